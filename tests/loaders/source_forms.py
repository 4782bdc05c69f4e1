"""One invented telegram in the forms in which telegrams are published, and what holds of each reading."""

import html
from itertools import pairwise

from reader_properties import fields
from telegrams import BODY, HEADER, WHOLE

from cablegraph.loaders import field_spans, read
from cablegraph.loaders.reading import reading_view
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceText, decode

COLUMNS = ("1", "5/13/2008 14:02", "08BELMOPAN321", "Embassy Belmopan", "UNCLASSIFIED", "")


def page(header: str = HEADER, body: str = BODY, *, classification: str = "UNCLASSIFIED") -> str:
    """A page: navigation, table, header and body in two blocks, line ends as character references."""
    cells = ("08BELMOPAN321", "2008-05-13 14:02", "2011-01-01 00:00", classification, "Embassy Belmopan")
    names = ("Reference ID", "Created", "Released", "Classification", "Origin")
    blocks = "\n".join(f"<code><pre>{spelt(block)}</pre></code>" for block in (header, body))
    return (
        "<!DOCTYPE html>\n<html>\n<body>\n<h3>Browse &amp; search</h3><a href='/date/2008'>2008</a>\n"
        "<table class='cable'>\n<tr>"
        + "".join(f"<th>{name}</th>" for name in names)
        + "</tr>\n<tr>"
        + "".join(f"<td>\n<a href='/x/{index}'>{cell}</a>\n</td>" for index, cell in enumerate(cells))
        + f"</tr>\n<tr><td colspan='5'>Appears in: nothing</td></tr></table>\n{blocks}\n</body></html>\n"
    )


def spelt(text: str) -> str:
    """A block's text as a page spells it, TAGS as links, paragraph signs as targets."""
    spelt_out = html.escape(text, quote=False).replace('"', "&quot;").replace("\n", "&#x000A;")
    spelt_out = spelt_out.replace("ENRG", "<a href='/tag/ENRG_0.html'>ENRG</a>")
    return spelt_out.replace("¶", "<a id='par1' href='#par1'>¶</a>")


def row(header: str = HEADER, body: str = BODY, columns: tuple[str, ...] = COLUMNS) -> str:
    """A row of the CSV."""
    cells = (*columns, header, body)
    return ",".join('"' + cell.replace("\\", "\\\\").replace('"', '\\"') + '"' for cell in cells) + "\n"


def words(telegram: Telegram) -> dict[str, object]:
    """A record without places and without what only one form has."""
    only = {"source", "encoding", "marks", "attributes", "page_breaks", "remarks"}
    return {
        name: _words(getattr(telegram, name)) for name in telegram.__dataclass_fields__ if name not in only
    }


def _words(value: object) -> object:
    if isinstance(value, tuple):
        return [_words(part) for part in value]
    slots = getattr(value, "__dataclass_fields__", None)
    if slots is None:
        return value
    places = {"start", "end", "content_start", "name_start", "name_end"}
    return {name: _words(getattr(value, name)) for name in slots if name not in places}


def check_read(source: SourceText) -> Telegram:
    """Read a source through its own loader and assert what holds of every record."""
    telegram, text = read(source), source.text
    covered = bytearray(len(text))
    for field in fields(telegram):
        assert 0 <= field.start <= field.end <= len(text), field
        covered[field.start : field.end] = b"\1" * (field.end - field.start)
        assert not field.text or field_spans(source, field.start, field.end)
    lost = [at for at, char in enumerate(text) if not char.isspace() and not covered[at]]
    assert not lost, (lost[:5], text[max(lost[0] - 20, 0) : lost[0] + 20])
    assert all(p.start <= p.content_start <= p.end for p in telegram.paragraphs)
    assert all(left.end <= right.start for left, right in pairwise(telegram.paragraphs))
    reading = reading_view(telegram, source)
    for block in reading.blocks:
        shown = reading.view.text[block.start : block.end]
        quotation = source.quote(reading.view.to_source(block.start, block.end))
        assert letters(shown) in (
            letters(html.unescape(quotation)),
            letters(html.unescape(html.unescape(quotation))),
        )
    return telegram


def letters(text: str) -> str:
    return "".join(text.replace("¶", "").split())


def plain() -> Telegram:
    """The same telegram as plain text."""
    return read(decode("08BELMOPAN321.txt", WHOLE.encode()))
