"""Layouts: a place for each, layers by the direction of ties, quick on large networks."""

import networkx as nx
import pytest
from drawn_networks import made_network
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.exports import layout
from cablegraph.exports.layout import STEP, positions
from cablegraph.exports.packing import packed


def test_sources_stand_above_their_ends() -> None:
    network = nx.MultiDiGraph([("a", "b"), ("b", "c"), ("a", "c")])
    y = {node: place[1] for node, place in positions(network).items()}
    assert y["a"] > y["b"] > y["c"]


def test_every_actor_has_a_place_of_its_own() -> None:
    network = made_network(200)
    network.add_nodes_from(f"alone {number}" for number in range(30))
    network.add_edge("x", "x")
    found = positions(network)
    assert set(found) == set(network)
    assert len(set(found.values())) == len(network)


def test_parts_and_single_actors_do_not_mix() -> None:
    network = nx.MultiDiGraph([("a", "b"), ("c", "d")])
    network.add_node("alone")
    found = positions(network)
    for one in found:
        for other in found:
            if one != other:
                assert (
                    max(abs(found[one][0] - found[other][0]), abs(found[one][1] - found[other][1]))
                    >= STEP - 1
                )


def test_beyond_what_graphviz_can_do_layers_are_found_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "MOST_NODES", 50)
    network = made_network(120)
    found = positions(network)
    assert set(found) == set(network)
    assert len(set(found.values())) == len(network)


def test_the_same_network_has_the_same_layout() -> None:
    assert positions(made_network(60)) == positions(made_network(60))


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(1, 50)), max_size=30))
def test_packed_boxes_do_not_overlap(sizes: list[tuple[float, float]]) -> None:
    corners = packed(sizes, 2)
    boxes = [(x, y - h, x + w, y) for (x, y), (w, h) in zip(corners, sizes, strict=True)]
    for i, one in enumerate(boxes):
        for other in boxes[:i]:
            assert (
                one[0] >= other[2] + 2
                or other[0] >= one[2] + 2
                or one[1] >= other[3] + 2
                or other[1] >= one[3] + 2
            )
