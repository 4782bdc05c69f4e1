"""Archives: members as sources; what is made to escape, to deceive or to fill memory is one error."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from source_forms import page, row

from cablegraph.loaders import archives
from cablegraph.loaders.files import read_sources
from cablegraph.loaders.streams import sources_in
from cablegraph.text import SourceText

FILES = {
    "b/two.txt": b"TAGS: BH",
    "a.txt": b"TAGS: MX",
    ".hidden": b"x",
    "__MACOSX/c": b"x",
    "d/.e/f.txt": b"x",
}


def tar(files: dict[str, bytes], **links: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        for name, target in links.items():
            member = tarfile.TarInfo(name)
            member.type, member.linkname = tarfile.SYMTYPE, target
            archive.addfile(member)
    return out.getvalue()


def zipped(files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def told(data: bytes, name: str = "box.tar") -> list[tuple[str, str]]:
    """Name and text, or name and reason, of every source."""
    return [
        (one.name, one.text) if isinstance(one, SourceText) else (one.source, one.reason)
        for one in sources_in(name, io.BytesIO(data))
    ]


@pytest.mark.parametrize(
    "packed",
    [
        tar,
        lambda files: gzip.compress(tar(files)),
        lambda files: bz2.compress(tar(files)),
        lambda files: lzma.compress(tar(files)),
        zipped,
        lambda files: zipped(files, zipfile.ZIP_STORED),
        lambda files: zipped(files, zipfile.ZIP_BZIP2),
    ],
)
def test_members_come_in_the_archives_order_without_hidden_ones(
    packed: Callable[[dict[str, bytes]], bytes],
) -> None:
    assert told(packed(FILES)) == [("box.tar/b/two.txt", "TAGS: BH"), ("box.tar/a.txt", "TAGS: MX")]


@pytest.mark.parametrize("packed", [tar, zipped])
def test_pages_and_rows_in_an_archive_are_read_as_outside(
    packed: Callable[[dict[str, bytes]], bytes],
) -> None:
    names = [name for name, _ in told(packed({"x.html": page().encode(), "all.csv": (row() * 2).encode()}))]
    assert names == ["box.tar/x.html", "box.tar/all.csv#row=1", "box.tar/all.csv#row=2"]


@pytest.mark.parametrize("packed", [tar, zipped])
@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("../up.txt", "its path leads out of the archive"),
        ("a/../../up.txt", "its path leads out of the archive"),
        ("/etc/up.txt", "its path leads out of the archive"),
        ("..\\up.txt", "its path leads out of the archive"),
        ("C:/up.txt", "its path leads out of the archive"),
        ("a\x1b[2Jb.txt", "control characters in its path"),
    ],
)
def test_a_path_that_deceives_is_refused_and_the_rest_goes_on(
    packed: Callable[[dict[str, bytes]], bytes], path: str, reason: str
) -> None:
    bad, good = told(packed({path: b"TAGS: BH", "a.txt": b"TAGS: MX"}))
    assert (bad[1], good) == (reason, ("box.tar/a.txt", "TAGS: MX"))
    assert bad[0].isprintable()


def test_links_are_no_files() -> None:
    assert told(tar({}, **{"a.txt": "/etc/passwd"})) == [("box.tar/a.txt", "neither a file nor a folder")]


@pytest.mark.parametrize("inner", [tar({"a.txt": b"x"}), zipped({"a.txt": b"x"}), gzip.compress(b"x" * 99)])
@pytest.mark.parametrize("packed", [tar, zipped])
def test_an_archive_within_an_archive_is_refused(
    packed: Callable[[dict[str, bytes]], bytes], inner: bytes
) -> None:
    assert told(packed({"in": inner})) == [("box.tar/in", "an archive within an archive")]


@pytest.mark.parametrize(
    "packed",
    [
        lambda files: gzip.compress(tar(files)),
        lambda files: bz2.compress(tar(files)),
        lambda files: lzma.compress(tar(files)),
        zipped,
    ],
)
def test_a_bomb_is_given_up(
    packed: Callable[[dict[str, bytes]], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "SLACK", 2**16)
    data = packed({f"{n}.txt": b"word " * 2**18 for n in range(4)})
    assert len(data) < 2**16
    assert told(data)[-1] == ("box.tar", "more than 100 times its size comes out of it")


@pytest.mark.parametrize("packed", [tar, zipped])
def test_too_many_members(
    packed: Callable[[dict[str, bytes]], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "MOST_MEMBERS", 3)
    assert told(packed({f"{n}.txt": b"word" for n in range(5)}))[-1] == ("box.tar", "more than 3 members")


def test_an_encrypted_member_is_named() -> None:
    data = bytearray(zipped({"a.txt": b"word"}, zipfile.ZIP_STORED))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert told(bytes(data)) == [("box.tar/a.txt", "encrypted")]


@pytest.mark.parametrize("packed", [tar, zipped, lambda files: gzip.compress(tar(files))])
@given(cut=st.integers(1, 99), turned=st.integers(0, 10**6), bit=st.integers(1, 255))
@settings(max_examples=60, deadline=None)
def test_a_damaged_archive_gives_sources_and_errors(
    packed: Callable[[dict[str, bytes]], bytes], cut: int, turned: int, bit: int
) -> None:
    data = bytearray(packed({"a.txt": b"TAGS: BH " * 50, "b.txt": b"SUBJECT: X " * 50}))
    data[turned % len(data)] ^= bit
    told(bytes(data))
    told(bytes(data[: len(data) * cut // 100]))


def test_a_zip_from_a_pipe() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    (found,) = sources_in("-", Pipe(zipped({"a.txt": b"TAGS: BH"})))
    assert isinstance(found, SourceText)
    assert (found.name, found.text) == ("-/a.txt", "TAGS: BH")


def test_an_archive_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "b.zip").write_bytes(zipped({"x.txt": b"TAGS: BH"}))
    (tmp_path / "c.txt").write_bytes(b"TAGS: MX")
    names = [found.name for found in read_sources(str(tmp_path)) if isinstance(found, SourceText)]
    assert names == [f"{tmp_path}/b.zip/x.txt", f"{tmp_path}/c.txt"]


def test_nothing_is_written_beside_an_archive(tmp_path: Path) -> None:
    (tmp_path / "b.tar").write_bytes(tar(FILES))
    assert len(list(read_sources(str(tmp_path)))) == 2
    assert [found.name for found in tmp_path.iterdir()] == ["b.tar"]
