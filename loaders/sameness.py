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

from cablegraph.loaders.historical import TELEGRAM_NUMBER
from cablegraph.loaders.message_number import MessageNumber, read_id
from cablegraph.ontology.stations import canonical_station
from cablegraph.records.frus import DocumentDay
from cablegraph.records.telegram import Telegram

_PRIOR = -3.0
_SHINGLE = 5  # words
_FEW = 12  # shingles; shorter texts say too little to tell
_MOST_WORDS = 20_000
_WORD = re.compile(r"[^\W_]+")
_BEFORE_WORDS = re.compile(r"\A[^\w(]{0,3}\d{0,3}[.)\s]{0,4}(?:\([A-Z/ -]{1,30}\))?\s*")
_SAME = 0.9
_SHOWN = 30  # words of a difference


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

    The year of a number has four digits. A telegram without a number whose station or date-time group
    is unknown has no key: only its words can tell, and no index of words is kept.
    """
    keys: set[str] = set()
    number, group = number_of(telegram), telegram.date_time_group
    if number is not None and number.year is not None:
        keys.add(f"{number.year}{number.station}{number.serial}")
    if group is not None and not isinstance(group, DocumentDay):
        stations = {number.station} if number is not None else set()
        if telegram.originator is not None:
            stations.add(canonical_station(telegram.originator.name.upper(), group.utc.year))
        keys |= {f"{station}@{group.utc:%Y%m%d%H%M}" for station in stations if station}
    return frozenset(keys)


def number_of(telegram: Telegram) -> MessageNumber | None:
    """The telegram's message reference number, be it what the historians print of it; None without one."""
    told = next((one.value for one in telegram.attributes if one.name == TELEGRAM_NUMBER), None)
    return read_id(told or telegram.id or "")


def word_count(telegram: Telegram) -> int:
    """How many words its paragraphs hold: of two copies the one with more is the fuller one."""
    return sum(len(_WORD.findall(paragraph.text)) for paragraph in telegram.paragraphs)


def _reasons(left: Telegram, right: Telegram) -> Iterator[Reason]:
    numbers = [one.id for one in (number_of(left), number_of(right)) if one is not None and one.id]
    if len(numbers) == 2:
        same = numbers[0] == numbers[1]
        yield Reason("number", 5.0 if same else -8.0, numbers[0] if same else " and ".join(numbers))
    yield from _time(left, right)
    if left.originator and right.originator:
        names = folded_words(left.originator.name), folded_words(right.originator.name)
        if names[0] == names[1]:
            yield Reason("originator", 0.5, left.originator.name)
    if left.subject and right.subject and folded_words(left.subject.text) == folded_words(right.subject.text):
        yield Reason("subject", 2.0, left.subject.text)
    if _other_sections(left, right):
        yield Reason("sections", 0.0, "different sections, whose words differ")
    else:
        yield from _words(left, right)


def _time(left: Telegram, right: Telegram) -> Iterator[Reason]:
    if left.date_time_group is None or right.date_time_group is None:
        return
    first, second = left.date_time_group.utc, right.date_time_group.utc
    if isinstance(left.date_time_group, DocumentDay) or isinstance(right.date_time_group, DocumentDay):
        # Local time and date-time group may lie on two sides of a midnight.
        near = abs(first.date() - second.date()) <= timedelta(days=1)
        yield Reason("time", 1.0 if near else -3.0, f"{first:%Y-%m-%d} and {second:%Y-%m-%d}")
        return
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


def folded_words(words: str) -> str:
    """Words without case and signs, one blank between them: how what two copies say is compared."""
    return " ".join(_WORD.findall(words.casefold()))


def _differences(left: Telegram, right: Telegram) -> Iterator[Difference]:
    first, second = dict(_compared(left)), dict(_compared(right))
    for field, value in first.items():
        if folded_words(value) != folded_words(second[field]):
            yield Difference(field, value, second[field])
    yield from _paragraphs(left, right)


def _paragraphs(left: Telegram, right: Telegram) -> Iterator[Difference]:
    """Paragraphs of one number that say it in other words, each with the words that differ."""
    first, second = _numbered(left), _numbered(right)
    for number in sorted(first.keys() & second.keys()):
        one, other = first[number], second[number]
        if folded_words(one) != folded_words(other):
            yield Difference(f"paragraph {number}", *_unlike(one.split(), other.split()))
    for number in sorted(first.keys() ^ second.keys()):
        one, other = (" ".join(held.get(number, "").split()[:_SHOWN]) for held in (first, second))
        yield Difference(f"paragraph {number}", one, other)


def _numbered(telegram: Telegram) -> dict[int, str]:
    """The paragraphs' words by true number; those without one cannot be paired."""
    found: dict[int, str] = {}
    for paragraph in telegram.paragraphs:
        if paragraph.number is not None:
            found.setdefault(paragraph.number, _BEFORE_WORDS.sub("", paragraph.text))
    return found


def _unlike(one: list[str], other: list[str]) -> tuple[str, str]:
    """The words from the first that differs to the last, so many of them as can be shown."""
    start, most = 0, min(len(one), len(other))
    while start < most and folded_words(one[start]) == folded_words(other[start]):
        start += 1
    end = 0
    while end < most - start and folded_words(one[-1 - end]) == folded_words(other[-1 - end]):
        end += 1
    left, right = (" ".join(words[start : len(words) - end][:_SHOWN]) for words in (one, other))
    return left, right


def _compared(telegram: Telegram) -> Iterator[tuple[str, str]]:
    """The fields that copies are compared in, as words."""
    group, origin, level = telegram.date_time_group, telegram.originator, telegram.classification
    number = number_of(telegram)
    yield "id", number.id or "" if number else ""
    form = "%Y-%m-%d" if isinstance(group, DocumentDay) else "%Y-%m-%dT%H:%MZ"
    yield "date_time_group", f"{group.utc:{form}}" if group else ""
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
