"""The network that questions are asked of: actors across cables, one line between any two that are tied.

- Parallel ties (several statements of one pair) are one line with all its statements. Its weight is the
  number of telegrams that say so; two copies of one telegram count once.
- Opposite ties ("A is part of B" and "B is part of A") are two statements on one line, each with its
  direction. What is mutual (`worksWith`, `metWith`) is the same either way round.
- What is denied, hedged, planned, asked ... does not count unless asked for. That a line which counts is
  denied elsewhere is kept with it.
- Members that are only counted ("14 county offices") are figures: no nodes, no lines.
- A tie of an actor with itself is left out; an actor without a tie that counts is no node.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from cablegraph.networks.actors import Actors, NetworkActor, join_actors
from cablegraph.networks.filters import Filters
from cablegraph.networks.multigraph import Network, to_networkx
from cablegraph.networks.statements import Statement, read_statements, without_idle_offices
from cablegraph.networks.times import held_on
from cablegraph.view import View


@dataclass(frozen=True)
class ActorNetwork:
    """Actors, and who of them is tied to whom.

    Attributes:
        actors: All of the graph, also those without ties.
        graph: An undirected `networkx.Graph` of the actors' numbers. A line has `statements` (a tuple of
            `Statement` in order of time), `denials` (the same) and `weight`.
    """

    actors: Actors
    graph: nx.Graph

    def __getitem__(self, number: int) -> NetworkActor:
        return self.actors.all[number]

    def said(self, one: int, other: int) -> tuple[Statement, ...]:
        """The statements that tie two neighbours, in order of time."""
        found: tuple[Statement, ...] = self.graph.edges[one, other]["statements"]
        return found

    def denials(self, one: int, other: int) -> tuple[Statement, ...]:
        """Statements that deny a tie of two neighbours."""
        found: tuple[Statement, ...] = self.graph.edges[one, other]["denials"]
        return found

    def neighbours(self, number: int) -> list[int]:
        """Whom an actor is tied to, those with the most ties first."""
        return sorted(self.graph[number], key=self.rank)

    def rank(self, number: int) -> tuple[int, int]:
        """What sorts actors: those with the most neighbours first, then by kind and name."""
        return -self.graph.degree(number), number


def actor_network(source: View | Network, filters: Filters | None = None) -> ActorNetwork:
    """The network of a graph, as far as it counts.

    Args:
        source: What may be seen, or its network by `to_networkx`.
        filters: What counts; by default everything affirmed, unhedged and present.
    """
    filters = filters or Filters()
    network = to_networkx(source) if isinstance(source, View) else source
    actors = join_actors(network)
    everything = read_statements(network, actors)
    counted = without_idle_offices(_counted(everything, filters))
    denials = (said for said in everything if said.status == "denied")
    return ActorNetwork(
        actors, _lines([said for said in counted if _is_wanted(said, actors, filters)], denials)
    )


def _is_wanted(said: Statement, actors: Actors, filters: Filters) -> bool:
    if filters.ties and said.tie not in filters.ties:
        return False
    ends = (said.one, said.other)
    return not filters.kinds or all(actors.all[end].kind in filters.kinds for end in ends)


def _counted(statements: Iterable[Statement], filters: Filters) -> list[Statement]:
    if filters.as_of is not None:
        return held_on(statements, filters.as_of, filters.window, filters.also)
    wanted = {"present", *filters.also}
    return [said for said in statements if said.status in wanted]


def _lines(statements: Iterable[Statement], denials: Iterable[Statement]) -> nx.Graph:
    lines: dict[tuple[int, int], list[Statement]] = defaultdict(list)
    for said in statements:
        lines[_line(said)].append(said)
    denied: dict[tuple[int, int], list[Statement]] = defaultdict(list)
    for said in denials:
        denied[_line(said)].append(said)
    graph = nx.Graph()
    graph.add_nodes_from(sorted({end for line in lines for end in line}))
    for line, told in sorted(lines.items()):
        graph.add_edge(
            *line,
            statements=tuple(told),
            denials=tuple(denied[line]) if line in denied else (),
            weight=len({said.source for said in told}),
        )
    return graph


def _line(said: Statement) -> tuple[int, int]:
    return min(said.one, said.other), max(said.one, said.other)
