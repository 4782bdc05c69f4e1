"""Offices that speak: a post is never an agent, so whoever holds it does.

"The governor said": the one holder whom the text names, else an unnamed holder, one for each post.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cablegraph.extraction.ids import Ids
from cablegraph.records.annotations import (
    Entity,
    EntityId,
    Post,
    PostStatement,
    Statement,
    Tense,
    UnnamedHolder,
)


def with_holders(
    entities: Mapping[EntityId, Entity], statements: Sequence[Statement]
) -> tuple[dict[EntityId, Entity], list[Statement]]:
    """The statements with people as speakers where an office was, and the entities with those people.

    Args:
        entities: All of the document, by id.
        statements: All of the document.
    """
    speaking = {
        post.id: post
        for one in statements
        if one.attribution.speaker is not None
        and isinstance(post := entities.get(one.attribution.speaker), Post)
    }
    if not speaking:
        return dict(entities), list(statements)
    holders: dict[EntityId, set[EntityId]] = defaultdict(set)
    for one in statements:
        if isinstance(one, PostStatement) and one.holder and one.holds and one.tense is Tense.PRESENT:
            holders[one.post].add(one.holder)
    known = dict(entities)
    people: dict[EntityId, EntityId] = {}
    for post in speaking.values():
        if len(holders[post.id]) == 1:
            (people[post.id],) = holders[post.id]
            continue
        holder = _unnamed(post, known)
        people[post.id] = holder.id
        known[holder.id] = holder
    return known, [_spoken(one, people) for one in statements]


def _unnamed(post: Post, entities: Mapping[EntityId, Entity]) -> UnnamedHolder:
    """The unnamed holder of a post: one that other rules made for it, else a new one."""
    for other in entities.values():
        if isinstance(other, UnnamedHolder) and (other.title, other.body) == (post.title, post.body):
            return other
    return UnnamedHolder(
        id=Ids(entities).new("unnamed", post.evidence.start),
        name=post.name,
        evidence=post.evidence,
        rule="office-speaks",
        confidence=post.confidence,
        title=post.title,
        body=post.body,
    )


def _spoken(one: Statement, people: Mapping[EntityId, EntityId]) -> Statement:
    speaker = one.attribution.speaker
    if speaker is None or speaker not in people:
        return one
    return replace(one, attribution=replace(one.attribution, speaker=people[speaker]))
