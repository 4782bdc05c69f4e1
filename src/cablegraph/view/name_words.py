"""Which documents may hold a name: by the words with a capital in their texts, so that few are looked at."""

import re
from array import array
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from cablegraph.view.forms import NameForms, folded

STATEMENTS = "/graph/statements"
_LETTERS = re.compile(r"[^\W\d_]+")


class NameWords:
    """The words with a capital in the texts of documents.

    It is held in memory and grows with each batch: what a new name costs is the documents that have all
    its words, not all that there are.
    """

    def __init__(self) -> None:
        self._documents: list[str] = []
        self._known: set[str] = set()
        self._places: dict[str, array[int]] = {}

    def read(self, store: Store) -> None:
        """Take in the documents of a store that were not there before."""
        for graph in store.named_graphs():
            name = graph.value
            if name.endswith(STATEMENTS) and name not in self._known:
                self._known.add(name)
                self._add(name.removesuffix(STATEMENTS), store)

    def _add(self, document: str, store: Store) -> None:
        number = len(self._documents)
        self._documents.append(document)
        for word in _capitals("\n".join(texts(store, document))):
            self._places.setdefault(word, array("I")).append(number)

    def candidates(self, name: str) -> set[str]:
        """Documents that have all words of a name; some of them may not have the name."""
        found: set[int] | None = None
        # A middle initial may be left out, or stand in one document and not in the other.
        words = {word for word in _capitals(name) if len(word) > 1} or _capitals(name)
        places = [self._places.get(word, array("I")) for word in words]
        for numbers in sorted(places, key=len):
            found = set(numbers) if found is None else found.intersection(numbers)
        return set(self._documents) if found is None else {self._documents[number] for number in found}

    def documents_with(self, store: Store, names: Iterable[str]) -> set[str]:
        """Documents with a text that holds a form of one of the names."""
        names = set(names)
        possible = set().union(*map(self.candidates, names))
        return holding(store, possible, NameForms(names, single_words=False))


def holding(store: Store, documents: Iterable[str], forms: NameForms) -> set[str]:
    """Those of some documents that have a text with a form in it."""
    if not forms:
        return set()
    return {document for document in documents if any(map(forms.stand_in, texts(store, document)))}


def texts(store: Store, document: str) -> Iterator[str]:
    """Each text of a document's statements once."""
    graph = NamedNode(document + STATEMENTS)
    query = f"SELECT DISTINCT ?o WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} FILTER (ISLITERAL(?o)) }}"
    solutions = store.query(query)
    assert isinstance(solutions, QuerySolutions)
    for (value,) in solutions:
        if isinstance(value, Literal):
            yield value.value


def _capitals(text: str) -> set[str]:
    """Words with a capital, in small letters: every form of a name has the same."""
    return {word.casefold() for word in set(_LETTERS.findall(folded(text))) if word[0].isupper()}
