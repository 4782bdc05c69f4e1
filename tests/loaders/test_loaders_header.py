"""Header fields, each in its styles, and near misses."""

from datetime import UTC, date, datetime

import pytest
from telegrams import HEADER, WHOLE, read, under_header, with_header_lines

from cablegraph.loaders.addressees import read_addressee
from cablegraph.loaders.classification import read_classification_line
from cablegraph.loaders.classified_by import split_name


def test_the_whole_header() -> None:
    telegram = read(WHOLE)
    assert telegram.id == "08BELMOPAN321"
    assert telegram.reference_number is not None
    assert telegram.reference_number.text == "BELMOPAN 000321"
    identity = telegram.transmission_id
    assert identity is not None
    assert (identity.text, identity.routing_indicator, identity.station_serial) == (
        "VZCZCXRO1234",
        "RUEHKN",
        "0321",
    )
    assert (identity.julian_day, identity.time, identity.security_prosign) == (134, "1402", "UUUUU")
    assert telegram.date_time_group is not None
    assert telegram.date_time_group.utc == datetime(2008, 5, 13, 14, 2, tzinfo=UTC)
    assert telegram.originator is not None
    assert telegram.originator.name == "AMEMBASSY BELMOPAN"
    assert [a.text for a in telegram.action_addressees] == ["RUEHC/SECSTATE WASHDC PRIORITY 1234"]
    assert [(a.name, a.serial) for a in telegram.info_addressees] == [
        ("AMEMBASSY MEXICO", "0456"),
        ("ISTHMUS POSTS COLLECTIVE", None),
    ]
    assert telegram.classification is not None
    assert (telegram.classification.level, telegram.classification.text) == ("UNCLASSIFIED", "UNCLAS")
    assert [caption.text for caption in telegram.captions] == ["SENSITIVE", "SIPDIS"]
    assert [line.text for line in telegram.attention] == ["STATE FOR WHA/CEN AND OES"]
    assert [(section.number, section.of) for section in telegram.sections] == [(1, 2)]
    assert telegram.executive_order is not None
    assert (telegram.executive_order.order, telegram.executive_order.event) == ("12958", "N/A")
    assert [(tag.code, tag.kind) for tag in telegram.tags] == [
        ("ENRG", "subject"),
        ("PGOV", "subject"),
        ("BH", "geo"),
    ]
    assert telegram.subject is not None
    assert telegram.subject.text == "HARBOUR BOARD STARTS ITS TIDAL MILL"
    assert [(ref.label, ref.id) for ref in telegram.references] == [
        ("A", "08BELMOPAN300"),
        ("B", "07MEXICO5123"),
    ]
    assert len(telegram.page_breaks) == 2
    assert telegram.remarks == ()


@pytest.mark.parametrize(
    ("line", "utc", "action"),
    [
        ("R 131402Z MAY 08", datetime(2008, 5, 13, 14, 2, tzinfo=UTC), "ROUTINE"),
        ("O P 131402Z MAY 08", datetime(2008, 5, 13, 14, 2, tzinfo=UTC), "IMMEDIATE"),
        ("ZZ 311159Z DEC 99 ZDK", datetime(1999, 12, 31, 11, 59, tzinfo=UTC), "FLASH"),
        ("P 250930Z FEB 72", datetime(1972, 2, 25, 9, 30, tzinfo=UTC), "PRIORITY"),
        ("131402Z MAY 2008", datetime(2008, 5, 13, 14, 2, tzinfo=UTC), None),
        ("R 311402Z JUN 08", None, "ROUTINE"),  # no such day
    ],
)
def test_date_time_groups(line: str, utc: datetime | None, action: str | None) -> None:
    telegram = read(f"{line}\nFM AMEMBASSY BELMOPAN\nTO SECSTATE WASHDC 1234\n\nUNCLAS BELMOPAN 000321\n")
    assert (telegram.date_time_group.utc if telegram.date_time_group else None) == utc
    assert (telegram.precedence.action if telegram.precedence else None) == action
    assert bool(telegram.remarks) == (utc is None)


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("RUEHC/SECSTATE WASHDC PRIORITY 1234", ("RUEHC", "SECSTATE WASHDC", "PRIORITY", "1234", ())),
        (
            "RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 0012",
            ("RUEHC", "SECSTATE WASHDC", "NIACT IMMEDIATE", "0012", ()),
        ),
        ("SECSTATE WASHDC 12", (None, "SECSTATE WASHDC", None, "12", ())),  # a short serial of old
        ("RHMFIUU/DET 523 PORT NOWHERE", ("RHMFIUU", "DET 523 PORT NOWHERE", None, None, ())),
        ("RHMFIUU/CTF 151", ("RHMFIUU", "CTF 151", None, None, ())),  # a task force's number is no serial
        ("RUEKJCS/OSD WASHDC//PA", ("RUEKJCS", "OSD WASHDC//PA", None, None, ())),
        (
            "RUEHZN/ISTHMUS POSTS COLLECTIVE PRIORITY XMT AMEMBASSY MEXICO, AMEMBASSY PANAMA 0456",
            (
                "RUEHZN",
                "ISTHMUS POSTS COLLECTIVE",
                "PRIORITY",
                "0456",
                ("AMEMBASSY MEXICO", "AMEMBASSY PANAMA"),
            ),
        ),
        (
            "RUEHZN/ISTHMUS POSTS COLLECTIVE XMT AMEMBASSY MEXICO AMCONSUL MERIDA",
            ("RUEHZN", "ISTHMUS POSTS COLLECTIVE", None, None, ("AMEMBASSY MEXICO", "AMCONSUL MERIDA")),
        ),
    ],
)
def test_an_addressee_is_taken_apart(words: str, parts: tuple[object, ...]) -> None:
    read_one = read_addressee(words, 0, len(words))
    assert (
        read_one.routing_indicator, read_one.name, read_one.precedence, read_one.serial, read_one.excluded
    ) == parts  # fmt: skip


def test_without_indicators_a_station_below_the_exempt_ones_is_an_addressee() -> None:
    telegram = read(
        "INFO ISTHMUS POSTS COLLECTIVE\nXMT AMEMBASSY PANAMA\nAMEMBASSY MEXICO\n\nUNCLAS BELMOPAN 000321\n"
    )
    assert [(a.name, a.excluded) for a in telegram.info_addressees] == [
        ("ISTHMUS POSTS COLLECTIVE", ("AMEMBASSY PANAMA",)),
        ("AMEMBASSY MEXICO", ()),
    ]


def test_addressees_go_on_over_page_breaks_and_wraps_and_stop_before_the_classification() -> None:
    telegram = read(
        "R 131402Z MAY 08\nFM AMEMBASSY BELMOPAN\nTO RUEHC/SECSTATE WASHDC 1234\n"
        "INFO RUEHME/AMEMBASSY MEXICO 0456\nRUEHZN/ISTHMUS POSTS COLLECTIVE XMT\nAMEMBASSY PANAMA\n\n"
        "BELMOPAN 00000321  001.2 OF 002\n\n"
        "RUEHGT/AMEMBASSY GUATEMALA 0077\nMISKITO POSTS COLLECTIVE\n\nUNCLAS BELMOPAN 000321\n\nSUBJECT: X\n"
    )
    assert [(a.name, a.serial, a.excluded) for a in telegram.info_addressees] == [
        ("AMEMBASSY MEXICO", "0456", ()),
        ("ISTHMUS POSTS COLLECTIVE", None, ("AMEMBASSY PANAMA",)),
        ("AMEMBASSY GUATEMALA", "0077", ()),
        ("MISKITO POSTS COLLECTIVE", None, ()),
    ]


@pytest.mark.parametrize(
    ("line", "level", "number", "section"),
    [
        ("UNCLAS BELMOPAN 000321", "UNCLASSIFIED", "BELMOPAN 000321", None),
        ("UNCLASSIFIED BELMOPAN 321", "UNCLASSIFIED", "BELMOPAN 321", None),
        ("UUNCLAS BELMOPAN 000321", "UNCLASSIFIED", "BELMOPAN 000321", None),  # a misprint
        ("UNCLAS FOR OFFICIAL USE ONLY BELMOPAN 000321", "UNCLASSIFIED", "BELMOPAN 000321", None),
        (
            "C O N F I D E N T I A L SECTION 01 OF 03 BELMOPAN 000321",
            "CONFIDENTIAL",
            "BELMOPAN 000321",
            (1, 3),
        ),
        ("S E C R E T BELMOPAN 000321 NOFORN", "SECRET", "BELMOPAN 000321", None),
        ("S E C R E T//NOFORN BELMOPAN 000321", "SECRET", "BELMOPAN 000321", None),
        ("T O P S E C R E T BELMOPAN 321", "TOP SECRET", "BELMOPAN 321", None),
        ("LIMITED OFFICIAL USE BELMOPAN 321", "LIMITED OFFICIAL USE", "BELMOPAN 321", None),
        ("UNCLAS SECTION 1 OF 2 BELMOPAN 0321", "UNCLASSIFIED", "BELMOPAN 0321", (1, 2)),
        ("CONFIDENTIAL PORT OF SPAIN 000321", "CONFIDENTIAL", "PORT OF SPAIN 000321", None),
        ("UNCLASSIFIED", "UNCLASSIFIED", None, None),
    ],
)
def test_classification_lines(
    line: str, level: str, number: str | None, section: tuple[int, int] | None
) -> None:
    found = read_classification_line(line, 0)
    assert found is not None
    assert found.level == level
    assert (line[found.number.start : found.number.end] if found.number else None) == number
    assert [(n, of) for _, n, of in found.sections] == ([section] if section else [])
    assert found.end == len(line)


@pytest.mark.parametrize("line", ["CONFIDENTIALITY 12", "SECRETARY 12", "UNCLASSED 7", "The secret 12"])
def test_other_words_are_no_classification(line: str) -> None:
    assert read_classification_line(line, 0) is None


@pytest.mark.parametrize(
    ("lines", "subject", "mark"),
    [
        ("SUBJECT: A MILL", "A MILL", None),
        ("SUBJ: A MILL\nAND ITS WEIR", "A MILL AND ITS WEIR", None),
        ("SUBJECT: (C) A MILL", "A MILL", "(C)"),
        ("SUBJECT: A MILL (SBU)", "A MILL", "(SBU)"),
        ("SUBJECT:\nA MILL", "A MILL", None),
        ("SUBJECT - A MILL", "A MILL", None),
        ("SUBJECT: A MILL: ITS WEIR\nREF: BELMOPAN 300", "A MILL: ITS WEIR", None),
        (
            "SUBJECT: A MILL AND THE\n\nWEIR BESIDE IT\n\nREF: BELMOPAN 300",
            "A MILL AND THE WEIR BESIDE IT",
            None,
        ),
        ("SUBJECT: A MILL. REF: BELMOPAN 300", "A MILL.", None),
        ("SUBJECT: NOTES ON REF: A MILL\n\nREF: BELMOPAN 300", "NOTES ON REF: A MILL", None),
        ("TAGS: ENRG, BH\nA MILL WITHOUT LABEL\n\nREF: BELMOPAN 300", "A MILL WITHOUT LABEL", None),
        ("TAGS: ENRG, BH\n\nA MILL WITHOUT LABEL\n\nREF: BELMOPAN 300", "A MILL WITHOUT LABEL", None),
        ("TAGS: ENRG, BH\nSUBJECT: A MILL\n-----", "A MILL", None),  # a rule is none of it
        ("TAGS: ENRG, BH", None, None),
    ],
)
def test_subjects(lines: str, subject: str | None, mark: str | None) -> None:
    telegram = with_header_lines(lines)
    assert (telegram.subject.text if telegram.subject else None) == subject
    assert (telegram.subject.portion_mark if telegram.subject else None) == mark
    assert telegram.unparsed == ()


@pytest.mark.parametrize(
    ("lines", "tags"),
    [
        ("TAGS: ENRG, PGOV, BH", ["ENRG", "PGOV", "BH"]),
        ("TAGS ENRG PGOV BH", ["ENRG", "PGOV", "BH"]),
        ("TAGS: ENRG,PGOV/BH", ["ENRG", "PGOV", "BH"]),
        ("TAGS: ENRG, PGOV,\nBH, KGHG", ["ENRG", "PGOV", "BH", "KGHG"]),
        ("TAGS: [ENRG](#) [BH](#)", ["ENRG", "BH"]),  # Markdown links
        ("TAGS: ENRG, PGOV, ENRG", ["ENRG", "PGOV"]),  # each once
        ("TAGS: PGVO, BH", ["PGOV", "BH"]),  # misspelt
        ("TAGS: ENRGPGOV BH", ["ENRG", "PGOV", "BH"]),  # run together
        ("TAGS: OVIP (TULL, INES), BH", ["OVIP", "TULL, INES", "BH"]),
        ("TAGS: OVIP (TULL, INES; ROE, JAN), BH", ["OVIP", "TULL, INES", "ROE, JAN", "BH"]),
        ("E.O. 12958: N/A TAGS: ENRG, BH", ["ENRG", "BH"]),  # on the line of the order
        ("TAGS: QZQZQ", ["QZQZQ"]),  # unknown ones stay
        ("TAGS: ENRG.PGOV. UNGA/C-3", ["ENRG", "PGOV", "UNGA/C-3"]),
    ],
)
def test_tags(lines: str, tags: list[str]) -> None:
    telegram = with_header_lines(f"{lines}\nSUBJECT: A MILL")
    assert [tag.code for tag in telegram.tags] == tags
    assert telegram.unparsed == ()


@pytest.mark.parametrize(
    ("line", "order", "when", "event"),
    [
        ("E.O. 12958: DECL: 05/13/2018", "12958", date(2018, 5, 13), None),
        ("EO 12958 DECL: 05/13/18", "12958", date(2018, 5, 13), None),
        ("E.O. 12958: DECL: 13 MAY 2018", "12958", date(2018, 5, 13), None),
        ("E.O. 12958: DECL: MAY 13, 2018", "12958", date(2018, 5, 13), None),
        ("E.O. 12958: DECL: 20180513", "12958", date(2018, 5, 13), None),
        ("E.O. 12958: DECL: 10 YEARS", "12958", date(2018, 5, 13), None),  # of the telegram's day
        ("E.O. 12958: AS AMENDED; DECLASSIFIED JUNE 1, 2006", "12958", date(2006, 6, 1), None),
        ("E.O. 12958: DECL: UPON CLOSURE OF THE MILL", "12958", None, "UPON CLOSURE OF THE MILL"),
        ("E.O. 12356: DECL:OADR", "12356", None, "OADR"),
        ("E.O. 12958: N/A", "12958", None, "N/A"),
        ("E.O. 12958: DECL: 31/31/2018", "12958", None, "31/31/2018"),  # no such date
    ],
)
def test_orders(line: str, order: str, when: date | None, event: str | None) -> None:
    found = with_header_lines(f"{line}\nTAGS: BH").executive_order
    assert found is not None
    assert (found.order, found.declassify_on, found.event) == (order, when, event)


@pytest.mark.parametrize(
    ("line", "captions", "attention"),
    [
        ("SENSITIVE SIPDIS", ["SENSITIVE", "SIPDIS"], []),
        ("C O R R E C T E D  C O P Y (ADDED REF)", ["C O R R E C T E D C O P Y (ADDED REF)"], []),
        ("AIDAC STATE FOR USAID", ["AIDAC"], ["STATE FOR USAID"]),
        ("STATE FOR WHA/CEN, OES\nAND INR", [], ["STATE FOR WHA/CEN, OES AND INR"]),  # wrapped
        ("STATE FOR WHA/CEN\nTREASURY FOR OIA", [], ["STATE FOR WHA/CEN", "TREASURY FOR OIA"]),
        ("DEPT PASS TO USTR (TULL)", [], ["DEPT PASS TO USTR (TULL)"]),
        ("NOT FOR INTERNET DISTRIBUTION", ["NOT FOR INTERNET DISTRIBUTION"], []),
    ],
)
def test_captions_and_attention_lines(line: str, captions: list[str], attention: list[str]) -> None:
    telegram = read(
        f"R 131402Z MAY 08\nFM AMEMBASSY BELMOPAN\n\nUNCLAS BELMOPAN 000321\n\n{line}\n\nTAGS: BH\n"
    )
    assert [caption.text for caption in telegram.captions] == captions
    assert [entry.text for entry in telegram.attention] == attention
    assert telegram.unparsed == ()


@pytest.mark.parametrize(
    ("printed", "name", "title"),
    [
        ("Ambassador Ines Tull", "Ines Tull", "Ambassador"),
        ("Charge d'Affaires, a.i., Ines Tull", "Ines Tull", "Charge d'Affaires, a.i."),
        (
            "INES TULL, POLITICAL COUNSELOR, EMBASSY BELMOPAN",
            "INES TULL",
            "POLITICAL COUNSELOR, EMBASSY BELMOPAN",
        ),
        ("Deputy Chief of Mission Ines Q. Tull", "Ines Q. Tull", "Deputy Chief of Mission"),
        ("Political Minister-Counselor Ines Tull", "Ines Tull", "Political Minister-Counselor"),
        (
            "Under Secretary for Political Affairs Ines Tull",
            "Ines Tull",
            "Under Secretary for Political Affairs",
        ),
        (
            "Director, Office of Isthmus Affairs, Ines Tull",
            "Ines Tull",
            "Director, Office of Isthmus Affairs",
        ),
        ("Ambassador Ines van der Tull", "Ines van der Tull", "Ambassador"),
        ("DCM TULL", "TULL", "DCM"),
        ("Ines Tull", "Ines Tull", None),
        ("Consuelo Minister", "Consuelo Minister", None),  # a surname like an office
    ],
)
def test_classifiers_name_and_title(printed: str, name: str, title: str | None) -> None:
    assert split_name(printed) == (name, title)


@pytest.mark.parametrize(
    ("line", "name", "reasons"),
    [
        (
            "Classified By: Ambassador Ines Tull, reasons 1.4 (b) and (d).",
            "Ines Tull",
            ("1.4 (b)", "1.4 (d)"),
        ),
        ("CLASSIFIED BY: DCM INES TULL FOR REASONS 1.5 (B)-(D)", "INES TULL", ("1.5 (b)", "1.5 (d)")),
        (
            "Classified By: Ambassador Ines Tull.\nReason: 1.4 (b-d)",
            "Ines Tull",
            ("1.4 (b)", "1.4 (c)", "1.4 (d)"),
        ),
        ("Classified by CDA Ines Tull; E.O. 12958, reasons 1.4 b/d", "Ines Tull", ("1.4 (b)", "1.4 (d)")),
        ("(U) Classified by Ines Tull, Consul", "Ines Tull", ()),
    ],
)
def test_classified_by_lines(line: str, name: str, reasons: tuple[str, ...]) -> None:
    telegram = with_header_lines(f"TAGS: BH\nSUBJECT: A MILL\n\n{line}")
    assert [(entry.name, entry.reasons) for entry in telegram.classified_by] == [(name, reasons)]
    assert [paragraph.number for paragraph in telegram.paragraphs] == [1]


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("UNCLAS BELMOPAN 000321\n\nTAGS: BH", None),  # no year in the text, none in the name
        ("Thursday, 15 May 2008, 09:01\nUNCLAS BELMOPAN 000321", "08BELMOPAN321"),  # a publisher's date
        ("UNCLAS PORT OF SPAIN 000321\n\nR 131402Z MAY 08", "08PORTOFSPAIN321"),
    ],
)
def test_the_telegrams_number(text: str, identity: str | None) -> None:
    assert read(text, "box/a.txt").id == identity


def test_a_file_name_gives_number_and_year_where_the_text_does_not() -> None:
    assert read("UNCLAS BELMOPAN 000321", "box/08BELMOPAN321.txt").id == "08BELMOPAN321"
    assert read("TAGS: BH", "box/08BELMOPAN321.txt").id == "08BELMOPAN321"
    assert read("R 131402Z MAY 09\n\nUNCLAS BELMOPAN 000321", "box/08BELMOPAN999.txt").id == "09BELMOPAN321"


@pytest.mark.parametrize(
    ("change", "remark"),
    [
        (("1341402", "1351402"), "Julian day 135 is not the date-time group's day, which is 134"),
        (("#0321", "#0322"), "station serial 0322 is not the message reference number's, 321"),
        (("001.2 OF 002", "001.2 OF 003"), "section counts differ: 2, 3"),
        (("SECTION 01 OF 02", "SECTION 03 OF 02"), "section 3 of only 2"),
    ],
)
def test_what_does_not_square_is_said(change: tuple[str, str], remark: str) -> None:
    assert read(HEADER.replace(*change)).remarks == (remark,)


@pytest.mark.parametrize(
    "line",
    ["TAGS: ENRG, BH", "SUBJECT: A MILL", "REF: BELMOPAN 300", "E.O. 12958: N/A", "FM AMEMBASSY BELMOPAN"],
)
def test_a_single_line_is_a_legal_fragment(line: str) -> None:
    telegram = read(line)
    assert telegram.unparsed == ()
    assert telegram.paragraphs == ()


def test_a_line_for_a_person_behind_the_labelled_ones_is_an_attention_line() -> None:
    telegram = under_header("FROM THE DIRECTOR OF THE MILL BUREAU\nFOR AMBASSADOR TULL\n\n1. (U) Words.")
    assert [entry.text for entry in telegram.attention] == [
        "FROM THE DIRECTOR OF THE MILL BUREAU FOR AMBASSADOR TULL"
    ]
    assert [paragraph.number for paragraph in telegram.paragraphs] == [1]
