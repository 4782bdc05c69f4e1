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
    ("They built a Harbor Control Board System.", [], "the noun qualifies a thing"),
    ("He met them at the Quispe Hotel.", [], "a hotel where something happens"),
    ("All was quiet on the Banking Front.", [], "a figure of speech"),
    (
        "The Committee for Relief and Assistance to Zambians met.",
        ["Committee for Relief and Assistance to Zambians"],
        "whom the body helps",
    ),
    ("The 1267 Committee met.", ["1267 Committee"], "a figure opens the name"),
    ("The UN Convention on Ports lapsed.", [], "a treaty is no body"),
    ("The QPRT law passed.", [], "an acronym of a law"),
    ("Reports are SBU.", [], "a portion mark"),
    ("Ukraine's SBU met.", ["SBU"], "a service of the country"),
    ("Kings University met.", ["Kings University"], "a title in a university's name"),
    ("The ministry and the board met.", [], "nouns in small letters alone"),
    ("Local NGOs and ISPs met.", [], "plural acronyms"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), CASES)
def test_bodies(text: str, expected: list[str], reason: str) -> None:
    assert bodies_in(text) == expected, reason


CONTEXTS = [
    ("The Zambian armed forces left.", ["Zambian armed forces"], "armed forces in small letters"),
    ("The Quispe clan fought.", ["Quispe clan"], "a clan"),
    ("The Quispe, Salas and Ofori cartels fought.", ["Quispe", "Salas", "Ofori"], "a list of bands"),
    ("The Quispe clan fought. The Quispe family fled. The Quispes paid.", ["Quispe family"], "one clan"),
    ("The Quispe family paid.", [], "a family in a text without crime"),
    ("He told the Times so.", ["Times"], "a newspaper with a small article"),
    ("An Economist article said so.", ["Economist"], "a newspaper without article"),
    ("A famous Economist spoke.", [], "an economist"),
    ("The Guardian reported it.", ["The Guardian"], "a newspaper that opens the sentence"),
    ("The National and Provincial polls were held.", [], "adjectives that open the sentence"),
    ("She led the national grain agency.", ["national grain agency"], "a national body in small letters"),
    ("Each national grain agency failed.", [], "any such body"),
    ("He went to the passport office.", ["passport office"], "an office of a kind"),
    ("He went to an office.", [], "an office"),
    ("The health ministry paid.", ["health ministry"], "a ministry in small letters"),
    ("Any health ministry paid.", [], "any ministry"),
    ("The law went to the parliament.", ["parliament"], "a parliament in small letters"),
    ("The Senate met. The law went to the parliament.", ["Senate"], "the chamber that is named"),
    ("He visited the parliament building.", [], "a building"),
    ("He runs the office of the Chief Justice.", ["office of the Chief Justice"], "an officer's office"),
    ("The Lima Mayor's office paid.", ["Lima Mayor's office"], "the same behind the officer"),
    ("He runs the office of the two aides.", [], "somebody's office"),
    ("He watches Channel 7.", ["Channel 7"], "a channel"),
    ("They ask the Odeon satellite company.", ["Odeon"], "a name before a small word for its kind"),
    ("They ask the Peruvian satellite company.", [], "a people before it"),
    ("Task Force 12 sailed.", ["Task Force 12"], "a numbered force"),
    ("UNICEF-funded schools open.", ["UNICEF"], "a body before a participle"),
    ("Lima-funded and well-funded schools open.", [], "no body before it"),
    ("Ask Rosa Quispe (EUR/ZZ).", ["EUR/ZZ"], "an office symbol"),
    ("The and/or rule and N/A hold.", [], "other slashes"),
    ("The National Wheat Trading Board met. The Trading Board voted.", ["National Wheat Trading Board"],
     "a name cut short"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), CONTEXTS)
def test_bodies_that_their_neighbours_make(text: str, expected: list[str], reason: str) -> None:
    assert bodies_in(text) == expected, reason


KINDS = [
    ("The Harbor Traffic Coalition met.", "federation", "a coalition of an interest"),
    ("The Democratic Coalition of Lima met.", "party", "a coalition of politicians"),
    ("The UN Harbor Committee met.", "international", "a committee of an international body"),
]


@pytest.mark.parametrize(("text", "kind", "reason"), KINDS)
def test_the_words_of_a_name_tell_its_kind(text: str, kind: str, reason: str) -> None:
    bodies = [e for e in actors_of(text).entities.values() if isinstance(e, Body)]
    assert kind in [body.kind for body in bodies], reason


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
