"""Which item of a system is which item of the gold: one to one, as many as can be, the best first."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import networkx as nx

_T = TypeVar("_T")
Score = Callable[[_T, _T], float]


def matched(system: Sequence[_T], gold: Sequence[_T], score: Score[_T]) -> dict[int, int]:
    """Match two lists.

    Args:
        score: How well a system's item and the gold's fit; not above 0: not at all.

    Returns:
        System index → gold index. No larger matching exists; among the largest the one that holds the
        best pair, then the next best it can hold, and so on; equal pairs in order of place.
    """
    scores = {
        (i, j): fit
        for i, one in enumerate(system)
        for j, other in enumerate(gold)
        if (fit := score(one, other)) > 0
    }
    ranked = sorted(scores, key=lambda pair: (-scores[pair], pair))
    graph: nx.Graph[int] = nx.Graph()
    graph.add_weighted_edges_from((i, ~j, rank) for rank, (i, j) in enumerate(ranked))
    pairs = (pair for part in nx.connected_components(graph) for pair in _largest(graph.subgraph(part)))
    return dict(sorted((max(pair), ~min(pair)) for pair in pairs))


def _largest(graph: "nx.Graph[int]") -> set[tuple[int, int]]:
    """The matching of a connected part; a pair weighs more than all that rank behind it together."""
    edges = sorted(graph.edges(data="weight"), key=lambda edge: -edge[2])
    if len(edges) == 1:
        return {edges[0][:2]}
    weighed: nx.Graph[int] = nx.Graph()
    weighed.add_weighted_edges_from((a, b, 1 << place) for place, (a, b, _) in enumerate(edges))
    found: set[tuple[int, int]] = nx.max_weight_matching(weighed, maxcardinality=True)
    return found
