"""What the language tables say of a word: titles, nouns of bodies, verbs, places, figures."""

from dataclasses import dataclass
from typing import Literal

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
    """A word before (with a leading hyphen: behind) a title. `effect` rank: the same office, qualified."""

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
