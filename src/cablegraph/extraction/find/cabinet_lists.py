"""Lists of a cabinet, where the field stands for the minister: "Interior: X", "Health - X", "X (Health)"."""

from collections.abc import Iterator

from cablegraph.extraction.find.found import PersonFound, PostFound, Range
from cablegraph.extraction.find.holders_told import behind_title
from cablegraph.extraction.find.lexicon import CAPITAL, FUNCTION, WORD
from cablegraph.extraction.find.name_index import Names
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.find.titles import title_entry

_MARKS = frozenset({":", "-", "--", "–"})
_JOINS = frozenset({"and", ",", "&", "of", "the"})
_LONGEST = 10  # tokens of a field
_FEWEST = 2  # such lines make a list
_MINISTER = "minister"


def cabinet_posts(scan: Scan, names: Names) -> Iterator[PostFound]:
    """The ministers of fields that lines of a list give, when there are two such lines at least.

    A field over a section names the section's minister; on a line of a list it is the title itself.
    """
    found = [
        (label, person)
        for person in names.people_from.values()
        if (label := _field_before(scan, person, names) or _field_in_bracket(scan, person)) is not None
    ]
    if sum(label.last <= person.at.first for label, person in found) < _FEWEST:
        return
    for label, person in sorted(found, key=lambda pair: pair[1].at):
        yield PostFound(
            at=label,
            title=label,
            entry=title_entry(_MINISTER),
            rule="field-of-cabinet",
            confidence=0.8,
            holder=person.at,
            called=_MINISTER if scan.heading[person.at.first] else "",
        )


def _field_before(scan: Scan, person: PersonFound, names: Names) -> Range | None:
    mark = person.whole.first - 1
    while mark > 0 and person.whole.first - mark < 6 and scan.texts[mark] not in _MARKS:
        mark -= 1
    if mark < 1 or scan.texts[mark] not in _MARKS or not scan.same_sentence(mark, person.at.first):
        return None
    if behind_title(scan, mark + 1, names) != person.at.first:
        return None
    first = mark
    while first > 0 and mark - first < _LONGEST and scan.same_sentence(first - 1, mark):
        if not (scan.bits[first - 1] & CAPITAL or scan.lows[first - 1] in _JOINS):
            break
        first -= 1
    opens = first == 0 or not scan.same_sentence(first - 1, mark) or not scan.bits[first - 1] & WORD
    return Range(first, mark) if opens and _is_field(scan, first, mark) else None


def _field_in_bracket(scan: Scan, person: PersonFound) -> Range | None:
    """ "X (Health)" """
    at = person.at.last
    if at >= scan.count or scan.texts[at] != "(" or not scan.same_sentence(person.at.first, at):
        return None
    end = next((k for k in range(at + 1, min(at + _LONGEST, scan.count)) if scan.texts[k] == ")"), None)
    return Range(at + 1, end) if end is not None and _is_field(scan, at + 1, end) else None


def _is_field(scan: Scan, first: int, last: int) -> bool:
    """Whether the words are fields of government, joined by commas and "and"."""
    at, fields = first, 0
    while at < last:
        hit = scan.hits["portfolio"].get(at)
        if hit is not None and hit[0] <= last and scan.capital(at):
            at, fields = hit[0], fields + 1
        elif scan.lows[at] in _JOINS or (
            scan.capital(at)
            and not scan.bits[at] & FUNCTION
            and not any(at in scan.hits[kind] for kind in ("title", "place", "noun", "known"))
        ):
            at += 1
        else:
            return False
    return fields > 0
