"""Statements of a document as RDF: a node each, with who says so, how, when, and on which words."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import assert_never, cast

from cablegraph.mapping.evidence import EvidenceWriter
from cablegraph.mapping.iris import DocumentIris
from cablegraph.mapping.leading import led_by
from cablegraph.mapping.quads import GraphLines
from cablegraph.ontology.terms import CG, ORG, PROV, RDF
from cablegraph.records.annotations import (
    ClaimLink,
    DefinitionClaim,
    Entity,
    EntityId,
    Meeting,
    Person,
    Post,
    PostStatement,
    ProgrammeStatement,
    Proposition,
    QuantityClaim,
    Stance,
    Statement,
    Tense,
    Tie,
    TieKind,
    UnnamedHolder,
)
from cablegraph.records.telegram import DateTimeGroup

STANCES = {
    Stance.SAID: CG.Said,
    Stance.CLAIMED: CG.Claimed,
    Stance.CONFIRMED: CG.Confirmed,
    Stance.DENIED: CG.Denied,
    Stance.DOUBTED: CG.Doubted,
    Stance.PREDICTED: CG.Predicted,
    Stance.PROPOSED: CG.Proposed,
    Stance.ASKED: CG.Asked,
}
TENSES = {Tense.PRESENT: CG.Present, Tense.FORMER: CG.Former, Tense.PLANNED: CG.Planned}
TIES = {
    TieKind.PART_OF: CG.PartOfTie,
    TieKind.BRANCH_OF: CG.BranchOfTie,
    TieKind.HEADS: CG.HeadsTie,
    TieKind.CHAIRS: CG.ChairsTie,
    TieKind.MEMBER_OF: CG.MemberOfTie,
    TieKind.WORKS_WITH: CG.WorksWithTie,
    TieKind.REPORTS_TO: CG.ReportsToTie,
    TieKind.REPRESENTS: CG.RepresentsTie,
    TieKind.ADVISES: CG.AdvisesTie,
    TieKind.CREATED: CG.CreatedTie,
    TieKind.SUCCEEDED: CG.SucceededTie,
    TieKind.OWNS: CG.OwnsTie,
    TieKind.MODELLED_ON: CG.ModelledOnTie,
    TieKind.ISSUED_BY: CG.IssuedByTie,
    TieKind.OPERATED_BY: CG.OperatedByTie,
    TieKind.PROMOTED_BY: CG.PromotedByTie,
    TieKind.CONDUCTS: CG.ConductsTie,
    TieKind.KNOWN_THROUGH: CG.KnownThroughTie,
}
_LEADING = {TieKind.CHAIRS: CG.Chair, TieKind.HEADS: CG.Head}
_Known = PostStatement | Tie | Meeting | ProgrammeStatement | QuantityClaim | DefinitionClaim | Proposition


def statement_iri(iris: DocumentIris, identifier: str, entity_ids: Collection[EntityId]) -> str:
    """A statement's IRI: by its id, below `statement/` where an entity has the same one."""
    return iris.part(f"statement/{identifier}" if identifier in entity_ids else identifier)


@dataclass(frozen=True)
class StatementWriter:
    """Writes statements into the statements graph.

    Attributes:
        facts: The part of the graph that the rules of derivation read.
        rest: The part that they have no need of.
        entities: The document's entities by id.
        said: The telegram's date-time group: as of when statements are made.
        runs: What made a statement, by its id, where it was not the first extractor's run.
    """

    facts: GraphLines
    rest: GraphLines
    iris: DocumentIris
    evidence: EvidenceWriter
    entities: dict[EntityId, Entity]
    said: DateTimeGroup | None
    runs: Mapping[str, str] = field(default_factory=dict)

    def write(self, statement: Statement) -> None:
        """Write one statement: what all have in common, then what its kind adds.

        Raises:
            ValueError: A number, a date or a period has no form that RDF knows.
        """
        iri = self._iri(statement.id)
        self._common(iri, statement)
        known = cast("_Known", statement)
        match known:
            case PostStatement():
                self._post(iri, known)
            case Tie():
                self._tie(iri, known)
            case Meeting():
                self._meeting(iri, known)
            case ProgrammeStatement():
                self.rest.link(iri, RDF.type, CG.ProgrammeStatement)
                self.rest.link(iri, CG.statesProgramme, self.iris.part(known.programme))
            case QuantityClaim():
                self._quantity(iri, known)
            case DefinitionClaim():
                self._definition(iri, known)
            case Proposition():
                self.rest.link(iri, RDF.type, CG.PropositionClaim)
                self.rest.link(iri, RDF.type, CG.Claim)
                self.rest.text(iri, CG.content, known.content)
            case _:
                assert_never(known)

    def write_link(self, link: ClaimLink) -> None:
        """Write how claims bear on each other, as triples between them."""
        whole = self._iri(link.whole)
        for part in map(self._iri, link.parts):
            if link.kind == "disagrees":
                self.rest.link(whole, CG.disagreesWith, part)
                self.rest.link(part, CG.disagreesWith, whole)
            elif link.kind == "consistent":
                self.rest.link(part, CG.partOfTotal, whole)
                self.rest.link(part, CG.consistentWith, whole)
                self.rest.link(whole, CG.consistentWith, part)
            else:
                self.rest.link(part, CG.sumDiffersFrom, whole)

    def _iri(self, identifier: str) -> str:
        return statement_iri(self.iris, identifier, self.entities)

    def _common(self, iri: str, statement: Statement) -> None:
        facts, rest, attribution = self.facts, self.rest, statement.attribution
        rest.link(iri, RDF.type, CG.Statement)
        rest.link(iri, CG.evidence, self.evidence.iri(statement.evidence))
        rest.link(iri, CG.statedIn, self.iris.telegram)
        speaker = self.iris.part(attribution.speaker) if attribution.speaker else self.iris.telegram
        rest.link(iri, CG.reportedBy, speaker)
        rest.text(iri, CG.speakerWords, attribution.words)
        rest.text(iri, CG.reportingVerb, attribution.verb)
        facts.link(iri, CG.stance, STANCES[attribution.stance])
        facts.flag(iri, CG.negated, statement.negated)
        facts.flag(iri, CG.hedged, statement.hedged)
        facts.link(iri, CG.tense, TENSES[statement.tense])
        rest.moment(iri, CG.asOf, self.said.utc if self.said else None)
        rest.text(iri, CG.rule, statement.rule)
        rest.decimal(iri, CG.confidence, statement.confidence)
        rest.link(iri, PROV.wasGeneratedBy, self.runs.get(statement.id, self.iris.extraction))

    def _membership(self, iri: str, member: str, organization: str, role: str | None) -> None:
        self.rest.link(iri, RDF.type, ORG.Membership)
        self.rest.link(iri, ORG.member, member)
        self.rest.link(iri, ORG.organization, organization)
        if role:
            self.rest.link(iri, ORG.role, role)

    def _post(self, iri: str, statement: PostStatement) -> None:
        self.rest.link(iri, RDF.type, CG.PostStatement)
        self.facts.link(iri, CG.statesPost, self.iris.part(statement.post))
        led = led_by(statement, self.entities)
        if led:
            self.rest.link(self.iris.part(statement.post), CG.leads, self.iris.part(led))
        if statement.holder is None:
            return
        holder = self.iris.part(statement.holder)
        self.facts.link(iri, CG.statesHolder, holder)
        post = self.entities[statement.post]
        if isinstance(post, Post) and post.body:
            self._membership(iri, holder, self.iris.part(post.body), self.iris.role(post.title))

    def _tie(self, iri: str, tie: Tie) -> None:
        subject, target = self.iris.part(tie.subject), self.iris.part(tie.object)
        self.rest.link(iri, RDF.type, CG.TieStatement)
        self.facts.link(iri, CG.tieSubject, subject)
        self.facts.link(iri, CG.tieKind, TIES[tie.kind])
        self.facts.link(iri, CG.tieObject, target)
        about = self.entities[tie.subject]
        if tie.kind is TieKind.MEMBER_OF and isinstance(about, Person | UnnamedHolder):
            self._membership(iri, subject, target, None)
        if isinstance(about, Post) and tie.kind in _LEADING:
            leading = self.iris.part(f"post/{tie.id.partition('/')[2] or tie.id}-leading")
            self.facts.link(iri, CG.leadingPost, leading)
            self.facts.link(leading, RDF.type, ORG.Post)
            self.facts.link(leading, ORG.role, _LEADING[tie.kind])
            self.facts.link(leading, ORG.postIn, target)
            self.facts.link(leading, CG.heldExOfficio, subject)

    def _meeting(self, iri: str, statement: Meeting) -> None:
        meeting = f"{iri}/event"
        self.rest.link(iri, RDF.type, CG.MeetingStatement)
        self.facts.link(iri, CG.statesMeeting, meeting)
        self.rest.link(meeting, RDF.type, CG.Meeting)
        self.rest.text(meeting, CG.meetingForm, statement.form)
        if statement.place:
            self.rest.link(meeting, CG.meetingPlace, self.iris.part(statement.place))
        if statement.date:
            try:
                self.rest.day(meeting, CG.date, date.fromisoformat(statement.date))
            except ValueError:  # an interval, or a date that is not whole
                self.rest.text(meeting, CG.dateText, statement.date)
        for number, participants in enumerate(statement.sides, 1):
            side = f"{meeting}/side/{number}"
            self.facts.link(meeting, CG.side, side)
            self.rest.link(side, RDF.type, CG.MeetingSide)
            for participant in map(self.iris.part, participants):
                self.facts.link(side, CG.participant, participant)
                self.rest.link(meeting, CG.participant, participant)

    def _quantity(self, iri: str, claim: QuantityClaim) -> None:
        rest = self.rest
        rest.link(iri, RDF.type, CG.QuantityClaim)
        rest.link(iri, RDF.type, CG.Claim)
        rest.decimal(iri, CG.value, claim.value)
        rest.decimal(iri, CG.lowerBound, claim.lower)
        rest.decimal(iri, CG.upperBound, claim.upper)
        rest.text(iri, CG.qualifier, claim.qualifier)
        rest.text(iri, CG.unit, claim.unit)
        rest.text(iri, CG.measure, claim.measure)
        start, end = interval(claim.period)
        rest.day(iri, CG.periodStart, start)
        rest.day(iri, CG.periodEnd, end)
        if claim.place:
            rest.link(iri, CG.place, self.iris.part(claim.place))
        rest.text(iri, CG.placeName, claim.place_name)
        rest.text(iri, CG.rate, claim.rate)
        rest.text(iri, CG.shareOf, claim.share_of)
        if claim.member_count_of:
            rest.link(iri, CG.memberCountOf, self.iris.part(claim.member_count_of))
        if claim.part_of:
            rest.link(iri, CG.partOfClaim, self._iri(claim.part_of))

    def _definition(self, iri: str, claim: DefinitionClaim) -> None:
        rest = self.rest
        rest.link(iri, RDF.type, CG.DefinitionClaim)
        rest.link(iri, RDF.type, CG.Claim)
        rest.text(iri, CG.term, claim.term)
        if claim.whose:
            rest.link(iri, CG.definedBy, self.iris.part(claim.whose))
        for words in claim.includes:
            rest.text(iri, CG.includes, words)
        for words in claim.excludes:
            rest.text(iri, CG.excludes, words)
        rest.text(iri, CG.differsFrom, claim.differs_from)


def interval(period: str | None) -> tuple[date | None, date | None]:
    """First and last day of an ISO 8601 interval; an end that is open (`..` or nothing) is None.

    Raises:
        ValueError: It is no interval of whole dates.
    """
    if period is None:
        return None, None
    first, slash, last = period.partition("/")
    if not slash:
        raise ValueError(f"no period: {period!r}")
    days = [None if part in ("", "..") else date.fromisoformat(part) for part in (first, last)]
    return days[0], days[1]
