"""Where the generated tables are read, and how the IRIs of their entries are made."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any, TypeVar

_Entry = TypeVar("_Entry")
_BASE = "https://w3id.org/cablegraph/"
_NOT_IN_IRI = re.compile(r"[^A-Za-z0-9._-]+")


class Table(Mapping[str, _Entry]):
    """Entries by key, each made of its row when it is first asked for.

    A text meets few of the thousands of entries, and making them all would be most of the loading time.
    """

    def __init__(self, rows: Iterable[Sequence[Any]], make: Callable[..., _Entry]) -> None:
        """Take rows of a key and what `make` takes."""
        self._rows = {row[0]: row for row in rows}
        self._make = make
        self._made: dict[str, _Entry] = {}

    def __getitem__(self, key: str) -> _Entry:
        """The entry of a key; KeyError when there is none."""
        entry = self._made.get(key)
        if entry is None:
            entry = self._made[key] = self._make(*self._rows[key][1:])
        return entry

    def __contains__(self, key: object) -> bool:
        """Whether there is an entry of that key; none is made."""
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order of the file."""
        return iter(self._rows)

    def __len__(self) -> int:
        """How many entries."""
        return len(self._rows)


def table_rows(name: str) -> list[list[Any]]:
    """The rows of a language table of entries."""
    rows: list[list[Any]] = json.loads(_text(name))
    return rows


def table_lines(name: str) -> frozenset[str]:
    """The words of a language table that only says which words are in it."""
    return frozenset(_text(name).rstrip("\n").split("\n"))


def _text(name: str) -> str:
    return resources.files("cablegraph.ontology").joinpath("tables", name).read_text("utf-8")


@cache
def header_table(name: str) -> dict[str, Any]:
    """The table `tables/header-NAME.json`, read once."""
    text = resources.files("cablegraph.ontology").joinpath(f"tables/header-{name}.json").read_text("utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


def concept_iri(folder: str, notation: str) -> str:
    """The IRI of a concept: what an IRI's last step cannot hold becomes a hyphen.

    >>> concept_iri("office", "EUR/NB")
    'https://w3id.org/cablegraph/office/EUR-NB'
    """
    return f"{_BASE}{folder}/{_NOT_IN_IRI.sub('-', notation).strip('-')}"
