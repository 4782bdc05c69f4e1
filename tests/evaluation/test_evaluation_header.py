"""Header fields against a table of facts: exactness by field, and where they differ."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from made_cable import Maker, made_telegram

from cablegraph.evaluation import (
    GoldError,
    evaluate_headers,
    header_facts,
    header_json,
    header_parts,
    read_header_gold,
    rendered,
)

TELEGRAM = made_telegram(Maker())
FACTS: dict[str, Any] = json.loads(json.dumps(header_facts(TELEGRAM)))
HEADERS = Path(__file__).parents[1] / "loaders" / "header_gold.json"


def test_a_telegram_fits_its_own_facts() -> None:
    found = evaluate_headers({"07OSLO44": TELEGRAM}, {"07OSLO44": FACTS})
    assert found.differences == ()
    assert found.whole == 1
    assert {(score.exact, score.of) for score in found.fields} == {(1, 1)}


def test_facts_hold_no_words_of_the_subject() -> None:
    assert TELEGRAM.subject is not None
    assert FACTS["subject"][0] == len(TELEGRAM.subject.text)
    assert TELEGRAM.subject.text not in json.dumps(FACTS)
    shouted = replace(TELEGRAM, subject=replace(TELEGRAM.subject, text=TELEGRAM.subject.text + "!"))
    assert header_facts(shouted)["subject"] != FACTS["subject"]


@pytest.mark.parametrize(
    ("field", "value"),
    [("tags", []), ("dtg", None), ("subject_start", 0), ("signers", ["BERG"]), ("kinds", {"note": [0]})],
)
def test_a_field_that_differs_is_named_with_both_readings(field: str, value: object) -> None:
    found = evaluate_headers({"07OSLO44": TELEGRAM}, {"07OSLO44": {**FACTS, field: value}})
    (difference,) = found.differences
    assert (difference.field, difference.gold, difference.read) == (field, value, FACTS[field])
    assert {score.field for score in found.fields if score.exact == 0} == {field}
    assert found.whole == 0


def test_an_absent_telegram_is_wrong_in_every_field_that_is_judged() -> None:
    gold = {
        "07OSLO44": {"id": "07OSLO44", "order": FACTS["order"]},
        "07OSLO45": {"id": "07OSLO45", "order": None},
    }
    found = evaluate_headers({"07OSLO44": TELEGRAM}, gold)
    assert found.absent == ("07OSLO45",)
    assert [(score.field, score.exact, score.of) for score in found.fields] == [("id", 1, 2), ("order", 1, 2)]
    text = rendered(header_parts(found), "text")
    assert "Not found, and all missed: 07OSLO45." in text
    assert "50.0 %" in text
    assert "differences" not in text  # of an absent telegram there is nothing to tell
    assert header_json(found)["fields"]["order"] == {"of": 2, "exact": 1, "share": 0.5}


def test_an_unknown_field_is_an_error() -> None:
    with pytest.raises(GoldError, match="colour"):
        evaluate_headers({}, {"x": {"colour": 1}})


@pytest.mark.parametrize(
    ("content", "reason"),
    [("{}", "not a JSON array"), ("[]", "not a JSON array"), ("[3]", "not a JSON array"),
     ('[{"tags": []}]', "without id"), ("[", "not JSON")],
)  # fmt: skip
def test_a_bad_table_is_named(tmp_path: Path, content: str, reason: str) -> None:
    file = tmp_path / "gold.json"
    file.write_text(content)
    with pytest.raises(GoldError, match=reason):
        read_header_gold(file)
    with pytest.raises(GoldError, match="cannot be read"):
        read_header_gold(tmp_path / "absent.json")


def test_the_projects_own_table_can_be_read() -> None:
    assert all(set(row) <= FACTS.keys() for row in read_header_gold(HEADERS).values())
