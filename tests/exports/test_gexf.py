"""GEXF fits a schema of its own specification, and reads back as the network."""

import io
import xml.etree.ElementTree as ET
from pathlib import Path

import networkx as nx
import pytest
import xmlschema
from exported import PLAIN, hostile, written
from pyoxigraph import Store
from small_graph import HARBOUR, view

from cablegraph.exports.gexf import NAMESPACE, VIZ
from cablegraph.exports.palette import COLOURS, rgb
from cablegraph.networks import to_networkx
from cablegraph.view import View

_IN = {"g": NAMESPACE, "viz": VIZ}


@pytest.fixture(scope="module")
def schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(Path(__file__).with_name("gexf-1.3.xsd"))


@pytest.fixture(scope="module")
def harbour() -> View:
    return view(*HARBOUR)


def test_it_fits_the_schema(schema: xmlschema.XMLSchema, harbour: View) -> None:
    for one in (harbour, hostile(), View(Store())):
        schema.validate(io.BytesIO(written(one, "gexf")))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b'version="1.3"', b'version="1.2"'),
        (b'mode="static"', b'mode="dynamic"'),
        (b"<viz:position", b"<viz:place"),
        (b'defaultedgetype="directed"', b'defaultedgetype="both"'),
    ],
)
def test_the_schema_refuses_what_is_no_gexf(
    schema: xmlschema.XMLSchema, harbour: View, right: bytes, wrong: bytes
) -> None:
    data = written(harbour, "gexf")
    assert right in data
    assert not schema.is_valid(io.BytesIO(data.replace(right, wrong)))


def test_networkx_reads_the_network_back(harbour: View) -> None:
    # networkx knows the namespace of 1.2 only; what it reads of it is the same in 1.3
    old = written(harbour, "gexf").replace(NAMESPACE.encode(), b"http://www.gexf.net/1.2draft")
    old = old.replace(b'version="1.3"', b'version="1.2"')
    read = nx.read_gexf(io.BytesIO(old))
    network = to_networkx(harbour)
    assert {node: held["label"] for node, held in read.nodes(data=True)} == dict(network.nodes(data="label"))
    assert {held["kind"] for _, held in read.nodes(data=True)} == {
        held["kind"] for _, held in network.nodes(data=True)
    }
    found = sorted((a, b, held["statement"], held["quotation"]) for a, b, held in read.edges(data=True))
    assert found == sorted(
        (a, b, key, h["quotation"]) for a, b, key, h in network.edges(keys=True, data=True)
    )


def test_every_node_has_a_place_of_its_own_and_its_kinds_colour(harbour: View) -> None:
    root = ET.fromstring(written(harbour, "gexf"))
    places = set()
    for node in root.iterfind(".//g:node", _IN):
        position, colour = node.find("viz:position", _IN), node.find("viz:color", _IN)
        assert position is not None
        assert colour is not None
        places.add((position.get("x"), position.get("y")))
        (kind,) = (value.get("value") for value in node.iterfind(".//g:attvalue[@for='kind']", _IN))
        assert tuple(int(colour.get(name, "")) for name in "rgb") == rgb(COLOURS[str(kind)])
    assert len(places) == len(to_networkx(harbour))


def test_parallel_ties_are_of_different_kind(harbour: View) -> None:
    root = ET.fromstring(written(harbour, "gexf"))
    edges = [(e.get("source"), e.get("target"), e.get("kind")) for e in root.iterfind(".//g:edge", _IN)]
    assert len(set(edges)) == len(edges)


def test_hostile_words_stay_words() -> None:
    root = ET.fromstring(written(hostile(), "gexf"))
    assert PLAIN in {node.get("label") for node in root.iterfind(".//g:node", _IN)}
    assert PLAIN in {value.get("value") for value in root.iterfind(".//g:attvalue[@for='quotation']", _IN)}
