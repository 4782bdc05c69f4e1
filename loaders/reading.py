"""The reading view of a telegram: what a reader reads, block by block, led back to the source."""

from dataclasses import dataclass
from itertools import chain
from typing import Literal

from cablegraph.loaders.blocks import split_blocks
from cablegraph.loaders.words import edits, runs
from cablegraph.records.telegram import ParagraphKind, Telegram
from cablegraph.text import SourceText, Span, TextView, ViewBuilder

BlockKind = Literal["subject", "heading", "paragraph"]


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the view: the subject, a heading, or a paragraph's text between two blank lines.

    Attributes:
        start: View offset of its first word, behind number and portion mark.
        end: View offset behind its last.
        kind: What it is.
        paragraph: True number of the paragraph it belongs to; None when unnumbered.
        paragraph_kind: The paragraph's kind; `body` for subject and headings.
    """

    start: int
    end: int
    kind: BlockKind
    paragraph: int | None = None
    paragraph_kind: ParagraphKind = "body"


@dataclass(frozen=True, slots=True)
class Reading:
    """The view and its blocks, in order of place; two blocks are parted by an empty line."""

    view: TextView
    blocks: tuple[Block, ...]


def reading_view(telegram: Telegram, source: SourceText) -> Reading:
    """Build the view of subject, headings and paragraphs.

    White space is folded, wraps are joined, page breaks, rules, Markdown marks and repeated header lines
    are out, entities decoded. A sentence that runs over a page break stays in one block. Redaction runs
    stay as printed.

    Args:
        telegram: The record read from `source`.
        source: The same source.
    """
    out = sorted(
        Span(field.start, field.end)
        for field in chain(telegram.page_breaks, telegram.marks, telegram.captions, telegram.sections)
    )
    parts: list[tuple[int, int, BlockKind, int | None, ParagraphKind]] = [
        (p.content_start, p.end, "paragraph", p.number, p.kind) for p in telegram.paragraphs
    ]
    parts += [(h.start, h.end, "heading", None, "body") for h in telegram.headings]
    if telegram.subject is not None:
        parts.append((telegram.subject.start, telegram.subject.end, "subject", None, "body"))
    parts.sort(key=lambda part: part[:2])
    builder = ViewBuilder(source)
    blocks: list[Block] = []
    done = 0
    for start, end, kind, number, paragraph_kind in parts:
        start = max(start, done)
        pieces = split_blocks(source.text, start, end, out) if kind == "paragraph" else (Span(start, end),)
        for piece in pieces:
            if blocks:
                builder.put("\n\n", done, piece.start)
            begin = len(builder)
            _show(builder, source.text, piece.start, piece.end, out)
            if len(builder) > begin:
                blocks.append(Block(begin, len(builder), kind, number, paragraph_kind))
            done = piece.end
    return Reading(builder.build(), tuple(blocks))


def _show(builder: ViewBuilder, text: str, start: int, end: int, out: list[Span]) -> None:
    """Show `start` to `end` as read, without the spans in `out`."""
    joins = True  # nothing to part yet
    before = start
    for at, last in runs(start, end, out):
        while at < last and (text[at].isspace() or text[at] == "¶"):
            at += 1
        while last > at and (text[last - 1].isspace() or text[last - 1] == "¶"):
            last -= 1
        if at == last:
            continue
        if not joins:
            builder.put(" ", before, at)
        for edit in edits(text, at, last):
            builder.keep(at, edit.start)
            builder.put(edit.text, edit.start, edit.end)
            at = edit.end
        builder.keep(at, last)
        joins = text[last - 1] == "-" and last - 2 >= start and text[last - 2].isalnum()
        before = last
