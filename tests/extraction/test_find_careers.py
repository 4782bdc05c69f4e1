"""Offices that biographies tell, offices that are sought, and lists of people; and near misses."""

import pytest
from plain import offices_in

Office = tuple[str, str | None, str | None, bool]
BIO = "Rosa Quispe is a diver. "

CAREERS = [
    (BIO + "She served as Secretary of Finance of the city of Cusco (1986-88), President of the Harbor "
     "Foundation (1991-1993), and Mayor of Tacna.",
     [("Mayor", "Tacna", "Rosa Quispe", True), ("President", "Harbor Foundation", "Rosa Quispe", True),
      ("Secretary of Finance", "Cusco", "Rosa Quispe", True)], "a list of what a pronoun served as"),
    ("Rosa Quispe joined the party of dour leader Luis Salas, serving in several positions: Mayor of Cusco "
     "(1990-92); Governor of Tacna (1993-1994).",
     [("Governor", "Tacna", "Rosa Quispe", True), ("Mayor", "Cusco", "Rosa Quispe", True)],
     "a list behind a colon is of the subject, not of whom a preposition governs"),
    (BIO + "She swims. She was born in 1950. She was Mayor of Cusco in 1990.",
     [("Mayor", "Cusco", "Rosa Quispe", True)], "sentences about the same person are passed over"),
    ("Rosa Quispe rose fast and at the end was Chairman of the Harbor Board.",
     [("Chairman", "Harbor Board", "Rosa Quispe", True)], "a verb joined to one before"),
    (BIO + "He has served as Mayor of Cusco since 2003.",
     [("Mayor", "Cusco", "Rosa Quispe", False)], "since: not over"),
    (BIO + "Her previous posts include Mayor of Cusco and Governor of Tacna.",
     [("Governor", "Tacna", "Rosa Quispe", True), ("Mayor", "Cusco", "Rosa Quispe", True)], "earlier posts"),
    (BIO + "After a stint as Director of the Harbor Board, she left.",
     [("Director", "Harbor Board", "Rosa Quispe", True)], "after a stint as"),
    (BIO + "In her first year as Director of the Harbor Board she left.",
     [("Director", "Harbor Board", "Rosa Quispe", False)], "a first year is not over"),
    ("As Governor of Tacna, Luis Salas built roads.",
     [("Governor", "Tacna", "Luis Salas", False)], "as the holder of an office"),
    ("Rosa Quispe became the first Governor of Tacna in 1990.",
     [("Governor", "Tacna", "Rosa Quispe", True)], "long ago; the ordinal is no title"),
    ("Rosa Quispe became Governor of Tacna in 2006.",
     [("Governor", "Tacna", "Rosa Quispe", False)], "not long ago"),
    (BIO + "She was elected to the post of Mayor of Cusco.",
     [("Mayor", "Cusco", "Rosa Quispe", False)], "elected to the post of"),
    ("Governor Luis Salas of Tacna (1999-2002) was rich. Mayor Ana Gil of Cusco (2005-2010) is poor.",
     [("Governor", "Tacna", "Luis Salas", True), ("Mayor", "Cusco", "Ana Gil", False)],
     "years that are over, and a term that goes on after the telegram"),
    ("Luis Salas was Mayor of Cusco, a position he held until May.",
     [("Mayor", "Cusco", "Luis Salas", True)], "a position held until"),
    ("Luis Salas, former Mayor of Cusco and Governor of Tacna, left.",
     [("Governor", "Tacna", "Luis Salas", True), ("Mayor", "Cusco", "Luis Salas", True)],
     "former goes for both"),
    ("Luis Salas, former Mayor of Cusco and now Governor of Tacna, left.",
     [("Governor", "Tacna", "Luis Salas", False), ("Mayor", "Cusco", "Luis Salas", True)],
     "now ends what is former"),
    ("Rosa Quispe, the third President of Bolivia, following Luis Salas, Ana Gil, and Eva Roca, left.",
     [("President", "Bolivia", "Ana Gil", True), ("President", "Bolivia", "Eva Roca", True),
      ("President", "Bolivia", "Luis Salas", True), ("President", "Bolivia", "Rosa Quispe", False)],
     "those who held it before"),
    ("Mayor of Cusco Ana Gil, who replaced Luis Salas, spoke.",
     [("Mayor", "Cusco", "Ana Gil", False), ("Mayor", "Cusco", "Luis Salas", True)], "who replaced"),
    ("Mayor of Cusco Ana Gil spoke, following Luis Salas's death.",
     [("Mayor", "Cusco", "Ana Gil", False)], "what follows a death is no office"),
    ("Ana Gil met Eva Roca. She served as Mayor of Cusco.",
     [("Mayor", "Cusco", None, False)], "two whom she may mean"),
    ("Former-Tacna Governor Ana Gil left.", [("Governor", "Tacna", "Ana Gil", True)], "a prefixed place"),
]  # fmt: skip

SOUGHT = [
    "Rosa Quispe, a candidate for Mayor of Cusco, spoke.",
    "Luis Salas ran for Governor of Tacna.",
    "Luis Salas would like to become Governor of Tacna.",
    "Luis Salas is expected to be Director of the Harbor Board.",
    "Luis Salas was offered the post of Director of the Harbor Board.",
    "Luis Salas declined the position of Director of the Harbor Board.",
]

LISTS = [
    ("Representatives Henry Moss (R-IL), Tom Baker (D-CA), and Ann Lee (D-NC) spoke.",
     [("Representative", "CA", "Tom Baker", False), ("Representative", "IL", "Henry Moss", False),
      ("Representative", "NC", "Ann Lee", False)], "American members with their states"),
    ("Luis Salas, Director General, Harbor Board; Ana Gil (Deputy Director, Harbor Board); Director Eva Roca "
     "(Harbor Union).",
     [("Deputy Director", "Harbor Board", "Ana Gil", False),
      ("Director General", "Harbor Board", "Luis Salas", False),
      ("Director", "Harbor Union", "Eva Roca", False)], "bodies behind marks and in brackets"),
    ("Luis Salas, Chairman and CEO of the Harbor Board, spoke.",
     [("CEO", "Harbor Board", "Luis Salas", False), ("Chairman", "Harbor Board", "Luis Salas", False)],
     "two titles share what follows"),
    ("Minister of Ports and Fisheries (MINPO) Rosa Quispe left the Ministry of Ports and Fisheries "
     "(MINPO).",
     [("Minister of Ports and Fisheries", "Ministry of Ports and Fisheries", "Rosa Quispe", False)],
     "the ministry's acronym in a bracket"),
    ("Luis Salas, Senior Counsel for Policy and Legal Affairs at the Harbor Board, spoke.",
     [("Senior Counsel for Policy and Legal Affairs", "Harbor Board", "Luis Salas", False)],
     "a field, then the body"),
    ("Luis Salas, Chancellor of the Exchequer, spoke.",
     [("Chancellor of the Exchequer", "Peru", "Luis Salas", False)], "a title with an office in it"),
    ("Luis Salas, president of the ruling Free Harbor Party, spoke.",
     [("president", "Free Harbor Party", "Luis Salas", False)], "an adjective before the body"),
    ("Peru,s chief counterterrorism judge, Luis Salas, spoke.",
     [("chief counterterrorism judge", "Peru", "Luis Salas", False)], "a garbled apostrophe, a small field"),
    ("The Harbor Foundation is old. The foundation's director, Luis Salas, spoke.",
     [("director", "Harbor Foundation", "Luis Salas", False)], "a noun for the body before"),
    ("Rosa Quispe is old. The foundation's director, Luis Salas, spoke.", [], "no such body before"),
    ("The Defense Minister met the Queen of Spain.",
     [("Defense Minister", "Peru", None, False), ("Queen", "Spain", None, False)],
     "offices of which a country has one"),
    ("Prime Minister Luis Salas asked the Japanese Prime Minister.",
     [("Prime Minister", "Japan", None, False), ("Prime Minister", "Peru", "Luis Salas", False)],
     "another country's is not the one named"),
    ("President Nyerere spoke.", [("President", "Tanzania", "Nyerere", False)], "a foreign leader"),
    ("The Cusco-based Harbor Board regional representative left.",
     [("regional representative", "Harbor Board", None, False)], "an adjective behind the article"),
    ("Luis Salas, mayor of the Black Sea town of Sinop, left.", [("mayor", "Sinop", "Luis Salas", False)],
     "a town by the sea it lies at"),
    ("The Embassy's RSO met PolOff.", [("RSO", "AMEMBASSY LIMA", None, False)],
     "the mission's only one; a label is none"),
    ("Chief of Staff and presidential candidate Ana Gil spoke.",
     [("Chief of Staff", "Peru", "Ana Gil", False)],
     "a candidate who holds an office"),
    ("Under Secretary Ana Gil spoke.", [("Under Secretary", "United States", "Ana Gil", False)],
     "an American grade"),
    ("Chilean Under Secretary Ana Gil spoke.", [("Under Secretary", "Chile", "Ana Gil", False)],
     "of another country, when it says so"),
    ("Luis Salas, Ambassador to Chile Dimitropo, and others came.", [],
     "an unknown name behind the office takes it"),
    ("Luis Salas used his immunity as Mayor of Cusco.", [("Mayor", "Cusco", "Luis Salas", False)],
     "his immunity as"),
    ("Prof Luis Salas and Professor Rosa Quispe spoke.", [], "a form of address"),
    ("Luis Salas is a member of the Harbor Security Board.", [], "a membership is no office"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), CAREERS)
def test_careers(text: str, expected: list[Office], reason: str) -> None:
    assert offices_in(text) == expected, reason


@pytest.mark.parametrize("text", SOUGHT)
def test_an_office_that_is_sought_is_not_held(text: str) -> None:
    assert offices_in(text) == []


@pytest.mark.parametrize(("text", "expected", "reason"), LISTS)
def test_offices_in_lists_and_with_fields(text: str, expected: list[Office], reason: str) -> None:
    assert offices_in(text) == expected, reason
