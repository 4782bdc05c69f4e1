"""How good is what was found: figures against gold made by hand, with what was missed and what is false.

`evaluate` compares actors, offices, ties, plans and claims in the form of the annotation guide;
`evaluate_headers` compares header fields.
"""

from cablegraph.evaluation.counts import Rate, Tally
from cablegraph.evaluation.evaluate import (
    RESAMPLES,
    Evaluation,
    Miss,
    NothingToEvaluate,
    Row,
    Wrong,
    evaluate,
)
from cablegraph.evaluation.guide import Cable, GoldError, read_cable, read_gold
from cablegraph.evaluation.system import Extractor, Found, extracted, half_of

__all__ = [
    "RESAMPLES",
    "Cable",
    "Evaluation",
    "Extractor",
    "Found",
    "GoldError",
    "Miss",
    "NothingToEvaluate",
    "Rate",
    "Row",
    "Tally",
    "Wrong",
    "evaluate",
    "extracted",
    "half_of",
    "read_cable",
    "read_gold",
]
