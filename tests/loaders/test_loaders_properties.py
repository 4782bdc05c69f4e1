"""What holds of every text: a record, words under spans, nothing lost, linear cost."""

import random

import pytest
from cpu_time import cpu_seconds
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reader_properties import check_bytes, check_source
from telegrams import HEADER, WHOLE, source

from cablegraph.loaders.cable import read_telegram
from cablegraph.loaders.reading import reading_view
from cablegraph.text import SourceText


def check(text: str) -> None:
    check_source(source(text))


def mutated(text: str, seed: int) -> str:
    """A telegram as it might be torn: lines lost, doubled, swapped, joined, letters changed, cut off."""
    chance = random.Random(seed)
    lines = text.splitlines(keepends=True)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(lines))
        match chance.randrange(6):
            case 0:
                del lines[at : at + 1]
                lines = lines or ["x\n"]
            case 1:
                lines.insert(at, lines[at])
            case 2:
                other = chance.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = lines[at].rstrip("\n") + chance.choice([" ", "", "  "])
            case 4:
                line = lines[at]
                place = chance.randrange(len(line) or 1)
                lines[at] = line[:place] + chance.choice("AX1.-(:\u00b6&[ \r\u2028\ufeff") + line[place + 1 :]
            case _:
                lines[at] = lines[at].swapcase()
    whole = "".join(lines)
    return whole[: chance.randint(1, len(whole))] if chance.random() < 0.3 else whole


@pytest.mark.parametrize("block", range(20))
def test_no_character_of_a_torn_telegram_is_lost(block: int) -> None:
    for seed in range(block * 15, block * 15 + 15):
        text = mutated(WHOLE, seed)
        if any(map(str.isalnum, text)):
            check(text)


_WORDS = st.sampled_from(
    ["VZCZCXRO1234", "RR RUEHAA", "DE RUEHKN #0321/01 1341402", "R 131402Z MAY 08", "FM ", "TO ", "INFO ",
    "RUEHC/", "SECSTATE WASHDC", " 1234", "XMT", "UNCLAS ", "C O N F I D E N T I A L ", "SECTION 01 OF 02 ",
    "BELMOPAN 000321", "SIPDIS", "STATE FOR WHA", "E.O. 12958: ", "DECL: 05/13/2018", "TAGS: ", "ENRG",
    ", ", "(TULL, INES)", "SUBJECT: ", "REF: ", "A. ", "B) ", "AND 13", "Classified By: ", "1.4 (b)",
    "1. ", "(U) ", "11. ", "Summary: ", "End summary. ", "(Note: ", "End note.)", "-----",
    "BELMOPAN 00000321 001.2 OF 002", "PAGE 02 BELMOP 00321", "TREMAYNE", "NNNN", "Message Attributes",
    "(protect)", "XXXXXX", "word ", ". ", "\n", "\n\n", " ", "\t", "\r\n", "\u2028", "\ufeff", "\x0c"]
)  # fmt: skip


@given(
    st.lists(_WORDS, min_size=1, max_size=60).map("".join).filter(lambda text: any(map(str.isalnum, text)))
)
@settings(max_examples=300, deadline=None)
@example("SUBJECT: \n\nREF: ")
@example("\ufeffTAGS: BH")
def test_no_character_of_a_made_up_telegram_is_lost(text: str) -> None:
    check(text)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_record_or_a_source_error(data: bytes) -> None:
    check_bytes(data)


_PREFIXES = ["", HEADER, f"{HEADER}1. (U) ", "SUBJECT: T\n\nREF: ", "TAGS: ", "Classified By: "]
_UNITS = [
    "a", "A ", "\n", "- ", "-\n", "1. ", "1. (C) a\n", "(", "[a](", "&amp;", "X ", "(Note: ",
    "End Note. ", "A. B. ", "OSLO 12 AND ", "(A, ", "A\n\n", "E.O. ", "CLASSIFIED BY A OF ",
    "SECTION ", "UNCLAS A ", "SIPDIS\n", "RUEHC/A 12\n", "TO RUEHC/A XMT B\n", "12345678 001 OF 0",
    "OSLO 00000208 001.2 OF 002 ", "a -----\n", "- - - ", "\r", "a.\n\nb\n\n",
]  # fmt: skip


@pytest.mark.parametrize("unit", _UNITS)
def test_cost_grows_with_the_length_and_no_faster(unit: str) -> None:
    """Four times the text may take twelve times as long (a busy machine), not sixteen as a square would."""
    for prefix in _PREFIXES:
        small, large = (source(prefix + unit * (size // len(unit)) + "x") for size in (10_000, 40_000))
        if _seconds(large) > 0.25:
            assert _seconds(large) < 12 * max(_seconds(small), 0.004)


def _seconds(text_source: SourceText) -> float:
    return cpu_seconds(lambda: reading_view(read_telegram(text_source), text_source))
