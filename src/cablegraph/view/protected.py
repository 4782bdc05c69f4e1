"""Who is protected in a store, under which names, and which documents those names stand in."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from cablegraph.ontology.terms import CG, FOAF, RDF, SKOS
from cablegraph.view.forms import NameForms
from cablegraph.view.name_words import NameWords, holding

_PROTECTED = f"SELECT ?person ?name WHERE {{ ?person <{CG.protection}> ?level ; <{FOAF.name}> ?name }}"


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

    def documents(self, store: Store, words: NameWords, changed: Collection[str] | None) -> set[str]:
        """Documents (by IRI) with something to be withheld.

        Args:
            store: The store that this was read from.
            words: The words of all its documents.
            changed: Only what these documents bring: what is in them, and in others the names that
                they are the first to protect. None: all.
        """
        if changed is None:
            return {*self.people, *words.documents_with(store, self.full_names)}
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
        found |= holding(store, set(changed) - found, self.elsewhere)
        return found | words.documents_with(store, new)


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
