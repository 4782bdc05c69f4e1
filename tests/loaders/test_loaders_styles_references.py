"""REF lines in every style: lettered, numbered, several of one post, years, misprints, other documents."""

import pytest
from telegrams import read

NAME = "box/08BELMOPAN321.txt"
CASES: list[tuple[str, list[tuple[str | None, str, str | None]]]] = [
    ("REF: A. 08 STATE 12345", [("A", "telegram", "08STATE12345")]),
    ("REF: (A) STATE 12 (B) STATE 34", [("A", "telegram", "08STATE12"), ("B", "telegram", "08STATE34")]),
    (
        "REFS: A) STATE 12 B) MEXICO 45 (NOTAL)",
        [("A", "telegram", "08STATE12"), ("B", "telegram", "08MEXICO45")],
    ),
    (
        "REFS: A) STATE 12; B) MEXICO 45; C) 07 PANAMA 33",
        [("A", "telegram", "08STATE12"), ("B", "telegram", "08MEXICO45"), ("C", "telegram", "07PANAMA33")],
    ),
    ("REF A: STATE 12\nREF B: MEXICO 45", [("A", "telegram", "08STATE12"), ("B", "telegram", "08MEXICO45")]),
    ("REF A. STATE 12 B. MEXICO 45", [("A", "telegram", "08STATE12"), ("B", "telegram", "08MEXICO45")]),
    ("REF: A: STATE 12 B: MEXICO 45", [("A", "telegram", "08STATE12"), ("B", "telegram", "08MEXICO45")]),
    (
        "REF: A- STATE 12\n     B- MEXICO 45",
        [("A", "telegram", "08STATE12"), ("B", "telegram", "08MEXICO45")],
    ),
    ("REF: A - STATE 12; B - MEXICO 45", [("A", "telegram", "08STATE12"), ("B", "telegram", "08MEXICO45")]),
    ("REF: [A] STATE 12 [B] MEXICO 45", [("A", "telegram", "08STATE12"), ("B", "telegram", "08MEXICO45")]),
    ("REF: A.STATE 12 B.MEXICO 45", [("A", "telegram", "08STATE12"), ("B", "telegram", "08MEXICO45")]),
    ("REF: A)STATE 12, B)MEXICO 45", [("A", "telegram", "08STATE12"), ("B", "telegram", "08MEXICO45")]),
    ("REF: (A)STATE 12, (B)MEXICO 45", [("A", "telegram", "08STATE12"), ("B", "telegram", "08MEXICO45")]),
    (
        "REF: A. STATE 12, B. MEXICO 45, C. MEXICO 46",
        [("A", "telegram", "08STATE12"), ("B", "telegram", "08MEXICO45"), ("C", "telegram", "08MEXICO46")],
    ),
    ("REF: STATE 123 AND 456", [(None, "telegram", "08STATE123"), (None, "telegram", "08STATE456")]),
    ("REF: STATE 123, 124", [(None, "telegram", "08STATE123"), (None, "telegram", "08STATE124")]),
    (
        "REF: STATE 123, 124, 125 AND 126 (NOTAL)",
        [
            (None, "telegram", "08STATE123"),
            (None, "telegram", "08STATE124"),
            (None, "telegram", "08STATE125"),
            (None, "telegram", "08STATE126"),
        ],
    ),
    ("REF: STATE 123 & 456", [(None, "telegram", "08STATE123"), (None, "telegram", "08STATE456")]),
    (
        "REF: A. BELMOPAN 123, BELMOPAN 124 AND PREVIOUS",
        [("A", "telegram", "08BELMOPAN123"), ("A", "telegram", "08BELMOPAN124")],
    ),
    ("REF: '07 STATE 123", [(None, "telegram", "07STATE123")]),
    ("REF: 2007 STATE 123", [(None, "telegram", "07STATE123")]),
    ("REF: (07) STATE 123", [(None, "telegram", "07STATE123")]),
    ("REF: STATE 123 (07)", [(None, "telegram", "07STATE123")]),
    ("REF: STATE 123 (2007)", [(None, "telegram", "07STATE123")]),
    ("REF: 07-STATE-123", [(None, "telegram", "07STATE123")]),
    ("REF: 07 STATE 000123", [(None, "telegram", "07STATE123")]),
    ("REF: STATE 0123/07", [(None, "telegram", "07STATE123")]),
    ("REF: 07STATE123, 07MEXICO4567", [(None, "telegram", "07STATE123"), (None, "telegram", "07MEXICO4567")]),
    (
        "REF: (A) 07 STATE 123 (B) SMITH-JONES E-MAIL OF 3/4/05 (C) MEXICO 44",
        [("A", "telegram", "07STATE123"), ("B", "email", None), ("C", "telegram", "08MEXICO44")],
    ),
    (
        "REF: A. STATE 123\n     B. SMITH/JONES EMAILS 03/04/2008\n     C. JONES-SMITH TELCON 3/5/08",
        [("A", "telegram", "08STATE123"), ("B", "email", None), ("C", "telephone", None)],
    ),
    ("REF: SECSTATE 012345", [(None, "telegram", "08STATE12345")]),
    ("REF: SECSTATE WASHDC 012345", [(None, "telegram", "08STATE12345")]),
    ("REF: SECTO 1234", [(None, "telegram", "08SECTO1234")]),
    ("REF: TOSEC 1234", [(None, "telegram", "08TOSEC1234")]),
    ("REF: AMEMBASSY MEXICO 01234", [(None, "telegram", "08MEXICO1234")]),
    ("REF: AMEMB MEXICO 01234", [(None, "telegram", "08MEXICO1234")]),
    ("REF: AMCONSUL MONTERREY 01234", [(None, "telegram", "08MONTERREY1234")]),
    ("REF: USUN NEW YORK 0044", [(None, "telegram", "08USUNNEWYORK44")]),
    ("REF: USUN 0044", [(None, "telegram", "08USUNNEWYORK44")]),
    ("REF: USNATO 0044", [(None, "telegram", "08USNATO44")]),
    ("REF: USEU BRUSSELS 0044", [(None, "telegram", "08USEUBRUSSELS44")]),
    ("REF: USEU 0044", [(None, "telegram", "08USEUBRUSSELS44")]),
    ("REF: GUATEMALA CITY 44", [(None, "telegram", "08GUATEMALA44")]),
    ("REF: MEXICO CITY 44", [(None, "telegram", "08MEXICO44")]),
    ("REF: TELAVIV 44", [(None, "telegram", "08TELAVIV44")]),
    ("REF: PORTOFSPAIN 44", [(None, "telegram", "08PORTOFSPAIN44")]),
    ("REF: PORT-AU-PRINCE 44", [(None, "telegram", "08PORTAUPRINCE44")]),
    ("REF: MANAUGA 44", [(None, "telegram", "08MANAGUA44")]),
    ("REF: MANAGAU 44", [(None, "telegram", "08MANAGUA44")]),
    ("REF: BUDAPSET 44", [(None, "telegram", "08BUDAPEST44")]),
    ("REF: STAE 44", [(None, "telegram", "08STATE44")]),
    ("REF: SATE 44", [(None, "telegram", "08STATE44")]),
    ("REF: SECSATE 44", [(None, "telegram", "08STATE44")]),
    ("REF: STATE00044", [(None, "telegram", "08STATE44")]),
    ("REF: STATE:44", [(None, "telegram", "08STATE44")]),
    ("REF: STATE-44", [(None, "telegram", "08STATE44")]),
    ("REF: STATE NO. 44", [(None, "telegram", "08STATE44")]),
    ("REF: STATE #44", [(None, "telegram", "08STATE44")]),
    ("REF: TD-314/12345-08", [(None, "report", None)]),
    ("REF: IIR 6 857 0044 08", [(None, "report", None)]),
    (
        "REF: A. A) STATE 44\nB. B) MEXICO 45",
        [("A", "telegram", "08STATE44"), ("B", "telegram", "08MEXICO45")],
    ),
    ("REF: A. STATE 44 B. B. MEXICO 45", [("A", "telegram", "08STATE44"), ("B", "telegram", "08MEXICO45")]),
    ("REFTEL: STATE 44", [(None, "telegram", "08STATE44")]),
    ("REFTELS: STATE 44, MEXICO 45", [(None, "telegram", "08STATE44"), (None, "telegram", "08MEXICO45")]),
    ("REF(S): STATE 44", [(None, "telegram", "08STATE44")]),
    ("REF: REFTEL STATE 44", [(None, "telegram", "08STATE44")]),
    ("REF STATE 44", [(None, "telegram", "08STATE44")]),
    ("REFS STATE 44, MEXICO 45", [(None, "telegram", "08STATE44"), (None, "telegram", "08MEXICO45")]),
    ("REFERENCE: STATE 44", [(None, "telegram", "08STATE44")]),
    (
        "REFERENCES: (A) STATE 44 (B) MEXICO 45",
        [("A", "telegram", "08STATE44"), ("B", "telegram", "08MEXICO45")],
    ),
    ("REF: STATE 44 (EXDIS)", [(None, "telegram", "08STATE44")]),
    (
        "REF: (A) STATE 44 (B) WINTER BULLETIN OF 3 MAY 2008",
        [("A", "telegram", "08STATE44"), ("B", "unknown", None)],
    ),
    ("REF: DTG 121530Z MAY 08", [(None, "unknown", None)]),
    ("REF: A. USDOC 44 B. FBIS 131402Z MAY 08", [("A", "telegram", "08USDOC44"), ("B", "unknown", None)]),
    ("REF: CDR USSOUTHCOM 121530Z MAY 08", [(None, "unknown", None)]),
    (
        "REF: A. SMITH LETTER TO JONES, MAY 3, 2008\n"
        "B. FAX FROM MILL BUREAU OF MAY 4, 2008\n"
        "C. MEMCON OF MAY 5",
        [("A", "memo", None), ("B", "fax", None), ("C", "memo", None)],
    ),
    ("REF: HTTP://WWW.STATE.GOV/MILL", [(None, "web", None)]),
    (
        "REF: A. INTELLINK: HTTP://WWW.MILL.GOV B. 07 STATE 4",
        [("A", "web", None), ("B", "telegram", "07STATE4")],
    ),
    ("REF: NONE", []),
    ("REF: N/A", []),
    (
        "REF: A. STATE 44 (PARA 4), B. MEXICO 45, PARAS 3-4",
        [("A", "telegram", "08STATE44"), ("B", "telegram", "08MEXICO45")],
    ),
    (
        "REF: STATE 44, PARAGRAPH 2 AND MEXICO 45",
        [(None, "telegram", "08STATE44"), (None, "telegram", "08MEXICO45")],
    ),
    (
        "REF: A) STATE 44 DATED MAY 3, 2008 B) MEXICO 45",
        [("A", "telegram", "08STATE44"), ("B", "telegram", "08MEXICO45")],
    ),
    (
        "REF: A) STATE 44 OF MAY 3 B) MEXICO 45 ON 4 MAY",
        [("A", "telegram", "08STATE44"), ("B", "telegram", "08MEXICO45")],
    ),
    (
        "REF: A. STATE 44\n\n     B. MEXICO 45\n\n     C. PANAMA 46",
        [("A", "telegram", "08STATE44"), ("B", "telegram", "08MEXICO45"), ("C", "telegram", "08PANAMA46")],
    ),
    ("REF: A. STATE\n44 B. MEXICO\n45", [("A", "telegram", "08STATE44"), ("B", "telegram", "08MEXICO45")]),
    ("REF: A. PORT OF\nSPAIN 44", [("A", "telegram", "08PORTOFSPAIN44")]),
    (
        "REF: BELMOPAN 12, 13; MEXICO 45",
        [
            (None, "telegram", "08BELMOPAN12"),
            (None, "telegram", "08BELMOPAN13"),
            (None, "telegram", "08MEXICO45"),
        ],
    ),
    ("REF: BELMOPAN 12/13", [(None, "telegram", "08BELMOPAN12"), (None, "telegram", "08BELMOPAN13")]),
    ("REF: BELMOPAN 12 - 13", [(None, "telegram", "08BELMOPAN12"), (None, "telegram", "08BELMOPAN13")]),
    (
        "REF: 07 BELMOPAN 12, 13, 08 MEXICO 45",
        [
            (None, "telegram", "07BELMOPAN12"),
            (None, "telegram", "07BELMOPAN13"),
            (None, "telegram", "08MEXICO45"),
        ],
    ),
    (
        "REF: A. 07 BELMOPAN 12 B. 08 BELMOPAN 13 C. 06 PANAMA 14 D. 05 STATE 15 E. 04 STATE 16 F. 03 "
        "STATE 17",
        [
            ("A", "telegram", "07BELMOPAN12"),
            ("B", "telegram", "08BELMOPAN13"),
            ("C", "telegram", "06PANAMA14"),
            ("D", "telegram", "05STATE15"),
            ("E", "telegram", "04STATE16"),
            ("F", "telegram", "03STATE17"),
        ],
    ),
    ("REF: A) STATE 44, D) MEXICO 45", [("A", "telegram", "08STATE44"), ("D", "telegram", "08MEXICO45")]),
    ("REF: 1. STATE 44 2. MEXICO 45", [("1", "telegram", "08STATE44"), ("2", "telegram", "08MEXICO45")]),
    ("REF: 1) STATE 44\n2) MEXICO 45", [("1", "telegram", "08STATE44"), ("2", "telegram", "08MEXICO45")]),
    ("REF: (1) STATE 44 (2) MEXICO 45", [("1", "telegram", "08STATE44"), ("2", "telegram", "08MEXICO45")]),
    ("REF: MEXICO 45 AND STATE 44", [(None, "telegram", "08MEXICO45"), (None, "telegram", "08STATE44")]),
    (
        "REF: (A) 99 STATE 44; (B) 00 STATE 45",
        [("A", "telegram", "99STATE44"), ("B", "telegram", "00STATE45")],
    ),
    (
        "REF: A. KINGSTON 44 (NOTAL) B. SAN JOSE 45 C. SAN SALVADOR 46",
        [
            ("A", "telegram", "08KINGSTON44"),
            ("B", "telegram", "08SANJOSE45"),
            ("C", "telegram", "08SANSALVADOR46"),
        ],
    ),
    ("REF: ADDIS ABABA 44", [(None, "telegram", "08ADDISABABA44")]),
    (
        "REF: A. NEW DELHI 44 B. HONG KONG 45 C. THE HAGUE 46 D. LA PAZ 47 E. KUALA LUMPUR 48",
        [
            ("A", "telegram", "08NEWDELHI44"),
            ("B", "telegram", "08HONGKONG45"),
            ("C", "telegram", "08THEHAGUE46"),
            ("D", "telegram", "08LAPAZ47"),
            ("E", "telegram", "08KUALALUMPUR48"),
        ],
    ),
    ("REF: PARIS FR 44", [(None, "telegram", "08UNESCOPARISFR44")]),
    ("REF: UNVIE VIENNA 44", [(None, "telegram", "08UNVIEVIENNA44")]),
    ("REF: UNVIE 44", [(None, "telegram", "08UNVIEVIENNA44")]),
    ("REF: GENEVA 44", [(None, "telegram", "08GENEVA44")]),
    ("REF: USMISSION GENEVA 44", [(None, "telegram", "08GENEVA44")]),
    ("REF: AIT TAIPEI 44", [(None, "telegram", "08AITTAIPEI44")]),
    ("REF: TAIPEI 44", [(None, "telegram", "08AITTAIPEI44")]),
    ("REF: A. STATE 44B. MEXICO 45", [("A", "telegram", "08STATE44"), ("B", "telegram", "08MEXICO45")]),
    ("REF: A. STATE 44.B. MEXICO 45", [("A", "telegram", "08STATE44"), ("B", "telegram", "08MEXICO45")]),
    ("REF: STATE 44 AND MEXICO\n45", [(None, "telegram", "08STATE44"), (None, "telegram", "08MEXICO45")]),
    ("REF: A. 07 STATE 44; B. IBID", [("A", "telegram", "07STATE44"), ("B", "unknown", None)]),
    (
        "REF: STATE 44; NEWSPAPER ARTICLE IN THE GLEANER OF MAY 3",
        [(None, "telegram", "08STATE44"), (None, "report", None)],
    ),
    (
        "REF: A. BELMOPAN 300; B. BELMOPAN 299 (AND PREVIOUS)",
        [("A", "telegram", "08BELMOPAN300"), ("B", "telegram", "08BELMOPAN299")],
    ),
    (
        "REF: BELMOPAN 300 AND 299 AND PREVIOUS",
        [(None, "telegram", "08BELMOPAN300"), (None, "telegram", "08BELMOPAN299")],
    ),
    (
        "REF: A. BELMOPAN 300\nAND 299 B. STATE 4",
        [
            ("A", "telegram", "08BELMOPAN300"),
            ("A", "telegram", "08BELMOPAN299"),
            ("B", "telegram", "08STATE4"),
        ],
    ),
    (
        "¶REF: A. BELMOPAN 300\n¶B. STATE 4",
        [("A", "telegram", "08BELMOPAN300"), ("B", "telegram", "08STATE4")],
    ),
    ("REF: USUN NY 12", [(None, "telegram", "08USUNNEWYORK12")]),
    ("REF: EMBASSY MEXICO 45", [(None, "telegram", "08MEXICO45")]),
    ("REF: EMBTEL 300", [(None, "telegram", "08BELMOPAN300")]),
    ("REF: DEPTEL 44", [(None, "telegram", "08STATE44")]),
]


@pytest.mark.parametrize(("line", "expected"), CASES)
@pytest.mark.parametrize("frame", ["{}", "SUBJECT: X\n\n{}\n\n1. (U) Text begins.\n"])
def test_references(line: str, expected: list[tuple[str | None, str, str | None]], frame: str) -> None:
    telegram = read(frame.format(line), NAME)
    assert [(found.label, found.kind, found.id) for found in telegram.references] == expected
    assert telegram.unparsed == ()
    assert len(telegram.paragraphs) == ("Text" in frame)
