"""GraphML: the network of actors, as graph tools read it."""

from typing import BinaryIO

import networkx as nx

from cablegraph.exports.characters import xml_text
from cablegraph.exports.selection import WHOLE, Selection
from cablegraph.exports.subnetwork import select
from cablegraph.networks import Network
from cablegraph.view import View


def write(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write the network; an edge has its statement's IRI as `statement`.

    GraphML is not streamed: the whole network is in memory.
    """
    nx.write_graphml(_for_xml(select(view, selection)), stream)


def _for_xml(network: Network) -> Network:
    """A copy with characters that XML can hold, and an id for each edge that no other has."""
    copy: Network = nx.MultiDiGraph()
    for node, held in network.nodes(data=True):
        copy.add_node(node, **{name: _clean(value) for name, value in held.items()})
    seen: dict[str, int] = {}
    for one, other, key, held in network.edges(keys=True, data=True):
        seen[key] = number = seen.get(key, 0) + 1
        attributes = {name: _clean(value) for name, value in held.items()}
        id_ = key if number == 1 else f"{key}.{number}"
        copy.add_edge(one, other, key=id_, statement=key, **attributes)
    return copy


def _clean(value: str | int) -> str | int:
    return xml_text(value) if isinstance(value, str) else value
