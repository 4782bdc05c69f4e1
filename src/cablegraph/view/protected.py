"""Who is protected in a store, under which names, and which documents those names stand in."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from cablegraph.ontology.terms import CG, FOAF, RDF, SKOS
from cablegraph.view.forms import NameForms

_PROTECTED = f"SELECT ?person ?name WHERE {{ ?person <{CG.protection}> ?level ; <{FOAF.name}> ?name }}"
_STATEMENTS = "/graph/statements"


@dataclass(frozen=True)
class Protected:
    """All protected people of a store, and their namesakes.

    A name of more than one word that is protected in one document is protected in all.

    Attributes:
        marked: People whose own document protects them, with their names.
        namesakes: People of the same full name in other documents, with those names.
        people: All of them by document.
    """

    marked: dict[NamedNode, set[str]]
    namesakes: dict[NamedNode, set[str]]
    people: dict[str, set[NamedNode]]

    @classmethod
    def read(cls, store: Store) -> "Protected":
        """Find them; `store` has everything in it."""
        marked: dict[NamedNode, set[str]] = defaultdict(set)
        for solution in _select(store, _PROTECTED):
            person, name = solution["person"], solution["name"]
            if isinstance(person, NamedNode) and isinstance(name, Literal):
                marked[person].add(name.value)
        namesakes: dict[NamedNode, set[str]] = defaultdict(set)
        for name in sorted(filter(_is_full, set().union(*marked.values()))):
            for person in _people_called(store, name):
                if person not in marked:
                    namesakes[person].add(name)
        people: dict[str, set[NamedNode]] = defaultdict(set)
        for person in (*marked, *namesakes):
            for quad in store.quads_for_pattern(person, NamedNode(CG.inDocument), None):
                if isinstance(quad.object, NamedNode):
                    people[quad.object.value].add(person)
        return cls(dict(marked), dict(namesakes), dict(people))

    def __len__(self) -> int:
        return len(self.marked) + len(self.namesakes)

    @cached_property
    def full_names(self) -> set[str]:
        """Names of more than one word: they mean one person wherever they stand."""
        return set(filter(_is_full, set().union(*self.marked.values())))

    @cached_property
    def elsewhere(self) -> NameForms:
        """What no text may hold of a document that protects nobody itself."""
        return NameForms(self.full_names, single_words=False)

    def documents(self, store: Store, changed: Collection[str] | None) -> set[str]:
        """Documents (by IRI) with something to be withheld.

        Args:
            store: The store that this was read from.
            changed: Only what these documents bring: what is in them, and in others the names that
                they are the first to protect. None: all.
        """
        if changed is None:
            return {*self.people, *documents_with(store, self.full_names)}
        before = {
            name
            for document, people in self.people.items()
            if document not in changed
            for person in people
            for name in self.marked.get(person, ())
        }
        new = self.full_names - before
        found = {
            document
            for document, people in self.people.items()
            if document in changed or any(self.namesakes.get(person, set()) & new for person in people)
        }
        return found | documents_with(store, new) | documents_with(store, self.full_names, changed)


def _is_full(name: str) -> bool:
    return " " in name.strip()


def _select(store: Store, query: str) -> QuerySolutions:
    solutions = store.query(query, use_default_graph_as_union=True)
    assert isinstance(solutions, QuerySolutions)
    return solutions


def _people_called(store: Store, name: str) -> Iterator[NamedNode]:
    for predicate in (FOAF.name, SKOS.altLabel):
        for quad in store.quads_for_pattern(None, NamedNode(predicate), Literal(name)):
            person = quad.subject
            if isinstance(person, NamedNode) and any(
                store.quads_for_pattern(person, NamedNode(RDF.type), NamedNode(FOAF.Person))
            ):
                yield person


def documents_with(store: Store, names: Iterable[str], among: Collection[str] | None = None) -> set[str]:
    """Documents (of all, or of some) that hold one of the names in a text, as printed or in capitals."""
    wanted = sorted({form for name in names for form in (name, name.upper())})
    if not wanted or (among is not None and not among):
        return set()
    any_name = " || ".join(f"CONTAINS(STR(?o), {Literal(form)})" for form in wanted)
    graphs = "" if among is None else f"VALUES ?graph {{ {' '.join(f'<{d}{_STATEMENTS}>' for d in among)} }}"
    texts = f"GRAPH ?graph {{ ?s ?p ?o }} FILTER (ISLITERAL(?o) && ({any_name}))"
    found = {
        solution["graph"]
        for solution in _select(store, f"SELECT DISTINCT ?graph WHERE {{ {graphs} {texts} }}")
    }
    named = {graph.value for graph in found if isinstance(graph, NamedNode)}
    return {name.removesuffix(_STATEMENTS) for name in named if name.endswith(_STATEMENTS)}
