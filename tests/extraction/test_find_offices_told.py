"""Offices as drafters tell them: verbs, labels, lists, possessives, bodies that only offices show."""

import pytest
from plain import offices_in

Office = tuple[str, str | None, str | None, bool]

TOLD: list[tuple[str, list[Office], str]] = [
    ("Salif Keita, 47, becomes Foreign Minister.", [("Foreign Minister", "Peru", "Salif Keita", False)],
     "an age between"),
    ("Ana Brkic (a former banker) becomes State Minister in the Chancellery.",
     [("State Minister", "Chancellery", "Ana Brkic", False)], "a bracket between"),
    ("Ana Brkic will be Finance Minister.",
     [("Finance Minister", "Peru", "Ana Brkic", False)], "what will be"),
    ("Ana Brkic stays on as Finance Minister.",
     [("Finance Minister", "Peru", "Ana Brkic", False)], "who stays"),
    ("Ana Brkic may become Finance Minister.", [], "what may be is no office"),
    ("The chairman of the Harbor Board is Ana Brkic.", [("chairman", "Harbor Board", "Ana Brkic", False)],
     "the holder behind the verb"),
    ("Minister of State within the Ministry of Fisheries will be Ana Brkic.",
     [("Minister of State", "Ministry of Fisheries", "Ana Brkic", False)], "the same, of what will be"),
    ("Minister of State in the Ministry of Fisheries is Salif Keita."
     " The other Minister of State is Ana Brkic.",
     [("Minister of State", "Ministry of Fisheries", "Ana Brkic", False),
      ("Minister of State", "Ministry of Fisheries", "Salif Keita", False)], "another of the same kind"),
    ("He stays, as do Ana Brkic as Finance Minister and Salif Keita as Interior Minister.",
     [("Finance Minister", "Peru", "Ana Brkic", False), ("Interior Minister", "Peru", "Salif Keita", False)],
     "two behind one verb"),
    ("Critics describe Ana Brkic as Finance Minister of the banks.", [], "what somebody is called"),
    ("Prime Minister: Ana Brkic.", [("Prime Minister", "Peru", "Ana Brkic", False)], "a label"),
    ("Ana Brkic takes over from Salif Keita as the Harbor Board's director.",
     [("director", "Harbor Board", "Ana Brkic", False), ("director", "Harbor Board", "Salif Keita", True)],
     "an owner before the title"),
    ("Salif Keita confirmed to the Political Counselor that Ana Brkic left.",
     [("Political Counselor", "AMEMBASSY LIMA", None, False)], "said to somebody, not named to an office"),
    ("Ana Brkic told PolCouns that it rained.",
     [("PolCouns", "AMEMBASSY LIMA", None, False)], "one counselor"),
    ("The judge, Ana Brkic, left.", [("judge", None, "Ana Brkic", False)], "the one office of its kind"),
    ("Ana Brkic is a banker. On July 2 she resigned as a non-executive director of the Harbor Board.",
     [("non-executive director", "Harbor Board", "Ana Brkic", True)], "an office left"),
    ("Ana Brkic is a past president of the Harbor Board.", [("president", "Harbor Board", "Ana Brkic", True)],
     "an office of the past"),
]  # fmt: skip

TITLES: list[tuple[str, list[Office], str]] = [
    ("Ana Brkic, caucus chief of the Harbor Party, spoke.",
     [("caucus chief", "Harbor Party", "Ana Brkic", False)], "a field in small letters"),
    ("Ana Brkic, spokesman on legal affairs of the Harbor Party, spoke.",
     [("spokesman on legal affairs", "Harbor Party", "Ana Brkic", False)], "a field behind on"),
    ("Ana Brkic, minister for construction, housing and transportation, spoke.",
     [("minister for construction,"
     " housing and transportation", "Peru", "Ana Brkic", False)], "a list of fields"),
    ("Ana Brkic, security and foreign policy adviser of the Harbor Party, spoke.",
     [("security and foreign policy adviser", "Harbor Party", "Ana Brkic", False)], "two fields before"),
    ("Minister of Economy and Finance Ana Brkic spoke.",
     [("Minister of Economy and Finance", "Peru", "Ana Brkic", False)], "more than the table's title"),
    ("Ana Brkic, deputy HDZ chairperson, spoke.", [("deputy HDZ chairperson", "HDZ", "Ana Brkic", False)],
     "a body inside the title"),
    ("City Council member Ana Brkic spoke.", [("City Council member", "City Council", "Ana Brkic", False)],
     "a seat in a chamber"),
    ("He met Labor Minister Ana Brkic.", [("Labor Minister", "Peru", "Ana Brkic", False)],
     "a field that parties are named after too"),
]  # fmt: skip

HOMES: list[tuple[str, list[Office], str]] = [
    ("The Harbor Board met the Port Union. Its director, Ana Brkic, spoke.",
     [("director", "Harbor Board", "Ana Brkic", False)], "of the sentence's subject"),
    ("The delegates saw the Harbor Board, whose secretary general Ana Brkic spoke.",
     [("secretary general", "Harbor Board", "Ana Brkic", False)], "a relative"),
    ("The talk at the Harbor Board was of fish. Secretary General Ana Brkic asked for ice.",
     [("Secretary General", "Harbor Board", "Ana Brkic", False)], "the body that the text speaks of"),
    ("The Ministry of Fisheries is poor. Minister Ana Brkic spoke.",
     [("Minister", "Ministry of Fisheries", "Ana Brkic", False)], "a minister of the ministry before"),
    ("The MFA is poor. Foreign Minister Ana Brkic spoke.", [("Foreign Minister", "MFA", "Ana Brkic", False)],
     "a ministry by its initials"),
    ("Harbor Party deputy Ana Brkic left the National Assembly.",
     [("deputy", "National Assembly", "Ana Brkic", False)], "the chamber, not the party"),
    ("The Harbor Board is old. Anthropology is new. Ana Brkic, leader, spoke.", [], "too little to tell"),
    ("Srbogas director general Ana Brkic spoke.", [("director general", "Srbogas", "Ana Brkic", False)],
     "a name only the office shows"),
    ("Ana Brkic, president of Zamtelco, spoke.", [("president", "Zamtelco", "Ana Brkic", False)],
     "the same behind it"),
    ("Ana Brkic, executive director for IT association Redtelco, spoke.",
     [("executive director", "Redtelco", "Ana Brkic", False)], "words of its kind before"),
    ("Quispe's spokesman Luis Salas spoke. Ana Quispe left.", [("spokesman", None, "Luis Salas", False)],
     "a person's spokesman is no body's"),
    ("Ana Brkic, owner of the newspaper Harbor Post, spoke.",
     [("owner", "Harbor Post", "Ana Brkic", False)], "an owner of a named body"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), [*TOLD, *TITLES, *HOMES])
def test_offices_told(text: str, expected: list[Office], reason: str) -> None:
    assert offices_in(text) == expected, reason


def test_fields_of_a_cabinet() -> None:
    lines = "New are: Interior: Ana Brkic. Health: Salif Keita. Defense - Luis Salas."
    found = {(title, where) for title, where, holder, _ in offices_in(lines) if holder}
    assert {("Health", "Peru"), ("Defense", "Peru")} <= found


def test_one_label_makes_no_cabinet() -> None:
    assert offices_in("Health: Salif Keita is ill.") == []
