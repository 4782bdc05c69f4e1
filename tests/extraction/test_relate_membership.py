"""Members of parties, parliaments, committees and alliances."""

import pytest
from marked import named

MEMBERS = [
    ("[Ana Ruiz|person] ([Blue Party|party]) spoke.", "party in brackets"),
    ("[Blue Party|party] candidate [Ana Ruiz|person] spoke.", "what the party calls them"),
    ("[Blue Party|party] [State Secretary|post] [Ana Ruiz|person] spoke.", "office between"),
    ("[Ana Ruiz|person]'s [Blue Party|party] won.", "whose party"),
    ("[Ana Ruiz|person] of [the Blue Party|party] spoke.", "of the party"),
    ("[Ana Ruiz|person] is a member of [the Blue Party|party].", "member of"),
    ("[Ana Ruiz|person] is a long-standing member of [the Blue Party|party].", "adjective"),
    ("[Ana Ruiz|person], a member of [the Blue Party|party], spoke.", "apposition"),
    ("Members of [the Blue Party|party] [Ana Ruiz|person] and others spoke.", "member before the name"),
    ("[Ana Ruiz|person] joined [the Blue Party|party] in 1999.", "joined"),
    (
        "[Ana Ruiz|person] and others spoke of [Eva Sol|person]. [Ana Ruiz|person] is tall. She sings in the"
        " old choir. She is a member of [the Blue Party|party].",
        "a chain of pronouns",
    ),
    ("[Ana Ruiz|person] spoke. She is a member of [the Blue Party|party].", "pronoun, one antecedent"),
]


@pytest.mark.parametrize(("text", "reason"), MEMBERS)
def test_people_are_members_of_parties(text: str, reason: str) -> None:
    assert named(text).ties == [("Ana Ruiz", "memberOf", "Blue Party")], reason


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("[Ana Ruiz|person] of [Reef Justice|ngo] spoke.", "Reef Justice"),
        ("[Ana Ruiz|person] sits on [the Fisheries Committee|body].", "Fisheries Committee"),
        ("The election of [Ana Ruiz|person] to [the Senate|body] surprised many.", "Senate"),
        ("[Ana Ruiz|person] was elected to [the Senate|body].", "Senate"),
    ],
)
def test_people_are_members_of_other_bodies_when_the_words_say_so(text: str, body: str) -> None:
    assert named(text).ties == [("Ana Ruiz", "memberOf", body)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[Ana Ruiz|person] criticised [the Blue Party|party].", "no tie"),
        ("[Blue Party|party] leaders met [Ana Ruiz|person].", "leaders met her"),
        ("[The Blue Party|party] nominated [Ana Ruiz|person].", "a verb between"),
        ("[Ana Ruiz|person] ([the Port Board|body]) spoke.", "brackets name no party"),
        ("[Minister|post] [Ana Ruiz|person] of [the Harbour Ministry|body] spoke.", "her title says the tie"),
        ("[Ana Ruiz|person] is not a member of [the Blue Party|party].", "denied"),
        (
            "[Ana Ruiz|person] and [Luis Vega|person] spoke. He is a member of [the Blue Party|party].",
            "two antecedents",
        ),
    ],
)
def test_near_misses_make_no_member(text: str, reason: str) -> None:
    assert not [tie for tie in named(text).ties if tie[1] == "memberOf"], reason


def test_a_body_lists_its_members() -> None:
    found = named(
        "[The Reef League|other] ([Coast College|university], [Bay College|university]"
        " and [Cape College|university])"
        " met."
    )
    assert sorted(found.ties) == [
        ("Bay College", "memberOf", "Reef League"),
        ("Cape College", "memberOf", "Reef League"),
        ("Coast College", "memberOf", "Reef League"),
    ]


def test_a_body_is_composed_of_bodies() -> None:
    found = named(
        "[The Blue Alliance|other] is composed of [the Blue Party|party] and [the Sky Party|party]."
    )
    assert [tie[:2] for tie in found.ties] == [("Blue Party", "memberOf"), ("Sky Party", "memberOf")]
