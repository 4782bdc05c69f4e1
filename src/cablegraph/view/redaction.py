"""One document's statements without what singles a protected person out.

Goes: the name in every form, the words that mention it, the statements that the person has a part in
or makes, the offices that only those statements know, and every text that holds a form of the name.
Stays: a node that says that there is a person here, withheld, so that they can be counted.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, Quad

from cablegraph.ontology.terms import CG, FOAF, OA, ORG, RDF, SKOS
from cablegraph.view.forms import NameForms

MARKER = "[withheld]"

_TYPE = NamedNode(RDF.type)
_NAMES = {FOAF.name, SKOS.prefLabel, SKOS.altLabel}
_KEPT = {RDF.type, CG.inDocument, CG.protection}
_WHOLE = {CG.Statement, CG.Meeting, CG.MeetingSide, OA.Annotation}  # nothing is left of them without one end
_OWNED = {CG.statesMeeting, CG.side, CG.leadingPost}  # what a statement says it by goes with it
_QUOTING = {CG.evidence, OA.hasTarget}
_WITHHELD = NamedNode(CG.withheld)


@dataclass
class _Document:
    """A document's quads by subject, and who refers to whom."""

    quads: list[Quad]
    by_subject: dict[NamedNode, list[Quad]] = field(default_factory=lambda: defaultdict(list))
    by_object: dict[NamedNode, list[Quad]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for quad in self.quads:
            self.by_subject[_node(quad.subject)].append(quad)
            if isinstance(quad.object, NamedNode):
                self.by_object[quad.object].append(quad)

    def types(self, node: NamedNode) -> set[str]:
        return {_node(quad.object).value for quad in self.by_subject[node] if quad.predicate == _TYPE}

    def objects(self, node: NamedNode, *predicates: str) -> list[NamedNode]:
        return [
            quad.object
            for quad in self.by_subject[node]
            if quad.predicate.value in predicates and isinstance(quad.object, NamedNode)
        ]

    def literals(self, node: NamedNode, *predicates: str) -> list[str]:
        return [
            quad.object.value
            for quad in self.by_subject[node]
            if quad.predicate.value in predicates and isinstance(quad.object, Literal)
        ]


def _node(term: object) -> NamedNode:
    assert isinstance(term, NamedNode), "a document's graph has no blank nodes and no quoted triples"
    return term


def names_of(quads: Iterable[Quad], people: Collection[NamedNode]) -> set[str]:
    """Names and aliases of people, as printed."""
    return {
        quad.object.value
        for quad in quads
        if quad.predicate.value in _NAMES and quad.subject in people and isinstance(quad.object, Literal)
    }


def redact(quads: list[Quad], people: Collection[NamedNode], forms: NameForms) -> list[Quad]:
    """A document's statements graph without its protected people.

    Args:
        quads: All quads of the graph.
        people: The protected people among its entities; may be none.
        forms: Forms of protected names that no text may hold.

    Returns:
        The quads that stay, with `cg:withheld true` on each of `people`.
    """
    document = _Document(quads)
    spans = _spans(document, people)
    gone = _gone(document, people)
    hidden = _hidden_evidence(document, spans, forms)
    kept = [
        _cleaned(quad, forms, hidden)
        for quad in quads
        if quad.subject not in gone
        and quad.object not in gone
        and quad.object not in people
        and (quad.subject not in people or quad.predicate.value in _KEPT)
    ]
    graphs = {quad.graph_name for quad in quads}
    marks = [Quad(person, _WITHHELD, Literal(True), graph) for person in people for graph in graphs]
    return list(dict.fromkeys(kept + marks))


def _gone(document: _Document, people: Collection[NamedNode]) -> set[NamedNode]:
    """Nodes that go whole: what has one of the people as an end, and what only that knew."""
    gone: set[NamedNode] = set()
    waiting = list(people)
    while waiting:
        node = waiting.pop()
        for quad in document.by_object[node]:
            subject = _node(quad.subject)
            if subject not in gone and document.types(subject) & _WHOLE:
                waiting += _take(document, subject, gone)
    gone |= _unstated_posts(document, gone)
    gone |= _unused(document, gone, CG.evidence, OA.hasTarget)
    gone |= _unused(document, gone, ORG.role)
    gone |= {part for node in gone for part in document.objects(node, OA.hasSelector)}
    return gone


def _take(document: _Document, node: NamedNode, gone: set[NamedNode]) -> list[NamedNode]:
    """Add a node and all that it owns to what goes; returns those whose own referrers go too.

    A statement's do not: another claim that disagrees with one that goes stays.
    """
    taken = [node]
    for owner in taken:
        gone.add(owner)
        taken += [part for part in document.objects(owner, *_OWNED) if part not in gone]
    return [owner for owner in taken if CG.Statement not in document.types(owner)]


def _unstated_posts(document: _Document, gone: Collection[NamedNode]) -> set[NamedNode]:
    """Posts that only statements which go knew, and the mentions of those posts."""
    posts = {
        post
        for statement in gone
        for post in document.objects(statement, CG.statesPost, CG.tieSubject, CG.tieObject)
        if ORG.Post in document.types(post)
    }
    about = {CG.statesPost, CG.tieSubject, CG.tieObject, CG.heldExOfficio}
    lost = {
        post
        for post in posts
        if not any(q.predicate.value in about and q.subject not in gone for q in document.by_object[post])
    }
    mentions = {
        _node(quad.subject)
        for post in lost
        for quad in document.by_object[post]
        if quad.predicate.value == OA.hasBody
    }
    return lost | mentions


def _unused(document: _Document, gone: Collection[NamedNode], *predicates: str) -> set[NamedNode]:
    """What only nodes that go refer to by these predicates."""
    used = {target for node in gone for target in document.objects(node, *predicates)}
    return {
        target
        for target in used
        if not any(
            q.predicate.value in predicates and q.subject not in gone for q in document.by_object[target]
        )
    }


def _spans(document: _Document, people: Collection[NamedNode]) -> list[tuple[int, int]]:
    """Where the people are mentioned in the text."""
    return [
        span
        for person in people
        for mention in document.objects(person, CG.mention)
        for evidence in document.objects(mention, OA.hasTarget)
        for span in _selected(document, evidence)
    ]


def _selected(document: _Document, evidence: NamedNode) -> list[tuple[int, int]]:
    spans = []
    for selector in document.objects(evidence, OA.hasSelector):
        start, end = document.literals(selector, OA.start), document.literals(selector, OA.end)
        if start and end:
            spans.append((int(start[0]), int(end[0])))
    return spans


def _hidden_evidence(document: _Document, spans: list[tuple[int, int]], forms: NameForms) -> set[NamedNode]:
    """Evidence, with its selectors, whose words hold a name or lie over a mention of one."""
    hidden: set[NamedNode] = set()
    for node in {
        target for quad in document.quads if quad.predicate.value in _QUOTING for target in [quad.object]
    }:
        evidence = _node(node)
        selectors = document.objects(evidence, OA.hasSelector)
        words = document.literals(evidence, CG.quotation)
        words += [text for selector in selectors for text in document.literals(selector, OA.exact)]
        places = _selected(document, evidence)
        if any(map(forms.stand_in, words)) or any(
            start < end_ and start_ < end for start, end in places for start_, end_ in spans
        ):
            hidden |= {evidence, *selectors}
    return hidden


def _cleaned(quad: Quad, forms: NameForms, hidden: Collection[NamedNode]) -> Quad:
    subject, value = _without_name(quad.subject, forms), quad.object
    if isinstance(value, Literal):
        quoted = quad.subject in hidden and quad.predicate.value in (CG.quotation, OA.exact)
        if quoted or forms.stand_in(value.value):
            value = Literal(MARKER)
    else:
        value = _without_name(value, forms)
    if subject is quad.subject and value is quad.object:
        return quad
    return Quad(subject, quad.predicate, value, quad.graph_name)


def _without_name(node: object, forms: NameForms) -> NamedNode:
    """A role is named by its title, and a title may hold a name."""
    node = _node(node)
    head, is_role, slug = node.value.partition("/role/")
    if is_role and forms.stand_in(unquote(slug).replace("-", " ").title()):
        return NamedNode(f"{head}/role/withheld")
    return node
