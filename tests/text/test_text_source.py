"""A source is decoded once and its spans cut the words out as they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.text import SourceError, SourceText, Span, decode, visible_name, visible_text


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (b"plain", "utf-8", "plain"),
        ("Zaż".encode(), "utf-8", "Zaż"),
        (b"\xef\xbb\xbfmark", "utf-8", "\ufeffmark"),  # the mark stays, so that offsets count it
        (b"don\x92t", "cp1252", "don’t"),
        (b"a\x81b", "latin-1", "a\x81b"),  # 0x81 is no Windows-1252
        (b"one\r\ntwo\rthree", "utf-8", "one\r\ntwo\rthree"),  # line ends stay as they came
    ],
)
def test_a_source_says_how_it_was_decoded(data: bytes, encoding: str, text: str) -> None:
    source = decode("x", data)
    assert (source.encoding, source.text) == (encoding, text)


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b"", 0, "empty file"),
        (b" \r\n\t", 0, "empty file"),
        (b"one\ntwo\0", 2, "binary, not text: a NUL byte"),
        ("SUBJECT: piers".encode("utf-16"), 1, "UTF-16, which is not read: convert it to UTF-8"),
        ("SUBJECT: piers\n".encode("utf-16-le"), 1, "UTF-16, which is not read: convert it to UTF-8"),
        ("SUBJECT: Molën\n".encode("utf-16-be"), 1, "UTF-16, which is not read: convert it to UTF-8"),
        (b"\0\0\0\0a\0\0\0b\0\0\0", 1, "binary, not text: a NUL byte"),  # four bytes a character
        (b"a\0b\0", 1, "binary, not text: a NUL byte"),  # too short to tell
        (b"\x01\x02\x03\x04 words", 1, "binary, not text: too many control bytes"),
    ],
)
def test_what_is_no_text_is_refused_with_file_line_and_reason(data: bytes, line: int, reason: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode("box/file.txt", data)
    assert (caught.value.source, caught.value.line, caught.value.reason) == ("box/file.txt", line, reason)
    assert str(caught.value).startswith("box/file.txt:" if line == 0 else f"box/file.txt:{line}: ")


@given(st.binary(min_size=1, max_size=200))
def test_any_bytes_give_a_text_or_a_source_error(data: bytes) -> None:
    try:
        source = decode("x", data)
    except SourceError:
        return
    assert source.text
    assert source.encoding in ("utf-8", "cp1252", "latin-1")


@pytest.mark.parametrize(("offset", "line"), [(0, 1), (2, 1), (3, 2), (5, 3), (6, 3)])
def test_lines_are_counted_from_one(offset: int, line: int) -> None:
    assert SourceText("x", "ab\nc\nde", "utf-8", "").line_of(offset) == line


def test_a_quotation_joins_its_spans_by_one_space() -> None:
    source = SourceText("x", "the first\n\nPAGE\n\nhalf", "utf-8", "")
    assert source.quote([Span(0, 9), Span(17, 21)]) == "the first half"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_no_span_runs_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


def test_a_span_past_the_end_is_an_error() -> None:
    with pytest.raises(SourceError, match="no such span: 1-9"):
        SourceText("x", "abc", "utf-8", "").cut(Span(1, 9))


@pytest.mark.parametrize(
    ("one", "other", "covers", "overlaps"),
    [
        (Span(0, 4), Span(1, 3), True, True),
        (Span(0, 4), Span(3, 5), False, True),
        (Span(0, 4), Span(4, 6), False, False),  # half-open: they only touch
    ],
)
def test_spans_cover_and_overlap(one: Span, other: Span, covers: bool, overlaps: bool) -> None:
    assert (one.covers(other), one.overlaps(other)) == (covers, overlaps)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("box/a.txt", "box/a.txt"),
        ("a\x1b[2J.txt", "a\\x1b[2J.txt"),  # a terminal would clear its screen
        ("two\nlines\t.txt", "two\\nlines\\t.txt"),
        ("\udcff.txt", "\\udcff.txt"),  # a byte that is no UTF-8, as Python hands it on
        ("a\u202etxt.exe", "a\\u202etxt.exe"),  # would be read backwards
        ("Łódź.txt", "Łódź.txt"),
    ],
)
def test_a_name_is_shown_on_one_line_and_obeyed_by_no_terminal(name: str, shown: str) -> None:
    assert visible_name(name) == shown
    assert SourceError(name, 3, "r").source == decode(name, b"text").name == shown


def test_control_characters_of_a_text_are_shown_one_for_one() -> None:
    assert visible_text("a\x1b[2J\x07\n\tb\x9b") == "a\u241b[2J\u2407\n\tb\ufffd"


@pytest.mark.parametrize("control", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_what_turns_the_direction_of_writing_is_shown(control: str) -> None:
    assert visible_text(f"a{control}b") == "a\ufffdb"
