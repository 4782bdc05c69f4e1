"""What the readers of times share: the words around a place, numbers and years among them."""

from collections.abc import Sequence
from datetime import date

from cablegraph.extraction.find.calendar import Interval

LAST = frozenset(("last", "past", "previous", "preceding", "prior", "latest"))
NEXT = frozenset(("next", "coming", "following"))
LIMITS = frozenset(("before", "until", "till", "through", "after", "to"))
DASHES = frozenset(("-", "–"))
_COUNTS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip

Span = tuple[int, int, Interval | None, bool]
"""Token range, half-open; what it means; whether it is only a label ("the 2008 plan")."""


class TimeWords:
    """The words of a text, and the day against which times are read."""

    def __init__(self, lower: Sequence[str], sent: date | None) -> None:
        self._lower = lower
        self._sent = sent

    def _word(self, at: int) -> str:
        return self._lower[at] if 0 <= at < len(self._lower) else ""

    def _year_at(self, at: int) -> int | None:
        word = self._word(at)
        return int(word) if len(word) == 4 and word.isdecimal() and 1800 <= int(word) <= 2099 else None

    def _number(self, at: int) -> int | None:
        word = self._word(at)
        if word.isdecimal() and len(word) <= 3:
            return int(word)
        return _COUNTS.get(word)

    def _since(self, interval: Interval) -> Interval | None:
        """An interval opened by "since" runs up to the day of sending."""
        if self._sent is None or interval.start > self._sent:
            return None
        return Interval(interval.start, self._sent)

    def _opening(self, first: int) -> int:
        """Step back over "the" and the preposition."""
        if self._word(first - 1) == "the":
            first -= 1
        if self._word(first - 1) in ("in", "over", "during", "for", "within", "throughout", "of"):
            first -= 1
        return first
