"""Free SPARQL reads and stays at home."""

import pytest
from small_graph import HARBOUR, STATEMENTS, TIES, view

from cablegraph.queries import free_query
from cablegraph.queries.free import calls_service
from cablegraph.view import QueryError, View


@pytest.fixture(scope="module")
def harbour() -> View:
    return view(*HARBOUR)


def test_select_gives_plain_values(harbour: View) -> None:
    answer = free_query(harbour, "SELECT ?name ?n { ?p foaf:name ?name BIND (1.5 AS ?n) } ORDER BY ?name")
    assert answer.records() == [{"name": "Ida Moe", "n": 1.5}, {"name": "Lars Vik", "n": 1.5}]


def test_ask_gives_one_flag(harbour: View) -> None:
    assert free_query(harbour, "ASK { ?p a foaf:Person }").rows == ((True,),)
    assert free_query(harbour, "ASK { ?p a cg:Ghost }").rows == ((False,),)


def test_construct_gives_triples(harbour: View) -> None:
    answer = free_query(harbour, "CONSTRUCT { ?p foaf:nick ?n } { ?p foaf:name ?n }")
    assert answer.triples is not None
    assert len(answer.triples) == 2
    assert answer.names == ("subject", "predicate", "object")


@pytest.mark.parametrize(
    "sparql",
    [
        "INSERT DATA { <a:b> <a:b> <a:b> }",
        "DELETE WHERE { ?s ?p ?o }",
        "DROP ALL",
        "LOAD <http://example.org/>",
        "ASK { ?p a foaf:Person } ; DROP ALL",
        "SELECT",
        "",
    ],
)
def test_what_is_no_reading_query_is_refused(harbour: View, sparql: str) -> None:
    before = len(harbour)
    with pytest.raises(QueryError):
        free_query(harbour, sparql)
    assert len(harbour) == before


@pytest.mark.parametrize(
    ("sparql", "verb"),
    [
        ("load <http://example.org/>", "LOAD"),
        ("PREFIX a: <urn:a> INSERT DATA { <a:b> <a:b> <a:b> }", "INSERT"),
        ("# SELECT\nBASE <urn:x>\nClear ALL", "CLEAR"),
        ("WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "WITH"),
    ],
)
def test_what_would_write_is_refused_by_its_name(harbour: View, sparql: str, verb: str) -> None:
    with pytest.raises(QueryError, match=f"{verb} is refused: a graph is only read here"):
        free_query(harbour, sparql)


def test_a_word_that_writes_may_stand_anywhere_else(harbour: View) -> None:
    answer = free_query(harbour, "SELECT ?load { ?load a foaf:Person ; foaf:name 'Lars Vik' } # DROP ALL")
    assert len(answer.rows) == 1


@pytest.mark.parametrize(
    ("dataset", "pattern", "holds"),
    [
        ("", "?p foaf:name 'Lars Vik'", True),
        (f"FROM <{STATEMENTS}>", "?p foaf:name 'Lars Vik'", True),
        (f"FROM <{TIES}>", "?p foaf:name 'Lars Vik'", False),  # it stands in the other graph
        ("from <urn:none>", "?p foaf:name 'Lars Vik'", False),
        (f"FROM NAMED <{TIES}>", "GRAPH ?g { ?p foaf:name 'Lars Vik' }", False),
        (f"FROM NAMED <{STATEMENTS}>", "GRAPH ?g { ?p foaf:name 'Lars Vik' }", True),
        (f"FROM NAMED <{STATEMENTS}>", "?p foaf:name 'Lars Vik'", False),  # no default graph is named
        ("", "?p foaf:name 'Lars Vik' ; cg:mention ?from", True),  # a variable, no FROM
    ],
)
def test_a_dataset_that_is_named_is_the_one_asked(
    harbour: View, dataset: str, pattern: str, holds: bool
) -> None:
    assert free_query(harbour, f"ASK {dataset} {{ {pattern} }}").rows == ((holds,),)


@pytest.mark.parametrize(
    ("sparql", "names"),
    [
        ("SELECT * { ?z a foaf:Person ; foaf:name ?a }", ("z", "a")),
        ("select distinct * { $z a foaf:Person . $z foaf:name ?a }", ("z", "a")),
        ("SELECT * { # ?a\n ?z a foaf:Person . FILTER (?z != '?a') ?z foaf:name ?a }", ("z", "a")),
        ("SELECT ?a ?z { ?z foaf:name ?a }", ("a", "z")),
        ("SELECT ?a { { SELECT * { ?z foaf:name ?a } } }", ("a",)),
    ],
)
def test_columns_are_in_the_order_of_the_query(harbour: View, sparql: str, names: tuple[str, ...]) -> None:
    answer = free_query(harbour, sparql)
    assert answer.names == names
    assert "Lars Vik" in {row[names.index("a")] for row in answer.rows}


CALLS = [
    "ASK { SERVICE <http://example.org/> { ?s ?p ?o } }",
    "ASK { service silent ?where { ?s ?p ?o } }",
    "ASK { ?s ?p 'a' . SerVice<http://example.org/>{ ?s ?p ?o } }",
    "ASK { # a comment\n SERVICE <http://example.org/> { ?s ?p ?o } }",
    "ASK { ?s ?p 'it\\'s' SERVICE <http://example.org/> { ?s ?p '' } }",
    "ASK { ?s ?p '''a ' b''' . SERVICE <http://example.org/> { ?s ?p ?o } }",
    "PREFIX a: <http://a/> ASK { ?s a:b\\# 1 . SERVICE a:x { ?s ?p ?o } }",  # no comment: an escape
    "ASK { FILTER (?a<?b) SERVICE <http://example.org/> { ?s ?p ?o } }",  # no IRI: less than
]
STAYS = [
    "ASK { ?service ?p 'SERVICE <http://example.org/>' }",
    'ASK { ?s ?p "a \\" SERVICE" }',
    "ASK { ?s ?p '''a ' SERVICE''' }",
    "# SERVICE\nASK { ?s <http://example.org/SERVICE> ?o }",
    "PREFIX service: <http://example.org/> ASK { ?s service:SERVICE ?o }",
    "ASK { ?s ?p 'x'@service }",
    "SELECT ?services { ?services ?p ?o }",
]


@pytest.mark.parametrize("sparql", CALLS)
def test_a_call_to_another_service_is_refused(harbour: View, sparql: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        free_query(harbour, sparql)


@pytest.mark.parametrize("sparql", STAYS)
def test_the_word_alone_is_no_call(harbour: View, sparql: str) -> None:
    assert not calls_service(sparql)
    free_query(harbour, sparql)


@pytest.mark.parametrize(
    ("sparql", "why"),
    [
        ("SELECT * {" + "(" * 101, "100 deep"),
        ("ASK { ?s ?p '" + "x" * 20_000 + "' }", "20,000 characters"),
    ],
)
def test_a_query_that_would_run_out_of_stack_is_refused(harbour: View, sparql: str, why: str) -> None:
    with pytest.raises(QueryError, match=why):
        free_query(harbour, sparql)


def test_brackets_in_strings_and_comments_are_none(harbour: View) -> None:
    assert (
        len(free_query(harbour, "ASK { # " + "(" * 300 + "\n ?s ?p ?o FILTER(?o != '" + "(" * 300 + "') }"))
        == 1
    )
