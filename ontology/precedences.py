"""Precedence of telegrams: words and pro-signs."""

from dataclasses import dataclass

from cablegraph.ontology.station_names import squeeze
from cablegraph.ontology.table_files import concept_iri, header_table
from cablegraph.records.telegram import PrecedenceName


@dataclass(frozen=True, slots=True)
class PrecedenceEntry:
    """One precedence: `prosign` is its letter (`O`), `rank` 1 the fastest."""

    name: PrecedenceName
    prosign: str
    rank: int

    @property
    def iri(self) -> str:
        """The IRI of the concept in `vocabularies/precedence.ttl`."""
        return concept_iri("precedence", self.name)


def precedence(prosign_or_name: str) -> PrecedenceEntry | None:
    """The precedence of a pro-sign, single or doubled (`O`, `OO`), or of a word, misprints included.

    >>> precedence("PP").name
    'PRIORITY'
    """
    table = header_table("precedence")
    word = squeeze(prosign_or_name)
    sign = word[0] if len(word) == 2 and word[0] == word[1] else word
    name = table["signs"].get(sign) or table["names"].get(word)
    return None if name is None else PrecedenceEntry(name, *table["entries"][name])
