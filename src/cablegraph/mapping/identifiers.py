"""Annotations name each other by local ids: each id once, and none that nothing has."""

from collections.abc import Iterable, Iterator

from cablegraph.records.annotations import (
    Annotations,
    DefinitionClaim,
    EntityId,
    Meeting,
    Mention,
    Post,
    PostStatement,
    ProgrammeStatement,
    Proposition,
    QuantityClaim,
    Tie,
    UnnamedHolder,
)
from cablegraph.text import CablegraphError

# The fields that name an entity; a meeting's sides and a statement's speaker are looked at apart.
_ENTITY_FIELDS: dict[type, tuple[str, ...]] = {
    Mention: ("entity",),
    Post: ("body", "place"),
    UnnamedHolder: ("body",),
    PostStatement: ("post", "holder"),
    Tie: ("subject", "object"),
    Meeting: ("place",),
    ProgrammeStatement: ("programme",),
    QuantityClaim: ("place", "member_count_of"),
    DefinitionClaim: ("whose",),
    Proposition: (),
}


class MappingError(CablegraphError):
    """Annotations that make no graph: two things of one id, or an id that nothing has.

    Attributes:
        source: The source they were found in.
        reason: What is wrong, in words.
    """

    def __init__(self, source: str, reason: str) -> None:
        self.source = source
        self.reason = reason
        super().__init__(f"{source}: {reason}")


def check_ids(annotations: Annotations) -> None:
    """Check that every id is given once and every id that is named is given.

    Raises:
        MappingError: The first that is not so.
    """
    source = annotations.source
    entities = _unique(source, (entity.id for entity in annotations.entities))
    statements = _unique(source, (statement.id for statement in annotations.statements))
    for identifier in _named_entities(annotations):
        if identifier not in entities:
            raise MappingError(source, f"no entity has the id {identifier!r}")
    for identifier in _named_statements(annotations):
        if identifier not in statements:
            raise MappingError(source, f"no statement has the id {identifier!r}")


def _unique(source: str, identifiers: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    for identifier in identifiers:
        if identifier in seen:
            raise MappingError(source, f"two annotations have the id {identifier!r}")
        seen.add(identifier)
    return seen


def _named_entities(annotations: Annotations) -> Iterator[EntityId]:
    for record in (*annotations.mentions, *annotations.entities, *annotations.statements):
        for name in _ENTITY_FIELDS.get(type(record), ()):
            value = getattr(record, name)
            if value is not None:
                yield value
    for statement in annotations.statements:
        if statement.attribution.speaker is not None:
            yield statement.attribution.speaker
        if isinstance(statement, Meeting):
            for side in statement.sides:
                yield from side


def _named_statements(annotations: Annotations) -> Iterator[str]:
    for statement in annotations.statements:
        if isinstance(statement, QuantityClaim) and statement.part_of is not None:
            yield statement.part_of
    for link in annotations.links:
        yield from (link.whole, *link.parts)
