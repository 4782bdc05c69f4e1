"""`cablegraph evaluate`: how good is what is found, against gold made by hand."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import click

from cablegraph.cli.arguments import extractor_option
from cablegraph.evaluation import (
    RESAMPLES,
    evaluate_headers,
    evaluation_json,
    evaluation_parts,
    extracted,
    frus_json,
    frus_parts,
    frus_recall,
    half_of,
    header_json,
    header_parts,
    read_gold,
    read_header_gold,
    rendered,
    telegrams_of,
)
from cablegraph.evaluation import (
    evaluate as evaluate_cables,
)
from cablegraph.extraction.extractors import extract_by
from cablegraph.text import CablegraphError

_T = TypeVar("_T")


@click.command()
@click.option(
    "--gold",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Actors, offices, ties, plans and claims made by hand: a file ID.json a cable.",
)
@click.option(
    "--header",
    type=click.Path(path_type=Path),
    metavar="GOLD.json",
    help="Header fields made by hand, instead: a table of all telegrams.",
)
@click.option(
    "--cables",
    type=click.Path(path_type=Path, exists=True),
    metavar="FOLDER",
    help="Where the texts of those cables are; others there are passed over.",
)
@click.option(
    "--frus",
    "volumes",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    multiple=True,
    metavar="VOLUME.xml",
    help="The historians' marked names in a volume, instead: recall of people. May be given again.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    help="With --frus: so many documents of each volume, evenly spread.",
)
@click.option(
    "--half",
    type=click.Choice(["0", "1", "all"]),
    default="all",
    show_default=True,
    help="Judge one half of the gold, cut by a hash of the ids: mend on one, report both.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="text: aligned tables; json: one object; markdown: a page.",
)
@click.option("--figures-only", is_flag=True, help="Leave out what was missed and what is false.")
@click.option(
    "--resamples",
    type=click.IntRange(min=0),
    default=RESAMPLES,
    show_default=True,
    help="Draws of cables for the intervals of F1; 0 for none.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Seed of the draws.")
@extractor_option
@click.pass_context
def evaluate(
    ctx: click.Context,
    gold: Path | None,
    header: Path | None,
    cables: Path | None,
    volumes: tuple[Path, ...],
    limit: int | None,
    half: str,
    form: str,
    figures_only: bool,
    resamples: int,
    seed: int,
    extractors: tuple[str, ...],
) -> None:
    """Measure what is found in CABLES against gold made by hand, or in a volume against its mark-up.

    Precision, recall and F1 by kind, counts beside, with what was missed and what is false and the
    rule that made it; of a volume the recall of people, for not every name is marked. Exit status 1: a
    cable of the gold was not found, or a file could not be read.
    """
    if (gold is not None) + (header is not None) + bool(volumes) != 1:
        raise click.UsageError("give one of --gold, --header and --frus")
    if volumes:
        recalls = [frus_recall(volume, limit) for volume in volumes]
        _tell([remark for one in recalls for remark in one.remarks])
        parts, as_json = frus_parts(recalls, lists=not figures_only), frus_json(recalls)
        failed = any(one.remarks for one in recalls)
    elif cables is None:
        raise click.UsageError("give --cables, where the texts are")
    elif gold is not None:
        wanted = _half(read_gold(gold), half)
        found = extracted(cables, wanted, extract_by(extractors))
        _tell(found.remarks)
        result = evaluate_cables(found.cables, wanted, resamples=resamples, seed=seed)
        parts, as_json = evaluation_parts(result, lists=not figures_only), evaluation_json(result)
        failed = found.failed or bool(result.absent)
    else:
        assert header is not None
        facts = _half(read_header_gold(header), half)
        read = telegrams_of(cables, facts)
        _tell(read.remarks)
        headers = evaluate_headers({id_: held[1] for id_, held in read.telegrams.items()}, facts)
        parts, as_json = header_parts(headers, lists=not figures_only), header_json(headers)
        failed = read.failed or bool(headers.absent)
    if form == "json":
        lists = ("missed", "false", "differences") if figures_only else ()
        click.echo(
            json.dumps({k: v for k, v in as_json.items() if k not in lists}, ensure_ascii=False, indent=1)
        )
    else:
        click.echo(rendered(parts, "markdown" if form == "markdown" else "text"))
    ctx.exit(1 if failed else 0)


def _half(gold: Mapping[str, _T], half: str) -> dict[str, _T]:
    chosen = {id_: held for id_, held in gold.items() if half == "all" or half_of(id_) == int(half)}
    if not chosen:
        raise CablegraphError(f"the gold holds no cable of half {half}")
    return chosen


def _tell(remarks: Sequence[str]) -> None:
    for remark in remarks:
        click.echo(f"cablegraph: {remark}", err=True)
