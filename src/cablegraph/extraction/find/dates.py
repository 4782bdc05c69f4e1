"""Dates in the text: days, months, years and runs of them."""

from datetime import date

from cablegraph.extraction.find import calendar
from cablegraph.extraction.find.calendar import Interval
from cablegraph.extraction.find.time_words import DASHES, LIMITS, Span, TimeWords

# Words before a year that make it the time of what is said; behind others it only names something.
_WITHIN = frozenset(("in", "during", "for", "of", "throughout", "over", "within", "from", "between", "on"))
_PARTS = frozenset(("early", "mid", "late", "end", "beginning", "mid-", "-"))


class DateReader(TimeWords):
    """Reads the date around a month or a year; each method takes the index of its word."""

    def year(self, at: int) -> Span | None:
        """ "2008", "since 2005", "between 2003 and 2006", "1988-92", "the 1990s"."""
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
            return at - 1, at + 1, self._since(calendar.year(number)), False
        if before in LIMITS:
            return at - 1, at + 1, None, False
        if before in _PARTS:
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
        if self._word(at + 1) not in DASHES or len(word) != 2 or not word.isdecimal():
            return None
        century = number // 100 + (int(word) < number % 100)
        return century * 100 + int(word)

    def month(self, at: int) -> Span | None:
        """ "in May", "May 3, 2007", "3 May", "November 20-26", "since May"."""
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

    def _opened(self, first: int, last: int, interval: Interval | None) -> Span:
        before = self._word(first - 1)
        if before == "since" and interval is not None:
            return first - 1, last, self._since(interval), False
        if before in LIMITS and before != "to":
            return first - 1, last, None, False
        if before in ("in", "on", "during", "by", "of", "from"):
            return first - (before != "of"), last, interval, False
        return first, last, interval, False
