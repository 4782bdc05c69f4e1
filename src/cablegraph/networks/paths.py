"""Ways between two actors, and who is near one."""

from dataclasses import dataclass
from itertools import islice

import networkx as nx

from cablegraph.networks.actor_network import ActorNetwork


@dataclass(frozen=True, slots=True)
class Ways:
    """The shortest ways from one actor to another, against the direction of ties too.

    Attributes:
        one, other: The two.
        ways: Each the numbers of its actors, from `one` to `other`; empty when there is none.
        more: Whether there are further ways as short.
    """

    one: int
    other: int
    ways: tuple[tuple[int, ...], ...]
    more: bool

    @property
    def steps(self) -> int | None:
        """How many steps they have; None when there is no way."""
        return len(self.ways[0]) - 1 if self.ways else None


@dataclass(frozen=True, slots=True)
class Ego:
    """One actor and all within some steps.

    Attributes:
        centre: The actor.
        distances: Steps to each, the centre's own 0; the nearest first.
        lines: Pairs of these that are tied, the one nearer to the centre first.
    """

    centre: int
    distances: dict[int, int]
    lines: tuple[tuple[int, int], ...]


def shortest_ways(network: ActorNetwork, one: int, other: int, most: int = 5) -> Ways:
    """The shortest ways between two actors, each line one step whatever its weight.

    Parallel ties are one step; a way passes through an office as a step only where the office is a node
    (see `cablegraph.networks.statements`).

    Args:
        network: The network.
        one, other: Numbers of two actors in it.
        most: How many of equal length are wanted.
    """
    if not nx.has_path(network.graph, one, other):
        return Ways(one, other, (), False)
    found = list(islice(nx.all_shortest_paths(network.graph, one, other), most + 1))
    return Ways(one, other, tuple(sorted(map(tuple, found[:most]))), len(found) > most)


def ego(network: ActorNetwork, centre: int, radius: int = 1) -> Ego:
    """An actor's network: who is within the radius, and every line between two of these.

    Args:
        network: The network.
        centre: Number of an actor in it.
        radius: Steps.
    """
    reached = nx.single_source_shortest_path_length(network.graph, centre, cutoff=radius)
    distances = dict(sorted(reached.items(), key=lambda found: (found[1], found[0])))
    place = {number: (steps, number) for number, steps in distances.items()}
    lines = (
        (min(line, key=place.__getitem__), max(line, key=place.__getitem__))
        for line in network.graph.subgraph(distances).edges
    )
    return Ego(centre, distances, tuple(sorted(lines, key=lambda line: (place[line[1]], place[line[0]]))))
