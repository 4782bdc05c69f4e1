"""Who stands in the middle, who holds parts together, who is deep inside.

Ranked are people and bodies; offices nobody holds, places, programmes and unnamed people are part of the
network, and are ranked when asked for by kind. A line counts once, whatever its weight.
"""

from collections.abc import Collection
from dataclasses import dataclass

import networkx as nx

from cablegraph.networks.actor_network import ActorNetwork
from cablegraph.networks.blocks import pieces_without

RANKED = ("person", "body")
SAMPLES = 200
SEED = 1


@dataclass(frozen=True, slots=True)
class Central:
    """How central an actor is.

    Attributes:
        actor: Its number.
        neighbours: To how many others it is tied.
        telegrams: How many statements' telegrams tie it, each neighbour's counted for itself.
        betweenness: Share of the shortest ways between two others that pass through it, 0 to 1.
        sampled: Whether betweenness is estimated from some sources.
    """

    actor: int
    neighbours: int
    telegrams: int
    betweenness: float
    sampled: bool


@dataclass(frozen=True, slots=True)
class Broker:
    """An actor without whom the network falls apart.

    Attributes:
        actor: Its number.
        pieces: Into how many pieces its part of the network falls without it.
        cut_off: How many others are not in the largest of these.
        neighbours: To how many others it is tied.
        effective_size: How many of these are not redundant, being tied to each other:
            d - 2t/d for d neighbours with t lines between them.
        joins: Of each piece, the neighbour with the most ties.
    """

    actor: int
    pieces: int
    cut_off: int
    neighbours: int
    effective_size: float
    joins: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cored:
    """How deep inside an actor is.

    Attributes:
        actor: Its number.
        core: The largest k of a part where everybody is tied to k others of it.
        inside: To whom it is tied there, those with the most ties first.
    """

    actor: int
    core: int
    inside: tuple[int, ...]


def central(network: ActorNetwork, kinds: Collection[str] = RANKED, samples: int = SAMPLES) -> list[Central]:
    """Actors by betweenness, then by neighbours.

    Betweenness (Freeman 1977) is exact in a network of at most `samples` actors; in a larger one it is
    estimated from so many sources (Brandes and Pich 2007), always the same ones.

    Args:
        network: The network.
        kinds: Who is ranked.
        samples: Sources, 1 or more; 0: all, which takes the square of the network's size.
    """
    graph = network.graph
    sampled = 0 < samples < len(graph)
    between = nx.betweenness_centrality(graph, k=samples if sampled else None, seed=SEED)
    weights = dict(graph.degree(weight="weight"))
    found = [
        Central(number, graph.degree(number), weights[number], between[number], sampled)
        for number in graph
        if network[number].kind in kinds
    ]
    return sorted(found, key=lambda one: (-one.betweenness, -one.neighbours, one.actor))


def brokers(network: ActorNetwork, kinds: Collection[str] = RANKED) -> list[Broker]:
    """Actors without whom the network falls apart (its articulation points), the gravest first.

    By how many others lose touch with the largest piece, then by effective size (Burt 1992, in the form of
    Borgatti 1997). Burt's constraint is not used: it costs the square of an actor's neighbours.

    Args:
        network: The network.
        kinds: Who is ranked.
    """
    graph = network.graph
    triangles = nx.triangles(graph)
    found = []
    for number, pieces in pieces_without(graph).items():
        if network[number].kind not in kinds:
            continue
        degree = graph.degree(number)
        sizes = sorted((piece.size for piece in pieces), reverse=True)
        joins = sorted((_most_tied(network, piece.neighbours) for piece in pieces), key=network.rank)
        size = degree - 2 * triangles[number] / degree
        found.append(Broker(number, len(pieces), sum(sizes[1:]), degree, size, tuple(joins)))
    return sorted(found, key=lambda one: (-one.cut_off, -one.effective_size, one.actor))


def cores(network: ActorNetwork, kinds: Collection[str] = RANKED) -> list[Cored]:
    """Actors by the core that they are in (Seidman 1983), the innermost first.

    Args:
        network: The network.
        kinds: Who is ranked.
    """
    core = nx.core_number(network.graph)
    found = [
        Cored(number, core[number], tuple(n for n in network.neighbours(number) if core[n] >= core[number]))
        for number in network.graph
        if network[number].kind in kinds
    ]
    return sorted(found, key=lambda one: (-one.core, -len(one.inside), one.actor))


def _most_tied(network: ActorNetwork, numbers: Collection[int]) -> int:
    return min(numbers, key=network.rank)
