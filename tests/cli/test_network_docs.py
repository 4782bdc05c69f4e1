"""The examples of docs/networks.md are what the program prints; CABLEGRAPH_GOLDEN=write puts it there."""

import os
import re
import shlex
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner

import cablegraph
from cablegraph.cli import cli

PAGE = Path(__file__).parents[2] / "docs" / "networks.md"
EXAMPLE = re.compile(r"(?m)^```console\n\$ cablegraph (.*)\n((?:(?!```).*\n)*)```$")
PYTHON = re.compile(r"(?m)^```python\n((?:(?!```).*\n)*)```$")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample's graph where the page has it."""
    home = tmp_path_factory.mktemp("page")
    (home / "out").mkdir()
    cablegraph.build(Path(str(files("cablegraph") / "sample")), home / "out" / "sample")
    return home


def printed(command: str) -> str:
    result = CliRunner().invoke(cli, shlex.split(command))
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_golden_examples_of_the_page(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    page = PAGE.read_text(encoding="utf-8")

    def shown(example: re.Match[str]) -> str:
        return f"```console\n$ cablegraph {example[1]}\n{printed(example[1])}```"

    current = EXAMPLE.sub(shown, page)
    if os.environ.get("CABLEGRAPH_GOLDEN") == "write":
        PAGE.write_text(current, encoding="utf-8")
    assert page == current, "docs/networks.md: an example is stale"


@pytest.mark.parametrize(
    "what", ["path", "ego", "central", "brokers", "communities", "cores", "projection", "--as-of"]
)
def test_every_question_has_an_example(what: str) -> None:
    assert any(what in shlex.split(example[1]) for example in EXAMPLE.finditer(PAGE.read_text("utf-8")))


def test_its_python_runs(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(home)
    exec("\n".join(PYTHON.findall(PAGE.read_text("utf-8"))), {})
    assert "Tomasz Wrona" in capsys.readouterr().out


def test_its_tables_name_every_attribute(home: Path) -> None:
    network = cablegraph.Graph.open(home / "out" / "sample").to_networkx()
    page = PAGE.read_text("utf-8")
    for held in (*(held for _, held in network.nodes(data=True)), *(h for *_, h in network.edges(data=True))):
        for name in held:
            assert f"`{name}`" in page
    for *_, tie in network.edges(data="tie"):
        assert f"`{tie}`" in page
