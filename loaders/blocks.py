"""Blocks: runs of lines that a reader sees as one piece, joined again over page breaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cablegraph.loaders.words import runs
from cablegraph.text import Span

_BLANK = re.compile(r"\n[ \t\r\f\v]*+\n\s*+")
_ENDS = re.compile(r"[.!?:;][\"'”’)\]]{0,3}\Z|(?<!,)[\"”]\Z")
_BULLET = re.compile(r"(?:-{1,3}|[*•·o])[ \t]?\S|\(?[A-Za-z0-9]{1,2}[.)]\s|Q:?\s|A:\s")


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of text, from its first word to its last."""

    start: int
    end: int


def split_blocks(text: str, start: int, end: int, out: Sequence[Span]) -> Iterator[Block]:
    """Cut `start` to `end` at blank lines and rules, save where a sentence runs on over them.

    Args:
        text: The source's text.
        start: Where to begin.
        end: Where to end.
        out: Ordered spans that are no words: page breaks, rules, repeated header lines.
    """
    pending: Block | None = None
    for first, last in runs(start, end, out):
        for index, piece in enumerate(_pieces(text, first, last)):
            if pending is not None and goes_on(text, pending.end, piece.start, over_break=index == 0):
                pending = Block(pending.start, piece.end)
                continue
            if pending is not None:
                yield pending
            pending = piece
    if pending is not None:
        yield pending


def _pieces(text: str, start: int, end: int) -> Iterator[Block]:
    at = start
    for gap in _BLANK.finditer(text, start, end):
        block = _strip(text, at, gap.start())
        if block:
            yield block
        at = gap.end()
    block = _strip(text, at, end)
    if block:
        yield block


def _strip(text: str, start: int, end: int) -> Block | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Block(start, end) if end > start else None


def ends_sentence(text: str, end: int) -> bool:
    """Whether the words that end at `end` end a sentence (or open a list)."""
    return not text[end - 1 : end].isalnum() and _ENDS.search(text[max(end - 5, 0) : end]) is not None


def goes_on(text: str, end: int, start: int, *, over_break: bool) -> bool:
    """Whether the words that end at `end` go on with those at `start`, behind a blank line or page break.

    A sentence that has ended does not; one that has not goes on over a page break, and over a plain
    blank line (where a publisher took a page break out) only when what follows begins in small letters.
    A rule of dashes always parts.
    """
    if over_break and _has_rule(text, end, start):
        return False
    small = text[start].islower() and text[start + 1 : start + 2] not in {".", ")", " "}
    if ends_sentence(text, end):
        return over_break and small
    if _BULLET.match(text, start):
        return False
    return over_break or small


def _has_rule(text: str, end: int, start: int) -> bool:
    between = text[end:start].strip()
    return between[:2] in {"--", "==", "__", "**", "- ", "= ", "* "} or between[-2:] in {"--", "==", "__"}
