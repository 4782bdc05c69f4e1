"""Figures whose noun is left out: before a verb, in a change, as a part of what came before."""

from collections.abc import Sequence

from cablegraph.extraction.attribute.words import FINITE, word_set
from cablegraph.extraction.claims import phrases
from cablegraph.extraction.find.quantities import Figure

ANTECEDENTS = ("them", "which", "whom", "these", "those")
COUNTED = word_set("reported counted recorded registered")


def runs_to(lower: Sequence[str], figure: Figure, following: Figure) -> bool:
    """Whether a change runs from this figure to the next, whose unit it shares: "from 20 to 30 years"."""
    start = max(figure.first - 2, 0)
    return lower[figure.last : following.first] == ["to"] and "from" in lower[start : figure.number[0]]


def part_named(lower: Sequence[str], figure: Figure) -> bool:
    """Whether a small number only says of how many a part is: the six of "five of six men"."""
    first = figure.first
    known = (
        first > 1
        and lower[first - 1] == "of"
        and phrases.is_number(lower[first - 2])
        and lower[first - 2] != "one"
    )
    return figure.small and known


def elliptic(lower: Sequence[str], figure: Figure) -> bool:
    """Whether a number stands where its noun could: before a verb, or alone behind one that counts."""
    if figure.first and lower[figure.first - 1] in COUNTED:
        return True
    return figure.last < len(lower) and (
        lower[figure.last] in FINITE or phrases.looks_like_verb(lower, figure.last)
    )


def of_which(lower: Sequence[str], figure: Figure) -> bool:
    """ "of which 290": a part of what came before."""
    first = figure.first
    return first >= 2 and lower[first - 2] == "of" and lower[first - 1] in ANTECEDENTS


def of_them(lower: Sequence[str], figure: Figure) -> bool:
    """ "292 of them"."""
    behind = lower[figure.last : figure.last + 2]
    return len(behind) == 2 and behind[0] == "of" and behind[1] in ANTECEDENTS
