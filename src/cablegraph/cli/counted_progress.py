"""How far a long command has come, by count: on standard error, a bar for people, lines for a log."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from cablegraph.cli.output import console
from cablegraph.pipeline import Progress as Told

_SECONDS = 10.0  # between two lines of a log


@contextmanager
def counted_progress(doing: str, seconds: float = _SECONDS) -> Iterator[Told]:
    """Show progress while the block runs.

    Args:
        doing: What is done, in words: `reading cables`.
        seconds: How far apart lines are where standard error is no terminal; a short run has none.
    """
    screen = console(stderr=True)
    if not screen.is_terminal:
        yield _lines(doing, seconds)
        return
    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=screen, transient=True) as bar:
        task = bar.add_task(doing, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _lines(doing: str, seconds: float) -> Told:
    last = time.monotonic()

    def tell(done: int, total: int) -> None:
        nonlocal last
        if (now := time.monotonic()) - last >= seconds:
            last = now
            click.echo(f"cablegraph: {doing}: {done:,} of {total:,}", err=True)

    return tell
