"""Groups that go or work together under a name: "the Peruvian delegation", "Sol's transition team"."""

from cablegraph.extraction.find.found import Range
from cablegraph.extraction.find.lexicon import CAPITAL, FUNCTION, TIME
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.resolve.groups import Bodies, Group
from cablegraph.extraction.word_sets import word_set

_OF_CONGRESS = ("CODEL", "Codel", "CoDel", "codel", "STAFFDEL", "Staffdel", "StaffDel", "staffdel")
_NOUNS = ("delegation", "team")
_TEAMS = word_set("transition negotiating advance")
_POSSESSIVE = ("'s", "’s")
_DETERMINERS = word_set("the a an this that our their its his her large small high-level")


def delegations(scan: Scan, bodies: Bodies, taken: list[int]) -> None:
    """Add the delegations and teams that the text names.

    Args:
        scan: The document.
        bodies: Takes them in.
        taken: Per token, whether a body's name holds it already.
    """
    last: Group | None = None
    for at in sorted(at for word in _OF_CONGRESS for at in scan.where.get(word, ())):
        last = _of_congress(scan, bodies, at, last)
    for at in sorted(at for at in scan.hits["noun"] if scan.lows[at] in _NOUNS):
        words = None if taken[at] or scan.caps[at] else _words(scan, at)
        if words is not None:
            _take(scan, bodies, words, "delegation-of")


def _of_congress(scan: Scan, bodies: Bodies, at: int, last: Group | None) -> Group | None:
    """The congressional delegation of a name beside the word; the word alone is the last of them."""
    if _is_name(scan, at - 1) and scan.same_sentence(at - 1, at) and not scan.begins[at - 1]:
        return _take(scan, bodies, Range(at - 1, at + 1), "congressional-delegation")
    if at + 1 < scan.count and _is_name(scan, at + 1) and scan.same_sentence(at, at + 1):
        return _take(scan, bodies, Range(at, at + 2), "congressional-delegation")
    if last is not None:
        last.places.append((Range(at, at + 1), "congressional-delegation", 0.7))
        bodies.call(last, scan.texts[at])
    return last


def _is_name(scan: Scan, at: int) -> bool:
    if not 0 <= at < scan.count:
        return False
    bits = scan.bits[at]
    name = bits & CAPITAL and not bits & (FUNCTION | TIME) and scan.lows[at] not in _DETERMINERS
    return bool(name) and not any(at in scan.hits[kind] for kind in ("title", "noun", "place"))


def _words(scan: Scan, at: int) -> Range | None:
    """The words of a delegation's or team's name that ends with the noun here, without articles."""
    first = at
    if scan.lows[at] == "team":
        if not at or scan.lows[at - 1] not in _TEAMS:
            return None
        first = at - 1
        if (first and scan.bits[first - 1] & TIME) or (first and scan.texts[first - 1].isdigit()):
            first -= 1
        if first < 2 or scan.texts[first - 1] not in _POSSESSIVE or not scan.bits[first - 2] & CAPITAL:
            return None
        return Range(first - 2, at + 1)
    for size in (1, 2, 3):
        start = at - size
        if start < 0 or not scan.same_sentence(start, at):
            return None
        for kind in ("demonym", "place"):
            hit = scan.hits[kind].get(start)
            if hit is not None and hit[0] == at and scan.capital(start):
                return Range(start, at + 1)
    return None


def _take(scan: Scan, bodies: Bodies, at: Range, rule: str) -> Group:
    name = scan.words(at)
    group = bodies.find(name) or bodies.new("other", name)
    group.places.append((at, rule, 0.8))
    bodies.call(group, name)
    return group
