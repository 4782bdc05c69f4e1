"""Surnames of several people behind one title: "Ministers X and Y"."""

from collections.abc import Mapping

from cablegraph.extraction.find.found import TitleFound
from cablegraph.extraction.find.lexicon import (
    CAPITAL,
    COMMON,
    FUNCTION,
    GIVEN,
    INITIAL,
    REDACTED,
    SURNAME,
    TIME,
    UPPER,
)
from cablegraph.extraction.find.scan import Scan
from cablegraph.ontology.language_tables import particles


def titles_before(scan: Scan, at: int, titles: Mapping[int, TitleFound]) -> bool:
    """Whether a title in the plural with a capital stands directly before: "Ministers X and Y"."""
    title = titles.get(at)
    return (
        title is not None
        and title.entry.plural
        and scan.capital(title.at.first)
        and scan.same_sentence(at - 1, at)
    )


def is_surname(scan: Scan, at: int) -> bool:
    """Whether one word that names no place or thing stands here, with no name behind it."""
    bits = scan.bits[at]
    if not bits & CAPITAL or bits & (FUNCTION | TIME | UPPER | INITIAL | REDACTED) or scan.caps[at]:
        return False
    if (bits & GIVEN and not bits & SURNAME) or (bits & COMMON and not bits & SURNAME):
        return False
    if any(at in scan.hits[kind] for kind in ("place", "demonym", "noun", "title", "known")):
        return False
    behind = at + 1
    alone = behind >= scan.count or not scan.same_sentence(at, behind) or not scan.bits[behind] & CAPITAL
    return alone and scan.lows[behind if behind < scan.count else at] not in particles()


def next_listed(scan: Scan, at: int) -> int:
    """Where the next of several names stands behind "and" or a comma; -1 without one."""
    end = at
    while end < scan.count and end - at < 2 and scan.lows[end] in (",", "and", "&"):
        end += 1
    return end if at < end < scan.count and scan.same_sentence(at, end) else -1
