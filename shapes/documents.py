"""Triples sorted by document: each is checked alone.

Two files of one telegram both describe it, and a telegram is named by those that cite it: in one graph,
one document's facts would make up for what another lacks.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from rdflib import Dataset, Graph, URIRef
from rdflib.term import BNode, Literal, Node

Quads = Iterable[ox.Quad] | ox.Store

_DOCUMENT_GRAPH = re.compile(r"(.*/document/[^/]+)/graph/(?:statements|ties)")
_STRING = "http://www.w3.org/2001/XMLSchema#string"


def document_of(graph_name: str) -> str | None:
    """The document whose statements or ties a graph holds; None for any other graph."""
    found = _DOCUMENT_GRAPH.fullmatch(graph_name)
    return found[1] if found else None


def by_document(quads: Quads) -> dict[str, list[ox.Triple]]:
    """The triples of each document, statements and ties together, by the document's IRI.

    The default graph counts as a document without a name. Other graphs (vocabularies, ontology) are
    left out: they are not what the shapes speak of.
    """
    names: dict[ox.NamedNode | ox.BlankNode | ox.DefaultGraph, str | None] = {ox.DefaultGraph(): ""}
    found: dict[str, list[ox.Triple]] = defaultdict(list)
    for quad in quads:
        graph = quad.graph_name
        if graph not in names:
            names[graph] = document_of(graph.value) if isinstance(graph, ox.NamedNode) else None
        name = names[graph]
        if name is not None:
            found[name].append(quad.triple)
    return dict(found)


def unions(graph: Graph | Dataset) -> Iterator[tuple[str, Graph]]:
    """The same for rdflib: each document's IRI with its triples; a plain graph is one without a name."""
    if not isinstance(graph, Dataset):
        yield "", _plain(graph)
        return
    parts: dict[str, Graph] = defaultdict(Graph)
    for subject, predicate, value, name in graph.quads():
        document = "" if name is None else document_of(str(name))
        if document is not None:
            parts[document].add((subject, predicate, value))
    for document in sorted(parts):
        yield document, _plain(parts[document])


def _plain(graph: Graph) -> Graph:
    """A copy in memory whose strings have no datatype: to rdflib `"x"` and `"x"^^xsd:string` differ."""
    copy = Graph()
    for subject, predicate, value in graph:
        if isinstance(value, Literal) and str(value.datatype) == _STRING:
            value = Literal(str(value))
        copy.add((subject, predicate, value))
    return copy


def to_rdflib(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    """A term of Oxigraph as rdflib has it."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if isinstance(term, ox.Triple):
        raise TypeError(f"no RDF-star here: {term}")
    if term.language:
        return Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    return Literal(term.value, datatype=None if datatype == _STRING else URIRef(datatype))
