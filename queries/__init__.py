"""The catalogue: one question a file, asked of a view by names; sheets of one actor or cable; free SPARQL."""

from cablegraph.queries.as_shacl import catalogue_turtle
from cablegraph.queries.ask import UnknownNameError, ask
from cablegraph.queries.catalogue import Column, Parameter, Question, catalogue, question
from cablegraph.queries.errors import CatalogueError
from cablegraph.queries.free import free_query
from cablegraph.queries.lines import Evidence, Line
from cablegraph.queries.sheet import Section, Sheet, sheets
from cablegraph.queries.values import Answer, Value

__all__ = [
    "Answer",
    "CatalogueError",
    "Column",
    "Evidence",
    "Line",
    "Parameter",
    "Question",
    "Section",
    "Sheet",
    "UnknownNameError",
    "Value",
    "ask",
    "catalogue",
    "catalogue_turtle",
    "free_query",
    "question",
    "sheets",
]
