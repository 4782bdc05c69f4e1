"""Lines, page breaks and rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegrams import sheet

from cablegraph.loaders.lines import mark_end, rule_start


def breaks(text: str) -> list[str]:
    read = sheet(text)
    return [read.text[span.start : span.end] for span in read.breaks]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("x\n\nBELMOPAN 00000321  001.2 OF 002 \n\ny", ["BELMOPAN 00000321  001.2 OF 002"]),
        ("Belmopan 00000321 002 of 003", ["Belmopan 00000321 002 of 003"]),  # small letters
        ("PORT OF SP 00000321 002 OF 003", ["PORT OF SP 00000321 002 OF 003"]),  # name cut to ten letters
        ("BELMOPAN 00000321 001.2 OF 0...", ["BELMOPAN 00000321 001.2 OF 0..."]),  # cut by a publisher
        (
            "UNCLAS BELMOPAN 000321\n\nREF: BELMOPAN 300 BELMOPAN 00000321 001.2 OF 002 (U) This",
            ["BELMOPAN 00000321 001.2 OF 002"],  # in the middle of a line
        ),
        (
            "PAGE 02        BELMOP  00321  01 OF 02  051732Z\ntext",
            ["PAGE 02        BELMOP  00321  01 OF 02  051732Z"],
        ),
        ("Of the 00000321 tons 002 were lost", []),  # no page
        ("It is section 001 OF 002 of the report", []),  # no serial
        ("PAGE 2 of the report", []),
    ],
)
def test_page_breaks(text: str, found: list[str]) -> None:
    assert breaks(text) == found


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("-----", 0),
        ("--------------------------------------------- -----", 0),
        ("- - - - - - - -", 0),
        ("=====", 0),
        ("THE MILL TURNS -----------------", 15),  # behind a heading on the same line
        ("-- a point", None),
        ("- a point", None),
        ("well -- or not --", None),
        ("", None),
    ],
)
def test_rules(text: str, rule: int | None) -> None:
    (line,) = sheet(text or " x").lines if text else sheet("x\n").lines[1:]
    assert rule_start(line) == rule


@pytest.mark.parametrize(
    ("text", "start"), [("#### The Mill", 5), ("----- The Mill", 6), ("#1 is best", 0), ("The", 0)]
)
def test_marks_before_a_heading(text: str, start: int) -> None:
    assert mark_end(sheet(text).lines[0]) == start


@given(
    st.text(alphabet="ab \n\r\t\u2028\ufeff", min_size=1, max_size=80).filter(
        lambda t: t.strip(" \n\r\t\u2028")
    )
)
def test_lines_cut_their_words_out_of_the_text(text: str) -> None:
    read = sheet(text)
    for line in read.lines:
        assert read.text[line.start : line.end] == line.text
    words = "".join(line.text for line in read.lines)
    assert "".join(words.split()).replace("\ufeff", "") == "".join(text.split()).replace("\ufeff", "")
