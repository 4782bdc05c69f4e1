"""What resolving hands to the rules that attribute, relate and claim."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from cablegraph.records.annotations import (
    Entity,
    EntityId,
    Evidence,
    MentionKind,
    PostStatement,
    Tie,
)

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class Placed:
    """A resolved mention in the body: where it stands in the view and which entity it means."""

    start: int
    end: int
    kind: MentionKind
    entity: EntityId
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class HeaderMention:
    """A mention in the header, which the reading view does not show."""

    kind: MentionKind
    entity: EntityId
    evidence: Evidence
    rule: str


@dataclass(frozen=True)
class Actors:
    """Everybody and everything that resolving knows, with the places of the view where each stands.

    Attributes:
        placed: Mentions in the view in order of `start`; nested ones may overlap (the longer first).
        header: Mentions in the header.
        entities: By id.
        posts: Post statements that finding saw (name then office, office then name).
        ties: Ties that a name itself says ("the Y's Z Branch": part of).
        mission: The originating mission or department (a body), when the header names it.
    """

    placed: tuple[Placed, ...]
    header: tuple[HeaderMention, ...]
    entities: Mapping[EntityId, Entity]
    posts: tuple[PostStatement, ...] = ()
    ties: tuple[Tie, ...] = ()
    mission: EntityId | None = None

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.placed]

    def within(self, start: int, end: int, *kinds: MentionKind) -> tuple[Placed, ...]:
        """Mentions that lie wholly in the view range, of these kinds (of all when none is given)."""
        first, found = bisect_left(self._starts, start), []
        for mention in self.placed[first:]:
            if mention.start >= end:
                break
            if mention.end <= end and (not kinds or mention.kind in kinds):
                found.append(mention)
        return tuple(found)

    def get(self, id: EntityId, kind: type[E]) -> E | None:
        """The entity of this id, if it is of this type."""
        entity = self.entities.get(id)
        return entity if isinstance(entity, kind) else None
