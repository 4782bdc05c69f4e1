"""The terms that a question rests on, read off its query."""

from collections.abc import Iterator

from rdflib import URIRef
from rdflib.paths import AlternativePath, InvPath, MulPath, NegatedPath, SequencePath
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery

from cablegraph.ontology.terms import PREFIXES
from cablegraph.queries.catalogue import Question


def terms_of(question: Question) -> tuple[str, ...]:
    """Prefixed names of every term of a known namespace in the query, in order of name.

    >>> from cablegraph.queries import catalogue
    >>> "cg:tieKind" in terms_of(catalogue()["who-leads"])
    True
    """
    return query_terms(question.sparql)


def query_terms(sparql: str) -> tuple[str, ...]:
    """The like of any query (SELECT, CONSTRUCT ...)."""
    found = set(_iris(translateQuery(parseQuery(sparql)).algebra))
    return tuple(sorted(name for iri in found if (name := _prefixed(iri)) is not None))


def _prefixed(iri: str) -> str | None:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return None


def _iris(part: object) -> Iterator[str]:
    """Every IRI in a part of the algebra, property paths too."""
    if isinstance(part, URIRef):
        yield str(part)
    elif isinstance(part, SequencePath | AlternativePath | NegatedPath):
        for step in part.args:
            yield from _iris(step)
    elif isinstance(part, MulPath):
        yield from _iris(part.path)
    elif isinstance(part, InvPath):
        yield from _iris(part.arg)
    elif isinstance(part, dict):
        for value in part.values():
            yield from _iris(value)
    elif isinstance(part, list | tuple | set | frozenset):
        for value in part:
            yield from _iris(value)
