"""Members of parties, alliances and boards by the many ways in which a text describes them."""

import pytest
from marked import named

PARTISANS = [
    ("[Ana Ruiz|person] ([Blue Party|party] and a close friend) spoke.", "more inside the brackets"),
    ("[Ana Ruiz|person], 52 ([Blue Party|party]), spoke.", "age before the brackets"),
    ("[Ana Ruiz|person], a [Blue Party|party] [deputy|post], spoke.", "office behind the party"),
    ("[Ana Ruiz|person], [Blue Party|party] spokesman, spoke.", "no article"),
    ("[Ana Ruiz|person] is a senior [Blue Party|party] figure.", "said with a verb"),
    ("[Ana Ruiz|person] is bold and a rising star of [the Blue Party|party].", "a star of the party"),
    ("The [Blue Party|party] figure in [Oviedo|place], [Ana Ruiz|person], spoke.", "place between"),
    ("[Blue Party|party] leaders, including [Ana Ruiz|person], spoke.", "named out of many"),
    (
        "[Blue Party|party] [presidential candidate|unnamed] [Ana Ruiz|person] spoke.",
        "candidate for an office",
    ),
    ("A rebel among his [Blue Party|party] colleagues, [Ana Ruiz|person] spoke.", "colleagues"),
    ("[Ana Ruiz|person] of the small [Blue Party|party] spoke.", "adjective before the party"),
]


@pytest.mark.parametrize(("text", "reason"), PARTISANS)
def test_a_described_partisan_is_a_member(text: str, reason: str) -> None:
    assert ("Ana Ruiz", "memberOf", "Blue Party") in named(text).ties, reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[Ana Ruiz|person] is not a [Blue Party|party] figure.", "denied"),
        ("[Blue Party|party] briefed [Ana Ruiz|person].", "a verb between"),
        ("[Blue Party|party] backs [Senator|post] [Ana Ruiz|person].", "a verb in the present"),
        ("[Blue Party|party] [senators|post], [Ana Ruiz|person] said, sleep.", "she speaks of them"),
        ("[Ana Ruiz|person], a critic of [the Blue Party|party], spoke.", "a critic"),
        ("[Ana Ruiz|person], [Blue Party|party] and others lost.", "a list"),
        ("[Blue Party|party]'s opponents and [Ana Ruiz|person] spoke.", "opponents"),
    ],
)
def test_near_misses_of_partisans(text: str, reason: str) -> None:
    assert not [tie for tie in named(text).ties if tie[1] == "memberOf"], reason


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (
            "[Ana Ruiz|person] and [Luis Vega|person] (both [Blue Party|party]) spoke.",
            {"Ana Ruiz", "Luis Vega"},
        ),
        (
            "[Blue Party|party] senators [Ana Ruiz|person] and [Luis Vega|person] spoke.",
            {"Ana Ruiz", "Luis Vega"},
        ),
        ("[Ana Ruiz|person] and [Luis Vega|person] of [Reef Watch|ngo] spoke.", {"Ana Ruiz", "Luis Vega"}),
        ("[Reef Watch|ngo]'s [Ana Ruiz|person] demurred.", {"Ana Ruiz"}),
        ("[Ana Ruiz|person] ([Reef Watch|ngo]) spoke.", {"Ana Ruiz"}),
        ("[Ana Ruiz|person] served in [the Vega government|body] until 1999.", {"Ana Ruiz"}),
        ("[The Port Board|body] is on [the Reef Foundation board|unit].", {"Port Board"}),
        ("[The Blue Party|party] is in [the Vega government|body].", {"Blue Party"}),
        ("[The Blue Party|party] is part of [the Sky Alliance|other].", {"Blue Party"}),
        (
            "[The Sky Alliance|other], a coalition of [Blue Party|party] and [Sun Party|party], won.",
            {"Blue Party", "Sun Party"},
        ),
        (
            "[Blue Party|party] and [Sun Party|party] formed [the Sky Alliance|other].",
            {"Blue Party", "Sun Party"},
        ),
        (
            "[The Reef League|other] ([Coast College|university], [Lugo|place], and Faro) met.",
            {"Coast College"},
        ),
    ],
)
def test_all_that_are_named_are_members(text: str, members: set[str]) -> None:
    assert {tie[0] for tie in named(text).ties if tie[1] == "memberOf"} == members


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[The Port Board|body] is on [the Reef Road|body].", "no board"),
        ("[Ana Ruiz|person] served in [the Coast Region|place].", "a place"),
        ("[Blue Party|party] formed [a Dive Unit|unit].", "a unit is no alliance"),
        ("[The Dive Unit|unit] is part of [the Port Board|body].", "a part, no member"),
    ],
)
def test_near_misses_of_alliances_and_boards(text: str, reason: str) -> None:
    assert not [tie for tie in named(text).ties if tie[1] == "memberOf"], reason


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (
            "[Ana Ruiz|person], [Luis Vega|person] and other [Blue Party|party] leaders left.",
            {"Ana Ruiz", "Luis Vega"},
        ),
        ("His fellow [Blue Party|party] member [Ana Ruiz|person] left.", {"Ana Ruiz"}),
        ("The [Blue Party|party] of [leader|post] [Ana Ruiz|person] won.", {"Ana Ruiz"}),
        ("The [Blue Party|party]'s [Ana Ruiz|person] and [Luis Vega|person] won.", {"Ana Ruiz", "Luis Vega"}),
        ("[Ana Ruiz|person] ran on the [Blue Party|party] ticket.", {"Ana Ruiz"}),
        (
            "[Ministers|post] from the ruling [Blue Party|party], including [Ana Ruiz|person], came.",
            {"Ana Ruiz"},
        ),
        (
            "[Blue Party|party] leadership in prison such as [Ana Ruiz|person], [Luis Vega|person], wrote.",
            {"Ana Ruiz", "Luis Vega"},
        ),
        ("[Blue Party|party] [leader|post] [Ana Ruiz|person] spoke.", {"Ana Ruiz"}),
        ("[Ana Ruiz|person], the [Blue Party|party]'s candidate, lost.", {"Ana Ruiz"}),
    ],
)
def test_partisans_in_rows_and_by_their_offices(text: str, members: set[str]) -> None:
    assert {tie[0] for tie in named(text).ties if tie[1] == "memberOf"} == members


def test_who_left_a_party_was_a_member_and_is_one_of_the_next() -> None:
    found = named("[Ana Ruiz|person] left [the Blue Party|party] for [the Sun Party|party].")
    assert found.ties == [("Ana Ruiz", "memberOf", "Sun Party")]
    assert found.flagged == [("Ana Ruiz", "memberOf", "Blue Party")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[Ana Ruiz|person] left [the Port Board|body].", "no party"),
        ("[Ana Ruiz|person] spoke, and other [Blue Party|party] leaders left.", "a clause between"),
        ("[Ana Ruiz|person] ran against the [Blue Party|party] ticket.", "against it"),
        ("[Critics|unnamed] of the [Blue Party|party] such as [Ana Ruiz|person] wrote.", "critics"),
    ],
)
def test_near_misses_of_rows_of_partisans(text: str, reason: str) -> None:
    assert not [tie for tie in named(text).ties if tie[1] == "memberOf"], reason
