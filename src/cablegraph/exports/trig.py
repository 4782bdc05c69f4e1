"""TriG: every document's graphs by name, written as they come."""

from collections.abc import Iterator
from typing import BinaryIO

from pyoxigraph import Quad, RdfFormat, serialize

from cablegraph.exports.quads import by_graph
from cablegraph.mapping.iris import BASE
from cablegraph.ontology.terms import PREFIXES
from cablegraph.view import View


def write(view: View, stream: BinaryIO) -> None:
    """Write every document's graphs, one graph in memory at a time."""
    serialize(_quads(view), stream, RdfFormat.TRIG, prefixes=dict(PREFIXES), base_iri=BASE)


def _quads(view: View) -> Iterator[Quad]:
    for _, quads in by_graph(view):
        yield from quads
