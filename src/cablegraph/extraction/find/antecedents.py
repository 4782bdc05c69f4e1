"""Whom "he" and "she" mean: the one person named last before, or whom the sentences before tell of."""

from cablegraph.extraction.find.found import PersonFound, Range
from cablegraph.extraction.find.name_index import Names
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set

PRONOUNS = frozenset({"him", "her"})
SUBJECTS = frozenset({"he", "she"})
_PERSONAL = PRONOUNS | SUBJECTS
_FAR = 600  # tokens in which whom a pronoun means is looked for,
_SENTENCES = 4  # and sentences that neither name a person nor go on about one
_GOVERNS = word_set("of by with from for against under between to and or including alongside like than")


def only_before(scan: Scan, names: Names, at: int, but: Range | None = None) -> Range | None:
    """The person whom the pronoun at `at` means; None when unclear.

    The only person named last before it, in its sentence or a few before. Sentences that open with the same
    pronoun are of the same person and are passed over. A pronoun before it in its own sentence may mean
    somebody else, so only the first is read.

    Args:
        but: Somebody who is not meant: the subject of "X appointed him".
    """
    apart = scan.lows[but.last - 1] if but is not None else ""
    start = _start(scan, at)
    if any(scan.lows[token] in _PERSONAL for token in range(start, at)):
        return None
    people = _people(scan, names, start, at, apart)
    quiet, end = 0, start
    while not people and end > 0 and at - end < _FAR and quiet < _SENTENCES:
        start = _start(scan, end - 1)
        if _goes_on(scan, names, start, end):
            quiet = 0
        else:
            people = _people(scan, names, start, end, apart)
            quiet += 1
        end = start
    if len({scan.lows[one.at.last - 1] for one in people}) == 1:
        return people[-1].at
    return _subject(scan, people)


def _start(scan: Scan, at: int) -> int:
    """Where the sentence of a token begins."""
    while at > 0 and scan.sentence[at - 1] == scan.sentence[at]:
        at -= 1
    return at


def _people(scan: Scan, names: Names, first: int, last: int, apart: str) -> list[PersonFound]:
    found = [names.people_from[at] for at in range(first, last) if at in names.people_from]
    return [one for one in found if scan.lows[one.at.last - 1] != apart]


def _goes_on(scan: Scan, names: Names, first: int, last: int) -> bool:
    """Whether a pronoun comes before every name of a sentence: it goes on about the same person."""
    for at in range(first, last):
        if scan.lows[at] in SUBJECTS:
            return True
        if at in names.people_from:
            return False
    return False


def _subject(scan: Scan, people: list[PersonFound]) -> Range | None:
    """The person that opens the sentence, when prepositions govern all the others."""
    if not people:
        return None
    first, *others = people
    opens = first.whole.first == 0 or any(
        scan.begins[k] for k in range(max(0, first.whole.first - 1), first.whole.first + 1)
    )
    same = scan.lows[first.at.last - 1]
    governed = all(
        scan.lows[one.whole.first - 1] in _GOVERNS or scan.lows[one.at.last - 1] == same for one in others
    )
    return first.at if opens and governed else None
