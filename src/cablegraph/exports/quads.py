"""Quads in an order that every serialisation can group by subject."""

from collections.abc import Iterator
from itertools import groupby

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from cablegraph.view import DOCUMENTS, View

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def by_graph(view: View) -> Iterator[tuple[NamedNode | BlankNode | DefaultGraph, list[Quad]]]:
    """Every graph of documents and of their copies in order of name, its quads by subject, types first."""
    for name, quads in groupby(view.quads((*DOCUMENTS, "links")), key=lambda quad: quad.graph_name):
        yield name, sorted(quads, key=_order)


def _order(quad: Quad) -> tuple[str, bool, str, str]:
    return (
        _text(quad.subject),
        quad.predicate.value != _TYPE,
        quad.predicate.value,
        _text(quad.object),
    )


def _text(term: NamedNode | BlankNode | Literal | Triple) -> str:
    return str(term)
