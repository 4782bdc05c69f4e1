"""The sources of a build: all below the given paths, without the graph's own folder."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from cablegraph.loaders.files import STANDARD_INPUT, read_sources
from cablegraph.text import SourceError, SourceText


def sources_below(paths: Iterable[str], into: Path) -> Iterator[SourceText | SourceError]:
    """Every source at or below the paths, in order; files of the graph that is built are none."""
    own = _absolute(into)
    for path in paths:
        for source in read_sources(path, records=True):
            name = source.name if isinstance(source, SourceText) else source.source
            if name == STANDARD_INPUT or not _absolute(Path(name)).is_relative_to(own):
                yield source


def count_files(paths: Iterable[str]) -> int:
    """About how many sources there are, for a progress bar; files may come and go meanwhile."""
    return sum(_files_below(path) if os.path.isdir(path) else 1 for path in paths)


def _files_below(folder: str) -> int:
    count = 0
    for _, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        count += sum(not name.startswith(".") for name in names)
    return count


def same_file(one: str, other: str) -> bool:
    """Whether two names, as walked, are of one path."""
    return one == other or _absolute(Path(one)) == _absolute(Path(other))


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))
