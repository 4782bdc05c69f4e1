"""Two documents of one telegram as RDF: how sure it is, why, in what they differ, which claims come twice.

A pair has a graph of its own, named by the two documents, so that it is the same whichever came first.
"""

from dataclasses import dataclass

from cablegraph.loaders.sameness import Sameness, word_count
from cablegraph.mapping.iris import BASE, segment
from cablegraph.mapping.quads import GraphLines
from cablegraph.mapping.repeats import Claim, repeated
from cablegraph.ontology.terms import CG, RDF
from cablegraph.records.telegram import Telegram


@dataclass(frozen=True)
class Copy:
    """One document of a pair.

    Attributes:
        document: Its IRI.
        telegram: What was read from it.
        claims: What it states.
    """

    document: str
    telegram: Telegram
    claims: tuple[Claim, ...]

    @property
    def rank(self) -> tuple[int, int, str]:
        """The preferred copy has the least: more words, fewer redactions, the name that sorts first."""
        return -word_count(self.telegram), len(self.telegram.redactions), self.document


def copies_graph(left: str, right: str) -> str:
    """The graph of a pair of documents (IRIs, in any order)."""
    return f"{_match(left, right)}/graph/links"


def copies_nquads(one: Copy, other: Copy, sameness: Sameness) -> bytes:
    """The comparison of two documents as sorted N-Quads.

    Args:
        one: The document that was the left side of `sameness`.
        other: The right one.
        sameness: What comparing them gave.
    """
    swapped = one.document > other.document
    left, right = (other, one) if swapped else (one, other)
    match = _match(left.document, right.document)
    graph = GraphLines(f"{match}/graph/links")
    better, worse = sorted((left, right), key=lambda copy: copy.rank)
    graph.link(match, RDF.type, CG.CopyMatch)
    graph.link(match, CG.matchLeft, left.document)
    graph.link(match, CG.matchRight, right.document)
    graph.link(match, CG.preferredCopy, better.document)
    graph.decimal(match, CG.score, round(sameness.score, 4))
    for number, reason in enumerate(sorted(sameness.reasons, key=lambda held: held.kind), 1):
        node = f"{match}/reason/{number}"
        graph.link(match, CG.matchReason, node)
        graph.link(node, RDF.type, CG.MatchReason)
        graph.text(node, CG.reasonKind, reason.kind)
        graph.decimal(node, CG.points, reason.points)
        graph.text(node, CG.reasonWords, reason.words)
    for difference in sameness.differences:
        node = f"{match}/difference/{segment(difference.field)}"
        sides = (difference.right, difference.left) if swapped else (difference.left, difference.right)
        graph.link(match, CG.copyDifference, node)
        graph.link(node, RDF.type, CG.CopyDifference)
        graph.text(node, CG.fieldName, difference.field)
        graph.text(node, CG.leftValue, sides[0])
        graph.text(node, CG.rightValue, sides[1])
    if sameness.same:
        graph.link(left.document, CG.sameTelegram, right.document)
        graph.link(right.document, CG.sameTelegram, left.document)
        for repeat, original in repeated(worse.claims, better.claims).items():
            graph.link(repeat, CG.repeats, original)
    return "".join(sorted(set(graph.lines))).encode()


def _match(one: str, other: str) -> str:
    left, right = sorted(iri.rpartition("/")[2] for iri in (one, other))
    return f"{BASE}copies/{left}-{right}"
