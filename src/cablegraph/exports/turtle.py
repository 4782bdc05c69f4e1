"""Turtle: statements and plain ties of all documents as one graph."""

from collections.abc import Iterator
from typing import BinaryIO

from pyoxigraph import RdfFormat, Triple, serialize

from cablegraph.exports.selected_quads import selected_by_graph
from cablegraph.exports.selection import WHOLE, Selection
from cablegraph.mapping.iris import BASE
from cablegraph.ontology.terms import PREFIXES
from cablegraph.view import View


def write(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write all triples, one graph in memory at a time."""
    serialize(_triples(view, selection), stream, RdfFormat.TURTLE, prefixes=dict(PREFIXES), base_iri=BASE)


def _triples(view: View, selection: Selection) -> Iterator[Triple]:
    for _, quads in selected_by_graph(view, selection):
        for quad in quads:
            yield quad.triple
