"""A view answers queries, gives its quads by kind of graph, and finds actors and cables by name."""

from pathlib import Path

import pytest
from made_cable import TEXT, Maker, made_annotations, made_telegram
from pyoxigraph import Literal, NamedNode
from rdflib import RDF
from rdflib import Literal as RdfLiteral
from rdflib.namespace import FOAF

from cablegraph.mapping import map_document
from cablegraph.store import Entry, GraphWriter
from cablegraph.view import Names, QueryError, View, read_names, withhold


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two cables of the same people."""
    path = tmp_path_factory.mktemp("graph") / "g"
    entries = []
    for name, text in (("oslo44.txt", TEXT), ("copy.v2.txt", TEXT + "\n")):
        make = Maker(text, name)
        mapped = map_document(make.source, made_telegram(make), made_annotations(make))
        entries.append(Entry(mapped, text))
    with GraphWriter(path, withhold) as writer:
        writer.write_batch(entries)
    return path


@pytest.fixture(scope="module")
def view(folder: Path) -> View:
    return View.open(folder)


@pytest.fixture(scope="module")
def names(view: View) -> Names:
    return read_names(view)


def test_select_gives_rows_over_all_graphs_together(view: View) -> None:
    found = view.select(
        "SELECT DISTINCT ?part ?none WHERE { ?b org:subOrganizationOf ?a . ?b skos:prefLabel ?part }"
    )
    assert found.variables == ("part", "none")
    assert found.rows == ((Literal("Port Safety Office"), None),)


def test_ask_and_construct(view: View) -> None:
    assert view.ask("ASK { ?t a cg:Telegram }")
    assert not view.ask("ASK { ?t a cg:Nothing }")
    assert len(view.construct("CONSTRUCT { ?t a cg:Telegram } WHERE { ?t a cg:Telegram }")) == 1


@pytest.mark.parametrize(
    "query", ["SELEC ?x", "SELECT ?x WHERE { ?x nope:x ?y }", "INSERT DATA { <a:b> <a:c> <a:d> }", ""]
)
def test_what_is_no_query_is_named_in_one_line(view: View, query: str) -> None:
    with pytest.raises(QueryError) as caught:
        view.query(query)
    assert "\n" not in str(caught.value)


def test_another_form_of_query_than_wanted_is_named(view: View) -> None:
    with pytest.raises(QueryError, match="SELECT"):
        view.select("ASK { ?s ?p ?o }")
    with pytest.raises(QueryError, match="ASK"):
        view.ask("SELECT * WHERE { ?s ?p ?o }")
    with pytest.raises(QueryError, match="CONSTRUCT"):
        view.construct("ASK { ?s ?p ?o }")


def test_quads_by_kind_of_graph(view: View) -> None:
    graphs = [graph.value for graph in view.graphs()]
    assert graphs == sorted(graphs)
    assert len(graphs) == 4
    assert {quad.graph_name.value for quad in view.quads(["ties"])} == set(graphs[1::2])
    parts = [len(list(view.quads([kind]))) for kind in ("statements", "ties", "vocabularies", "ontology")]
    assert all(parts)
    assert sum(parts) == len(view)


def test_rdflib_sees_the_same_graph_as_one(view: View) -> None:
    dataset = view.to_rdflib()
    people = set(dataset.subjects(RDF.type, FOAF.Person))
    assert len(people) == 8
    rows = dataset.query("SELECT ?p WHERE { ?p foaf:name 'Lars Vik' ; org:holds ?post }")
    assert len(list(rows)) == 2
    assert (None, FOAF.name, RdfLiteral("Tor Berg")) not in dataset


@pytest.mark.parametrize(
    ("text", "labels", "fit"),
    [
        ("Lars Vik", ["Lars Vik"] * 2, "label"),  # one in each cable
        ("lars  VIK", ["Lars Vik"] * 2, "label"),  # case and blanks
        ("Lárs Vik", ["Lars Vik"] * 2, "label"),  # accents
        ("the Port Council", ["Port Council"] * 2, "label"),  # article
        ("Port Council's", ["Port Council"] * 2, "label"),  # possessive
        ("Vik", ["Lars Vik"] * 2, "alias"),
        ("NCB", ["Norwegian Coastal Board"] * 2, "alias"),
        ("coastal board", ["Norwegian Coastal Board"] * 2, "words"),
        ("board", ["Norwegian Coastal Board"] * 2, "alias"),  # "the Board" is an alias, words do not count
        ("Tor Berg", [], None),  # withheld
        ("Lars Nobody", [], None),
        ("", [], None),
        ("the", [], None),
    ],
)
def test_a_name_finds_its_actors(names: Names, text: str, labels: list[str], fit: str | None) -> None:
    found = names.find_actor(text)
    assert [actor.label for actor in found] == labels
    assert {actor.fit for actor in found} == ({fit} if fit else set())


def test_words_rank_by_how_much_else_a_name_holds(names: Names) -> None:
    assert [actor.label for actor in names.find_actor("harbor plan")][::2] == [
        "harbor safety plan",
        "2004 Danish harbor plan",
    ]


def test_kinds_narrow_the_search_and_say_what_was_found(names: Names) -> None:
    assert {actor.kind for actor in names.find_actor("Norway")} == {"place"}
    assert names.find_actor("Norway", ["person", "body"]) == []
    assert {actor.kind for actor in names.find_actor("Econoff", ["unnamed"])} == {"unnamed"}
    assert {actor.kind for actor in names.find_actor("Deputy Mayor")} == {"post"}


def test_an_iri_means_itself(names: Names) -> None:
    actor = names.find_actor("Lars Vik")[0]
    assert names.find_actor(actor.iri) == [actor]
    assert actor.cable == "07OSLO44"


@pytest.mark.parametrize(
    "text", ["07OSLO44", "07oslo44", " 07OSLO44 ", "https://w3id.org/cablegraph/telegram/07OSLO44"]
)
def test_a_telegram_is_found_by_its_id(names: Names, text: str) -> None:
    assert [cable.file_name for cable in names.find_cable(text)] == ["copy.v2.txt", "oslo44.txt"]


@pytest.mark.parametrize(
    ("text", "count"), [("oslo44.txt", 1), ("oslo44", 1), ("COPY.V2", 1), ("copy", 0), ("", 0)]
)
def test_a_cable_is_found_by_its_files_name(names: Names, text: str, count: int) -> None:
    assert len(names.find_cable(text)) == count


def test_vocabularies_are_no_actors(view: View, names: Names) -> None:
    assert view.ask("ASK { ?station skos:inScheme ?stations }")
    assert all("/document/" in actor.iri for _, actor in names.actors)
    assert not list(view.match(NamedNode("https://w3id.org/cablegraph/nothing")))
