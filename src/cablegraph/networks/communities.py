"""Which actors belong together."""

from dataclasses import dataclass

import networkx as nx

from cablegraph.networks.actor_network import ActorNetwork
from cablegraph.networks.centrality import SEED


@dataclass(frozen=True, slots=True)
class Member:
    """One of a community.

    Attributes:
        actor: Its number.
        inside: To whom of the community it is tied, by the most telegrams first.
    """

    actor: int
    inside: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Communities:
    """The network in parts.

    Attributes:
        parts: Each with its members, those tied to the most others of it first; the largest part first.
        modularity: How much more lies within the parts than chance would have it, at most 1.
    """

    parts: tuple[tuple[Member, ...], ...]
    modularity: float


def communities(network: ActorNetwork, resolution: float = 1.0) -> Communities:
    """Parts that are more tied within than to the rest (Blondel and others 2008, "Louvain").

    A line weighs as many as telegrams say so. The order in which actors are taken is drawn with a fixed
    seed: the same network gives the same parts.

    Args:
        network: The network.
        resolution: Above 1 for more and smaller parts, below for fewer.
    """
    graph = network.graph
    if not graph.size():
        return Communities((), 0.0)
    parts = nx.community.louvain_communities(graph, weight="weight", resolution=resolution, seed=SEED)
    modularity = nx.community.modularity(graph, parts, weight="weight", resolution=resolution)
    found = [_members(graph, part) for part in parts]
    found.sort(key=lambda members: (-len(members), members[0].actor))
    return Communities(tuple(found), modularity)


def _members(graph: nx.Graph, part: set[int]) -> tuple[Member, ...]:
    members = []
    for number in part:
        weights = {near: held["weight"] for near, held in graph[number].items() if near in part}
        inside = sorted(weights, key=lambda near: (-weights[near], near))
        members.append(Member(number, tuple(inside)))
    return tuple(sorted(members, key=lambda member: (-len(member.inside), member.actor)))
