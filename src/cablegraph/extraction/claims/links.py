"""How figures bear on each other: those that cannot both hold, and parts that add up to a whole.

Both are told only where the words leave little doubt: one measure, one period, one place.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import isclose

from cablegraph.extraction.claims.events import Event, event
from cablegraph.extraction.claims.figures import Counted
from cablegraph.records.annotations import ClaimLink, QuantityClaim, Tense

_APPROXIMATELY = 0.04  # how far "about 20" may be off
_FARTHEST = 40  # figures of one measure between two that are compared
_ANNOUNCING = (":", "--", "—", "–", "(", "namely", "comprising")
_ENDING = (":", ";", ")")
_EXACT_QUALIFIERS = frozenset(("only", "just", "exactly", "a total of", "another", "fully", "total of"))


@dataclass(frozen=True, slots=True)
class _Measured:
    counted: Counted
    event: Event

    @property
    def claim(self) -> QuantityClaim:
        return self.counted.claim


def links(counted: Sequence[Counted], text: str) -> tuple[ClaimLink, ...]:
    """Disagreements and sums among the figures of a document.

    Args:
        counted: Its figures, in order.
        text: The view's text.
    """
    groups: dict[tuple[str | None, str, str], list[_Measured]] = defaultdict(list)
    for one in counted:
        claim = one.claim
        what = event(claim)
        if what is None or claim.negated or claim.member_count_of or claim.tense is not Tense.PRESENT:
            continue
        where = claim.place or (claim.place_name or "").casefold()
        groups[claim.period, where, what.stem].append(_Measured(one, what))
    found: list[ClaimLink] = []
    for group in groups.values():
        if len(group) > 1:
            found += _disagreements(group)
            found += _sums_elsewhere(group)
    stated = [*_sums_of_parts(counted)]
    wholes = {link.whole for link in stated}
    found += stated
    found += (link for link in _sums_announced(counted, text) if link.whole not in wholes)
    return tuple(sorted(found, key=lambda link: (link.whole, link.kind, link.parts)))


def _disagreements(group: Sequence[_Measured]) -> Iterator[ClaimLink]:
    for one, other in _near_pairs(group):
        if _comparable(one, other) and one.event.same(other.event) and _apart(one.claim, other.claim):
            yield ClaimLink(
                kind="disagrees",
                whole=one.claim.id,
                parts=(other.claim.id,),
                rule="one-measure-two-figures",
                confidence=0.8,
            )


def _near_pairs(group: Sequence[_Measured]) -> Iterator[tuple[_Measured, _Measured]]:
    """Pairs of a group; of one without end, only those near each other."""
    for index, one in enumerate(group):
        for other in group[index + 1 : index + 1 + _FARTHEST]:
            yield one, other


def _comparable(one: _Measured, other: _Measured) -> bool:
    """Whether two figures may speak of one thing: not from one list, not a part and its whole."""
    if one.counted.sentence == other.counted.sentence:
        return False
    first, second = one.claim, other.claim
    one_voice = (
        first.attribution.speaker == second.attribution.speaker and one.counted.block == other.counted.block
    )
    share = first.unit in ("percent", "fraction")
    known = first.period is not None or share
    return (
        known
        and not one_voice
        and first.part_of is None
        and second.part_of is None
        and first.rate == second.rate
    )


def _apart(one: QuantityClaim, other: QuantityClaim) -> bool:
    """Whether the two figures cannot both hold."""
    (low, high), (other_low, other_high) = _span(one), _span(other)
    return high < other_low or other_high < low


def _span(claim: QuantityClaim) -> tuple[float, float]:
    """The least and the most that a claim allows; fractions as percentages."""
    scale = 100.0 if claim.unit == "fraction" else 1.0
    low, high = _unscaled_span(claim)
    return low * scale, high * scale


def _unscaled_span(claim: QuantityClaim) -> tuple[float, float]:
    if claim.value is not None:
        exact = claim.qualifier is None or claim.qualifier.lower() in _EXACT_QUALIFIERS
        slack = 0.0 if exact else abs(claim.value) * _APPROXIMATELY
        return claim.value - slack, claim.value + slack
    low = claim.lower if claim.lower is not None else float("-inf")
    return low, claim.upper if claim.upper is not None else float("inf")


def _sums_elsewhere(group: Sequence[_Measured]) -> Iterator[ClaimLink]:
    """ "rescued 40 people" here, "rescued 15 boys and 25 girls" there."""
    for parts in _lists(group):
        if any(part.claim.value is None for part in parts) or any(part.event.people for part in parts):
            continue
        total = sum(part.claim.value or 0.0 for part in parts)
        for whole in group:
            apart = whole.counted.sentence != parts[0].counted.sentence
            if apart and whole.event.people and _holds(whole.claim, total):
                yield _consistent(whole.claim, [part.claim for part in parts], "listed-parts-of-a-total")
                break


def _lists(group: Sequence[_Measured]) -> Iterator[list[_Measured]]:
    """Figures of one sentence under one verb, of different things."""
    by_sentence: dict[tuple[int, str | None], list[_Measured]] = defaultdict(list)
    for one in group:
        by_sentence[one.counted.sentence, one.claim.measure].append(one)
    for parts in by_sentence.values():
        if len(parts) > 1 and len({part.event.units for part in parts}) == len(parts):
            yield parts


def _sums_of_parts(counted: Sequence[Counted]) -> Iterator[ClaimLink]:
    """ "430 sites; 292 of them were local, and 138 foreign": parts that the text itself calls so."""
    claims = {one.claim.id: one.claim for one in counted}
    by_whole: dict[tuple[str, int], list[QuantityClaim]] = defaultdict(list)
    for one in counted:
        if one.claim.part_of is not None:
            by_whole[one.claim.part_of, one.sentence].append(one.claim)
    for (whole_id, _), parts in by_whole.items():
        whole = claims[whole_id]
        total = sum(part.value or 0.0 for part in parts)
        if len(parts) > 1 and all(part.value is not None for part in parts) and _holds(whole, total):
            yield _consistent(whole, parts, "stated-parts")


def _sums_announced(counted: Sequence[Counted], text: str) -> Iterator[ClaimLink]:
    """ "410 boats in 2009: 260 in one harbor and 150 in the other": all that follows the mark is one list."""
    for _, group in groupby(counted, key=lambda one: one.sentence):
        sentence = [one for one in group if one.claim.part_of is None]
        for index, (whole, first) in enumerate(pairwise(sentence), 1):
            parts = sentence[index:]
            if len(parts) < 2 or not _announces(text[whole.end : first.start]):
                continue
            if whole.bare and whole.claim.value is not None and all(_is_part(one, whole) for one in parts):
                total = sum(one.claim.value or 0.0 for one in parts)
                if isclose(total, whole.claim.value):
                    yield _consistent(whole.claim, [one.claim for one in parts], "announced-parts")


def _announces(between: str) -> bool:
    """Whether what stands between a figure and the next says that a list of its parts begins."""
    words = between.rstrip().lower()
    return words.endswith(_ANNOUNCING) and not any(mark in words[:-1] for mark in _ENDING)


def _is_part(one: Counted, whole: Counted) -> bool:
    """Whether a figure may be a part of another: of things as well, said as firmly, at the same rate."""
    part, of = one.claim, whole.claim
    alike = (part.negated, part.tense, part.rate) == (of.negated, of.tense, of.rate)
    return one.bare and part.value is not None and alike and not part.negated


def _holds(whole: QuantityClaim, total: float) -> bool:
    low, high = _span(whole)
    return whole.value is not None and low <= total <= high


def _consistent(whole: QuantityClaim, parts: Sequence[QuantityClaim], rule: str) -> ClaimLink:
    return ClaimLink(
        kind="consistent", whole=whole.id, parts=tuple(part.id for part in parts), rule=rule, confidence=0.85
    )
