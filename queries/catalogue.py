"""The catalogue: every question with its parameters and columns, read from the head of its `.rq` file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, assert_never, get_args

from cablegraph.ontology.terms import PREFIXES
from cablegraph.queries.binding import bind_terms, date_term, iri_term, number_term, text_term
from cablegraph.queries.errors import CatalogueError

ParameterKind = Literal[
    "actor",
    "tree",
    "person",
    "office",
    "speaker",
    "programme",
    "cable",
    "station",
    "tag",
    "date",
    "number",
    "text",
]
ColumnKind = Literal["IRI", "text", "number", "date", "flag", "any"]

_HEAD = re.compile(r"^# (\w+)(?: (\w+))?: (.*)$")
_PREFIXED = re.compile(r"\b([a-z]+):([A-Za-z]\w*)")
_COMMENT = re.compile(r"(?m)(?:^|(?<=\s))#.*$")
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question can be asked about.

    Attributes:
        kind: What a value is. Of actors (person, body, post, place, programme), trees (a body and all
            bodies below it, also under their names in other cables), people, offices (by title),
            speakers, programmes, cables, stations (by name or routing indicator) and tags (a code, its
            subject, a country) it is a name: the catalogue finds what it means. A date is YYYY-MM-DD, a
            number whole; text is compared as it stands, without regard to letter case.
        required: The question has no meaning without it.
    """

    name: str
    kind: ParameterKind
    required: bool
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer."""

    name: str
    kind: ColumnKind


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the catalogue.

    Attributes:
        name: The file's name without ending; what `cablegraph query` takes.
        number: Its number in the list of questions that the ontology must answer.
        example: Parameters that give an answer on the sample graph.
        sparql: The query, with `VALUES ?name { UNDEF }` for each parameter.
    """

    name: str
    number: int
    title: str
    question: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    example: Mapping[str, str]
    sparql: str

    def parameter(self, name: str) -> Parameter:
        """The parameter of this name.

        Raises:
            CatalogueError: The question has none of this name.
        """
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        known = ", ".join(p.name for p in self.parameters) or "none"
        raise CatalogueError(f"{self.name} has no parameter {name!r}; it has: {known}")

    @property
    def terms(self) -> tuple[str, ...]:
        """IRIs of the terms that the query rests on, sorted: of the ontology, and those that it reuses."""
        query = _STRING.sub('""', _COMMENT.sub("", self.sparql))
        found = {
            f"{PREFIXES[prefix]}{name}" for prefix, name in _PREFIXED.findall(query) if prefix in PREFIXES
        }
        return tuple(sorted(found))


def parse(name: str, text: str) -> Question:
    """Read a question from its file.

    The head is lines `# key: value`: title, number, question, `param NAME: KIND, required|optional,
    text`, columns (`name kind, …`), example (`name=value; …`).

    Raises:
        CatalogueError: The head lacks a key, or names a parameter or column that the query lacks.
    """
    heads: dict[str, str] = {}
    parameters: list[Parameter] = []
    for line in text.splitlines():
        found = _HEAD.match(line)
        if not found:
            continue
        key, which, value = found.groups()
        if key == "param" and which:
            parameters.append(_parameter(name, which, value))
        else:
            heads[key] = value
    missing = [key for key in ("title", "number", "question", "columns") if key not in heads]
    if missing:
        raise CatalogueError(f"{name}.rq: its head lacks {', '.join(missing)}")
    columns = tuple(_column(name, part) for part in heads["columns"].split(", "))
    example = dict(part.split("=", 1) for part in heads.get("example", "").split("; ") if part)
    question = Question(
        name,
        int(heads["number"]),
        heads["title"],
        heads["question"],
        tuple(parameters),
        columns,
        example,
        text,
    )
    for known in example:
        question.parameter(known)
    return question


def _parameter(name: str, which: str, value: str) -> Parameter:
    kind, need, text = value.split(", ", 2)
    if kind not in get_args(ParameterKind) or need not in ("required", "optional"):
        raise CatalogueError(f"{name}.rq: no such parameter: {value}")
    return Parameter(which, kind, need == "required", text)  # type: ignore[arg-type]  # checked above


def _column(name: str, part: str) -> Column:
    column, _, kind = part.partition(" ")
    if kind not in get_args(ColumnKind):
        raise CatalogueError(f"{name}.rq: no such column: {part}")
    return Column(column, kind)  # type: ignore[arg-type]  # checked above


@cache
def catalogue() -> Mapping[str, Question]:
    """Every question of the catalogue by name, in order of number and name."""
    found = [
        parse(entry.name.removesuffix(".rq"), entry.read_text(encoding="utf-8"))
        for entry in files("cablegraph.queries").iterdir()
        if entry.name.endswith(".rq")
    ]
    return {question.name: question for question in sorted(found, key=lambda q: (q.number, q.name))}


def question(name: str) -> Question:
    """The question of this name.

    Raises:
        CatalogueError: There is none; the message names those that look alike.
    """
    known = catalogue()
    if name in known:
        return known[name]
    near = [other for other in known if set(other.split("-")) & set(name.lower().split("-"))]
    hint = f"; did you mean {', '.join(near)}?" if near else ""
    raise CatalogueError(f"no question {name!r} in the catalogue{hint}")


def bind(asked: Question, values: Mapping[str, Sequence[str]]) -> str:
    """The query with its parameters bound: `UNDEF` becomes the terms that a parameter may be.

    Args:
        asked: The question.
        values: By parameter: IRIs of actors, speakers, programmes, cables and stations; codes of tags;
            dates, numbers and texts as written.

    Raises:
        CatalogueError: A parameter is unknown or a required one is missing, or a value is no such term.
    """
    for name in values:
        asked.parameter(name)
    sparql = asked.sparql
    for parameter in asked.parameters:
        given = values.get(parameter.name, ())
        if given:
            terms = [_term(parameter.kind, value) for value in given]
            sparql = bind_terms(sparql, parameter.name, terms)
        elif parameter.required:
            raise CatalogueError(f"{asked.name} needs {parameter.name}: {parameter.text}")
    return sparql


def bind_values(sparql: str, name: str, iris: Sequence[str]) -> str:
    """A query with the places of one parameter, `VALUES ?name { UNDEF }`, filled with IRIs.

    Raises:
        CatalogueError: The query has no such place, or an IRI is none.
    """
    return bind_terms(sparql, name, [iri_term(iri) for iri in iris])


def _term(kind: ParameterKind, value: str) -> str:
    match kind:
        case "actor" | "tree" | "person" | "office" | "speaker" | "programme" | "cable" | "station":
            return iri_term(value)
        case "tag" | "text":
            return text_term(value)
        case "date":
            return date_term(value)
        case "number":
            return number_term(value)
    assert_never(kind)
