"""`cablegraph evaluate` from the outside: forms, halves, and exit statuses."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cablegraph.cli import cli
from cablegraph.evaluation import half_of

CABLE = """\
R 141005Z MAR 07
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 4410
C O N F I D E N T I A L OSLO 0000{serial}

TAGS: PREL, NO
SUBJECT: HARBOR SAFETY

1. (C) Lars Vik, Director of the Port Safety Office, said that 14 ships
were inspected.

WHITNEY
"""
GOLD: dict[str, Any] = {
    "persons": [{"name": "Lars Vik", "aliases": ["Vik"]}, {"name": "WHITNEY"}, {"name": "Tor Berg"}],
    "claims": [{"value": 14, "unit": "ships", "speaker": "Lars Vik", "quote": "14 ships were inspected"}],
}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["evaluate", *map(str, arguments)])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Two cables and their gold, one of either half, and a table of header fields."""
    for folder in ("gold", "cables"):
        (tmp_path / folder).mkdir()
    for serial in (40, 41):
        (tmp_path / f"cables/{serial}.txt").write_text(CABLE.format(serial=serial))
        (tmp_path / f"gold/07OSLO{serial}.json").write_text(json.dumps({"id": f"07OSLO{serial}", **GOLD}))
    table = [{"id": "07OSLO40", "tags": ["PREL", "NO"], "signers": ["WHITNEY"]}]
    (tmp_path / "header.json").write_text(json.dumps(table))
    return tmp_path


def test_figures_come_with_what_is_missed(home: Path) -> None:
    result = run("--gold", home / "gold", "--cables", home / "cables")
    assert result.exit_code == 0
    assert result.stdout.startswith("2 cables.\n")
    assert "persons: Tor Berg" in result.stdout
    assert (
        "Tor Berg" not in run("--gold", home / "gold", "--cables", home / "cables", "--figures-only").stdout
    )


def test_json_is_the_same_for_one_seed(home: Path) -> None:
    command = ("--gold", home / "gold", "--cables", home / "cables", "--format", "json", "--seed", "3")
    told = json.loads(run(*command).stdout)
    assert told == json.loads(run(*command).stdout)
    assert told["kinds"]["persons"]["strict"]["found"] == 4
    assert told["kinds"]["claims"]["strict"]["f1"] == 1
    assert "missed" not in json.loads(run(*command, "--figures-only").stdout)


@pytest.mark.parametrize("half", [0, 1])
def test_a_half_is_judged_alone(home: Path, half: int) -> None:
    result = run(
        "--gold", home / "gold", "--cables", home / "cables", "--half", str(half), "--format", "json"
    )
    (id_,) = json.loads(result.stdout)["cables"]
    assert half_of(id_) == half
    assert result.stderr == ""  # the other half's cables are no copies


def test_markdown_has_tables(home: Path) -> None:
    result = run("--gold", home / "gold", "--cables", home / "cables", "--format", "markdown")
    assert "\n| kind | gold | system |" in result.stdout
    assert "\n### 07OSLO40\n" in result.stdout


def test_a_cable_that_is_not_there_is_said_and_gives_exit_1(home: Path) -> None:
    (home / "cables/41.txt").unlink()
    result = run("--gold", home / "gold", "--cables", home / "cables")
    assert result.exit_code == 1
    assert "Not found, and all missed: 07OSLO41." in result.stdout


def test_a_file_that_cannot_be_read_is_one_line_and_exit_1(home: Path) -> None:
    (home / "cables/bad.txt").write_bytes(b"\0")
    result = run("--gold", home / "gold", "--cables", home / "cables")
    assert result.exit_code == 1
    assert [("bad.txt" in line, line.startswith("cablegraph: ")) for line in result.stderr.splitlines()] == [
        (True, True)
    ]


def test_header_fields(home: Path) -> None:
    result = run("--header", home / "header.json", "--cables", home / "cables")
    assert result.exit_code == 0
    assert "Telegrams of which every field is exact: 1 of 1." in result.stdout
    told = json.loads(
        run("--header", home / "header.json", "--cables", home / "cables", "--format", "json").stdout
    )
    assert told["fields"]["tags"] == {"of": 1, "exact": 1, "share": 1.0}


@pytest.mark.parametrize("content", ["", "1. A MILL TURNS.\n", "<TEI><text/></TEI>", "{}"])
def test_what_is_no_volume_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.xml").write_text(content)
    result = run("--frus", tmp_path / "a.xml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "a.xml: no volume of historical documents" in result.stderr


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ([], "one of --gold, --header and --frus"),
        (["--gold", "gold", "--header", "header.json"], "one of --gold, --header and --frus"),
        (["--gold", "cables"], "no gold"),
        (["--header", "cables/40.txt"], "not JSON"),
        (["--header", "header.json", "--half", "1"], "no cable of half 1"),
    ],
)
def test_what_cannot_run_is_one_line_and_exit_2(home: Path, options: list[str], says: str) -> None:
    given = [option if option.startswith("-") or option.isdigit() else home / option for option in options]
    result = run(*given, "--cables", home / "cables")
    assert result.exit_code == 2
    assert says in result.stderr.splitlines()[-1]
