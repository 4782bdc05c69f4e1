"""The founding cable's people, bodies and offices, against the gold beside the checkout."""

import json
from pathlib import Path

import pytest

from cablegraph.extraction import extract
from cablegraph.loaders.cable import read_telegram
from cablegraph.records.guide_json import guide
from cablegraph.text import decode

FOUNDING = "09CHENGDU208"


@pytest.mark.corpus
@pytest.mark.parametrize("kind", ["persons", "organizations"])
def test_every_name_of_the_founding_cable_is_found_and_no_other(shared: Path, kind: str) -> None:
    path = shared / "cables" / f"{FOUNDING}.txt"
    source = decode(path.name, path.read_bytes())
    telegram = read_telegram(source)
    found = guide(telegram, extract(telegram, source))[kind]
    gold = json.loads((shared / "gold" / "cables" / f"{FOUNDING}.json").read_text(encoding="utf-8"))[kind]
    assert {entry["name"] for entry in found} == {entry["name"] for entry in gold}
    for entry in gold:
        ours = next(one for one in found if one["name"] == entry["name"])
        missing = set(entry["aliases"]) - {ours["name"], *ours["aliases"]}
        assert not missing, entry["name"]


@pytest.mark.corpus
def test_every_office_of_the_founding_cable_is_found_and_no_other(shared: Path) -> None:
    path = shared / "cables" / f"{FOUNDING}.txt"
    source = decode(path.name, path.read_bytes())
    telegram = read_telegram(source)
    found = guide(telegram, extract(telegram, source))["posts"]
    gold = json.loads((shared / "gold" / "cables" / f"{FOUNDING}.json").read_text(encoding="utf-8"))["posts"]
    keys = ("title", "org", "place", "holder", "former")
    assert {tuple(post[key] for key in keys) for post in found} == {
        tuple(post[key] for key in keys) for post in gold
    }
