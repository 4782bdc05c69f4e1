"""Who is protected is in no export; that somebody is withheld is said in whatever people read."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from exported import text
from made_cable import Maker, made_annotations, made_telegram

from cablegraph.cli import main
from cablegraph.exports import Selection
from cablegraph.exports.picture import chart_drawing, network_drawing
from cablegraph.mapping import map_document
from cablegraph.store import Entry, GraphWriter
from cablegraph.view import View, withhold

SAID = "1 person is withheld in this graph, as the cables ask."
FLAGGED = "Shown with the operator's word: protected names may be in it."


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made cable, whose Tor Berg is strictly protected."""
    folder = tmp_path_factory.mktemp("withheld") / "graph"
    make = Maker()
    mapped = map_document(make.source, made_telegram(make), made_annotations(make))
    with GraphWriter(folder, withhold) as writer:
        writer.write_batch([Entry(mapped, make.source.text)])
    return folder


@pytest.mark.parametrize("name", ["svg", "chart-svg", "dot", "html", "markdown", "gexf"])
def test_it_is_said_in_what_people_read(built: Path, name: str) -> None:
    assert SAID in text(View.open(built), name)
    assert FLAGGED in text(View.open(built, include_protected=True), name).replace("&#39;", "'").replace(
        "&#x27;", "'"
    )


def test_pixels_are_drawn_from_words_without_the_name(built: Path) -> None:
    """A PNG's bytes tell nothing: what it is drawn from does."""
    for drawing in (network_drawing, chart_drawing):
        assert "Tor Berg" not in drawing(View.open(built), Selection()).text()
    assert "Tor Berg" in network_drawing(View.open(built, include_protected=True), Selection()).text()


def run(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])  # type: ignore[arg-type]
    return result.exit_code, result.stdout, result.stderr


def test_the_command_says_it_beside_the_export(built: Path) -> None:
    code, out, err = run("export", built, "--format", "nquads")
    assert (code, err) == (0, f"{SAID}\n")
    assert SAID not in out


def test_the_command_takes_a_selection(built: Path) -> None:
    code, out, _ = run("export", built, "--format", "csv-nodes", "--select", "kind=place")
    assert code == 0
    assert {line.rpartition(",")[2] for line in out.splitlines()[1:]} == {"Place"}


def test_parameters_of_the_command_go_to_the_question(built: Path) -> None:
    words = ("--select", "query=who-leads", "--param", "body=Port Council", "--select", "radius=0")
    code, out, _ = run("export", built, "--format", "csv-nodes", *words)
    assert code == 0
    assert "Port Council" in out
    assert "Fjord Lines" not in out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--select", "kind=ship"), "no kind of actor 'ship'"),
        (("--select", "actor=Nobody At All"), "nobody and nothing called 'Nobody At All'"),
        (("--select", "cable=99NOWHERE1"), "no cable '99NOWHERE1'"),
    ],
)
def test_a_selection_that_means_nothing_is_one_line(
    built: Path, words: tuple[str, ...], message: str
) -> None:
    code, out, err = run("export", built, "--format", "svg", *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"cablegraph: {message}")
    assert err.count("\n") == 1
