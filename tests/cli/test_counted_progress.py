"""How far a long command has come is said on standard error, without a terminal in lines."""

import pytest

from cablegraph.cli.counted_progress import counted_progress


def test_a_log_gets_a_line_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    with counted_progress("reading cables", seconds=0) as tell:
        tell(1, 1200)
        tell(1200, 1200)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        "cablegraph: reading cables: 1 of 1,200",
        "cablegraph: reading cables: 1,200 of 1,200",
    ]


def test_a_short_run_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with counted_progress("reading cables") as tell:
        tell(1, 1)
    assert capsys.readouterr() == ("", "")
