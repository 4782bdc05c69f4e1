"""Units named in small letters: repeats of a name, and units that the name of their owner introduces.

"the anti-fraud office" after "PSB Anti-Fraud Office"; "the PSB's anti-fraud office", "the PSB anti-fraud
office", "its own anti-fraud office", "the anti-fraud office at the PSB" where no name with capitals is
printed.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cablegraph.extraction.find.found import Finds, Range
from cablegraph.extraction.find.lexicon import CAPITAL, COMMON, FUNCTION, WORD
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.resolve.groups import Bodies, Group
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import OrganisationNoun

_POSSESSIVE = ("'s", "’s")
_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "this", "our", "own", *_POSSESSIVE})
# Adjectives that tell one unit from another without naming it.
_PLAIN = word_set(
    """
    new old small large big main central local regional own other same entire whole first second third
    former current relevant responsible various respective head front back home branch field different
    special separate joint only key powerful important
    """
)
_LONGEST = 4  # small words before the noun
_OWN = 20  # tokens within which "its own" looks for the owner


class _Row(NamedTuple):
    """Small words that a noun of bodies closes."""

    start: int
    at: int
    behind: int
    noun: OrganisationNoun


class _Owner(NamedTuple):
    """A body that owns a unit: its mention, the body, whether the mention belongs to the words."""

    at: Range
    group: Group
    beside: bool


def small_names(scan: Scan, bodies: Bodies, finds: Finds) -> None:
    """Add the units in small letters to their bodies, and make those that only their owner introduces."""
    tails = _tails(bodies.groups)
    ends = {place[0].last: (place[0], group) for group in bodies.groups for place in group.places}
    later = [row for row in _rows(scan, finds) if not _read(scan, bodies, tails, ends, row)]
    later = [row for row in later if not _read(scan, bodies, tails, ends, row)]
    behind = [row for row in later if row.noun.unit and _leads_on(scan, row)]
    if behind:
        starts = _starts(bodies)
        for row in behind:
            _owned_behind(scan, bodies, starts, row)


def _leads_on(scan: Scan, row: _Row) -> bool:
    """Whether "at the", "of the" or the like follows."""
    return row.behind + 2 < scan.count and scan.lows[row.behind] in ("at", "of", "in", "within")


def _starts(bodies: Bodies) -> dict[int, _Owner]:
    """The longest mention of a body that begins at a token."""
    starts: dict[int, _Owner] = {}
    for group in bodies.groups:
        for at, *_ in group.places:
            if at.first not in starts or at.last > starts[at.first].at.last:
                starts[at.first] = _Owner(at, group, beside=False)
    return starts


def _rows(scan: Scan, finds: Finds) -> Iterator[_Row]:
    titles = {token for title in finds.titles for token in range(*title.at)}
    for at in sorted(scan.hits["noun"]):
        behind, noun = scan.hits["noun"][at]
        if scan.capital(at) or scan.caps[at] or noun.plural or at in titles:
            continue
        start = at
        while start > 0 and at - start < _LONGEST and scan.same_sentence(start - 1, at):
            if not _plain_word(scan, start - 1):
                break
            start -= 1
        yield _Row(start, at, behind, noun)


def _read(
    scan: Scan,
    bodies: Bodies,
    tails: dict[str, Group],
    ends: Mapping[int, tuple[Range, Group]],
    row: _Row,
) -> bool:
    """Whether the row names a unit; it is taken in then."""
    for first in range(row.start, row.at + 1):
        if row.behind - first < 2:
            return False
        words = " ".join(scan.lows[first : row.behind])
        group = tails.get(words)
        owner = _owner(scan, first, ends)
        if group is None and owner is not None and row.noun.unit and row.noun.kind != "collective":
            group = tails[words] = bodies.new("unit", scan.words(Range(first, row.behind)))
        if group is not None and (owner is not None or _determined(scan, first)):
            _take(scan, bodies, group, Range(first, row.behind), owner)
            return True
    return False


def _owned_behind(scan: Scan, bodies: Bodies, starts: Mapping[int, _Owner], row: _Row) -> None:
    """Take in "the visa office at the Y Ministry": two words at least, behind "the"."""
    first = row.at
    while row.at - first < _LONGEST and scan.same_sentence(first - 1, row.at) and _small(scan, first - 1):
        first -= 1
    if row.noun.kind == "collective" or row.noun.label in ("wing", "group"):
        return
    if first == row.at or scan.lows[first - 1] != "the":
        return
    at = row.behind + 2 if scan.lows[row.behind + 1] == "the" else row.behind + 1
    owner = starts.get(at)
    if (
        owner is None
        or not scan.same_sentence(first, at)
        or any(scan.lows[k] in _PLAIN for k in range(first, row.at))
    ):
        return
    words = Range(first, row.behind)
    _take(scan, bodies, bodies.find(scan.words(words)) or bodies.new("unit", scan.words(words)), words, owner)


def _small(scan: Scan, at: int) -> bool:
    """Whether a word in small letters stands here that is no article, preposition or number."""
    return scan.texts[at].isalpha() and scan.texts[at].islower() and not scan.bits[at] & FUNCTION


def _determined(scan: Scan, first: int) -> bool:
    """Whether an article or a possessive stands before the words, or before their adjectives."""
    for before in range(first - 1, max(-1, first - 4), -1):
        if scan.lows[before] in _DETERMINERS:
            return True
        if not _plain_word(scan, before):
            return False
    return False


def _plain_word(scan: Scan, at: int) -> bool:
    bits = scan.bits[at]
    if not bits & WORD or bits & (CAPITAL | FUNCTION):
        return False
    return bool(bits & COMMON) or "-" in scan.texts[at]


def _tails(groups: Iterable[Group]) -> dict[str, Group]:
    """The last words of names, two at least, where only one body has them."""
    tails: dict[str, Group | None] = {}
    for group in groups:
        if group.header:
            continue
        for form in group.keys:
            parts = form.split()
            for size in range(2, len(parts) + 1):
                tail = " ".join(parts[-size:])
                tails[tail] = group if tails.get(tail, group) is group else None
    return {tail: group for tail, group in tails.items() if group is not None}


def _owner(scan: Scan, first: int, ends: Mapping[int, tuple[Range, Group]]) -> _Owner | None:
    """The body whose possessive or name stands before the words, or that "its own" means."""
    if first < 1:
        return None
    if scan.texts[first - 1] in _POSSESSIVE and first - 1 in ends:
        return _Owner(*ends[first - 1], beside=True)
    if first in ends and scan.same_sentence(first - 1, first):
        return _Owner(*ends[first], beside=True)
    if scan.lows[first - 1] == "own" and first >= 2 and scan.lows[first - 2] in ("its", "their"):
        for end in range(first - 2, max(0, first - _OWN), -1):
            if not scan.same_sentence(end, first):
                return None
            if end in ends:
                return _Owner(*ends[end], beside=False)
    return None


def _take(scan: Scan, bodies: Bodies, group: Group, at: Range, owner: _Owner | None) -> None:
    group.places.append((at, "name-in-small-letters", 0.8))
    group.asides.add(scan.words(at))
    bodies.call(group, scan.words(at))
    if owner is None or owner.group is group:
        return
    says = Range(min(at.first, owner.at.first), max(at.last, owner.at.last))
    group.parents.append((owner.at, says))
    if owner.beside:
        group.asides.add(scan.words(says))
        bodies.call(group, scan.words(says))
