"""The lines above the text: routing, date-time group, FM, TO and INFO, and the classification line.

Format lines of ACP 127 as the Department's telegrams print them (5 FAH-2): VZCZC..., precedence and
routing indicators, DE, ZNR, precedence and date-time group, FM, TO, INFO. Down to the first labelled
line stand the classification line, captions and attention lines.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from cablegraph.loaders.addressees import INDICATOR, completes_name, precedence_named
from cablegraph.loaders.classification import (
    ClassificationLine,
    read_captions,
    read_classification_line,
    strokes_between,
)
from cablegraph.loaders.dates import instant, month_number
from cablegraph.loaders.lines import Line, Sheet, rule_start
from cablegraph.records.telegram import PrecedenceName
from cablegraph.text import Span

_TRANSMISSION = re.compile(r"V?ZCZC[A-Z0-9]{0,12}\b.*\Z")
_ROUTING = re.compile(
    rf"(?:(?:OO|PP|RR|ZZ|YY|[OPRZ])[ ]+){{1,4}}{INDICATOR}\b.*\Z"
    r"|(?P<bare>R[A-Z]{4,8}(?:[ ]+R[A-Z]{4,8}){0,19})\Z"
)
_SENDER = re.compile(
    r"DE[ ]+(?P<indicator>[A-Z]{4,8})[ ]+#?(?P<serial>\d{3,5})(?:/\d{1,3})?[ ]+"
    r"(?P<day>\d{3})(?P<time>\d{4})\b.*\Z"
)
_SECURITY = re.compile(r"ZN[RY][ ]+(?P<prosign>[A-Z]{5})\b.*\Z")
_DATE_TIME = re.compile(
    r"(?:DTG[ :]{1,3})?(?P<ranks>(?:(?:[ZOPRY]|ZZ|OO|PP|RR|FLASH|NIACT|IMMEDIATE|PRIORITY|ROUTINE)[ ]+){0,4}"
    r"|[ZOPR](?=\d{6}))(?P<group>(?P<day>\d{2})[/ ]?(?P<time>\d{4})[ ]?Z?[ ]*(?P<month>[A-Z]{3,9})[.,]?[ ]*"
    r"['’]?(?P<year>\d{4}|\d{2}))\b"
    r"(?P<rest>.*)\Z",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"(?:\b(?:FM|FROM)[ :]+(?={INDICATOR}/|[A-Z])|\b[Ff]m[ :]+)(?P<indicator>{INDICATOR}/)?"
    r"(?P<name>[A-Za-z].{1,80})\Z"
)
_TO = re.compile(r"(?P<list>TO|INFO)(?:[ :]+(?=\S)|\Z)")
_ADDRESS = re.compile(rf"{INDICATOR}[ ]?/[ ]?[^\s/]")
_WRAPPED = re.compile(
    r"(?:(?:NIACT|FLASH|IMMEDIATE|PRIORITY|ROUTINE)(?:[ ]+\d{1,6})?|\d{3,6}|COLLECTIVE\b.*"
    r"|WASHDC\b.*|(?:WASHINGTON )?DC\b.*|XMT\b.*)\Z"
)
_EXEMPT = re.compile(r"\bXMT\b")
_MISSION = r"(?:AM?EMB|AMCON|SEC(?:STATE|DEF)\b|US(?:MISSION|INT|UN|EU|LO)\b)"
_TO_BEHIND = re.compile(rf"[ ]{{1,6}}TO[ ]{{1,6}}(?={INDICATOR}/|{_MISSION})")
# Another addressee on the same line: behind INFO, with an indicator of its own, or behind a comma.
_NEXT = re.compile(
    rf"[ ,;]{{1,6}}(?P<info>INFO)[ :]{{1,3}}(?={INDICATOR}[ ]?/|{_MISSION}|[A-Z ]{{2,40}}\bCOLLECTIVE)"
    rf"|[ ,;]{{1,6}}(?={INDICATOR}/[A-Z])"
)
_NEXT_NAME = re.compile(rf"[ ]{{0,6}}[,;][ ]{{0,6}}(?={_MISSION})")  # not in a list of exempt stations
_GROUP_COUNT = re.compile(r"(?:STATE )?GR(?:NC|\d{1,4})")  # how many groups the text has; NC: not counted
_TORN_NAME = re.compile(r"\b(?:AMEMBASSY|AMCONSUL|USMISSION|AMEMB|DEPT OF|DEPARTMENT OF)\Z")
_MISSION_WORD = re.compile(_MISSION, re.IGNORECASE)
_NAME_LINE = re.compile(
    r"(?:ALL\b|AM?EMB|AMCON|SEC(?:STATE|DEF)\b|US(?:MISSION|INT|UN|EU|LO)\b|DEPT|DEPARTMENT|.*\bCOLLECTIVE\b)"
)
_PUBLISHER = re.compile(
    r"This record is a partial extract.*\Z"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day,[ ]\d{1,2}[ ][A-Z][a-z]{2,9}[ ]\d{4}(?:,[ ]\d{1,2}:\d{2})?\Z"
    r"|(?:Reference|Ref) ID:?[ ].{1,40}\Z|Message Text\Z"
)
ATTENTION = re.compile(r"\b(?:FOR|PASS(?:ED)?|ATTN|ATTENTION|ALSO)\b|\bFor\b|\bPass\b|[Pp]lease pass")
_RANKS: dict[str, PrecedenceName] = {
    "Z": "FLASH", "ZZ": "FLASH", "O": "IMMEDIATE", "OO": "IMMEDIATE",
    "P": "PRIORITY", "PP": "PRIORITY", "R": "ROUTINE", "RR": "ROUTINE",
}  # fmt: skip
_LONGEST = 400  # no header line is longer; text that is, is body


@dataclass(slots=True)
class Top:
    """What stands above the labelled lines; offsets are the source's, texts are read later.

    Attributes:
        end: Where the last line understood ends.
        action: Start and end of each TO addressee.
        info: Start and end of each INFO addressee.
        attention: Start and end of each attention line, its wraps included.
    """

    transmission: Span | None = None
    sender: re.Match[str] | None = None
    prosign: str | None = None
    routing: list[Span] = field(default_factory=list)
    group: Span | None = None
    instant: datetime | None = None
    ranks: Span | None = None
    action_rank: PrecedenceName | None = None
    info_rank: PrecedenceName | None = None
    originator: Span | None = None
    action: list[Span] = field(default_factory=list)
    info: list[Span] = field(default_factory=list)
    marks: list[Span] = field(default_factory=list)
    publisher: list[Span] = field(default_factory=list)
    classification: ClassificationLine | None = None
    earlier: list[ClassificationLine] = field(default_factory=list)
    captions: list[Span] = field(default_factory=list)
    attention: list[Span] = field(default_factory=list)
    unparsed: list[Span] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    end: int = 0


def read_top(sheet: Sheet, limit: int, *, labelled: bool) -> Top:
    """Read the lines before `limit`.

    Args:
        sheet: The source as lines.
        limit: Where the first labelled line (or the first paragraph) begins.
        labelled: Whether labelled lines follow; without them the first line that is no header line
            ends the header.
    """
    reader = _TopReader(sheet)
    for line in sheet.lines:
        if line.start >= limit and line.text:
            break
        if line.end > limit:
            line = _cut(line, limit)
        if not line.text:
            reader.gap = True
            continue
        if sheet.is_break(line):
            continue
        if not reader.read(line, labelled=labelled):
            break
        reader.gap = False
        reader.top.end = line.end
    return reader.top


def _cut(line: Line, limit: int) -> Line:
    text = line.text[: limit - line.start].rstrip()
    return Line(line.start, line.start + len(text), text)


class _TopReader:
    """Reads line after line; `gap`: a blank line stands before; `list`: which addressees are being read."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.top = Top()
        self.gap = False
        self.list: Literal["action", "info"] | None = None

    def read(self, line: Line, *, labelled: bool) -> bool:
        """Read one line; False when it is none of a header's."""
        span = Span(line.start, line.end)
        if len(line.text) > _LONGEST:
            return False
        if rule_start(line) == line.start:
            self.top.marks.append(span)
            return labelled or self.top.end > 0
        if _PUBLISHER.match(line.text):
            self.top.publisher.append(span)
            return True
        return (
            ((self.top.classification is None or not self.top.action) and self._routing(line, span))
            or self._classification(line)
            or self._addressee(line, span)
            or self._captions(line)
            or self._attention(line, span, labelled=labelled)
        )

    def _routing(self, line: Line, span: Span) -> bool:
        top, text = self.top, line.text
        if top.group is None:
            if _TRANSMISSION.match(text) and top.transmission is None:
                top.transmission = span
                return True
            sender = _SENDER.match(text)
            if sender:
                top.sender = sender
                top.routing.append(span)
                return True
            security = _SECURITY.match(text)
            if security:
                top.prosign = security["prosign"]
                top.routing.append(span)
                return True
            routes = _ROUTING.match(text) if "/" not in text else None
            if routes and (routes["bare"] is None or " " in text or top.transmission or top.routing):
                top.routing.append(span)
                return True
        group = _DATE_TIME.match(text) if top.group is None else None
        if group:
            return self._date_time(line, group)
        origin = _FROM.match(text)
        if origin and top.originator is None and not _is_attention(text, top):
            to = _TO_BEHIND.search(text, origin.start("name"))
            end = line.start + to.start() if to else line.end
            top.originator = Span(line.start + origin.start("name"), end)
            top.marks.append(Span(line.start, line.start + origin.start("name")))
            if to is None:
                return True
            rest = text[to.start() :].lstrip()
            return self._addressee(Line(line.end - len(rest), line.end, rest), span)
        return False

    def _date_time(self, line: Line, found: re.Match[str]) -> bool:
        top = self.top
        moment = instant(found["day"], found["time"], found["month"], found["year"])
        if moment is None and month_number(found["month"]) is None:
            return False
        group = Span(line.start + found.start("group"), line.start + found.end("group"))
        top.group, top.instant = group, moment
        if moment is None:
            top.remarks.append(f"no such date-time group: {found['group']}")
            top.unparsed.append(group)
        ranks = found["ranks"].upper().replace("NIACT IMMEDIATE", "NIACT").split()
        if found.start("ranks"):
            top.marks.append(Span(line.start, line.start + found.start("ranks")))
        if ranks:
            top.ranks = Span(line.start, line.start + len(found["ranks"].rstrip()))
            named = [_RANKS.get(rank) or precedence_named(rank) for rank in ranks]
            top.action_rank = named[0]
            top.info_rank = named[1] if len(named) > 1 else None
        rest = found["rest"].strip()
        if not rest:
            return True
        start = line.start + found.start("rest") + (len(found["rest"]) - len(found["rest"].lstrip()))
        origin = _FROM.search(rest)
        if origin and top.originator is None:
            top.originator = Span(start + origin.start("name"), line.end)
            top.marks.append(Span(start + origin.start(), start + origin.start("name")))
            rest = rest[: origin.start()].rstrip()
        if rest:
            top.routing.append(Span(start, start + len(rest)))
        return True

    def _classification(self, line: Line) -> bool:
        found = read_classification_line(line.text, line.start)
        if found is None:
            return False
        if self.top.classification is not None:
            if found.number is None and found.level == self.top.classification.level and not found.sections:
                self.top.marks.append(found.words)
                self.top.captions += found.captions
                return True
            self.top.earlier.append(self.top.classification)
        self.top.classification = found
        self.top.captions += found.captions
        if found.end < line.end:
            self._rest(line, found.end)
        self.list = None
        return True

    def _rest(self, line: Line, start: int) -> None:
        """What stands behind a classification line's number: an attention line, or nothing known."""
        span = Span(start, line.end)
        text = self.sheet.text[start : line.end]
        (self.top.attention if ATTENTION.search(text) else self.top.unparsed).append(span)

    def _addressee(self, line: Line, span: Span) -> bool:
        top, text = self.top, line.text
        named = _TO.match(text)
        if top.classification is not None and self.list is None and (named is None or top.originator is None):
            return False
        if named and (
            text[named.end() :].isupper()
            or named.end() == len(text)
            or (named["list"] == "TO" and _MISSION_WORD.match(text, named.end()))
        ):
            if named["list"] == "INFO" and not self._may_open_info(text, named.end()):
                return False
            self.list = "action" if named["list"] == "TO" else "info"
            top.marks.append(Span(line.start, line.start + len(text[: named.end()].rstrip())))
            if named.end() < len(text):
                self._add(text, named.end(), line.start)
            return True
        if _ADDRESS.match(text):
            self.list = self.list or "action"
            self._add(text, 0, line.start)
            return True
        into = self._into()
        if self.list is None or not (text.isupper() or text.isdigit()) or len(text) > 90:
            return False
        if text == "BT" or _GROUP_COUNT.fullmatch(text):
            top.routing.append(span)
            return True
        if into and self._is_wrap(text, into[-1]) and not self.gap:
            into[-1] = Span(into[-1].start, span.end)
            return True
        if text.isdigit() or (self.gap and not _NAME_LINE.match(text)):
            return False
        self._add(text, 0, line.start)
        return True

    def _add(self, text: str, at: int, offset: int) -> None:
        """Add the addressees on a line from `at` on; several may stand on it, and INFO between them."""
        several = "INFO" in text or text.find("/", text.find(" ", at) + 1) > 0  # for most lines the end
        listed = "," in text or ";" in text
        while at < len(text):
            following = _NEXT.search(text, at) if several else None
            exempt = _EXEMPT.search(text, at) if listed else None
            name = _NEXT_NAME.search(text, at, exempt.start() if exempt else len(text)) if listed else None
            if name is not None and (following is None or name.start() < following.start()):
                following = name
            stop = following.start() if following else len(text)
            self._into().append(Span(offset + at, offset + stop))
            if following is None:
                return
            mark = text[stop : following.end()]
            if mark.strip():
                begin = offset + stop + len(mark) - len(mark.lstrip())
                self.top.marks.append(Span(begin, begin + len(mark.strip())))
            if following is not name and following["info"]:
                self.list = "info"
            at = following.end()

    def _may_open_info(self, text: str, at: int) -> bool:
        """Whether INFO heads a list here; in an attention line it is a word like others."""
        if self.list is not None or self.top.group or self.top.originator:
            return True
        return bool(_ADDRESS.match(text, at) or _NAME_LINE.match(text, at))

    def _into(self) -> list[Span]:
        return self.top.info if self.list == "info" else self.top.action

    def _is_wrap(self, text: str, last: Span) -> bool:
        above = self.sheet.text[last.start : last.end]
        if _WRAPPED.match(text):
            return not (text.isdigit() and above[-1:].isdigit())
        if _TORN_NAME.search(above):
            return not _NAME_LINE.match(text)
        if _EXEMPT.search(above):  # exempt stations go on in a list whose addressees have indicators
            return above.endswith(("XMT", ",")) or "/" in above
        if _NAME_LINE.match(text):
            return False
        if len(above.rsplit("\n", 1)[-1]) >= 60:
            return True
        return _ADDRESS.match(above) is not None and completes_name(above, text)

    def _captions(self, line: Line) -> bool:
        spans, end = read_captions(line.text, line.start)
        if not spans:
            return False
        rest = line.text[end:]
        if rest and not ATTENTION.search(rest) and not rest.isupper():
            return False
        self.top.captions += spans
        self.top.marks += strokes_between(self.sheet.text, spans)
        self.list = None
        if rest:
            self._rest(line, line.start + end)
        return True

    def _attention(self, line: Line, span: Span, *, labelled: bool) -> bool:
        top, text = self.top, line.text
        known = top.classification is not None or top.group is not None or top.originator is not None
        if not labelled and not known:
            return False
        follows = (
            bool(top.attention)
            and not self.gap
            and self.sheet.text.count("\n", top.attention[-1].end, line.start) <= 1
        )
        if _starts_attention(text):
            top.attention.append(span)
        elif follows:
            top.attention[-1] = Span(top.attention[-1].start, span.end)
        elif ATTENTION.search(text):
            top.attention.append(span)
        elif labelled:
            top.unparsed.append(span)
        else:
            return False
        self.list = None
        return True


def _is_attention(text: str, top: Top) -> bool:
    """Whether FROM begins an attention line, "FROM THE AMBASSADOR FOR ...", and not the originator's."""
    return text.startswith("FROM") and (top.classification is not None or " FOR " in text)


def _starts_attention(text: str) -> bool:
    found = ATTENTION.search(text)
    return found is not None and found.start() <= 60 and text.count(",", 0, found.start()) <= 1
