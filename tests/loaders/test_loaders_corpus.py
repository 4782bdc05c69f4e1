"""The development cables, field by field against facts that were read off them by hand.

`header_gold.json` holds facts and offsets only. Its subjects are length and the first twelve hexadecimal
digits of the SHA-256 of the words; `attention` holds the entries' lengths, `kinds` the indices of the
paragraphs that are not plain body, `headings` where they begin.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from test_loaders_properties import check

from cablegraph.loaders.cable import read_telegram
from cablegraph.loaders.files import read_sources
from cablegraph.loaders.reading import reading_view
from cablegraph.records.telegram import Telegram
from cablegraph.records.telegram_json import telegram_json
from cablegraph.text import SourceText

pytestmark = pytest.mark.corpus

GOLD: list[dict[str, Any]] = json.loads(Path(__file__).with_name("header_gold.json").read_text("utf-8"))


def cable(shared: Path, identity: str) -> tuple[SourceText, Telegram]:
    folder = shared / "cables"
    path = folder / f"{identity}.txt"
    (found,) = read_sources(str(path if path.exists() else folder / "dev" / f"{identity}.txt"))
    assert isinstance(found, SourceText)
    return found, read_telegram(found)


def printed(telegram: Telegram) -> dict[str, Any]:
    """The record in the gold's form."""
    record = telegram_json(telegram)
    subject, order, ranks = telegram.subject, telegram.executive_order, telegram.precedence
    words = subject.text.encode() if subject else b""
    kinds: dict[str, list[int]] = {}
    for index, paragraph in enumerate(telegram.paragraphs):
        if paragraph.kind != "body":
            kinds.setdefault(paragraph.kind, []).append(index)
    group: Any = record["date_time_group"]
    return {
        "id": telegram.id,
        "number": telegram.reference_number.text if telegram.reference_number else None,
        "dtg": group and group["utc"],
        "precedence": [ranks.action, ranks.info][: len(ranks.text.split())] if ranks else [],
        "originator": telegram.originator.name if telegram.originator else None,
        "action": len(telegram.action_addressees),
        "info": len(telegram.info_addressees),
        "serials": [a.serial for a in telegram.action_addressees + telegram.info_addressees if a.serial],
        "classification": telegram.classification.level if telegram.classification else None,
        "captions": [caption.text for caption in telegram.captions],
        "attention": [len(entry.text) for entry in telegram.attention],
        "section": [telegram.sections[0].number, telegram.sections[0].of] if telegram.sections else None,
        "order": order.order if order else None,
        "declassify_on": order.declassify_on.isoformat() if order and order.declassify_on else None,
        "tags": [tag.code for tag in telegram.tags],
        "subject": [len(subject.text), hashlib.sha256(words).hexdigest()[:12]] if subject else None,
        "subject_start": subject.start if subject else None,
        "references": [[found.label, found.kind, found.id] for found in telegram.references],
        "signers": [signer.text for signer in telegram.signers],
        "paragraphs": [paragraph.number for paragraph in telegram.paragraphs],
        "kinds": kinds,
        "headings": [heading.start for heading in telegram.headings],
        "notes": len(telegram.notes),
        "page_breaks": len(telegram.page_breaks),
        "redactions": len(telegram.redactions),
        "unparsed": len(telegram.unparsed),
    }


@pytest.mark.parametrize("gold", GOLD, ids=[gold["id"] for gold in GOLD])
def test_every_field_is_the_golds(shared: Path, gold: dict[str, Any]) -> None:
    read = printed(cable(shared, gold["id"])[1])
    read["kinds"] = dict(sorted(read["kinds"].items()))
    assert read == {**gold, "kinds": dict(sorted(gold["kinds"].items()))}


def test_the_gold_holds_every_development_cable(shared: Path) -> None:
    stems = {path.stem for path in (shared / "cables" / "dev").glob("*.txt")} | {"09CHENGDU208"}
    assert {gold["id"] for gold in GOLD} == stems


@pytest.mark.parametrize("folder", ["dev", "formats", "pages"])
def test_no_character_is_lost(shared: Path, folder: str) -> None:
    for found in read_sources(str(shared / "cables" / folder)):
        assert isinstance(found, SourceText)
        check(found.text)


def test_almost_nothing_is_left_unparsed(shared: Path) -> None:
    left = [telegram.unparsed for gold in GOLD if (telegram := cable(shared, gold["id"])[1]).unparsed]
    assert sum(map(len, left)) == 2  # two lines that publishers put below a signature
    assert sum(len(field.text) for fields in left for field in fields) < 40


def test_the_founding_cables_header(shared: Path) -> None:
    _, telegram = cable(shared, "09CHENGDU208")
    record: dict[str, Any] = json.loads(json.dumps(telegram_json(telegram)))
    assert (record["precedence"]["action"], record["originator"]["name"]) == ("ROUTINE", "AMCONSUL CHENGDU")
    assert [(a["routing_indicator"], a["serial"]) for a in record["action_addressees"]] == [("RUEHC", "3425")]
    assert [(a["routing_indicator"], a["serial"]) for a in record["info_addressees"]] == [
        ("RUEHOO", None),
        ("RHMFIUU", None),
        ("RUEHC", None),
        ("RUEHCN", "4117"),
    ]
    assert [entry["text"] for entry in record["attention"]] == [
        "STATE FOR EAP/CM AND G/TIP",
        "JUSTICE FOR OPDAT",
    ]
    assert [tag["kind"] for tag in record["tags"]] == [
        "program",
        "program",
        "subject",
        "subject",
        "subject",
        "geo",
    ]
    assert record["tags"][0]["start"] == record["tags"][0]["end"] - 4
    assert record["transmission_id"]["julian_day"] == 272


def test_the_founding_cables_paragraph_numbers(shared: Path) -> None:
    source, telegram = cable(shared, "09CHENGDU208")
    assert [(p.number, p.printed_number) for p in telegram.paragraphs] == [
        (n, f"1{n}.") for n in range(1, 10)
    ]
    assert [p.portion_mark for p in telegram.paragraphs] == ["U"] + ["SBU"] * 8
    assert all(p.correction and f'"1{p.number}."' in p.correction for p in telegram.paragraphs)
    assert [source.text[p.start] for p in telegram.paragraphs] == ["1"] * 5 + ["¶"] * 4
    assert "paragraph numbers put right" in telegram.remarks[0]


def test_the_founding_cables_sentences_over_breaks(shared: Path) -> None:
    source, telegram = cable(shared, "09CHENGDU208")
    reading = reading_view(telegram, source)
    shown = [block for block in reading.blocks if block.kind == "paragraph"]
    assert [block.paragraph for block in shown] == list(range(1, 10))  # each paragraph is one block
    eighth = shown[7]
    spans = reading.view.to_source(eighth.start, eighth.end)
    (page,) = [field for field in telegram.page_breaks if spans[0].start < field.start < spans[-1].end]
    assert [(left.end < page.start, page.end < right.start) for left, right in [(spans[0], spans[1])]] == [
        (True, True)
    ]
    assert telegram.summary is not None
    assert (
        telegram.paragraphs[1].start
        < telegram.summary.start
        < telegram.summary.end
        < telegram.paragraphs[1].end
    )
