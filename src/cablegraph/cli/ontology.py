"""`cablegraph ontology`: is the ontology sound, and its reference pages."""

import json
from pathlib import Path

import click
from rdflib import Graph
from rdflib.util import guess_format

from cablegraph.ontology.graphs import ontology_graph, vocabularies_graph
from cablegraph.ontology.pages import QuestionTerms, described, pages
from cablegraph.ontology.profile import ProfileFault, profile_faults
from cablegraph.ontology.reasoner import ReasonerRefused, Verdict
from cablegraph.ontology.reasoner import check as reason
from cablegraph.queries import catalogue
from cablegraph.queries.terms import terms_of
from cablegraph.text import CablegraphError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def ontology() -> None:
    """Check the ontology with a reasoner, or write its reference pages."""


@ontology.command()
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text: a line a finding; json: one object.",
)
@click.pass_context
def check(ctx: click.Context, files: tuple[Path, ...], form: str) -> None:
    """Check that the ontology is consistent and keeps to OWL 2 DL.

    HermiT classifies it and looks for contradictions and for classes that nothing can be in. RDF of
    your own (FILE), instances or further terms, is checked together with it. Exit status: 0 sound;
    1 not; 2 could not be checked, as without Java: pip install "cablegraph[reasoner]".
    """
    own = Graph()
    for file in files:
        _parse(own, file)
    faults = profile_faults(ontology_graph() + vocabularies_graph() + own)
    verdict: Verdict | ReasonerRefused
    try:
        verdict = reason(own)
    except ReasonerRefused as refusal:
        if not faults:  # then nothing says why, and it is not known whether it is sound
            raise
        verdict = refusal
    click.echo(_json(verdict, faults) if form == "json" else _text(verdict, faults))
    sound = isinstance(verdict, Verdict) and verdict.consistent and not verdict.unsatisfiable
    ctx.exit(0 if sound and not faults else 1)


@ontology.command()
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    default=Path("docs/ontology"),
    show_default=True,
    help="Folder for the pages; it is made if need be.",
)
def docs(into: Path) -> None:
    """Write the reference pages: every term, diagrams, vocabularies, and which question needs what."""
    try:
        into.mkdir(parents=True, exist_ok=True)
        for name, text in pages(question_terms()).items():
            (into / name).write_text(text, encoding="utf-8")
            click.echo(into / name)
    except OSError as error:
        raise CablegraphError(f"{into}: cannot be written: {error.strerror or error}") from error


def question_terms() -> list[QuestionTerms]:
    """The catalogue's questions with the terms that each rests on."""
    return [
        QuestionTerms(question.name, question.number, question.question, terms_of(question))
        for question in catalogue().values()
    ]


def _parse(graph: Graph, file: Path) -> None:
    try:
        graph.parse(data=file.read_bytes(), format=guess_format(file.name) or "turtle")
    except OSError as error:
        raise CablegraphError(f"{file}: cannot be read: {error.strerror or error}") from error
    except Exception as error:
        # rdflib's readers raise whatever their parser does: SAX, ValueError, own classes.
        reason = " ".join(str(error).split())[:200]
        raise CablegraphError(f"{file}: not RDF: {reason}") from error


def _text(verdict: Verdict | ReasonerRefused, faults: tuple[ProfileFault, ...]) -> str:
    lines = [f"Outside OWL 2 DL: {fault.term} {fault.reason}" for fault in faults]
    if isinstance(verdict, ReasonerRefused):
        return "\n".join([*lines, f"Not reasoned over, for it is not OWL 2 DL. {verdict}"])
    if not verdict.consistent:
        return "\n".join([*lines, "The ontology contradicts itself, or the files contradict it."])
    lines += [f"Cannot have an instance: {name}" for name in verdict.unsatisfiable]
    lines += [f"Follows: {below} is under {above}" for below, above in verdict.inferred]
    classes = sum(term.kind == "class" for term in described().values())
    sound = "every class can have an instance" if not verdict.unsatisfiable else "some classes are empty"
    profile = f"{len(faults)} faults against" if faults else "within"
    return "\n".join([*lines, f"Consistent; {classes} classes, {sound}; {profile} OWL 2 DL."])


def _json(verdict: Verdict | ReasonerRefused, faults: tuple[ProfileFault, ...]) -> str:
    profile = [{"term": fault.term, "reason": fault.reason} for fault in faults]
    if isinstance(verdict, ReasonerRefused):
        return _object(consistent=None, refused=str(verdict), profile=profile)
    return _object(
        consistent=verdict.consistent,
        unsatisfiable=list(verdict.unsatisfiable),
        inferred=[{"class": below, "under": above} for below, above in verdict.inferred],
        profile=profile,
    )


def _object(**held: object) -> str:
    return json.dumps(held, ensure_ascii=False, indent=1)
