"""Rates from counts, and intervals from drawing cables again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.evaluation.counts import Rate, Tally, resampled, resampled_rate


@pytest.mark.parametrize(
    ("tally", "rates", "reason"),
    [
        (Tally(4, 2, 2, 2), (1.0, 0.5, 2 / 3), "half is found, nothing is false"),
        (Tally(4, 8, 2, 2), (0.25, 0.5, 1 / 3), "three of four are false"),
        (Tally(), (0.0, 0.0, 0.0), "nothing on either side"),
        (Tally(3, 0, 0, 0), (0.0, 0.0, 0.0), "nothing found"),
        (Tally(0, 3, 0, 0), (0.0, 0.0, 0.0), "all false"),
        (Tally(2, 4, 1, 2), (0.5, 0.5, 0.5), "found and right may differ"),
    ],
)
def test_rates(tally: Tally, rates: tuple[float, float, float], reason: str) -> None:
    assert (tally.precision, tally.recall, tally.f1) == pytest.approx(rates), reason


def test_tallies_add_up() -> None:
    assert Tally(1, 2, 3, 4) + Tally(1, 1, 1, 1) == Tally(2, 3, 4, 5)


def test_false_ties_per_thousand_words() -> None:
    assert Rate(3, 1500).per_thousand == 2
    assert Rate(0, 0).per_thousand == 0


UNITS = [{"a": Tally(4, 4, n, n)} for n in (0, 1, 2, 3, 4)]


def test_an_interval_is_the_same_for_one_seed() -> None:
    once = resampled(UNITS, resamples=200, seed=7)
    assert once == resampled(UNITS, resamples=200, seed=7)
    low, high = once["a"]
    assert 0 < low < 0.5 < high < 1


def test_cables_that_are_alike_have_an_interval_without_width() -> None:
    assert resampled([{"a": Tally(2, 2, 1, 1)}] * 9, resamples=50, seed=0) == {"a": (0.5, 0.5)}


def test_a_kind_that_some_cables_lack_counts_only_where_it_is_drawn() -> None:
    low, high = resampled([{"a": Tally(1, 1, 1, 1)}, {}], resamples=200, seed=0)["a"]
    assert (low, high) == (0.0, 1.0)


def test_without_draws_there_is_no_interval() -> None:
    assert resampled(UNITS, resamples=0, seed=0) == {}
    assert resampled_rate([Rate(1, 10)], resamples=0, seed=0) is None
    assert resampled([], resamples=10, seed=0) == {}


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 500)), min_size=1, max_size=8))
def test_the_interval_of_a_rate_lies_between_the_rates_of_its_cables(units: list[tuple[int, int]]) -> None:
    rates = [Rate(*unit) for unit in units]
    interval = resampled_rate(rates, resamples=40, seed=1)
    assert interval is not None
    each = [rate.per_thousand for rate in rates]
    assert min(each) - 1e-9 <= interval[0] <= interval[1] <= max(each) + 1e-9
