"""What a command is doing, on standard error: at once on a terminal, else only when it takes long."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

import click

from cablegraph.cli.output import console

_LONG = 5.0  # seconds


@contextmanager
def stage(text: str, *, after: float = _LONG) -> Iterator[None]:
    """Say what is being done while it is done.

    On a terminal a line stands there as long as it lasts, and goes; elsewhere it is printed when
    `after` seconds have passed.
    """
    screen = console(stderr=True)
    if screen.is_terminal:
        with screen.status(text):
            yield
        return
    timer = Timer(after, click.echo, (f"cablegraph: {text} …",), {"err": True})
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
