"""Evidence says what the source says, or the check says that it does not."""

import pyoxigraph as ox
import pytest
import rdflib
from test_shapes import in_rdflib

from cablegraph.shapes import check_quotations
from cablegraph.text import SourceText, decode

CGSH = "https://w3id.org/cablegraph/shapes#"
PREFIXES = """
PREFIX cg: <https://w3id.org/cablegraph/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
"""

FAULTS = [
    # The edit; the checks that it breaks; why.
    ("DELETE { ?s oa:exact ?v } INSERT { ?s oa:exact 'no such words' } WHERE { ?s oa:exact ?v }",
     {"exact", "words"}, "words that do not stand there"),
    ("DELETE { ?s oa:start ?v } INSERT { ?s oa:start ?w } WHERE { ?s oa:start ?v . BIND (?v - 1 AS ?w) }",
     {"exact", "fragment"}, "an offset that is one off"),
    ("DELETE { ?s oa:end ?v } INSERT { ?s oa:end 99999 } WHERE { ?s oa:end ?v }",
     {"exact", "fragment"}, "a span that reaches past the end of the text"),
    ("DELETE { ?e cg:quotation ?v } INSERT { ?e cg:quotation 'paraphrase' } WHERE { ?e cg:quotation ?v }",
     {"words"}, "a quotation that is a paraphrase"),
    ("DELETE { ?e oa:hasSelector ?s } WHERE { ?e oa:hasSelector ?s }",
     {"words", "fragment"}, "no spans at all"),
    ("DELETE { ?d cg:text ?t } WHERE { ?d cg:text ?t }",
     {"source"}, "a text that no document has"),
    ("DELETE { ?d cg:sha256 ?h } INSERT { ?d cg:sha256 'abc' } WHERE { ?d cg:sha256 ?h }",
     {"source"}, "a document whose source is not there"),
]  # fmt: skip


def texts_of(*sources: SourceText):
    return {source.sha256: source for source in sources}.get


def broken(report) -> set[str]:
    return {result.shape.removeprefix(CGSH + "Evidence-") for result in report.results}


def test_evidence_of_the_document_that_fits_is_borne_out_by_its_source(harbor, harbor_text):
    assert check_quotations(harbor, texts_of(harbor_text)).results == ()
    assert check_quotations(in_rdflib(harbor), texts_of(harbor_text)).results == ()


@pytest.mark.parametrize(("edit", "checks", "reason"), FAULTS)
def test_what_the_source_does_not_bear_out_is_a_violation(harbor, harbor_text, edit, checks, reason):
    store = ox.Store()
    store.extend(ox.Quad(*quad.triple) for quad in harbor)
    store.update(PREFIXES + edit)
    report = check_quotations(store, texts_of(harbor_text))
    assert broken(report) == checks, reason
    assert not report.conforms


def test_what_is_withheld_is_passed_over_only_where_that_is_asked_for(harbor, harbor_text):
    store = ox.Store()
    store.extend(ox.Quad(*quad.triple) for quad in harbor)
    store.update(
        f"{PREFIXES} DELETE {{ ?e cg:quotation ?q }} INSERT {{ ?e cg:quotation '[hidden]' }}"
        "WHERE { ?e cg:quotation ?q . FILTER (CONTAINS(?q, 'Vik')) }"
    )
    assert broken(check_quotations(store, texts_of(harbor_text))) == {"words"}
    assert check_quotations(store, texts_of(harbor_text), withheld="[hidden]").conforms


def evidence(text: str, spans: list[tuple[int, int]], quotation: str) -> rdflib.Graph:
    """One document with one piece of evidence."""
    name = ";".join(f"char={start},{end}" for start, end in spans)
    iri = f"https://w3id.org/cablegraph/text/x#{name}"
    digest = decode("x.txt", text.encode()).sha256
    turtle = f"""
        @prefix cg: <https://w3id.org/cablegraph/ontology#> . @prefix oa: <http://www.w3.org/ns/oa#> .
        <d> cg:sha256 "{digest}" ; cg:text <t> .
        <{iri}> a oa:SpecificResource ; oa:hasSource <t> ; cg:quotation {rdflib.Literal(quotation).n3()} ."""
    for number, (start, end) in enumerate(spans):
        turtle += f"""
        <{iri}> oa:hasSelector <{iri}&position={number}> , <{iri}&quote={number}> .
        <{iri}&position={number}> oa:start {start} ; oa:end {end} .
        <{iri}&quote={number}> oa:exact {rdflib.Literal(text[start:end]).n3()} ."""
    return rdflib.Graph().parse(data=turtle, publicID="https://w3id.org/cablegraph/")


@pytest.mark.parametrize(
    ("text", "spans", "quotation", "checks", "reason"),
    [
        ("the old\n harbor", [(0, 15)], "the old harbor", set(), "a wrap is folded"),
        ("Tar &amp; Rope Co", [(0, 17)], "Tar & Rope Co", set(), "an entity is decoded"),
        ("Tar & Rope Co", [(0, 13)], "Tar & Rope Co", set(), "a sign that is no entity"),
        ("vice-\nmayor", [(0, 11)], "vice-mayor", set(), "a hyphen at a line end joins"),
        ("the old\n¶ harbor", [(0, 16)], "the old harbor", set(), "a paragraph sign is no word"),
        ("old PAGE 2 harbor", [(0, 3), (11, 17)], "old harbor", set(), "two spans around a page break"),
        ("old PAGE 2 harbor", [(11, 17), (0, 3)], "harbor old", {"fragment"}, "spans out of order"),
        ("old old harbor", [(0, 7), (4, 14)], "old old old harbor", {"fragment"}, "spans that overlap"),
        ("the old harbor", [(0, 14)], "the new harbor", {"words"}, "another word"),
        ("the old harbor", [(0, 14)], "the old", {"words"}, "a word less"),
        ("the old harbor", [(0, 14)], "THE OLD HARBOR", {"words"}, "other letters"),
    ],
)
def test_a_quotation_is_its_spans_as_read(text, spans, quotation, checks, reason):
    report = check_quotations(evidence(text, spans, quotation), texts_of(decode("x.txt", text.encode())))
    assert broken(report) == checks, reason
