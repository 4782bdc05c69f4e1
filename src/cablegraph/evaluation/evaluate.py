"""A system against a gold: counts, rates, what was missed, what is false and which rule made it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cablegraph.evaluation.agreement import Agreement, agreements
from cablegraph.evaluation.compare import KINDS, Compared, Passages, compare, passages
from cablegraph.evaluation.counts import Interval, Rate, Tally, resampled, resampled_rate
from cablegraph.evaluation.guide import Cable, Item, Relation
from cablegraph.evaluation.wording import in_words
from cablegraph.text import CablegraphError

RESAMPLES = 1000


class NothingToEvaluate(CablegraphError):
    """The gold holds no cable, or none of the half that is asked for."""


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one kind, or of one predicate.

    Attributes:
        strict, lenient: The counts by either measure.
        strict_interval, lenient_interval: Of F1, by resampling the cables; None without resampling.
    """

    kind: str
    strict: Tally
    lenient: Tally
    strict_interval: Interval | None = None
    lenient_interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Miss:
    """An item of the gold that the system lacks (`nearly`: leniently it has it)."""

    cable: str
    kind: str
    item: str
    quote: str
    nearly: bool


@dataclass(frozen=True, slots=True)
class Wrong:
    """An item of the system that the gold lacks (`nearly`: leniently it has it), with its rule."""

    cable: str
    kind: str
    item: str
    quote: str
    nearly: bool
    rule: str | None


@dataclass(frozen=True, slots=True)
class RuleScore:
    """How many right and false items (strictly) of one kind a rule made."""

    kind: str
    rule: str
    right: int
    false: int


@dataclass(frozen=True, slots=True)
class Negatives:
    """Ties claimed on passages that hold none. `passages`: how many; `unquoted`: ties without quotation."""

    passages: int
    rate: Rate
    interval: Interval | None
    unquoted: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures.

    Attributes:
        cables: Ids of the gold's cables that are judged.
        absent: Those of them that the system lacks: all their items are missed.
        rows: A row a kind.
        predicates: A row a predicate of the relations.
        wrong: False items; those on passages without ties have kind `negatives`.
    """

    cables: tuple[str, ...]
    absent: tuple[str, ...]
    rows: tuple[Row, ...]
    predicates: tuple[Row, ...]
    negatives: Negatives
    agreements: tuple[Agreement, ...]
    rules: tuple[RuleScore, ...]
    missed: tuple[Miss, ...]
    wrong: tuple[Wrong, ...]


def evaluate(
    system: Mapping[str, Cable], gold: Mapping[str, Cable], *, resamples: int = RESAMPLES, seed: int = 0
) -> Evaluation:
    """Evaluate over all cables of the gold; figures are sums over the cables, not means of them.

    Args:
        system: What was found, by id; ids that the gold lacks are passed over.
        resamples: Draws for the intervals; 0 for none.
        seed: Of the draws.

    Raises:
        NothingToEvaluate: The gold is empty.
    """
    if not gold:
        raise NothingToEvaluate("the gold holds no cable to judge")
    ours = {id_: system.get(id_, Cable(id=id_)) for id_ in gold}
    compared = {id_: compare(ours[id_], gold[id_]) for id_ in gold}
    negatives = {id_: passages(ours[id_], gold[id_]) for id_ in gold}
    units = [dict(_tallies(found.values())) for found in compared.values()]
    intervals = resampled(units, resamples=resamples, seed=seed)
    totals: dict[tuple[str, bool], Tally] = {
        (kind, lenient): Tally() for kind in KINDS for lenient in (False, True)
    }
    for unit in units:
        for key, tally in unit.items():
            totals[key] = totals.get(key, Tally()) + tally
    rows = {
        kind: Row(
            kind,
            totals[kind, False],
            totals[kind, True],
            intervals.get((kind, False)),
            intervals.get((kind, True)),
        )
        for kind, lenient in totals
        if not lenient
    }
    every = [one for found in compared.values() for one in found.values()]
    return Evaluation(
        cables=tuple(gold),
        absent=tuple(id_ for id_ in gold if id_ not in system),
        rows=tuple(rows[kind] for kind in KINDS),
        predicates=tuple(rows[kind] for kind in sorted(rows.keys() - set(KINDS))),
        negatives=_sum(negatives.values(), resamples=resamples, seed=seed),
        agreements=agreements(every),
        rules=_by_rule(every),
        missed=tuple(miss for id_, found in compared.items() for miss in _missed(id_, found.values())),
        wrong=tuple(wrong for id_ in gold for wrong in _wrong(id_, compared[id_].values(), negatives[id_])),
    )


def _tallies(compared: Iterable[Compared]) -> Iterator[tuple[tuple[str, bool], Tally]]:
    """By kind or predicate, strictly and leniently."""
    for one in compared:
        for lenient, pairs in ((False, one.strict), (True, one.lenient)):
            yield (
                (one.kind, lenient),
                Tally(len(one.gold), len(one.system), len(set(pairs.values())), len(pairs)),
            )
            if one.kind == "relations":
                yield from _by_predicate(one, pairs, lenient=lenient)


def _by_predicate(
    one: Compared, pairs: Mapping[int, int], *, lenient: bool
) -> Iterator[tuple[tuple[str, bool], Tally]]:
    """A pair of two predicates ("heads" for "chairs") is found under the gold's, right under the system's."""
    gold, system = Counter(map(_predicate, one.gold)), Counter(map(_predicate, one.system))
    found = Counter(_predicate(one.gold[j]) for j in pairs.values())
    right = Counter(_predicate(one.system[i]) for i in pairs)
    for name in gold | system:
        yield (name, lenient), Tally(gold[name], system[name], found[name], right[name])


def _predicate(item: Item) -> str:
    assert isinstance(item, Relation)
    return item.predicate


def _sum(found: Iterable[Passages], *, resamples: int, seed: int) -> Negatives:
    units = list(found)
    rates = [Rate(len(unit.false), unit.words) for unit in units]
    return Negatives(
        sum(unit.count for unit in units),
        Rate(sum(rate.false for rate in rates), sum(rate.words for rate in rates)),
        resampled_rate(rates, resamples=resamples, seed=seed),
        sum(unit.unquoted for unit in units),
    )


def _by_rule(compared: Iterable[Compared]) -> tuple[RuleScore, ...]:
    """Rules by kind, those with most false items first."""
    right: Counter[tuple[str, str]] = Counter()
    false: Counter[tuple[str, str]] = Counter()
    for one in compared:
        for i, item in enumerate(one.system):
            if item.rule is not None:
                (right if i in one.strict else false)[one.kind, item.rule] += 1
    keys = sorted(right.keys() | false.keys(), key=lambda key: (KINDS.index(key[0]), -false[key], key))
    return tuple(RuleScore(*key, right[key], false[key]) for key in keys)


def _missed(cable: str, compared: Iterable[Compared]) -> Iterator[Miss]:
    for one in compared:
        found, nearly = set(one.strict.values()), set(one.lenient.values())
        for j, item in enumerate(one.gold):
            if j not in found:
                yield Miss(cable, one.kind, in_words(item), item.quote, j in nearly)


def _wrong(cable: str, compared: Iterable[Compared], negatives: Passages) -> Iterator[Wrong]:
    for one in compared:
        for i, item in enumerate(one.system):
            if i not in one.strict:
                yield Wrong(cable, one.kind, in_words(item), item.quote, i in one.lenient, item.rule)
    for why, tie in negatives.false:
        yield Wrong(cable, "negatives", f"{in_words(tie)} ({why})", tie.quote, False, tie.rule)
