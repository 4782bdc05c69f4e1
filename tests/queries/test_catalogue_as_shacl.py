"""The catalogue as RDF: rdflib reads it back, and every query in it runs and asks what the catalogue asks."""

import pytest
from pyoxigraph import Store
from rdflib import RDF, RDFS, SH, Graph, Literal, URIRef
from small_graph import HARBOUR, store

from cablegraph.queries import Question, catalogue, catalogue_turtle
from cablegraph.view import View

QUERIES = "https://w3id.org/cablegraph/query/"
EVERY = list(catalogue().values())


@pytest.fixture(scope="module")
def published() -> Graph:
    return Graph().parse(data=catalogue_turtle(), format="turtle")


@pytest.fixture(scope="module")
def harbour() -> Store:
    return store(HARBOUR)


def iri(one: Question) -> URIRef:
    return URIRef(QUERIES + one.name)


def test_it_holds_every_question_and_no_other(published: Graph) -> None:
    for class_ in (SH.SPARQLExecutable, SH.SPARQLSelectExecutable):
        assert set(published.subjects(RDF.type, class_)) == {iri(one) for one in EVERY}


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_it_says_what_is_asked(published: Graph, one: Question) -> None:
    assert published.value(iri(one), RDFS.label) == Literal(one.title, lang="en")
    assert published.value(iri(one), RDFS.comment) == Literal(one.question, lang="en")


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_parameters_come_in_order_with_their_type(published: Graph, one: Question) -> None:
    nodes = sorted(
        published.objects(iri(one), SH.parameter), key=lambda node: published.value(node, SH.order).toPython()
    )
    assert [str(published.value(node, SH.name)) for node in nodes] == [p.name for p in one.parameters]
    for node, parameter in zip(nodes, one.parameters, strict=True):
        path = str(published.value(node, SH.path))
        assert path.rpartition("#")[2] == parameter.name, "SHACL names the variable by the path"
        assert (published.value(node, SH.optional) == Literal(True)) is not parameter.required
        assert (published.value(node, SH.datatype) is None) is (
            published.value(node, SH.nodeKind) == SH.IRI
        ), "a datatype, or an IRI"


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_its_query_runs_with_the_declared_prefixes_alone(
    published: Graph, harbour: Store, one: Question
) -> None:
    declared = published.value(iri(one), SH.prefixes)
    head = "".join(
        f"PREFIX {published.value(node, SH.prefix)}: <{published.value(node, SH.namespace)}>\n"
        for node in published.objects(declared, SH.declare)
    )
    select = str(published.value(iri(one), SH.select))
    assert "PREFIX" not in select
    found = harbour.query(head + select, use_default_graph_as_union=True)
    assert [variable.value for variable in found.variables] == [column.name for column in one.columns]
    asked = View(harbour).select(one.sparql)
    assert sorted(map(str, (tuple(row) for row in found))) == sorted(map(str, asked.rows))
