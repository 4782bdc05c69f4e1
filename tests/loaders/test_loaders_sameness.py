"""One telegram in two documents: what speaks for it and against it, and what differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegrams import BODY, HEADER, WHOLE, read

from cablegraph.loaders.sameness import Sameness, blocking_keys, same_telegram

OTHER_BODY = (
    "1. (U) The board of grain met on Tuesday and heard three clerks about the price of barley.\n\n"
    "2. (U) Nobody had expected that the clerks would ask for a tax on sacks, carts and weights so soon.\n"
)


def compared(left: str, right: str) -> Sameness:
    return same_telegram(read(left), read(right))


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (WHOLE, WHOLE, True),
        (WHOLE, WHOLE.replace("\n", "\r\n"), True),  # another system's line ends
        (WHOLE, WHOLE.replace("Ines Tull", "XXXXXXXXXX"), True),  # redacted
        (WHOLE, BODY, True),  # words alone
        (WHOLE, HEADER, True),  # number and time alone
        (WHOLE, WHOLE.replace("BELMOPAN 000321", "BELMOPAN 000322"), False),  # sent twice, numbered twice
        (WHOLE, HEADER + OTHER_BODY, False),  # one number, other words: a reviewer's case
        (WHOLE, HEADER.replace("SECTION 01", "SECTION 02") + OTHER_BODY, True),  # its other section
        (WHOLE, OTHER_BODY, False),
        (WHOLE, HEADER.replace("000321", "000400").replace("131402Z", "201500Z") + OTHER_BODY, False),
        ("SUBJECT: A MILL\n", "SUBJECT: A MILL\n", False),  # a title says too little
    ],
)
def test_two_documents_of_one_telegram(left: str, right: str, same: bool) -> None:
    assert compared(left, right).same is same
    assert compared(right, left).same is same


def test_each_reason_says_what_it_compared() -> None:
    found = {reason.kind: reason for reason in compared(WHOLE, WHOLE).reasons}
    assert set(found) == {"number", "time", "originator", "subject", "words"}
    assert found["number"].words == "08BELMOPAN321"
    assert found["time"].words == "2008-05-13T14:02Z"
    assert found["words"].words.startswith("100%")
    assert all(reason.points > 0 for reason in found.values())


def test_what_speaks_against_it_has_points_below_nought() -> None:
    found = compared(WHOLE, WHOLE.replace("131402Z", "121402Z").replace("000321", "000322"))
    against = {reason.kind for reason in found.reasons if reason.points < 0}
    assert against == {"number", "time"}


def test_differences_are_listed_with_both_sides() -> None:
    changed = (
        WHOLE.replace("TREMAYNE", "TULL").replace("ENRG, PGOV, BH", "ENRG, BH").replace("2. (U)", "2. (SBU)")
    )
    found = compared(WHOLE, changed)
    assert found.same
    assert [(one.field, one.left, one.right) for one in found.differences] == [
        ("tags", "BH, ENRG, PGOV", "BH, ENRG"),
        ("signers", "TREMAYNE", "TULL"),
        ("portion_marks", "SBU, U, SBU", "SBU, SBU, SBU"),
    ]


def test_copies_alike_have_no_differences() -> None:
    assert compared(WHOLE, WHOLE.replace("HARBOUR BOARD STARTS", "Harbour Board Starts")).differences == ()


def test_copies_share_a_blocking_key() -> None:
    assert blocking_keys(read(WHOLE)) & blocking_keys(read(HEADER))
    assert blocking_keys(read(WHOLE)) & blocking_keys(read(WHOLE.replace("BELMOPAN 000321", "BELMOPAN 1")))
    assert not blocking_keys(read(BODY, "a.txt"))


@given(st.sampled_from([WHOLE, HEADER, BODY, OTHER_BODY]), st.sampled_from([WHOLE, HEADER, BODY, OTHER_BODY]))
def test_the_score_is_symmetric_and_between_nought_and_one(left: str, right: str) -> None:
    one, other = compared(left, right), compared(right, left)
    assert one.score == other.score
    assert 0 <= one.score <= 1
