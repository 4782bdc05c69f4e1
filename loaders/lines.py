"""Lines of a telegram with their offsets, and what parts them: page breaks, rules, Markdown marks."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cablegraph.loaders.words import positions, read_words
from cablegraph.text import SourceText, Span

# A page line as the communications centre printed it over each page: station (cut to ten letters),
# serial in eight digits, page and section, "OF", how many. A publisher's cut may end it in dots.
_PAGE = re.compile(
    r"[0-9][0-9]{5,7}[ \t]{1,4}\d{3}(?:\.\d{1,2})?[ \t]{1,4}[Oo][Ff][ \t]{1,4}(?:\d{3}|\d{1,2}\.{3})(?!\d)"
)
_OF = ("OF 0", "of 0", "OF  0")  # no telegram has a hundred pages
_BEFORE_OF = re.compile(r"(?<![^\W_])[0-9]{6,8}[ \t]{1,4}\d{3}(?:\.\d{1,2})?[ \t]{1,4}\Z")
_WIDEST_BEFORE_OF = 24
_PAGE_STATION = re.compile(r"[#*¶ \t]*([A-Za-z][A-Za-z.'’ \t-]{0,30})[ \t]+\Z")
_STATION_WORDS = re.compile(r"((?:[A-Z][A-Z.'’-]{1,20}[ \t]){1,4})[ \t]{0,12}\Z")
# The electronic files of the 1970s: "PAGE 02        TOWNAM 01234  01 OF 02  121530Z".
_FILE_PAGE = re.compile(
    r"^[ \t]*PAGE[ \t]{1,4}\d{2}[ \t]{1,12}[A-Z][A-Z ]{1,12}[ \t]\d{4,6}[^\n]{0,40}$", re.MULTILINE
)
_RULE = re.compile(r"[-=_*~—–]{2}[-=_*~—– \t]*\Z|[-=*](?:[ \t][-=*]){2,}[ \t]*\Z")
_TAIL_RULE = re.compile(r"[ \t](?:-{5}|={5})")
_LEAD = re.compile(r"(?:#{1,6}|[-=*]{5,})[ \t]+(?=[^\s=*-])")


BYTE_ORDER_MARK = "\ufeff"


class Line(NamedTuple):
    """One line without the white space around it; a blank one has `start` equal to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Sheet:
    """A source as lines.

    Attributes:
        source: The source.
        lines: All lines in order, blank ones too.
        breaks: Page-break lines, in order; one may stand in the middle of a line.
    """

    source: SourceText
    lines: tuple[Line, ...]
    breaks: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The source's text."""
        return self.source.text

    def words(self, start: int, end: int) -> str:
        """The words from `start` to `end` as read: page breaks out, white space folded."""
        return read_words(self.source.text, start, end, self.breaks)

    @cached_property
    def lowered(self) -> str:
        """The text in small letters, letter for letter; for gates that any spelling passes."""
        low = self.text.lower()
        if len(low) == len(self.text):
            return low
        return "".join(small if len(small := char.lower()) == 1 else char for char in self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def break_ends(self) -> dict[int, int]:
        """Where each page break ends, by where it begins."""
        return {span.start: span.end for span in self.breaks}

    def line_at(self, offset: int) -> int:
        """Index of the first line whose words begin at or behind `offset`."""
        return bisect_left(self._starts, offset)

    def is_break(self, line: Line) -> bool:
        """Whether the line is a page break and nothing else."""
        return self.break_ends.get(line.start, -1) >= line.end > line.start


def read_sheet(source: SourceText) -> Sheet:
    """Cut a source into lines and find its page breaks."""
    return Sheet(source, tuple(_lines(source.text)), tuple(_breaks(source.text)))


def _lines(text: str) -> list[Line]:
    if text.startswith(BYTE_ORDER_MARK):
        text = " " + text[1:]
    if "\n" not in text and "\r" in text:
        text = text.replace("\r", "\n")  # the line ends of old Macintosh files
    lines: list[Line] = []
    new = tuple.__new__  # as `Line(...)`, without the call of a function a line
    at = 0
    for raw in text.split("\n"):
        words = raw.strip()
        size = len(raw)
        if words is raw:  # nothing was stripped
            lines.append(new(Line, (at, at + size, raw)))
        elif words:
            start = at if raw[0] == words[0] else at + size - len(raw.lstrip())
            lines.append(new(Line, (start, start + len(words), words)))
        else:
            lines.append(new(Line, (at, at, words)))
        at += size + 1
    return lines


def _breaks(text: str) -> list[Span]:
    spans: list[Span] = []
    for place in positions(text, _OF, 0, len(text)):
        before = text[max(place - _WIDEST_BEFORE_OF, 0) : place]
        if not before[-1:].isspace() or not before.rstrip()[-1:].isdigit():
            continue
        lead = _BEFORE_OF.search(before)
        found = _PAGE.match(text, place - len(before) + lead.start()) if lead else None
        if found:
            spans.append(Span(_page_start(text, found.start()), found.end()))
    if "PAGE" in text:
        spans += [Span(found.start(), found.end()) for found in _FILE_PAGE.finditer(text)]
        spans.sort()
    return spans


def _page_start(text: str, serial: int) -> int:
    """Where the page line begins whose serial stands at `serial`: with its line, or inside a line."""
    line = max(text.rfind("\n", 0, serial) + 1, serial - 200)
    before = text[line:serial]
    whole = _PAGE_STATION.match(before)
    if whole:
        return line + whole.start(1)
    station = _STATION_WORDS.search(before[-60:])
    if station is None:
        return serial
    words = station.group(1).split()
    head = text[:6000]
    for count in range(len(words), 0, -1):  # the longest name that the telegram prints elsewhere too
        name = " ".join(words[-count:])
        if count == 1 or head.count(name) > 1:
            return line + before.rindex(words[-count] if count == 1 else name.split()[0])
    return serial


def rule_start(line: Line) -> int | None:
    """Where a line's rule of dashes begins: the whole line, or behind a heading on the same line."""
    first = line.text[:1]
    if first and first in "-=_*~—–" and _RULE.match(line.text):
        return line.start
    if line.text[-1:] in {"-", "="}:
        tail = _TAIL_RULE.search(line.text, len(line.text.rstrip("-= \t")))
        if tail:
            return line.start + tail.start() + 1
    return None


def mark_end(line: Line) -> int:
    """Where a line's words begin behind a Markdown heading mark ("#### ") or a rule on the same line."""
    if line.text[:1] not in {"#", "-", "=", "*"}:
        return line.start
    found = _LEAD.match(line.text)
    return line.start + (found.end() if found else 0)
