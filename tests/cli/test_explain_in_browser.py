"""The page of explained cables in a real browser: opened from disk, clicked, searched, filtered."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from test_explain_annotations import CABLE

from cablegraph.cli import cli

BROWSER = Path(__file__).parents[1] / "browser"
SHOWN = CABLE.replace(
    "HARBOR SAFETY", "HARBOR \N{PARTY POPPER} SAFETY"
)  # one code point, two of JavaScript's


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What a reader saw."""
    node = shutil.which("node")
    if node is None or not (BROWSER / "node_modules").is_dir():
        pytest.skip("no browser: `make browser` installs one for the tests (needs Node.js)")
    folder = tmp_path_factory.mktemp("browser")
    for name, text in (("a.txt", SHOWN), ("b.txt", SHOWN.replace("000044", "000045"))):
        (folder / name).write_text(text)
    page = folder / "page.html"
    files = [str(folder / name) for name in ("a.txt", "b.txt")]
    assert (
        CliRunner().invoke(cli, ["explain", *files, "--format", "html", "--output", str(page)]).exit_code == 0
    )
    command = [node, str(BROWSER / "explained.mjs"), str(page), str(folder / "page.png")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_it_runs_without_errors_and_without_a_net(seen: Any) -> None:
    assert seen["errors"] == []
    assert set(seen["requests"]) == {"file"}


def test_the_text_is_the_cable_with_protected_names_black(seen: Any) -> None:
    assert seen["text"] == SHOWN.replace("Tor Berg", "███ ████")


def test_clicked_words_tell_their_rule_and_what_is_said_with_them(seen: Any) -> None:
    assert seen["marked"] == "Lars Vik"
    for words in ("mention: person", "confidence0.95", "Said with these words", "office: Director: Lars Vik"):
        assert words in seen["mention"]


def test_a_chosen_statement_marks_its_quotation_and_names_its_speaker(seen: Any) -> None:
    assert seen["count"].startswith("1 of ") or seen["count"].startswith("2 of ")
    assert "14 ships" in seen["quoted"]
    assert "saysLars Vik, “said”, said" in seen["statement"]


def test_kinds_are_filtered_keys_work_and_escape_chooses_nothing(seen: Any) -> None:
    before, after = seen["people"]
    assert before > 0
    assert after == 0
    assert seen["none"] == "Choose words or a statement"
    assert seen["byKey"] != seen["none"]


def test_another_cable_is_a_choice_away(seen: Any) -> None:
    assert "OSLO 000045" in seen["other"]
