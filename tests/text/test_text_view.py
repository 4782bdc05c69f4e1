"""A reading view maps to its source and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.text import SourceText, Span, TextView, ViewBuilder

TEXT = "The board\n  met.\n\nPAGE 02\n\nIt rose  at ten."


def _view() -> TextView:
    """`The board met. It rose at ten.`: wraps folded, the page line left out."""
    builder = ViewBuilder(SourceText("x", TEXT, "utf-8", ""))
    builder.fold(0, 18)
    builder.fold(27, len(TEXT))
    return builder.build()


def test_a_view_folds_wraps_and_leaves_page_lines_out() -> None:
    assert _view().text == "The board met. It rose at ten."


@pytest.mark.parametrize(
    ("words", "spans"),
    [
        ("board", (Span(4, 9),)),
        ("board met", (Span(4, 15),)),  # only a wrap between: one span
        ("met. It", (Span(12, 16), Span(27, 29))),  # a page line between: two
        ("rose at", (Span(30, 38),)),
    ],
)
def test_words_of_the_view_lead_to_their_source(words: str, spans: tuple[Span, ...]) -> None:
    view = _view()
    start = view.text.index(words)
    assert view.to_source(start, start + len(words)) == spans
    assert " ".join(view.source.quote(spans).split()) == words


@pytest.mark.parametrize(
    ("offset", "shown"), [(0, 0), (12, 10), (18, None), (20, None), (27, 15), (26, None), (999, None)]
)
def test_the_source_leads_to_the_view_unless_it_is_left_out(offset: int, shown: int | None) -> None:
    assert _view().to_view(offset) == shown


def test_a_mended_mark_leads_to_the_whole_of_what_it_stands_for() -> None:
    source = SourceText("x", "[PREL](#) x", "utf-8", "")
    builder = ViewBuilder(source)
    builder.put("PREL", 0, 9)
    builder.keep(9, 11)
    view = builder.build()
    assert view.text == "PREL x"
    assert view.to_source(1, 3) == (Span(0, 9),)
    assert view.to_view(5) == 0


@pytest.mark.parametrize(("start", "end"), [(3, 3), (-1, 2), (0, 99), (9, 10)])
def test_an_empty_or_blank_range_has_no_source(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="view"):
        _view().to_source(start, end)


def test_a_view_is_built_from_left_to_right() -> None:
    builder = ViewBuilder(SourceText("x", "abcdef", "utf-8", ""))
    builder.keep(3, 5)
    with pytest.raises(ValueError, match="left to right"):
        builder.keep(4, 6)


@given(st.lists(st.sampled_from(["a", "Bé", " ", "\n", "\r\n", "\t", "x-"]), min_size=1, max_size=40))
def test_view_to_source_and_back_is_identity(parts: list[str]) -> None:
    text = "".join(parts)
    builder = ViewBuilder(SourceText("x", text, "utf-8", ""))
    builder.fold(0, len(text))
    view = builder.build()
    assert view.text.split() == text.split()
    for at, letter in enumerate(view.text):
        if not letter.isspace():
            (span,) = view.to_source(at, at + 1)
            assert view.source.cut(span) == letter
            assert view.to_view(span.start) == at


@given(st.lists(st.sampled_from(["word", "é", "  ", "\n"]), min_size=1, max_size=30), st.data())
def test_a_span_cuts_its_quotation_out_of_the_source(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    builder = ViewBuilder(SourceText("x", text, "utf-8", ""))
    builder.fold(0, len(text))
    view = builder.build()
    start = data.draw(st.integers(0, max(len(view.text) - 1, 0)))
    end = data.draw(st.integers(start, len(view.text)))
    words = view.text[start:end]
    if words.strip():
        assert view.source.quote(view.to_source(start, end)).split() == words.split()


def _two_views() -> tuple[TextView, TextView]:
    """A page's text with a tag and a line end spelt out, and a view that folds what it shows."""
    source = SourceText("x", "on<b>e</b>&#x000A;two", "utf-8", "")
    outer = ViewBuilder(source)
    outer.keep(0, 2)
    outer.keep(5, 6)
    outer.put("\n", 10, 18)
    outer.keep(18, 21)
    shown = outer.build()
    inner = ViewBuilder(SourceText("x", shown.text, "utf-8", ""))
    inner.fold(0, len(shown.text))
    return shown, inner.build()


def test_a_view_over_a_view_leads_to_the_outer_ones_source() -> None:
    shown, inner = _two_views()
    both = inner.over(shown)
    assert (both.text, both.source) == ("one two", shown.source)
    assert [both.source.cut(span) for span in both.to_source(0, 3)] == ["on", "e"]
    assert [both.to_view(at) for at in (0, 2, 5, 12, 18)] == [0, None, 2, 3, 4]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("one&#x000A;two", (Span(0, 14),)),  # white space, spelt out
        ("one&amp;#two", (Span(0, 3), Span(9, 12))),  # words left out
    ],
)
def test_what_parts_the_spans_of_a_view(text: str, spans: tuple[Span, ...]) -> None:
    builder = ViewBuilder(SourceText("x", text, "utf-8", ""))
    builder.keep(0, 3)
    builder.put(" ", 3, len(text) - 3)
    builder.keep(len(text) - 3, len(text))
    assert builder.build().to_source(0, 7) == spans


def test_a_view_lies_only_over_the_view_of_its_text() -> None:
    shown, _ = _two_views()
    with pytest.raises(ValueError, match="over the view"):
        _view().over(shown)


@pytest.mark.parametrize(
    ("start", "end", "whole"),
    [(0, 3, Span(0, 6)), (1, 2, Span(1, 2)), (2, 4, Span(5, 18)), (4, 7, Span(18, 21)), (7, 7, Span(21, 21))],
)
def test_the_whole_that_words_of_a_view_stand_for(start: int, end: int, whole: Span) -> None:
    shown, _ = _two_views()
    assert shown.to_source_whole(start, end) == whole


@pytest.mark.parametrize(
    ("span", "shown"),
    [
        (Span(0, 6), (0, 3)),
        (Span(0, 21), (0, 7)),
        (Span(2, 5), None),  # a tag
        (Span(12, 14), (3, 4)),  # within a reference: all of it
        (Span(3, 21), (2, 7)),
    ],
)
def test_all_that_a_view_shows_of_a_span(span: Span, shown: tuple[int, int] | None) -> None:
    assert _two_views()[0].to_view_whole(span) == shown


@given(st.text(alphabet="ab <>&\n", max_size=40), st.data())
def test_any_view_over_any_view_leads_where_both_lead(text: str, data: st.DataObject) -> None:
    source = SourceText("x", text, "utf-8", "")
    outer = ViewBuilder(source)
    for at, char in enumerate(text):
        if char == "&":
            outer.put("+-", at, at + 1)
        elif char not in "<>":
            outer.keep(at, at + 1)
    shown = outer.build()
    builder = ViewBuilder(SourceText("x", shown.text, "utf-8", ""))
    builder.fold(0, len(shown.text))
    inner = builder.build()
    both = inner.over(shown)
    filled = [at for at, char in enumerate(inner.text) if not char.isspace()]
    if filled:
        at = data.draw(st.sampled_from(filled))
        (within,) = inner.to_source(at, at + 1)
        assert both.to_source(at, at + 1) == shown.to_source(within.start, within.end)
        (span,) = both.to_source(at, at + 1)
        assert both.to_view_whole(span) in {(at, at + 1), (at - 1, at + 1), (at, at + 2)}
