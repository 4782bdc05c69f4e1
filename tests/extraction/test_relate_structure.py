"""Ties of bodies to what is above them, to who made, owned or preceded them."""

import pytest
from marked import named

TIES = [
    (
        "[The Coast Guard Unit|unit=Coast Guard Unit] is part of [the Harbour Ministry|body].",
        [("Coast Guard Unit", "partOf", "Harbour Ministry")],
        "plain words",
    ),
    (
        "[The Dive Unit|unit], which falls under [the Harbour Ministry|body], grew.",
        [("Dive Unit", "partOf", "Harbour Ministry")],
        "relative clause",
    ),
    (
        "[The Dive Unit|unit] falls under the control of [the Harbour Ministry|body].",
        [("Dive Unit", "partOf", "Harbour Ministry")],
        "control of",
    ),
    (
        "[The Dive Unit|unit] is subordinate to [the Harbour Ministry|body].",
        [("Dive Unit", "partOf", "Harbour Ministry")],
        "subordinate",
    ),
    (
        "[The Salvage Office|unit] (SO), under [the Harbour Ministry|body], is small.",
        [("Salvage Office", "partOf", "Harbour Ministry")],
        "a bare preposition, behind an acronym",
    ),
    (
        "[The Pilot Inspectorate|body], an agency of [the Harbour Ministry|body], licenses pilots.",
        [("Pilot Inspectorate", "partOf", "Harbour Ministry")],
        "apposition",
    ),
    (
        "[The Harbour Ministry|body] maintains its own [anti-piracy unit|unit].",
        [("anti-piracy unit", "partOf", "Harbour Ministry")],
        "what a body has of its own is part of it",
    ),
    (
        "[The Dockers' League|federation], a regional chapter of [the National Dockers'"
        " Union|federation], met.",
        [("Dockers' League", "branchOf", "National Dockers' Union")],
        "chapter",
    ),
    (
        "[The Dockers' League|federation] (a branch of [the National Dockers' Union|federation]) met.",
        [("Dockers' League", "branchOf", "National Dockers' Union")],
        "in brackets",
    ),
    (
        "[The Dockers' League|federation], [the National Dockers' Union|federation]'s local branch, met.",
        [("Dockers' League", "branchOf", "National Dockers' Union")],
        "possessive",
    ),
    (
        "[The Lima Office|unit] is a branch of [the Customs Bureau|body].",
        [("Lima Office", "partOf", "Customs Bureau")],
        "a bureau has parts, not chapters",
    ),
    (
        "In 2009 [the Police|body] created a new unit called [Falcon|unit].",
        [("Falcon", "partOf", "Police"), ("Police", "created", "Falcon")],
        "a new unit is part of who made it",
    ),
    (
        "[The Reef Trust|ngo] was founded in 1998 by [Ana Ruiz|person].",
        [("Ana Ruiz", "created", "Reef Trust")],
        "passive",
    ),
    (
        "[Ana Ruiz|person] founded [the Reef Trust|ngo].",
        [("Ana Ruiz", "created", "Reef Trust")],
        "active",
    ),
    (
        "[Reef Oil|company] is majority-owned by [Coast Holding|company].",
        [("Coast Holding", "owns", "Reef Oil")],
        "owned by",
    ),
    ("[Coast Holding|company] owns [Reef Oil|company].", [("Coast Holding", "owns", "Reef Oil")], "owns"),
    (
        "[Ana Ruiz|person] has replaced [Luis Vega|person] as harbour master.",
        [("Ana Ruiz", "succeeded", "Luis Vega")],
        "replaced",
    ),
    (
        "[Luis Vega|person] was succeeded by [Ana Ruiz|person].",
        [("Ana Ruiz", "succeeded", "Luis Vega")],
        "the passive turns the ends",
    ),
]

NO_TIES = [
    ("[The Dive Unit|unit] and [the Harbour Ministry|body] share a pier.", "standing together is no tie"),
    ("[The Dive Unit|unit] wrote to [the Harbour Ministry|body].", "a letter is no tie"),
    ("[The Dive Unit|unit] grew. [The Harbour Ministry|body] fell.", "two sentences"),
    ("[The Dive Unit|unit] took part in talks of [the Harbour Ministry|body].", "part in talks is no part"),
    (
        "[The Aid Office|unit] suffers under a [Blue Party|party] government.",
        "who governs is not who is above",
    ),
    ("[Ana Ruiz|person] criticised [the Reef Trust|ngo].", "no founding verb"),
    (
        "[The Dive Unit|unit] succeeded in raising the wreck of [the Harbour Ministry|body].",
        "another meaning",
    ),
]


@pytest.mark.parametrize(("text", "ties", "reason"), TIES)
def test_bodies_are_tied_as_the_words_say(text: str, ties: list[tuple[str, str, str]], reason: str) -> None:
    assert sorted(named(text).ties) == sorted(ties), reason


@pytest.mark.parametrize(("text", "reason"), NO_TIES)
def test_near_misses_give_no_tie(text: str, reason: str) -> None:
    found = named(text)
    assert not [*found.ties, *found.flagged], reason


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Ruiz|person] denied that [the Dive Unit|unit] is part of [the Harbour Ministry|body].",
        "[The Dive Unit|unit] is not part of [the Harbour Ministry|body].",
        "[The Dive Unit|unit] may be part of [the Harbour Ministry|body].",
    ],
)
def test_a_denied_or_doubted_tie_is_kept_but_does_not_hold(text: str) -> None:
    found = named(text)
    assert found.flagged == [("Dive Unit", "partOf", "Harbour Ministry")]
    assert not found.ties
