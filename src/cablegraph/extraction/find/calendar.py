"""Intervals of whole days against the day on which a telegram was sent."""

import calendar as _calendar
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
DAYS = {
    name: number
    for number, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    )
}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11), "winter": (12, 2)}
UNITS = {
    "day": (0, 1),
    "days": (0, 1),
    "week": (0, 7),
    "weeks": (0, 7),
    "fortnight": (0, 14),
    "month": (1, 0),
    "months": (1, 0),
    "quarter": (3, 0),
    "quarters": (3, 0),
    "year": (12, 0),
    "years": (12, 0),
    "decade": (120, 0),
    "decades": (120, 0),
}


@dataclass(frozen=True, slots=True)
class Interval:
    """Whole days from `start` to `end`, both included."""

    start: date
    end: date

    def iso(self) -> str:
        """ISO 8601 interval."""
        return f"{self.start.isoformat()}/{self.end.isoformat()}"


def year(number: int) -> Interval:
    """A whole year."""
    return Interval(date(number, 1, 1), date(number, 12, 31))


def months(number: int, first: int, last: int) -> Interval:
    """The months `first` to `last` of a year."""
    return Interval(date(number, first, 1), date(number, last, _calendar.monthrange(number, last)[1]))


def day(number: int, month: int, of_month: int) -> Interval | None:
    """One day; None when there is no such day."""
    if not 1 <= of_month <= _calendar.monthrange(number, month)[1]:
        return None
    only = date(number, month, of_month)
    return Interval(only, only)


def back(sent: date, count: int, unit: str) -> Interval:
    """The last `count` units up to the day of sending: "in the last five months"."""
    month_count, day_count = UNITS[unit]
    return Interval(_less_months(sent, month_count * count) - timedelta(days=day_count * count), sent)


def nearest_year(sent: date, month: int, of_month: int = 1) -> int:
    """The year of a month or day given without one: the latest that is not after the day of sending.

    A day up to two months ahead is meant to come ("the talks of March 3").
    """
    last = _calendar.monthrange(sent.year, month)[1]
    this = date(sent.year, month, min(of_month, last))
    if (this - sent).days > 60:
        return sent.year - 1
    if (sent - this).days > 304:  # ten months back: the coming one is nearer
        return sent.year + 1
    return sent.year


def latest_weekday(sent: date, weekday: int) -> Interval:
    """The last such day up to the day of sending."""
    found = sent - timedelta(days=(sent.weekday() - weekday) % 7)
    return Interval(found, found)


def season(number: int, name: str) -> Interval:
    """A season of the northern hemisphere; winter begins in December of the year."""
    first, last = SEASONS[name]
    if first <= last:
        return months(number, first, last)
    return Interval(date(number, first, 1), months(number + 1, last, last).end)


def _less_months(of: date, count: int) -> date:
    index = of.year * 12 + of.month - 1 - count
    number, month = max(index // 12, 1), index % 12 + 1
    return date(number, month, min(of.day, _calendar.monthrange(number, month)[1]))
