"""The telegram record's JSON: the design's keys, and every field an object with its place."""

import json
from datetime import UTC, date, datetime

from cablegraph.records.telegram import (
    Addressee,
    DateTimeGroup,
    ExecutiveOrder,
    Field,
    Paragraph,
    Tag,
    Telegram,
)
from cablegraph.records.telegram_json import error_json, telegram_json

DESIGN = """source encoding id reference_number transmission_id date_time_group precedence originator
action_addressees info_addressees classification captions attention sections executive_order tags subject
references classified_by signers summary paragraphs headings page_breaks redactions protections unparsed"""


def test_every_key_of_the_design_is_there_and_what_is_absent_is_null_or_empty() -> None:
    record = telegram_json(Telegram(source="box/a.txt", encoding="utf-8"))
    assert set(DESIGN.split()) <= set(record)
    absent = {key: value for key, value in record.items() if key not in {"source", "encoding"}}
    assert all(value is None or value == [] for value in absent.values())


def test_fields_are_objects_with_start_end_and_text_first() -> None:
    telegram = Telegram(
        source="box/a.txt",
        encoding="cp1252",
        id="08BELMOPAN321",
        date_time_group=DateTimeGroup(
            start=2, end=16, text="131402Z MAY 08", utc=datetime(2008, 5, 13, 14, 2, tzinfo=UTC)
        ),
        executive_order=ExecutiveOrder(
            start=20,
            end=50,
            text="E.O. 12958: DECL: 05/13/2018",
            order="12958",
            declassify_on=date(2018, 5, 13),
        ),
        tags=(Tag(start=57, end=59, text="BH", code="BH", kind="geo"),),
        action_addressees=(
            Addressee(start=60, end=75, text="SECSTATE WASHDC", name="SECSTATE WASHDC", excluded=("A", "B")),
        ),
        paragraphs=(
            Paragraph(start=80, end=90, text="11. (U) It", number=1, content_start=88, correction="why"),
        ),
        signers=(Field(start=91, end=99, text="TREMAYNE"),),
        remarks=("one",),
    )
    record = json.loads(json.dumps(telegram_json(telegram)))
    assert list(record["tags"][0]) == ["start", "end", "text", "code", "kind"]
    assert record["date_time_group"]["utc"] == "2008-05-13T14:02Z"
    assert record["executive_order"]["declassify_on"] == "2018-05-13"
    assert record["action_addressees"][0]["excluded"] == ["A", "B"]
    assert record["action_addressees"][0]["precedence"] is None
    assert (record["paragraphs"][0]["number"], record["paragraphs"][0]["correction"]) == (1, "why")
    assert record["signers"] == [{"start": 91, "end": 99, "text": "TREMAYNE"}]
    assert record["remarks"] == ["one"]


def test_an_unreadable_source_has_an_object_of_its_own() -> None:
    assert error_json("box/b.txt", "empty file") == {"source": "box/b.txt", "error": "empty file"}
