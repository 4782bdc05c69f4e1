"""Annotations: what an extractor finds in one telegram, standoff, each led back to its words.

Three layers. A *mention* is words that name something. An *entity* is what one or more mentions of
this document mean (a person, a body, a post, a place, a programme ...). A *statement* is what the
document says about entities: who holds a post, how bodies are tied, who met, who counted what.
Identifiers are `kind/offset`: the source offset at which the first mention or the evidence begins,
with `.2`, `.3` behind it where two of one kind begin there. They are local to the document.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from cablegraph.records.provenance import ALONE, Provenance
from cablegraph.text import Span

EntityId = str

BodyKind = Literal[
    "government",
    "unit",
    "diplomatic-post",
    "collective",
    "leading-group",
    "federation",
    "company",
    "ngo",
    "media",
    "party",
    "military",
    "university",
    "international",
    "other",
]
ProgrammeKind = Literal["plan", "action-plan", "campaign", "system", "channel"]
Protected = Literal["protect", "strictly protect", "redacted"]


class MentionKind(StrEnum):
    """What kind of thing a mention names."""

    PERSON = "person"
    BODY = "body"
    POST = "post"
    UNNAMED = "unnamed"  # an agent without a name: "PolEconOff", "a ministry official"
    PLACE = "place"
    GOVERNMENT = "government"  # a country or capital that stands for its government
    PROGRAMME = "programme"
    QUANTITY = "quantity"
    TIME = "time"


class Stance(StrEnum):
    """How the speaker stands to what is said (the reporting verb's, or said when there is none)."""

    SAID = "said"
    CLAIMED = "claimed"
    CONFIRMED = "confirmed"
    DENIED = "denied"
    DOUBTED = "doubted"
    PREDICTED = "predicted"
    PROPOSED = "proposed"
    ASKED = "asked"


class Tense(StrEnum):
    """Whether a statement holds at the time of the telegram."""

    PRESENT = "present"
    FORMER = "former"
    PLANNED = "planned"


class TieKind(StrEnum):
    """Ties of two entities. Subject and object as the comment says."""

    PART_OF = "partOf"  # body in body (a department, a unit)
    BRANCH_OF = "branchOf"  # territorial branch of a federation, of that federation
    HEADS = "heads"  # person or post, body
    CHAIRS = "chairs"  # person or post, body
    MEMBER_OF = "memberOf"  # person or body, body
    WORKS_WITH = "worksWith"  # body, body (symmetric)
    REPORTS_TO = "reportsTo"  # body, body
    REPRESENTS = "represents"  # person, body or place
    ADVISES = "advises"  # person or body, person or body
    CREATED = "created"  # agent, body
    SUCCEEDED = "succeeded"  # body after body, person after person
    OWNS = "owns"  # agent, body
    MODELLED_ON = "modelledOn"  # programme, programme
    ISSUED_BY = "issuedBy"  # programme, body or place
    OPERATED_BY = "operatedBy"  # programme, body or place
    PROMOTED_BY = "promotedBy"  # programme, body or place
    CONDUCTS = "conducts"  # body, programme
    KNOWN_THROUGH = "knownThrough"  # programme, media body that reported it


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that say so.

    Attributes:
        spans: Ordered source spans; more than one where a page break parts the words.
        text: The words as read (view text: wraps folded, breaks out).
        paragraph: True paragraph number; None in the header or an unnumbered paragraph.
    """

    spans: tuple[Span, ...]
    text: str
    paragraph: int | None = None

    @property
    def start(self) -> int:
        """Where the words begin in the source."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where they end."""
        return self.spans[-1].end


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name something, and the entity they were resolved to (None: to none)."""

    id: str
    kind: MentionKind
    evidence: Evidence
    entity: EntityId | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Base of what mentions mean. `name`: fullest form as printed, wraps folded; `aliases`: other forms."""

    id: EntityId
    name: str
    aliases: tuple[str, ...] = ()
    evidence: Evidence
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """A human individual who is named. `signer`: the telegram goes out over this name."""

    signer: bool = False
    protected: Protected | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Entity):
    """An organisation, a unit of one, a mission, an addressee."""

    kind: BodyKind
    acronym: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Entity):
    """A country, province or city. `government`: it is (also) used for its government ("Paris said").

    Attributes:
        country: ISO 3166-1 alpha-2 code when the lexicon knows it.
    """

    government: bool = False
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Entity):
    """An office, with or without a holder. `name` and `title`: the title as printed.

    Attributes:
        title: "Deputy Director", without body and place.
        body: The body it is in, or None.
        place: The place it is of when no body is given, or None.
        count: How many such posts are meant when the text counts them ("three deputy directors"); else 1.
    """

    title: str
    body: EntityId | None = None
    place: EntityId | None = None
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedHolder(Entity):
    """An agent without a name who acts or speaks: "PolEconOff", "a ministry official", "a spokesman".

    Attributes:
        title: What the text calls them.
        body: The body they belong to, or None.
    """

    title: str
    body: EntityId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Precept:
    """One rule of a campaign: what to do, what not to do, or both, as printed."""

    number: int
    do: str | None
    dont: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(Entity):
    """A plan, campaign, information system or contact channel.

    Attributes:
        kind: `system` is a databank or the like; `channel` a hotline or an e-mail address.
        year: Year of the plan when printed.
        scope: "nationwide", "provincial" ... as printed.
        precepts: A campaign's rules in order.
    """

    kind: ProgrammeKind
    year: int | None = None
    scope: str | None = None
    precepts: tuple[Precept, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """On whose word a statement stands.

    Attributes:
        speaker: The entity that says so (person, unnamed holder, body, place); None: the telegram itself.
        words: The speaker as printed at this place; None when the telegram itself says so.
        verb: The reporting verb as printed, or None.
        stance: What the verb makes of it.
    """

    speaker: EntityId | None = None
    words: str | None = None
    verb: str | None = None
    stance: Stance = Stance.SAID


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Base of what the document says.

    Attributes:
        negated: The text says that it is not so (also: the speaker denies it).
        hedged: It is only possible, alleged, hoped for, asked about.
        tense: Present, former or planned.
    """

    id: str
    evidence: Evidence
    attribution: Attribution = Attribution()
    negated: bool = False
    hedged: bool = False
    tense: Tense = Tense.PRESENT
    rule: str
    confidence: float

    @property
    def holds(self) -> bool:
        """Whether a plain triple may be derived: affirmed, unhedged, present."""
        return not (self.negated or self.hedged) and self.tense is Tense.PRESENT


@dataclass(frozen=True, slots=True, kw_only=True)
class PostStatement(Statement):
    """An office exists; `holder` (a person or an unnamed holder) holds it; None: the text names nobody."""

    post: EntityId
    holder: EntityId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Statement):
    """A tie of two entities; a Post may be the subject of `heads` and `chairs`."""

    subject: EntityId
    kind: TieKind
    object: EntityId


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Statement):
    """A meeting, visit or call.

    Attributes:
        sides: Participants, a tuple a side; people of one side were not met by each other.
        date: ISO 8601 date, or interval `start/end`; None when the text gives none.
        place: Where, or None.
        form: `meeting`, `call`, `visit`.
    """

    sides: tuple[tuple[EntityId, ...], ...]
    date: str | None = None
    place: EntityId | None = None
    form: Literal["meeting", "call", "visit"] = "meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeStatement(Statement):
    """The document speaks of a programme: that it exists (or is denied, planned ...)."""

    programme: EntityId


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityClaim(Statement):
    """A figure that somebody gives.

    Attributes:
        value: The figure; None when only bounds are given.
        lower, upper: Bounds, included: "more than 370" is lower 370, "10-20" is both.
        qualifier: "approximately", "more than", as printed, or None.
        unit: What is counted or measured: "children", "percent", "calls per month".
        measure: What happened to it: "rescued", "arrested".
        period: ISO 8601 interval `start/end`, resolved against the date-time group, or None.
        place: Entity of the place it holds for, or None.
        place_name: Its name as printed, or None.
        rate: "month" of "calls per month", or None.
        share_of: What a percentage is a share of, as printed, or None.
        member_count_of: The body whose members are counted (then it is no claim of the guide).
        part_of: Id of the claim of which this one counts a part ("of which 290"), or None.
    """

    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    qualifier: str | None = None
    unit: str
    measure: str | None = None
    period: str | None = None
    place: EntityId | None = None
    place_name: str | None = None
    rate: str | None = None
    share_of: str | None = None
    member_count_of: EntityId | None = None
    part_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionClaim(Statement):
    """Somebody's definition of a term, and in what it differs.

    Attributes:
        term: The term as printed.
        whose: Entity whose definition it is, or None.
        includes: What it includes, as printed.
        excludes: What it leaves out, as printed.
        differs_from: Whose definition it differs from, as printed, or None.
    """

    term: str
    whose: EntityId | None = None
    includes: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    differs_from: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition(Statement):
    """Something reported in words: `content` is the clause without the reporting words."""

    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLink:
    """How claims of one document bear on each other.

    Attributes:
        kind: `disagrees`: of one measure, period and place, and they cannot both hold.
            `consistent`: `parts` add up to `whole` where the text presents them as its parts.
            `sum-differs`: presented so, and they do not.
        whole: Id of a claim.
        parts: Ids of the others.
    """

    kind: Literal["disagrees", "consistent", "sum-differs"]
    whole: str
    parts: tuple[str, ...]
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations:
    """All that one extractor found in one telegram, in order of place; `provenance`: whatever others did."""

    source: str
    extractor: str
    version: str
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    links: tuple[ClaimLink, ...] = ()
    provenance: Provenance = ALONE
