"""Protected names in what is shown of a file itself."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from made_cable import Maker, made_annotations, made_telegram

from cablegraph.records.annotations import Annotations, Person, Proposition
from cablegraph.records.annotations_json import annotation_lines
from cablegraph.records.telegram import Telegram
from cablegraph.view import mask
from cablegraph.view.forms import BLACK, NameForms, folded, folded_with_places

MAKE = Maker()
TELEGRAM, MADE = made_telegram(MAKE), made_annotations(MAKE)
FORMS = NameForms(["Tor Berg", "José Ríos-Paz"], single_words=True)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Tor Berg said", "███ ████ said"),
        ("TOR  BERG", "███  ████"),
        ("Tor\nBerg's firm", "███\n████'s firm"),
        ("Jose Rios-\nPaz left", "████ █████\n███ left"),
        ("José Ríos-Paz", "████ ████████"),
        ("Bergen and iceberg", "Bergen and iceberg"),  # no whole words
        ("", ""),
    ],
)
def test_a_name_is_black_in_every_form_and_places_stay(text: str, seen: str) -> None:
    assert FORMS.masked(text) == seen


@given(st.text(alphabet=st.sampled_from("Tor Bergé-\n\tx "), max_size=40))
def test_what_is_masked_has_no_name_left_and_its_length(text: str) -> None:
    seen = FORMS.masked(text)
    assert len(seen) == len(text)
    assert not FORMS.stand_in(seen)
    assert (seen != text) == FORMS.stand_in(text)


@given(st.text(max_size=60))
@example("0 ¸0")  # a blank, and a sign that folds to a blank
def test_folding_with_places_folds_alike(text: str) -> None:
    plain, places = folded_with_places(text)
    assert len(places) == len(plain) + 1
    assert plain.strip() == folded(text)


def test_a_protected_person_is_gone_with_all_that_is_said_of_it() -> None:
    (seen,) = mask([(TELEGRAM, MADE)])
    assert seen.people == 1
    assert seen.statements > 0
    for line in annotation_lines(seen.annotations):
        assert "Berg" not in line.replace("Bergen", "")


def test_words_of_others_that_hold_the_name_are_black() -> None:
    said = MAKE.statement(Proposition, "proposition/1", MAKE.at("Vik defined"), content="Berg may close")
    (seen,) = mask([(TELEGRAM, replace(MADE, statements=(said,), links=()))])
    (kept,) = seen.annotations.statements
    assert isinstance(kept, Proposition)
    assert kept.content == f"{BLACK * 4} may close"


def test_a_mark_that_no_rule_saw_protects_all_the_same() -> None:
    blind = Annotations(source=MADE.source, extractor="none", version="0")
    (seen,) = mask([(TELEGRAM, blind)])
    assert seen.people == 1
    assert seen.forms is not None
    assert seen.forms.masked("Tor Berg, Berg") == "███ ████, ████"


def test_a_whole_name_is_black_in_the_other_cables_too_a_single_word_is_not() -> None:
    namesake = MAKE.entity(Person, "person/2", "Tor Berg")
    other = Annotations(source="b", extractor="none", version="0", entities=(namesake,))
    silent = Telegram(source="b", encoding="utf-8", id=None)
    _, seen = mask([(TELEGRAM, MADE), (silent, other)])
    assert seen.people == 1
    assert seen.forms is not None
    assert seen.forms.masked("Tor Berg") == "███ ████"


def test_where_nobody_is_protected_nothing_changes() -> None:
    silent = Telegram(source="b", encoding="utf-8", id=None)
    plain = Annotations(
        source="b", extractor="none", version="0", mentions=MADE.mentions[:2], entities=MADE.entities[:2]
    )
    (seen,) = mask([(silent, plain)])
    assert (seen.annotations, seen.people, seen.statements) == (plain, 0, 0)
