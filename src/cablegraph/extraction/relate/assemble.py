"""From drafts to statements: identifiers, evidence, and on whose word each stands."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cablegraph.extraction.attribute import Attributions, Judgement, judged
from cablegraph.extraction.ids import Ids
from cablegraph.extraction.relate.drafts import Draft, Range
from cablegraph.extraction.relate.meeting_words import MeetingDraft
from cablegraph.extraction.relate.scene import Scene
from cablegraph.records.annotations import (
    Attribution,
    EntityId,
    Evidence,
    Meeting,
    Stance,
    Tense,
    Tie,
    TieKind,
)

_AFFIRMED = (Stance.SAID, Stance.CLAIMED, Stance.CONFIRMED)
_SYMMETRIC = (TieKind.WORKS_WITH,)


def evidence(scene: Scene, start: int, end: int) -> Evidence:
    """Evidence for a range of the scene."""
    return scene.document.evidence(*scene.view_range(start, end))


def ties(
    scene: Scene, attributions: Attributions, drafts: Iterable[Draft], known: Iterable[Tie], ids: Ids
) -> Iterator[Tie]:
    """One tie for every draft that says something new.

    A tie that the text states twice is given once, the first time that it holds; ties in `known` are not
    repeated.
    """
    held = {_key(tie.subject, tie.kind, tie.object): tie.holds for tie in known}
    for draft in sorted(drafts, key=lambda draft: (draft.start, draft.end)):
        judgement = attributions.at(*predicate_words(scene, draft.on))
        tie = judged(
            Tie(
                id="",
                evidence=evidence(scene, draft.start, draft.end),
                rule=draft.rule,
                confidence=draft.confidence,
                tense=draft.tense,
                subject=draft.subject.entity,
                kind=draft.kind,
                object=draft.object.entity,
            ),
            _in_passing(judgement) if draft.nominal else judgement,
        )
        key = _key(tie.subject, tie.kind, tie.object)
        if held.get(key) or (key in held and not tie.holds):
            continue
        held[key] = tie.holds
        yield replace(tie, id=ids.new("tie", tie.evidence.start))


def _in_passing(judgement: Judgement) -> Judgement:
    """The judgement of a name or apposition: whoever speaks takes it for granted."""
    affirmed = judgement.attribution.stance in _AFFIRMED
    return Judgement(judgement.attribution if affirmed else Attribution(), False, False, Tense.PRESENT)


def _key(subject: EntityId, kind: TieKind, object_: EntityId) -> tuple[EntityId, TieKind, EntityId]:
    if kind in _SYMMETRIC and object_ < subject:
        subject, object_ = object_, subject
    return subject, kind, object_


def meetings(
    scene: Scene, attributions: Attributions, drafts: Iterable[MeetingDraft], ids: Ids
) -> Iterator[Meeting]:
    """One meeting for every draft that brings two together who were not yet said to have met on that date."""
    known: set[tuple[EntityId, EntityId, str | None]] = set()
    for draft in sorted(drafts, key=lambda draft: (draft.start, draft.end)):
        judgement = attributions.at(*predicate_words(scene, draft.on))
        if judgement.tense is Tense.FORMER:  # a meeting is an event: "former minister X met" is no former one
            judgement = replace(judgement, tense=Tense.PRESENT)
        pairs = {
            (min(one.entity, other.entity), max(one.entity, other.entity), draft.date)
            for index, side in enumerate(draft.sides)
            for one in side
            for rest in draft.sides[index + 1 :]
            for other in rest
        }
        undated = {(one, other) for one, other, _ in known}
        if pairs <= known or (draft.date is None and {pair[:2] for pair in pairs} <= undated):
            continue
        meeting = judged(
            Meeting(
                id="",
                evidence=evidence(scene, draft.start, draft.end),
                rule=draft.rule,
                confidence=draft.confidence,
                negated=draft.negated,
                tense=draft.tense,
                sides=tuple(tuple(end.entity for end in side) for side in draft.sides),
                date=draft.date,
                form=draft.form,
            ),
            judgement,
        )
        if meeting.holds:
            known |= pairs
        yield replace(meeting, id=ids.new("meeting", meeting.evidence.start))


def predicate_words(scene: Scene, on: Range) -> Range:
    """The predicate's words in the view; a predicate of no words of its own ("␢␢") stands where it is."""
    if scene.text[on[0] : on[1]].strip():
        return scene.view_range(*on)
    at = scene.to_view(on[0])
    return at, at + 1
