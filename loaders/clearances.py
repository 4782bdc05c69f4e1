"""Drafting blocks of outgoing telegrams: who drafted, who approved, who cleared, with office symbols."""

import re
from collections.abc import Iterator

from cablegraph.records.telegram import Clearance
from cablegraph.text import Span

_VERB = re.compile(r"(?P<verb>DRAFTED|APPROVED|CLEARED) BY[ \t]*:?[ \t]*")
_PARTS = re.compile(r"\n|;|,(?=[ \t]*[A-Z][A-Z0-9/]{0,12}[ \t]*(?::|-[ \t]))")
_OFFICE = re.compile(r"(?P<office>[A-Z][A-Z0-9/&. -]{0,30}?)[ \t]*(?::|[ \t]-{1,2}[ \t])[ \t]*(?=\S)")
_FORM = re.compile(r"[ \t]*\((?P<form>[^()\n]{1,40})\)[ \t]*")
_TITLE = re.compile(
    r"(?P<title>MR|MRS|MS|MISS|DR|AMB|AMBASSADOR|COL|LTC|GEN|MAJ|CAPT|CDR|ADM|GOV|SECRETARY)"
    r"(?:\.[ \t]*|[ \t]+)"
)
_TYPIST = re.compile(r":[ \t]*(?P<typist>[A-Z]{1,4})\Z")


def read_clearances(text: str, span: Span) -> Iterator[tuple[str, Clearance]]:
    """The parties of a drafting block, each with `DRAFTED`, `APPROVED` or `CLEARED`.

    The first party behind a verb is the verb's; those on the lines below it cleared the telegram. An
    office and a name stand apart by a colon or a dash; initials behind a second colon are the typist's.

    Args:
        text: The source's text.
        span: The block, beginning with its verb.
    """
    verb = "CLEARED"
    for part in _parts(text, span):
        at = part.start
        found = _VERB.match(text, at, part.end)
        own = verb
        if found:
            verb, own, at = "CLEARED", found["verb"], found.end()
        party = _party(text, at, part.end)
        if party is not None:
            yield own, party


def _parts(text: str, span: Span) -> Iterator[Span]:
    at = span.start
    for gap in _PARTS.finditer(text, span.start, span.end):
        yield from _filled(text, at, gap.start())
        at = gap.end()
    yield from _filled(text, at, span.end)


def _filled(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    if words.strip():
        yield Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _party(text: str, start: int, end: int) -> Clearance | None:
    words = text[start:end]
    if not words.strip():
        return None
    rest = words
    form = title = typist = office = None
    found = _FORM.search(rest)
    if found:
        form, rest = found["form"].strip(), rest[: found.start()] + rest[found.end() :]
    head = _OFFICE.match(rest)
    if head:
        office, rest = head["office"].strip(), rest[head.end() :]
    tail = _TYPIST.search(rest)
    if tail:
        typist, rest = tail["typist"], rest[: tail.start()]
    rank = _TITLE.match(rest)
    if rank:
        title, rest = rank["title"], rest[rank.end() :]
    name = " ".join(rest.split()).strip(" .,;-") or None
    return Clearance(
        start=start,
        end=end,
        text=" ".join(words.split()),
        office=office,
        name=name,
        title=title,
        typist=typist,
        form=form,
    )
