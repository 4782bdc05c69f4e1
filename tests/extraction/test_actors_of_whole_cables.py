"""Whole invented cables: everybody, every body and every office that they name, and nothing else."""

from pathlib import Path

import pytest

from cablegraph.extraction.actors import Actors
from cablegraph.extraction.document import prepare
from cablegraph.extraction.find import find
from cablegraph.extraction.resolve import resolve
from cablegraph.loaders.cable import read_telegram
from cablegraph.records.annotations import Body, Entity, EntityId, Person, Post, Tense, UnnamedHolder
from cablegraph.text import decode

CABLES = Path(__file__).parent / "cables"


def actors_of(name: str) -> Actors:
    path = CABLES / name
    source = decode(name, path.read_bytes())
    document = prepare(read_telegram(source), source)
    return resolve(document, *find(document))


def names(actors: Actors, kind: type[Entity]) -> set[str]:
    return {entity.name for entity in actors.entities.values() if isinstance(entity, kind)}


def forms(actors: Actors, name: str) -> set[str]:
    entity = next(entity for entity in actors.entities.values() if entity.name == name)
    return set(entity.aliases)


def name_of(actors: Actors, id_: EntityId | None) -> str | None:
    return actors.entities[id_].name if id_ is not None else None


def offices(actors: Actors) -> set[tuple[str, str | None, str | None, str | None, bool]]:
    stated = set()
    for statement in actors.posts:
        post = actors.entities[statement.post]
        assert isinstance(post, Post)
        former = statement.tense is Tense.FORMER
        where = name_of(actors, post.body), name_of(actors, post.place)
        stated.add((post.title, *where, name_of(actors, statement.holder), former))
    return stated


def parts(actors: Actors) -> set[tuple[str | None, str | None]]:
    return {(name_of(actors, tie.subject), name_of(actors, tie.object)) for tie in actors.ties}


@pytest.fixture(scope="module")
def flood() -> Actors:
    return actors_of("07MAPUTO912.txt")


@pytest.fixture(scope="module")
def audit() -> Actors:
    return actors_of("10TROMSO31.txt")


def test_everybody_in_the_flood_cable_is_found(flood: Actors) -> None:
    assert names(flood, Person) == {"Armando Cossa", "Celeste Mondlane", "HADDAD", "L. ORTMANN", "VANDERHOEK"}
    assert {"Cossa"} <= forms(flood, "Armando Cossa")
    assert {"Mondlane", "Team Chief Mondlane"} <= forms(flood, "Celeste Mondlane")


def test_the_signer_is_marked(flood: Actors) -> None:
    signers = {e.name for e in flood.entities.values() if isinstance(e, Person) and e.signer}
    assert signers == {"VANDERHOEK"}


def test_every_body_of_the_flood_cable_is_found_and_no_other(flood: Actors) -> None:
    assert names(flood, Body) == {
        "AMEMBASSY MAPUTO",
        "SECSTATE WASHDC",
        "SOUTHERN AFRICAN DEVELOPMENT COMMUNITY COLLECTIVE",
        "AMEMBASSY PRETORIA",
        "DEPT OF TREASURY WASHINGTON DC",
        "DEPT OF HOMELAND SECURITY WASHINGTON DC",
        "AF/S",
        "PRM/AFR",
        "FEMA",
        "USAID",
        "USG",
        "Nampula Provincial Relief Directorate",
        "River Response Division",
        "PRD Early Warning Unit",
        "Radio Lurio Livre",
        "National Disaster Institute",
        "Inter-Agency Flood Task Force",
        "Nampula Provincial Mothers' Union",
        "National Mothers' Union",
    }


def test_forms_of_a_body_are_gathered(flood: Actors) -> None:
    assert {"PRD", "Nampula PRD"} <= forms(flood, "Nampula Provincial Relief Directorate")
    assert {"early warning unit", "PRD's early warning unit"} <= forms(flood, "PRD Early Warning Unit")
    assert "RLL" in forms(flood, "Radio Lurio Livre")
    assert "HOMELAND SECURITY" in forms(flood, "DEPT OF HOMELAND SECURITY WASHINGTON DC")


def test_offices_of_the_flood_cable(flood: Actors) -> None:
    assert offices(flood) == {
        ("Deputy Head", "River Response Division", None, "Armando Cossa", False),
        ("Team Chief", "PRD Early Warning Unit", None, "Celeste Mondlane", False),
    }


def test_parts_that_names_say(flood: Actors) -> None:
    assert ("River Response Division", "Nampula Provincial Relief Directorate") in parts(flood)
    assert ("PRD Early Warning Unit", "Nampula Provincial Relief Directorate") in parts(flood)


def test_unnamed_agents_of_the_flood_cable(flood: Actors) -> None:
    titles = {e.title for e in flood.entities.values() if isinstance(e, UnnamedHolder)}
    assert {"EconOff", "PolAsst", "official"} <= titles


def test_everybody_in_the_audit_cable_is_found(audit: Actors) -> None:
    assert names(audit, Person) == {
        "Ingrid Solvang",
        "Anders Aune Nilsen",
        "Kari Bremnes",
        "Odd Lervik",
        "Halvard",
    }


def test_offices_of_the_audit_cable(audit: Actors) -> None:
    assert offices(audit) >= {
        ("head", "Contracts Section", None, "Ingrid Solvang", False),
        ("senior auditor", "TCAA Complaints Office", None, "Anders Aune Nilsen", False),
        ("Finance Minister", None, "Norway", "Odd Lervik", True),
    }


def test_bodies_of_the_audit_cable(audit: Actors) -> None:
    assert names(audit, Body) >= {
        "Troms County Audit Authority",
        "Contracts Section",
        "TCAA Complaints Office",
        "Nordlys Daily Post",
        "County Integrity Commission",
        "Troms Chamber of Crafts",
        "Norwegian Federation of Crafts",
    }
    assert "Complaints Office" in forms(audit, "TCAA Complaints Office")
