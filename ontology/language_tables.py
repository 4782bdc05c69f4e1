"""Lookup of the words that names, offices, bodies, places, claims and figures are made of.

Every table is loaded once, on first use, from `ontology/tables/` (generated from the vocabularies).
Keys follow one rule: a form that counts only as printed is kept as printed and has a capital letter
("CG", "PolOff", "WHO"); every other form is casefolded. So `table.get(words) or
table.get(words.casefold())` finds either; `look_up` does that.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal, TypeVar

from cablegraph.records.annotations import BodyKind, Stance

TitleClass = Literal[
    "head",
    "deputy",
    "member",
    "official",
    "diplomat",
    "mission-officer",
    "rank",
    "honorific",
    "royal-religious",
]
Complement = Literal["body", "place", "portfolio"]
Effect = Literal["deputy", "former", "acting", "future", "rank"]
Inflection = Literal["base", "third", "past", "participle", "gerund", "phrase"]
PlaceKind = Literal["country", "capital", "city", "region", "continent"]
QuantityRole = Literal["number", "multiplier", "fraction", "bound", "suffix-bound", "currency", "unit"]
Bound = Literal["lower", "upper", "approx", "exact"]
SyllableSystem = Literal["pinyin", "wade-giles", "korean", "vietnamese"]

_Entry = TypeVar("_Entry")


@dataclass(frozen=True, slots=True)
class Title:
    """A form of a title of persons.

    Attributes:
        form: As the vocabulary writes it.
        label: The title that it is a form of ("Deputy Chief of Mission" of "DCM").
        title_class: What kind of title.
        plural: It names several persons.
        exact: It counts only in this letter case.
        takes: What may complete it after "of".
    """

    form: str
    label: str
    title_class: TitleClass
    plural: bool
    exact: bool
    takes: frozenset[Complement]


@dataclass(frozen=True, slots=True)
class TitleModifier:
    """A word before (or, with a leading hyphen, behind) a title. `effect` rank: the same office, qualified."""

    form: str
    effect: Effect


@dataclass(frozen=True, slots=True)
class OrganisationNoun:
    """A form of a head noun of names of bodies.

    Attributes:
        form: As the vocabulary writes it.
        label: The noun that it is a form of, or the name of a group of forms.
        kind: Kind of body that it makes.
        plural: It names several bodies.
        exact: It counts only in this letter case.
        generic_alone: Names no body when it stands alone in lower case ("the ministry").
        unit: Bodies so named are usually part of another.
        of_complement: "Ministry of X".
        position: Where it stands in the name: `first` ("Ministerio de X"), `last` (only closing a
            capitalised name: "Morning Star"), `suffix` (a legal form), `any`.
        language: ISO 639-1 code, a group of them, or "multi".
    """

    form: str
    label: str
    kind: BodyKind
    plural: bool
    exact: bool
    generic_alone: bool
    unit: bool
    of_complement: bool
    position: Literal["any", "first", "last", "suffix"]
    language: str


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A form of a verb, or a phrase, by which a text says who says so.

    Attributes:
        form: The inflected form.
        lemma: Its dictionary form.
        inflection: Which form; past stands for past and participle where they are spelt alike.
        stance: What it makes of what is said.
        hedged: What is said is only held possible.
        addressee: The hearer may follow: "told us".
        weak: It reports only with a that-clause or a quotation.
        position: `verb`; `before-speaker`: "according to X"; `aside`: "in his view".
    """

    form: str
    lemma: str
    inflection: Inflection
    stance: Stance
    hedged: bool
    addressee: bool
    weak: bool
    position: Literal["verb", "before-speaker", "aside"]


@dataclass(frozen=True, slots=True)
class Particle:
    """A small word inside names. `place`: stands before a surname, between names, or is joined to one."""

    form: str
    origin: str
    place: Literal["before", "between", "joined"]


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A name of a place.

    Attributes:
        name: As the vocabulary writes it.
        label: Usual English name.
        kind: What the best known bearer is.
        countries: ISO 3166-1 alpha-2 codes, the best known bearer's first; empty for continents.
        ambiguous: Also a given name, a surname or an English word.
    """

    name: str
    label: str
    kind: PlaceKind
    countries: tuple[str, ...]
    ambiguous: bool

    @property
    def country(self) -> str | None:
        """The best known bearer's country, or None."""
        return self.countries[0] if self.countries else None


@dataclass(frozen=True, slots=True)
class Demonym:
    """An adjective or a name of the people of a place. `label`: the place; `country` None for regions."""

    form: str
    label: str
    country: str | None
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body known by general knowledge. `country`: ISO 3166-1 alpha-2 code, None for international ones."""

    name: str
    acronym: str | None
    kind: BodyKind
    country: str | None


@dataclass(frozen=True, slots=True)
class QuantityWord:
    """A word of a quantity.

    Attributes:
        form: As written.
        role: `number` (twelve), `multiplier` (million), `fraction` (half), `bound` (before the figure:
            "more than"), `suffix-bound` (behind it: "or more"), `currency`, `unit`.
        value: Of numbers, multipliers and fractions.
        effect: Of bounds: which side the figure bounds.
        label: Normal form of a unit or currency ("percent" of "pct"); else the form.
    """

    form: str
    role: QuantityRole
    value: float | None
    effect: Bound | None
    label: str


def look_up(table: Mapping[str, _Entry], words: str) -> _Entry | None:
    """The entry of words as printed: first in their own letter case, then casefolded."""
    entry = table.get(words)
    return entry if entry is not None else table.get(words.casefold())


@cache
def titles() -> Mapping[str, Title]:
    """Titles of persons by form."""
    return MappingProxyType(
        {
            key: Title(form, label, kind, plural, exact, frozenset(takes))
            for key, form, label, kind, plural, exact, takes in _json("titles.json")
        }
    )


@cache
def title_modifiers() -> Mapping[str, TitleModifier]:
    """Words that modify a title, by form; "ex-" and "-elect" keep their hyphen."""
    return MappingProxyType(
        {key: TitleModifier(form, effect) for key, form, effect in _json("title_modifiers.json")}
    )


@cache
def portfolios() -> frozenset[str]:
    """Fields of government ("foreign affairs", "finance"), casefolded."""
    return _lines("portfolios.txt")


@cache
def organisation_nouns() -> Mapping[str, OrganisationNoun]:
    """Head nouns of names of bodies by form."""
    return MappingProxyType(
        {
            key: OrganisationNoun(
                form,
                label,
                kind,
                plural,
                exact,
                generic_alone="generic-alone" in flags,
                unit="unit" in flags,
                of_complement="of" in flags,
                position=_first(flags, ("first", "last", "suffix"), "any"),
                language=language,
            )
            for key, form, label, kind, plural, exact, flags, language in _json("organisation_nouns.json")
        }
    )


@cache
def reporting_verbs() -> Mapping[str, ReportingVerb]:
    """Reporting verbs by inflected form, and phrases that do the same."""
    return MappingProxyType(
        {
            key: ReportingVerb(
                form,
                lemma,
                inflection,
                Stance(stance),
                hedged="hedged" in flags,
                addressee="addressee" in flags,
                weak="weak" in flags,
                position=_first(flags, ("before-speaker", "aside"), "verb"),
            )
            for key, form, lemma, inflection, stance, flags in _json("reporting_verbs.json")
        }
    )


@cache
def given_names() -> frozenset[str]:
    """Given names of the world, casefolded, with and without accents."""
    return _lines("given_names.txt")


@cache
def surnames() -> frozenset[str]:
    """Surnames of the world, casefolded, with and without accents."""
    return _lines("surnames.txt")


@cache
def ambiguous_names() -> frozenset[str]:
    """Given names and surnames that are also English words or places: no evidence by themselves."""
    return _lines("ambiguous_names.txt")


@cache
def common_words() -> frozenset[str]:
    """English words that are no evidence of a name even when capitalised, casefolded."""
    return _lines("common_words.txt")


@cache
def particles() -> Mapping[str, Particle]:
    """Small words inside names ("van der", "bin", "al-") by casefolded form."""
    return MappingProxyType(
        {form: Particle(form, origin, place) for form, origin, place in _json("particles.json")}
    )


@cache
def syllables(system: SyllableSystem) -> frozenset[str]:
    """The syllables that names in a romanisation are made of, casefolded, without accents."""
    return frozenset(_syllables()[system])


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


_LONGEST_SYLLABLE = 7
_MOST_SYLLABLES = 3


@cache
def places() -> Mapping[str, PlaceEntry]:
    """Countries, capitals, cities, regions and continents by name; "US" and the like as printed."""
    return MappingProxyType(
        {
            key: PlaceEntry(name, label, kind, tuple(countries), ambiguous)
            for key, name, label, kind, countries, ambiguous in _json("places.json")
        }
    )


@cache
def demonyms() -> Mapping[str, Demonym]:
    """Adjectives and names of peoples by casefolded form."""
    return MappingProxyType(
        {
            key: Demonym(form, label, country or None, ambiguous)
            for key, form, label, country, ambiguous in _json("demonyms.json")
        }
    )


@cache
def government_acronyms() -> Mapping[str, tuple[str, ...]]:
    """Acronyms of governments as printed ("GOP", "HMG") with the countries that they may mean."""
    return MappingProxyType(
        {acronym: tuple(countries) for acronym, countries in _json("government_acronyms.json")}
    )


@cache
def known_bodies() -> Mapping[str, KnownBody]:
    """Well-known bodies by acronym as printed and by casefolded name."""
    table: dict[str, KnownBody] = {}
    for keys, name, acronym, kind, country in _json("known_bodies.json"):
        table.update(dict.fromkeys(keys, KnownBody(name, acronym, kind, country)))
    return MappingProxyType(table)


@cache
def quantity_words() -> Mapping[str, QuantityWord]:
    """Number words, bounds, currencies and units by form."""
    return MappingProxyType(
        {
            key: QuantityWord(form, role, value, effect, label)
            for key, form, role, value, effect, label in _json("quantity_words.json")
        }
    )


@cache
def _syllables() -> dict[str, list[str]]:
    table: dict[str, list[str]] = json.loads(_text("syllables.json"))
    return table


def _first(flags: list[str], wanted: tuple[str, ...], default: str) -> Any:
    return next((flag for flag in wanted if flag in flags), default)


def _text(name: str) -> str:
    return files("cablegraph.ontology").joinpath("tables", name).read_text(encoding="utf-8")


def _json(name: str) -> list[Any]:
    rows: list[Any] = json.loads(_text(name))
    return rows


def _lines(name: str) -> frozenset[str]:
    return frozenset(_text(name).split("\n")) - {""}
