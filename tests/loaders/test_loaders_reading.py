"""The reading view: what a reader reads, led back to the source."""

from hypothesis import given
from hypothesis import strategies as st
from telegrams import WHOLE, source

from cablegraph.loaders.cable import read_telegram
from cablegraph.loaders.reading import Reading, reading_view
from cablegraph.text import SourceError


def reading(text: str) -> Reading:
    text_source = source(text)
    return reading_view(read_telegram(text_source), text_source)


def blocks(read: Reading) -> list[tuple[str, int | None, str]]:
    return [(b.kind, b.paragraph, read.view.text[b.start : b.end]) for b in read.blocks]


def test_the_view_shows_subject_headings_and_paragraphs() -> None:
    assert blocks(reading(WHOLE)) == [
        ("subject", None, "HARBOUR BOARD STARTS ITS TIDAL MILL"),
        ("paragraph", 1, "Summary: The Harbour Board opened a tidal mill. It turns two wheels. End summary."),
        ("heading", None, "The Wheels Turn"),
        (
            "paragraph",
            2,
            "Board Secretary Ines Tull said that the mill's long-awaited second wheel began to turn on "
            "May 2. (Note: The first wheel dates from 1911. End note.)",
        ),
        ("paragraph", 3, "Comment: Post will watch the mill."),
    ]


def test_blocks_are_parted_by_an_empty_line() -> None:
    read = reading(WHOLE)
    assert read.view.text == "\n\n".join(text for _, _, text in blocks(read))
    assert [b.paragraph_kind for b in read.blocks] == ["body", "summary", "body", "body", "comment"]


def test_a_sentence_over_a_page_break_has_two_spans() -> None:
    read = reading(WHOLE)
    start = read.view.text.index("second wheel began")
    spans = read.view.to_source(start, start + len("second wheel began"))
    assert read.view.source.quote(spans) == "second wheel began"
    assert len(spans) == 2


def test_points_of_a_paragraph_are_blocks_of_their_own() -> None:
    read = reading("TAGS: BH\nSUBJECT: A MILL\n\n1. (U) Points:\n\n-- One point.\n\n-- Two points.\n")
    assert blocks(read)[1:] == [
        ("paragraph", 1, "Points:"),
        ("paragraph", 1, "-- One point."),
        ("paragraph", 1, "-- Two points."),
    ]


def test_a_sentence_goes_on_over_a_blank_line_where_a_page_break_was_taken_out() -> None:
    read = reading("SUBJECT: A MILL\n\n1. (U) The mill turns and\n\nturns. It is loud.\n\nIt is old.")
    assert [text for _, _, text in blocks(read)[1:]] == [
        "The mill turns and turns. It is loud.",
        "It is old.",
    ]


def test_captions_in_the_middle_of_a_sentence_are_left_out() -> None:
    read = reading("SUBJECT: A MILL\n\n1. (U) The mill turns and\n\nSIPDIS\nturns again.")
    assert blocks(read)[-1][2] == "The mill turns and turns again."


def test_redactions_stay_as_printed() -> None:
    assert (
        blocks(reading("1. (U) It was XXXXXXXXXXXX  who said so."))[0][2]
        == "It was XXXXXXXXXXXX who said so."
    )


_PIECES = st.sampled_from(
    ["1. (U) ", "2. ", "word", " ", "\n", "\n\n", "-\n", "-----\n", "BELMOPAN 00000321 001.2 OF 002\n",
     "SIPDIS\n", "&amp;", "[x](#)", "¶", "TAGS: BH\n", "SUBJECT: ", "Heading\n", ". ", "TREMAYNE"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_every_block_leads_back_to_words_of_the_source(text: str) -> None:
    try:
        read = reading(text)
    except SourceError:
        return
    for block in read.blocks:
        shown = read.view.text[block.start : block.end]
        assert shown == shown.strip()
        assert "\n" not in shown
        spans = read.view.to_source(block.start, block.end)
        assert spans == tuple(sorted(spans))
        for at in range(block.start, block.end):
            if not read.view.text[at].isspace():
                (span, *_) = read.view.to_source(at, at + 1)
                assert read.view.to_view(span.start) == at
