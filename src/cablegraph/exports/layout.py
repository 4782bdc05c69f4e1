"""Where actors stand in a layered layout: sources of ties above their ends, each part of the network apart.

Parts without a tie between them are laid out by Graphviz one by one and put in rows; single actors form
a block below.
"""

import math
from collections.abc import Iterator, Sequence

import networkx as nx

from cablegraph.exports.graphviz import run
from cablegraph.exports.packing import Place, packed
from cablegraph.networks import Network

Box = tuple[float, float, dict[str, Place]]  # width, height, places within

STEP = 100.0  # between neighbours
# Beyond this Graphviz takes minutes: layers alone are found then, without regard to crossings.
MOST_NODES = 2_000


def positions(network: Network) -> dict[str, Place]:
    """A place for every node; upwards is positive. The same network gives the same places."""
    parts = sorted(nx.weakly_connected_components(network), key=lambda part: (-len(part), min(part)))
    single = [node for part in parts if len(part) == 1 for node in part]
    small = [part for part in parts if 1 < len(part) <= MOST_NODES]
    boxes = [_layers(network, part) for part in parts if len(part) > MOST_NODES]
    boxes += _by_graphviz(network, small)
    if single:
        boxes.append(_block(single))
    return _packed(boxes)


def _by_graphviz(network: Network, parts: Sequence[set[str]]) -> list[Box]:
    if not parts:
        return []
    dot: list[str] = []
    members = _members(network, parts)
    for nodes in members:
        number = {node: index for index, node in enumerate(nodes)}
        dot.append("digraph{nslimit=4;splines=false;node[shape=box,fixedsize=true,width=1,height=1]")
        pairs = sorted({(number[a], number[b]) for a in nodes for b in network.successors(a)})
        dot += [f"{one}->{other}" for one, other in pairs if one != other]
        dot.append("}")
    plain = run("\n".join(dot), "plain").decode()
    return list(_read_plain(plain, members))


def _members(network: Network, parts: Sequence[set[str]]) -> list[list[str]]:
    """Nodes of each part in the network's order, the network read once."""
    part_of = {node: index for index, part in enumerate(parts) for node in part}
    found: list[list[str]] = [[] for _ in parts]
    for node in network:
        if node in part_of:
            found[part_of[node]].append(node)
    return found


def _read_plain(plain: str, members: Sequence[Sequence[str]]) -> Iterator[Box]:
    """Boxes from Graphviz's plain format, a graph each, in inches."""
    graph = -1
    places: dict[str, Place] = {}
    width = height = 0.0
    for line in plain.splitlines():
        words = line.split()
        if words[:1] == ["graph"]:
            graph += 1
            places, width, height = {}, float(words[2]) * STEP, float(words[3]) * STEP
        elif words[:1] == ["node"]:
            places[members[graph][int(words[1])]] = (float(words[2]) * STEP, float(words[3]) * STEP)
        elif words == ["stop"]:
            yield width, height, places


def _layers(network: Network, part: set[str]) -> Box:
    """Layers by steps from the nodes that nothing leads to, in the network's order; in linear time."""
    nodes = [node for node in network if node in part]
    starts = [node for node in nodes if not network.in_degree(node)] or nodes[:1]
    layer = dict.fromkeys(starts, 0)
    ahead = list(starts)
    for node in ahead:
        for near in (*network.successors(node), *network.predecessors(node)):
            if near not in layer:
                layer[near] = layer[node] + 1
                ahead.append(near)
    rows: dict[int, list[str]] = {}
    for node in nodes:
        rows.setdefault(layer[node], []).append(node)
    places: dict[str, Place] = {}
    for depth, row in rows.items():
        for index, node in enumerate(row):
            places[node] = ((index + 0.5) * STEP, (len(rows) - depth - 0.5) * 2 * STEP)
    return max(map(len, rows.values())) * STEP, len(rows) * 2 * STEP, places


def _block(nodes: Sequence[str]) -> Box:
    columns = math.ceil(math.sqrt(len(nodes)))
    rows = math.ceil(len(nodes) / columns)
    places = {
        node: ((index % columns + 0.5) * STEP, (rows - index // columns - 0.5) * STEP)
        for index, node in enumerate(nodes)
    }
    return columns * STEP, rows * STEP, places


def _packed(boxes: Sequence[Box]) -> dict[str, Place]:
    """Boxes in rows from top left."""
    corners = packed([(width, height) for width, height, _ in boxes], STEP)
    return {
        node: (left + x, top - height + y)
        for (left, top), (_, height, places) in zip(corners, boxes, strict=True)
        for node, (x, y) in places.items()
    }
