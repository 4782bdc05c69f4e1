"""Checking documents at a build's pace: core shapes compiled, SPARQL constraints as queries in Oxigraph."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import cast

import pyoxigraph as ox

from cablegraph.ontology.terms import PREFIXES, RDF
from cablegraph.shapes.compiled import core_results
from cablegraph.shapes.documents import Quads, by_document, to_rdflib
from cablegraph.shapes.facts import Facts
from cablegraph.shapes.files import sparql_constraints
from cablegraph.shapes.report import Report, Result, Severity


def check_batch(quads: Quads) -> Report:
    """Check documents against all shapes, each alone, as `validate` does, but fast.

    Args:
        quads: The documents' quads, statements and ties, in any order, or a store of them. Triples of the
            default graph are taken as one document's; graphs of vocabularies and ontology are left out.

    Returns:
        The results that `validate` would give; `failing` names the documents to refuse.
    """
    return Report.of(
        result for document, triples in by_document(quads).items() for result in _results(document, triples)
    )


def _results(document: str, triples: Iterable[ox.Triple]) -> Iterator[Result]:
    triples = tuple(triples)
    yield from core_results(document, Facts.read(triples))
    asked = _asked()
    store = ox.Store()
    store.extend(ox.Quad(*triple) for triple in triples if triple.predicate in asked)
    for constraint in sparql_constraints():
        for row in cast(ox.QuerySolutions, store.query(constraint.select)):
            yield Result(
                document=document,
                focus=to_rdflib(row["this"]),
                path=None,
                shape=constraint.name,
                severity=cast(Severity, constraint.severity),
                message=constraint.message,
                value=to_rdflib(row["value"]),
            )


@cache
def _asked() -> frozenset[ox.NamedNode]:
    """The predicates that some SPARQL constraint names: a third of a document's triples has none of them."""
    names = {name for one in sparql_constraints() for name in re.findall(r"\b([a-z]+):(\w+)", one.select)}
    iris = {PREFIXES[prefix] + name for prefix, name in names if prefix in PREFIXES}
    return frozenset(map(ox.NamedNode, iris | {RDF.type}))
