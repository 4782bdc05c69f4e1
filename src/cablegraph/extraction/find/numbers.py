"""Numbers in digits and words with their multipliers: "2.1 million", "two hundred and fifty", "one-third"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from cablegraph.extraction.find.calendar import MONTHS, SEASONS
from cablegraph.extraction.find.figure_words import figure_words
from cablegraph.extraction.tokens import Token

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?")
_CODE_AND_DIGITS = re.compile(
    r"([a-z]{1,4}\$?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?)(bn|mn|m|k|b)?"
)
_SCALES = {
    "bn": "billion", "b": "billion", "bln": "billion", "mn": "million", "m": "million", "mln": "million",
    "k": "thousand",
}  # fmt: skip
# Codes that stand in one token with their figure; others look like names ("COP15").
_JOINED_CODES = frozenset(("usd", "us$", "eur", "gbp", "rmb", "cny", "jpy", "chf", "brl", "aud", "cad"))
_BEFORE_YEARS = frozenset(
    ("in", "since", "during", "until", "before", "after", "early", "late", *MONTHS, *SEASONS)
)
_GLUED_UNITS = frozenset(("pct", "kg", "km", "mw", "mt", "ha"))
_RATES = frozenset(
    ("day", "week", "month", "year", "hour", "person", "capita", "ton", "kg", "kilo", "barrel")
)
_OPEN_BEFORE = frozenset(("(", '"', "“", "'", "~", "=", "["))
_GLUED_BEHIND = frozenset(("/", "\\", "º", "°", "@", "_"))
_ORDER_WORDS = frozenset((
    "first", "second", "third", "fourth", "last", "latter", "other", "better",
))  # fmt: skip
_NOT_SCALES = frozenset(("score", "b", "m", "k", "t", "mm"))
JOINED_UNITS = frozenset((
    "day", "week", "month", "year", "hour", "decade", "minute", "mile", "kilometer", "point", "seat",
    "member", "man", "person", "strong", "ton", "percent", "acre", "hectare", "megawatt",
))  # fmt: skip
DASHES = frozenset(("-", "–", "—"))


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands.

    Attributes:
        first, last: Token range, half-open.
        words: Written in words.
        fraction: A fraction in words, 0 to 1.
        scaled: With a multiplier ("2 million"); `bare` is then the number without it.
        currency: The code that stands in one token with it ("USD30"), in small letters.
        open_ended: A plural that counts by itself ("dozens"): at least so many.
        unit: The unit that a hyphen joins to it ("three-year").
    """

    value: float
    first: int
    last: int
    words: bool = False
    fraction: bool = False
    scaled: bool = False
    bare: float = 0.0
    currency: str | None = None
    open_ended: bool = False
    unit: str | None = None


class NumberReader:
    """Reads the number that begins at a token."""

    def __init__(self, tokens: Sequence[Token], lower: Sequence[str]) -> None:
        self._tokens = tokens
        self._lower = lower
        self._table = figure_words()

    def word(self, at: int) -> str:
        """The word of a token in small letters; empty beyond the ends."""
        return self._lower[at] if 0 <= at < len(self._lower) else ""

    def at(self, index: int) -> Number | None:
        """The number that begins at a token, without bounds; None when none does."""
        word = self.word(index)
        if not word:
            return None
        if word[0].isdigit():
            return self._digits(index)
        if word not in number_openers():
            return self._joined(index, word)
        return self._fraction(index) or self._words(index)

    def _joined(self, at: int, word: str) -> Number | None:
        """ "USD30", "three-year": a number in one token with something else."""
        count, hyphen, unit = word.partition("-")
        if hyphen and unit in self._table.multipliers and unit not in _NOT_SCALES:
            bare = self._table.numbers.get(count)
            if bare is not None:
                scale = self._table.multipliers[unit]
                return Number(bare * scale, at, at + 1, words=True, scaled=True, bare=bare)
        if hyphen and unit in JOINED_UNITS and count in self._table.numbers:
            return Number(self._table.numbers[count], at, at + 1, words=True, unit=unit)
        code = _CODE_AND_DIGITS.fullmatch(word) if word[-1].isdigit() or word[-1] in "nmkb" else None
        if code is None or code[1] not in _JOINED_CODES:
            return None
        number = Number(_value(code[2]), at, at + 1, currency=code[1])
        return (
            self._times(number, self._table.multipliers[_SCALES[code[3]]], 0)
            if code[3]
            else self._scaled(number)
        )

    def _digits(self, at: int) -> Number | None:
        word = self.word(at)
        if len(word) == 4 and word[:2] in ("19", "20") and self.word(at - 1) in _BEFORE_YEARS:
            return None
        serial = word[0] == "0" and word.isdecimal() and len(word) > 1
        if serial or not _DIGITS.fullmatch(word) or not self._stands_free(at):
            return None
        number, following = Number(_value(word), at, at + 1), self.word(at + 1)
        glued = bool(following) and self._tokens[at + 1].start == self._tokens[at].end
        if glued and following == "-" and self.word(at + 2).startswith("year-old"):
            return None  # an age
        if glued and following == "-" and self.word(at + 2) in JOINED_UNITS:
            if self.word(at + 3) in ("-", "old"):
                return None  # an age
            return replace(number, last=at + 3, unit=self.word(at + 2))
        if glued and following in _SCALES:
            return self._times(number, self._table.multipliers[_SCALES[following]], 1)
        return self._scaled(number)

    def _stands_free(self, at: int) -> bool:
        """Whether digits are a word of their own, not part of a name, a date or a telephone number."""
        token, before, after = self._tokens[at], self.word(at - 1), self.word(at + 1)
        if before and self._tokens[at - 1].end == token.start and before not in _OPEN_BEFORE:
            if before in DASHES:
                return self._may_follow_dash(at)
            if before not in currency_signs() and before != "--":
                return False
        if after and self._tokens[at + 1].start == token.end:
            if after == "/" and self.word(at + 2) in _RATES:
                return True  # "500/month"
            if after in _GLUED_BEHIND or (
                after.isalpha() and after not in _SCALES and after not in _GLUED_UNITS
            ):
                return False
            return not (after in DASHES and self._chained(at))
        return True

    def _may_follow_dash(self, at: int) -> bool:
        """Whether the dash before is one word ("- 1,081 hectares") or the middle of one range."""
        if at < 2 or self._tokens[at - 2].end < self._tokens[at - 1].start:
            return True
        return (
            self.word(at - 2)[:1].isdigit()
            and self.word(at - 3) not in DASHES
            and self.word(at + 1) not in DASHES
        )

    def _chained(self, at: int) -> bool:
        """Whether more than two numbers hang together by dashes ("202-555-0100")."""
        return self.word(at + 2)[:1].isdigit() and self.word(at + 3) in DASHES

    def _scaled(self, number: Number) -> Number:
        """The number with the multipliers that follow."""
        following = self.word(number.last)
        scale = self._table.multipliers.get(following) if len(following) > 1 else None
        return number if scale is None or following in _NOT_SCALES else self._times(number, scale, 1)

    def _times(self, number: Number, scale: float, tokens: int) -> Number:
        return replace(
            number, value=number.value * scale, last=number.last + tokens, scaled=True, bare=number.value
        )

    def _fraction(self, at: int) -> Number | None:
        for length in (2, 1):
            words = tuple(self._lower[at : at + length])
            value = self._table.fractions.get(words)
            if value is None or words[-1] == "of" or self.word(at - 1) in _ORDER_WORDS:
                continue
            last, following = at + length, self.word(at + length)
            if length == 1 and "-" not in words[0] and words[0] != "half" and self.word(at - 1) != "a":
                return None  # "third", "quarter" alone: an ordinal, a part of the year
            if words[-1] == "half" and following == "a" and self.word(last + 1) in self._table.multipliers:
                scale = self._table.multipliers[self.word(last + 1)]
                return Number(value * scale, at, last + 2, words=True, scaled=True, bare=value)
            if following == "of" or (
                words[-1] == "half" and following in ("the", "its", "their", "his", "our")
            ):
                return Number(value, at, last, words=True, fraction=True)
            behind_by = self.word(at - 1) in ("by", "to") and words[-1] != "half"
            if behind_by or ("-" in words[0] and following not in ("year", "mile", "hour")):
                return Number(value, at, last, words=True, fraction=True)
        return None

    def _words(self, at: int) -> Number | None:
        table, word = self._table, self.word(at)
        if word in table.plurals:
            counted = self.word(at - 1) in table.numbers or self.word(at - 1)[:1].isdigit()
            if self.word(at + 1) != "of" or counted:
                return None
            return Number(table.plurals[word], at, at + 1, words=True, open_ended=True)
        if word in table.multipliers:
            if self.word(at - 1) != "a" or word in _NOT_SCALES:
                return None
            return self._scaled(
                Number(table.multipliers[word], at, at + 1, words=True, scaled=True, bare=1.0)
            )
        if word not in table.numbers or self._hyphenated(at):
            return None
        return self._sum_of_words(at)

    def _half_ends(self, at: int) -> int | None:
        """Token index behind "and a half", which begins at `at`; None when it does not."""
        if self.word(at + 1) in ("one-half", "a-half"):
            return at + 2
        return at + 3 if self.word(at + 1) in ("a", "one") and self.word(at + 2) == "half" else None

    def _hyphenated(self, at: int) -> bool:
        return (
            at > 1 and self.word(at - 1) in DASHES and self._tokens[at - 2].end == self._tokens[at - 1].start
        )

    def _sum_of_words(self, at: int) -> Number:
        """ "two hundred and fifty thousand": multipliers and the smaller numbers behind them."""
        table = self._table
        total, current, last, bare = 0.0, table.numbers[self.word(at)], at + 1, 0.0
        while last < len(self._lower):
            following = self._lower[last]
            joined = last + 1 if following == "and" else last
            smaller = table.numbers.get(self.word(joined))
            if following in table.multipliers and following not in _NOT_SCALES:
                bare, current, last = bare or current, current * table.multipliers[following], last + 1
                if table.multipliers[following] >= 1000:
                    total, current = total + current, 0.0
            elif following == "and" and self._half_ends(last) is not None:
                end = self._half_ends(last) or last
                scale = (
                    table.multipliers.get(self.word(end), 1.0) if self.word(end) not in _NOT_SCALES else 1.0
                )
                half = current + 0.5
                return Number(half * scale, at, end + (scale > 1), words=True, scaled=scale > 1, bare=half)
            elif smaller is not None and _adds(current, smaller, bool(bare), joined > last):
                current, last = current + smaller, joined + 1
            else:
                break
        return Number(total + current, at, last, words=True, scaled=bool(bare), bare=bare)


def _adds(current: float, smaller: float, scaled: bool, by_and: bool) -> bool:
    """Whether "hundred (and) five" or "twenty five" make one number."""
    if scaled:
        return smaller < 100 and current % 100 == 0
    return not by_and and current >= 20 and current % 10 == 0 and smaller < 10


def _value(digits: str) -> float:
    return float(digits.replace(",", ""))


@cache
def number_openers() -> frozenset[str]:
    """Words in letters with which a number may begin."""
    table = figure_words()
    fractions = {words[0] for words in table.fractions} - {"a"}
    return frozenset(fractions | set(table.numbers) | set(table.multipliers) | set(table.plurals))


@cache
def currency_signs() -> Mapping[str, str]:
    """Codes and signs of currencies in small letters ("usd", "$"), with their normal form."""
    return {
        form[0].lower(): label
        for form, label in figure_words().currencies.items()
        if len(form) == 1 and (not form[0].isalpha() or len(form[0]) == 3)
    }
