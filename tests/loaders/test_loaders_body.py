"""Paragraphs, headings, kinds, notes and summary."""

import pytest
from telegrams import WHOLE, read, under_header

from cablegraph.records.telegram import Telegram


def headings(telegram: Telegram) -> list[str]:
    return [heading.text for heading in telegram.headings]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("1. (U) Words.\n\nThe Mill Turns\n--------------\n\n2. (U) More.", ["The Mill Turns"]),
        (
            "1. (U) Words.\n\n--------------\nThe Mill Turns\n--------------\n\n2. (U) More.",
            ["The Mill Turns"],
        ),
        (
            "1. (U) Words.\n\n#### The Mill\n\n-----\n\n2. (U) More.",
            ["The Mill"],
        ),  # Markdown, a blank before the rule
        ("1. (U) Words.\n\nTHE MILL TURNS ------------- ---\n\n2. (U) More.", ["THE MILL TURNS"]),
        ("1. (U) Words.\n\n----------- THE MILL TURNS -------------\n\n2. (U) More.", ["THE MILL TURNS"]),
        ("1. (U) Words.\n\nThe Mill Turns\n\n2. (U) More.", ["The Mill Turns"]),  # no rule
        ("1. (U) Words.\n\nTHE MILL TURNS\n2. (U) More.", ["THE MILL TURNS"]),  # no blank behind it
        ("1. (U) Words end here.\nTHE MILL TURNS\n2. (U) More.", ["THE MILL TURNS"]),  # none before it
        ("1. (U) Words.\n\n//THE MILL TURNS//\n\n2. (U) More.", ["//THE MILL TURNS//"]),
        (
            "1. (U) Words.\n\nThe Mill Turns, and its Owners\nCount their Gains\n---------\n2. (U) More.",
            ["The Mill Turns, and its Owners Count their Gains"],
        ),  # two lines
        ("1. (U) Words.\n\nand so it goes on\n\n2. (U) More.", []),  # the rest of a sentence
        ("1. (U) Words.\n\n-- The First Point\n\n2. (U) More.", []),  # a bullet
        ("1. (U) Words.\n\nEND SUMMARY\n\n2. (U) More.", []),  # closes a block
        ("1. (U) Words.\n\nXXXXXXXXXXXX\n\n2. (U) More.", []),  # a redaction
        ("1. (U) Words.\n\nWe thank the board.\n\n2. (U) More.", []),  # a sentence
    ],
)
def test_headings(body: str, expected: list[str]) -> None:
    telegram = under_header(body)
    assert headings(telegram) == expected
    assert [paragraph.number for paragraph in telegram.paragraphs] == [1, 2]


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("1. (U) Summary: Words. End summary.\n\n2. (U) Words.", ["summary", "body"]),
        ("1. (U) SUMMARY. Words.\n\n2. (U) Words.", ["summary", "body"]),
        (
            "SUMMARY\n-------\n\n1. (U) Words.\n\n2. (U) More.\n\nTHE MILL\n--------\n\n3. (U) Words.",
            ["summary", "summary", "body"],
        ),
        ("1. (U) Comment: Words.", ["comment"]),
        ("Comment\n-------\n1. (U) Words.", ["comment"]),
        ("1. (U) Embassy Comment: Words.", ["comment"]),
        ("1. (U) Note: Words. End note.", ["note"]),
        ("1. (U) Bio: Words.", ["bio"]),
        ("1. (U) This is an action request. Words.", ["action"]),
        ("1. (U) ACTION REQUESTED: Words.", ["action"]),
        ("1. (U) Summary was given by the board.", ["body"]),  # speaks of a summary
        ("1. (U) Comments by the board were few.", ["body"]),
        ("1. (U) Note that the mill turns.", ["body"]),
    ],
)
def test_kinds_of_paragraphs(body: str, kinds: list[str]) -> None:
    assert [paragraph.kind for paragraph in under_header(body).paragraphs] == kinds


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        (
            "1. (U) It turns. (Note: It is old. End note.) It is loud.",
            [("note", "(Note: It is old. End note.)")],
        ),
        ("1. (U) It turns. (NOTE: It is old.) It is loud.", [("note", "(NOTE: It is old.)")]),
        (
            "1. (U) It turns. [Comment: Old. End comment] It is loud.",
            [("comment", "[Comment: Old. End comment]")],
        ),
        (
            "1. (U) It turns. Comment: It is\nold. End comment. More.",
            [("comment", "Comment: It is old. End comment.")],
        ),
        (
            "1. (U) It turns. Comment: It is old.",
            [("comment", "Comment: It is old.")],
        ),  # to the paragraph's end
        (
            "1. (U) Begin comment: It is old. End comment. It turns.",
            [("comment", "Begin comment: It is old. End comment.")],
        ),
        ("1. (U) Comment: It is old. End comment.", []),  # it is the paragraph's kind
        ("1. (U) They took note: it turns.", []),
        ("1. (U) A note (see above) was sent.", []),
    ],
)
def test_notes_inside_paragraphs(body: str, notes: list[tuple[str, str]]) -> None:
    assert [(note.kind, note.text) for note in under_header(body).notes] == notes


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        ("1. (U) Summary: It turns. End summary.\n\n2. (U) More.", "It turns."),
        ("1. (U) SUMMARY. It turns.\n\n2. (U) More.", "It turns."),  # no end
        ("1. (U) Summary and comment: It turns.\n\n2. (U) More.", "It turns."),
        (
            "1. (U) Summary: It turns.\n\n2. (U) It is loud. End summary.\n\n3. (U) More.",
            "It turns. It is loud.",
        ),
        (
            "SUMMARY\n-------\n1. (U) It turns.\n\n2. (U) Loudly.\n\nMORE\n----\n3. (U) Words.",
            "It turns. Loudly.",
        ),
        ("BEGIN SUMMARY: IT TURNS. END SUMMARY\n\n1. MORE.", "IT TURNS."),
        ("1. (U) It turns.\n\n2. (U) More.", None),
    ],
)
def test_summaries(body: str, summary: str | None) -> None:
    field = under_header(body).summary
    assert (field.text if field else None) == summary


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Words of a cut letter.\n\nAnd more words.", [None, None]),  # a body alone, unnumbered
        ("3. (U) Words.\n\n4. (U) Words.", [3, 4]),
    ],
)
def test_bodies_without_header(text: str, numbers: list[int | None]) -> None:
    assert [paragraph.number for paragraph in read(text).paragraphs] == numbers


def test_a_numbered_paragraph_holds_its_points_up_to_the_next_number() -> None:
    telegram = under_header("1. (U) Points:\n\n-- One.\n\n-- Two.\n\n2. (U) Words.")
    assert [paragraph.text for paragraph in telegram.paragraphs] == [
        "1. (U) Points: -- One. -- Two.",
        "2. (U) Words.",
    ]


def test_a_later_sections_repeated_header_is_no_text() -> None:
    telegram = under_header(
        "1. (C) The mill's second\n\nC O N F I D E N T I A L SECTION 02 OF 02 BELMOPAN 000321\n\nSIPDIS\n\n"
        "E.O. 12958: DECL: 05/01/2018\nTAGS: ENRG, BH\nSUBJECT: TITLE\n\nwheel turns.\n\n2. (C) Words."
    )
    assert [paragraph.number for paragraph in telegram.paragraphs] == [1, 2]
    assert [(section.number, section.of) for section in telegram.sections] == [(2, 2)]
    assert [caption.text for caption in telegram.captions] == ["SIPDIS"]
    assert not telegram.unparsed


@pytest.mark.parametrize("line", ["CONFIDENTIAL TALKS 12", "UNCLASSIFIED VERSION OF THE 2008"])
def test_a_wrapped_line_that_begins_like_a_classification_is_text(line: str) -> None:
    telegram = under_header(f"1. THE BOARD GAVE THE\n{line}\nREPORT TO THE MILLERS.")
    assert telegram.paragraphs[0].text == f"1. THE BOARD GAVE THE {line} REPORT TO THE MILLERS."
    assert not telegram.marks or line not in {mark.text for mark in telegram.marks}


def test_the_whole_telegrams_parts() -> None:
    telegram = read(WHOLE)
    assert [(p.number, p.portion_mark, p.kind) for p in telegram.paragraphs] == [
        (1, "SBU", "summary"),
        (2, "U", "body"),
        (3, "SBU", "comment"),
    ]
    assert headings(telegram) == ["The Wheels Turn"]
    assert telegram.summary is not None
    assert telegram.summary.text == "The Harbour Board opened a tidal mill. It turns two wheels."
    assert "long-awaited second wheel began to turn" in telegram.paragraphs[1].text
    assert [note.text for note in telegram.notes] == ["(Note: The first wheel dates from 1911. End note.)"]
    assert [signer.text for signer in telegram.signers] == ["TREMAYNE"]
    assert telegram.unparsed == ()
