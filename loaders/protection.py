"""Names that must not be seen: redaction runs of the publishers, and marks that ask to protect a source."""

import re
from collections.abc import Iterator

from cablegraph.loaders.lines import Sheet
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
_PROTECT = re.compile(
    r"[(\[{](?P<words>[^()\[\]{}]{0,40}\bprotect(?:ed)?\b[^()\[\]{}]{0,30})[)\]}]"
    r"|--[ \n]?(?P<dashed>(?:strictly[ \n])?protect(?:[ \n]source)?)[ \n]?(?:--|(?=[.,;]))"
    r"|\b(?:please|pls)[ \n](?P<asked>(?:strictly[ \n])?protect):",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"(?:[^,;]{1,30}[,;-]\s*)?(?:(?:all|both|please|pls|strictly|strongly|source|sources|contact"
    r"|should be|must be)\s+)*(?:strictly\s+)?"
    r"protect(?:ed)?(?:\s+(?:source|sources|strictly|throughout|identity|name|contact|fully|please))*[.!]?",
    re.IGNORECASE,
)
_PARTICLE = r"(?:de|del|da|dos|van|von|der|den|bin|ibn|al|el|la|le|y|ul|zu)"
_NAME = r"[^\W\d_a-z][\w'’-]{0,30}"
_NAME_BEFORE = re.compile(
    rf"(?<![^\W_])(?P<name>(?:[^\W\d_a-z][\w'’.-]{{0,30}}|[Xx]{{5,30}})(?:[ \n]{{1,2}}"
    rf"(?:[^\W\d_a-z][\w'’.-]{{0,30}}|{_PARTICLE})){{0,5}})[,;]?\s{{0,3}}\Z"
)
_TITLE = re.compile(
    r"(?:(?:MR|MRS|MS|DR|GEN|COL|MAJ|LT|CAPT|AMB|PROF|SEN|REP|GOV|PRESIDENT|MINISTER|DIRECTOR"
    r"|DEPUTY|AMBASSADOR|GENERAL|COLONEL"
    r"|SECRETARY|OFFICER|PROFESSOR|DOCTOR|CONTACT|SOURCE|THE|AND|THAT|BY|WITH|FROM|TO|OF|A"
    r"|ADVISER|ADVISOR|CHIEF|HEAD|MFA)\.?\s+)+",
    re.IGNORECASE,
)
_NAME_AFTER = re.compile(rf"[ \n]{{0,2}}(?P<name>{_NAME}(?:[ \n]{{1,2}}(?:{_NAME}|{_PARTICLE})){{0,5}})")
_SENTENCE_END = re.compile(r"(?:[.!?:][)\"”]?|\([A-Z/]{1,8}\))\Z")
_JOINED = re.compile(
    r"(?:\([^()\n]{0,40}\))?(?:,|[ \n]and|,[ \n]?and)[ \n]?\Z|[ \n]and[ \n]\Z", re.IGNORECASE
)
_OF_ALL = re.compile(r"\s{0,3}(?P<which>all|both)\b", re.IGNORECASE)
_BEFORE_WORD, _BEHIND_WORD = 44, 60  # a mark with its brackets reaches no further from the word
_REACH = 90
_MOST_NAMES = 12


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
    """Marks such as "(protect)" and "(strictly protect)", each with the name right before it."""
    return tuple(_protections(sheet, start, end))


def _protections(sheet: Sheet, start: int, end: int) -> Iterator[Protection]:
    text = sheet.text
    for found in _marks(sheet, start, end):
        words = found["words"] or found["dashed"] or found["asked"]
        if not _MARK.fullmatch(words.strip()):
            continue
        names: list[Span | None] = [*_names(text, found, start, end)]
        for name in names or [None]:
            yield Protection(
                start=found.start(),
                end=found.end(),
                text=sheet.words(found.start(), found.end()),
                level="strictly protect" if "strict" in words.lower() else "protect",
                name=sheet.words(name.start, name.end) if name else None,
                name_start=name.start if name else None,
                name_end=name.end if name else None,
            )


def _marks(sheet: Sheet, start: int, end: int) -> Iterator[re.Match[str]]:
    """What may be a mark, looked for only round the word itself."""
    text, at = sheet.text, start
    for place in positions(sheet.lowered, ("protect",), start, end):
        if place < at:
            continue
        found = _PROTECT.search(text, max(at, place - _BEFORE_WORD), min(end, place + _BEHIND_WORD))
        if found:
            at = found.end()
            yield found


def _names(text: str, mark: re.Match[str], start: int, end: int) -> list[Span]:
    """The names that a mark protects: the one before it, all of a list, or the one that it opens."""
    if mark["asked"] or _opens_sentence(text, max(start, mark.start() - _REACH), mark.start()):
        behind = _NAME_AFTER.match(text, mark.end(), min(end, mark.end() + _REACH))
        if behind:
            return [Span(*behind.span("name"))]
    of_all = _OF_ALL.match(mark["words"] or "")
    most = {"all": _MOST_NAMES, "both": 2}[of_all["which"].lower()] if of_all else 1
    names: list[Span] = []
    at = mark.start()
    while len(names) < most and (name := _name_before(text, max(start, at - _REACH), at)):
        names.append(name)
        joint = _JOINED.search(text, max(start, name.start - _REACH), name.start)
        if joint is None:
            break
        at = joint.start()
    return names


def _opens_sentence(text: str, start: int, end: int) -> bool:
    """Whether what stands at `end` begins a sentence or paragraph."""
    before = text[start:end].rstrip()
    gap = text[start + len(before) : end]
    return not before or gap.count("\n") > 1 or _SENTENCE_END.search(before[-12:]) is not None


def _name_before(text: str, start: int, end: int) -> Span | None:
    found = _NAME_BEFORE.search(text, start, end)
    if found is None:
        return None
    first = found.start("name")
    title = _TITLE.match(text, first, found.end("name"))
    if title:
        first = title.end()
    return Span(first, found.end("name")) if first < found.end("name") else None
