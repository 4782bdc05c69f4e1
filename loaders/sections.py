"""Sections: their marks, and the header lines that a later section repeats in the middle of the body."""

import re
from dataclasses import dataclass, field

from cablegraph.loaders.classification import ClassificationLine, read_captions, read_classification_line
from cablegraph.loaders.lines import Line, Sheet
from cablegraph.text import Span

_LABELLED = re.compile(
    r"(?:E\.?[ ]?O\.?[ ]?\d{5}|TAGS?[ ]?:|SUBJ(?:ECT)?[ ]?:|REFS?[ ]?:|CLASSIFIED BY)", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_CODES = re.compile(r"[A-Z]{2,4}(?:[ ,]{1,3}[A-Z]{2,4}){1,19}[ ,]{0,3}\Z")


@dataclass(slots=True)
class Repeats:
    """What the body holds that is not its own.

    Attributes:
        spans: Repeated header lines, in order; the body is read without them.
        sections: Span, number and count of the section marks among them.
        captions: Caption lines among them.
        marks: The rest of them.
    """

    spans: list[Span] = field(default_factory=list)
    sections: list[tuple[Span, int, int]] = field(default_factory=list)
    captions: list[Span] = field(default_factory=list)
    marks: list[Span] = field(default_factory=list)


def read_repeats(sheet: Sheet, start: int, end: int, *, subject: str | None, serial: int | None) -> Repeats:
    """Find repeated header lines between `start` and `end`.

    A classification line with a section mark or this telegram's number opens a repeated header, which goes
    on over captions, labelled lines and the repeated subject; a caption or a classification alone on its
    line is one by itself.

    Args:
        sheet: The source as lines.
        start: Where the body begins.
        end: Where it ends.
        subject: The telegram's subject, whose repetition belongs to the header.
        serial: The serial of its message reference number.
    """
    repeats = Repeats()
    lines = [line for line in sheet.lines[sheet.line_at(start) :] if line.text and line.end <= end]
    inside = False
    labelled: Line | None = None
    for line in lines:
        capitals = line.text[:6].isupper()
        if not capitals and not inside:
            continue
        found = read_classification_line(line.text, line.start) if capitals else None
        if found is not None and found.end >= line.end and _repeats_number(sheet, found, serial):
            inside, labelled = True, None
            repeats.sections += found.sections
            repeats.captions += found.captions
            _add(repeats, line, [span for span, _, _ in found.sections] + found.captions)
            continue
        captions, at = read_captions(line.text, line.start) if capitals else ([], 0)
        if captions and at >= len(line.text):
            repeats.captions += captions
            _add(repeats, line, captions)
        elif found is not None and found.words.end == line.end and found.level != "SECRET":
            _add(repeats, line, [])
        elif inside and (_LABELLED.match(line.text) or _is_rest(sheet, line, labelled, subject)):
            labelled = line
            _add(repeats, line, [])
        elif not sheet.is_break(line):
            inside = False
    return repeats


def _repeats_number(sheet: Sheet, found: ClassificationLine, serial: int | None) -> bool:
    if found.sections or found.number is None:
        return bool(found.sections)
    digits = _DIGITS.search(sheet.text, found.number.start, found.number.end)
    return digits is not None and serial is not None and int(digits.group()) == serial


def _is_rest(sheet: Sheet, line: Line, labelled: Line | None, subject: str | None) -> bool:
    """Whether a line is the wrap of a repeated labelled line: codes, or words of the subject."""
    if labelled is None or sheet.text.count("\n", labelled.end, line.start) > 1:
        return False
    return _CODES.match(line.text) is not None or bool(subject and line.text.upper() in subject.upper())


def _add(repeats: Repeats, line: Line, known: list[Span]) -> None:
    repeats.spans.append(Span(line.start, line.end))
    at = line.start
    for span in sorted(known):
        if span.start > at:
            repeats.marks.append(Span(at, span.start))
        at = max(at, span.end)
    if at < line.end:
        repeats.marks.append(Span(at, line.end))
