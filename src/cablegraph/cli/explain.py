"""`cablegraph explain`: cables with all that is found in them, and by which rule."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click
from rich.text import Text

from cablegraph.cli.annotated_text import STYLES, statement_lines
from cablegraph.cli.arguments import extractor_option
from cablegraph.cli.bracketed import bracketed
from cablegraph.cli.output import console, one_for_one, print_text
from cablegraph.cli.sources import telegrams
from cablegraph.exports.explained_page import Explained, explained_page
from cablegraph.extraction.extractors import extract_by, label
from cablegraph.loaders import shown_text
from cablegraph.records.annotations import Annotations
from cablegraph.records.telegram import Telegram
from cablegraph.text import CablegraphError, SourceError, SourceText, Span
from cablegraph.view import Masked, mask


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(allow_dash=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html"]),
    default="text",
    show_default=True,
    help="text: in colour on a terminal, else as [words|kind rule confidence]; html: one page for all "
    "cables, which opens from disk without a net.",
)
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write there instead."
)
@click.option(
    "--show-protected",
    is_flag=True,
    help="Show names marked (protect) or (strictly protect), and all that is said of their bearers.",
)
@extractor_option
@click.pass_context
def explain(
    ctx: click.Context,
    files: tuple[str, ...],
    form: str,
    output: Path | None,
    show_protected: bool,
    extractors: tuple[str, ...],
) -> None:
    """Show cables with every annotation, the rule that found it and its confidence.

    Protected names are blackened, and what is said of their bearers is left out, unless --show-protected
    is given. A file that cannot be read is named in one line; the rest goes on, and the exit status is 1.
    """
    label(extractors)  # what cannot be had is said before anything is read
    cables, failed = _read(files, extractors)
    seen = (
        [Masked(one.annotations) for one in cables]
        if show_protected
        else mask([(one.telegram, one.annotations) for one in cables])
    )
    shown = [_shown(one, masked) for one, masked in zip(cables, seen, strict=True)]
    if form == "html":
        _put(explained_page(shown), output)
    elif output is not None:
        _put("".join(_text(one, colour=False).plain for one in shown), output)
    else:
        screen = console()
        for one in shown:
            text = _text(one, colour=screen.is_terminal)
            print_text(screen, text, soft_wrap=not sys.stdout.isatty())
    ctx.exit(1 if failed else 0)


@dataclass(frozen=True)
class _Cable:
    source: SourceText
    telegram: Telegram
    annotations: Annotations


def _read(files: Iterable[str], extractors: tuple[str, ...]) -> tuple[list[_Cable], bool]:
    """All cables of the files, and whether one could not be read."""
    cables: list[_Cable] = []
    failed = False
    extract = extract_by(extractors)
    for file in files:
        for found in telegrams(file):
            if isinstance(found, SourceError):
                failed = True
                click.echo(f"cablegraph: {found}", err=True)
            else:
                source, telegram = found
                cables.append(_Cable(source, telegram, extract(telegram, source)))
    return cables, failed


def _shown(cable: _Cable, masked: Masked) -> Explained:
    view = shown_text(cable.source)
    text = cable.source.text if view is None else view.text

    def place(span: Span) -> tuple[int, int] | None:
        return (span.start, span.end) if view is None else view.to_view_whole(span)

    return Explained(
        name=cable.telegram.id or cable.source.name,
        text=masked.forms.masked(text) if masked.forms is not None else text,
        annotations=masked.annotations,
        place=place,
        people=masked.people,
        statements=masked.statements,
    )


def _text(cable: Explained, *, colour: bool) -> Text:
    """The text with its mentions marked, then every statement; in colour also every mention with its rule."""
    out, text = Text(), one_for_one(cable.text)
    marks = [
        (*place, mention)
        for mention in cable.annotations.mentions
        for span in mention.evidence.spans
        if (place := cable.place(span)) is not None
    ]
    marks.sort(key=lambda mark: (mark[0], -mark[1]))
    if colour:
        out.append(text)
        for start, end, mention in marks:
            out.stylize(STYLES[mention.kind], start, end)
        out.append("\n\n")
        for mention in cable.annotations.mentions:
            out.append(" ".join(mention.evidence.text.split()), style=STYLES[mention.kind])
            where = f"[{mention.evidence.start}-{mention.evidence.end}]"
            out.append(f"  {mention.kind} {where} ({mention.rule} {mention.confidence:.2f})\n")
    else:
        spans = ((start, end, f"{one.kind} {one.rule} {one.confidence:.2f}") for start, end, one in marks)
        out.append(bracketed(text, spans))
    out.append("\n\n")
    for line in statement_lines(cable.annotations, confidence=True):
        out.append(line + "\n")
    for refusal in cable.annotations.provenance.refused:
        out.append(f"{refusal}\n", style="red")
    if cable.withheld:
        out.append(cable.withheld + "\n", style="yellow")
    return out


def _put(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text)
        return
    try:
        output.write_text(text, encoding="utf-8", errors="replace")
    except OSError as error:
        raise CablegraphError(f"{output}: cannot be written: {error.strerror or error}") from error
