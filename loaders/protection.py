"""Names that must not be seen: redaction runs of the publishers, and marks that ask to protect a source."""

import re
from collections.abc import Iterator

from cablegraph.loaders.lines import Sheet
from cablegraph.loaders.protect_marks import find_marks
from cablegraph.loaders.protected_names import names_of_mark
from cablegraph.loaders.words import positions
from cablegraph.records.telegram import Field, Protection
from cablegraph.text import Span

_RUN_OF_X = re.compile(r"[Xx](?<![A-Za-z].)[Xx]{4,}(?![A-Za-z])")
_BLOCKS = re.compile("██+")
_TAKEN_OUT = re.compile(
    r"\[[^\[\]\n]{0,40}\b(?:redacted|names? removed|deleted)\b[^\[\]\n]{0,40}\]"
    r"|\(names? (?:redacted|removed|withheld)\)",
    re.IGNORECASE,
)
_TAKEN_SIGNS = ("redacted", "removed", "deleted", "withheld")


def read_redactions(sheet: Sheet, start: int, end: int) -> tuple[Field, ...]:
    """Runs of X and bracketed words that stand where a publisher took something out."""
    text = sheet.text
    found = [*_runs_of_x(sheet, start, end)]
    if "█" in text:
        found += _BLOCKS.finditer(text, start, end)
    low = sheet.lowered
    if ("[" in text or "(name" in low) and any(sign in low for sign in _TAKEN_SIGNS):
        found += _TAKEN_OUT.finditer(text, start, end)
    return tuple(
        Field(start=match.start(), end=match.end(), text=match.group())
        for match in sorted(found, key=re.Match.start)
    )


def _runs_of_x(sheet: Sheet, start: int, end: int) -> Iterator[re.Match[str]]:
    text, at = sheet.text, start
    for place in positions(sheet.lowered, ("xxxxx",), start, end):
        if place < at:
            continue
        first = place
        while first > at and text[first - 1] in "Xx":
            first -= 1
        at = place
        while at < end and text[at] in "Xx":
            at += 1
        found = _RUN_OF_X.match(text, first, end)
        if found:
            yield found


def read_protections(sheet: Sheet, start: int, end: int) -> tuple[Protection, ...]:
    """Marks such as "(protect)" and "(strictly protect)", each with the name that it protects.

    A mark of several names stands once for each; one whose name could not be told stands without.
    """
    return tuple(_protections(sheet, start, end))


def _protections(sheet: Sheet, start: int, end: int) -> Iterator[Protection]:
    for mark in find_marks(sheet, start, end):
        names: list[Span | None] = [*names_of_mark(sheet.text, mark, start, end)]
        if not names and not mark.sure:
            continue  # "Please protect accordingly"
        for name in names or [None]:
            yield Protection(
                start=mark.start,
                end=mark.end,
                text=sheet.words(mark.start, mark.end),
                level="strictly protect" if mark.strict else "protect",
                name=sheet.words(name.start, name.end) if name else None,
                name_start=name.start if name else None,
                name_end=name.end if name else None,
            )
