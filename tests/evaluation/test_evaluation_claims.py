"""Which figures are one figure, which speakers one speaker, which disagreements one disagreement."""

from typing import Any

import pytest
from evaluated import cable

from cablegraph.evaluation.claims import match_disagreements, match_figures, words
from cablegraph.evaluation.compare import compare
from cablegraph.evaluation.guide import Disagreement, Figure

GOLD = Figure(value=14, unit="ships", speaker="Director Vik", quote="inspected 14 ships in spring")


@pytest.mark.parametrize(
    ("change", "figure", "speaker", "reason"),
    [
        ({}, True, True, "itself"),
        ({"unit": "old ships"}, True, True, "a word of the unit"),
        ({"unit": "vessels"}, True, True, "three words of the quotation"),
        ({"unit": "vessels", "quote": "14 ships there"}, False, False, "two words only"),
        ({"unit": None, "quote": ""}, False, False, "nothing to know it by"),
        ({"value": 15.0}, False, False, "another value"),
        ({"value": None, "lower": 14.0}, False, False, "a bound is no value"),
        ({"lower": 10.0}, False, False, "a bound too many"),
        ({"speaker": "Vik"}, True, True, "the name lies in the title and name"),
        ({"speaker": "Berg"}, True, False, "somebody else"),
        ({"speaker": None}, True, False, "nobody"),
    ],
)
def test_figures(change: dict[str, Any], figure: bool, speaker: bool, reason: str) -> None:
    fields = {"value": 14.0, "unit": "ships", "speaker": "Director Vik", "quote": GOLD.quote, **change}
    held = compare(
        cable(claims=[fields]), cable(claims=[{"value": 14, "unit": "ships", "speaker": "Director Vik",
                                               "quote": GOLD.quote}])
    )["claims"]  # fmt: skip
    assert (len(held.lenient), len(held.strict)) == (figure, speaker), reason


def test_a_figure_that_is_found_twice_counts_once_and_the_right_speaker_goes_first() -> None:
    other = Figure(value=14, unit="ships", speaker="Berg")
    assert match_figures([other, GOLD], [GOLD]) == {1: 0}
    assert match_figures([other, GOLD], [GOLD, GOLD]) == {1: 0, 0: 1}


def test_figures_are_compared_as_numbers() -> None:
    one = cable(claims=[{"value": 14.0, "unit": "ships"}])
    other = cable(claims=[{"value": 14, "unit": "ships"}])
    assert len(compare(one, other)["claims"].strict) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 1,400 ships of Bergen.", {"1,400", "ships", "bergen"}),
        ("up to 2.5 percent...", {"up", "2.5", "percent"}),
        (".5 and ,7", {".5", ",7"}),
        ("...,,,", set()),
        (None, set()),
    ],
)
def test_telling_words(text: str | None, found: set[str]) -> None:
    assert words(text) == found


PAIR = Disagreement(one="14 ships were inspected", other="he counted 17 ships")


@pytest.mark.parametrize(
    ("one", "other", "is_it", "reason"),
    [
        ("14 ships were inspected", "he counted 17 ships", True, "itself"),
        ("he counted 17 ships", "14 ships were inspected", True, "turned round"),
        ("14 ships", "counted 17 ships since May", True, "parts"),
        ("14 ships were inspected", "14 ships were inspected", False, "one side twice"),
        ("ships", "he counted 17 ships", False, "one word is too few"),
    ],
)
def test_disagreements(one: str, other: str, is_it: bool, reason: str) -> None:
    assert bool(match_disagreements([Disagreement(one=one, other=other)], [PAIR])) is is_it, reason


def test_a_disagreement_counts_once() -> None:
    assert match_disagreements([PAIR, PAIR], [PAIR]) == {0: 0}
    assert match_disagreements([PAIR], [PAIR, PAIR]) == {0: 0}
