"""Loaders: bytes of one kind of source in, records out.

A loader is a function from a `SourceText` to a `Telegram`, named in the entry-point group
`cablegraph.loaders`. Its attribute `recognises`, when it has one, is a function that says whether it is
the loader for a source; one without it reads any text and comes last.
"""

from collections.abc import Callable
from functools import cache
from importlib.metadata import entry_points

from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceError, SourceText

Loader = Callable[[SourceText], Telegram]

GROUP = "cablegraph.loaders"

__all__ = ["GROUP", "Loader", "loaders", "read"]


@cache
def loaders() -> tuple[Loader, ...]:
    """All installed loaders: those that recognise their sources first, by name of entry point."""
    found = [point.load() for point in sorted(entry_points(group=GROUP), key=lambda point: point.name)]
    return tuple(sorted(found, key=lambda loader: not hasattr(loader, "recognises")))


def read(source: SourceText) -> Telegram:
    """Read one telegram with the first loader that recognises its source.

    Raises:
        SourceError: No loader recognises it, or the one that does finds nothing of a telegram in it.
    """
    for loader in loaders():
        recognises = getattr(loader, "recognises", None)
        if recognises is None or recognises(source):
            return loader(source)
    raise SourceError(source.name, 0, "no installed loader reads this kind of source")
