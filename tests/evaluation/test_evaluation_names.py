"""Which names are one name, and whom a name means within a cable."""

import pytest

from cablegraph.evaluation.guide import Actor
from cablegraph.evaluation.names import Directory, contained, folded, forms, same


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("The  Ministry of\nPorts", "ministry of ports", "article, white space, case"),
        ("José Núñez", "JOSE NUNEZ", "accents"),
        ("O'Hara", "OHARA", "apostrophes join"),
        ("O’Hara", "O'Hara", "of either form"),
        ("U.N. Office", "UN office", "points join"),
        ("Al-Hakim", "al hakim", "other marks part"),
        ("the Mayor's Office", "Mayor Office", "a possessive falls away"),
        ("The A Team", "Team", "several articles"),
    ],
)
def test_one_name(one: str, other: str, reason: str) -> None:
    assert folded(one) == folded(other), reason


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Port Office", "Port Officer", "another word"),
        ("A", "", "an article alone is a name"),
        ("North Port", "Port North", "order counts"),
        ("Bank of the Coast", "Bank of Coast", "only leading articles fall away"),
    ],
)
def test_two_names(one: str, other: str, reason: str) -> None:
    assert folded(one) != folded(other), reason


def test_no_name_has_no_words() -> None:
    assert folded(None) == folded("") == folded("?!") == ""
    assert forms(Actor(name="", aliases=("—", "Vik"))) == {"vik"}


@pytest.mark.parametrize(
    ("one", "other", "within"),
    [
        ("port office", "coastal port office", True),
        ("coastal port office", "port office", True),
        ("ort office", "port office", False),
        ("coastal office", "coastal port office", False),
        ("", "port office", False),
    ],
)
def test_words_in_a_row_lie_in_a_name(one: str, other: str, within: bool) -> None:
    assert contained(one, other) is within


GOLD = {
    "persons": [Actor(name="Kari Vik", aliases=("Vik",)), Actor(name="Vik")],
    "organizations": [Actor(name="Port Office", aliases=("PO",))],
}


def test_a_name_goes_before_an_alias_and_the_first_before_the_second() -> None:
    means = Directory(GOLD)
    assert means("Kari Vik") == ("persons", 0)
    assert means("VIK") == ("persons", 1)
    assert means("the po") == ("organizations", 0)
    assert means("Port Officer") == ("words", "port officer")
    assert means(None) is means("") is None


def test_a_matched_actors_names_mean_the_golds_and_the_others_mean_nobody_of_it() -> None:
    system = {"persons": [Actor(name="Berg"), Actor(name="K. Vik")], "organizations": []}
    means = Directory(system, {"persons": {1: 0}, "organizations": {}})
    assert means("K. Vik") == ("persons", 0) == Directory(GOLD)("Kari Vik")
    assert means("Berg") == ("unmatched persons", 0)
    assert not same(means("Berg"), Directory(GOLD)("Kari Vik"), lenient=True)


def test_words_that_are_nobodys_may_lie_in_each_other_leniently() -> None:
    deputy, full = ("words", "deputy mayor"), ("words", "first deputy mayor")
    assert same(deputy, deputy, lenient=False)
    assert not same(deputy, full, lenient=False)
    assert same(deputy, full, lenient=True)
    assert not same(deputy, None, lenient=True)
    assert not same(deputy, ("persons", 0), lenient=True)
    assert same(None, None, lenient=False)
