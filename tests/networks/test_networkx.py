"""The network has every statement of two actors as an edge with its words."""

import pytest
from small_graph import DOCUMENT, HARBOUR, view

from cablegraph.networks import Network, to_networkx


@pytest.fixture(scope="module")
def network() -> Network:
    return to_networkx(view(*HARBOUR))


def at(id_: str) -> str:
    return f"{DOCUMENT}/{id_}"


@pytest.mark.parametrize(
    ("id_", "kind", "label"),
    [
        ("person/130", "person", "Lars Vik"),
        ("body/60", "body", "Harbour Council"),
        ("post/200", "post", "Deputy Mayor"),
        ("place/220", "place", "Bergen"),
        ("programme/270", "programme", "Two Rules"),
        ("unnamed/170", "unnamed", "Econoff"),
    ],
)
def test_actors_are_nodes(network: Network, id_: str, kind: str, label: str) -> None:
    assert network.nodes[at(id_)] == {"kind": kind, "label": label, "cable": "07HARBOUR5"}


@pytest.mark.parametrize(
    ("one", "other", "statement", "tie", "status", "said_by"),
    [
        ("body/30", "body/20", "tie/300", "partOf", "present", "the telegram"),
        ("body/40", "body/10", "tie/460", "worksWith", "denied", "Lars Vik"),
        ("person/130", "body/20", "tie/600", "heads", "former", "the telegram"),
        ("post/200", "body/60", "tie/560", "chairs", "present", "Lars Vik"),
        ("person/130", "post/180", "post-statement/500", "holds", "present", "the telegram"),
        ("post/180", "body/20", "post-statement/500", "postIn", "present", "the telegram"),
        ("programme/230", "programme/250", "tie/900", "modelledOn", "present", "the telegram"),
        ("unnamed/170", "person/130", "meeting/720", "metWith", "present", "the telegram"),
        ("unnamed/170", "person/150", "meeting/720", "metWith", "present", "the telegram"),
    ],
)
def test_statements_are_edges(
    network: Network, one: str, other: str, statement: str, tie: str, status: str, said_by: str
) -> None:
    edge = network.edges[at(one), at(other), at(statement)]
    assert (edge["tie"], edge["status"], edge["said_by"]) == (tie, status, said_by)
    assert edge["cable"] == "07HARBOUR5"
    assert edge["end"] - edge["start"] == len(edge["quotation"])


def test_people_of_one_side_did_not_meet_each_other(network: Network) -> None:
    assert not network.has_edge(at("person/130"), at("person/150"))
    assert not network.has_edge(at("person/150"), at("person/130"))


def test_a_figure_is_no_edge(network: Network) -> None:
    assert {edge["tie"] for *_, edge in network.edges(data=True)} == {
        "partOf", "branchOf", "worksWith", "chairs", "heads", "memberOf", "holds", "postIn", "metWith",
        "modelledOn", "issuedBy", "promotedBy",
    }  # fmt: skip
