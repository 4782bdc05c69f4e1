"""The REF line in its styles, and the canonical numbers that it gives."""

import pytest
from telegrams import with_header_lines

from cablegraph.loaders.message_number import MessageNumber, Own, read_id, read_number


def references(line: str) -> list[tuple[str | None, str, str | None, str]]:
    telegram = with_header_lines(f"TAGS: BH\nSUBJECT: A MILL\n\n{line}")
    assert telegram.unparsed == ()
    assert [paragraph.number for paragraph in telegram.paragraphs] == [1]
    return [(found.label, found.kind, found.id, found.text) for found in telegram.references]


def telegrams(line: str) -> list[tuple[str | None, str | None]]:
    return [(label, identity) for label, kind, identity, _ in references(line) if kind == "telegram"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("REF: BELMOPAN 300", [(None, "08BELMOPAN300")]),
        ("REF: BELMOPAN 000300", [(None, "08BELMOPAN300")]),
        ("REFTEL: MEXICO 12", [(None, "08MEXICO12")]),
        ("REF: A. MEXICO 12\n     B. MEXICO 13", [("A", "08MEXICO12"), ("B", "08MEXICO13")]),
        (
            "REF: A. MEXICO 12\n¶B. MEXICO 13",
            [("A", "08MEXICO12"), ("B", "08MEXICO13")],
        ),  # a publisher's mark
        ("REF: (A) MEXICO 12 (B) 07 STATE 4567 (NOTAL)", [("A", "08MEXICO12"), ("B", "07STATE4567")]),
        (
            "REF: A. (A) MEXICO 12\n¶B. (B) STATE 44",
            [("A", "08MEXICO12"), ("B", "08STATE44")],
        ),  # lettered twice
        ("REF: a) MEXICO 12, b) STATE 44", [("A", "08MEXICO12"), ("B", "08STATE44")]),
        (
            "REF: REF (A) MEXICO 12 (B) SECSTATE\n\n4567",
            [("A", "08MEXICO12"), ("B", "08STATE4567")],
        ),  # torn apart
        ("REF A: MEXICO 12, B: STATE 44", [("A", "08MEXICO12"), ("B", "08STATE44")]),
        ("REFS: MEXICO 12, PORT OF SPAIN 90", [(None, "08MEXICO12"), (None, "08PORTOFSPAIN90")]),
        (
            "REF: MEXICO 12; STATE 44; (07) BELMOPAN 9",
            [(None, "08MEXICO12"), (None, "08STATE44"), (None, "07BELMOPAN9")],
        ),
        ("REF: MEXICO 12: STATE 44", [(None, "08MEXICO12"), (None, "08STATE44")]),
        ("REF: A) MEXICO 12 AND 13", [("A", "08MEXICO12"), ("A", "08MEXICO13")]),  # one entry a document
        ("REF: MEXICO 12, 13 AND 14", [(None, "08MEXICO12"), (None, "08MEXICO13"), (None, "08MEXICO14")]),
        ("REF: MEXICO 0123/0124", [(None, "08MEXICO123"), (None, "08MEXICO124")]),
        ("REF: 2007 MEXICO 12", [(None, "07MEXICO12")]),
        ("REF: MEXICO12", [(None, "08MEXICO12")]),
        ("REF: 07MEXICO12", [(None, "07MEXICO12")]),
        ("REF: BELMOPAN 400", [(None, "07BELMOPAN400")]),  # above its own: of the year before
        ("REF: MEXICO 9000", [(None, "07MEXICO9000")]),  # so many Mexico has not sent by May
        ("REF: STATE 50123", [(None, "08STATE50123")]),
        ("REF: PORT NOWHERE 12", [(None, "08PORTNOWHERE12")]),  # a station that no list knows
        ("REF: NONE", []),
        ("REF: DATED 3 MAY 2008", []),
    ],
)
def test_telegrams_referred_to(line: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert telegrams(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("REF: MEXICO 12 AND PREVIOUS", [(None, "telegram", "MEXICO 12 AND PREVIOUS")]),
        ("REF: STATE 44, PARA 4", [(None, "telegram", "STATE 44, PARA 4")]),
        (
            "REF: A. TULL-ROE E-MAIL OF 5/12/08\nB. STATE 44",
            [("A", "email", "TULL-ROE E-MAIL OF 5/12/08"), ("B", "telegram", "STATE 44")],
        ),
        ("REF: TULL/ROE TELCON 5/12/08", [(None, "telephone", "TULL/ROE TELCON 5/12/08")]),
        ("REF: A. MILL BUREAU FAX OF MAY 3", [("A", "fax", "MILL BUREAU FAX OF MAY 3")]),
        ("REF: MEMO FROM TULL DATED MAY 3", [(None, "memo", "MEMO FROM TULL DATED MAY 3")]),
        (
            "REF: A. HTTP://WWW.EXAMPLE.ORG/MILL B. STATE 44",
            [("A", "web", "HTTP://WWW.EXAMPLE.ORG/MILL"), ("B", "telegram", "STATE 44")],
        ),
        ("REF: IIR 6 812 0123 08", [(None, "report", "IIR 6 812 0123 08")]),
        ("REF: 9 FAM 40.31", [(None, "book", "9 FAM 40.31")]),
        ("REF: DTG 131200Z MAY 08", [(None, "unknown", "DTG 131200Z MAY 08")]),
    ],
)
def test_kinds_and_words_of_references(line: str, expected: list[tuple[str | None, str, str]]) -> None:
    assert [(label, kind, text) for label, kind, _, text in references(line)] == expected


@pytest.mark.parametrize(
    "behind",
    ["SENSITIVE BUT UNCLASSIFIED; HANDLE SO.", "(U) This message is plain.", "Sensitive but unclassified."],
)
def test_text_on_the_line_behind_is_no_reference(behind: str) -> None:
    telegram = with_header_lines(f"TAGS: BH\nSUBJECT: A MILL\n\nREF: MEXICO 12\n{behind}")
    assert [found.text for found in telegram.references] == ["MEXICO 12"]


@pytest.mark.parametrize(
    ("printed", "identity"),
    [
        ("BELMOPAN 000321", "08BELMOPAN321"),
        ("SECSTATE 000012", "08STATE12"),
        ("AMEMBASSY MEXICO 12", "08MEXICO12"),
        ("SECTION 01 OF 02 BELMOPAN 321", "08BELMOPAN321"),  # a section count run in
        ("PORT-OF-SPAIN 12", "08PORTOFSPAIN12"),
        ("BELMOPAN", None),
        ("12", None),
    ],
)
def test_canonical_numbers(printed: str, identity: str | None) -> None:
    number = read_number(printed, 2008)
    assert (number.id if number else None) == identity


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("08BELMOPAN321", "08BELMOPAN321"),
        ("1974STATE085546", "74STATE85546"),
        ("08belmopan0321", "08BELMOPAN321"),
        ("notes", None),
        ("2008-05-13", None),
    ],
)
def test_numbers_in_file_names(name: str, identity: str | None) -> None:
    number = read_id(name)
    assert (number.id if number else None) == identity


def test_without_a_year_there_is_no_canonical_number() -> None:
    assert MessageNumber(None, "BELMOPAN", 321).id is None
    assert Own(None, None, None).year_of("BELMOPAN", 1) is None
