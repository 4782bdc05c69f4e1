"""When and where a figure holds: of its clause, its sentence, else of the sentences before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.attribute import SpokenSentence
from cablegraph.extraction.attribute.saying import Style
from cablegraph.extraction.document import Document
from cablegraph.extraction.find.quantities import Figure
from cablegraph.extraction.find.times import TimeFound
from cablegraph.ontology.language_tables import demonyms
from cablegraph.records.annotations import MentionKind

_LOCATIVES = frozenset(("in", "within", "across", "throughout", "inside", "at", "near", "around"))
_PARAGRAPH = 3000  # code points before a figure in which its paragraph may name the place
_NEAR = 90  # code points behind a figure in which "in PLACE" still belongs to it
_LOCATING = (MentionKind.PLACE, MentionKind.GOVERNMENT)


def period(figure: Figure, sentence: SpokenSentence, times: Sequence[TimeFound]) -> TimeFound | None:
    """The time of the sentence that the figure holds for: the nearest that is not when it was said."""
    usable = [
        time
        for time in times
        if time.interval is not None and not time.label and not time.limit and not _when_said(time, sentence)
    ]
    if not usable:
        return None
    return min(usable, key=lambda time: min(abs(time.start - figure.end), abs(figure.start - time.end)))


def _when_said(time: TimeFound, sentence: SpokenSentence) -> bool:
    """Whether a time tells when somebody spoke ("told us on May 3 that", "On May 3, X said")."""
    for said in sentence.said:
        report = said.report
        if report.style in (Style.BEFORE, Style.OBJECT):
            if time.start < report.start:
                return True
            content = next(
                (
                    token.start
                    for token, word in zip(sentence.tokens, sentence.lower, strict=True)
                    if word == "that" and report.end <= token.start <= report.end + 90
                ),
                report.end + 6,
            )
            if report.start <= time.start < content:
                return True
        elif report.start <= time.start <= report.end + 4:
            return True
    return False


@dataclass(slots=True)
class Surroundings:
    """What the sentences before leave behind for those that give no time or place.

    A period is handed on while the text goes on listing figures in one block: a sentence without any
    ends the list.
    """

    topic: Placed | None = None
    block: int = -1
    place: Placed | None = None
    period: TimeFound | None = None

    def enter(self, block: int) -> None:
        """Begin a sentence of a block; nothing is inherited over its start."""
        if block != self.block:
            self.block, self.place, self.period = block, None, None

    def silent(self) -> None:
        """A sentence without figures went by."""
        self.period = None

    def saw(self, time: TimeFound | None, place: Placed | None) -> None:
        """A figure of this sentence had this time and place."""
        self.period = time or self.period
        self.place = place or self.place


def place(
    document: Document, actors: Actors, figure: Figure, sentence: SpokenSentence, around: Surroundings
) -> Placed | None:
    """The place that a figure holds for: behind "in" near it, else the sentence's, else the paragraph's.

    Where the paragraph names none, it is the place that the telegram's subject names.
    """
    text = document.text
    within = _places(text, actors, sentence.start, sentence.end)
    located = [mention for mention in within if _locates(mention, sentence)]
    behind = [mention for mention in located if figure.end <= mention.start <= figure.end + _NEAR]
    if behind:
        return _innermost(behind[0], within)
    if located:
        return _innermost(min(located, key=lambda mention: abs(mention.start - figure.start)), within)
    before = [mention for mention in within if mention.start < figure.start]
    if before:
        return before[-1]
    if within or around.place is not None:
        return within[0] if within else around.place
    block = document.block_at(figure.start)
    start = max(block.start, figure.start - _PARAGRAPH) if block else figure.start
    earlier = _places(text, actors, start, figure.start)
    return earlier[-1] if earlier else around.topic


def _innermost(mention: Placed, within: Sequence[Placed]) -> Placed:
    """The place inside a place: the region of "in Ghana's Volta Region"."""
    inner = [one for one in within if mention.end < one.start <= mention.end + 3]
    return inner[0] if inner else mention


def topic(document: Document, actors: Actors) -> Placed | None:
    """The first place in the telegram's subject."""
    for block in document.reading.blocks:
        if block.kind == "subject":
            return next(iter(_places(document.text, actors, block.start, block.end)), None)
    return None


def _places(text: str, actors: Actors, start: int, end: int) -> list[Placed]:
    return [one for one in actors.within(start, end, *_LOCATING) if _names(one, text)]


def _names(mention: Placed, text: str) -> bool:
    """Whether a mention names the place itself, not its people or what is of it ("French")."""
    return text[mention.start : mention.end].casefold() not in demonyms()


def _locates(mention: Placed, sentence: SpokenSentence) -> bool:
    """Whether "in" or the like stands before a place."""
    index = _token_before(sentence, mention.start)
    words = sentence.lower
    if index >= 0 and words[index] == "the":
        index -= 1
    return index >= 0 and words[index] in _LOCATIVES


def _token_before(sentence: SpokenSentence, offset: int) -> int:
    at = -1
    for index, token in enumerate(sentence.tokens):
        if token.start >= offset:
            break
        at = index
    return at
