"""Mark-up of published pages, piece by piece with offsets: tags, comments, character references.

Written here because a record's offsets count the code points of the page as it came: of the parsers at
hand, lxml and selectolax give no offsets, and `html.parser` gives line and column and takes quadratic time
on unterminated comments in some supported Pythons. Only what stands in a page's table and `<pre>` blocks
is read, so a tree is not needed. Every repetition is possessive or bounded: cost is linear.
"""

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cablegraph.text import ViewBuilder

# A tag with its attributes; a quotation mark that is never closed, or "<" inside, makes it text.
_TAG = (
    r"<!--"
    r"|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]{0,40})(?P<attributes>(?:[^<>\"']++"
    r"|\"[^\"]{0,4000}\"|'[^']{0,4000}'){0,200})>"
)
_TAGS = re.compile(_TAG)
_PIECES = re.compile(rf"{_TAG}|&(?:\#[0-9]{{1,7}}|\#[xX][0-9A-Fa-f]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});")
_unescape = lru_cache(maxsize=512)(html.unescape)  # a page has many of a few
_RAW = {"script", "style"}


class Tag(NamedTuple):
    """A tag; `name` in small letters, `attributes` as printed."""

    start: int
    end: int
    name: str
    closing: bool
    attributes: str


class Reference(NamedTuple):
    """A character reference and the characters it stands for."""

    start: int
    end: int
    text: str


class Hidden(NamedTuple):
    """What no reader sees: a comment, or the text of a script."""

    start: int
    end: int


def pieces(text: str, start: int, end: int, *, references: bool = True) -> Iterator[Tag | Reference | Hidden]:
    """The mark-up between `start` and `end`, from left to right.

    Args:
        text: The page.
        start: Where to begin.
        end: Where to end.
        references: Whether character references are among it.
    """
    at, comments = start, True
    pattern = _PIECES if references else _TAGS
    while (found := pattern.search(text, at, end)) is not None:
        at = found.end()
        name = found["name"]
        if name:
            yield Tag(found.start(), at, name.lower(), bool(found["close"]), found["attributes"])
            if name.lower() in _RAW and not found["close"]:
                behind = text.find("</", at, end)
                yield Hidden(at, behind if behind >= 0 else end)
                at = behind if behind >= 0 else end
        elif found.group() == "<!--":
            behind = text.find("-->", at, end) if comments else -1
            comments = behind >= 0  # one that is never closed is text, and so are all behind it
            if comments:
                at = behind + 3
                yield Hidden(found.start(), at)
        else:
            shown = _unescape(found.group())
            if shown != found.group():
                yield Reference(found.start(), at, shown)


def show(builder: ViewBuilder, text: str, start: int, end: int) -> None:
    """Show what a reader of the page sees between `start` and `end`."""
    at = start
    for piece in pieces(text, start, end):
        builder.keep(at, piece.start)
        at = piece.end
        if isinstance(piece, Reference):
            builder.put(" " if piece.text == "\xa0" else piece.text, piece.start, piece.end)
        elif isinstance(piece, Tag) and piece.name == "br" and not piece.closing:
            builder.put("\n", piece.start, piece.end)
    builder.keep(at, end)


def words(text: str, start: int, end: int) -> str:
    """The words between `start` and `end` without mark-up, white space folded."""
    shown: list[str] = []
    at = start
    for piece in pieces(text, start, end):
        shown += (text[at : piece.start], piece.text if isinstance(piece, Reference) else " ")
        at = piece.end
    shown.append(text[at:end])
    return " ".join("".join(shown).split())
