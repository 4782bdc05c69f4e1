"""The page in a real browser: opened from disk, searched, clicked, moved, by mouse and by keys."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from exported import written
from small_graph import HARBOUR, view

BROWSER = Path(__file__).parents[1] / "browser"


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What a reader saw, who searched for Vik, chose a tie, zoomed and dragged."""
    node = shutil.which("node")
    if node is None or not (BROWSER / "node_modules").is_dir():
        pytest.skip("no browser: `make browser` installs one for the tests (needs Node.js)")
    folder = tmp_path_factory.mktemp("browser")
    (folder / "page.html").write_bytes(written(view(*HARBOUR), "html"))
    command = [node, str(BROWSER / "page.mjs"), str(folder / "page.html"), str(folder / "page.png")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_it_runs_without_errors_and_without_a_net(seen: Any) -> None:
    assert seen["errors"] == []
    assert set(seen["requests"]) == {"file"}


def test_search_knows_accents_and_other_names_and_shows_the_words(seen: Any) -> None:
    assert seen["count"].startswith("1 of ")
    assert seen["searched"].startswith("Lars Vik")
    assert "“Lars Vik, Director of the Safety Office”" in seen["searched"]
    assert "07HARBOUR5, ¶3, characters 500–539" in seen["searched"]
    assert seen["chosen"] == ["Lars Vik"]
    assert seen["faint"] > 0


def test_a_tie_shows_its_words_and_escape_shows_none(seen: Any) -> None:
    assert seen["none"] == "Choose an actor or a tie"
    assert "“" in seen["tie"]
    assert "¶3" in seen["tie"]


def test_keys_do_what_the_mouse_does(seen: Any) -> None:
    assert seen["byKey"]
    assert seen["byKey"] != "Choose an actor or a tie"


def test_the_view_zooms_moves_and_comes_back(seen: Any) -> None:
    boxes = {name: [float(part) for part in box.split()] for name, box in seen["boxes"].items()}
    assert boxes["zoomed"][2] < boxes["whole"][2]
    assert boxes["moved"][2] == boxes["zoomed"][2]
    assert boxes["moved"][:2] != boxes["zoomed"][:2]
    assert boxes["again"] == boxes["whole"]
