"""Which titles lead what they are of."""

import pytest

from cablegraph.ontology.language_tables import leading_titles
from cablegraph.ontology.leading import leads_body, leads_place


@pytest.mark.parametrize(
    ("title", "body", "leads", "reason"),
    [
        ("Director", "Coastal Board", True, "a title that leads"),
        ("head", "Dockers' Union", True, "in small letters"),
        ("ACTING DIRECTOR GENERAL", "Fisheries Agency", True, "a qualifier leaves it the same office"),
        ("Fisheries Minister", "Ministry of Fisheries", True, "the portfolio is the body's"),
        ("Union President", "Dockers' Union", True, "the noun is the body's"),
        ("Section Chief", "Permits Section", True, "the section's own chief"),
        ("Deputy Director", "Coastal Board", False, "a deputy"),
        ("Vice President", "Dockers' Union", False, "a deputy"),
        ("Section Chief", "Coastal Board", False, "leads a part of the body"),
        ("Team Leader", "Permits Section", False, "leads a part of the body"),
        ("Financial Director", "Coastal Board", False, "one of several directors"),
        ("Director for Fisheries", "Coastal Board", False, "one of several directors"),
        ("Chief of Staff", "Army", False, "leads the staff"),
        ("Mayor", "Coastal Board", False, "leads places"),
        ("spokesman", "Coastal Board", False, "no title that leads"),
        ("", "Coastal Board", False, "no title"),
    ],
)
def test_an_office_leads_its_body(title: str, body: str, leads: bool, reason: str) -> None:
    assert leads_body(title, body) is leads, reason


@pytest.mark.parametrize(
    ("title", "place", "leads"),
    [
        ("Mayor", "Bergen", True),
        ("Governor", "Rogaland", True),
        ("Prime Minister", "Norway", True),
        ("Deputy Mayor", "Bergen", False),
        ("Minister", "Norway", False),
        ("Director", "Norway", False),
    ],
)
def test_an_office_leads_its_place(title: str, place: str, leads: bool) -> None:
    assert leads_place(title, place) is leads


def test_every_title_is_of_a_known_kind() -> None:
    assert set(leading_titles().values()) == {"body", "place", "both", "qualifier"}
    assert all(title == title.casefold() for title in leading_titles())
