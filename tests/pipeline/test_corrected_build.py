"""Corrections through a whole build: kept in the folder, led back to who made them, and never a leak."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cablegraph.extraction import extract
from cablegraph.loaders import read
from cablegraph.mapping.iris import DocumentIris
from cablegraph.pipeline import BuildReport, Graph, build
from cablegraph.records.signature import editable_lines
from cablegraph.records.web_annotation import web_annotations
from cablegraph.text import decode

CABLE = """\
R 141005Z MAR 07
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 4410
C O N F I D E N T I A L OSLO 000044

SUBJECT: HARBOR SAFETY

1. (C) Lars Vik, Director of the Port Safety Office, said that 14 ships
were inspected. Tor Berg (strictly protect) of the Pilots' Union met Vik.

WHITNEY
"""
TIES = """SELECT ?one ?other {
  ?s cg:tieKind cg:HeadsTie ; cg:tieSubject/skos:prefLabel ?one ; cg:tieObject/skos:prefLabel ?other }"""
OFFICES = "SELECT ?title { ?s a cg:PostStatement ; cg:statesPost/org:role/skos:prefLabel ?title }"
Items = list[dict[str, Any]]


@pytest.fixture
def cables(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "oslo.txt").write_text(CABLE)
    return tmp_path / "in"


def lines(cables: Path, content: str = CABLE) -> Items:
    source = decode(str(cables / "oslo.txt"), content.encode())
    return [json.loads(line) for line in editable_lines(extract(read(source), source), source.sha256)]


def edit(cables: Path, change: Callable[[Items], None]) -> Path:
    """A file of the cable's annotations, changed."""
    found = lines(cables)
    change(found)
    path = cables.parent / "edited.jsonl"
    path.write_text("\n".join(json.dumps(item) for item in found))
    return path


def add_heads(found: Items) -> None:
    """Lars Vik heads the office, which no rule says."""
    names = {item.get("name"): item["id"] for item in found if item["layer"] == "entity"}
    head = {key: found[0][key] for key in ("source", "extractor", "version")}
    ends = {"subject": names["Lars Vik"], "object": names["Port Safety Office"]}
    found.append(
        {**head, "layer": "statement", "kind": "tie", "tie": "heads", **ends, "text": "Vik, Director of"}
    )


def drop_offices(found: Items) -> None:
    found[:] = [item for item in found if (item["layer"], item["kind"]) != ("statement", "post")]


def answer(folder: Path, query: str, **more: bool) -> list[tuple[object, ...]]:
    return [tuple(row) for row in Graph.open(folder, **more).query(query).rows]


def make(cables: Path, edited: Path | None, **more: Any) -> BuildReport:
    given = {} if edited is None else {"annotations": [edited], "corrected_on": "2024-05-03", **more}
    return build(cables, cables.parent / "g", **given)


def test_an_added_tie_is_in_the_graph_with_who_and_when(cables: Path) -> None:
    report = make(cables, edit(cables, add_heads), corrected_by="Jo Reader")
    assert report.faults == ()
    assert report.counts["corrections"] == 1
    graph = cables.parent / "g"
    assert answer(graph, TIES) == [("Lars Vik", "Port Safety Office")]
    who = """SELECT ?name ?day {
      ?s cg:tieKind cg:HeadsTie ; prov:wasAttributedTo ?who ; prov:wasGeneratedBy ?done .
      ?done prov:wasAssociatedWith ?who ; cg:correctedOn ?day . ?who a prov:Person ; rdfs:label ?name }"""
    assert [tuple(map(str, row)) for row in answer(graph, who)] == [("Jo Reader", "2024-05-03")]
    assert Graph.open(graph).validate().conforms


def test_a_later_build_keeps_what_was_corrected(cables: Path) -> None:
    def both(found: Items) -> None:
        add_heads(found)
        drop_offices(found)

    make(cables, edit(cables, both))
    graph = cables.parent / "g"
    before = answer(graph, TIES), answer(graph, OFFICES)
    assert before == ([("Lars Vik", "Port Safety Office")], [])
    assert make(cables, None).unchanged == 1
    again = build(cables, graph, extractors=("grammar", f"json:{nothing_found(cables)}"))
    assert again.replaced == 1  # read anew, with another extractor beside
    assert (answer(graph, TIES), answer(graph, OFFICES)) == before


def nothing_found(cables: Path) -> Path:
    path = cables.parent / "found.json"
    path.write_text('{"contract": 1, "extractor": "m", "version": "1", "cables": []}')
    return path


def test_a_newer_file_takes_the_place_of_the_older_one(cables: Path) -> None:
    make(cables, edit(cables, add_heads))
    assert make(cables, edit(cables, lambda found: None)).replaced == 1
    assert answer(cables.parent / "g", TIES) == []


def test_when_the_cable_has_changed_each_item_that_does_not_fit_is_named_and_the_rest_goes_on(
    cables: Path,
) -> None:
    edited = edit(cables, add_heads)
    (cables / "oslo.txt").write_text(CABLE.replace("Vik, Director of", "Vik, Head of"))
    (cables / "other.txt").write_text(CABLE.replace("000044", "000045"))
    report = make(cables, edited)
    (fault,) = report.faults
    assert fault.source == str(cables / "oslo.txt")
    assert fault.stored
    assert fault.reason.startswith(f"{edited}: statement:number ")
    assert "the quotation does not stand in the text" in fault.reason
    assert report.added == 2


def test_annotations_of_a_cable_that_does_not_come_are_named(cables: Path) -> None:
    edited = edit(cables, add_heads)
    (cables / "oslo.txt").rename(cables / "bergen.txt")
    (cables / "bergen.txt").write_text(CABLE.replace("000044", "000045"))
    (fault,) = make(cables, edited).faults
    assert "which is not among the sources" in fault.reason


def plant(found: Items) -> None:
    """A protected name, put by hand where no mark protects it."""
    for item in found:
        if item["layer"] == "entity" and item.get("name") == "Port Safety Office":
            item["name"] = "Port Safety Office of Tor Berg"
        if item["layer"] == "entity" and item.get("protected"):
            item["protected"] = None
        if item.get("measure"):
            item["measure"] = "inspected by Berg"


def test_a_protected_name_that_a_correction_plants_is_withheld(cables: Path) -> None:
    make(cables, edit(cables, plant), corrected_by="Tor Berg")
    everything = (
        "SELECT ?x { GRAPH ?g { ?s ?p ?x } FILTER (CONTAINS(STR(?x), 'Berg') || CONTAINS(STR(?s), 'Berg')) }"
    )
    assert answer(cables.parent / "g", everything) == []
    assert len(answer(cables.parent / "g", everything, include_protected=True)) > 3


def test_web_annotations_are_corrections_too(cables: Path) -> None:
    source = decode(str(cables / "oslo.txt"), CABLE.encode())
    iris = DocumentIris(source.sha256, None)
    found = web_annotations(extract(read(source), source), source, iris.document, iris.text)
    items = found["first"]["items"]
    found["first"]["items"] = [one for one in items if "/statement/post" not in one["id"]]
    path = cables.parent / "edited.jsonld"
    path.write_text(json.dumps(found))
    assert make(cables, path).faults == ()
    assert answer(cables.parent / "g", OFFICES) == []


def test_workers_and_order_leave_corrections_alone(cables: Path) -> None:
    for number in range(40):
        (cables / f"{number:02}.txt").write_text(CABLE.replace("000044", f"0001{number:02}"))
    edited = edit(cables, add_heads)
    for workers in (1, 2):
        report = build(
            cables,
            cables.parent / f"g{workers}",
            workers=workers,
            annotations=[edited],
            corrected_on="2024-05-03",
        )
        assert report.counts["corrections"] == 1
        assert answer(cables.parent / f"g{workers}", TIES) == [("Lars Vik", "Port Safety Office")]
