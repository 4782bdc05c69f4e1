"""Each question of the catalogue answers exactly, on a small graph made by hand."""

from collections.abc import Mapping

import pytest
from small_graph import BODIES, DOCUMENT, HARBOUR, TELEGRAM, entity, view

from cablegraph.queries import Answer, CatalogueError, UnknownNameError, ask, catalogue, question
from cablegraph.view import View


@pytest.fixture(scope="module")
def harbour() -> View:
    return view(*HARBOUR)


def picked(answer: Answer, *columns: str) -> list[tuple[object, ...]]:
    return [tuple(record[column] for column in columns) for record in answer.records()]


# question, parameters, columns looked at, rows
ANSWERS: list[tuple[str, Mapping[str, str], tuple[str, ...], list[tuple[object, ...]]]] = [
    (
        "who-is-named",
        {},
        ("name", "title", "bodyName", "status", "saidBy", "quotation", "start"),
        [
            ("Ida Moe", None, None, None, None, "Ida Moe", 150),  # named without an office
            (
                "Lars Vik",
                "Director",
                "Safety Office",
                "present",
                "the telegram",
                "Lars Vik, Director of the Safety Office",
                500,
            ),
        ],
    ),
    ("who-is-named", {"person": "vik"}, ("name", "title"), [("Lars Vik", "Director")]),
    (
        "bodies-above",
        {"body": "Diving Section"},
        ("aboveName", "direct", "quotation"),
        [
            ("Safety Office", True, "Diving Section of the Safety Office"),
            ("Coastal Board", False, "Safety Office of the Board"),
        ],
    ),
    ("bodies-above", {"body": "Coastal Board"}, ("aboveName",), []),
    (
        "bodies-below",
        {"body": "the Board"},
        ("name", "parentName", "kind"),
        [("Safety Office", "Coastal Board", "part"), ("Diving Section", "Safety Office", "part")],
    ),
    (
        "who-leads",
        {},
        ("bodyName", "role", "leaderName", "named", "ofName", "status", "saidBy"),
        [
            ("Harbour Council", "chairs", "Deputy Mayor", False, "Bergen", "present", "Lars Vik"),
            ("Safety Office", "heads", "Lars Vik", True, None, "former", "the telegram"),
        ],
    ),
    ("who-leads", {"body": "Harbour Council"}, ("leaderName",), [("Deputy Mayor",)]),
    (
        "members",
        {"body": "Harbour Council"},
        ("memberName", "count", "atLeast", "unit", "quotation"),
        [
            (None, None, 12, "port towns", "12 or more port towns"),
            ("Ida Moe", None, None, None, "Moe sits on the council"),
        ],
    ),
    (
        "branches",
        {"federation": "Pilots' Federation"},
        ("branchName", "federationName"),
        [("Fjord Pilots", "Pilots' Federation")],
    ),
    ("branches", {"federation": "Coastal Board"}, ("branchName",), []),  # a department is no branch
    (
        "works-with",
        {"body": "Safety Office"},
        ("partnerName", "status"),
        [("Fjord Pilots", "present")],
    ),
    (
        "works-with",
        {},  # each pair once
        ("bodyName", "partnerName"),
        [("Fjord Pilots", "Safety Office"), ("Pilots' Federation", "Coastal Board")],
    ),
    (
        "reported-by",
        {"speaker": "Vik"},
        ("term", "definedBy", "includes", "excludes"),
        [(None, None, None, None), ("berth", "Coastal Board", "piers", "buoys")],
    ),
    (
        "works-with",
        {"body": "Coastal Board"},
        ("partnerName", "status", "saidBy"),
        [("Pilots' Federation", "denied", "Lars Vik")],
    ),
    (
        "plans-and-models",
        {},
        ("name", "year", "issuerName", "modelName", "modelYear", "quotation"),
        [
            ("Danish plan", 2004, None, None, None, "Danish"),
            ("harbour plan", None, "Coastal Board", "Danish plan", 2004, "follows the Danish plan"),
        ],
    ),
    (
        "campaigns-and-systems",
        {},
        ("name", "kind", "relation", "agentName", "precept", "do", "dont"),
        [
            ("Two Rules", "campaign", "exists", None, None, None, None),
            ("Two Rules", "campaign", "precept", None, 1, "lock the gate", "run"),
            ("Two Rules", "campaign", "promoted by", "Safety Office", None, None, None),
        ],
    ),
    (
        "reported-by",
        {"speaker": "Vik"},
        ("kind", "value", "unit", "term", "stance", "start"),
        [("figure", 14, "ships", None, "said", 1000), ("definition", None, None, "berth", "said", 1120)],
    ),
    ("reported-by", {"speaker": "07HARBOUR5"}, ("value", "atLeast"), [
        (None, 12), (30, None), (12.5, None), (17.5, None), (5, None),
    ]),
    (
        "figures-that-disagree",
        {},
        ("measure", "first", "firstBy", "second", "secondBy", "cable"),
        [("inspected", 14, "Lars Vik", 17, "Pilots' Federation", "07HARBOUR5")],
    ),
    (
        "sums",
        {},
        ("total", "part", "addsUp", "quotation"),
        [(30, 12.5, True, "half of 25"), (30, 17.5, True, "the rest"), (30, 5, False, "five more")],
    ),
    (
        "denials",
        {},
        ("saidBy", "manner", "words"),
        [("Ida Moe", "hedged", "the firm may close"), ("Lars Vik", "denied", "never worked with the Board")],
    ),
    ("denials", {"speaker": "Ida Moe"}, ("manner",), [("hedged",)]),
    (
        "addressees",
        {"telegram": "07harbour5"},
        ("cable", "originator", "role", "addressee", "routingIndicator", "serial"),
        [
            ("07HARBOUR5", "Safety Office", "action", "DEPARTMENT", "RUEHXX", "0042"),
            ("07HARBOUR5", "Safety Office", "info", "EMBASSY", None, None),
        ],
    ),
    (
        "mentions",
        {"actor": "Bergen"},
        ("name", "quotation", "cable", "paragraph", "start", "end"),
        [("Bergen", "Bergen", "07HARBOUR5", 1, 220, 226)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "parameters", "columns", "rows"), ANSWERS)
def test_a_question_answers_exactly(
    harbour: View,
    name: str,
    parameters: Mapping[str, str],
    columns: tuple[str, ...],
    rows: list[tuple[object, ...]],
) -> None:
    assert picked(ask(harbour, name, parameters), *columns) == rows


def test_questions_on_one_cable_have_an_exact_answer_above() -> None:
    # Those across cables and times have theirs on the corpus of tests/cables.
    one_cable = {1, 2, 3, 5, 6, 7, 11, 12, 13, 15, 18, 22}
    wanted = {one.name for one in catalogue().values() if one.number in one_cable} | {"addressees"}
    assert {name for name, *_ in ANSWERS} == wanted


def test_every_row_leads_to_its_words(harbour: View) -> None:
    for name in {name for name, *_ in ANSWERS}:
        one = question(name)
        needed = {
            p.name: "Diving Section" if name == "bodies-above" else "Coastal Board"
            for p in one.parameters
            if p.required
        }
        for record in ask(harbour, name, needed).records():
            assert "07HARBOUR5" in record.values(), name
            assert any(key.lower().endswith("quotation") for key in record) or name == "addressees"


@pytest.mark.parametrize(
    "text",
    ["Lars Vik", "LARS VIK", "Vik", f"{DOCUMENT}/person/130"],
)
def test_a_name_in_any_form_finds_its_actor(harbour: View, text: str) -> None:
    assert picked(ask(harbour, "who-is-named", {"person": text}), "name") == [("Lars Vik",)]


def test_a_cable_is_found_by_number_or_iri(harbour: View) -> None:
    by_number = ask(harbour, "addressees", {"telegram": "07HARBOUR5"})
    assert ask(harbour, "addressees", {"telegram": TELEGRAM}) == by_number
    assert len(by_number.rows) == 2


def person(number: int, name: str) -> str:
    return entity(f"person/{number}", "foaf:Person", name, at=number)


def test_a_name_that_two_have_means_both() -> None:
    twice = view(BODIES, person(2000, "Jon Lie"), person(2100, "Jon Lie"))
    assert picked(ask(twice, "mentions", {"actor": "Jon Lie"}), "start") == [(2000,), (2100,)]


@pytest.mark.parametrize(
    ("name", "parameters", "words"),
    [
        ("who-is-named", {"person": "Lars Wik"}, "did you mean 'Lars Vik'"),
        ("addressees", {"telegram": "07HARBOUR6"}, "did you mean '07HARBOUR5'"),
        ("plans-and-models", {"plan": "Coastal Board"}, "nobody and nothing called"),  # a body is no plan
        ("mentions", {"actor": ""}, "nobody and nothing called"),
        ("mentions", {"actor": f"{DOCUMENT}/person/999"}, "nobody and nothing called"),
    ],
)
def test_a_name_that_nobody_has_is_an_error_with_names_alike(
    harbour: View, name: str, parameters: Mapping[str, str], words: str
) -> None:
    with pytest.raises(UnknownNameError, match=words):
        ask(harbour, name, parameters)


@pytest.mark.parametrize(
    ("name", "parameters", "words"),
    [
        ("who-is-nmaed", {}, "no question 'who-is-nmaed'.*who-is-named"),
        ("who-is-named", {"body": "Coastal Board"}, "no parameter 'body'; it has: person"),
        ("mentions", {}, "needs actor"),
    ],
)
def test_a_question_asked_wrongly_says_how(
    harbour: View, name: str, parameters: Mapping[str, str], words: str
) -> None:
    with pytest.raises(CatalogueError, match=words):
        ask(harbour, name, parameters)


HOSTILE = [
    "} } DROP ALL #",
    '" } INSERT DATA { <a:b> <a:b> <a:b> } #',
    "https://example.org/> } SELECT * { ?s ?p ?o } #",
    "a:b> UNDEF <c:d",
    "UNDEF",
    "?person",
    "\\u003E } #",
    "x\x00y\ny",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_is_only_a_name(harbour: View, text: str) -> None:
    before = len(harbour)
    with pytest.raises(UnknownNameError):
        ask(harbour, "mentions", {"actor": text})
    assert len(harbour) == before


@pytest.mark.parametrize("text", [text for text in HOSTILE if "\x00" not in text])
def test_somebody_of_a_hostile_name_is_found_by_it(text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    people = person(2000, escaped) + person(2100, "Jon Lie")
    assert picked(ask(view(people), "mentions", {"actor": text}), "name") == [(text,)]
