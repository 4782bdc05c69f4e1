"""Statements of a selection, with all that they rest on, as quads."""

from collections.abc import Iterator

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from cablegraph.exports.quads import by_graph
from cablegraph.exports.selection import Selection, chosen_actors, chosen_documents
from cablegraph.exports.subnetwork import document_of, select
from cablegraph.mapping.derive import derive
from cablegraph.ontology.terms import CG, PREFIXES
from cablegraph.view import View

_TYPE = NamedNode(PREFIXES["rdf"] + "type")
_STATEMENT = NamedNode(CG.Statement)
# What a statement leads to without being theirs: of these only what they say of themselves is kept.
_WHOLE_CABLE = (NamedNode(CG.Telegram), NamedNode(CG.Document), NamedNode(CG.SourceText))
Subject = NamedNode | BlankNode | Triple
Group = tuple[NamedNode | BlankNode | DefaultGraph, list[Quad]]


def selected_by_graph(view: View, selection: Selection) -> Iterator[Group]:
    """The graphs of every document, or of a selection only.

    A selection of cables and dates gives whole documents. Any other gives its statements: the ties of its
    network, and (unless ties were chosen) whatever else speaks of the actors named; each with evidence,
    actors, meetings and the like. Of a telegram only its literals come along. The plain ties are those
    that follow from these statements.
    """
    documents = chosen_documents(view, selection)
    if selection.by_document:
        for name, quads in by_graph(view):
            if documents is None or document_of(str(getattr(name, "value", ""))) in documents:
                yield name, quads
        return
    network = select(view, selection)
    statements = {key for *_, key in network.edges(keys=True)}
    focus = frozenset(network) if (actors := chosen_actors(view, selection)) is None else actors
    for name, quads in by_graph(view):
        document = document_of(str(getattr(name, "value", "")))
        if not isinstance(name, NamedNode) or not name.value.endswith("/graph/statements"):
            continue
        if documents is not None and document not in documents:
            continue
        seeds = {quad.subject for quad in quads if getattr(quad.subject, "value", "") in network}
        seeds |= _statements(quads, statements, frozenset() if selection.ties else focus)
        kept = _closure(quads, seeds)
        if kept:
            yield name, kept
            ties = f"{document}/graph/ties"
            lines = sorted(derive([f"{quad} .\n" for quad in kept], ties))
            yield NamedNode(ties), list(parse("".join(lines), RdfFormat.N_QUADS))


def _statements(quads: list[Quad], wanted: set[str], focus: frozenset[str]) -> set[Subject]:
    """Subjects that are wanted statements, or statements that speak of an actor in focus."""
    every = {quad.subject for quad in quads if quad.predicate == _TYPE and quad.object == _STATEMENT}
    found: set[Subject] = {subject for subject in every if getattr(subject, "value", "") in wanted}
    return found | {
        quad.subject for quad in quads if quad.subject in every and getattr(quad.object, "value", "") in focus
    }


def _closure(quads: list[Quad], seeds: set[Subject]) -> list[Quad]:
    """Quads of the seeds and of all that they lead to, in their order."""
    about: dict[Subject | Literal, list[Quad]] = {}
    for quad in quads:
        about.setdefault(quad.subject, []).append(quad)
    cable = {quad.subject for quad in quads if quad.predicate == _TYPE and quad.object in _WHOLE_CABLE}
    reached, ahead = set(seeds), list(seeds)
    while ahead:
        subject = ahead.pop()
        if subject in cable:
            continue
        for quad in about.get(subject, ()):
            if isinstance(quad.object, Literal):
                continue
            if quad.object in about and quad.object not in reached:
                reached.add(quad.object)
                ahead.append(quad.object)
    return [
        quad
        for quad in quads
        if quad.subject in reached
        and (quad.subject not in cable or quad.object not in about or quad.object in reached)
    ]
