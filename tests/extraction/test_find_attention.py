"""Attention lines: receivers, units, agencies, posts, people, titles."""

import pytest

from cablegraph.extraction.find.attention import attention_parts
from cablegraph.extraction.find.attention_lines import single_lines

CASES = [
    ("STATE FOR EUR/NB AND OES/ENV", ["receiver STATE", "unit EUR/NB", "unit OES/ENV"]),
    (
        "STATE FOR EUR/NB (LUND, OSTRANDER)",
        ["receiver STATE", "unit EUR/NB", "person LUND", "person OSTRANDER"],
    ),
    ("DEPT PASS TO USTR J. OSTRANDER", ["receiver DEPT", "agency USTR", "person J. OSTRANDER"]),
    (
        "STATE PASS TO USAID FOR L.LUND AND K. RUIZ",
        ["receiver STATE", "agency USAID", "person L.LUND", "person K. RUIZ"],
    ),
    ("JUSTICE FOR OPDAT", ["receiver JUSTICE", "unit OPDAT"]),
    ("COMMERCE FOR ROBERT OSTRANDER", ["receiver COMMERCE", "person ROBERT OSTRANDER"]),
    ("NSC FOR SENIOR ASIA DIRECTOR", ["receiver NSC", "title SENIOR ASIA DIRECTOR"]),
    ("LIMA FOR DHS", ["receiver LIMA", "agency DHS"]),
    ("STATE FOR FRONT OFFICE", ["receiver STATE", "agency FRONT OFFICE"]),
    ("STATE FOR EUR/NB-ARUIZ", ["receiver STATE", "unit EUR/NB", "person ARUIZ"]),
    ("COMMERCE FOR 3141/ANA RUIZ", ["receiver COMMERCE", "unit 3141", "person ANA RUIZ"]),
    ("COMMERCE FOR ARUIZ/BJONES", ["receiver COMMERCE", "person ARUIZ", "person BJONES"]),
    ("USDA FOR FAS/MARKET RESEARCH:ARUIZ", ["receiver USDA", "unit FAS/MARKET RESEARCH", "person ARUIZ"]),
    ("JUSTICE CIVIL RIGHTS: ARUIZ", ["receiver JUSTICE", "unit CIVIL RIGHTS", "person ARUIZ"]),
    (
        "INTERIOR FOR NPS: ANA RUIZ EPA FOR AIR QUALITY: BJONES",
        [
            "receiver INTERIOR",
            "unit NPS",
            "person ANA RUIZ",
            "receiver EPA",
            "agency AIR QUALITY",
            "person BJONES",
        ],
    ),
    ("COMMERCE FOR DON RUIZ", ["receiver COMMERCE", "person DON RUIZ"]),
    ("JCS PASS J-9/CDR ANA RUIZ", ["receiver JCS", "unit J-9", "person ANA RUIZ"]),
    ("", []),
]


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_parts(line: str, expected: list[str]) -> None:
    assert [f"{part.kind} {part.text}" for part in attention_parts(line)] == expected


@pytest.mark.parametrize(("line", "_"), CASES)
def test_parts_cut_their_words_out_of_the_line(line: str, _: list[str]) -> None:
    assert all(line[part.start : part.end] == part.text for part in attention_parts(line))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("STATE PASS TO USTR FOR ANA RUIZ", "the agency stands behind a cue"),
        ("STATE FOR EUR/NB, NSC FOR ANA RUIZ", "a comma parts them"),
        ("STATE FOR ANA RUIZ AND NSC PASS USTR", "and"),
        ("LIMA FOR ANA JUSTICE", "a surname at the end"),
    ],
)
def test_one_line_stays_one(line: str, reason: str) -> None:
    assert list(single_lines(line)) == [(0, len(line))], reason


def test_a_title_before_the_name_is_noted() -> None:
    people = [
        part for part in attention_parts("STATE FOR ASSISTANT SECRETARY RUIZ, VEGA") if part.kind == "person"
    ]
    assert [(part.text, part.titled) for part in people] == [("RUIZ", True), ("VEGA", False)]
