"""The flow of a paragraph: who goes on speaking in sentences that name no speaker."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.attribute import words
from cablegraph.extraction.attribute.judge import Attributions, Said, SpokenSentence
from cablegraph.extraction.attribute.reports import reports
from cablegraph.extraction.attribute.saying import Report, Style
from cablegraph.extraction.attribute.speakers import Passage, Speaker
from cablegraph.extraction.attribute.telling import NARRATING, RULING, court_speaks
from cablegraph.extraction.document import Document
from cablegraph.extraction.tokens import Sentence, Token
from cablegraph.loaders.reading import Block
from cablegraph.records.annotations import Attribution, EntityId, MentionKind, Person

LONGEST = 300  # tokens that are read as one sentence; what every rule costs is bounded by it
_OWN_KINDS = frozenset(("comment", "note", "action"))
_BULLETS = frozenset("-*•·")
# Sentences without a reporting word that go on with a speaker: many where the telling itself runs on
# and names him in passing ("..., X said."), none where it only quotes a clause ("X said that ...").
_SILENT_BEHIND = {Style.APART: 4, Style.BEFORE: 0, Style.SOURCE: 0, Style.OBJECT: 0}
_SILENT_BEHIND_ACCOUNT = 4  # behind "X outlined the plan."
_SILENT_BEHIND_SOURCE = 1  # "..., according to the manager."
_ADDING = words.word_set("also moreover furthermore additionally likewise similarly")
_ADDING_PAIRS = frozenset((
    ("in", "addition"), ("for", "example"), ("for", "instance"), ("of", "those"), ("of", "these"),
    ("of", "them"),
))  # fmt: skip
_PLANS = words.word_set(
    """
    package plan plans program programme programs measures proposal proposals project projects initiative
    reform reforms scheme budget strategy
    """
)
_COMMENTING = words.word_set(
    """
    echoes echoed contrasts contrasted mirrors mirrored reflects tracks tracked underscores underlines
    comports jibes squares corroborates contradicts consistent
    """
)
_OPENING = 6  # tokens at a sentence's start in which whom it is about is named
_FARTHEST_BRIDGE = 3  # sentences between two of one speaker that are the same speaker's
_HUMAN = (MentionKind.PERSON, MentionKind.UNNAMED, MentionKind.POST)


@dataclass(slots=True)
class _Floor:
    """Who has the floor while a paragraph is read.

    Attributes:
        speaker: Who spoke last in the paragraph.
        silent: Sentences since then.
        patience: How many sentences may go by without a word of the speaker's name.
        person, group: The last human being, and the last body or paper, who spoke, also before.
        last: Who of them spoke last in the paragraph, however long ago.
        topic: Plans and the like of which the last saying told.
        people: Human beings whom this paragraph has named so far.
        focus: Whom the last sentences of the paragraph are about.
        listing: Who speaks in the items of a list that a colon opened.
    """

    speaker: Attribution | None = None
    silent: int = 0
    patience: int = 0
    person: Attribution | None = None
    group: Attribution | None = None
    last: Attribution | None = None
    topic: frozenset[str] = frozenset()
    people: dict[EntityId, None] = field(default_factory=dict)
    focus: Attribution | None = None
    listing: Attribution | None = None

    def enter(self, *, item: bool) -> None:
        """Begin a block; an item of a list keeps the list's speaker."""
        self.speaker, self.focus, self.last, self.silent = None, None, None, 0
        self.topic = frozenset()
        if not item:
            self.listing = None
            self.people = {}

    def take(self, said: Said, *, opens_list: bool) -> None:
        """Somebody speaks."""
        report = said.report
        self.speaker, self.silent, self.patience = said.attribution, 0, _SILENT_BEHIND[report.style]
        self.last = None if report.style is Style.SOURCE else said.attribution
        if report.style is Style.SOURCE and report.scope[0][1] > report.scope[0][0]:
            human = report.speaker is not None and report.speaker.personal
            self.patience = _SILENT_BEHIND_SOURCE if human and report.form.before_speaker else 0
        elif report.style is Style.OBJECT and report.form.lemma in NARRATING:
            self.patience = _SILENT_BEHIND_ACCOUNT
        elif report.form.lemma in RULING and court_speaks(report):
            self.patience = 1
        if opens_list:
            self.listing = said.attribution

    def _of_the_topic(self, lower: Sequence[str]) -> bool:
        """Whether a sentence goes on about the plan that was announced: "The package includes"."""
        opens = lower[0] in ("the", "this", "these") or lower[:2] in (["under", "the"], ["under", "this"])
        return opens and any(word in self.topic for word in lower[1:6])

    def look(self, passage: Passage, main: Said | None) -> None:
        """Note whom a sentence names, and whom it is about: its speaker, else who opens it."""
        people = [one for one in passage.mentions if one.kind is MentionKind.PERSON]
        for mention in people:
            self.people[mention.entity] = None
        if main is not None and _one_human(passage, main):
            self.focus = main.attribution
        elif people and people[0].start <= passage.tokens[min(_OPENING, len(passage.tokens) - 1)].start:
            opener = people[0]
            self.focus = Attribution(speaker=opener.entity, words=passage.text[opener.start : opener.end])

    def goes_on(self, lower: Sequence[str]) -> Attribution | None:
        """Who speaks in a sentence without reporting words."""
        if self.listing is not None:
            return self.listing
        if _comments_on_it(lower):
            self.speaker = self.last = None
            return None
        if self.last is not None and (_links(lower) or self._of_the_topic(lower)):
            return self.last
        if self.speaker is None:
            return None
        self.silent += 1
        if self.silent > self.patience:
            self.speaker = None
        return self.speaker


def attribute(document: Document, actors: Actors) -> Attributions:
    """Read who says what in every sentence of a document."""
    notes = _note_ranges(document)
    floor = _Floor()
    spoken: list[SpokenSentence] = []
    owned: list[bool] = []
    block_index = -1
    for sentence, tokens, lower in _sentences_with_tokens(document):
        block = document.reading.blocks[sentence.block]
        if sentence.block != block_index:
            block_index = sentence.block
            if not _runs_on(document, sentence.block):
                floor.enter(item=document.text[block.start] in _BULLETS)
            elif spoken:
                floor.listing = _last_voice(spoken[-1])
        passage = Passage(document.text, tokens, lower, actors)
        owned.append(_post_speaks(block, sentence, notes))
        told = _spoken(sentence, passage, floor, own=owned[-1])
        spoken.append(told if owned[-1] else _without_notes(told, notes))
    return Attributions(tuple(_bridged(spoken, owned, document)))


def _sentences_with_tokens(
    document: Document,
) -> Iterator[tuple[Sentence, Sequence[Token], Sequence[str]]]:
    """Each sentence with its tokens, and these in small letters; a run of words without end in pieces."""
    lower = document.lower
    tokens, starts, at = document.tokens, document.token_starts, 0
    for sentence in document.sentences:
        first = bisect_left(starts, sentence.start, at)
        at = bisect_left(starts, sentence.end, first)
        if at - first <= LONGEST:
            if at > first:
                yield sentence, tokens[first:at], lower[first:at]
            continue
        for begin in range(first, at, LONGEST):
            end = min(begin + LONGEST, at)
            whole = Sentence(tokens[begin].start, tokens[end - 1].end, sentence.block)
            yield whole, tokens[begin:end], lower[begin:end]


def _runs_on(document: Document, index: int) -> bool:
    """Whether a block goes on in the middle of the sentence before it."""
    block = document.reading.blocks[index]
    if document.text[block.start].islower():
        return True
    before = document.reading.blocks[index - 1] if index else block
    if before.kind != "paragraph" or block.kind != "paragraph" or before.paragraph != block.paragraph:
        return False
    return document.text[before.end - 1].isalpha() and document.text[block.start] not in _BULLETS


def _last_voice(sentence: SpokenSentence) -> Attribution | None:
    """Who speaks in the last words of a sentence."""
    said = sentence.saying(sentence.end - 1)
    if said is not None:
        return said.attribution
    return sentence.flow if sentence.flows else None


def _note_ranges(document: Document) -> list[tuple[int, int]]:
    """View ranges of the blocks inside paragraphs in which the post speaks itself, in order."""
    view = document.reading.view
    ranges = []
    for note in document.telegram.notes:
        start, last = view.to_view(note.start), view.to_view(note.end - 1)
        if start is not None and last is not None:
            ranges.append((start, last + 1))
    return sorted(ranges)


def _without_notes(sentence: SpokenSentence, notes: Sequence[tuple[int, int]]) -> SpokenSentence:
    """The sentence, what is said in it without a note of the post that it holds: "(Note: ...)"."""
    first = bisect_left(notes, sentence.start, key=lambda note: note[0])
    if not sentence.said or first == len(notes) or notes[first][0] >= sentence.end:
        return sentence
    start, end = notes[first]
    said = tuple(
        replace(item, report=replace(item.report, scope=_parted(item.report.scope, start, end)))
        for item in sentence.said
    )
    return replace(sentence, said=said)


def _parted(scope: Sequence[tuple[int, int]], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The ranges without what lies from `start` to `end`."""
    pieces = [
        piece
        for first, last in scope
        for piece in ((first, min(last, start)), (max(first, end), last))
        if piece[1] > piece[0]
    ]
    return tuple(pieces)


def _post_speaks(block: Block, sentence: Sentence, notes: Sequence[tuple[int, int]]) -> bool:
    """Whether the post speaks itself here, whoever had the floor."""
    if block.kind != "paragraph" or block.paragraph_kind in _OWN_KINDS:
        return True
    index = bisect_right(notes, sentence.start, key=lambda note: note[0]) - 1
    return index >= 0 and sentence.start < notes[index][1]


def _spoken(sentence: Sentence, passage: Passage, floor: _Floor, *, own: bool) -> SpokenSentence:
    found = reports(passage)
    said = tuple(Said(report, _attribution(report, passage, floor)) for report in found)
    flow: Attribution | None = None
    main = next((item for item in said if item.report.main and item.attribution.words is not None), None)
    if not own and main is not None:
        floor.topic = _PLANS.intersection(passage.lower)
        floor.take(main, opens_list=passage.lower[-1] == ":")
    elif not own and not said and passage.lower[0] not in words.THE_POST and not _is_rule(passage.lower):
        flow = floor.goes_on(passage.lower)
    floor.look(passage, main)
    return SpokenSentence(
        sentence.start,
        sentence.end,
        passage.tokens,
        passage.lower,
        said,
        replace(flow, verb=None) if flow else Attribution(),
        flow is not None,
    )


def _links(lower: Sequence[str]) -> bool:
    """Whether a sentence opens with a word that adds it to what was said: "Also,", "Of those, 20 percent"."""
    if lower[0] in _ADDING:
        return len(lower) > 1 and lower[1] == ","
    return tuple(lower[:2]) in _ADDING_PAIRS


def _comments_on_it(lower: Sequence[str]) -> bool:
    """Whether a sentence is the drafter's view of what was said: "This echoes his remarks"."""
    return lower[0] in ("this", "these", "that") and any(word in _COMMENTING for word in lower[1:4])


def _is_rule(lower: Sequence[str]) -> bool:
    """Whether a sentence is an item of a numbered list inside a paragraph: "(2) Do register"."""
    opening = [word for word in lower[:3] if word != "("]
    return len(opening) > 1 and opening[0].isdecimal() and opening[1] == ")"


def _attribution(report: Report, passage: Passage, floor: _Floor) -> Attribution:
    """The attribution of a report, its pronoun resolved by who spoke or was named before."""
    speaker = report.speaker
    if speaker is None or speaker.pronoun == "own":
        return Attribution(verb=report.verb, stance=report.form.stance)
    entity, printed = speaker.entity, speaker.words
    if speaker.pronoun:
        antecedent = _antecedent(report, speaker, passage, floor)
        if antecedent is not None:
            entity = antecedent.speaker
            named = passage.actors.get(entity or "", Person) is not None
            printed = speaker.words if named else (antecedent.words or speaker.words)
    attribution = Attribution(speaker=entity, words=printed, verb=report.verb, stance=report.form.stance)
    if speaker.pronoun == "person" or _one_human(passage, Said(report, attribution)):
        floor.person = attribution
    elif not speaker.pronoun:
        floor.group = attribution
    return attribution


def _antecedent(report: Report, speaker: Speaker, passage: Passage, floor: _Floor) -> Attribution | None:
    """Whom a pronoun or "the report" means: whom the sentences before are about."""
    if speaker.pronoun == "utterance":
        return floor.group or floor.person
    if speaker.pronoun == "their":
        return floor.last or floor.focus or floor.group or floor.person
    if speaker.pronoun == "group":
        return floor.group
    if floor.speaker is not None and floor.speaker == floor.focus and report.style is not Style.BEFORE:
        return floor.focus  # "..., he said": who has the floor, whoever the clause is about
    start = passage.tokens[speaker.first].start
    named = {one.entity: one for one in passage.mentions if one.end <= start and _single(passage.text, one)}
    if len(named) == 1:
        only = next(iter(named.values()))
        return Attribution(speaker=only.entity, words=passage.text[only.start : only.end])
    if floor.focus is not None:
        return floor.focus
    if len(floor.people) == 1:
        return Attribution(speaker=next(iter(floor.people)), words=speaker.words)
    return floor.person


def _one_human(passage: Passage, said: Said) -> bool:
    """Whether the speaker is one human being, not "officials"."""
    speaker = said.report.speaker
    if speaker is None or not speaker.personal:
        return False
    named = passage.actors.get(said.attribution.speaker or "", Person) is not None
    return named or not speaker.words.endswith("s")


def _single(text: str, mention: Placed) -> bool:
    """Whether an office or unnamed agent is one human being, not "officers"."""
    if mention.kind is MentionKind.PERSON:
        return True
    return mention.kind in _HUMAN and text[mention.end - 1] != "s"


def _bridged(
    spoken: Sequence[SpokenSentence], owned: Sequence[bool], document: Document
) -> Iterator[SpokenSentence]:
    """Sentences between two of one speaker in one block are that speaker's."""
    fills: dict[int, Attribution] = {}
    last: tuple[int, Attribution, int] | None = None  # sentence, its speaker, its block
    for index, sentence in enumerate(spoken):
        if owned[index]:
            continue
        who = _voice(sentence)
        if who is None:
            if sentence.said or sentence.lower[0] in words.THE_POST:
                last = None
            continue
        located = document.sentence_at(sentence.start)
        block = located.block if located else -1
        if (
            last is not None
            and last[2] == block
            and _same(last[1], who)
            and index - last[0] <= _FARTHEST_BRIDGE + 1
        ):
            fills.update(
                (between, replace(who, verb=None))
                for between in range(last[0] + 1, index)
                if not owned[between]
            )
        last = index, who, block
    for index, sentence in enumerate(spoken):
        yield replace(sentence, flow=fills[index], flows=True) if index in fills else sentence


def _voice(sentence: SpokenSentence) -> Attribution | None:
    """Who speaks in a sentence, by its main report or by the flow."""
    if sentence.flows:
        return sentence.flow
    main = (item.attribution for item in sentence.said if item.report.main)
    return next((attribution for attribution in main if attribution.words is not None), None)


def _same(one: Attribution, other: Attribution) -> bool:
    if one.speaker or other.speaker:
        return one.speaker == other.speaker
    return one.words == other.words
