"""The Cablegate CSV: a telegram a row, eight columns, no head line, quotation marks escaped by a backslash.

Each row is a source of its own, `FILE.csv#row=3` (RFC 7111), hashed over its own bytes: offsets are code
points of the row as it stands, quotes and backslashes included. The telegram's text is what its last two
columns, header and body, show. Rows are cut here and not by the `csv` module, which gives no offsets.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import BinaryIO, NamedTuple

from cablegraph.loaders.attributes import with_attributes
from cablegraph.loaders.registry import Container, Loader
from cablegraph.loaders.shown import read_shown, with_markup
from cablegraph.records.telegram import Attribute, Telegram
from cablegraph.text import SourceError, SourceText, Span, TextView, ViewBuilder, decode

COLUMNS = ("Number", "Created", "Reference ID", "Origin", "Classification", "References", "Header", "Body")
LARGEST_ROW = 4 * 2**20
_START = r'(?:\ufeff)?"\d{1,9}","[^"\n]{1,40}","[^"\n]{1,60}",'
_FIRST = re.compile(_START)
_ROW = re.compile(_START.encode().replace(rb"\ufeff", b"\xef\xbb\xbf"))
_CELL = re.compile(r'[ \t]*+"(?P<quoted>(?:[^"\\]|\\.|"")*+)"[ \t]*+|(?P<bare>[^",\n]*+)', re.DOTALL)
_ESCAPE = re.compile(r'\\(?=["\\])|"(?=")')


class Row(NamedTuple):
    """The insides of a row's cells, in order."""

    cells: tuple[Span, ...]


def is_rows(name: str, head: bytes) -> bool:
    """Whether a file begins with a row: a number, a date, a message number, all quoted."""
    return _ROW.match(head) is not None


def is_row(source: SourceText) -> bool:
    """Whether a source is one row."""
    return _FIRST.match(source.text) is not None


def row_sources(name: str, stream: BinaryIO) -> Iterator[SourceText | SourceError]:
    """The rows of a CSV, one after the other; memory holds one at a time.

    A row that is never closed ends after `LARGEST_ROW` bytes; the next line that begins as a row does
    begins the next.
    """
    line = 1
    for number, (data, complete) in enumerate(_rows(stream), start=1):
        where = f"{name}#row={number}"
        if complete:
            try:
                yield decode(where, data)
            except SourceError as error:
                yield error
        else:
            yield SourceError(name, line, f"row {number} has no end")
        line += data.count(b"\n")


def _rows(stream: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Each row's bytes without its line end, and whether its quotation marks are closed."""
    lines: list[bytes] = []
    size, inside, lost = 0, False, False
    while line := stream.readline(LARGEST_ROW):
        if lost and not _ROW.match(line):
            lines.append(b"\n")  # counted, not kept
            continue
        if lost:
            yield b"".join(lines), False
            lines, size, lost = [], 0, False
        if not lines and not line.strip():
            lines = [line] if lines else []
            continue
        lines.append(line)
        size += len(line)
        inside ^= bool(_marks(line) % 2)
        if not inside:
            yield b"".join(lines), True
            lines, size = [], 0
        elif size > LARGEST_ROW:
            lines, inside, lost = [b"\n"] * len(lines), False, True
    if lines:
        yield b"".join(lines), False


def _marks(line: bytes) -> int:
    """How many quotation marks of a line are not escaped."""
    if b"\\" in line:
        line = line.replace(b"\\\\", b"").replace(b'\\"', b"")
    return line.count(b'"')


def read_row(source: SourceText) -> Telegram:
    """Read the telegram of one row; the columns before header and body are its attributes.

    Raises:
        SourceError: The row has not eight columns, or holds no letter and no digit in its last two.
    """
    row = _cut(source)
    attributes = tuple(_attributes(source, row))
    number = next((a.value for a in attributes if a.name == "Reference ID" and a.value), source.name)
    return with_markup(with_attributes(read_shown(row_view(source), number), attributes), source.text)


@lru_cache(maxsize=4)
def row_view(source: SourceText) -> TextView:
    """The text of header and body, an empty line between them, escapes undone.

    Raises:
        SourceError: The row has not eight columns.
    """
    builder = ViewBuilder(source)
    header, body = _cut(source).cells[6:]
    _show(builder, source.text, header)
    builder.put("\n\n", header.end, body.start)
    _show(builder, source.text, body)
    return builder.build()


def _show(builder: ViewBuilder, text: str, cell: Span) -> None:
    at = cell.start
    while (escape := _ESCAPE.search(text, at, cell.end)) is not None:
        builder.keep(at, escape.start())
        builder.keep(escape.end(), escape.end() + 1)
        at = escape.end() + 1
    builder.keep(at, cell.end)


def _cut(source: SourceText) -> Row:
    text = source.text.rstrip("\r\n")
    cells: list[Span] = []
    at = 1 if text.startswith("\ufeff") else 0
    while len(cells) <= len(COLUMNS):
        found = _CELL.match(text, at)
        if found is None:
            break
        cells.append(Span(*(found.span("quoted") if found["quoted"] is not None else found.span("bare"))))
        at = found.end()
        if at >= len(text) or text[at] != ",":
            break
        at += 1
    if at < len(text) and text[at] not in ",\n":
        raise SourceError(source.name, 0, _misquoted(len(cells), cells[-1], text[at]))
    if len(cells) != len(COLUMNS) or at < len(text):
        more = "more than " if len(cells) > len(COLUMNS) else ""
        count = min(len(cells), len(COLUMNS))
        raise SourceError(source.name, 0, f"a row of {more}{count} columns, not {len(COLUMNS)}")
    return Row(tuple(cells))


def _misquoted(column: int, cell: Span, behind: str) -> str:
    """Why a column does not end where its cell does."""
    if behind != '"':
        return f"words behind the quotation mark that closes column {column}"
    if not len(cell):
        return f"the quotation mark that opens column {column} is never closed"
    return f"a quotation mark in column {column}, which none opens"


def _attributes(source: SourceText, row: Row) -> Iterator[Attribute]:
    for name, cell in zip(COLUMNS[:6], row.cells, strict=False):
        value = " ".join(_ESCAPE.sub("", source.cut(cell)).split())
        if value:
            yield Attribute(start=cell.start, end=cell.end, text=value, name=name, value=value)


ROWS = Container(is_rows, row_sources)
LOADER = Loader(read_row, is_row, row_view)
