"""A document as the finders read it: words with their classes, lexicon phrases, sentence and block facts."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from cablegraph.extraction.document import Document
from cablegraph.extraction.find.found import Range
from cablegraph.extraction.find.lexicon import (
    CAPITAL,
    COMMON,
    FUNCTION,
    GIVEN,
    INITIAL,
    NUMBER,
    SURNAME,
    UPPER,
    WORD,
    Forms,
    Phrase,
    PhraseKind,
    bits_of_all,
    phrases,
)
from cablegraph.ontology.language_tables import reporting_verbs

Hit = tuple[int, Any]  # token behind the phrase's last, the table's entry

_IN_HEADINGS = frozenset({"'s", "’s", "-", "/", "&", ","})
_CAPS_SHARE = 0.75  # of a block's words; above it letter case says nothing


class Scan:
    """Parallel lists over the tokens of a document.

    Attributes:
        texts, lows: Words as printed and casefolded.
        bits: What each word is (`find.lexicon`); in blocks of capitals an English word has no CAPITAL.
        hits: By kind of lexicon, the longest phrase that begins at a token.
        capitals: Tokens printed with a capital first letter, in order.
        begins: Tokens that open a sentence.
        heading: Whether the token stands in a heading or the subject.
        caps: Whether the token stands in a block printed in capitals.
        claimed: Token to the end of the name that holds it, for names found so far.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.texts = [token.text for token in document.tokens]
        self.lows = [text.casefold() for text in self.texts]
        self.bits = bits_of_all(self.texts)
        self.capitals = [at for at, bits in enumerate(self.bits) if bits & CAPITAL]
        self.count = len(self.texts)
        self._mark_words_of_this_text()
        self.heading = bytearray(self.count + 1)
        self.caps = bytearray(self.count + 1)
        self.begins = bytearray(self.count + 1)
        self.sentence = [0] * (self.count + 1)
        self.ends = [0] * (self.count + 1)
        self._mark_blocks()
        self._mark_sentences()
        self._mark_lead_ins()
        self.hits: dict[PhraseKind, dict[int, Hit]] = {
            "title": {},
            "modifier": {},
            "noun": {},
            "place": {},
            "demonym": {},
            "known": {},
            "portfolio": {},
        }
        self._match()

    def _mark_words_of_this_text(self) -> None:
        """A word that the text prints in small letters too is an ordinary word, whatever the tables know."""
        words = set(self.texts)
        for at in self.capitals:
            bits = self.bits[at]
            if not bits & (GIVEN | SURNAME | COMMON) and self.lows[at] in words:
                self.bits[at] = bits | COMMON

    def _mark_blocks(self) -> None:
        starts, at = self.document.token_starts, 0
        for block in self.document.reading.blocks:
            first = bisect_left(starts, block.start, at)
            at = bisect_left(starts, block.end, first)
            if block.kind != "paragraph":
                self.heading[first:at] = b"\x01" * (at - first)
            words = [bits for bits in self.bits[first:at] if bits & WORD and not bits & INITIAL]
            upper = len([bits for bits in words if bits & UPPER])
            if upper > _CAPS_SHARE * len(words):
                self._mark_caps(first, at)

    def _mark_caps(self, first: int, last: int) -> None:
        verbs = reporting_verbs()
        for index in range(first, last):
            self.caps[index] = 1
            bits = self.bits[index]
            if bits & (COMMON | FUNCTION) or self.lows[index] in verbs:
                self.bits[index] = bits & ~(CAPITAL | UPPER | INITIAL)
            elif not bits & NUMBER:
                self.bits[index] = bits & ~UPPER

    def _mark_sentences(self) -> None:
        starts, at = self.document.token_starts, 0
        for number, sentence in enumerate(self.document.sentences, start=1):
            first = bisect_left(starts, sentence.start, at)
            at = bisect_left(starts, sentence.end, first)
            self.sentence[first:at] = [number] * (at - first)
            self.ends[first:at] = [at] * (at - first)
            opening = first
            while opening < at and not self.bits[opening] & (WORD | NUMBER):
                opening += 1
            if opening < at:
                self.begins[opening] = 1

    def _mark_lead_ins(self) -> None:
        """Capitalised words that open a block and close with a colon or dots are its heading."""
        for at in range(self.count):
            if not self.begins[at] or self.caps[at] or not self.bits[at] & CAPITAL:
                continue
            end = at
            while end < self.count and end - at < 12 and self.sentence[end] == self.sentence[at]:
                if not self.bits[end] & (CAPITAL | FUNCTION) and self.texts[end] not in (
                    "'s",
                    "’s",
                    "-",
                    "/",
                    "&",
                    ",",
                ):
                    break
                end += 1
            closes = end < self.count and self.texts[end] in (":", "…", "--")
            dots = end + 1 < self.count and self.texts[end] == self.texts[end + 1] == "."
            if (closes or dots) and end - at > 1:
                for index in range(at, end):
                    self.heading[index] = 1

    def _match(self) -> None:
        index, texts, lows = phrases(), self.texts, self.lows
        last, get, hits = self.count - 1, index.get, self.hits
        for at, low in enumerate(lows):
            forms = get(low)
            if forms is not None:
                for phrase in forms.single:
                    hits[phrase.kind].setdefault(at, (at + 1, phrase.entry))
                if forms.longer and at < last:
                    longer = forms.longer.get(lows[at + 1])
                    if longer is not None:
                        self._longer(at, longer, lows)
        for at in self.capitals:
            forms = self._exact(at, texts[at], index)
            if forms is not None:
                for phrase in forms.single:
                    if phrase.exact:
                        self._hit(at, at + 1, phrase)
                if forms.longer and at < last and not self.caps[at]:
                    self._longer(at, forms.longer.get(texts[at + 1], ()), texts)

    def _longer(self, at: int, found: tuple[Phrase, ...], words: list[str]) -> None:
        for phrase in found:
            behind = at + 1 + len(phrase.rest)
            if behind <= self.count and tuple(words[at + 1 : behind]) == phrase.rest:
                self._hit(at, behind, phrase)

    def _hit(self, at: int, behind: int, phrase: Phrase) -> None:
        hits = self.hits[phrase.kind]
        if (at not in hits or hits[at][0] <= behind) and self.sentence[at] == self.sentence[behind - 1]:
            hits[at] = (behind, phrase.entry)

    def _exact(self, at: int, text: str, index: Mapping[str, Forms]) -> Forms | None:
        """Forms that count only as printed; in a block of capitals no English word is one."""
        if not self.caps[at]:
            return index.get(text)
        if self.bits[at] & (COMMON | FUNCTION):
            return None
        return index.get(text) or index.get(text.capitalize())

    def capital(self, at: int) -> bool:
        """Whether the word at `at` has a capital that means something."""
        return 0 <= at < self.count and bool(self.bits[at] & CAPITAL)

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether both tokens stand in one sentence."""
        return (
            0 <= one < self.count and 0 <= other < self.count and self.sentence[one] == self.sentence[other]
        )

    def words(self, at: Range) -> str:
        """The view's words of a token range."""
        tokens = self.document.tokens
        return self.document.text[tokens[at.first].start : tokens[at.last - 1].end]

    def view(self, at: Range) -> tuple[int, int]:
        """The view offsets of a token range."""
        tokens = self.document.tokens
        return tokens[at.first].start, tokens[at.last - 1].end

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Where each word stands, as printed."""
        places: dict[str, list[int]] = {}
        for at, text in enumerate(self.texts):
            places.setdefault(text, []).append(at)
        return places

    def places_of(self, words: Iterable[str]) -> list[int]:
        """Where any of the words stands, as printed, in order."""
        return sorted(at for word in words for at in self.positions.get(word, ()))

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """Where each word with a capital stands, as printed."""
        places: dict[str, list[int]] = {}
        for at in self.capitals:
            places.setdefault(self.texts[at], []).append(at)
        return places

    def name_like(self, at: int) -> bool:
        """Whether the word could be part of a person's name by its own look."""
        bits = self.bits[at]
        if not bits & CAPITAL or bits & FUNCTION:
            return False
        return bool(bits & (GIVEN | SURNAME | INITIAL)) or not bits & COMMON
