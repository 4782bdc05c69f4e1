"""The signature: the surname under the last line, and what may stand below it."""

import itertools
import re
from dataclasses import dataclass
from typing import Literal

from cablegraph.loaders.classification import read_classification_line
from cablegraph.loaders.lines import Line, Sheet
from cablegraph.ontology.header_tables import tag
from cablegraph.text import Span

_NAME = re.compile(
    r"(?:(?:DE|DEL|DELLA|DI|DA|LA|LE|VAN|VON|DER|DEN|TER|MC|MAC|ST\.?|O['’]?)[ ]){0,3}"
    r"[^\W\d_][\w'’.-]{1,24}(?:[ -][^\W\d_][\w'’.-]{0,24}){0,2}(?:,? (?:JR|SR|II|III)\.?)?\Z"
    r"|[A-Z](?:[ ][A-Z]){3,15}\Z",  # letter-spaced
    re.IGNORECASE,
)
# Nothing but the machinery stands on such a line, whether or not somebody signed above it.
_CLOSING = re.compile(
    r"N ?N ?N ?N|BT|#\d{3,5}|[^\w\s](?:[^\w\n]*[^\w\s])?|[=*#-]{3,}[ A-Z]{0,30}[=*#-]{3,}|UNQUOTE\.?"
    r"|\(?(?:DECLASSIFIED|UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE"
    r"|C O N F I D E N T I A L|S E C R E T|U N C L A S S I F I E D|SENSITIVE BUT UNCLASSIFIED)"
    r"(?:[\s/,]{1,4}(?:NOFORN|EXDIS|NODIS|LIMDIS|STADIS|SENSITIVE|SBU|FOUO|SIPDIS"
    r"|FOR OFFICIAL USE ONLY)){0,3}\)?",
    re.IGNORECASE,
)
# Such a line belongs to the machinery only below a signature; elsewhere it may be text.
_CLOSING_BELOW = re.compile(
    r"\d{1,4}|X{5,40}|MINIMIZE CONSIDERED\.?|(?:END (?:OF )?)?CABLE (?:TEXT )?ENDS?\.?|END (?:OF )?"
    r"(?:(?:CABLE|MESSAGE|TELEGRAM)(?: TEXT)?|TEXT)\.?|HEADER CODE",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(r"[ \t]{1,20}(?:N ?N ?N ?N|BT)\Z")
_TAIL = re.compile(
    r"(?:(?<=[.!?)\"”])|(?<=[.!?][\"”)]))[ \t]+"
    r"(?P<name>(?:(?:DE|DEL|LA|LE|DI|DA|VAN|VON|DER)[ ]){0,2}"
    r"[A-Z][A-Z'’-]{2,24}(?:[ ][A-Z][A-Z'’-]{1,24}){0,2})\Z"
)
# In a text all in capitals it is one word, or set off by more than one blank.
_TAIL_CAPITALS = re.compile(
    r"[.!?)\"”](?:[ \t]+(?P<one>[A-Z][A-Z'’-]{2,24})"
    r"|[ \t]{2,}(?P<two>[A-Z][A-Z'’-]{2,24}[ ][A-Z][A-Z'’-]{1,24}))\Z"
)
_TAIL_BARE = re.compile(r"[a-z0-9_][ \t]+(?P<name>(?:(?:LA|DE|LE|VAN|VON|MC) )?[A-Z][A-Z'’-]{3,24})\Z")
_OPENERS = {
    "the", "of", "by", "and", "with", "from", "in", "to", "for", "a", "an", "at", "on", "as", "or", "see",
    "is", "was", "are", "were", "its", "their", "our", "his", "her", "this", "that", "than", "via", "per",
}  # fmt: skip
_NO_NAME = re.compile(
    r"(?:END|BEGIN|COMMENT|SUMMARY|TEXT|MINIMIZE|CONSIDERED|CLASSIFICATION|SECTION|REGARDS|BEST|NOTE|PAGE"
    r"|SENSITIVE|SIPDIS|NOFORN|EXDIS|NODIS|LIMDIS|UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|N/A|NONE"
    r"|TAGS|SUBJECT|REF|X{5,}|INFO|BACKGROUND|ATTACHMENT|ANNEX|PARTICIPANTS?|GP-?\d)\b",
    re.IGNORECASE,
)
_BELOW = 3
_MOST_LINES = 60
_LONGEST_LINE = 80
_LONGEST_CLOSING = 120
_CLOSING_LINES = 24  # no telegram closes with more
_STROKES = "#=>*.¶ \t"
_MORE_STROKES = f"{_STROKES},-/'`"  # round a name in capitals; a list's "- item" is none
_BESIDE = re.compile(r"[ \t]*/[ \t]*|[ \t]+AND[ \t]+")
_GENERATION = re.compile(r"[ ](?:JR|SR)\Z", re.IGNORECASE)
_OFFICE = r"(?:AMBASSADOR|CHARG[EÉ](?: D['’]AFFAIRES)?|CDA|DCM|CONSUL GENERAL|ACTING)"
_RANK = re.compile(rf"(?:(?:SIGNED|SIGNATURE|BY)[ ]?:[ ]*|(?:SIGNED|{_OFFICE})[ ]+)(?=[A-Z])", re.IGNORECASE)
_RANK_BEHIND = re.compile(rf"[ ]*(?:,[ ]*{_OFFICE}|(?<=[ ])ACTING|\([ ]*{_OFFICE}[ ]*\))\.?\Z", re.IGNORECASE)
_DOUBLED = re.compile(r"(?P<name>\S.{1,30}?)[ \t]+(?P=name)\Z")


@dataclass(frozen=True, slots=True)
class Signature:
    """What closes a telegram.

    Attributes:
        signers: In order of place.
        body_end: Where the body ends.
        closing: Lines under the signature that close the message: NNNN, a classification.
        marks: The rest of the signature's lines: a name that is printed twice, a stroke.
    """

    signers: tuple[Span, ...]
    body_end: int
    closing: tuple[Span, ...] = ()
    marks: tuple[Span, ...] = ()


def read_signature(sheet: Sheet, start: int, end: int) -> Signature:
    """Find who signed in the last lines of `start` to `end`.

    A name stands alone on one of the last lines, or runs on behind the last sentence in capitals.
    """
    lines = _last_lines(sheet, start, end)
    closing: list[Span] = []
    soft = 0  # how many of them close a telegram only below a signature
    below = 0  # lines of a publisher under the signature
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if sheet.is_break(line):
            continue
        closes = len(closing) < _CLOSING_LINES and _closes(line)
        if closes:
            closing.insert(0, Span(line.start, line.end))
            soft = len(closing) if closes == "below" else soft
        elif (first := _first_signer(sheet, lines, at)) <= at:
            signers = tuple(name for row in lines[first : at + 1] for name in _names(row))
            marks = tuple(span for row in lines[first : at + 1] for span in _between(row))
            body_end = lines[first - 1].end if first else start
            return Signature(signers, body_end, tuple(closing), marks)
        elif tail := _tail(line):
            rest = (Span(tail.end, line.end),) if tail.end < line.end else ()
            return Signature((tail,), _back(sheet.text, tail.start), tuple(closing), rest)
        elif below < _BELOW and _is_publishers(line):
            below += 1
        else:
            break
    # Where nobody signed, only what stands below all that may be text closes the telegram.
    kept = tuple(span for span in closing[soft:] if sheet.text[span.start] != ".")
    return Signature((), kept[0].start if kept and not below else end, () if below else kept)


def _last_lines(sheet: Sheet, start: int, end: int) -> list[Line]:
    """The last lines with words between `start` and `end`: more than a signature can take."""
    first, found = sheet.line_at(start), []
    for at in range(sheet.line_at(end) - 1, first - 1, -1):
        line = sheet.lines[at]
        if line.text and line.end <= end:
            found.append(line)
            if len(found) > _MOST_LINES:
                break
    return found[::-1]


def _closes(line: Line) -> Literal["always", "below"] | None:
    if len(line.text) > _LONGEST_CLOSING:
        return None
    if _CLOSING.fullmatch(line.text):
        return "always"
    if _CLOSING_BELOW.fullmatch(line.text):
        return "below"
    level = read_classification_line(line.text, 0)
    return (
        "always" if level is not None and level.number is not None and level.end == len(line.text) else None
    )


def _back(text: str, end: int) -> int:
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def _first_signer(sheet: Sheet, lines: list[Line], at: int) -> int:
    """Index of the first of the lines down to `at` that hold a name alone; above `at` when it holds none."""
    first = at + 1
    while first > 0 and at - first < 2 and _stands_alone(sheet, lines, first - 1, below=first <= at):
        first -= 1
    return first


def _names(line: Line) -> list[Span]:
    """Each name on a line, without office, stroke and "NNNN"."""
    text = line.text
    strokes = _MORE_STROKES if text.isupper() else _STROKES
    first, last = len(text) - len(text.lstrip(strokes)), len(text.rstrip(strokes))
    for behind in (_BEHIND_NAME, _RANK_BEHIND):
        found = behind.search(text, max(first, last - 60), last)
        last = found.start() if found else last
    doubled = _DOUBLED.fullmatch(text, first, last)
    if doubled:
        return [Span(line.start + first, line.start + doubled.end("name"))]
    rank = _RANK.match(text, first, last)
    at = rank.end() if rank else first
    if _GENERATION.search(text, max(at, last - 4), last) and text[last : last + 1] == ".":
        last += 1
    spans = []
    for beside in (*_BESIDE.finditer(text, at, last), None):
        stop = beside.start() if beside else last
        if stop > at:
            spans.append(Span(line.start + at, line.start + stop))
        at = beside.end() if beside else last
    return spans


def _between(line: Line) -> list[Span]:
    names = _names(line)
    spans = [Span(line.start, names[0].start)] if names[0].start > line.start else []
    spans += [Span(left.end, right.start) for left, right in itertools.pairwise(names)]
    if names[-1].end < line.end:
        spans.append(Span(names[-1].end, line.end))
    return spans


def _stands_alone(sheet: Sheet, lines: list[Line], at: int, *, below: bool) -> bool:
    line = lines[at]
    if len(line.text) > _LONGEST_LINE:
        return False
    names = [line.text[name.start - line.start : name.end - line.start] for name in _names(line)]
    stopped = line.text.endswith(".") and not line.text.isupper()
    if (
        not 1 <= len(names) <= 2
        or stopped
        or line.text.endswith("...")
        or not all(_NAME.match(name) and not _NO_NAME.match(name) and _is_namelike(name) for name in names)
    ):
        return False
    text = " ".join(names)
    if at == 0:
        return not below or (line.text.isupper() and sheet.text[line.end : lines[1].start].count("\n") == 1)
    before = lines[at - 1]
    gap = sheet.text.count("\n", before.end, line.start) > 1
    if line.text.endswith(".") and not gap and sheet.text[_names(line)[-1].end - 1] != ".":
        return before.text[-1] in '.!?)"' and " " not in text  # one word behind a sentence that has ended
    if below:  # a second signer above the last one: only directly above, in the same capitals
        beside = sheet.text.count("\n", line.end, lines[at + 1].start) == 1
        alike = line.text.isupper() and lines[at + 1].text.isupper()
        return beside and alike and (gap or before.text[-1] in '.!?"”)')
    return gap or before.text[-1] in ".!?\"”’')]-:" or line.text.isupper() or len(before.text) < 60


def _is_namelike(text: str) -> bool:
    words = text.split()
    return (
        (len(words) <= 4 or all(len(word) == 1 for word in words))
        and not any(word.isdigit() for word in words)
        and (len(words) == 1 or text.isupper() or all(word[0].isupper() for word in words))
    )


def _tail(line: Line) -> Span | None:
    """A name in capitals that runs on behind the last sentence of a text in small letters."""
    nnnn = _BEHIND_NAME.search(line.text, max(len(line.text) - 60, 0))
    stop = nnnn.start() if nnnn else len(line.text)
    end = line.text[max(stop - 120, 0) : stop]
    small = sum(map(str.islower, end)) >= 8
    found = (_TAIL if small else _TAIL_CAPITALS).search(end)
    if found is None and small and len(line.text) >= 20:
        found = _TAIL_BARE.search(end)
        if found is not None and end[: found.start("name")].split()[-1].lower() in _OPENERS:
            return None
    if found is None:
        return None
    name = next(filter(None, found.groups()))
    if _NO_NAME.match(name) or name.lower() in _OPENERS or tag(name) is not None:
        return None
    return Span(line.start + stop - len(name), line.start + stop)


def _is_publishers(line: Line) -> bool:
    """Whether a line under the signature is a publisher's: a title cut off, an address, a credit."""
    return line.text.endswith("...") or "@" in line.text or line.text.startswith("http")
