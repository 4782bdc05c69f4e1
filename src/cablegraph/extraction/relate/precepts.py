"""The enumerated rules of a campaign: what to do and what not to do, in order."""

import re
from collections.abc import Iterator

from cablegraph.extraction.document import Document
from cablegraph.records.annotations import Precept

_NUMBER = re.compile(r"(?:(?<=\s)|(?<=^)|(?<=[(\"“]))\(?(\d{1,2})(?:\)|\.|:)\s+(?=[A-Z\"“a-z])")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL = re.compile(r"\b(" + "|".join(_ORDINALS) + r")(?:,|:)\s+", re.IGNORECASE)
_LETTERS = "abcdefghijkl"
_LETTER = re.compile(r"(?:(?<=\s)|(?<=^))\(?([a-l])\)\s+(?=[A-Z\"“a-z])")
_BULLET = re.compile(r"(?:(?<=\s)|(?<=^))(--|-|\*|•|·)\s*(?=(?:Do|Don['’]t|Never|Always|Avoid)\b)")
# Where a half of a precept begins. A bare imperative ("keep the note") is told by what the other half is not.
_HALF = re.compile(
    r"(?:(?<=^)|(?<=[,;.] )|(?<=\band )|(?<=\bbut ))(don['’]t|do not|never|avoid|do|always)\b\s*",
    re.IGNORECASE,
)
_DONTS = ("don't", "don’t", "do not", "never", "avoid")
_STOP = re.compile(r"[.\"”](?=\s|$)")
_TAIL = re.compile(r"(?:[ ;,.(\"”]|\band)+\Z")
_HALF_TAIL = re.compile(r"(?:[ ,;.]|\b(?:and|but))+\Z")
_LONGEST = 400


def precepts(document: Document, start: int, end: int) -> tuple[Precept, ...]:
    """The numbered precepts that stand in the view range `start` to `end`.

    Returns:
        In order; empty unless they count up in figures, words or letters, or have bullets, at least two, and
        of them say "do" or "don't" in so many words.
    """
    found, marked = [], 0
    for number, first, last in _items(document.text, start, end):
        words = document.text[first:last]
        do, dont = _halves(words)
        marked += _HALF.search(words) is not None
        found.append(Precept(number=number, do=do, dont=dont, evidence=document.evidence(first, last)))
    return tuple(found) if len(found) > 1 and 2 * marked >= len(found) else ()


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Number, beginning and end of every item of a list: 1) 2), first, second, a) b), or with bullets."""
    marks = (
        _marks(_NUMBER, text, start, end)
        or _marks(_ORDINAL, text, start, end)
        or _marks(_LETTER, text, start, end)
        or [found.span() for found in _BULLET.finditer(text, start, end)]
    )
    for number, (_, first) in enumerate(marks, start=1):
        if number < len(marks):
            last = marks[number][0]
        else:  # the last item ends with its sentence
            stop = _STOP.search(text, first, min(end, first + _LONGEST))
            last = stop.start() if stop else min(end, first + _LONGEST)
        words = _TAIL.sub("", text[first:last])
        if words:
            yield number, first, first + len(words)


def _marks(form: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the items' numbers begin and end, as far as they count 1, 2, 3 ..."""
    marks: list[tuple[int, int]] = []
    for found in form.finditer(text, start, end):
        printed = found[1].lower()
        if printed.isdigit():
            number = int(printed)
        else:
            number = (_ORDINALS if printed in _ORDINALS else _LETTERS).index(printed) + 1
        if number == len(marks) + 1:
            marks.append(found.span())
    return marks if len(marks) > 1 else []


def _halves(words: str) -> tuple[str | None, str | None]:
    """What an item says to do and what not to do."""
    marks = list(_HALF.finditer(words))
    do: list[str] = []
    dont: list[str] = []
    if not marks or marks[0].start() > 0:
        opening = words[: marks[0].start()] if marks else ""
        if opening.strip(" ,;."):
            do.append(opening)  # "Keep the note with you, don't leave it"
    for mark, behind in zip(marks, [*(mark.start() for mark in marks[1:]), len(words)], strict=False):
        half = words[mark.end() : behind]
        (dont if mark[1].lower() in _DONTS else do).append(half)
    return _joined(do), _joined(dont)


def _joined(halves: list[str]) -> str | None:
    cleaned = [_HALF_TAIL.sub("", half).strip() for half in halves]
    return ", ".join(half for half in cleaned if half) or None
