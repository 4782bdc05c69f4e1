"""Times in the text, as intervals against the date-time group: "in the last five months", "since 2005"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cablegraph.extraction.find import calendar
from cablegraph.extraction.find.calendar import Interval
from cablegraph.extraction.tokens import Token

_LAST = frozenset(("last", "past", "previous", "preceding", "prior", "latest"))
_NEXT = frozenset(("next", "coming", "following"))
_WITHIN = frozenset(
    ("in", "during", "for", "of", "throughout", "over", "within", "from", "between", "on", "this", "last")
)
_LIMITS = frozenset(("before", "until", "till", "through", "after", "to"))
_PARTS = {"early": 0, "mid": 0, "late": 0, "end": 0, "beginning": 0}
_COUNTS = {
    word: number
    for number, word in enumerate(
        (
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        )
    )
}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "latter": -1}
_BOUNDARIES = frozenset(
    ("ago", "earlier", "later", "before", "after", "prior", "following", "since", "hence", "previously")
)


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
            trigger = _Reader.year if len(word) == 4 and word.isdigit() else None
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
        limit = first > 0 and lower[first] in _LIMITS
        found.append(
            TimeFound(tokens[first].start, tokens[last - 1].end, first, last, interval, label, limit)
        )
        at = max(last, at + 1)
    return tuple(found)


_Span = tuple[int, int, Interval | None, bool]


class _Reader:
    """Reads one expression around a trigger word; each method gives token range, interval and label."""

    def __init__(self, lower: Sequence[str], sent: date | None) -> None:
        self._lower = lower
        self._sent = sent

    def _word(self, at: int) -> str:
        return self._lower[at] if 0 <= at < len(self._lower) else ""

    def _year_at(self, at: int) -> int | None:
        word = self._word(at)
        return int(word) if len(word) == 4 and word.isdigit() and 1800 <= int(word) <= 2099 else None

    def _number(self, at: int) -> int | None:
        word = self._word(at)
        if word.isdecimal() and len(word) <= 3:
            return int(word)
        return _COUNTS.get(word)

    def _since(self, start: int, interval: Interval) -> Interval | None:
        """An interval opened by "since" or "from ... on" runs up to the day of sending."""
        if self._sent is None or interval.start > self._sent:
            return None
        return Interval(interval.start, self._sent)

    def year(self, at: int) -> _Span | None:
        number = self._year_at(at)
        if number is None:
            return None
        before = self._word(at - 1)
        if before in ("-", "–", "/") and self._year_at(at - 2) is not None:
            return None
        following = self._word(at + 1)
        if following == "s" or following == "'s":
            decade = Interval(date(number, 1, 1), date(number + 9, 12, 31))
            return (
                at - (before == "the"),
                at + 2,
                decade if number % 10 == 0 else calendar.year(number),
                False,
            )
        other = self._year_at(at + 2) or self._short_year(number, at)
        if following in ("-", "–", "to", "and", "through") and other is not None and other > number:
            if following == "and" and before != "between":
                return at, at + 1, calendar.year(number), before not in _WITHIN
            first = at - 1 if before in ("between", "from", "in", "during") else at
            return first, at + 3, Interval(date(number, 1, 1), date(other, 12, 31)), False
        interval: Interval | None = calendar.year(number)
        if before == "since":
            return at - 1, at + 1, self._since(at, calendar.year(number)), False
        if before in _LIMITS:
            return at - 1, at + 1, None, False
        if before in _PARTS or before in ("mid-", "-"):
            return at - 1, at + 1, interval, False
        label = before not in (
            "in",
            "during",
            "for",
            "of",
            "throughout",
            "by",
            "over",
            "from",
            "spring",
            "summer",
            "fall",
            ",",
            "(",
        )
        return at - (before in ("in", "during", "by", "throughout")), at + 1, interval, label

    def _short_year(self, number: int, at: int) -> int | None:
        """The end of "1988-92"."""
        word = self._word(at + 2)
        if self._word(at + 1) not in ("-", "–") or len(word) != 2 or not word.isdecimal():
            return None
        century = number // 100 + (int(word) < number % 100)
        return century * 100 + int(word)

    def month(self, at: int) -> _Span | None:
        month = calendar.MONTHS[self._word(at).rstrip(".")]
        if self._word(at) in ("may", "march", "mar", "sep", "sept") and not self._is_month(at):
            return None
        first, last = at, at + 1
        if self._word(last) == ".":
            last += 1
        number = self._number(last)
        days: tuple[int, int] | None = None
        of_month = self._day_of_month(at - 1)
        if number is not None and 1 <= number <= 31 and self._word(last).isdecimal():
            days, last = self._days_from(number, last + 1)
        elif of_month is not None:
            days, first = (of_month, of_month), at - 1
        after_comma = last + 1 if self._word(last) == "," else last
        stated = self._year_at(after_comma)
        if stated is not None:
            last = after_comma + 1
        elif self._sent is None:
            return first, last, None, False
        number_of_year = stated or calendar.nearest_year(
            self._sent or date.max, month, days[0] if days else 1
        )
        interval = self._month_interval(number_of_year, month, days)
        return self._opened(first, last, interval)

    def _days_from(self, first: int, at: int) -> tuple[tuple[int, int], int]:
        """The days of "3", "3-5" or "3 and 4" behind a month, and where they end."""
        joiner, other = self._word(at), self._plain_day(at + 1)
        if other is None or joiner not in ("-", "–", "to", "and"):
            return (first, first), at
        if joiner == "and" and self._word(at + 2) not in (",", ".", "") and not self._year_at(at + 2):
            return (first, first), at
        return (first, other), at + 2

    def _month_interval(self, year: int, month: int, days: tuple[int, int] | None) -> Interval | None:
        if days is None:
            return calendar.months(year, month, month)
        start, end = calendar.day(year, month, days[0]), calendar.day(year, month, days[1])
        if start is None or end is None or end.end < start.start:
            return start
        return Interval(start.start, end.end)

    def _is_month(self, at: int) -> bool:
        """Whether "may", "march" and the like are a month here: beside a day, a year or "in"."""
        before, after = self._word(at - 1), self._word(at + 1)
        return (
            after.isdecimal()
            or before
            in (
                "in",
                "since",
                "last",
                "early",
                "late",
                "mid",
                "of",
                "by",
                "until",
                "during",
                "this",
                "and",
                "from",
            )
            or self._day_of_month(at - 1) is not None
        )

    def _day_of_month(self, at: int) -> int | None:
        word = self._word(at)
        for ending in ("st", "nd", "rd", "th"):
            if word.endswith(ending):
                word = word[:-2]
        if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= 31:
            return None
        return int(word)

    def _plain_day(self, at: int) -> int | None:
        word = self._word(at)
        return int(word) if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31 else None

    def _opened(self, first: int, last: int, interval: Interval | None) -> _Span:
        before = self._word(first - 1)
        if before == "since" and interval is not None:
            return first - 1, last, self._since(first, interval), False
        if before in _LIMITS and before != "to":
            return first - 1, last, None, False
        if before in ("in", "on", "during", "by", "of", "from"):
            return first - (before != "of"), last, interval, False
        return first, last, interval, False

    def unit(self, at: int) -> _Span | None:
        """ "last five months", "two weeks ago", "this month", "first ten months of the year"."""
        unit, before = self._word(at), self._word(at - 1)
        if before in ("-", "–"):
            return None
        if before in _LAST or before in _NEXT:
            first = self._opening(at - 1)
            if (
                before in _LAST
                and unit in ("year", "month", "week")
                and self._word(at - 2) not in ("the", "over")
            ):
                return first, at + 1, self._calendar_unit(unit, 1), False
            return first, at + 1, self._back(1, unit) if before in _LAST else None, False
        if unit == "year" and self._word(at - 2) == "of" and self._word(at - 3) in ("beginning", "start"):
            opening = at - 3 - (self._word(at - 4) == "the")
            since = self._word(opening - 1) == "since"
            return opening - since, at + 1, self._calendar_unit("year", 0) if since else None, False
        if before == "this" or (before == "current" and self._word(at - 2) in ("the", "this")):
            return self._opening(at - 1), at + 1, self._calendar_unit(unit, 0), False
        count, begin = self._count_before(at)
        return None if begin is None else self._counted(at, unit, count, begin)

    def _counted(self, at: int, unit: str, count: int | None, first: int) -> _Span | None:
        """ "last five months", "two weeks ago", "first ten months of the year", "few years"."""
        modifier = self._word(first - 1)
        if modifier in _LAST and count is not None:
            return self._opening(first - 1), at + 1, self._back(count, unit), False
        if modifier in _LAST or modifier in _NEXT:
            return self._opening(first - 1), at + 1, None, False
        if self._word(at + 1) in _BOUNDARIES:
            return first, at + 2, None, False
        if modifier == "first" and self._word(at + 1) == "of" and count is not None and unit == "months":
            return self._opening_of_year(first - 1, at + 2, count)
        return None

    def _opening_of_year(self, first: int, at: int, count: int) -> _Span | None:
        number = self._year_at(at)
        last = at + 1
        if (
            number is None
            and self._sent is not None
            and self._word(at) in ("the", "this")
            and self._word(at + 1) == "year"
        ):
            number, last = self._sent.year, at + 2
        if number is None or not 1 <= count <= 12:
            return None
        return self._opening(first), last, calendar.months(number, 1, count), False

    def _count_before(self, at: int) -> tuple[int | None, int | None]:
        """The number before a unit, and where it begins; (None, index) for "few" and "several"."""
        number = self._number(at - 1)
        if number is not None:
            return number, at - 1
        if self._word(at - 1) in ("few", "several", "couple", "recent"):
            return None, at - 1
        return None, None

    def _opening(self, first: int) -> int:
        """Step back over "the" and the preposition."""
        if self._word(first - 1) == "the":
            first -= 1
        if self._word(first - 1) in ("in", "over", "during", "for", "within", "throughout", "of"):
            first -= 1
        return first

    def _back(self, count: int, unit: str) -> Interval | None:
        return calendar.back(self._sent, count, unit) if self._sent is not None else None

    def _calendar_unit(self, unit: str, ago: int) -> Interval | None:
        """ "this month" up to the day of sending; "last month" whole."""
        sent = self._sent
        if sent is None:
            return None
        if unit == "year":
            whole = calendar.year(sent.year - ago)
        elif unit == "month":
            index = sent.year * 12 + sent.month - 1 - ago
            whole = calendar.months(index // 12, index % 12 + 1, index % 12 + 1)
        elif unit == "week":
            monday = sent - timedelta(days=sent.weekday() + 7 * ago)
            whole = Interval(monday, monday + timedelta(days=6))
        else:
            return None
        return whole if ago else Interval(whole.start, sent)

    def part_of_year(self, at: int) -> _Span | None:
        """ "second half of 2009", "first quarter of this year"."""
        part = self._word(at)
        ordinal = _ORDINALS.get(self._word(at - 1))
        if ordinal is None:
            return None
        if self._word(at + 1) != "of":
            return at - 1, at + 1, None, False
        number, last = self._year_at(at + 2), at + 3
        if number is None:
            words = self._word(at + 2), self._word(at + 3)
            if self._sent is None or words not in (("this", "year"), ("the", "year"), ("last", "year")):
                return (at - 1, at + 2, None, False) if words[1] in ("year", "decade", "century") else None
            number, last = self._sent.year - (words[0] == "last"), at + 4
        size = 6 if part == "half" else 3
        ordinal = 12 // size if ordinal == -1 else ordinal
        if ordinal * size > 12:
            return None
        return (
            self._opening(at - 1),
            last,
            calendar.months(number, (ordinal - 1) * size + 1, ordinal * size),
            False,
        )

    def season(self, at: int) -> _Span | None:
        number = self._year_at(at + 1) or (self._year_at(at + 2) if self._word(at + 1) == "of" else None)
        if number is not None:
            last = at + 2 if self._year_at(at + 1) else at + 3
            return self._opening(at), last, calendar.season(number, self._word(at)), False
        if self._word(at - 1) not in ("last", "this") or self._sent is None:
            return None
        interval = calendar.season(self._sent.year, self._word(at))
        if interval.start > self._sent:
            interval = calendar.season(self._sent.year - 1, self._word(at))
        return self._opening(at - 1), at + 1, interval, False

    def weekday(self, at: int) -> _Span | None:
        if self._sent is None:
            return None
        first = at - 1 if self._word(at - 1) in ("on", "last") else at
        return first, at + 1, calendar.latest_weekday(self._sent, calendar.DAYS[self._word(at)]), False

    def near_day(self, at: int) -> _Span | None:
        if self._sent is None:
            return None
        that = self._sent - timedelta(days=self._word(at) == "yesterday")
        return at, at + 1, Interval(that, that), False


_TRIGGERS: dict[str, Callable[[_Reader, int], _Span | None]] = {
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
