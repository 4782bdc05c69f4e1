"""The reference pages of the ontology, as Markdown, from its Turtle files alone."""

from collections.abc import Mapping, Sequence

from cablegraph.ontology.pages.diagrams import diagrams
from cablegraph.ontology.pages.lists import vocabularies_page
from cablegraph.ontology.pages.overview import overview_page
from cablegraph.ontology.pages.questions import QuestionTerms, questions_page, uses
from cablegraph.ontology.pages.reading import Described, described
from cablegraph.ontology.pages.terms import classes_page, individuals_page, properties_page

__all__ = ["Described", "QuestionTerms", "described", "diagrams", "pages"]


def pages(questions: Sequence[QuestionTerms] = ()) -> Mapping[str, str]:
    """Every page: file name → Markdown. The same ontology gives the same bytes.

    Args:
        questions: The catalogue's questions with the terms that each rests on; they get a page, and
            each term says which questions need it.
    """
    terms = described()
    asked = uses(questions)
    found = {
        "README.md": overview_page(terms, with_questions=bool(questions)),
        "classes.md": classes_page(terms, asked),
        "properties.md": properties_page(terms, asked),
        "individuals.md": individuals_page(terms, asked),
        "vocabularies.md": vocabularies_page(),
    }
    return {**found, "questions.md": questions_page(questions, terms)} if questions else found
