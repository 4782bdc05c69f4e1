"""RDF/XML: one self-contained file for Protégé and other readers of OWL.

The ontology comes first, so that a reader who has nothing else knows every class and property; then
statements and plain ties; then those entries of the vocabularies that they refer to.
"""

from collections.abc import Iterator
from typing import BinaryIO

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from cablegraph.exports.characters import xml_text
from cablegraph.exports.selected_quads import selected_by_graph
from cablegraph.exports.selection import WHOLE, Selection
from cablegraph.ontology.terms import PREFIXES
from cablegraph.view import View


def write(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write all triples, one graph in memory at a time."""
    serialize(_triples(view, selection), stream, RdfFormat.RDF_XML, prefixes=dict(PREFIXES))


def _triples(view: View, selection: Selection) -> Iterator[Triple]:
    for quad in view.quads(("ontology",)):
        yield _for_xml(quad.triple)
    referred: set[NamedNode] = set()
    for _, quads in selected_by_graph(view, selection):
        for quad in quads:
            yield _for_xml(quad.triple)
            if isinstance(quad.object, NamedNode):
                referred.add(quad.object)
    for quad in view.quads(("vocabularies",)):
        if quad.subject in referred:
            yield _for_xml(quad.triple)


def _for_xml(triple: Triple) -> Triple:
    """The triple, its text without characters that XML cannot hold."""
    held = triple.object
    if not isinstance(held, Literal) or xml_text(held.value) == held.value:
        return triple
    text = xml_text(held.value)
    literal = (
        Literal(text, language=held.language) if held.language else Literal(text, datatype=held.datatype)
    )
    return Triple(triple.subject, triple.predicate, literal)
