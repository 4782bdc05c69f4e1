"""Blocks inside paragraphs: `(Note: ... End Note.)`, `Begin comment ... End comment`; the summary."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cablegraph.loaders.lines import Sheet
from cablegraph.loaders.words import positions, read_words
from cablegraph.records.telegram import Field, Note, Paragraph, ParagraphKind
from cablegraph.text import Span

_KINDS: dict[str, ParagraphKind] = {"note": "note", "comment": "comment", "bio": "bio", "biographic": "bio"}
_OPEN = re.compile(
    r"(?P<word>N(?:OTE|ote)|C(?:OMMENT|omment)|B(?:IO|io)(?:GRAPHIC|graphic)?|note"
    r"|comment)(?:[ \n]N(?:OTE|ote))?(?P<colon>[ \n]?[:.–—-])"
)
_OPENERS = ("note", "comment", "bio")
_BEFORE = re.compile(
    r"(?P<bracket>[(\[][ \n]?)?(?P<begin>(?<![A-Za-z])BEGIN[ \n])?(?:(?<![A-Za-z])[A-Za-z]{3,12}[ \n])?\Z",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    r"[Ee](?<!\w.)[Nn][Dd][ \n](?i:(?:OF[ \n])?(?:[A-Za-z]{3,12}[ \n](?=COMMENT))?(?P<word>NOTE|COMMENT"
    r"|BIOGRAPHIC|BIO)S?(?:[ \n]NOTES?)?\b[ ]?\.?[ ]?[)\]]{0,2})"
)
_SUMMARY = re.compile(
    r"[\W_]{0,4}(?:BEGIN\s)?(?:EXECUTIVE\s)?SUMMARY(?:\s(?:AND|&"
    r"|/)\s(?!THE\b)[A-Z]{4,14}(?:\s[A-Z]{4,14})?(?=\s?[:.\n–—-]))?[ ]?[:.)\-–—/]*\s*",
    re.IGNORECASE,
)
_SUMMARY_END = re.compile(r"[Ee](?<!\w.)[Nn][Dd][ \n]{1,3}(?i:(?:OF[ \n])?(?:EXECUTIVE[ \n])?SUMMARY\b)")
_WIDEST = 4000  # letters that a bracket without "End note" may hold
_REACH = 8  # paragraphs over which an "End summary" may stand behind its "Summary"


def read_notes(sheet: Sheet, paragraphs: Sequence[Paragraph]) -> tuple[Note, ...]:
    """Notes, comments and biographic notes inside paragraphs, with opening and closing words.

    One that fills its paragraph is that paragraph's kind and is not listed again.
    """
    text = sheet.text
    if not paragraphs:
        return ()
    openings = list(_openings(sheet, paragraphs))
    if not openings:
        return ()
    ends = positions(sheet.lowered, ("end",), paragraphs[0].start, paragraphs[-1].end)
    closes = [close for place in ends if (close := _CLOSE.match(text, place, paragraphs[-1].end))]
    starts = [close.start() for close in closes]
    notes: list[Note] = []
    for found, paragraph in openings:
        if notes and found.start() < notes[-1].end:
            continue
        opening = _opening(text, found, paragraph)
        if opening is None:
            continue
        kind = _KINDS[found["word"].lower()]
        index = bisect_left(starts, found.end())
        end = _end(text, found, kind, paragraph, closes[index : index + 4], bracket=opening.bracket)
        if end is None or (opening.start <= paragraph.content_start and end >= paragraph.end - 2):
            continue
        notes.append(Note(start=opening.start, end=end, text=sheet.words(opening.start, end), kind=kind))
    return tuple(notes)


def _openings(sheet: Sheet, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[re.Match[str], Paragraph]]:
    text = sheet.text
    index = at = 0
    for place in positions(sheet.lowered, _OPENERS, paragraphs[0].start, paragraphs[-1].end):
        found = _OPEN.match(text, place, paragraphs[-1].end) if place >= at else None
        if found is None:
            continue
        at = found.end()
        while paragraphs[index].end < found.end() and index + 1 < len(paragraphs):
            index += 1
        if paragraphs[index].content_start <= found.start() and found.end() <= paragraphs[index].end:
            yield found, paragraphs[index]


@dataclass(frozen=True, slots=True)
class _Opening:
    start: int
    bracket: str


def _opening(text: str, found: re.Match[str], paragraph: Paragraph) -> _Opening | None:
    """Where a block opens: in a bracket, behind BEGIN, at a paragraph's start, or with a colon.

    The last only in capitals or with a capital, behind the end of a sentence.
    """
    first = found.start()
    before = _BEFORE.search(text, max(first - 24, paragraph.content_start), first)
    bracket = (before["bracket"] or "").strip() if before else ""
    begin = before is not None and before["begin"] is not None
    if before and (bracket or begin):
        return _Opening(before.start("bracket") if bracket else before.start("begin"), bracket)
    if found["word"][0].islower():
        return None
    lead = text[max(first - 4, 0) : first].rstrip()
    if first <= paragraph.content_start or (
        ":" in found["colon"] and lead[-1:] in {".", "!", "?", '"', "”", ")", "-"}
    ):
        return _Opening(first, "")
    return None


def _end(
    text: str,
    found: re.Match[str],
    kind: ParagraphKind,
    paragraph: Paragraph,
    closes: Sequence[re.Match[str]],
    *,
    bracket: str,
) -> int | None:
    for close in closes:
        if close.start() >= paragraph.end:
            break
        if _KINDS[close["word"].lower()] == kind:
            return min(close.end(), paragraph.end)
    if bracket:
        shut = text.find(
            ")" if bracket == "(" else "]", found.end(), min(paragraph.end, found.end() + _WIDEST)
        )
        return shut + 1 if shut >= 0 else None
    return paragraph.end if ":" in found["colon"] else None


def read_summary(
    sheet: Sheet, paragraphs: Sequence[Paragraph], headings: Sequence[Field], out: Sequence[Span]
) -> Field | None:
    """The summary without paragraph number, portion mark, "Summary" and "End summary"."""
    text = sheet.text
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind != "summary":
            continue
        opener = _SUMMARY.match(text, paragraph.content_start, paragraph.end)
        start = opener.end() if opener else paragraph.content_start
        behind = paragraphs[index : index + _REACH]
        last = _last(behind, opened=opener is not None)
        close = _SUMMARY_END.search(text, start, behind[-1].end)
        end = last.end
        if close and (close.start() < last.end or opener):
            end = close.start() - (text[close.start() - 1] in "([")
        while end > start and text[end - 1].isspace():
            end -= 1
        if end <= start:
            continue
        numbers = [
            Span(p.start, p.content_start) for p in behind[1:] if p.start < end and p.content_start > p.start
        ]
        titles = [Span(h.start, h.end) for h in headings if start < h.start < end]
        return Field(
            start=start, end=end, text=read_words(text, start, end, sorted([*out, *numbers, *titles]))
        )
    return None


def _last(behind: Sequence[Paragraph], *, opened: bool) -> Paragraph:
    """The last paragraph of a summary that no words close: its own, or all under the heading."""
    last = behind[0]
    for paragraph in behind[1:]:
        if opened or paragraph.kind != "summary":
            break
        last = paragraph
    return last
