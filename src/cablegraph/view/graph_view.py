"""What may be seen of a graph: the one read interface of queries, networks and exports.

A view reads the last whole batch and never changes. What is protected is not in it, unless it was
opened with the operator's explicit word.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Literal as OneOf

from oxrdflib.store import OxigraphStore
from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Store,
    Triple,
)
from rdflib import Dataset

from cablegraph.mapping.iris import ONTOLOGY_GRAPH, VOCABULARIES_GRAPH
from cablegraph.ontology.terms import CG, PREFIXES
from cablegraph.store import open_current
from cablegraph.text import CablegraphError

Term = NamedNode | BlankNode | Literal | Triple
GraphKind = OneOf["statements", "ties", "links", "vocabularies", "ontology"]
DOCUMENTS: tuple[GraphKind, ...] = ("statements", "ties")

# Copies of a telegram have its people again: the copy with most of them counts, as in `names-withheld`.
_COUNT_WITHHELD = f"""
SELECT (SUM(?most) AS ?n) WHERE {{
  SELECT ?telegram (MAX(?people) AS ?most) WHERE {{
    {{
      SELECT ?telegram ?document (COUNT(DISTINCT ?person) AS ?people) WHERE {{
        ?person <{CG.withheld}> true ; <{CG.inDocument}> ?document .
        OPTIONAL {{ ?document <{CG.recordOf}> ?record }}
        BIND (COALESCE(?record, ?document) AS ?telegram)
      }}
      GROUP BY ?telegram ?document
    }}
  }}
  GROUP BY ?telegram
}}
"""


class QueryError(CablegraphError):
    """A query that is no SPARQL, or that asks for something else than is wanted.

    Attributes:
        reason: What is wrong, in words.
    """

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"query: {reason}")


@dataclass(frozen=True)
class Solutions:
    """The answer to a SELECT query.

    Attributes:
        variables: Names, without question mark, in the query's order.
        rows: One term a variable; None where it is not bound.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]


class View:
    """A graph's folder, or a store in memory, as it may be seen.

    Attributes:
        include_protected: Whether protected names are in it.
    """

    def __init__(self, store: Store, *, include_protected: bool = False) -> None:
        self._store = store
        self.include_protected = include_protected

    @classmethod
    def open(cls, folder: Path, *, include_protected: bool = False) -> "View":
        """The last whole batch of a graph's folder.

        Args:
            folder: The graph's folder.
            include_protected: With protected names and what singles their bearers out. Only on the
                operator's explicit word.

        Raises:
            StoreError: The folder holds no graph, or is damaged.
        """
        store = open_current(folder, include_protected=include_protected)
        return cls(store, include_protected=include_protected)

    def __len__(self) -> int:
        return len(self._store)

    def query(self, sparql: str, *, union: bool = True) -> Solutions | bool | tuple[Triple, ...]:
        """Answer a SPARQL query over all graphs together: rows, yes or no, or triples.

        The usual prefixes (`cg:`, `org:`, `foaf:`, `prov:`, `oa:`, `skos:` ...) need no declaration.

        Args:
            sparql: The query.
            union: Whether its default graph is all graphs together, whatever its FROM says. False: what
                its FROM says, and nothing without one.

        Raises:
            QueryError: It is no SPARQL 1.1 query, or cannot be answered.
        """
        try:
            found = self._store.query(sparql, use_default_graph_as_union=union, prefixes=dict(PREFIXES))
            if isinstance(found, QuerySolutions):
                names = tuple(variable.value for variable in found.variables)
                return Solutions(names, tuple(tuple(solution) for solution in found))
            if isinstance(found, QueryTriples):
                return tuple(found)
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            raise QueryError(" ".join(str(error).split())) from error
        assert isinstance(found, QueryBoolean)
        return bool(found)

    def select(self, sparql: str) -> Solutions:
        """Answer a SELECT query.

        Raises:
            QueryError: It is no SPARQL, or no SELECT query.
        """
        found = self.query(sparql)
        if not isinstance(found, Solutions):
            raise QueryError("a SELECT query is wanted")
        return found

    def ask(self, sparql: str) -> bool:
        """Answer an ASK query.

        Raises:
            QueryError: It is no SPARQL, or no ASK query.
        """
        found = self.query(sparql)
        if not isinstance(found, bool):
            raise QueryError("an ASK query is wanted")
        return found

    def construct(self, sparql: str) -> tuple[Triple, ...]:
        """Answer a CONSTRUCT or DESCRIBE query.

        Raises:
            QueryError: It is no SPARQL, or neither of the two.
        """
        found = self.query(sparql)
        if isinstance(found, bool | Solutions):
            raise QueryError("a CONSTRUCT or DESCRIBE query is wanted")
        return found

    def quads(self, graphs: Iterable[GraphKind] = DOCUMENTS) -> Iterator[Quad]:
        """All quads of the graphs of these kinds, graph by graph in order of their names."""
        for name in self.graphs(graphs):
            yield from self._store.quads_for_pattern(None, None, None, name)

    def graphs(self, kinds: Iterable[GraphKind] = DOCUMENTS) -> tuple[NamedNode, ...]:
        """Names of the graphs of these kinds, sorted."""
        wanted = set(kinds)
        names = [name for name in self._store.named_graphs() if isinstance(name, NamedNode)]
        return tuple(
            sorted((name for name in names if _kind(name.value) in wanted), key=lambda name: name.value)
        )

    def documents(self) -> Iterator[tuple[str, list[Quad]]]:
        """Each document's IRI with its quads, statements and ties together; one is held at a time.

        Quads outside any named graph, which no build writes, come first, as a document without a name.
        """
        stray = list(self._store.quads_for_pattern(None, None, None, DefaultGraph()))
        if stray:
            yield "", stray
        for document, names in groupby(self.graphs(), key=lambda name: name.value.rpartition("/graph/")[0]):
            yield document, [q for n in names for q in self._store.quads_for_pattern(None, None, None, n)]

    def match(
        self, subject: NamedNode | None = None, predicate: NamedNode | None = None, object: Term | None = None
    ) -> Iterator[Quad]:
        """Quads of any graph that fit a pattern; None fits everything."""
        return self._store.quads_for_pattern(subject, predicate, object)

    def to_rdflib(self) -> Dataset:
        """The same graph as an rdflib dataset whose default graph is the union of all. Nothing is copied."""
        dataset = Dataset(store=OxigraphStore(store=self._store), default_union=True)
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace)
        return dataset

    @cached_property
    def withheld(self) -> int:
        """How many people are withheld; 0 with the operator's flag."""
        (count,) = self.select(_COUNT_WITHHELD).rows[0]
        return int(count.value) if isinstance(count, Literal) else 0


def _kind(name: str) -> GraphKind | None:
    if name == ONTOLOGY_GRAPH:
        return "ontology"
    if name == VOCABULARIES_GRAPH:
        return "vocabularies"
    if name.endswith("/graph/statements"):
        return "statements"
    if name.endswith("/graph/links"):
        return "links"
    return "ties" if name.endswith("/graph/ties") else None


__all__ = ["DOCUMENTS", "GraphKind", "QueryError", "Solutions", "Term", "View"]
