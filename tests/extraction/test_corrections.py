"""What a person corrected wins over what is found now; what does not fit is refused, item by item."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from model_findings import telegram

from cablegraph.extraction import extract
from cablegraph.extraction.corrected import RULE, corrected
from cablegraph.extraction.document import prepare
from cablegraph.extraction.edited import EditedError, EditedSet, read_edited, restored
from cablegraph.extraction.quotes import Quotes
from cablegraph.mapping.identifiers import check_ids
from cablegraph.records.annotations import Annotations, Body, Person, PostStatement, Tie
from cablegraph.records.signature import editable_lines

TELEGRAM, SOURCE = telegram()
FRESH = extract(TELEGRAM, SOURCE)
QUOTES = Quotes(prepare(TELEGRAM, SOURCE))
Items = list[dict[str, Any]]
HEAD = {"source": FRESH.source, "extractor": FRESH.extractor, "version": FRESH.version}


def items() -> Items:
    return [json.loads(line) for line in editable_lines(FRESH, SOURCE.sha256)]


def id_of(name: str) -> str:
    return next(one.id for one in FRESH.entities if one.name == name)


def after(folder: Path, edited: Items, fresh: Annotations = FRESH) -> tuple[Annotations, list[str]]:
    """What becomes of the cable with a file of these lines."""
    path = folder / "edited.jsonl"
    path.write_text("\n".join(json.dumps(item) for item in edited))
    (one,) = read_edited(path, by="Jo Reader", on="2024-05-03")
    made, problems = corrected(fresh, restored(one.written()), QUOTES)
    check_ids(made)
    return made, problems


def test_a_tools_bare_list_of_marks_and_a_link_is_a_correction(tmp_path: Path) -> None:
    def mark(name: str, words: str, tag: str) -> dict[str, Any]:
        start = SOURCE.text.index(words)
        position = {"type": "TextPositionSelector", "start": start, "end": start + len(words)}
        selectors = [position, {"type": "TextQuoteSelector", "exact": words}]
        return {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": name,
            "type": "Annotation",
            "body": [{"type": "TextualBody", "value": tag}],
            "target": {"source": SOURCE.name, "selector": selectors},
        }

    link = {
        "id": "#3",
        "type": "Annotation",
        "motivation": "linking",
        "body": [{"type": "TextualBody", "value": "works with"}],
        "target": [{"id": "#1"}, {"id": "#2"}],
    }
    marks = [mark("#1", "14 ships", "company"), mark("#2", "Bergen", "ngo"), link]
    path = tmp_path / "marks.json"
    path.write_text(json.dumps(marks))
    # The link gives no source of its own: it is of the one that its ends are of.
    (one,) = read_edited(path, by="Jo", on=None)
    made, problems = corrected(FRESH, one, QUOTES)
    assert problems == []
    (tie,) = [one for one in made.statements if one.rule == RULE]
    names = {one.id: one.name for one in made.entities}
    assert isinstance(tie, Tie)
    assert (names[tie.subject], tie.kind, names[tie.object]) == ("14 ships", "worksWith", "Bergen")
    assert tie.evidence.text.startswith("14 ships were inspected")
    assert tie.evidence.text.endswith("Bergen")


def heads(**more: Any) -> dict[str, Any]:
    """A tie that a person adds: no id, no rule, no offsets."""
    ends = {"subject": id_of("Lars Vik"), "object": id_of("Port Safety Office")}
    words = "Lars Vik, Director of the Port Safety Office"
    return {**HEAD, "layer": "statement", "kind": "tie", "tie": "heads", **ends, "text": words, **more}


def test_a_file_that_nobody_touched_changes_nothing(tmp_path: Path) -> None:
    assert after(tmp_path, items()) == (FRESH, [])


def test_without_its_base_line_too(tmp_path: Path) -> None:
    assert after(tmp_path, items()[1:]) == (FRESH, [])


def test_a_changed_name_stands_with_who_and_when(tmp_path: Path) -> None:
    edited = items()
    for item in edited:
        if item.get("id") == id_of("Port Safety Office") and item["layer"] == "entity":
            item["name"], item["body_kind"] = "Port Safety Office of Oslo", "government"
    made, problems = after(tmp_path, edited)
    (body,) = [one for one in made.entities if one.rule == RULE]
    assert isinstance(body, Body)
    assert (body.name, body.kind, body.confidence, problems) == (
        "Port Safety Office of Oslo",
        "government",
        1,
        [],
    )
    (told,) = made.provenance.corrections
    assert (told.item, told.what, told.by, told.on) == (
        f"entity:{body.id}",
        "changed",
        "Jo Reader",
        "2024-05-03",
    )
    assert made.statements == FRESH.statements


def test_a_changed_holder(tmp_path: Path) -> None:
    edited = items()
    for item in edited:
        if item.get("holder") == id_of("Lars Vik"):
            item["holder"] = id_of("Ida Moe")
    made, problems = after(tmp_path, edited)
    holders = [one.holder for one in made.statements if isinstance(one, PostStatement)]
    assert id_of("Ida Moe") in holders
    assert id_of("Lars Vik") not in holders
    assert problems == []


def test_an_added_statement_needs_only_what_it_says_and_its_words(tmp_path: Path) -> None:
    made, problems = after(tmp_path, [*items(), heads(), heads(negated=True)])
    ties = [one for one in made.statements if one.rule == RULE]
    assert [(type(one), one.evidence.paragraph, one.negated) for one in ties] == [
        (Tie, 1, False),
        (Tie, 1, True),
    ]
    assert SOURCE.quote(ties[0].evidence.spans) == "Lars Vik, Director of the Port Safety Office"
    assert [one.what for one in made.provenance.corrections] == ["added", "added"]
    assert problems == []


def test_an_added_person_with_a_mention_and_a_tie(tmp_path: Path) -> None:
    person = {
        **HEAD,
        "layer": "entity",
        "kind": "person",
        "id": "person/new",
        "name": "Oslo",
        "text": "in Bergen",
    }
    mention = {**HEAD, "layer": "mention", "kind": "person", "entity": "person/new", "text": "in Bergen"}
    made, problems = after(tmp_path, [*items(), person, mention, heads(subject="person/new")])
    assert problems == []
    assert {one.item.partition(":")[0] for one in made.provenance.corrections} == {
        "entity",
        "mention",
        "statement",
    }


def test_a_deleted_statement_is_not_found_again(tmp_path: Path) -> None:
    gone = next(one for one in FRESH.statements if isinstance(one, PostStatement))
    made, _ = after(tmp_path, [i for i in items() if (i["layer"], i.get("id")) != ("statement", gone.id)])
    assert gone not in made.statements
    assert len(made.statements) == len(FRESH.statements) - 1
    (told,) = made.provenance.corrections
    assert told.what == "rejected"
    assert "Lars Vik" in told.says


def test_nor_when_a_later_extractor_finds_it_at_another_place(tmp_path: Path) -> None:
    gone = next(one for one in FRESH.statements if isinstance(one, PostStatement))
    longer = replace(
        gone, id="post-statement/1-later", evidence=QUOTES.find("Lars Vik, Director of the Port")
    )
    later = replace(
        FRESH, version="9", statements=tuple(longer if one is gone else one for one in FRESH.statements)
    )
    kept = [i for i in items() if (i["layer"], i.get("id")) != ("statement", gone.id)]
    made, _ = after(tmp_path, kept, later)
    assert longer not in made.statements


def test_a_deleted_person_takes_mentions_and_statements_along(tmp_path: Path) -> None:
    gone = id_of("Lars Vik")
    made, problems = after(tmp_path, [i for i in items() if (i["layer"], i.get("id")) != ("entity", gone)])
    assert gone not in {one.id for one in made.entities}
    assert gone not in {one.entity for one in made.mentions}
    assert not any(one.attribution.speaker == gone for one in made.statements)
    assert problems == []


def test_a_corrected_statement_brings_back_whom_a_later_extractor_overlooks(tmp_path: Path) -> None:
    gone = id_of("Lars Vik")
    later = replace(
        FRESH,
        version="9",
        entities=tuple(one for one in FRESH.entities if one.id != gone),
        mentions=tuple(one for one in FRESH.mentions if one.entity != gone),
        statements=(),
    )
    made, problems = after(tmp_path, [*items(), heads()], later)
    assert problems == []
    assert gone in {one.id for one in made.entities}


def moved(item: dict[str, Any]) -> None:
    item["start"], item["end"] = item["start"] + 3, item["end"] + 3


def reworded(item: dict[str, Any]) -> None:
    item["text"] = "Lars Vik, Minister of Ships"


def of_nobody(item: dict[str, Any]) -> None:
    item["holder"] = "person/9999"


def of_no_kind(item: dict[str, Any]) -> None:
    item["kind"] = "rumour"


def of_wrong_type(item: dict[str, Any]) -> None:
    item["negated"] = "no"


def beyond(item: dict[str, Any]) -> None:
    item["start"], item["end"] = 99_000, 99_010


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (moved, "do not stand at 130-174, but at 127-171"),
        (reworded, "do not stand at 127-171"),
        (beyond, "do not stand at 99000-99010"),
        (of_nobody, "names 'person/9999', which is not there"),
        (of_no_kind, "does not know 'rumour'"),
        (of_wrong_type, "negated: 'no' is no bool"),
    ],
)
def test_what_does_not_fit_is_refused_by_file_item_and_reason_and_the_rest_stands(
    tmp_path: Path, change: Callable[[dict[str, Any]], None], reason: str
) -> None:
    edited = items()
    office = next(i for i in edited if i["layer"] == "statement" and i["kind"] == "post")
    change(office)
    made, (problem,) = after(tmp_path, [*edited, heads()])
    assert problem.startswith(f"{tmp_path / 'edited.jsonl'}: statement:{office['id']}: ")
    assert reason in problem
    assert [one.what for one in made.provenance.corrections] == ["added"]


@pytest.mark.parametrize("text", ["Lars Vik resigned", "Ida Moe", ""])
def test_added_words_must_stand_at_one_place(tmp_path: Path, text: str) -> None:
    made, problems = after(tmp_path, [*items(), heads(text=text)])
    assert len(problems) == 1
    assert made == FRESH


def test_two_items_of_one_id_are_one_too_many(tmp_path: Path) -> None:
    _, problems = after(tmp_path, [*items(), heads(id="tie/x"), heads(id="tie/x")])
    assert problems == [f"{tmp_path / 'edited.jsonl'}: statement:tie/x: a second item of this id"]


def test_lifting_a_protection_by_hand_is_a_change_that_the_graph_undoes(tmp_path: Path) -> None:
    from cablegraph.mapping.protection import with_protections

    edited = items()
    berg = next(i for i in edited if i["layer"] == "entity" and i.get("protected"))
    berg["protected"] = None
    made, _ = after(tmp_path, edited)
    people = [one for one in with_protections(TELEGRAM, made).entities if isinstance(one, Person)]
    assert [one.name for one in people if one.protected] == [berg["name"]]


LINES = items()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.sets(st.integers(1, len(LINES) - 1)))
def test_whatever_is_deleted_the_rest_is_whole(tmp_path: Path, deleted: set[int]) -> None:
    made, problems = after(tmp_path, [item for at, item in enumerate(LINES) if at not in deleted])
    assert problems == []
    gone = {f"{LINES[at]['layer']}:{LINES[at]['id']}" for at in deleted}
    assert {one.item for one in made.provenance.corrections} == gone
    assert not any(f"entity:{one.id}" in gone for one in made.entities)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "line 1 is no JSON"),
        ("3", "not of JSON objects"),
        ('{"layer": "entity"}', "without its source"),
        ('{"source": "a", "layer": "base", "items": 3}', "layer base is damaged"),
        ('{"source": "a", "layer": "entity", "corrected_on": "May"}', "no ISO 8601 date: 'May'"),
        ('{"@context": "x", "type": "Manifest"}', "neither annotation, page nor collection"),
    ],
)
def test_a_file_of_no_annotations_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "edited.json"
    path.write_text(text)
    with pytest.raises(EditedError, match=reason):
        read_edited(path, by=None, on=None)


def test_the_file_may_say_who_and_when(tmp_path: Path) -> None:
    path = tmp_path / "edited.jsonl"
    path.write_text(json.dumps({**heads(), "corrected_by": "A. Clerk", "corrected_on": "2023-01-31"}))
    (one,) = read_edited(path, by=None, on=None)
    assert (one.by, one.on, one.base) == ("A. Clerk", "2023-01-31", None)


def sources(names: Sequence[str], folder: Path) -> EditedSet:
    for number, name in enumerate(names):
        (folder / f"{number}.jsonl").write_text(json.dumps({**heads(), "source": name}))
    return EditedSet.of(read_edited(folder, by=None, on=None))


@pytest.mark.parametrize(
    ("asked", "found"),
    [("x/a.txt", "x/a.txt"), ("moved/a.txt", "x/a.txt"), ("b.txt", None), ("new/c.txt", None)],
)
def test_annotations_meet_their_source_by_its_name(tmp_path: Path, asked: str, found: str | None) -> None:
    # c.txt alone does not say which of two is meant
    known = sources(["x/a.txt", "x/c.txt", "y/c.txt"], tmp_path).of_source(asked, "f" * 64)
    assert (known.source if known else None) == found


def test_two_files_of_one_source_are_refused(tmp_path: Path) -> None:
    with pytest.raises(EditedError, match=r"annotations of a\.txt are in .*0\.jsonl too"):
        sources(["a.txt", "a.txt"], tmp_path)
