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
