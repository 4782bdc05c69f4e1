"""People named after a body: lists, appositions, brackets; and what is no such naming."""

import pytest
from marked import named

RUIZ, VEGA = "Ana Ruiz", "Luis Vega"


def members(text: str) -> set[tuple[str, str]]:
    """Who is a member of what."""
    return {(one, other) for one, tie, other in named(text).ties if tie == "memberOf"}


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            "Guests: [Ana Ruiz|person], [Reef Watch|ngo]; [Luis Vega|person], [Coast College|university].",
            {(RUIZ, "Reef Watch"), (VEGA, "Coast College")},
            "a list with semicolons",
        ),
        (
            "We saw [Ana Ruiz|person], [Reef Watch|ngo], and [Luis Vega|person], [Bay College|university].",
            {(RUIZ, "Reef Watch"), (VEGA, "Bay College")},
            "pairs with commas",
        ),
        ("[Ana Ruiz|person], [Reef Watch|ngo], argued that reefs die.", {(RUIZ, "Reef Watch")}, "apposition"),
        (
            "[Ana Ruiz|person], from the diving company [Deepsea|company], argued.",
            {(RUIZ, "Deepsea")},
            "what the body is stands between",
        ),
        ("[Ana Ruiz|person], who works for [Reef Watch|ngo], spoke.", {(RUIZ, "Reef Watch")}, "works for"),
        (
            "Two [Reef Watch|ngo] experts ([Ana Ruiz|person] - a diver; [Luis Vega|person] - a pilot) came.",
            {(RUIZ, "Reef Watch"), (VEGA, "Reef Watch")},
            "experts in brackets",
        ),
        ("[Reef Watch|ngo] activist [Ana Ruiz|person] spoke.", {(RUIZ, "Reef Watch")}, "activist"),
        ("[Ana Ruiz|person], a researcher at [Reef Watch|ngo], spoke.", {(RUIZ, "Reef Watch")}, "researcher"),
        ("[Professor|post] [Ana Ruiz|person] ([Reef Watch|ngo]) spoke.", {(RUIZ, "Reef Watch")}, "no office"),
    ],
)
def test_people_are_named_after_their_body(text: str, expected: set[tuple[str, str]], reason: str) -> None:
    assert members(text) == expected, reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[Ana Ruiz|person], [Reef Watch|ngo] and [Coast College|university] protested.", "three protesters"),
        (
            "They met [Ana Ruiz|person], [Reef Watch|ngo], and [Coast College|university].",
            "a list of the met",
        ),
        ("[Ana Ruiz|person], [Reef Watch|ngo], founded in 1990, and others met.", "not her"),
        ("[Minister|post] [Ana Ruiz|person], [Reef Watch|ngo], argued.", "her title says where she is"),
        ("[Ana Ruiz|person], who does not work for [Reef Watch|ngo], spoke.", "denied"),
        ("[Ana Ruiz|person] works with [Reef Watch|ngo].", "with, not for"),
        ("[Reef Watch|ngo] experts met [Ana Ruiz|person].", "met"),
        ("[Professor|post] [Ana Ruiz|person] of [Coast College|university] spoke.", "an office there"),
        ("[Ana Ruiz|person], an expert on [Reef Watch|ngo], spoke.", "knows about it"),
    ],
)
def test_near_misses_of_people_and_bodies(text: str, reason: str) -> None:
    assert not members(text), reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Ana Ruiz|person] was recruited into [the Blue Brigade|other].", {(RUIZ, "Blue Brigade")}),
        ("[Ana Ruiz|person] enlisted in [the Coast Army|military].", {(RUIZ, "Coast Army")}),
        ("[Ana Ruiz|person] took part in [the Reef Council|other].", {(RUIZ, "Reef Council")}),
        (
            "[Ana Ruiz|person] joined [Blue Party|party] and its [Youth League|party].",
            {(RUIZ, "Blue Party"), (RUIZ, "Youth League")},
        ),
        (
            "[Ana Ruiz|person] joined [Luis Vega|person]'s [Blue Party|party].",
            {(RUIZ, "Blue Party"), (VEGA, "Blue Party")},
        ),
        (
            "[The Peruvian delegation|other] included Senators [Ana Ruiz|person] and [Luis Vega|person].",
            {(RUIZ, "Peruvian delegation"), (VEGA, "Peruvian delegation")},
        ),
        (
            "He briefed [the Peruvian delegation|other]. Participants included [Ana Ruiz|person].",
            {(RUIZ, "Peruvian delegation")},
        ),
        (
            "An advisor on [the Peruvian delegation|other], [Ana Ruiz|person], spoke.",
            {(RUIZ, "Peruvian delegation")},
        ),
        (
            "[Ana Ruiz|person], former [Minister|post] of dives in [the Vega government|body], spoke.",
            {(RUIZ, "Vega government")},
        ),
        ("[Ana Ruiz|person] and other members of [the Reef Council|other] spoke.", {(RUIZ, "Reef Council")}),
    ],
)
def test_people_join_and_make_up_bodies(text: str, expected: set[tuple[str, str]]) -> None:
    assert members(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[Ana Ruiz|person] took part in [the Reef Road|body].", "no council"),
        ("[The Harbour Ministry|body] included [Ana Ruiz|person] in the talks.", "no delegation"),
        (
            "[The Peruvian delegation|other] met [the Sol team|other]. Members were [Ana Ruiz|person].",
            "of which one?",
        ),
        ("[Ana Ruiz|person] will join [the Blue Party|party].", "future"),
        ("Members of [the Peruvian delegation|other] echoed [Ana Ruiz|person].", "echoed her"),
    ],
)
def test_near_misses_of_joining(text: str, reason: str) -> None:
    assert not members(text), reason
