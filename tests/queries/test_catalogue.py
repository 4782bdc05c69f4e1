"""Every question file is whole: head, parameters, columns, and a query that parses and binds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal
from rdflib import URIRef
from small_graph import HARBOUR, view

from cablegraph.ontology.graphs import ontology_graph
from cablegraph.queries.binding import date_term, number_term, text_term
from cablegraph.queries.catalogue import (
    CatalogueError,
    Question,
    bind,
    bind_values,
    catalogue,
    parse,
    question,
)

EVERY = sorted(catalogue().values(), key=lambda one: one.name)
IRI = "https://example.org/a"
# Two values of each kind of parameter, and the terms that they become.
VALUES = {
    "date": (["2007-01-31", "2008-02-29"], ['"2007-01-31"^^<http://www.w3.org/2001/XMLSchema#date>']),
    "number": (["7", "007"], ['"7"^^<http://www.w3.org/2001/XMLSchema#integer>']),
    "text": (['a "b"', "c\\"], ['"a \\"b\\""']),
    "tag": (["PREL", "PGOV"], ['"PREL"']),
}


def values(one: Question) -> dict[str, list[str]]:
    return {p.name: VALUES.get(p.kind, ([IRI, IRI + "b"], []))[0] for p in one.parameters}


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_its_columns_are_what_it_selects(one: Question) -> None:
    found = view(*HARBOUR).select(bind(one, values(one)))
    assert list(found.variables) == [column.name for column in one.columns]


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_each_parameter_is_bound_as_a_value(one: Question) -> None:
    bound = bind(one, values(one))
    for parameter in one.parameters:
        first = VALUES.get(parameter.kind, ([], [f"<{IRI}>"]))[1][0]
        assert f"VALUES ?{parameter.name} {{ {first} " in bound
        assert f"?{parameter.name}" in one.sparql.replace(f"VALUES ?{parameter.name} {{ UNDEF }}", "")
    assert "UNDEF" not in re.sub(r"(?m)#.*$", "", bound)


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_its_head_is_for_people(one: Question) -> None:
    assert one.title
    assert one.question.endswith("?") or one.question.endswith(".")
    for parameter in one.parameters:
        assert parameter.name.upper() in one.question or not parameter.required
        assert parameter.text


def test_the_catalogue_holds_what_was_promised() -> None:
    assert {one.number for one in EVERY} == set(range(1, 27))


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_it_names_the_terms_it_rests_on(one: Question) -> None:
    assert any(term.startswith("https://w3id.org/cablegraph/ontology#") for term in one.terms)
    known = declared()
    assert [term for term in one.terms if term not in known] == []


def declared() -> set[str]:
    """Terms of the ontology and of what it reuses; datatypes are no part of it."""
    found = {str(term) for term in ontology_graph().subjects() if isinstance(term, URIRef)}
    return found | {f"http://www.w3.org/2001/XMLSchema#{name}" for name in ("integer", "double")}


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("date", "31 May 2007", "YYYY-MM-DD"),
        ("date", "2007-02-30", "YYYY-MM-DD"),
        ("date", '2007-01-01"', "YYYY-MM-DD"),
        ("number", "-1", "whole number"),
        ("number", "1.5", "whole number"),
        ("number", "\u0661", "whole number"),
        ("number", "9" * 30, "whole number"),
        ("text", "a\x00b", "no text"),
        ("text", "\ud800", "no text"),
    ],
)
def test_a_value_that_is_none_of_its_kind_is_refused(kind: str, value: str, words: str) -> None:
    terms = {"date": date_term, "number": number_term, "text": text_term}
    with pytest.raises(CatalogueError, match=words):
        terms[kind](value)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="".join(map(chr, range(32))))))
def test_any_text_is_bound_as_itself(text: str) -> None:
    if "\x7f" in text:
        return
    found = view().select(f"SELECT ?x {{ VALUES ?x {{ {text_term(text)} }} }}")
    assert [row[0].value for row in found.rows if isinstance(row[0], Literal)] == [text]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# title: T\n# number: 1\n# question: Q?\nSELECT ?a {}", "lacks columns"),
        ("# title: T\n# number: 1\n# question: Q?\n# columns: a colour\nSELECT ?a {}", "no such column"),
        (
            "# title: T\n# number: 1\n# question: Q?\n# columns: a text\n# param x: planet, required, y\n",
            "no such parameter",
        ),
        ("# title: T\n# number: 1\n# question: Q?\n# columns: a text\n# example: x=1\n", "no parameter 'x'"),
    ],
)
def test_a_file_with_a_faulty_head_is_refused(text: str, words: str) -> None:
    with pytest.raises(CatalogueError, match=words):
        parse("new", text)


@pytest.mark.parametrize("iri", ["no-iri", "a:b c", "a:b>", "a:<b", 'a:"', "a:{", "a:\\u0020"])
def test_what_is_no_iri_is_never_bound(iri: str) -> None:
    with pytest.raises(CatalogueError, match="no IRI"):
        bind(question("mentions"), {"actor": [iri]})


def test_a_query_without_a_place_for_its_parameter_is_refused() -> None:
    with pytest.raises(CatalogueError, match="no place for x"):
        bind_values("SELECT * {}", "x", [IRI])
