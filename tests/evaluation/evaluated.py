"""Short ways to make cables of the guide and to count what is found."""

from typing import Any

from cablegraph.evaluation import Cable, read_cable
from cablegraph.evaluation.compare import compare

GOLD: dict[str, Any] = {
    "id": "07OSLO44",
    "persons": [
        {"name": "Kari Maria Vik", "aliases": ["Vik", "Director Vik"], "signer": False},
        {"name": "WHITNEY", "aliases": [], "signer": True},
    ],
    "organizations": [
        {"name": "Ministry of Ports", "aliases": ["MoP"], "kind": "government"},
        {"name": "Pilot Licence Office", "aliases": [], "kind": "unit"},
    ],
    "posts": [
        {"title": "Director", "org": "Pilot Licence Office", "place": None, "holder": "Kari Maria Vik"},
        {"title": "Deputy Mayor", "org": None, "place": "Bergen", "holder": None},
        {"title": "spokesman", "org": None, "place": None, "holder": None},
    ],
    "relations": [
        {"subject": "Pilot Licence Office", "predicate": "part_of", "object": "Ministry of Ports"},
        {"subject": "Kari Maria Vik", "predicate": "heads", "object": "Pilot Licence Office"},
        {"subject": "Kari Maria Vik", "predicate": "met_with", "object": "Principal Officer"},
        {"subject": "Deputy Mayor", "predicate": "chairs", "object": "Ministry of Ports"},
    ],
    "plans": [{"name": "National Plan for Safe Ports", "issuer": "Ministry of Ports", "year": 2006}],
}


def cable(**lists: Any) -> Cable:
    return read_cable({"id": "07OSLO44", **lists})


def found(system: dict[str, Any], kind: str, gold: dict[str, Any] = GOLD) -> tuple[int, int]:
    """How many of a kind are found, strictly and leniently."""
    held = compare(read_cable(system), read_cable(gold))[kind]
    return len(held.strict), len(held.lenient)


def with_one(kind: str, item: dict[str, Any]) -> dict[str, Any]:
    """The gold, but with one item only of a kind."""
    return {**GOLD, kind: [item]}
