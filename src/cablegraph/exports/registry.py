"""Which formats there are, and writing one to a file or a stream."""

from collections.abc import Mapping
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, Protocol

from cablegraph.exports import (
    cytoscape,
    gexf,
    graphml,
    html_page,
    jsonld,
    markdown,
    neo4j,
    nquads,
    picture,
    rdfxml,
    trig,
    turtle,
)
from cablegraph.exports.errors import ExportError
from cablegraph.exports.selection import WHOLE, Selection
from cablegraph.view import View


class Writer(Protocol):
    """Writes what a selection wants of a view to a binary stream."""

    def __call__(self, view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
        """Write it."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        name: What `--format` takes.
        text: What it holds, in words.
        write: Writes what a selection wants of a view to a binary stream.
    """

    name: str
    text: str
    write: Writer


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        one.name: one
        for one in (
            Format("turtle", "statements and plain ties together, as Turtle", turtle.write),
            Format("nquads", "every document's graphs, a quad a line, sorted", nquads.write),
            Format("trig", "every document's graphs, as TriG", trig.write),
            Format("jsonld", "every document's graphs, as JSON-LD with a context", jsonld.write),
            Format("rdfxml", "statements and plain ties with the ontology, for Protégé", rdfxml.write),
            Format("graphml", "the network of actors, for yEd, Gephi and the like", graphml.write),
            Format("gexf", "the network with a layout, as GEXF 1.3 for Gephi and Gephi Lite", gexf.write),
            Format("cytoscape", "the network with a layout, as Cytoscape.js JSON", cytoscape.write),
            Format("csv-nodes", "the actors, as neo4j-admin imports nodes", neo4j.write_nodes),
            Format("csv-ties", "the ties, as neo4j-admin imports relationships", neo4j.write_relationships),
            Format("dot", "the picture of the network, for Graphviz", picture.write_dot),
            Format("svg", "a picture of the network, with legend and sources", picture.write_svg),
            Format("png", "the same, as pixels", picture.write_png),
            Format("chart-svg", "an org chart: bodies, their offices and holders", picture.write_chart_svg),
            Format("chart-png", "the same, as pixels", picture.write_chart_png),
            Format("html", "one page of the network to look at and search, without a net", html_page.write),
            Format("markdown", "dossiers of actors or cables, quotations in footnotes", markdown.write),
        )
    }
)


def export(
    view: View, name: str, target: str | PathLike[str] | BinaryIO, selection: Selection = WHOLE
) -> None:
    """Write what a view shows in a format.

    Args:
        view: What may be seen: what it withholds is in no export.
        name: The format's.
        target: A file's path (replaced when it is there), or a binary stream.
        selection: Which part of it; everything if not given.

    Raises:
        ExportError: There is no such format, a picture would be too large, or the file cannot be written.
        SelectionError: The selection wants what there is not.
        CatalogueError: It names no question, or nobody of the graph.
    """
    if name not in FORMATS:
        raise ExportError(f"no format {name!r}; there are: {', '.join(FORMATS)}")
    if not isinstance(target, str | PathLike):
        FORMATS[name].write(view, target, selection)
        return
    path = Path(fspath(target))
    unfinished = path.with_name(f".{path.name}.part")
    try:
        with unfinished.open("wb") as stream:
            FORMATS[name].write(view, stream, selection)
        unfinished.replace(path)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written: {error.strerror or error}") from error
    finally:
        unfinished.unlink(missing_ok=True)
