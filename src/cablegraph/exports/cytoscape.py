"""Cytoscape.js JSON: elements with data and positions, for its layout `preset`."""

import json
from typing import BinaryIO

from cablegraph.exports.layout import positions
from cablegraph.exports.selection import WHOLE, Selection
from cablegraph.exports.subnetwork import select
from cablegraph.view import View


def write(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write an element at a time; a node's id is its IRI, an edge's a number of its own.

    Downwards is positive, as in Cytoscape.js.
    """
    network = select(view, selection)
    placed = positions(network)
    stream.write(b'{"data": {}, "directed": true, "multigraph": true, "elements": {"nodes": [')
    lead = "\n"
    for node, held in network.nodes(data=True):
        x, y = placed[node]
        # `name` is what the desktop program shows, `value` what networkx takes for the node.
        data = {"id": node, "value": node, "name": held["label"], **held}
        element = {"group": "nodes", "data": data, "position": {"x": x, "y": -y}}
        stream.write((lead + json.dumps(element, ensure_ascii=False)).encode())
        lead = ",\n"
    stream.write(b'\n], "edges": [')
    lead = "\n"
    for number, (one, other, key, held) in enumerate(network.edges(keys=True, data=True)):
        data = {
            "id": f"e{number}",
            "source": one,
            "target": other,
            "key": f"e{number}",
            "statement": key,
            **held,
        }
        stream.write((lead + json.dumps({"group": "edges", "data": data}, ensure_ascii=False)).encode())
        lead = ",\n"
    stream.write(b"\n]}}\n")
