"""Evidence as W3C Web Annotation: the places of a statement's words in the text, and the words."""

from cablegraph.loaders import field_spans
from cablegraph.mapping.iris import DocumentIris
from cablegraph.mapping.quads import GraphLines, quoted
from cablegraph.ontology.terms import CG, OA, PROV, RDF, XSD
from cablegraph.records.annotations import Evidence
from cablegraph.records.telegram import Field
from cablegraph.text import SourceText, Span

# Most quads of a document are these, so they are written without a call for each.
_IS_EVIDENCE = f"<{RDF.type}> <{OA.SpecificResource}>"
_IS_POSITION = f"<{RDF.type}> <{OA.TextPositionSelector}>"
_IS_QUOTE = f"<{RDF.type}> <{OA.TextQuoteSelector}>"
_SOURCE, _QUOTED_FROM, _SELECTOR = f"<{OA.hasSource}>", f"<{PROV.wasQuotedFrom}>", f"<{OA.hasSelector}>"
_QUOTATION, _EXACT, _PARAGRAPH = f"<{CG.quotation}>", f"<{OA.exact}>", f"<{CG.paragraphNumber}>"
_START, _END, _FROM, _TO = f"<{CG.start}>", f"<{CG.end}>", f"<{OA.start}>", f"<{OA.end}>"
_INTEGER = f"^^<{XSD.integer}>"


class EvidenceWriter:
    """Writes each evidence of a document once, however many statements and mentions rest on it.

    Where two records give one place but read it differently, the reading that sorts first stands, so
    that the order of the records leaves the graph alone.
    """

    def __init__(self, graph: GraphLines, iris: DocumentIris, source: SourceText) -> None:
        self._graph = graph
        self._iris = iris
        self._source = source
        self._seen: dict[tuple[Span, ...], tuple[str, int]] = {}

    def iri(self, evidence: Evidence) -> str:
        """The IRI of an evidence, which `write` will describe."""
        reading = (evidence.text, -1 if evidence.paragraph is None else evidence.paragraph)
        seen = self._seen.get(evidence.spans)
        if seen is None or reading < seen:
            self._seen[evidence.spans] = reading
        return self._iris.evidence(evidence.spans)

    def of_field(self, field: Field) -> str:
        """The IRI of the evidence that a field of the record is, which `write` will describe."""
        return self.iri(Evidence(spans=field_spans(self._source, field.start, field.end), text=field.text))

    def write(self) -> int:
        """Describe every evidence asked for so far; returns how many.

        Raises:
            SourceError: A span reaches past the end of the text.
        """
        for spans, (text, paragraph) in self._seen.items():
            self._describe(spans, text, paragraph)
        return len(self._seen)

    def _describe(self, spans: tuple[Span, ...], text: str, paragraph: int) -> None:
        iri, end, add = self._iris.evidence(spans), self._graph.end, self._graph.add_node
        selectors: list[str] = []
        for number, span in enumerate(spans):
            position, quote = f"{iri}&position={number}", f"{iri}&quote={number}"
            selectors += (position, quote)
            add(
                f"<{position}> {_IS_POSITION}{end}"
                f'<{position}> {_TO} "{span.end}"{_INTEGER}{end}'
                f'<{position}> {_FROM} "{span.start}"{_INTEGER}{end}'
            )
            add(f"<{quote}> {_IS_QUOTE}{end}<{quote}> {_EXACT} {quoted(self._source.cut(span))}{end}")
        if len(spans) > 1:
            selectors.sort()
        selected = "".join([f"<{iri}> {_SELECTOR} <{selector}>{end}" for selector in selectors])
        numbered = f'<{iri}> {_PARAGRAPH} "{paragraph}"{_INTEGER}{end}' if paragraph >= 0 else ""
        add(
            f"<{iri}> {_IS_EVIDENCE}{end}"
            f"{selected}"
            f"<{iri}> {_SOURCE} <{self._iris.text}>{end}"
            f"<{iri}> {_QUOTED_FROM} <{self._iris.telegram}>{end}"
            f'<{iri}> {_END} "{spans[-1].end}"{_INTEGER}{end}'
            f"{numbered}"
            f"<{iri}> {_QUOTATION} {quoted(text)}{end}"
            f'<{iri}> {_START} "{spans[0].start}"{_INTEGER}{end}'
        )
