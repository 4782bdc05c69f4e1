"""Figures: digits and words, ranges, bounds, money, shares; and numbers that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.extraction.find.quantities import Figure, figures
from cablegraph.extraction.tokens import tokenise


def read(text: str) -> tuple[Figure, ...]:
    tokens = tokenise(text)
    return figures(tokens, [token.text.lower() for token in tokens])


def amounts(text: str) -> list[tuple[float | None, float | None, float | None]]:
    return [(figure.value, figure.lower, figure.upper) for figure in read(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("437 arrests", 437),
        ("1,830 hectares", 1830),
        ("2.1 million", 2_100_000),
        ("twenty-five men", 25),
        ("two hundred and fifty thousand people", 250_000),
        ("half a million people", 500_000),
        ("one and a half million", 1_500_000),
        ("three and a half years", 3.5),
        ("a dozen trailers", 12),
        ("ninety days", 90),
        ("$5bn", 5_000_000_000),
        ("USD30 billion", 30_000_000_000),
        ("NIS 340 million", 340_000_000),
        ("one-third of the voters", 0.333),
        ("a quarter of the fleet", 0.25),
        ("reduced by two thirds", 0.667),
        ("a three-year grace period", 3),
        ("a 20-year lease", 20),
        ("0.7 percent", 0.7),
    ],
)
def test_a_number_has_its_value_in_digits_and_in_words(text: str, value: float) -> None:
    assert amounts(text) == [(value, None, None)]


@pytest.mark.parametrize(
    ("text", "lower", "upper", "qualifier"),
    [
        ("more than 370 cases", 370, None, "more than"),
        ("at least a dozen ships", 12, None, "at least"),
        ("over 887 million hectares", 887_000_000, None, "over"),
        ("no fewer than 20 people", 20, None, "no fewer than"),
        ("not less than 15 euros", 15, None, "not less than"),
        ("a minimum of 50,000", 50_000, None, "a minimum of"),
        ("20 or more", 20, None, "or more"),
        ("more than the 20% of their land", 20, None, "more than"),
        ("fewer than 150 men", None, 150, "fewer than"),
        ("less than one percent", None, 1, "less than"),
        ("up to half of the timber", None, 0.5, "up to"),
        ("within 5 years", None, 5, "within"),
    ],
)
def test_a_bound_is_a_bound_and_no_value(
    text: str, lower: float | None, upper: float | None, qualifier: str
) -> None:
    (figure,) = read(text)
    assert (figure.value, figure.lower, figure.upper, figure.qualifier) == (None, lower, upper, qualifier)


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("approximately 1,000 children", 1000, "approximately"),
        ("some 40 people", 40, "some"),
        ("only one arrest", 1, "only"),
        ("close to 800 trucks", 800, "close to"),
        ("over four years", 4, None),  # a time: during four years
        ("over a 20-year period", 20, None),
        ("within 2 points", 2, None),
        ("up to the 80% level", 80, None),  # as far as a known level
    ],
)
def test_a_qualifier_that_bounds_nothing_leaves_the_value(
    text: str, value: float, qualifier: str | None
) -> None:
    (figure,) = read(text)
    assert (figure.value, figure.lower, figure.upper, figure.qualifier) == (value, None, None, qualifier)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("receive 10-20 calls", [(None, 10, 20)]),
        ("between 5 and 10 percent", [(None, 5, 10)]),
        ("from 400 to 1,500 hectares", [(None, 400, 1500)]),
        ("between $8,000 to $10,000", [(None, 8000, 10_000)]),
        ("up to USD 4 to 6 billion", [(None, 4e9, 6e9)]),
        ("10 percent to 15 percent", [(None, 10, 15)]),
        ("two or three people", [(None, 2, 3)]),
        ("rose from 13 to 20 percent", [(13, None, None), (20, None, None)]),  # a change, no range
        ("reduced from 200-300 to only three", [(None, 200, 300), (3, None, None)]),
        ("5 men and 10 women", [(5, None, None), (10, None, None)]),
        ("from 20 to 10", [(20, None, None), (10, None, None)]),  # no range runs down
    ],
)
def test_a_range_has_two_bounds(text: str, expected: list[tuple[float | None, ...]]) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("$200,000", "USD"),
        ("US$ 3 million", "USD"),
        ("R$2.5 billion", "BRL"),
        ("EUR 5 million", "EUR"),
        ("5 million euros", "EUR"),
        ("3.2 billion Brazilian Reals", "BRL"),
        ("Reals 9 million", "BRL"),
        ("9 million people", None),
    ],
)
def test_money_has_its_currency(text: str, currency: str | None) -> None:
    (figure,) = read(text)
    assert figure.currency == currency


@pytest.mark.parametrize(
    "text",
    [
        "the BR-163 road",  # a name
        "an F-16 and the G-8",
        "at COP15",  # a name, no pesos
        "the 9/11 attacks",
        "202-555-0100",  # a telephone number
        "see LONDON 02582",  # a serial
        "at 10:30",
        "on the 24th",
        "a 70-year-old man",  # an age
        "the third quarter",
        "in the first half",
        "hundreds and thousands",
        "Hadopi2",
    ],
)
def test_what_is_no_number_of_its_own_is_no_figure(text: str) -> None:
    assert read(text) == ()


@given(st.integers(min_value=0, max_value=10**12))
def test_any_whole_number_reads_as_itself(number: int) -> None:
    (figure,) = read(f"They counted {number:,} ships.")
    assert figure.value == number


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader_and_spans_cut_their_figures(text: str) -> None:
    for figure in read(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert figure.first < figure.last
