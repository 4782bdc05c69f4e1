"""The reference: pySHACL over all shapes, a document at a time."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, cast

import pyshacl
from rdflib import SH, Dataset, Graph, Node, URIRef
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result as QueryResult

from cablegraph.shapes.documents import unions
from cablegraph.shapes.files import shapes_graph
from cablegraph.shapes.report import Report, Result, Severity, path_text


def validate(graph: Graph | Dataset) -> Report:
    """Check a graph against all shapes with pySHACL.

    Args:
        graph: A plain graph is taken as one document's. Of a dataset each document is checked alone,
            its statements and ties together; the vocabularies and the ontology are left out.

    Returns:
        Every result, with the report as a graph; it conforms when there is no violation.

    Source:
        W3C SHACL, 3.4.
    """
    return Report.of(
        result for document, union in unions(graph) for result in _results(document, union, shapes_graph())
    )


def _results(document: str, graph: Graph, shapes: Graph) -> Iterator[Result]:
    data = _Prepared()
    data += graph
    # `ont_graph` is left out on purpose: every class is typed in the data, and mixing costs as much again.
    _, found, _ = pyshacl.validate(data, shacl_graph=shapes)
    report = cast(Graph, found)
    for node in report.objects(None, SH.result):
        shape = report.value(node, SH.sourceShape)
        path = report.value(node, SH.resultPath)
        assert isinstance(shape, URIRef), f"a shape without a name: {shape}"
        yield Result(
            document=document,
            focus=cast(Node, report.value(node, SH.focusNode)),
            path=None if path is None else path_text(report, path),
            shape=shape,
            severity=cast(Severity, str(report.value(node, SH.resultSeverity)).rpartition("#")[2]),
            message=min(map(str, report.objects(node, SH.resultMessage))),
            value=report.value(node, SH.value),
        )


class _Prepared(Graph):
    """A graph that parses each query text once: pySHACL asks a constraint's anew for each focus node."""

    def query(self, query_object: str | Query, *args: Any, **kwargs: Any) -> QueryResult:  # noqa: ANN401
        """Answer a query (as `Graph.query`)."""
        prepared = _prepared(query_object) if isinstance(query_object, str) else query_object
        return super().query(prepared, *args, **kwargs)


@lru_cache(maxsize=256)
def _prepared(text: str) -> Query:
    return prepareQuery(text)
