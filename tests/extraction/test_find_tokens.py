"""Tokens and sentences: abbreviations, initials, possessives, blocks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plain import document_of

from cablegraph.extraction.tokens import sentences, tokenise

TOKENS = [
    ("Gen. Ode left.", ["Gen.", "Ode", "left", "."], "an abbreviation keeps its stop"),
    ("the U.S. view", ["the", "U.S.", "view"], "so does an acronym with stops"),
    ("J. F. Ruiz", ["J.", "F.", "Ruiz"], "so does an initial"),
    ("Ruiz's car", ["Ruiz", "'s", "car"], "the possessive is a token of its own"),
    ("Ruiz’s car", ["Ruiz", "’s", "car"], "also with a typographer's mark"),
    ("Don't go", ["Don't", "go"], "an inner apostrophe parts nothing"),
    ("O'Hara-Lund", ["O'Hara-Lund"], "nor does a hyphen"),
    ("1,200 or 10-20", ["1,200", "or", "10", "-", "20"], "figures"),
    ("EUR/NB", ["EUR", "/", "NB"], "a slash parts"),
    ("at 9 a.m. today", ["at", "9", "a.m.", "today"], "small letters with stops"),
    ("he said no. Then", ["he", "said", "no", ".", "Then"], "a word that only looks like an abbreviation"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), TOKENS)
def test_tokens(text: str, expected: list[str], reason: str) -> None:
    assert [token.text for token in tokenise(text)] == expected, reason


SENTENCES = [
    ("He met Gen. Ode. They talked.", 2, "a rank ends no sentence"),
    ("They met on Sept. 3 in Lima. All went.", 2, "nor does a month"),
    ("Aid from the U.S. The budget fell.", 2, "an acronym does, before an opening word"),
    ("Aid from the U.S. Congress fell.", 1, "but not before a name"),
    ("It was J. F. Ruiz.", 1, "initials"),
    ('"It is over." She left.', 2, "quotation marks belong to the sentence before"),
    ("It cost 1.5 million. Fine.", 2, "decimal points"),
    ("Reform vs. revolt. No.", 2, "vs."),
    ("", 0, "no text, no sentence"),
]


@pytest.mark.parametrize(("text", "count", "reason"), SENTENCES)
def test_sentences(text: str, count: int, reason: str) -> None:
    assert len(sentences(tokenise(text), [(0, len(text))])) == count, reason


def test_no_sentence_crosses_a_block() -> None:
    text = "A heading\n\nA line without a stop"
    found = sentences(tokenise(text), [(0, 9), (11, len(text))])
    assert [(one.start, one.block) for one in found] == [(0, 0), (11, 1)]


@given(st.text(max_size=300))
def test_tokens_cut_out_their_words_and_never_overlap(text: str) -> None:
    tokens = tokenise(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    assert "".join(token.text for token in tokens) == "".join(text.split())


def test_a_document_is_ready_for_the_rules() -> None:
    document = document_of("The Port Board met. It closed.")
    words = [document.text[one.start : one.end] for one in document.sentences]
    assert words == ["A TEST", "The Port Board met.", "It closed."]
