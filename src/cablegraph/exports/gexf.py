"""GEXF 1.3 for Gephi and Gephi Lite: a static directed graph, with colours and a layered layout.

Only what both programs read: string and integer attributes, colour, position, size. No hierarchy, no
spells, no lists; parallel ties are edges of different `kind`, which both keep apart.
"""

from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from cablegraph.exports.characters import xml_text
from cablegraph.exports.layout import positions
from cablegraph.exports.notes import notes
from cablegraph.exports.palette import COLOURS, rgb
from cablegraph.exports.selection import WHOLE, Selection
from cablegraph.exports.subnetwork import select
from cablegraph.networks import Network
from cablegraph.view import View

NAMESPACE = "http://gexf.net/1.3"
VIZ = "http://gexf.net/1.3/viz"
_NODE_TEXTS = ("kind", "cable")
_EDGE_TEXTS = ("statement", "tie", "status", "said_by", "quotation", "cable")
_EDGE_NUMBERS = ("paragraph", "start", "end")


def write(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write an element at a time; a node's id is its IRI, an edge's a number of its own."""
    network = select(view, selection)
    xml = _Xml(stream)
    xml.startDocument()
    xml.open("gexf", xmlns=NAMESPACE, version="1.3", **{"xmlns:viz": VIZ})
    xml.open("meta")
    xml.text("creator", "cablegraph")
    xml.text("description", " ".join(("Who is tied to whom, by what telegrams say.", *notes(view))))
    xml.close("meta")
    xml.open("graph", defaultedgetype="directed", mode="static", idtype="string")
    xml.attributes("node", _NODE_TEXTS, ())
    xml.attributes("edge", _EDGE_TEXTS, _EDGE_NUMBERS)
    _nodes(xml, network)
    _edges(xml, network)
    xml.close("graph")
    xml.close("gexf")
    xml.endDocument()


def _nodes(xml: "_Xml", network: Network) -> None:
    placed = positions(network)
    xml.open("nodes", count=str(len(network)))
    for node, held in network.nodes(data=True):
        xml.open("node", id=node, label=held["label"])
        xml.values(_NODE_TEXTS, held)
        red, green, blue = rgb(COLOURS[held["kind"]])
        xml.empty("viz:color", r=str(red), g=str(green), b=str(blue))
        x, y = placed[node]
        xml.empty("viz:position", x=f"{x:.1f}", y=f"{y:.1f}", z="0.0")
        xml.empty("viz:size", value="10.0")
        xml.close("node")
    xml.close("nodes")


def _edges(xml: "_Xml", network: Network) -> None:
    xml.open("edges", count=str(network.number_of_edges()))
    parallel: dict[tuple[str, str, str], int] = {}
    for number, (one, other, key, held) in enumerate(network.edges(keys=True, data=True)):
        kind = held["tie"]
        parallel[one, other, kind] = nth = parallel.get((one, other, kind), 0) + 1
        xml.open(
            "edge",
            id=str(number),
            source=one,
            target=other,
            label=kind,
            kind=kind if nth == 1 else f"{kind} {nth}",
        )
        xml.values((*_EDGE_TEXTS, *_EDGE_NUMBERS), {**held, "statement": key})
        xml.close("edge")
    xml.close("edges")


class _Xml:
    """Elements onto a stream, every text such as XML can hold."""

    def __init__(self, stream: BinaryIO) -> None:
        self._out = XMLGenerator(stream, "utf-8", short_empty_elements=True)
        self.startDocument, self.endDocument = self._out.startDocument, self._out.endDocument

    def open(self, name: str, **attributes: str) -> None:
        held = {key: xml_text(value) for key, value in attributes.items()}
        self._out.startElement(name, AttributesImpl(held))

    def close(self, name: str) -> None:
        self._out.endElement(name)
        self._out.ignorableWhitespace("\n")

    def empty(self, name: str, **attributes: str) -> None:
        self.open(name, **attributes)
        self.close(name)

    def text(self, name: str, text: str) -> None:
        self.open(name)
        self._out.characters(xml_text(text))
        self.close(name)

    def attributes(self, class_: str, texts: Iterable[str], numbers: Iterable[str]) -> None:
        self.open("attributes", **{"class": class_})
        for kind, names in (("string", texts), ("integer", numbers)):
            for name in names:
                self.empty("attribute", id=name, title=name, type=kind)
        self.close("attributes")

    def values(self, names: Iterable[str], held: Mapping[str, Any]) -> None:
        self.open("attvalues")
        for name in names:
            if name in held:
                self.empty("attvalue", **{"for": name, "value": str(held[name])})
        self.close("attvalues")
