"""Comparisons of copies without the names that either copy protects: they quote both."""

from collections.abc import Collection

from pyoxigraph import NamedNode, Quad, Store

from cablegraph.ontology.terms import CG, RDF
from cablegraph.view.forms import NameForms
from cablegraph.view.protected import Protected
from cablegraph.view.redaction import names_of, redact

_ENDS = (NamedNode(CG.matchLeft), NamedNode(CG.matchRight))


def comparisons_of(store: Store, documents: Collection[str] | None) -> dict[NamedNode, set[str]]:
    """The graphs that compare one of these documents (None: any) with another, with both IRIs."""
    if documents is None:
        ends = [quad for end in _ENDS for quad in store.quads_for_pattern(None, end, None)]
    else:
        ends = [
            quad
            for document in documents
            for end in _ENDS
            for quad in store.quads_for_pattern(None, end, NamedNode(document))
        ]
    graphs = {quad.graph_name for quad in ends if isinstance(quad.graph_name, NamedNode)}
    return {
        graph: {
            quad.object.value
            for end in _ENDS
            for quad in store.quads_for_pattern(None, end, None, graph)
            if isinstance(quad.object, NamedNode)
        }
        for graph in graphs
    }


def redacted_comparison(
    store: Store, source: Store, graph: NamedNode, ends: Collection[str], protected: Protected
) -> list[Quad]:
    """What may be seen of a comparison: no protected name of either end, nothing that repeats what went.

    Args:
        store: The store in which the documents are withheld already.
        source: The same store with everything in it.
        graph: The comparison's graph.
        ends: IRIs of the two documents.
        protected: Who is protected.
    """
    names: set[str] = set()
    for end in ends:
        people = protected.people.get(end, set())
        if people:
            statements = NamedNode(f"{end}/graph/statements")
            names |= names_of(source.quads_for_pattern(None, None, None, statements), people)
    forms = protected.elsewhere
    if names:
        forms = NameForms(names, single_words=True, beside=forms)
    kept = redact(list(store.quads_for_pattern(None, None, None, graph)), (), forms)
    return [quad for quad in kept if quad.predicate.value != CG.repeats or _are_there(store, quad)]


def _are_there(store: Store, quad: Quad) -> bool:
    """Whether both ends of a repetition are left; whatever is left of something says what it is."""
    class_ = NamedNode(RDF.type)
    return all(
        isinstance(end, NamedNode) and any(store.quads_for_pattern(end, class_, None))
        for end in (quad.subject, quad.object)
    )
