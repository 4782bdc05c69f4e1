"""Names of plans: white papers, policies, projects, what a programme is called; and what is none."""

import pytest
from marked import named

PLANS = [
    (
        "[The Port Board|body] published its White Paper on fisheries in May.",
        "White Paper on fisheries",
        "a paper",
    ),
    ("[The Port Board|body] launched a program called Healthy Rivers.", "Healthy Rivers", "called, unquoted"),
    ('Other programs of that year include "Boats for All" and a fund.', "Boats for All", "listed and quoted"),
    ("The Common Fisheries Policy is under review.", "Common Fisheries Policy", "a policy"),
    ("The Rural Water Policy (RWP) is under review.", "Rural Water Policy", "with its letters"),
    ("[The Port Board|body]'s Rural Water Project trains divers.", "Rural Water Project", "a project"),
    ('Its new "Rural Water Model" is late.', "Rural Water Model", "a quoted model"),
    ("The Green Corridor initiative links two ports.", "Green Corridor initiative", "a common noun"),
    ("Under the Third National Reef Plan ports were built.", "Third National Reef Plan", "an ordinal"),
    ("The Growth and Jobs Strategy is late.", "Growth and Jobs Strategy", "and"),
    ("[The Port Board|body] moved its own anti-litter plan.", "anti-litter plan", "its own"),
    ("The nationwide measles vaccination campaign began.", "nationwide measles vaccination campaign", "wide"),
    ("The bill adds to the July Low Tide Plan.", "Low Tide Plan", "a month before"),
]


@pytest.mark.parametrize(("text", "name", "reason"), PLANS)
def test_names_of_plans(text: str, name: str, reason: str) -> None:
    assert name in [programme.name for programme in named(text).programmes], reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[Peru|place]'s nuclear program worries us.", "arms and reactors"),
        ("[The Port Board|body]'s government plans to move.", "a verb"),
        ("The foreign policy of [Peru|place] is under review.", "no name"),
        ("[Peru|place]'s foreign policy is under review.", "whose, no name"),
        ('He praised the "Nordic model" at length.', "a way of doing"),
        ("[Ana Ruiz|person]'s Fish Policy Director came.", "an office"),
        ("He read for a master's program in May.", "studies"),
        ("[Ana Ruiz|person]'s presidential campaign began.", "an election"),
    ],
)
def test_near_misses_are_no_plans(text: str, reason: str) -> None:
    assert not named(text).programmes, reason


def test_a_body_is_the_issuer_of_what_it_runs() -> None:
    assert ("Safe Ports Initiative", "issuedBy", "Port Board") in named(
        "[The Port Board|body] runs the Safe Ports Initiative with donors."
    ).ties


def test_who_launched_it_may_stand_behind_the_year() -> None:
    assert ("Amanecer Plan", "issuedBy", "Port Board") in named(
        "The Amanecer Plan, launched in 2006 by [the Port Board|body], is late."
    ).ties
