"""Who chairs and who heads: people, and offices without a named holder."""

import pytest
from marked import named

TIES = [
    ("[The Port Board|body] is chaired by [a Deputy Mayor|post].", "Deputy Mayor", "chairs", "passive"),
    ("[The Port Board|body], chaired by [a Deputy Mayor|post], met.", "Deputy Mayor", "chairs", "participle"),
    (
        "[The Port Board|body], founded in 1999 and chaired by [a Deputy Mayor|post], met.",
        "Deputy Mayor",
        "chairs",
        "words in between",
    ),
    (
        "[The Port Board|body], which is headed by [a Deputy Mayor|post], met.",
        "Deputy Mayor",
        "heads",
        "relative clause",
    ),
    ("[A Deputy Mayor|post] chairs [the Port Board|body].", "Deputy Mayor", "chairs", "active"),
    ("[Ana Ruiz|person], who chairs [the Port Board|body], left.", "Ana Ruiz", "chairs", "active, relative"),
    ("[Ana Ruiz|person] has headed [the Port Board|body] since May.", "Ana Ruiz", "heads", "perfect"),
    ("[Ana Ruiz|person] presides over [the Port Board|body].", "Ana Ruiz", "chairs", "presides"),
    (
        "[The Port Board|body], under the chairmanship of [a Deputy Mayor|post], met.",
        "Deputy Mayor",
        "chairs",
        "under the chairmanship of",
    ),
    (
        "[The Port Board|body] operates under the direct command of [the Harbour Master|post].",
        "Harbour Master",
        "heads",
        "under the command of",
    ),
    (
        "[The Port Board|body] is led by [one of the [city|body=City Council]'s deputy mayors|post].",
        "deputy mayors",
        "heads",
        "one of several",
    ),
    (
        "[The Port Board|body] is run by [Ana Ruiz|person], a lawyer.",
        "Ana Ruiz",
        "heads",
        "run by",
    ),
    ("[The Port Board|body], with [Ana Ruiz|person] as its chair, met.", "Ana Ruiz", "chairs", "with X as"),
    ("[Ana Ruiz|person] is in charge of [the Port Board|body].", "Ana Ruiz", "heads", "in charge of"),
    ("[Two deputy mayors|post] lead [the Port Board|body].", "Two deputy mayors", "heads", "plural"),
    ("Chairing [the Port Board|body] is [a Deputy Mayor|post].", "Deputy Mayor", "chairs", "inverted"),
    (
        "[A Deputy Mayor|post] serves as chairman of [the Port Board|body].",
        "Deputy Mayor",
        "chairs",
        "serves as",
    ),
    ("[The Port Board|body]'s chairman is [a Deputy Mayor|post].", "Deputy Mayor", "chairs", "chairman is"),
    (
        "The chairman of [the Port Board|body] is [Ana Ruiz|person].",
        "Ana Ruiz",
        "chairs",
        "chairman of it is",
    ),
    ("The head of [the Port Board|body] is [Ana Ruiz|person].", "Ana Ruiz", "heads", "head of it is"),
    (
        "[The Port Board|body] has [a Deputy Mayor|post] as its head.",
        "Deputy Mayor",
        "heads",
        "has as its head",
    ),
    ("[The Port Board|body] is old. It is chaired by [a Deputy Mayor|post].", "Deputy Mayor", "chairs", "it"),
]


@pytest.mark.parametrize(("text", "leader", "kind", "reason"), TIES)
def test_a_leader_is_tied_to_the_body(text: str, leader: str, kind: str, reason: str) -> None:
    assert named(text).ties == [(leader, kind, "Port Board")], reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The Port Board met. It was chaired by luck.", "no leader and no body"),
        ("[The Port Board|body] met. [A Deputy Mayor|post] spoke.", "two sentences"),
        ("[Ana Ruiz|person] directed that [the Port Board|body] close the pier.", "an order"),
        ("[Ana Ruiz|person] leads [the Port Board|body] delegation.", "a delegation, not the body"),
        ("[Ana Ruiz|person] ran for [the Port Board|body].", "ran for"),
        ("[The Port Board|body]'s vice chairman is [Ana Ruiz|person].", "a vice chairman does not chair"),
        ("[The Port Board|body]'s deputy head is [Ana Ruiz|person].", "a deputy does not head"),
        ("[The Port Board|body]'s lawyer is [Ana Ruiz|person].", "a lawyer does not head"),
        ("[Ana Ruiz|person] headed to [the Port Board|body].", "headed to"),
        ("[The Port Board|body] praised [a Deputy Mayor|post].", "no word of leading"),
        ("[The Port Board|body] and [the Dock Board|body] were visited by [a Deputy Mayor|post].", "a visit"),
    ],
)
def test_near_misses_lead_nothing(text: str, reason: str) -> None:
    assert not [tie for tie in named(text).ties if tie[1] in ("heads", "chairs")], reason


def test_a_plan_to_lead_does_not_hold() -> None:
    found = named("[Ana Ruiz|person] will chair [the Port Board|body].")
    assert not found.ties
