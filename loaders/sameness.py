"""Whether two documents hold one telegram: by number, date-time group and words; reasons and differences.

One telegram comes down in many documents: plain text, a published page, a row of a table, an electronic
file of the 1970s, a corrected copy, one section of several. Each piece of evidence adds or takes points
(log-odds; what two documents drawn at random would show is `_PRIOR`), and says why.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from cablegraph.records.telegram import Telegram

_PRIOR = -3.0
_SHINGLE = 5  # words
_FEW = 12  # shingles; shorter texts say too little to tell
_MOST_WORDS = 20_000
_WORD = re.compile(r"[^\W_]+")
_SAME = 0.9


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence.

    Attributes:
        kind: number, time, originator, subject, words or sections.
        points: Added to the log-odds; below nought it speaks against.
        words: What was compared, for people.
    """

    kind: str
    points: float
    words: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which two copies differ, with what each says (empty: nothing)."""

    field: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Sameness:
    """How sure it is that two documents hold one telegram.

    Attributes:
        score: 0 to 1.
        reasons: What speaks for and against it.
        differences: In what the two copies differ, whatever the score.
    """

    score: float
    reasons: tuple[Reason, ...]
    differences: tuple[Difference, ...]

    @property
    def same(self) -> bool:
        """Whether the score is high enough to take them for one without a reviewer."""
        return self.score >= _SAME


def same_telegram(left: Telegram, right: Telegram) -> Sameness:
    """Compare two records.

    Texts are compared by the share of the shorter one's runs of five words that the other holds too, so
    that an extract is as like as a whole copy. Different sections of one telegram share no words and
    need not. Symmetric, but for the order of each difference's sides.
    """
    reasons = tuple(_reasons(left, right))
    odds = _PRIOR + sum(reason.points for reason in reasons)
    return Sameness(1 / (1 + math.exp(-odds)), reasons, tuple(_differences(left, right)))


def blocking_keys(telegram: Telegram) -> frozenset[str]:
    """Keys of which two copies of one telegram share at least one: number, and station with instant.

    A telegram without number and date-time group has none: only its words can tell.
    """
    keys: set[str] = set()
    if telegram.id:
        keys.add(telegram.id)
    if telegram.date_time_group:
        keys.add(f"{telegram.date_time_group.utc:%Y%m%d%H%M}")
    return frozenset(keys)


def _reasons(left: Telegram, right: Telegram) -> Iterator[Reason]:
    if left.id and right.id:
        same = left.id == right.id
        yield Reason("number", 5.0 if same else -8.0, left.id if same else f"{left.id} and {right.id}")
    yield from _time(left, right)
    if left.originator and right.originator:
        names = _folded(left.originator.name), _folded(right.originator.name)
        if names[0] == names[1]:
            yield Reason("originator", 0.5, left.originator.name)
    if left.subject and right.subject and _folded(left.subject.text) == _folded(right.subject.text):
        yield Reason("subject", 2.0, left.subject.text)
    if _other_sections(left, right):
        yield Reason("sections", 0.0, "different sections, whose words differ")
    else:
        yield from _words(left, right)


def _time(left: Telegram, right: Telegram) -> Iterator[Reason]:
    if left.date_time_group is None or right.date_time_group is None:
        return
    first, second = left.date_time_group.utc, right.date_time_group.utc
    if first == second:
        yield Reason("time", 3.0, f"{first:%Y-%m-%dT%H:%MZ}")
        return
    near = abs(first - second) <= timedelta(days=1)
    yield Reason("time", -0.5 if near else -3.0, f"{first:%Y-%m-%dT%H:%MZ} and {second:%Y-%m-%dT%H:%MZ}")


def _words(left: Telegram, right: Telegram) -> Iterator[Reason]:
    first, second = _shingles(left), _shingles(right)
    fewer = min(len(first), len(second))
    if fewer < _FEW:
        return
    share = len(first & second) / fewer
    points = 6.0 if share >= 0.8 else 3.0 if share >= 0.5 else 0.0 if share >= 0.2 else -6.0
    yield Reason("words", points, f"{share:.0%} of the shorter text's runs of {_SHINGLE} words")


def _shingles(telegram: Telegram) -> frozenset[tuple[str, ...]]:
    words: list[str] = []
    for paragraph in telegram.paragraphs:
        words += _WORD.findall(paragraph.text.casefold())
        if len(words) > _MOST_WORDS:
            break
    return frozenset(zip(*(words[first:] for first in range(_SHINGLE)), strict=False))


def _other_sections(left: Telegram, right: Telegram) -> bool:
    """Whether each holds sections, and none that the other holds."""
    first, second = ({mark.number for mark in one.sections} for one in (left, right))
    return bool(first and second) and not first & second


def _folded(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))


def _differences(left: Telegram, right: Telegram) -> Iterator[Difference]:
    first, second = dict(_compared(left)), dict(_compared(right))
    for field, value in first.items():
        if _folded(value) != _folded(second[field]):
            yield Difference(field, value, second[field])


def _compared(telegram: Telegram) -> Iterator[tuple[str, str]]:
    """The fields that copies are compared in, as words."""
    group, origin, level = telegram.date_time_group, telegram.originator, telegram.classification
    yield "id", telegram.id or ""
    yield "date_time_group", f"{group.utc:%Y-%m-%dT%H:%MZ}" if group else ""
    yield "originator", origin.name if origin else ""
    yield "action_addressees", ", ".join(one.name for one in telegram.action_addressees)
    yield "info_addressees", ", ".join(one.name for one in telegram.info_addressees)
    yield "classification", level.level if level else ""
    yield "captions", ", ".join(one.text for one in telegram.captions)
    yield "sections", ", ".join(f"{one.number} of {one.of}" for one in telegram.sections)
    yield "tags", ", ".join(sorted(one.code for one in telegram.tags))
    yield "subject", telegram.subject.text if telegram.subject else ""
    yield "references", ", ".join(one.id or one.text for one in telegram.references)
    yield "classified_by", ", ".join(one.name for one in telegram.classified_by)
    yield "signers", ", ".join(one.text for one in telegram.signers)
    yield "paragraphs", f"{len(telegram.paragraphs)} paragraphs"
    yield "portion_marks", ", ".join(one.portion_mark or "none" for one in telegram.paragraphs)
    yield "redactions", f"{len(telegram.redactions)} redactions"
