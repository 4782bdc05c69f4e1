"""Offices that take part in a tie: of which place they are, and the unnamed people in them who act."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cablegraph.extraction.actors import Placed
from cablegraph.extraction.ids import Ids
from cablegraph.extraction.relate.drafts import Draft, End
from cablegraph.extraction.relate.meeting_words import MeetingDraft
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, G, L, O
from cablegraph.records.annotations import (
    Body,
    EntityId,
    MentionKind,
    Place,
    Post,
    PostStatement,
    TieKind,
    UnnamedHolder,
)

_LEADING = (TieKind.CHAIRS, TieKind.HEADS)
_RANK = re.compile(
    r"\b(?:(?:deputy|vice|assistant|associate|acting|first|second|regional|provincial|district|"
    r"municipal) )+\Z",
    re.IGNORECASE,
)
_MORE_TITLE = re.compile(r"(?: [A-Z][a-z]+){1,2}(?= (?:of|in|at|for)\b|[.,;])")
_OWNER_BEFORE = re.compile(rf"({B})'s? (?:\w+ ){{0,2}}\Z")
_OWNER_BEHIND = re.compile(rf" (?:of|in|at) (?:the )?({B})(?!')")
_DIPLOMAT = re.compile(r"Ambassador|Charg|Consul|DCM|(?:Political|Economic|Defense|Military) (?:Counsel|Att)")
_NEAR = 6000
_FAR = 60_000  # code points in which such a place is looked for
_STEM = 5
_WHERE = (MentionKind.PLACE, MentionKind.GOVERNMENT)


def completed(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Post]:
    """Fuller forms of the offices that lead a body: their whole title, and the body or place they are of.

    "The province's council is chaired by a Deputy Governor": the place is the last one named before it in
    the sentence, else in the sentences before it in the paragraph.
    """
    done: set[EntityId] = set()
    for draft in drafts:
        known = scene.actors.get(draft.subject.entity, Post)
        if draft.kind not in _LEADING or known is None or known.id in done:
            continue
        done.add(known.id)
        post = _whole_title(scene, known, draft.subject)
        if not post.body and not post.place:
            post = _somewhere(scene, post, draft)
        if post is not known:
            yield post


def _whole_title(scene: Scene, post: Post, end: End) -> Post:
    """The post with all words of its title: "assistant chief", "deputy regional minister"."""
    text, first, last = scene.document.text, end.mention.start, end.mention.end
    if scene.text[end.at - 2 : end.at] == O + " ":
        first = scene.mention(end.at - 2).start
    rank = _RANK.search(text, max(first - 40, 0), first)
    first = rank.start() if rank else first
    more = _MORE_TITLE.match(text, last) if text[first].isupper() else None
    covered = more and scene.actors.within(more.start() + 1, more.end() + 40)
    last = more.end() if more and not any(mention.start < more.end() for mention in covered or ()) else last
    title = text[first:last] if first < end.mention.start or last > end.mention.end else post.title
    return post if title == post.title else replace(post, title=title, name=title)


def _somewhere(scene: Scene, post: Post, draft: Draft) -> Post:
    """The post with the body or place it is of, as far as the text tells."""
    body = _body_beside(scene, draft.subject)
    if body and body != draft.object.entity:
        return replace(post, body=body)
    place = _place_before(scene, draft.subject) or _place_of_name(scene, draft.object, draft.subject.at)
    return replace(post, place=place) if place else post


def _body_beside(scene: Scene, end: End) -> EntityId | None:
    """The body that "the department's deputy chief" or "a deputy chief of the department" speaks of."""
    before = _OWNER_BEFORE.search(scene.text, max(end.at - 24, 0), end.at)
    behind = _OWNER_BEHIND.match(scene.text, end.at + 1)
    at = before.start(1) if before else behind.start(1) if behind else None
    return scene.mention(at).entity if at is not None else None


def _place_before(scene: Scene, end: End) -> EntityId | None:
    """The last place named before a mention in its sentence, else in its paragraph."""
    document = scene.document
    sentence, block = document.sentence_at(end.mention.start), document.block_at(end.mention.start)
    for opening in (sentence.start if sentence else None, block.start if block else None):
        if opening is not None:
            places = scene.actors.within(max(opening, end.mention.start - _NEAR), end.mention.start, *_WHERE)
            if places:
                return places[-1].entity
    return None


def _place_of_name(scene: Scene, end: End, at: int) -> EntityId | None:
    """The place that the led body is called after ("the Saxon Council": Saxony), else the last one named.

    Names of places and what is called after them share their first letters.
    """
    body = scene.actors.get(end.entity, Body)
    stems = [word[:_STEM].casefold() for word in body.name.split() if word[:1].isupper()] if body else []
    named = scene.actors.within(0, min(len(scene.document.text), _FAR), *_WHERE)
    for mention in named:
        place = scene.actors.get(mention.entity, Place)
        if place and len(place.name) >= _STEM and place.name[:_STEM].casefold() in stems:
            return place.id
    before = [mention for mention in named if mention.start < scene.to_view(at)]
    return next((mention.entity for mention in reversed(before) if _in_paragraph(scene, mention)), None)


def _in_paragraph(scene: Scene, mention: Placed) -> bool:
    block = scene.document.block_at(mention.start)
    return block is not None and block.kind == "paragraph"


def statements(scene: Scene, drafts: Sequence[Draft], ids: Ids) -> Iterator[PostStatement]:
    """That the offices exist which lead a body and have no named holder."""
    stated = {statement.post for statement in scene.actors.posts}
    for draft in drafts:
        post = scene.actors.get(draft.subject.entity, Post)
        if draft.kind in _LEADING and post is not None and post.id not in stated:
            stated.add(post.id)
            words = scene.document.evidence(*scene.view_range(draft.start, draft.end))
            yield PostStatement(
                id=ids.new("poststatement", words.start),
                evidence=words,
                rule=draft.rule,
                confidence=draft.confidence,
                post=post.id,
            )


class Holders:
    """The unnamed people in offices who act ("the Ambassador met ..."), one for each office."""

    def __init__(self, scene: Scene, ids: Ids) -> None:
        self._scene = scene
        self._ids = ids
        self._made: dict[EntityId, UnnamedHolder] = {}
        self._mentions: dict[tuple[int, EntityId], Placed] = {}

    @property
    def mentions(self) -> list[Placed]:
        """Where they act."""
        return list(self._mentions.values())

    @property
    def made(self) -> tuple[UnnamedHolder, ...]:
        """All that were needed."""
        return tuple(self._made.values())

    def acting(self, draft: MeetingDraft) -> MeetingDraft:
        """The meeting with people in the place of offices."""
        return replace(draft, sides=tuple(tuple(map(self._holder, side)) for side in draft.sides))

    def _foreign(self, end: End, post: Post) -> str:
        """ "Chilean " before "Ambassador": whose officer, who is not the mission's own."""
        before = self._scene.text[max(end.at - 2, 0) : end.at]
        if not _DIPLOMAT.match(post.title) or before not in (f"{G} ", f"{L} "):
            return ""
        country = self._scene.mention(end.at - 2)
        return self._scene.document.text[country.start : country.end] + " "

    def _holder(self, end: End) -> End:
        post = self._scene.actors.get(end.entity, Post)
        if post is None:
            return end
        if post.id not in self._made:
            words = self._scene.document.evidence(end.mention.start, end.mention.end)
            title = self._foreign(end, post) + post.title
            self._made[post.id] = UnnamedHolder(
                id=self._ids.new("unnamed", words.start),
                name=title,
                evidence=words,
                rule="office-acts",
                confidence=0.8,
                title=title,
                body=post.body,
            )
        holder = self._made[post.id]
        at = Placed(end.mention.start, end.mention.end, MentionKind.UNNAMED, holder.id, holder.rule, 0.8)
        self._mentions[at.start, at.entity] = at
        return replace(end, entity=holder.id)
