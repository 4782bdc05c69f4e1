"""The date of a meeting: what the sentence prints, resolved against the date-time group."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month{0}>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LAST = r"(?: ?(?:-|and|to) ?(?P<last{0}>\d{{1,2}})(?:st|nd|rd|th)?)?"
_YEAR = r"(?:,? (?:of )?(?P<year{0}>(?:19|20)\d\d)\b)?"
_FORMS = (
    rf"{_MONTH.format(1)} (?P<day1>\d{{1,2}})(?:st|nd|rd|th)?{_LAST.format(1)}\b{_YEAR.format(1)}",
    rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?{_LAST.format(2)} (?:of )?{_MONTH.format(2)}{_YEAR.format(2)}",
    r"(?P<month3>\d{1,2})/(?P<day3>\d{1,2})(?:/(?P<year3>\d{4}|\d\d))?\b(?!/)",
    rf"(?:in |last |this ){_MONTH.format(4)}{_YEAR.format(4)}",
    r"(?:on |last |this past )(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    r"(?P<near>yesterday|today|this (?:morning|afternoon|evening)|last night)\b",
)
_DATE = re.compile(rf"\b(?:{'|'.join(_FORMS)})")


class Sent(NamedTuple):
    """When the telegram was sent; `exact`: the day is known, not only the year."""

    day: date
    exact: bool = True


def sent_in(year: int) -> Sent:
    """A telegram of which only the year is known, two digits as in its number."""
    return Sent(date(_century(year), 12, 31), exact=False)


def nearest_date(text: str, start: int, end: int, near: tuple[int, int], sent: Sent | None) -> str | None:
    """The date that stands nearest to a predicate in its sentence.

    Args:
        text: Lower-case text.
        start, end: Range of the sentence.
        near: Range of the predicate.
        sent: When the telegram was sent; completes what the text leaves out.

    Returns:
        An ISO 8601 date or interval `start/end`; None when the sentence has none, or the nearest one cannot
        be resolved.
    """
    found = min(
        _DATE.finditer(text, start, end),
        key=lambda date_: max(near[0] - date_.end(), date_.start() - near[1], 0),
        default=None,
    )
    return _value(found, sent) if found else None


def _value(found: re.Match[str], sent: Sent | None) -> str | None:
    if found["near"] or found["weekday"]:
        if sent is None or not sent.exact:
            return None
        back = int(found["near"] in ("yesterday", "last night"))
        if found["weekday"]:
            back = (sent.day.weekday() - _DAYS.index(found["weekday"])) % 7
        return (sent.day - timedelta(days=back)).isoformat()
    if found["month4"]:
        return _month(found["month4"], found["year4"], sent)
    for form in ("1", "2", "3"):
        if found["day" + form]:
            last = None if form == "3" else found["last" + form]
            return _days(found["month" + form], found["day" + form], last, found["year" + form], sent)
    return None


def _days(month: str, day: str, last: str | None, year: str | None, sent: Sent | None) -> str | None:
    first = _day(month, day, year, sent)
    if first is None or last is None:
        return first.isoformat() if first else None
    until = _day(month, last, str(first.year), sent)
    return f"{first.isoformat()}/{until.isoformat()}" if until and until > first else first.isoformat()


def _day(month: str, day: str, year: str | None, sent: Sent | None) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
    try:
        if year:
            return date(int(year) if len(year) == 4 else _century(int(year)), number, int(day))
        if sent is None:
            return None
        value = date(sent.day.year, number, int(day))
    except ValueError:
        return None
    # A day of the months to come is last year's: a December meeting told in January.
    return value if value <= sent.day + timedelta(days=60) else _year_before(value)


def _year_before(value: date) -> date | None:
    try:
        return value.replace(year=value.year - 1)
    except ValueError:
        return None


def _century(year: int) -> int:
    return 1900 + year if year >= 69 else 2000 + year  # the pivot of POSIX %y


def _month(name: str, year: str | None, sent: Sent | None) -> str | None:
    number = _MONTHS.index(name[:3]) + 1
    if year:
        chosen = int(year)
    elif sent is None:
        return None
    else:
        chosen = sent.day.year if number <= sent.day.month else sent.day.year - 1
    first = date(chosen, number, 1)
    return f"{first.isoformat()}/{first.replace(day=monthrange(chosen, number)[1]).isoformat()}"
