"""TAGS: what the codes of a telegram's TAGS line mean, and which code a misspelt one stands for."""

import re
from dataclasses import dataclass
from functools import lru_cache

from cablegraph.ontology.station_names import one_edit_away
from cablegraph.ontology.table_files import concept_iri, header_table
from cablegraph.records.telegram import TagKind

_LONGEST_RUN = 40
_TOPICS: tuple[TagKind, ...] = ("subject", "program")
_KINDS_OF_LENGTH: dict[int, tuple[TagKind, ...]] = {2: ("geo",), 3: ("org",), 4: (*_TOPICS, "org")}
_NUMBERED = re.compile(r"[A-Z]{2,6}-\d")


@dataclass(frozen=True, slots=True)
class TagEntry:
    """One code of the TAGS line.

    Attributes:
        code: As written, capitals.
        kind: subject, geo, program or org.
        meaning: What it stands for.
        country: ISO 3166 alpha-2 code of a geographic one; None for regions.
        first_year, last_year: When in use, where known.
        withdrawn: In the manuals of the 1970s, no longer in the handbook of the 2000s.
    """

    code: str
    kind: TagKind
    meaning: str
    country: str | None = None
    first_year: int | None = None
    last_year: int | None = None
    withdrawn: bool = False

    @property
    def iri(self) -> str:
        """The IRI of the concept in `vocabularies/tags.ttl`."""
        return tag_iri(self.code)


def tag(code: str) -> TagEntry | None:
    """The entry of a code, case-insensitive; None for an unlisted one.

    >>> tag("PHUM").meaning
    'Human Rights'
    """
    code = code.strip().upper()
    row = header_table("tags").get(code)
    return None if row is None else TagEntry(code, *row)


def tag_iri(code: str) -> str:
    """The IRI for a code, listed or not (`UNGA/C-3` ends in `UNGA-C-3`)."""
    return concept_iri("tag", code.strip().upper())


def tag_kind(code: str) -> TagKind:
    """What a code stands for.

    Unlisted codes: `LAST, FIRST` is a person; four letters with K are a programme, two with X a region,
    letters with a number (`ABC-1`) one of several organisations of that acronym (5 FAH-3); all else is
    unknown.

    >>> tag_kind("KXYZ"), tag_kind("DOE, JANE"), tag_kind("QQQQ")
    ('program', 'person', 'unknown')
    """
    entry = tag(code)
    if entry is not None:
        return entry.kind
    code = code.strip().upper()
    if "," in code:
        return "person"
    if code.isalpha() and code.isascii():
        if len(code) == 4 and code[0] == "K":
            return "program"
        if len(code) == 2 and code[0] == "X":
            return "geo"
    return "org" if _NUMBERED.fullmatch(code) else "unknown"


def correct_tag(code: str) -> str | None:
    """The subject or programme TAG that a misspelt code means, if only one is a slip away.

    Codes of today's handbook go before withdrawn ones, and among those two letters swapped before
    another slip. None for a listed code, for two-letter codes, and for four letters with K, which may
    be a programme that is not listed.

    >>> correct_tag("PHMU"), correct_tag("PINX"), correct_tag("KABC")
    ('PHUM', None, None)
    """
    code = code.strip().upper()
    mendable = 3 <= len(code) <= 5 and code.isalnum() and tag_kind(code) == "unknown"
    return _nearest_topic(code) if mendable else None


@lru_cache(4096)
def _nearest_topic(code: str) -> str | None:
    near = {entry.code: entry for word in one_edit_away(code) if (entry := _topic(word)) is not None}
    current = [found for found, entry in near.items() if not entry.withdrawn]
    candidates = current or list(near)
    if len(candidates) > 1:
        candidates = [found for found in candidates if sorted(found) == sorted(code)]
    return candidates[0] if len(candidates) == 1 else None


def _topic(code: str) -> TagEntry | None:
    """The entry of a four-letter subject or programme TAG."""
    entry = tag(code) if len(code) == 4 else None
    return entry if entry is not None and entry.kind in _TOPICS else None


def split_tags(run: str) -> tuple[str, ...]:
    """The codes of a run without blanks, `PGOVPRELNO`; empty when there is no way or no best way.

    The way with the fewest codes wins; at least one must be a subject or programme. Organisations are told
    when they are listed with three or four letters.
    """
    run = run.strip().upper()
    return _split(run) if 6 <= len(run) <= _LONGEST_RUN and tag(run) is None else ()


@lru_cache(4096)
def _split(run: str) -> tuple[str, ...]:
    # best[n]: the shortest ways to the first n letters; two are enough to know that none is the best
    best: list[list[tuple[str, ...]]] = [[()]]
    for end in range(1, len(run) + 1):
        ways = []
        for length, kinds in _KINDS_OF_LENGTH.items():
            piece = run[end - length : end] if end >= length else ""
            if tag_kind(piece) in kinds:
                ways += [(*way, piece) for way in best[end - length]]
        fewest = min(map(len, ways), default=0)
        best.append([way for way in ways if len(way) == fewest][:2])
    only = best[-1][0] if len(best[-1]) == 1 else ()
    return only if any(tag_kind(piece) in _TOPICS for piece in only) else ()
