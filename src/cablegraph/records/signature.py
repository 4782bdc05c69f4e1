"""What annotations were before somebody edited them: a line a source that goes with their JSON lines.

By it a file tells, without the extractor that made it, what was changed, added and taken out.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from cablegraph.records.annotations import (
    Annotations,
    DefinitionClaim,
    Entity,
    EntityId,
    Mention,
    Proposition,
    QuantityClaim,
    Statement,
    Tie,
)
from cablegraph.records.annotations_json import annotation_lines, item_of
from cablegraph.records.references import references

Record = Mention | Entity | Statement


@dataclass(frozen=True, slots=True)
class Signature:
    """One annotation, told from others and known again in another extraction.

    Attributes:
        says: Layer, kind and names, as words.
        start, end: Where its words stood.
        digest: Of all its fields.
    """

    says: str
    start: int
    end: int
    digest: str


def key(record: Record) -> str:
    """`layer:id`: unlike the id alone, nothing else of the document has it."""
    return f"{item_of(record)['layer']}:{record.id}"


def records(annotations: Annotations) -> Iterator[Record]:
    """Mentions, entities and statements."""
    yield from annotations.mentions
    yield from annotations.entities
    yield from annotations.statements


def signature(record: Record, names: Mapping[EntityId, str]) -> Signature:
    """The signature of an annotation.

    Args:
        names: Names of the document's entities.
    """
    item = item_of(record)
    written = json.dumps(item, ensure_ascii=False, sort_keys=True)
    parts = [item["layer"], item["kind"], *_words(record, names)]
    digest = sha256(written.encode("utf-8", "backslashreplace")).hexdigest()[:16]
    return Signature(" | ".join(parts), record.evidence.start, record.evidence.end, digest)


def _words(record: Record, names: Mapping[EntityId, str]) -> list[str]:
    if isinstance(record, Mention):
        return [record.evidence.text]
    if isinstance(record, Entity):
        return [record.name]
    if isinstance(record, Proposition | DefinitionClaim):
        return [record.content if isinstance(record, Proposition) else record.term]
    speaker = record.attribution.speaker
    words = [record.kind.value] if isinstance(record, Tie) else []
    if isinstance(record, QuantityClaim):
        words += [str(one) for one in (record.value, record.lower, record.upper) if one is not None]
        words.append(record.unit)
    return words + [names.get(one, one) for one in references(record) if one != speaker]


def signatures(annotations: Annotations) -> dict[str, Signature]:
    """Every mention's, entity's and statement's signature by `key`."""
    names = {entity.id: entity.name for entity in annotations.entities}
    return {key(record): signature(record, names) for record in records(annotations)}


def editable_lines(annotations: Annotations, sha256: str) -> Iterator[str]:
    """The annotations as JSON lines for a person to edit, with the line by which the edits are known.

    Args:
        sha256: Hash of the source's bytes, by which its document is known.
    """
    yield json.dumps(base_item(annotations, sha256), ensure_ascii=False)
    yield from annotation_lines(annotations)


def base_item(annotations: Annotations, sha256: str) -> dict[str, Any]:
    """The JSON object of what the annotations are before they are edited."""
    items = {
        name: [one.says, one.start, one.end, one.digest] for name, one in signatures(annotations).items()
    }
    return {
        "source": annotations.source,
        "extractor": annotations.extractor,
        "version": annotations.version,
        "layer": "base",
        "kind": "signatures",
        "sha256": sha256,
        "items": items,
    }
