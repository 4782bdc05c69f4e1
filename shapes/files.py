"""The shapes as graphs, and their SPARQL constraints as queries over whole sets of documents."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rdflib import RDF, SH, Graph, Node, URIRef

from cablegraph.text import CablegraphError

_SELECT = "SELECT DISTINCT $this ?value WHERE {"


class ShapesError(CablegraphError):
    """A shapes file says something that this program does not know how to check."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SparqlConstraint:
    """One SPARQL constraint, for all focus nodes at once.

    Attributes:
        name: IRI of the shape that holds it.
        message: What it demands, in words.
        severity: `Violation`, `Warning` or `Info`.
        select: A whole query; its rows are `?this` (the focus) and `?value`, what does not fit.
    """

    name: URIRef
    message: str
    severity: str
    select: str


@cache
def shapes_graph() -> Graph:
    """All shapes: core and SPARQL."""
    graph = Graph()
    for file in sorted(files("cablegraph.shapes").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ttl"):
            graph.parse(data=file.read_text(encoding="utf-8"), format="turtle")
    return graph


@cache
def core_shapes() -> Graph:
    """The shapes that SHACL Core can say: all but the SPARQL constraints."""
    graph = Graph()
    every = shapes_graph()
    constraints = set(every.objects(None, SH.sparql))
    held = set(every.subjects(SH.sparql, None))
    for triple in every:
        if triple[0] not in constraints and triple[0] not in held:
            graph.add(triple)
    return graph


@cache
def sparql_constraints() -> tuple[SparqlConstraint, ...]:
    """Every SPARQL constraint as one query over a whole graph, in order of name."""
    graph = shapes_graph()
    found = [_constraint(graph, shape, node) for shape, node in graph.subject_objects(SH.sparql)]
    return tuple(sorted(found, key=lambda constraint: constraint.name))


def severity_of(graph: Graph, shape: Node) -> str:
    """`Violation` unless the shape says another."""
    return str(graph.value(shape, SH.severity) or SH.Violation).rpartition("#")[2]


def _constraint(graph: Graph, shape: Node, node: Node) -> SparqlConstraint:
    text = str(graph.value(node, SH.select)).strip()
    if not isinstance(shape, URIRef) or not text.startswith(_SELECT):
        raise ShapesError(f"{shape}: a SPARQL constraint is named and begins with {_SELECT!r}")
    body = text.removeprefix(_SELECT).replace("$this", "?this")
    return SparqlConstraint(
        name=shape,
        message=str(graph.value(node, SH.message)),
        severity=severity_of(graph, shape),
        select=f"{_prefixes(graph)}SELECT DISTINCT ?this ?value WHERE {{\n{_targets(graph, shape)}\n{body}",
    )


def _prefixes(graph: Graph) -> str:
    declared = sorted(
        (str(graph.value(node, SH.prefix)), str(graph.value(node, SH.namespace)))
        for node in graph.objects(None, SH.declare)
    )
    return "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in declared)


def _targets(graph: Graph, shape: Node) -> str:
    """The focus nodes of a shape as a pattern that binds `?this`."""
    classes = [
        f"{{ ?this <{RDF.type}> <{name}> }}"
        for name in sorted(map(str, graph.objects(shape, SH.targetClass)))
    ]
    subjects = [
        f"{{ ?this <{name}> ?any }}" for name in sorted(map(str, graph.objects(shape, SH.targetSubjectsOf)))
    ]
    return f"{{ SELECT DISTINCT ?this WHERE {{ {' UNION '.join(classes + subjects)} }} }}"
