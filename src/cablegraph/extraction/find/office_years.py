"""Years in office behind a title phrase: "(1986-88)", "from 1991 to 1993", "until 2005", "in 1990"."""

from cablegraph.extraction.find.lexicon import NUMBER, TIME
from cablegraph.extraction.find.scan import Scan

_DASHES = frozenset({"to", "-", "and", "–", "--", "until", "till", "through", "thru", "q"})
_OPEN = frozenset({"from", "(", "between", "in", "during", ",", "for"})
_POSITIONS = frozenset({"position", "post", "job", "office", "role"})
_LONG_AGO = 6  # years after which an office that was taken up in a year is one of the past
_RETIRED = frozenset({"retired", "ret", "ret.", "former", "fmr", "fmr.", "deceased"})


def ended_behind(scan: Scan, last: int) -> bool:
    """Whether an end of the time in office stands behind the phrase: "until 2005", "from 2001 to 2005"."""
    if scan.texts[last - 1] == ")" and last > 6 and scan.texts[last - 5] == "(":
        last -= 5  # "(1997-2000)" is read with the name before it
    if last + 1 >= scan.count or not scan.same_sentence(last - 1, last + 1):
        return False
    low = scan.lows[last]
    if low == "(" and scan.lows[last + 1] in _RETIRED:
        return True
    if _was_held(scan, last):
        return True
    if low == "until":
        return bool(scan.bits[last + 1] & (NUMBER | TIME)) or scan.lows[last + 1] in ("last", "recently")
    span = years(scan, last + 1 if low in _OPEN else last)
    return span is not None and span[1] is not None and _is_over(scan, span[1])


def _was_held(scan: Scan, at: int) -> bool:
    """Whether ", a position he held until" follows."""
    words = scan.lows[at : at + 8]
    noun = next((k for k, word in enumerate(words[:4]) if word in _POSITIONS), None)
    if noun is None or words[0] not in (",", "-", "--", "–") or not scan.same_sentence(at, at + noun):
        return False
    return "held" in words[noun + 1 :] and "has" not in words[noun + 1 :]


def taken_up_long_ago(scan: Scan, last: int) -> bool:
    """Whether "in 1990" behind the phrase says that the office began many years before the telegram."""
    if last + 1 >= scan.count or scan.lows[last] not in ("in", "(") or not scan.same_sentence(last - 1, last):
        return False
    span = years(scan, last + 1)
    year = _now(scan)
    return span is not None and year is not None and year - span[0] >= _LONG_AGO


def behind_years(scan: Scan, at: int) -> int:
    """Behind the years that follow a phrase at `at`, with their bracket or preposition; `at` without any."""
    if at + 1 >= scan.count:
        return at
    start = at + 1 if scan.lows[at] in _OPEN or scan.lows[at] in ("until", "since") else at
    if start == at or not scan.same_sentence(at, start):
        return at
    if scan.bits[start] & TIME:
        start += 1
    span = years(scan, start)
    if span is None:
        return at
    end = start + (3 if span[1] is not None else 1)
    return end + 1 if end < scan.count and scan.texts[end] == ")" else end


def years(scan: Scan, at: int) -> tuple[int, int | None] | None:
    """The first and the last year of a span that begins at `at`; the last is None for a single year."""
    if at >= scan.count or not _is_year(scan.texts[at]):
        return None
    first = int(scan.texts[at])
    if at + 2 < scan.count and scan.lows[at + 1] in _DASHES:
        text = scan.texts[at + 2]
        if _is_year(text):
            return first, int(text)
        if len(text) == 2 and text.isdecimal() and scan.lows[at + 1] not in ("and", "to"):
            return first, first // 100 * 100 + int(text)
    return first, None


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdecimal() and text[0] in "12"


def _now(scan: Scan) -> int | None:
    group = scan.document.telegram.date_time_group
    return group.utc.year if group is not None else None


def _is_over(scan: Scan, year: int) -> bool:
    """Whether a last year lies not after the telegram's."""
    now = _now(scan)
    return now is None or year <= now
