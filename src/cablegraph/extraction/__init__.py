"""Extraction: from a telegram to annotations. The grammar prepares, finds, resolves, relates and claims."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import version

from cablegraph.extraction.acting import with_holders
from cablegraph.extraction.actors import Actors
from cablegraph.extraction.attribute import attribute, presupposed
from cablegraph.extraction.claims import Claimed, claim
from cablegraph.extraction.document import Document, prepare
from cablegraph.extraction.find import find
from cablegraph.extraction.relate import Related, relate
from cablegraph.extraction.resolve import resolve
from cablegraph.records.annotations import (
    Annotations,
    DefinitionClaim,
    Entity,
    EntityId,
    Mention,
    Post,
    PostStatement,
    Statement,
    Tie,
)
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceText

EXTRACTOR = "grammar"


def extract(telegram: Telegram, source: SourceText) -> Annotations:
    """Find in one telegram who and what it speaks of, and what it says about them.

    Args:
        telegram: The record read from `source`.
        source: The same source.
    """
    document = prepare(telegram, source)
    actors = find_actors(document)
    attributions = attribute(document, actors)
    named = presupposed(document, attributions, [*actors.posts, *actors.ties])
    related = relate(document, actors, attributions)
    claimed = claim(document, actors, attributions)
    return assemble(document, actors, named, related, claimed)


def find_actors(document: Document) -> Actors:
    """People, bodies, places, offices and unnamed agents of a document, each with its mentions."""
    return resolve(document, *find(document))


def assemble(
    document: Document, actors: Actors, named: Sequence[Statement], related: Related, claimed: Claimed
) -> Annotations:
    """Put what the rules found in order of place.

    Args:
        document: The document.
        actors: Who was found.
        named: The statements of finding: offices and parts that names and appositions give.
        related: Ties, meetings, programmes.
        claimed: Claims, and how they bear on each other.
    """
    entities, statements = with_holders(
        {**actors.entities, **{entity.id: entity for entity in related.entities}},
        [*named, *related.statements, *claimed.statements],
    )
    entities = _placed_or_stated(entities, statements)
    return Annotations(
        source=document.telegram.source,
        extractor=EXTRACTOR,
        version=_version(),
        mentions=_mentions(document, actors, related, entities),
        entities=tuple(sorted(entities.values(), key=lambda entity: (entity.evidence.start, entity.id))),
        statements=tuple(sorted(statements, key=lambda one: (one.evidence.start, one.id))),
        links=claimed.links,
    )


@cache
def _version() -> str:
    return version("cablegraph")


def _placed_or_stated(
    entities: Mapping[EntityId, Entity], statements: Sequence[Statement]
) -> dict[EntityId, Entity]:
    """The entities without the offices of which the text says neither body nor place, nor anything else."""
    ties = [one for one in statements if isinstance(one, Tie)]
    stated = {one.post for one in statements if isinstance(one, PostStatement)}
    stated |= {end for tie in ties for end in (tie.subject, tie.object)}
    stated |= {one.whose for one in statements if isinstance(one, DefinitionClaim) and one.whose}
    return {
        id_: entity
        for id_, entity in entities.items()
        if not isinstance(entity, Post) or entity.body or entity.place or id_ in stated
    }


def _mentions(
    document: Document, actors: Actors, related: Related, entities: Mapping[EntityId, Entity]
) -> tuple[Mention, ...]:
    seen: dict[str, int] = {}
    mentions: list[Mention] = []
    placed = [
        (document.evidence(one.start, one.end), one.kind, one.entity, one.rule, one.confidence)
        for one in (*actors.placed, *related.mentions)
        if one.entity in entities
    ]
    placed += [(one.evidence, one.kind, one.entity, one.rule, 0.95) for one in actors.header]
    for evidence, kind, entity, rule, confidence in sorted(
        placed, key=lambda one: (one[0].start, -one[0].end)
    ):
        base = f"mention/{evidence.start}"
        seen[base] = seen.get(base, 0) + 1
        id_ = base if seen[base] == 1 else f"{base}.{seen[base]}"
        mentions.append(
            Mention(id=id_, kind=kind, evidence=evidence, entity=entity, rule=rule, confidence=confidence)
        )
    return tuple(mentions)
