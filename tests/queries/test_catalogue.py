"""Every question file is whole: head, parameters, columns, and a query that parses and binds."""

import re

import pytest
from small_graph import HARBOUR, view

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


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_its_columns_are_what_it_selects(one: Question) -> None:
    found = view(*HARBOUR).select(bind(one, {p.name: [IRI] for p in one.parameters}))
    assert list(found.variables) == [column.name for column in one.columns]


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_each_parameter_is_bound_as_a_value(one: Question) -> None:
    for parameter in one.parameters:
        bound = bind(one, {p.name: [IRI, IRI + "b"] for p in one.parameters})
        assert f"VALUES ?{parameter.name} {{ <{IRI}> <{IRI}b> }}" in bound
        assert f"?{parameter.name}" in one.sparql.replace(f"VALUES ?{parameter.name} {{ UNDEF }}", "")
    assert "UNDEF" not in re.sub(r"#.*", "", bind(one, {p.name: [IRI] for p in one.parameters}))


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_its_head_is_for_people(one: Question) -> None:
    assert one.title
    assert one.question.endswith("?") or one.question.endswith(".")
    for parameter in one.parameters:
        assert parameter.name.upper() in one.question or not parameter.required
        assert parameter.text


def test_the_catalogue_holds_what_was_promised() -> None:
    assert {one.number for one in EVERY} >= {1, 2, 3, 5, 6, 7, 11, 12, 13, 15, 18, 19, 22}


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
