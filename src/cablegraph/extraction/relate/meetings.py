"""Who met whom: meetings, calls and visits with their sides and date."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from re import Match

from cablegraph.extraction.relate.dates import Sent, nearest_date
from cablegraph.extraction.relate.drafts import End, Range, ends, matches
from cablegraph.extraction.relate.meeting_rules import RULES, Form, MeetingRule
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import pattern
from cablegraph.records.annotations import Body, MentionKind, Post, Tense, UnnamedHolder


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDraft:
    """A meeting as a rule found it; offsets are the scene's."""

    sides: tuple[tuple[End, ...], ...]
    date: str | None
    form: Form
    start: int
    end: int
    on: tuple[int, int]
    rule: str
    confidence: float
    negated: bool = False
    tense: Tense = Tense.PRESENT


COMPANY = ("accompanied",)
_REACH = 400  # code points in which a date is looked for
_CANNOT_MEET = ("media", "collective")
_PLURAL = re.compile(r"[A-Z]?[a-z ]+s")  # "sources", "experts"; an officer's title is printed otherwise
_ACCOMPANIED = pattern(r",? (?:was |were |is )?(?:also )?accompanied by {guests:agents}")
_ACCOMPANIES = pattern(r",? (?:also )?accompanied {host:agent}")


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
    yield from _with_company(scene, drafts)


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
    one = _able(scene, ends(scene, *(found.span("one") if "one" in groups else first)))
    if "other" not in groups:
        return tuple((end,) for end in one) if len(one) > 1 else None
    names = {end.entity for end in one}
    other = tuple(end for end in _able(scene, ends(scene, *found.span("other"))) if end.entity not in names)
    return (one, other) if one and other else None


def _able(scene: Scene, found: tuple[End, ...]) -> tuple[End, ...]:
    """Those who can meet: no place that stands for its government, no paper or broadcaster, no "sources"."""
    able = []
    for end in found:
        body = scene.actors.get(end.entity, Body)
        if end.mention.kind is MentionKind.GOVERNMENT or (body is not None and body.kind in _CANNOT_MEET):
            continue
        somebody = scene.actors.get(end.entity, UnnamedHolder)
        if somebody is not None and somebody.body is None and _PLURAL.fullmatch(somebody.title):
            continue
        block = scene.document.block_at(end.mention.start)
        if block is not None and block.kind != "paragraph" and scene.actors.get(end.entity, Post):
            continue  # a heading's bare title: the text names the person
        able.append(end)
    return tuple(able)


def _with_company(scene: Scene, drafts: Iterable[MeetingDraft]) -> Iterator[MeetingDraft]:
    """The meetings, and once more with those who accompanied one side where the text says so nearby.

    "The Minister was accompanied by ..." belongs to the last meeting of the Minister before it in the
    document.
    """
    drafts = sorted(drafts, key=lambda draft: draft.start)
    yield from drafts
    for form in (_ACCOMPANIED, _ACCOMPANIES):
        for found, first in matches(scene, COMPANY, form, "host", "guests"):
            hosts = ends(scene, *(found.span("host") if "host" in form.groupindex else first))
            guests = _able(
                scene, ends(scene, *(found.span("guests") if "guests" in form.groupindex else first))
            )
            for host in hosts:
                met = [
                    draft for draft in drafts if draft.start <= found.end() and host.entity in _present(draft)
                ]
                if met:
                    here = _present(met[-1])
                    fresh = tuple(guest for guest in guests if guest.entity not in here)
                    yield from _joined(met[-1], host, fresh, (first[0], found.end()))


def _present(draft: MeetingDraft) -> set[str]:
    return {end.entity for side in draft.sides for end in side}


def _joined(draft: MeetingDraft, host: End, guests: tuple[End, ...], on: Range) -> Iterator[MeetingDraft]:
    sides = tuple(guests if any(end.entity == host.entity for end in side) else side for side in draft.sides)
    if guests:
        yield replace(draft, sides=sides, start=on[0], end=on[1], on=on, rule="accompanied")
