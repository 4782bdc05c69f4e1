"""The classification line with section mark and message reference number, captions, and attention lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cablegraph.text import Span


def _spaced(word: str) -> str:
    return "[ ]?".join(word)


_LEVELS = (
    ("TOP SECRET", rf"T[ ]?O[ ]?P[ ]{{1,3}}{_spaced('SECRET')}"),
    (
        "LIMITED OFFICIAL USE",
        rf"{_spaced('LIMITED')}[ ]{{1,3}}{_spaced('OFFICIAL')}[ ]{{1,3}}{_spaced('USE')}",
    ),
    (
        "CONFIDENTIAL",  # also with letters lost or swapped
        rf"{_spaced('CONFIDENTIAL')}|CONFI(?:DE?N?T?I?AL|DENT[A-Z]{{1,4}})|C[ ]O[ ]N[ ]F(?:[ ][A-Z]){{5,8}}",
    ),
    ("SECRET", _spaced("SECRET")),
    ("UNCLASSIFIED", rf"U?{_spaced('UNCLAS')}(?:[ ]?{_spaced('SIFIED')}|S|SI?FI?ED)?|UNCLASS?IFIED"),
)
_LEVEL_LETTERS = frozenset("TLCSU")
_LEVEL = re.compile(
    "|".join(f"(?P<l{number}>(?:{pattern}))(?![A-Za-z])" for number, (_, pattern) in enumerate(_LEVELS))
)
_CAPTIONS = (
    "SIPDIS",
    "SENSITIVE[ ]BUT[ ]UNCLASSIFIED(?:[ -]{1,4}[A-Z][A-Z ,-]{3,60})?",
    "SENSITIVE",
    "NOFORN|EXDIS|NODIS|LIMDIS|STADIS|AIDAC|TERREP|NOCONTRACT|ORCON|PROPIN|RELIDO|CHEROKEE",
    "ROGER[ ]CHANNEL|EYES[ ]ONLY|DESK[ ]OFFICER[ ]ONLY|NO[ ]DISTRIBUTION[ ]OUTSIDE[ A-Z]{0,40}",
    "(?:FOR[ ])?OFFICIAL[ ]USE[ ]ONLY|FOUO|E[ .]?F[ .]?T[ .]?O\\b\\.?",
    "NOT[ ]FOR[ ](?:INTERNET[ ]DISTRIBUTION|DISTRIBUTION[ ]ON[ ]THE[ ]INTERNET)",
    "VISAS?(?:[ ](?:DONKEY|EAGLE|VIPER|MANTIS|CONDOR|BEAR|HORSE|PEGASUS)){1,3}",
    rf"(?:\*\*\*[ ]?)?{_spaced('CORRECTED')}[ ]{{1,4}}{_spaced('COPY')}\b(?:[ ]{{0,3}}[-–(*][^\n]{{0,120}})?",
)
CAPTION = f"(?:{'|'.join(_CAPTIONS)})"
_CAPTION = re.compile(rf"(?P<caption>{CAPTION})(?=[ ,;./&()-]|\Z)")
_SECTION = re.compile(
    r"(?:FINAL[ ])?(?:SECTION[ ]{1,3})?(?:(?P<number>\d{1,2})[ ]{1,3}|(?<=FINAL SECTION ))"
    r"OF[ ]{1,3}(?P<of>\d{1,2})(?!\d)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?P<number>[A-Z][A-Za-z.'’/-]{1,24}(?:[ ][A-Z(][A-Za-z.'’/)-]{0,24}){0,3}?"
    r"[ ]{0,6}\d{1,8}|(?:[A-Z][ ]){2,20}[A-Z][ ]{1,6}\d{3,8})(?![\dA-Za-z])"
)
_TRAVELLING = re.compile(r"(?:TOSEC|SECTO)\b")  # the same telegram in a travelling Secretary's series
_BETWEEN = re.compile(r"[ ,;:/().-]+")


@dataclass(slots=True)
class ClassificationLine:
    """One classification line taken apart; offsets are the source's.

    Attributes:
        level: Spelt close.
        words: Where the level stands.
        sections: Span, number and count of each section mark.
        number: Where the message reference number stands, or None.
        captions: Where captions stand.
        strokes: Punctuation between them.
        end: Where what was understood ends.
    """

    level: str
    words: Span
    sections: list[tuple[Span, int, int]] = field(default_factory=list)
    number: Span | None = None
    captions: list[Span] = field(default_factory=list)
    strokes: list[Span] = field(default_factory=list)
    end: int = 0


def read_classification_line(text: str, offset: int) -> ClassificationLine | None:
    """Take a line apart that begins with a classification; None when it does not, or says something else.

    Args:
        text: The line without white space around it.
        offset: Where it begins in the source.
    """
    found = _LEVEL.match(text) if text[:1] in _LEVEL_LETTERS else None
    if found is None or found.lastgroup is None:
        return None
    level = _LEVELS[int(found.lastgroup[1:])][0]
    line = ClassificationLine(level, Span(offset + found.start(), offset + found.end()))
    at = found.end()
    while at < len(text):
        gap = _BETWEEN.match(text, at)
        if gap and gap.group().strip():
            line.strokes.append(Span(offset + at, offset + gap.end()))
        at = gap.end() if gap else at
        caption = _CAPTION.match(text, at)
        section = _SECTION.match(text, at)
        number = _NUMBER.match(text, at)
        if caption:
            line.captions.append(Span(offset + at, offset + caption.end()))
            at = caption.end()
        elif section:
            span = Span(offset + at, offset + section.end())
            line.sections.append((span, int(section["number"] or section["of"]), int(section["of"])))
            at = section.end()
        elif number and line.number is None:
            line.number = Span(offset + at, offset + number.end())
            at = number.end()
        elif number and _TRAVELLING.match(text, at):
            line.strokes.append(Span(offset + at, offset + number.end()))
            at = number.end()
        else:
            break
    line.end = offset + at
    understood = line.number or line.sections or line.captions
    return line if understood or at >= len(text) else None


def read_captions(text: str, offset: int) -> tuple[list[Span], int]:
    """Captions at a line's beginning, one behind another, and where they end (relative to the line).

    `SIPDIS SENSITIVE` are two; in `AIDAC STATE FOR USAID` the first word is one.
    """
    spans: list[Span] = []
    at = 0
    while at < len(text):
        found = _CAPTION.match(text, at)
        if found is None:
            break
        spans.append(Span(offset + at, offset + found.end()))
        gap = _BETWEEN.match(text, found.end())
        at = gap.end() if gap else found.end()
    return spans, at


def strokes_between(text: str, spans: Sequence[Span]) -> list[Span]:
    """Commas and strokes between captions that stand one behind another."""
    gaps = (Span(left.end, right.start) for left, right in pairwise(spans))
    return [gap for gap in gaps if text[gap.start : gap.end].strip()]
