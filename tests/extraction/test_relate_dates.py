"""Dates of meetings, resolved against the day on which the telegram was sent."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.extraction.relate.dates import Sent, nearest_date, sent_in

SENT = Sent(date(2011, 3, 16))  # a Wednesday

CASES = [
    ("met on march 3 with", "2011-03-03", "month and day"),
    ("met on december 3 with", "2010-12-03", "the last december"),
    ("met 3 march with", "2011-03-03", "day and month"),
    ("met on march 3, 2009 with", "2009-03-03", "a year"),
    ("met on march 3-5 with", "2011-03-03/2011-03-05", "several days"),
    ("met on 6/30/08 with", "2008-06-30", "figures, month first"),
    ("met on sept. 9 with", "2010-09-09", "an abbreviation"),
    ("met on monday with", "2011-03-14", "a day of the week"),
    ("met yesterday with", "2011-03-15", "yesterday"),
    ("met in july 2008 with", "2008-07-01/2008-07-31", "a month"),
    ("met in june with", "2010-06-01/2010-06-30", "the last june"),
    ("met on february 30 with", None, "no such day"),
    ("met with", None, "no date"),
    ("met may 40 times with", None, "no day"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), CASES)
def test_dates(text: str, expected: str | None, reason: str) -> None:
    assert nearest_date(text, 0, len(text), (0, 3), SENT) == expected, reason


def test_the_date_nearest_to_the_predicate_counts() -> None:
    text = "the law of may 2, 2001 was new when they met on march 3, 2009 to speak of july 7, 2020"
    at = text.index("met")
    assert nearest_date(text, 0, len(text), (at, at + 3), SENT) == "2009-03-03"


def test_without_a_sending_day_only_full_dates_are_resolved() -> None:
    assert nearest_date("met on march 3", 0, 14, (0, 3), None) is None
    assert nearest_date("met on march 3, 2009", 0, 20, (0, 3), None) == "2009-03-03"


def test_a_date_that_cannot_be_resolved_is_not_replaced_by_one_farther_off() -> None:
    text = "met on march 3 with him who was named in july 2005"
    assert nearest_date(text, 0, len(text), (0, 3), None) is None


def test_with_the_year_alone_days_of_the_week_are_not_resolved() -> None:
    assert nearest_date("met on march 3", 0, 14, (0, 3), sent_in(5)) == "2005-03-03"
    assert nearest_date("met on monday", 0, 13, (0, 3), sent_in(5)) is None


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2035, 12, 31)), st.text(max_size=20))
def test_any_printed_date_is_read_back(day: date, noise: str) -> None:
    text = f"met {day:%B} {day.day}, {day.year}".lower() + " " + noise.replace("/", " ")
    found = nearest_date(text, 0, text.index(str(day.year)) + 4, (0, 3), SENT)
    assert found == day.isoformat()
