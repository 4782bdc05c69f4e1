"""Blocks inside paragraphs: `(Note: ... End Note.)`, `Begin comment ... End comment`; the summary."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from cablegraph.loaders.lines import Sheet
from cablegraph.loaders.words import read_words
from cablegraph.records.telegram import Field, Note, Paragraph, ParagraphKind
from cablegraph.text import Span

_KINDS: dict[str, ParagraphKind] = {"note": "note", "comment": "comment", "bio": "bio", "biographic": "bio"}
_OPEN = re.compile(
    r"(?P<bracket>[(\[][ \n]?)?(?<![A-Za-z])(?P<begin>BEGIN[ \n])?(?:[A-Za-z]{3,12}[ \n](?=COMMENT))?"
    r"(?P<word>NOTE|COMMENT|BIOGRAPHIC|BIO)(?:[ \n]NOTES?)?(?P<colon>[ \n]?[:.–—-])",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    r"(?<![A-Za-z])END[ \n](?:OF[ \n])?(?:[A-Za-z]{3,12}[ \n](?=COMMENT))?(?P<word>NOTE|COMMENT|BIOGRAPHIC|BIO)S?(?:[ \n]NOTES?)?\b[ ]?\.?[ ]?[)\]]{0,2}",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"[\W_]{0,4}(?:BEGIN\s)?(?:EXECUTIVE\s)?SUMMARY(?:\s(?:AND|&|/)\s(?!THE\b)[A-Z]{4,14}(?:\s[A-Z]{4,14})?(?=\s?[:.\n–—-]))?[ ]?[:.)\-–—/]*\s*",
    re.IGNORECASE,
)
_SUMMARY_END = re.compile(r"[(\[]?\bEND[ \n]{1,3}(?:OF[ \n])?(?:EXECUTIVE[ \n])?SUMMARY\b", re.IGNORECASE)
_REACH = 8  # paragraphs over which an "End summary" may stand behind its "Summary"


def read_notes(sheet: Sheet, paragraphs: Sequence[Paragraph]) -> tuple[Note, ...]:
    """Notes, comments and biographic notes inside paragraphs, with opening and closing words.

    One that fills its paragraph is that paragraph's kind and is not listed again.
    """
    text = sheet.text
    if not paragraphs:
        return ()
    closes = list(_CLOSE.finditer(text, paragraphs[0].start, paragraphs[-1].end))
    starts = [close.start() for close in closes]
    notes: list[Note] = []
    for paragraph in paragraphs:
        at = paragraph.content_start
        while (found := _OPEN.search(text, at, paragraph.end)) is not None:
            at = found.end()
            if not _opens(text, found, paragraph):
                continue
            kind = _KINDS[found["word"].lower()]
            end = _end(text, found, kind, paragraph, closes, bisect_left(starts, found.end()))
            if end is None or (found.start() <= paragraph.content_start and end >= paragraph.end - 2):
                continue
            notes.append(
                Note(start=found.start(), end=end, text=sheet.words(found.start(), end), kind=kind)
            )
            at = max(end, at)
    return tuple(notes)


def _opens(text: str, found: re.Match[str], paragraph: Paragraph) -> bool:
    """Whether the word opens a block: in a bracket, behind BEGIN, or with a colon behind a sentence."""
    if found["word"][0].islower() and not found["bracket"]:
        return False
    if found["bracket"] or found["begin"] or found.start() <= paragraph.content_start:
        return True
    before = text[max(found.start() - 4, 0) : found.start()].rstrip()
    return ":" in found["colon"] and before[-1:] in {".", "!", "?", '"', "”", ")", "-"}


def _end(
    text: str,
    found: re.Match[str],
    kind: ParagraphKind,
    paragraph: Paragraph,
    closes: list[re.Match[str]],
    index: int,
) -> int | None:
    for close in closes[index : index + 4]:
        if close.start() >= paragraph.end:
            break
        if _KINDS[close["word"].lower()] == kind:
            return min(close.end(), paragraph.end)
    if found["bracket"]:
        shut = text.find(")" if "(" in found["bracket"] else "]", found.end(), min(paragraph.end, found.end() + 4000))
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
        end = close.start() if close and (close.start() < last.end or opener) else last.end
        while end > start and text[end - 1].isspace():
            end -= 1
        if end <= start:
            continue
        numbers = [Span(p.start, p.content_start) for p in behind[1:] if p.start < end and p.content_start > p.start]
        titles = [Span(h.start, h.end) for h in headings if start < h.start < end]
        return Field(start=start, end=end, text=read_words(text, start, end, sorted([*out, *numbers, *titles])))
    return None


def _last(behind: Sequence[Paragraph], *, opened: bool) -> Paragraph:
    """The last paragraph of a summary that no words close: its own, or all under the heading."""
    last = behind[0]
    for paragraph in behind[1:]:
        if opened or paragraph.kind != "summary":
            break
        last = paragraph
    return last
