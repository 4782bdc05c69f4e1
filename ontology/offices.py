"""Office symbols of attention lines: bureaus, offices, units of other agencies."""

from dataclasses import dataclass
from functools import lru_cache

from cablegraph.ontology.table_files import concept_iri, header_table

_LONGEST_SYMBOL = 40  # letters; what is longer is no symbol


@dataclass(frozen=True, slots=True)
class Office:
    """A bureau or office by its symbol.

    Attributes:
        symbol: `EUR/NB`.
        name: None for a unit that is only known by what it is under.
        parent: Symbol of the office above it.
        department: Station code of the department or agency: `STATE`.
        listed: False when the symbol itself is not in the vocabulary.
    """

    symbol: str
    name: str | None
    parent: str | None
    department: str
    listed: bool = True

    @property
    def iri(self) -> str:
        """The IRI of the office, as in `vocabularies/office-symbols.ttl`."""
        return concept_iri("office", self.symbol)


def office(symbol: str) -> Office | None:
    """The office of a symbol; an unlisted `X/Y` is a unit under `X` when `X` is listed.

    >>> office("EUR/NB").name
    'Office of Nordic and Baltic Affairs'
    >>> office("EUR/QQ")
    Office(symbol='EUR/QQ', name=None, parent='EUR', department='STATE', listed=False)
    """
    return (
        None
        if len(symbol) > _LONGEST_SYMBOL
        else _find("/".join(part.strip() for part in symbol.upper().strip(" /").split("/")))
    )


@lru_cache(4096)
def _find(symbol: str) -> Office | None:
    table = header_table("offices")
    symbol = table["names"].get(symbol, symbol)
    row = table["entries"].get(symbol)
    if row is not None:
        return Office(symbol, *row)
    above, slash, unit = symbol.rpartition("/")
    parent = _find(above) if slash and unit else None
    return None if parent is None else Office(symbol, None, parent.symbol, parent.department, listed=False)
