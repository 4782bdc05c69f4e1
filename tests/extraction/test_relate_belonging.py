"""Ties of charge, membership, parts and counsel in the many wordings of drafters; and what says none."""

import pytest
from marked import named

RUIZ, VEGA, PORT = "Ana Ruiz", "Luis Vega", "Port Board"
TIES = [
    # who heads or chairs
    ("[Ana Ruiz|person] took command of [Reef Guard|unit] in May.", (RUIZ, "heads", "Reef Guard")),
    ("[Ana Ruiz|person] took charge of the [Reef Guard|unit].", (RUIZ, "heads", "Reef Guard")),
    ("The [Reef Guard|unit] is in the hands of [Ana Ruiz|person].", (RUIZ, "heads", "Reef Guard")),
    ("The [Reef Guard|unit] was entrusted to [Ana Ruiz|person].", (RUIZ, "heads", "Reef Guard")),
    ("The [Reef Guard|unit], under [Ana Ruiz|person], has grown.", (RUIZ, "heads", "Reef Guard")),
    ("[Ana Ruiz|person] was named to head the [Reef Guard|unit].", (RUIZ, "heads", "Reef Guard")),
    ("[Ana Ruiz|person], a diver who runs the [Reef Guard|unit], came.", (RUIZ, "heads", "Reef Guard")),
    ("Under [Ana Ruiz|person]'s leadership, the [Reef Guard|unit] grew.", (RUIZ, "heads", "Reef Guard")),
    ("The [Port Board|body], which [Ana Ruiz|person] chairs, met.", (RUIZ, "chairs", PORT)),
    ("[Ana Ruiz|person], who convenes the [Port Board|body], came.", (RUIZ, "chairs", PORT)),
    ("The [Port Board|body], with [Ana Ruiz|person] in the chair, met.", (RUIZ, "chairs", PORT)),
    # members
    ("The [Port Board|body], on which [Ana Ruiz|person] sits, met.", (RUIZ, "memberOf", PORT)),
    ("The [Port Board|body], of which [Ana Ruiz|person] is a member, met.", (RUIZ, "memberOf", PORT)),
    ("[Ana Ruiz|person] was named to the [Port Board|body].", (RUIZ, "memberOf", PORT)),
    ("[Ana Ruiz|person] comes from [Reef Watch|ngo].", (RUIZ, "memberOf", "Reef Watch")),
    ("[Ana Ruiz|person], number two of the [Blue Party|party], spoke.", (RUIZ, "memberOf", "Blue Party")),
    ("[Ana Ruiz|person] (of [Reef Watch|ngo]) spoke.", (RUIZ, "memberOf", "Reef Watch")),
    (
        "The [Dock Union|ngo] is a constituent of the [Red Alliance|other].",
        ("Dock Union", "memberOf", "Red Alliance"),
    ),
    (
        "The [Red Alliance|other], to which the [Dock Union|ngo] belongs, met.",
        ("Dock Union", "memberOf", "Red Alliance"),
    ),
    (
        "The [Dock Union|ngo], a [Bay Federation|federation] union with many members, struck.",
        ("Dock Union", "memberOf", "Bay Federation"),
    ),
    (
        "[Ana Ruiz|person], treasurer of the [Party of Reefs|other], spoke.",
        (RUIZ, "memberOf", "Party of Reefs"),
    ),
    ("The [Port Board|body], chaired until May by [Ana Ruiz|person], met.", (RUIZ, "chairs", PORT)),
    (
        "The [Reef Watch|ngo]'s [Bay Regional Office|unit] closed.",
        ("Bay Regional Office", "branchOf", "Reef Watch"),
    ),
    # parts
    (
        "[Reef Fund|other], an NGO under the [Sea Ministry|government], met.",
        ("Reef Fund", "partOf", "Sea Ministry"),
    ),
    (
        "The [Sea Ministry|government], whose [Reef Office|unit] met, spoke.",
        ("Reef Office", "partOf", "Sea Ministry"),
    ),
    (
        "It is to the [Sea Ministry|government] that the [Reef Office|unit] belongs.",
        ("Reef Office", "partOf", "Sea Ministry"),
    ),
    ("[Reef Oil|company] is wholly owned by [Coast Oil|company].", ("Reef Oil", "partOf", "Coast Oil")),
    # counsel
    ("[Ana Ruiz|person]'s lawyer, [Luis Vega|person], spoke.", (VEGA, "represents", RUIZ)),
    ("[Ana Ruiz|person] was defended by [Luis Vega|person].", (VEGA, "represents", RUIZ)),
]


@pytest.mark.parametrize(("text", "tie"), TIES)
def test_each_wording_says_its_tie(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in named(text).ties


FORMER = [
    ("[Ana Ruiz|person] stepped down from the [Port Board|body].", (RUIZ, "memberOf", PORT)),
    ("[Ana Ruiz|person], formerly of [Reef Watch|ngo], spoke.", (RUIZ, "memberOf", "Reef Watch")),
]


@pytest.mark.parametrize(("text", "tie"), FORMER)
def test_what_was_is_said_as_former(text: str, tie: tuple[str, str, str]) -> None:
    assert named(text).ties == []
    assert tie in named(text).flagged


LISTS = [
    (
        "The [Port Board|body] has two members: [Ana Ruiz|person], a diver; and [Luis Vega|person].",
        {(RUIZ, "memberOf", PORT), (VEGA, "memberOf", PORT)},
        "semicolons part the items",
    ),
    (
        "The [Sea Ministry|government] is divided into the [Reef Office|unit] and the [Tide Office|unit].",
        {("Reef Office", "partOf", "Sea Ministry"), ("Tide Office", "partOf", "Sea Ministry")},
        "parts by commas and and",
    ),
    (
        "The [Red Alliance|other] unites nine unions, among them the [Dock Union|ngo].",
        {("Dock Union", "memberOf", "Red Alliance")},
        "an example behind a number",
    ),
]


@pytest.mark.parametrize(("text", "ties", "reason"), LISTS)
def test_lists_are_read_to_their_end(text: str, ties: set[tuple[str, str, str]], reason: str) -> None:
    assert set(named(text).ties) == ties, reason


NEAR_MISSES = [
    ("[Ana Ruiz|person] leads the [Port Board|body]'s delegation.", "a delegation without a name"),
    ("[Ana Ruiz|person] chairs a [Cabinet|body] committee.", "a committee of it"),
    ("He worked at the [Sea Ministry|government] under [Ana Ruiz|person].", "under her, not led by her"),
    ("[Ana Ruiz|person] was not named to the [Port Board|body].", "denied"),
    ("[Ana Ruiz|person] left the [Sea Ministry|government] at noon.", "left a building"),
    ("[Reef Watch|ngo] met [Ana Ruiz|person], whose lawyer spoke.", "a lawyer without a name"),
    ("The [Sea Ministry|government] housed [Reef Watch|ngo] refugees.", "housed, but not as a unit"),
]


@pytest.mark.parametrize(("text", "reason"), NEAR_MISSES)
def test_near_misses_say_no_tie(text: str, reason: str) -> None:
    assert not [tie for tie in named(text).ties if tie[1] != "metWith"], reason


def test_a_partys_acronym_with_the_district_makes_a_member() -> None:
    text = "[Ana Ruiz|person] (BHP-Northport) met the [BHP|party] youth."
    assert (RUIZ, "memberOf", "BHP") in named(text).ties
