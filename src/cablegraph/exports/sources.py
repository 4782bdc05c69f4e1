"""The cables that a picture, page or dossier rests on, numbered for its margin."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pyoxigraph import Literal, NamedNode

from cablegraph.exports.subnetwork import document_of
from cablegraph.networks import Network
from cablegraph.view import Term, View

_CABLES = """
SELECT ?document ?cable ?file ?sent WHERE {
  ?document a cg:Document ; cg:recordOf ?telegram .
  OPTIONAL { ?telegram dcterms:identifier ?cable }
  OPTIONAL { ?telegram cg:sentAt ?sent }
  OPTIONAL { ?document cg:fileName ?file }
}
"""


@dataclass(frozen=True)
class Sources:
    """Cables, in order of date and number.

    Attributes:
        names: Of each: its number, else its file's name; with its date when it has one.
        number: Of each document's IRI: its cable's place in `names`, from 1.
    """

    names: tuple[str, ...]
    number: Mapping[str, int]

    def mark(self, statement: str, held: Mapping[str, Any]) -> str:
        """Where a tie stands, in few signs: `[2] ¶7`, without the number when there is one cable only."""
        paragraph = f"¶{held['paragraph']}" if "paragraph" in held else ""
        document = document_of(statement)
        if len(self.names) < 2 or document is None or document not in self.number:
            return paragraph
        # Joined by a blank at which no line breaks.
        return f"[{self.number[document]}]\u00a0{paragraph}".strip()


def read_sources(view: View, network: Network) -> Sources:
    """The cables of a network's ties, and of its actors when it has none."""
    statements = {document_of(key) for *_, key in network.edges(keys=True)}
    wanted = statements or {document_of(node) for node in network}
    found: dict[tuple[str, str], list[str]] = {}
    for document, cable, file, sent in view.select(_CABLES).rows:
        if _text(document) in wanted:
            key = (_text(sent)[:10], _text(cable) or _text(file) or _text(document))
            found.setdefault(key, []).append(_text(document))
    names = tuple(f"{name} ({day})" if day else name for day, name in sorted(found))
    number = {document: place for place, key in enumerate(sorted(found), start=1) for document in found[key]}
    return Sources(names, number)


def listed(names: Iterable[str], most: int = 60) -> list[str]:
    """The names, each with its number; of very many the first, and how many more there are."""
    numbered = [f"[{number}] {name}" for number, name in enumerate(names, start=1)]
    if len(numbered) == 1:
        return [numbered[0].partition(" ")[2]]
    more = len(numbered) - most
    return numbered if more <= 0 else [*numbered[:most], f"and {more} more"]


def _text(term: Term | None) -> str:
    return term.value if isinstance(term, Literal | NamedNode) else ""
