"""`cablegraph explain`: the cable with all that is found in it, as text and as a page."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cablegraph.cli import cli

CABLE = """\
R 141005Z MAR 07
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 4410
C O N F I D E N T I A L OSLO 000044

SUBJECT: HARBOR SAFETY

1. (C) Lars Vik, Director of the Port Safety Office, said that 14 ships
were inspected. Tor Berg (strictly protect) met Vik on </script> March 9.

WHITNEY
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture
def cable(tmp_path: Path) -> Path:
    (tmp_path / "oslo.txt").write_text(CABLE)
    return tmp_path / "oslo.txt"


def page_data(text: str) -> list[dict[str, Any]]:
    """The JSON of the page, as a browser would find it."""

    class Finder(HTMLParser):
        inside, found = False, ""

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.inside = ("id", "data") in attrs

        def handle_data(self, data: str) -> None:
            self.found += data if self.inside else ""

        def handle_endtag(self, tag: str) -> None:
            self.inside = False

    finder = Finder()
    finder.feed(text)
    data: list[dict[str, Any]] = json.loads(finder.found)
    return data


def test_every_mention_and_statement_names_its_rule_and_confidence(cable: Path) -> None:
    shown = run("explain", cable).stdout
    assert re.search(r"\[Lars Vik\|person [\w-]+ 0\.\d\d\]", shown)
    assert re.search(r"office: Director: Lars Vik\n.*\([\w-]+ 0\.\d\d\)", shown)
    assert "14 ships, inspected — Lars Vik" in shown


def test_without_marks_it_is_the_cable(cable: Path) -> None:
    shown = run("explain", cable, "--show-protected").stdout
    bare = re.sub(r"\|[a-z]+ [\w-]+ \d\.\d\d\]", "", shown).replace("[", "")
    assert bare.startswith(CABLE)


@pytest.mark.parametrize("form", ["text", "html"])
def test_protected_names_are_black_unless_asked_for(cable: Path, form: str) -> None:
    masked = run("explain", cable, "--format", form).stdout
    assert "Berg" not in masked
    assert "1 protected person is withheld" in masked
    assert "Tor Berg" in run("explain", cable, "--format", form, "--show-protected").stdout


def test_the_page_is_whole_and_asks_nothing_of_the_net(cable: Path) -> None:
    page = run("explain", cable, "--format", "html").stdout
    assert "default-src 'none'" in page
    assert not re.search(r"(?:src|href)\s*=|https?://|url\(", page)
    assert page.count("</script>") == 2  # what stands in the cable ends no script
    (data,) = page_data(page)
    assert data["name"] == "07OSLO44"
    assert "</script>" in data["text"]
    item = next(one for one in data["items"] if one["kind"] == "quantity")
    assert item["by"].startswith("Lars Vik")
    assert [data["text"][start:end] for start, end in item["spans"]] == ["14 ships\nwere inspected"]


def test_a_page_of_many_cables_goes_to_a_file(cable: Path, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(CABLE.replace("000044", "000045"))
    assert (
        run("explain", cable, tmp_path / "b.txt", "--format", "html", "--output", tmp_path / "p.html").stdout
        == ""
    )
    assert [one["name"] for one in page_data((tmp_path / "p.html").read_text())] == ["07OSLO44", "07OSLO45"]


def test_of_a_published_page_the_shown_text_is_explained(tmp_path: Path) -> None:
    plain = CABLE.replace("</script>", "")
    (tmp_path / "07OSLO44.html").write_text(f"<html><body><pre>{plain}</pre></body></html>")
    shown = run("explain", tmp_path / "07OSLO44.html").stdout
    assert "<pre>" not in shown
    assert "[Lars Vik|person" in shown


def test_what_a_model_invented_is_shown_as_refused(cable: Path, tmp_path: Path) -> None:
    item = {"name": "Ola Nord", "quote": "Ola Nord said"}
    cables = [{"id": "07OSLO44", "persons": [item]}]
    found = tmp_path / "found.json"
    found.write_text(json.dumps({"contract": 1, "extractor": "m", "version": "1", "cables": cables}))
    chosen = ("--extractor", "grammar", "--extractor", f"json:{found}")
    assert "json:m: persons[0] refused: the quotation does not stand" in run("explain", cable, *chosen).stdout
    (data,) = page_data(run("explain", cable, "--format", "html", *chosen).stdout)
    assert [one["quote"] for one in data["refused"]] == ["Ola Nord said"]
    assert "persons[0] refused" in run("annotate", cable, *chosen).stderr
    built = run("build", cable, "--into", tmp_path / "g", *chosen)
    assert built.exit_code == 1
    assert "1 refused proposal\n" in built.stdout
    assert "persons[0] refused" in built.stderr


def test_findings_of_a_cable_that_did_not_come_are_a_fault_of_the_build(cable: Path, tmp_path: Path) -> None:
    def built(*ids: str) -> Result:
        found, cables = tmp_path / "found.json", [{"id": one} for one in ids]
        found.write_text(json.dumps({"contract": 1, "extractor": "m", "version": "1", "cables": cables}))
        return run("build", cable, "--into", tmp_path / "g", "--extractor", f"json:{found}")

    for _ in ("first", "again"):
        lost = built("07OSLO45", "07OSLO44")
        assert lost.exit_code == 1
        assert "found.json: findings of 07OSLO45: no cable of this build" in lost.stderr
    many = built(*(f"07OSLO{number}" for number in range(100, 107)))
    assert "07OSLO104 and 2 more: no cable of this build" in many.stderr
    for here in ("07OSLO44", cable.stem):  # by number, or by the file's name
        assert (built(here).exit_code, built(here).exit_code) == (0, 0)


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(cable: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\0")
    result = run("explain", tmp_path / "bad.txt", cable)
    assert result.exit_code == 1
    assert "bad.txt:1: binary" in result.stderr
    assert "[Lars Vik|person" in result.stdout


def test_an_unknown_extractor_is_one_line_and_status_2(cable: Path) -> None:
    for command in (("explain",), ("annotate",), ("build", "--into", cable.parent / "g")):
        result = run(*command, cable, "--extractor", "oracle")
        assert (result.exit_code, result.stdout) == (2, "")
        assert "no extractor 'oracle'" in result.stderr
        assert result.stderr.count("\n") == 1


def test_annotations_are_written_to_be_edited_and_read_back(cable: Path, tmp_path: Path) -> None:
    for form, name in (("jsonl", "a.jsonl"), ("webannotation", "a.jsonld")):
        (tmp_path / name).write_text(run("annotate", cable, "--format", form).stdout)
        built = run("build", cable, "--into", tmp_path / f"g-{form}", "--annotations", tmp_path / name)
        assert (built.exit_code, built.stderr) == (0, "")
        assert "correction" not in built.stdout  # nobody touched it
