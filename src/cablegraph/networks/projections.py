"""The network seen from one side: people by bodies they share, bodies by people, who met whom.

People belong to a body as holders of its offices, members, heads and chairs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from cablegraph.networks.actor_network import ActorNetwork
from cablegraph.networks.statements import Statement

BELONGING = frozenset({"holds", "memberOf", "heads", "chairs"})
_BELOW = frozenset({"partOf", "branchOf"})
MOST = 100


@dataclass(frozen=True, slots=True)
class Shared:
    """Two of a kind, and what ties them.

    Attributes:
        one, other: Their numbers.
        through: Whom they share: for each, what is said of the one and what of the other. For a meeting,
            each telegram's statements by themselves, with nobody between.
    """

    one: int
    other: int
    through: tuple[tuple[int | None, tuple[Statement, ...], tuple[Statement, ...]], ...]


@dataclass(frozen=True, slots=True)
class Projection:
    """A projection.

    Attributes:
        pairs: Those that share the most first.
        left_out: Actors shared by too many, whose pairs were not made.
    """

    pairs: tuple[Shared, ...]
    left_out: tuple[int, ...]


def people(network: ActorNetwork, most: int = MOST) -> Projection:
    """People who are in one body.

    Args:
        network: The network.
        most: A body of more people makes no pairs: they would be as many as the square; 0: no limit.
    """
    return _projection(network, _bodies(network), most)


def bodies(network: ActorNetwork, most: int = MOST) -> Projection:
    """Bodies that share people, neither above the other.

    Args:
        network: The network.
        most: Somebody in more bodies makes no pairs; 0: no limit.
    """
    found = _projection(network, _people(network), most)
    above = _above(network, {end for pair in found.pairs for end in (pair.one, pair.other)})
    kept = (
        pair
        for pair in found.pairs
        if pair.other not in above[pair.one] and pair.one not in above[pair.other]
    )
    return Projection(tuple(kept), found.left_out)


def meetings(network: ActorNetwork) -> Projection:
    """Who met whom, by the number of telegrams that say so: two of different sides of a meeting."""
    pairs = []
    for one, other in network.graph.edges:
        met: dict[str, list[Statement]] = defaultdict(list)
        for said in network.said(one, other):
            if said.tie == "metWith":
                met[said.source].append(said)
        if met:
            through = tuple((None, tuple(said), ()) for said in met.values())
            pairs.append(Shared(min(one, other), max(one, other), through))
    return Projection(_ranked(pairs), ())


def _bodies(network: ActorNetwork) -> Mapping[int, Mapping[int, tuple[Statement, ...]]]:
    """By body: its people, with what is said of each."""
    found: dict[int, dict[int, tuple[Statement, ...]]] = defaultdict(dict)
    for person, body, said in _belonging(network):
        found[body][person] = said
    return found


def _people(network: ActorNetwork) -> Mapping[int, Mapping[int, tuple[Statement, ...]]]:
    """By person: the bodies that they are in."""
    found: dict[int, dict[int, tuple[Statement, ...]]] = defaultdict(dict)
    for person, body, said in _belonging(network):
        found[person][body] = said
    return found


def _belonging(network: ActorNetwork) -> Iterator[tuple[int, int, tuple[Statement, ...]]]:
    for one, other in network.graph.edges:
        said = tuple(said for said in network.said(one, other) if said.tie in BELONGING)
        for person, body in {(said_.one, said_.other): None for said_ in said}:
            if network[person].kind == "person" and network[body].kind == "body":
                yield person, body, tuple(s for s in said if (s.one, s.other) == (person, body))


def _projection(
    network: ActorNetwork, shared: Mapping[int, Mapping[int, tuple[Statement, ...]]], most: int
) -> Projection:
    pairs: dict[tuple[int, int], list[tuple[int, tuple[Statement, ...], tuple[Statement, ...]]]]
    pairs, left_out = defaultdict(list), []
    for middle, of in sorted(shared.items()):
        if most and len(of) > most:
            left_out.append(middle)
            continue
        for one, other in combinations(sorted(of), 2):
            pairs[one, other].append((middle, of[one], of[other]))
    found = (Shared(one, other, tuple(through)) for (one, other), through in pairs.items())
    return Projection(_ranked(found), tuple(left_out))


def _ranked(pairs: Iterable[Shared]) -> tuple[Shared, ...]:
    return tuple(sorted(pairs, key=lambda pair: (-len(pair.through), pair.one, pair.other)))


def _above(network: ActorNetwork, wanted: Iterable[int]) -> dict[int, set[int]]:
    """By body: all that it is part or a branch of, directly or not."""
    graph = nx.DiGraph()
    for one, other in network.graph.edges:
        graph.add_edges_from(
            (said.one, said.other) for said in network.said(one, other) if said.tie in _BELOW
        )
    return {body: set(nx.descendants(graph, body)) if body in graph else set() for body in wanted}
