"""Evidence as W3C Web Annotation: the places of a statement's words in the text, and the words."""

from cablegraph.mapping.iris import DocumentIris
from cablegraph.mapping.quads import GraphLines
from cablegraph.ontology.terms import CG, OA, PROV, RDF
from cablegraph.records.annotations import Evidence
from cablegraph.text import SourceText, Span


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

    def write(self) -> int:
        """Describe every evidence asked for so far; returns how many.

        Raises:
            SourceError: A span reaches past the end of the text.
        """
        for spans, (text, paragraph) in self._seen.items():
            self._describe(spans, text, paragraph)
        return len(self._seen)

    def _describe(self, spans: tuple[Span, ...], text: str, paragraph: int) -> None:
        graph, iri = self._graph, self._iris.evidence(spans)
        graph.link(iri, RDF.type, OA.SpecificResource)
        graph.link(iri, OA.hasSource, self._iris.text)
        graph.text(iri, CG.quotation, text)
        graph.integer(iri, CG.start, spans[0].start)
        graph.integer(iri, CG.end, spans[-1].end)
        if paragraph >= 0:
            graph.integer(iri, CG.paragraphNumber, paragraph)
        graph.link(iri, PROV.wasQuotedFrom, self._iris.telegram)
        for number, span in enumerate(spans):
            self._select(iri, number, span)

    def _select(self, iri: str, number: int, span: Span) -> None:
        graph = self._graph
        position, quote = f"{iri}&position={number}", f"{iri}&quote={number}"
        graph.link(iri, OA.hasSelector, position)
        graph.link(iri, OA.hasSelector, quote)
        graph.link(position, RDF.type, OA.TextPositionSelector)
        graph.integer(position, OA.start, span.start)
        graph.integer(position, OA.end, span.end)
        graph.link(quote, RDF.type, OA.TextQuoteSelector)
        graph.text(quote, OA.exact, self._source.cut(span))
