"""Tables and lists as plain text or as Markdown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Form = Literal["text", "markdown"]

_MARKED = re.compile(r"[\\`*_{}\[\]<>|#~]")


@dataclass(frozen=True, slots=True)
class Table:
    """A table; columns after the first `words` ones are figures, set to the right."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: int = 1


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of lines under a title, in parts that have a title each."""

    title: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]


def rendered(parts: Sequence[str | Table | Listing], form: Form) -> str:
    """Paragraphs, tables and lists one after the other, an empty line between them."""
    show = _markdown if form == "markdown" else _text
    return "\n\n".join("\n".join(show(part)) for part in parts)


def _text(part: str | Table | Listing) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, Table):
        rows = [(part.title, *part.columns[1:]), *part.rows]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            yield "  ".join(
                cell.ljust(width) if place < part.words else cell.rjust(width)
                for place, (cell, width) in enumerate(zip(row, widths, strict=True))
            ).rstrip()
    else:
        yield part.title
        for title, lines in part.parts:
            yield f"  {title}"
            yield from (f"    {line}" for line in lines)


def _markdown(part: str | Table | Listing) -> Iterator[str]:
    if isinstance(part, str):
        yield _escaped(part)
    elif isinstance(part, Table):
        yield f"## {_escaped(part.title)}"
        yield ""
        yield _row(part.columns)
        yield _row(["---" if place < part.words else "---:" for place in range(len(part.columns))])
        yield from (_row([_escaped(cell) for cell in row]) for row in part.rows)
    else:
        yield f"## {_escaped(part.title)}"
        for title, lines in part.parts:
            yield ""
            yield f"### {_escaped(title)}"
            yield ""
            yield from (f"- {_escaped(line)}" for line in lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    """Words of a cable as words: no mark of Markdown, no line of its own."""
    return _MARKED.sub(r"\\\g<0>", " ".join(text.split()))
