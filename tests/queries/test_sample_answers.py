"""The packaged sample, built as a user builds it, answers the catalogue's questions."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

import cablegraph
from cablegraph.pipeline import Graph
from cablegraph.queries import Question, catalogue

SAMPLE = Path(str(files("cablegraph") / "sample"))


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    folder = tmp_path_factory.mktemp("sample") / "graph"
    assert cablegraph.build(SAMPLE, folder).faults == ()
    return Graph.open(folder)


# question, parameters, columns, rows in order
EXACT: list[tuple[str, dict[str, str], tuple[str, ...], list[tuple[object, ...]]]] = [
    (
        "who-leads",
        {"body": "Silesian Waste Coordination Council"},
        ("role", "leaderName", "named", "ofName", "status", "cable", "paragraph"),
        [
            ("chairs", "Deputy Governor", False, "Silesia", "present", "07KRAKOW143", 7),
            ("chairs", "Tomasz Wrona", True, None, "present", "08KRAKOW57", 2),
        ],
    ),
    (
        "members",
        {"body": "Silesian Waste Coordination Council"},
        ("memberName", "count", "unit", "saidBy", "cable"),
        [
            (None, 14, "county offices", "Marek Zawadzki", "07KRAKOW143"),
            (None, 17, "county offices", "Tomasz Wrona", "08KRAKOW57"),
        ],
    ),
    (
        "branches",
        {"federation": "Polish Hauliers' Federation"},
        ("branchName", "saidBy", "cable", "paragraph"),
        [("Upper Silesian Hauliers' Association", "Marek Zawadzki", "07KRAKOW143", 7)],
    ),
    (
        "works-with",
        {"body": "SEI Transport Unit"},
        ("partnerName", "saidBy", "cable"),
        [("Upper Silesian Hauliers' Association", "Marek Zawadzki", "07KRAKOW143")],
    ),
    (
        "plans-and-models",
        {},
        ("name", "year", "issuerName", "modelName", "modelYear"),
        [
            ("2005 national waste strategy", 2005, "Environment Ministry", None, None),
            ("regional waste strategy", None, None, "2005 national waste strategy", 2005),
        ],
    ),
    (
        "addressees",
        {"telegram": "08WARSAW412"},
        ("originator", "role", "addressee", "routingIndicator", "serial"),
        [
            ("AMEMBASSY WARSAW", "action", "SECSTATE WASHDC", "RUEHC", "6120"),
            ("AMEMBASSY WARSAW", "info", "AMCONSUL KRAKOW", "RUEHKW", "2231"),
            ("AMEMBASSY WARSAW", "info", "USEU BRUSSELS", "RUEHBS", None),
        ],
    ),
    (
        "denials",
        {"speaker": "Marek Zawadzki"},
        ("manner", "words"),
        [("denied", "Silesia has a problem with medical waste")],
    ),
]


@pytest.mark.parametrize(("name", "parameters", "columns", "rows"), EXACT, ids=[name for name, *_ in EXACT])
def test_a_question_answers_exactly(
    graph: Graph,
    name: str,
    parameters: dict[str, str],
    columns: tuple[str, ...],
    rows: list[tuple[object, ...]],
) -> None:
    records = graph.query(name, **parameters).records()
    assert [tuple(record[column] for column in columns) for record in records] == rows


# question, parameters, columns, one row that is among those given
RULES = "Five Rules for a Clean Load"
INSPECTORATE = "Silesian Environmental Inspectorate"
OFFICE = ("name", "title", "bodyName")
RUN_BY = ("name", "relation", "agentName")
PAIR = ("measure", "first", "firstBy", "second", "secondBy")
AMONG: list[tuple[str, dict[str, str], tuple[str, ...], tuple[object, ...]]] = [
    ("who-is-named", {}, OFFICE, ("Irena Kubik", "Team Leader", "SEI Transport Unit")),
    ("who-is-named", {}, OFFICE, ("Marek Zawadzki", "Deputy Head", "Waste Crimes Section")),
    ("who-is-named", {}, ("name", "title", "status"), ("Tomasz Wrona", "mayor", "former")),
    ("who-is-named", {}, ("name", "title", "placeName"), ("Tomasz Wrona", "Deputy Governor", "Silesia")),
    ("who-is-named", {}, ("name", "title", "status"), ("Irena Kubik", "Deputy Head", "present")),
    ("who-is-named", {}, ("name", "title", "status"), ("Marek Zawadzki", "Deputy Head", "former")),
    ("campaigns-and-systems", {}, RUN_BY, (RULES, "promoted by", INSPECTORATE)),
    ("campaigns-and-systems", {}, RUN_BY, (RULES, "known through", "Katowice Daily Courier")),
    ("campaigns-and-systems", {}, ("precept", "do", "dont"), (4, "wait for the clerk", "unload at night")),
    ("reported-by", {"speaker": "Kubik"}, ("atLeast", "atMost", "unit"), (25, 30, "tips a month")),
    ("figures-that-disagree", {}, PAIR, ("fined", 214, "Irena Kubik", 231, "Piotr Galas")),
    ("mentions", {"actor": "SEI"}, ("name", "cable", "paragraph"), (INSPECTORATE, "08KRAKOW57", 3)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "parameters", "columns", "row"), AMONG)
def test_a_question_has_this_among_its_answers(
    graph: Graph,
    name: str,
    parameters: dict[str, str],
    columns: tuple[str, ...],
    row: tuple[object, ...],
) -> None:
    records = graph.query(name, **parameters).records()
    assert row in [tuple(record[column] for column in columns) for record in records]


def test_who_is_named_without_an_office_is_named_once_though_a_copy_came(corpus: Graph) -> None:
    rows = corpus.query("who-is-named").records()
    named = [(row["person"], row["name"], row["cable"], row["start"], row["title"]) for row in rows]
    assert len(named) == len(set(named))
    assert [row["name"] for row in rows if row["cable"] == "08WARSAW412" and row["title"] is None] == [
        "ASHBY"
    ]


@pytest.mark.parametrize(
    "one", [one for one in catalogue().values() if one.example], ids=lambda one: one.name
)
def test_a_questions_example_has_an_answer_here(graph: Graph, one: Question) -> None:
    assert graph.query(one.name, **one.example).rows


def test_every_quotation_is_cut_out_of_its_file(graph: Graph) -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in SAMPLE.glob("*.txt")}
    seen = 0
    for name, one in catalogue().items():
        if any(parameter.required for parameter in one.parameters):
            continue
        for record in graph.query(name).records():
            start, end, quotation = record.get("start"), record.get("end"), record.get("quotation")
            if not (isinstance(start, int) and isinstance(end, int) and isinstance(quotation, str)):
                continue
            words = quotation.split()
            cut = texts[str(record["cable"])][start:end].split()
            assert (cut[0], cut[-1]) == (words[0], words[-1])
            left = iter(cut)  # a page break may stand between, whose words are not quoted
            assert all(word in left for word in words)
            seen += 1
    assert seen >= 50


def test_the_protected_name_is_not_there_without_the_flag(graph: Graph) -> None:
    everything = str(graph.query("SELECT ?s ?o { ?s ?p ?o }"))
    assert re.findall(r"\bNoga\b", everything, re.IGNORECASE) == []
