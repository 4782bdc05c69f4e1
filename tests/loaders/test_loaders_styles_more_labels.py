"""More styles of TAGS, subject and E.O. lines, each alone and in a telegram."""

from collections.abc import Iterator

import pytest
from telegrams import read

from cablegraph.records.telegram import Telegram

HEADER = (
    "R 131402Z MAY 08\nFM AMEMBASSY BELMOPAN\nTO SECSTATE WASHDC 1234\n\nUNCLAS BELMOPAN 000321\n\nSIPDIS\n\n"
)
TAGS: list[tuple[str, list[str]]] = [
    ("TAGS: PREL PGOV BH SUBJECT: A MILL", ["PREL", "PGOV", "BH"]),
    ("TAGS: PREL, PGOV, BH\nREF: STATE 12", ["PREL", "PGOV", "BH"]),
    ("TAGS:  PFOR, US, UR (TULL, INES Q)", ["PFOR", "US", "UR", "TULL, INES Q"]),
    ("TAGS: OVIP (TULL, INES Q.), UR", ["OVIP", "TULL, INES Q.", "UR"]),
    ("TAGS: OVIP (ROE, JAN), (TULL, INES), BH", ["OVIP", "ROE, JAN", "TULL, INES", "BH"]),
    ("TAGS: OVIP (ROE, JAN; TULL, INES) BH", ["OVIP", "ROE, JAN", "TULL, INES", "BH"]),
    ("TAGS: OVIP(ROE, J. A.) BH", ["OVIP", "ROE, J. A.", "BH"]),
    ("TAGS: OREP (ROE, JAN), BH", ["OREP", "ROE, JAN", "BH"]),
    ("TAGS: PREL,PGOV,PHUM,\nECON,BH", ["PREL", "PGOV", "PHUM", "ECON", "BH"]),
    ("TAGS: PREL PGOV PHUM\n     ECON BH\n     XL", ["PREL", "PGOV", "PHUM", "ECON", "BH", "XL"]),
    ("TAGS: PREL   PGOV    BH", ["PREL", "PGOV", "BH"]),
    ("TAGS : PREL, PGOV", ["PREL", "PGOV"]),
    ("TAGS:: PREL, PGOV", ["PREL", "PGOV"]),
    ("TAGS,: PREL, PGOV", ["PREL", "PGOV"]),
    ("TAGS, PREL, PGOV", ["PREL", "PGOV"]),
    ("(U) TAGS: PREL, PGOV", ["PREL", "PGOV"]),
    ("TAGS: (U) PREL, PGOV", ["PREL", "PGOV"]),
    ("TAGS: MARR, MNUC, PARM, PREL, KNNP, IR, XG", ["MARR", "MNUC", "PARM", "PREL", "KNNP", "IR", "XG"]),
    (
        "TAGS: ECON, EFIN, ETRD, EINV, PREL, CH, HK, TW",
        ["ECON", "EFIN", "ETRD", "EINV", "PREL", "CH", "HK", "TW"],
    ),
    ("TAGS: ETRD EAGR WTO", ["ETRD", "EAGR", "WTO"]),
    ("TAGS: EUN, ETRD", ["EUN", "ETRD"]),
    ("TAGS: UNSC, UNGA, OSCE, NATO, PREL", ["UNSC", "UNGA", "OSCE", "NATO", "PREL"]),
    ("TAGS: PREL, KPAL, KWBG, IS", ["PREL", "KPAL", "KWBG", "IS"]),
    ("TAGS: PGOVPRELBH", ["PGOV", "PREL", "BH"]),
    ("TAGS: PGOV,PRELBH", ["PGOV", "PREL", "BH"]),
    ("TAGS: PGOV, PREL.BH", ["PGOV", "PREL", "BH"]),
    ("TAGS: PGOV PREL\nPHUM KDEM\nSUBJECT: X", ["PGOV", "PREL", "PHUM", "KDEM"]),
    (
        "TAGS: PGOV, PREL, PTER, EAID, ASEC,  SOCI\n  AND BH",
        ["PGOV", "PREL", "PTER", "EAID", "ASEC", "SOCI", "BH"],
    ),
    ("TAGS: PGOV & PREL", ["PGOV", "PREL"]),
    ("TAGS: PGOV, #PREL, BH", ["PGOV", "PREL", "BH"]),
    ("TAGS: PGOV, PREL, PGOV", ["PGOV", "PREL"]),
    ("TAGS: CPAS, CVIS (ROE, JAN)", ["CPAS", "CVIS", "ROE, JAN"]),
    ("TAGS: SREF, PREF, UNHCR", ["SREF", "PREF", "UNHCR"]),
    ("TAGS: ICAO, EAIR", ["ICAO", "EAIR"]),
    ("TAGS: AMGT/ASEC", ["AMGT", "ASEC"]),
    ("TAGS: EAIR, PREL (ICAO)", ["EAIR", "PREL", "ICAO"]),
    ("TAGS: PREL PINR (ROE, JAN M.) BH", ["PREL", "PINR", "ROE, JAN M.", "BH"]),
    ("TAGS: SNAR, PREL, KCRM, BH\n      MX", ["SNAR", "PREL", "KCRM", "BH", "MX"]),
    ("TAGS: NONE", []),
    ("TAGS: PREL|PGOV", ["PREL", "PGOV"]),
    ("TAGS PREL PGOV BH", ["PREL", "PGOV", "BH"]),
    ("TAGS\nPREL, PGOV", ["PREL", "PGOV"]),
    ("TAGS:\nPREL, PGOV", ["PREL", "PGOV"]),
    ("TAGS:\n\nPREL, PGOV", ["PREL", "PGOV"]),
    ("E.O. 12958: N/A  TAGS: PREL, PGOV  SUBJECT: A MILL", ["PREL", "PGOV"]),
    ("E.O. 11652: N/A\nTAGS: OVIP(ROE, JAN)\nSUBJ: A MILL", ["OVIP", "ROE, JAN"]),
    ("TAGS: SALT, PARM, UR, US", ["SALT", "PARM", "UR", "US"]),
    ("TAGS: MNUC, IAEA, TECH, ENRG", ["MNUC", "IAEA", "TECH", "ENRG"]),
    ("TAGS: PFOR, PINT, PEPR, EG, IS", ["PFOR", "PINT", "PEPR", "EG", "IS"]),
    ("TAGS: PREL, KV, SR, MW", ["PREL", "KV", "SR", "MW"]),
    ("TAGS: prel, pgov, bh", ["PREL", "PGOV", "BH"]),
]
SUBJECTS: list[tuple[str, tuple[str, str | None]]] = [
    (
        (
            "SUBJECT: A MILL TURNS AND TURNS AND TURNS AND TURNS AND\n"
            "TURNS AND TURNS AND TURNS AND TURNS AND TURNS AND TURNS AND\nTURNS"
        ),
        (
            (
                "A MILL TURNS AND TURNS AND TURNS AND TURNS AND TURNS AND TURNS AND TURNS AND "
                "TURNS AND TURNS AND TURNS AND TURNS"
            ),
            None,
        ),
    ),
    ("SUBJECT: A MILL TURNS\n         AND TURNS", ("A MILL TURNS AND TURNS", None)),
    ("SUBJECT:  A MILL TURNS\n\n         AND TURNS\n\nREF: STATE 12", ("A MILL TURNS AND TURNS", None)),
    ("SUBJECT: A MILL TURNS REF: STATE 12", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS REFS: A) STATE 12 B) PANAMA 3", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS REFTEL: STATE 12", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS CLASSIFIED BY: DCM JAN ROE, REASONS 1.4 (B)", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL: TURNS: AND TURNS", ("A MILL: TURNS: AND TURNS", None)),
    ("SUBJECT - A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBJECT-A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBJECT -- A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBJ - A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBJ A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBJECT. A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBJECT:: A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBJECT::A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBJECT:A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBJ:A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBJ. A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBJ.: A MILL TURNS", ("A MILL TURNS", None)),
    ("SUJECT: A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBJEC: A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBEJCT: A MILL TURNS", ("A MILL TURNS", None)),
    ("SUBJRCT: A MILL TURNS", ("A MILL TURNS", None)),
    ("(SBU) SUBJECT: A MILL TURNS", ("A MILL TURNS", "(SBU)")),
    ("(C) SUBJ: A MILL TURNS", ("A MILL TURNS", "(C)")),
    ("SUBJECT: (SBU) A MILL TURNS REF: STATE 12", ("A MILL TURNS", "(SBU)")),
    ("SUBJECT: A MILL TURNS (SBU)", ("A MILL TURNS", "(SBU)")),
    ("SUBJECT: A MILL TURNS (S//NF)", ("A MILL TURNS", "(S//NF)")),
    ("SUBJECT: (S) A MILL TURNS (U) AND TURNS", ("A MILL TURNS (U) AND TURNS", "(S)")),
    ("SUBJECT: MILLS IN BELIZE (PART 2 OF 3)", ("MILLS IN BELIZE (PART 2 OF 3)", None)),
    ("SUBJECT: MILLS: 1. WATER 2. WIND", ("MILLS: 1. WATER 2. WIND", None)),
    ("SUBJECT: MEDIA REACTION: MILLS; WEIRS; BELIZE", ("MEDIA REACTION: MILLS; WEIRS; BELIZE", None)),
    ('SUBJECT: MILLS & MORE MILLS/WEIRS - "WE TURN"', ('MILLS & MORE MILLS/WEIRS - "WE TURN"', None)),
    ("SUBJECT: A Mill Turns And\nTurns Again", ("A Mill Turns And Turns Again", None)),
    ("SUBJECT: A MILL TURNS\n\nREF: STATE 12\n\nSummary\n-------", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS\n\nSUMMARY: X TURNS.", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS\n\nBEGIN SUMMARY\n\nX TURNS.", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS\n\n------------\nSUMMARY\n------------", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS\n\n(U) This message is sensitive but unclassified.", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS\n(U) This message is sensitive.", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS\n\nTHIS IS AN ACTION REQUEST. SEE PARA 4.", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS\n\nSENSITIVE BUT UNCLASSIFIED. PLEASE PROTECT.", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS\nSENSITIVE BUT UNCLASSIFIED. PLEASE PROTECT.", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS\nSIPDIS", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS\n¶1. (U) X TURNS.", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS\n\n¶1. X TURNS.", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS\n1. X TURNS.", ("A MILL TURNS", None)),
    ("SUBJECT: A MILL TURNS\nIN 2008\n1. X TURNS.", ("A MILL TURNS IN 2008", None)),
    ("SUBJECT: A MILL TURNS\n2008 IN REVIEW", ("A MILL TURNS 2008 IN REVIEW", None)),
    ("SUBJECT: VISAS DONKEY: ROE, JAN", ("VISAS DONKEY: ROE, JAN", None)),
    ("SUBJECT: VISAS: ROE, JAN", ("VISAS: ROE, JAN", None)),
    ("SUBJECT: CORRECTED COPY - A MILL TURNS", ("CORRECTED COPY - A MILL TURNS", None)),
    ("SUBJECT: REFERENDUM IN BELIZE: MILLS", ("REFERENDUM IN BELIZE: MILLS", None)),
    ("SUBJECT: TAGS AND TITLES OF MILLS", ("TAGS AND TITLES OF MILLS", None)),
    ("SUBJECT: MILLS UNDER E.O. 12958", ("MILLS UNDER E.O. 12958", None)),
    ("SUBJECT: MILLS AND\nREFUGEES: TURNS", ("MILLS AND REFUGEES: TURNS", None)),
    ("SUBJECT: MILLS ...", ("MILLS ...", None)),
    ("SUBJECT: MILLS-\nWEIRS", ("MILLS-WEIRS", None)),
    ("SUBJECT: MILLS --\nWEIRS", ("MILLS -- WEIRS", None)),
    ("SUBJECT:\tMILLS\tTURN", ("MILLS TURN", None)),
    ("SUBJECT: RÉSUMÉ OF MILLS", ("RÉSUMÉ OF MILLS", None)),
    ("E.O. 12958: N/A\nTAGS: PREL, BH\nA MILL TURNS\n\nREF: STATE 12", ("A MILL TURNS", None)),
    ("E.O. 12958: N/A\nTAGS: PREL, BH\n\nA MILL TURNS\n\nREF: STATE 12", ("A MILL TURNS", None)),
    (
        "E.O. 12958: N/A\nTAGS: PREL, BH\nA MILL TURNS AND\nTURNS AGAIN\nREF: STATE 12",
        ("A MILL TURNS AND TURNS AGAIN", None),
    ),
    ("SUBJECT: A MILL\nTURNS\n\nREF: (A) STATE 12\n\n(B) PANAMA 3", ("A MILL TURNS", None)),
]
ORDERS: list[tuple[str, tuple[str, str | None, str | None]]] = [
    ("E.O. 11652: XGDS", ("11652", None, "XGDS")),
    ("E.O. 11652: XGDS-1", ("11652", None, "XGDS-1")),
    ("E.O. 11652: ADS, DECLASSIFY 12/31/80", ("11652", "1980-12-31", None)),
    ("E.O. 11652: GDS\nTAGS: PFOR", ("11652", None, "GDS")),
    ("E.O. 11652 GDS", ("11652", None, "GDS")),
    ("E.O. 11652: ADS 12/31/80", ("11652", "1980-12-31", None)),
    ("EO 11652: NA", ("11652", None, "N/A")),
    ("E.O. 12065: N/A", ("12065", None, "N/A")),
    ("E.O. 12065: GDS 10/12/85 (ROE, JAN) OR-P", ("12065", "1985-10-12", None)),
    ("E.O. 12065: RDS-3 10/12/99 (ROE, JAN) OR-M", ("12065", "1999-10-12", None)),
    ("E.O. 12065: RDS 10/12/10 (ROE, JAN)", ("12065", "2010-10-12", None)),
    ("E.O. 12356: DECL: OADR", ("12356", None, "OADR")),
    ("E.O. 12356: N/A", ("12356", None, "N/A")),
    ("E.O. 12356: DECL:OADR", ("12356", None, "OADR")),
    ("E.O. 12958: DECL: 10/12/2018", ("12958", "2018-10-12", None)),
    ("E.O. 12958: DECL: 10/12/18", ("12958", "2018-10-12", None)),
    ("E.O. 12958: DECL: 2018/10/12", ("12958", "2018-10-12", None)),
    ("E.O. 12958: DECL: 2018-10-12", ("12958", "2018-10-12", None)),
    ("E.O. 12958: DECL: 20181012", ("12958", "2018-10-12", None)),
    ("E.O. 12958: DECL 10/12/2018", ("12958", "2018-10-12", None)),
    ("E.O. 12958: DECL:10/12/2018", ("12958", "2018-10-12", None)),
    ("E.O. 12958: DECLAS: 10/12/2018", ("12958", "2018-10-12", None)),
    ("E.O. 12958: DECLASSIFY: 10/12/2018", ("12958", "2018-10-12", None)),
    ("E.O. 12958: DECLASSIFY ON: 10/12/2018", ("12958", "2018-10-12", None)),
    ("E.O. 12958, DECL: 10/12/2018", ("12958", "2018-10-12", None)),
    ("E.O. 12958 DECL: OCTOBER 12, 2018", ("12958", "2018-10-12", None)),
    ("E.O. 12958: DECL: 12 OCTOBER 2018", ("12958", "2018-10-12", None)),
    ("E.O. 12958: DECL: 12OCT2018", ("12958", "2018-10-12", None)),
    ("E.O. 12958: DECL: AFTER KOREAN UNIFICATION", ("12958", None, "AFTER KOREAN UNIFICATION")),
    ("E.O. 12958: DECL: UPON KOREAN REUNIFICATION", ("12958", None, "UPON KOREAN REUNIFICATION")),
    ("E.O. 12958: DECL: UPON COMPLETION OF MEETING", ("12958", None, "UPON COMPLETION OF MEETING")),
    ("E.O. 12958: DECL: X1, X6", ("12958", None, "X1, X6")),
    ("E.O. 12958: DECL: X5", ("12958", None, "X5")),
    ("E.O. 12958: DECL: 1.6 X1", ("12958", None, "1.6 X1")),
    ("E.O. 12958: DECL: 25X1-HUMAN", ("12958", None, "25X1-HUMAN")),
    ("E.O. 12958: DECL: MR", ("12958", None, "MR")),
    ("E.O. 12958: NA", ("12958", None, "N/A")),
    ("E.O. 12958: N.A.", ("12958", None, "N/A")),
    ("E.O. 12958:", ("12958", None, None)),
    ("E.O.  12958: N/A", ("12958", None, "N/A")),
    ("E. O. 12958: N/A", ("12958", None, "N/A")),
    ("E.O 12958: N/A", ("12958", None, "N/A")),
    ("EO 12958, N/A", ("12958", None, "N/A")),
    ("E.O.: 12958: N/A", ("12958", None, "N/A")),
    ("E.O. 12958; N/A", ("12958", None, "N/A")),
    ("E.O. 12958 AS AMENDED: DECL: 10/12/2018", ("12958", "2018-10-12", None)),
    ("E.O. 12958, AS AMENDED: DECL: 10/12/2018", ("12958", "2018-10-12", None)),
    ("E.O. 12958, AS AMENDED; DECL: 10/12/2018", ("12958", "2018-10-12", None)),
    ("E.O. 13526: DECL: 10/12/2020", ("13526", "2020-10-12", None)),
    ("E.O. 13526: N/A", ("13526", None, "N/A")),
    ("E.O. 13292: DECL: 10/12/2018", ("13292", "2018-10-12", None)),
    ("(U) E.O. 12958: N/A", ("12958", None, "N/A")),
    ("E.O. 12958: DECL: 10/12/2018 TAGS: PREL SUBJECT: A MILL", ("12958", "2018-10-12", None)),
    ("E.O. 12958: DECL: 13/12/2018", ("12958", "2018-12-13", None)),
    ("EO12958: N/A", ("12958", None, "N/A")),
    ("E.O.12958: DECL: 10/12/2018", ("12958", "2018-10-12", None)),
    ("Executive Order 11652: GDS", ("11652", None, "GDS")),
]


def readings(lines: str) -> Iterator[Telegram]:
    """The lines as a fragment, and in a whole telegram with one paragraph more."""
    alone = read(lines)
    whole = read(f"{HEADER}{lines}\n\n1. (U) Text begins.\n")
    assert len(whole.paragraphs) >= 1
    assert alone.unparsed == whole.unparsed == ()
    yield alone
    yield whole


@pytest.mark.parametrize(("lines", "codes"), TAGS)
def test_tags(lines: str, codes: list[str]) -> None:
    for telegram in readings(lines):
        assert [tag.code for tag in telegram.tags] == codes


@pytest.mark.parametrize(("lines", "expected"), SUBJECTS)
def test_subjects(lines: str, expected: tuple[str, str | None]) -> None:
    for telegram in readings(lines):
        assert telegram.subject is not None
        assert (telegram.subject.text, telegram.subject.portion_mark) == expected


@pytest.mark.parametrize(("lines", "expected"), ORDERS)
def test_orders(lines: str, expected: tuple[str, str | None, str | None]) -> None:
    for telegram in readings(lines):
        order = telegram.executive_order
        assert order is not None
        day = order.declassify_on.isoformat() if order.declassify_on else None
        assert (order.order, day, order.event) == expected
