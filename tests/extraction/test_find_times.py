"""Times as intervals against the day of sending."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.extraction.find.times import TimeFound, times
from cablegraph.extraction.tokens import tokenise

SENT = date(2009, 9, 29)


def read(text: str, sent: date | None = SENT) -> tuple[TimeFound, ...]:
    tokens = tokenise(text)
    return times(tokens, [token.text.lower() for token in tokens], sent)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("in the last five months", "2009-04-29/2009-09-29"),
        ("over the past year", "2008-09-29/2009-09-29"),
        ("over the preceding 59 days", "2009-08-01/2009-09-29"),
        ("since 2005", "2005-01-01/2009-09-29"),
        ("since September 11, 2001", "2001-09-11/2009-09-29"),
        ("since the beginning of the year", "2009-01-01/2009-09-29"),
        ("in 2008", "2008-01-01/2008-12-31"),
        ("in the second half of 2009", "2009-07-01/2009-12-31"),
        ("in the first quarter of the year", "2009-01-01/2009-03-31"),
        ("during the first 10 months of 2008", "2008-01-01/2008-10-31"),
        ("last year", "2008-01-01/2008-12-31"),
        ("last month", "2009-08-01/2009-08-31"),
        ("this year", "2009-01-01/2009-09-29"),
        ("between 2003 and 2006", "2003-01-01/2006-12-31"),
        ("in 1988-92", "1988-01-01/1992-12-31"),
        ("in the 1990s", "1990-01-01/1999-12-31"),
        ("on September 24", "2009-09-24/2009-09-24"),
        ("on November 20-26", "2009-11-20/2009-11-26"),  # two months ahead is still ahead
        ("in December", "2008-12-01/2008-12-31"),
        ("May 3, 2007", "2007-05-03/2007-05-03"),
        ("3 May 2007", "2007-05-03/2007-05-03"),
        ("AUG. 17", "2009-08-17/2009-08-17"),
        ("in spring 2008", "2008-03-01/2008-05-31"),
        ("on Tuesday", "2009-09-29/2009-09-29"),
        ("yesterday", "2009-09-28/2009-09-28"),
    ],
)
def test_a_time_is_an_interval_against_the_day_of_sending(text: str, interval: str) -> None:
    (found,) = read(text)
    assert found.interval is not None
    assert found.interval.iso() == interval


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("two weeks ago", "a distance, no period"),
        ("until 2004", "a limit"),
        ("before May 2004", "a limit"),
        ("in the last few months", "how many is not said"),
    ],
)
def test_what_gives_no_period_is_known_as_a_time_without_one(text: str, reason: str) -> None:
    assert [found.interval for found in read(text)] == [None], reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("the board may meet", "a verb"),
        ("a march through the town", "a noun"),
        ("over four years", "a duration"),
        ("a 20-year lease", "a duration"),
        ("2,008 ships", "a figure"),
        ("half of the ships", "a fraction"),
    ],
)
def test_near_misses_are_no_times(text: str, reason: str) -> None:
    assert read(text) == (), reason


def test_a_year_that_only_names_a_thing_is_a_label() -> None:
    assert [found.label for found in read("the 2008 action plan")] == [True]
    assert [found.label for found in read("a plan made in 2008")] == [False]


def test_without_a_day_of_sending_only_full_dates_have_an_interval() -> None:
    assert [found.interval for found in read("on June 5", None)] == [None]
    assert [str(found.interval and found.interval.iso()) for found in read("on June 5, 2001", None)] == [
        "2001-06-05/2001-06-05"
    ]


@given(st.text(max_size=200), st.dates(min_value=date(1966, 1, 1), max_value=date(2030, 12, 31)))
def test_no_text_breaks_the_reader(text: str, sent: date) -> None:
    for found in read(text, sent):
        assert found.interval is None or found.interval.start <= found.interval.end
