"""Matching is one to one, the largest that can be, the best pairs first."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.evaluation.matching import matched

Table = dict[tuple[int, int], float]


def match(table: Table, rows: int = 4, columns: int = 4) -> dict[int, int]:
    return matched(range(rows), range(columns), lambda one, other: table.get((one, other), 0))


@pytest.mark.parametrize(
    ("table", "pairs", "reason"),
    [
        ({}, {}, "nothing fits"),
        ({(0, 0): 0, (1, 1): -1}, {}, "0 and less is no fit"),
        ({(0, 1): 1}, {0: 1}, "one pair"),
        ({(0, 0): 2, (0, 1): 1, (1, 0): 1}, {0: 1, 1: 0}, "two pairs before the best pair"),
        ({(0, 0): 1, (0, 1): 2, (1, 0): 2, (1, 1): 1}, {0: 1, 1: 0}, "the best of two largest"),
        ({(0, 0): 9, (1, 1): 1, (0, 1): 8, (1, 0): 8}, {0: 0, 1: 1}, "the best pair before the best sum"),
        ({(0, 0): 1, (1, 0): 1}, {0: 0}, "equal ones: the first of the system"),
        ({(0, 0): 1, (0, 1): 1}, {0: 0}, "equal ones: the first of the gold"),
        ({(0, 0): 1, (2, 3): 1}, {0: 0, 2: 3}, "parts that have nothing to do with each other"),
    ],
)
def test_matching(table: Table, pairs: dict[int, int], reason: str) -> None:
    assert match(table) == pairs, reason


def largest(table: Table, size: int) -> int:
    return max(
        sum(table.get((i, j), 0) > 0 for i, j in enumerate(order)) for order in permutations(range(size))
    )


@given(st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(0, 3), max_size=25))
def test_no_matching_is_larger_and_no_item_is_in_two_pairs(table: Table) -> None:
    pairs = match(table, 5, 5)
    assert len(pairs) == largest(table, 5)
    assert len(set(pairs.values())) == len(pairs)
    assert all(table[pair] > 0 for pair in pairs.items())


@given(st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 3), max_size=25))
def test_turning_the_sides_round_turns_the_pairs_round(table: Table) -> None:
    turned = match({(j, i): fit for (i, j), fit in table.items()}, 5, 5)
    assert len(turned) == len(match(table, 5, 5))
