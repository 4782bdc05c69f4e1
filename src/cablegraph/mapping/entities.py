"""Entities of a document and their mentions as RDF."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never, cast

from cablegraph.mapping.evidence import EvidenceWriter
from cablegraph.mapping.iris import DocumentIris
from cablegraph.mapping.quads import GraphLines, decimal_text, quoted
from cablegraph.mapping.vocabulary import station
from cablegraph.ontology.terms import CG, FOAF, OA, ORG, RDF, SKOS, XSD
from cablegraph.records.annotations import (
    Body,
    BodyKind,
    Entity,
    EntityId,
    Evidence,
    Mention,
    Person,
    Place,
    Post,
    Programme,
    ProgrammeKind,
    UnnamedHolder,
)

BODY_CLASSES: dict[BodyKind, str] = {
    "government": CG.GovernmentBody,
    "unit": ORG.OrganizationalUnit,
    "diplomatic-post": CG.DiplomaticMission,
    "collective": CG.Collective,
    "leading-group": CG.CoordinatingGroup,
    "federation": CG.MassOrganization,
    "company": CG.Company,
    "ngo": CG.NonGovernmentalOrganization,
    "media": CG.MediaOutlet,
    "party": CG.PoliticalParty,
    "military": CG.MilitaryUnit,
    "university": CG.University,
    "international": CG.InternationalOrganization,
    "other": ORG.Organization,
}
PROGRAMME_CLASSES: dict[ProgrammeKind, str] = {
    "plan": CG.Plan,
    "action-plan": CG.ActionPlan,
    "campaign": CG.Campaign,
    "system": CG.InformationSystem,
    "channel": CG.ContactChannel,
}
# Every mention has these, so they are written without a call for each.
_IS_ANNOTATION = f"<{RDF.type}> <{OA.Annotation}>"
_MENTION, _BODY, _TARGET = f"<{CG.mention}>", f"<{OA.hasBody}>", f"<{OA.hasTarget}>"
_RULE, _CONFIDENCE, _DECIMAL = f"<{CG.rule}>", f"<{CG.confidence}>", f"^^<{XSD.decimal}>"
_Known = Person | Body | Place | Post | UnnamedHolder | Programme


@dataclass(frozen=True)
class EntityWriter:
    """Writes entities into the statements graph.

    Attributes:
        facts: The part of the graph that the rules of derivation read.
        rest: The part that they have no need of.
    """

    facts: GraphLines
    rest: GraphLines
    iris: DocumentIris
    evidence: EvidenceWriter

    def write(self, entities: Iterable[Entity], mentions: Iterable[Mention]) -> None:
        """Write all entities, the roles of the posts among them, and all mentions of entities."""
        entities = tuple(entities)
        for entity in entities:
            iri = self.iris.part(entity.id)
            self.rest.text(iri, SKOS.prefLabel, entity.name)
            for alias in entity.aliases:
                self.rest.text(iri, SKOS.altLabel, alias)
            self.rest.link(iri, CG.inDocument, self.iris.document)
            self._one(iri, cast("_Known", entity))
        self._roles(entities)
        self._mentions(entities, mentions)

    def _one(self, iri: str, entity: _Known) -> None:
        match entity:
            case Person():
                self._person(iri, entity)
            case Body():
                self._body(iri, entity)
            case Place():
                self.facts.link(iri, RDF.type, CG.Place)
                if entity.government:
                    self.rest.flag(iri, CG.speaksForGovernment, True)
                self.rest.text(iri, CG.countryCode, entity.country)
            case Post():
                self._post(iri, entity)
            case UnnamedHolder():
                self.facts.link(iri, RDF.type, CG.UnnamedHolder)
                self.rest.text(iri, CG.title, entity.title)
                if entity.body:
                    self.rest.link(iri, CG.ofBody, self.iris.part(entity.body))
            case Programme():
                self._programme(iri, entity)
            case _:
                assert_never(entity)

    def _person(self, iri: str, person: Person) -> None:
        self.facts.link(iri, RDF.type, FOAF.Person)
        self.rest.text(iri, FOAF.name, person.name)
        if person.signer:
            self.rest.flag(iri, CG.signer, True)
        self.rest.text(iri, CG.protection, person.protected)

    def _body(self, iri: str, body: Body) -> None:
        self.facts.link(iri, RDF.type, BODY_CLASSES[body.kind])
        self.facts.link(iri, RDF.type, ORG.Organization)
        self.rest.text(iri, CG.acronym, body.acronym)
        at = station(None, body.name) if body.kind == "diplomatic-post" else None
        if at:
            self.rest.link(iri, CG.atStation, at)

    def _post(self, iri: str, post: Post) -> None:
        self.facts.link(iri, RDF.type, ORG.Post)
        self.facts.link(iri, ORG.role, self.iris.role(post.title))
        if post.body:
            self.facts.link(iri, ORG.postIn, self.iris.part(post.body))
        if post.place:
            self.rest.link(iri, CG.ofPlace, self.iris.part(post.place))
        if post.count > 1:
            self.rest.integer(iri, CG.postCount, post.count)

    def _programme(self, iri: str, programme: Programme) -> None:
        self.facts.link(iri, RDF.type, PROGRAMME_CLASSES[programme.kind])
        self.rest.year(iri, CG.year, programme.year)
        self.rest.text(iri, CG.scope, programme.scope)
        for precept in programme.precepts:
            part = f"{iri}/precept/{precept.number}"
            self.rest.link(iri, CG.precept, part)
            self.rest.link(part, RDF.type, CG.Precept)
            self.rest.integer(part, CG.number, precept.number)
            self.rest.text(part, CG.do, precept.do)
            self.rest.text(part, CG.dont, precept.dont)
            self.rest.link(part, CG.evidence, self.evidence.iri(precept.evidence))

    def _roles(self, entities: Iterable[Entity]) -> None:
        """A role is labelled by its title, printed in capitals only where no other print of it is there."""
        labels: dict[str, str] = {}
        for entity in entities:
            if isinstance(entity, Post):
                role = self.iris.role(entity.title)
                known = labels.get(role)
                if known is None or (entity.title.isupper(), entity.title) < (known.isupper(), known):
                    labels[role] = entity.title
        for role, label in labels.items():
            self.rest.link(role, RDF.type, ORG.Role)
            self.rest.text(role, SKOS.prefLabel, label)

    def _mentions(self, entities: Iterable[Entity], mentions: Iterable[Mention]) -> None:
        """Every mention of an entity; an entity that none names is mentioned where its evidence is."""
        rows = [_Row(m.evidence, m.entity, m.rule, m.confidence) for m in mentions if m.entity is not None]
        named = {row.entity for row in rows}
        rows += [_Row(e.evidence, e.id, e.rule, e.confidence) for e in entities if e.id not in named]
        count: dict[int, int] = {}
        for row in sorted(rows, key=_Row.order):
            start = row.evidence.start
            count[start] = number = count.get(start, 0) + 1
            suffix = f".{number}" if number > 1 else ""
            self._mention(f"{self.iris.document}/mention/{start}{suffix}", row)

    def _mention(self, iri: str, row: "_Row") -> None:
        entity, end = self.iris.part(row.entity), self.rest.end
        self.rest.lines.append(f"<{entity}> {_MENTION} <{iri}>{end}")
        self.rest.add_node(
            f"<{iri}> {_IS_ANNOTATION}{end}"
            f"<{iri}> {_BODY} <{entity}>{end}"
            f"<{iri}> {_TARGET} <{self.evidence.iri(row.evidence)}>{end}"
            f'<{iri}> {_CONFIDENCE} "{decimal_text(row.confidence)}"{_DECIMAL}{end}'
            f"<{iri}> {_RULE} {quoted(row.rule)}{end}"
        )


@dataclass(frozen=True, slots=True)
class _Row:
    """One mention to be written."""

    evidence: Evidence
    entity: EntityId
    rule: str
    confidence: float

    def order(self) -> tuple[object, ...]:
        """Whatever the order of the records, two mentions that begin at one place get the same numbers."""
        spans = tuple((span.start, -span.end) for span in self.evidence.spans)
        return spans, self.entity, self.rule, self.confidence, self.evidence.text
