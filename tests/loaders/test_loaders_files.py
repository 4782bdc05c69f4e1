"""Files and folders in, sources and errors out, in order of path."""

import io
import os
from pathlib import Path

import pytest

from cablegraph.loaders import loaders, read, streams
from cablegraph.loaders.cable import read_telegram
from cablegraph.loaders.files import read_sources
from cablegraph.text import SourceError, SourceText, decode


def told(path: Path) -> list[tuple[str, str]]:
    """Name and content, or name and reason, relative to the folder."""
    return [
        (os.path.relpath(found.source, path), found.reason)
        if isinstance(found, SourceError)
        else (os.path.relpath(found.name, path), found.text)
        for found in read_sources(str(path))
    ]


def test_a_folder_gives_every_file_below_it_in_order_of_path(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.txt").write_text("in b")
    (tmp_path / "a.txt").write_text("first")
    (tmp_path / "c.txt").write_text("last")
    (tmp_path / ".hidden").write_text("not shown")
    assert told(tmp_path) == [("a.txt", "first"), ("b/x.txt", "in b"), ("c.txt", "last")]


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"one\n\0two")
    (tmp_path / "c.txt").write_text("fine")
    (tmp_path / "d.txt").symlink_to(tmp_path / "gone.txt")
    os.mkfifo(tmp_path / "e.txt")
    assert told(tmp_path) == [
        ("a.txt", "empty file"),
        ("b.txt", "binary, not text: a NUL byte"),
        ("c.txt", "fine"),
        ("d.txt", "neither a file nor a folder"),
        ("e.txt", "neither a file nor a folder"),
    ]


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    (error,) = read_sources(str(tmp_path / "gone.txt"))
    assert isinstance(error, SourceError)
    assert error.reason.startswith("cannot be read: ")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "shut").chmod(0)
    (error,) = read_sources(str(tmp_path))
    assert isinstance(error, SourceError)
    assert error.reason == "cannot be read: Permission denied"


def test_standard_input() -> None:
    (found,) = read_sources("-", standard_input=io.BytesIO(b"TAGS: BH"))
    assert isinstance(found, SourceText)
    assert (found.name, found.text) == ("-", "TAGS: BH")


@pytest.mark.parametrize(
    ("limit", "size", "reason", "line"),
    [
        ("LONGEST_LINE", 64, "a line longer than 0 MB", 1),
        ("LARGEST", 64, "larger than 0 MB", 2),
    ],
)
def test_too_large_ones_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, size: int, reason: str, line: int
) -> None:
    monkeypatch.setattr(streams, "_BLOCK", 16)
    monkeypatch.setattr(streams, limit, size)
    text = b"x" * 100 if limit == "LONGEST_LINE" else b"a\n" + b"x" * 100
    (tmp_path / "big.txt").write_bytes(text)
    (error,) = read_sources(str(tmp_path))
    assert isinstance(error, SourceError)
    assert (error.reason, error.line) == (reason, line)


def test_lines_up_to_the_limit_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "_BLOCK", 16)
    monkeypatch.setattr(streams, "LONGEST_LINE", 64)
    (tmp_path / "wide.txt").write_bytes(b"\n".join([b"x" * 60] * 9))
    (found,) = read_sources(str(tmp_path))
    assert isinstance(found, SourceText)


def test_the_plain_reader_is_found_through_its_entry_point() -> None:
    assert loaders()[-1].read is read_telegram
    assert read(decode("x", b"TAGS: BH")).tags[0].code == "BH"


@pytest.mark.parametrize("text", ["---", "?!\n\n..."])
def test_a_text_without_words_holds_nothing_of_a_telegram(text: str) -> None:
    with pytest.raises(SourceError, match="nothing of a telegram"):
        read(decode("x", text.encode()))
