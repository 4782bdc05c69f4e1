"""Graphviz, as the wheel of `graphviz-pure` brings it: one program, the same output on every system."""

import subprocess
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from cablegraph.exports.characters import xml_text
from cablegraph.exports.errors import ExportError

FONT = "Arimo"  # the program brings it; its letters are as wide as Arial's and Helvetica's
_MOST_SECONDS = 600


def run(dot: str, form: str, *options: str) -> bytes:
    """What Graphviz makes of one or more graphs.

    Args:
        dot: Graphs in the DOT language.
        form: `svg`, `png`, `plain` ...
        options: More of its command line.

    Raises:
        ExportError: Graphviz is not there, refuses the graph, or takes too long.
    """
    try:
        done = subprocess.run(
            [_program(), f"-T{form}", *options],
            input=dot.encode(),
            capture_output=True,
            timeout=_MOST_SECONDS,
        )
    except OSError as error:
        raise ExportError(f"Graphviz cannot be run: {error}") from error
    except subprocess.TimeoutExpired as error:
        raise ExportError("too much to lay out in ten minutes; select less") from error
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        raise ExportError(f"Graphviz: {lines[-1] if lines else f'exit {done.returncode}'}")
    return done.stdout


@cache
def _program() -> str:
    try:
        files = distribution("graphviz-pure").files or ()
    except PackageNotFoundError as error:
        raise ExportError("layouts need Graphviz: pip install graphviz-pure") from error
    for file in files:
        if Path(file).stem == "graphviz-pure" and Path(file).suffix in ("", ".exe"):
            return str(file.locate())
    raise ExportError("layouts need Graphviz: pip install --force-reinstall graphviz-pure")


def quoted(text: str) -> str:
    """A string of the DOT language that means just this text, whatever it holds.

    >>> print(quoted('say "no"'))
    "say \\"no\\""
    """
    plain = xml_text(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{plain}"'


def label(text: str) -> str:
    """The same for a label, in which Graphviz would read entities of HTML."""
    return quoted(text.replace("&", "&amp;"))
