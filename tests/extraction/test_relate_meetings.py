"""Meetings, calls, visits: sides, dates, and what is none. The telegram is of 16 March 2011."""

import pytest
from marked import named

MEETINGS = [
    (
        "[PolOff|unnamed] met February 9 with [Ana Ruiz|person], [Deputy Director of"
        " [the Port Board|body]'s [Dive Unit|unit]|post],"
        " and [Luis Vega|person], [Section Chief in [the Customs Office|body]|post].",
        (("PolOff",), ("Ana Ruiz", "Luis Vega")),
        "2011-02-09",
        "titles are no participants",
    ),
    (
        "[The Ambassador|post] met with [Ana Ruiz|person] on December 3.",
        (("Ambassador",), ("Ana Ruiz",)),
        "2010-12-03",
        "last year",
    ),
    (
        "On 3/2/11 [the Consul|post] called on [Ana Ruiz|person].",
        (("Consul",), ("Ana Ruiz",)),
        "2011-03-02",
        "in figures",
    ),
    (
        "[Ana Ruiz|person] told us on March 7 that fish are few.",
        (("Ana Ruiz",), ("MISSION",)),
        "2011-03-07",
        "told us",
    ),
    (
        "[Ana Ruiz|person] told [EconOff|unnamed] over lunch that fish are few.",
        (("Ana Ruiz",), ("EconOff",)),
        None,
        "no date",
    ),
    (
        "[Ana Ruiz|person], a lawyer for [the Reef Trust|ngo] and others, told us that fish are few.",
        (("Ana Ruiz",), ("MISSION",)),
        None,
        "behind a long aside",
    ),
    (
        "We met with [Ana Ruiz|person] in July 2010.",
        (("MISSION",), ("Ana Ruiz",)),
        "2010-07-01/2010-07-31",
        "a month",
    ),
    (
        "[Ana Ruiz|person] and [Luis Vega|person] met yesterday.",
        (("Ana Ruiz",), ("Luis Vega",)),
        "2011-03-15",
        "each other",
    ),
    (
        "In a March 1 meeting with [the Consul|post], [Ana Ruiz|person] said fish are few.",
        (("Ana Ruiz",), ("Consul",)),
        "2011-03-01",
        "the date before the noun",
    ),
    (
        "[The Consul|post] hosted [Ana Ruiz|person] for lunch on March 8.",
        (("Consul",), ("Ana Ruiz",)),
        "2011-03-08",
        "host",
    ),
    (
        "[Ana Ruiz|person] spoke by telephone with [Luis Vega|person].",
        (("Ana Ruiz",), ("Luis Vega",)),
        None,
        "telephone",
    ),
    (
        "On March 1 [PolOff|unnamed] traveled to [Vigo|place] to meet with [Ana Ruiz|person].",
        (("PolOff",), ("Ana Ruiz",)),
        "2011-03-01",
        "a trip to meet",
    ),
    (
        "[PolOff|unnamed] visited [Vigo|place] and called on [Ana Ruiz|person].",
        (("PolOff",), ("Ana Ruiz",)),
        None,
        "a trip before",
    ),
]


@pytest.mark.parametrize(("text", "sides", "date", "reason"), MEETINGS)
def test_a_meeting_has_sides_and_a_date(
    text: str, sides: tuple[tuple[str, ...], ...], date: str | None, reason: str
) -> None:
    assert named(text).meetings == [(sides, date)], reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[Ana Ruiz|person] and [Luis Vega|person] are lawyers.", "co-occurrence"),
        ("[The Port Board|body] met its targets, [Ana Ruiz|person] said.", "targets"),
        ("[Ana Ruiz|person] praised [Luis Vega|person].", "praise"),
        ("[Ana Ruiz|person] told reporters that [Luis Vega|person] left.", "reporters"),
        ("[Ana Ruiz|person] told [the Vigo Courier|media] that fish are few.", "an interview with a paper"),
        ("[France|state] met with [Italy|state].", "governments are no participants"),
        ("[Ana Ruiz|person] met his wife, the former [Eva Sol|person].", "family"),
        (
            "[Ana Ruiz|person] is interested in talks between [the Port Board|body] and [the"
            " Reef Trust|ngo].",
            "no talks yet",
        ),
        ("[Sources|unnamed] told us that fish are few.", "nobody in particular"),
        ("[Ana Ruiz|person] wants to meet [Luis Vega|person].", "a wish"),
    ],
)
def test_near_misses_are_no_meetings(text: str, reason: str) -> None:
    assert not named(text).meetings, reason


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Ruiz|person] will meet with [Luis Vega|person] on April 2.",
        "[Ana Ruiz|person] plans to meet [Luis Vega|person].",
        "[Ana Ruiz|person] did not meet with [Luis Vega|person].",
        "[Ana Ruiz|person] refused to meet [Luis Vega|person].",
    ],
)
def test_planned_and_refused_meetings_are_kept_but_do_not_hold(text: str) -> None:
    found = named(text)
    assert found.unreal == [(("Ana Ruiz",), ("Luis Vega",))]
    assert not found.meetings


def test_who_comes_along_has_met_the_other_side() -> None:
    found = named(
        "[The Consul|post] met with [Ana Ruiz|person] on March 8. [Ana Ruiz|person] was"
        " accompanied by [Luis Vega|person]."
    )
    assert found.meetings == [
        ((("Consul",), ("Ana Ruiz",)), "2011-03-08"),
        ((("Consul",), ("Luis Vega",)), "2011-03-08"),
    ]


def test_the_same_pair_without_a_date_is_told_once() -> None:
    found = named("[Ana Ruiz|person] told us fish are few. [Ana Ruiz|person] told us boats are many.")
    assert len(found.meetings) == 1
