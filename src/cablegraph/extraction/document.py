"""What every extraction rule reads: the telegram, its reading view, tokens, sentences, and evidence."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from cablegraph.extraction.tokens import Sentence, Token, sentences, tokenise
from cablegraph.loaders import field_spans
from cablegraph.loaders.reading import Block, Reading, reading_view
from cablegraph.records.annotations import Evidence
from cablegraph.records.telegram import Field, Telegram
from cablegraph.text import SourceText


@dataclass(frozen=True)
class Document:
    """One telegram, ready for the rules. Offsets of rules are the reading view's (`text`).

    Attributes:
        sentences: In order; none reaches over a block.
        tokens: In order, over the whole view.
    """

    telegram: Telegram
    source: SourceText
    reading: Reading
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]

    @cached_property
    def text(self) -> str:
        """The reading view's text."""
        return self.reading.view.text

    @cached_property
    def lower(self) -> list[str]:
        """The tokens' words in small letters."""
        return [token.text.lower() for token in self.tokens]

    @cached_property
    def _evidence(self) -> dict[tuple[int, int], Evidence]:
        """What was made so far: many statements stand on one mention."""
        return {}

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.reading.blocks]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def token_starts(self) -> list[int]:
        """Where the tokens begin."""
        return [token.start for token in self.tokens]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the view's code point at `offset`; None between sentences."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the view's code point at `offset`; None between blocks."""
        blocks = self.reading.blocks
        index = bisect_right(self._block_starts, offset) - 1
        return blocks[index] if index >= 0 and offset < blocks[index].end else None

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that begin in the view range `start` to `end`."""
        first = bisect_right(self.token_starts, start - 1)
        last = bisect_right(self.token_starts, end - 1)
        return self.tokens[first:last]

    def evidence(self, start: int, end: int) -> Evidence:
        """Evidence for the view's words `start` to `end`: source spans, words, paragraph number."""
        known = self._evidence.get((start, end))
        if known is None:
            block = self.block_at(start)
            known = self._evidence[start, end] = Evidence(
                spans=self.reading.view.to_source(start, end),
                text=self.text[start:end],
                paragraph=block.paragraph if block else None,
            )
        return known

    def header_evidence(self, field: Field) -> Evidence:
        """Evidence for a field of the header."""
        return Evidence(spans=field_spans(self.source, field.start, field.end), text=field.text)


def prepare(telegram: Telegram, source: SourceText) -> Document:
    """Make a telegram ready for the rules: its reading view, tokens and sentences."""
    reading = reading_view(telegram, source)
    tokens = tokenise(reading.view.text)
    blocks = [(block.start, block.end) for block in reading.blocks]
    return Document(telegram, source, reading, tokens, sentences(tokens, blocks))
