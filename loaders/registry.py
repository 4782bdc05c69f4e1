"""Which kinds of source there are: loaders and containers, found through entry points.

An entry point of the group `cablegraph.loaders` names one of three things: a `Loader`, which reads one
source as one telegram; a `Container`, which cuts one file into many sources; or a plain function from a
`SourceText` to a `Telegram`, which reads any text and comes last.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from typing import BinaryIO, Literal

from cablegraph.records.frus import HistoricalDocument, ListedPerson, ListedTerm
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceError, SourceText, TextView

GROUP = "cablegraph.loaders"

Record = Telegram | HistoricalDocument | ListedPerson | ListedTerm
Sources = Iterator[SourceText | SourceError]


def _any_source(_: SourceText) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Loader:
    """Reads one kind of source: one source, one record.

    Attributes:
        read: From the source to its record. Raises `SourceError` when the source holds none.
        recognises: Whether a source is of this kind; it must be quick, for every source is asked.
        shown: The telegram's text as a reader of this kind of source sees it, led back to the source;
            None when that is the source's text as it stands.
    """

    read: Callable[[SourceText], Record]
    recognises: Callable[[SourceText], bool] = _any_source
    shown: Callable[[SourceText], TextView] | None = None


@dataclass(frozen=True, slots=True)
class Container:
    """Cuts one kind of file into sources, one after the other, so that memory stays flat.

    Attributes:
        recognises: Whether a file is of this kind, by its name and its first bytes (up to `HEAD`).
        sources: From name and stream to the sources; what cannot be read comes as an error, and the
            rest goes on.
        holds: `telegrams`, or `records` of other kinds, which `cablegraph read` prints and a graph does
            not take.
        nests: Whether it may stand inside another container; an archive may not.
    """

    recognises: Callable[[str, bytes], bool]
    sources: Callable[[str, BinaryIO], Sources]
    holds: Literal["telegrams", "records"] = "telegrams"
    nests: bool = True


@cache
def loaders() -> tuple[Loader, ...]:
    """All installed loaders: those that recognise their sources first, by name of entry point."""
    found = [_loader(one) for one in _installed() if not isinstance(one, Container)]
    return tuple(sorted(found, key=lambda loader: loader.recognises is _any_source))


@cache
def containers() -> tuple[Container, ...]:
    """All installed containers, by name of entry point."""
    return tuple(one for one in _installed() if isinstance(one, Container))


def loader_of(source: SourceText) -> Loader:
    """The first loader that recognises a source.

    Raises:
        SourceError: None does.
    """
    for loader in loaders():
        if loader.recognises(source):
            return loader
    raise SourceError(source.name, 0, "no installed loader reads this kind of source")


@cache
def _installed() -> tuple[object, ...]:
    points = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return tuple(point.load() for point in points)


def _loader(named: object) -> Loader:
    if isinstance(named, Loader):
        return named
    if callable(named):
        return Loader(named)
    raise TypeError(f"no loader, container or function in {GROUP}: {named!r}")
