"""People: names of many shapes, and words that only look like names."""

import pytest
from plain import actors_of, people_in

from cablegraph.records.annotations import Person

CASES = [
    ("Officials met Rosa Quispe in the port.", ["Rosa Quispe"], "given name and surname"),
    ("Rosa Quispe spoke. Quispe left.", ["Rosa Quispe"], "the surname alone is the same person"),
    ("He asked Hernando de la Torre about it.", ["Hernando de la Torre"], "particles"),
    ("He met Zhang Wei and Ou Meiling.", ["Zhang Wei", "Ou Meiling"], "Chinese syllables"),
    ("Talks with J. P. Ostrander failed.", ["J. P. Ostrander"], "initials"),
    ("Talks with Ambassador Ostrander failed.", ["Ostrander"], "a title before one name"),
    ("Gen. Kwabena Ofori left.", ["Kwabena Ofori"], "a rank is no part of the name"),
    ("Mr. Lindqvist paid.", ["Lindqvist"], "nor is a form of address"),
    ("Boxer Pedro \"Lucho\" Salas won.", ["Pedro \"Lucho\" Salas"], "a nickname inside"),
    ("He saw brothers Tito and Ramon Salas.", ["Tito", "Ramon Salas"], "a given name shares a surname"),
    ("Her brother, Ramon, fled.", ["Ramon"], "kin"),
    ("Jakob Ostrander won. His aide, Lars Ostrander, lost.", ["Jakob Ostrander", "Lars Ostrander"],
     "two people of one surname"),
    ("Luis Salas-Ibarra spoke. Salas-Ibara left.", ["Luis Salas-Ibarra"], "a misspelt repeat"),
    ("Socialist Ramon Salas won.", ["Ramon Salas"], "an adjective before the name"),
    ("Hernando Cope spoke.", ["Hernando Cope"], "an ordinary word behind a given name"),
    ("The Rosa Act and the Rosa Award exist.", [], "things called after people"),
    ("Lindqvist told us so. Lindqvist left.", ["Lindqvist"], "a surname that speaks"),
    ("Rosa \"Nena\" de la Torre spoke.", ["Rosa \"Nena\" de la Torre"], "a nickname before a particle"),
    ("Rosa Elena Quispe Salas spoke. Rosa Quispe left.", ["Rosa Elena Quispe Salas"], "a form less its ends"),
    ("Rosa Quispe spoke. Ana Quispe left.", ["Rosa Quispe", "Ana Quispe"], "two given names, two people"),
    ("Kwab8 Ofori and Kwab Ofori left.", ["Kwab8 Ofori"], "a torn quotation mark"),
    ("Rosa King, of the port, spoke.", ["Rosa King"], "a surname that is a title too"),
    ("The plant's director, Ovezgul Tachmammed, spoke.", ["Ovezgul Tachmammed"], "behind a title"),
    ("The plant, Harbor Side, is old.", [], "unknown words behind a thing"),
    ("He flew to Ramon Salas International Airport.", [], "an airport"),
    ("He lives in Calle Ramon Salas.", [], "a street"),
    ("They sailed in HMS Salas and USS Quispe.", [], "ships"),
    ("Lindqvist sailed. Talks with Lindqvist failed.", ["Lindqvist"], "a surname that recurs"),
    ("In the village of Ramon Salas it rained.", [], "a village"),
    ("It rained in Orvalen Mustag all day.", [], "where it rained"),
    ("He swam in the Rosa Darya.", [], "a river"),
    ("The Peru-Chile border is long. Peru-Chile trade grew.", [], "two countries with a hyphen"),
    ("The Port Board met in Lima.", [], "bodies and places are no people"),
    ("The Rosa Quispe Foundation met.", [], "a name inside a body's name"),
    ("On Monday in April the United Nations met.", [], "times and bodies"),
    ("XXXXXXXXXXXX told us so.", [], "a redaction"),
    ("The Ambassador told the Minister so.", [], "titles alone"),
    ("The Free Trade Agreement was signed.", [], "capitalised things"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), CASES)
def test_people(text: str, expected: list[str], reason: str) -> None:
    assert people_in(text) == expected, reason


def test_forms_are_gathered_as_printed() -> None:
    actors = actors_of("Interior Minister Rosa Quispe spoke. Minister Quispe left, and Quispe's aides too.")
    quispe = next(entity for entity in actors.entities.values() if entity.name == "Rosa Quispe")
    assert {"Quispe", "Minister Quispe"} <= set(quispe.aliases)


def test_the_signer_is_somebody_else_than_people_of_the_text() -> None:
    actors = actors_of("Rosa Quispe spoke.")
    assert [e.name for e in actors.entities.values() if isinstance(e, Person) and e.signer] == ["NOBODY"]


def test_a_protected_name_is_marked() -> None:
    actors = actors_of("A port worker, Rosa Quispe (strictly protect), told us so.")
    assert [e.protected for e in actors.entities.values() if e.name == "Rosa Quispe"] == ["strictly protect"]
