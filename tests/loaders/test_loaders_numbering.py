"""Which numbers at line starts count paragraphs, and how misprinted ones are put right."""

import pytest
from telegrams import read, under_header

from cablegraph.records.telegram import Telegram


def numbers(telegram: Telegram) -> list[int | None]:
    return [paragraph.number for paragraph in telegram.paragraphs]


def lines(*printed: str, mark: str = "(U) ") -> str:
    return "\n\n".join(f"{number} {mark}Words stand here." for number in printed)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (lines("1.", "2.", "3."), [1, 2, 3]),
        (lines("¶1.", "¶2.", "¶3."), [1, 2, 3]),
        (lines("1.", "2.", mark=""), [1, 2]),
        ("1.(U) Words.\n\n2.(SBU) Words.", [1, 2]),  # no blank before the mark
        ("¶1 (U) Words.\n\n¶2 (U) Words.", [1, 2]),  # no point
        ("l. (U) Words.\n\n2. (U) Words.", [1, 2]),  # the letter l for 1
        (lines("1.", "2.", "4."), [1, 2, 4]),  # a number lost
        (lines("1.", "2.", "2.", "3."), [1, 2, 2, 3]),  # a number twice
        (lines("1.", "2.", "2.", "4."), [1, 2, 3, 4]),  # one in another's place
        ("1. (U) It was built in\n1911. It turns.\n\n2. (U) Words.", [1, 2]),  # a year after a wrap
        ("1. (U) It was built in\n¶1911. It turns.\n\n2. (U) Words.", [1, 2]),  # with a publisher's mark
        ("1. (U) It weighs\n3.1 tons.\n\n2. (U) Words.", [1, 2]),  # a decimal
        ("1. (U) They met on April\n2. They will meet on May 5 again in the same hall.", [1]),  # a wrap
        (
            "1. (SBU) Words.\n\n2. (SBU) The list:\n\n¶1. Mill.\n\n¶2. Weir.\n\n¶3. Lock.\n\n3. (SBU) Words.",
            [1, 2, 3],  # a list inside a paragraph
        ),
        (
            "1. Words.\n\n2. The list:\n\n1. Mill.\n\n2. Weir.\n\n3. Lock.\n\n3. Words.\n\n4. Words.",
            [1, 2, 3, 4],
        ),
    ],
)
def test_true_numbers(body: str, expected: list[int | None]) -> None:
    assert numbers(under_header(body)) == expected


@pytest.mark.parametrize(
    ("printed", "expected", "corrected"),
    [
        (("11.", "12.", "13."), [1, 2, 3], 3),  # the paragraph mark scanned as 1
        (("11.", "12.", "¶13.", "¶14."), [1, 2, 3, 4], 4),
        (tuple(f"1{n}." for n in range(1, 12)), list(range(1, 12)), 11),  # 110 is 10, 111 is 11
        (("1.", "12.", "3."), [1, 2, 3], 1),  # one among right ones
        (tuple(f"{n}." for n in range(1, 14)), list(range(1, 14)), 0),  # 11 after 10 is 11
    ],
)
def test_a_paragraph_mark_scanned_as_one(
    printed: tuple[str, ...], expected: list[int], corrected: int
) -> None:
    telegram = under_header(lines(*printed))
    assert numbers(telegram) == expected
    assert sum(paragraph.correction is not None for paragraph in telegram.paragraphs) == corrected
    assert len(telegram.remarks) == (1 if corrected else 0)


def test_a_correction_says_what_was_printed() -> None:
    paragraph = under_header(lines("11.", "12.")).paragraphs[1]
    assert paragraph.printed_number == "12."
    assert (
        paragraph.correction == 'printed "12." for "2.": the paragraph mark before the number was read as a 1'
    )


@pytest.mark.parametrize(
    "text",
    [
        lines("11.", "12.", "13."),  # a fragment: it may begin at 11
        "UNCLAS SECTION 02 OF 02 BELMOPAN 000321\n\n" + lines("11.", "12."),  # a later section
    ],
)
def test_numbers_stand_as_printed_where_the_first_paragraph_may_be_missing(text: str) -> None:
    assert numbers(read(text))[:2] == [11, 12]


def test_a_run_that_goes_on_to_twenty_was_printed_rightly() -> None:
    telegram = under_header(lines(*(f"{n}." for n in range(11, 23))))
    assert numbers(telegram) == list(range(11, 23))


def test_a_first_paragraph_without_number_before_number_two_is_number_one() -> None:
    first = under_header("(SBU) Words stand here.\n\n2. (U) More.").paragraphs[0]
    assert (first.number, first.portion_mark, first.printed_number) == (1, "SBU", None)
    assert first.correction is not None


@pytest.mark.parametrize(
    ("printed", "mark"),
    [
        ("(U)", "U"),
        ("(SBU)", "SBU"),
        ("(C/NF)", "C/NF"),
        ("(S//NF)", "S//NF"),
        ("(c)", "C"),
        ("(C/REL BH, GT)", "C/REL BH, GT"),
        ("(MWh)", None),  # a unit
        ("(Belmopan)", None),
    ],
)
def test_portion_marks(printed: str, mark: str | None) -> None:
    paragraph = under_header(f"1. {printed} Words stand here.").paragraphs[0]
    assert paragraph.portion_mark == mark


def test_content_begins_behind_number_and_mark() -> None:
    telegram = under_header("1. 1. (U) Words stand here.")
    paragraph = telegram.paragraphs[0]
    assert paragraph.text == "1. 1. (U) Words stand here."
    assert paragraph.end - paragraph.content_start == len("Words stand here.")
