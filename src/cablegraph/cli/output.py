"""Where a command's output goes, and how rows of an answer look."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from cablegraph.exports import defused
from cablegraph.text import visible_text

Cell = str | int | float | bool | None


def console(*, stderr: bool = False) -> Console:
    """A console that is as wide as the terminal; a pipe gets wide lines and no colour."""
    found = Console(stderr=stderr, soft_wrap=False, highlight=False)
    return found if found.is_terminal else Console(stderr=stderr, width=200, highlight=False)


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """CSV by RFC 4180 with a head line; a text cell that a spreadsheet would run is defused by `'`."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_csv_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def _csv_cell(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return defused(cell) if isinstance(cell, str) else cell


def as_json(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A JSON array of one object a row; absent values are null."""
    objects: list[Mapping[str, Cell]] = [dict(zip(columns, row, strict=True)) for row in rows]
    return json.dumps(objects, ensure_ascii=False, indent=1)


def print_table(columns: Sequence[str], rows: Sequence[Sequence[Cell]], title: str | None = None) -> None:
    """Rows as a table for people; a column that is empty in every row is left out."""
    kept = [i for i in range(len(columns)) if any(row[i] not in (None, "") for row in rows)]
    table = Table(title=escape(title) if title else None, title_justify="left", title_style="bold")
    for i in kept:
        number = all(isinstance(row[i], int | float | None) for row in rows)
        table.add_column(escape(columns[i]), justify="right" if number else "left", overflow="fold")
    for row in rows:
        table.add_row(*(_shown(row[i]) for i in kept))
    console().print(table)
    click.echo(f"{len(rows)} {'row' if len(rows) == 1 else 'rows'}")


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return escape(visible_text(str(cell)))


def print_text(screen: Console, text: Text, *, soft_wrap: bool = True) -> None:
    """Print text that holds words of a source: a control character in it is shown, not obeyed."""
    text.plain = visible_text(text.plain)
    screen.print(text, soft_wrap=soft_wrap)


def one_for_one(text: str) -> str:
    """A source as a terminal can show it, code point for code point: what is marked in it keeps its place.

    Rich drops some control characters, after which offsets of the source would no longer be right.
    """
    return visible_text(text.replace("\r\n", " \n").replace("\r", "\n"))


def quoted(words: str) -> str:
    """A quotation as a line shows it: one line, in typographic marks."""
    return f"“{' '.join(words.split())}”"
