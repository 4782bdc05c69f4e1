"""Answers about the network, held to what can be counted by hand or done again more slowly."""

import networkx as nx
import pytest
from cpu_time import cpu_seconds
from hypothesis import given, settings
from hypothesis import strategies as st

from cablegraph.networks import (
    ActorNetwork,
    AmbiguousNameError,
    NetworkError,
    actor_network,
    answer_central,
    answer_communities,
    find_actor,
)
from cablegraph.networks.actors import Actors, NetworkActor
from cablegraph.networks.blocks import pieces_without
from cablegraph.networks.centrality import brokers, central, cores
from cablegraph.networks.communities import communities
from cablegraph.networks.paths import ego, shortest_ways
from cablegraph.networks.projections import bodies, meetings, people
from cablegraph.networks.statements import Statement
from cablegraph.pipeline import Graph
from cablegraph.queries import UnknownNameError
from cablegraph.view import read_names


def said(one: int, other: int, tie: str = "worksWith") -> Statement:
    return Statement(
        f"https://example.org/{one}/{other}/{tie}", one, other, tie, None, "present", "the telegram",
        "2007-06-01", None, None, f"{one} {tie} {other}", "07OSLO1", 1, 0, 1,
    )  # fmt: skip


def made(*lines: tuple[int, int, str], kinds: str = "") -> ActorNetwork:
    """A network of such statements; `kinds` has a letter an actor, `p` for a person, else a body."""
    count = 1 + max(max(one, other) for one, other, _ in lines)
    actors = tuple(
        NetworkActor(
            f"Actor {number}", "person" if kinds[number : number + 1] == "p" else "body", None, (), ()
        )
        for number in range(count)
    )
    graph = nx.Graph()
    for one, other, tie in lines:
        before = graph.edges[one, other]["statements"] if graph.has_edge(one, other) else ()
        graph.add_edge(one, other, statements=(*before, said(one, other, tie)), denials=(), weight=1)
    return ActorNetwork(Actors(actors, {}), graph)


def plain(graph: nx.Graph) -> ActorNetwork:
    return made(*((one, other, "worksWith") for one, other in graph.edges))


# Two triangles, 0-1-2 and 3-4-5, joined by 2-3; a tail 5-6.
TWO = nx.Graph([(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5), (5, 6)])


class TestWays:
    def test_equal_ways_are_all_given_in_order(self) -> None:
        square = plain(nx.cycle_graph(4))
        found = shortest_ways(square, 0, 2)
        assert (found.steps, found.ways, found.more) == (2, ((0, 1, 2), (0, 3, 2)), False)

    def test_that_there_are_more_is_said(self) -> None:
        assert shortest_ways(plain(nx.cycle_graph(4)), 0, 2, most=1).more

    def test_no_way_is_no_error(self) -> None:
        found = shortest_ways(plain(nx.Graph([(0, 1), (2, 3)])), 0, 3)
        assert (found.steps, found.ways) == (None, ())

    def test_an_ego_network_has_the_lines_between_neighbours(self) -> None:
        found = ego(plain(TWO), 0, 1)
        assert found.distances == {0: 0, 1: 1, 2: 1}
        assert found.lines == ((0, 1), (0, 2), (1, 2))

    @pytest.mark.parametrize(("radius", "reached"), [(0, 1), (1, 3), (2, 4), (3, 6), (4, 7), (9, 7)])
    def test_the_radius_is_in_steps(self, radius: int, reached: int) -> None:
        assert len(ego(plain(TWO), 0, radius).distances) == reached


class TestRanks:
    def test_the_one_in_the_middle_of_a_star_lies_on_every_way(self) -> None:
        first, *rest = central(plain(nx.star_graph(4)))
        assert (first.actor, first.neighbours, first.betweenness, first.sampled) == (0, 4, 1.0, False)
        assert {one.betweenness for one in rest} == {0.0}

    def test_a_large_network_is_sampled_and_it_is_said(self) -> None:
        network = plain(nx.path_graph(30))
        assert all(one.sampled for one in central(network, samples=10))
        assert not any(one.sampled for one in central(network, samples=0))
        assert answer_central(network, samples=10).notes == ("betweenness is estimated from 10 actors",)
        assert answer_central(network, samples=10).entries == answer_central(network, samples=10).entries

    def test_brokers_hold_pieces_together(self) -> None:
        found = {one.actor: (one.pieces, one.cut_off) for one in brokers(plain(TWO))}
        assert found == {2: (2, 2), 3: (2, 3), 5: (2, 1)}

    def test_neighbours_that_know_each_other_are_redundant(self) -> None:
        # 2 has neighbours 0, 1, 3 with one line between them: 3 - 2/3.
        (two,) = (one for one in brokers(plain(TWO)) if one.actor == 2)
        assert two.effective_size == pytest.approx(3 - 2 / 3)

    def test_only_the_kinds_asked_for_are_ranked(self) -> None:
        network = made((0, 1, "holds"), (1, 2, "partOf"), kinds="pbb")
        assert [one.actor for one in central(network, kinds=("person",))] == [0]

    def test_cores(self) -> None:
        found = {one.actor: one.core for one in cores(plain(TWO))}
        assert found == {0: 2, 1: 2, 2: 2, 3: 2, 4: 2, 5: 2, 6: 1}

    def test_two_cliques_are_two_communities(self) -> None:
        network = plain(nx.barbell_graph(5, 0))
        found = communities(network)
        assert [{member.actor for member in part} for part in found.parts] == [
            {0, 1, 2, 3, 4},
            {5, 6, 7, 8, 9},
        ]
        assert answer_communities(network).title.startswith("2 communities, modularity 0.4")


@st.composite
def graphs(draw: st.DrawFn) -> nx.Graph:
    size = draw(st.integers(2, 12))
    lines = draw(st.lists(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)), max_size=20))
    return nx.Graph([line for line in lines if line[0] != line[1]])


@given(graphs())
@settings(deadline=None, max_examples=150)
def test_pieces_are_those_that_are_left(graph: nx.Graph) -> None:
    expected = {}
    for actor in graph:
        part = graph.subgraph(nx.node_connected_component(graph, actor))
        left = list(nx.connected_components(part.subgraph(set(part) - {actor})))
        if len(left) > 1:
            expected[actor] = {frozenset(piece) for piece in left}
    found = pieces_without(graph)
    assert set(found) == set(expected)
    for actor, pieces in found.items():
        of_neighbour = {
            near: next(piece for piece in expected[actor] if near in piece) for near in graph[actor]
        }
        assert sorted((piece.size, sorted(piece.neighbours)) for piece in pieces) == sorted(
            (len(piece), sorted(near for near, of in of_neighbour.items() if of == piece))
            for piece in expected[actor]
        )


def test_cost_grows_with_the_network_not_with_its_square() -> None:
    def seconds(count: int) -> float:
        # A hub whose neighbours each hold a tail: as many pieces as neighbours.
        star = nx.Graph([line for n in range(1, 2 * count, 2) for line in ((0, n), (n, n + 1))])
        return min(cpu_seconds(lambda: pieces_without(star)) for _ in range(3))

    assert seconds(8_000) < 16 * seconds(2_000)


class TestProjections:
    # Persons 0, 1, 2; bodies 3, 4, 5: 4 is part of 3.
    NETWORK = made(
        (0, 3, "holds"), (1, 3, "memberOf"), (1, 4, "chairs"), (2, 4, "heads"), (1, 5, "memberOf"),
        (2, 5, "advises"), (4, 3, "partOf"), (0, 2, "metWith"), kinds="pppbbb",
    )  # fmt: skip

    def test_people_who_share_a_body(self) -> None:
        found = people(self.NETWORK).pairs
        assert [(pair.one, pair.other, [middle for middle, *_ in pair.through]) for pair in found] == [
            (0, 1, [3]),
            (1, 2, [4]),  # not 5: an adviser is not of the body
        ]
        ((_, of_one, of_other),) = found[0].through
        assert [s.tie for s in (*of_one, *of_other)] == ["holds", "memberOf"]

    def test_bodies_that_share_people_but_not_what_is_below(self) -> None:
        found = bodies(self.NETWORK).pairs
        assert [(pair.one, pair.other) for pair in found] == [(3, 5), (4, 5)]

    def test_meetings(self) -> None:
        (pair,) = meetings(self.NETWORK).pairs
        assert (pair.one, pair.other, len(pair.through)) == (0, 2, 1)

    def test_who_is_shared_by_too_many_makes_no_pairs_and_is_named(self) -> None:
        crowd = made(*((person, 5, "memberOf") for person in range(5)), kinds="ppppp")
        assert people(crowd, most=4) == people(crowd, most=4).__class__((), (5,))
        assert len(people(crowd, most=5).pairs) == len(people(crowd, most=0).pairs) == 10


@pytest.fixture(scope="module")
def cables(corpus: Graph) -> ActorNetwork:
    return actor_network(corpus.view)


class TestNames:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Irena Kubik", "Irena Kubik"),
            ("kubik", "Irena Kubik"),
            ("SEI", "Silesian Environmental Inspectorate"),
            ("the silesian waste coordination council", "Silesian Waste Coordination Council"),
        ],
    )
    def test_a_name_finds_its_actor(self, corpus: Graph, cables: ActorNetwork, text: str, name: str) -> None:
        assert cables[find_actor(cables, read_names(corpus.view), text)].name == name

    def test_an_iri_means_itself(self, corpus: Graph, cables: ActorNetwork) -> None:
        for number in cables.graph:
            assert find_actor(cables, read_names(corpus.view), cables[number].iris[0]) == number

    def test_a_name_of_several_lists_them(self, corpus: Graph, cables: ActorNetwork) -> None:
        with pytest.raises(AmbiguousNameError) as caught:
            find_actor(cables, read_names(corpus.view), "EconOff")
        assert len(caught.value.candidates) == 4
        assert caught.value.candidates[0].startswith("EconOff (unnamed in 07KRAKOW143) <https://")

    def test_an_unknown_name_is_told_with_near_ones(self, corpus: Graph, cables: ActorNetwork) -> None:
        with pytest.raises(UnknownNameError, match="did you mean 'Irena Kubik'"):
            find_actor(cables, read_names(corpus.view), "Irene Kubick")

    @pytest.mark.parametrize("text", ["Leszek Noga", "Noga"])
    def test_who_is_protected_is_not_known(self, corpus: Graph, cables: ActorNetwork, text: str) -> None:
        with pytest.raises(UnknownNameError) as caught:
            find_actor(cables, read_names(corpus.view), text)
        assert caught.value.near == ()

    def test_who_has_no_tie_that_counts_is_told_so(self, corpus: Graph, cables: ActorNetwork) -> None:
        with pytest.raises(NetworkError, match="'Bytom' is in the graph, but no tie of it counts here"):
            find_actor(cables, read_names(corpus.view), "Bytom")
