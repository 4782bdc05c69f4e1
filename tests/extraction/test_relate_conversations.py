"""Who spoke to whom: calls, papers handed over, questions, hosts and guests, the mission without a name."""

import pytest
from marked import named

RUIZ = "[Ana Ruiz|person]"
VEGA = "[Luis Vega|person]"
ENVOY = "[the Ambassador|post]"

MET = [
    (f"{RUIZ} called {ENVOY} on May 3 to protest.", "a telephone call"),
    (f"{RUIZ} telephoned {ENVOY} late at night.", "by telephone"),
    (f"In a telephone call to {ENVOY}, {RUIZ} was calm.", "a call to"),
    (f"During a May 3 courtesy call on {RUIZ}, {ENVOY} was calm.", "a call on"),
    (f"{ENVOY}'s farewell call on {RUIZ} lasted an hour.", "whose call"),
    (f"During {ENVOY}'s courtesy call, {RUIZ} predicted growth.", "whose call, sides apart"),
    (f"Over lunch with {ENVOY} on May 2, {RUIZ} predicted defeat.", "day before the comma"),
    (f"At a dinner hosted by {ENVOY}, {RUIZ} predicted defeat.", "hosted by"),
    (f"{RUIZ} summoned {ENVOY} to the ministry.", "summoned"),
    (f"{ENVOY} was called to the ministry by {RUIZ}.", "called to, passive"),
    (f"{ENVOY} demarched {RUIZ} on nets.", "demarched"),
    (f"{ENVOY} handed the letter to {RUIZ}.", "a paper to"),
    (f"{RUIZ} presented {ENVOY} with a petition.", "with a paper"),
    (f"{ENVOY} presented his credentials to {RUIZ}.", "credentials"),
    (f"Asked by {ENVOY} about the nets, {RUIZ} laughed.", "asked by"),
    (f"When {ENVOY} asked about the nets, {RUIZ} laughed.", "when asked"),
    (f"In response to {ENVOY}'s question, {RUIZ} laughed.", "whose question"),
    (f"{RUIZ} replied to {ENVOY} that nets are dear.", "replied to"),
    (f"{ENVOY} followed up with {RUIZ} on May 3.", "followed up"),
    (f"{ENVOY} toured the harbour with {RUIZ}.", "toured with"),
    (f"{ENVOY} had a tour d'horizon with {RUIZ}.", "tour d'horizon"),
    (f"{RUIZ} is ill. [The Ambassador|post] met with her on May 3.", "a pronoun as object"),
]


@pytest.mark.parametrize(("text", "reason"), MET)
def test_who_spoke_to_whom(text: str, reason: str) -> None:
    met = [{name for side in sides for name in side} for sides, _ in named(text).meetings]
    assert met == [{"Ana Ruiz", "Ambassador"}], reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{RUIZ} called {VEGA} a liar.", "a name for somebody"),
        (f"{RUIZ} called for {VEGA} to resign.", "a demand"),
        (f"{ENVOY} saw {RUIZ} as a moderate.", "a view"),
        (f"{ENVOY}'s meeting with {RUIZ} was cancelled.", "cancelled"),
        (f"A meeting between {RUIZ} and {VEGA} has been postponed.", "postponed"),
        (f"{RUIZ} suggested a meeting between {ENVOY} and {VEGA}.", "proposed"),
        (f"{RUIZ} sent a letter to {VEGA}.", "sent, not handed over"),
        (f"{RUIZ} agreed with {VEGA}'s view.", "a view"),
        (f"{ENVOY} could raise this with {RUIZ}.", "no more than possible"),
    ],
)
def test_near_misses_are_no_conversations(text: str, reason: str) -> None:
    assert not named(text).meetings, reason


@pytest.mark.parametrize(
    ("text", "pairs", "reason"),
    [
        (
            f"{ENVOY} hosted a long dinner. Guests included {RUIZ} and {VEGA}.",
            {("Ambassador", "Ana Ruiz"), ("Ambassador", "Luis Vega")},
            "guests meet the host",
        ),
        (
            f"{ENVOY} met with {RUIZ}. Also present were {VEGA} and the DCM.",
            {("Ambassador", "Ana Ruiz"), ("Ambassador", "Luis Vega"), ("Ana Ruiz", "DCM")},
            "each sits on a side",
        ),
        (
            f"{ENVOY} was joined by [EconOff|unnamed] in a meeting with {RUIZ}.",
            {("Ambassador", "Ana Ruiz"), ("Ana Ruiz", "EconOff")},
            "who joined met too",
        ),
        (
            f"{RUIZ} briefed [the Port Board|body]. Participants included {VEGA}.",
            {("Ana Ruiz", "Port Board")},
            "of a body the participants are members",
        ),
        (
            f"{ENVOY} met with {RUIZ}. {VEGA} attended [the Reef School|university].",
            {("Ambassador", "Ana Ruiz")},
            "another thing attended",
        ),
        (f"{RUIZ} told post that nets are dear.", {("Ana Ruiz", "MISSION")}, "post without an article"),
        (f"Post met with {RUIZ}.", {("Ana Ruiz", "MISSION")}, "post at the beginning"),
        (f"{RUIZ} holds a post that pays.", set(), "another post"),
    ],
)
def test_who_else_was_there(text: str, pairs: set[tuple[str, str]], reason: str) -> None:
    met = {
        tuple(sorted((one, other)))
        for sides, _ in named(text).meetings
        for one in sides[0]
        for other in sides[1]
    }
    assert met == pairs, reason
