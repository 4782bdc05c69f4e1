"""A newly protected name finds the documents that hold it, however the batches fall."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from cablegraph.view.forms import NameForms
from cablegraph.view.name_words import NameWords, holding

_BASE = "https://w3id.org/cablegraph/document/"


def store_of(**texts: str) -> Store:
    """A document a text, by number."""
    store = Store()
    for document, text in texts.items():
        graph = NamedNode(f"{_BASE}{document}/graph/statements")
        store.add(Quad(NamedNode("urn:x"), NamedNode("urn:says"), Literal(text), graph))
    return store


def read(store: Store) -> NameWords:
    words = NameWords()
    words.read(store)
    return words


@pytest.mark.parametrize(
    ("name", "text", "held"),
    [
        ("Ana Rice", "then Ana Rice said", True),
        ("Ana Rice", "RICE, ANA", True),  # a tag
        ("Ana Rice", "ANA\nRICE", True),
        ("José Peña", "Jose Pena", True),
        ("Jan van den Berg", "JAN VAN DEN BERG", True),
        ("Jean-Luc Roy", "Jean-\nLuc Roy", True),  # torn at the hyphen
        ("d'Arcy Roy", "D'Arcy Roy", True),
        ("Ana Rice", "Rice came, and Ana", False),  # both words, not the name
        ("Ana Rice", "Ana Price", False),
        ("Ana Rice", "ana rice", False),  # no name in small letters
    ],
)
def test_the_documents_of_a_name(name: str, text: str, held: bool) -> None:
    store = store_of(a=text, b="nothing of it")
    assert read(store).documents_with(store, [name]) == ({f"{_BASE}a"} if held else set())


def test_candidates_are_few_and_leave_none_out() -> None:
    store = store_of(a="Ana Rice", b="Rice and Ana", c="Ana Berg", d="a rice field")
    words = read(store)
    assert words.candidates("Ana Rice") == {f"{_BASE}a", f"{_BASE}b"}
    assert words.candidates("Ana Unheard") == set()
    assert len(words.candidates("of small letters")) == 4, "no capital to look for: all are looked at"


def test_documents_that_come_later_are_found_too() -> None:
    store, words = store_of(a="Ana Rice"), NameWords()
    words.read(store)
    for quad in store_of(b="Ana Rice"):
        store.add(quad)
    words.read(store)
    assert words.documents_with(store, ["Ana Rice"]) == {f"{_BASE}a", f"{_BASE}b"}


def test_holding_looks_only_at_the_documents_given() -> None:
    store = store_of(a="Ana Rice", b="Ana Rice")
    forms = NameForms(["Ana Rice"], single_words=False)
    assert holding(store, [f"{_BASE}b"], forms) == {f"{_BASE}b"}
    assert holding(store, [f"{_BASE}b"], NameForms([], single_words=False)) == set()
