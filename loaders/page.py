"""Telegrams as published pages: header and body in `<pre>` blocks, a table of attributes above them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from cablegraph.loaders.attributes import with_attributes
from cablegraph.loaders.markup import Tag, pieces, show, words
from cablegraph.loaders.registry import Loader
from cablegraph.loaders.shown import read_shown, with_markup
from cablegraph.records.telegram import Attribute, Telegram
from cablegraph.text import SourceText, Span, TextView, ViewBuilder

_PAGE = re.compile(r"\ufeff?\s*(?:<\?xml\b|<!DOCTYPE[ \t\r\n]+html\b|<html\b|<!--)", re.IGNORECASE)
_BLOCK = re.compile(r"<pre\b", re.IGNORECASE)
_PARTS = re.compile(r"<(?:table|pre)\b", re.IGNORECASE)
_REFERENCE_ID = "Reference ID"


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page holds its telegram.

    Attributes:
        blocks: The insides of the `<pre>` blocks, in order.
        cells: The table's column names, each with the inside of its cell.
    """

    blocks: tuple[Span, ...]
    cells: tuple[tuple[str, Span], ...]


def is_page(source: SourceText) -> bool:
    """Whether a source is a page with a `<pre>` block."""
    return _PAGE.match(source.text) is not None and _BLOCK.search(source.text) is not None


def read_page(source: SourceText) -> Telegram:
    """Read the telegram of a published page; offsets are those of the page, mark-up and all.

    The table's cells are the record's `attributes`; the classification there stands when the text has
    none. Mark-up round the telegram lies in `marks`.

    Raises:
        SourceError: The page's blocks hold no letter and no digit.
    """
    page = find_parts(source.text)
    attributes = tuple(_attributes(source.text, page))
    number = next((a.value for a in attributes if a.name == _REFERENCE_ID and a.value), source.name)
    telegram = with_attributes(read_shown(page_view(source), number), attributes)
    return with_markup(telegram, source.text)


@lru_cache(maxsize=4)
def page_view(source: SourceText) -> TextView:
    """The text of a page's `<pre>` blocks, an empty line between two."""
    builder = ViewBuilder(source)
    blocks = find_parts(source.text).blocks
    for before, block in pairwise((None, *blocks)):
        if block is None:
            continue
        if before is not None:
            builder.put("\n\n", before.end, block.start)
        show(builder, source.text, block.start, block.end)
    return builder.build()


@lru_cache(maxsize=4)
def find_parts(text: str) -> Page:
    """Find the `<pre>` blocks of a page and the cells of the first table that has column names."""
    first = _PARTS.search(text)
    blocks: list[Span] = []
    names: list[str] = []
    cells: list[Span] = []
    opened: dict[str, int] = {}
    for piece in pieces(text, first.start() if first else len(text), len(text), references=False):
        if not isinstance(piece, Tag) or piece.name not in {"pre", "th", "td", "table"}:
            continue
        if not piece.closing:
            opened.setdefault(piece.name, piece.end)
            continue
        start = opened.pop(piece.name, None)
        if start is None:
            continue
        if piece.name == "pre":
            blocks.append(Span(start, piece.start))
        elif piece.name == "th" and not cells:
            names.append(words(text, start, piece.start))
        elif piece.name == "td" and len(cells) < len(names):
            cells.append(Span(start, piece.start))
    if "pre" in opened:
        blocks.append(Span(opened["pre"], len(text)))
    return Page(tuple(blocks), tuple(zip(names, cells, strict=False)))


def _attributes(text: str, page: Page) -> Iterator[Attribute]:
    for name, cell in page.cells:
        value = words(text, cell.start, cell.end)
        if value:
            span = _of_words(text, cell)
            yield Attribute(start=span.start, end=span.end, text=value, name=name, value=value)


def _of_words(text: str, cell: Span) -> Span:
    """A cell from its first word to its last, without the tags round them."""
    start = end = cell.start
    at = cell.start
    shown: list[Span] = []
    for piece in pieces(text, cell.start, cell.end):
        if isinstance(piece, Tag):
            shown.append(Span(at, piece.start))
            at = piece.end
    shown.append(Span(at, cell.end))
    filled = [span for span in shown if text[span.start : span.end].strip()]
    start, end = filled[0].start, filled[-1].end
    printed = text[start:end]
    return Span(start + len(printed) - len(printed.lstrip()), start + len(printed.rstrip()))


LOADER = Loader(read_page, is_page, page_view)
