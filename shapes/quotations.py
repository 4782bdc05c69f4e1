"""Whether evidence says what the source says: no shape can read the source, so this is Python.

Its checks have names and results as the shapes have, under `cgsh:Evidence-`.
"""

import html
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urldefrag

from pyoxigraph import Literal
from rdflib import Graph, URIRef

from cablegraph.ontology.terms import CG, OA
from cablegraph.shapes.documents import Quads, by_document, unions
from cablegraph.shapes.facts import Facts, Term, node, parse
from cablegraph.shapes.report import Report, Result
from cablegraph.text import SourceText, Span

Texts = Callable[[str], SourceText | None]
"""From the SHA-256 of a document's bytes (64 hexadecimal digits) to its text; None when it is not there."""

_SHAPES = "https://w3id.org/cablegraph/shapes#"
_MESSAGES = {
    "Evidence-source": "The text that evidence is quoted from is there to compare.",
    "Evidence-exact": "Every span cuts its exact words out of the source.",
    "Evidence-words": "The quotation is the exact words with wraps folded and entities decoded.",
    "Evidence-fragment": "Evidence is named by its spans (RFC 5147), which stand in order.",
}


@dataclass(frozen=True, slots=True)
class _Part:
    """One span of evidence with the words that it is to cut out."""

    span: Span
    exact: str


def check_quotations(graph: Quads | Graph, texts: Texts, withheld: str | None = None) -> Report:
    """Compare the quotations of evidence with the sources.

    Args:
        graph: Quads, a store, or an rdflib graph or dataset, as the other checks take them.
        texts: Finds the text of a document by the SHA-256 of its bytes.
        withheld: What stands for words that a reader may not see; evidence that shows it is passed over.
            Leave it out where documents are taken in: there, nothing is withheld yet.

    Returns:
        A violation for every evidence that the source does not bear out.
    """
    if isinstance(graph, Graph):
        facts = {document: _from_rdflib(union) for document, union in unions(graph)}
    else:
        facts = {document: Facts.read(triples) for document, triples in by_document(graph).items()}
    marker = None if withheld is None else Literal(withheld)
    return Report.of(
        result for document in facts for result in _document(document, facts[document], texts, marker)
    )


def _from_rdflib(graph: Graph) -> Facts:
    return Facts.sort(
        (str(parse(subject)), str(predicate), parse(value)) for subject, predicate, value in graph
    )


def _document(document: str, facts: Facts, texts: Texts, withheld: Literal | None) -> Iterator[Result]:
    for evidence in facts.instances.get(OA.SpecificResource, ()):
        if withheld in facts.values(evidence, CG.quotation):
            continue
        for name, value in _faults(facts, evidence, texts):
            yield Result(
                document=document,
                focus=node(evidence),
                path=None,
                shape=URIRef(_SHAPES + name),
                severity="Violation",
                message=_MESSAGES[name],
                value=node(value),
            )


def _faults(facts: Facts, evidence: str, texts: Texts) -> Iterator[tuple[str, Term]]:
    """What is wrong with one evidence: the name of the check, and the value that breaks it."""
    source = _source(facts, evidence, texts)
    if source is None:
        yield "Evidence-source", evidence
        return
    parts = _parts(facts, evidence)
    for part in parts:
        if part.span.end > len(source.text) or source.cut(part.span) != part.exact:
            yield "Evidence-exact", Literal(part.exact)
    words = " ".join(part.exact for part in parts)
    for quotation in facts.values(evidence, CG.quotation):
        if isinstance(quotation, str) or not _same_words(quotation.value, words):
            yield "Evidence-words", quotation
    spans = [part.span for part in parts]
    fragment = ";".join(f"char={span.start},{span.end}" for span in spans)
    ordered = all(one.end <= other.start for one, other in pairwise(spans))
    if urldefrag(evidence).fragment != fragment or not ordered:
        yield "Evidence-fragment", evidence


def _source(facts: Facts, evidence: str, texts: Texts) -> SourceText | None:
    """The text that the evidence is of, by way of the document whose text it is."""
    for text in facts.values(evidence, OA.hasSource):
        for document in facts.pointing(text, CG.text):
            for digest in facts.values(document, CG.sha256):
                if isinstance(digest, Literal):
                    return texts(digest.value)
    return None


def _parts(facts: Facts, evidence: str) -> list[_Part]:
    """The spans in order, each with the quote of its number; what is not whole is left to the shapes."""
    positions: dict[int, tuple[int, int]] = {}
    quotes: dict[int, str] = {}
    for selector in facts.values(evidence, OA.hasSelector):
        number = str(selector).rpartition("=")[2]
        start, end, exact = (_text(facts, selector, name) for name in (OA.start, OA.end, OA.exact))
        if not number.isdecimal():
            continue
        if start.isdecimal() and end.isdecimal() and int(start) <= int(end):
            positions[int(number)] = (int(start), int(end))
        elif exact:
            quotes[int(number)] = exact
    return [
        _Part(Span(*positions[number]), quotes[number]) for number in sorted(positions.keys() & quotes.keys())
    ]


def _text(facts: Facts, subject: Term, predicate: str) -> str:
    """The one literal that `predicate` leads to; empty when there is none, or more."""
    match facts.values(subject, predicate):
        case [Literal() as held]:
            return held.value
    return ""


def _same_words(quotation: str, exact: str) -> bool:
    """Whether two texts differ in white space and paragraph signs alone, or in entities spelt out."""
    once = html.unescape(exact)
    # Twice: a page spells out as &amp;quot; what its publisher already held as &quot;.
    return _letters(quotation) in map(_letters, (exact, once, html.unescape(once)))


def _letters(text: str) -> str:
    return "".join(text.replace("¶", "").split())
