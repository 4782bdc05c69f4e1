"""SHACL shapes, a file a concern, and the validators that run them.

`validate` is the reference (pySHACL). `check_batch` gives the same results at a build's pace.
`check_quotations` compares the evidence with the source, which no shape can read.
"""

from cablegraph.shapes.batch import check_batch
from cablegraph.shapes.files import (
    ShapesError,
    SparqlConstraint,
    core_shapes,
    shapes_graph,
    sparql_constraints,
)
from cablegraph.shapes.quotations import Texts, check_quotations
from cablegraph.shapes.reference import validate
from cablegraph.shapes.report import Report, Result

__all__ = [
    "Report",
    "Result",
    "ShapesError",
    "SparqlConstraint",
    "Texts",
    "check_batch",
    "check_quotations",
    "core_shapes",
    "shapes_graph",
    "sparql_constraints",
    "validate",
]
