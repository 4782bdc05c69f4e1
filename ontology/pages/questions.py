"""Which question rests on which terms, and which term is needed by which questions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cablegraph.ontology.pages.markdown import HEAD, links
from cablegraph.ontology.pages.reading import Described


@dataclass(frozen=True, slots=True)
class QuestionTerms:
    """A question of the catalogue.

    Attributes:
        number: In the list of questions that the ontology must answer.
        terms: Prefixed names of the terms that its query names.
    """

    name: str
    number: int
    question: str
    terms: tuple[str, ...]


def uses(questions: Sequence[QuestionTerms]) -> dict[str, tuple[str, ...]]:
    """Term → names of the questions that rest on it, in order."""
    found: dict[str, list[str]] = {}
    for question in sorted(questions, key=lambda question: question.name):
        for term in question.terms:
            found.setdefault(term, []).append(question.name)
    return {term: tuple(names) for term, names in found.items()}


def questions_page(questions: Sequence[QuestionTerms], terms: Mapping[str, Described]) -> str:
    """Every question with the terms that it rests on, ours first."""
    lines = [
        HEAD,
        "# Questions",
        "",
        "What the catalogue asks, and the terms that each question rests on.",
        "",
    ]
    for question in sorted(questions, key=lambda question: (question.number, question.name)):
        lines += [f"## {question.name}", "", *_about(question, terms), ""]
    return "\n".join(lines).rstrip() + "\n"


def _about(question: QuestionTerms, terms: Mapping[str, Described]) -> Iterator[str]:
    yield f"{question.number}. {question.question}".replace(". ", "\\. ", 1)
    ours = [name for name in question.terms if name.startswith("cg:")]
    others = [name for name in question.terms if not name.startswith("cg:")]
    yield ""
    yield f"- Ours: {links(ours, terms)}"
    if others:
        yield f"- Reused: {links(others, terms)}"
