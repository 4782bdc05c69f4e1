"""A document's triples in dictionaries, for checks that ask the same few things very often."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import pyoxigraph as ox
from rdflib import RDF
from rdflib.term import BNode, Node, URIRef
from rdflib.term import Literal as RdflibLiteral

Term = str | ox.Literal
"""An IRI, a blank node (with `_:` before it), or a literal."""

_TYPE = str(RDF.type)
_STRING = "http://www.w3.org/2001/XMLSchema#string"


@dataclass(frozen=True)
class Facts:
    """What a document says, by subject, predicate and class.

    Attributes:
        of: Subject, then predicate, to its values.
        instances: Class to its instances.
    """

    of: dict[str, dict[str, list[Term]]]
    instances: dict[str, list[str]]
    _pointing: dict[str, dict[Term, list[Term]]] = field(default_factory=dict)

    @classmethod
    def read(cls, triples: Iterable[ox.Triple]) -> "Facts":
        """Sort triples of Oxigraph."""
        return cls.sort(
            (
                subject.value if isinstance(subject, ox.NamedNode) else str(subject),
                predicate.value,
                term(value),
            )
            for subject, predicate, value in triples
        )

    @classmethod
    def sort(cls, triples: Iterable[tuple[str, str, Term]]) -> "Facts":
        """Sort triples; one that comes twice counts once."""
        of: dict[str, dict[str, list[Term]]] = {}
        instances: dict[str, list[str]] = defaultdict(list)
        for subject, predicate, value in triples:
            about = of.setdefault(subject, {})
            values = about.get(predicate)
            if values is None:
                about[predicate] = [value]
            elif value in values:
                continue
            else:
                values.append(value)
            if predicate == _TYPE and isinstance(value, str):
                instances[value].append(subject)
        return cls(of, instances)

    def values(self, subject: Term, predicate: str) -> list[Term]:
        """What `predicate` leads to from `subject`."""
        about = self.of.get(subject) if isinstance(subject, str) else None
        return about.get(predicate, []) if about else []

    def pointing(self, value: Term, predicate: str) -> list[Term]:
        """Which subjects `predicate` leads to `value` from."""
        if predicate not in self._pointing:
            table: dict[Term, list[Term]] = defaultdict(list)
            for subject, facts in self.of.items():
                for held in facts.get(predicate, ()):
                    table[held].append(subject)
            self._pointing[predicate] = table
        return self._pointing[predicate].get(value, [])


def term(node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Term:
    """A term of Oxigraph."""
    if isinstance(node, ox.Literal):
        return node
    return node.value if isinstance(node, ox.NamedNode) else str(node)


def node(held: Term) -> Node:
    """The same term as rdflib has it."""
    if isinstance(held, str):
        return BNode(held.removeprefix("_:")) if held.startswith("_:") else URIRef(held)
    if held.language:
        return RdflibLiteral(held.value, lang=held.language)
    datatype = held.datatype.value
    return RdflibLiteral(held.value, datatype=None if datatype == _STRING else URIRef(datatype))


def parse(held: Node) -> Term:
    """A term of rdflib, as in a shapes file."""
    if isinstance(held, RdflibLiteral):
        if held.language:
            return ox.Literal(str(held), language=held.language)
        return ox.Literal(str(held), datatype=ox.NamedNode(held.datatype or _STRING))
    return f"_:{held}" if isinstance(held, BNode) else str(held)
