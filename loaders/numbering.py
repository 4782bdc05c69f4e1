"""True paragraph numbers: which numbers at line starts count paragraphs, and which are misprinted.

A number at a line start may also be a year after a wrap, an item of a list inside a paragraph, or a
page's count. Paragraphs count upwards from 1; a candidate that does not fit the count is text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cablegraph.loaders.lines import Line

MARKS = r"(?:U|SBU|C|S|TS|LOU|OUO|FOUO|UNCLAS(?:SIFIED)?|CONF(?:IDENTIAL)?|SECRET)"
PORTION = re.compile(
    rf"\(\s?(?P<mark>{MARKS}"
    r"(?:\s?[/-]{1,2}\s?(?:[A-Z]{1,12}(?:[ ,/]{1,2}[A-Z]{2,12}){0,6}))?)\s?\)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:[#*]{1,6}[ \t]*|-{1,2}(?=\d{1,2}\.[ \t]?\())?(?P<pilcrow>¶|\\?[¶])?[ \t]?"
    r"(?P<digits>\d{1,4}|[lI](?=\.[ \t]?\())"
    r"(?P<dot>[ \t]?\.(?!\d)|(?=[ \t]{0,3}\([A-Z]{1,4}\))|[ \t]?[:,)](?=[ \t]{0,3}\([A-Z]{1,4}[)/]))[ \t]*"
)
_MARK_FIRST = re.compile(
    rf"\(\s?(?P<mark>{MARKS})\s?\)[ \t]{{0,3}}¶?(?P<digits>\d{{1,3}})\.(?!\d)[ \t]*", re.IGNORECASE
)
_TORN_MARK = re.compile(
    r"(?:\[(?P<square>U|SBU|C|S|LOU)\]|(?P<open>SBU|LOU|[UCS])\)|\((?P<shut>SBU|LOU|[UCS])(?=[ ][A-Z]))"
)
_INLINE = re.compile(rf"[ \t](?=\d{{1,2}}\.[ \t]{{0,3}}\((?:{MARKS})(?:/{{1,2}}[A-Z]{{2,8}})?\)[ \t]*\S)")
_ENDED = re.compile(r"[^\d\s][.!?]\Z|[\"')\]”]\Z")
_AGAIN = re.compile(r"(?P<digits>\d{1,3})\.(?!\d)[ \t]*")
NUMBER_STARTS = frozenset("0123456789¶#*lI\\(-")
_ONE = frozenset("lI")  # letters that a scan puts for 1
_HIGHEST = 199  # no telegram has more paragraphs; 1966-2010 are years
_GAP = 8  # so many numbers in a row may be lost to a scan


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number at the start of a line.

    Attributes:
        line: Index of the line.
        start: Where it begins.
        content: Where the words behind number and portion mark begin.
        printed: The number as printed, without point.
        pilcrow: Whether "¶" stands before it.
        mark: The portion mark without brackets, or None.
        fresh: Whether what stands before is complete: a blank line, a heading, the end of a sentence.
    """

    line: int
    start: int
    content: int
    printed: str
    pilcrow: bool
    mark: str | None
    fresh: bool

    @property
    def value(self) -> int:
        """The number as printed; a letter stands for 1."""
        return 1 if self.printed in _ONE else int(self.printed)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A candidate that counts a paragraph: its true number, and why it is not the printed one."""

    candidate: Candidate
    number: int
    correction: str | None = None


def candidate(line: Line, index: int, *, fresh: bool) -> Candidate | None:
    """The number at a line's start, or None."""
    if line.text[0] not in NUMBER_STARTS:
        return None
    if line.text[0] == "(":
        marked = _MARK_FIRST.match(line.text)
        if marked is None:
            return None
        return Candidate(
            index, line.start, line.start + marked.end(), marked["digits"], False, marked["mark"], fresh
        )
    found = _NUMBER.match(line.text)
    if found is None:
        return None
    end = found.end()
    again = _AGAIN.match(line.text, end)  # "1. 1. Words"
    if again and again["digits"] == found["digits"]:
        end = again.end()
    mark, end = portion_mark(line.text, end)
    while end < len(line.text) and line.text[end].isspace():
        end += 1
    return Candidate(
        line=index,
        start=line.start,
        content=line.start + end,
        printed=found["digits"],
        pilcrow=found["pilcrow"] is not None,
        mark=mark,
        fresh=fresh,
    )


def portion_mark(text: str, at: int) -> tuple[str | None, int]:
    """The portion mark at `at` without brackets, whole or with one bracket lost, and where it ends."""
    portion = PORTION.match(text, at)
    if portion:
        return portion["mark"], portion.end()
    torn = _TORN_MARK.match(text, at)
    if torn:
        return torn["square"] or torn["open"] or torn["shut"], torn.end()
    return None, at


def inline_starts(text: str) -> list[int]:
    """Where numbered, marked paragraphs begin inside a line whose line ends were lost."""
    if ". (" not in text and ".(" not in text and ".  (" not in text:
        return []
    return [
        found.end()
        for found in _INLINE.finditer(text)
        if _ENDED.search(text[max(found.start() - 6, 0) : found.start()].rstrip())
    ]


def count_paragraphs(candidates: Sequence[Candidate], *, from_one: bool) -> list[Numbered]:
    """Choose the candidates that count paragraphs.

    Args:
        candidates: In order of place.
        from_one: Whether the text shows that its first paragraph is the telegram's first (it has a
            header and does not begin with a later section). Only then may a run that is printed
            11, 12, 13 ... be read as 1, 2, 3 ...: "¶1" scanned as "11".

    >>> [n.number for n in count_paragraphs([], from_one=True)]
    []
    """
    if from_one:
        chosen = _count(candidates, mend_first=True)
        if not _goes_on_to_twenty(candidates, chosen):
            return chosen
    return _count(candidates, mend_first=False)


def _goes_on_to_twenty(candidates: Sequence[Candidate], chosen: Sequence[Numbered]) -> bool:
    """Whether a run read as 1-9 for 11-19 is followed by 20: then it was printed rightly."""
    if not chosen or chosen[0].correction is None or chosen[-1].number != 9:
        return False
    return any(c.printed == "20" and c.line > chosen[-1].candidate.line for c in candidates)


def _count(candidates: Sequence[Candidate], *, mend_first: bool) -> list[Numbered]:
    chosen: list[Numbered] = []
    inner = 0  # last number of a list inside a paragraph that counts from 1 again
    last = 0
    for index, found in enumerate(candidates):
        printed, number = found.printed, found.value
        wanted = last + 1
        if number == wanted and (found.pilcrow or found.fresh or found.mark):
            if _is_inner(candidates, index, chosen, inner):
                inner = number
                continue
            chosen.append(Numbered(found, number, _misread(found.printed, number)))
        elif printed == f"1{wanted}" and (last or mend_first) and (found.fresh or found.mark):
            chosen.append(Numbered(found, wanted, _misread(found.printed, wanted)))
        elif wanted < number <= _HIGHEST and _may_jump(found, number - wanted, first=not chosen):
            chosen.append(Numbered(found, number))
        elif number <= last and found.mark and found.fresh:
            chosen.append(_repeated(candidates, index, number, last))
            last, inner = max(last, chosen[-1].number), 0
            continue
        else:
            inner = number if number in {1, inner + 1} else 0
            continue
        last, inner = chosen[-1].number, 0
    return chosen


def _may_jump(found: Candidate, gap: int, *, first: bool) -> bool:
    if not (found.mark or (found.pilcrow and found.fresh)):
        return first and found.fresh
    return first or gap <= _GAP


def _is_inner(candidates: Sequence[Candidate], index: int, chosen: Sequence[Numbered], inner: int) -> bool:
    """Whether a number that fits the count belongs to a list inside a paragraph nevertheless."""
    found = candidates[index]
    in_list = inner and found.value == inner + 1
    unlike = found.mark is None and 2 * sum(n.candidate.mark is not None for n in chosen) > len(chosen)
    if not (in_list or unlike):
        return False
    if in_list and unlike:
        return True
    later = [c for c in candidates[index + 1 : index + 40] if c.printed == found.printed]
    return any(c.mark is not None or not unlike for c in later if c.fresh or c.mark)


def _repeated(candidates: Sequence[Candidate], index: int, number: int, last: int) -> Numbered:
    """A whole paragraph whose number was there before: the one that is missing, or else as printed."""
    following = next((c for c in candidates[index + 1 : index + 9] if c.mark and c.fresh), None)
    if following is not None and following.printed == str(last + 2):
        return Numbered(candidates[index], last + 1, f'printed "{number}." for "{last + 1}."')
    return Numbered(candidates[index], number)


def _misread(printed: str, number: int) -> str | None:
    if printed == str(number):
        return None
    if printed in _ONE:
        return f'printed "{printed}." for "1."'
    return f'printed "{printed}." for "{number}.": the paragraph mark before the number was read as a 1'
