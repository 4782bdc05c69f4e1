"""Turtle: statements and plain ties of all documents as one graph."""

from collections.abc import Iterator
from typing import BinaryIO

from pyoxigraph import RdfFormat, Triple, serialize

from cablegraph.exports.quads import by_graph
from cablegraph.mapping.iris import BASE
from cablegraph.ontology.terms import PREFIXES
from cablegraph.view import View


def write(view: View, stream: BinaryIO) -> None:
    """Write all triples, one graph in memory at a time."""
    serialize(_triples(view), stream, RdfFormat.TURTLE, prefixes=dict(PREFIXES), base_iri=BASE)


def _triples(view: View) -> Iterator[Triple]:
    for _, quads in by_graph(view):
        for quad in quads:
            yield quad.triple
