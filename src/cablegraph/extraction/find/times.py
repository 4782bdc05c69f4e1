"""Times in the text, as intervals against the date-time group: "in the last five months", "since 2005"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from cablegraph.extraction.find import calendar
from cablegraph.extraction.find.calendar import Interval
from cablegraph.extraction.find.dates import DateReader
from cablegraph.extraction.find.periods import PeriodReader
from cablegraph.extraction.find.time_words import LIMITS, Span
from cablegraph.extraction.tokens import Token


@dataclass(frozen=True, slots=True)
class TimeFound:
    """A time expression.

    Attributes:
        start, end: View range.
        first, last: Token range in the sequence read, half-open.
        interval: What it means; None when it cannot be told.
        label: It only names something ("the 2008 plan"): no time of what the sentence says.
        limit: It bounds the time ("before 2004"), it is not when something was.
    """

    start: int
    end: int
    first: int
    last: int
    interval: Interval | None
    label: bool = False
    limit: bool = False


def times(tokens: Sequence[Token], lower: Sequence[str], sent: date | None) -> tuple[TimeFound, ...]:
    """The times in tokens, in order, none overlapping.

    Args:
        tokens: Of a sentence or of a whole view.
        lower: Their words in small letters.
        sent: The day of the date-time group; without it only dates with a year have an interval.
    """
    found: list[TimeFound] = []
    at, count = 0, len(lower)
    reader = _Reader(lower, sent)
    while at < count:
        trigger = _TRIGGERS.get(lower[at])
        if trigger is None:
            word = lower[at]
            trigger = _Reader.year if len(word) == 4 and word.isdecimal() else None
        span = trigger(reader, at) if trigger else None
        if span is None:
            at += 1
            continue
        first, last, interval, label = span
        if found and first < found[-1].last:
            first = found[-1].last
        if last <= first:
            at += 1
            continue
        limit = first > 0 and lower[first] in LIMITS
        found.append(
            TimeFound(tokens[first].start, tokens[last - 1].end, first, last, interval, label, limit)
        )
        at = max(last, at + 1)
    return tuple(found)


class _Reader(DateReader, PeriodReader):
    """Reads all kinds of times."""


_TRIGGERS: dict[str, Callable[[_Reader, int], Span | None]] = {
    **{f"{month}.": _Reader.month for month in calendar.MONTHS if len(month) < 5},
    **dict.fromkeys(calendar.MONTHS, _Reader.month),
    **dict.fromkeys(calendar.UNITS, _Reader.unit),
    **dict.fromkeys(calendar.SEASONS, _Reader.season),
    **dict.fromkeys(calendar.DAYS, _Reader.weekday),
    "half": _Reader.part_of_year,
    "quarter": _Reader.part_of_year,
    "yesterday": _Reader.near_day,
    "today": _Reader.near_day,
}
