"""Telegrams of the State Department's electronic files of 1973-79, as the National Archives give them out.

Over every page stand the classification and a line `PAGE 02  TOWN  01234  01 OF 02  121530Z`, under it the
classification again, wherever a sentence may be. Above the date-time group stand the distribution within
the Department and, in outgoing telegrams, who drafted, approved and cleared. Behind the text stands a list
of Message Attributes. The view leaves all that out, so that the plain reader reads a plain telegram.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from cablegraph.loaders.attributes import with_attributes
from cablegraph.loaders.clearances import read_clearances
from cablegraph.loaders.registry import Loader
from cablegraph.loaders.shown import gaps, read_shown
from cablegraph.loaders.words import positions
from cablegraph.records.telegram import Attribute, Clearance, Field, OfficeCopies, Telegram
from cablegraph.text import SourceText, Span, TextView, ViewBuilder

_LEVELS = "UNCLASSIFIED|LIMITED OFFICIAL USE|CONFIDENTIAL|TOP SECRET|SECRET"
_LEVEL = rf"(?:{_LEVELS}|C O N F I D E N T I A L|S E C R E T)"
_PAGE = re.compile(
    rf"(?:{_LEVEL}[ \t]{{1,4}})?\bPAGE[ \t]{{1,4}}\d{{2}}[ \t]{{1,12}}[A-Z][A-Z.]{{1,12}}"
    r"(?:[ \t][A-Z.]{2,12})?[ \t]{1,8}\d{4,6}(?:[ \t]{1,8}\d{2}[ \t]{1,3}OF[ \t]{1,3}\d{2})?"
    r"(?:[ \t]{1,8}\d{6}Z)?(?![A-Z0-9])"
)
_LEVEL_LINE = re.compile(rf"{_LEVEL}(?:[ \t]+(?:EXDIS|NODIS|LIMDIS|STADIS|NOFORN))?")
_OFFICE = re.compile(r"(?P<office>[A-Z][A-Z0-9/]{0,9})-(?P<copies>\d{2,3})(?![\d-])")
_DISTRIBUTION = re.compile(r"(?P<role>ACTION|ORIGIN|INFO)[ \t]+(?=[A-Z][A-Z0-9/]{0,9}-\d{2})")
_OFFICES = re.compile(r"(?:[A-Z][A-Z0-9/]{0,9}-\d{2,3}[ \t]*)+(?:/\d{2,3}[ \t]+[A-Z]\b)?|/\d{2,3}[ \t]+[A-Z]")
_DRAFTING = re.compile(r"(?:DRAFTED|APPROVED|CLEARED) BY\b")
_RULE = re.compile(r"-{8,}[ \t]*\d{0,8}(?:[ \t]+\d{6}Z)?(?:[ \t]*/\d{1,4})?")
_STAMP = re.compile(r"\d{1,3}")
_STARTS = re.compile(
    r"(?:[ZOPR][ \t]+){1,2}\d{6}Z?[ \t]|FM[ \t]|TO[ \t]|E\.?[ ]?O\.?[ ]?\d{5}|TAGS\b|SUBJ|REF\b"
    r"|\d{1,2}\.[ \t]|UNCLAS\b|C O N F I D|S E C R E T|(?:CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE) [A-Z]"
)
_ATTRIBUTES = re.compile(r"^Message Attributes[ \t]*\r?$", re.MULTILINE)
_ATTRIBUTE = re.compile(r"(?P<name>[A-Z][A-Za-z]{1,24}(?:[ ][A-Za-z]{1,24}){0,5}):(?=\s|\Z)[ \t]*")
_SIGNS = re.compile(
    rf"^[ \t]*(?:{_PAGE.pattern}|Message Attributes[ \t]*\r?$|DRAFTED BY\b"
    r"|(?:ACTION|ORIGIN|INFO)[ \t]+[A-Z][A-Z0-9/]{0,9}-\d{2}(?!\d))",
    re.MULTILINE,
)
_SIGN_WORDS = ("PAGE", "Message Attributes")
_HEAD_WORDS = ("DRAFTED BY", "ACTION ", "ORIGIN ", "INFO ")
_HEAD = 6000  # distribution and drafting block stand above the text
_NOT_GIVEN = {"n/a", ""}
_ENDED = ".!?:\"'”)"


@dataclass(slots=True)
class _Layout:
    """What of a file is not the telegram's text; `apart`: page furniture that parts two paragraphs."""

    pages: list[Span] = field(default_factory=list)
    apart: set[Span] = field(default_factory=set)
    routing: list[Span] = field(default_factory=list)
    marks: list[Span] = field(default_factory=list)
    offices: list[OfficeCopies] = field(default_factory=list)
    drafting: list[Span] = field(default_factory=list)
    attributes: list[Attribute] = field(default_factory=list)

    def left_out(self) -> list[Span]:
        """All of it, in order."""
        spans = [*self.pages, *self.routing, *self.marks, *self.drafting]
        return sorted([*spans, *(Span(one.start, one.end) for one in (*self.offices, *self.attributes))])


def is_electronic(source: SourceText) -> bool:
    """Whether a text has PAGE lines, distribution, drafting block or Message Attributes of these files."""
    text = source.text
    head = positions(text, _HEAD_WORDS, 0, _HEAD)
    for place in (*head, *positions(text, _SIGN_WORDS, 0, len(text))):
        start = place
        while start and text[start - 1] in " \t":
            start -= 1
        if (not start or text[start - 1] == "\n") and _SIGNS.match(text, start):
            return True
    return False


def read_electronic(source: SourceText) -> Telegram:
    """Read a telegram of the electronic files; what the text lacks is filled from its attributes."""
    layout = _layout(source.text)
    view = electronic_view(source)
    if any(map(str.isalnum, view.text)):
        telegram = read_shown(view, source.name)
    else:  # a fragment: a distribution or a drafting block alone
        telegram = Telegram(source=source.name, encoding=source.encoding)
    parties = [party for span in layout.drafting for party in read_clearances(source.text, span)]
    telegram = replace(
        telegram,
        page_breaks=_fields(source.text, layout.pages),
        routing=(*_fields(source.text, layout.routing), *telegram.routing),
        marks=(*telegram.marks, *_fields(source.text, layout.marks)),
        distribution=tuple(layout.offices),
        drafted_by=_of(parties, "DRAFTED"),
        approved_by=_of(parties, "APPROVED"),
        clearances=_of(parties, "CLEARED"),
    )
    telegram = with_attributes(telegram, layout.attributes)
    labels: list[Span] = []
    rest: list[Span] = []
    for span in gaps(source.text, telegram):
        block = bisect_right(layout.drafting, span.start, key=lambda one: one.start) - 1
        inside = block >= 0 and layout.drafting[block].covers(span)
        (labels if inside else rest).append(span)
    return replace(
        telegram,
        marks=_in_order((*telegram.marks, *_fields(source.text, labels))),
        unparsed=_in_order((*telegram.unparsed, *_fields(source.text, rest))),
    )


@lru_cache(maxsize=4)
def electronic_view(source: SourceText) -> TextView:
    """The telegram's own text."""
    layout = _layout(source.text)
    builder = ViewBuilder(source)
    pages = set(layout.pages)
    text, at = source.text, 0
    for span in layout.left_out():
        if span.start < at:
            continue
        builder.keep(at, span.start)
        at = span.end
        if span in layout.apart:
            builder.put("\n\n", span.start, span.end)
        elif span in pages:
            builder.put("\n", span.start, span.end)
            while at < len(text) and text[at].isspace():
                at += 1
    builder.keep(at, len(text))
    return builder.build()


def _in_order(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    return tuple(sorted(fields, key=lambda one: one.start))


def _of(parties: list[tuple[str, Clearance]], verb: str) -> tuple[Clearance, ...]:
    return tuple(party for what, party in parties if what == verb)


def _fields(text: str, spans: Iterator[Span] | list[Span]) -> tuple[Field, ...]:
    return tuple(
        Field(start=s.start, end=s.end, text=" ".join(text[s.start : s.end].split())) for s in sorted(spans)
    )


@lru_cache(maxsize=4)
def _layout(text: str) -> _Layout:
    layout = _Layout()
    found = _ATTRIBUTES.search(text)
    end = found.start() if found else len(text)
    if found:
        layout.marks.append(_stripped(text, found.start(), found.end()))
        _add_attributes(text, found.end(), layout)
    lines = [span for span in _lines(text, 0, end) if len(span)]
    _page_furniture(text, lines, layout)
    _heads(text, lines, layout)
    _closing(text, lines, layout)
    return layout


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield _stripped(text, at, stop)
        at = stop + 1


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _page_furniture(text: str, lines: list[Span], layout: _Layout) -> None:
    """Page lines with the classification lines over them; those inside a line stand alone."""
    for index, line in enumerate(lines):
        for found in _PAGE.finditer(text, line.start, line.end):
            start = found.start()
            if start == line.start:
                above = index
                while above > 0 and _LEVEL_LINE.fullmatch(text, lines[above - 1].start, lines[above - 1].end):
                    above -= 1
                start = lines[above].start
                layout.pages.append(Span(start, found.end()))
                if _parts(text, start, found.end()):
                    layout.apart.add(layout.pages[-1])
            else:
                layout.pages.append(Span(start, found.end()))


def _parts(text: str, start: int, end: int) -> bool:
    """Whether a page's furniture stands between two paragraphs.

    The sentence above has ended, and an empty line of the telegram's own stands at one of its sides: the
    page line has one below it anyway.
    """
    above = text[max(start - 200, 0) : start]
    words = above.rstrip()
    below = text[end : end + 200]
    gap = below[: len(below) - len(below.lstrip())]
    return not words or (words[-1] in _ENDED and (above[len(words) :].count("\n") > 1 or gap.count("\n") > 2))


def _heads(text: str, lines: list[Span], layout: _Layout) -> None:
    """Distribution and drafting blocks: under a page line, or where a fragment begins."""
    firsts = {span.end for span in layout.pages}
    inside = True
    role = "info"
    drafting: int | None = None
    for line in lines:
        words = text[line.start : line.end]
        if line.end in firsts:
            inside, drafting = True, None
            continue
        if not inside:
            continue
        distribution = _DISTRIBUTION.match(words)
        if distribution:
            role, drafting = distribution["role"].lower(), None
            _add_offices(words, line.start, distribution.end(), role, layout)
        elif _RULE.fullmatch(words):
            layout.routing.append(line)
            inside = False
        elif _DRAFTING.match(words) or (drafting is not None and not _STARTS.match(words)):
            if drafting is None or _DRAFTING.match(words):
                layout.drafting.append(line)
            else:
                layout.drafting[-1] = Span(layout.drafting[-1].start, line.end)
            drafting = line.end
        elif layout.offices and _OFFICES.fullmatch(words):
            _add_offices(words, line.start, 0, role, layout)
        elif layout.pages and _STAMP.fullmatch(words):
            layout.routing.append(line)
        elif not _LEVEL_LINE.fullmatch(words) and words != "Message Text":
            inside = False


def _add_offices(words: str, start: int, at: int, role: str, layout: _Layout) -> None:
    if at:
        layout.marks.append(Span(start, start + len(role)))
    done = at
    for found in _OFFICE.finditer(words, at):
        place = Span(start + found.start(), start + found.end())
        layout.offices.append(
            OfficeCopies(
                start=place.start,
                end=place.end,
                text=found.group(),
                role="action" if role == "action" else "origin" if role == "origin" else "info",
                office=found["office"],
                copies=int(found["copies"]),
            )
        )
        done = found.end()
    if words[done:].strip():
        layout.routing.append(_stripped(words, done, len(words)))
        rest = layout.routing[-1]
        layout.routing[-1] = Span(start + rest.start, start + rest.end)


def _closing(text: str, lines: list[Span], layout: _Layout) -> None:
    """Classification lines behind the text, before or behind NNNN."""
    taken = {span.start for span in layout.pages}
    for line in reversed(lines):
        words = text[line.start : line.end]
        if _LEVEL_LINE.fullmatch(words) and line.start not in taken:
            layout.marks.append(line)
        elif words != "NNNN":
            break


def _add_attributes(text: str, start: int, layout: _Layout) -> None:
    """`Name: value` a line; a line without a name goes on with the value above."""
    open_: tuple[str, int, int] | None = None
    for line in _lines(text, start, len(text)):
        if not len(line):
            continue
        found = _ATTRIBUTE.match(text, line.start, line.end)
        if found is None:
            if open_ is not None:
                open_ = (open_[0], open_[1], line.end)
            continue
        if open_ is not None:
            _add_attribute(text, *open_, layout)
        open_ = (found["name"], line.start, line.end)
    if open_ is not None:
        _add_attribute(text, *open_, layout)


def _add_attribute(text: str, name: str, start: int, end: int, layout: _Layout) -> None:
    place = _stripped(text, start + len(name) + 1, end)
    if len(place):
        layout.marks.append(Span(start, start + len(name) + 1))
    else:
        place = Span(start, end)
    words = " ".join(text[start + len(name) + 1 : end].split())
    layout.attributes.append(
        Attribute(
            start=place.start,
            end=place.end,
            text=words,
            name=name,
            value=None if words.lower() in _NOT_GIVEN else words,
        )
    )


LOADER = Loader(read_electronic, is_electronic, electronic_view)
