"""The Cablegate CSV: rows are sources, whatever stands in their cells."""

import io
from collections.abc import Iterator
from typing import BinaryIO, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from source_forms import COLUMNS, check_read, plain, row, words

from cablegraph.loaders import read, rows
from cablegraph.loaders.rows import is_rows, row_sources, row_view
from cablegraph.loaders.streams import sources_in
from cablegraph.text import SourceError, SourceText, Span, decode


def cut(text: str) -> list[SourceText | SourceError]:
    return list(sources_in("box/all.csv", io.BytesIO(text.encode())))


def test_a_row_gives_the_record_of_the_plain_text() -> None:
    (found,) = cut(row())
    assert isinstance(found, SourceText)
    telegram = check_read(found)
    assert words(telegram) == words(plain())
    assert (telegram.source, telegram.unparsed, telegram.remarks) == ("box/all.csv#row=1", (), ())
    assert [one.name for one in telegram.attributes] == [
        "Number", "Created", "Reference ID", "Origin", "Classification",
    ]  # fmt: skip


def test_a_row_is_hashed_over_its_own_bytes_and_offsets_count_in_it() -> None:
    first, second = cut(row() + row(columns=("2", *COLUMNS[1:])))
    assert isinstance(first, SourceText)
    assert isinstance(second, SourceText)
    assert first.sha256 != second.sha256 == decode("x", second.text.encode()).sha256
    assert second.text.startswith('"2",')
    assert second.cut(field_of(second)) == "BELMOPAN 000321"


def field_of(source: SourceText) -> Span:
    number = read(source).reference_number
    assert number is not None
    return Span(number.start, number.end)


@given(st.lists(st.text(alphabet='ab"\\,\n\r ¶', max_size=30), min_size=1, max_size=5))
@settings(max_examples=300, deadline=None)
def test_cells_come_out_as_they_went_in(bodies: list[str]) -> None:
    found = cut("".join(row(header="h", body=body + ".") for body in bodies))
    assert [row_view(cast(SourceText, one)).text for one in found] == [f"h\n\n{body}." for body in bodies]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (row(body='say "yes"'), 'say "yes"'),
        (
            row(body="x").replace('"x"', '"say ""yes"""'),
            'say "yes"',
        ),  # quotation marks doubled, as RFC 4180 has it
        (row(body="x").replace('"x"', '"a\\b"'), "a\\b"),  # a backslash before a letter is one
        (row(body="x").replace('"x"', "x"), "x"),
    ],
)
def test_what_a_cell_shows(text: str, shown: str) -> None:
    (found,) = cut(text)
    assert isinstance(found, SourceText)
    assert row_view(found).text.endswith(f"\n\n{shown}")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('"1","5/1/2008","08OSLO1","a","b","c","d"\n', "a row of 7 columns, not 8"),
        (row().rstrip("\n") + ',"more"\n', "a row of more than 8 columns, not 8"),
        (row().rstrip("\n") + "rest\n", "words behind the quotation mark that closes column 8"),
        (row(body="x").replace('"x"', 'x "y"'), "a quotation mark in column 8, which none opens"),
        (row(body="x").replace('"x"', '"x"y"z"'), "words behind the quotation mark that closes column 8"),
    ],
)
def test_a_row_that_is_none_is_an_error(text: str, reason: str) -> None:
    (found,) = cut(text)
    assert isinstance(found, SourceText)
    with pytest.raises(SourceError) as error:
        read(found)
    assert (error.value.source, error.value.reason) == ("box/all.csv#row=1", reason)


def test_a_quotation_mark_without_end_is_named() -> None:
    source = decode("box/all.csv#row=1", row(body="x").rstrip('"\n').encode())
    with pytest.raises(SourceError, match="the quotation mark that opens column 8 is never closed"):
        read(source)


def test_a_row_without_end_costs_the_rows_up_to_the_limit_and_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rows, "LARGEST_ROW", 4000)
    lost = row(body="one\n" * 2000).rstrip('"\n')
    first, bad, last = cut(row() + lost + "\n" + row(columns=("3", *COLUMNS[1:])))
    assert isinstance(first, SourceText)
    assert isinstance(last, SourceText)
    assert str(bad) == f"box/all.csv:{row().count(chr(10)) + 1}: row 2 has no end"
    assert last.text.startswith('"3",')


def test_empty_lines_between_rows_are_none() -> None:
    assert len(cut(row() + "\n\r\n" + row() + "\n")) == 2


@pytest.mark.parametrize(
    ("head", "are_rows"),
    [
        (row(), True),
        ("\ufeff" + row(), True),
        ("number,created,id\n1,2,3\n", False),
        ('"He said," she said, "nothing"\n', False),
    ],
)
def test_which_files_are_rows(head: str, are_rows: bool) -> None:
    assert is_rows("x.csv", head.encode()) is are_rows


class _Endless(io.RawIOBase):
    """Rows without end; counts how many were asked for."""

    def __init__(self) -> None:
        self.given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        data = row().encode()[: len(buffer)]
        buffer[: len(data)] = data
        self.given += 1
        return len(data)


def test_rows_are_read_one_by_one() -> None:
    endless = _Endless()
    stream = cast(BinaryIO, io.BufferedReader(endless, buffer_size=4096))
    found: Iterator[SourceText | SourceError] = row_sources("x", stream)
    for _ in range(3):
        assert isinstance(next(found), SourceText)
    assert endless.given < 9


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_behind_a_row_give_sources_or_errors(data: bytes) -> None:
    for found in sources_in("x", io.BytesIO(row().encode() + data)):
        if isinstance(found, SourceText):
            try:
                read(found)
            except SourceError:
                continue
            check_read(found)
