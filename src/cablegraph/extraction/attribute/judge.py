"""What is known of every sentence's speakers and clauses, answered for a range of the view."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from cablegraph.extraction.attribute.clauses import Cue, CueKind, cues
from cablegraph.extraction.attribute.saying import Report, Style
from cablegraph.extraction.tokens import Token
from cablegraph.records.annotations import Attribution, Stance, Statement, Tense

S = TypeVar("S", bound=Statement)

_HEDGING = frozenset((Stance.DOUBTED, Stance.PROPOSED, Stance.ASKED))


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a range of words is said."""

    attribution: Attribution
    negated: bool
    hedged: bool
    tense: Tense


_NOBODY = Judgement(Attribution(), negated=False, hedged=False, tense=Tense.PRESENT)


@dataclass(frozen=True, slots=True)
class Said:
    """One saying of a sentence, its speaker resolved."""

    report: Report
    attribution: Attribution


@dataclass(frozen=True)
class SpokenSentence:
    """A sentence with its speakers.

    Attributes:
        start, end: View range.
        said: Its sayings in order.
        flow: The attribution of words that none of them covers.
        flows: Whether `flow` comes from the sentences around (not from the telegram itself).
    """

    start: int
    end: int
    tokens: Sequence[Token] = field(repr=False)
    lower: Sequence[str] = field(repr=False)
    said: tuple[Said, ...]
    flow: Attribution
    flows: bool

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """Negations, hedges, plans of the sentence with their reach."""
        return cues(self.tokens, self.lower)

    def saying(self, offset: int) -> Said | None:
        """The saying that covers the view's code point at `offset`: the innermost one."""
        inner: Said | None = None
        outer: Said | None = None
        for said in self.said:
            report = said.report
            if not any(start <= offset < end for start, end in report.scope):
                continue
            if report.style in (Style.BEFORE, Style.OBJECT):
                inner = said
            elif outer is None or outer.report.end <= offset:
                outer = said  # of two that stand apart, the first that comes behind the words
        return inner or outer


@dataclass(frozen=True)
class Attributions:
    """Speakers, negations, hedges and tenses of a whole document.

    Attributes:
        sentences: In order of place.
    """

    sentences: tuple[SpokenSentence, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence(self, offset: int) -> SpokenSentence | None:
        """The sentence that holds the view's code point at `offset`."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def at(self, start: int, end: int) -> Judgement:
        """How the view's words `start` to `end` are said (their last word decides)."""
        sentence = self.sentence(max(end - 1, start))
        if sentence is None:
            return _NOBODY
        said = sentence.saying(end - 1)
        attribution = said.attribution if said else sentence.flow
        own = (
            (said.report.start, said.report.end) if said else (0, 0)
        )  # the verb's own "rejected" is its stance
        kinds = [
            cue.kind for cue in sentence.cues if cue.touches(start, end) and not own[0] <= cue.word < own[1]
        ]
        negated = kinds.count(CueKind.NEGATION) % 2 == 1
        hedged = CueKind.HEDGE in kinds or attribution.stance in _HEDGING
        tense = Tense.FORMER if CueKind.FORMER in kinds else Tense.PRESENT
        if CueKind.PLAN in kinds or attribution.stance is Stance.PREDICTED:
            tense = Tense.PLANNED
        if said is not None:
            negated ^= attribution.stance is Stance.DENIED
            hedged |= said.report.form.hedged
        return Judgement(attribution, negated, hedged, tense)

    def within(self, start: int, end: int) -> Judgement:
        """As `at`, by the words `start` to `end` alone: cues outside them do not count."""
        sentence = self.sentence(max(end - 1, start))
        if sentence is None:
            return _NOBODY
        said = sentence.saying(end - 1)
        kinds = [cue.kind for cue in sentence.cues if start <= cue.word < end and cue.touches(start, end)]
        return Judgement(
            attribution=said.attribution if said else sentence.flow,
            negated=CueKind.NEGATION in kinds,
            hedged=CueKind.HEDGE in kinds,
            tense=Tense.FORMER if CueKind.FORMER in kinds else Tense.PRESENT,
        )


def judged(statement: S, judgement: Judgement) -> S:
    """The statement with speaker, negation, hedging and tense of the judgement.

    What the statement's own rule already knows (a denial, a former office) stays.
    """
    return replace(
        statement,
        attribution=judgement.attribution,
        negated=statement.negated or judgement.negated,
        hedged=statement.hedged or judgement.hedged,
        tense=statement.tense if statement.tense is not Tense.PRESENT else judgement.tense,
    )
