"""Two extractors' annotations of one telegram as one: the first wins, the second adds what it lacks.

- An entity of the second is the first's of the same record type that has its name (or alias), else the
  one whose mention overlaps one of its own; else it is new. Where all its mentions overlap such of
  another kind (a company for a place), it is dropped, with what is said of it.
- A mention of the second that overlaps one of the first's is dropped.
- A statement of the second is dropped where the first says the same of the same on overlapping words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from cablegraph.records.annotations import (
    Annotations,
    Body,
    Entity,
    EntityId,
    Evidence,
    Mention,
    Post,
    Programme,
    QuantityClaim,
    Statement,
    Tie,
    UnnamedHolder,
)
from cablegraph.records.provenance import Origin, Provenance
from cablegraph.records.references import references, with_references

_R = TypeVar("_R", bound=Mention | Entity | Statement)


def merged(first: Annotations, second: Annotations) -> Annotations:
    """The annotations of both, under the first's name, with the second as an origin of what it added."""
    same = _same_entities(first, second)
    names = _new_ids({one.id for one in first.entities}, second.entities, same)
    for one in _otherwise_read(first, second, same):
        del names[one]
    entities = [
        _renamed(replace(one, id=names[one.id]), names)
        for one in second.entities
        if one.id not in same and one.id in names
    ]
    mentions = _free_mentions(first.mentions, second.mentions, names)
    statements = _new_statements(first, second, names)
    items = [f"entity:{one.id}" for one in entities if one is not None]
    items += [f"mention:{one.id}" for one in mentions] + [f"statement:{one.id}" for one in statements]
    origin = Origin(name=second.extractor, version=second.version, items=tuple(items))
    told, more = first.provenance, second.provenance
    return replace(
        first,
        mentions=in_place((*first.mentions, *mentions)),
        entities=in_place((*first.entities, *(one for one in entities if one is not None))),
        statements=in_place((*first.statements, *statements)),
        provenance=Provenance(
            (*told.origins, origin, *more.origins),
            (*told.corrections, *more.corrections),
            (*told.refused, *more.refused),
        ),
    )


def in_place(records: Iterable[_R]) -> tuple[_R, ...]:
    """Records as an extractor orders them: by place, of mentions that begin together the longest first."""
    return tuple(sorted(records, key=_place))


def _place(record: Mention | Entity | Statement) -> tuple[int, int, str]:
    start, end = record.evidence.start, record.evidence.end
    return (start, -end, "") if isinstance(record, Mention) else (start, 0, record.id)


def overlap(one: Evidence, other: Evidence) -> bool:
    """Whether two pieces of evidence share a code point."""
    return any(a.overlaps(b) for a in one.spans for b in other.spans)


def _same_entities(first: Annotations, second: Annotations) -> dict[EntityId, EntityId]:
    """The second's entities that the first has too."""
    by_name: dict[tuple[type, object, str], EntityId] = {}
    for entity in first.entities:
        for name in names_of(entity):
            by_name.setdefault((type(entity), _where(entity, {}), name), entity.id)
    types = {entity.id: type(entity) for entity in (*first.entities, *second.entities)}
    places = _starts(first.mentions)
    same: dict[EntityId, EntityId] = {}
    # Bodies before the offices in them: an office is the same one only in the same body.
    for entity in sorted(second.entities, key=lambda one: isinstance(one, Post | UnnamedHolder)):
        known = (by_name.get((type(entity), _where(entity, same), name)) for name in names_of(entity))
        found = next((one for one in known if one), None)
        if found is None and not isinstance(entity, Post | UnnamedHolder):
            found = next(
                (
                    other.entity
                    for mention in second.mentions
                    if mention.entity == entity.id
                    for other in _near(places, mention)
                    if other.entity and types.get(other.entity) is type(entity)
                ),
                None,
            )
        if found is not None:
            same[entity.id] = found
    return same


def _otherwise_read(
    first: Annotations, second: Annotations, same: Mapping[EntityId, EntityId]
) -> set[EntityId]:
    """New entities of the second that the first reads as something else, wherever they are mentioned."""
    places = _starts(first.mentions)
    offices = {one.id for one in second.entities if isinstance(one, Post | UnnamedHolder)}
    read: dict[EntityId, bool] = {}
    for mention in second.mentions:
        if mention.entity and mention.entity not in same and mention.entity not in offices:
            read[mention.entity] = read.get(mention.entity, True) and bool(_near(places, mention))
    return {entity for entity, otherwise in read.items() if otherwise}


def names_of(entity: Entity) -> list[str]:
    """Its name, aliases and acronym, white space folded; an office's title."""
    if isinstance(entity, Post | UnnamedHolder):
        return [" ".join(entity.title.split())]
    acronym = (entity.acronym,) if isinstance(entity, Body) and entity.acronym else ()
    return [" ".join(name.split()) for name in (entity.name, *entity.aliases, *acronym)]


def _where(entity: Entity, same: Mapping[EntityId, EntityId]) -> object:
    """What an entity must share beside its name: an office its body and place, a programme its kind."""
    if isinstance(entity, Post):
        return same.get(entity.body or "", entity.body), same.get(entity.place or "", entity.place)
    if isinstance(entity, UnnamedHolder):
        return same.get(entity.body or "", entity.body)
    return entity.kind if isinstance(entity, Programme) else None


_STEP = 64  # code points that share a drawer


def _starts(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    """Mentions in drawers by place, so that a search looks at few."""
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        for drawer in range(mention.evidence.start // _STEP, mention.evidence.end // _STEP + 1):
            found.setdefault(drawer, []).append(mention)
    return found


def _near(places: Mapping[int, list[Mention]], mention: Mention) -> list[Mention]:
    drawers = range(mention.evidence.start // _STEP, mention.evidence.end // _STEP + 1)
    near = {one.id: one for drawer in drawers for one in places.get(drawer, ())}
    return [one for one in near.values() if overlap(one.evidence, mention.evidence)]


def _new_ids(
    taken: set[str], entities: Iterable[Entity], same: Mapping[EntityId, EntityId]
) -> dict[EntityId, EntityId]:
    names = dict(same)
    for entity in entities:
        if entity.id not in same:
            names[entity.id] = free_id(entity.id, taken)
    return names


def free_id(wanted: str, taken: set[str]) -> str:
    """The id, or with `.2`, `.3` behind it where others have it; from now on it is taken."""
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted}.{number}"
    taken.add(found)
    return found


def _renamed(record: _R, names: Mapping[EntityId, EntityId]) -> _R | None:
    return with_references(record, names.get)


def _free_mentions(
    known: Iterable[Mention], new: Iterable[Mention], names: Mapping[EntityId, EntityId]
) -> list[Mention]:
    known = tuple(known)
    places, taken = _starts(known), {mention.id for mention in known}
    free = (one for one in new if not _near(places, one))
    renamed = (_renamed(one, names) for one in free)
    return [replace(one, id=free_id(one.id, taken)) for one in renamed if one is not None]


def _new_statements(
    first: Annotations, second: Annotations, names: Mapping[EntityId, EntityId]
) -> list[Statement]:
    said: dict[tuple[object, ...], list[Statement]] = {}
    for one in first.statements:
        said.setdefault(_says(one), []).append(one)
    taken, ids, found = {one.id for one in first.statements}, {}, []
    for one in second.statements:
        new = _renamed(one, names)
        if new is None or any(overlap(new.evidence, old.evidence) for old in said.get(_says(new), ())):
            continue
        ids[one.id] = free_id(one.id, taken)
        found.append(replace(new, id=ids[one.id]))
    return [
        replace(one, part_of=ids.get(one.part_of)) if isinstance(one, QuantityClaim) and one.part_of else one
        for one in found
    ]


def _says(one: Statement) -> tuple[object, ...]:
    """What a statement says, without who says it and on which words."""
    figure = (one.value, one.lower, one.upper) if isinstance(one, QuantityClaim) else ()
    tie = one.kind if isinstance(one, Tie) else None
    speaker = one.attribution.speaker
    ends = [end for end in references(one) if end != speaker] if speaker else references(one)
    if isinstance(one, QuantityClaim):
        ends = []
    return type(one), tie, figure, tuple(ends), one.negated, one.tense
