"""Marks that ask to protect a source: "(strictly protect)" in every bracket, spelling and place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cablegraph.loaders.lines import Sheet
from cablegraph.loaders.words import positions

# "protec" covers "protect"; the others are misprints, and a word torn at a line's end.
_SIGNS = ("protec", "protext", "protct", "proect", "prtect", "portect", "potect", "pro-", "prot-")
_PROTECT = (
    r"(?:protecc?t?|pro-\s{0,4}tect|prot-\s{0,4}ect|protext|protct|proect|prtect|portect|potect)(?:ed)?"
)
_STRICTLY = r"str[iclkty]{3,8}"
_PLEASE = r"(?:please|pls)"
_IDENTITY = r"(?:[ \n](?:the[ \n])?(?:identity|name|identities|names)[ \n]of)?"
_PLACE = re.compile(
    rf"[(\[{{](?P<words>[^()\[\]{{}}]{{0,40}}\b{_PROTECT}\b[^()\[\]{{}}]{{0,50}})[)\]}}]"
    r"|(?:--|[\u2013\u2014]|(?<=[ \n])-(?=[ \n]))[ \n]?"
    rf"(?P<dashed>(?:{_PLEASE}[ \n])?(?:{_STRICTLY}[ \n])?{_PROTECT}"
    r"(?:[ \n](?:source|both|all))?)[ \n]?(?:--|[\u2013\u2014]|-(?=[ \n])|(?=[.,;]))"
    rf"|,[ \n](?P<between>(?:{_PLEASE}[ \n]|{_STRICTLY}[ \n]){{1,2}}{_PROTECT}(?:[ \n](?:source|both|all))?)"
    r"(?=[,.;])"
    rf"|\b{_PLEASE}[ \n](?P<asked>(?:{_STRICTLY}[ \n])?{_PROTECT}{_IDENTITY})"
    r"(?P<colon>:|(?=[ \n](?-i:[A-Z])))",
    re.IGNORECASE,
)
_MARK = re.compile(
    rf"(?:[^,;]{{1,30}}[,;-]\s*)?(?:(?:all|both|please|pls|{_STRICTLY}|strongly|source|sources|contact"
    r"|should be|must be)\s+)*"
    rf"{_PROTECT}(?:\s+(?:the|his|her|their|this)(?=\s+(?:source|sources|identit|name|contact)))?"
    rf"(?:\s+(?:source|sources|{_STRICTLY}|throughout|identity|identities|name|names|contact|contacts|fully"
    r"|please|both|all|him|her|them))*(?:\s*[,;:-]\s*[^,;]{1,40})?[.!]?",
    re.IGNORECASE,
)
_STRICT = re.compile(r"\bstr[^o]", re.IGNORECASE)
_ROUND = "()[]{}*_\"'“”‘’ "  # what stands doubled or as a decoration round a mark
_BEFORE_WORD, _BEHIND_WORD = 44, 80  # a mark with its brackets reaches no further from the word


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it stands in the text.

    Attributes:
        start, end: Where, with all its brackets.
        words: What it says.
        asked: Whether it asks for the name behind it: "Please protect: ...".
        sure: Whether what is asked for must be a name; without a colon, it may be any other thing.
    """

    start: int
    end: int
    words: str
    asked: bool = False
    sure: bool = True

    @property
    def strict(self) -> bool:
        """Whether it says "strictly", in whatever spelling."""
        return _STRICT.search(self.words) is not None


def is_protect_mark(words: str) -> bool:
    """Whether words in brackets ask for protection.

    >>> is_protect_mark("strictly protect, Embassy contact"), is_protect_mark("to protect sources")
    (True, False)
    """
    return _MARK.fullmatch(words.strip(_ROUND)) is not None


def find_marks(sheet: Sheet, start: int, end: int) -> Iterator[Mark]:
    """The marks, looked for only round the word itself."""
    text, at = sheet.text, start
    for place in positions(sheet.lowered, _SIGNS, start, end):
        if place < at or text[place - 1 : place].isalpha():
            continue
        found = _PLACE.search(text, max(at, place - _BEFORE_WORD), min(end, place + _BEHIND_WORD))
        if found is None:
            continue
        words = found["words"] or found["dashed"] or found["between"] or found["asked"]
        if found["asked"] is None and not is_protect_mark(words):
            continue
        at = found.end()
        first, last = _with_brackets(text, found.start(), found.end()) if found["words"] else found.span()
        asked = found["asked"] is not None
        yield Mark(first, last, words.strip(_ROUND), asked, sure=not asked or bool(found["colon"]))


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """A bracket's range with the further brackets and stars round it: "((protect))"."""
    for _ in range(3):
        if start and text[start - 1] in "([{*":
            start -= 1
        if end < len(text) and text[end] in ")]}*":
            end += 1
    return start, end
