"""A graph from Python, in a handful of names."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Graph as RdfGraph

import cablegraph
from cablegraph.queries import CatalogueError
from cablegraph.store import StoreError, read_journal
from cablegraph.view import QueryError

CABLE = """\
R 141005Z MAR 07
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 4410
C O N F I D E N T I A L OSLO 000044

SUBJECT: HARBOR SAFETY

1. (C) Lars Vik, Director of the Port Safety Office, said that 14 ships
were inspected. Tor Berg (strictly protect), Treasurer of the Pilots'
Union, said that it may strike.

WHITNEY
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("graph")
    (home / "oslo.txt").write_text(CABLE)
    report = cablegraph.build(home / "oslo.txt", home / "g")
    assert (report.added, report.faults) == (1, ())
    return home / "g"


def test_a_question_by_name(folder: Path) -> None:
    answer = cablegraph.Graph.open(folder).query("who-is-named", person="Lars Vik")
    assert [(row["name"], row["title"], row["cable"]) for row in answer] == [
        ("Lars Vik", "Director", "07OSLO44")
    ]


def test_a_question_in_sparql(folder: Path) -> None:
    answer = cablegraph.Graph.open(folder).query("SELECT ?id { ?t a cg:Telegram ; dcterms:identifier ?id }")
    assert answer.rows == (("07OSLO44",),)


@pytest.mark.parametrize(
    ("question", "parameters", "error"),
    [
        ("who-is-what", {}, CatalogueError),
        ("who-is-named", {"planet": "Mars"}, CatalogueError),
        ("SELECT WHERE", {}, QueryError),
        ("DROP ALL", {}, QueryError),
        ("SELECT * { ?s ?p ?o }", {"person": "Vik"}, TypeError),
    ],
)
def test_what_cannot_be_asked(
    folder: Path, question: str, parameters: dict[str, str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        cablegraph.Graph.open(folder).query(question, **parameters)


def test_show(folder: Path) -> None:
    (sheet,) = cablegraph.Graph.open(folder).show("Vik")
    assert sheet.title == "Lars Vik"
    start = CABLE.index("Lars Vik")
    assert (start, start + len("Lars Vik")) in [
        (line.evidence.start, line.evidence.end) for line in sheet.sections[-1].lines
    ]


@pytest.mark.parametrize("include_protected", [False, True])
def test_a_built_graph_fits_its_shapes(folder: Path, include_protected: bool) -> None:
    report = cablegraph.Graph.open(folder, include_protected=include_protected).validate()
    assert [r for r in report.results if r.severity == "Violation"] == []
    assert report.conforms


def test_a_text_that_was_changed_behind_the_graphs_back_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CABLE)
    cablegraph.build(tmp_path / "a.txt", tmp_path / "g")
    (entry,) = read_journal(tmp_path / "g")[0].values()
    kept = next((tmp_path / "g" / "texts").rglob(f"{entry.sha256}.txt"))
    kept.write_text(CABLE.replace("Lars", "Nils"))
    assert not cablegraph.Graph.open(tmp_path / "g").validate().conforms
    kept.unlink()
    assert not cablegraph.Graph.open(tmp_path / "g").validate().conforms


def test_rdflib_and_networkx_see_the_same_actors(folder: Path) -> None:
    graph = cablegraph.Graph.open(folder)
    named = graph.to_rdflib().query("SELECT ?name { ?p a foaf:Person ; foaf:name ?name }")
    people = {str(row[0]) for row in named}  # type: ignore[index]  # a SELECT's rows
    network = graph.to_networkx()
    assert people == {held["label"] for _, held in network.nodes(data=True) if held["kind"] == "person"}
    assert "Lars Vik" in people


def test_export(folder: Path) -> None:
    out = io.BytesIO()
    cablegraph.Graph.open(folder).export("turtle", out)
    assert len(RdfGraph().parse(data=out.getvalue(), format="turtle")) > 100


def test_protected_names_are_seen_only_with_the_operators_word(folder: Path) -> None:
    assert "Berg" not in str(cablegraph.Graph.open(folder).query("who-is-named"))
    assert "Tor Berg" in str(cablegraph.Graph.open(folder, include_protected=True).query("who-is-named"))


def test_a_folder_without_a_graph_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no graph"):
        cablegraph.Graph.open(tmp_path)
    assert issubclass(StoreError, cablegraph.CablegraphError)


def test_importing_the_package_is_cheap() -> None:
    heavy = ("rdflib", "pyoxigraph", "networkx")
    code = f"import sys, cablegraph; print([name for name in {heavy} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Grahp'"):
        _ = cablegraph.Grahp
