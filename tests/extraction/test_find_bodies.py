"""Bodies: head nouns, complements, acronyms, owners, short forms; and near misses."""

import pytest
from plain import actors_of, bodies_in

from cablegraph.records.annotations import Body, Place, TieKind

CASES = [
    ("The Harbor Safety Board met.", ["Harbor Safety Board"], "a noun heads capitalised words"),
    ("The Ministry of Ports and Fisheries met.", ["Ministry of Ports and Fisheries"], "an of-complement"),
    ("The Ministry of Ports, Roads and Fisheries met.", ["Ministry of Ports, Roads and Fisheries"], "a list"),
    ("The Ministry of Ports and the Harbor Board met.", ["Ministry of Ports", "Harbor Board"], "two bodies"),
    ("The Harbor Workers' Federation met.", ["Harbor Workers' Federation"], "an owner inside a name"),
    ("The Port Users' League (PUL) met. The PUL voted.", ["Port Users' League"], "an acronym in brackets"),
    ("The Free Harbor Movement (MPL) met. MPL voted.", ["Free Harbor Movement"], "of a foreign name"),
    ("The Harbor Inspectorate met. The Inspectorate voted.", ["Harbor Inspectorate"], "a short form"),
    ("The PUL said so, and the PUL voted.", ["PUL"], "an acronym that nothing explains"),
    ("The Instituto Nacional de Pesca met.", ["Instituto Nacional de Pesca"], "a noun that stands first"),
    ("The Public Affairs section met.", ["Public Affairs section"], "a noun in small letters"),
    ("He reads the daily Harborblatt.", ["Harborblatt"], "a small word for the kind"),
    ("The Department of Lima is dry.", [], "a territory"),
    ("The Peruvian Government met.", [], "a government"),
    ("The Lima district court met.", ["Lima district court"], "a court of a place"),
    ("Growth of GDP and VAT fell.", [], "acronyms of things"),
    ("The rise of organized crime (OC) goes on. OC grows.", [], "a defined acronym of a thing"),
    ("The Value Added Tax (VAT) rose.", [], "a defined acronym of a capitalised thing"),
    ("The ministry and the board met.", [], "nouns in small letters alone"),
    ("Local NGOs and ISPs met.", [], "plural acronyms"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), CASES)
def test_bodies(text: str, expected: list[str], reason: str) -> None:
    assert bodies_in(text) == expected, reason


def test_a_government_led_by_a_name_is_a_body() -> None:
    assert bodies_in("Rosa Quispe lost. The Quispe government fell.") == ["Quispe government"]


def test_a_place_that_says_something_stands_for_its_government() -> None:
    actors = actors_of("Paris said no. He flew to Santiago.")
    spoken = {e.name: e.government for e in actors.entities.values() if isinstance(e, Place)}
    assert spoken["Paris"]
    assert not spoken["Santiago"]


def test_an_owner_before_a_name_has_it_as_a_part() -> None:
    actors = actors_of("The Harbor Police Bureau (HPB) grew. He runs the HPB's Night Patrol Section.")
    names = {entity.id: entity.name for entity in actors.entities.values()}
    ties = [(names[tie.subject], tie.kind, names[tie.object]) for tie in actors.ties]
    assert ties == [("Night Patrol Section", TieKind.PART_OF, "Harbor Police Bureau")]


def test_a_chain_of_names_has_the_first_as_a_part() -> None:
    actors = actors_of("The Night Patrol Section of the Harbor Police Bureau grew.")
    names = {entity.id: entity.name for entity in actors.entities.values()}
    ties = [(names[tie.subject], names[tie.object]) for tie in actors.ties]
    assert ties == [("Night Patrol Section", "Harbor Police Bureau")]


def test_a_name_in_small_letters_is_the_same_body() -> None:
    actors = actors_of("He leads the HPB Night Patrol Section. The HPB's night patrol section grew.")
    section = next(e for e in actors.entities.values() if e.name == "HPB Night Patrol Section")
    assert {"night patrol section", "HPB's night patrol section"} <= set(section.aliases)


def test_the_post_and_the_embassy_are_the_mission() -> None:
    actors = actors_of("The Embassy agreed. Post will report.")
    mission = actors.get(actors.mission or "", Body)
    assert mission is not None
    assert set(mission.aliases) >= {"Embassy", "Post"}


def test_another_countrys_embassy_is_not_the_mission() -> None:
    actors = actors_of("The Polish Embassy agreed.")
    assert [e.name for e in actors.entities.values() if isinstance(e, Body)][-1] == "Polish Embassy"
