"""`cablegraph show`: all about one actor or one cable, each line with its words."""

from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from cablegraph.cli.arguments import graph_argument, protected_option
from cablegraph.cli.completion import complete_actor
from cablegraph.cli.output import console, print_text, quoted
from cablegraph.pipeline import Graph
from cablegraph.queries import Evidence, Line, Sheet

_LABEL = 16


@click.command()
@graph_argument
@click.argument("name", metavar="ACTOR_OR_CABLE", shell_complete=complete_actor)
@protected_option
def show(graph: Path, name: str, include_protected: bool) -> None:
    """Show all that GRAPH holds about an actor or a cable.

    An actor is found by any of its names; a cable by its message reference number or file name. For an
    actor: offices, ties, meetings, programmes, claims, mentions, and the words of a volume's list of
    persons. For a cable: header, copies of it and in what they differ, people, bodies and what it says.
    Each line has its quotation, cable, paragraph, and place in the source (code points).
    """
    screen = console()
    for number, sheet in enumerate(Graph.open(graph, include_protected=include_protected).show(name)):
        if number:
            screen.print()
        _print(sheet, screen)


def _print(sheet: Sheet, screen: Console) -> None:
    def line(text: Text) -> None:
        print_text(screen, text)

    line(Text.assemble((sheet.title, "bold"), (f"  {sheet.kind}", "dim")))
    for label, value in sheet.facts:
        line(Text.assemble((label.ljust(_LABEL), "cyan"), value))
    for section in sheet.sections:
        line(Text(f"\n{section.title}", style="bold cyan"))
        for one in section.lines:
            line(_line(one))


def _line(line: Line) -> Text:
    text = Text("  ")
    if line.text:
        text.append(line.text)
        for word in line.status:
            text.append(f" ({word})", style="yellow")
        if line.said_by:
            text.append(f" — says {line.said_by}", style="dim")
        text.append("\n    ")
    text.append(quoted(line.evidence.quotation), style="italic")
    text.append(f"  {place(line.evidence)}", style="dim")
    return text


def place(evidence: Evidence) -> str:
    """Where words stand: cable, paragraph, code points of the source."""
    paragraph = f" ¶{evidence.paragraph}" if evidence.paragraph is not None else ""
    return f"[{evidence.cable or 'no reference number'}{paragraph}, {evidence.start}-{evidence.end}]"
