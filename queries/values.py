"""Answers as plain Python values, whatever terms the graph holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from cablegraph.queries.catalogue import Column, ColumnKind
from cablegraph.view import Term

Value = str | int | float | bool | None

_XSD = "http://www.w3.org/2001/XMLSchema#"
_INTEGERS = {_XSD + name for name in ("integer", "int", "long", "nonNegativeInteger", "gYear")}
_FRACTIONS = {_XSD + name for name in ("decimal", "double", "float")}


@dataclass(frozen=True)
class Answer:
    """What a question was answered with.

    Attributes:
        columns: Name and kind of each column.
        rows: A value a column; None where there is none.
        triples: The answer of a CONSTRUCT or DESCRIBE query, which `rows` show as three columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    triples: tuple[Triple, ...] | None = None

    def __iter__(self) -> Iterator[dict[str, Value]]:
        """The rows, each as column name to value."""
        return (dict(zip(self.names, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns."""
        return tuple(column.name for column in self.columns)

    def records(self) -> list[dict[str, Value]]:
        """The rows, each as column name to value."""
        return list(self)


def answer(columns: Sequence[Column], rows: Sequence[Sequence[Term | None]]) -> Answer:
    """The answer whose terms are given, each as its column's kind has it."""
    kinds = [column.kind for column in columns]
    return Answer(
        tuple(columns),
        tuple(tuple(_of_kind(term, kind) for term, kind in zip(row, kinds, strict=True)) for row in rows),
    )


def _of_kind(term: Term | None, kind: ColumnKind) -> Value:
    found = value(term)
    if kind in ("number", "flag", "any") or found is None:
        return found
    return term.value if isinstance(term, Literal) else str(found)


def value(term: Term | None) -> Value:
    """One term: a number or flag as such, an IRI, a date or a text as a string."""
    match term:
        case None:
            return None
        case NamedNode():
            return term.value
        case Literal():
            return _literal(term)
        case BlankNode():
            return f"_:{term.value}"
    return str(term)


def _literal(literal: Literal) -> Value:
    kind = literal.datatype.value
    if kind == f"{_XSD}boolean":
        return literal.value in ("true", "1")
    try:
        if kind in _INTEGERS:
            return int(literal.value)
        if kind in _FRACTIONS:
            number = Decimal(literal.value)
            return int(number) if number == number.to_integral_value() else float(number)
    except (ValueError, ArithmeticError):  # no number after all: shown as it stands
        return literal.value
    return literal.value
