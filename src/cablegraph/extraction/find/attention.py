"""Attention lines: "STATE FOR EUR/NB (SMITH, JONES)", "DEPT PASS TO USTR J. DOE", "LIMA FOR DHS".

Each names a receiver, and within it units, agencies and people. A line is cut into parts at commas,
semicolons, slashes between names, and "AND"; what stands in brackets behind a part belongs to it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cablegraph.extraction.find.lexicon import COMMON, GIVEN, INITIAL, SURNAME, bits_of
from cablegraph.ontology import header_tables
from cablegraph.ontology.language_tables import known_bodies, organisation_nouns, title_modifiers, titles

PartKind = Literal["receiver", "unit", "agency", "person", "title", "post"]

_CUE = re.compile(
    r"\s*(?:\bPLEASE\s+PASS(?:\s+(?:TO|FOR))?|\bPLS\s+PASS(?:\s+(?:TO|FOR))?|\bALSO\s+(?:PASS|FOR)(?:\s+(?:TO|FOR))?"
    r"|\bFROM|\bPASS(?:\s+(?:TO|FOR))?|\bFOR|:)\b\s*",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*(?:[,;]|(?<=\s)(?:AND|TO|&|-)(?=\s)|--)\s*", re.IGNORECASE)
_BRACKET = re.compile(r"\(([^()]{1,120})\)?")
_INITIAL_NAME = re.compile(r"[A-Z]\.\s?(?:[A-Z]\.\s?)?[A-Za-z'’-]{2,}\Z")
_SYMBOL = re.compile(r"[A-Z0-9]{1,8}(?:[/-][A-Z0-9&]{1,8})+\Z|[A-Z]{1,6}\Z", re.IGNORECASE)
_SYMBOL_AND_NAME = re.compile(r"([A-Z]{1,6}(?:/[A-Z]{1,6}){1,3})-([A-Z]{4,})\Z")
_NOISE = frozenset(
    {"OFFICE", "DESK", "ACTION", "ALSO", "FROM", "ONLY", "ATTN", "ATTENTION", "AND", "INFO", "OFFICES"}
)
_DEPARTMENT = frozenset({"STATE", "DEPT", "DEPARTMENT", "SECSTATE", "WASHDC", "STATE DEPARTMENT"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an attention line.

    Attributes:
        kind: `receiver` (before the cue), `unit` (an office symbol), `agency`, `post`, `person`, `title`.
        start, end: Where it stands in the line's text.
        text: As printed.
    """

    kind: PartKind
    start: int
    end: int
    text: str


def is_department(text: str) -> bool:
    """Whether the words mean the Department of State."""
    return text.upper().rstrip(".") in _DEPARTMENT


def attention_parts(line: str) -> list[Part]:
    """What an attention line names, in order.

    >>> [(part.kind, part.text) for part in attention_parts("STATE FOR EUR/NB (SMITH)")]
    [('receiver', 'STATE'), ('unit', 'EUR/NB'), ('person', 'SMITH')]
    """
    parts: list[Part] = []
    cues = list(_CUE.finditer(line))
    if not cues:
        return list(_list(line, 0, len(line)))
    head = cues[0].start()
    parts.extend(_receivers(line, 0, head))
    for cue, following in zip(cues, [*cues[1:], None], strict=True):
        end = following.start() if following is not None else len(line)
        if cue.end() < end:
            parts.extend(_list(line, cue.end(), end))
    return parts


def _pieces(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces between separators, white space off."""
    at = start
    for found in _SEPARATOR.finditer(line, start, end):
        yield from _trim(line, at, found.start())
        at = found.end()
    yield from _trim(line, at, end)


def _trim(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and not (line[start].isalnum() or line[start] in '("'):
        start += 1
    while end > start and not (line[end - 1].isalnum() or line[end - 1] in ')".'):
        end -= 1
    if start < end:
        yield start, end


def _receivers(line: str, start: int, end: int) -> Iterator[Part]:
    for first, last in _pieces(line, start, end):
        text = line[first:last]
        if text.upper() in _NOISE or len(text) > 60:
            continue
        kind: PartKind = "receiver"
        if not is_department(text) and "/" in text and _SYMBOL.match(text):
            kind = "unit"
        yield Part(kind, first, last, text)


def _list(line: str, start: int, end: int) -> Iterator[Part]:
    at = start
    for bracket in _BRACKET.finditer(line, start, end):
        yield from _plain(line, at, bracket.start())
        yield from _people(line, bracket.start(1), bracket.end(1))
        at = bracket.end()
    yield from _plain(line, at, end)


def _people(line: str, start: int, end: int) -> Iterator[Part]:
    for first, last in _pieces(line, start, end):
        for one, other in _slashed(line, first, last):
            text = line[one:other]
            if _has_noun(text.split()) or (
                _SYMBOL.match(text) and ("/" in text or header_tables.office(text))
            ):
                yield Part("unit", one, other, text)
            elif text[:1].isalpha() and len(text) > 1:
                yield Part("person", one, other, text)


def _slashed(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Names parted by a slash ("SMITH/JONES"), unless the whole is an office symbol."""
    text = line[start:end]
    if "/" not in text or header_tables.office(text) is not None:
        yield start, end
        return
    at = start
    for piece in text.split("/"):
        yield from _trim(line, at, at + len(piece))
        at += len(piece) + 1


def _plain(line: str, start: int, end: int) -> Iterator[Part]:
    for first, last in _pieces(line, start, end):
        yield from _one(line, first, last)


def _one(line: str, start: int, end: int) -> Iterator[Part]:
    """One piece: a symbol, a symbol and a name, a name, a title, an agency."""
    text = line[start:end].rstrip(".")
    end = start + len(text)
    upper = text.upper()
    if not text or upper in _NOISE or text.isdigit():
        return
    agency, colon, behind = text.partition(":")
    if colon and agency.strip() and behind.strip():
        name = agency.strip()
        office = header_tables.office(name) is not None or "/" in name
        yield Part("unit" if office else "agency", start, start + len(agency.rstrip()), name)
        at = end - len(behind.lstrip())
        for one, other in _slashed(line, at, end):
            yield from _one_person(line, one, other)
        return
    if is_department(text):
        yield Part("receiver", start, end, text)
        return
    if "/" in text and " " in text.partition("/")[0] and header_tables.office(text.split()[0]) is None:
        at = start
        for piece in text.split("/"):  # "SOMECOM CITY ST/J2/J5"
            yield from _one(line, at, at + len(piece))
            at += len(piece) + 1
        return
    words = text.split()
    mixed = _SYMBOL_AND_NAME.match(text)
    if mixed and header_tables.office(mixed[1]) is not None and header_tables.office(text) is None:
        yield Part("unit", start, start + mixed.end(1), mixed[1])
        yield Part("person", start + mixed.start(2), end, mixed[2])
        return
    if len(words) == 1 and not _INITIAL_NAME.match(text):
        yield Part(_single(text), start, end, text)
        return
    first = words[0]
    if "/" in first or (header_tables.office(first) is not None and not _INITIAL_NAME.match(text)):
        yield Part("unit", start, start + len(first), first)
        rest = start + len(first)
        while rest < end and not line[rest].isalnum():
            rest += 1
        if rest < end and line[rest:end].upper() not in _NOISE:
            yield from _one(line, rest, end)
        return
    known = known_bodies()
    if first in known and len(words) <= 4 and _is_person(words[1:]):
        yield Part("agency", start, start + len(first), first)
        rest = line.index(words[1], start + len(first))
        yield Part("person", rest, end, line[rest:end])
        return
    held = _title_words(words)
    if held and _is_person(words[held:]):
        at = start + len(text) - len(" ".join(words[held:]))
        yield Part("person", at, end, line[at:end])
        return
    if _is_title(words):
        yield Part("title", start, end, text)
        return
    if upper in known or text.casefold() in known or header_tables.station_by_name(text) is not None:
        yield Part("agency", start, end, text)
        return
    yield Part("person" if _is_person(words) else "agency", start, end, text)


def _one_person(line: str, start: int, end: int) -> Iterator[Part]:
    """A name behind "AGENCY:"."""
    text = line[start:end]
    if _is_person(text.split()) or (text.isalpha() and len(text) > 3):
        yield Part("person", start, end, text)
    else:
        yield from _one(line, start, end)


def _title_words(words: list[str]) -> int:
    """How many words a title takes that stands before a name: "ACTING ASSISTANT SECRETARY"."""
    for count in range(len(words) - 1, 0, -1):
        row = words[:count]
        while row and row[0].casefold() in title_modifiers():
            row = row[1:]
        if not row or " ".join(row).casefold() in titles() or " ".join(row) in titles():
            return count
    return 0


def _single(text: str) -> PartKind:
    bits = bits_of(text)
    if "/" in text or header_tables.office(text) is not None:
        return "agency" if text in known_bodies() else "unit"
    if text in known_bodies() or text.casefold() in known_bodies():
        return "agency"
    if header_tables.station_by_name(text) is not None and not bits & SURNAME:
        return "post"
    initial = len(text) > 3 and bool(bits_of(text[1:].title()) & SURNAME)
    if bits & SURNAME or initial or (len(text) > 5 and not bits & COMMON):
        return "person"
    return "unit"


def _has_noun(words: list[str]) -> bool:
    """Whether one of the words is a noun of bodies: "FRONT OFFICE"."""
    return any(word.casefold() in organisation_nouns() or word.casefold() == "affairs" for word in words)


def _is_title(words: list[str]) -> bool:
    tail = " ".join(words[-2:]).casefold()
    return tail in titles() or words[-1].casefold() in titles()


def _is_person(words: list[str]) -> bool:
    if (
        not 1 <= len(words) <= 4
        or _has_noun(words)
        or any(any(char.isdigit() for char in word) for word in words)
    ):
        return False
    text = " ".join(words)
    if _INITIAL_NAME.match(text):
        return True
    bits = [bits_of(word) for word in words]
    if len(words) == 1:
        return bool(bits[0] & SURNAME) or not bits[0] & COMMON
    return bool(bits[0] & (GIVEN | INITIAL)) or bool(bits[-1] & SURNAME and not bits[0] & COMMON)
