"""An evaluation as one JSON object, rates beside counts."""

from dataclasses import asdict
from typing import Any

from cablegraph.evaluation.counts import Interval, Tally
from cablegraph.evaluation.evaluate import Evaluation, Row
from cablegraph.evaluation.header import HeaderEvaluation

Json = dict[str, Any]


def evaluation_json(found: Evaluation) -> Json:
    """`cables`, `absent`, `kinds`, `predicates`, `negatives`, `matched`, `rules`, `missed`, `false`."""
    negatives = found.negatives
    return {
        "cables": list(found.cables),
        "absent": list(found.absent),
        "kinds": {row.kind: _row(row) for row in found.rows},
        "predicates": {row.kind: _row(row) for row in found.predicates},
        "negatives": {
            "passages": negatives.passages,
            "words": negatives.rate.words,
            "false": negatives.rate.false,
            "per_1000_words": negatives.rate.per_thousand,
            "interval": _interval(negatives.interval),
            "unquoted": negatives.unquoted,
        },
        "matched": [asdict(one) for one in found.agreements],
        "rules": [asdict(one) for one in found.rules],
        "missed": [asdict(one) for one in found.missed],
        "false": [asdict(one) for one in found.wrong],
    }


def header_json(found: HeaderEvaluation) -> Json:
    """`telegrams`, `absent`, `fields`, `whole`, `differences`."""
    return {
        "telegrams": list(found.telegrams),
        "absent": list(found.absent),
        "fields": {
            score.field: {"of": score.of, "exact": score.exact, "share": score.share}
            for score in found.fields
        },
        "whole": found.whole,
        "differences": [asdict(one) for one in found.differences],
    }


def _row(row: Row) -> Json:
    return {
        "gold": row.strict.gold,
        "system": row.strict.system,
        "strict": _rates(row.strict, row.strict_interval),
        "lenient": _rates(row.lenient, row.lenient_interval),
    }


def _rates(tally: Tally, interval: Interval | None) -> Json:
    return {
        "found": tally.found,
        "right": tally.right,
        "precision": tally.precision,
        "recall": tally.recall,
        "f1": tally.f1,
        "interval": _interval(interval),
    }


def _interval(interval: Interval | None) -> list[float] | None:
    return list(interval) if interval else None
