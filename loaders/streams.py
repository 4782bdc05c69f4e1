"""A stream of bytes into sources: one, or those of the container that it turns out to be."""

import io
from collections.abc import Iterator
from typing import BinaryIO, cast

from cablegraph.loaders.registry import containers
from cablegraph.text import SourceError, SourceText, decode

HEAD = 8192
LARGEST = 64 * 2**20
LONGEST_LINE = 4 * 2**20
_BLOCK = 2**20


def sources_in(
    name: str, stream: BinaryIO, *, records: bool = False, inside: bool = False
) -> Iterator[SourceText | SourceError]:
    """The sources of one stream.

    Args:
        name: For messages, and the beginning of the sources' names.
        stream: At its beginning.
        records: Whether containers of other records than telegrams are opened.
        inside: Whether the stream is in a container; archives in archives are not opened.
    """
    begins = stream.tell() if not inside and stream.seekable() else None
    head = _read_fully(stream, HEAD)
    if begins is None:
        whole = cast(BinaryIO, io.BufferedReader(_Rejoined(head, stream)))
    else:
        stream.seek(begins)
        whole = stream
    for container in containers():
        if container.recognises(name, head):
            if inside and not container.nests:
                yield SourceError(name, 0, "an archive within an archive")
            elif container.holds == "records" and not records:
                yield SourceError(name, 0, "holds no telegrams; `cablegraph read` prints what it holds")
            else:
                yield from container.sources(name, whole)
            return
    yield read_whole(name, whole)


def read_whole(name: str, stream: BinaryIO) -> SourceText | SourceError:
    """The one source that a stream is; an error when it is empty, binary, too large or too wide."""
    blocks: list[bytes] = []
    size = line = 0
    lines = 1
    while block := stream.read(_BLOCK):
        size += len(block)
        first = block.find(b"\n")
        line = line + len(block) if first < 0 else len(block) - 1 - block.rfind(b"\n")
        lines += block.count(b"\n")
        if line > LONGEST_LINE:
            return SourceError(name, lines, f"a line longer than {LONGEST_LINE // 2**20} MB")
        if size > LARGEST:
            return SourceError(name, lines, f"larger than {LARGEST // 2**20} MB")
        blocks.append(block)
    try:
        return decode(name, b"".join(blocks))
    except SourceError as error:
        return error


def _read_fully(stream: BinaryIO, size: int) -> bytes:
    """Up to `size` bytes, fewer only at the stream's end; a pipe may give them in pieces."""
    blocks: list[bytes] = []
    while size > 0 and (block := stream.read(size)):
        blocks.append(block)
        size -= len(block)
    return b"".join(blocks)


class _Rejoined(io.RawIOBase):
    """A stream whose first bytes were read already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what BufferedReader gives
        if self._head:
            taken = self._head[: len(buffer)]
            self._head = self._head[len(taken) :]
        else:
            taken = memoryview(self._rest.read(len(buffer)))
        buffer[: len(taken)] = taken
        return len(taken)
