"""Every command from the outside: what it prints, where, and with which exit status."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from rdflib import Graph

from cablegraph.cli import cli
from cablegraph.exports import FORMATS
from cablegraph.queries import catalogue
from cablegraph.records.annotations_json import read_annotations

CABLE = """\
R 141005Z MAR 07
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 4410
C O N F I D E N T I A L OSLO 000044

SUBJECT: HARBOR SAFETY

1. (C) Lars Vik, Director of the Port Safety Office, said that 14 ships
were inspected. Treasurer Tor Berg (strictly protect) of the Pilots'
Union met Vik on March 9.

WHITNEY
"""


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a cable `in/oslo.txt`, a bad file `mixed/bad.txt` beside one, and a graph `g`."""
    home = tmp_path_factory.mktemp("cli")
    for name, content in (("in/oslo.txt", CABLE), ("mixed/bad.txt", "\0"), ("mixed/oslo.txt", CABLE)):
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_text(content)
    assert run("build", home / "in", "--into", home / "g").exit_code == 0
    return home


def commands(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, click.Command]]:
    """Every command below a command, with its words."""
    yield " ".join(path) or "cablegraph", command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from commands(below, (*path, name))


@pytest.mark.parametrize(("name", "command"), list(commands(cli)))
def test_every_command_and_option_is_explained(name: str, command: click.Command) -> None:
    assert command.help, f"{name} has no help"
    assert len(command.help.split()) >= 5
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts[0]} has no help"


@pytest.mark.parametrize("name", [name for name, _ in commands(cli)])
def test_every_command_prints_its_help(name: str) -> None:
    words = [] if name == "cablegraph" else name.split()
    result = run(*words, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")
    assert run(*words, "-h").stdout == result.stdout


def test_the_commands_are_those_that_were_promised() -> None:
    names = {name for name, _ in commands(cli)} - {"cablegraph"}
    assert names >= {"build", "validate", "queries", "query", "show", "read", "annotate", "export"}


def test_build_says_what_it_did(home: Path, tmp_path: Path) -> None:
    result = run("build", home / "in", "--into", tmp_path / "g")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "1 file: 1 added" in result.stdout
    assert "1 telegram: " in result.stdout
    assert result.stdout.endswith("0 errors\n")


def test_build_names_what_is_wrong_and_goes_on(home: Path, tmp_path: Path) -> None:
    result = run("build", home / "mixed", "--into", tmp_path / "g")
    assert result.exit_code == 1
    assert result.stderr == f"{home / 'mixed' / 'bad.txt'}:1: binary, not text: a NUL byte\n"
    assert "2 files: 1 added, 1 left out" in result.stdout
    assert result.stdout.endswith("1 error\n")


def test_build_refuses_a_folder_that_holds_other_things(home: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear all")
    result = run("build", home / "in", "--into", tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("cablegraph: ")
    assert result.stderr.count("\n") == 1


def test_build_reads_standard_input(tmp_path: Path) -> None:
    assert run("build", "-", "--into", tmp_path / "g", stdin=CABLE).exit_code == 0
    assert "07OSLO44" in run("query", tmp_path / "g", "mentions", "--param", "actor=Vik").stdout


@pytest.mark.parametrize("form", ["text", "turtle", "json"])
def test_validate_a_graph_that_fits(home: Path, form: str) -> None:
    result = run("validate", home / "g", "--format", form)
    assert result.exit_code == 0
    if form == "turtle":
        assert len(Graph().parse(data=result.stdout, format="turtle")) >= 2
    elif form == "json":
        assert json.loads(result.stdout)["conforms"] is True
    else:
        assert "The graph fits its shapes" in result.stdout


def test_validate_a_graph_that_does_not_fit(home: Path, tmp_path: Path) -> None:
    run("build", home / "in", "--into", tmp_path / "g")
    for kept in (tmp_path / "g" / "texts").rglob("*.txt"):
        kept.write_text("other words")
    result = run("validate", tmp_path / "g")
    assert result.exit_code == 1
    assert "Violation: Evidence-exact" in result.stdout
    assert "The graph does not fit its shapes" in result.stdout
    assert json.loads(run("validate", tmp_path / "g", "--format", "json").stdout)["conforms"] is False


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate",),
        ("query", "GRAPH", "who-is-named"),
        ("show", "GRAPH", "Vik"),
        ("export", "GRAPH", "--format", "turtle"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_folder_without_a_graph_is_one_line_and_status_2(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    name, *rest = [*arguments, *(["GRAPH"] if "GRAPH" not in arguments else [])]
    result = run(name, *(tmp_path if word == "GRAPH" else word for word in rest))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"cablegraph: {tmp_path}: no graph (build one first)\n"


def test_queries_lists_every_question_with_its_parameters() -> None:
    result = run("queries")
    assert result.exit_code == 0
    for question in catalogue().values():
        assert f"{question.name}  {question.question}" in result.stdout
        for parameter in question.parameters:
            assert f"--param {parameter.name}=" in result.stdout


def test_query_as_a_table(home: Path) -> None:
    result = run("query", home / "g", "who-is-named", "--param", "person=vik")
    assert result.exit_code == 0
    for word in ("Lars Vik", "Director", "Port Safety Office", "07OSLO44", "1 row"):
        assert word in result.stdout
    assert "https://" not in result.stdout


def test_query_as_json(home: Path) -> None:
    (row,) = json.loads(
        run("query", home / "g", "who-is-named", "--param", "person=vik", "--format", "json").stdout
    )
    assert CABLE[row["start"] : row["end"]].split() == row["quotation"].split()
    assert row["person"].startswith("https://")


def test_query_as_csv(home: Path) -> None:
    result = run("query", home / "g", "who-is-named", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout, newline="")))
    assert "Lars Vik" in {row["name"] for row in rows}


def test_query_with_sparql_text_file_and_standard_input(home: Path, tmp_path: Path) -> None:
    sparql = "SELECT ?id { ?t a cg:Telegram ; dcterms:identifier ?id }"
    (tmp_path / "ids.rq").write_text(sparql)
    answers = [
        run("query", home / "g", "--sparql", sparql, "--format", "json"),
        run("query", home / "g", "--sparql", tmp_path / "ids.rq", "--format", "json"),
        run("query", home / "g", "--sparql", "-", "--format", "json", stdin=sparql),
    ]
    assert [json.loads(answer.stdout) for answer in answers] == [[{"id": "07OSLO44"}]] * 3


def test_construct_as_turtle(home: Path) -> None:
    sparql = "CONSTRUCT { ?p foaf:name ?n } { ?p foaf:name ?n }"
    result = run("query", home / "g", "--sparql", sparql, "--format", "turtle")
    assert len(Graph().parse(data=result.stdout, format="turtle")) >= 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("who-is-nmaed",), "no question 'who-is-nmaed' in the catalogue; did you mean who-is-named"),
        (("who-is-named", "--param", "person=Lars Wik"), "did you mean 'Lars Vik'"),
        (("who-is-named", "--param", "planet=Mars"), "has no parameter 'planet'"),
        (("mentions",), "mentions needs actor"),
        (("--sparql", "DROP ALL"), "no query, and no file"),
        (("--sparql", "DELETE WHERE { ?s ?p ?o }"), "query: "),
        (("--sparql", "ASK { SERVICE <http://example.org/> { ?s ?p ?o } }"), "SERVICE is refused"),
    ],
)
def test_what_cannot_be_asked_is_one_line_and_status_2(
    home: Path, arguments: tuple[str, ...], words: str
) -> None:
    result = run("query", home / "g", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("cablegraph: ")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "either the NAME"),
        (("who-is-named", "--sparql", "ASK {}"), "either the NAME"),
        (("--sparql", "ASK {}", "--param", "a=b"), "--param goes with"),
        (("who-is-named", "--param", "person"), "give NAME=VALUE"),
        (("who-is-named", "--param", "person="), "give NAME=VALUE"),
        (("who-is-named", "--param", "person=a", "--param", "person=b"), "given twice"),
        (("who-is-named", "--format", "turtle"), "for CONSTRUCT"),
    ],
)
def test_a_wrong_use_says_what_is_right(home: Path, arguments: tuple[str, ...], words: str) -> None:
    result = run("query", home / "g", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_show_an_actor(home: Path) -> None:
    result = run("show", home / "g", "vik")
    assert result.exit_code == 0
    start = CABLE.index("Lars Vik, Director")
    assert result.stdout.startswith("Lars Vik  person\n")
    assert "Lars Vik: Director, Port Safety Office" in result.stdout
    assert f"¶1, {start}-" in result.stdout
    assert "[07OSLO44 ¶1" in result.stdout


def test_show_a_cable(home: Path) -> None:
    result = run("show", home / "g", "07OSLO44")
    assert result.exit_code == 0
    for words in (
        "07OSLO44  cable",
        "HARBOR SAFETY",
        "2007-03-14",
        "People",
        "Lars Vik",
        "Bodies",
        "Offices",
    ):
        assert words in result.stdout


def test_show_nobody(home: Path) -> None:
    result = run("show", home / "g", "Lars Wik")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "did you mean 'Lars Vik'" in result.stderr


def test_read_a_file_as_json(home: Path) -> None:
    result = run("read", home / "in" / "oslo.txt", "--format", "json")
    record = json.loads(result.stdout)
    assert (result.exit_code, record["id"], record["subject"]["text"]) == (0, "07OSLO44", "HARBOR SAFETY")


def test_read_standard_input(home: Path) -> None:
    result = run("read", "-", "--format", "json", stdin=CABLE)
    record = json.loads(result.stdout)
    assert (record["source"], record["id"]) == ("-", "07OSLO44")


PAGE = f"<html><body><pre>{CABLE.replace(chr(10), '&#x000A;')}</pre></body></html>"
VOLUME = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>
<list><item><persName xml:id="p_VL1">Vik, Lars</persName>, Director of the Port Safety Office</item></list>
<div type="document" xml:id="d1" n="1">
<head>1. Telegram From the Embassy in Oslo to the Department of State</head>
<p>44. <persName corresp="#p_VL1">Vik</persName> spoke.</p></div></text></TEI>"""


def test_a_page_is_read_and_annotated_as_the_telegram_in_it(tmp_path: Path) -> None:
    (tmp_path / "oslo.html").write_text(PAGE)
    record = json.loads(run("read", tmp_path / "oslo.html", "--format", "json").stdout)
    assert (record["id"], len(record["paragraphs"])) == ("07OSLO44", 1)
    text = run("annotate", tmp_path / "oslo.html", "--format", "text").stdout
    assert "[Lars Vik|person]" in text
    assert "&#x000A;" not in text
    assert run("build", tmp_path / "oslo.html", "--into", tmp_path / "g").exit_code == 0
    assert run("validate", tmp_path / "g").exit_code == 0
    shown = run("query", tmp_path / "g", "mentions", "--param", "actor=Vik").stdout
    assert "07OSLO44" in shown
    assert "#x000A" not in shown


def test_a_file_of_many_gives_an_array_or_a_line_each(tmp_path: Path) -> None:
    cells = ",".join(f'"{cell}"' for cell in ("1", "3/14/2007 10:05", "07OSLO44", "a", "b", "c", "", CABLE))
    (tmp_path / "all.csv").write_text(cells + "\n" + cells.replace('"1"', '"2"', 1) + "\n")
    records = json.loads(run("read", tmp_path / "all.csv", "--format", "json").stdout)
    assert [record["source"] for record in records] == [f"{tmp_path}/all.csv#row={n}" for n in (1, 2)]
    lines = run("annotate", tmp_path / "all.csv", "--format", "entities").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["07OSLO44", "07OSLO44"]


def test_a_volume_is_read_but_not_built(tmp_path: Path) -> None:
    (tmp_path / "1965v1.xml").write_text(VOLUME)
    result = run("read", tmp_path / "1965v1.xml", "--format", "jsonl")
    person, document = map(json.loads, result.stdout.splitlines())
    assert (result.exit_code, person["record"], person["ref"], document["record"]) == (
        0,
        "person",
        "p_VL1",
        "document",
    )
    assert "Vik spoke." in run("read", tmp_path / "1965v1.xml").stdout
    result = run("annotate", tmp_path / "1965v1.xml")
    assert (result.exit_code, result.stderr.count("holds no telegrams")) == (1, 1)


def test_read_a_folder_as_json_lines_in_order_of_path(home: Path) -> None:
    result = run("read", home / "mixed", "--format", "jsonl")
    assert result.exit_code == 1
    bad, good = map(json.loads, result.stdout.splitlines())
    path = str(home / "mixed" / "bad.txt")
    assert bad == {"source": path, "error": f"{path}:1: binary, not text: a NUL byte"}
    assert good["id"] == "07OSLO44"


def test_read_a_folder_as_json_is_one_array(home: Path) -> None:
    records = json.loads(run("read", home / "in", "--format", "json").stdout)
    assert [record["id"] for record in records] == ["07OSLO44"]


def test_read_for_people(home: Path) -> None:
    result = run("read", home / "mixed")
    assert result.exit_code == 1
    assert "07OSLO44" in result.stdout
    assert "classification  C O N F I D E N T I A L" in result.stdout
    assert result.stderr == f"cablegraph: {home / 'mixed' / 'bad.txt'}:1: binary, not text: a NUL byte\n"


def test_annotate_for_people_marks_the_text(home: Path) -> None:
    result = run("annotate", home / "in" / "oslo.txt")
    assert result.exit_code == 0
    assert "[Lars Vik|person]" in result.stdout
    assert "office: Director: Lars Vik" in result.stdout


def test_annotate_as_json_lines_can_be_read_back(home: Path) -> None:
    result = run("annotate", home / "in" / "oslo.txt", "--format", "jsonl")
    base, *lines = map(json.loads, result.stdout.splitlines())
    assert base["layer"] == "base"  # what the lines were before somebody edits them
    assert len(base["items"]) == len(lines)
    for found in lines:
        assert {"source", "kind", "start", "end", "text", "rule"} <= set(found)
    (annotations,) = read_annotations(result.stdout.splitlines()).values()
    assert "Lars Vik" in {entity.name for entity in annotations.entities}


def test_annotate_entities_of_a_file_and_of_a_folder(home: Path) -> None:
    whole = json.loads(run("annotate", home / "in" / "oslo.txt", "--format", "entities").stdout)
    assert next(iter(whole)) == "id"
    result = run("annotate", home / "mixed", "--format", "entities")
    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["07OSLO44"]


def test_annotate_entities_into_a_folder(home: Path, tmp_path: Path) -> None:
    result = run("annotate", home / "in", "--format", "entities", "--into", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (0, "")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["07OSLO44.json"]
    assert json.loads((tmp_path / "out" / "07OSLO44.json").read_text())["id"] == "07OSLO44"


def test_annotate_into_goes_with_entities(home: Path, tmp_path: Path) -> None:
    result = run("annotate", home / "in", "--into", tmp_path)
    assert result.exit_code == 2
    assert "--into goes with --format entities" in result.stderr


TEXTS = ("turtle", "nquads", "trig", "jsonld", "graphml")  # formats in which every name stands as it is


@pytest.mark.parametrize("name", TEXTS)
def test_export_to_standard_output_and_to_a_file(home: Path, tmp_path: Path, name: str) -> None:
    result = run("export", home / "g", "--format", name)
    assert result.exit_code == 0
    assert run("export", home / "g", "--format", name, "--output", tmp_path / "x").stdout == ""
    assert (tmp_path / "x").read_bytes() == result.stdout_bytes
    assert b"Lars Vik" in result.stdout_bytes


SHOWING = [
    ("query", "GRAPH", "who-is-named"),
    ("query", "GRAPH", "who-is-named", "--format", "csv"),
    ("query", "GRAPH", "--sparql", "SELECT * { ?s ?p ?o }", "--format", "json"),
    ("query", "GRAPH", "--sparql", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "--format", "turtle"),
    ("show", "GRAPH", "07OSLO44"),
    ("validate", "GRAPH", "--format", "json"),
    *(("export", "GRAPH", "--format", name) for name in FORMATS),
]


@pytest.mark.parametrize("arguments", SHOWING, ids=" ".join)
def test_a_protected_name_is_printed_by_no_command(home: Path, arguments: tuple[str, ...]) -> None:
    words = [home / "g" if word == "GRAPH" else word for word in arguments]
    result = run(*words)
    assert result.exit_code == 0
    assert "Berg" not in result.output
    if arguments[0] in ("query", "show") or arguments[-1] in TEXTS:
        assert "Berg" in run(*words, "--include-protected").output


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = [sys.executable, "-c", "from cablegraph.cli import main; main()", "queries"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.close()
    _, stderr = process.communicate()
    assert (process.returncode, stderr) == (0, "")


@pytest.mark.parametrize("command", ["read", "annotate"])
def test_what_prints_protected_names_says_so(command: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CABLE.replace("Lars Vik", "Lars Vik (protect)", 1))
    assert "Lars Vik" in run(command, tmp_path / "a.txt", "--format", "jsonl").stdout
    assert "names marked (protect)" in " ".join(run(command, "--help").stdout.split())
