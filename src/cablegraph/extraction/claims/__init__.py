"""Claims: figures, definitions, reported clauses, and how figures bear on each other."""

from dataclasses import dataclass

from cablegraph.extraction.actors import Actors
from cablegraph.extraction.attribute import Attributions
from cablegraph.extraction.claims.definitions import definitions
from cablegraph.extraction.claims.figures import quantity_claims
from cablegraph.extraction.claims.links import links
from cablegraph.extraction.claims.propositions import propositions
from cablegraph.extraction.document import Document
from cablegraph.extraction.ids import Ids
from cablegraph.records.annotations import ClaimLink, Statement


@dataclass(frozen=True, slots=True)
class Claimed:
    """What a document claims.

    Attributes:
        statements: Quantity claims, definitions and propositions, in order of place.
        links: Disagreements and sums among the quantity claims.
    """

    statements: tuple[Statement, ...]
    links: tuple[ClaimLink, ...]


def claim(document: Document, actors: Actors, attributions: Attributions) -> Claimed:
    """Read the claims of a document."""
    ids = Ids()
    quantities = quantity_claims(document, actors, attributions, ids)
    statements: list[Statement] = [one.claim for one in quantities]
    statements += definitions(document, actors, attributions, ids)
    statements += propositions(document, attributions, ids)
    statements.sort(key=lambda statement: (statement.evidence.start, statement.id))
    return Claimed(tuple(statements), links(quantities, document.text))
