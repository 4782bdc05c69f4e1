"""`cablegraph read --explain`: the source with each field marked."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from cablegraph.cli import main
from cablegraph.cli.annotated_text import annotated_text
from cablegraph.cli.bracketed import bracketed
from cablegraph.cli.explained_text import explained_text
from cablegraph.extraction import extract
from cablegraph.loaders import read
from cablegraph.text import decode

CABLE = """R 131402Z MAY 08
FM AMEMBASSY BELMOPAN
TO SECSTATE WASHDC 1234

UNCLAS BELMOPAN 000321

TAGS: ENRG, BH
SUBJECT: A MILL

1. (U) Summary: The mill turns. End summary.

TREMAYNE
"""


@pytest.mark.parametrize(
    ("spans", "marked"),
    [
        ([(0, 1, "x")], "[a|x] mill"),
        ([(0, 6, "x"), (2, 6, "y")], "[a [mill|y]|x]"),  # one inside another
        ([(2, 6, "y"), (0, 6, "x")], "[a [mill|y]|x]"),  # in any order
        ([(0, 3, "x"), (2, 6, "y")], "[a m|x]ill"),  # one across another is left out
        ([], "a mill"),
    ],
)
def test_brackets(spans: list[tuple[int, int, str]], marked: str) -> None:
    assert bracketed("a mill", spans) == marked


def test_each_field_is_in_brackets_with_its_key(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(CABLE)
    result = CliRunner().invoke(main, ["read", str(path), "--explain"])
    assert result.exit_code == 0
    for marked in (
        "[131402Z MAY 08|date_time_group]",
        "[AMEMBASSY BELMOPAN|originator]",
        "[BELMOPAN 000321|reference_number]",
        "[ENRG|tags][, |marks][BH|tags]",
        "[1. (U) Summary: [The mill turns.|summary] End summary.|paragraphs]",
        "[TREMAYNE|signers]",
    ):
        assert marked in result.stdout


def test_without_the_brackets_it_is_the_source() -> None:
    source = decode("a.txt", CABLE.encode())
    marked = explained_text(read(source), source, colour=False).plain
    assert re.sub(r"\[|\|[a-z_]+\]", "", marked) == CABLE


def test_colour_leaves_the_text_alone_and_names_the_colours_below() -> None:
    source = decode("a.txt", CABLE.encode())
    shown = explained_text(read(source), source, colour=True)
    assert shown.plain.startswith(CABLE)
    assert "date_time_group" in shown.plain[len(CABLE) :]
    styles = {shown.plain[span.start : span.end]: span.style for span in shown.spans}
    assert styles["AMEMBASSY BELMOPAN"] == "bold blue"


def test_of_a_page_the_source_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "08BELMOPAN321.html"
    path.write_text(f"<html><body><pre>{CABLE}</pre></body></html>")
    result = CliRunner().invoke(main, ["read", str(path), "--explain"])
    assert "<pre>" in result.stdout
    assert "[A MILL|subject]" in result.stdout


ELECTRONIC = """PAGE 01 BELMOP 00321 131402Z

ORIGIN ARA-10

INFO OCT-01 ISO-00 /011 R

DRAFTED BY ARA:JVALE
APPROVED BY ARA:TBROOKE
S/S:PLANE
--------------------- 012345
R 131402Z MAY 75
FM AMEMBASSY BELMOPAN
TO SECSTATE WASHDC 1234

UNCLAS BELMOPAN 0321

TAGS: ENRG, BH
SUBJECT: A MILL

1. THE MILL TURNS.

TREMAYNE
UNCLASSIFIED
"""


def test_what_the_view_of_an_electronic_file_leaves_out_is_explained_too() -> None:
    source = decode("a.txt", ELECTRONIC.encode())
    marked = explained_text(read(source), source, colour=False).plain
    assert re.sub(r"\[|\|[a-z_]+\]", "", marked) == ELECTRONIC
    for words in ("[PAGE 01 BELMOP 00321 131402Z|page_breaks]", "[ARA-10|distribution]", "|drafted_by]"):
        assert words in marked


@pytest.mark.parametrize("before", ["\f", "\a\b", "\r\n", "\r", "\v"])
def test_colour_stays_on_its_words_behind_control_characters(before: str) -> None:
    source = decode("a.txt", (before + CABLE).encode())
    shown = explained_text(read(source), source, colour=True)
    styles = {shown.plain[span.start : span.end]: span.style for span in shown.spans}
    assert styles["AMEMBASSY BELMOPAN"] == "bold blue"


def test_colour_of_annotations_stays_on_its_words_behind_control_characters() -> None:
    cable = CABLE.replace("SUBJECT: A MILL", "SUBJECT: A MILL\a\f").replace(
        "The mill turns.", "Lars Vik, Director of the Port Safety Office, met Ola Nord."
    )
    source = decode("a.txt", cable.replace("\n", "\r\n").encode())
    shown = annotated_text(source, extract(read(source), source), colour=True)
    marked = {shown.plain[span.start : span.end] for span in shown.spans}
    assert {"Lars Vik", "Ola Nord"} <= marked


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0\0")
    (tmp_path / "b.txt").write_text(CABLE)
    result = CliRunner().invoke(main, ["read", str(tmp_path), "--explain"])
    assert result.exit_code == 1
    assert "[TREMAYNE|signers]" in result.stdout


def test_it_goes_with_text_alone(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(CABLE)
    result = CliRunner().invoke(main, ["read", str(tmp_path), "--explain", "--format", "json"])
    assert result.exit_code == 2
