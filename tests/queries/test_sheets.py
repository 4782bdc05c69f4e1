"""A sheet says all that the graph holds about one actor or cable, each line with its words."""

import pytest
from small_graph import HARBOUR, view

from cablegraph.queries import Sheet, UnknownNameError, sheets
from cablegraph.view import View


@pytest.fixture(scope="module")
def harbour() -> View:
    return view(*HARBOUR)


def lines(sheet: Sheet) -> dict[str, list[str]]:
    """Lines by section, each with what keeps it from being a plain fact."""
    return {
        section.title: [" ".join((line.text, *line.status)).strip() for line in section.lines]
        for section in sheet.sections
    }


def test_a_body(harbour: View) -> None:
    (sheet,) = sheets(harbour, "the Board")
    assert (sheet.title, sheet.kind) == ("Coastal Board", "body")
    assert sheet.facts == (("also", "the Board"), ("in", "07HARBOUR5"))
    assert lines(sheet) == {
        "Ties": [
            "Safety Office — part of — Coastal Board",
            "Pilots' Federation — works with — Coastal Board denied",
            "harbour plan — issued by — Coastal Board",
        ],
        "Definitions and words": ["definition: berth, by Coastal Board, includes piers, leaves out buoys"],
        "Mentions": [""],
    }


def test_a_person(harbour: View) -> None:
    (sheet,) = sheets(harbour, "Lars Vik")
    assert lines(sheet) == {
        "Offices": ["Lars Vik: Director, Safety Office"],
        "Ties": [
            "Pilots' Federation — works with — Coastal Board denied",  # he denied it
            "Deputy Mayor (Bergen) — chairs — Harbour Council",  # on his word
            "Lars Vik — heads — Safety Office former",
        ],
        "Meetings": ["meeting: Econoff with Ida Moe, Lars Vik, 2007-03-09"],
        "Figures": ["14 ships inspected"],
        "Definitions and words": ["definition: berth, by Coastal Board, includes piers, leaves out buoys"],
        "Mentions": [""],
    }


def test_a_line_has_speaker_quotation_and_place(harbour: View) -> None:
    (sheet,) = sheets(harbour, "Harbour Council")
    line = sheet.sections[0].lines[0]
    assert line.said_by == "Lars Vik"
    assert line.evidence.quotation == "chaired by a Deputy Mayor of Bergen"
    assert (line.evidence.cable, line.evidence.paragraph) == ("07HARBOUR5", 3)
    assert (line.evidence.start, line.evidence.end) == (560, 595)


def test_a_body_whose_members_are_counted(harbour: View) -> None:
    (sheet,) = sheets(harbour, "Harbour Council")
    assert lines(sheet)["Figures"] == ["at least 12 port towns, members of Harbour Council"]


def test_a_programme_with_its_precepts(harbour: View) -> None:
    (sheet,) = sheets(harbour, "Two Rules")
    assert lines(sheet)["Plans and programmes"] == ["campaign: Two Rules\n  1. do lock the gate; don't run"]


def test_a_cable(harbour: View) -> None:
    (sheet,) = sheets(harbour, "07HARBOUR5")
    assert (sheet.title, sheet.kind) == ("07HARBOUR5", "cable")
    assert sheet.facts == (
        ("file", "harbour.txt"),
        ("sent", "2007-03-14T10:05:00Z"),
        ("from", "Safety Office"),
        ("to", "RUEHXX DEPARTMENT 0042"),
        ("info", "EMBASSY"),
    )
    found = lines(sheet)
    assert found["People"] == ["Lars Vik", "Ida Moe"]
    assert found["Bodies"][:2] == ["Coastal Board", "Safety Office"]
    assert found["Figures"][0] == "at least 12 port towns, members of Harbour Council"
    assert "the firm may close hedged" in found["Definitions and words"]


def test_a_cable_by_its_file_name(harbour: View) -> None:
    assert sheets(harbour, "harbour") == sheets(harbour, "07HARBOUR5")


def test_nobody(harbour: View) -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'Lars Vik'"):
        sheets(harbour, "Lars Wik")
