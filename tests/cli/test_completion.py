"""Shells complete commands, options, questions and names, by click's own protocol and in a real bash."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import CompletionItem
from click.testing import CliRunner

from cablegraph.cli import cli
from cablegraph.cli.bash_completion import BashWords
from cablegraph.pipeline import Graph


def completed(shell: str, *words: str) -> list[str]:
    """What is offered for the last word of a line, as the shell's script reads it."""
    number = words[-1] if shell == "fish" else str(len(words))
    result = CliRunner().invoke(
        cli,
        [],
        prog_name="cablegraph",
        env={
            "_CABLEGRAPH_COMPLETE": f"{shell}_complete",
            "COMP_WORDS": " ".join(("cablegraph", *words)),
            "COMP_CWORD": number,
        },
    )
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    if shell == "zsh":  # kind, value, help, each on a line
        return lines[1::3]
    return [line.split(",", 1)[1].split("\t")[0] for line in lines if line]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("netw",), ["network"]),
        (("query", "GRAPH", "who-l"), ["who-leads"]),
        (("query", "GRAPH", "who-leads", "--param", "b"), ["body="]),
        (("network", "GRAPH", "proj"), ["projection"]),
        (("network", "GRAPH", "projection", "b"), ["bodies"]),
        (("network", "GRAPH", "central", "--tie", "works"), ["worksWith"]),
        (("network", "GRAPH", "central", "--rad"), ["--radius"]),
        (("network", "GRAPH", "central", "--kind", "pe"), ["person"]),
        (("show", "GRAPH", "silesia"), ["Silesia", "Silesian Environmental Inspectorate",
                                        "Silesian Waste Coordination Council"]),
        (("network", "GRAPH", "ego", "Tomasz"), ["Tomasz Wrona"]),
        (("show", "GRAPH", "10KRA"), ["10KRAKOW18"]),
        (("export", "GRAPH", "--select", "ki"), ["kind="]),
        (("export", "GRAPH", "--select", "kind=pe"), ["kind=person"]),
        (("export", "GRAPH", "--select", "tie=works"), ["tie=worksWith"]),
        (("export", "GRAPH", "--select", "actor=tomasz"), ["actor=Tomasz Wrona"]),
        (("export", "GRAPH", "--select", "actor=Leszek"), []),  # protected
        (("export", "GRAPH", "--select", "cable=10KRA"), ["cable=10KRAKOW18"]),
        (("export", "GRAPH", "--select", "query=who-l"), ["query=who-leads"]),
        (("export", "GRAPH", "--select", "radius=1"), []),
        (("export", "GRAPH", "--select", "colour=r"), []),
        (("export", "NOWHERE", "--select", "tie=w"), []),
        (("show", "GRAPH", "Nobody"), []),
        (("show", "GRAPH", "Leszek"), []),  # protected
        (("network", "GRAPH", "central", "Tomasz"), []),  # takes no names
        (("query", "GRAPH", "no-such-question", "--param", "b"), []),
        (("show", "NOWHERE", "Tomasz"), []),
    ],
)  # fmt: skip
def test_what_is_offered(corpus: Graph, shell: str, words: tuple[str, ...], offered: list[str]) -> None:
    line = (str(corpus.path) if word == "GRAPH" else word for word in words)
    assert [word.replace("\\", "") for word in completed(shell, *line)] == offered


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_actors_are_offered_behind_the_name_of_a_parameter(corpus: Graph, shell: str) -> None:
    words = ("query", str(corpus.path), "who-leads", "--param", "body=Silesian")
    assert completed(shell, *words) == [
        "body=Silesian Environmental Inspectorate",
        "body=Silesian Waste Coordination Council",
    ]


def bash(script: str, *words: str) -> list[str]:
    """Lines that bash prints, with the program on its path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "--norc", "-c", script, "bash", *words],
        capture_output=True, text=True, timeout=60, check=True, env={**os.environ, "PATH": path},
    )  # fmt: skip
    return done.stdout.splitlines()


_TAB = """
eval "$(_CABLEGRAPH_COMPLETE=bash_source cablegraph)"
COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _cablegraph_completion cablegraph
for one in "${COMPREPLY[@]}"; do printf '%s\\n' "$one"; done
"""


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("show", "GRAPH", "Tomasz"), [r"Tomasz\ Wrona"]),
        (("show", "GRAPH", '"Tomasz'), ["Tomasz Wrona"]),
        (("show", "GRAPH", "Polish\\ H"), [r"Polish\ Hauliers\'\ Federation"]),
        # bash begins a new word at "=", and replaces only what is behind it
        (("query", "GRAPH", "who-leads", "--param", "body", "=", "silesian\\ w"),
         [r"Silesian\ Waste\ Coordination\ Council"]),
    ],
)  # fmt: skip
def test_bash_keeps_a_name_one_word(corpus: Graph, words: tuple[str, ...], offered: list[str]) -> None:
    assert (
        bash(_TAB, "cablegraph", *(str(corpus.path) if word == "GRAPH" else word for word in words))
        == offered
    )


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
@pytest.mark.parametrize("quote", ["", "'", '"'])
@pytest.mark.parametrize(
    "name",
    ["Ann $(echo hacked) Lee", "O'Moe", 'the "Five Rules"', "a\\b; echo `id` & $HOME #x", "R & D [EU]*?"],
)
def test_nothing_in_a_name_is_obeyed_by_bash(monkeypatch: pytest.MonkeyPatch, name: str, quote: str) -> None:
    monkeypatch.setenv("COMP_WORDS", f"cablegraph show g {quote}")
    monkeypatch.setenv("COMP_CWORD", "3")
    shell = BashWords(cli, {}, "cablegraph", "_CABLEGRAPH_COMPLETE")
    shell.get_completion_args()
    line = shell.format_completion(CompletionItem(name))
    script = 'IFS=, read type value <<< "$1"; eval "printf \'%s\' $2$value$2"'
    assert bash(script, line, quote) == [name]


def test_every_shell_has_its_script() -> None:
    for shell in ("bash", "zsh", "fish"):
        result = CliRunner().invoke(
            cli, [], prog_name="cablegraph", env={"_CABLEGRAPH_COMPLETE": f"{shell}_source"}
        )
        assert "_CABLEGRAPH_COMPLETE" in result.stdout
