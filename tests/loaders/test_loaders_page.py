"""Published pages: the telegram in their blocks, read with the places that it has in the page."""

import pytest
from cpu_time import cpu_seconds
from hypothesis import given, settings
from hypothesis import strategies as st
from source_forms import check_read, page, plain, spelt, words
from telegrams import BODY, HEADER

from cablegraph.loaders import field_spans, read
from cablegraph.loaders.markup import pieces
from cablegraph.loaders.page import is_page, page_view
from cablegraph.text import SourceError, SourceText, decode


def source(text: str, name: str = "box/page.html") -> SourceText:
    return decode(name, text.encode())


def test_a_page_gives_the_record_of_the_plain_text() -> None:
    telegram = check_read(source(page()))
    assert words(telegram) == words(plain())
    assert (telegram.source, telegram.unparsed, telegram.remarks) == ("box/page.html", (), ())


def test_places_are_the_pages_own() -> None:
    text = page()
    telegram = read(source(text))
    assert [text[tag.start : tag.end] for tag in telegram.tags] == ["ENRG", "PGOV", "BH"]
    assert text[telegram.paragraphs[0].start :].startswith("1. (SBU)")
    assert text[telegram.paragraphs[0].content_start :].startswith("Summary")


def test_a_field_with_a_link_inside_is_quoted_without_the_link() -> None:
    text = page(header=HEADER.replace("REF: A. BELMOPAN 300", "REF: A. BELMOPAN ENRG 300"))
    tags = text.index("<a href='/tag/ENRG_0.html'>ENRG</a>, PGOV")
    spans = field_spans(source(text), tags, text.index("PGOV", tags) + 4)
    assert [text[span.start : span.end] for span in spans] == ["ENRG", ", PGOV"]


def test_the_table_is_kept_as_attributes() -> None:
    telegram = read(source(page()))
    assert [(one.name, one.value) for one in telegram.attributes][::3] == [
        ("Reference ID", "08BELMOPAN321"),
        ("Classification", "UNCLASSIFIED"),
    ]


@pytest.mark.parametrize(
    ("text", "id_", "level", "remark"),
    [
        # the text's own values stand
        (page(), "08BELMOPAN321", "UNCLASSIFIED", None),
        # what it lacks comes from the table
        (page(header=""), "08BELMOPAN321", "UNCLASSIFIED", None),
        (page(header="", classification="SECRET//NOFORN"), "08BELMOPAN321", "SECRET", None),
        # what it contradicts is said
        (page(classification="SECRET"), "08BELMOPAN321", "UNCLASSIFIED", "Classification SECRET is not"),
        (page().replace("2008-05-13", "2009-05-13"), "08BELMOPAN321", "UNCLASSIFIED", "Created 2009-05-13"),
        # local time may be a day off
        (page().replace("2008-05-13", "2008-05-14"), "08BELMOPAN321", "UNCLASSIFIED", None),
        (page().replace(">08BELMOPAN321<", ">08MEXICO5<"), "08BELMOPAN321", "UNCLASSIFIED", "ID 08MEXICO5"),
    ],
)  # fmt: skip
def test_text_and_table(text: str, id_: str, level: str, remark: str | None) -> None:
    telegram = check_read(source(text))
    assert telegram.id == id_
    assert telegram.classification is not None
    assert telegram.classification.level == level
    assert [one for one in telegram.remarks if remark is None or remark in one] == list(telegram.remarks)
    assert bool(telegram.remarks) == (remark is not None)


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        ("a&#x000A;b", "a\nb"),
        ("R&amp;D &quot;x&quot; &lt;b&gt;", 'R&D "x" <b>'),
        ("a<br/>b<br>c", "a\nb\nc"),
        ("a<!-- not <b> shown -->b", "ab"),
        ("a<!-- never closed", "a<!-- never closed"),
        ("x < y & z &unknown; <3", "x < y & z &unknown; <3"),  # no mark-up: text
        ("a&nbsp;b", "a b"),
        ('<a title="x > y">z</a>', "z"),
        ("<script>var x = '<pre>';</script>b", "b"),
        ("&amp;quot;", "&quot;"),  # spelt out once
    ],
)
def test_what_a_reader_of_a_block_sees(block: str, shown: str) -> None:
    text = f"<html><pre>{block}</pre>"
    assert page_view(source(text)).text == shown


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("<html><pre>x</pre>", True),
        ("\ufeff\n<!DOCTYPE html>\n<pre>x", True),
        ("<?xml version='1.0'?><html><PRE>x</PRE>", True),
        ("<html><p>no block</p>", False),
        ("A telegram about <pre> and <html>", False),
    ],
)
def test_which_sources_are_pages(text: str, is_one: bool) -> None:
    assert is_page(source(text)) is is_one


def test_a_page_without_words_in_its_block_is_an_error_that_names_it() -> None:
    with pytest.raises(SourceError, match=r"box/page\.html: nothing of a telegram"):
        read(source("<html><pre> </pre>"))


_BITS = st.sampled_from(
    ["<pre>", "</pre>", "<a href='x'>", "</a>", "<", ">", "&", "&#x000A;", "&amp;", "&quot;", "'", '"',
     "\n", " ", "<table>", "<th>Reference ID</th>", "<td>", "</td>", "</table>", "<!--", "-->",
     "TAGS: BH", "1. (U) ", "word ",
     "SUBJECT: ", "X. ", "<br>", "¶", "<script>", "</script>"]
)  # fmt: skip


@given(st.lists(_BITS, max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_no_character_of_a_made_up_page_is_lost(bits: str) -> None:
    text = f"<html><pre>A {bits}"
    try:
        read(source(text))
    except SourceError:
        return
    check_read(source(text))


@given(st.text(alphabet="aB1. \n&<>\"'¶-", max_size=80))
@settings(max_examples=200, deadline=None)
def test_a_block_shows_what_was_spelt_into_it(body: str) -> None:
    assert page_view(source(f"<html><pre>{spelt(body)}</pre>")).text == body


@pytest.mark.parametrize(
    "unit", ["<", "<a ", "<a '", '<a "x" ', "<!--", "&", "&#x", "<a href='", "<pre>", "<td>", "<th>x"]
)
def test_cost_grows_with_the_length_and_no_faster(unit: str) -> None:
    def seconds(size: int) -> float:
        text = "<html><pre>" + unit * (size // len(unit))
        return cpu_seconds(lambda: list(pieces(text, 0, len(text))))

    if (large := seconds(1_000_000)) > 0.25:
        assert large < 12 * max(seconds(250_000), 0.004)


def test_body_alone_in_a_block() -> None:
    telegram = check_read(source(f"<html><pre>{BODY}</pre></html>"))
    assert [paragraph.number for paragraph in telegram.paragraphs] == [1, 2, 3]
