"""Figures over the development gold are those of the scorers that stand beside it."""

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from cablegraph.evaluation import Cable, Evaluation, evaluate, extracted, read_gold, telegrams_of
from cablegraph.extraction import extract
from cablegraph.records.guide_json import guide

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def cables(shared: Path) -> dict[str, Cable]:
    return read_gold(shared / "gold" / "cables")


@pytest.fixture(scope="module")
def found(shared: Path, cables: dict[str, Cable]) -> Evaluation:
    return evaluate(extracted(shared / "cables", cables).cables, cables, resamples=0)


@pytest.fixture(scope="module")
def system(shared: Path, cables: dict[str, Cable], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the extractor finds, a file a cable, as `annotate --format entities --into` writes it."""
    folder = tmp_path_factory.mktemp("system")
    for id_, (source, telegram) in telegrams_of(shared / "cables", cables).telegrams.items():
        (folder / f"{id_}.json").write_text(json.dumps(guide(telegram, extract(telegram, source))))
    return folder


def scored(shared: Path, system: Path, name: str) -> str:
    folder = shared / "gold"
    script = folder / "score" / f"score_{name}.py"
    done = subprocess.run(
        [sys.executable, script, system, folder / "cables"], capture_output=True, text=True, check=True
    )
    return done.stdout


def figures(text: str) -> Sequence[float]:
    return [float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)]


@pytest.mark.parametrize("kind", ["persons", "organizations", "posts", "relations", "plans"])
def test_actors_offices_ties_and_plans(shared: Path, system: Path, found: Evaluation, kind: str) -> None:
    line = next(line for line in scored(shared, system, "entities").splitlines() if line.startswith(kind))
    (row,) = [row for row in found.rows if row.kind == kind]
    rates = [
        rate for tally in (row.strict, row.lenient) for rate in (tally.precision, tally.recall, tally.f1)
    ]
    assert figures(line) == [row.strict.gold, row.strict.system, *(round(rate, 3) for rate in rates)]


def test_claims_and_disagreements(shared: Path, system: Path, found: Evaluation) -> None:
    claims, disagreements = found.rows[-2:]
    told = scored(shared, system, "claims").replace("F1", "")
    assert figures(told) == [
        claims.strict.gold,
        claims.strict.system,
        round(claims.strict.f1, 3),
        round(claims.lenient.f1, 3),
        disagreements.strict.gold,
        disagreements.strict.system,
        disagreements.strict.found,
    ]


def test_ties_on_negative_passages(shared: Path, system: Path, found: Evaluation) -> None:
    held = found.negatives
    told = scored(shared, system, "negatives").replace("1,000", "")
    rate = round(held.rate.per_thousand, 2)
    assert figures(told) == [held.passages, held.rate.words, held.rate.false, rate, held.unquoted]


def test_of_the_matched(shared: Path, system: Path, found: Evaluation) -> None:
    line = next(
        line for line in scored(shared, system, "entities").splitlines() if line.startswith("of the matched")
    )
    told = {
        (kind, attribute): (int(same), int(of))
        for kind, attribute, same, of in re.findall(r"(\w+) ([a-z_ ]+) (\d+)/(\d+)", line)
    }
    ours = {(one.kind, one.attribute): (one.same, one.of) for one in found.agreements if one.kind != "claims"}
    assert ours == told


def test_gold_against_itself_is_found_whole(cables: dict[str, Cable]) -> None:
    found = evaluate(cables, cables, resamples=0)
    assert {row.strict.f1 for row in found.rows} == {1.0}
    assert found.missed == ()
