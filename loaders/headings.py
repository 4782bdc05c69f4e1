"""Headings: what a heading looks like, and what kind of paragraphs it opens."""

import re

from cablegraph.records.telegram import ParagraphKind

_SLASHES = re.compile(r"//.{2,120}//\Z")
_BULLET = re.compile(r"(?:-{1,3}|[*•·])[ \t]?\S|\(?[A-Za-z0-9]{1,2}[.)][ \t]")
_NO_HEADING = re.compile(
    r"(?:.*\s)?END\s(?:OF\s)?(?:EXECUTIVE\s)?(?:SUMMARY|COMMENTS?|NOTES?|TEXT|QUOTE|BIO|MESSAGE)\b|[Xx]{5,}|\[[^\]]*\]\Z",
    re.IGNORECASE,
)
_NO_HEADING_LETTERS = frozenset("Xx[")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_THEN = r"(?=\s*(?:[:.\-–—/]|\Z|\())"
_WORDS: tuple[tuple[ParagraphKind, str], ...] = (
    (
        "summary",
        r"(?:EXECUTIVE\s|(?:INTRODUCTION|COMMENT|BACKGROUND|KEY\sPOINTS)\s(?:AND|&)\s)?SUMMARY\b(?!\s(?:of|was|is|are)\s)",
    ),
    ("comment", rf"(?:\w+\s)?COMMENTS?\b(?:{_THEN}|(?=\s*AND\b))"),
    ("note", rf"NOTE\b{_THEN}"),
    ("bio", rf"BIO(?:GRAPHIC(?:AL)?)?(?:\s(?:NOTES?|DATA|INFORMATION|SKETCH))?\b{_THEN}"),
    ("action", r"ACTION\s(?:REQUEST(?:ED)?|REQUIRED)\b|THIS IS AN ACTION (?:REQUEST|CABLE|MESSAGE)\b"),
)
_OPENER = re.compile(
    rf"(?:BEGIN\s)?(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _WORDS)})", re.IGNORECASE
)
_CLOSERS = {kind: re.compile(rf"\bend\s(?:of\s)?{kind}\b", re.IGNORECASE) for kind, _ in _WORDS}
_SMALL = {
    "a", "an", "the", "of", "and", "or", "in", "on", "at", "to", "for", "by", "with", "from", "as", "but",
    "nor", "into", "over", "up", "vs", "via", "than", "its", "de", "la", "el", "du", "des", "da", "do", "i",
}  # fmt: skip


def opens_kind(words: str) -> ParagraphKind:
    """The kind of what begins (or stands under a heading) with these words."""
    words = words.lstrip("/-([ \t\"'¶")
    opener = _OPENER.match(words)
    return opener.lastgroup if opener else "body"  # type: ignore[return-value]  # groups bear the kinds' names


def closes_kind(words: str, kind: ParagraphKind) -> bool:
    """Whether words hold "End summary" or the like for this kind."""
    return kind != "body" and kind in words.lower() and _CLOSERS[kind].search(words) is not None


def is_heading(text: str) -> bool:
    """Whether a short text that stands alone reads as a heading: capitals, or a title's spelling.

    >>> is_heading("A Harbour Waits for Its Ships"), is_heading("The harbour waits for ships.")
    (True, False)
    """
    if _SLASHES.match(text):
        return True
    if (text[:1] in _NO_HEADING_LETTERS or "end" in text.lower()) and _NO_HEADING.match(text):
        return False
    if not 3 <= len(text) <= 160 or text[-1] in ".,;" or _BULLET.match(text) or not text[0].isprintable():
        return False
    words = _WORD.findall(text)
    if not words:
        return False
    if text.isupper():
        return True
    long = [word for word in words if word.lower() not in _SMALL]
    if not long or not (text[0].isupper() or text[0] in "\"'“‘(" or text[0].isdigit()):
        return False
    capital = sum(word[0].isupper() for word in long)
    return capital >= 0.6 * len(long) or (len(words) <= 6 and words[0][0].isupper() and text[-1] in "?!:")
