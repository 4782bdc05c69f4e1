"""Addressees in every style: precedence inline, exemptions, offices, wraps, page breaks, many on a line."""

import pytest
from telegrams import read

from cablegraph.records.telegram import Addressee

Row = tuple[str | None, str, str | None, str | None, tuple[str, ...]]
CASES: list[tuple[str, list[Row], list[Row]]] = [
    ("TO SECSTATE WASHDC 1234", [(None, "SECSTATE WASHDC", None, "1234", ())], []),
    ("TO SECSTATE WASHDC PRIORITY 1234", [(None, "SECSTATE WASHDC", "PRIORITY", "1234", ())], []),
    ("TO SECSTATE WASHDC 1234 PRIORITY", [(None, "SECSTATE WASHDC", "PRIORITY", "1234", ())], []),
    ("TO RUEHC/SECSTATE WASHDC IMMEDIATE 1234", [("RUEHC", "SECSTATE WASHDC", "IMMEDIATE", "1234", ())], []),
    ("TO RUEHC / SECSTATE WASHDC 1234", [("RUEHC", "SECSTATE WASHDC", None, "1234", ())], []),
    (
        "TO SECSTATE WASHDC NIACT IMMEDIATE 1234",
        [(None, "SECSTATE WASHDC", "NIACT IMMEDIATE", "1234", ())],
        [],
    ),
    (
        "TO SECSTATE WASHDC NIACT/IMMEDIATE 1234",
        [(None, "SECSTATE WASHDC", "NIACT IMMEDIATE", "1234", ())],
        [],
    ),
    ("TO SECSTATE WASHDC IMMEDIATE/PRIORITY 1234", [(None, "SECSTATE WASHDC", "IMMEDIATE", "1234", ())], []),
    ("TO SECSTATE WASHDC FLASH", [(None, "SECSTATE WASHDC", "FLASH", None, ())], []),
    (
        "TO SECSTATE WASHDC\nAMEMBASSY MEXICO\nAMEMBASSY PANAMA",
        [
            (None, "SECSTATE WASHDC", None, None, ()),
            (None, "AMEMBASSY MEXICO", None, None, ()),
            (None, "AMEMBASSY PANAMA", None, None, ()),
        ],
        [],
    ),
    (
        "TO SECSTATE WASHDC 1234\nINFO AMEMBASSY MEXICO 0012\nAMEMBASSY PANAMA",
        [(None, "SECSTATE WASHDC", None, "1234", ())],
        [(None, "AMEMBASSY MEXICO", None, "0012", ()), (None, "AMEMBASSY PANAMA", None, None, ())],
    ),
    (
        "TO SECSTATE WASHDC 1234\nINFO\nAMEMBASSY MEXICO 0012\nAMEMBASSY PANAMA",
        [(None, "SECSTATE WASHDC", None, "1234", ())],
        [(None, "AMEMBASSY MEXICO", None, "0012", ()), (None, "AMEMBASSY PANAMA", None, None, ())],
    ),
    (
        "TO SECSTATE WASHDC 1234\nINFO: AMEMBASSY MEXICO\nAMEMBASSY PANAMA",
        [(None, "SECSTATE WASHDC", None, "1234", ())],
        [(None, "AMEMBASSY MEXICO", None, None, ()), (None, "AMEMBASSY PANAMA", None, None, ())],
    ),
    (
        "TO SECSTATE WASHDC 1234\n"
        "INFO ISTHMUS POSTS COLLECTIVE PRIORITY\n"
        "NSC WASHINGTON DC\n"
        "CIA WASHINGTON DC\n"
        "JOINT STAFF WASHINGTON DC\n"
        "DEPT OF STATE FOR WHA",
        [(None, "SECSTATE WASHDC", None, "1234", ())],
        [
            (None, "ISTHMUS POSTS COLLECTIVE", "PRIORITY", None, ()),
            (None, "NSC WASHINGTON DC", None, None, ()),
            (None, "CIA WASHINGTON DC", None, None, ()),
            (None, "JOINT STAFF WASHINGTON DC", None, None, ()),
            (None, "DEPT OF STATE FOR WHA", None, None, ()),
        ],
    ),
    (
        "TO SECSTATE WASHDC 1234\n"
        "INFO RUEHZA/ISTHMUS POSTS COLLECTIVE PRIORITY\n"
        "RHEHNSC/NSC WASHDC PRIORITY\n"
        "RUEAIIA/CIA WASHDC 0001\n"
        "RUEKJCS/JOINT STAFF WASHDC//J-2/J-5//\n"
        "RHMFISS/CDR USSOUTHCOM MIAMI FL//POL/ECON//\n"
        "RUCPDOC/DEPT OF COMMERCE WASHINGTON DC",
        [(None, "SECSTATE WASHDC", None, "1234", ())],
        [
            ("RUEHZA", "ISTHMUS POSTS COLLECTIVE", "PRIORITY", None, ()),
            ("RHEHNSC", "NSC WASHDC", "PRIORITY", None, ()),
            ("RUEAIIA", "CIA WASHDC", None, "0001", ()),
            ("RUEKJCS", "JOINT STAFF WASHDC//J-2/J-5//", None, None, ()),
            ("RHMFISS", "CDR USSOUTHCOM MIAMI FL//POL/ECON//", None, None, ()),
            ("RUCPDOC", "DEPT OF COMMERCE WASHINGTON DC", None, None, ()),
        ],
    ),
    (
        "TO SECSTATE WASHDC 1234\nINFO AMEMBASSY MEXICO, AMEMBASSY PANAMA, AMEMBASSY BOGOTA",
        [(None, "SECSTATE WASHDC", None, "1234", ())],
        [
            (None, "AMEMBASSY MEXICO", None, None, ()),
            (None, "AMEMBASSY PANAMA", None, None, ()),
            (None, "AMEMBASSY BOGOTA", None, None, ()),
        ],
    ),
    (
        "TO SECSTATE WASHDC 1234\nINFO CARICOM COLLECTIVE XMT AMEMBASSY BELMOPAN\nAMEMBASSY KINGSTON",
        [(None, "SECSTATE WASHDC", None, "1234", ())],
        [
            (None, "CARICOM COLLECTIVE", None, None, ("AMEMBASSY BELMOPAN",)),
            (None, "AMEMBASSY KINGSTON", None, None, ()),
        ],
    ),
    (
        "TO SECSTATE WASHDC 1234\n"
        "INFO RUCNCOM/EC CARICOM COLLECTIVE\n"
        "RUEHXX/GENEVA IO MISSIONS COLLECTIVE XMT USMISSION GENEVA, AMEMBASSY\n"
        "BERN\n"
        "RUEHKG/AMEMBASSY KINGSTON 12",
        [(None, "SECSTATE WASHDC", None, "1234", ())],
        [
            ("RUCNCOM", "EC CARICOM COLLECTIVE", None, None, ()),
            ("RUEHXX", "GENEVA IO MISSIONS COLLECTIVE", None, None, ("USMISSION GENEVA", "AMEMBASSY BERN")),
            ("RUEHKG", "AMEMBASSY KINGSTON", None, "12", ()),
        ],
    ),
    (
        "TO ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE\nINFO AMEMBASSY MEXICO",
        [(None, "ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE", None, None, ())],
        [(None, "AMEMBASSY MEXICO", None, None, ())],
    ),
    ("TO ALDAC", [(None, "ALDAC", None, None, ())], []),
    (
        "TO AMEMBASSY MEXICO IMMEDIATE\nAMEMBASSY PANAMA PRIORITY\nINFO USMISSION USUN NEW YORK",
        [(None, "AMEMBASSY MEXICO", "IMMEDIATE", None, ()), (None, "AMEMBASSY PANAMA", "PRIORITY", None, ())],
        [(None, "USMISSION USUN NEW YORK", None, None, ())],
    ),
    (
        "TO RUEHC/SECSTATE WASHDC\n1234\nINFO RUEHME/AMEMBASSY\nMEXICO 0456",
        [("RUEHC", "SECSTATE WASHDC", None, "1234", ())],
        [("RUEHME", "AMEMBASSY MEXICO", None, "0456", ())],
    ),
    ("TO RUEHC/SECSTATE WASHDC PRIORITY\n1234", [("RUEHC", "SECSTATE WASHDC", "PRIORITY", "1234", ())], []),
    (
        "TO RUEHC/SECSTATE WASHDC 1234\n\nINFO RUEHME/AMEMBASSY MEXICO 0456\n\nRUEHPA/AMEMBASSY PANAMA 0457",
        [("RUEHC", "SECSTATE WASHDC", None, "1234", ())],
        [("RUEHME", "AMEMBASSY MEXICO", None, "0456", ()), ("RUEHPA", "AMEMBASSY PANAMA", None, "0457", ())],
    ),
    (
        "TO RUEHC/SECSTATE WASHDC 1234\n"
        "INFO RUEHME/AMEMBASSY MEXICO 0456\n"
        "BELMOPAN 00000321  001.2 OF 002\n"
        "RUEHPA/AMEMBASSY PANAMA 0457",
        [("RUEHC", "SECSTATE WASHDC", None, "1234", ())],
        [("RUEHME", "AMEMBASSY MEXICO", None, "0456", ()), ("RUEHPA", "AMEMBASSY PANAMA", None, "0457", ())],
    ),
    (
        "TO RUEHC/SECSTATE WASHDC 1234\n"
        "INFO RUEHME/AMEMBASSY MEXICO 0456\n"
        "BELMOPAN 00000321  001.2 OF 002\n"
        "\n"
        "\n"
        "RUEHPA/AMEMBASSY PANAMA 0457\n"
        "\n"
        "RUEHBO/AMEMBASSY BOGOTA",
        [("RUEHC", "SECSTATE WASHDC", None, "1234", ())],
        [
            ("RUEHME", "AMEMBASSY MEXICO", None, "0456", ()),
            ("RUEHPA", "AMEMBASSY PANAMA", None, "0457", ()),
            ("RUEHBO", "AMEMBASSY BOGOTA", None, None, ()),
        ],
    ),
    (
        "TO USMISSION GENEVA 0012\nUSINT HAVANA 0045\nUSLO RIYADH\nUSEU BRUSSELS\nUSNATO",
        [
            (None, "USMISSION GENEVA", None, "0012", ()),
            (None, "USINT HAVANA", None, "0045", ()),
            (None, "USLO RIYADH", None, None, ()),
            (None, "USEU BRUSSELS", None, None, ()),
            (None, "USNATO", None, None, ()),
        ],
        [],
    ),
    (
        "TO SECSTATE WASHDC 12\nINFO AMEMBASSY MEXICO 3",
        [(None, "SECSTATE WASHDC", None, "12", ())],
        [(None, "AMEMBASSY MEXICO", None, "3", ())],
    ),
    (
        "TO RUEHC/SECSTATE WASHDC 1234\n"
        "INFO RHMFIUU/HQ USSOCOM MACDILL AFB FL\n"
        "RHMFIUU/CJCS WASHINGTON DC//J5//\n"
        "RUEATRS/DEPT OF TREASURY WASHDC\n"
        "RUEAWJA/DEPT OF JUSTICE WASHDC PRIORITY",
        [("RUEHC", "SECSTATE WASHDC", None, "1234", ())],
        [
            ("RHMFIUU", "HQ USSOCOM MACDILL AFB FL", None, None, ()),
            ("RHMFIUU", "CJCS WASHINGTON DC//J5//", None, None, ()),
            ("RUEATRS", "DEPT OF TREASURY WASHDC", None, None, ()),
            ("RUEAWJA", "DEPT OF JUSTICE WASHDC", "PRIORITY", None, ()),
        ],
    ),
    (
        "TO SECSTATE WASHDC 1234\nAMCONSUL MERIDA\nAMCONSUL NUEVO LAREDO\nUSOFFICE PRISTINA",
        [
            (None, "SECSTATE WASHDC", None, "1234", ()),
            (None, "AMCONSUL MERIDA", None, None, ()),
            (None, "AMCONSUL NUEVO LAREDO", None, None, ()),
            (None, "USOFFICE PRISTINA", None, None, ()),
        ],
        [],
    ),
    (
        "TO RUEHC/SECSTATE WASHDC 1234\n"
        "INFO RUEHME/AMEMBASSY MEXICO  0456 \n"
        "RUEHZZ/WESTERN HEMISPHERIC AFFAIRS DIPL POSTS PRIORITY",
        [("RUEHC", "SECSTATE WASHDC", None, "1234", ())],
        [
            ("RUEHME", "AMEMBASSY MEXICO", None, "0456", ()),
            ("RUEHZZ", "WESTERN HEMISPHERIC AFFAIRS DIPL POSTS", "PRIORITY", None, ()),
        ],
    ),
    (
        "TO RUEHC/SECSTATE WASHDC PRIORITY 1234 INFO RUEHME/AMEMBASSY MEXICO 0456",
        [("RUEHC", "SECSTATE WASHDC", "PRIORITY", "1234", ())],
        [("RUEHME", "AMEMBASSY MEXICO", None, "0456", ())],
    ),
    (
        "TO RUEHC/SECSTATE WASHDC PRIORITY 1234 RUEHME/AMEMBASSY MEXICO 0456",
        [
            ("RUEHC", "SECSTATE WASHDC", "PRIORITY", "1234", ()),
            ("RUEHME", "AMEMBASSY MEXICO", None, "0456", ()),
        ],
        [],
    ),
    ("INFO AMEMBASSY MEXICO", [], [(None, "AMEMBASSY MEXICO", None, None, ())]),
    (
        "INFO RUEHME/AMEMBASSY MEXICO 0456\nRUEHPA/AMEMBASSY PANAMA",
        [],
        [("RUEHME", "AMEMBASSY MEXICO", None, "0456", ()), ("RUEHPA", "AMEMBASSY PANAMA", None, None, ())],
    ),
    (
        "TO RUEHC/SECSTATE WASHDC 1234\n"
        "INFO RUEHME/AMEMBASSY MEXICO 0456\n"
        "RUEHC/USAID WASHDC\n"
        "RUEHC/DEPT OF LABOR WASHDC",
        [("RUEHC", "SECSTATE WASHDC", None, "1234", ())],
        [
            ("RUEHME", "AMEMBASSY MEXICO", None, "0456", ()),
            ("RUEHC", "USAID WASHDC", None, None, ()),
            ("RUEHC", "DEPT OF LABOR WASHDC", None, None, ()),
        ],
    ),
    (
        "TO RUEHC/SECSTATE WASHDC 1234\nINFO RUEHME/AMEMBASSY MEXICO 0456\nBT",
        [("RUEHC", "SECSTATE WASHDC", None, "1234", ())],
        [("RUEHME", "AMEMBASSY MEXICO", None, "0456", ())],
    ),
    (
        "TO RHEHAAA/WHITE HOUSE WASHDC IMMEDIATE\n"
        "RHEHNSC/WHITE HOUSE NATIONAL SECURITY COUNCIL WASHINGTON DC",
        [
            ("RHEHAAA", "WHITE HOUSE WASHDC", "IMMEDIATE", None, ()),
            ("RHEHNSC", "WHITE HOUSE NATIONAL SECURITY COUNCIL WASHINGTON DC", None, None, ()),
        ],
        [],
    ),
    (
        "TO SECSTATE WASHDC 1234\n"
        "INFO EUROPEAN POLITICAL COLLECTIVE\n"
        "SECDEF WASHDC\n"
        "COMUSAFE RAMSTEIN\n"
        "CINCLANT",
        [(None, "SECSTATE WASHDC", None, "1234", ())],
        [
            (None, "EUROPEAN POLITICAL COLLECTIVE", None, None, ()),
            (None, "SECDEF WASHDC", None, None, ()),
            (None, "COMUSAFE RAMSTEIN", None, None, ()),
            (None, "CINCLANT", None, None, ()),
        ],
    ),
]
FRAMES = [
    "{}",
    "R 131402Z MAY 08\nFM AMEMBASSY BELMOPAN\n{}\nUNCLAS BELMOPAN 000321\n\nSUBJECT: X\n\n1. (U) Text.\n",
    "R 131402Z MAY 08\nFM AMEMBASSY BELMOPAN\n{}\n\nUNCLAS SECTION 01 OF 02 BELMOPAN 000321\n\nSIPDIS\n\n"
    "STATE FOR WHA\n\nE.O. 12958: N/A\nSUBJECT: X\n\n1. (U) Text.\n",
]


def row(found: Addressee) -> Row:
    return (found.routing_indicator, found.name, found.precedence, found.serial, found.excluded)


@pytest.mark.parametrize(("lines", "action", "info"), CASES)
@pytest.mark.parametrize("frame", FRAMES, ids=["alone", "short", "long"])
def test_addressees(lines: str, action: list[Row], info: list[Row], frame: str) -> None:
    telegram = read(frame.format(lines))
    assert [row(found) for found in telegram.action_addressees] == action
    assert [row(found) for found in telegram.info_addressees] == info
    assert telegram.unparsed == ()
    assert len(telegram.paragraphs) == ("Text" in frame)
