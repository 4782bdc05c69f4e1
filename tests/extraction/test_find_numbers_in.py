"""Whether words print a number, however they print it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.extraction.find.numbers_in import is_printed


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (370, "more than 370 cases"),
        (1500, "1,500 boats"),
        (1500, "1.500 boats"),
        (1500, "1 500 boats"),
        (1234567.5, "1,234,567.5 tons"),
        (2.5, "2,5 tons"),
        (2_100_000, "2.1 million people"),
        (2.1, "2.1 million people"),  # a unit may hold the multiplier
        (250, "two hundred and fifty boats"),
        (24, "two dozen boats"),
        (12, "twelve boats"),
        (30, "USD30"),
        (20, "a 20-year term"),
        (10, "10-20 boats"),
        (20, "10-20 boats"),
        (2008, "in 2008"),
        (-3, "a loss of 3 percent"),
        (14, "14 ships\nwere inspected"),
    ],
)
def test_a_number_is_printed(number: float, words: str) -> None:
    assert is_printed(number, words)


@pytest.mark.parametrize(
    ("number", "words", "reason"),
    [
        (999, "more than 370 cases", "another number"),
        (37, "more than 370 cases", "only its first digits"),
        (70, "more than 370 cases", "only its last digits"),
        (371, "more than 370 cases", "what the bound allows is not what it prints"),
        (15, "1,500 boats", "neither whole nor a group"),
        (14, "the ships were inspected", "no number"),
        (250, "two hundred boats", "less"),
    ],
)
def test_a_number_is_not_printed(number: float, words: str, reason: str) -> None:
    assert not is_printed(number, words), reason


@given(st.integers(0, 10**12))
def test_every_number_stands_in_its_own_digits(number: int) -> None:
    assert is_printed(number, f"some {number:,} boats")
    assert is_printed(number, f"some {number} boats")


@given(st.text())
def test_any_words_can_be_asked(words: str) -> None:
    assert is_printed(7, words + " 7 boats")
