"""The JSON contract: what the text bears out becomes annotations, and what it does not is refused."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from model_findings import CABLE, OFFICE, PERSON, UNION, file_of, found, telegram

from cablegraph.extraction.contract import contract, schema
from cablegraph.extraction.document import prepare
from cablegraph.extraction.extractors import ExtractorError
from cablegraph.extraction.quotes import QuoteError, Quotes
from cablegraph.records.annotations import Meeting, Post, PostStatement, QuantityClaim, Tense, Tie

TELEGRAM, SOURCE = telegram()
QUOTES = Quotes(prepare(TELEGRAM, SOURCE))
LISTS = {"persons": [PERSON], "organizations": [OFFICE, UNION]}


@pytest.mark.parametrize(
    ("quote", "near", "words"),
    [
        ("Lars Vik", None, "Lars Vik"),
        ("14  ships were\n inspected", None, "14 ships\nwere inspected"),  # white space counts for nothing
        ("Ida Moe", 9, "Ida Moe"),  # at two places, the nearest is meant
        ("AMEMBASSY OSLO", None, "AMEMBASSY OSLO"),  # the header is text too
        ("Lars Vik", 100_000, "Lars Vik"),  # where it begins is only about
    ],
)
def test_a_quotation_is_cut_out_of_the_source(quote: str, near: int | None, words: str) -> None:
    evidence = QUOTES.find(quote, near)
    assert SOURCE.quote(evidence.spans) == words
    assert QUOTES.fits(evidence)


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        ("Lars Vik resigned", "does not stand"),
        ("lars vik", "does not stand"),  # letters count
        ("Ida Moe", "2 places"),
        (" \n", "no quotation"),
    ],
)
def test_a_quotation_that_is_invented_or_unclear_is_refused(quote: str, reason: str) -> None:
    with pytest.raises(QuoteError, match=reason):
        QUOTES.find(quote)


def test_of_several_places_the_nearest_is_meant() -> None:
    first, second = CABLE.index("Ida Moe"), CABLE.rindex("Ida Moe")
    assert QUOTES.find("Ida Moe", first + 3).start == first
    assert QUOTES.find("Ida Moe", second - 3).start == second


@pytest.mark.parametrize(
    ("change", "fits"), [((0, 0), True), ((1, 1), False), ((0, 3), False), ((0, 9999), False)]
)
def test_words_fit_only_where_they_stand(change: tuple[int, int], fits: bool) -> None:
    evidence = QUOTES.find("Port Safety Office")
    (span,) = evidence.spans
    moved = replace(span, start=span.start + change[0], end=span.end + change[1])
    assert QUOTES.fits(replace(evidence, spans=(moved,))) is fits


def test_people_bodies_offices_ties_meetings_and_claims(tmp_path: Path) -> None:
    moe = {"name": "Ida Moe", "quote": "Ida Moe of the Pilots' Union"}
    made = found(
        tmp_path,
        persons=[PERSON, moe],
        organizations=[OFFICE, UNION, {"name": "Harbor League", "quote": "the Harbor League"}],
        posts=[
            {
                "title": "Director",
                "org": "Port Safety Office",
                "holder": "Lars Vik",
                "tense": "former",
                "quote": "Lars Vik, Director of the Port Safety Office",
            }
        ],
        relations=[
            {
                "subject": "Pilots' Union",
                "predicate": "part_of",
                "object": "Harbor League",
                "quote": "The Pilots' Union is part of the Harbor League",
            },
            {
                "subject": "Lars Vik",
                "predicate": "met_with",
                "object": "Ida Moe",
                "quote": "Vik met Ida Moe",
            },
        ],
        claims=[
            {
                "value": 14,
                "unit": "ships",
                "speaker": "Lars Vik",
                "place": "Bergen",
                "quote": "14 ships were inspected",
            }
        ],
    )
    assert made.provenance.refused == ()
    assert (made.extractor, made.version.split(",")[0]) == ("json:model", "3")
    names = {one.id: one.name for one in made.entities}
    office, tie, meeting, claim = made.statements
    assert isinstance(office, PostStatement)
    assert (names[office.post], names[office.holder or ""], office.tense) == (
        "Director",
        "Lars Vik",
        Tense.FORMER,
    )
    assert isinstance(tie, Tie)
    assert (names[tie.subject], tie.kind, names[tie.object]) == ("Pilots' Union", "partOf", "Harbor League")
    assert isinstance(meeting, Meeting)
    assert [[names[one] for one in side] for side in meeting.sides] == [["Lars Vik"], ["Ida Moe"]]
    assert isinstance(claim, QuantityClaim)
    assert (claim.value, names[claim.attribution.speaker or ""], claim.place_name) == (
        14,
        "Lars Vik",
        "Bergen",
    )
    for one in (*made.mentions, *made.entities, *made.statements):
        assert one.rule == "json:model"
        assert "".join(SOURCE.quote(one.evidence.spans).split()) == "".join(one.evidence.text.split())


TIE = {"subject": "Pilots' Union", "predicate": "part_of", "object": "Port Safety Office"}
SAID = {"quote": "14 ships were inspected"}


@pytest.mark.parametrize(
    ("name", "item", "reason"),
    [
        ("persons", {"name": "Ola Nord", "quote": "Ola Nord said"}, "does not stand in the text"),
        ("persons", {"name": "Ola Nord", "quote": "Lars Vik, Director"}, "does not stand in the quotation"),
        ("persons", {"name": "Vik", "quote": "Vik"}, "2 places"),
        ("persons", {"name": "Lars V", "quote": "Lars Vik, Director"}, "does not stand in the quotation"),
        ("persons", {"name": "Lars Vik", "aliases": ["Larry"], "quote": "Lars Vik, Director"}, "'Larry'"),
        ("persons", {"name": "Lars Vik"}, "'quote' is a required property"),
        ("persons", {"name": "Lars Vik", "quote": "Lars Vik, Director", "born": 1950}, "born"),
        ("persons", "Lars Vik", "is not of type 'object'"),
        ("organizations", {"name": "Pilots' Union", "kind": "club", "quote": "the Pilots' Union in"}, "club"),
        ("posts", {"title": "Director", "quote": "Director of the Port"}, "not of the contract's form"),
        (
            "posts",
            {"title": "Director", "org": "Coast Guard", "quote": "Vik, Director"},
            "no body of the lists",
        ),
        ("posts", {"title": "Consul", "org": "Pilots' Union", "quote": "Vik, Director"}, "title 'Consul'"),
        ("posts", {"title": "Director", "place": "Tromso", "quote": "Vik, Director"}, "place 'Tromso'"),
        ("relations", {**TIE, "quote": "The Union is part of the Office"}, "does not stand in the text"),
        ("relations", {**TIE, "subject": "Lars Vik", **SAID}, "no body"),  # people are no parts of bodies
        ("relations", {**TIE, "object": "Pilots' Union", **SAID}, "both ends are the same"),
        ("relations", {**TIE, "predicate": "likes", **SAID}, "likes"),
        ("claims", {"value": None, "unit": "ships", **SAID}, "not of the contract's form"),
        ("claims", {"value": 9, "lower": 10, "unit": "ships", **SAID}, "bounds"),
        ("claims", {"value": 999, "unit": "ships", **SAID}, "figure 999 does not stand in the quotation"),
        ("claims", {"value": 14, "upper": 15, "unit": "ships", **SAID}, "figure 15 does not stand"),
        ("claims", {"value": 14, "unit": "ships", "period": "2007-02-31/2007-03-01", **SAID}, "no period"),
        ("claims", {"value": 14, "unit": "ships", "period": "2007-03-02/2007-03-01", **SAID}, "ends before"),
        ("claims", {"value": 14, "unit": "ships", "speaker": "Ola Nord", **SAID}, "the speaker 'Ola Nord'"),
    ],
)
def test_what_the_text_does_not_bear_out_is_refused_with_its_reason(
    tmp_path: Path, name: str, item: Any, reason: str
) -> None:
    lists: dict[str, Any] = {**LISTS, name: [*LISTS.get(name, []), item]}
    made = found(tmp_path, **lists)
    (refusal,) = made.provenance.refused
    assert refusal.item == f"{name}[{len(lists[name]) - 1}]"
    assert reason in refusal.reason
    assert len(made.entities) == 3  # the others stay


def test_a_post_is_one_however_often_it_is_given(tmp_path: Path) -> None:
    post = {"title": "Director", "org": "Port Safety Office"}
    quotes = ("Director of the Port Safety Office", "Lars Vik, Director of the Port")
    made = found(tmp_path, **LISTS, posts=[{**post, "quote": quote} for quote in quotes])
    assert sum(isinstance(one, Post) for one in made.entities) == 1
    assert sum(isinstance(one, PostStatement) for one in made.statements) == 2


def test_another_cable_has_nothing_of_it(tmp_path: Path) -> None:
    path = file_of(tmp_path, **LISTS)
    path.write_text(path.read_text().replace("07OSLO44", "07OSLO45"))
    assert contract(str(path))(TELEGRAM, SOURCE).entities == ()


def test_a_cable_is_known_by_its_file_too(tmp_path: Path) -> None:
    path = file_of(tmp_path, **LISTS)
    path.write_text(path.read_text().replace("07OSLO44", "oslo"))
    assert len(contract(str(path))(TELEGRAM, SOURCE).entities) == 3


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "no JSON"),
        ("[]", "not of the contract's form"),
        ('{"contract": 2, "extractor": "m", "version": "1", "cables": []}', "1 was expected"),
        ('{"contract": 1, "extractor": "m", "version": "1", "cables": [{}]}', "'id' is a required"),
        (
            '{"contract": 1, "extractor": "m", "version": "1", "cables": [{"id": "a"}, {"id": "a"}]}',
            "two entries",
        ),
    ],
)
def test_a_file_that_is_not_of_the_form_is_refused_whole(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "found.json"
    path.write_text(text)
    with pytest.raises(ExtractorError, match=reason):
        contract(str(path))


def test_a_changed_file_is_another_version(tmp_path: Path) -> None:
    one = contract(str(file_of(tmp_path, persons=[PERSON]))).version
    other = contract(str(file_of(tmp_path, persons=[]))).version
    assert one != other


def test_the_schema_is_a_schema_and_its_own_example_fits() -> None:
    Draft202012Validator.check_schema(schema())
    page = (Path(__file__).parents[2] / "docs" / "extractors.md").read_text()
    example = page.partition("```json\n")[2].partition("```")[0]
    Draft202012Validator(schema()).validate(json.loads(example))


@given(st.integers(0, len(CABLE)), st.integers(0, len(CABLE)))
def test_whatever_the_text_says_is_found_where_it_says_it(one: int, other: int) -> None:
    start, end = sorted((one, other))
    words = CABLE[start:end]
    if not words.strip():
        return
    evidence = QUOTES.find(words, start)
    assert "".join(SOURCE.quote(evidence.spans).split()) == "".join(words.split())
