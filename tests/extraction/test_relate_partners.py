"""Allies, close advisers, deals, links and help; founders and models of bodies."""

import pytest
from marked import named

RUIZ = "[Ana Ruiz|person]"
VEGA = "[Luis Vega|person]"
BOARD = "[The Port Board|body]"
TRUST = "[the Reef Trust|ngo]"

WORKS_WITH = [
    f"{RUIZ} works closely with {VEGA} on nets.",
    f"{RUIZ} is a close ally of {VEGA}.",
    f"{RUIZ} is among {VEGA}'s closest advisers.",
    f"{RUIZ} was {VEGA}'s campaign adviser.",
    f"{VEGA} described {RUIZ} as his closest adviser.",
    f"{RUIZ} struck a deal with {VEGA}.",
    f"{RUIZ} formed an alliance with Chilean fish king {VEGA}.",
    f"{RUIZ} and her deputies went so far as to assist {VEGA} with his nets.",
    f"{BOARD} trained with {TRUST} in the hills.",
    f"{BOARD} has links to {TRUST}.",
    f"{BOARD}, which is affiliated with {TRUST}, grew.",
    f"{BOARD} announced its union with {TRUST}.",
    f"{BOARD} lost seats in its coalition with {TRUST}.",
    f"{BOARD} conducted joint exercises with {TRUST}.",
    f"{BOARD} and {TRUST} agreed to share data.",
    f"{BOARD} and {TRUST} conducted a joint operation.",
    f"{BOARD}, together with {TRUST}, cleaned the pier.",
    f"{BOARD} provides technical assistance to {TRUST}.",
    f"{BOARD} receives funding from {TRUST}.",
    f"{BOARD} is funded by {TRUST}.",
    f"With support from {TRUST}, [the Port Board|body] built a pier.",
    f"{BOARD} built a pier with the help of {TRUST}.",
    f"{BOARD} relies on help from {TRUST}.",
    f"{BOARD}'s mission is to train {TRUST}.",
]


@pytest.mark.parametrize("text", WORKS_WITH)
def test_who_acts_with_whom(text: str) -> None:
    pairs = ({"Ana Ruiz", "Luis Vega"}, {"Port Board", "Reef Trust"})
    found = [{tie[0], tie[2]} for tie in named(text).ties if tie[1] == "worksWith"]
    assert len(found) == 1
    assert found[0] in pairs


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{BOARD} denied links to {TRUST}.", "denied"),
        (f"{BOARD} asked {TRUST} for help.", "asked for"),
        (f"{BOARD} is considering support for {TRUST}.", "considered"),
        (f"{BOARD} broke with {TRUST}.", "the end of it"),
        (f"{BOARD} should form an alliance with {TRUST}.", "advice"),
        (f"The alliance between {BOARD} and {TRUST} collapsed.", "it is over"),
        (f"{BOARD}, which falls under {TRUST}, works closely with [the Dive Club|ngo].", "two bodies"),
        (f"{RUIZ} is a close friend of nets and {VEGA} is not.", "nets"),
        (f"They foresee an agreement between {BOARD} and {TRUST}.", "not yet made"),
        (f"{BOARD} has no agreement with {TRUST}.", "none"),
    ],
)
def test_near_misses_are_no_partners(text: str, reason: str) -> None:
    found = {frozenset((tie[0], tie[2])) for tie in named(text).ties if tie[1] == "worksWith"}
    assert frozenset(("Port Board", "Reef Trust")) not in found, reason
    assert frozenset(("Ana Ruiz", "Luis Vega")) not in found, reason


@pytest.mark.parametrize(
    "text",
    [
        f"{RUIZ}, founder of {TRUST}, resigned.",
        f"{RUIZ} is one of the founders of {TRUST}.",
        "[The Reef Trust|ngo] founder [Ana Ruiz|person] resigned.",
        f"{RUIZ} left the navy and then co-founded the diving group {TRUST}.",
        f"{RUIZ} helped found {TRUST}.",
    ],
)
def test_who_founded_what(text: str) -> None:
    assert ("Ana Ruiz", "created", "Reef Trust") in named(text).ties


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{RUIZ} found {TRUST} helpful.", "to find"),
        (f"{RUIZ} wants to found {TRUST}.", "a wish"),
        (f"{RUIZ} established relations with {TRUST}.", "relations"),
    ],
)
def test_near_misses_found_nothing(text: str, reason: str) -> None:
    assert not [tie for tie in named(text).ties if tie[1] == "created"], reason


@pytest.mark.parametrize(
    "text",
    [
        f"{BOARD}, patterned on {TRUST}, works.",
        f"{BOARD} was set up along the lines of {TRUST}.",
        f"{BOARD} is based on [the Reef Trust|ngo] model.",
        f"{BOARD} copied the structure of {TRUST}.",
    ],
)
def test_bodies_made_after_others(text: str) -> None:
    assert ("Port Board", "modelledOn", "Reef Trust") in named(text).ties


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{BOARD} is similar to {TRUST}.", "likeness"),
        (f"{BOARD} is based in {TRUST}.", "a place"),
        (f"{BOARD} is not modelled on {TRUST}.", "denied"),
    ],
)
def test_near_misses_have_no_model(text: str, reason: str) -> None:
    assert not [tie for tie in named(text).ties if tie[1] == "modelledOn"], reason
