"""Whether a telegram says the words that somebody says it says, and where.

Words are looked for in the reading view (page breaks out, wraps folded), then in the header and whatever
else the view leaves out. White space counts for nothing; every other character counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cablegraph.extraction.document import Document
from cablegraph.loaders import shown_text
from cablegraph.records.annotations import Evidence
from cablegraph.text import CablegraphError, SourceText, TextView, ViewBuilder

_MOST = 1000  # of places of one quotation that are looked at


class QuoteError(CablegraphError):
    """The text does not bear a quotation out, or does not say which of several places is meant."""


@dataclass(frozen=True)
class Quotes:
    """The words of one document, to be asked."""

    document: Document

    @cached_property
    def _whole(self) -> TextView:
        """All that a reader of the source sees, white space folded."""
        source = self.document.source
        shown = shown_text(source)
        if shown is None:
            return _folded(source)
        inner = SourceText(source.name, shown.text, source.encoding, source.sha256)
        return _folded(inner).over(shown)

    def find(self, quote: str, near: int | None = None) -> Evidence:
        """The evidence that a quotation is.

        Args:
            quote: The words; white space is folded.
            near: A source offset: of several places the one that begins nearest to it is meant.

        Raises:
            QuoteError: The words are empty, stand nowhere, or stand at several places and `near` is None.
        """
        words = " ".join(quote.split())
        if not words:
            raise QuoteError("there is no quotation")
        found = self._places(words)
        if not found:
            raise QuoteError("the quotation does not stand in the text")
        if near is None:
            if len(found) > 1:
                raise QuoteError(f"the quotation stands at {len(found)} places: say `start`")
            return found[0]
        return min(found, key=lambda evidence: (abs(evidence.start - near), evidence.start))

    def within(self, words: str, outer: Evidence) -> Evidence | None:
        """The first place of some words inside a quotation, as whole words; None: they do not stand there."""
        for evidence in self._places(" ".join(words.split()), whole=True):
            if outer.start <= evidence.start and evidence.end <= outer.end:
                return evidence
        return None

    def first(self, words: str) -> Evidence | None:
        """The first place of some words in the text, as whole words; None: they stand nowhere."""
        return next(iter(self._places(" ".join(words.split()), whole=True)), None)

    def between(self, start: int, end: int) -> str:
        """The source's words from one offset to another, white space folded.

        Raises:
            QuoteError: The source has no such range.
        """
        text = self.document.source.text
        if not 0 <= start < end <= len(text):
            raise QuoteError(f"no range of the text: {start}-{end}")
        return " ".join(text[start:end].split())

    def fits(self, evidence: Evidence) -> bool:
        """Whether the words of an evidence stand where it says."""
        if evidence.end > len(self.document.source.text):
            return False
        if _letters(self.document.source.quote(evidence.spans)) == _letters(evidence.text):
            return True
        return any(place.spans == evidence.spans for place in self._places(" ".join(evidence.text.split())))

    def _places(self, words: str, *, whole: bool = False) -> list[Evidence]:
        """Every place of the words in the reading view, else in all that is shown; in order."""
        text = self.document.text
        found = [self.document.evidence(*place) for place in _occurrences(text, words, whole=whole)]
        return found or [
            Evidence(spans=self._whole.to_source(*place), text=words)
            for place in _occurrences(self._whole.text, words, whole=whole)
        ]


def _folded(source: SourceText) -> TextView:
    builder = ViewBuilder(source)
    builder.fold(0, len(source.text))
    return builder.build()


def _occurrences(text: str, words: str, *, whole: bool) -> Iterator[tuple[int, int]]:
    at, count = text.find(words) if words else -1, 0
    while at >= 0 and count < _MOST:
        end = at + len(words)
        if not whole or not (_joined(text, at) or _joined(text, end)):
            yield at, end
            count += 1
        at = text.find(words, at + 1)


def _joined(text: str, offset: int) -> bool:
    """Whether the code points on both sides of an offset belong to one word."""
    return 0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum()


def _letters(text: str) -> str:
    return "".join(text.split())
