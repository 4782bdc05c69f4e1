"""The entities of a document as they are made: identifiers, evidence, mentions."""

from cablegraph.extraction.actors import HeaderMention, Placed
from cablegraph.extraction.document import Document
from cablegraph.extraction.find.found import Range
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.ids import Ids
from cablegraph.records.annotations import Entity, EntityId, Evidence, MentionKind
from cablegraph.records.telegram import Field
from cablegraph.text import Span


class Register:
    """Collects what resolving makes.

    Attributes:
        entities: By identifier.
        placed: Mentions in the view.
        header: Mentions in the header.
    """

    def __init__(self, document: Document, scan: Scan) -> None:
        self.document = document
        self.scan = scan
        self.ids = Ids()
        self.entities: dict[EntityId, Entity] = {}
        self.placed: list[Placed] = []
        self.header: list[HeaderMention] = []

    def evidence(self, at: Range) -> Evidence:
        """Evidence for a token range."""
        return self.document.evidence(*self.scan.view(at))

    def part_evidence(self, field: Field, start: int, end: int) -> Evidence:
        """Evidence for a part of a header field; the whole field where the part stands not as printed."""
        text = field.text[start:end]
        source = self.document.source.text
        found = source.find(text, field.start, field.end)
        if found < 0:
            return self.document.header_evidence(field)
        return Evidence(spans=(Span(found, found + len(text)),), text=text)

    def place(self, at: Range, kind: MentionKind, entity: EntityId, rule: str, confidence: float) -> None:
        """Note a mention in the view."""
        start, end = self.scan.view(at)
        self.placed.append(Placed(start, end, kind, entity, rule, confidence))

    def in_header(self, evidence: Evidence, kind: MentionKind, entity: EntityId, rule: str) -> None:
        """Note a mention in the header."""
        self.header.append(HeaderMention(kind, entity, evidence, rule))
