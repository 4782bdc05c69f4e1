"""Periods in words: "in the last five months", "second half of 2009", "last year", "on Tuesday"."""

from datetime import timedelta

from cablegraph.extraction.find import calendar
from cablegraph.extraction.find.calendar import Interval
from cablegraph.extraction.find.time_words import DASHES, LAST, NEXT, Span, TimeWords

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "latter": -1}
# Behind a count of units these make a distance in time of it ("two weeks ago"), no duration.
_DISTANCES = frozenset(
    ("ago", "earlier", "later", "before", "after", "prior", "following", "since", "hence", "previously")
)


class PeriodReader(TimeWords):
    """Reads the period around a unit, a part of the year, a season or a day of the week."""

    def unit(self, at: int) -> Span | None:
        """ "last five months", "two weeks ago", "this month", "first ten months of the year"."""
        unit, before = self._word(at), self._word(at - 1)
        if before in DASHES:
            return None
        if before in LAST or before in NEXT:
            first = self._opening(at - 1)
            if (
                before in LAST
                and unit in ("year", "month", "week")
                and self._word(at - 2) not in ("the", "over")
            ):
                return first, at + 1, self._calendar_unit(unit, 1), False
            return first, at + 1, self._back(1, unit) if before in LAST else None, False
        if unit == "year" and self._word(at - 2) == "of" and self._word(at - 3) in ("beginning", "start"):
            opening = at - 3 - (self._word(at - 4) == "the")
            since = self._word(opening - 1) == "since"
            return opening - since, at + 1, self._calendar_unit("year", 0) if since else None, False
        if before == "this" or (before == "current" and self._word(at - 2) in ("the", "this")):
            return self._opening(at - 1), at + 1, self._calendar_unit(unit, 0), False
        count, begin = self._count_before(at)
        return None if begin is None else self._counted(at, unit, count, begin)

    def _counted(self, at: int, unit: str, count: int | None, first: int) -> Span | None:
        """ "last five months", "two weeks ago", "first ten months of the year", "few years"."""
        modifier = self._word(first - 1)
        if modifier in LAST and count is not None:
            return self._opening(first - 1), at + 1, self._back(count, unit), False
        if modifier in LAST or modifier in NEXT:
            return self._opening(first - 1), at + 1, None, False
        if self._word(at + 1) in _DISTANCES:
            return first, at + 2, None, False
        if modifier == "first" and self._word(at + 1) == "of" and count is not None and unit == "months":
            return self._opening_of_year(first - 1, at + 2, count)
        return None

    def _opening_of_year(self, first: int, at: int, count: int) -> Span | None:
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

    def part_of_year(self, at: int) -> Span | None:
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

    def season(self, at: int) -> Span | None:
        """ "in spring 2008", "last fall"."""
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

    def weekday(self, at: int) -> Span | None:
        """ "on Tuesday": the last one."""
        if self._sent is None:
            return None
        first = at - 1 if self._word(at - 1) in ("on", "last") else at
        return first, at + 1, calendar.latest_weekday(self._sent, calendar.DAYS[self._word(at)]), False

    def near_day(self, at: int) -> Span | None:
        """ "yesterday", "today"."""
        if self._sent is None:
            return None
        that = self._sent - timedelta(days=self._word(at) == "yesterday")
        return at, at + 1, Interval(that, that), False
