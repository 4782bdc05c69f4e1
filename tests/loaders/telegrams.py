"""Invented telegrams that the loaders' tests read."""

from cablegraph.loaders.cable import read_telegram
from cablegraph.loaders.lines import Sheet, read_sheet
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceText, decode

HEADER = """VZCZCXRO1234
PP RUEHAA RUEHBB
DE RUEHKN #0321/01 1341402
ZNR UUUUU ZZH
P 131402Z MAY 08
FM AMEMBASSY BELMOPAN
TO RUEHC/SECSTATE WASHDC PRIORITY 1234
INFO RUEHME/AMEMBASSY MEXICO 0456
RUEHOO/ISTHMUS POSTS COLLECTIVE

UNCLAS SECTION 01 OF 02 BELMOPAN 000321

SENSITIVE
SIPDIS

STATE FOR WHA/CEN AND OES

E.O. 12958: N/A
TAGS: ENRG, PGOV, BH
SUBJECT: HARBOUR BOARD STARTS ITS TIDAL MILL

REF: A. BELMOPAN 300
     B. 07 MEXICO 5123

BELMOPAN 00000321  001.2 OF 002


"""

BODY = """1. (SBU) Summary: The Harbour Board opened a tidal mill. It
turns two wheels. End summary.

The Wheels Turn
---------------

2. (U) Board Secretary Ines Tull said that the mill's long-
awaited second wheel

BELMOPAN 00000321  002.2 OF 002


began to turn on May 2. (Note: The first wheel dates
from 1911. End note.)

3. (SBU) Comment: Post will watch the mill.
TREMAYNE
"""

WHOLE = HEADER + BODY


def source(text: str, name: str = "box/telegram.txt") -> SourceText:
    return decode(name, text.encode())


def read(text: str, name: str = "box/telegram.txt") -> Telegram:
    return read_telegram(source(text, name))


def sheet(text: str) -> Sheet:
    return read_sheet(source(text))


def under_header(body: str) -> Telegram:
    """The telegram whose header is a short one and whose body is `body`."""
    return read(
        "R 131402Z MAY 08\nFM AMEMBASSY BELMOPAN\nTO SECSTATE WASHDC 1234\n\nUNCLAS BELMOPAN 000321\n\n"
        f"TAGS: ENRG, BH\nSUBJECT: TITLE\n\n{body}"
    )


def with_header_lines(lines: str) -> Telegram:
    """The telegram whose labelled header lines are `lines`."""
    return read(
        "R 131402Z MAY 08\nFM AMEMBASSY BELMOPAN\nTO SECSTATE WASHDC 1234\n\n"
        "UNCLAS BELMOPAN 000321\n\nSIPDIS\n\n"
        f"{lines}\n\n1. (U) Text begins here and goes on.\n\nTREMAYNE\n"
    )
