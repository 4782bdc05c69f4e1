"""Which annotations name which entities: one place that knows, for all who rename, merge or take away."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from cablegraph.records.annotations import (
    DefinitionClaim,
    Entity,
    EntityId,
    Meeting,
    Mention,
    Post,
    PostStatement,
    ProgrammeStatement,
    QuantityClaim,
    Statement,
    Tie,
    UnnamedHolder,
)

_T = TypeVar("_T", bound=Mention | Entity | Statement)
Rename = Callable[[EntityId], EntityId | None]
"""The new id of an entity; None: it is gone."""

_NEEDED: dict[type, tuple[str, ...]] = {
    Mention: ("entity",),
    PostStatement: ("post",),
    Tie: ("subject", "object"),
    ProgrammeStatement: ("programme",),
    QuantityClaim: ("member_count_of",),
}
_OPTIONAL: dict[type, tuple[str, ...]] = {
    Post: ("body", "place"),
    UnnamedHolder: ("body",),
    PostStatement: ("holder",),
    Meeting: ("place",),
    QuantityClaim: ("place",),
    DefinitionClaim: ("whose",),
}


def references(record: Mention | Entity | Statement) -> list[EntityId]:
    """The entities that a record names, in order of its fields, each as often as it does."""
    fields = (*_NEEDED.get(type(record), ()), *_OPTIONAL.get(type(record), ()))
    found = [getattr(record, name) for name in fields]
    if isinstance(record, Meeting):
        found += [one for side in record.sides for one in side]
    if isinstance(record, Statement):
        found.append(record.attribution.speaker)
    return [one for one in found if one is not None]


def with_references(record: _T, rename: Rename) -> _T | None:
    """The record with every entity that it names renamed.

    Where an entity is gone, what can do without it does (an office without its holder, a statement without
    its speaker, whose words stay), and what cannot gives None: a tie without an end, a meeting of one side.
    """
    changes: dict[str, Any] = {}
    for name in _NEEDED.get(type(record), ()):
        old = getattr(record, name)
        if old is not None:
            new = rename(old)
            if new is None:
                return None
            changes[name] = new
    for name in _OPTIONAL.get(type(record), ()):
        old = getattr(record, name)
        changes[name] = None if old is None else rename(old)
    if isinstance(record, Meeting):
        sides = (tuple(new for one in side if (new := rename(one))) for side in record.sides)
        changes["sides"] = tuple(side for side in sides if side)
        if len(changes["sides"]) < min(2, len(record.sides)):
            return None
    if isinstance(record, Statement) and record.attribution.speaker is not None:
        speaker = rename(record.attribution.speaker)
        changes["attribution"] = replace(record.attribution, speaker=speaker)
    return replace(record, **changes) if changes else record
