"""Fixtures that all rooms' tests share."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cablegraph.pipeline import Graph

CABLES = Path(__file__).parent / "cables"
SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development cables and gold beside the checkout; without it the test skips."""
    if not SHARED.is_dir():
        pytest.skip("no development cables beside the checkout")
    return SHARED


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> "Graph":
    """The packaged sample and the invented cables of `tests/cables`: three posts, seven years, built once.

    One telegram came twice; the second copy differs in one figure.
    """
    from importlib.resources import files

    import cablegraph

    folder = tmp_path_factory.mktemp("corpus") / "graph"
    sample = Path(str(files("cablegraph") / "sample"))
    report = cablegraph.build([sample, CABLES], folder)
    assert [fault for fault in report.faults if "again, with other words" not in str(fault)] == []
    return cablegraph.Graph.open(folder)
