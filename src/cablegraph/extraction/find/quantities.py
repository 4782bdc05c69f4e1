"""Figures in the text: numbers with their bounds, ranges, currencies and percent signs.

A figure here is only what its own words say; what it counts and who says so is for the claims.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cablegraph.extraction.find.figure_words import figure_words
from cablegraph.extraction.find.numbers import DASHES, Number, NumberReader, currency_signs, number_openers
from cablegraph.extraction.tokens import Token

_CHANGES = (
    "increas", "rise", "rose", "risen", "grew", "grow", "fell", "fall", "drop", "declin", "reduc", "cut",
    "jump", "climb", "decreas", "went", "shrank", "shrunk", "expand", "doubl", "tripl", "slid", "soar",
    "plung", "rais", "lower", "mov", "improv", "swell", "up", "down", "dwindl", "slip",
)  # fmt: skip
_DURATIONS = frozenset((
    "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "decade",
    "decades", "minute", "minutes",
))  # fmt: skip
# Names of currencies before which an adjective may stand ("Brazilian Reals").
_NATIONAL = frozenset((
    "dollar", "pound", "peso", "real", "franc", "dinar", "rupee", "shilling", "crown", "rial", "riyal",
    "lira", "ruble", "rouble", "rand",
))  # fmt: skip
_NO_BOUNDS = frozenset(("no", "all", "from", "additional", "maybe"))
# Behind one of these "over three years" is more than three years, else it is a time ("over three years").
_BEFORE_A_LENGTH = frozenset((
    "for", "of", "after", "than", "is", "was", "with", "spent", "served", "lasted", "lasting", "took", "to",
))  # fmt: skip
_ONE_DURATION = frozenset(noun.rstrip("s") for noun in _DURATIONS)
_FARTHEST_CHANGE = 16  # tokens between "increasing" and "from 10 to 20"
_SHORTEST_CHANGE = 5  # letters of a verb of change that counts from farther off ("up" is often no change)
_UNDERGONE = frozenset(("received", "receive", "receives", "got", "served", "drew", "serving"))
_LIMITS = {"maximum": "upper", "minimum": "lower"}
_DETERMINERS = frozenset(("the", "its", "their", "another", "an", "a"))


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure.

    Attributes:
        start, end: View range with bound, currency and percent sign.
        first, last: Token range of the same, half-open, in the sequence read.
        number: Token range of the number alone.
        value, lower, upper: The figure or its bounds; bounds are included.
        qualifier: The bound as printed ("more than"), or None.
        currency: Normal form (ISO 4217 where there is one), or None.
        percent: It is a percentage.
        fraction: It is a fraction in words ("one-third"); the value is then 0 to 1.
        small: A number word up to twelve, alone (it often counts nothing).
        unit: The unit joined to the number by a hyphen ("three-year", "20-year"), or None.
    """

    start: int
    end: int
    first: int
    last: int
    number: tuple[int, int]
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    qualifier: str | None = None
    currency: str | None = None
    percent: bool = False
    fraction: bool = False
    small: bool = False
    unit: str | None = None

    @property
    def bare(self) -> bool:
        """Whether it counts things: neither money nor a share."""
        return not (self.currency or self.percent or self.fraction)


def figures(tokens: Sequence[Token], lower: Sequence[str]) -> tuple[Figure, ...]:
    """The figures in tokens, in order, none overlapping.

    Args:
        tokens: Of a sentence or of a whole view.
        lower: Their words in small letters.
    """
    openers = number_openers()
    starts = [
        index
        for index, word in enumerate(lower)
        if word in openers or (not word.isalpha() and (word[0].isdigit() or len(word) > 3))
    ]
    if not starts:
        return ()
    reader = _FigureReader(tokens, lower)
    found: list[Figure] = []
    done = 0
    for start in starts:
        number = reader.numbers.at(start) if start >= done else None
        if number is not None:
            found.append(reader.figure(number))
            done = found[-1].last
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Range:
    low: float
    high: float
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Bound:
    printed: str
    effect: str
    first: int
    last: int


class _FigureReader:
    def __init__(self, tokens: Sequence[Token], lower: Sequence[str]) -> None:
        self._tokens = tokens
        self._lower = lower
        self._table = figure_words()
        self.numbers = NumberReader(tokens, lower)
        self._word = self.numbers.word

    def figure(self, number: Number) -> Figure:
        """The figure around a number: currency, range, percent, bounds."""
        first, last = number.first, number.last
        if number.words and self._word(first - 1) == "a":
            first -= 1
        first, currency = self._currency_before(first)
        if number.currency:
            currency = currency_signs()[number.currency]
        if currency is None:
            last, currency = self._currency_behind(last)
        value, lower, upper = _amounts(number.value, "lower" if number.open_ended else None)
        ranged = self._range(number, first, last)
        if ranged is not None:
            value, lower, upper, first, last = None, ranged.low, ranged.high, ranged.first, ranged.last
            if currency is None:
                last, currency = self._currency_behind(last)
        last, percent = self._percent(last)
        bound = self._bound(first) or self._suffix_bound(last)
        if bound is not None and self._undergone(bound):
            bound = replace(bound, effect="exact")  # "received a maximum 10-year sentence"
        if bound is not None:
            first, last = min(first, bound.first), max(last, bound.last)
            if value is not None:
                value, lower, upper = _amounts(value, bound.effect)
        return Figure(
            start=self._tokens[first].start,
            end=self._tokens[last - 1].end,
            first=first,
            last=last,
            number=(number.first, number.last),
            value=value,
            lower=lower,
            upper=upper,
            qualifier=bound.printed if bound else None,
            currency=currency,
            percent=percent,
            fraction=number.fraction,
            small=number.words and not number.scaled and not number.fraction and number.value <= 12,
            unit=number.unit,
        )

    def _currency_before(self, first: int) -> tuple[int, str | None]:
        for length in (3, 2, 1):
            if first - length < 0:
                continue
            pieces = self._tokens[first - length : first]
            if any(one.end != other.start for one, other in pairwise(pieces)):
                continue
            printed = "".join(piece.text for piece in pieces)
            label = self._table.currencies.get((printed,)) if printed != "won" else None  # a verb
            if (
                label is None
                and length == 1
                and printed[0].isupper()
                and pieces[0].text.lower().rstrip("s") in _NATIONAL
            ):
                label = self._table.currencies.get((printed.lower(),), printed.lower())
            if label is None and (not printed.isalpha() or printed.isupper()):
                label = currency_signs().get(printed.lower())
            if label:
                return first - length, label
        return first, None

    def _currency_behind(self, last: int) -> tuple[int, str | None]:
        for length in (2, 1):
            printed = tuple(token.text for token in self._tokens[last : last + length])
            words = tuple(self._lower[last : last + length])
            label = self._table.currencies.get(printed) or self._table.currencies.get(words)
            if label and len(words) == length:
                return last + length, label
        noun = self._word(last + 1)
        if noun.rstrip("s") in _NATIONAL and self._tokens[last].text[:1].isupper():
            return last + 2, self._table.currencies.get((noun,), noun)
        return last, None

    def _range(self, number: Number, first: int, last: int) -> _Range | None:
        """ "10-20", "between 5 and 10", "$8,000 to $10,000", "from 400 to 1,500", "two or three"."""
        before = self._word(first - 1)
        if self._word(last) in ("%", "percent") and self._word(last + 1) in ("to", "and", "-", "–"):
            last += 1
        if before == "from" and self._word(last + 1) == "to" and self._same_unit(last):
            last += 1
        joiner, at = self._word(last), last + 1
        while self._word(at) in currency_signs():
            at += 1
        if not self._joins(joiner, before, number, first):
            return None
        other = self.numbers.at(at)
        if other is None or other.fraction:
            return None
        low, high = number.value, other.value
        if other.scaled and not number.scaled and other.bare:
            low *= high / other.bare
        loose = joiner == "to" and before not in ("from", "between") and number.words != other.words
        if low >= high or loose:
            return None
        return _Range(low, high, first - (before in ("between", "from")), other.last)

    def _same_unit(self, at: int) -> bool:
        """Whether the noun at a token follows the next number again: "from one year to nine years"."""
        other = self.numbers.at(at + 2)
        noun = self._word(at).rstrip("s")
        return other is not None and noun in _ONE_DURATION and self._word(other.last).rstrip("s") == noun

    def _joins(self, joiner: str, before: str, number: Number, first: int) -> bool:
        """Whether a word between two numbers makes them a range."""
        if joiner in DASHES:
            return True
        if joiner == "and":
            return before == "between"
        if joiner == "or":
            return number.words
        return joiner == "to" and not (before == "from" and self._changes(first - 1))

    def _changes(self, at: int) -> bool:
        """Whether "from A to B" tells of a change, not of a range."""
        if any(self._word(index).startswith(_CHANGES) for index in range(max(at - 6, 0), at)):
            return True
        again = self._word(at - 1) in ("and", ",") and "from" in self._lower[:at]
        farther = range(0 if again else max(at - _FARTHEST_CHANGE, 0), at)
        words = (self._word(index) for index in farther)
        return any((again or len(word) > _SHORTEST_CHANGE) and word.startswith(_CHANGES) for word in words)

    def _percent(self, last: int) -> tuple[int, bool]:
        word, following = self._word(last), self._word(last + 1)
        if word in ("%", "percent", "pct", "pct."):
            return last + 1, True
        two_words = (word == "-" and following in ("percent", "pct")) or (
            word == "per" and following == "cent"
        )
        if two_words or (word == "percentage" and following in ("point", "points")):
            return last + 2, True
        return last, False

    def _bound(self, first: int) -> _Bound | None:
        """The bound before the figure, as printed; "the", "another" and the like may stand between."""
        at = first - 1
        if self._word(at) in _DETERMINERS:
            inner = self._bound_ending(at - 1, first)
            if inner is not None and inner.effect in ("lower", "upper") and inner.printed.lower() != "up to":
                return inner
        outer = self._bound_ending(at, first) or self._limit(at, first)
        if outer is not None and outer.effect in ("exact", "approx"):
            inner = self._bound_ending(outer.first - 1, first)
            if inner is not None and inner.effect in ("lower", "upper"):
                return _Bound(f"{inner.printed} {outer.printed}", inner.effect, inner.first, first)
        return outer

    def _undergone(self, bound: _Bound) -> bool:
        """Whether the highest or lowest that there is was what somebody got."""
        at = bound.first - (self._word(bound.first - 1) in ("a", "the"))
        return bound.printed.lower().lstrip("a ").startswith(("maximum", "minimum")) and (
            self._word(at - 1) in _UNDERGONE
        )

    def _limit(self, at: int, figure: int) -> _Bound | None:
        """ "a maximum sentence of": a noun between "maximum" and "of"."""
        if self._word(at) != "of":
            return None
        for begin in range(at - 2, max(at - 5, 0), -1):
            effect = _LIMITS.get(self._word(begin))
            if effect is not None and self._word(begin - 1) in ("a", "an"):
                printed = " ".join(token.text for token in self._tokens[begin:figure])
                return _Bound(printed, effect, begin, figure)
        return None

    def _bound_ending(self, at: int, figure: int) -> _Bound | None:
        """The bound whose last word is at `at`."""
        for words, effect in self._table.bounds.get(self._word(at), ()):
            begin = at - len(words) + 1
            if begin < 0 or tuple(self._lower[begin : at + 1]) != words:
                continue
            if len(words) == 1 and (words[0] in _NO_BOUNDS or self._is_preposition(words[0], figure)):
                continue
            return _Bound(
                " ".join(token.text for token in self._tokens[begin : at + 1]), effect, begin, at + 1
            )
        return None

    def _is_preposition(self, word: str, figure: int) -> bool:
        """Whether "over" tells a time ("over four years") and "within" none ("within 2 points")."""
        if word not in ("over", "within"):
            return False
        if word == "over" and self._word(figure - 2) in _BEFORE_A_LENGTH:
            return False  # "for over three years"
        number = self.numbers.at(figure) or self.numbers.at(figure + 1)
        if number is None:
            return word == "within"
        duration = number.unit in _DURATIONS or self._word(number.last) in _DURATIONS
        return duration and (number.words or number.unit is not None) if word == "over" else not duration

    def _suffix_bound(self, last: int) -> _Bound | None:
        for words, effect in self._table.suffix_bounds.get(self._word(last), ()):
            if effect != "exact" and tuple(self._lower[last : last + len(words)]) == words:
                printed = " ".join(token.text for token in self._tokens[last : last + len(words)])
                return _Bound(printed, effect, last, last + len(words))
        return None


def _amounts(value: float, effect: str | None) -> tuple[float | None, float | None, float | None]:
    """Value, lower and upper bound of a figure under a bound."""
    if effect == "lower":
        return None, value, None
    return (None, None, value) if effect == "upper" else (value, None, None)
