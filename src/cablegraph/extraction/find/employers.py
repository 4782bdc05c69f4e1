"""Names that only an office beside them shows to be a body's: "Acme CEO X", "head of Acme".

No table knows the words, so the office must be one that people hold in companies and groups, and the words
must
be no person's and no place's.
"""

from collections.abc import Iterator, Sequence

from cablegraph.extraction.find.bodies import NOT_FIRST
from cablegraph.extraction.find.found import BodyFound, Range, TitleFound
from cablegraph.extraction.find.lexicon import (
    CAPITAL,
    COMMON,
    FUNCTION,
    GIVEN,
    INITIAL,
    NUMBER,
    REDACTED,
    SURNAME,
    TIME,
    UPPER,
)
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set
from cablegraph.records.annotations import BodyKind

_POSSESSIVE = ("'s", "’s", "'", "’")
_OF = frozenset({"of", "at", "for", "with"})
# Offices by their table labels: those of companies alone, and those of any group.
_COMPANY = frozenset(
    {
        "Chief Executive Officer", "Chief Financial Officer", "Chief Operating Officer", "Managing Director",
        "Director General", "Director", "Deputy Director", "Manager", "Executive Director",
        "Executive", "Owner",
        "Vice President", "Chief Executive", "Shareholder", "Deputy Director General",
    }
)  # fmt: skip
_GROUP = frozenset(
    {
        "President", "Chairman", "Deputy Chairman", "Vice Chairman", "Co-Chairman",
        "Secretary General", "Founder",
        "Coordinator", "Editor", "Editor in Chief", "Spokesman", "Leader", "Deputy Leader",
        "Co-Leader", "head",
        "Deputy Head", "Representative", "Analyst", "Consultant", "Treasurer", "Trustee",
        "Executive Secretary",
        "Team Leader", "Researcher", "Economist", "Advisor", "Engineer", "Journalist", "Columnist",
        "Dean", "Rector",
    }
)  # fmt: skip
_OF_STAFF = word_set(
    "president chairman leader spokesman chief head editor secretary"
)  # "Garcia's spokesman"
_KINDS = word_set(
    """
    company firm group daily newspaper weekly magazine bank ngo tank association union federation party
    movement
    manufacturer exporter importer operator producer retailer giant conglomerate airline brewery guild network
    state state-owned private local independent the leading largest
    """
)
_LONGEST = 5


def employers(scan: Scan, taken: Sequence[int], titles: Sequence[TitleFound]) -> Iterator[BodyFound]:
    """Unknown names directly before an office, before it with a possessive, or behind "of", "at", "with"."""
    for title in titles:
        label = title.entry.label
        if scan.heading[title.at.first] or (label not in _COMPANY | _GROUP and not _of_companies(title)):
            continue
        kind: BodyKind = "company" if label in _COMPANY else "other"
        for at in (_before(scan, title, taken), _behind(scan, title, taken)):
            if at is not None:
                yield BodyFound(at=at, kind=kind, rule="name-beside-office", confidence=0.7)


def _of_companies(title: TitleFound) -> bool:
    return title.entry.takes == {"body"} and title.entry.exact


def _before(scan: Scan, title: TitleFound, taken: Sequence[int]) -> Range | None:
    end = title.first
    owned = end > 0 and scan.texts[end - 1] in _POSSESSIVE
    end -= owned
    start = end
    while start > 0 and end - start < _LONGEST and scan.same_sentence(start - 1, title.at.first):
        if taken[start - 1] or not _may_name(scan, start - 1):
            break
        start -= 1
    sure = _of_companies(title)
    while (
        start < end
        and scan.begins[start]
        and (scan.lows[start] in NOT_FIRST or (not sure and _is_word(scan, start)))
    ):
        start += 1
    if start == end or (owned and scan.lows[title.at.last - 1] in _OF_STAFF and end - start == 1):
        return None
    if not owned and title.first != title.at.first and not _of_companies(title):
        return None
    at = Range(start, end)
    return at if _unknown(scan, at, sure=sure) else None


def _behind(scan: Scan, title: TitleFound, taken: Sequence[int]) -> Range | None:
    at = title.at.last
    if at + 1 >= scan.count or scan.lows[at] not in _OF:
        return None
    at += 1
    at = _behind_kind(scan, at)
    end = at
    while end < scan.count and end - at < _LONGEST and scan.same_sentence(title.at.first, end):
        if taken[end] or not (_may_name(scan, end) or (end > at and scan.bits[end] & NUMBER)):
            break
        end += 1
    if end == at or (end < scan.count and scan.texts[end] in _POSSESSIVE):
        return None
    return Range(at, end) if _unknown(scan, Range(at, end), sure=False) else None


def _behind_kind(scan: Scan, at: int) -> int:
    """Behind words that say what kind of body the name is: "the state oil company", "ISP association"."""
    kind, end = at, at
    while end + 1 < scan.count and end - at < _LONGEST and scan.same_sentence(at, end + 1):
        small = not scan.bits[end] & CAPITAL
        if not small and not (scan.bits[end] & UPPER and scan.lows[end + 1] in _KINDS):
            break
        end += 1
        if small and scan.lows[end - 1] in _KINDS:
            kind = end
    return kind


def _may_name(scan: Scan, at: int) -> bool:
    bits = scan.bits[at]
    if not bits & CAPITAL or bits & (FUNCTION | TIME | REDACTED | INITIAL) or scan.caps[at]:
        return False
    return at not in scan.hits["title"] and at not in scan.hits["modifier"]


def _is_word(scan: Scan, at: int) -> bool:
    bits = scan.bits[at]
    return bool(bits & COMMON) and not bits & UPPER


_ROMAN = frozenset("IVX")


def _in_place(scan: Scan, at: int) -> bool:
    """Whether a place's name of several words goes on here: "New Zealand"."""
    return any(
        start in scan.hits["place"] and scan.hits["place"][start][0] > at for start in (at - 1, at - 2)
    )


def _unknown(scan: Scan, at: Range, *, sure: bool) -> bool:
    """Whether the words can be a body's name: one of them is no word, person's or place's name."""
    if sure:
        return True
    words = range(*at)
    if scan.bits[at.first] & GIVEN and len(words) > 1 and not scan.bits[at.first] & COMMON:
        return False  # a person's full name
    if _in_place(scan, at.first):
        return False
    return any(
        not _ROMAN.issuperset(scan.texts[k])
        and not scan.bits[k] & (COMMON | GIVEN | SURNAME)
        and not any(k in scan.hits[kind] for kind in ("place", "demonym", "portfolio"))
        for k in words
    )
