"""The ontology's terms read from its graph, each with all that a page says of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Node, URIRef
from rdflib import Literal as Value
from rdflib.namespace import DCTERMS

from cablegraph.ontology.graphs import ontology_graph
from cablegraph.ontology.terms import PREFIXES

Kind = Literal["class", "object property", "data property", "annotation property", "individual"]

_KINDS: tuple[tuple[URIRef, Kind], ...] = (
    (OWL.Class, "class"),
    (OWL.ObjectProperty, "object property"),
    (OWL.DatatypeProperty, "data property"),
    (OWL.AnnotationProperty, "annotation property"),
    (OWL.NamedIndividual, "individual"),
)
_CHARACTERISTICS = (
    OWL.FunctionalProperty, OWL.InverseFunctionalProperty, OWL.SymmetricProperty, OWL.AsymmetricProperty,
    OWL.TransitiveProperty, OWL.ReflexiveProperty, OWL.IrreflexiveProperty,
)  # fmt: skip
_COUNTS = {OWL.cardinality: "exactly", OWL.minCardinality: "at least", OWL.maxCardinality: "at most"}
# Namespaces that only the alignments name.
_OTHERS = {
    "bibo": "http://purl.org/ontology/bibo/",
    "crm": "http://www.cidoc-crm.org/cidoc-crm/",
    "rico": "https://www.ica.org/standards/RiC/ontology#",
    "schema": "https://schema.org/",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A term.

    Attributes:
        name: As a prefixed name, `cg:Telegram`.
        above: Named classes or properties that it lies under; of an individual, its classes.
        rules: What else is said of it, in words, prefixed names between backticks.
    """

    name: str
    kind: Kind
    label: str
    definition: str | None
    example: str | None
    source: str | None
    above: tuple[str, ...]
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    @property
    def ours(self) -> bool:
        """Whether it is a term of this ontology, and not reused."""
        return self.name.startswith("cg:")


@cache
def described() -> dict[str, Described]:
    """Every declared term, ours and reused, by prefixed name, in order of name."""
    graph = ontology_graph()
    found: dict[str, Described] = {}
    for type_, kind in _KINDS:
        for term in graph.subjects(RDF.type, type_):
            if isinstance(term, URIRef):
                found[prefixed(term)] = _term(graph, term, kind)
    return dict(sorted(found.items()))


def prefixed(term: Node) -> str:
    """`cg:Telegram` for its IRI; an IRI of an unknown namespace as it is."""
    for prefix, namespace in {**PREFIXES, **_OTHERS}.items():
        if str(term).startswith(namespace):
            return f"{prefix}:{str(term).removeprefix(namespace)}"
    return str(term)


def _term(graph: Graph, term: URIRef, kind: Kind) -> Described:
    over = {"class": RDFS.subClassOf, "individual": RDF.type}.get(kind, RDFS.subPropertyOf)
    return Described(
        name=prefixed(term),
        kind=kind,
        label=_words(graph, term, RDFS.label) or prefixed(term),
        definition=_words(graph, term, SKOS.definition),
        example=_words(graph, term, SKOS.example),
        source=_words(graph, term, DCTERMS.source),
        above=_named(graph, term, over),
        domain=_ends(graph, term, RDFS.domain),
        range=_ends(graph, term, RDFS.range),
        rules=tuple(sorted(_rules(graph, term))),
    )


def _words(graph: Graph, term: URIRef, predicate: URIRef) -> str | None:
    return min((str(value) for value in graph.objects(term, predicate)), default=None)


def _named(graph: Graph, term: URIRef, predicate: URIRef) -> tuple[str, ...]:
    found = (value for value in graph.objects(term, predicate) if isinstance(value, URIRef))
    return tuple(sorted(prefixed(value) for value in found if value != OWL.NamedIndividual))


def _ends(graph: Graph, term: URIRef, predicate: URIRef) -> tuple[str, ...]:
    """The classes that a domain or range allows: one, or each of a union."""
    found: set[str] = set()
    for value in graph.objects(term, predicate):
        union = graph.value(value, OWL.unionOf)
        found |= {prefixed(item) for item in ([value] if union is None else graph.items(union))}
    return tuple(sorted(found))


def _rules(graph: Graph, term: URIRef) -> Iterator[str]:
    for characteristic in _CHARACTERISTICS:
        if (term, RDF.type, characteristic) in graph:
            yield prefixed(characteristic).partition(":")[2].removesuffix("Property").lower()
    for inverse in (*graph.objects(term, OWL.inverseOf), *graph.subjects(OWL.inverseOf, term)):
        yield f"inverse of {expression(graph, inverse)}"
    for predicate, words in ((RDFS.subClassOf, ""), (OWL.equivalentClass, "the same as ")):
        for value in graph.objects(term, predicate):
            if isinstance(value, BNode):
                yield words + expression(graph, value)
    for other in (*graph.objects(term, OWL.disjointWith), *graph.subjects(OWL.disjointWith, term)):
        yield f"nothing is this and {expression(graph, other)} too"
    derives = graph.value(term, URIRef(PREFIXES["cg"] + "derives"))
    if derives is not None:
        yield f"an affirmed statement gives {expression(graph, derives)}"


def expression(graph: Graph, node: Node) -> str:
    """A class, property or value in words: `exactly 1 `cg:evidence``, `A or B`."""
    if isinstance(node, Value):
        return str(node)
    if isinstance(node, URIRef):
        return f"`{prefixed(node)}`"
    for predicate, word in ((OWL.unionOf, "or"), (OWL.intersectionOf, "and"), (OWL.oneOf, "or")):
        items = graph.value(node, predicate)
        if items is not None:
            return f" {word} ".join(expression(graph, item) for item in graph.items(items))
    return _restriction(graph, node)


def _restriction(graph: Graph, node: Node) -> str:
    on = graph.value(node, OWL.onProperty)
    if on is None:
        raise ValueError(f"no class expression that pages know: {list(graph.predicate_objects(node))}")
    name = expression(graph, on)
    for predicate, words in _COUNTS.items():
        count = graph.value(node, predicate)
        if count is not None:
            return f"{words} {count} {name}"
    for predicate, words in (
        (OWL.hasValue, "is"),
        (OWL.someValuesFrom, "some"),
        (OWL.allValuesFrom, "only"),
    ):
        value = graph.value(node, predicate)
        if value is not None:
            return f"{name} {words} {expression(graph, value)}"
    raise ValueError(f"no restriction that pages know: {list(graph.predicate_objects(node))}")
