"""How good is what was found: figures against gold made by hand, with what was missed and what is false.

`evaluate` compares actors, offices, ties, plans and claims in the form of the annotation guide;
`evaluate_headers` compares header fields with a table of facts.
"""

from cablegraph.evaluation.as_json import evaluation_json, header_json
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
from cablegraph.evaluation.frus import Missed, VolumeRecall, frus_json, frus_parts, frus_recall
from cablegraph.evaluation.guide import Cable, GoldError, read_cable, read_gold
from cablegraph.evaluation.header import (
    Difference,
    FieldScore,
    HeaderEvaluation,
    evaluate_headers,
    header_facts,
    read_header_gold,
)
from cablegraph.evaluation.shown import evaluation_parts, header_parts
from cablegraph.evaluation.system import Extractor, Found, FoundTelegrams, extracted, half_of, telegrams_of
from cablegraph.evaluation.tables import rendered

__all__ = [
    "RESAMPLES",
    "Cable",
    "Difference",
    "Evaluation",
    "Extractor",
    "FieldScore",
    "Found",
    "FoundTelegrams",
    "GoldError",
    "HeaderEvaluation",
    "Miss",
    "Missed",
    "NothingToEvaluate",
    "Rate",
    "Row",
    "Tally",
    "VolumeRecall",
    "Wrong",
    "evaluate",
    "evaluate_headers",
    "evaluation_json",
    "evaluation_parts",
    "extracted",
    "frus_json",
    "frus_parts",
    "frus_recall",
    "half_of",
    "header_facts",
    "header_json",
    "header_parts",
    "read_cable",
    "read_gold",
    "read_header_gold",
    "rendered",
    "telegrams_of",
]
