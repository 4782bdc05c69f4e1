"""The founding cable's claims: figures, offsets and links, as facts; no sentence of it stands here."""

import json
from pathlib import Path
from typing import Any

import pytest

from cablegraph.extraction import extract
from cablegraph.loaders.cable import read_telegram
from cablegraph.records.annotations import (
    Annotations,
    Body,
    DefinitionClaim,
    Place,
    Proposition,
    QuantityClaim,
)
from cablegraph.text.source import SourceText, decode

pytestmark = pytest.mark.corpus
CABLE = "09CHENGDU208"


@pytest.fixture(scope="module")
def source(shared: Path) -> SourceText:
    path = shared / "cables" / f"{CABLE}.txt"
    return decode(str(path), path.read_bytes())


@pytest.fixture(scope="module")
def found(source: SourceText) -> Annotations:
    return extract(read_telegram(source), source)


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((shared / "gold" / "cables" / f"{CABLE}.json").read_text())
    return read


def figures(found: Annotations) -> list[QuantityClaim]:
    return [one for one in found.statements if isinstance(one, QuantityClaim) and one.member_count_of is None]


def names(found: Annotations) -> dict[str, str]:
    return {entity.id: entity.name for entity in found.entities}


def test_every_figure_of_the_gold_is_found_and_none_besides(found: Annotations, gold: dict[str, Any]) -> None:
    ours = [(one.value, one.lower, one.upper, one.period, one.place_name) for one in figures(found)]
    theirs = [
        (one["value"], one["lower"], one["upper"], one["period"], one["place"]) for one in gold["claims"]
    ]
    assert ours == theirs


def test_each_figure_stands_on_the_word_of_its_speaker(found: Annotations, gold: dict[str, Any]) -> None:
    known = names(found)
    for ours, theirs in zip(figures(found), gold["claims"], strict=True):
        speaker = known.get(ours.attribution.speaker or "", "")
        assert theirs["speaker"] in (speaker, ours.attribution.words), ours.evidence.text


def test_units_and_quotations_are_the_gold_ones(found: Annotations, gold: dict[str, Any]) -> None:
    for ours, theirs in zip(figures(found), gold["claims"], strict=True):
        assert ours.unit == theirs["unit"]
        shared_words = set(ours.evidence.text.split()) & set(theirs["quote"].split())
        assert len(shared_words) >= 2


def test_the_arrests_disagree_and_the_rescued_add_up(found: Annotations) -> None:
    value = {one.id: one.value for one in figures(found)}
    links = [
        (link.kind, value[link.whole], tuple(value[part] for part in link.parts)) for link in found.links
    ]
    assert sorted(links) == [("consistent", 400, (176, 224)), ("disagrees", 437, (427,))]


def test_the_members_of_the_leading_group_are_counted(found: Annotations) -> None:
    (count,) = [one for one in found.statements if isinstance(one, QuantityClaim) and one.member_count_of]
    bodies = {entity.id: entity for entity in found.entities if isinstance(entity, Body)}
    assert (count.value, count.unit) == (32, "provincial departments")
    assert bodies[count.member_count_of or ""].kind == "leading-group"


def test_the_definition_is_chinas_and_says_in_what_it_differs(found: Annotations) -> None:
    (definition,) = [one for one in found.statements if isinstance(one, DefinitionClaim)]
    places = {entity.id: entity for entity in found.entities if isinstance(entity, Place)}
    assert (definition.term, places[definition.whose or ""].name) == ("TIP", "China")
    assert definition.differs_from is not None
    assert len(definition.includes) == 1
    assert definition.attribution.speaker is None


def test_what_yue_denied_is_a_negated_proposition(found: Annotations) -> None:
    denied = [one for one in found.statements if isinstance(one, Proposition) and one.negated]
    assert [(names(found)[one.attribution.speaker or ""], one.evidence.paragraph) for one in denied] == [
        ("Yue Wenmao", 4)
    ]


def test_evidence_leads_back_to_the_words_of_the_source(found: Annotations, source: SourceText) -> None:
    for one in figures(found):
        quoted = " ".join(source.quote(one.evidence.spans).split())
        assert quoted == " ".join(one.evidence.text.split())
