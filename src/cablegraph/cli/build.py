"""`cablegraph build`: files into a graph, with a progress bar, and a summary at the end."""

from pathlib import Path

import click

from cablegraph.cli.arguments import extractor_option
from cablegraph.cli.counted_progress import counted_progress
from cablegraph.pipeline import BuildReport
from cablegraph.pipeline import build as build_graph

# What a graph holds, in a reader's words, and the record types that count as it.
_HELD = {
    "documents of volumes": ("HistoricalDocument",),
    "listed persons": ("ListedPerson",),
    "persons": ("Person",),
    "bodies": ("Body",),
    "offices": ("Post",),
    "programmes": ("Programme",),
    "statements": (
        "PostStatement",
        "Tie",
        "Meeting",
        "ProgrammeStatement",
        "QuantityClaim",
        "DefinitionClaim",
        "Proposition",
    ),
}
_VOLUMES = ("documents of volumes", "listed persons")


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE_OR_FOLDER...")
@click.option(
    "--into",
    "folder",
    required=True,
    type=click.Path(path_type=Path),
    metavar="GRAPH",
    help="The graph's folder; made when it is not there, added to when it is.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    help="How many processes read; one a processor for many cables if not given. The graph is the same.",
)
@extractor_option
@click.option(
    "--annotations",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE_OR_FOLDER",
    help="Annotations that a person has edited (of `annotate --format jsonl` or `webannotation`): what was "
    "touched wins, now and in every later build of this graph.",
)
@click.option("--corrected-by", metavar="NAME", help="Who edited them, if the files do not say so.")
@click.option("--corrected-on", metavar="DATE", help="When; today if neither this nor the files say so.")
@click.pass_context
def build(
    ctx: click.Context,
    sources: tuple[str, ...],
    folder: Path,
    workers: int | None,
    extractors: tuple[str, ...],
    annotations: tuple[Path, ...],
    corrected_by: str | None,
    corrected_on: str | None,
) -> None:
    """Read cables into a graph: read, extract, map, validate, store.

    Folders are read wholly; - is standard input. A volume of historical documents (TEI) is taken in
    piece by piece. Copies of one telegram find each other, also those of earlier builds.

    A source that cannot be read, or whose graph does not fit the shapes, is named in one line and left
    out; what is odd about one that is taken in (cut off, not UTF-8) is named too. The rest goes on, and
    the exit status is 1: also in a later build of the same files.
    """
    with counted_progress("reading cables") as progress:
        report = build_graph(
            sources,
            folder,
            workers=workers,
            progress=progress,
            extractors=extractors,
            annotations=annotations,
            corrected_by=corrected_by,
            corrected_on=corrected_on,
        )
    for fault in report.faults:
        click.echo(str(fault), err=True)
    click.echo(summary(report, folder))
    ctx.exit(1 if report.faults else 0)


def summary(report: BuildReport, folder: Path) -> str:
    """What was done, a line a matter."""
    documents = [f"{report.added} added"]
    documents += [f"{report.replaced} read anew"] if report.replaced else []
    documents += [f"{report.unchanged} there already"] if report.unchanged else []
    documents += [f"{report.refused} left out"] if report.refused else []
    held = {what: sum(report.counts.get(kind, 0) for kind in kinds) for what, kinds in _HELD.items()}
    return "\n".join(
        (
            f"{folder}: {_count(report.files, 'file')}: {', '.join(documents)}",
            f"{_count(report.telegrams, 'telegram')}: "
            + ", ".join(
                f"{number:,} {what}" for what, number in held.items() if number or what not in _VOLUMES
            )
            + f"; {report.counts.get('quads', 0):,} quads",
            *(
                _count(report.counts[what], what.removesuffix("s"))
                for what in ("corrections", "refused proposals")
                if report.counts.get(what)
            ),
            _count(len(report.faults), "error"),
        )
    )


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
