"""The signature: the surname under the last line, and what may stand below it."""

import re
from dataclasses import dataclass

from cablegraph.loaders.lines import Line, Sheet
from cablegraph.text import Span

_NAME = re.compile(
    r"(?:(?:DE|DEL|DELLA|DI|DA|LA|LE|VAN|VON|DER|DEN|TER|MC|MAC|ST\.?|O['’])[ ]){0,3}"
    r"[A-Z][\w'’.-]{1,24}(?:[ -][A-Z][\w'’.-]{0,24}){0,2}(?:,? (?:JR|SR|II|III)\.?)?\Z",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"NNNN|N N N N|BT|#\d{3,5}|\.{3}|\.{2,}|=|>|UNQUOTE\.?"
    r"|(?:UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE"
    r"|C O N F I D E N T I A L|S E C R E T|U N C L A S S I F I E D)(?:\s?//?\s?[A-Z]+)?"
)
_TAIL = re.compile(
    r"(?:(?<=[.!?)\"”])|(?<=[.!?][\"”)]))[ \t]+"
    r"(?P<name>[A-Z][A-Z'’-]{2,24}(?:[ ][A-Z][A-Z'’-]{1,24}){0,2})\Z"
)
_TAIL_BARE = re.compile(
    r"(?<![A-Z])[a-z0-9_]{2,}[ \t]+(?P<name>(?:(?:LA|DE|LE|VAN|VON|MC) )?[A-Z][A-Z'’-]{3,24})\Z"
)
_OPENERS = {
    "the", "of", "by", "and", "with", "from", "in", "to", "for", "a", "an", "at", "on", "as", "or", "see",
    "is", "was", "are", "were", "its", "their", "our", "his", "her", "this", "that", "than", "via", "per",
}  # fmt: skip
_NO_NAME = re.compile(
    r"(?:END|BEGIN|COMMENT|SUMMARY|TEXT|MINIMIZE|CONSIDERED|CLASSIFICATION|SECTION|REGARDS|BEST|NOTE|PAGE"
    r"|SENSITIVE|SIPDIS|NOFORN|EXDIS|NODIS|LIMDIS|UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|N/A|NONE"
    r"|TAGS|SUBJECT|REF|INFO|BACKGROUND|ATTACHMENT|ANNEX|PARTICIPANTS?)\b",
    re.IGNORECASE,
)
_DOUBLED = re.compile(r"(?P<name>\S.{1,30}?)[ \t]+(?P=name)\Z")


@dataclass(frozen=True, slots=True)
class Signature:
    """Signers in order, where the body ends, and the closing lines under them (NNNN, classification)."""

    signers: tuple[Span, ...]
    body_end: int
    closing: tuple[Span, ...]
    rest: tuple[Span, ...]


def read_signature(sheet: Sheet, start: int, end: int) -> Signature:
    """Find who signed in the last lines of `start` to `end`.

    A name stands alone on one of the last lines, or runs on behind the last sentence in capitals.
    """
    lines = [line for line in sheet.lines[sheet.line_at(start) :] if line.text and line.end <= end]
    closing: list[Span] = []
    rest: list[Span] = []
    at = len(lines) - 1
    while at >= 0 and len(rest) < 3:
        line = lines[at]
        if _CLOSING.fullmatch(line.text) or sheet.is_break(line):
            closing.append(Span(line.start, line.end))
        elif signers := _signers(sheet, lines, at):
            body_end = lines[signers[1] - 1].end if signers[1] else start
            return Signature(signers[0], max(body_end, start), tuple(closing[::-1]), tuple(rest[::-1]))
        elif tail := _tail(lines, at):
            return Signature((tail,), _back(sheet.text, tail.start), tuple(closing[::-1]), tuple(rest[::-1]))
        elif _is_publishers(line):
            rest.append(Span(line.start, line.end))
        else:
            break
        at -= 1
    kept = tuple(span for span in closing[::-1] if sheet.text[span.start : span.end] != "...")
    return Signature((), kept[0].start if kept and not rest else end, kept if not rest else (), ())


def _back(text: str, end: int) -> int:
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def _signers(sheet: Sheet, lines: list[Line], at: int) -> tuple[tuple[Span, ...], int] | None:
    """The names that stand alone on line `at` and the lines right above it, and the first such line."""
    spans: list[Span] = []
    first = at + 1
    while first > 0 and at - first < 2 and _stands_alone(sheet, lines, first - 1, below=bool(spans)):
        line = lines[first - 1]
        spans[:0] = _names(line)
        first -= 1
    return (tuple(spans), first) if spans else None


def _names(line: Line) -> list[Span]:
    doubled = _DOUBLED.fullmatch(line.text)
    if doubled:
        return [Span(line.start, line.start + doubled.end("name"))]
    if "/" in line.text:
        spans, at = [], line.start
        for part in line.text.split("/"):
            lead = len(part) - len(part.lstrip())
            if part.strip():
                spans.append(Span(at + lead, at + lead + len(part.strip())))
            at += len(part) + 1
        return spans
    return [Span(line.start, line.end)]


def _stands_alone(sheet: Sheet, lines: list[Line], at: int, *, below: bool) -> bool:
    line = lines[at]
    text = line.text.replace("/", " ") if line.text.count("/") == 1 else line.text
    if not _NAME.match(text) or _NO_NAME.match(text) or text.endswith(".") or not _is_namelike(text):
        return False
    if at == 0:
        return True
    before = lines[at - 1]
    gap = sheet.text.count("\n", before.end, line.start) > 1
    if below:  # a second signer above the last one: only directly above, in the same capitals
        return not gap and line.text.isupper() == lines[at + 1].text.isupper() and before.text[-1] in '.!?"”)'
    return gap or before.text[-1] in '.!?"”’\')]-:' or line.text.isupper() or len(before.text) < 60


def _is_namelike(text: str) -> bool:
    words = text.split()
    return len(words) <= 4 and not any(word.isdigit() for word in words) and (
        len(words) == 1 or text.isupper() or all(word[0].isupper() for word in words)
    )


def _tail(lines: list[Line], at: int) -> Span | None:
    """A name in capitals that runs on behind the last sentence of a text in small letters."""
    line = lines[at]
    end = line.text[-120:]
    if len(line.text) < 20 or sum(map(str.islower, end)) < 8:
        return None
    found = _TAIL.search(end)
    if found is None:
        found = _TAIL_BARE.search(end)
        if found is None or end[: found.start("name")].split()[-1].lower() in _OPENERS:
            return None
    if _NO_NAME.match(found["name"]):
        return None
    offset = line.end - len(end)
    start = offset + found.start("name")
    return Span(start, start + len(found["name"]))


def _is_publishers(line: Line) -> bool:
    """Whether a line under the signature is a publisher's: a title cut off, an address, a credit."""
    return line.text.endswith("...") or "@" in line.text or line.text.startswith("http")
