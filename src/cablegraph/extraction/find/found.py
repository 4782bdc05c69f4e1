"""What the finders hand to resolving: words that name something; finding never guesses whom.

All ranges are token ranges of the document, half-open, unless they are called view offsets.
"""

from dataclasses import dataclass
from typing import NamedTuple

from cablegraph.ontology.language_tables import Title
from cablegraph.records.annotations import BodyKind


class Range(NamedTuple):
    """Tokens `first` to `last`, the last not included."""

    first: int
    last: int

    def covers(self, other: "Range") -> bool:
        """Whether `other` lies wholly inside."""
        return self.first <= other.first and other.last <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyFound:
    """Words that name a body.

    Attributes:
        at: The name.
        kind: What kind of body its noun or the lexicon makes it.
        acronym: The range of the acronym that the text defines for it, behind it in brackets.
        parent: The name of the body it is part of, when the name itself says so ("the Y's Z Branch").
        place: The country or adjective that stands before the name and may be left out of it.
        short: It names a body only by its kind ("the Bureau"); resolving looks for the antecedent.
        lower: The words are printed in lower case ("the Y's anti-fraud unit").
    """

    at: Range
    kind: BodyKind
    rule: str
    confidence: float
    acronym: Range | None = None
    parent: Range | None = None
    short: bool = False
    lower: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFound:
    """Words that name a person: `at` is the name without title; `whole` begins with the title."""

    at: Range
    whole: Range
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleFound:
    """A title phrase.

    Attributes:
        at: The printed title, with deputy and rank modifiers and its portfolio.
        first: Where words that only say when it is held begin ("former", "then"); else `at.first`.
        entry: The table's entry of its head.
        former: "former", "ex-" stands before it.
    """

    at: Range
    first: int
    entry: Title
    former: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PostFound:
    """A title phrase with what completes it.

    Attributes:
        at: From the body or place before the title to the end of its complement.
        title: The printed title.
        entry: The table's entry of its head.
        body: The body's name, when the phrase gives one.
        place: The place's name or adjective, when the phrase gives one.
        holder: The name of the person, when the phrase stands beside one.
        article: `the`, `a`, `possessive`, or empty; `a` also for "one of the".
        former: The holder is said not to hold it any more.
        party: `body` is a party before the title of somebody who sits in a chamber: perhaps only theirs.
        count: How many are meant, when counted.
        called: The title, where the printed words give only its field ("Interior: X" of a cabinet).
        owner: The noun that stands for a body named before: "company" of "the company's director".
    """

    at: Range
    title: Range
    entry: Title
    rule: str
    confidence: float
    body: Range | None = None
    place: Range | None = None
    holder: Range | None = None
    article: str = ""
    former: bool = False
    count: int = 1
    party: bool = False
    owner: str = ""
    called: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFound:
    """Words that name a place.

    Attributes:
        name: The place's usual name.
        adjective: They are the adjective of it ("French").
        government: It stands for its government here.
        level: 2 for a region, 1 for a city, 0 for a country or what is greater.
    """

    at: Range
    name: str
    country: str | None
    adjective: bool
    government: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedFound:
    """An agent without a name: "PolOff", "a ministry official"; `body` when the phrase gives one."""

    at: Range
    title: Range
    rule: str
    confidence: float
    body: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finds:
    """All that finding saw in the reading view, each in order of place.

    `glosses`: pairs of ranges that the text itself says mean one body ("the Y Party (YP)").
    """

    bodies: tuple[BodyFound, ...]
    people: tuple[PersonFound, ...]
    titles: tuple[TitleFound, ...]
    glosses: tuple[tuple[Range, Range], ...] = ()
