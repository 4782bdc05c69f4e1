"""A protected name, planted in every form of mark, is in no byte that a reader gets; counts agree."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from cablegraph.cli import main

HEAD = """R 171410Z FEB 09
FM AMEMBASSY BELMOPAN
TO SECSTATE WASHDC

C O N F I D E N T I A L BELMOPAN 0001{number:02d}

{attention}E.O. 12958: DECL: 02/17/2019
TAGS: PGOV, BH
SUBJECT: {subject}
{reference}
Classified By: {officer} for reasons 1.4 (b) and (d).

1. (C) {body}

TREMAYNE
"""
BODIES = (
    "PolOff met with (protect) {}, Director of the Water Board.",
    "{}, Director of the Water Board (protect), met PolOff.",
    "{}, Director (strictly protect) of the Water Board, met PolOff.",
    'PolOff met "{}" (protect).',
    "{} (strictly protect, Embassy contact) said 20 men were held.",
    "PolOff met {} (pro-\ntect), Director of the Water Board.",
    "PolOff met {}, strictly protect, Director of the Water Board.",
    "Water Board Director {} -- please protect -- met PolOff.",
    "{} (stricly protect) said 20 men were held.",
    "{} (protext) said 20 men were held.",
    "Please protect {}, who chairs the Water Board.",
    "PolOff met {} {{{{protect}}}}, Director of the Water Board.",
    "PolOff met {} ((strictly protect)), Director. Later {} left.",
    "{} (protect) can be reached at {box}@mail.org.",
)
HEADERS = (
    {"attention": "STATE FOR WHA/AND, PASS TO {} (protect)\n\n"},
    {"subject": "LUNCH WITH {} (PROTECT)"},
    {"reference": "REF: A. E-MAIL FROM {} (PROTECT)\n"},
    {"officer": "PolCouns {} (protect)"},
)
SURNAMES = (
    "Quoxarn",
    "Vimbrel",
    "Tazzopek",
    "Drungale",
    "Whestrum",
    "Oxpartin",
    "Fligmoor",
    "Krastaven",
    "Yundelast",
    "Brovinex",
    "Jelquart",
    "Mistorvan",
    "Pelgrund",
    "Zubbenar",
    "Hwelmist",
    "Groskaven",
    "Tirlopax",
    "Veskandor",
)


def run(*arguments: object) -> tuple[str, str]:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    return result.stdout, result.stderr


def planted() -> dict[str, str]:
    """A telegram for each form, by the surname that must not be seen."""
    texts = {}
    plain = {
        "attention": "",
        "subject": "LUNCH",
        "reference": "",
        "officer": "PolCouns Ole Vander",
        "body": "",
    }
    forms = [*({"body": body} for body in BODIES), *HEADERS]
    for number, (surname, form) in enumerate(zip(SURNAMES, forms, strict=True)):
        parts = plain | {
            key: words.format(*[f"Zebulon {surname}"] * 2, box=surname.lower()) for key, words in form.items()
        }
        texts[surname] = HEAD.format(number=number, **parts | {"body": parts["body"] or "PolOff had lunch."})
    return texts


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("planted")
    for surname, text in planted().items():
        (folder / f"{SURNAMES.index(surname)}.txt").write_text(text)
    return folder


@pytest.fixture(scope="module")
def graph(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    graph = tmp_path_factory.mktemp("graph") / "graph"
    run("build", folder, "--into", graph, "--workers", 1)
    return graph


def seen(text: str) -> set[str]:
    return {surname for surname in SURNAMES if surname.casefold() in text.casefold()}


@pytest.mark.parametrize("name", ["nquads", "html", "markdown"])
def test_no_planted_name_is_in_an_export(graph: Path, name: str) -> None:
    out, _ = run("export", graph, "--format", name)
    assert out
    assert seen(out) == set()


def test_with_the_flag_they_are_there(graph: Path) -> None:
    out, _ = run("export", graph, "--format", "nquads", "--include-protected")
    assert seen(out) == set(SURNAMES)


def test_no_planted_name_is_explained(folder: Path) -> None:
    out, _ = run("explain", *sorted(folder.glob("*.txt")))
    assert "withheld" in out
    assert seen(out) == set()


def test_each_cable_alone_is_explained_without_its_name(folder: Path) -> None:
    """Alone, no other cable's mark helps."""
    for number in range(0, len(SURNAMES), 3):
        assert seen(run("explain", folder / f"{number}.txt")[0]) == set()


def test_people_are_counted_once_by_all_who_count(tmp_path: Path) -> None:
    """A telegram and a copy of it that lost its mark: one person."""
    text = planted()[SURNAMES[4]]
    (tmp_path / "one.txt").write_text(text)
    (tmp_path / "copy.txt").write_text(text.replace(" (strictly protect, Embassy contact)", ""))
    graph = tmp_path / "graph"
    run("build", tmp_path / "one.txt", tmp_path / "copy.txt", "--into", graph, "--workers", 1)
    _, told = run("export", graph, "--format", "nquads")
    assert "1 person is withheld" in told
    table, _ = run("query", graph, "names-withheld", "--format", "csv")
    assert [row.rpartition(",")[2] for row in table.splitlines()[1:]] == ["1"]
    explained, _ = run("explain", tmp_path / "one.txt")
    assert re.search(r"\b1 protected person is withheld", explained)
