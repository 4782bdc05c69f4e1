"""The labelled lines of a header (E.O., TAGS, SUBJECT, REF, Classified By): where each value stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from cablegraph.loaders.lines import Sheet
from cablegraph.loaders.numbering import PORTION

LabelKind = Literal["order", "tags", "subject", "references", "classified"]

_ANY = (
    r"(?=[(CDERST])(?:\((?P<mark>U|SBU|C|S|LOU)\)[ ]{0,2})?(?:"
    r"(?P<order>(?:EXEC(?:UTIVE)?\.?[ ]ORDER|E[.,]?[ ]?[O0][.,]?)[ ]?[:-]?[ ]{0,2}"
    r"(?=\d{5}|N[ ]?/[ ]?A\b|DECL[:A-Z ]))"
    r"|(?P<tags>TAGS?[ ]?[,.]?[:;]{1,2}|TAGS[ \t]*\r?\n(?=[ \t]*(?-i:[A-Z]{4})[ ,])"
    r"|TAGS[ ]?[-–](?=[ ]?[A-Z])|TAGS\b(?=[ ]?[,.]?[ ]{0,3}[\[(A-Z])"
    r"|TAG\b(?=[ ]+[A-Z]{4}\b))"
    r"|(?P<subject>SUBJECTS?[ ]?[:;]{1,2}|SUBJ?\.?[ ]?:|SUBJ(?:ECT)?[ ]?[-–—]{1,2}(?=[ ]?\w)"
    r"|SUBJECT[ ]{1,3}(?=[A-Z(\"])|SUBJECT\.[ ](?=[A-Z(\"])|SUBJ\.?[ ]{1,3}(?=(?-i:[A-Z]{2}|A[ ]))"
    r"|SUBJ[A-Z]{1,4}[ ]?:|S(?=[UBJECT]{4,8}[ ]?:)[BJUECT]{0,3}J[BUECT]{0,5}[ ]?:|SUBECT:)"
    r"|(?P<references>REF(?:ERENCE|TEL)?S?(?:\(S\))?\.?[ ]?[:;]|REF/?(?=A:)|REFTELS?[ ]{1,4}(?=\(?A[).:])"
    r"|REF(?:TEL)?S?[ ]?[-–][ ]?(?=\(?A[).:]|(?-i:(?:\d\d[ ])?[A-Z][A-Z ]{3,20}\d))"
    r"|REFS?\.?[ ]{1,4}(?=\(?[A-Z][).:](?:[ ]|[A-Z]{3})|\(?A\)|[A-Z ]{4,20}\d))"
    r"|(?P<classified>(?:THIS[ ](?:CABLE|MESSAGE|TELEGRAM)[ ](?:IS|WAS|HAS[ ]BEEN)[ ])?"
    r"(?:CLASS?IF[IE]{1,2}D|CLASS?\.?)[ ]BY\b[ ]?[:;]?|CLASSIFIED[ ]?:(?=[^\n]{4,80}\b1\.[45])"
    r"|DERIVED[ ]FROM\b[ ]?:?|DECLASSIFY[ ]ON[ ]?:"
    r"|REASONS?[ ]?:(?=[^\n]{0,20}1\.[45]))"
    r")[ \t]*"
)
_LABEL = re.compile(r"[¶>*# \t]*" + _ANY, re.IGNORECASE)
_LABEL_INSIDE = re.compile(r"[ \t]" + _ANY, re.IGNORECASE)
_LABEL_LETTERS = frozenset("(CDERSTcderst¶>*#")
_PARAGRAPH = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t])?(?:(?P<pilcrow>¶)[ ]?)?(?P<digits>\d{1,3}"
    r"|l(?=\.[ ]?\())[ ]?(?:\.(?!\d)|(?=[ ]{0,3}\((?:U|C|S|SBU)\)))",
    re.MULTILINE,
)
_INLINE_FIRST = re.compile(r"[ \t](?<=[^\n]{20}.)(?=1\.[ \t]{0,3}\((?:U|C|S|SBU|LOU)\)[ \t]{1,3}[A-Z])")
_BLANK = re.compile(r"\n[ \t\r\f\v]*+\n\s*+")
_REFERENCE_GOES_ON = re.compile(
    r"¶?[ ]?(?:\(?[B-Z][).:]|\(?[b-z][).])[ \t]|\d{2,7}[ \t]*(?:$|\n|[,;(])|(?:AND|and)[ ]", re.MULTILINE
)
_TEXT_LINE = re.compile(r"^[ \t]*(?:(?P<rule>[-=_*]{5,})|\((?:U|C|S|SBU|LOU)\)[ \t]*[A-Z\"'])", re.MULTILINE)
_CODES = re.compile(r"[A-Z]{4}(?:[ ]?[,;/][ ]?|[ ]+)(?:[A-Z]{2,4}\b)")
_MORE_CODES = re.compile(r"[A-Z]{2,4}(?:[ ,;\n]{1,3}[A-Z]{2,4}){0,19}")
_NEXT_LETTER = re.compile(r"\(?[B-Zb-z][).:]")
_PROSE_LINE = re.compile(
    r"^[ \t]*(?:SENSITIVE BUT|THIS (?:CABLE|MESSAGE|IS|REPORT|TELEGRAM)|PLEASE|SUMMARY\b"
    r"|BEGIN SUMMARY|INTRODUCTION\b|COMMENT\b|ACTION REQUEST)",
    re.MULTILINE | re.IGNORECASE,
)
# Lines that end a subject above them: captions, handling instructions, attention lines, a summary.
_BELOW_SUBJECT = re.compile(
    r"^[ \t]*(?:(?:SIPDIS|NOFORN|EXDIS|NODIS|SENSITIVE)[ \t]*\r?$|SENSITIVE BUT UNCLASSIFIED\b"
    r"|THIS (?:CABLE|MESSAGE|TELEGRAM|IS AN ACTION)\b|(?:BEGIN )?SUMMARY[ ]?[:.]"
    r"|(?:STATE|DEPT|DEPARTMENT)[ ](?:PLEASE[ ])?(?:PASS|FOR)\b|(?:PLEASE )?PASS TO\b)",
    re.MULTILINE,
)
_STARTS_TEXT = re.compile(r"¶|SUMMARY\b|BEGIN\b|[-=]{3}|//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Zone:
    """A labelled value: the label begins at `label`, its value stands between `start` and `end`."""

    kind: LabelKind
    label: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Labels:
    """All labelled values of the first header, in order.

    Attributes:
        zones: The values.
        first: Where the first label begins; without labels, where the first paragraph does.
        end: Where the last value ends; the body begins at or behind it.
    """

    zones: tuple[Zone, ...]
    first: int
    end: int


def read_labels(sheet: Sheet, start: int) -> Labels:
    """Find the labelled values at or behind `start`.

    A label inside a line counts only when it stands behind another labelled value. The search ends at
    the first numbered paragraph.
    """
    text = sheet.text
    stop = _first_paragraph(text, start)
    found: list[tuple[LabelKind, int, int]] = []
    in_line: set[int] = set()
    for match, inline in _matches(sheet, start, stop, found):
        kind: LabelKind = match.lastgroup  # type: ignore[assignment]  # the groups bear the kinds' names
        if inline and not _may_stand_inline(kind, match, found):
            continue
        if found and found[-1][0] == "subject" and kind == "subject":
            continue
        if found and kind == "references" == found[-1][0] and _NEXT_LETTER.match(text, match.end()):
            continue  # "REF B:" below "REF A:" goes on with the line
        if inline and found[-1][0] == "order" and match[kind][:4].upper() == "DECL":
            continue  # "E.O. 12958: DECLASSIFY ON: ..." is one line
        if found and match.start(kind) - found[-1][2] > 4000:
            break
        if not inline and kind == "references" and found and found[-1][0] == kind and found[-1][1] in in_line:
            found.pop()  # "REF:" inside the subject, before the line that is it
        if inline:
            in_line.add(match.start(kind))
        found.append((kind, match.start(kind), match.end()))
    zones = tuple(
        Zone(
            kind,
            label,
            value,
            _value_end(sheet, kind, value, found[index + 1][1] if index + 1 < len(found) else None, stop),
        )
        for index, (kind, label, value) in enumerate(found)
    )
    if not zones:
        return Labels((), stop, start)
    return Labels(zones, zones[0].label, zones[-1].end)


def _matches(
    sheet: Sheet, start: int, stop: int, found: list[tuple[LabelKind, int, int]]
) -> Iterator[tuple[re.Match[str], bool]]:
    """What looks like a label, and whether it stands inside a line; there only once one was `found`."""
    text = sheet.text
    for line in islice(sheet.lines, sheet.line_at(start), None):
        at, end, words = line
        if at >= stop:
            return
        if not words:
            continue
        end = min(end, stop)
        label = _LABEL.match(text, at, stop) if words[0] in _LABEL_LETTERS else None
        if label:
            yield label, False
            at = label.end()
        if found and (":" in words or ";" in words or "TAG" in words):
            for inside in _LABEL_INSIDE.finditer(text, at, end):
                yield inside, True


def _may_stand_inline(kind: str, match: re.Match[str], found: list[tuple[LabelKind, int, int]]) -> bool:
    printed = match[kind].rstrip()
    if not found or (not printed.endswith((":", ";")) and kind not in {"order", "tags"}):
        return False
    if kind == "tags" and printed == "TAGS" and _CODES.match(match.string, match.end()) is None:
        return False
    order = ["order", "tags", "subject", "references", "classified"]
    return order.index(kind) > order.index(found[-1][0]) and printed[:1].isupper()


def _first_paragraph(text: str, start: int) -> int:
    """Where the first numbered paragraph begins (or the text ends)."""
    for found in _PARAGRAPH.finditer(text, start):
        digits = found["digits"]
        marked = PORTION.match(text, _skip(text, found.end()))
        if found["pilcrow"] or marked or digits in {"1", "11"}:
            return _inline_first(text, start, found.start())
    return _inline_first(text, start, len(text))


def _inline_first(text: str, start: int, end: int) -> int:
    """Where a first paragraph with portion mark begins inside a line of text whose line ends were lost."""
    found = _INLINE_FIRST.search(text, start, end)
    return found.end() if found else end


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t.":
        at += 1
    return at


def _value_end(sheet: Sheet, kind: LabelKind, start: int, following: int | None, stop: int) -> int:
    """Where a value ends: at the next label, else at the blank line or page break behind it."""
    text = sheet.text
    limit = following if following is not None else stop
    end = start
    while True:
        gap = _BLANK.search(text, end, limit)
        if gap is None:
            end = limit
            break
        end = gap.start()
        if not text[start:end].strip() and gap.end() < limit:
            end = gap.end()
            if _STARTS_TEXT.match(text, end):
                break
            continue
        at = _behind_breaks(sheet, gap.end(), limit) if kind == "subject" else gap.end()
        if at >= limit or not _goes_on(text, kind, start, end, at, limit, labelled=following is not None):
            break
        end = at
    end = _before_text(text, kind, start, end)
    end = _before_break(sheet, start, end) if kind != "references" or following is None else end
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _behind_breaks(sheet: Sheet, at: int, limit: int) -> int:
    """Behind the page-break lines, and the blank lines between them, that begin at `at`."""
    while at < limit and at in sheet.break_ends:
        at = sheet.break_ends[at]
        while at < limit and sheet.text[at].isspace():
            at += 1
    return at


def _before_text(text: str, kind: LabelKind, start: int, end: int) -> int:
    """A value ends before a line that begins with a rule or, save a subject's first, a portion mark."""
    for found in _TEXT_LINE.finditer(text, start, end):
        if found["rule"] or text[start : found.start()].strip():
            end = found.start()
            break
    if kind in {"references", "subject"}:
        below = (_PROSE_LINE if kind == "references" else _BELOW_SUBJECT).search(text, start, end)
        if below and text[start : below.start()].strip():
            return below.start()
    return end


def _before_break(sheet: Sheet, start: int, end: int) -> int:
    """A value ends before a page break that ends it or that text follows; one inside it is read over."""
    for span in sheet.breaks:
        if start <= span.start < end:
            rest = sheet.text[span.end : end].strip()
            if not rest or PORTION.match(rest) or rest[0] == "¶":
                return span.start
    return end


def _goes_on(
    text: str, kind: LabelKind, start: int, end: int, at: int, limit: int, *, labelled: bool
) -> bool:
    """Whether a value goes on behind a blank line at `at`."""
    rest = text[at:limit].strip()
    if kind == "references":
        return _REFERENCE_GOES_ON.match(text, at) is not None
    if kind == "subject":
        value = text[start:end].strip()
        small = rest.count("\n") <= 2 and len(rest) < 200 and "\n\n" not in rest
        return (
            labelled
            and small
            and rest.isupper() == value.isupper()
            and value[-1:] not in {".", "!"}
            and (not _STARTS_TEXT.match(rest))
        )
    if kind == "tags":
        return labelled and _MORE_CODES.fullmatch(rest) is not None
    return False
