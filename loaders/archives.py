"""Archives of cables: tar (plain or compressed with gzip, bzip2 or xz) and zip, member by member.

Nothing is unpacked to disk, so a member's path is only a name; one that would lead out of the archive is
refused all the same, with links and devices. Limits hold off archives made to fill memory or time: how many
members, how large one, and how much more comes out than went in. Members come in the archive's order.
"""

import bz2
import gzip
import io
import lzma
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from cablegraph.loaders.registry import Container
from cablegraph.loaders.streams import sources_in
from cablegraph.text import SourceError, SourceText

MOST_MEMBERS = 1_000_000
LARGEST_ARCHIVE = 8 * 2**30  # one that has to be laid by because it cannot be read from its end
SLACK = 64 * 2**20  # so much may come out of however little
RATIO = 100  # text shrinks to a fifth; the most that deflate can do is a thousandth
_BLOCK = 2**16
_COMPRESSED: dict[bytes, Callable[[BinaryIO], BinaryIO]] = {
    b"\x1f\x8b": lambda raw: cast(BinaryIO, gzip.GzipFile(fileobj=raw)),
    b"BZh": lambda raw: cast(BinaryIO, bz2.BZ2File(raw)),
    b"\xfd7zXZ\x00": lambda raw: cast(BinaryIO, lzma.LZMAFile(raw)),  # noqa: SIM115 - has no file of its own
}
_BROKEN = (tarfile.TarError, zipfile.BadZipFile, EOFError, zlib.error, lzma.LZMAError, OSError, ValueError)


class _TooMuch(Exception):
    """More comes out of an archive than any archive of text holds."""


def is_tar(name: str, head: bytes) -> bool:
    """Whether a file is a tar, or compressed and so taken for one."""
    return head[257:262] == b"ustar" or any(head.startswith(magic) for magic in _COMPRESSED)


def is_zip(name: str, head: bytes) -> bool:
    """Whether a file is a zip."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def tar_sources(name: str, stream: BinaryIO) -> Iterator[SourceText | SourceError]:
    """The members of a tar, read once from front to back."""
    counted = _Counted(stream)
    try:
        with tarfile.open(fileobj=_opened(counted), mode="r|") as archive:
            count = 0
            while (member := archive.next()) is not None:
                archive.members.clear()  # type: ignore[attr-defined]  # unknown to typeshed; else it keeps them all
                count += 1
                if count > MOST_MEMBERS:
                    yield SourceError(name, 0, f"more than {MOST_MEMBERS:,} members")
                    return
                content = archive.extractfile(member) if member.isreg() else None
                yield from _member(name, member.name, cast(BinaryIO, content), folder=member.isdir())
    except _TooMuch as error:
        yield SourceError(name, 0, str(error))
    except _BROKEN as error:
        yield SourceError(name, 0, f"broken archive: {error}")


def zip_sources(name: str, stream: BinaryIO) -> Iterator[SourceText | SourceError]:
    """The members of a zip, in the order of its directory."""
    try:
        with _seekable(stream) as whole, zipfile.ZipFile(whole) as archive:
            size = whole.seek(0, io.SEEK_END)
            members = archive.infolist()
            if len(members) > MOST_MEMBERS:
                yield SourceError(name, 0, f"more than {MOST_MEMBERS:,} members")
                return
            left = SLACK + RATIO * size
            for member in members:
                left -= member.file_size  # what it says; zipfile gives no more than that
                if left < 0:
                    raise _TooMuch(_bomb())
                if member.flag_bits & 1:
                    yield SourceError(_name(name, member.filename), 0, "encrypted")
                    continue
                regular = not member.is_dir() and (member.external_attr >> 28) in (0, 8)
                yield from _zip_member(name, archive, member, regular=regular)
    except _TooMuch as error:
        yield SourceError(name, 0, str(error))
    except (*_BROKEN, NotImplementedError, RuntimeError) as error:
        yield SourceError(name, 0, f"broken archive: {error}")


def _zip_member(
    name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, *, regular: bool
) -> Iterator[SourceText | SourceError]:
    if not regular:
        yield from _member(name, member.filename, None, folder=member.is_dir())
        return
    try:
        with archive.open(member) as content:
            yield from _member(name, member.filename, cast(BinaryIO, content), folder=False)
    except (*_BROKEN, NotImplementedError, RuntimeError) as error:
        yield SourceError(_name(name, member.filename), 0, f"broken archive: {error}")


def _member(
    archive: str, path: str, content: BinaryIO | None, *, folder: bool
) -> Iterator[SourceText | SourceError]:
    """The sources of one member; hidden ones and folders give none."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    if folder or any(part.startswith(".") and part != ".." for part in parts) or parts[:1] == ("__MACOSX",):
        return
    name = _name(archive, path)
    if not parts or parts[0].startswith("/") or ".." in parts or ":" in parts[0]:
        yield SourceError(name, 0, "its path leads out of the archive")
    elif any(not character.isprintable() for character in path):
        yield SourceError(name, 0, "control characters in its path")
    elif content is None:
        yield SourceError(name, 0, "neither a file nor a folder")
    else:
        yield from sources_in(name, content, inside=True)


def _name(archive: str, path: str) -> str:
    shown = "".join(c if c.isprintable() else "?" for c in path.replace("\\", "/"))
    return f"{archive}/{shown.lstrip('/')}"


def _bomb() -> str:
    return f"more than {RATIO} times its size comes out of it"


def _opened(raw: "_Counted") -> BinaryIO:
    """A tar's own bytes, decompressed where they are compressed, and held to the limits."""
    head = raw.peeked()
    for magic, opened in _COMPRESSED.items():
        if head.startswith(magic):
            return cast(BinaryIO, _Limited(opened(cast(BinaryIO, raw)), raw))
    return cast(BinaryIO, raw)


class _Counted(io.RawIOBase):
    """A stream that says how many bytes were taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream if hasattr(stream, "peek") else io.BufferedReader(cast(io.RawIOBase, stream))
        self.taken = 0

    def peeked(self) -> bytes:
        """The first bytes, which stay to be read."""
        return bytes(cast(io.BufferedReader, self._stream).peek(8)[:8])

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes."""
        data = self._stream.read(size if size >= 0 else _BLOCK)
        self.taken += len(data)
        return data


class _Limited:
    """What is decompressed, until it is more than any text."""

    def __init__(self, stream: BinaryIO, raw: _Counted) -> None:
        self._stream = stream
        self._raw = raw
        self._given = 0

    def read(self, size: int) -> bytes:
        """Up to `size` bytes.

        Raises:
            _TooMuch: More than the limits allow has been given.
        """
        data = self._stream.read(size)
        self._given += len(data)
        if self._given > SLACK + RATIO * self._raw.taken:
            raise _TooMuch(_bomb())
        return data


def _seekable(stream: BinaryIO) -> BinaryIO:
    """A zip is read from its end: a stream that has none yet (a pipe) is laid by in a temporary file."""
    if stream.seekable():
        return stream
    kept = cast(BinaryIO, tempfile.SpooledTemporaryFile(max_size=SLACK))  # noqa: SIM115 - the caller closes
    size = 0
    while block := stream.read(_BLOCK):
        size += len(block)
        if size > LARGEST_ARCHIVE:
            kept.close()
            raise _TooMuch(f"larger than {LARGEST_ARCHIVE // 2**30} GB")
        kept.write(block)
    kept.seek(0)
    return kept


TAR = Container(is_tar, tar_sources, nests=False)
ZIP = Container(is_zip, zip_sources, nests=False)
