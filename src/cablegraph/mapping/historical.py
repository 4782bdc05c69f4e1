"""What a volume adds to a record: its place in the volume, heading, parties, footnotes, list entries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cablegraph.loaders.frus_view import note_spans, note_words
from cablegraph.mapping.evidence import EvidenceWriter
from cablegraph.mapping.iris import DocumentIris, record_iri, volume_iri
from cablegraph.mapping.quads import GraphLines
from cablegraph.mapping.telegram import HeaderNames
from cablegraph.ontology.terms import CG, DCTERMS, RDF, SKOS
from cablegraph.records.annotations import EntityId, Evidence
from cablegraph.records.frus import HistoricalDocument, ListedPerson, ListedTerm, SourceNote
from cablegraph.records.telegram import DateTimeGroup, Field, Telegram
from cablegraph.text import SourceText

VolumeRecord = HistoricalDocument | ListedPerson | ListedTerm
_CLASSES = {
    HistoricalDocument: (CG.HistoricalDocument,),
    ListedPerson: (CG.ListedPerson,),
    ListedTerm: (CG.ListedTerm, SKOS.Concept),
}


def record_classes(record: VolumeRecord) -> tuple[str, ...]:
    """The classes that a volume's record has instead of `cg:Telegram`."""
    return (CG.Record, *_CLASSES[type(record)])


@dataclass(frozen=True)
class HistoricalWriter:
    """Writes what a volume adds into the statements graph.

    Attributes:
        listed: By person of the document: the entry of the list that the historians lead the name to.
        number: The canonical number of the telegram that the document prints, if its lines tell one.
    """

    graph: GraphLines
    iris: DocumentIris
    evidence: EvidenceWriter
    named: HeaderNames
    source: SourceText
    listed: Mapping[EntityId, str]
    number: str | None

    def write(self, record: VolumeRecord, telegram: Telegram) -> None:
        """Write one record of a volume; `telegram` is the same record in the telegram's form."""
        graph, iri, volume = self.graph, self.iris.telegram, volume_iri(record.volume)
        graph.link(iri, CG.inVolume, volume)
        graph.link(volume, RDF.type, CG.Volume)
        graph.text(volume, DCTERMS.identifier, record.volume)
        if isinstance(record, HistoricalDocument):
            self._document(record, telegram.date_time_group)
            return
        name, said = (
            (record.name, record.description)
            if isinstance(record, ListedPerson)
            else (record.term, record.meaning)
        )
        graph.text(iri, SKOS.prefLabel, name.text)
        if said is not None:
            graph.text(iri, SKOS.definition, said.text)
        place = (name.start, name.end)
        if telegram.paragraphs:
            place = telegram.paragraphs[0].content_start, telegram.paragraphs[0].end
        graph.link(iri, CG.evidence, self._words(*place))
        if isinstance(record, ListedPerson):
            if record.see_ref:
                graph.link(iri, CG.seeEntry, record_iri(f"{record.volume}#{record.see_ref}"))
            self._people(record.volume)

    def _document(self, record: HistoricalDocument, day: DateTimeGroup | None) -> None:
        graph, iri = self.graph, self.iris.telegram
        graph.text(iri, CG.documentKind, record.kind)
        graph.text(iri, CG.documentNumber, record.number)
        graph.text(iri, CG.heading, record.heading.text if record.heading and record.heading.text else None)
        graph.text(iri, CG.datePlace, record.place.text if record.place and record.place.text else None)
        if day is not None:
            graph.day(iri, CG.dated, day.utc.date())
            graph.text(iri, CG.printedDate, day.text or None)
        graph.text(iri, CG.telegramNumber, self.number)
        for party in (*record.senders, *record.receivers):
            sends = party.role == "from"
            graph.text(iri, CG.senderName if sends else CG.receiverName, party.text or None)
            actor = self.named.person(party) or self.named.body(party) if self._own(record, party) else None
            if actor:
                graph.link(iri, CG.sender if sends else CG.receiver, actor)
        for kind, note in _notes(record):
            self._footnote(kind, note)
        self._people(record.volume)

    def _own(self, record: HistoricalDocument, party: Field) -> bool:
        """Whether a party has words of its own in the heading, not the whole heading."""
        return (
            record.heading is None or party.start != record.heading.start or party.end != record.heading.end
        )

    def _footnote(self, kind: str, note: Field) -> None:
        graph, iri = self.graph, self.iris.part(f"footnote/{note.start}")
        graph.link(iri, RDF.type, CG.Footnote)
        graph.link(iri, CG.footnoteOf, self.iris.telegram)
        graph.text(iri, CG.noteKind, kind)
        graph.text(iri, CG.noteNumber, getattr(note, "number", None))
        graph.link(iri, CG.evidence, self._words(note.start, note.end))

    def _people(self, volume: str) -> None:
        for person, ref in self.listed.items():
            self.graph.link(self.iris.part(person), CG.listedAs, record_iri(f"{volume}#{ref}"))

    def _words(self, start: int, end: int) -> str:
        """Evidence of words that the document's reading view does not show."""
        spans, words = note_spans(self.source, start, end), note_words(self.source, start, end)
        return self.evidence.iri(Evidence(spans=spans, text=words))


def _notes(record: HistoricalDocument) -> Iterator[tuple[str, Field]]:
    own = record.source_note
    if isinstance(own, SourceNote) and own.text:
        yield "source", own
    for note in record.footnotes:
        if note.text and (own is None or note.start != own.start):
            yield "note", note
