"""The reference pages say what the ontology says, and are not stale."""

import re
from pathlib import Path

import pytest
from rdflib import OWL, BNode, Graph

from cablegraph.cli.ontology import question_terms
from cablegraph.ontology.pages import QuestionTerms, described, diagrams, pages
from cablegraph.ontology.pages.lists import about
from cablegraph.ontology.pages.reading import expression
from cablegraph.ontology.terms import PREFIXES

DOCS = Path(__file__).parents[2] / "docs" / "ontology"
PAGES = pages([QuestionTerms("who-floats", 30, "Who floats?", ("cg:Precept", "cg:about", "org:Post"))])
HEAD = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())


def test_the_pages_in_docs_are_those_of_the_ontology_and_the_catalogue():
    written = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")}
    assert written == pages(question_terms()), "run: cablegraph ontology docs"


@pytest.mark.parametrize("name", [name for name, term in described().items() if term.ours])
def test_every_term_of_ours_has_a_heading_on_its_page(name):
    found = [page for page, text in PAGES.items() if re.search(rf"^#+ {name}$", text, re.M)]
    assert len(found) == 1


def anchors(text: str) -> set[str]:
    return {re.sub(r"[^\w -]", "", line.lstrip("# ")).replace(" ", "-").lower()
            for line in text.splitlines() if line.startswith("#")}  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page):
    for target, anchor in re.findall(r"\]\((?!http|\.\.)([\w.-]+)(?:#([\w-]+))?\)", PAGES[page]):
        assert target in PAGES
        assert not anchor or anchor in anchors(PAGES[target]), f"{target}#{anchor}"


def test_a_class_is_described_whole():
    text = PAGES["classes.md"].partition("## cg:Precept\n")[2].partition("\n## ")[0]
    assert text.lstrip().startswith("**precept.** One rule of a campaign")
    assert "- Example: Do wear a vest" in text
    assert "exactly 1 [`cg:number`](properties.md#cgnumber)" in text
    assert "- Properties to it: [`cg:precept`](properties.md#cgprecept)" in text
    assert "- Questions: [who-floats](questions.md#who-floats)" in text


def test_a_property_says_where_it_goes_from_and_to_also_by_several_classes():
    text = PAGES["properties.md"].partition("### cg:reportedBy\n")[2].partition("\n### ")[0]
    statement, place, record = (
        f"[`cg:{name}`](classes.md#cg{name.lower()})" for name in ("Statement", "Place", "Record")
    )
    assert f"- From: {statement}. To: {place} or {record} or `foaf:Agent`." in text


def test_a_question_names_its_terms_and_a_catalogue_is_not_needed():
    assert "30\\. Who floats?" in PAGES["questions.md"]
    assert "- Reused: `org:Post`" in PAGES["questions.md"]
    bare = pages()
    assert "questions.md" not in bare
    assert not any("questions.md" in text for text in bare.values())


def test_diagrams_join_classes_and_lead_upwards_over_classes_that_are_not_shown():
    statements = diagrams(described())["Statements"]
    assert 'cg_TieStatement -- "tieKind" --> cg_TieKind' in statements
    assert "cg_QuantityClaim -.-> cg_Statement" in statements  # by way of cg:Claim
    assert all(text.startswith("flowchart LR\n") for text in diagrams(described()).values())


@pytest.mark.parametrize(
    ("turtle", "words"),
    [
        ("[ a owl:Class ; owl:unionOf ( cg:Plan foaf:Person ) ]", "`cg:Plan` or `foaf:Person`"),
        ("[ a owl:Class ; owl:intersectionOf ( cg:Plan cg:Campaign ) ]", "`cg:Plan` and `cg:Campaign`"),
        ("[ owl:onProperty cg:unit ; owl:maxCardinality 2 ]", "at most 2 `cg:unit`"),
        ("[ owl:onProperty cg:unit ; owl:hasValue 'boats' ]", "`cg:unit` is boats"),
        ("[ owl:onProperty cg:about ; owl:someValuesFrom cg:Plan ]", "`cg:about` some `cg:Plan`"),
        ("[ owl:onProperty cg:about ; owl:allValuesFrom cg:Plan ]", "`cg:about` only `cg:Plan`"),
    ],
)
def test_expressions_in_words(turtle, words):
    graph = Graph().parse(data=f"{HEAD} cg:Precept owl:equivalentClass {turtle} .", format="turtle")
    (node,) = graph.objects(None, OWL.equivalentClass)
    assert expression(graph, node) == words


def test_an_expression_that_pages_do_not_know_is_an_error_and_not_left_out():
    with pytest.raises(ValueError, match="pages know"):
        expression(Graph(), BNode())


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "about 0"), (7, "about 7"), (87, "about 87"), (608, "about 610"), (191_360, "about 190,000")],
)
def test_counts_to_two_figures(count, words):
    assert about(count) == words
