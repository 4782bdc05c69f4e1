"""Dates as telegrams print them."""

import re
from datetime import UTC, date, datetime, timedelta

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_MONTH = r"(?P<month{0}>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{{0,6}}\.?"
_DAY_MONTH = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})[ /-]{{0,2}}{_MONTH.format('')}[ ,/-]{{0,2}}(?P<year>\d{{4}}|\d{{2}})(?!\d)",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"\b{_MONTH.format('')}[ ]{{0,2}}(?P<day>\d{{1,2}})(?:ST|ND|RD"
    rf"|TH)?[ ,]{{1,3}}(?P<year>\d{{4}}|\d{{2}})(?!\d)",
    re.IGNORECASE,
)
_SLASHES = re.compile(
    r"(?<!\d)(?P<month>\d{1,2})[ ]?[/.-][ ]?(?P<day>\d{1,2})[ ]?[/.-][ ]?(?P<year>\d{4}|\d{2})(?!\d)"
)
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})[/-]?(?P<month>\d{2})[/-]?(?P<day>\d{2})(?!\d)")
_FORMS = (_DAY_MONTH, _MONTH_DAY, _SLASHES, _ISO)


def month_number(word: str) -> int | None:
    """1 to 12 for a month's name or its first letters, in capitals or not."""
    short = word[:3].upper()
    return MONTHS.index(short) + 1 if short in MONTHS else None


def _swapped_month(word: str) -> int | None:
    """The month whose three letters a word prints in another order, "JNA"."""
    letters = sorted(word.upper())
    return next((number for number, name in enumerate(MONTHS, 1) if sorted(name) == letters), None)


def full_year(printed: str) -> int:
    """A year in four digits; two are of 1966 to 2065, the span in which telegrams were numbered so.

    >>> full_year("72"), full_year("09"), full_year("2010")
    (1972, 2009, 2010)
    """
    year = int(printed)
    if len(printed) > 2:
        return year
    return year + (1900 if year >= 66 else 2000)


def find_date(text: str) -> date | None:
    """The first date of a text; American order where it is in digits ("11/04/2019")."""
    best: tuple[int, date] | None = None
    for form in _FORMS:
        for found in form.finditer(text):
            month = found["month"]
            number = int(month) if month.isdigit() else month_number(month)
            day = int(found["day"])
            if number is not None and number > 12 >= day:  # in digits, and the day first
                number, day = day, number
            try:
                value = date(full_year(found["year"]), number or 0, day)
            except ValueError:
                continue
            if best is None or found.start() < best[0]:
                best = (found.start(), value)
            break
    return best[1] if best else None


def instant(day: str, clock: str, month: str, year: str) -> datetime | None:
    """The instant of a date-time group's parts, UTC; None when there is no such day or hour.

    Two letters of the month may be swapped; 2400 is the next day's first minute.

    >>> instant("12", "0930", "JNA", "09") == instant("12", "0930", "JAN", "2009")
    True
    """
    number = month_number(month) or _swapped_month(month)
    if number is None:
        return None
    late = clock == "2400"
    hour, minute = (0, 0) if late else (int(clock[:2]), int(clock[2:]))
    try:
        return datetime(full_year(year), number, int(day), hour, minute, tzinfo=UTC) + timedelta(days=late)
    except ValueError:
        return None
