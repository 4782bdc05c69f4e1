"""A telegram's header and paragraphs, its document and text as RDF."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from cablegraph.mapping.evidence import EvidenceWriter
from cablegraph.mapping.iris import DocumentIris, telegram_iri
from cablegraph.mapping.provenance import ProvenanceWriter
from cablegraph.mapping.quads import GraphLines
from cablegraph.mapping.vocabulary import precedence, station, tag
from cablegraph.ontology.terms import CG, DCTERMS, RDF
from cablegraph.records.annotations import Annotations, Body, Entity, EntityId, Evidence, Person
from cablegraph.records.frus import DocumentDay
from cablegraph.records.telegram import Addressee, Field, Paragraph, Reference, Telegram
from cablegraph.text import SourceText, Span


@dataclass(frozen=True)
class TelegramWriter:
    """Writes one telegram into the statements graph."""

    graph: GraphLines
    iris: DocumentIris
    evidence: EvidenceWriter
    telegram: Telegram
    named: "HeaderNames"
    classes: tuple[str, ...] = (CG.Telegram,)

    def write(self, source: SourceText, annotations: Annotations) -> None:
        """Write the document, its text, the extractor's run, and the telegram with all its parts."""
        self._document(source, annotations)
        self._message()
        self._content()
        for addressee in self.telegram.action_addressees:
            self._addressee(addressee, CG.ActionAddressee)
        for addressee in self.telegram.info_addressees:
            self._addressee(addressee, CG.InfoAddressee)
        for reference in self.telegram.references:
            self._reference(reference)
        for paragraph in self.telegram.paragraphs:
            self._paragraph(paragraph)

    def _document(self, source: SourceText, annotations: Annotations) -> None:
        graph, iris = self.graph, self.iris
        graph.link(iris.document, RDF.type, CG.Document)
        graph.text(iris.document, CG.sha256, source.sha256)
        graph.text(iris.document, CG.encoding, source.encoding)
        graph.text(iris.document, CG.fileName, PurePath(source.name).name)
        graph.link(iris.document, CG.recordOf, iris.telegram)
        graph.link(iris.document, CG.text, iris.text)
        graph.link(iris.text, RDF.type, CG.SourceText)
        ProvenanceWriter(graph, iris, annotations).write()

    def _message(self) -> None:
        """Who sends when, with which precedence, number and classification."""
        graph, iri, telegram = self.graph, self.iris.telegram, self.telegram
        for name in self.classes:
            graph.link(iri, RDF.type, name)
        graph.text(iri, DCTERMS.identifier, telegram.id or None)
        if telegram.date_time_group and not isinstance(telegram.date_time_group, DocumentDay):
            graph.moment(iri, CG.sentAt, telegram.date_time_group.utc)
        if telegram.precedence:
            self._link(iri, CG.actionPrecedence, precedence(telegram.precedence.action))
            self._link(iri, CG.infoPrecedence, precedence(telegram.precedence.info))
        transmission = telegram.transmission_id
        if telegram.originator:
            self._link(iri, CG.originator, self.named.body(telegram.originator))
        routing = transmission.routing_indicator if transmission else None
        self._link(
            iri, CG.originStation, station(routing, telegram.originator.name if telegram.originator else None)
        )
        if transmission:
            graph.text(iri, CG.transmissionSerial, transmission.station_serial)
            graph.integer(iri, CG.julianDay, transmission.julian_day)
        if telegram.classification:
            graph.text(iri, CG.classification, telegram.classification.level)
        for caption in telegram.captions:
            graph.text(iri, CG.caption, caption.text)
        for line in telegram.attention:
            graph.text(iri, CG.attentionLine, line.text)
        if telegram.executive_order:
            graph.text(iri, CG.executiveOrder, telegram.executive_order.order)
            graph.day(iri, CG.declassifyOn, telegram.executive_order.declassify_on)
            graph.text(iri, CG.declassifyEvent, telegram.executive_order.event)

    def _content(self) -> None:
        """What it is about, who signed and classified it, how many parts it has, what the reader noted."""
        graph, iri, telegram = self.graph, self.iris.telegram, self.telegram
        for entry in telegram.tags:
            graph.text(iri, CG.tagCode, entry.code)
            self._link(iri, CG.tag, tag(entry.code))
        if telegram.subject:
            graph.text(iri, DCTERMS.subject, telegram.subject.text)
        for signer in telegram.signers:
            self._link(iri, CG.signedBy, self.named.person(signer))
        for classifier in telegram.classified_by:
            self._link(iri, CG.classifiedBy, self.named.person(classifier))
        if telegram.summary:
            graph.text(iri, CG.summary, telegram.summary.text)
        if telegram.sections:
            graph.integer(iri, CG.sectionCount, max(section.of for section in telegram.sections))
        for number in sorted({section.number for section in telegram.sections}):
            graph.integer(iri, CG.sectionNumber, number)
        numbered = sum(paragraph.number is not None for paragraph in telegram.paragraphs)
        graph.integer(iri, CG.paragraphCount, numbered or len(telegram.paragraphs))
        for remark in telegram.remarks:
            graph.text(iri, CG.remark, remark)
        graph.integer(iri, CG.unparsedCount, len(telegram.unparsed))

    def _addressee(self, addressee: Addressee, role: str) -> None:
        graph, iri = self.graph, self.iris.part(f"addressee/{addressee.start}")
        graph.link(self.iris.telegram, CG.addressee, iri)
        graph.link(iri, RDF.type, CG.Addressee)
        graph.link(iri, CG.addresseeRole, role)
        self._link(iri, CG.addressedBody, self.named.body(addressee))
        graph.text(iri, CG.routingIndicator, addressee.routing_indicator)
        graph.text(iri, CG.addresseeName, addressee.name)
        graph.text(iri, CG.serial, addressee.serial)
        self._link(iri, CG.precedence, precedence(addressee.precedence))
        self._link(iri, CG.station, station(addressee.routing_indicator, addressee.name))
        for name in addressee.excluded:
            graph.text(iri, CG.excludedName, name)
        graph.link(iri, CG.evidence, self._evidence(addressee))

    def _reference(self, reference: Reference) -> None:
        graph, iri = self.graph, self.iris.part(f"reference/{reference.start}")
        graph.link(self.iris.telegram, CG.reference, iri)
        graph.link(iri, RDF.type, CG.Reference)
        graph.text(iri, CG.label, reference.label)
        graph.text(iri, CG.referenceKind, reference.kind)
        graph.text(iri, CG.referenceText, reference.text)
        if reference.id:
            graph.link(iri, CG.refersTo, telegram_iri(reference.id))
            graph.text(iri, CG.referencedId, reference.id)
        graph.link(iri, CG.evidence, self._evidence(reference))

    def _paragraph(self, paragraph: Paragraph) -> None:
        graph, iri = self.graph, self.iris.part(f"paragraph/{paragraph.start}")
        graph.link(iri, RDF.type, CG.Paragraph)
        graph.link(iri, CG.paragraphOf, self.iris.telegram)
        graph.integer(iri, CG.number, paragraph.number)
        graph.text(iri, CG.portionMark, paragraph.portion_mark)
        graph.text(iri, CG.paragraphKind, paragraph.kind)
        graph.integer(iri, CG.start, paragraph.start)
        graph.integer(iri, CG.end, paragraph.end)
        graph.text(iri, CG.correction, paragraph.correction)

    def _evidence(self, field: Field) -> str:
        return self.evidence.of_field(field)

    def _link(self, subject: str, predicate: str, target: str | None) -> None:
        if target:
            self.graph.link(subject, predicate, target)


class HeaderNames:
    """Which body or person a field of the header names: the one that is mentioned inside it."""

    def __init__(self, iris: DocumentIris, annotations: Annotations) -> None:
        self._iris = iris
        by_id = {entity.id: entity for entity in annotations.entities}
        self._places: dict[type, list[tuple[Span, EntityId]]] = {Body: [], Person: []}
        for entity in annotations.entities:
            self._add(entity, entity.evidence)
        for mention in annotations.mentions:
            if mention.entity is not None:
                self._add(by_id[mention.entity], mention.evidence)

    def _add(self, entity: Entity, evidence: Evidence) -> None:
        places = self._places.get(type(entity))
        if places is not None:
            places.append((Span(evidence.start, evidence.end), entity.id))

    def body(self, field: Field) -> str | None:
        """The body that a field names."""
        return self._inside(field, self._places[Body])

    def person(self, field: Field) -> str | None:
        """The person that a field names."""
        return self._inside(field, self._places[Person])

    def _inside(self, field: Field, places: Iterable[tuple[Span, EntityId]]) -> str | None:
        """The longest words inside the field decide; of equal ones the first."""
        found = [
            (-len(span), span.start, entity)
            for span, entity in places
            if field.start <= span.start and span.end <= field.end
        ]
        return self._iris.part(min(found)[2]) if found else None
