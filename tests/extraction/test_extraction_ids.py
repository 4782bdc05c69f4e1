"""An identifier is kind and source offset, and no two are one."""

import re
from pathlib import Path

import pytest

from cablegraph.extraction import extract
from cablegraph.loaders import read
from cablegraph.text import decode

TESTS = Path(__file__).parents[1]
CABLES = sorted([*(TESTS / "cables").glob("*.txt"), *(TESTS / "gold" / "cables").glob("*.txt")])


@pytest.mark.parametrize("file", CABLES, ids=lambda file: file.stem)
def test_identifiers_are_kind_and_offset_each_once(file: Path) -> None:
    source = decode(file.name, file.read_bytes())
    found = extract(read(source), source)
    ids = [one.id for one in (*found.entities, *found.statements)]
    assert ids
    assert len(set(ids)) == len(ids)
    assert [id_ for id_ in ids if not re.fullmatch(r"[a-z-]+/\d+(?:\.\d+)?", id_)] == []
