"""The flow of a paragraph: who goes on speaking in sentences that name no speaker."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cablegraph.extraction.actors import Actors
from cablegraph.extraction.attribute.judge import Attributions, Said, SpokenSentence
from cablegraph.extraction.attribute.reports import Report, Style, reports
from cablegraph.extraction.attribute.speakers import Speaker
from cablegraph.extraction.document import Document
from cablegraph.extraction.tokens import Sentence, Token
from cablegraph.loaders.reading import Block
from cablegraph.records.annotations import Attribution

_OWN_KINDS = frozenset(("comment", "note", "action"))
_BEHIND_APART = 4  # sentences that a speaker told of apart ("..., X said.") may go on without a word
_BEHIND_BEFORE = 2  # the same behind "X said that ..."


@dataclass(slots=True)
class _Floor:
    """Who has the floor while a paragraph is read."""

    speaker: Attribution | None = None
    style: Style = Style.BEFORE
    personal: bool = False
    silent: int = 0  # sentences since the speaker was named
    person: Attribution | None = None  # the last single human being who spoke
    group: Attribution | None = None
    listing: Attribution | None = None  # the speaker of a list that a colon opened

    def leave(self) -> None:
        self.speaker = None
        self.silent = 0


def attribute(document: Document, actors: Actors) -> Attributions:
    """Read who says what in every sentence of a document."""
    notes = _note_ranges(document)
    floor = _Floor()
    spoken: list[SpokenSentence] = []
    block_index = -1
    for sentence, tokens in _sentences_with_tokens(document):
        block = document.reading.blocks[sentence.block]
        if sentence.block != block_index:
            block_index = sentence.block
            if not _goes_on(document.text, block):
                floor.leave()
        lower = [token.text.lower() for token in tokens]
        found = reports(document.text, tokens, lower, actors)
        own = (
            block.kind != "paragraph" or block.paragraph_kind in _OWN_KINDS or _inside(notes, sentence.start)
        )
        spoken.append(_spoken(sentence, tokens, lower, found, floor, own=own))
    return Attributions(tuple(spoken))


def _sentences_with_tokens(document: Document) -> Iterator[tuple[Sentence, Sequence[Token]]]:
    tokens, at, count = document.tokens, 0, len(document.tokens)
    for sentence in document.sentences:
        while at < count and tokens[at].start < sentence.start:
            at += 1
        first = at
        while at < count and tokens[at].start < sentence.end:
            at += 1
        if at > first:
            yield sentence, tokens[first:at]


def _note_ranges(document: Document) -> list[tuple[int, int]]:
    """View ranges of the blocks inside paragraphs in which the post speaks itself."""
    view = document.reading.view
    ranges = []
    for note in document.telegram.notes:
        start, last = view.to_view(note.start), view.to_view(note.end - 1)
        if start is not None and last is not None:
            ranges.append((start, last + 1))
    return ranges


def _inside(ranges: Sequence[tuple[int, int]], offset: int) -> bool:
    return any(start <= offset < end for start, end in ranges)


def _goes_on(text: str, block: Block) -> bool:
    """Whether a block goes on with the block before: a list's item, or words in mid-sentence."""
    opening = text[block.start : block.start + 3]
    return opening[:1] in "-*•·" or opening[:1].islower()


def _spoken(
    sentence: Sentence,
    tokens: Sequence[Token],
    lower: Sequence[str],
    found: Sequence[Report],
    floor: _Floor,
    *,
    own: bool,
) -> SpokenSentence:
    said = tuple(Said(report, _attribution(report, floor)) for report in found)
    flow, flows = Attribution(), False
    main = next((item for item in said if item.report.main and _named(item.attribution)), None)
    if main is not None and not own:
        _take_floor(floor, main)
    elif not own and not said and floor.speaker is not None:
        floor.silent += 1
        limit = _BEHIND_APART if floor.style is Style.APART else _BEHIND_BEFORE if floor.personal else 0
        if floor.silent <= limit and not _post_speaks(lower):
            flow, flows = replace(floor.speaker, verb=None), True
        else:
            floor.leave()
    return SpokenSentence(sentence.start, sentence.end, tokens, lower, said, flow, flows)


def _named(attribution: Attribution) -> bool:
    return attribution.speaker is not None or attribution.words is not None


def _attribution(report: Report, floor: _Floor) -> Attribution:
    """The attribution of a report, its pronoun resolved by who spoke before."""
    speaker = report.speaker
    if speaker is None or speaker.pronoun == "own":
        return Attribution(verb=report.verb, stance=report.form.stance)
    entity, words = speaker.entity, speaker.words
    if speaker.pronoun:
        antecedent = floor.person if speaker.pronoun == "person" else (floor.group or floor.person)
        if antecedent is not None:
            entity = antecedent.speaker
            words = speaker.words if entity else (antecedent.words or speaker.words)
    attribution = Attribution(speaker=entity, words=words, verb=report.verb, stance=report.form.stance)
    if speaker.personal and not speaker.pronoun:
        floor.person = attribution
    elif not speaker.pronoun:
        floor.group = attribution
    return attribution


def _take_floor(floor: _Floor, said: Said) -> None:
    speaker: Speaker | None = said.report.speaker
    floor.speaker = said.attribution
    floor.style = said.report.style
    floor.personal = speaker is not None and speaker.personal
    floor.silent = 0


def _post_speaks(lower: Sequence[str]) -> bool:
    return lower[0] in ("we", "post", "embassy", "poloff", "econoff", "emboff", "comment")
