"""The words of figures, made ready for reading token by token."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from cablegraph.ontology.language_tables import Bound, QuantityWord, quantity_words


@dataclass(frozen=True)
class FigureWords:
    """Words of quantities by role.

    Attributes:
        numbers: Value by number word ("twelve", "twenty-five").
        multipliers: Value by word ("million").
        plurals: Multipliers that count by themselves ("dozens"), with their least value.
        fractions: Value by words, as a tuple.
        bounds: Effect by words, as a tuple, indexed by their last word and the longest first.
        suffix_bounds: Effect by words behind the figure, indexed by their first word, the longest first.
        currencies: Normal form by words as printed or casefolded, as a tuple.
        units: Normal form by words, as a tuple.
    """

    numbers: Mapping[str, float]
    multipliers: Mapping[str, float]
    plurals: Mapping[str, float]
    fractions: Mapping[tuple[str, ...], float]
    bounds: Mapping[str, tuple[tuple[tuple[str, ...], Bound], ...]]
    suffix_bounds: Mapping[str, tuple[tuple[tuple[str, ...], Bound], ...]]
    currencies: Mapping[tuple[str, ...], str]
    units: Mapping[tuple[str, ...], str]


@cache
def figure_words() -> FigureWords:
    """The vocabulary's words of quantities."""
    numbers: dict[str, float] = {}
    multipliers: dict[str, float] = {}
    plurals: dict[str, float] = {}
    fractions: dict[tuple[str, ...], float] = {}
    bounds: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    suffixes: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    currencies: dict[tuple[str, ...], str] = {}
    units: dict[tuple[str, ...], str] = {}
    for form, word in quantity_words().items():
        words = tuple(form.split())
        match word:
            case QuantityWord(role="number", value=float(value)):
                numbers[form] = value
            case QuantityWord(role="multiplier", value=float(value), effect=None):
                multipliers[form] = value
            case QuantityWord(role="multiplier", value=float(value)):
                plurals[form] = value
            case QuantityWord(role="fraction", value=float(value)):
                fractions[words] = round(value, 3)
            case QuantityWord(role="bound", effect=effect) if effect:
                bounds.setdefault(words[-1], []).append((words, effect))
            case QuantityWord(role="suffix-bound", effect=effect) if effect and not form.startswith("-"):
                suffixes.setdefault(words[0], []).append((words, effect))
            case QuantityWord(role="currency"):
                currencies[words] = word.label
            case QuantityWord(role="unit"):
                units[words] = word.label
    return FigureWords(
        numbers,
        multipliers,
        plurals,
        fractions,
        _longest_first(bounds),
        _longest_first(suffixes),
        currencies,
        units,
    )


def _longest_first(
    table: Mapping[str, list[tuple[tuple[str, ...], Bound]]],
) -> dict[str, tuple[tuple[tuple[str, ...], Bound], ...]]:
    return {key: tuple(sorted(many, key=lambda entry: -len(entry[0]))) for key, many in table.items()}
