"""Figures in the text: digits and words, ranges, bounds, percentages, money, fractions.

A figure here is only what its own words say; what it counts and who says so is for the claims.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from cablegraph.extraction.find.figure_words import FigureWords, figure_words
from cablegraph.extraction.tokens import Token

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?")
_CODE_AND_DIGITS = re.compile(
    r"([a-z]{1,4}\$?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?)(bn|mn|m|k|b)?"
)
_DIGITS_AND_SCALE = frozenset(("bn", "mn", "m", "k", "b", "mln", "bln"))
_DASHES = frozenset(("-", "–", "—"))
_CHANGES = (
    "increas", "rise", "rose", "risen", "grew", "grow", "fell", "fall", "drop", "declin", "reduc", "cut",
    "jump", "climb", "decreas", "went", "shrank", "shrunk", "expand", "doubl", "tripl", "slid", "soar", "plung",
    "rais", "lower", "mov", "improv", "swell", "up", "down", "dwindl", "slip",
)  # fmt: skip


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


@dataclass(frozen=True, slots=True)
class _Number:
    value: float
    first: int
    last: int
    words: bool = False
    fraction: bool = False
    scaled: bool = False
    bare_code: str | None = None  # "USD30" in one token
    open_ended: bool = False  # "dozens"
    unit: str | None = None  # "three-year"


def figures(tokens: Sequence[Token], lower: Sequence[str]) -> tuple[Figure, ...]:
    """The figures in tokens, in order, none overlapping.

    Args:
        tokens: Of a sentence or of a whole view.
        lower: Their words in small letters.
    """
    reader = _Reader(tokens, lower, figure_words())
    found: list[Figure] = []
    at, count = 0, len(lower)
    while at < count:
        number = reader.number(at) if reader.may_begin(at) else None
        if number is None:
            at += 1
            continue
        figure = reader.figure(number)
        if figure is None:
            at = number.last
            continue
        found.append(figure)
        at = max(figure.last, at + 1)
    return tuple(found)


class _Reader:
    def __init__(self, tokens: Sequence[Token], lower: Sequence[str], table: FigureWords) -> None:
        self._tokens = tokens
        self._lower = lower
        self._table = table
        self._fraction_starts = frozenset(words[0] for words in table.fractions) - {"a"}

    def _word(self, at: int) -> str:
        return self._lower[at] if 0 <= at < len(self._lower) else ""

    def may_begin(self, at: int) -> bool:
        """Cheap test whether a number may begin at a token."""
        word = self._lower[at]
        return (
            word[0].isdigit()
            or word in self._table.numbers
            or word in self._fraction_starts
            or word in self._table.multipliers
            or word in self._table.plurals
            or (word[-1].isdigit() and _CODE_AND_DIGITS.fullmatch(word) is not None)
            or ("-" in word and word.partition("-")[2] in _JOINED_UNITS)
        )

    def number(self, at: int) -> _Number | None:
        """The number that begins at a token, without bounds."""
        word = self._word(at)
        if word[0].isdigit():
            return self._digits(at)
        code = _CODE_AND_DIGITS.fullmatch(word) if word[-1].isdigit() or word[-1] in "nmkb" else None
        if code is not None and (code[1],) in self._currencies:
            return self._scaled(_Number(_value(code[2]), at, at + 1, bare_code=code[1]), code[3])
        fraction = self._fraction(at)
        if fraction is not None:
            return fraction
        count, hyphen, unit = word.partition("-")
        if hyphen and unit in _JOINED_UNITS:
            return (
                _Number(self._table.numbers[count], at, at + 1, words=True, unit=unit)
                if count in self._table.numbers
                else None
            )
        return self._words(at) if word in self._table.numbers or self._counts_alone(word) else None

    def _counts_alone(self, word: str) -> bool:
        return word in self._table.multipliers or word in self._table.plurals

    @property
    def _currencies(self) -> dict[tuple[str, ...], str]:
        return _lower_currencies()

    def _digits(self, at: int) -> _Number | None:
        word = self._word(at)
        if not _DIGITS.fullmatch(word) or not self._stands_free(at):
            return None
        following = self._word(at + 1)
        glued = following in _DIGITS_AND_SCALE and self._tokens[at + 1].start == self._tokens[at].end
        number = _Number(_value(word), at, at + 1)
        if (
            following == "-"
            and self._word(at + 2) in _JOINED_UNITS
            and self._tokens[at + 2].start == self._tokens[at].end + 1
        ):
            if self._word(at + 3) == "-" or self._word(at + 3) == "old":
                return None  # an age
            return replace(number, last=at + 3, unit=self._word(at + 2))
        if glued:
            return replace(
                number,
                value=number.value * self._table.multipliers[_SCALES[following]],
                last=at + 2,
                scaled=True,
            )
        return self._scaled(number, None)

    def _scaled(self, number: _Number, glued: str | None) -> _Number:
        if glued:
            return replace(number, value=number.value * self._table.multipliers[_SCALES[glued]], scaled=True)
        following = self._word(number.last)
        scale = self._table.multipliers.get(following) if following.isalpha() and len(following) > 1 else None
        if scale is None or following == "score":
            return number
        return replace(number, value=number.value * scale, last=number.last + 1, scaled=True)

    def _stands_free(self, at: int) -> bool:
        """Whether digits are a word of their own, not a part of a name, date, fraction or section mark."""
        token = self._tokens[at]
        before, after = self._word(at - 1), self._word(at + 1)
        if (
            before
            and self._tokens[at - 1].end == token.start
            and before not in ("(", '"', "“", "'", "~", "+", "=", "[")
        ):
            if before in _DASHES:
                return (
                    self._word(at - 2)[:1].isdigit() or self._tokens[at - 2].end < self._tokens[at - 1].start
                )
            if (before,) not in self._currencies and before not in ("$", "--"):
                return False
        if after and self._tokens[at + 1].start == token.end:
            if after in ("/", "\\", "º", "°", "@", "_"):
                return False
            if (
                after.isalpha()
                and after not in _DIGITS_AND_SCALE
                and after not in ("pct", "kg", "km", "mw", "mt")
            ):
                return False
        return True

    def _fraction(self, at: int) -> _Number | None:
        for length in (2, 1):
            words = tuple(self._lower[at : at + length])
            value = self._table.fractions.get(words)
            if value is None or words[-1] == "of":
                continue
            last = at + length
            bare = length == 1 and "-" not in words[0]
            if self._word(at - 1) in (
                "first",
                "second",
                "last",
                "latter",
                "other",
                "better",
                "third",
                "fourth",
            ):
                return None
            following = self._word(last)
            if bare and words[0] != "half" and self._word(at - 1) != "a":
                return None  # "third", "quarter": an ordinal or a part of the year, unless "a" stands before
            if following == "of" or (
                words[-1] == "half" and following in ("the", "its", "their", "his", "our")
            ):
                return _Number(value, at, last, words=True, fraction=True)
            if words[-1] == "half" and following == "a" and self._word(last + 1) in self._table.multipliers:
                scale = self._table.multipliers[self._word(last + 1)]
                return _Number(value * scale, at, last + 2, words=True, scaled=True)
            if "-" in words[0] and following not in ("year", "mile", "hour"):
                return _Number(value, at, last, words=True, fraction=True)
        return None

    def _words(self, at: int) -> _Number | None:
        table, word = self._table, self._word(at)
        if word in table.plurals:
            if (
                self._word(at + 1) != "of"
                or self._word(at - 1) in table.numbers
                or self._word(at - 1)[:1].isdigit()
            ):
                return None
            return _Number(table.plurals[word], at, at + 1, words=True, open_ended=True)
        if word in table.multipliers:
            if (
                self._word(at - 1) not in ("a", "several")
                or word == "score"
                or self._word(at - 1) == "several"
            ):
                return None
            number = _Number(table.multipliers[word], at, at + 1, words=True, scaled=True)
            return self._scaled(number, None)
        if (
            self._word(at - 1) in _DASHES
            and at > 1
            and self._tokens[at - 2].end == self._tokens[at - 1].start
        ):
            return None
        total, current, last = 0.0, table.numbers[word], at + 1
        scaled = False
        while last < len(self._lower):
            following = self._lower[last]
            joined = last + 1 if following == "and" else last
            if (
                self._word(joined) in table.numbers
                and current >= 20
                and table.numbers[self._word(joined)] < 100
                and scaled | (joined == last and current % 10 == 0)
            ):
                current += table.numbers[self._word(joined)]
                last = joined + 1
            elif (
                following == "and"
                and self._word(last + 1) == "a"
                and self._word(last + 2) == "half"
                and self._word(last + 3) in table.multipliers
            ):
                current = (current + 0.5) * table.multipliers[self._word(last + 3)]
                last += 4
                scaled = True
            elif following in table.multipliers and following not in ("score", "b", "m", "k", "t", "mm"):
                scale = table.multipliers[following]
                current, scaled, last = current * scale, True, last + 1
                if scale >= 1000:
                    total, current = total + current, 0.0
            elif total and joined > last and self._word(joined) in table.numbers:
                current, last = table.numbers[self._word(joined)], joined + 1
            else:
                break
        return _Number(total + current, at, last, words=True, scaled=scaled)

    def figure(self, number: _Number) -> Figure | None:
        """The figure around a number: currency, range, percent, bounds."""
        first, last = number.first, number.last
        value: float | None = number.value
        lower = upper = None
        if number.words and self._word(first - 1) == "a":
            first -= 1
        first, currency = self._currency_before(first)
        if number.bare_code:
            currency = self._currencies[(number.bare_code,)]
        if currency is None:
            last, currency = self._currency_behind(last)
        ranged = self._range(number, first, last, currency)
        if ranged is not None:
            (lower, upper), first, last, currency = ranged
            value = None
        last, percent = self._percent(last)
        if number.open_ended:
            return (
                None
                if value is None
                else self._made(number, first, last, (None, value, None), None, currency, percent)
            )
        qualifier, first, effect = self._bound(first)
        if effect is None:
            suffix = self._suffix_bound(last)
            if suffix is not None:
                qualifier, last, effect = suffix
        if value is not None and effect == "lower":
            value, lower = None, value
        elif value is not None and effect == "upper":
            value, upper = None, value
        return self._made(number, first, last, (value, lower, upper), qualifier, currency, percent)

    def _made(
        self,
        number: _Number,
        first: int,
        last: int,
        amounts: tuple[float | None, float | None, float | None],
        qualifier: str | None,
        currency: str | None,
        percent: bool,
    ) -> Figure:
        return Figure(
            start=self._tokens[first].start,
            end=self._tokens[last - 1].end,
            first=first,
            last=last,
            number=(number.first, number.last),
            value=amounts[0],
            lower=amounts[1],
            upper=amounts[2],
            qualifier=qualifier,
            currency=currency,
            percent=percent,
            fraction=number.fraction,
            unit=number.unit,
            small=number.words and not number.scaled and not number.fraction and number.value <= 12,
        )

    def _currency_before(self, first: int) -> tuple[int, str | None]:
        for length in (3, 2, 1):
            if first - length < 0:
                continue
            printed = "".join(self._tokens[at].text for at in range(first - length, first))
            label = self._table.currencies.get((printed,)) or (
                self._currencies.get((printed.lower(),))
                if not printed.isalpha() or printed.isupper()
                else None
            )
            if label and (
                length == 1 or self._tokens[first - length].end == self._tokens[first - length + 1].start
            ):
                return first - length, label
        return first, None

    def _currency_behind(self, last: int) -> tuple[int, str | None]:
        for length in (2, 1):
            words = tuple(self._lower[last : last + length])
            printed = tuple(token.text for token in self._tokens[last : last + length])
            label = self._table.currencies.get(printed) or self._table.currencies.get(words)
            if label and len(words) == length:
                return last + length, label
        if (
            self._word(last + 1).rstrip("s") in _COMMON_CURRENCIES
            and self._tokens[last].text[:1].isupper()
            and self._word(last).isalpha()
        ):
            return last + 2, self._table.currencies.get((self._word(last + 1),), self._word(last + 1))
        return last, None

    def _range(
        self, number: _Number, first: int, last: int, currency: str | None
    ) -> tuple[tuple[float, float], int, int, str | None] | None:
        """ "10-20", "between 5 and 10", "$8,000 to $10,000", "from 400 to 1,500", "two or three"."""
        joiner, before = self._word(last), self._word(first - 1)
        percent_between = joiner in ("%", "percent") and self._word(last + 1) in ("to", "and", "-", "–")
        at = last + 2 if percent_between else last + 1
        if percent_between:
            joiner = self._word(last + 1)
        dash = joiner in _DASHES
        if not (dash or joiner in ("to", "and", "or")):
            return None
        if (joiner == "and" and before != "between") or (joiner == "to" and self._changes(first, last)):
            return None
        if joiner == "or" and not number.words:
            return None
        while (self._word(at),) in self._currencies or self._word(at) == "$":
            at += 1
        if not self._word(at) or not self.may_begin(at):
            return None
        other = self.number(at)
        if other is None or other.fraction:
            return None
        low, high = number.value, other.value
        if other.scaled and not number.scaled and high:
            low *= high / _unscaled(self._lower, other)
        if not low < high or (
            joiner == "to" and before != "from" and before != "between" and number.words != other.words
        ):
            return None
        last = other.last
        if currency is None:
            last, currency = self._currency_behind(last)
        return (low, high), first - (before in ("between", "from")), last, currency

    def _changes(self, first: int, last: int) -> bool:
        """Whether "from A to B" tells of a change, not of a range."""
        if self._word(first - 1) != "from":
            return False
        return any(self._word(at).startswith(_CHANGES) for at in range(max(first - 7, 0), first - 1))

    def _percent(self, last: int) -> tuple[int, bool]:
        word = self._word(last)
        if word == "-" and self._word(last + 1) in ("percent", "pct"):
            return last + 2, True
        if word in ("%", "percent", "pct", "pct."):
            return last + 1, True
        if word == "per" and self._word(last + 1) == "cent":
            return last + 2, True
        if word == "percentage" and self._word(last + 1) in ("point", "points"):
            return last + 2, True
        return last, False

    def _bound(self, first: int) -> tuple[str | None, int, str | None]:
        """The bound before the figure, as printed; "the", "a further" and the like may stand between."""
        at = first - 1
        if self._word(at) in ("the", "its", "their", "another", "an", "a"):
            inner = self._bound_ending(at - 1)
            if inner is not None and inner[1] != "exact":
                return inner[0], inner[2], inner[1]
        outer = self._bound_ending(at)
        if outer is None:
            return None, first, None
        printed, effect, begin = outer
        if effect == "exact" or effect == "approx":
            inner = self._bound_ending(begin - 1)
            if inner is not None and inner[1] in ("lower", "upper"):
                return f"{inner[0]} {printed}", inner[2], inner[1]
        return printed, begin, effect

    def _bound_ending(self, at: int) -> tuple[str, str, int] | None:
        for words, effect in self._table.bounds.get(self._word(at), ()):
            begin = at - len(words) + 1
            if begin < 0 or tuple(self._lower[begin : at + 1]) != words or words in _NO_BOUNDS:
                continue
            if words == ("within",) and not self._duration_follows(at):
                continue
            if words in (
                ("over",),
                ("above",),
                ("under",),
                ("below",),
                ("near",),
                ("beyond",),
            ) and self._is_preposition(begin, at):
                continue
            return " ".join(token.text for token in self._tokens[begin : at + 1]), effect, begin
        return None

    def _duration_follows(self, at: int) -> bool:
        return any(self._word(index) in _DURATIONS for index in range(at + 1, at + 5))

    def _is_preposition(self, begin: int, at: int) -> bool:
        """Whether "over" and the like is a preposition of time here: "over four years", "over 20 years ago"."""
        if self._word(begin) != "over":
            return False
        number = self.number(at + 1) if self._word(at + 1) and self.may_begin(at + 1) else None
        if number is None:
            return False
        return number.words and self._word(number.last) in _DURATIONS

    def _suffix_bound(self, last: int) -> tuple[str, int, str] | None:
        for words, effect in self._table.suffix_bounds.get(self._word(last), ()):
            if effect != "exact" and tuple(self._lower[last : last + len(words)]) == words:
                printed = " ".join(token.text for token in self._tokens[last : last + len(words)])
                return printed, last + len(words), effect
        return None


def _value(digits: str) -> float:
    return float(digits.replace(",", ""))


def _unscaled(lower: Sequence[str], number: _Number) -> float:
    """What a scaled number was before its multiplier ("6 billion": 6)."""
    word = lower[number.first]
    if _DIGITS.fullmatch(word):
        return _value(word) or 1.0
    return figure_words().numbers.get(word, 1.0) or 1.0


@cache
def _lower_currencies() -> dict[tuple[str, ...], str]:
    """Codes and signs of currencies in small letters ("usd", "$")."""
    return {
        (form[0].lower(),): label
        for form, label in figure_words().currencies.items()
        if len(form) == 1 and (not form[0].isalpha() or len(form[0]) == 3)
    }


_SCALES = {
    "bn": "billion",
    "b": "billion",
    "bln": "billion",
    "mn": "million",
    "m": "million",
    "mln": "million",
    "k": "thousand",
}
_DURATIONS = frozenset(
    (
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "hour",
        "hours",
        "decade",
        "decades",
        "minutes",
    )
)
_JOINED_UNITS = frozenset(
    (
        "day",
        "week",
        "month",
        "year",
        "hour",
        "decade",
        "minute",
        "mile",
        "kilometer",
        "point",
        "seat",
        "member",
        "man",
        "person",
        "strong",
        "ton",
        "percent",
        "acre",
        "hectare",
        "megawatt",
    )
)
_COMMON_CURRENCIES = frozenset(
    (
        "dollar",
        "pound",
        "peso",
        "real",
        "franc",
        "dinar",
        "rupee",
        "shilling",
        "crown",
        "rial",
        "riyal",
        "lira",
        "ruble",
        "rouble",
        "yen",
        "rand",
        "baht",
        "euro",
    )
)
_NO_BOUNDS = frozenset(((w,) for w in ("no", "all", "from", "additional", "maybe")))
