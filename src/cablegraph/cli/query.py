"""`cablegraph queries` and `cablegraph query`: the catalogue, and what it answers."""

import sys
from pathlib import Path

import click
from pyoxigraph import RdfFormat, serialize

from cablegraph.cli.arguments import graph_argument, protected_option
from cablegraph.cli.completion import complete_parameter, complete_question
from cablegraph.cli.output import as_csv, as_json, print_table
from cablegraph.ontology.terms import PREFIXES
from cablegraph.queries import Answer, Question, ask, catalogue, catalogue_turtle, free_query, question
from cablegraph.text import CablegraphError
from cablegraph.view import View


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "turtle"]),
    default="text",
    show_default=True,
    help="turtle: each question as a sh:SPARQLExecutable (SHACL Advanced Features), for other tools.",
)
def queries(form: str) -> None:
    """List the catalogue: each question in words, with its parameters and an example."""
    if form == "turtle":
        click.echo(catalogue_turtle(), nl=False)
        return
    for one in catalogue().values():
        click.secho(f"{one.name}", bold=True, nl=False)
        click.echo(f"  {one.question}")
        for parameter in one.parameters:
            need = "" if parameter.required else " (optional)"
            click.echo(f"    --param {parameter.name}=…  {parameter.text}{need}")
        if one.example:
            given = " ".join(f"--param {key}={_quoted(value)}" for key, value in one.example.items())
            click.echo(f"    for example: cablegraph query GRAPH {one.name} {given}")


def _quoted(value: str) -> str:
    return f'"{value}"' if not value.isalnum() else value


@click.command()
@graph_argument
@click.argument("name", required=False, shell_complete=complete_question)
@click.option(
    "--param",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    shell_complete=complete_parameter,
    help="A parameter of the question: a name as the cables have it, an IRI, or a cable's reference number.",
)
@click.option(
    "--sparql",
    metavar="FILE_OR_TEXT",
    help="A SPARQL query of your own instead of NAME: a file, the query itself, or - for standard input. "
    "SELECT, ASK, CONSTRUCT and DESCRIBE; the usual prefixes need no declaration. All graphs are asked "
    "together unless FROM or FROM NAMED says which; LOAD, SERVICE and all that writes is refused.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json", "turtle"]),
    default="table",
    show_default=True,
    help="turtle is for what CONSTRUCT and DESCRIBE give.",
)
@protected_option
def query(
    graph: Path,
    name: str | None,
    params: tuple[str, ...],
    sparql: str | None,
    form: str,
    include_protected: bool,
) -> None:
    """Ask GRAPH the question NAME of the catalogue (see `cablegraph queries`), or a SPARQL query.

    Every row carries the words it rests on: quotation, cable, paragraph, and the place in the source
    (start and end, code points of the decoded text).
    """
    if (name is None) == (sparql is None):
        raise click.UsageError("give either the NAME of a question or --sparql")
    if sparql is not None and params:
        raise click.UsageError("--param goes with a question of the catalogue")
    asked = question(name) if name is not None else None
    given = parameters(params)
    view = View.open(graph, include_protected=include_protected)
    answer = ask(view, asked.name, given) if asked else free_query(view, _sparql(sparql or ""))
    _print(answer, form, asked)


def parameters(params: tuple[str, ...]) -> dict[str, str]:
    """Parameters of a question, as `--param` gives them."""
    given: dict[str, str] = {}
    for param in params:
        key, equals, value = param.partition("=")
        if not equals or not key or not value.strip():
            raise click.BadParameter(f"{param!r}: give NAME=VALUE", param_hint="--param")
        if key in given:
            raise click.BadParameter(f"{key} is given twice", param_hint="--param")
        given[key] = value
    return given


def _sparql(text: str) -> str:
    """The query itself, from standard input, or from a file of this name."""
    if text == "-":
        return sys.stdin.read()
    if "{" in text:  # every query has a brace, hardly any path
        return text
    try:
        return Path(text).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise CablegraphError(
            f"--sparql: no query, and no file that can be read: {text!r}: {error}"
        ) from error


def _print(answer: Answer, form: str, asked: Question | None) -> None:
    if form == "turtle":
        if answer.triples is None:
            raise click.UsageError("--format turtle is for CONSTRUCT and DESCRIBE")
        turtle = serialize(answer.triples, format=RdfFormat.TURTLE, prefixes=dict(PREFIXES))
        click.echo((turtle or b"").decode(), nl=False)
    elif form == "csv":
        sys.stdout.buffer.write(as_csv(answer.names, answer.rows).encode())
    elif form == "json":
        click.echo(as_json(answer.names, answer.rows))
    else:
        names, rows = answer.names, answer.rows
        if asked:  # people read names, not IRIs
            shown = [i for i, column in enumerate(answer.columns) if column.kind != "IRI"]
            names, rows = tuple(names[i] for i in shown), tuple(tuple(row[i] for i in shown) for row in rows)
        print_table(names, rows, asked.title if asked else None)
