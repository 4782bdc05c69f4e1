"""Every format is read back by another reader than its writer, and holds what the view shows."""

import io
import json
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from made_cable import Maker, made_annotations, made_telegram
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib import Dataset, Graph
from small_graph import HARBOUR, STATEMENTS, entity, store, view

from cablegraph.exports import FORMATS, ExportError, export
from cablegraph.exports.jsonld import context
from cablegraph.mapping import map_document
from cablegraph.networks import to_networkx
from cablegraph.store import Entry, GraphWriter
from cablegraph.view import View, withhold

# rdflib's own readers of named graphs use what it has itself deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


@pytest.fixture(scope="module")
def harbour() -> View:
    return view(*HARBOUR)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made cable in a folder: one of its people is strictly protected."""
    folder = tmp_path_factory.mktemp("exports") / "graph"
    make = Maker()
    mapped = map_document(make.source, made_telegram(make), made_annotations(make))
    with GraphWriter(folder, withhold) as writer:
        writer.write_batch([Entry(mapped, make.source.text)])
    return folder


def written(view: View, name: str) -> bytes:
    out = io.BytesIO()
    export(view, name, out)
    return out.getvalue()


def quads(dataset: Dataset) -> set[tuple[str, str, str, str]]:
    """Quads as N3; to rdflib a plain literal and one of `xsd:string` differ, to RDF 1.1 they don't."""
    return {
        (s.n3(), p.n3(), o.n3().removesuffix("^^<http://www.w3.org/2001/XMLSchema#string>"), str(g))
        for s, p, o, g in dataset.quads()
    }


def expected(view: View) -> set[tuple[str, str, str, str]]:
    dataset = Dataset()
    dataset.parse(data="".join(f"{quad} .\n" for quad in view.quads()), format="nquads")
    return quads(dataset)


@pytest.mark.parametrize(("name", "reader"), [("nquads", "nquads"), ("trig", "trig"), ("jsonld", "json-ld")])
def test_every_quad_comes_back_in_its_graph(harbour: View, name: str, reader: str) -> None:
    dataset = Dataset()
    dataset.parse(data=written(harbour, name), format=reader)
    assert quads(dataset) == expected(harbour)


def test_turtle_has_every_triple_once(harbour: View) -> None:
    graph = Graph().parse(data=written(harbour, "turtle"), format="turtle")
    assert len(graph) == len({(q.subject, q.predicate, q.object) for q in harbour.quads()})


def test_graphml_has_the_network(harbour: View) -> None:
    read = nx.read_graphml(io.BytesIO(written(harbour, "graphml")), force_multigraph=True)
    network = to_networkx(harbour)
    assert dict(read.nodes(data=True)) == dict(network.nodes(data=True))
    found = sorted(
        (one, other, held["statement"], held["quotation"]) for one, other, held in read.edges(data=True)
    )
    assert found == sorted(
        (one, other, key, held["quotation"]) for one, other, key, held in network.edges(keys=True, data=True)
    )


def test_graphml_gives_every_edge_an_id_of_its_own(harbour: View) -> None:
    read = nx.read_graphml(io.BytesIO(written(harbour, "graphml")), force_multigraph=True)
    ids = [key for *_, key in read.edges(keys=True)]
    assert len(set(ids)) == len(ids) > len(set(nx.get_edge_attributes(read, "statement").values()))


def test_graphml_survives_characters_that_xml_cannot_hold() -> None:
    odd = view(entity("body/1", "org:Organization", "Board \\u001A\\u0001 & <Sons>"))
    read = nx.read_graphml(io.BytesIO(written(odd, "graphml")))
    assert [node["label"] for _, node in read.nodes(data=True)] == ["Board \ufffd\ufffd & <Sons>"]


def test_json_ld_reads_well(harbour: View) -> None:
    whole = json.loads(written(harbour, "jsonld"))
    assert whole["@context"] == context()
    nodes = {node["id"]: node for graph in whole["@graph"] for node in graph["@graph"]}
    statement = nodes["document/00aa/tie/300"]
    assert statement["tieSubject"] == "document/00aa/body/30"
    assert statement["tieKind"] == "cg:PartOfTie"
    assert statement["negated"] is False
    assert nodes["document/00aa/programme/250"]["year"] == {"@type": "xsd:gYear", "@value": "2004"}
    assert sorted(nodes["document/00aa/body/40"]["type"]) == ["MassOrganization", "org:Organization"]


ODD_LITERALS = [
    Literal('a\nb\t"c" \\ é 日本'),
    Literal("sí", language="es"),
    Literal("007", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer")),
    Literal("1", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#boolean")),
    Literal("0.50", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal")),
]


@pytest.mark.parametrize("literal", ODD_LITERALS, ids=str)
@pytest.mark.parametrize(("name", "reader"), [("nquads", "nquads"), ("trig", "trig"), ("jsonld", "json-ld")])
def test_odd_literals_come_back_as_they_were(
    literal: Literal, name: str, reader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    held = store(HARBOUR)
    odd = NamedNode("https://example.org/odd")
    held.add(Quad(odd, odd, literal, NamedNode(STATEMENTS)))
    dataset = Dataset()
    dataset.parse(data=written(View(held), name), format=reader)
    found = [str(o) for s, _, o, _ in dataset.quads() if str(s) == odd.value]
    (kept,) = held.quads_for_pattern(odd, None, None)  # Oxigraph keeps numbers by their value
    assert isinstance(kept.object, Literal)
    assert found == [kept.object.value]


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_is_the_same_each_time(built: Path, name: str) -> None:
    assert written(View.open(built), name) == written(View.open(built), name)


PROTECTED = ("Berg", "BERG", "berg%20", "Treasurer")  # the name, and the office that only this person holds


@pytest.mark.parametrize("name", FORMATS)
def test_a_protected_name_is_in_no_byte_of_an_export(built: Path, name: str) -> None:
    data = written(View.open(built), name)
    # The city of Bergen stands in the cable too: only whole words are names.
    text = data.decode(errors="replace").replace("Bergen", "").replace("BERGEN", "")
    assert [form for form in PROTECTED if form in text] == []


@pytest.mark.parametrize("name", ["turtle", "nquads", "trig", "jsonld", "graphml"])
def test_with_the_operators_flag_it_is_there(built: Path, name: str) -> None:
    assert b"Tor Berg" in written(View.open(built, include_protected=True), name)


def test_an_export_goes_to_a_file(harbour: View, tmp_path: Path) -> None:
    export(harbour, "nquads", tmp_path / "x.nq")
    assert (tmp_path / "x.nq").read_bytes() == written(harbour, "nquads")


def test_a_file_that_cannot_be_written_is_an_error_of_one_line(harbour: View, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written: No such file") as caught:
        export(harbour, "nquads", tmp_path / "no" / "such" / "folder.nq")
    assert "\n" not in str(caught.value)


def test_an_unknown_format_names_the_known(harbour: View) -> None:
    with pytest.raises(ExportError, match="no format 'csv'; there are: turtle, nquads"):
        export(harbour, "csv", io.BytesIO())


def test_an_empty_graph_is_a_whole_file_of_every_format() -> None:
    empty = View(Store())
    assert json.loads(written(empty, "jsonld"))["@graph"] == []
    assert written(empty, "nquads") == b""
    assert len(nx.read_graphml(io.BytesIO(written(empty, "graphml")))) == 0
