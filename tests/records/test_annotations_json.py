"""Annotations round-trip through JSON lines, and broken lines name themselves."""

import json

import pytest
from hypothesis import given, settings
from record_strategies import annotations as any_annotations

from cablegraph.records.annotations import (
    Annotations,
    Body,
    Evidence,
    Person,
    QuantityClaim,
    Tie,
    TieKind,
)
from cablegraph.records.annotations_json import AnnotationError, annotation_lines, read_annotations
from cablegraph.text import Span


def evidence(start: int, end: int, *more: Span) -> Evidence:
    return Evidence(spans=(Span(start, end), *more), text="words", paragraph=2)


MADE = Annotations(
    source="a.txt",
    extractor="hand",
    version="1",
    entities=(
        Person(id="person/5", name="Aino Virta", evidence=evidence(5, 15), rule="r", confidence=0.9),
        Body(
            id="body/20", name="Port Board", kind="unit", evidence=evidence(20, 30), rule="r", confidence=1.0
        ),
    ),
    statements=(
        Tie(
            id="tie/5",
            subject="person/5",
            kind=TieKind.HEADS,
            object="body/20",
            evidence=evidence(5, 15, Span(20, 30)),
            rule="r",
            confidence=0.5,
        ),
        QuantityClaim(
            id="quantity/40",
            value=12.0,
            lower=2.5,
            unit="ships",
            evidence=evidence(40, 50),
            rule="r",
            confidence=1.0,
        ),
    ),
)


@settings(max_examples=150, deadline=None)
@given(any_annotations)
def test_reading_the_lines_gives_the_annotations_back(made: Annotations) -> None:
    lines = list(annotation_lines(made))
    count = len(made.mentions) + len(made.entities) + len(made.statements) + len(made.links)
    assert len(lines) == count
    assert read_annotations(lines) == ({made.source: made} if count else {})


def test_every_line_says_source_kind_place_words_rule_and_confidence() -> None:
    for line in annotation_lines(MADE):
        item = json.loads(line)
        assert {"source", "kind", "start", "end", "text", "rule", "confidence"} <= set(item)
    person, body, tie, claim = map(json.loads, annotation_lines(MADE))
    assert (person["layer"], person["kind"], body["body_kind"]) == ("entity", "person", "unit")
    assert "spans" not in person
    assert (tie["start"], tie["end"], tie["spans"]) == (5, 30, [[5, 15], [20, 30]])
    assert (tie["tie"], tie["subject"], tie["object"]) == ("heads", "person/5", "body/20")
    assert '"value": 12,' in json.dumps(claim)
    assert claim["lower"] == 2.5


def test_sources_are_told_apart_and_blank_lines_skipped() -> None:
    other = Annotations(source="b.txt", extractor="hand", version="1", entities=MADE.entities)
    lines = [*annotation_lines(MADE), "", *annotation_lines(other)]
    assert read_annotations(lines) == {"a.txt": MADE, "b.txt": other}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"kind": "animal"}, "animal"),
        ({"layer": "story"}, "no layer"),
        ({"name": None}, "name: None is no str"),
        ({"start": "5"}, "'5' is no integer"),
        ({"start": 90}, "no span"),
        ({"confidence": "high"}, "confidence: 'high' is no number"),
        ({"body_kind": "club"}, "body_kind: 'club' is none of government"),
        ({"version": "2"}, "two extractors"),
        ({"rule": ...}, "lacks or does not know 'rule'"),
    ],
)
def test_a_broken_line_is_named_with_its_reason(change: dict[str, object], reason: str) -> None:
    lines = list(annotation_lines(MADE))
    item = {key: value for key, value in {**json.loads(lines[1]), **change}.items() if value is not ...}
    lines[1] = json.dumps(item)
    with pytest.raises(AnnotationError, match=r"annotations, line 2: ") as caught:
        read_annotations(lines)
    assert reason in caught.value.reason
    assert caught.value.line == 2


@pytest.mark.parametrize("line", ["{", "[]", "3", '"x"'])
def test_what_is_no_json_object_is_refused(line: str) -> None:
    with pytest.raises(AnnotationError):
        read_annotations([line])
