"""Who else was there: guests of a dinner, those who accompanied a side, who attended or sat in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from cablegraph.extraction.relate.drafts import End, Range, ends, matches
from cablegraph.extraction.relate.meeting_words import NOUN, SORT, MeetingDraft, able
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import O, P, S, U, pattern
from cablegraph.records.annotations import Body, MentionKind, Person, Post, UnnamedHolder

COMPANY = ("accompanied", "joined", "flanked by", "assisted by")
PRESENT = (
    "participants",
    "participated",
    "attendees",
    "guests",
    "present",
    "attended",
    "attending",
    "in attendance",
    "sat in",
    "took part",
    "attendance",
)
HOSTED = ("hosted", "hosting", "chaired", "convened", "gave a", "held a")
CUES = (*COMPANY, *PRESENT, *HOSTED)

_ACCOMPANIED = pattern(
    r",? (?:was |were |is )?(?:also )?(?:accompanied|joined|flanked|assisted) by {guests:agents}"
)
_ACCOMPANIES = pattern(r",? (?:also )?(?:accompanied|joined) {host:agent}")
_EVENT = rf"(?:{NOUN}|event|forum|seminar|working group|ceremony|dinner party|luncheon)"
_HOST = pattern(
    rf"(?P<on>,? (?:who )?(?:has |had |recently |also )*(?:hosted|hosts|chaired|convened|gave|held))"
    rf" (?:an?|the) (?:[\w'-]+ ){{0,7}}?{_EVENT}\b"
)
# "Participants included ...", "Also present were ...": the guests stand behind.
_GUESTS_BEHIND = re.compile(
    r"\n(?:\d+\. )?(?:the |other |key |main |u\.s\. |local |our |foreign |also |others )*"
    r"(?:participants|attendees|guests|invitees|those (?:present|attending)|present|attending"
    r"|in attendance|participating)\b[^\n;:.\ue000\ue002\ue003]{0,70}?"
    r"(?: (?:were|included|include|was|are|comprised)\b|:)"
)
# "... also attended", "... sat in on the meeting": the guests stand before.
_GUESTS_BEFORE = pattern(
    r"(?P<on>,? (?:(?:also|both|then|later) )*(?:attended|participated|took part|sat in|(?:was|were)"
    r" (?:also )?"
    r"(?:present|in attendance)))"
    rf"(?:(?: in| on| at)? (?:the|this|that|their) {SORT}{_EVENT}\b|(?:,|\.|\n| as (?:notetaker"
    rf"|interpreter)))"
)
# Offices of a mission: who is of the reporting side though the text does not say so.
_OF_MISSION = re.compile(
    r"(?:acting )?(?:ambassador|charg|dcm|deputy chief|principal officer|consul|political|economic|econ\b|pol"
    r"|commercial|public affairs|labor|science|cultural aff|cultural att|rso|regional security|pao\b|cg\b|"
    r"defense att|emb|cono|lab|sci|naval att|legal att|usaid|legatt|datt)",
    re.IGNORECASE,
)
_MOST_GUESTS = 20


class _Host(NamedTuple):
    """Who held an event, and the words that say so."""

    on: Range
    who: tuple[End, ...]


def gathered(scene: Scene, drafts: Iterable[MeetingDraft]) -> Iterator[MeetingDraft]:
    """The meetings, and once more with those who the text says nearby were there too.

    "The Minister was accompanied by ..." belongs to the last meeting of the Minister before it in the
    document; "Also present were ..." to the last meeting of the paragraph, or to who hosted an event there.
    """
    drafts = sorted(drafts, key=lambda draft: draft.start)
    yield from drafts
    yield from _with_company(scene, drafts)
    if scene.cues.keys() & PRESENT:
        yield from _with_guests(scene, drafts)


def _with_company(scene: Scene, drafts: list[MeetingDraft]) -> Iterator[MeetingDraft]:
    for form in (_ACCOMPANIED, _ACCOMPANIES):
        for found, first in matches(scene, COMPANY, form, "host", "guests"):
            hosts = ends(scene, *(found.span("host") if "host" in form.groupindex else first))
            guests = able(
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


def _with_guests(scene: Scene, drafts: list[MeetingDraft]) -> Iterator[MeetingDraft]:
    hosts = [
        _Host(found.span("on"), who)
        for found, first in matches(scene, HOSTED, _HOST, "other")
        if (who := able(scene, ends(scene, *first)))
    ]
    for on, guests in _guests(scene):
        host = next((each for each in reversed(hosts) if _same_block(scene, each.on[0], on[0])), None)
        if host is not None:
            fresh = tuple(guest for guest in guests if guest.entity not in {end.entity for end in host.who})
            yield from _hosted(host, fresh, on)
            continue
        before = [
            draft for draft in drafts if len(draft.sides) == 2 and _same_block(scene, draft.on[0], on[0])
        ]
        if before:
            yield from _seated(scene, before[-1], guests, on)


def _hosted(host: _Host, guests: tuple[End, ...], on: Range) -> Iterator[MeetingDraft]:
    if guests:
        yield MeetingDraft(
            sides=(host.who, guests),
            date=None,
            form="meeting",
            start=min(on[0], host.on[0]),
            end=on[1],
            on=host.on,
            rule="guests-of-host",
            confidence=0.7,
        )


def _guests(scene: Scene) -> Iterator[tuple[Range, tuple[End, ...]]]:
    """Where the text says who was there, and who."""
    for start, end in scene.sentences(sorted(at for cue in PRESENT for at in scene.cues.get(cue, ()))):
        behind = _GUESTS_BEHIND.match(scene.text, max(start - 1, 0), end)
        if behind:
            yield (start, end - 1), _people(scene, behind.end(), end)
    for found, first in matches(scene, PRESENT, _GUESTS_BEFORE, "other"):
        yield (first[0], found.end("on")), able(scene, ends(scene, *first))


def _people(scene: Scene, start: int, end: int) -> tuple[End, ...]:
    """The people and bare offices of a list; of "Minister Ruiz" the person alone."""
    listed: dict[str, End] = {}
    for at, mention in islice(scene.mentions(start, end), _MOST_GUESTS):
        small = scene.document.text[mention.start].islower()
        if small and scene.text[at] != S:
            continue  # "staffers", "ministers": nobody in particular
        if scene.text[at] in (P, U, S) or (
            scene.text[at] == O and not re.match(rf" {P}", scene.text[at + 1 : at + 3])
        ):
            listed.setdefault(mention.entity, End(mention.entity, at, mention))
    return able(scene, tuple(listed.values()))


def _seated(scene: Scene, draft: MeetingDraft, guests: tuple[End, ...], on: Range) -> Iterator[MeetingDraft]:
    """The meeting of the guests with the other side: the mission's people sit on the mission's side."""
    ours = next(
        (index for index, side in enumerate(draft.sides) if any(_is_ours(scene, end) for end in side)), 1
    )
    for mine in (True, False):
        group = tuple(
            guest
            for guest in guests
            if _is_ours(scene, guest) == mine and guest.entity not in _present(draft)
        )
        other = draft.sides[1 - ours] if mine else draft.sides[ours]
        rest = draft.sides[ours] if mine else draft.sides[1 - ours]
        if group and (mine or all(_is_one(scene, end) for end in (*rest, *other))):
            yield replace(draft, sides=(group, other), start=on[0], end=on[1], on=on, rule="also-present")


def _is_one(scene: Scene, end: End) -> bool:
    """Whether somebody is one person, or the mission: of a delegation the guests are members."""
    entity = scene.actors.entities.get(end.entity)
    if isinstance(entity, Body | UnnamedHolder):
        return _is_ours(scene, end)
    return isinstance(entity, Person | Post)


def _is_ours(scene: Scene, end: End) -> bool:
    """Whether somebody is of the mission that reports."""
    entity = scene.actors.entities.get(end.entity)
    if isinstance(entity, Body):
        return entity.id == scene.actors.mission
    if isinstance(entity, UnnamedHolder | Post):
        return entity.body == scene.actors.mission is not None or bool(_OF_MISSION.match(entity.title))
    if end.mention.kind is not MentionKind.PERSON:
        return False
    return any(
        statement.holder == end.entity
        and isinstance(post := scene.actors.entities.get(statement.post), Post)
        and (post.body == scene.actors.mission is not None or bool(_OF_MISSION.match(post.title)))
        for statement in scene.actors.posts
    )


def _same_block(scene: Scene, one: int, other: int) -> bool:
    """Whether `one` stands before `other` in one paragraph, not far before."""
    if not 0 <= other - one < _NEAR:
        return False
    first = scene.document.block_at(scene.to_view(one))
    return first is not None and first is scene.document.block_at(scene.to_view(other))


_NEAR = 2500
