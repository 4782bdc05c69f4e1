"""A mark of protection in an attention line is no person and no part of one's name."""

import pytest

from cablegraph.extraction.find.attention import attention_parts


@pytest.mark.parametrize(
    "line",
    [
        "STATE FOR WHA/AND, PASS TO ORSOLYA QUINCE (PROTECT)",
        "STATE FOR WHA/AND, PASS TO Orsolya Quince (strictly protect)",
        "STATE PASS TO Orsolya Quince (please protect)",
    ],
)
def test_a_mark_is_nobody(line: str) -> None:
    people = [part.text for part in attention_parts(line) if part.kind == "person"]
    assert [name.title() for name in people] == ["Orsolya Quince"]


def test_a_surname_in_brackets_stays_a_person() -> None:
    assert [part.text for part in attention_parts("STATE FOR EUR/NB (QUINCE)") if part.kind == "person"]
