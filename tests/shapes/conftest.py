"""The document that fits every shape, with its source."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from cablegraph.text import SourceText, decode

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def harbor() -> tuple[ox.Quad, ...]:
    """The quads of the document that fits: statements and ties."""
    return tuple(ox.parse((HERE / "harbor.trig").read_bytes(), format=ox.RdfFormat.TRIG))


@pytest.fixture(scope="session")
def harbor_text() -> SourceText:
    """The text that it was made from."""
    return decode("harbor.txt", (HERE / "harbor.txt").read_bytes())
