"""What a validation found: results, and the report as SHACL writes it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import rdflib
from rdflib import RDF, SH, BNode, Graph, Node, URIRef

from cablegraph.shapes.files import shapes_graph

Severity = Literal["Violation", "Warning", "Info"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One thing that does not fit.

    Attributes:
        document: IRI of the document in whose graphs it stands; empty for a graph without documents.
        focus: The node that does not fit.
        path: The property concerned, as an IRI or a SPARQL path; None when it is the node as such.
        shape: IRI of the shape that it breaks: `cgsh:` and the shape's name.
        severity: `Violation`: our own mistake. `Warning`: the cable's oddity, or a gap; it conforms.
        message: What the shape demands, in words.
        value: The offending value; None when none is at fault alone (one is missing, or too many).
    """

    document: str
    focus: Node
    path: str | None
    shape: URIRef
    severity: Severity
    message: str
    value: Node | None

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What results are ordered by."""
        value = "" if self.value is None else self.value.n3()
        return (self.document, self.shape, self.focus.n3(), value, self.message)


@dataclass(frozen=True)
class Report:
    """All results of a validation, each once, in a fixed order."""

    results: tuple[Result, ...]

    @classmethod
    def of(cls, results: Iterable[Result]) -> "Report":
        """A report of the results, ordered, doubles left out."""
        return cls(tuple(sorted(set(results), key=lambda result: result.key)))

    @property
    def conforms(self) -> bool:
        """Whether nothing is a violation; warnings conform."""
        return all(result.severity != "Violation" for result in self.results)

    @property
    def failing(self) -> frozenset[str]:
        """IRIs of the documents that do not conform."""
        return frozenset(result.document for result in self.results if result.severity == "Violation")

    @cached_property
    def graph(self) -> Graph:
        """The report in SHACL's own vocabulary (`sh:ValidationReport`)."""
        graph = Graph()
        graph.bind("sh", SH)
        graph.bind("cgsh", "https://w3id.org/cablegraph/shapes#")
        report = BNode("report")
        graph.add((report, RDF.type, SH.ValidationReport))
        graph.add((report, SH.conforms, rdflib.Literal(self.conforms)))
        for number, result in enumerate(self.results):
            node = BNode(f"result{number}")
            graph.add((report, SH.result, node))
            graph.add((node, RDF.type, SH.ValidationResult))
            graph.add((node, SH.focusNode, result.focus))
            graph.add((node, SH.sourceShape, result.shape))
            graph.add((node, SH.resultSeverity, SH[result.severity]))
            graph.add((node, SH.resultMessage, rdflib.Literal(result.message)))
            if result.value is not None:
                graph.add((node, SH.value, result.value))
            path = shapes_graph().value(result.shape, SH.path)
            if path is not None:
                graph.add((node, SH.resultPath, path))
                _copy_blank(shapes_graph(), path, graph)
        return graph


def _copy_blank(source: Graph, node: Node, target: Graph) -> None:
    """Copy what `source` says of a blank node, and of the blank ones it leads to (a path is a tree)."""
    if isinstance(node, BNode):
        for predicate, value in source.predicate_objects(node):
            target.add((node, predicate, value))
            _copy_blank(source, value, target)


def path_text(graph: Graph, path: Node) -> str:
    """A property path as SPARQL writes it: an IRI alone, `^<inverse>`, `<one>/<other>`."""
    if isinstance(path, URIRef):
        return str(path)
    inverse = graph.value(path, SH.inversePath)
    if inverse is not None:
        return f"^<{inverse}>"
    return "/".join(f"<{step}>" for step in graph.items(path))
