"""Words as a reader reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.loaders.words import edits, read_words
from cablegraph.text import Span


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("one  two\n three", "one two three"),
        ("anti-\nsmuggling", "anti-smuggling"),  # the hyphen stays, the word is joined
        ("three-strikes- \n you", "three-strikes-you"),  # blanks at the line end
        ("anti-\r\nsmuggling", "anti-smuggling"),
        ("a dash --\nthen", "a dash -- then"),  # a dash is no hyphen
        ("from 5 -\n6", "from 5 - 6"),  # nor is one behind a blank
        ("R&amp;D &#39;x&#x27;", "R&D 'x'"),
        ("AT&T; &bogus;", "AT&T; &bogus;"),  # no entities
        ("[PGOV](#) [x]", "PGOV [x]"),  # a Markdown link is its label
        ("¶2. text", "2. text"),
        ("  ", ""),
    ],
)
def test_words_are_read_so(printed: str, read: str) -> None:
    assert read_words(printed, 0, len(printed)) == read


def test_what_is_taken_out_parts_words_by_one_blank_and_joins_a_hyphen() -> None:
    text = "turned PAGE LINE out; re-\nPAGE LINE\nopened"
    out = [Span(7, 16), Span(26, 35)]
    assert [text[span.start : span.end] for span in out] == ["PAGE LINE", "PAGE LINE"]
    assert read_words(text, 0, len(text), out) == "turned out; re-opened"


@given(st.text(alphabet="ab-\n \t&;[](#)¶x27", max_size=60))
def test_reading_the_edits_gives_the_words(text: str) -> None:
    at, parts = 0, []
    for edit in edits(text, 0, len(text)):
        assert at <= edit.start <= edit.end
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    parts.append(text[at:])
    assert " ".join("".join(parts).split()) == read_words(text, 0, len(text))
