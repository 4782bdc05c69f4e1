"""Words as read: white space folded, page breaks out, entities decoded, hyphens at line ends joined.

The same edits serve the record's `text` and the reading view, so that both show the same words.
"""

import html
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from cablegraph.text import Span

# A hyphen at a line end is kept and the next word joined to it; "--" is a dash and is not. Possessive
# quantifiers keep long runs of white space linear.
_EDIT = re.compile(
    r"(?P<hyphen>(?<=[^\W_])-[ \t]*+\r?\n\s*+(?=[^\W_]))"
    r"|(?P<space>\s\s++|[^\S ])"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,10});)"
    r"|(?P<link>\[(?P<label>[^\[\]\n]{1,120})\]\([^()\s]{0,300}\))"
    r"|(?P<mark>(?<!\S)¶[ \t]?|¶)"
)
_WHITE = re.compile(r"\s(?:\s++|(?<! ))")  # two or more, or one that is no blank
_HYPHEN = re.compile(r"-(?<=[^\W_]-)[ \t]*+\r?\n\s*+(?=[^\W_])")
_start = attrgetter("start")


class Edit(NamedTuple):
    """Show `text` in the place of the source's `start` to `end`."""

    start: int
    end: int
    text: str


def edits(text: str, start: int, end: int) -> Iterator[Edit]:
    """What a reader sees otherwise than printed between `start` and `end`, from left to right."""
    words = text[start:end]
    if ("&" in words and ";" in words) or "](" in words or "¶" in words:
        yield from _all_edits(text, start, end)
        return
    for found in _WHITE.finditer(text, start, end):
        first, last = found.span()
        yield Edit(first, last, "" if _joins_lines(text, first, last, end) else " ")


def _joins_lines(text: str, first: int, last: int, end: int) -> bool:
    """Whether the white space from `first` to `last` wraps a line behind a hyphen."""
    if first < 2 or text[first - 1] != "-" or last >= end:
        return False
    return text[first - 2].isalnum() and text[last].isalnum() and "\n" in text[first:last]


def _all_edits(text: str, start: int, end: int) -> Iterator[Edit]:
    for found in _EDIT.finditer(text, start, end):
        kind = found.lastgroup
        if kind == "space":
            yield Edit(found.start(), found.end(), " ")
        elif kind == "hyphen":
            yield Edit(found.start() + 1, found.end(), "")
        elif kind == "entity":
            shown = html.unescape(found.group())
            if shown != found.group():
                yield Edit(found.start(), found.end(), shown if shown.strip() else " ")
        elif kind == "mark":
            yield Edit(found.start(), found.end(), "")
        else:
            yield Edit(found.start(), found.start("label"), "")
            yield Edit(found.end("label"), found.end(), "")


def positions(text: str, words: Sequence[str], start: int, end: int) -> list[int]:
    """Where any of some words stands between `start` and `end`, in order.

    A cheap gate before a pattern that would look at every letter.

    >>> positions("a mill, a weir, a mill", ("mill", "weir"), 0, 22)
    [2, 10, 18]
    """
    found: list[int] = []
    for word in words:
        at = text.find(word, start, end)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + 1, end)
    found.sort()
    return found


def runs(start: int, end: int, out: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """`start` to `end` without the ordered spans `out`, as pairs of start and end."""
    at = start
    for index in range(bisect_left(out, start, key=_start), len(out)):
        span = out[index]
        if span.start >= end:
            break
        if span.start > at:
            yield at, span.start
        at = max(at, span.end)
    if at < end:
        yield at, end


def read_words(text: str, start: int, end: int, out: Sequence[Span] = ()) -> str:
    """The words between `start` and `end` as read, without the ordered spans `out`.

    >>> read_words("a well-\\nknown  case", 0, 19)
    'a well-known case'
    """
    if not out:
        return _read_run(text[start:end])
    index = bisect_left(out, start, key=_start)
    if index == len(out) or out[index].start >= end:
        return _read_run(text[start:end])
    joined = ""
    for first, last in runs(start, end, out):
        words = _read_run(text[first:last])
        if not joined:
            joined = words
        elif words:
            joined += words if _joins(joined) else " " + words
    return joined


def _joins(words: str) -> bool:
    return len(words) > 1 and words[-1] == "-" and words[-2].isalnum()


def _read_run(words: str) -> str:
    if ("&" in words and ";" in words) or "](" in words:
        words = _edited(words)
    elif "-" in words and "\n" in words:
        words = _HYPHEN.sub("-", words)
    if "¶" in words:
        words = words.replace("¶", "")
    # Most runs have no white space but single blanks and line ends: folding those is much quicker.
    folded = words.replace(" \n", " ").replace("\n", " ")
    if "  " not in folded and folded.isprintable():  # no white space but the blank is printable
        return folded.strip()
    return " ".join(words.split())


def _edited(text: str) -> str:
    parts: list[str] = []
    at = 0
    for edit in edits(text, 0, len(text)):
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    parts.append(text[at:])
    return "".join(parts)
