"""One document's records as two graphs: what it says, and the plain ties that follow."""

from collections.abc import Mapping
from dataclasses import dataclass

from cablegraph.extraction.historians import ENTRY, people_by_mark
from cablegraph.loaders.historical import message_number
from cablegraph.loaders.sameness import blocking_keys
from cablegraph.mapping.derive import derive
from cablegraph.mapping.entities import EntityWriter
from cablegraph.mapping.evidence import EvidenceWriter
from cablegraph.mapping.historical import HistoricalWriter, VolumeRecord, record_classes
from cablegraph.mapping.identifiers import MappingError, check_ids
from cablegraph.mapping.iris import DocumentIris
from cablegraph.mapping.protection import with_protections
from cablegraph.mapping.provenance import ProvenanceWriter
from cablegraph.mapping.quads import GraphLines
from cablegraph.mapping.statements import StatementWriter
from cablegraph.mapping.telegram import HeaderNames, TelegramWriter
from cablegraph.ontology.terms import CG
from cablegraph.records.annotations import Annotations, EntityId
from cablegraph.records.frus import HistoricalDocument, ListedPerson
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceText


@dataclass(frozen=True)
class MappedDocument:
    """One document as RDF, ready for checking and storing. The same records give the same bytes.

    Attributes:
        document: IRI of the document.
        statements_graph, ties_graph: IRIs of its two graphs.
        nquads: Both graphs as N-Quads, lines sorted, UTF-8.
        sha256: Hash of the source's bytes.
        file_name: The source's name as it was given.
        telegram_id: Canonical message reference number, when it has one.
        extractor: Name and version of the extractor, as one string.
        match_keys: What another document of the same telegram shares one of.
        of_volume: Whether it is a piece of a volume: no telegram, but a document or a list's entry.
        counts: How many of each: `quads`, `ties`, `evidence`, and entities and statements by record type.
    """

    document: str
    statements_graph: str
    ties_graph: str
    nquads: bytes
    sha256: str
    file_name: str
    telegram_id: str | None
    extractor: str
    counts: Mapping[str, int]
    match_keys: tuple[str, ...] = ()
    of_volume: bool = False


def map_document(
    source: SourceText,
    telegram: Telegram,
    annotations: Annotations,
    volume_record: VolumeRecord | None = None,
) -> MappedDocument:
    """Map one document's records to RDF (see the graph model), and derive its plain ties.

    Args:
        source: The document's text.
        telegram: What was read from it; of a volume's record the telegram's form.
        annotations: What was found in it.
        volume_record: The volume's own record, when the source is a piece of a volume.

    Raises:
        MappingError: Two annotations have one id, one names an id that nothing has, or a value has no
            form in RDF.
        SourceError: A span reaches past the end of the text.
    """
    check_ids(annotations)
    annotations = with_protections(telegram, annotations)
    iris = DocumentIris(source.sha256, telegram.id)
    facts, rest = GraphLines(iris.statements_graph), GraphLines(iris.statements_graph)
    evidence = EvidenceWriter(rest, iris, source)
    entities = {entity.id: entity for entity in annotations.entities}
    runs = ProvenanceWriter(rest, iris, annotations).run_of_statements()
    statements = StatementWriter(facts, rest, iris, evidence, entities, telegram.date_time_group, runs)
    try:
        named = HeaderNames(iris, annotations)
        classes = (CG.Telegram,) if volume_record is None else record_classes(volume_record)
        TelegramWriter(rest, iris, evidence, telegram, named, classes).write(source, annotations)
        keys = tuple(sorted(blocking_keys(telegram)))
        for key in keys:
            rest.text(iris.document, CG.matchKey, key)
        if volume_record is not None:
            _write_volume(rest, iris, evidence, named, source, telegram, annotations, volume_record)
        EntityWriter(facts, rest, iris, evidence).write(annotations.entities, annotations.mentions)
        for statement in annotations.statements:
            statements.write(statement)
        for link in annotations.links:
            statements.write_link(link)
    except ValueError as error:
        raise MappingError(annotations.source, str(error)) from error
    pieces = evidence.write()
    ties = derive(facts.lines, iris.ties_graph)
    nquads = "".join(sorted({*facts.lines, *rest.lines, *ties})).encode()
    return MappedDocument(
        document=iris.document,
        statements_graph=iris.statements_graph,
        ties_graph=iris.ties_graph,
        nquads=nquads,
        sha256=source.sha256,
        file_name=source.name,
        telegram_id=telegram.id or None,
        extractor=f"{annotations.extractor} {annotations.version}",
        match_keys=keys,
        of_volume=volume_record is not None,
        counts=_counts(
            annotations, volume_record, quads=nquads.count(b"\n"), ties=len(ties), evidence=pieces
        ),
    )


def _write_volume(
    rest: GraphLines,
    iris: DocumentIris,
    evidence: EvidenceWriter,
    named: HeaderNames,
    source: SourceText,
    telegram: Telegram,
    annotations: Annotations,
    record: VolumeRecord,
) -> None:
    """What the volume adds: the historians' lists, headings and notes."""
    listed: dict[EntityId, str] = {}
    number: str | None = None
    if isinstance(record, HistoricalDocument):
        listed, number = people_by_mark(annotations, record.persons), message_number(record)
    elif isinstance(record, ListedPerson):
        listed = {one.id: record.ref for one in annotations.entities if one.rule == ENTRY}
    writer = HistoricalWriter(rest, iris, evidence, named, source, listed, number)
    writer.write(record, telegram)


def _counts(annotations: Annotations, record: VolumeRecord | None, **totals: int) -> dict[str, int]:
    counts = dict(totals)
    if record is not None:
        counts[type(record).__name__] = 1
    for one in (*annotations.entities, *annotations.statements):
        name = type(one).__name__
        counts[name] = counts.get(name, 0) + 1
    return counts
