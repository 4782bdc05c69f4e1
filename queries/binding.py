"""Values of parameters as SPARQL terms: typed and escaped, put where the query has a place for them."""

import re
from collections.abc import Sequence
from datetime import date

from cablegraph.ontology.terms import XSD
from cablegraph.queries.errors import CatalogueError

_NO_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_MOST_DIGITS = 18


def bind_terms(sparql: str, name: str, terms: Sequence[str]) -> str:
    """A query with every place of one parameter, `VALUES ?name { UNDEF }`, filled with terms.

    Raises:
        CatalogueError: The query has no such place.
    """
    place = f"VALUES ?{name} {{ UNDEF }}"
    if place not in sparql:
        raise CatalogueError(f"the query has no place for {name}: {place}")
    return sparql.replace(place, f"VALUES ?{name} {{ {' '.join(terms)} }}")


def iri_term(value: str) -> str:
    """An IRI.

    Raises:
        CatalogueError: It is none.

    >>> iri_term("https://example.org/a")
    '<https://example.org/a>'
    """
    if ":" not in value or _NO_IRI.search(value):
        raise CatalogueError(f"no IRI: {value!r}")
    return f"<{value}>"


def text_term(value: str) -> str:
    r"""A plain literal, whatever stands in it.

    Raises:
        CatalogueError: It holds a character that no query may hold (a half of a surrogate pair, NUL).

    >>> print(text_term('say "no"'))
    "say \"no\""
    """
    escaped = "".join(_ESCAPES.get(character, character) for character in value)
    if _UNSEEN.search(escaped):
        raise CatalogueError(f"no text for a query: {value!r}")
    return f'"{escaped}"'


def date_term(value: str) -> str:
    """A day as `xsd:date`.

    Raises:
        CatalogueError: It is no day of the calendar, as YYYY-MM-DD.
    """
    try:
        day = date.fromisoformat(value.strip())
    except ValueError as error:
        raise CatalogueError(f"a date is YYYY-MM-DD, not {value!r}") from error
    return f'"{day.isoformat()}"^^<{XSD.date}>'


def number_term(value: str) -> str:
    """A whole number from 0.

    Raises:
        CatalogueError: It is none.
    """
    digits = value.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS):
        raise CatalogueError(f"a whole number from 0 is wanted, not {value!r}")
    return f'"{int(digits)}"^^<{XSD.integer}>'
