"""Which formats there are, and writing one to a file or a stream."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from cablegraph.exports import graphml, jsonld, nquads, trig, turtle
from cablegraph.text import CablegraphError
from cablegraph.view import View


class ExportError(CablegraphError):
    """An export that cannot be: no such format, or its file cannot be written."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        name: What `--format` takes.
        text: What it holds, in words.
        write: Writes what a view shows to a binary stream.
    """

    name: str
    text: str
    write: Callable[[View, BinaryIO], None]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        one.name: one
        for one in (
            Format("turtle", "statements and plain ties together, as Turtle", turtle.write),
            Format("nquads", "every document's graphs, a quad a line, sorted", nquads.write),
            Format("trig", "every document's graphs, as TriG", trig.write),
            Format("jsonld", "every document's graphs, as JSON-LD with a context", jsonld.write),
            Format("graphml", "the network of actors, for Gephi, yEd and the like", graphml.write),
        )
    }
)


def export(view: View, name: str, target: str | PathLike[str] | BinaryIO) -> None:
    """Write what a view shows in a format.

    Args:
        view: What may be seen: what it withholds is in no export.
        name: The format's.
        target: A file's path (replaced when it is there), or a binary stream.

    Raises:
        ExportError: There is no such format, or the file cannot be written.
    """
    if name not in FORMATS:
        raise ExportError(f"no format {name!r}; there are: {', '.join(FORMATS)}")
    if not isinstance(target, str | PathLike):
        FORMATS[name].write(view, target)
        return
    path = Path(fspath(target))
    try:
        with path.open("wb") as stream:
            FORMATS[name].write(view, stream)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written: {error.strerror or error}") from error
