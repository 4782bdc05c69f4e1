"""A volume becomes a graph that validates, shows the historians' words and answers."""

import re
from collections import Counter
from pathlib import Path

import pytest
from small_volume import PLAIN, VOLUME

from cablegraph.pipeline import BuildReport, Graph, build
from cablegraph.store import read_text


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[BuildReport, Path]:
    folder = tmp_path_factory.mktemp("volume")
    (folder / "harbours1965.xml").write_text(VOLUME, encoding="utf-8")
    return build(folder / "harbours1965.xml", folder / "graph"), folder / "graph"


@pytest.fixture(scope="module")
def graph(built: tuple[BuildReport, Path]) -> Graph:
    return Graph.open(built[1])


def rows(graph: Graph, query: str) -> list[tuple[object, ...]]:
    return sorted(graph.query(query).rows, key=str)


def test_every_piece_is_taken_in(built: tuple[BuildReport, Path]) -> None:
    report = built[0]
    assert report.faults == ()
    assert (report.added, report.telegrams) == (7, 0)
    kinds = {kind: report.counts[kind] for kind in ("HistoricalDocument", "ListedPerson", "ListedTerm")}
    assert kinds == {"HistoricalDocument": 3, "ListedPerson": 3, "ListedTerm": 1}


def test_it_fits_the_shapes_and_its_quotations_the_source(graph: Graph) -> None:
    assert [one for one in graph.validate().results if one.severity == "Violation"] == []


def test_a_document_has_what_its_head_and_date_line_say(graph: Graph) -> None:
    found = rows(
        graph,
        "SELECT ?id ?kind ?place ?day ?number { ?d cg:documentKind ?kind ; dcterms:identifier ?id "
        "OPTIONAL { ?d cg:datePlace ?place ; cg:dated ?day } OPTIONAL { ?d cg:telegramNumber ?number } }",
    )
    assert found == [
        ("harbours1965#d1", "telegram", "Oslo", "1965-03-04", "65OSLO321"),
        ("harbours1965#d2", "memorandum", "Oslo", "1965-04-01", None),
        ("harbours1965#d3", "editorial note", None, None, None),
    ]


def test_a_document_is_no_telegram_and_has_no_date_time_group(graph: Graph) -> None:
    assert rows(graph, "SELECT ?t { ?t a cg:Telegram }") == []
    assert rows(graph, "SELECT ?at { ?t cg:sentAt ?at }") == []


def test_marked_names_lead_to_the_list_wherever_they_stand(graph: Graph) -> None:
    found = rows(
        graph,
        "SELECT ?document ?name ?entry { ?p cg:listedAs/skos:prefLabel ?entry ; skos:prefLabel ?name ; "
        "cg:inDocument/cg:recordOf/dcterms:identifier ?document }",
    )
    by_document = {(document, entry) for document, _, entry in found}
    assert {
        ("harbours1965#d1", "Oldacre, Matthew"),
        ("harbours1965#d1", "Tull, Ines M."),  # in a footnote and as signer
        ("harbours1965#d2", "Tull, Ines M."),  # in the heading alone
        ("harbours1965#d2", "Oldacre, Matthew"),
        ("harbours1965#p_TI1", "Tull, Ines M."),
    } <= by_document
    assert not any(document == "harbours1965#d3" for document, _ in by_document)  # nothing is marked there


def test_a_list_s_offices_are_statements_on_its_words(graph: Graph) -> None:
    offices = [
        (row["name"], row["title"], row["status"], row["quotation"])
        for row in graph.query("who-is-named")
        if row["cable"] == "harbours1965#p_TI1"
    ]
    assert ("Ines M. Tull", "Director", "former", "Director of the Harbour Office") in offices
    assert ("Ines M. Tull", "Ambassador to Norway", "present", "Ambassador to Norway") in offices


def test_words_over_a_page_break_are_quoted_in_two_spans(graph: Graph) -> None:
    found = rows(
        graph,
        "SELECT ?q ?exact { ?e cg:quotation ?q ; oa:hasSelector/oa:exact ?exact "
        'FILTER (CONTAINS(?q, "harbour board")) }',
    )
    assert found
    assert not any("<pb" in str(exact) for _, exact in found)


def test_notes_say_where_the_document_is_kept(graph: Graph) -> None:
    found = rows(
        graph, "SELECT ?kind ?q { ?n a cg:Footnote ; cg:noteKind ?kind ; cg:evidence/cg:quotation ?q }"
    )
    assert [kind for kind, _ in found] == ["note", "source"]
    assert str(found[0][1]).startswith("Not found. Tull")
    assert str(found[1][1]).startswith("Source: State Archive")


def test_terms_are_concepts(graph: Graph) -> None:
    found = rows(
        graph,
        "SELECT ?term ?meaning { ?c a cg:ListedTerm, skos:Concept ; skos:prefLabel ?term ; "
        "skos:definition ?meaning }",
    )
    assert found == [("HB", "Harbour Board")]


def test_an_entry_that_leads_to_another_says_so(graph: Graph) -> None:
    found = rows(graph, "SELECT ?a ?b { ?x cg:seeEntry ?y . ?x skos:prefLabel ?a . ?y skos:prefLabel ?b }")
    assert found == [("Old, M.", "Oldacre, Matthew")]


def test_a_person_s_sheet_begins_with_the_historians_words(graph: Graph) -> None:
    (sheet,) = graph.show("Ines M. Tull")
    first = sheet.sections[0]
    assert first.title == "In the historians' list"
    assert [line.evidence.quotation for line in first.lines] == [
        "Director of the Harbour Office until June 1965; thereafter Ambassador to Norway"
    ]
    cables = Counter(line.evidence.cable for section in sheet.sections for line in section.lines)
    assert {"harbours1965#p_TI1", "harbours1965#d1", "harbours1965#d2"} <= set(cables)


def test_figures_of_a_document_are_asked_like_any(graph: Graph) -> None:
    found = [(row["value"], row["unit"], row["cable"]) for row in graph.query("figures", measure="mills")]
    assert found == [(12, "mills", "harbours1965#d2")]


def test_every_span_cuts_its_words_out_of_the_piece(built: tuple[BuildReport, Path], graph: Graph) -> None:
    texts = {
        str(text): read_text(built[1], str(sha256))
        for text, sha256 in graph.query("SELECT ?t ?h { ?d cg:text ?t ; cg:sha256 ?h }").rows
    }
    checked = 0
    for text, start, end, exact in graph.query(
        "SELECT ?t ?s ?e ?x { ?v oa:hasSource ?t ; oa:hasSelector ?p , ?q . ?p oa:start ?s ; oa:end ?e . "
        '?q oa:exact ?x FILTER (STRAFTER(STR(?p), "position=") = STRAFTER(STR(?q), "quote=")) }'
    ).rows:
        assert texts[str(text)][int(str(start)) : int(str(end))] == exact
        checked += 1
    assert checked > 25


def test_building_again_changes_nothing(built: tuple[BuildReport, Path]) -> None:
    folder = built[1]
    again = build(folder.parent / "harbours1965.xml", folder)
    assert (again.added, again.replaced, again.unchanged, again.faults) == (0, 0, 7, ())


def test_an_entry_of_one_wording_stands_in_two_volumes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.xml").write_text(VOLUME, encoding="utf-8")
    report = build([tmp_path / "one.xml", tmp_path / "two.xml"], tmp_path / "graph")
    assert (report.added, report.faults) == (14, ())


def test_the_telegram_as_typed_is_the_volume_s_telegram(tmp_path: Path) -> None:
    (tmp_path / "harbours1965.xml").write_text(VOLUME, encoding="utf-8")
    (tmp_path / "oslo.txt").write_text(PLAIN, encoding="utf-8")
    build(tmp_path / "harbours1965.xml", tmp_path / "graph")
    assert build(tmp_path / "oslo.txt", tmp_path / "graph").faults == ()  # in a later build
    graph = Graph.open(tmp_path / "graph")
    names = "SELECT ?a ?b { ?x cg:sameTelegram ?y ; cg:fileName ?a . ?y cg:fileName ?b }"
    assert rows(graph, names) == [
        ("harbours1965.xml#d1", "oslo.txt"),
        ("oslo.txt", "harbours1965.xml#d1"),
    ]
    figures = [row["cable"] for row in graph.query("figures", measure="vessels")]
    assert len(figures) == 1  # one claim in two publications counts once
    (sheet,) = graph.show("65OSLO321")
    facts = Counter(label for label, _ in sheet.facts)
    assert facts["same telegram"] == 1
    assert any(label == "differs" and value.startswith("redactions") for label, value in sheet.facts)


@pytest.mark.corpus
@pytest.mark.parametrize("volume", ["frus1958-60v19", "frus1977-80v21"])
def test_documents_and_listed_people_are_those_of_the_tei(tmp_path: Path, shared: Path, volume: str) -> None:
    whole = (shared / "frus" / f"{volume}.xml").read_text(encoding="utf-8")
    starts = [found.start() for found in re.finditer(r'<div[^<>]*\stype="document"', whole)]
    text = whole[: starts[40]]  # the lists and forty documents
    (tmp_path / f"{volume}.xml").write_text(text, encoding="utf-8")
    report = build(tmp_path / f"{volume}.xml", tmp_path / "graph")
    assert report.faults == ()
    assert report.counts["HistoricalDocument"] == 40
    people = set(re.findall(r'<persName[^<>]*\sxml:id="([^"]+)"', text))
    assert report.counts["ListedPerson"] == len(people)
    graph = Graph.open(tmp_path / "graph")
    entry = "?p cg:listedAs ?e ; cg:inDocument/cg:recordOf ?d . ?d a cg:HistoricalDocument"
    led_to = {str(row[0]).rpartition("/")[2] for row in graph.query(f"SELECT DISTINCT ?e {{ {entry} }}").rows}
    inside = text[starts[0] :]
    marked = set(re.findall(r'<persName[^<>]*\s(?:corresp|ref)="#([^"]+)"', inside))
    assert led_to == marked
