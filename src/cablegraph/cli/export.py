"""`cablegraph export`: a graph, or a selection of it, in a format that other programs or people read."""

import sys
from pathlib import Path

import click

from cablegraph.cli.arguments import graph_argument, protected_option
from cablegraph.cli.completion import complete_selection
from cablegraph.cli.query import parameters
from cablegraph.exports import FORMATS, KEYS, parse_selection
from cablegraph.exports.notes import notes
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
@click.option(
    "--select",
    "pairs",
    multiple=True,
    metavar="KEY=VALUE",
    shell_complete=complete_selection,
    help=f"Only a part of the graph; may be given again. KEY is one of {', '.join(KEYS)}. "
    "actor: a name; it, and whoever is within radius=N steps (1 if not given). kind: person, body, post, "
    "place, programme, unnamed. tie: partOf, worksWith, holds ... query: a question of the catalogue; "
    "whoever it answers with counts as an actor. as-of=YYYY-MM-DD: what had been said by then. cable: a "
    "message reference number or file name.",
)
@click.option(
    "--param", "params", multiple=True, metavar="NAME=VALUE", help="A parameter of --select query=..."
)
@protected_option
def export(
    graph: Path,
    form: str,
    output: Path | None,
    pairs: tuple[str, ...],
    params: tuple[str, ...],
    include_protected: bool,
) -> None:
    """Write GRAPH, or a selection of it, in another format.

    Names that are withheld are in no export, unless asked for; how many are is said on standard error.
    """
    selection = parse_selection(pairs, parameters(params))
    opened = Graph.open(graph, include_protected=include_protected)
    opened.export(form, output if output is not None else sys.stdout.buffer, selection)
    for note in notes(opened.view):
        click.echo(note, err=True)
