"""Surnames that stand alone from first to last: known ones that recur, or that speak."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cablegraph.extraction.find.found import PersonFound, Range
from cablegraph.extraction.find.lexicon import (
    AMBIGUOUS,
    CAPITAL,
    COMMON,
    FUNCTION,
    GIVEN,
    SURNAME,
    TIME,
    UPPER,
    WORD,
)
from cablegraph.extraction.find.no_people import joins_places
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import reporting_verbs

_LED = word_set("government administration presidency cabinet regime campaign era candidacy")
_OFTEN = 2
_SHIPS = frozenset({"hms", "uss", "usns", "uscgc", "rms", "hmas", "hmcs", "mv"})


def lone_surnames(scan: Scan, taken: Sequence[int]) -> Iterator[PersonFound]:
    """Single capitalised words that can only be somebody's surname.

    Args:
        scan: The document.
        taken: Per token, whether a name found before holds it.
    """
    places: dict[str, list[int]] = {}
    for at in scan.capitals:
        if not taken[at] and _may_be(scan, at, taken):
            places.setdefault(scan.texts[at], []).append(at)
    counts = Counter({word: len(found) for word, found in places.items()})
    for word, found in places.items():
        known = bool(scan.bits[found[0]] & SURNAME)
        speaks = sum(_speaks(scan, at) for at in found)
        leads = not word.endswith("ist") and any(
            scan.lows[at + 1] in _LED for at in found if at + 1 < scan.count
        )
        if (known and (counts[word] >= _OFTEN or speaks)) or leads or speaks >= _OFTEN:
            for at in found:
                yield PersonFound(
                    at=Range(at, at + 1), whole=Range(at, at + 1), rule="lone-surname", confidence=0.6
                )


def _may_be(scan: Scan, at: int, taken: Sequence[int]) -> bool:
    bits = scan.bits[at]
    if not bits & CAPITAL or bits & (FUNCTION | TIME | COMMON | AMBIGUOUS | UPPER | GIVEN) or not bits & WORD:
        return False
    if scan.caps[at] or scan.heading[at] or len(scan.texts[at]) < 4 or scan.texts[at].endswith("."):
        return False
    if any(at in scan.hits[kind] for kind in ("place", "demonym", "noun", "title", "known", "modifier")):
        return False
    if "-" in scan.lows[at] and joins_places(scan.lows[at]):
        return False
    if at and scan.lows[at - 1] in _SHIPS:
        return False
    for beside in (at - 1, at + 1):
        if 0 <= beside < scan.count and scan.same_sentence(at, beside):
            other = scan.bits[beside]
            if (
                other & CAPITAL
                and not other & (FUNCTION | TIME)
                and not (beside > at and scan.lows[beside] in _LED)
                and not (beside < at and scan.begins[beside])
            ):
                return False
            if taken[beside]:
                return False
    return not _is_a_people(scan, at)


def _is_a_people(scan: Scan, at: int) -> bool:
    """Whether "the X" stands without a noun that the name qualifies: "the Zulu rose"."""
    if at == 0 or scan.lows[at - 1] != "the" or at + 1 >= scan.count:
        return False
    bits = scan.bits[at + 1]
    return not bits & WORD or bool(bits & FUNCTION) or _speaks(scan, at)


def _speaks(scan: Scan, at: int) -> bool:
    following = scan.lows[at + 1] if at + 1 < scan.count and scan.same_sentence(at, at + 1) else ""
    entry = reporting_verbs().get(following)
    return entry is not None and entry.position == "verb" and entry.inflection in ("past", "third")
