"""Which part of a graph a selection is, in every family of formats."""

import json
from datetime import date

import pytest
from exported import text, written
from pyoxigraph import RdfFormat, parse
from small_graph import BASE, DOCUMENT, HARBOUR, view

from cablegraph.exports import Selection, SelectionError, parse_selection
from cablegraph.exports.subnetwork import select
from cablegraph.ontology.terms import CG
from cablegraph.queries import CatalogueError, UnknownNameError
from cablegraph.view import View


@pytest.fixture(scope="module")
def harbour() -> View:
    return view(*HARBOUR)


def labels(view: View, selection: Selection) -> set[str]:
    return {label for _, label in select(view, selection).nodes(data="label")}


def ties(view: View, selection: Selection) -> set[str]:
    return {tie for *_, tie in select(view, selection).edges(data="tie")}


CASES = [
    (["actor=Diving Section"], {"Diving Section", "Safety Office"}, "one step from it"),
    (["actor=Diving Section", "radius=0"], {"Diving Section"}, "itself"),
    (
        ["actor=Coastal Board", "tie=partOf", "radius=2"],
        {"Coastal Board", "Safety Office", "Diving Section"},
        "two steps along one tie",
    ),
    (["kind=place"], {"Bergen"}, "nothing but places"),
    (["tie=partOf"], {"Coastal Board", "Safety Office", "Diving Section"}, "whoever has the tie"),
    (["actor=the Board", "radius=0"], {"Coastal Board"}, "another name of it"),
    (["actor=Ida Moe", "kind=person"], {"Ida Moe"}, "ties to others than people are gone"),
    (["query=branches", "radius=0"], {"Pilots' Federation", "Fjord Pilots"}, "whom an answer names"),
]


@pytest.mark.parametrize(("pairs", "wanted", "reason"), CASES, ids=[reason for *_, reason in CASES])
def test_a_selection_is_a_part_of_the_network(
    harbour: View, pairs: list[str], wanted: set[str], reason: str
) -> None:
    assert labels(harbour, parse_selection(pairs)) == wanted


def test_nothing_said_is_everything(harbour: View) -> None:
    assert written(harbour, "gexf") == written(harbour, "gexf", parse_selection([]))


def test_cables_and_dates_choose_documents(harbour: View) -> None:
    everything = labels(harbour, Selection())
    assert labels(harbour, Selection(cables=("07HARBOUR5",))) == everything
    assert labels(harbour, Selection(cables=("harbour.txt",))) == everything
    assert labels(harbour, Selection(as_of=date(2007, 3, 14))) == everything, "that day too"
    assert labels(harbour, Selection(as_of=date(2007, 3, 13))) == set()


REFUSED = [
    (["actor"], "no selection 'actor'", "no value"),
    (["colour=red"], "no selection 'colour=red'", "no such key"),
    (["kind=ship"], "no kind of actor 'ship'", "no such kind"),
    (["radius=-1"], "a radius is a whole number", "less than nothing"),
    (["radius=x"], "a radius is a whole number", "no number"),
    (["radius=1", "radius=2"], "radius is given twice", "either of two numbers means nothing"),
    (["as-of=March"], "a date is YYYY-MM-DD", "no date"),
]


@pytest.mark.parametrize(("pairs", "message", "reason"), REFUSED, ids=[reason for *_, reason in REFUSED])
def test_what_means_nothing_is_refused(pairs: list[str], message: str, reason: str) -> None:
    with pytest.raises(SelectionError, match=message):
        parse_selection(pairs)


def test_parameters_go_with_a_query() -> None:
    with pytest.raises(SelectionError, match="go with a query"):
        parse_selection([], {"body": "x"})


@pytest.mark.parametrize(
    ("selection", "error", "message"),
    [
        (Selection(actors=("Nobody",)), UnknownNameError, "nobody and nothing called 'Nobody'"),
        (Selection(cables=("99NOWHERE1",)), SelectionError, "no cable '99NOWHERE1'"),
        (
            Selection(ties=("marriedTo",)),
            SelectionError,
            "no tie 'marriedTo' in the graph; there are: branchOf",
        ),
        (Selection(query="no-question"), CatalogueError, "no question 'no-question'"),
    ],
)
def test_what_the_graph_does_not_have_is_an_error(
    harbour: View, selection: Selection, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        select(harbour, selection)


def statements(data: bytes) -> set[str]:
    return {
        quad.subject.value.removeprefix(f"{DOCUMENT}/")
        for quad in parse(data, RdfFormat.N_QUADS)
        if getattr(quad.object, "value", "") == CG.Statement
    }


def test_rdf_of_an_actor_has_what_speaks_of_it_and_no_more(harbour: View) -> None:
    found = statements(written(harbour, "nquads", Selection(actors=("Fjord Pilots",))))
    assert found == {"tie/380", "tie/420"}


def test_rdf_of_a_tie_has_only_that_tie(harbour: View) -> None:
    found = statements(written(harbour, "nquads", Selection(ties=("partOf",))))
    assert found == {"tie/300", "tie/340"}


def test_rdf_of_a_selection_has_evidence_actors_and_the_plain_ties_that_follow(harbour: View) -> None:
    quads = list(parse(written(harbour, "nquads", Selection(actors=("Diving Section",))), RdfFormat.N_QUADS))
    subjects = {quad.subject.value for quad in quads}
    assert f"{BASE}text/00aa#char=300,335" in subjects
    assert f"{DOCUMENT}/body/20" in subjects
    plain = {
        (quad.subject.value, quad.object.value)
        for quad in quads
        if quad.predicate.value.endswith("#subOrganizationOf")
    }
    assert plain == {(f"{DOCUMENT}/body/30", f"{DOCUMENT}/body/20")}


def test_nothing_in_the_rdf_of_a_selection_leads_nowhere(harbour: View) -> None:
    """Whatever is spoken of and was in the document is spoken of in the selection too."""
    whole = {quad.subject for quad in parse(written(harbour, "nquads"), RdfFormat.N_QUADS)}
    for name in ("Ida Moe", "Harbour Council", "Two Rules"):
        quads = list(parse(written(harbour, "nquads", Selection(actors=(name,))), RdfFormat.N_QUADS))
        subjects = {quad.subject for quad in quads}
        assert {quad.object for quad in quads if quad.object in whole} <= subjects


@pytest.mark.parametrize("name", ["turtle", "trig", "jsonld", "rdfxml"])
def test_every_rdf_format_takes_a_selection(harbour: View, name: str) -> None:
    one = text(harbour, name, Selection(actors=("Fjord Pilots",)))
    assert "tie/420" in one
    assert "tie/640" not in one


@pytest.mark.parametrize("name", ["graphml", "gexf", "csv-nodes", "dot", "svg", "html", "cytoscape"])
def test_every_network_format_takes_a_selection(harbour: View, name: str) -> None:
    one = text(harbour, name, Selection(actors=("Fjord Pilots",), radius=0))
    assert "Fjord Pilots" in one
    assert "Ida Moe" not in one


def test_an_empty_selection_is_a_whole_file(harbour: View) -> None:
    nobody = Selection(as_of=date(1970, 1, 1))
    assert json.loads(text(harbour, "jsonld", nobody))["@graph"] == []
    assert json.loads(text(harbour, "cytoscape", nobody))["elements"] == {"nodes": [], "edges": []}
