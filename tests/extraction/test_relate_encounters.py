"""Meetings that are said by the way: in talks, over meals, with people of a body, in answer to a question."""

import pytest
from marked import named

MET = [
    ("[Ana Ruiz|person] complained to [the DCM|post] about nets.", {"Ana Ruiz", "DCM"}, "complained to"),
    ("[Ana Ruiz|person] outlined her views to us.", {"Ana Ruiz", "MISSION"}, "outlined to us"),
    ("[Ana Ruiz|person] thanked [the Ambassador|post] for the nets.", {"Ana Ruiz", "Ambassador"}, "thanked"),
    ("[The Ambassador|post] urged [Ana Ruiz|person] to act.", {"Ana Ruiz", "Ambassador"}, "urged"),
    (
        "[EconOff|unnamed] discussed with [Ana Ruiz|person] the price of nets.",
        {"Ana Ruiz", "EconOff"},
        "with first",
    ),
    (
        "[The Ambassador|post] hosted a working breakfast for [Ana Ruiz|person].",
        {"Ana Ruiz", "Ambassador"},
        "meal",
    ),
    (
        "[The Ambassador|post] met with leaders of [the Reef Trust|ngo].",
        {"Reef Trust", "Ambassador"},
        "people of",
    ),
    (
        "[The Ambassador|post] met with [Reef Trust|ngo] executives.",
        {"Reef Trust", "Ambassador"},
        "its people",
    ),
    ("In discussion with [EmbOff|unnamed] [Ana Ruiz|person] laughed.", {"Ana Ruiz", "EmbOff"}, "no comma"),
    (
        "[Ana Ruiz|person] made the offer during a lunch with [the Consul|post].",
        {"Ana Ruiz", "Consul"},
        "during",
    ),
    (
        "In response to questions from [the Consul|post], [Ana Ruiz|person] said no.",
        {"Ana Ruiz", "Consul"},
        "asked",
    ),
    (
        "[PolOff|unnamed] delivered the demarche and left a nonpaper with [Ana Ruiz|person].",
        {"Ana Ruiz", "PolOff"},
        "left with",
    ),
]


@pytest.mark.parametrize(("text", "who", "reason"), MET)
def test_who_met_by_the_way(text: str, who: set[str], reason: str) -> None:
    assert [{name for side in sides for name in side} for sides, _ in named(text).meetings] == [who], reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[Ana Ruiz|person] complained to [Luis Vega|person]'s wife about nets.", "somebody else"),
        ("[Ana Ruiz|person] may thank [the Ambassador|post].", "no more than possible"),
        ("[Ana Ruiz|person] asked for nets and [the Ambassador|post] left.", "two clauses"),
        ("[Ana Ruiz|person] supports leaders of [the Reef Trust|ngo].", "no meeting"),
        ("[The Ambassador|post] hosted a breakfast. [Ana Ruiz|person] slept.", "two sentences"),
        ("[Ana Ruiz|person] reported that [the Consul|post] was ill.", "what she reported"),
        ("[Ana Ruiz|person] hopes for a lunch with [the Consul|post].", "hoped for"),
    ],
)
def test_near_misses_of_meetings_by_the_way(text: str, reason: str) -> None:
    assert named(text).meetings == [], reason
