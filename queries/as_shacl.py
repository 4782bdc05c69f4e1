"""The catalogue for other tools: each question as a `sh:SPARQLExecutable` (SHACL Advanced Features, 5).

A question is a `sh:SPARQLSelectExecutable` with its query as `sh:select`, the prefixes that it needs as
`sh:prefixes`, and its parameters as `sh:parameter`. The query runs as it stands and then asks of everything;
a parameter's terms go where the query says `VALUES ?name { UNDEF }`. (Pre-bound variables would not do: SHACL
allows no VALUES and no MINUS beside them.)
"""

import re
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from cablegraph.ontology.terms import DCTERMS, PREFIXES, RDF, RDFS, SKOS, XSD
from cablegraph.queries.catalogue import Parameter, ParameterKind, Question, catalogue

SH = "http://www.w3.org/ns/shacl#"
QUERIES = "https://w3id.org/cablegraph/query/"
_DECLARED = NamedNode(f"{QUERIES}prefixes")
_HEAD = re.compile(r"(?m)^# \w+(?: \w+)?: .*\n")
_PREFIX = re.compile(r"(?m)^PREFIX .*\n")
_DATATYPES: dict[ParameterKind, str] = {
    "date": XSD.date,
    "number": XSD.integer,
    "text": XSD.string,
    "tag": XSD.string,
}


def catalogue_turtle() -> str:
    """The whole catalogue as Turtle, in order of number and name."""
    triples = [*_prefixes(), *(triple for one in catalogue().values() for triple in _executable(one))]
    used = ("dcterms", "rdfs", "skos", "xsd")
    prefixes = {"sh": SH, **{prefix: PREFIXES[prefix] for prefix in used}}
    return (serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes) or b"").decode()


def _prefixes() -> Iterator[Triple]:
    declarations = {prefix: NamedNode(f"{QUERIES}prefixes/{prefix}") for prefix in PREFIXES}
    yield from (Triple(_DECLARED, _sh("declare"), declaration) for declaration in declarations.values())
    for prefix, namespace in PREFIXES.items():
        declaration = declarations[prefix]
        yield Triple(declaration, NamedNode(RDF.type), _sh("PrefixDeclaration"))
        yield Triple(declaration, _sh("prefix"), Literal(prefix))
        yield Triple(
            declaration, _sh("namespace"), Literal(namespace, datatype=NamedNode(f"{PREFIXES['xsd']}anyURI"))
        )


def _executable(one: Question) -> Iterator[Triple]:
    iri = NamedNode(f"{QUERIES}{one.name}")
    for class_ in ("SPARQLExecutable", "SPARQLSelectExecutable"):
        yield Triple(iri, NamedNode(RDF.type), _sh(class_))
    yield Triple(iri, NamedNode(DCTERMS.identifier), Literal(one.name))
    yield Triple(iri, NamedNode(RDFS.label), Literal(one.title, language="en"))
    yield Triple(iri, NamedNode(RDFS.comment), Literal(one.question, language="en"))
    if one.example:
        given = "; ".join(f"{name}={value}" for name, value in one.example.items())
        yield Triple(iri, NamedNode(SKOS.example), Literal(given))
    yield Triple(iri, _sh("prefixes"), _DECLARED)
    nodes = [NamedNode(f"{QUERIES}{one.name}/parameter/{parameter.name}") for parameter in one.parameters]
    yield from (Triple(iri, _sh("parameter"), node) for node in nodes)
    yield Triple(iri, _sh("select"), Literal(_PREFIX.sub("", _HEAD.sub("", one.sparql))))
    for order, (node, parameter) in enumerate(zip(nodes, one.parameters, strict=True)):
        yield from _parameter(node, parameter, order)


def _parameter(node: NamedNode, parameter: Parameter, order: int) -> Iterator[Triple]:
    yield Triple(node, NamedNode(RDF.type), _sh("Parameter"))
    # SHACL names a parameter's variable by the local name of its path.
    yield Triple(node, _sh("path"), NamedNode(f"{QUERIES}parameter#{parameter.name}"))
    yield Triple(node, _sh("name"), Literal(parameter.name))
    yield Triple(node, _sh("description"), Literal(parameter.text, language="en"))
    yield Triple(node, _sh("order"), Literal(order))
    if parameter.kind in _DATATYPES:
        yield Triple(node, _sh("datatype"), NamedNode(_DATATYPES[parameter.kind]))
    else:
        yield Triple(node, _sh("nodeKind"), _sh("IRI"))
    if not parameter.required:
        yield Triple(node, _sh("optional"), Literal(True))


def _sh(name: str) -> NamedNode:
    return NamedNode(SH + name)
