"""TriG: every document's graphs by name, written as they come."""

from collections.abc import Iterator
from typing import BinaryIO

from pyoxigraph import Quad, RdfFormat, serialize

from cablegraph.exports.selected_quads import selected_by_graph
from cablegraph.exports.selection import WHOLE, Selection
from cablegraph.mapping.iris import BASE
from cablegraph.ontology.terms import PREFIXES
from cablegraph.view import View


def write(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write every document's graphs, one graph in memory at a time."""
    serialize(_quads(view, selection), stream, RdfFormat.TRIG, prefixes=dict(PREFIXES), base_iri=BASE)


def _quads(view: View, selection: Selection) -> Iterator[Quad]:
    for _, quads in selected_by_graph(view, selection):
        yield from quads
