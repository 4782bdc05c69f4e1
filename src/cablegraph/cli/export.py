"""`cablegraph export`: a graph in a format that other programs read."""

import sys
from pathlib import Path

import click

from cablegraph.cli.arguments import graph_argument, protected_option
from cablegraph.exports import FORMATS
from cablegraph.pipeline import Graph

_HELP = "; ".join(f"{one.name}: {one.text}" for one in FORMATS.values()) + "."


@click.command()
@graph_argument
@click.option("--format", "form", type=click.Choice(list(FORMATS)), required=True, help=_HELP)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where to write; standard output if not given.",
)
@protected_option
def export(graph: Path, form: str, output: Path | None, include_protected: bool) -> None:
    """Write GRAPH in another format.

    Names that are withheld are in no export, unless asked for.
    """
    opened = Graph.open(graph, include_protected=include_protected)
    opened.export(form, output if output is not None else sys.stdout.buffer)
