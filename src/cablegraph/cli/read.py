"""`cablegraph read`: telegrams as records."""

import json
import sys
from pathlib import Path

import click
from rich.console import Console

from cablegraph.cli.arguments import source_argument
from cablegraph.cli.output import console
from cablegraph.cli.sources import telegrams
from cablegraph.cli.telegram_text import telegram_text
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
    help="text for people; json: one object (an array for a folder); jsonl: one object a line.",
)
@click.pass_context
def read(ctx: click.Context, source: str, form: str) -> None:
    """Read a telegram, or every file below a folder, and print its record.

    Whole telegrams, pages of publishers as text, and fragments are read. A file that cannot be read
    gives an object with `source` and `error` (a line on standard error with text); the rest goes on,
    and the exit status is 1.
    """
    failed = False
    printed: list[str] = []
    screen = console()
    for found in telegrams(source):
        if isinstance(found, SourceError):
            failed = True
            if form == "text":
                click.echo(f"cablegraph: {found}", err=True)
                continue
            record = error_json(found.source, str(found))
        else:
            if form == "text":
                _print_text(found[1], screen)
                continue
            record = telegram_json(found[1])
        if form == "jsonl":
            click.echo(json.dumps(record, ensure_ascii=False))
        else:
            printed.append(json.dumps(record, ensure_ascii=False, indent=1))
    if form == "json":
        click.echo("[" + ",\n".join(printed) + "]" if Path(source).is_dir() else "\n".join(printed))
    ctx.exit(1 if failed else 0)


def _print_text(telegram: Telegram, screen: Console) -> None:
    screen.print(telegram_text(telegram), soft_wrap=not sys.stdout.isatty())
    screen.print()
