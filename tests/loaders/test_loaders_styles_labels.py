"""TAGS, subjects and orders in every style, in a header and as fragments, with Unix and DOS line ends."""

from datetime import date

import pytest
from telegrams import read

from cablegraph.records.telegram import Telegram

HEADER = (
    "R 131402Z MAY 08\nFM AMEMBASSY BELMOPAN\nTO SECSTATE WASHDC 1234\n\nUNCLAS BELMOPAN 000321\n\nSIPDIS\n\n"
)


def readings(lines: str, *, fragment: bool) -> list[Telegram]:
    """The lines in a whole telegram and, where they are one, as a fragment with both line ends."""
    if not fragment:
        return [read(f"{HEADER}{lines}\n")]
    whole = read(f"{HEADER}{lines}\n\n1. (U) Text begins.\n")
    assert len(whole.paragraphs) == 1
    alone = [read(lines), read(lines.replace("\n", "\r\n"))]
    assert all(telegram.paragraphs == () for telegram in alone)
    return [whole, *alone]


# The last column: whether the lines are also a fragment without text.
TAGS: list[tuple[str, list[str], bool]] = [
    ("TAGS: PREL, PGOV, BH", ["PREL", "PGOV", "BH"], True),
    ("TAGS: PREL PGOV BH", ["PREL", "PGOV", "BH"], True),
    ("TAGS: PREL; PGOV; BH", ["PREL", "PGOV", "BH"], True),
    ("TAGS: PREL/PGOV/BH", ["PREL", "PGOV", "BH"], True),
    ("TAGS: PREL,PGOV, BH,", ["PREL", "PGOV", "BH"], True),
    ("TAGS:PREL,PGOV", ["PREL", "PGOV"], True),
    ("TAGS PREL, PGOV", ["PREL", "PGOV"], True),
    ("TAGS- PREL, PGOV", ["PREL", "PGOV"], True),
    ("TAGS; PREL, PGOV", ["PREL", "PGOV"], True),
    ("TAGS. PREL, PGOV", ["PREL", "PGOV"], True),
    ("TAG: PREL, PGOV", ["PREL", "PGOV"], True),
    ("Tags: PREL, PGOV", ["PREL", "PGOV"], True),
    ("TAGS: prel, pgov", ["PREL", "PGOV"], True),
    ("TAGS: PREL - PGOV - BH", ["PREL", "PGOV", "BH"], True),
    ("TAGS: PREL. PGOV. BH.", ["PREL", "PGOV", "BH"], True),
    ("TAGS: PREL AND PGOV", ["PREL", "PGOV"], True),
    ("TAGS: PREL, PGOV,\n      ECON, EFIN,\n      BH", ["PREL", "PGOV", "ECON", "EFIN", "BH"], True),
    ("TAGS: PREL, PGOV, ECON\nEFIN, BH", ["PREL", "PGOV", "ECON", "EFIN", "BH"], True),
    ("TAGS:  PFOR, UR (SMITH, JOHN)", ["PFOR", "UR", "SMITH, JOHN"], True),
    ("TAGS: OVIP (ROE, J.), BH", ["OVIP", "ROE, J.", "BH"], True),
    ("TAGS: OVIP(ROE, JAN) PREL", ["OVIP", "ROE, JAN", "PREL"], True),
    ("TAGS: OVIP (ROE, JAN) (TULL, INES) PREL", ["OVIP", "ROE, JAN", "TULL, INES", "PREL"], True),
    ("TAGS: OVIP (ROE, JAN AND TULL, INES) PREL", ["OVIP", "ROE, JAN", "TULL, INES", "PREL"], True),
    ("TAGS: PINR, BH, (DE LA ROE, JAN MARIA)", ["PINR", "BH", "DE LA ROE, JAN MARIA"], True),
    ("TAGS: PINR BH ROE, JAN", ["PINR", "BH", "ROE, JAN"], True),
    ('TAGS: PINR, BH, "ROE, JAN"', ["PINR", "BH", "ROE, JAN"], True),
    ("TAGS: PINR, BH (ROE,\nJAN)", ["PINR", "BH", "ROE, JAN"], True),
    ("TAGS: PINR, BH (ROE JAN)", ["PINR", "BH", "ROE JAN"], True),
    ("TAGS: CASC (ROE)", ["CASC", "ROE"], True),
    ("TAGS: KNNP, UNSC, IAEA, BH", ["KNNP", "UNSC", "IAEA", "BH"], True),
    ("TAGS: PHUMPGOV, BH", ["PHUM", "PGOV", "BH"], True),
    ("TAGS: PHUM,PGOV,PREL,KDEM,BH", ["PHUM", "PGOV", "PREL", "KDEM", "BH"], True),
    ("TAGS: PTERPRELPGOV BH", ["PTER", "PREL", "PGOV", "BH"], True),
    ("TAGS: PERL, PGVO, EOCN", ["PREL", "PGOV", "ECON"], True),
    ("TAGS: P REL, PGOV", ["PREL", "PGOV"], True),
    ("TAGS: PREL, PGOV, XXXX", ["PREL", "PGOV", "XXXX"], True),
    ("TAGS: UNGA/C-3, PREL", ["UNGA/C-3", "PREL"], True),
    (
        "TAGS: ASEC, AMGT, AFIN, BH, OIIP, CASC, CVIS, SMIG",
        ["ASEC", "AMGT", "AFIN", "BH", "OIIP", "CASC", "CVIS", "SMIG"],
        True,
    ),
    ("TAGS: ETRD, EINV, K-POL", ["ETRD", "EINV", "K-POL"], True),
    ("TAGS: EU, OAS, WTRO, AORC", ["EU", "OAS", "WTRO", "AORC"], True),
    ("TAGS: PREL PGOV SUBJECT: X", ["PREL", "PGOV"], True),
    ("TAGS: PREL, BH\nSUBJECT: X", ["PREL", "BH"], True),
    ("E.O. 11652: GDS TAGS: PFOR, BH", ["PFOR", "BH"], True),
    ("EO 12958 DECL: 01/02/2015 TAGS PREL, PGOV", ["PREL", "PGOV"], True),
    ("TAGS: PREL, PGOV, BH\n\nSUBJECT: X", ["PREL", "PGOV", "BH"], True),
    ("TAGS: PREL, PGOV\n\nBH, KDEM\n\nSUBJECT: X", ["PREL", "PGOV", "BH", "KDEM"], True),
    ("TAGS: PREL,\nSENSITIVE\nSUBJECT: X", ["PREL"], True),
    ("TAGS: [PREL](#), [PGOV](#)", ["PREL", "PGOV"], True),
    ("TAGS: N/A", [], True),
    ("TAGS: 8H, PREL", ["8H", "PREL"], True),
    ("E.O. 12958: N/A\nTAGS:  SCUL, OEXC, BH\nSUBJECT:  X", ["SCUL", "OEXC", "BH"], True),
]
SUBJECTS: list[tuple[str, tuple[str, str | None] | None, bool]] = [
    ("SUBJECT: A MILL TURNS", ("A MILL TURNS", None), True),
    ("SUBJ: A MILL TURNS", ("A MILL TURNS", None), True),
    ("SUBJ:  A MILL TURNS", ("A MILL TURNS", None), True),
    ("Subject : A Mill Turns", ("A Mill Turns", None), True),
    ("SUBJECT; A MILL TURNS", ("A MILL TURNS", None), True),
    ("SUBECT: A MILL TURNS", ("A MILL TURNS", None), True),
    ("SUBJCET: A MILL TURNS", ("A MILL TURNS", None), True),
    ("SUJBECT: A MILL TURNS", ("A MILL TURNS", None), True),
    ("SUBJET: A MILL TURNS", ("A MILL TURNS", None), True),
    ("SUBJECTS: A MILL TURNS", ("A MILL TURNS", None), True),
    ("SUBJECT A MILL TURNS", ("A MILL TURNS", None), True),
    ("SUB: A MILL TURNS", ("A MILL TURNS", None), True),
    ("SUBJECT: A MILL TURNS AND\nTURNS AND\n  TURNS", ("A MILL TURNS AND TURNS AND TURNS", None), True),
    ("SUBJECT: A MILL TURNS AND\nTURNS REF: MEXICO 45", ("A MILL TURNS AND TURNS", None), True),
    ("SUBJECT: A MILL TURNS\nREF: MEXICO 45", ("A MILL TURNS", None), True),
    ("SUBJECT: A MILL TURNS\n\nREFTEL: MEXICO 45", ("A MILL TURNS", None), True),
    ("SUBJECT: A MILL TURNS\n\n\nREFS: A. MEXICO 45", ("A MILL TURNS", None), True),
    ("SUBJECT: A MILL TURNS\nClassified By: DCM Ines Tull, reasons 1.4 (b)", ("A MILL TURNS", None), True),
    ("SUBJECT: A MILL TURNS\n\nClassified By: DCM Ines Tull, reasons 1.4 (b)", ("A MILL TURNS", None), True),
    ("SUBJECT: A MILL TURNS, TAGS: PREL", ("A MILL TURNS, TAGS: PREL", None), True),
    ("SUBJECT: (U) A MILL TURNS", ("A MILL TURNS", "(U)"), True),
    ("SUBJECT: (C/NF) A MILL TURNS", ("A MILL TURNS", "(C/NF)"), True),
    ("SUBJECT: (SBU) A MILL\nTURNS", ("A MILL TURNS", "(SBU)"), True),
    ("SUBJECT:(C)A MILL TURNS", ("A MILL TURNS", "(C)"), True),
    ("SUBJECT: A MILL TURNS (C)", ("A MILL TURNS", "(C)"), True),
    ("(U) SUBJECT: A MILL TURNS", ("A MILL TURNS", "(U)"), True),
    ("SUBJECT: (S//NF) A MILL TURNS", ("A MILL TURNS", "(S//NF)"), True),
    ("SUBJECT: (S/REL TO USA, GBR) A MILL TURNS", ("A MILL TURNS", "(S/REL TO USA, GBR)"), True),
    ("SUBJECT: (LOU) A MILL TURNS", ("A MILL TURNS", "(LOU)"), True),
    ("SUBJECT: (UNCLASSIFIED) A MILL TURNS", ("A MILL TURNS", "(UNCLASSIFIED)"), True),
    ("SUBJECT: (CORRECTED COPY) A MILL TURNS", ("(CORRECTED COPY) A MILL TURNS", None), True),
    ("SUBJECT: A MILL TURNS: REFLECTIONS", ("A MILL TURNS: REFLECTIONS", None), True),
    ('SUBJECT: "A MILL" TURNS', ('"A MILL" TURNS', None), True),
    ("SUBJECT: A MILL'S WELL-\nKNOWN TURNS", ("A MILL'S WELL-KNOWN TURNS", None), True),
    ("SUBJECT: A MILL TURNS - PART II", ("A MILL TURNS - PART II", None), True),
    ("SUBJECT: A MILL TURNS--PART II", ("A MILL TURNS--PART II", None), True),
    ("SUBJECT: MILLS & WEIRS", ("MILLS & WEIRS", None), True),
    ("SUBJECT: MILLS &amp; WEIRS", ("MILLS & WEIRS", None), True),
    ("SUBJECT:  A   MILL     TURNS", ("A MILL TURNS", None), True),
    ("SUBJECT: A MILL TURNS.", ("A MILL TURNS.", None), True),
    ("SUBJECT: A MILL TURNS?", ("A MILL TURNS?", None), True),
    ("SUBJECT: MILLS 2008: TURN 1. WEIRS", ("MILLS 2008: TURN 1. WEIRS", None), True),
    ("SUBJECT: MILLS IN\n2008 AND 2009", ("MILLS IN 2008 AND 2009", None), True),
    ("SUBJECT: A MILL TURNS\n\nSUMMARY\n-------", ("A MILL TURNS", None), False),
    ("SUBJECT: A MILL TURNS\n-------\nSUMMARY\n-------", ("A MILL TURNS", None), False),
    ("SUBJECT: A MILL TURNS\n\n1. (C) Summary", ("A MILL TURNS", None), False),
    ("SUBJECT: A MILL TURNS\n1. (C) Summary", ("A MILL TURNS", None), False),
    ("SUBJECT: A MILL TURNS 1. (C) Summary", ("A MILL TURNS", None), False),
    ("SUBJECT: A MILL TURNS\n\nThis is plain text, which begins here.", ("A MILL TURNS", None), False),
    (
        "SUBJECT: A MILL TURNS\n\nSENSITIVE BUT UNCLASSIFIED, HANDLE ACCORDINGLY",
        ("A MILL TURNS", None),
        False,
    ),
    ("SUBJECT: A MILL TURNS\n\nBELMOPAN 00000321  001.2 OF 002\n\n1. (U) X", ("A MILL TURNS", None), False),
    (
        "SUBJECT: A MILL TURNS AND\n"
        "\n"
        "BELMOPAN 00000321  001.2 OF 002\n"
        "\n"
        "TURNS AGAIN\n"
        "\n"
        "REF: MEXICO 4\n"
        "\n"
        "1. (U) X",
        ("A MILL TURNS AND TURNS AGAIN", None),
        False,
    ),
    ("TAGS: PREL, BH\nA MILL TURNS\nREF: MEXICO 45", ("A MILL TURNS", None), True),
    ("E.O. 12958: N/A\nTAGS: PREL, BH\n\nA MILL TURNS\n\n1. (U) X", None, False),
    ("SUBJECT: SUBJECT: A MILL TURNS", ("A MILL TURNS", None), True),
    ("SUBJECT: DEMARCHE REQUEST: MILLS REF: MEXICO 45", ("DEMARCHE REQUEST: MILLS", None), True),
    ("SUBJECT:\n\nA MILL TURNS\n\nREF: MEXICO 45", ("A MILL TURNS", None), True),
    ("SUBJECT:\nA MILL TURNS\n\n1. (C) X", ("A MILL TURNS", None), False),
    (
        "SUBJECT: TURNS OF A/S ROE'S MILL WITH MIN. TULL\nAND OTHERS, MAY 3-4, 2008",
        ("TURNS OF A/S ROE'S MILL WITH MIN. TULL AND OTHERS, MAY 3-4, 2008", None),
        True,
    ),
    ("SUBJECT: FOR AMBASSADOR ROE", ("FOR AMBASSADOR ROE", None), True),
]
ORDERS: list[tuple[str, tuple[str | None, str | None, str | None] | None, bool]] = [
    ("E.O. 12958: DECL: 01/02/2015", ("12958", "2015-01-02", None), True),
    ("E.O. 12958: DECL: 01/02/15", ("12958", "2015-01-02", None), True),
    ("E.O. 12958: DECL: 1/2/2015", ("12958", "2015-01-02", None), True),
    ("E.O. 12958 DECL: 01-02-2015", ("12958", "2015-01-02", None), True),
    ("E.O. 12958: DECL: AFTER KOREAN REUNIFICATION", ("12958", None, "AFTER KOREAN REUNIFICATION"), True),
    ("E.O. 11652: GDS", ("11652", None, "GDS"), True),
    ("E.O. 11652:    N/A", ("11652", None, "N/A"), True),
    ("EO 12356: DECL: OADR", ("12356", None, "OADR"), True),
    ("E.O. 12958: N/A", ("12958", None, "N/A"), True),
    ("E.O. 12958: X1", ("12958", None, "X1"), True),
    ("E.O. 12958: DECL: X1", ("12958", None, "X1"), True),
    ("E.O. 12958: DECL: 1.6X1", ("12958", None, "1.6X1"), True),
    ("E.O. 12958: DECL: 25X1", ("12958", None, "25X1"), True),
    ("E.O. 12065: GDS 5/3/86 (ROE, JAN) OR-M", ("12065", "1986-05-03", None), True),
    ("E.O. 12065: RDS-3 5/3/99 (TULL, INES) OR-M", ("12065", "1999-05-03", None), True),
    ("E.O. 12958 (AS AMENDED): DECL: 05/03/2018", ("12958", "2018-05-03", None), True),
    ("E.O. 12958: DECL: MAY 3, 2018", ("12958", "2018-05-03", None), True),
    ("E.O. 12958: DECL: 3 MAY 2018", ("12958", "2018-05-03", None), True),
    ("E.O. 12958: DECL: 2018/05/03", ("12958", "2018-05-03", None), True),
    ("E.O. 12958: DECL: 05/03/2018 TAGS: PREL", ("12958", "2018-05-03", None), True),
    ("E.O. 13526: DECL: 2030/05/03", ("13526", "2030-05-03", None), True),
    ("EO12958: DECL: 05/03/2018", ("12958", "2018-05-03", None), True),
    ("E.0. 12958: DECL: 05/03/2018", ("12958", "2018-05-03", None), True),
    ("E.O. 12958: DECL: 05/03/2018,", ("12958", "2018-05-03", None), True),
    ("E.O. 12958: DECL: TBD", ("12958", None, "TBD"), True),
    ("E.O. 12958: DECL: 05/13/208", ("12958", None, "05/13/208"), True),
    ("EXECUTIVE ORDER 12958: N/A", ("12958", None, "N/A"), True),
    ("EXEC ORDER 12958: N/A", ("12958", None, "N/A"), True),
    ("E.O.12958: NA", ("12958", None, "N/A"), True),
    ("E.O. 12598: N/A", ("12598", None, "N/A"), True),
    ("EO: N/A", (None, None, "N/A"), True),
    ("E.O.: N/A", (None, None, "N/A"), True),
    ("E.O. N/A", (None, None, "N/A"), True),
    ("E.O. 12958: DECL: UPON CLOSURE OF THE\nMILL", ("12958", None, "UPON CLOSURE OF THE MILL"), True),
    ("E.O. 12958: DECL: WHEN NO LONGER SENSITIVE OR 5/13/2018", ("12958", "2018-05-13", None), True),
]


@pytest.mark.parametrize(("lines", "codes", "fragment"), TAGS)
def test_tags(lines: str, codes: list[str], fragment: bool) -> None:
    for telegram in readings(lines, fragment=fragment):
        assert [tag.code for tag in telegram.tags] == codes
        assert telegram.unparsed == ()


@pytest.mark.parametrize(("lines", "expected", "fragment"), SUBJECTS)
def test_subjects(lines: str, expected: tuple[str, str | None] | None, fragment: bool) -> None:
    for telegram in readings(lines, fragment=fragment):
        subject = telegram.subject
        assert ((subject.text, subject.portion_mark) if subject else None) == expected
        assert telegram.unparsed == ()


@pytest.mark.parametrize(("lines", "expected", "fragment"), ORDERS)
def test_orders(lines: str, expected: tuple[str | None, str | None, str | None], fragment: bool) -> None:
    number, day, event = expected
    for telegram in readings(lines, fragment=fragment):
        order = telegram.executive_order
        assert order is not None
        assert (order.order, order.declassify_on, order.event) == (
            number, date.fromisoformat(day) if day else None, event
        )  # fmt: skip
