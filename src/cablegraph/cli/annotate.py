"""`cablegraph annotate`: what the extractor finds in telegrams, marked in the text or as JSON."""

import json
from pathlib import Path

import click

from cablegraph.cli.annotated_text import annotated_text
from cablegraph.cli.arguments import extractor_option, source_argument
from cablegraph.cli.output import console, print_text
from cablegraph.cli.sources import telegrams
from cablegraph.extraction.extractors import extract_by, label
from cablegraph.mapping.iris import DocumentIris
from cablegraph.records.annotations import Annotations
from cablegraph.records.guide_json import guide
from cablegraph.records.signature import editable_lines
from cablegraph.records.web_annotation import web_annotations
from cablegraph.text import CablegraphError, SourceError, SourceText


@click.command()
@source_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl", "entities", "webannotation"]),
    default="text",
    show_default=True,
    help="text: the cable with its annotations marked, in colour on a terminal; jsonl: standoff "
    "annotations, one a line, to be edited for `build --annotations`; entities: actors, offices, ties and "
    "claims by name, one object a cable; webannotation: W3C Web Annotation (JSON-LD), likewise.",
)
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write each cable's entities to DIR/ID.json instead (with --format entities).",
)
@extractor_option
@click.pass_context
def annotate(
    ctx: click.Context, source: str, form: str, into: Path | None, extractors: tuple[str, ...]
) -> None:
    """Show what is found in a telegram, or in every file below a folder.

    A file that cannot be read is named in one line; the rest goes on, and the exit status is 1.

    What is printed is the source's own: names marked (protect) and all else that queries and exports of
    a graph withhold are shown.
    """
    if into is not None and form != "entities":
        raise click.UsageError("--into goes with --format entities")
    label(extractors)  # what cannot be had is said before anything is read
    extract = extract_by(extractors)
    failed = False
    for found in telegrams(source):
        if isinstance(found, SourceError):
            failed = True
            click.echo(f"cablegraph: {found}", err=True)
            continue
        text, telegram = found
        annotations = extract(telegram, text)
        for refusal in annotations.provenance.refused:
            click.echo(f"cablegraph: {text.name}: {refusal}", err=True)
        if form == "text":
            screen = console()
            print_text(screen, annotated_text(text, annotations, colour=screen.is_terminal))
        elif form == "jsonl":
            for line in editable_lines(annotations, text.sha256):
                click.echo(line)
        elif form == "webannotation":
            click.echo(_web(annotations, text, one_a_line=text.name != source))
        else:
            _put(guide(telegram, annotations), into, one_a_line=text.name != source)
    ctx.exit(1 if failed else 0)


def _web(annotations: Annotations, source: SourceText, *, one_a_line: bool) -> str:
    iris = DocumentIris(source.sha256, None)
    collection = web_annotations(annotations, source, iris.document, iris.text)
    return json.dumps(collection, ensure_ascii=False, indent=None if one_a_line else 1)


def _put(entities: dict[str, object], into: Path | None, *, one_a_line: bool) -> None:
    """An object to standard output, or to the folder's file of its id."""
    indented = json.dumps(entities, ensure_ascii=False, indent=1)
    if into is None:
        click.echo(json.dumps(entities, ensure_ascii=False) if one_a_line else indented)
        return
    name = "".join(c if c.isalnum() or c in "-_." else "_" for c in str(entities["id"]))
    try:
        into.mkdir(parents=True, exist_ok=True)
        (into / f"{name}.json").write_text(indented + "\n", encoding="utf-8")
    except OSError as error:
        raise CablegraphError(f"{into}: cannot be written: {error.strerror or error}") from error
