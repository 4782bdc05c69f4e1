"""The E.O. line and the TAGS line."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from cablegraph.loaders.dates import find_date
from cablegraph.loaders.numbering import PORTION
from cablegraph.loaders.words import runs
from cablegraph.ontology.header_tables import correct_tag, split_tags, tag, tag_kind
from cablegraph.ontology.language_tables import given_names
from cablegraph.records.telegram import ExecutiveOrder, Tag, TagKind
from cablegraph.text import Span

_ORDER_LABEL = re.compile(r"(?:EXEC(?:UTIVE)?\.?[ ]ORDER|E[.,]?[ ]?[O0])", re.IGNORECASE)
_ORDER = re.compile(r"\d{5}")
_DECLASSIFY = re.compile(
    r"(?:AS AMENDED;?[ ]*)?DECL(?:AS(?:SIFY|SIFIED)?)?\.?[ ]?(?:ON)?[ ]?[:;]?[ ]*", re.IGNORECASE
)
_NONE = re.compile(r"N\.?[ ]?/?[ ]?A\.?\Z|NONE\Z|NOT APPLICABLE\Z", re.IGNORECASE)
_YEARS = re.compile(r"(?P<count>\d{1,2})[ ]?(?:YEARS|YRS)\b", re.IGNORECASE)
_PERSON = re.compile(r"\((?P<names>[^()#]{1,90})\)")
_BARE_PERSON = re.compile(
    r"(?<![A-Za-z])(?P<names>(?P<last>[A-Za-z][A-Za-z'’-]{1,20}),\s{1,3}(?P<first>[A-Za-z][A-Za-z'’-]{1,20}))(?![A-Za-z])"
)
_NO_TAG = frozenset({"AND", "N/A"})
_NONE_AT_ALL = re.compile(r"\s*(?:N[ ]?/[ ]?A|NONE)\.?\s*", re.IGNORECASE)
_TORN = re.compile(r"(?<![A-Za-z])[A-Z]{1,3}[ ][A-Z]{1,3}(?![A-Za-z])")
_TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_'’-]*(?:/C-\d{1,2})?")
_PERSON_PARTS = re.compile(r"[;]|\band\b|[&]", re.IGNORECASE)


def read_order(words: str, start: int, end: int, sent: date | None) -> ExecutiveOrder:
    """The executive order, and when or on what event the telegram is to be declassified.

    Args:
        words: The line as read, label included.
        start: Where it begins.
        end: Where it ends.
        sent: The telegram's day; "10 YEARS" counts from it.
    """
    number = _ORDER.search(words)
    label = _ORDER_LABEL.match(words)
    rest = words[number.end() if number else label.end() if label else 0 :]
    rest = rest.strip(" :;,.-")
    declared = _DECLASSIFY.match(rest)
    value = rest[declared.end() :].strip(" :;") if declared else rest
    when = find_date(value)
    years = _YEARS.match(value)
    if when is None and years and sent is not None:
        when = _later(sent, int(years["count"]))
    event = None if when or not value else "N/A" if _NONE.match(value) else value
    return ExecutiveOrder(
        start=start,
        end=end,
        text=words,
        order=number.group() if number else None,
        declassify_on=when,
        event=event,
    )


def _later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year + years, day=28)


class _Token(NamedTuple):
    start: int
    end: int
    person: bool


def read_tags(text: str, start: int, end: int, out: tuple[Span, ...]) -> list[Tag]:
    """The TAGS between `start` and `end`, each code once.

    Codes stand apart by spaces, commas, semicolons or slashes, or in Markdown links; a name in brackets
    is a person. Misspelt and run-together codes are put right by the vocabulary.
    """
    tags: list[Tag] = []
    seen: set[str] = set()
    for token in (token for first, last in runs(start, end, out) for token in _tokens(text, first, last)):
        words = " ".join(text[token.start : token.end].split())
        for code, kind_ in _codes(words, person=token.person):
            if code not in seen:
                seen.add(code)
                tags.append(Tag(start=token.start, end=token.end, text=words, code=code, kind=kind_))
    return tags


def _tokens(text: str, start: int, end: int) -> Iterator[_Token]:
    at = start
    for person in _PERSON.finditer(text, start, end):
        names = person["names"]
        if "," not in names and tag(names) is not None:
            continue  # a code in brackets
        yield from _outside(text, at, person.start())
        at = person.end()
        if PORTION.fullmatch(person.group()):
            continue
        offset = person.start("names")
        for part in _PERSON_PARTS.split(names):
            begin = text.index(part, offset)
            offset = begin + len(part)
            bare = part.strip(" ,\r\n\t")
            if bare:
                lead = part.index(bare)
                yield _Token(begin + lead, begin + lead + len(bare), person=True)
    yield from _outside(text, at, end)


def _outside(text: str, start: int, end: int) -> Iterator[_Token]:
    """Codes outside brackets, and persons whose brackets were forgotten: "ROE, JAN" with a given name."""
    at = start
    for person in _BARE_PERSON.finditer(text, start, end):
        first, last = person["first"], person["last"]
        if tag(first) is None and tag(last) is None and first.lower() in given_names():
            yield from _plain(text, at, person.start())
            yield _Token(person.start(), person.end(), person=True)
            at = person.end()
    yield from _plain(text, at, end)


def _plain(text: str, start: int, end: int) -> Iterator[_Token]:
    if _NONE_AT_ALL.fullmatch(text, start, end):
        return
    at = start
    for found in _TOKEN.finditer(text, start, end):
        if found.start() < at or found.group().upper() in _NO_TAG:
            continue
        torn = _TORN.match(text, found.start(), end)
        if torn and _is_torn(*torn.group().split()):
            at = torn.end()
            yield _Token(torn.start(), at, person=False)
        else:
            yield _Token(found.start(), found.end(), person=False)


def _is_torn(left: str, right: str) -> bool:
    """Whether a blank fell into a code: "P REL"."""
    return (
        len(left) + len(right) == 4
        and tag(left) is None
        and tag(right) is None
        and tag(left + right) is not None
    )


@lru_cache(4096)
def _codes(words: str, *, person: bool) -> tuple[tuple[str, TagKind], ...]:
    if person:
        name = ", ".join(part.strip() for part in words.upper().split(",")).strip(" ,")
        return ((name, "person"),) if name else ()
    printed = words.replace(" ", "").strip("'’-").upper()
    if tag(printed) is not None:
        codes: tuple[str, ...] = (printed,)
    else:
        mended = correct_tag(printed)
        codes = (mended,) if mended else split_tags(printed) or (printed,)
    return tuple((code, tag_kind(code)) for code in codes)


def is_tags_line(words: str) -> bool:
    """Whether a line's words are TAGS: persons in brackets, and codes that the vocabulary mostly knows."""
    plain = _PERSON.sub(" ", words)
    codes = _TOKEN.findall(plain)
    known = sum(tag(code.upper()) is not None or bool(split_tags(code)) for code in codes)
    return 2 * known >= len(codes)
