"""Claims and disagreements: which of a system's are the gold's, and which speakers are right."""

import re
from collections.abc import Sequence

from cablegraph.evaluation.guide import Disagreement, Figure

_BETWEEN = re.compile(r"[^a-z0-9.,]+")
_STOP = frozenset({"a", "an", "the", "of", "in", "and", "to"})
_SHARED = 3  # words of two quotations that make them quotations of one figure


def words(text: str | None) -> frozenset[str]:
    """The telling words of a text, with the points and commas inside numbers."""
    found = (word.rstrip(".,") for word in _BETWEEN.split((text or "").lower()))
    return frozenset(found) - _STOP - {""}


def same_unit(one: Figure, other: Figure) -> bool:
    """Whether the units share a word."""
    return bool(words(one.unit) & words(other.unit))


def same_figure(one: Figure, other: Figure) -> bool:
    """Value and bounds are the same, and a word of the unit or three words of the quotations are shared."""
    if (one.value, one.lower, one.upper) != (other.value, other.lower, other.upper):
        return False
    return same_unit(one, other) or len(words(one.quote) & words(other.quote)) >= _SHARED


def same_speaker(one: Figure, other: Figure) -> bool:
    """The words of one speaker lie in the other's; or neither claim has one."""
    ours, theirs = words(one.speaker), words(other.speaker)
    return ours == theirs or bool(ours and theirs and (ours <= theirs or theirs <= ours))


def match_figures(system: Sequence[Figure], gold: Sequence[Figure]) -> dict[int, int]:
    """System index → gold index, in the gold's order; a figure of the right speaker goes first."""
    found: dict[int, int] = {}
    for j, wanted in enumerate(gold):
        fitting = [i for i, one in enumerate(system) if i not in found and same_figure(one, wanted)]
        if fitting:
            found[min(fitting, key=lambda i: not same_speaker(system[i], wanted))] = j
    return found


def match_disagreements(system: Sequence[Disagreement], gold: Sequence[Disagreement]) -> dict[int, int]:
    """System index → gold index: both quotations of one overlap the other's, in either order."""
    found: dict[int, int] = {}
    for j, wanted in enumerate(gold):
        for i, pair in enumerate(system):
            if i not in found and _same_pair(pair, wanted):
                found[i] = j
                break
    return found


def _same_pair(one: Disagreement, other: Disagreement) -> bool:
    straight = _overlap(one.one, other.one) and _overlap(one.other, other.other)
    return straight or (_overlap(one.one, other.other) and _overlap(one.other, other.one))


def _overlap(one: str, other: str) -> bool:
    """Half of the shorter one's words, and two at least, are shared."""
    ours, theirs = words(one), words(other)
    return len(ours & theirs) >= max(2, min(len(ours), len(theirs)) // 2)
