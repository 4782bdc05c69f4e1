"""`cablegraph read`: telegrams as records."""

import json
import sys
from pathlib import Path

import click
from rich.console import Console

from cablegraph.cli.arguments import source_argument
from cablegraph.cli.explained_text import explained_text
from cablegraph.cli.frus_text import frus_text
from cablegraph.cli.output import console, print_text
from cablegraph.cli.sources import records, telegrams
from cablegraph.cli.telegram_text import telegram_text
from cablegraph.loaders import Record
from cablegraph.records.frus import HistoricalDocument
from cablegraph.records.frus_json import frus_json
from cablegraph.records.telegram import Telegram
from cablegraph.records.telegram_json import error_json, telegram_json
from cablegraph.text import SourceError


@click.command()
@source_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    show_default=True,
    help="text for people; json: one object (an array for a folder or a file of many); jsonl: one a line.",
)
@click.option(
    "--explain",
    is_flag=True,
    help="Print the source itself, mark-up and all, with each field marked: in colour on a terminal, else as "
    "[words|key].",
)
@click.pass_context
def read(ctx: click.Context, source: str, form: str, explain: bool) -> None:
    """Read a telegram, or every file below a folder, and print its record.

    Whole telegrams and fragments as plain text, published pages, the Cablegate CSV, electronic files of
    1973-79, tar and zip archives of all these, and volumes of Foreign Relations of the United States
    (documents, persons, terms) are read. A file that cannot be read gives an object with `source` and
    `error` (a line on standard error with text); the rest goes on, and the exit status is 1.

    What is printed is the source's own: names marked (protect) and all else that queries and exports of
    a graph withhold are shown.
    """
    if explain:
        if form != "text":
            raise click.UsageError("--explain goes with --format text")
        ctx.exit(_explain(source))
    failed = False
    printed: list[str] = []
    screen = console()
    for found in records(source):
        if isinstance(found, SourceError):
            failed = True
            if form == "text":
                click.echo(f"cablegraph: {found}", err=True)
                continue
            record = error_json(found.source, str(found))
        else:
            if form == "text":
                _print_text(found, screen)
                continue
            record = telegram_json(found) if isinstance(found, Telegram) else frus_json(found)
        if form == "jsonl":
            click.echo(json.dumps(record, ensure_ascii=False))
        else:
            printed.append(json.dumps(record, ensure_ascii=False, indent=1))
    if form == "json":
        many = Path(source).is_dir() or len(printed) != 1
        click.echo("[" + ",\n".join(printed) + "]" if many else printed[0])
    ctx.exit(1 if failed else 0)


def _explain(path: str) -> int:
    """Print every telegram's source with its fields marked; the exit status."""
    failed = 0
    screen = console()
    for found in telegrams(path):
        if isinstance(found, SourceError):
            failed = 1
            click.echo(f"cablegraph: {found}", err=True)
            continue
        source, telegram = found
        shown = explained_text(telegram, source, colour=screen.is_terminal)
        print_text(screen, shown, soft_wrap=not sys.stdout.isatty())
    return failed


def _print_text(record: Record, screen: Console) -> None:
    shown = telegram_text(record) if isinstance(record, Telegram) else frus_text(record)
    print_text(screen, shown, soft_wrap=not sys.stdout.isatty())
    if isinstance(record, Telegram | HistoricalDocument):
        screen.print()
