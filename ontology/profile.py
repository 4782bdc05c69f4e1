"""What HermiT lets pass although OWL 2 DL forbids it, found by own small rules.

Source: OWL 2 Structural Specification, second edition: 4 (datatype map), 5.8.1 (typing), 11 (restrictions).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import OWL, RDF, RDFS, XSD, BNode, Graph, Literal, Node, URIRef

_KINDS = {
    OWL.ObjectProperty: "object property",
    OWL.DatatypeProperty: "data property",
    OWL.AnnotationProperty: "annotation property",
}
_OBJECT_ONLY = (
    OWL.TransitiveProperty, OWL.SymmetricProperty, OWL.AsymmetricProperty, OWL.ReflexiveProperty,
    OWL.IrreflexiveProperty, OWL.InverseFunctionalProperty,
)  # fmt: skip
# What a transitive property, or one above it, cannot be (11.1), and in which restrictions it cannot stand.
_SIMPLE_TYPES = (
    OWL.FunctionalProperty, OWL.InverseFunctionalProperty, OWL.AsymmetricProperty, OWL.IrreflexiveProperty,
)  # fmt: skip
_COUNTS = (
    OWL.cardinality, OWL.minCardinality, OWL.maxCardinality, OWL.qualifiedCardinality,
    OWL.minQualifiedCardinality, OWL.maxQualifiedCardinality, OWL.hasSelf,
)  # fmt: skip
# The datatype map of OWL 2 (4), as far as XML Schema names them.
_DATATYPES = {
    *(XSD[name] for name in (
        "string", "normalizedString", "token", "language", "Name", "NCName", "NMTOKEN", "decimal", "integer",
        "nonNegativeInteger", "nonPositiveInteger", "positiveInteger", "negativeInteger", "long", "int",
        "short", "byte", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte", "double", "float",
        "boolean", "hexBinary", "base64Binary", "anyURI", "dateTime", "dateTimeStamp",
    )),
    OWL.real, OWL.rational, RDF.PlainLiteral, RDF.XMLLiteral, RDFS.Literal,
}  # fmt: skip
_CLASS_VALUED = (
    RDFS.subClassOf, RDFS.domain, OWL.disjointWith, OWL.equivalentClass, OWL.complementOf, OWL.someValuesFrom,
    OWL.allValuesFrom, OWL.onClass,
)  # fmt: skip
_BUILT_IN_CLASSES = {OWL.Thing, OWL.Nothing}
_RESERVED = (str(OWL), str(RDF), str(RDFS), str(XSD))
_BUILT_IN_ANNOTATIONS = {
    RDFS.label, RDFS.comment, RDFS.seeAlso, RDFS.isDefinedBy, OWL.versionInfo, OWL.deprecated,
    OWL.priorVersion, OWL.backwardCompatibleWith, OWL.incompatibleWith,
}  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class ProfileFault:
    """One breach of the profile: the term at fault, and why."""

    term: str
    reason: str


def profile_faults(graph: Graph) -> tuple[ProfileFault, ...]:
    """What keeps an ontology, given whole with its imports, from being OWL 2 DL."""
    found = {ProfileFault(_name(term), reason) for rule in _RULES for term, reason in rule(graph)}
    return tuple(sorted(found))


_Faults = Iterator[tuple[Node, str]]


def _name(term: Node) -> str:
    return "a blank node" if isinstance(term, BNode) else str(term)


def _kinds(graph: Graph, term: Node) -> list[str]:
    return [name for kind, name in _KINDS.items() if (term, RDF.type, kind) in graph]


def _punned(graph: Graph) -> _Faults:
    """A property is of one kind; a class is no datatype (5.8.1)."""
    for kind in _KINDS:
        for term in graph.subjects(RDF.type, kind):
            if len(kinds := _kinds(graph, term)) > 1:
                yield term, f"is {' and '.join(kinds)} at once"
    for term in graph.subjects(RDF.type, OWL.Class):
        if (term, RDF.type, RDFS.Datatype) in graph:
            yield term, "is class and datatype at once"


def _undeclared_classes(graph: Graph) -> _Faults:
    """Whatever is used as a class is declared as one."""
    used = set(graph.subjects(RDFS.subClassOf)) | set(graph.subjects(OWL.disjointWith))
    for predicate in _CLASS_VALUED:
        used |= set(graph.objects(None, predicate))
    used |= {
        term
        for range_of, term in graph.subject_objects(RDFS.range)
        if "object property" in _kinds(graph, range_of)
    }
    for predicate in (OWL.unionOf, OWL.intersectionOf, OWL.disjointUnionOf):
        used |= {term for items in graph.objects(None, predicate) for term in graph.items(items)}
    for axiom in graph.subjects(RDF.type, OWL.AllDisjointClasses):
        used |= {term for items in graph.objects(axiom, OWL.members) for term in graph.items(items)}
    used |= {term for term in graph.objects(None, RDF.type) if not str(term).startswith(_RESERVED)}
    for term in used:
        declared = any((term, RDF.type, kind) in graph for kind in (OWL.Class, RDFS.Datatype))
        if isinstance(term, URIRef) and not declared and term not in _BUILT_IN_CLASSES | _DATATYPES:
            yield term, "is used as a class and not declared"


def _undeclared_properties(graph: Graph) -> _Faults:
    """Whatever is used as a property is declared as one."""
    used = set(graph.predicates()) | set(graph.objects(None, OWL.onProperty))
    used |= {term for pair in graph.subject_objects(RDFS.subPropertyOf) for term in pair}
    used |= {term for pair in graph.subject_objects(OWL.inverseOf) for term in pair}
    used |= set(graph.subjects(RDFS.domain)) | set(graph.subjects(RDFS.range))
    for term in used:
        if isinstance(term, URIRef) and not str(term).startswith(_RESERVED) and not _kinds(graph, term):
            yield term, "is used as a property and not declared"


def _mixed_hierarchies(graph: Graph) -> _Faults:
    """A property lies under properties of its own kind."""
    for term, above in graph.subject_objects(RDFS.subPropertyOf):
        kinds, kinds_above = _kinds(graph, term), _kinds(graph, above)
        if above in _BUILT_IN_ANNOTATIONS:
            kinds_above = ["annotation property"]
        if kinds and kinds_above and not set(kinds) & set(kinds_above):
            yield term, f"is {kinds[0]} under the {kinds_above[0]} {above}"


def _not_simple(graph: Graph) -> _Faults:
    """A transitive property, and any above it, is not counted, functional, irreflexive ... (11.1)."""
    transitive = set(graph.subjects(RDF.type, OWL.TransitiveProperty)) | set(
        graph.subjects(OWL.propertyChainAxiom)
    )
    composite = {
        above
        for term in transitive
        for above in graph.transitive_objects(term, RDFS.subPropertyOf)
        if above is not None
    }
    for term in composite:
        for kind in _SIMPLE_TYPES:
            if (term, RDF.type, kind) in graph:
                yield term, f"is transitive, or above one that is, and {str(kind).rpartition('#')[2]}"
        for restriction in graph.subjects(OWL.onProperty, term):
            if any((restriction, count, None) in graph for count in _COUNTS):
                yield term, "is transitive, or above one that is, and counted in a restriction"


def _characteristics(graph: Graph) -> _Faults:
    """Only object properties are symmetric and the like; annotation properties are in no axiom."""
    for kind in _OBJECT_ONLY:
        for term in graph.subjects(RDF.type, kind):
            if "object property" not in _kinds(graph, term):
                yield term, f"is {str(kind).rpartition('#')[2]} and no object property"
    annotations = set(graph.subjects(RDF.type, OWL.AnnotationProperty)) | _BUILT_IN_ANNOTATIONS
    for term in graph.objects(None, OWL.onProperty):
        if term in annotations:
            yield term, "is an annotation property in a restriction"
    for term in graph.subjects(RDF.type, OWL.FunctionalProperty):
        if term in annotations:
            yield term, "is an annotation property and functional"


def _ranges(graph: Graph) -> _Faults:
    """A data property's range is in the datatype map; its values are literals, and only its."""
    for term, held in graph.subject_objects(RDFS.range):
        declared = (held, RDF.type, RDFS.Datatype) in graph
        if (
            "data property" in _kinds(graph, term)
            and isinstance(held, URIRef)
            and held not in _DATATYPES
            and not declared
        ):
            yield term, f"has a range outside the datatype map: {held}"
    for kind, literal in ((OWL.ObjectProperty, True), (OWL.DatatypeProperty, False)):
        for term in graph.subjects(RDF.type, kind):
            if any(isinstance(held, Literal) is literal for held in graph.objects(None, term)):
                yield term, f"is {_KINDS[kind]} with a {'literal' if literal else 'node'} as value"


def _reserved(graph: Graph) -> _Faults:
    """The languages' own names are not declared anew (5.1)."""
    for kind in (OWL.Class, OWL.NamedIndividual, *_KINDS):
        for term in graph.subjects(RDF.type, kind):
            if str(term).startswith(_RESERVED):
                yield term, "belongs to the languages themselves and is declared anew"


_RULES = (
    _punned, _undeclared_classes, _undeclared_properties, _mixed_hierarchies, _not_simple, _characteristics,
    _ranges, _reserved,
)  # fmt: skip
