"""Where the generated tables are read, and how the IRIs of their entries are made."""

import json
import re
from functools import cache
from importlib import resources
from typing import Any

_BASE = "https://w3id.org/cablegraph/"
_NOT_IN_IRI = re.compile(r"[^A-Za-z0-9._-]+")


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
