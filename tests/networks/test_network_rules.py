"""What counts as a tie in the network, by the rules of docs/networks.md: cases and near misses."""

from datetime import date

import pytest
from small_graph import BODIES, DOCUMENT, HARBOUR, PEOPLE, said, tie, view

from cablegraph.networks import ActorNetwork, Filters, NetworkError, Statement, actor_network
from cablegraph.networks.answer import Step, direction
from cablegraph.pipeline import Graph

A, B = "body/10", "body/20"


def network_of(*turtle: str, filters: Filters | None = None) -> ActorNetwork:
    return actor_network(view(*turtle), filters)


def number(network: ActorNetwork, id_: str) -> int:
    return network.actors.numbers[f"{DOCUMENT}/{id_}"]


def lines(network: ActorNetwork) -> dict[frozenset[str], set[str]]:
    """Names of each tied pair, with the ties that it has."""
    return {
        frozenset({network[one].name, network[other].name}): {s.tie for s in network.said(one, other)}
        for one, other in network.graph.edges
    }


@pytest.fixture(scope="module")
def harbour() -> ActorNetwork:
    return network_of(*HARBOUR)


@pytest.fixture(scope="module")
def cables(corpus: Graph) -> ActorNetwork:
    return actor_network(corpus.view)


def find(network: ActorNetwork, name: str) -> list[int]:
    return [place for place, actor in enumerate(network.actors.all) if actor.name == name]


class TestStatements:
    def test_what_is_affirmed_is_a_line(self, harbour: ActorNetwork) -> None:
        assert lines(harbour) == {
            frozenset({"Diving Section", "Safety Office"}): {"partOf"},
            frozenset({"Safety Office", "Coastal Board"}): {"partOf"},
            frozenset({"Fjord Pilots", "Pilots' Federation"}): {"branchOf"},
            frozenset({"Fjord Pilots", "Safety Office"}): {"worksWith"},
            frozenset({"Lars Vik", "Safety Office"}): {"holds"},  # the office is no node: it is held
            frozenset({"Deputy Mayor", "Harbour Council"}): {"chairs"},
            frozenset({"Ida Moe", "Harbour Council"}): {"memberOf"},
            frozenset({"Econoff", "Lars Vik"}): {"metWith"},
            frozenset({"Econoff", "Ida Moe"}): {"metWith"},
            frozenset({"harbour plan", "Danish plan"}): {"modelledOn"},
            frozenset({"harbour plan", "Coastal Board"}): {"issuedBy"},
            frozenset({"Two Rules", "Safety Office"}): {"promotedBy"},
        }

    @pytest.mark.parametrize(
        ("also", "pair", "tie_"),
        [
            (("denied",), {"Pilots' Federation", "Coastal Board"}, "worksWith"),
            (("former",), {"Lars Vik", "Safety Office"}, "heads"),
        ],
    )
    def test_what_is_denied_or_past_counts_only_when_asked_for(
        self, harbour: ActorNetwork, also: tuple[str, ...], pair: set[str], tie_: str
    ) -> None:
        assert tie_ not in lines(harbour).get(frozenset(pair), set())
        assert tie_ in lines(network_of(*HARBOUR, filters=Filters(also=also)))[frozenset(pair)]

    @pytest.mark.parametrize(
        ("how", "status"),
        [
            ({"hedged": True}, "hedged"),
            ({"tense": "Planned"}, "planned"),
            ({"stance": "Predicted"}, "predicted"),
            ({"stance": "Proposed"}, "proposed"),
            ({"stance": "Asked"}, "asked"),
            ({"stance": "Doubted"}, "doubted"),
            ({"stance": "Denied"}, "denied"),
        ],
    )
    def test_no_other_status_counts_by_itself(self, how: dict[str, str], status: str) -> None:
        turtle = (BODIES, said("tie/2000", tie("body/60", "PartOf", A), "part", at=2000, **how))
        pair = frozenset({"Harbour Council", "Coastal Board"})
        assert pair not in lines(network_of(*turtle))
        assert pair in lines(network_of(*turtle, filters=Filters(also=(status,))))

    def test_a_denial_stays_with_the_line_that_it_denies(self) -> None:
        network = network_of(
            BODIES, said("tie/2000", tie("body/40", "WorksWith", A), "works with the Board", at=2000), PEOPLE
        )
        one, other = number(network, A), number(network, "body/40")
        assert [s.quotation for s in network.said(one, other)] == ["works with the Board"]
        assert [s.quotation for s in network.denials(one, other)] == ["never worked with the Board"]

    def test_a_counted_member_is_no_node(self, harbour: ActorNetwork) -> None:
        council = number(harbour, "body/60")
        assert {harbour[near].kind for near in harbour.neighbours(council)} == {"post", "person"}


class TestParallelAndOpposite:
    def test_parallel_ties_are_one_line_that_weighs_a_telegram(self) -> None:
        network = network_of(
            BODIES,
            said("tie/2000", tie(B, "PartOf", A), "again part of it", at=2000),
            said("tie/2100", tie(B, "ReportsTo", A), "reports to it", at=2100),
        )
        line = network.graph.edges[number(network, A), number(network, B)]
        assert [s.tie for s in line["statements"]] == ["partOf", "partOf", "reportsTo"]
        assert line["weight"] == 1

    def test_a_line_weighs_as_many_as_telegrams_say_so(self, cables: ActorNetwork) -> None:
        (rogala,), (federation,) = find(cables, "Stefan Rogala"), find(cables, "Polish Hauliers' Federation")
        line = cables.graph.edges[rogala, federation]
        assert [s.cable for s in line["statements"]] == ["08WARSAW412", "09WARSAW700", "10KRAKOW18"]
        assert line["weight"] == 3, "the telegram that came twice counts once"

    @pytest.mark.parametrize(
        ("kind", "directions"),
        [("PartOf", {"forward", "backward"}), ("WorksWith", {"mutual"})],
    )
    def test_opposite_ties_are_one_line_with_their_directions(self, kind: str, directions: set[str]) -> None:
        network = network_of(
            BODIES,
            said("tie/2000", tie("body/60", kind, A), "one way", at=2000),
            said("tie/2100", tie(A, kind, "body/60"), "the other way", at=2100),
        )
        one, other = number(network, A), number(network, "body/60")
        told = network.said(one, other)
        assert len(told) == 2
        assert {direction(Step(one, other, told), s) for s in told} == directions

    def test_a_tie_with_itself_is_left_out(self) -> None:
        network = network_of(BODIES, said("tie/2000", tie(A, "WorksWith", A), "with itself", at=2000))
        assert number(network, A) in network.graph
        assert not network.graph.has_edge(number(network, A), number(network, A))


class TestOffices:
    def test_an_office_that_nobody_holds_is_passed_through(self, harbour: ActorNetwork) -> None:
        post = number(harbour, "post/200")
        assert harbour[post].kind == "post"
        assert harbour.graph.has_edge(post, number(harbour, "body/60"))

    def test_an_office_that_is_held_is_no_node(self, harbour: ActorNetwork) -> None:
        assert number(harbour, "post/180") not in harbour.graph
        (told,) = harbour.said(number(harbour, "person/130"), number(harbour, B))
        assert (told.tie, told.office) == ("holds", "Director")

    def test_whether_it_is_held_depends_on_what_counts(self) -> None:
        held = "a cg:PostStatement ; cg:statesPost <post/180> ; cg:statesHolder <person/130>"
        alone = "a cg:PostStatement ; cg:statesPost <post/180>"
        turtle = (
            BODIES,
            PEOPLE.replace(held, alone),
            said("post-statement/2000", held, "was Director", at=2000, tense="Former"),
        )
        network = network_of(*turtle)
        assert network.graph.has_edge(number(network, "post/180"), number(network, B))
        network = network_of(*turtle, filters=Filters(also=("former",)))
        assert number(network, "post/180") not in network.graph

    def test_people_left_out_hold_their_offices_all_the_same(self) -> None:
        network = network_of(*HARBOUR, filters=Filters(kinds=("body", "post")))
        assert {network[actor].kind for actor in network.graph} == {"body", "post"}
        assert number(network, "post/180") not in network.graph

    def test_an_office_of_which_something_is_said_is_tied_to_its_holder(self) -> None:
        network = network_of(
            BODIES, PEOPLE, said("tie/2000", tie("post/180", "Heads", "body/30"), "heads it", at=2000)
        )
        post, vik = number(network, "post/180"), number(network, "person/130")
        assert set(network.neighbours(post)) == {vik, number(network, B), number(network, "body/30")}

    def test_like_named_offices_of_two_cables_are_two(self, cables: ActorNetwork) -> None:
        offices = find(cables, "Deputy Governor (Silesia)")
        assert [cables[office].cables for office in offices] == [("07KRAKOW143",), ("08KRAKOW57",)]
        assert [office in cables.graph for office in offices] == [True, False]  # Wrona holds the second


class TestActors:
    @pytest.mark.parametrize(
        ("name", "cables_of_each", "why"),
        [
            (
                "Irena Kubik",
                [("07KRAKOW143", "08KRAKOW57", "09KRAKOW31", "10KRAKOW18", "10PRAGUE44")],
                "a full name is one person",
            ),
            ("HALVORSEN", [("07KRAKOW143",), ("09KRAKOW31",), ("10KRAKOW18",)], "a surname is of its cable"),
            ("EconOff", [("07KRAKOW143",), ("08KRAKOW57",)], "nobody knows who that was"),
            (
                "regional waste strategy",
                [("07KRAKOW143",), ("09WARSAW700",)],
                "described, not named: another region's",
            ),
            ("Five Rules for a Clean Load", [("07KRAKOW143",)], "named"),
            ("Regional Renewal Party", [("08KRAKOW57", "10KRAKOW18")], "a body is one by name"),
            ("Deputy Environment Minister (Environment Ministry)",
             [("08WARSAW412",), ("09WARSAW700",)], "the telegram that came twice is one"),
        ],
    )  # fmt: skip
    def test_who_is_one(
        self, cables: ActorNetwork, name: str, cables_of_each: list[tuple[str, ...]], why: str
    ) -> None:
        assert [cables[number].cables for number in find(cables, name)] == cables_of_each, why

    def test_every_node_of_the_whole_network_is_of_one_actor(self, corpus: Graph) -> None:
        network = corpus.to_networkx()
        actors = actor_network(network).actors
        assert set(actors.numbers) == set(network)
        assert sorted(iri for actor in actors.all for iri in actor.iris) == sorted(network)

    def test_who_is_protected_is_in_no_network(self, corpus: Graph, cables: ActorNetwork) -> None:
        assert not any("Noga" in actor.name for actor in cables.actors.all)
        shown = actor_network(Graph.open(corpus.path, include_protected=True).view)
        assert any("Noga" in actor.name for actor in shown.actors.all)


SENT = {"2005": "2005-06-01T10:00:00Z", "2007": "2007-06-01T10:00:00Z", "2008": "2008-06-01T10:00:00Z"}


def stated(id_: str, own: str, at: int, sent: str | None, more: str = "", tense: str = "Present") -> str:
    when = f' ; cg:asOf "{SENT[sent]}"^^xsd:dateTime' if sent else ""
    return said(f"tie/{id_}", own + when + more, f"words {id_}", at=at, tense=tense)


class TestTimes:
    PAIR = tie("body/60", "PartOf", A)

    @pytest.mark.parametrize(
        ("turtle", "day", "counts", "why"),
        [
            ((stated("1", PAIR, 3000, "2007"),), "2007-12-01", ["1"], "said near the day"),
            ((stated("1", PAIR, 3000, "2007"),), "2006-12-01", ["1"], "and before it was said"),
            ((stated("1", PAIR, 3000, "2007"),), "2008-06-01", ["1"], "366 days are near"),
            ((stated("1", PAIR, 3000, "2007"),), "2008-06-02", [], "367 are not"),
            ((stated("1", PAIR, 3000, None),), "2007-06-01", [], "nobody knows when"),
            ((stated("1", PAIR, 3000, "2007", tense="Former"),), "2007-06-01", [], "it is past"),
            (
                (stated("1", PAIR, 3000, "2007"), stated("2", PAIR, 3100, "2008", tense="Former")),
                "2008-05-01", ["1"], "what is past later held before",
            ),
            (
                (stated("1", PAIR, 3000, "2007"), stated("2", PAIR, 3100, "2008", tense="Former")),
                "2008-06-01", [], "it has ended",
            ),
            (
                (stated("1", PAIR, 3000, "2008"), stated("2", PAIR, 3100, "2007", tense="Former")),
                "2008-06-01", ["1"], "what was past before is there again",
            ),
            (
                (stated("1", PAIR, 3000, "2007"),
                 stated("2", tie(A, "PartOf", "body/60"), 3100, "2008", tense="Former")),
                "2008-06-01", ["1"], "the opposite tie has ended, not this",
            ),
            (
                (stated("1", tie("body/60", "WorksWith", A), 3000, "2007"),
                 stated("2", tie(A, "WorksWith", "body/60"), 3100, "2008", tense="Former")),
                "2008-06-01", [], "a mutual tie has no direction",
            ),
            (
                (stated("1", PAIR, 3000, "2008", ' ; cg:periodStart "2001-01-01"^^xsd:date'),),
                "2001-01-01", ["1"], "the text says since when",
            ),
            (
                (stated("1", PAIR, 3000, "2008", ' ; cg:periodStart "2001-01-01"^^xsd:date'),),
                "2000-12-31", [], "not before",
            ),
            (
                (stated("1", PAIR, 3000, "2008", ' ; cg:periodEnd "2005-01-01"^^xsd:date', "Former"),),
                "2004-01-01", ["1"], "past now, but not on the day",
            ),
            (
                (stated("1", PAIR, 3000, "2005", ' ; cg:periodEnd "2005-06-30"^^xsd:date'),),
                "2005-07-01", [], "it ended the day before",
            ),
            ((stated("1", tie("body/60", "Created", A), 3000, "2007"),), "2007-12-01", ["1"], "an event"),
            ((stated("1", tie("body/60", "Created", A), 3000, "2007"),), "2007-05-01", [], "not yet told of"),
        ],
    )  # fmt: skip
    def test_what_held_on_a_day(self, turtle: tuple[str, ...], day: str, counts: list[str], why: str) -> None:
        network = network_of(BODIES, *turtle, filters=Filters(as_of=date.fromisoformat(day)))
        told: list[Statement] = []
        if network.graph.has_edge(number(network, A), number(network, "body/60")):
            told = list(network.said(number(network, A), number(network, "body/60")))
        assert [s.quotation.removeprefix("words ") for s in told] == counts, why
        assert all(s.inferred is not bool(s.since or s.until) for s in told)


@pytest.mark.parametrize(
    ("day", "deputy_heads"),
    [
        ("2007-06-30", {"Marek Zawadzki"}),  # Kubik is told of later within the window, but not nearest
        ("2008-06-30", {"Irena Kubik"}),
        ("2009-06-30", {"Adam Rybak"}),
        ("2005-01-01", set()),
    ],
)
def test_who_holds_an_office_on_a_day_is_who_is_told_of_nearest(
    corpus: Graph, day: str, deputy_heads: set[str]
) -> None:
    network = actor_network(corpus.view, Filters(as_of=date.fromisoformat(day)))
    (section,) = find(network, "Waste Crimes Section")
    near = network.neighbours(section) if section in network.graph else []
    held = {network[one].name for one in near if any(s.tie == "holds" for s in network.said(one, section))}
    assert held == deputy_heads


class TestFilters:
    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ({"kinds": ("committee",)}, "no kind of actor 'committee'"),
            ({"also": ("likely",)}, "no status 'likely'"),
            ({"window": -1}, "not -1"),
            ({"ties": ("likes",)}, "no tie 'likes'; there are: advises, branchOf"),
        ],
    )
    def test_what_does_not_exist_is_refused(self, given: dict[str, object], message: str) -> None:
        with pytest.raises(NetworkError, match=message):
            Filters(**given)  # type: ignore[arg-type]

    def test_a_tie_that_the_graph_lacks_leaves_nothing(self) -> None:
        assert lines(network_of(BODIES, filters=Filters(ties=("owns",)))) == {}

    def test_ties_and_kinds_hold_together(self) -> None:
        network = network_of(*HARBOUR, filters=Filters(kinds=("body",), ties=("worksWith", "holds")))
        assert lines(network) == {frozenset({"Fjord Pilots", "Safety Office"}): {"worksWith"}}
