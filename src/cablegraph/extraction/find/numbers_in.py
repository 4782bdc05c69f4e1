"""Every number that some words print, however they print it: to check a figure against its quotation."""

import re
from math import isclose

from cablegraph.extraction.find.numbers import NumberReader
from cablegraph.extraction.find.quantities import figures
from cablegraph.extraction.tokens import tokenise

_DIGITS = re.compile(r"\d{1,15}(?:[.,'’\u00a0\u202f ]\d{1,15})*")
_MARKS = re.compile(r"[.,'’\u00a0\u202f ]")
_DECIMAL = re.compile(r"\d{1,15}(?:[.,]\d{1,15})?")
# "1,500", "1.500", "1 500": marks between groups of three digits, all alike; a decimal part may follow.
_GROUPED = re.compile(r"(\d{1,3}(?:([.,'’\u00a0\u202f ])\d{3})(?:\2\d{3})*)(?:[.,](\d{1,15}))?")


def numbers_in(words: str) -> frozenset[float]:
    """Numbers in digits, with or without thousands separators, and in words as the grammar reads them.

    Of a number with a multiplier ("2.1 million") both the whole and the number before the multiplier;
    of a bound or range the bounds.
    """
    found: set[float] = set()
    for printed in _DIGITS.finditer(words):
        found.update(_values(printed.group()))
    tokens = tokenise(words)
    lower = [token.text.lower() for token in tokens]
    reader = NumberReader(tokens, lower)
    for index in range(len(tokens)):
        number = reader.at(index)
        if number is not None:
            found.update((number.value, number.bare) if number.scaled else (number.value,))
    for figure in figures(tokens, lower):
        found.update(one for one in (figure.value, figure.lower, figure.upper) if one is not None)
    return frozenset(found)


def is_printed(number: float, words: str) -> bool:
    """Whether some words print a number; its sign may be told in words ("a loss of 3 percent").

    >>> is_printed(2_100_000, "some 2.1 million people"), is_printed(370, "nearly 400 people")
    (True, False)
    """
    return any(isclose(abs(number), one, rel_tol=1e-9) for one in numbers_in(words))


def _values(printed: str) -> set[float]:
    """What a run of digits with marks between may mean: one grouped number, or several."""
    found = {float(one.replace(",", ".")) for one in _DECIMAL.findall(printed)}
    found.update(float(one) for one in _MARKS.split(printed))
    for grouped in _GROUPED.finditer(printed):
        whole = float(_MARKS.sub("", grouped[1]))
        found.add(float(f"{whole:.0f}.{grouped[3]}") if grouped[3] else whole)
    return found
