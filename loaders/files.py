"""Files in, sources out: walk in order of path, decode each file, and say what cannot be read."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cablegraph.loaders.streams import sources_in
from cablegraph.text import SourceError, SourceText

STANDARD_INPUT = "-"


def read_sources(
    path: str, *, standard_input: BinaryIO | None = None, records: bool = False
) -> Iterator[SourceText | SourceError]:
    """Every source at or below a path, in order of path, decoded; what cannot be read as an error.

    A file that holds many (a CSV, an archive, a volume) gives them in the order in which they stand.

    Args:
        path: A file, a folder (walked wholly; hidden files and folders are left out), or `-` for
            standard input.
        standard_input: What to read for `-`; the process's own when None.
        records: Also sources that hold records of other kinds than telegrams; else such a file is one error.

    Yields:
        A `SourceText` a readable source; a `SourceError` for one that is empty, binary, too large (over
        64 MB, or a line over 4 MB), unreadable or gone. The rest goes on.
    """
    if path == STANDARD_INPUT:
        yield from sources_in("-", standard_input or sys.stdin.buffer, records=records)
        return
    for found in _walk(Path(path)):
        if isinstance(found, SourceError):
            yield found
        else:
            yield from _read(found, records=records)


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


def _read(path: Path, *, records: bool) -> Iterator[SourceText | SourceError]:
    try:
        if path.exists() and not path.is_file():
            yield SourceError(str(path), 0, "neither a file nor a folder")
            return
        with path.open("rb") as stream:
            yield from sources_in(str(path), stream, records=records)
    except OSError as error:
        yield SourceError(str(path), 0, _reason(error))


def _reason(error: OSError) -> str:
    return f"cannot be read: {error.strerror or error}"
