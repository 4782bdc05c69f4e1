"""Cytoscape.js JSON and Neo4j's CSV are read back by other readers, and hold the whole network."""

import csv
import io
import json

import networkx as nx
import pytest
from exported import PLAIN, hostile, text, written
from small_graph import HARBOUR, view

from cablegraph.exports.characters import defused
from cablegraph.networks import to_networkx
from cablegraph.view import View


@pytest.fixture(scope="module")
def harbour() -> View:
    return view(*HARBOUR)


def test_networkx_reads_cytoscape_json(harbour: View) -> None:
    read = nx.cytoscape_graph(json.loads(text(harbour, "cytoscape")))
    network = to_networkx(harbour)
    assert {n: (held["label"], held["kind"]) for n, held in read.nodes(data=True)} == {
        n: (held["label"], held["kind"]) for n, held in network.nodes(data=True)
    }
    found = sorted((a, b, held["statement"], held["quotation"]) for a, b, held in read.edges(data=True))
    assert found == sorted(
        (a, b, key, h["quotation"]) for a, b, key, h in network.edges(keys=True, data=True)
    )


def test_cytoscape_elements_have_ids_and_places_of_their_own(harbour: View) -> None:
    elements = json.loads(text(harbour, "cytoscape"))["elements"]
    ids = [one["data"]["id"] for group in elements.values() for one in group]
    assert len(set(ids)) == len(ids)
    places = {(one["position"]["x"], one["position"]["y"]) for one in elements["nodes"]}
    assert len(places) == len(elements["nodes"])


def rows(view: View, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text(view, name), newline="")))


def test_csv_of_nodes_is_as_neo4j_wants_it(harbour: View) -> None:
    found = rows(harbour, "csv-nodes")
    network = to_networkx(harbour)
    assert {row["iri:ID"]: (row["label"], row[":LABEL"]) for row in found} == {
        node: (held["label"], held["kind"].capitalize()) for node, held in network.nodes(data=True)
    }
    assert len(found) == len(network)


def test_csv_of_ties_joins_nodes_that_are_there(harbour: View) -> None:
    found, nodes = rows(harbour, "csv-ties"), {row["iri:ID"] for row in rows(harbour, "csv-nodes")}
    assert {row[":START_ID"] for row in found} | {row[":END_ID"] for row in found} <= nodes
    works = next(row for row in found if row["statement"].endswith("/tie/420"))
    assert works[":TYPE"] == "WORKS_WITH"
    assert (works["from:IGNORE"], works["to:IGNORE"]) == ("Fjord Pilots", "Safety Office")
    assert (works["status"], works["paragraph:int"], works["start:int"]) == ("present", "3", "420")
    assert len(found) == to_networkx(harbour).number_of_edges()


def test_every_row_of_csv_is_one_line(harbour: View) -> None:
    for name in ("csv-nodes", "csv-ties"):
        assert written(harbour, name).count(b"\n") == len(rows(harbour, name)) + 1


CELLS = [
    ("=1+1", "'=1+1", "a formula"),
    ("+1", "'+1", "a formula too"),
    ("-1+2", "'-1+2", "a formula too"),
    ("@SUM(1)", "'@SUM(1)", "a function of old sheets"),
    (" =1", "' =1", "some sheets skip blanks"),
    ("\t=1", "'\t=1", "tabs"),
    ("＝1", "'＝1", "full width, as sheets in East Asia take it"),
    ("a=1", "a=1", "no formula: it does not begin so"),
    ("12 March", "12 March", "a number first is none"),
    ("", "", "nothing"),
    ("'=1", "'=1", "defused already"),
]


@pytest.mark.parametrize(("cell", "wanted", "reason"), CELLS, ids=[reason for *_, reason in CELLS])
def test_cells_that_would_run_are_defused(cell: str, wanted: str, reason: str) -> None:
    assert defused(cell) == wanted


def test_hostile_words_stay_words_in_csv_and_json() -> None:
    assert {row["label"] for row in rows(hostile(), "csv-nodes")} == {PLAIN, "'=HYPERLINK(1)"}
    assert rows(hostile(), "csv-ties")[0]["quotation"] == PLAIN
    nodes = json.loads(text(hostile(), "cytoscape"))["elements"]["nodes"]
    assert PLAIN in {one["data"]["label"] for one in nodes}
