"""Names that must not be seen: redaction runs of the publishers, and marks that ask to protect a source."""

import re
from collections.abc import Iterator

from cablegraph.loaders.lines import Sheet
from cablegraph.records.telegram import Field, Protection
from cablegraph.text import Span

_RUN_OF_X = re.compile(r"[Xx](?<![A-Za-z].)[Xx]{4,}(?![A-Za-z])|██+")
_TAKEN_OUT = re.compile(
    r"\[[^\[\]\n]{0,40}\b(?:redacted|names? removed|deleted)\b[^\[\]\n]{0,40}\]"
    r"|\(names? (?:redacted|removed|withheld)\)",
    re.IGNORECASE,
)
_PROTECT = re.compile(r"[(\[](?P<words>[^()\[\]]{0,40}\bprotect(?:ed)?\b[^()\[\]]{0,30})[)\]]", re.IGNORECASE)
_MARK = re.compile(
    r"(?:[^,;]{1,30}[,;-]\s*)?(?:(?:please|pls|strictly|strongly|source|sources|contact"
    r"|should be|must be)\s+)*(?:strictly\s+)?"
    r"protect(?:ed)?(?:\s+(?:source|sources|strictly|throughout|identity|name|contact|fully|please))*[.!]?",
    re.IGNORECASE,
)
_PARTICLE = r"(?:de|del|da|dos|van|von|der|den|bin|ibn|al|el|la|le|y|ul|zu)"
_NAME_BEFORE = re.compile(
    rf"(?P<name>(?:[^\W\d_a-z][\w'’.-]*|[Xx]{{5,}})(?:[ \n]{{1,2}}(?:[^\W\d_a-z][\w'’.-]*"
    rf"|{_PARTICLE})){{0,5}})[,;]?\s*\Z"
)
_TITLE = re.compile(
    r"(?:(?:MR|MRS|MS|DR|GEN|COL|MAJ|LT|CAPT|AMB|PROF|SEN|REP|GOV|PRESIDENT|MINISTER|DIRECTOR"
    r"|DEPUTY|AMBASSADOR|GENERAL|COLONEL"
    r"|SECRETARY|OFFICER|PROFESSOR|DOCTOR|CONTACT|SOURCE|THE|AND|THAT|BY|WITH|FROM|TO|OF|A"
    r"|ADVISER|ADVISOR|CHIEF|HEAD|MFA)\.?\s+)+",
    re.IGNORECASE,
)
_REACH = 90


def read_redactions(sheet: Sheet, start: int, end: int) -> tuple[Field, ...]:
    """Runs of X and bracketed words that stand where a publisher took something out."""
    text = sheet.text
    found = (
        list(_RUN_OF_X.finditer(text, start, end))
        if "xxxxx" in text or "XXXXX" in text or "█" in text
        else []
    )
    if "[" in text or "(name" in text or "(NAME" in text or "(Name" in text:
        found += _TAKEN_OUT.finditer(text, start, end)
    return tuple(
        Field(start=match.start(), end=match.end(), text=match.group())
        for match in sorted(found, key=re.Match.start)
    )


def read_protections(sheet: Sheet, start: int, end: int) -> tuple[Protection, ...]:
    """Marks such as "(protect)" and "(strictly protect)", each with the name right before it."""
    return tuple(_protections(sheet, start, end))


def _protections(sheet: Sheet, start: int, end: int) -> Iterator[Protection]:
    text = sheet.text
    if "rotect" not in text and "ROTECT" not in text:
        return
    for found in _PROTECT.finditer(text, start, end):
        words = found["words"]
        if not _MARK.fullmatch(words.strip()):
            continue
        name = _name_before(text, max(start, found.start() - _REACH), found.start())
        yield Protection(
            start=found.start(),
            end=found.end(),
            text=sheet.words(found.start(), found.end()),
            level="strictly protect" if "strict" in words.lower() else "protect",
            name=sheet.words(name.start, name.end) if name else None,
            name_start=name.start if name else None,
            name_end=name.end if name else None,
        )


def _name_before(text: str, start: int, end: int) -> Span | None:
    found = _NAME_BEFORE.search(text, start, end)
    if found is None:
        return None
    first = found.start("name")
    title = _TITLE.match(text, first, found.end("name"))
    if title:
        first = title.end()
    return Span(first, found.end("name")) if first < found.end("name") else None
