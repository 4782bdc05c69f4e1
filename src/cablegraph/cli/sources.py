"""Sources for commands that read files without a graph; those that fail are told and counted."""

from collections.abc import Iterator

from cablegraph.loaders import Record, read, read_record
from cablegraph.loaders.files import read_sources
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceError, SourceText


def telegrams(path: str) -> Iterator[tuple[SourceText, Telegram] | SourceError]:
    """Every telegram at or below a path with its source; what cannot be read as an error."""
    for source in read_sources(path):
        if isinstance(source, SourceError):
            yield source
            continue
        try:
            yield source, read(source)
        except SourceError as error:
            yield error


def records(path: str) -> Iterator[Record | SourceError]:
    """Every record at or below a path, also those of other kinds; what cannot be read as an error."""
    for source in read_sources(path, records=True):
        if isinstance(source, SourceError):
            yield source
            continue
        try:
            yield read_record(source)
        except SourceError as error:
            yield error
