"""Offices: title and holder in either order, of a body or a place, former ones, and near misses."""

import pytest
from plain import offices_in

CASES = [
    ("Rosa Quispe, Deputy Director of the Harbor Board, spoke.",
     [("Deputy Director", "Harbor Board", "Rosa Quispe", False)], "name, then office of a body"),
    ("Rosa Quispe, Section Chief in the Harbor Board's Night Office, spoke.",
     [("Section Chief", "Night Office", "Rosa Quispe", False)], "of the unit, not of its owner"),
    ("Harbor Board Director Rosa Quispe spoke.",
     [("Director", "Harbor Board", "Rosa Quispe", False)], "body, office, name"),
    ("The Harbor Board's director, Rosa Quispe, spoke.",
     [("director", "Harbor Board", "Rosa Quispe", False)], "possessive, office, name"),
    ("Foreign Minister Rosa Quispe spoke.",
     [("Foreign Minister", "Peru", "Rosa Quispe", False)], "the country of the post"),
    ("Chilean Foreign Minister Rosa Quispe spoke.",
     [("Foreign Minister", "Chile", "Rosa Quispe", False)], "the country that the adjective says"),
    ("Former Foreign Minister Rosa Quispe spoke.",
     [("Foreign Minister", "Peru", "Rosa Quispe", True)], "former"),
    ("Minister of Ports and Fisheries Rosa Quispe spoke.",
     [("Minister of Ports and Fisheries", "Peru", "Rosa Quispe", False)], "a field of government"),
    ("Fisheries Minister Rosa Quispe left the Ministry of Fisheries.",
     [("Fisheries Minister", "Ministry of Fisheries", "Rosa Quispe", False)], "the ministry, if named"),
    ("Rosa Quispe, head of the Port Board and chairman of the Port Union, spoke.",
     [("chairman", "Port Union", "Rosa Quispe", False), ("head", "Port Board", "Rosa Quispe", False)],
     "two offices of one holder"),
    ("Rosa Quispe was named Director of the Harbor Board.",
     [("Director", "Harbor Board", "Rosa Quispe", False)], "an appointment"),
    ("Rosa Quispe replaced Luis Salas as Director of the Harbor Board.",
     [("Director", "Harbor Board", "Luis Salas", True), ("Director", "Harbor Board", "Rosa Quispe", False)],
     "a successor and a predecessor"),
    ("Luis Salas named Rosa Quispe as Director of the Harbor Board.",
     [("Director", "Harbor Board", "Rosa Quispe", False)], "who appoints does not hold it"),
    ("Harbor Police Commander General Luis Salas spoke.",
     [("Commander", "Harbor Police", "Luis Salas", False)], "a rank between title and name"),
    ("Senators Rosa Quispe and Luis Salas of the Senate spoke.",
     [("Senator", "Senate", "Luis Salas", False), ("Senator", "Senate", "Rosa Quispe", False)], "a plural"),
    ("General Luis Salas spoke.", [], "a rank without its service"),
    ("Activist Rosa Quispe of the Port Union spoke.", [], "what somebody does is no office"),
    ("Rosa Quispe is a member of the Free Harbor Party.", [], "nor is membership of a party"),
    ("The Secretary General of the Harbor Board spoke.",
     [("Secretary General", "Harbor Board", None, False)], "an office without a name"),
    ("Ambassador Ostrander spoke.",
     [("Ambassador", "AMEMBASSY LIMA", "Ostrander", False)], "the mission's own"),
    ("Acme CEO Rosa Quispe spoke.", [("CEO", "Acme", "Rosa Quispe", False)], "an officer of a company"),
    ("Rosa Quispe, a candidate of the Port Union, spoke.", [], "no office"),
    ("Rosa Quispe, who is tired, spoke to a director of the Harbor Board.", [], "somebody else's office"),
    ("Rosa Quispe, and the Director of the Harbor Board, spoke.",
     [("Director", "Harbor Board", None, False)], "a list of two"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), CASES)
def test_offices(text: str, expected: list[tuple[str, str | None, str | None, bool]], reason: str) -> None:
    assert offices_in(text) == expected, reason
