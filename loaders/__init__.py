"""Loaders: bytes of one kind of source in, records out. Kinds are found through entry points.

A file is walked to (`files`), cut into sources where it holds many (a CSV, an archive, a volume), and
each source is read by the loader of its kind. Offsets in a record are code points of its own source.
"""

from functools import lru_cache

from cablegraph.loaders.registry import GROUP, Container, Loader, Record, containers, loader_of, loaders
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceError, SourceText, Span, TextView

__all__ = [
    "GROUP",
    "Container",
    "Loader",
    "Record",
    "containers",
    "field_spans",
    "loaders",
    "read",
    "read_record",
    "shown_text",
]


def read_record(source: SourceText) -> Record:
    """Read one source with the first loader that recognises it.

    Raises:
        SourceError: No loader recognises it, or the one that does finds nothing to read in it.
    """
    return loader_of(source).read(source)


def read(source: SourceText) -> Telegram:
    """Read one telegram.

    Raises:
        SourceError: As for `read_record`, and when the source holds a record of another kind.
    """
    record = read_record(source)
    if not isinstance(record, Telegram):
        raise SourceError(source.name, 0, "no telegram; `cablegraph read` prints what it holds")
    return record


@lru_cache(maxsize=4)
def shown_text(source: SourceText) -> TextView | None:
    """The telegram's text as a reader of a page, a row or an archive's file sees it, led back to it.

    None for plain text, which shows as it stands.
    """
    shown = loader_of(source).shown
    return None if shown is None else shown(source)


def field_spans(source: SourceText, start: int, end: int) -> tuple[Span, ...]:
    """The words of a record's field as ordered spans, without the mark-up that stands between them."""
    view = shown_text(source)
    place = view.to_view_whole(Span(start, end)) if view is not None else None
    if view is None or place is None or not view.text[slice(*place)].strip():
        return (Span(start, end),)
    return view.to_source(*place)
