"""Units by description, by place in a house; partners by programmes and agreements."""

import pytest
from marked import named

PARTS = [
    (
        "[CORVO|other], [the Harbour Ministry|body]'s dive safety coordination unit, grew.",
        "CORVO",
        "described",
    ),
    ("[The Dive Section|unit] at [the Harbour Ministry|body] grew.", "Dive Section", "at"),
    (
        "[Dive Section|unit] spokesman in [the Harbour Ministry|body] Ruiz spoke.",
        "Dive Section",
        "spokesman in",
    ),
    ("Within [the Harbour Ministry|body], the [Coast Guard|body] is strong.", "Coast Guard", "within, first"),
    ("[The Harbour Ministry|body]'s consular [Dive Section|unit] grew.", "Dive Section", "adjective between"),
    ("[The Harbour Ministry|body] and its [Dive Section|unit] grew.", "Dive Section", "and its"),
]


@pytest.mark.parametrize(("text", "part", "reason"), PARTS)
def test_units_are_parts(text: str, part: str, reason: str) -> None:
    assert named(text).ties == [(part, "partOf", "Harbour Ministry")], reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[Reef Watch|ngo] at [the Harbour Ministry|body] protested.", "a visitor, no unit"),
        ("Within [the Harbour Ministry|body], many fear [the Coast Guard|body].", "no unit of it"),
        ("[CORVO|other], [the Harbour Ministry|body]'s strongest critic, grew.", "no unit noun"),
        ("[The Harbour Ministry|body]'s quarrel with [the Dive Section|unit] grew.", "a quarrel"),
    ],
)
def test_near_misses_of_units(text: str, reason: str) -> None:
    assert not [tie for tie in named(text).ties if tie[1] == "partOf"], reason


@pytest.mark.parametrize(
    "text",
    [
        "[Reef Watch|ngo] ([Lugo|place] and others) runs a student exchange with [Coast College|university].",
        "[Reef Watch|ngo] has been a [Coast College|university] partner since 1999.",
        "[Reef Watch|ngo] is a key partner of [Coast College|university].",
        "The atlas was produced jointly by [Reef Watch|ngo] and [Coast College|university].",
        "The cooperation between [Reef Watch|ngo] and [Coast College|university] goes on.",
    ],
)
def test_partners_work_together(text: str) -> None:
    assert named(text).ties == [("Reef Watch", "worksWith", "Coast College")]


@pytest.mark.parametrize(
    "text",
    [
        "There is no cooperation between [Reef Watch|ngo] and [Coast College|university].",
        "The atlas was produced by [Reef Watch|ngo] and [Coast College|university].",
        "[Reef Watch|ngo] has no partner like [Coast College|university].",
        "[Reef Watch|ngo] criticised a project with [Coast College|university].",
    ],
)
def test_near_misses_of_partners(text: str) -> None:
    assert named(text).ties == []


@pytest.mark.parametrize(
    ("text", "part", "whole", "reason"),
    [
        (
            "[Blue Party|party] [Youth League|party] grew.",
            "Youth League",
            "Blue Party",
            "noun before the name",
        ),
        (
            "The [Reef League|international]'s 12 [Dive Committee|other] met.",
            "Dive Committee",
            "Reef League",
            "number",
        ),
        (
            "The [Reef League|international],s [Dive Committee|other] met.",
            "Dive Committee",
            "Reef League",
            "turned mark",
        ),
        (
            "The [Coast Board|body] ([CB|body=Coast Board]/[Reef Agency|body]) met.",
            "Coast Board",
            "Reef Agency",
            "slash",
        ),
        ("The [Sun Front|other] front group [Sol|party] met.", "Sol", "Sun Front", "front group"),
        (
            "The armed wing of [the Sun Front|other], [the Sol Brigade|other], met.",
            "Sol Brigade",
            "Sun Front",
            "wing of",
        ),
        (
            "[The Sun Front|other]'s [armed wing|unit], [the Sol Brigade|other], met.",
            "Sol Brigade",
            "Sun Front",
            "its wing",
        ),
        ("[Deepsea|company]-owned [Radio Sol|media] closed.", "Radio Sol", "Deepsea", "owned"),
        (
            "He sits in [the Senate|body], where he is a member of [the Dive Committee|other].",
            "Dive Committee",
            "Senate",
            "a committee of the house",
        ),
    ],
)
def test_parts_by_the_shape_of_names(text: str, part: str, whole: str, reason: str) -> None:
    assert (part, "partOf", whole) in named(text).ties, reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[Blue Party|party] [National Assembly|body] members left.", "the house is not the party's"),
        ("[The Embassy|diplomatic-post] [Dive Committee|other] met.", "an embassy names no committee so"),
        ("The [Reef League|international], [Dive Committee|other] and others met.", "a list"),
        ("The [Coast Board|body] ([Sol Fund|other]/[Reef Agency|body]) met.", "not its own acronym"),
        (
            "[The Reef League|international] and its quarrel with [the Dive Committee|other] grew.",
            "a quarrel",
        ),
        ("He left [the Senate|body], where he met [the Sol Fund|other].", "no committee"),
    ],
)
def test_near_misses_of_parts_by_shape(text: str, reason: str) -> None:
    assert not [tie for tie in named(text).ties if tie[1] == "partOf"], reason
