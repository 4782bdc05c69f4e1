"""Fixtures that all rooms' tests share."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development cables and gold beside the checkout; without it the test skips."""
    if not SHARED.is_dir():
        pytest.skip("no development cables beside the checkout")
    return SHARED
