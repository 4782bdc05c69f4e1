"""Attention lines: receivers, units, agencies, posts, people, titles."""

import pytest

from cablegraph.extraction.find.attention import attention_parts

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
    ("", []),
]


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_parts(line: str, expected: list[str]) -> None:
    assert [f"{part.kind} {part.text}" for part in attention_parts(line)] == expected


@pytest.mark.parametrize(("line", "_"), CASES)
def test_parts_cut_their_words_out_of_the_line(line: str, _: list[str]) -> None:
    assert all(line[part.start : part.end] == part.text for part in attention_parts(line))
