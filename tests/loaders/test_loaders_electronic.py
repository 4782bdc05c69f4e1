"""Electronic files of 1973-79: page lines, offices, drafting block and attributes apart from the text."""

import pytest
from cpu_time import cpu_seconds
from hypothesis import given, settings
from hypothesis import strategies as st
from source_forms import check_read

from cablegraph.loaders import read
from cablegraph.loaders.electronic import electronic_view, is_electronic
from cablegraph.loaders.reading import reading_view
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceError, SourceText, decode

INCOMING = """\
Message Text


CONFIDENTIAL

PAGE 01        BELMOP  00321  01 OF 02  131530Z
42
ACTION ARA-10

INFO  OCT-01  ISO-00  CIAE-00  EB-07

      L/OES-02  /020 W
                    ---------------------     012345
R 131402Z MAY 75
FM AMCONSUL BELMOPAN
TO SECSTATE WASHDC 1234

C O N F I D E N T I A L BELMOPAN 0321

E.O. 11652: GDS
TAGS: ENRG, BH
SUBJ: TIDAL MILL

1. HARBOUR BOARD OPENED MILL. BOARD SECRETARY TULL SAID THAT ITS SECOND
CONFIDENTIAL

CONFIDENTIAL

PAGE 02        BELMOP  00321  01 OF 02  131530Z

WHEEL TURNS.

2. POST WILL WATCH.
CONFIDENTIAL

CONFIDENTIAL

PAGE 03        BELMOP  00321  02 OF 02  131530Z


3. MILL HAS TWO WHEELS.   TREMAYNE


CONFIDENTIAL


NNNN



Message Attributes

Concepts: MILLS
Control Number: n/a
Document Number: 1975BELMOP00321
Draft Date: 13 MAY 1975
Original Classification: CONFIDENTIAL
Subject: TIDAL MILL
 AND ITS WHEELS
TAGS: ENRG, BH
Type: TE
"""
OUTGOING = """\
PAGE 01 STATE 123456
ORIGIN ARA-10

INFO OCT-01 /011 R

DRAFTED BY ARA/CEN:MQTREMAYNE:AB
APPROVED BY ARA - MS. OLDACRE
L/ARA:JTULL (DRAFT)
COMMERCE - MR. PENROSE (SUBS), EB:FVOSS
                    ---------------------     012345
P 131402Z MAY 75
FM SECSTATE WASHDC
TO AMCONSUL BELMOPAN

UNCLAS STATE 123456

SUBJECT: TIDAL MILL

1. DEPARTMENT THANKS POST. KISSINGTON
UNCLASSIFIED
"""


def source(text: str, name: str = "box/1975.txt") -> SourceText:
    return decode(name, text.encode())


def telegram(text: str) -> Telegram:
    return check_read(source(text))


def test_the_text_is_read_as_a_plain_telegram() -> None:
    record = telegram(INCOMING)
    assert (record.originator and record.originator.name) == "AMCONSUL BELMOPAN"
    assert [paragraph.number for paragraph in record.paragraphs] == [1, 2, 3]
    assert record.paragraphs[0].text.endswith("THAT ITS SECOND WHEEL TURNS.")
    assert [signer.text for signer in record.signers] == ["TREMAYNE"]
    assert record.unparsed == ()


def test_a_sentence_over_a_page_stays_one_and_leads_to_both_pages() -> None:
    where = source(INCOMING)
    reading = reading_view(read(where), where)
    at = reading.view.text.index("SECOND WHEEL")
    assert [where.cut(span) for span in reading.view.to_source(at, at + 12)] == ["SECOND", "WHEEL"]


def test_page_lines_and_the_classification_round_them_are_page_breaks() -> None:
    record = telegram(INCOMING)
    assert [found.text for found in record.page_breaks] == [
        "CONFIDENTIAL PAGE 01 BELMOP 00321 01 OF 02 131530Z",
        "CONFIDENTIAL CONFIDENTIAL PAGE 02 BELMOP 00321 01 OF 02 131530Z",
        "CONFIDENTIAL CONFIDENTIAL PAGE 03 BELMOP 00321 02 OF 02 131530Z",
    ]


def test_the_distribution() -> None:
    offices = telegram(INCOMING).distribution
    assert [(one.role, one.office, one.copies) for one in offices] == [
        ("action", "ARA", 10), ("info", "OCT", 1), ("info", "ISO", 0), ("info", "CIAE", 0), ("info", "EB", 7),
        ("info", "L/OES", 2),
    ]  # fmt: skip
    assert telegram(OUTGOING).distribution[0].role == "origin"


def test_who_drafted_approved_and_cleared() -> None:
    record = telegram(OUTGOING)
    told = [
        [(one.office, one.title, one.name, one.typist, one.form) for one in parties]
        for parties in (record.drafted_by, record.approved_by, record.clearances)
    ]
    assert told == [
        [("ARA/CEN", None, "MQTREMAYNE", "AB", None)],
        [("ARA", "MS", "OLDACRE", None, None)],
        [
            ("L/ARA", None, "JTULL", None, "DRAFT"),
            ("COMMERCE", "MR", "PENROSE", None, "SUBS"),
            ("EB", None, "FVOSS", None, None),
        ],
    ]


def test_attributes_are_fields_with_the_place_of_their_value() -> None:
    where = source(INCOMING)
    found = {one.name: one for one in telegram(INCOMING).attributes}
    assert (found["Concepts"].value, found["Control Number"].value) == ("MILLS", None)
    assert found["Subject"].value == "TIDAL MILL AND ITS WHEELS"
    assert where.text[found["Type"].start : found["Type"].end] == "TE"


@pytest.mark.parametrize(
    ("old", "new", "remark"),
    [
        ("Draft Date: 13 MAY", "Draft Date: 13 MAR", "Draft Date 13 MAR 1975 is not the day"),
        ("Original Classification: CONFIDENTIAL", "Original Classification: SECRET", "SECRET is not"),
        ("Subject: TIDAL", "Subject: WIND", "Subject among the attributes"),
        ("TAGS: ENRG, BH\nType", "TAGS: ENRG, US\nType", "are not the text's: BH, US"),
    ],
)  # fmt: skip
def test_what_attributes_contradict_is_said_and_both_stay(old: str, new: str, remark: str) -> None:
    before, record = telegram(INCOMING), telegram(INCOMING.replace(old, new))
    assert [one for one in record.remarks if one not in before.remarks and remark in one]
    assert (record.subject, record.tags, record.classification) == (
        before.subject, before.tags, before.classification,
    )  # fmt: skip


def test_what_the_text_lacks_comes_from_the_attributes() -> None:
    record = telegram("1. MILL TURNS.\n\n" + INCOMING[INCOMING.index("Message Attributes") :])
    assert record.classification is not None
    assert record.subject is not None
    assert (record.classification.level, record.subject.text) == ("CONFIDENTIAL", "TIDAL MILL AND ITS WHEELS")
    assert [tag.code for tag in record.tags] == ["ENRG", "BH"]
    assert record.id is not None
    assert record.id.endswith("321")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # a page line in the middle of a line
        ("1. A\nWITH UNCLASSIFIED PAGE 02 BELMOP 00321 131530Z B.", "A\nWITH \nB."),
        # the sentence has ended, but the telegram has no empty line here
        ("PAGE 01 BELMOP 00321\n\n1. A.\nSECRET\n\nPAGE 02 BELMOP 00321\n\nB.", "A.\n\nB."),
        # it has one
        ("PAGE 01 BELMOP 00321\n\n1. A.\nSECRET\n\nPAGE 02 BELMOP 00321\n\n\nB.", "A.\n\n\n\n\n\nB."),
    ],
)
def test_what_is_read_round_a_page_line(text: str, shown: str) -> None:
    view = electronic_view(source(text)).text
    assert view[view.index("A") :] == shown


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (INCOMING, True),
        (OUTGOING, True),
        ("DRAFTED BY ARA/CEN:MQTREMAYNE", True),
        ("ACTION ARA-10\n", True),
        ("x\nMessage Attributes\nType: TE", True),
        ("THE BOARD TOOK ACTION IN 1975 ON PAGE 12 OF ITS PLAN", False),
        ("INFO AMEMBASSY OSLO", False),
        ("Read the Message Attributes of the mill", False),
    ],
)
def test_which_texts_are_electronic_files(text: str, is_one: bool) -> None:
    assert is_electronic(source(text)) is is_one


def test_a_drafting_block_alone() -> None:
    record = telegram("DRAFTED BY ARA/CEN:MQTREMAYNE:AB\nAPPROVED BY THE SECRETARY\n\n1. MILL TURNS.")
    assert [one.name for one in record.approved_by] == ["THE SECRETARY"]


_BITS = st.sampled_from(
    ["PAGE 02 BELMOP 00321 131530Z", "PAGE 01        STATE  123456", "UNCLASSIFIED", "CONFIDENTIAL\n",
     "ACTION ARA-10", "INFO OCT-01  EB-07", "/020 W", "DRAFTED BY ", "APPROVED BY", "ARA/CEN:MQT:AB",
     "EB - MR. VOSS (SUBS)", "---------------------     012345", "R 131402Z MAY 75", "FM AMCONSUL BELMOPAN",
     "Message Text\n", "NNNN", "Message Attributes\n", "Type: TE", "Subject: MILL", "TAGS: ENRG, BH", "n/a",
     "1. MILL ", "TURNS. ", "42", "\n", "\n\n", "\r\n", " ", "   TREMAYNE"]
)  # fmt: skip


@given(st.lists(_BITS, min_size=1, max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_no_character_of_a_made_up_file_is_lost(text: str) -> None:
    try:
        read(source(text))
    except SourceError:
        return
    check_read(source(text))


@pytest.mark.parametrize(
    "unit",
    [
        "PAGE 02 A",
        "PAGE 01 BELMOP 00321\n",
        "SECRET\n",
        "ACTION ARA-10\n",
        "A-01 ",
        "DRAFTED BY A\n",
        "Ab Cd ",
        "Type: TE\n",
    ],
)
def test_cost_grows_with_the_length_and_no_faster(unit: str) -> None:
    def seconds(size: int) -> float:
        text = source(
            "ACTION ARA-10\n"
            + unit * (size // len(unit))
            + "\nMessage Attributes\n"
            + unit * (size // len(unit))
        )
        return cpu_seconds(lambda: electronic_view(text))

    if (large := seconds(200_000)) > 0.25:
        assert large < 12 * max(seconds(50_000), 0.004)
