"""An evaluation in words: what text and Markdown say of it."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from cablegraph.evaluation.counts import Interval, Tally
from cablegraph.evaluation.evaluate import Evaluation, Miss, Row, Wrong
from cablegraph.evaluation.header import Difference, HeaderEvaluation
from cablegraph.evaluation.tables import Listing, Table

Part = str | Table | Listing

_FIGURES = (
    "gold", "system",
    "found", "P", "R", "F1", "95 %",
    "lenient: found", "P", "R", "F1", "95 %",
)  # fmt: skip


def evaluation_parts(found: Evaluation, *, lists: bool = True) -> list[Part]:
    """Figures first; then, if wanted, what was missed and what is false, cable by cable."""
    parts: list[Part] = [
        _cables(found.cables, found.absent),
        Table("by kind", ("kind", *_FIGURES), tuple(map(_row, found.rows))),
    ]
    if found.predicates:
        parts.append(Table("relations", ("predicate", *_FIGURES), tuple(map(_row, found.predicates))))
    parts += [_negatives(found), *_details(found)]
    if lists:
        parts += [_listing("missed", found.missed), _listing("false", found.wrong)]
    return parts


def header_parts(found: HeaderEvaluation, *, lists: bool = True) -> list[Part]:
    """Fields with their exactness; then, if wanted, where they differ."""
    rows = tuple(
        (score.field, str(score.of), str(score.exact), f"{100 * score.share:.1f} %") for score in found.fields
    )
    parts: list[Part] = [
        _cables(found.telegrams, found.absent),
        Table("by field", ("field", "telegrams", "exact", "share"), rows),
        f"Telegrams of which every field is exact: {found.whole} of {len(found.telegrams)}.",
    ]
    told = [difference for difference in found.differences if difference.telegram not in found.absent]
    if lists and told:
        by_telegram = groupby(told, key=lambda difference: difference.telegram)
        parts.append(
            Listing("differences", tuple((id_, tuple(map(_difference, held))) for id_, held in by_telegram))
        )
    return parts


def _difference(difference: Difference) -> str:
    return f"{difference.field}: gold {difference.gold}, read {difference.read}"


def _cables(cables: Sequence[str], absent: Sequence[str]) -> str:
    told = f"{len(cables)} {'cable' if len(cables) == 1 else 'cables'}."
    return told + (f" Not found, and all missed: {', '.join(absent)}." if absent else "")


def _row(row: Row) -> tuple[str, ...]:
    return (
        row.kind,
        str(row.strict.gold),
        str(row.strict.system),
        *_rates(row.strict, row.strict_interval),
        *_rates(row.lenient, row.lenient_interval),
    )


def _rates(tally: Tally, interval: Interval | None) -> tuple[str, ...]:
    none = not tally.gold and not tally.system
    rates = ("-" if none else f"{rate:.3f}" for rate in (tally.precision, tally.recall, tally.f1))
    return str(tally.found), *rates, _interval(interval, 2)


def _interval(interval: Interval | None, places: int) -> str:
    return f"{interval[0]:.{places}f}-{interval[1]:.{places}f}" if interval else ""


def _negatives(found: Evaluation) -> Table:
    held = found.negatives
    columns = ("", "passages", "words", "false ties", "per 1,000 words", "95 %", "ties without quotation")
    figures = (
        str(held.passages),
        str(held.rate.words),
        str(held.rate.false),
        f"{held.rate.per_thousand:.2f}",
        _interval(held.interval, 1),
        str(held.unquoted),
    )
    return Table("negatives", columns, (("passages without ties", *figures),))


def _details(found: Evaluation) -> Iterable[Table]:
    if found.agreements:
        rows = tuple((one.kind, one.attribute, str(one.same), str(one.of)) for one in found.agreements)
        yield Table("of the matched", ("kind", "attribute", "same", "of"), rows, words=2)
    if found.rules:
        rows = tuple((one.kind, one.rule, str(one.right), str(one.false)) for one in found.rules)
        yield Table("by rule", ("kind", "rule", "right", "false"), rows, words=2)


def _listing(title: str, items: Sequence[Miss | Wrong]) -> Listing:
    by_cable = groupby(items, key=lambda item: item.cable)
    return Listing(title, tuple((id_, tuple(map(_line, held))) for id_, held in by_cable))


def _line(item: Miss | Wrong) -> str:
    rule = f" [{item.rule}]" if isinstance(item, Wrong) and item.rule else ""
    nearly = " (lenient: right)" if item.nearly else ""
    quote = f" “{item.quote}”" if item.quote else ""
    return f"{item.kind}: {item.item}{rule}{nearly}{quote}"
