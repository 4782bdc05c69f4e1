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
