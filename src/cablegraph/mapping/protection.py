"""Marks "(protect)" and "(strictly protect)" of the record reach the people they stand behind.

An extractor that overlooks a mark, or the name before it, must not thereby set the name free: whoever
is named where the record says that a protected name stands is protected; where nobody is, a person of
that name is added.
"""

from collections.abc import Iterator
from dataclasses import replace

from cablegraph.records.annotations import Annotations, Entity, EntityId, Evidence, Person, Protected
from cablegraph.records.telegram import Protection, Telegram
from cablegraph.text import Span

_RANK: dict[Protected | None, int] = {None: 0, "protect": 1, "strictly protect": 2, "redacted": 3}


def with_protections(telegram: Telegram, annotations: Annotations) -> Annotations:
    """The annotations, with every person protected whose name the record marks so."""
    marks = [mark for mark in telegram.protections if mark.name and mark.name_start is not None]
    if not marks:
        return annotations
    entities = {entity.id: entity for entity in annotations.entities}
    places = list(_people(annotations, entities))
    for mark in marks:
        span = _span(mark)
        named = {identifier for place, identifier in places if place.overlaps(span)}
        for identifier in named:
            entities[identifier] = _protected(entities[identifier], mark)
        if not named:
            person = _person(mark, span, entities)
            entities[person.id] = person
            places.append((span, person.id))
    return replace(annotations, entities=tuple(entities.values()))


def _span(mark: Protection) -> Span:
    start = mark.name_start or 0
    end = mark.name_end if mark.name_end is not None else start + len(mark.name or "")
    return Span(start, max(start, end))


def _people(annotations: Annotations, entities: dict[EntityId, Entity]) -> Iterator[tuple[Span, EntityId]]:
    """Where people are named."""
    for entity in entities.values():
        if isinstance(entity, Person):
            yield from ((span, entity.id) for span in entity.evidence.spans)
    for mention in annotations.mentions:
        if mention.entity is not None and isinstance(entities.get(mention.entity), Person):
            yield from ((span, mention.entity) for span in mention.evidence.spans)


def _protected(entity: Entity, mark: Protection) -> Entity:
    assert isinstance(entity, Person)
    return replace(entity, protected=mark.level) if _RANK[mark.level] > _RANK[entity.protected] else entity


def _person(mark: Protection, span: Span, entities: dict[EntityId, Entity]) -> Person:
    identifier = f"person/{span.start}"
    while identifier in entities:
        identifier += ".protected"
    name = " ".join((mark.name or "").split())
    return Person(
        id=identifier,
        name=name,
        evidence=Evidence(spans=(span,), text=name),
        rule="protect-mark",
        confidence=1.0,
        protected=mark.level,
    )
