"""What counts as found among actors, offices, ties and plans, strictly and leniently."""

from typing import Any

import pytest
from evaluated import GOLD, cable, found, with_one

from cablegraph.evaluation.compare import KINDS, compare, passages


def test_gold_against_itself_is_found_whole() -> None:
    sizes = {kind: (len(GOLD[kind]), len(GOLD[kind])) for kind in KINDS[:5]}
    assert {kind: found(GOLD, kind) for kind in KINDS[:5]} == sizes


def test_nothing_finds_nothing() -> None:
    assert all(found({}, kind) == (0, 0) for kind in KINDS[:5])


@pytest.mark.parametrize(
    ("name", "strict", "lenient", "reason"),
    [
        ("KARI MARIA VIK", 1, 1, "case"),
        ("Director Vik", 1, 1, "an alias"),
        ("Kari Vik", 0, 1, "the same last word, and no other word"),
        ("Kari Maria", 0, 0, "not the last word"),
        ("Kari Berg Vik", 0, 1, "an alias lies in it"),
        ("Whitney", 1, 1, "the signer's capitals"),
    ],
)
def test_persons(name: str, strict: int, lenient: int, reason: str) -> None:
    assert found({"persons": [{"name": name}]}, "persons") == (strict, lenient), reason


def test_each_actor_is_matched_once() -> None:
    assert found({"persons": [{"name": "Vik"}, {"name": "Director Vik"}]}, "persons") == (1, 1)


@pytest.mark.parametrize(
    ("name", "strict", "lenient", "reason"),
    [
        ("the MoP", 1, 1, "an acronym"),
        ("Licence Office", 0, 1, "lies in the name"),
        ("Norwegian Ministry of Ports", 0, 1, "the name lies in it"),
        ("Office", 0, 0, "a generic word is no name"),
        ("Ministry", 0, 0, "nor is this"),
        ("Pilot Office", 0, 0, "not in a row"),
    ],
)
def test_organizations(name: str, strict: int, lenient: int, reason: str) -> None:
    assert found({"organizations": [{"name": name}]}, "organizations") == (strict, lenient), reason


POST = GOLD["posts"][0]


@pytest.mark.parametrize(
    ("change", "strict", "lenient", "reason"),
    [
        ({}, 1, 1, "itself"),
        ({"holder": "Vik"}, 1, 1, "an alias names the holder"),
        ({"holder": None}, 0, 0, "the holder is missing"),
        ({"holder": "WHITNEY"}, 0, 0, "somebody else"),
        ({"holder": "Kari"}, 0, 0, "nobody of the list"),
        ({"org": "Ministry of Ports"}, 0, 0, "another body"),
        ({"org": None}, 0, 0, "no body"),
        ({"org": None, "place": "Pilot Licence Office"}, 1, 1, "the body as a place"),
        ({"title": "Acting Director"}, 0, 1, "the title lies in it"),
        ({"title": "Head"}, 0, 0, "another title"),
        ({"former": True}, 1, 1, "former is told apart elsewhere"),
    ],
)
def test_posts(change: dict[str, Any], strict: int, lenient: int, reason: str) -> None:
    assert found(with_one("posts", {**POST, **change}), "posts") == (strict, lenient), reason


@pytest.mark.parametrize(
    ("post", "strict", "reason"),
    [
        ({"title": "Deputy Mayor", "org": None, "place": "Bergen", "holder": None}, 1, "of a place"),
        ({"title": "Deputy Mayor", "org": "Bergen", "place": None, "holder": None}, 1, "as a body"),
        ({"title": "Deputy Mayor", "org": None, "place": None, "holder": None}, 0, "without the place"),
        ({"title": "Deputy Mayor", "org": None, "place": "Bergen", "holder": "Vik"}, 0, "invented holder"),
        ({"title": "Spokesman", "org": None, "place": None, "holder": None}, 1, "neither has a place"),
        ({"title": "Spokesman", "org": "MoP", "place": None, "holder": None}, 0, "invented body"),
    ],
)
def test_posts_without_holder(post: dict[str, Any], strict: int, reason: str) -> None:
    assert found(with_one("posts", post), "posts")[0] == strict, reason


@pytest.mark.parametrize(
    ("tie", "strict", "lenient", "reason"),
    [
        (("Pilot Licence Office", "part_of", "MoP"), 1, 1, "an alias as an end"),
        (("Pilot Licence Office", "branch_of", "MoP"), 0, 1, "a branch is a part, leniently"),
        (("MoP", "part_of", "Pilot Licence Office"), 0, 0, "direction counts"),
        (("Pilot Licence Office", "part_of", "Ministry of Fish"), 0, 0, "an unknown end"),
        (("Vik", "chairs", "Pilot Licence Office"), 1, 1, "chairs is heads"),
        (("Principal Officer", "met_with", "Vik"), 1, 1, "meetings have no direction"),
        (("Officer", "met_with", "Vik"), 0, 1, "a title by some of its words"),
        (("Deputy Mayor", "heads", "MoP"), 1, 1, "an office as an end"),
        (("Vik", "advises", "MoP"), 0, 0, "another predicate"),
    ],
)
def test_relations(tie: tuple[str, str, str], strict: int, lenient: int, reason: str) -> None:
    one = dict(zip(("subject", "predicate", "object"), tie, strict=True))
    assert found(with_one("relations", one), "relations") == (strict, lenient), reason


def test_an_end_that_is_matched_leniently_only_is_right_leniently_only() -> None:
    system = {
        "persons": [{"name": "Kari Vik"}],
        "organizations": GOLD["organizations"],
        "relations": [{"subject": "Kari Vik", "predicate": "heads", "object": "Pilot Licence Office"}],
    }
    assert found(system, "relations") == (0, 1)


@pytest.mark.parametrize(
    ("name", "strict", "lenient"),
    [
        ("the National Plan for Safe Ports", 1, 1),
        ("Plan for Safe Ports", 0, 1),
        ("Ports Plan for National Safe Waters", 0, 1),
        ("Plan for Fish", 0, 0),
    ],
)
def test_plans(name: str, strict: int, lenient: int) -> None:
    assert found({"plans": [{"name": name}]}, "plans") == (strict, lenient)


def test_claims_and_disagreements_are_judged_only_where_the_gold_has_them() -> None:
    system = cable(claims=[{"value": 3, "unit": "ships", "quote": "3 ships"}], disagreements=[["a b", "c d"]])
    assert set(compare(system, cable())) == set(KINDS[:5])
    judged = compare(system, cable(claims=[]))
    assert len(judged["claims"].system) == len(judged["disagreements"].system) == 1
    assert not judged["claims"].lenient


PASSAGE = "Vik and the Ministry of Ports were named in one breath, yet nothing ties them to each other"


@pytest.mark.parametrize(
    ("quote", "false", "reason"),
    [
        (PASSAGE, 1, "the passage itself"),
        ("vik and the ministry  of ports", 1, "lies in it"),
        (f"He said: {PASSAGE}.", 1, "it lies in the quotation"),
        ("were named in one breath, yet nothing ties us", 1, "eight words in a row"),
        ("were named in one breath, yet nothing holds us", 0, "seven"),
        ("Vik met the Minister", 0, "other words"),
        ("ports were name", 0, "half a word"),
        ("", 0, "cannot be judged"),
    ],
)
def test_a_tie_on_the_words_of_a_negative_passage_is_false(quote: str, false: int, reason: str) -> None:
    tie = {"subject": "Vik", "predicate": "heads", "object": "MoP", "quote": quote}
    gold = cable(negatives=[{"quote": PASSAGE, "why": "co-occurrence"}])
    held = passages(cable(relations=[tie]), gold)
    assert (len(held.false), held.unquoted) == (false, not quote), reason
    assert (held.count, held.words) == (1, 18)


def test_passages_are_judged_only_where_the_gold_has_them() -> None:
    held = passages(cable(relations=[{"subject": "A", "predicate": "heads", "object": "B"}]), cable())
    assert (held.count, held.words, held.false, held.unquoted) == (0, 0, (), 0)
