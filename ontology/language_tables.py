"""Lookup of the words that names, offices, bodies, places, claims and figures are made of.

Every table is loaded once, on first use, from `ontology/tables/` (generated from the vocabularies).
Keys follow one rule: a form that counts only as printed is kept as printed and has a capital letter
("CG", "PolOff", "WHO"); every other form is casefolded. So `table.get(words) or
table.get(words.casefold())` finds either; `look_up` does that.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TypeVar

from cablegraph.ontology.language_entries import (
    Bound,
    Complement,
    Demonym,
    Effect,
    Inflection,
    KnownBody,
    OrganisationNoun,
    Particle,
    PlaceEntry,
    PlaceKind,
    QuantityRole,
    QuantityWord,
    ReportingVerb,
    SyllableSystem,
    Title,
    TitleClass,
    TitleModifier,
)
from cablegraph.ontology.table_files import Table, table_lines, table_rows
from cablegraph.records.annotations import BodyKind, Stance

__all__ = [
    "Bound",
    "Complement",
    "Demonym",
    "Effect",
    "Inflection",
    "KnownBody",
    "OrganisationNoun",
    "Particle",
    "PlaceEntry",
    "PlaceKind",
    "QuantityRole",
    "QuantityWord",
    "ReportingVerb",
    "SyllableSystem",
    "Title",
    "TitleClass",
    "TitleModifier",
    "ambiguous_names",
    "common_words",
    "demonyms",
    "given_names",
    "government_acronyms",
    "known_bodies",
    "look_up",
    "organisation_nouns",
    "particles",
    "places",
    "portfolios",
    "quantity_words",
    "reporting_verbs",
    "surnames",
    "syllable_count",
    "syllables",
    "title_modifiers",
    "titles",
]

_Entry = TypeVar("_Entry")
_LONGEST_SYLLABLE = 7
_MOST_SYLLABLES = 3


def look_up(table: Mapping[str, _Entry], words: str) -> _Entry | None:
    """The entry of words as printed: first in their own letter case, then casefolded."""
    entry = table.get(words)
    return entry if entry is not None else table.get(words.casefold())


@cache
def titles() -> Mapping[str, Title]:
    """Titles of persons by form."""
    return Table(
        table_rows("titles.json"),
        lambda form, label, kind, plural, exact, takes: Title(
            form, label, kind, plural, exact, frozenset(takes)
        ),
    )


@cache
def title_modifiers() -> Mapping[str, TitleModifier]:
    """Words that modify a title, by form; "ex-" and "-elect" keep their hyphen."""
    return Table(table_rows("title_modifiers.json"), TitleModifier)


@cache
def leading_titles() -> Mapping[str, str]:
    """Titles whose holder leads a body or place, casefolded: `body`, `place` or `both`.

    Words that leave a title the same office ("acting") are `qualifier`.
    """
    return dict(table_rows("leading_titles.json"))


@cache
def portfolios() -> frozenset[str]:
    """Fields of government ("foreign affairs", "finance"), casefolded."""
    return table_lines("portfolios.txt")


@cache
def organisation_nouns() -> Mapping[str, OrganisationNoun]:
    """Head nouns of names of bodies by form."""
    return Table(table_rows("organisation_nouns.json"), _organisation_noun)


def _organisation_noun(
    form: str, label: str, kind: BodyKind, plural: bool, exact: bool, flags: list[str], language: str
) -> OrganisationNoun:
    return OrganisationNoun(
        form,
        label,
        kind,
        plural,
        exact,
        generic_alone="generic-alone" in flags,
        unit="unit" in flags,
        of_complement="of" in flags,
        position="first"
        if "first" in flags
        else "last"
        if "last" in flags
        else "suffix"
        if "suffix" in flags
        else "any",
        language=language,
    )


@cache
def reporting_verbs() -> Mapping[str, ReportingVerb]:
    """Reporting verbs by inflected form, and phrases that do the same."""
    return Table(table_rows("reporting_verbs.json"), _reporting_verb)


def _reporting_verb(
    form: str, lemma: str, inflection: Inflection, stance: str, flags: list[str]
) -> ReportingVerb:
    return ReportingVerb(
        form,
        lemma,
        inflection,
        Stance(stance),
        hedged="hedged" in flags,
        addressee="addressee" in flags,
        weak="weak" in flags,
        position="before-speaker" if "before-speaker" in flags else "aside" if "aside" in flags else "verb",
    )


@cache
def given_names() -> frozenset[str]:
    """Given names of the world, casefolded, with and without accents."""
    return table_lines("given_names.txt")


@cache
def surnames() -> frozenset[str]:
    """Surnames of the world, casefolded, with and without accents; also rarer given names."""
    return table_lines("surnames.txt")


@cache
def ambiguous_names() -> frozenset[str]:
    """Names that are also English words, places, months, titles, bodies or particles: no evidence alone."""
    return table_lines("ambiguous_names.txt")


@cache
def common_words() -> frozenset[str]:
    """English words that are no evidence of a name even when capitalised, casefolded."""
    return table_lines("common_words.txt")


@cache
def particles() -> Mapping[str, Particle]:
    """Small words inside names ("van der", "bin", "al-") by casefolded form."""
    return Table(((row[0], *row) for row in table_rows("particles.json")), Particle)


@cache
def syllables(system: SyllableSystem) -> frozenset[str]:
    """The syllables that names in a romanisation are made of, casefolded, without accents."""
    return _syllables()[system]


@cache
def _syllables() -> dict[str, frozenset[str]]:
    return {system: frozenset(known) for system, known in table_rows("syllables.json")}


@lru_cache(maxsize=65536)
def syllable_count(word: str, system: SyllableSystem = "pinyin") -> int:
    """The least number of syllables (at most 3) that a word splits into; 0 when it does not.

    >>> syllable_count("Meiling"), syllable_count("Robert")
    (2, 0)
    """
    known = syllables(system)
    reached = {0: 0}
    letters = word.casefold().replace("-", "").replace("'", "")
    for end in range(1, len(letters) + 1):
        counts = [
            count + 1
            for start, count in reached.items()
            if end - start <= _LONGEST_SYLLABLE and letters[start:end] in known
        ]
        if counts and min(counts) <= _MOST_SYLLABLES:
            reached[end] = min(counts)
        elif end > _LONGEST_SYLLABLE * _MOST_SYLLABLES:
            return 0
    return reached.get(len(letters), 0)


@cache
def places() -> Mapping[str, PlaceEntry]:
    """Countries, capitals, cities, regions and continents by name; "US" and the like as printed."""
    return Table(
        table_rows("places.json"),
        lambda name, label, kind, countries, ambiguous: PlaceEntry(
            name, label, kind, tuple(countries), ambiguous
        ),
    )


@cache
def demonyms() -> Mapping[str, Demonym]:
    """Adjectives and names of peoples by casefolded form."""
    return Table(
        table_rows("demonyms.json"),
        lambda form, label, country, ambiguous: Demonym(form, label, country or None, ambiguous),
    )


@cache
def government_acronyms() -> Mapping[str, tuple[str, ...]]:
    """Acronyms of governments as printed ("GOP", "HMG") with the countries that they may mean."""
    return Table(table_rows("government_acronyms.json"), tuple)


@cache
def known_bodies() -> Mapping[str, KnownBody]:
    """Well-known bodies by acronym as printed and by casefolded name."""
    rows = ((key, *body) for keys, *body in table_rows("known_bodies.json") for key in keys)
    return Table(rows, KnownBody)


@cache
def quantity_words() -> Mapping[str, QuantityWord]:
    """Number words, bounds, currencies and units by form."""
    return Table(table_rows("quantity_words.json"), QuantityWord)
