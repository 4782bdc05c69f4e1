"""A drawing for Graphviz whose parts are laid out one by one and put in rows.

Graphviz lays parts without a line between them side by side, which makes pictures of many small parts
very wide; its own packing loses the words on lines. So: each part is laid out alone, then all are put
in rows, and Graphviz draws what stands already.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

from cablegraph.exports.graphviz import FONT, quoted, run
from cablegraph.exports.packing import packed

_GAP = 30.0  # points between parts
_WIDE = 1.5  # how much wider than high a part may well be
_MUCH = 1.4  # how much larger a part may be for the sake of one direction


@dataclass(frozen=True)
class Edge:
    """A line from one node to another; `attributes` in the DOT language, `id` among them."""

    id: str
    one: str
    other: str
    attributes: str


Part = tuple[dict[str, str], list[Edge]]


@dataclass(frozen=True)
class Drawing:
    """What Graphviz is to draw.

    Attributes:
        graph: Attributes of the graph: how it is laid out.
        node: Attributes of every node.
        edge: Attributes of every line.
        nodes: Attributes of each node by its name, a plain word.
        edges: The lines.
        heading: What stands above, as an HTML-like label; None: nothing.
    """

    graph: str
    node: str
    edge: str
    nodes: Mapping[str, str]
    edges: Sequence[Edge]
    heading: str | None

    def text(self) -> str:
        """The drawing in the DOT language, not yet laid out."""
        head = [*self._head(), "graph [rankdir=LR]"]
        return "\n".join((*head, *self._body(self.nodes, self.edges), "}\n"))

    def rendered(self, form: str) -> bytes:
        """The drawing as `svg` or `png`."""
        parts = self._parts()
        laid = self._laid_out(parts)
        sizes = [_size(graph) for graph in laid]
        order = sorted(range(len(parts)), key=lambda i: (-round(sizes[i][1]), i))
        nodes, edges = dict(self.nodes), {edge.id: edge for edge in self.edges}
        for i, (left, top) in zip(order, packed([sizes[i] for i in order], _GAP), strict=True):
            _place(laid[i], nodes, edges, left, top - sizes[i][1])
        body = self._body(nodes, list(edges.values()))
        return run("\n".join((*self._head(), *body, "}\n")), form, "-Kneato", "-n2")

    def _laid_out(self, parts: Sequence[Part]) -> list[Mapping[str, Any]]:
        """Each part from left to right, or from top to bottom if it would be far too wide."""
        both = [
            _graphs(run("\n".join(self._part(*part) for part in parts), "json0", f"-Grankdir={direction}"))
            for direction in ("LR", "TB")
        ]
        return [
            across if _worst(across) <= _MUCH * _worst(down) else down
            for across, down in zip(*both, strict=True)
        ]

    def _head(self) -> Iterator[str]:
        yield "digraph cablegraph {"
        yield f'graph [{self.graph},pad=0.2,fontname="{FONT}",tooltip=" "]'
        if self.heading is not None:
            yield f"graph [label=<{self.heading}>,labelloc=t,labeljust=l]"
        yield f'node [{self.node},fontname="{FONT}"]'
        yield f'edge [{self.edge},fontname="{FONT}"]'

    def _body(self, nodes: Mapping[str, str], edges: Sequence[Edge]) -> Iterator[str]:
        for name, attributes in nodes.items():
            yield f"{name} [id={name},{attributes}]"
        for edge in edges:
            yield f"{edge.one} -> {edge.other} [id={edge.id},{edge.attributes}]"

    def _parts(self) -> list[Part]:
        """Nodes and lines of each part, in the order of the whole."""
        whole = nx.Graph()
        whole.add_nodes_from(self.nodes)
        whole.add_edges_from((edge.one, edge.other) for edge in self.edges)
        part_of = {node: i for i, part in enumerate(nx.connected_components(whole)) for node in part}
        found: list[Part] = [({}, []) for _ in set(part_of.values())]
        for node, attributes in self.nodes.items():
            found[part_of[node]][0][node] = attributes
        for edge in self.edges:
            found[part_of[edge.one]][1].append(edge)
        return found

    def _part(self, nodes: Mapping[str, str], edges: Sequence[Edge]) -> str:
        head = [line for line in self._head() if not line.startswith("graph [label=")]
        return "\n".join((*head, *self._body(nodes, edges), "}"))


def _graphs(output: bytes) -> list[Mapping[str, Any]]:
    """The JSON of each graph in turn."""
    text, decoder, at = output.decode(), json.JSONDecoder(), 0
    found: list[Mapping[str, Any]] = []
    while at < len(text):
        graph, at = decoder.raw_decode(text, at)
        found.append(graph)
        while at < len(text) and text[at].isspace():
            at += 1
    return found


def _size(graph: Mapping[str, Any]) -> tuple[float, float]:
    left, bottom, right, top = map(float, graph["bb"].split(","))
    return right - left, top - bottom


def _worst(graph: Mapping[str, Any]) -> float:
    width, height = _size(graph)
    return round(max(width / _WIDE, height), 3)


def _place(
    graph: Mapping[str, Any], nodes: dict[str, str], edges: dict[str, Edge], x: float, y: float
) -> None:
    """Give the nodes and lines of a part their places, its lower left corner at (x, y)."""
    for held in graph["objects"]:
        nodes[held["name"]] += f",pos={quoted(_moved(held['pos'], x, y))}"
    for held in graph.get("edges", ()):
        edge = edges[held["id"]]
        more = "".join(
            f",{name}={quoted(_moved(held[name], x, y))}" for name in ("pos", "lp") if name in held
        )
        edges[edge.id] = Edge(edge.id, edge.one, edge.other, edge.attributes + more)


def _moved(points: str, x: float, y: float) -> str:
    """Points of Graphviz (`e,1,2 3,4 …`), moved."""
    found = []
    for point in points.split():
        *lead, one, other = point.split(",")
        found.append(",".join((*lead, f"{float(one) + x:.2f}", f"{float(other) + y:.2f}")))
    return " ".join(found)
