"""Quads written straight as N-Quads lines: one writer a graph, one line a quad, no blank nodes.

IRIs are given whole and must be valid (`iris` makes them so); literals take any text. Numbers and dates
have the form that Oxigraph gives back, so that a dump of the store and these lines are the same.
"""

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from math import isfinite

from cablegraph.ontology.terms import XSD

_ESCAPED = re.compile('[\x00-\x1f"\\\\\x7f\ud800-\udfff]')
_SHORT = {
    "\t": "\\t",
    "\b": "\\b",
    "\n": "\\n",
    "\r": "\\r",
    "\f": "\\f",
    '"': '\\"',
    "\\": "\\\\",
}


def quoted(text: str) -> str:
    """A string literal of N-Quads. Halves of surrogate pairs, which no encoding can carry, become U+FFFD."""
    return f'"{_ESCAPED.sub(_escape, text)}"' if _ESCAPED.search(text) else f'"{text}"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character in _SHORT:
        return _SHORT[character]
    return "\ufffd" if character >= "\ud800" else f"\\u{ord(character):04X}"


@lru_cache(maxsize=4096)
def decimal_text(value: float) -> str:
    """A number as `xsd:decimal` writes it: no exponent, no needless zeros.

    Raises:
        ValueError: The value is infinite or no number.
    """
    if not isfinite(value):
        raise ValueError(f"no decimal: {value}")
    written = format(Decimal(repr(value)), "f")
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


class GraphLines:
    """Collects the lines of one named graph, in the order in which they come.

    The same quad may come twice: whoever takes the lines keeps one.

    Attributes:
        end: What closes every line: the graph, the full stop, the line's end.
        lines: The lines so far; all those of a node that `add_node` took are one string.
    """

    def __init__(self, graph: str) -> None:
        self.end = f" <{graph}> .\n"
        self.lines: list[str] = []

    def add_node(self, lines: str) -> None:
        """All lines that a node is the subject of, in their order: sorted, they stay together as they are."""
        self.lines.append(lines)

    def link(self, subject: str, predicate: str, target: str) -> None:
        """A quad whose object is an IRI."""
        self.lines.append(f"<{subject}> <{predicate}> <{target}>{self.end}")

    def text(self, subject: str, predicate: str, value: str | None) -> None:
        """A string; nothing when there is none."""
        if value is not None:
            self.lines.append(f"<{subject}> <{predicate}> {quoted(value)}{self.end}")

    def integer(self, subject: str, predicate: str, value: int | None) -> None:
        """An `xsd:integer`; nothing when there is none."""
        if value is not None:
            self._typed(subject, predicate, str(value), XSD.integer)

    def decimal(self, subject: str, predicate: str, value: float | None) -> None:
        """An `xsd:decimal`; nothing when there is none.

        Raises:
            ValueError: The value is infinite or no number.
        """
        if value is not None:
            self._typed(subject, predicate, decimal_text(value), XSD.decimal)

    def flag(self, subject: str, predicate: str, value: bool) -> None:
        """An `xsd:boolean`."""
        self._typed(subject, predicate, "true" if value else "false", XSD.boolean)

    def day(self, subject: str, predicate: str, value: date | None) -> None:
        """An `xsd:date`; nothing when there is none."""
        if value is not None:
            self._typed(subject, predicate, value.isoformat(), XSD.date)

    def year(self, subject: str, predicate: str, value: int | None) -> None:
        """An `xsd:gYear`; nothing when there is none."""
        if value is not None:
            self._typed(subject, predicate, f"{value:04d}", XSD.gYear)

    def moment(self, subject: str, predicate: str, value: datetime | None) -> None:
        """An `xsd:dateTime` in UTC, to the second; nothing when there is none."""
        if value is not None:
            utc = value.astimezone(UTC)
            self._typed(subject, predicate, f"{utc:%Y-%m-%dT%H:%M:%SZ}".rjust(20, "0"), XSD.dateTime)

    def _typed(self, subject: str, predicate: str, value: str, datatype: str) -> None:
        self.lines.append(f'<{subject}> <{predicate}> "{value}"^^<{datatype}>{self.end}')
