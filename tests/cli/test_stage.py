"""What a command is doing is said only when it takes long, where nobody sits at a terminal."""

import time

import pytest

from cablegraph.cli.progress import stage


@pytest.mark.parametrize(
    ("after", "told"), [(0.0, "cablegraph: reading the network …\n"), (60.0, "")], ids=["long", "short"]
)
def test_only_what_takes_long_is_told(capsys: pytest.CaptureFixture[str], after: float, told: str) -> None:
    with stage("reading the network", after=after):
        time.sleep(0.2 if not after else 0)
    assert tuple(capsys.readouterr()) == ("", told)
