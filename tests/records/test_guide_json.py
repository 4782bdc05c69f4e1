"""The annotation guide's object of a hand-made telegram, and what must stay out of it."""

from dataclasses import replace
from typing import Any

import pytest
from made_cable import Maker, made_annotations, made_telegram

from cablegraph.records.annotations import Annotations, Meeting, Person, Stance, Tense, Tie, TieKind
from cablegraph.records.guide_json import guide

MAKE = Maker()
TELEGRAM = made_telegram(MAKE)
MADE = made_annotations(MAKE)
GUIDE = guide(TELEGRAM, MADE)


def with_statement(statement: Any) -> dict[str, Any]:
    return guide(TELEGRAM, replace(MADE, statements=(statement,)))


def tie(**more: Any) -> Tie:
    fields = {"subject": "body/4", "kind": TieKind.PART_OF, "object": "body/5", **more}
    return MAKE.statement(Tie, "tie/9", MAKE.at("Port Council"), **fields)


def test_the_telegram_comes_first_by_its_id_or_its_files_stem() -> None:
    assert next(iter(GUIDE.items())) == ("id", "07OSLO44")
    assert guide(replace(TELEGRAM, id=None, source="x/y/part-3.txt"), MADE)["id"] == "part-3"


def test_people_with_their_other_names_and_the_signer() -> None:
    assert {"name": "Lars Vik", "aliases": ["Vik"], "signer": False} in GUIDE["persons"]
    assert {"name": "WHITNEY", "aliases": [], "signer": True} in GUIDE["persons"]


def test_an_acronym_is_an_alias() -> None:
    board = {"name": "Norwegian Coastal Board", "aliases": ["the Board", "NCB"], "kind": "government"}
    assert board in GUIDE["organizations"]


def test_offices_with_body_or_place_holder_and_tense() -> None:
    rows = [(p["title"], p["org"], p["place"], p["holder"], p["former"]) for p in GUIDE["posts"]]
    assert rows == [
        ("Director", "Port Safety Office", None, "Lars Vik", False),
        ("Deputy Mayor", None, "Bergen", None, False),
        ("Treasurer", "Fjord Lines", None, "Tor Berg", True),
    ]


def test_ties_by_name_an_office_by_its_title_denied_ones_left_out() -> None:
    rows = [(r["subject"], r["predicate"], r["object"]) for r in GUIDE["relations"]]
    assert rows == [
        ("Port Safety Office", "part_of", "Norwegian Coastal Board"),
        ("Deputy Mayor", "chairs", "Port Council"),
        ("harbor safety plan", "modelled_on", "2004 Danish harbor plan"),
    ]


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Economic Officer", True),  # a title as printed
        ("Econoff", False),  # a label of the mission's own people is no actor of the guide
        ("PolEconOff", False),
        ("POLOFFS", False),
    ],
)
def test_officers_who_met_are_given_by_title_not_by_label(title: str, kept: bool) -> None:
    entities = tuple(replace(e, name=title, title=title) if e.name == "Econoff" else e for e in MADE.entities)
    rows = guide(TELEGRAM, replace(MADE, entities=entities))["relations"]
    assert (title in {r["subject"] for r in rows}) is kept


def test_plans_with_issuer_and_model() -> None:
    rows = [(p["name"], p["issuer"], p["year"], p["modelled_on"]) for p in GUIDE["plans"]]
    assert rows == [
        ("harbor safety plan", "Norway", None, "2004 Danish harbor plan"),
        ("2004 Danish harbor plan", None, 2004, None),
    ]


def test_claims_name_the_speaker_or_print_its_words_and_counted_members_are_none() -> None:
    rows = [(c["value"], c["speaker"], c["place"], c["period"]) for c in GUIDE["claims"]]
    period = "2007-02-01/2007-02-28"
    assert rows == [(14, "Lars Vik", "Norway", period), (17, "A board spokesman", None, period)]
    assert isinstance(GUIDE["claims"][0]["value"], int)
    assert GUIDE["disagreements"] == [[c["quote"] for c in GUIDE["claims"]]]


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ({}, True),
        ({"tense": Tense.FORMER}, True),  # it was so: the guide asks for it
        ({"negated": True}, False),
        ({"hedged": True}, False),
        ({"tense": Tense.PLANNED}, False),
        ({"kind": TieKind.REPORTS_TO}, False),  # no word of the guide for it
        ({"object": "body/4"}, False),  # nothing is part of itself
        ({"object": "body/404"}, False),  # no such entity
    ],
)
def test_which_ties_are_relations(change: dict[str, Any], kept: bool) -> None:
    assert bool(with_statement(tie(**change))["relations"]) is kept


@pytest.mark.parametrize(
    ("stance", "kept"),
    [(Stance.CONFIRMED, True), (Stance.DENIED, False), (Stance.DOUBTED, False), (Stance.ASKED, False)],
)
def test_what_the_speaker_does_not_stand_for_is_no_relation(stance: Stance, kept: bool) -> None:
    made = tie()
    made = replace(made, attribution=replace(made.attribution, stance=stance))
    assert bool(with_statement(made)["relations"]) is kept


def test_people_of_one_side_did_not_meet_each_other_and_a_pair_counts_once() -> None:
    meeting = MAKE.statement(
        Meeting, "meeting/7", MAKE.at("Port Council"), sides=(("person/1", "person/2"), ("person/4",))
    )
    again = replace(meeting, id="meeting/8", sides=(("person/4",), ("person/2",)))
    rows = guide(TELEGRAM, replace(MADE, statements=(meeting, again)))["relations"]
    assert [(r["subject"], r["object"]) for r in rows] == [("Ida Moe", "WHITNEY"), ("Lars Vik", "WHITNEY")]


def test_a_redacted_person_has_no_name_to_give() -> None:
    entities = tuple(
        replace(e, name="XXXXXXXX", protected="redacted")
        if isinstance(e, Person) and e.id == "person/3"
        else e
        for e in MADE.entities
    )
    made = guide(TELEGRAM, replace(MADE, entities=entities))
    assert "XXXXXXXX" not in [p["name"] for p in made["persons"]]
    assert [p["holder"] for p in made["posts"] if p["title"] == "Treasurer"] == [None]


def test_long_quotations_are_cut_between_words() -> None:
    made = tie()
    made = replace(made, evidence=replace(made.evidence, text="harbour " * 60))
    quote = with_statement(made)["relations"][0]["quote"]
    assert len(quote) <= 200
    assert quote.endswith("harbour")


def test_nothing_found_gives_empty_lists() -> None:
    empty = guide(TELEGRAM, Annotations(source="x", extractor="none", version="0"))
    assert [value for key, value in empty.items() if key != "id"] == [[]] * 7


def test_rules_are_named_when_asked_for() -> None:
    told = guide(TELEGRAM, MADE, rules=True)
    rules = {person.name: person.rule for person in MADE.entities if isinstance(person, Person)}
    assert {item["name"]: item["rule"] for item in told["persons"]} == rules
    for key in ("organizations", "posts", "relations", "plans", "claims"):
        assert all(item["rule"] for item in told[key])
        assert [{k: v for k, v in item.items() if k != "rule"} for item in told[key]] == GUIDE[key]
    assert [pair[:2] for pair in told["disagreements"]] == GUIDE["disagreements"]
