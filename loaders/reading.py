"""The reading view of a telegram: what a reader reads, block by block, led back to the source."""

from dataclasses import dataclass
from itertools import chain
from typing import Literal

from cablegraph.loaders import shown_text
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
    """Build the view of subject, headings and paragraphs, led back to the source.

    White space is folded, wraps are joined, page breaks, rules, Markdown marks and repeated header lines
    are out, entities decoded. A sentence that runs over a page break stays in one block. Redaction runs
    stay as printed.

    Args:
        telegram: The record read from `source`.
        source: The same source. Of a page, a row or an archive's file the view shows what its reader sees.
    """
    shown = shown_text(source)
    if shown is None:
        return _reading(_Parts.of(telegram), source)
    parts = _Parts.of(telegram).seen_through(shown)
    inner = _reading(parts, SourceText(source.name, shown.text, source.encoding, source.sha256))
    return Reading(inner.view.over(shown), inner.blocks)


_Part = tuple[int, int, BlockKind, int | None, ParagraphKind]


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the view is made of: start and end of each piece, and the spans that are no words."""

    pieces: list[_Part]
    out: list[Span]

    @classmethod
    def of(cls, telegram: Telegram) -> "_Parts":
        out = [
            Span(field.start, field.end)
            for field in chain(telegram.page_breaks, telegram.marks, telegram.captions, telegram.sections)
        ]
        pieces: list[_Part] = [
            (p.content_start, p.end, "paragraph", p.number, p.kind) for p in telegram.paragraphs
        ]
        pieces += [(h.start, h.end, "heading", None, "body") for h in telegram.headings]
        if telegram.subject is not None:
            pieces.append((telegram.subject.start, telegram.subject.end, "subject", None, "body"))
        return cls(sorted(pieces, key=lambda piece: piece[:2]), sorted(out))

    def seen_through(self, view: TextView) -> "_Parts":
        """The same, in offsets of a view's text; what the view does not show is left out."""
        spans = (view.to_view_whole(span) for span in self.out)
        pieces: list[_Part] = []
        for start, end, kind, number, paragraph_kind in self.pieces:
            place = view.to_view_whole(Span(start, end)) if start < end else None
            if place is not None:
                pieces.append((*place, kind, number, paragraph_kind))
        return _Parts(pieces, sorted(Span(*span) for span in spans if span is not None))


def _reading(parts: _Parts, source: SourceText) -> Reading:
    out = parts.out
    builder = ViewBuilder(source)
    blocks: list[Block] = []
    done = 0
    for start, end, kind, number, paragraph_kind in parts.pieces:
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
