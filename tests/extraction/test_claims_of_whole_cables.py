"""Claims of whole invented cables, as they come out of the whole extraction."""

from importlib.resources import files
from pathlib import Path

import pytest

from cablegraph.extraction import extract
from cablegraph.loaders.cable import read_telegram
from cablegraph.records.annotations import Annotations, QuantityClaim
from cablegraph.text.source import decode

CABLES = Path(__file__).parent / "cables"
Row = tuple[float | None, float | None, float | None, str, str | None, str | None]

# Value, lower and upper bound, unit, speaker (None: the telegram itself), period.
CLAIMS: dict[str, list[Row]] = {
    "07KRAKOW143": [
        (96, None, None, "trucks", "an SEI official", "2007-01-01/2007-03-31"),
        (61, None, None, "fines", "an SEI official", "2007-01-01/2007-03-31"),
        (800, None, None, "trucks", "Marek Zawadzki", "2007-01-01/2007-03-31"),
        (52, None, None, "trucks", "Marek Zawadzki", "2007-01-01/2007-03-31"),
        (44, None, None, "trucks", "Marek Zawadzki", "2007-01-01/2007-03-31"),
        (58, None, None, "companies", "Marek Zawadzki", "2007-01-01/2007-03-31"),
        (None, 25, 30, "tips a month", "Irena Kubik", None),
        (2, None, None, "illegal dumps", None, None),
        (310, None, None, "entries", "Marek Zawadzki", None),
    ],
    "08KRAKOW57": [
        (214, None, None, "companies", "Irena Kubik", "2007-01-01/2007-12-31"),
        (231, None, None, "companies", "Piotr Galas", "2007-01-01/2007-12-31"),
    ],
    "07MAPUTO912": [
        (1350, None, None, "people", "an official of the Nampula Provincial Relief Directorate (PRD)",
         "2007-01-01/2007-08-21"),
        (None, 210, None, "flood incidents", "Armando Cossa", "2007-02-21/2007-08-21"),
        (None, 30, 45, "messages a week", "Celeste Mondlane", None),
    ],
    "10TROMSO31": [
        (52, None, None, "tips", "Ingrid Solvang", "2009-01-01/2009-12-31"),
        (61, None, None, "tips", "Anders Aune Nilsen", "2009-01-01/2009-12-31"),
        (61, None, None, "tips", "Nordlys Daily Post", "2009-01-01/2009-12-31"),
    ],
}  # fmt: skip
# Value of the members counted, unit, words of the group's name.
MEMBERS = {
    "07KRAKOW143": (14, "county offices", "Council"),
    "08KRAKOW57": (17, "county offices", "Council"),
    "07MAPUTO912": (21, "district offices", "Task Force"),
    "08HANOI901": (11, "departments", "Committee"),
    "10ACCRA512": (14, "district assemblies", "Task Force"),
    "10TROMSO31": (12, "municipal offices", "Commission"),
    "11KATHMANDU77": (18, "district offices", "Steering Group"),
}
DISAGREEMENTS = {
    "07KRAKOW143": [(61, 58)],
    "08KRAKOW57": [(214, 231)],
    "10TROMSO31": [(52, 61), (52, 61)],
    "07MAPUTO912": [],
    "10ACCRA512": [],
}


def read(name: str) -> Annotations:
    path = CABLES / f"{name}.txt"
    packaged = files("cablegraph.sample").joinpath(f"{name}.txt")
    source = decode(name, path.read_bytes() if path.exists() else packaged.read_bytes())
    return extract(read_telegram(source), source)


def figures(found: Annotations) -> list[QuantityClaim]:
    return [statement for statement in found.statements if isinstance(statement, QuantityClaim)]


@pytest.mark.parametrize("name", CLAIMS)
def test_every_figure_comes_out_with_unit_speaker_and_period(name: str) -> None:
    found = read(name)
    people = {entity.id: entity.name for entity in found.entities if entity.id.startswith(("person", "body"))}
    rows = [
        (
            one.value,
            one.lower,
            one.upper,
            one.unit,
            people.get(one.attribution.speaker or "", one.attribution.words),
            one.period,
        )
        for one in figures(found)
        if one.member_count_of is None
    ]
    assert rows == CLAIMS[name]


@pytest.mark.parametrize("name", MEMBERS)
def test_members_of_the_coordinating_group_are_counted(name: str) -> None:
    found = read(name)
    names = {entity.id: entity.name for entity in found.entities}
    value, unit, words = MEMBERS[name]
    (one,) = [claim for claim in figures(found) if claim.member_count_of]
    assert (one.value, one.unit) == (value, unit)
    assert words in names[one.member_count_of or ""]


@pytest.mark.parametrize("name", DISAGREEMENTS)
def test_figures_that_disagree_are_linked_and_no_others(name: str) -> None:
    found = read(name)
    value = {one.id: one.value for one in figures(found)}
    assert [(value[link.whole], value[link.parts[0]]) for link in found.links] == DISAGREEMENTS[name]
