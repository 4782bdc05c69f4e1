"""Annotations as W3C Web Annotation: what an independent reader sees, the way back, and what tools change."""

import copy
import json
import warnings
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given, settings
from made_cable import Maker, made_annotations
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from record_strategies import annotations as any_annotations

from cablegraph.records.annotations import Annotations, Tie
from cablegraph.records.annotations_json import annotation_objects
from cablegraph.records.web_annotation import (
    WebAnnotationError,
    items_of,
    offline_context,
    web_annotations,
)
from cablegraph.text import SourceText

MAKE = Maker()
MADE = made_annotations(MAKE)
DOCUMENT, TEXT = "https://example.org/document/1", "https://example.org/text/1"
FOUND = web_annotations(MADE, MAKE.source, DOCUMENT, TEXT)
OA = Namespace("http://www.w3.org/ns/oa#")
Json = dict[str, Any]


def annotations_in(found: Json) -> list[Json]:
    items: list[Json] = found["first"]["items"]
    return items


def one(found: Json, layer: str, id_: str) -> Json:
    return next(x for x in annotations_in(found) if x["id"] == f"{DOCUMENT}/annotation/{layer}/{id_}")


def records_of(made: Annotations) -> list[Json]:
    """The lines of mentions, entities and statements, without what all lines of a source share."""
    shared = ("source", "extractor", "version")
    return [
        {key: value for key, value in item.items() if key not in shared}
        for item in annotation_objects(made)
        if item["layer"] in ("mention", "entity", "statement")
    ]


def read_back(found: Json) -> list[Json]:
    told = ("source", "corrected_by", "corrected_on")
    return [
        {key: value for key, value in item.items() if key not in told}
        for item in items_of(found)
        if item["layer"] != "base"
    ]


@pytest.fixture(scope="module")
def graph() -> Graph:
    """The file as rdflib's JSON-LD reader understands it."""
    offline = {**FOUND, "@context": [offline_context(), FOUND["@context"][1]]}
    with warnings.catch_warnings():  # rdflib's own reader calls what it has deprecated
        warnings.simplefilter("ignore", DeprecationWarning)
        return Graph().parse(data=json.dumps(offline), format="json-ld")


def test_the_context_is_that_of_the_recommendation() -> None:
    assert FOUND["@context"][0] == "http://www.w3.org/ns/anno.jsonld"


def test_every_annotation_has_a_motivation_a_body_and_a_target(graph: Graph) -> None:
    found = set(graph.subjects(RDF.type, OA.Annotation))
    assert len(found) == len(MADE.mentions) + len(MADE.entities) + len(MADE.statements)
    known = {OA.tagging, OA.identifying, OA.classifying, OA.linking}
    for annotation in found:
        assert graph.value(annotation, OA.motivatedBy) in known
        assert graph.value(annotation, OA.hasBody) is not None
        assert graph.value(annotation, OA.hasTarget) is not None


def test_a_mention_is_selected_by_place_and_by_words(graph: Graph) -> None:
    mention = MADE.mentions[0]
    annotation = URIRef(f"{DOCUMENT}/annotation/mention/{mention.id}")
    target = graph.value(annotation, OA.hasTarget)
    assert graph.value(target, OA.hasSource) == URIRef(TEXT)
    selectors = {graph.value(one, RDF.type): one for one in graph.objects(target, OA.hasSelector)}
    position, quote = selectors[OA.TextPositionSelector], selectors[OA.TextQuoteSelector]
    start, end = (int(graph.value(position, one)) for one in (OA.start, OA.end))
    assert (start, end) == (mention.evidence.start, mention.evidence.end)
    exact = str(graph.value(quote, OA.exact))
    assert exact == MAKE.source.text[start:end]
    text = MAKE.source.text
    assert text[:start].endswith(str(graph.value(quote, OA.prefix)))
    assert text[end:].startswith(str(graph.value(quote, OA.suffix)))
    assert (None, RDF.value, Literal(mention.kind.value)) in graph


def test_a_tie_links_the_annotations_of_its_ends(graph: Graph) -> None:
    tie = next(x for x in MADE.statements if isinstance(x, Tie))
    annotation = URIRef(f"{DOCUMENT}/annotation/statement/{tie.id}")
    assert graph.value(annotation, OA.motivatedBy) == OA.linking
    ends = {URIRef(f"{DOCUMENT}/annotation/entity/{end}") for end in (tie.subject, tie.object)}
    assert set(graph.objects(annotation, OA.hasTarget)) == ends
    assert all((end, RDF.type, OA.Annotation) in graph for end in ends)


def test_it_comes_back_as_it_went() -> None:
    assert read_back(FOUND) == records_of(MADE)


@settings(max_examples=80, deadline=None)
@given(any_annotations)
def test_whatever_annotations_say_comes_back(made: Annotations) -> None:
    ends = [x.evidence.end for x in (*made.mentions, *made.entities, *made.statements)]
    source = SourceText(made.source, "x" * max(ends, default=0), "utf-8", "0" * 64)
    # A tie leads to annotations of this file, an id to one thing: other files are refused elsewhere.
    made = replace(made, statements=tuple(x for x in made.statements if not isinstance(x, Tie)))
    for layer in (made.mentions, made.entities, made.statements):
        assume(len({x.id for x in layer}) == len(layer))
    written = json.loads(json.dumps(web_annotations(made, source, DOCUMENT, TEXT)))
    assert read_back(written) == records_of(made)


def test_the_base_and_the_source_come_along() -> None:
    base, *rest = items_of(FOUND)
    assert (base["layer"], base["sha256"]) == ("base", MAKE.source.sha256)
    assert {item["source"] for item in rest} == {MADE.source}


def changed(change: Callable[[Json], None]) -> Json:
    found = copy.deepcopy(FOUND)
    change(found)
    return found


def test_a_tool_may_retag_move_relink_and_say_who_it_was() -> None:
    tie = next(x for x in MADE.statements if isinstance(x, Tie))
    mention = MADE.mentions[0]
    other = next(x for x in MADE.entities if x.id not in (tie.subject, tie.object))

    def edit(found: Json) -> None:
        link = one(found, "statement", tie.id)
        link["body"][0]["value"] = "works with"
        link["target"][1]["id"] = f"{DOCUMENT}/annotation/entity/{other.id}"
        link["creator"] = {"type": "Person", "name": "Jo"}
        link["modified"] = "2024-05-03T10:00:00Z"
        target = one(found, "mention", mention.id)["target"]
        target["selector"][0]["end"] -= 1
        target["selector"][1]["exact"] = target["selector"][1]["exact"][:-1]

    items = {(x["layer"], x.get("id")): x for x in items_of(changed(edit))}
    link = items["statement", tie.id]
    assert (link["tie"], link["subject"], link["object"]) == ("worksWith", tie.subject, other.id)
    assert (link["corrected_by"], link["corrected_on"]) == ("Jo", "2024-05-03")
    moved = items["mention", mention.id]
    assert moved["end"] == mention.evidence.end - 1
    assert moved["text"] == mention.evidence.text[:-1]


def marked(name: str, start: int, end: int, tag: str) -> Json:
    """What a tool makes of a new mark, without anything of ours."""
    selectors = [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {"type": "TextQuoteSelector", "exact": MAKE.source.text[start:end]},
    ]
    return {
        "id": name,
        "type": "Annotation",
        "body": [{"type": "TextualBody", "purpose": "tagging", "value": tag}],
        "target": {"source": TEXT, "selector": selectors},
    }


def test_a_tools_own_marks_and_links_become_entities_mentions_and_ties() -> None:
    berg, lines = MAKE.span("Tor Berg"), MAKE.span("Fjord Lines", 1)
    link = {
        "id": "#link",
        "type": "Annotation",
        "motivation": "linking",
        "body": [{"type": "TextualBody", "value": "member_of"}],
        "target": [{"id": "#one"}, {"id": "#two"}],
    }
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "items": [
            marked("#one", berg.start, berg.end, "Person"),
            marked("#two", lines.start, lines.end, "company"),
            link,
        ],
    }
    person, first, body, _, tie = items_of(page)
    assert (person["kind"], person["name"], first["entity"]) == ("person", "Tor Berg", person["id"])
    assert (body["kind"], body["body_kind"]) == ("body", "company")
    assert (tie["tie"], tie["subject"], tie["object"]) == ("memberOf", person["id"], body["id"])
    assert (tie["start"], tie["end"], tie["text"]) == (berg.start, lines.end, None)
    assert tie["source"] == TEXT


def without_quote(found: Json) -> None:
    for x in annotations_in(found):
        if x["motivation"] == "tagging":
            x["target"]["selector"] = [{"type": "TextPositionSelector", "start": 1, "end": 3}]


def one_end(found: Json) -> None:
    for x in annotations_in(found):
        if x["motivation"] == "linking":
            del x["target"][1]


def damaged(found: Json) -> None:
    annotations_in(found)[0]["body"] = {"format": "application/json", "value": "{"}


def untagged(found: Json) -> None:
    annotations_in(found)[0]["body"] = []


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (without_quote, "needs a text quote selector"),
        (one_end, "two annotations as targets"),
        (damaged, "its record is damaged"),
        (untagged, "no tag that says what it is"),
        (lambda found: found.update(type="Manifest"), "neither annotation, page nor collection"),
        (lambda found: found.update({"cgx:base": "{"}), "its base is damaged"),
    ],
)
def test_what_is_not_whole_is_refused_with_its_reason(change: Callable[[Json], None], reason: str) -> None:
    with pytest.raises(WebAnnotationError, match=reason):
        items_of(changed(change))
