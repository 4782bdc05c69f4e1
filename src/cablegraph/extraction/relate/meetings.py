"""Who met whom: meetings, calls and visits with their sides and date."""

from collections.abc import Iterator
from re import Match

from cablegraph.extraction.relate import conversation_rules, meeting_rules
from cablegraph.extraction.relate.dates import Sent, nearest_date
from cablegraph.extraction.relate.drafts import End, Range, ends, matches
from cablegraph.extraction.relate.gatherings import gathered
from cablegraph.extraction.relate.meeting_words import MeetingDraft, MeetingRule, able
from cablegraph.extraction.relate.scene import Scene

RULES: tuple[MeetingRule, ...] = (*meeting_rules.RULES, *conversation_rules.RULES)
_REACH = 400  # code points in which a date is looked for


def encounters(scene: Scene, sent: Sent | None) -> Iterator[MeetingDraft]:
    """Meetings, calls and visits of a scene.

    Args:
        scene: The annotated text.
        sent: When the telegram was sent, for dates without a year.
    """
    drafts = [
        _draft(rule, scene, found, sides, sent)
        for rule in RULES
        for found, first in matches(scene, rule.cues, rule.words, "one", "other")
        if (sides := _sides(scene, found, first))
    ]
    yield from gathered(scene, drafts)


def _draft(
    rule: MeetingRule, scene: Scene, found: Match[str], sides: tuple[tuple[End, ...], ...], sent: Sent | None
) -> MeetingDraft:
    on = found.span("on")
    return MeetingDraft(
        sides=sides,
        date=_date(scene, on, sent),
        form=rule.form,
        start=min(found.start(), *(end.at for side in sides for end in side)),
        end=found.end(),
        on=on,
        rule=rule.name,
        confidence=rule.confidence,
        negated=rule.negated,
        tense=rule.tense,
    )


def _date(scene: Scene, on: Range, sent: Sent | None) -> str | None:
    """The date nearest to the predicate in its sentence."""
    start, end = scene.sentence(on[0])
    return nearest_date(scene.text, max(start, on[0] - _REACH), min(end, on[1] + _REACH), on, sent)


def _sides(scene: Scene, found: Match[str], first: Range) -> tuple[tuple[End, ...], ...] | None:
    """The sides; None when fewer than two are left of those who can meet, each on one side only."""
    groups = found.re.groupindex
    one = able(scene, ends(scene, *(found.span("one") if "one" in groups else first)))
    if "other" not in groups:
        return tuple((end,) for end in one) if len(one) > 1 else None
    names = {end.entity for end in one}
    other = tuple(end for end in able(scene, ends(scene, *found.span("other"))) if end.entity not in names)
    return (one, other) if one and other else None
