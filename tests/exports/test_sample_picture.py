"""The picture in the README is the one that this version draws."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_golden_sample_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    monkeypatch.delitem(sys.modules, "docs", raising=False)
    from docs.build import write_sample_picture

    write_sample_picture(tmp_path / "sample.svg")
    golden = ROOT / "docs" / "sample.svg"
    if os.environ.get("CABLEGRAPH_GOLDEN") == "write":
        golden.write_bytes((tmp_path / "sample.svg").read_bytes())
    assert golden.read_bytes() == (tmp_path / "sample.svg").read_bytes(), "run `make docs`"
