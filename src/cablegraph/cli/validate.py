"""`cablegraph validate`: does a graph fit its shapes."""

import json
from pathlib import Path

import click

from cablegraph.cli.arguments import graph_argument, protected_option
from cablegraph.cli.counted_progress import counted_progress
from cablegraph.pipeline import Graph
from cablegraph.shapes import Report


@click.command()
@graph_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "turtle", "json"]),
    default="text",
    show_default=True,
    help="text: a line a result; turtle: the report in SHACL's vocabulary; json: one object.",
)
@click.option(
    "--full",
    is_flag=True,
    help="By pySHACL, the reference, instead of the compiled shapes: the same results, far slower.",
)
@protected_option
@click.pass_context
def validate(ctx: click.Context, graph: Path, form: str, full: bool, include_protected: bool) -> None:
    """Check GRAPH against the SHACL shapes, and its quotations against the sources.

    Every document is checked alone; on standard error stands how far this is. Exit status: 0 it fits;
    1 it does not; 2 it could not be checked. Warnings (a cable's own oddities) fit.
    """
    opened = Graph.open(graph, include_protected=include_protected)
    with counted_progress("checking documents") as progress:
        report = opened.validate(full=full, progress=progress)
    if form == "turtle":
        click.echo(report.graph.serialize(format="turtle"), nl=False)
    else:
        click.echo(_json(report) if form == "json" else _text(report))
    ctx.exit(0 if report.conforms else 1)


def _text(report: Report) -> str:
    lines = [
        " ".join(
            (
                f"{result.severity}: {result.shape.rpartition('#')[2]}: {result.message}",
                str(result.focus),
                f"({result.value})" if result.value is not None else "",
            )
        ).rstrip()
        for result in report.results
    ]
    violations = sum(result.severity == "Violation" for result in report.results)
    verdict = "fits its shapes" if report.conforms else f"does not fit its shapes: {violations} violations"
    warnings = len(report.results) - violations
    return "\n".join([*lines, f"The graph {verdict}" + (f" ({warnings} warnings)." if warnings else ".")])


def _json(report: Report) -> str:
    results = [
        {
            "severity": result.severity,
            "shape": str(result.shape),
            "message": result.message,
            "document": result.document,
            "focus": str(result.focus),
            "path": result.path,
            "value": None if result.value is None else str(result.value),
        }
        for result in report.results
    ]
    return json.dumps({"conforms": report.conforms, "results": results}, ensure_ascii=False, indent=1)
