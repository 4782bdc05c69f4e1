"""GraphML: the network of actors, as graph tools read it."""

import re
from typing import BinaryIO

import networkx as nx

from cablegraph.networks import Network, to_networkx
from cablegraph.view import View

# Whatever XML 1.0 (2.2) has no place for, even as a reference.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(view: View, stream: BinaryIO) -> None:
    """Write the network; an edge has its statement's IRI as `statement`.

    GraphML is not streamed: the whole network is in memory.
    """
    nx.write_graphml(_for_xml(to_networkx(view)), stream)


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
    return _NO_XML.sub("\ufffd", value) if isinstance(value, str) else value
