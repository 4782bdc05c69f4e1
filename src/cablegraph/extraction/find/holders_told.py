"""Holders whom a verb or a mark ties to an office: "X, 47, becomes T", "T will be X", "T: X"."""

from cablegraph.extraction.find.found import PersonFound, Range
from cablegraph.extraction.find.holders import behind_rank, is_opinion
from cablegraph.extraction.find.lexicon import CAPITAL, NUMBER
from cablegraph.extraction.find.name_index import Names
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set

# Verb phrases between a person and the office: what may stand in them, and which of it makes the tie.
_TIES = word_set(
    """
    becomes become became remains remain remained stays stay stayed is was been be serves served acts acted
    continues continued doubles doubled
    """
)
_VERBAL = _TIES | word_set(
    """
    will has had have also now then currently again still recently only just finally later concurrently both
    on as the a an its their our his her new next first second youngest sole only once twice eventually
    """
)
_NOT_YET = frozenset({"would", "could", "may", "might", "should", "can", "not", "never", "to", "if"})
_IS = frozenset({"is", "was", "are", "were", "remains", "be", "became", "becomes"})
_MARKS = frozenset({":", "--", "-", "–"})
_REACH = 12  # tokens of a verb phrase, or of what stands between commas behind a name


def subject_before(scan: Scan, first: int, names: Names) -> Range | None:
    """The person before "becomes", "will be", "stays on as": over an age, a bracket, what commas enclose."""
    at, tied = first - 1, False
    while at > 0 and first - at < _REACH and scan.same_sentence(at, first) and scan.lows[at] in _VERBAL:
        tied = tied or scan.lows[at] in _TIES
        at -= 1
    if not tied or at < 1 or not scan.same_sentence(at, first) or scan.lows[at] in _NOT_YET:
        return None
    person = before_aside(scan, at + 1, names)
    return person.at if person is not None and scan.same_sentence(person.at.first, first) else None


def before_aside(scan: Scan, end: int, names: Names) -> PersonFound | None:
    """The person whose name ends at `end`, or before a bracket or words between commas that end there."""
    person = names.people_to.get(end)
    if person is not None or end < 2:
        return person
    if scan.texts[end - 1] not in (",", ")"):
        return None
    closing = end - 1
    opening = "(" if scan.texts[closing] == ")" else ","
    for at in range(closing - 1, max(0, closing - _REACH), -1):
        if scan.texts[at] == opening and scan.same_sentence(at, closing):
            found = names.people_to.get(at)
            if found is not None or opening == "(":
                return found
    return None


def subject_behind(scan: Scan, last: int, names: Names) -> Range | None:
    """The person behind "is" and "will be" that follow an office: "The other T is X", "T will be X"."""
    at = last
    while (
        at < scan.count and at - last < 3 and scan.lows[at] in ("will", "now", "still", "currently", "then")
    ):
        at += 1
    if at + 1 >= scan.count or scan.lows[at] not in _IS or not scan.same_sentence(last - 1, at + 1):
        return None
    at += 1
    while at < scan.count and scan.lows[at] in ("now", "still", "currently", "again", "the"):
        at += 1
    person = names.people_from.get(behind_title(scan, at, names))
    return person.at if person is not None and scan.same_sentence(last, person.at.first) else None


def behind_title(scan: Scan, at: int, names: Names) -> int:
    """Where the name begins before which ranks or other titles stand at `at`."""
    at = behind_rank(scan, at)
    for start in range(at, min(at + 5, scan.count)):
        person = names.people_from.get(start)
        if person is not None:
            return start if person.whole.first <= at else at
    return at


def labelled(scan: Scan, first: int, last: int, names: Names) -> Range | None:
    """The person behind a colon or dash, when the office opens its line or sentence: "Prime Minister: X"."""
    if last + 1 >= scan.count or scan.texts[last] not in _MARKS or not scan.same_sentence(last - 1, last):
        return None
    if not _opens(scan, first):
        return None
    person = names.people_from.get(behind_title(scan, last + 1, names))
    return person.at if person is not None and scan.same_sentence(last, person.at.first) else None


def _opens(scan: Scan, first: int) -> bool:
    """Whether the phrase opens its line: nothing but a mark and a title that "and" joins goes before it."""
    start = first
    while start > 0 and scan.same_sentence(start - 1, first) and first - start < _REACH:
        start -= 1
    between = range(start, first)
    return all(
        scan.bits[at] & CAPITAL or not scan.bits[at] & ~NUMBER or scan.lows[at] in _JOINS for at in between
    )


_JOINS = frozenset({"and", "of", "the", "for", "&", "-", "--", ",", "*", "•", "(", ")", "u", "sbu", "c"})


def named_as(scan: Scan, first: int, names: Names) -> Range | None:
    """The person directly before "as": "so do X as T and Y as T", "the choice of X as T"."""
    at = first - 1
    while at > 0 and scan.lows[at] in ("the", "new", "its", "their", "his", "her"):
        at -= 1
    if at < 1 or scan.lows[at] != "as" or not scan.same_sentence(at, first) or not scan.capital(first):
        return None
    person = before_aside(scan, at, names)
    if person is None or not scan.same_sentence(person.at.first, first):
        return None
    if is_opinion(scan, person.whole.first, first):
        return None
    return person.at
