"""Quantity claims: every figure that somebody gives, with unit, measure, period, place and speaker."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.attribute import Attributions, SpokenSentence
from cablegraph.extraction.claims import setting
from cablegraph.extraction.claims.drafts import Counting, Draft, drafts
from cablegraph.extraction.claims.setting import Surroundings
from cablegraph.extraction.document import Document
from cablegraph.extraction.find.quantities import Figure, figures
from cablegraph.extraction.find.times import TimeFound, times
from cablegraph.extraction.ids import Ids
from cablegraph.records.annotations import Place, QuantityClaim


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity claim and where it was read.

    Attributes:
        block: Index of its block.
        sentence: View offset of its sentence.
        start, end: View range of the figure.
        bare: It counts things: neither money nor a share.
    """

    claim: QuantityClaim
    block: int
    sentence: int
    start: int
    end: int
    bare: bool


def quantity_claims(
    document: Document, actors: Actors, attributions: Attributions, ids: Ids
) -> list[Counted]:
    """Every figure of the body's paragraphs that is a claim, in order."""
    group = document.telegram.date_time_group
    sent = group.utc.date() if group else None
    counted: list[Counted] = []
    around = Surroundings(topic=setting.topic(document, actors))
    for sentence in attributions.sentences:
        found = figures(sentence.tokens, sentence.lower)
        if not found:
            around.silent()
            continue
        located = document.sentence_at(sentence.start)
        if located is None or document.reading.blocks[located.block].kind != "paragraph":
            continue
        around.enter(located.block)
        of_sentence = _Sentence(document, actors, attributions, ids, sentence, located.block, sent)
        counted += of_sentence.claims(found, around, counted)
    return counted


@dataclass(frozen=True)
class _Sentence:
    """One sentence with figures, and all that making claims of them needs."""

    document: Document
    actors: Actors
    attributions: Attributions
    ids: Ids
    sentence: SpokenSentence
    block: int
    sent: date | None

    def claims(
        self, found: Sequence[Figure], around: Surroundings, earlier: Sequence[Counted]
    ) -> list[Counted]:
        """The claims that its figures make."""
        when = times(self.sentence.tokens, self.sentence.lower, self.sent)
        before = _last_counting(earlier)
        text = self.document.text
        made: list[Counted] = []
        for draft in drafts(text, self.sentence, found, when, self.actors, before):
            time = setting.period(draft.figure, self.sentence, when)
            where = setting.place(self.document, self.actors, draft.figure, self.sentence, around)
            whole = _whole([*earlier[-12:], *made], draft) if draft.part else None
            claim = self._claim(draft, time or _inherited(draft, around), where, whole)
            if draft.estimate:
                claim = _like_the_last(claim, made or earlier, self.block, timed=time is not None)
            figure = draft.figure
            made.append(
                Counted(claim, self.block, self.sentence.start, figure.start, figure.end, figure.bare)
            )
            around.saw(time, where)
        return made

    def _claim(
        self, draft: Draft, time: TimeFound | None, where: Placed | None, whole: str | None
    ) -> QuantityClaim:
        tokens, figure = self.sentence.tokens, draft.figure
        evidence = self.document.evidence(tokens[draft.first].start, tokens[draft.last - 1].end)
        judgement = self.attributions.at(figure.start, figure.end)
        place = self.actors.get(where.entity, Place) if where else None
        return QuantityClaim(
            id=self.ids.new("claim", evidence.start),
            evidence=evidence,
            attribution=judgement.attribution,
            negated=judgement.negated,
            hedged=judgement.hedged,
            tense=judgement.tense,
            rule="member-count" if draft.member else "figure",
            confidence=0.9,
            value=figure.value,
            lower=figure.lower,
            upper=figure.upper,
            qualifier=figure.qualifier,
            unit=draft.unit,
            measure=draft.measure,
            period=time.interval.iso() if time and time.interval else None,
            place=place.id if place else None,
            place_name=self.document.text[where.start : where.end] if where else None,
            rate=draft.rate,
            share_of=draft.share_of,
            member_count_of=draft.member.body if draft.member else None,
            part_of=whole,
        )


def _inherited(draft: Draft, around: Surroundings) -> TimeFound | None:
    """The period of the figures before, for what has happened; "receives 10 calls a month" has none."""
    return None if draft.rate or draft.habitual else around.period


def _like_the_last(
    claim: QuantityClaim, earlier: Sequence[Counted], block: int, *, timed: bool
) -> QuantityClaim:
    """A figure that is another estimate holds for what the one before it holds for."""
    for counted in reversed(earlier[-3:]):
        known = counted.claim
        if counted.block == block and known.unit == claim.unit and (known.share_of or counted.bare):
            return replace(
                claim,
                share_of=known.share_of,
                measure=known.measure,
                place=known.place,
                place_name=known.place_name,
                period=claim.period if timed else known.period,
            )
    return claim


def _counting(claims: Sequence[Counted]) -> Iterator[QuantityClaim]:
    """Claims that count things, the last first."""
    for counted in reversed(claims):
        if counted.bare and counted.claim.rate is None:
            yield counted.claim


def _last_counting(claims: Sequence[Counted]) -> Counting | None:
    claim = next(_counting(claims[-6:]), None)
    return Counting(claim.unit, claim.unit.split()[-1].lower()) if claim else None


def _whole(claims: Sequence[Counted], draft: Draft) -> str | None:
    """The claim that a part is of: the last one of its unit that is no part itself."""
    return next(
        (one.id for one in _counting(claims[-12:]) if one.unit == draft.unit and one.part_of is None), None
    )
