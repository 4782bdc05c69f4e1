"""The founding cable's facts, asked of a graph that was built from its file."""

from pathlib import Path

import pytest

import cablegraph
from cablegraph.pipeline import Graph

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def graph(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    folder = tmp_path_factory.mktemp("founding") / "graph"
    assert cablegraph.build(shared / "cables" / "09CHENGDU208.txt", folder).faults == ()
    return Graph.open(folder)


# question, parameters, columns, all rows in order
EXACT: list[tuple[str, dict[str, str], tuple[str, ...], list[tuple[object, ...]]]] = [
    (
        "who-is-named",
        {},
        ("name", "title", "bodyName", "paragraph", "start", "end"),
        [
            ("BROWN", None, None, None, 6317, 6322),
            ("Cao Hong", "Section Chief", "PSB Anti-Trafficking Office", 3, 1583, 1641),
            ("Yue Wenmao", "Deputy Director", "Penal Investigative Branch", 3, 1502, 1577),
        ],
    ),
    (
        "who-leads",
        {},
        ("bodyName", "role", "leaderName", "named", "ofName", "start", "end"),
        [
            ("Anti-TIP Leading Group", "chairs", "Vice Governor", False, "Sichuan", 5847, 5897),
            (
                "PSB Anti-Trafficking Office",
                "heads",
                "Deputy Director",
                False,
                "Sichuan Public Security Bureau",
                6022,
                6081,
            ),
        ],
    ),
    (
        "members",
        {},
        ("bodyName", "memberName", "count", "unit"),
        [("Anti-TIP Leading Group", None, 32, "provincial departments")],
    ),
    (
        "bodies-above",
        {"body": "Penal Investigative Branch"},
        ("aboveName", "direct"),
        [("Sichuan Public Security Bureau", True)],
    ),
    (
        "bodies-above",
        {"body": "Anti-Trafficking Office"},
        ("aboveName", "direct"),
        [("Sichuan Public Security Bureau", True)],
    ),
    (
        "branches",
        {},
        ("branchName", "federationName"),
        [("Sichuan Provincial Women's Federation", "All-China Women's Federation")],
    ),
    (
        "works-with",
        {},
        ("bodyName", "partnerName"),
        [("PSB Anti-Trafficking Office", "Sichuan Provincial Women's Federation")],
    ),
    (
        "figures-that-disagree",
        {},
        ("first", "firstStart", "second", "secondStart", "secondBy"),
        [(437, 964, 427, 2895, "Yue Wenmao")],
    ),
    (
        "sums",
        {},
        ("total", "part", "unit", "addsUp"),
        [(400, 176, "children", True), (400, 224, "women", True)],
    ),
    (
        "addressees",
        {},
        ("role", "addressee", "routingIndicator", "serial"),
        [
            ("action", "SECSTATE WASHDC", "RUEHC", "3425"),
            ("info", "CHINA POSTS COLLECTIVE", "RUEHOO", None),
            ("info", "DEPT OF JUSTICE WASHINGTON DC", "RHMFIUU", None),
            ("info", "DEPT OF LABOR WASHINGTON DC", "RUEHC", None),
            ("info", "AMCONSUL CHENGDU", "RUEHCN", "4117"),
        ],
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


RUN_BY = ("relation", "agentName")
NUMBERS = {400, 437, 370, 290, 144, 182, 176, 224, 427, 1000, 175, 16, 10}
AMONG: list[tuple[str, dict[str, str], tuple[str, ...], tuple[object, ...]]] = [
    ("plans-and-models", {}, ("modelYear", "modelIssuerName"), (2008, "central government")),
    ("campaigns-and-systems", {}, ("name", "kind", "scope"), ("DNA databank", "system", "nationwide")),
    ("campaigns-and-systems", {}, RUN_BY, ("promoted by", "Sichuan Public Security Bureau")),
    ("campaigns-and-systems", {}, RUN_BY, ("known through", "Sichuan News Network")),
    ("campaigns-and-systems", {}, ("name", "kind"), ("telephone hotline", "channel")),
    ("reported-by", {"speaker": "Yue"}, ("atLeast", "from", "until"), (370, "2009-04-29", "2009-09-29")),
    ("reported-by", {"speaker": "Cao"}, ("atLeast", "atMost"), (10, 20)),
    ("denials", {"speaker": "Yue"}, ("manner", "paragraph"), ("denied", 4)),
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


def test_every_figure_is_reported(graph: Graph) -> None:
    records = graph.query("reported-by").records()
    assert {record["value"] or record["atLeast"] for record in records} >= NUMBERS


def test_seven_precepts_each_a_do_and_a_dont(graph: Graph) -> None:
    rows = graph.query("campaigns-and-systems").records()
    precepts = [row for row in rows if row["relation"] == "precept"]
    assert [row["precept"] for row in precepts] == [1, 2, 3, 4, 5, 6, 7]
    assert all(row["do"] and row["dont"] for row in precepts)


def test_what_was_denied_has_no_plain_triple(graph: Graph) -> None:
    denied = graph.query("SELECT ?s { ?s a cg:Statement ; cg:stance cg:Denied ; cg:negated false }")
    assert denied.rows == ()
