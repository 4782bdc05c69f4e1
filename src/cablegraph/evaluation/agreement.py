"""In what the matched pairs agree besides: other names, kinds, units, speakers ..."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cablegraph.evaluation.claims import same_speaker, same_unit, words
from cablegraph.evaluation.compare import Compared
from cablegraph.evaluation.guide import Actor, Figure, Item
from cablegraph.evaluation.names import folded, forms

# Of which attributes of a kind it is said how often both sides have the same.
_ATTRIBUTES = {
    "persons": ("signer",),
    "organizations": ("kind",),
    "posts": ("former",),
    "plans": ("year", "issuer", "modelled_on"),
    "claims": ("period",),
}
# Free words agree when they share one, or when neither side has any.
_OF_FIGURES: dict[str, Callable[[Figure, Figure], bool]] = {
    "unit": same_unit,
    "speaker": same_speaker,
    "measure": lambda one, other: _share(one.measure, other.measure),
    "place": lambda one, other: _share(one.place, other.place),
}


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often matched pairs agree.

    Attributes:
        kind: What kind of item.
        attribute: In what: an attribute's name; `forms found` (names that the gold gives and the
            system has too) and `forms right` (the other way round).
        same, of: So many of so many.
    """

    kind: str
    attribute: str
    same: int
    of: int


def agreements(compared: Iterable[Compared]) -> tuple[Agreement, ...]:
    """Sum over cables; the pairs are the strict ones, of claims the lenient ones."""
    sums: dict[tuple[str, str], list[int]] = {}
    for one in compared:
        for attribute, same, of in _of(one):
            held = sums.setdefault((one.kind, attribute), [0, 0])
            held[0] += same
            held[1] += of
    return tuple(Agreement(*key, *held) for key, held in sums.items())


def _of(one: Compared) -> Iterator[tuple[str, int, int]]:
    pairs = one.lenient if one.kind == "claims" else one.strict
    for i, j in pairs.items():
        ours, theirs = one.system[i], one.gold[j]
        if isinstance(ours, Actor) and isinstance(theirs, Actor):
            mine, wanted = forms(ours), forms(theirs)
            yield "forms found", len(mine & wanted), len(wanted)
            yield "forms right", len(mine & wanted), len(mine)
        if isinstance(ours, Figure) and isinstance(theirs, Figure):
            for attribute, agree in _OF_FIGURES.items():
                yield attribute, agree(ours, theirs), 1
        for attribute in _ATTRIBUTES.get(one.kind, ()):
            yield attribute, _value(ours, attribute) == _value(theirs, attribute), 1


def _share(one: str | None, other: str | None) -> bool:
    return bool(words(one) & words(other)) or not (one or other)


def _value(item: Item, attribute: str) -> str:
    held = getattr(item, attribute)
    return folded(str(held)) if held else ""
