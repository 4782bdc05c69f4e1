"""Dossiers, read by a Markdown parser: words stay words, every line has its footnote."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from exported import PLAIN, hostile, text
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from small_graph import HARBOUR, view

from cablegraph.exports import Selection, SelectionError
from cablegraph.exports.markdown import escaped
from cablegraph.view import View

_READER = MarkdownIt("gfm-like", {"linkify": False})


@pytest.fixture(scope="module")
def harbour() -> View:
    return view(*HARBOUR)


def tokens(markdown: str) -> Iterator[Token]:
    for token in _READER.parse(markdown):
        yield token
        yield from token.children or ()


def words(markdown: str) -> str:
    return "".join(token.content for token in tokens(markdown) if token.type in ("text", "text_special"))


def test_a_cable_has_a_dossier_with_a_footnote_a_line(harbour: View) -> None:
    dossier = text(harbour, "markdown", Selection(cables=("07HARBOUR5",)))
    assert dossier.startswith("# 07HARBOUR5\n")
    assert "## Offices" in dossier
    references = re.findall(r"\[\^(\d+)\]$", dossier, re.MULTILINE)
    notes = re.findall(r"^\[\^(\d+)\]: “", dossier, re.MULTILINE)
    assert references == notes == [str(number) for number in range(1, len(notes) + 1)]
    assert "[^1]: “" in dossier
    assert "¶3, characters 500–539" in dossier


def test_an_actor_has_one_by_any_of_its_names(harbour: View) -> None:
    dossier = text(harbour, "markdown", Selection(actors=("Vik",)))
    assert dossier.startswith("# Lars Vik\n")
    assert "Lars Vik: Director, Safety Office[^1]" in dossier


def test_a_question_chooses_actors(harbour: View) -> None:
    dossier = text(harbour, "markdown", Selection(query="branches"))
    assert re.findall("^# (.*)", dossier, re.MULTILINE) == ["Fjord Pilots", "Pilots' Federation"]


def test_a_date_leaves_out_what_was_said_later(harbour: View) -> None:
    dossier = text(harbour, "markdown", Selection(actors=("Vik",), as_of=date(2007, 1, 1)))
    assert "[^1]" not in dossier


def test_kinds_and_ties_do_not_go_with_it(harbour: View) -> None:
    with pytest.raises(SelectionError, match="a dossier tells all"):
        text(harbour, "markdown", Selection(kinds=("person",)))


def test_hostile_words_stay_words() -> None:
    dossier = text(hostile(), "markdown")
    assert PLAIN in words(dossier)
    assert not {token.type for token in tokens(dossier)} & {
        "html_inline",
        "html_block",
        "image",
        "link_open",
        "fence",
        "code_inline",
        "hr",
        "s_open",
        "table_open",
    }


ESCAPES = [
    ("# no heading", "begins like a heading"),
    ("12. no list", "begins like a list"),
    ("7) no list", "begins like a list"),
    ("- no list", "begins like a list"),
    ("*a* _b_ `c` ~~d~~", "emphasis and code"),
    ("<b>x</b> <!-- y -->", "HTML"),
    ("&amp; &#65;", "entities"),
    ("[a](b) ![c](d) [^1]", "links, images, footnotes"),
    ("a | b", "tables"),
    ("\\*", "a backslash"),
    ("http://example.org www.example.org a@example.org", "addresses"),
    ("plain words, 3.5 (or so): yes!", "nothing at all"),
]


@pytest.mark.parametrize(("plain", "reason"), ESCAPES, ids=[reason for _, reason in ESCAPES])
def test_escaped_words_read_as_they_were(plain: str, reason: str) -> None:
    assert words(f"- {escaped(plain)}") == plain


@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1).map(lambda t: " ".join(t.split()))
)
def test_any_words_read_as_they_were(plain: str) -> None:
    assert words(f"- {escaped(plain)}") == plain
    assert {t.type for t in tokens(f"- {escaped(plain)}")} <= {
        "bullet_list_open",
        "list_item_open",
        "paragraph_open",
        "inline",
        "text",
        "text_special",
        "paragraph_close",
        "list_item_close",
        "bullet_list_close",
    }


def test_words_without_anything_to_escape_stay_readable() -> None:
    assert (
        escaped("the Board's plan, 3.5 million (or so): yes!")
        == "the Board's plan, 3.5 million (or so): yes!"
    )
