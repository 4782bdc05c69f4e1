"""Regions and bodies that no list knows and the text itself introduces."""

import pytest
from marked import named, related

from cablegraph.records.annotations import Body, Place


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fish are few in Zorba Province. Zorba is poor.", ["Zorba"]),
        ("Fish are few in the Upper Zorba District.", ["Upper Zorba"]),
        ("[Ghana|place]'s Zorba Region is poor.", ["Zorba"]),
        ("Each Province is poor.", []),
        ("The Northern Region is poor.", []),
        ("[The Zorba County Board|body] met.", []),
    ],
)
def test_a_region_is_known_by_what_it_is_called(text: str, names: list[str]) -> None:
    assert [each.name for each in related(text).entities if isinstance(each, Place)] == names


def test_the_bare_name_and_the_province_stand_for_it() -> None:
    first = "Fish are few in Zorba Province. Zorba adopted its own reef plan."
    second = "Fish are few in Zorba Province. The province's reef plan is old."
    assert named(first).ties == [("reef plan", "issuedBy", "Zorba")]
    assert named(second).ties == [("reef plan", "issuedBy", "Zorba")]


def test_an_office_without_a_body_is_of_the_place_named_before_it() -> None:
    found = related("[Asturias|place] has [a Coast Council|body], chaired by [a Vice Minister|post].")
    posts = [each for each in found.entities if each.id.startswith("post/")]
    assert [getattr(each, "place", None) for each in posts] == ["place/Asturias"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("[The Police|body] created a new unit called Falcon 7. Falcon 7 is small.", "Falcon 7", "unit"),
        ('He runs a factory in Zorba named "Brightsteel," they said.', "Brightsteel", "company"),
        ('The "Brightsteel" (Zorban Steel) Enterprise closed.', "Brightsteel", "company"),
        ("A newspaper called the Vigo Evening News closed.", "Vigo Evening News", "media"),
    ],
)
def test_a_body_is_known_by_what_it_is_called(text: str, name: str, kind: str) -> None:
    assert [(each.name, each.kind) for each in related(text).entities if isinstance(each, Body)] == [
        (name, kind)
    ]


@pytest.mark.parametrize(
    "text", ["The unit called him back.", "A unit known as very good left.", "A man called Falcon left."]
)
def test_other_callings_introduce_no_body(text: str) -> None:
    assert not [each for each in related(text).entities if isinstance(each, Body)]


def test_a_new_unit_so_called_is_part_of_who_made_it() -> None:
    found = named("[The Police|body] created a new unit called Falcon 7.")
    assert sorted(found.ties) == [("Falcon 7", "partOf", "Police"), ("Police", "created", "Falcon 7")]
