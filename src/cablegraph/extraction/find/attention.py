"""Attention lines: "STATE FOR EUR/NB (SMITH, JONES)", "DEPT PASS TO USTR J. DOE", "LIMA FOR DHS".

Each names a receiver, and within it units, agencies and people. A line is cut into parts at commas,
semicolons, slashes between names, and "AND"; what stands in brackets behind a part belongs to it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cablegraph.extraction.find.attention_lines import department_first, is_department, single_lines
from cablegraph.extraction.find.lexicon import COMMON, GIVEN, INITIAL, SURNAME, bits_of
from cablegraph.loaders.protect_marks import is_protect_mark
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
_NUMBERED = re.compile(r"(\d{3,5})/([A-Z][A-Za-z'’. -]+)\Z")  # offices of the Department of Commerce


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an attention line.

    Attributes:
        kind: `receiver` (before the cue), `unit` (an office symbol), `agency`, `post`, `person`, `title`.
        start, end: Where it stands in the line's text.
        text: As printed.
        titled: A person whose title stands before the name.
    """

    kind: PartKind
    start: int
    end: int
    text: str
    titled: bool = False


def attention_parts(line: str) -> list[Part]:
    """What an attention line names, in order.

    >>> [(part.kind, part.text) for part in attention_parts("STATE FOR EUR/NB (SMITH)")]
    [('receiver', 'STATE'), ('unit', 'EUR/NB'), ('person', 'SMITH')]
    """
    return [part for start, end in single_lines(line) for part in _parts(line, start, end)]


def _parts(line: str, start: int, end: int) -> Iterator[Part]:
    cues = list(_CUE.finditer(line, start, end))
    if not cues:
        yield from _list(line, start, end)
        return
    head = cues[0].start()
    yield from _receivers(line, start, head)
    for cue, following in zip(cues, [*cues[1:], None], strict=True):
        last = following.start() if following is not None else end
        if cue.end() < last:
            yield from _list(line, cue.end(), last)


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
        held = department_first(text) if line[end : end + 1] == ":" else 0
        if held:  # "JUSTICE CIVIL RIGHTS: RUIZ"
            yield Part("receiver", first, first + held, text[:held])
            yield Part("unit", first + held + 1, last, text[held + 1 :])
            continue
        kind: PartKind = "receiver"
        if not is_department(text) and "/" in text and _SYMBOL.match(text):
            kind = "unit"
        yield Part(kind, first, last, text)


def _list(line: str, start: int, end: int) -> Iterator[Part]:
    at = start
    for bracket in _BRACKET.finditer(line, start, end):
        yield from _plain(line, at, bracket.start())
        if not is_protect_mark(bracket[1]):
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
        held = department_first(name)
        if held:  # "JUSTICE CIVIL RIGHTS: RUIZ"
            yield Part("receiver", start, start + held, name[:held])
            start, agency, name = start + held + 1, agency[held + 1 :], name[held + 1 :]
        office = held > 0 or header_tables.office(name) is not None or "/" in name
        kind: PartKind = "unit" if office else "agency"
        yield Part(kind, start, start + len(agency.rstrip()), name)
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
    mixed = _SYMBOL_AND_NAME.match(text) or _NUMBERED.match(text)
    if mixed and (mixed[1].isdigit() or _is_surname(mixed[2])):
        yield Part("unit", start, start + mixed.end(1), mixed[1])
        yield Part("person", start + mixed.start(2), end, mixed[2])
        return
    head, slash, tail = text.rpartition("/")
    behind_slash = tail.split()
    held = _title_words(behind_slash)
    if slash and " " not in head and held > 0 and _is_person(behind_slash[held:]):
        yield Part("unit", start, start + len(head), head)  # "J-9/CDR A. RUIZ"
        yield from _one(line, end - len(tail), end)
        return
    names = text.split("/")
    if len(words) == 1 and len(names) > 1 and _are_surnames(names):
        for one, other in _slashed(line, start, end):
            yield Part("person", one, other, line[one:other])
        return
    if len(words) == 1 and not _INITIAL_NAME.match(text):
        yield Part(_single(text), start, end, text)
        return
    first = words[0]
    if "/" in first and all(bits_of(word) & COMMON and not bits_of(word) & GIVEN for word in words[1:]):
        yield Part("unit", start, end, text)  # "ARS/INTERNATIONAL RESEARCH"
        return
    if "/" in first or (header_tables.office(first) is not None and not _INITIAL_NAME.match(text)):
        yield Part("unit", start, start + len(first), first)
        rest = start + len(first)
        while rest < end and not line[rest].isalnum():
            rest += 1
        if rest < end and line[rest:end].upper() not in _NOISE:
            yield from _one(line, rest, end)
        return
    known = known_bodies()
    named = len(words) == 2 and bool(bits_of(first) & GIVEN)  # "ANA RUIZ", though an army has these letters
    if first in known and not named and len(words) <= 4 and _is_person(words[1:]):
        yield Part("agency", start, start + len(first), first)
        rest = line.index(words[1], start + len(first))
        yield Part("person", rest, end, line[rest:end])
        return
    held = _title_words(words)
    if held == 1 and bits_of(first) & GIVEN:
        held = 0  # "DON RUIZ"
    if held and _is_person(words[held:]):
        at = start + len(text) - len(" ".join(words[held:]))
        yield Part("person", at, end, line[at:end], titled=True)
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
    if _is_surname(text) or (len(text) > 5 and not bits & COMMON):
        return "person"
    return "unit"


def _is_surname(text: str) -> bool:
    """Whether a word is a surname, or an initial and a surname written as one: "RUIZ", "ARUIZ"."""
    initial = len(text) > 3 and bool(bits_of(text[1:].title()) & SURNAME)
    return initial or bool(bits_of(text) & SURNAME)


def _are_surnames(names: list[str]) -> bool:
    """Whether words parted by slashes are people: no common words, one at least a known surname."""
    strange = all(len(name) > 4 and name.isalpha() and not bits_of(name) & COMMON for name in names)
    return strange and any(_is_surname(name) for name in names)


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
