"""Names that say what a body is part or a branch of; delegations; parties by one word."""

import pytest
from plain import actors_of

from cablegraph.extraction.actors import Actors
from cablegraph.records.annotations import Body


def ties(actors: Actors) -> set[tuple[str, str, str]]:
    """The ties that names say, by names."""
    name = {id_: entity.name for id_, entity in actors.entities.items()}
    return {(name[tie.subject], str(tie.kind), name[tie.object]) for tie in actors.ties}


def bodies(actors: Actors) -> set[str]:
    """Names of the bodies that the paragraph mentions."""
    placed = {mention.entity for mention in actors.placed}
    return {body.name for body in actors.entities.values() if isinstance(body, Body) and body.id in placed}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UN Harbour Committee met.", ("UN Harbour Committee", "partOf", "UN")),
        (
            "The RWL is strong. The RWL Dive Committee met.",
            ("RWL Dive Committee", "partOf", "RWL"),
        ),
        (
            "The Office of Coastal Works of the Presidency paid.",
            ("Office of Coastal Works of the Presidency", "partOf", "Presidency"),
        ),
        (
            "Staff of the DRCN said that DRCN Arequipa director Luis Vega was away.",
            ("DRCN Arequipa", "branchOf", "DRCN"),
        ),
        (
            "The DRCN paid. DRCN/Peru lent us a boat.",
            ("DRCN/Peru", "branchOf", "DRCN"),
        ),
        (
            "Greenpeace is known. Greenpeace Peru protested.",
            ("Greenpeace Peru", "branchOf", "Greenpeace"),
        ),
        (
            "The head of the visa office at the Ministry of Fisheries spoke.",
            ("visa office", "partOf", "Ministry of Fisheries"),
        ),
    ],
)
def test_names_say_the_whole(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in ties(actors_of(text))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The RWL Reef Watch League (RWL) met.", "the acronym is its own"),
        ("The DRCN met in Lima. DRCN officers left.", "a place behind a verb"),
        ("The DRCN, Peru and others met.", "a list"),
        ("A new office at the Ministry of Fisheries opened.", "an office without a name"),
        ("Greenpeace Peru protested.", "the whole is named nowhere"),
    ],
)
def test_near_misses_of_wholes(text: str, reason: str) -> None:
    assert not ties(actors_of(text)), reason


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Peruvian delegation left.", "Peruvian delegation"),
        ("They met CODEL Ostrander on May 3.", "CODEL Ostrander"),
        ("They met the Ostrander CODEL on May 3.", "Ostrander CODEL"),
        ("She worked on Vega's 2002 transition team.", "Vega's 2002 transition team"),
    ],
)
def test_delegations_are_bodies(text: str, name: str) -> None:
    assert name in bodies(actors_of(text))


@pytest.mark.parametrize(
    "text", ["A delegation left.", "The codel left.", "The football team won.", "Their delegation left."]
)
def test_delegations_without_a_name_are_none(text: str) -> None:
    assert not bodies(actors_of(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Conservative Party won. Conservative MP Helen Marsh spoke.", "Conservative Party"),
        ("The Conservative Party won. They met the Conservatives again.", "Conservative Party"),
        ("They met Socialist leader Hugo Lund.", "Socialist"),
    ],
)
def test_one_word_names_a_party(text: str, name: str) -> None:
    actors = actors_of(text)
    assert bodies(actors) == {name}
    words = [mention for mention in actors.placed if mention.rule == "party-word"]
    assert len(words) == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("They met Labor Minister Hugo Lund.", "a field of government"),
        ("Damian Green MP spoke.", "a surname"),
        ("They met conservative leaders.", "no capital"),
        ("Green tea is good.", "no people of it"),
    ],
)
def test_near_misses_of_party_words(text: str, reason: str) -> None:
    assert not [mention for mention in actors_of(text).placed if mention.rule == "party-word"], reason


def test_a_party_with_a_state_is_the_party() -> None:
    actors = actors_of("Jose Ribeiro (PSDB-SP) and Carlos Lima (PSDB-RJ) voted. The PSDB won.")
    assert bodies(actors) == {"PSDB"}
