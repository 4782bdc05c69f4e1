"""Header users: of which office the people are whom an attention line names."""

import pytest
from plain import HEADER

from cablegraph.extraction import extract
from cablegraph.loaders.cable import read_telegram
from cablegraph.records.annotations import Tie, TieKind
from cablegraph.text import decode


def members(line: str) -> set[tuple[str, str]]:
    """Who is a member of what in a telegram with this attention line."""
    text = HEADER.replace("{text}", "The harbour was quiet.").replace("\nE.O.", f"\n{line}\n\nE.O.")
    source = decode("plain", text.encode())
    found = extract(read_telegram(source), source)
    names = {entity.id: entity.name for entity in found.entities}
    return {
        (names[tie.subject], names[tie.object])
        for tie in found.statements
        if isinstance(tie, Tie) and tie.kind is TieKind.MEMBER_OF
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("STATE FOR EUR/NB (RUIZ)", {("RUIZ", "EUR/NB")}),
        ("STATE FOR EUR/NB (RUIZ, VEGA), INR", {("RUIZ", "EUR/NB"), ("VEGA", "EUR/NB")}),
        ("STATE FOR EUR/NB-ARUIZ", {("ARUIZ", "EUR/NB")}),
        ("STATE PASS USTR FOR A.RUIZ AND B.VEGA", {("A.RUIZ", "USTR"), ("B.VEGA", "USTR")}),
        ("COMMERCE FOR ANA RUIZ", {("ANA RUIZ", "COMMERCE")}),
        ("INTERIOR FOR NPS: ANA RUIZ EPA FOR OIA: B. VEGA", {("ANA RUIZ", "NPS"), ("B. VEGA", "OIA")}),
    ],
)
def test_people_of_attention_lines_are_of_their_office(line: str, expected: set[tuple[str, str]]) -> None:
    assert members(line) == expected


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("STATE FOR EUR/NB AND INR", "nobody is named"),
        ("STATE FOR ASSISTANT SECRETARY RUIZ", "the title says the tie"),
        ("FOR ANA RUIZ", "no office"),
        ("NSC FOR SENIOR ASIA DIRECTOR", "an office, no person"),
    ],
)
def test_near_misses_of_attention_lines(line: str, reason: str) -> None:
    assert not members(line), reason
