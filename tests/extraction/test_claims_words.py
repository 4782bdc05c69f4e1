"""Definitions and reported clauses."""

import pytest
from marked import staged

from cablegraph.extraction.attribute import attribute
from cablegraph.extraction.claims import claim
from cablegraph.records.annotations import DefinitionClaim, Proposition, Stance

ODA = "[Lucia Oda|person]"


def definitions(marked: str) -> list[tuple[str, str | None, tuple[str, ...], tuple[str, ...], str | None]]:
    """Term, whose, includes, excludes, differs from."""
    doc, actors = staged(marked)

    def name(id_: str | None) -> str | None:
        return actors.entities[id_].name if id_ else None

    return [
        (one.term, name(one.whose), one.includes, one.excludes, one.differs_from)
        for one in claim(doc, actors, attribute(doc, actors)).statements
        if isinstance(one, DefinitionClaim)
    ]  # fmt: skip


def propositions(marked: str) -> list[Proposition]:
    doc, actors = staged(marked)
    statements = claim(doc, actors, attribute(doc, actors)).statements
    return [one for one in statements if isinstance(one, Proposition)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[Chile|place]'s definition of piracy differs from the U.N. one, and includes theft in port.",
            ("piracy", "Chile", ("theft in port",), (), "the U.N. one"),
        ),
        (
            "[Chile|place]'s definition of hazardous waste is narrower than the EU one, and excludes tires.",
            ("hazardous waste", "Chile", (), ("tires",), "the EU one"),
        ),
        (
            "The [Port Board|body]'s definition of a wreck does not include barges and rafts.",
            ("a wreck", "Port Board", (), ("barges", "rafts"), None),
        ),
        (
            "[Chile|place] law defines piracy to include theft in port.",
            ("piracy", "Chile", ("theft in port",), (), None),
        ),
    ],
)
def test_a_definition_says_whose_it_is_and_in_what_it_differs(
    text: str, expected: tuple[object, ...]
) -> None:
    assert definitions(text) == [expected]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[Chile|place] lacks a definition of piracy.", "says nothing of it"),
        ("They spoke of the definition of piracy.", "says nothing of it"),
        ("[Chile|place] definitely differs from Peru.", "no definition"),
        ("The definition is broad.", "of what is not said"),
    ],
)
def test_near_misses_define_nothing(text: str, reason: str) -> None:
    assert definitions(text) == [], reason


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (f"{ODA} said that ships sank near the coast.", ["ships sank near the coast"]),
        (f"Ships sank near the coast, {ODA} reported.", ["Ships sank near the coast"]),
        (f"In March, {ODA} continued, ships sank.", ["In March, ships sank"]),
        (f"According to {ODA}, ships sank near the coast.", ["ships sank near the coast"]),
        (f"{ODA} told us on May 3 that ships sank near the coast.", ["ships sank near the coast"]),
        (f"Ships sank near the coast, {ODA} said. Crews were lost.",
         ["Ships sank near the coast", "Crews were lost."]),
        (f"The unit, {ODA} said, works with the guild.", ["The unit works with the guild"]),
        (f"Summary: Ships sank near the coast, {ODA} said.", ["Ships sank near the coast"]),
        (f"{ODA} met the crew.", []),
        ("We believe that ships sank near the coast.", []),
        (f"{ODA} said no.", []),
    ],
)  # fmt: skip
def test_every_saying_is_a_proposition_without_its_reporting_words(text: str, contents: list[str]) -> None:
    assert [one.content for one in propositions(text)] == contents


def test_a_denied_clause_is_negated_and_keeps_its_stance() -> None:
    (denied,) = propositions(f"{ODA} denied that ships sank near the coast.")
    assert (denied.negated, denied.attribution.stance) == (True, Stance.DENIED)
    (said,) = propositions(f"{ODA} told us that the coast currently does not have a problem with wrecks.")
    assert (said.negated, said.attribution.stance) == (True, Stance.SAID)


def test_what_reports_say_is_denied_when_they_are_rejected() -> None:
    (denied,) = propositions(f"{ODA} rejected press reports that the board sells ships.")
    assert (denied.content, denied.negated) == ("the board sells ships", True)
    assert denied.attribution.stance is Stance.DENIED


def test_a_negation_of_a_later_clause_does_not_negate_the_proposition() -> None:
    (said,) = propositions(f"Ships sank near the coast, but this is not common, {ODA} said.")
    assert not said.negated


def test_the_evidence_holds_the_reporting_words_too() -> None:
    (said,) = propositions(f"{ODA} said that ships sank near the coast.")
    assert said.evidence.text == "Lucia Oda said that ships sank near the coast"
