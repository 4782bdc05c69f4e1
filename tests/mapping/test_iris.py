"""IRIs are valid whatever text goes into them, and different things have different ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from cablegraph.mapping.iris import DocumentIris, extractor_iri, segment, telegram_iri
from cablegraph.text import Span

IRIS = DocumentIris("0123456789abcdef" * 4, "07OSLO44")
any_text = st.text(st.characters())  # surrogates too


@given(any_text, any_text)
def test_every_iri_is_valid_for_hostile_text(one: str, two: str) -> None:
    for iri in (
        telegram_iri(one),
        extractor_iri(one, two),
        IRIS.part(one),
        IRIS.role(one),
        DocumentIris("f" * 64, one).telegram,
    ):
        assert NamedNode(iri).value == iri
        assert iri.isascii()


@given(st.text(), st.text())
def test_different_texts_make_different_segments(one: str, two: str) -> None:
    assert (segment(one) == segment(two)) is (one == two)


def test_a_document_and_its_parts() -> None:
    base = "https://w3id.org/cablegraph/"
    assert IRIS.document == f"{base}document/0123456789abcdef"
    assert IRIS.part("person/812") == f"{IRIS.document}/person/812"
    assert IRIS.telegram == f"{base}telegram/07OSLO44"
    assert IRIS.evidence([Span(1, 5), Span(9, 12)]) == f"{base}text/0123456789abcdef#char=1,5;char=9,12"


@pytest.mark.parametrize("identifier", [None, ""])
def test_a_telegram_without_number_is_named_by_its_document(identifier: str | None) -> None:
    iris = DocumentIris("a" * 64, identifier)
    assert iris.telegram == f"{iris.document}/telegram"


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Deputy Director", "deputy-director"),
        ("DEPUTY  DIRECTOR", "deputy-director"),  # one role, however printed
        ("Vice-Governor/Mayor", "vice-governor-mayor"),
        ("Secrétaire", "secr%C3%A9taire"),
        ("***", "untitled"),
    ],
)
def test_a_role_is_named_by_its_words(title: str, slug: str) -> None:
    assert IRIS.role(title) == f"{IRIS.document}/role/{slug}"
