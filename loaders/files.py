"""Files in, sources out: walk in order of path, decode each file, and say what cannot be read."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cablegraph.text import SourceError, SourceText, decode

STANDARD_INPUT = "-"
_LARGEST_FILE = 64 * 2**20
_LONGEST_LINE = 4 * 2**20
_BLOCK = 2**20


def read_sources(path: str, *, standard_input: BinaryIO | None = None) -> Iterator[SourceText | SourceError]:
    """Every source at or below a path, in order of path, decoded; what cannot be read as an error.

    Args:
        path: A file, a folder (walked wholly; hidden files and folders are left out), or `-` for
            standard input.
        standard_input: What to read for `-`; the process's own when None.

    Yields:
        A `SourceText` a readable file; a `SourceError` for one that is empty, binary, too large (over
        64 MB, or a line over 4 MB), unreadable or gone. The rest goes on.
    """
    if path == STANDARD_INPUT:
        yield _decoded("-", standard_input or sys.stdin.buffer)
        return
    for found in _walk(Path(path)):
        yield found if isinstance(found, SourceError) else _read(found)


def _walk(path: Path) -> Iterator[Path | SourceError]:
    try:
        if not path.is_dir():
            yield path
            return
        with os.scandir(path) as entries:
            below = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield SourceError(str(path), 0, _reason(error))
        return
    for entry in below:
        if entry.name.startswith("."):
            continue
        try:
            folder = entry.is_dir(follow_symlinks=False)
            regular = entry.is_file()
        except OSError as error:
            yield SourceError(entry.path, 0, _reason(error))
            continue
        if folder:
            yield from _walk(Path(entry.path))
        elif regular:
            yield Path(entry.path)
        else:
            yield SourceError(entry.path, 0, "neither a file nor a folder")


def _read(path: Path) -> SourceText | SourceError:
    try:
        if path.exists() and not path.is_file():
            return SourceError(str(path), 0, "neither a file nor a folder")
        with path.open("rb") as stream:
            return _decoded(str(path), stream)
    except OSError as error:
        return SourceError(str(path), 0, _reason(error))


def _decoded(name: str, stream: BinaryIO) -> SourceText | SourceError:
    blocks: list[bytes] = []
    size = line = 0
    lines = 1
    while block := stream.read(_BLOCK):
        size += len(block)
        first = block.find(b"\n")
        line = line + len(block) if first < 0 else len(block) - 1 - block.rfind(b"\n")
        lines += block.count(b"\n")
        if line > _LONGEST_LINE:
            return SourceError(name, lines, f"a line longer than {_LONGEST_LINE // 2**20} MB")
        if size > _LARGEST_FILE:
            return SourceError(name, lines, f"larger than {_LARGEST_FILE // 2**20} MB")
        blocks.append(block)
    try:
        return decode(name, b"".join(blocks))
    except SourceError as error:
        return error


def _reason(error: OSError) -> str:
    return f"cannot be read: {error.strerror or error}"
