"""Annotations as JSON lines and back: one object a mention, entity, statement or link, standoff.

Every object has `source`, `extractor`, `version`, `layer` (mention, entity, statement, link), `kind`,
`start`, `end`, `text`, `rule` and `confidence`; `spans` (pairs of offsets) only where the words lie in
more than one; `paragraph`; and the fields of its record type. Where a record has a `kind` of its own
it is called `body_kind`, `programme_kind` or `tie`. A person may correct the lines and feed them back.
Layers of `Provenance` (origin, correction, refused) come last; a line of layer `base` (`signature`) tells
what the lines were before they were edited, and is no annotation.
"""

import json
import types
from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from cablegraph.records.annotations import (
    Annotations,
    Attribution,
    Body,
    ClaimLink,
    DefinitionClaim,
    Entity,
    Evidence,
    Meeting,
    Mention,
    Person,
    Place,
    Post,
    PostStatement,
    Precept,
    Programme,
    ProgrammeStatement,
    Proposition,
    QuantityClaim,
    Statement,
    Tie,
    UnnamedHolder,
)
from cablegraph.records.json_input import parse_json
from cablegraph.records.provenance import Correction, Origin, Provenance, Refusal
from cablegraph.text.errors import CablegraphError
from cablegraph.text.source import Span

_Record = TypeVar("_Record")
_Decode = Callable[[Any], Any]

ENTITY_KINDS: dict[str, type[Entity]] = {
    "person": Person,
    "body": Body,
    "place": Place,
    "post": Post,
    "unnamed": UnnamedHolder,
    "programme": Programme,
}
STATEMENT_KINDS: dict[str, type[Statement]] = {
    "post": PostStatement,
    "tie": Tie,
    "meeting": Meeting,
    "programme": ProgrammeStatement,
    "quantity": QuantityClaim,
    "definition": DefinitionClaim,
    "proposition": Proposition,
}
_KIND_OF: dict[type, str] = {
    cls: kind for table in (ENTITY_KINDS, STATEMENT_KINDS) for kind, cls in table.items()
}
_RENAMED = {(Body, "kind"): "body_kind", (Programme, "kind"): "programme_kind", (Tie, "kind"): "tie"}
_PROVENANCE: dict[str, type] = {"origin": Origin, "correction": Correction, "refused": Refusal}
_RECORDS: tuple[type[Any], ...] = (
    *(*_KIND_OF, Mention, ClaimLink, Attribution, Precept),
    *_PROVENANCE.values(),
)
_KEYS = {
    cls: {field.name: _RENAMED.get((cls, field.name), field.name) for field in fields(cls)}
    for cls in _RECORDS
}
_WHOLE = 2**53  # beyond it a float no longer tells neighbouring integers apart


class AnnotationError(CablegraphError):
    """A line is no annotation: names the line and the reason.

    Attributes:
        line: Line number from 1.
        reason: What is wrong, in words.
    """

    def __init__(self, line: int, reason: str) -> None:
        self.line = line
        self.reason = reason
        super().__init__(f"annotations, line {line}: {reason}")


def annotation_objects(annotations: Annotations) -> Iterator[dict[str, Any]]:
    """The JSON object of every annotation: mentions, entities, statements, links, each in their order."""
    head = {
        "source": annotations.source,
        "extractor": annotations.extractor,
        "version": annotations.version,
    }
    for record in (*annotations.mentions, *annotations.entities, *annotations.statements):
        yield {**head, **item_of(record)}
    places = {statement.id: statement.evidence for statement in annotations.statements}
    for link in annotations.links:
        place = places.get(link.whole)
        yield {
            **head,
            "layer": "link",
            "kind": link.kind,
            **(_place(place) if place else {"start": None, "end": None, "text": None}),
            **_encode(link),
        }
    told = annotations.provenance
    for layer, records in (
        ("origin", told.origins),
        ("correction", told.corrections),
        ("refused", told.refused),
    ):
        for record in records:
            yield {**head, "layer": layer, "kind": layer, **_encode(record)}


def annotation_lines(annotations: Annotations) -> Iterator[str]:
    """One JSON object a line, without line ends."""
    for item in annotation_objects(annotations):
        yield json.dumps(item, ensure_ascii=False)


def read_annotations(lines: Iterable[str]) -> dict[str, Annotations]:
    """Annotations from their JSON lines, by source, in the order in which sources first come.

    Raises:
        AnnotationError: A line is no JSON object, lacks a field or has one of the wrong type; or the
            lines of one source come from different extractors.
    """
    parts: dict[str, _Parts] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            item = parse_json(line)
            if not isinstance(item, dict):
                raise TypeError("no JSON object")
            head = tuple(_text(item[key]) for key in ("source", "extractor", "version"))
            part = parts.setdefault(head[0], _Parts(head, [], [], [], [], []))
            if part.head != head:
                raise ValueError(f"{head[0]!r} has lines of two extractors")
            part.add(item)
        except KeyError as error:
            raise AnnotationError(number, f"lacks or does not know {error}") from error
        except (TypeError, ValueError) as error:
            raise AnnotationError(number, str(error)) from error
    return {source: part.joined() for source, part in parts.items()}


@dataclass(frozen=True)
class _Parts:
    """What was read of one source so far."""

    head: tuple[str, ...]
    mentions: list[Mention]
    entities: list[Entity]
    statements: list[Statement]
    links: list[ClaimLink]
    provenance: list[Any]

    def add(self, item: dict[str, Any]) -> None:
        layer = _text(item["layer"])
        if layer == "base":
            return
        record = read_item(item)
        places: dict[str, list[Any]] = {
            "mention": self.mentions,
            "entity": self.entities,
            "statement": self.statements,
            "link": self.links,
        }
        places.get(layer, self.provenance).append(record)

    def joined(self) -> Annotations:
        source, extractor, version = self.head
        return Annotations(
            source=source,
            extractor=extractor,
            version=version,
            mentions=tuple(self.mentions),
            entities=tuple(self.entities),
            statements=tuple(self.statements),
            links=tuple(self.links),
            provenance=Provenance(
                tuple(one for one in self.provenance if isinstance(one, Origin)),
                tuple(one for one in self.provenance if isinstance(one, Correction)),
                tuple(one for one in self.provenance if isinstance(one, Refusal)),
            ),
        )


def read_item(item: dict[str, Any]) -> Any:  # noqa: ANN401 - any of the record types
    """One annotation from its JSON object: a mention, entity, statement, link, or a record of provenance.

    Raises:
        KeyError: It lacks a field, or its kind is not known.
        TypeError, ValueError: A field is of the wrong type or has no such value; there is no such layer.
    """
    layer = _text(item["layer"])
    if layer == "mention":
        return _decode(Mention, item)
    if layer == "entity":
        return _decode(ENTITY_KINDS[_text(item["kind"])], item)
    if layer == "statement":
        return _decode(STATEMENT_KINDS[_text(item["kind"])], item)
    if layer == "link":
        return _decode(ClaimLink, item)
    if layer in _PROVENANCE:
        return _decode(_PROVENANCE[layer], item)
    raise ValueError(f"no layer: {layer!r}")


def item_of(record: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the record types
    """The JSON object of one mention, entity or statement, without the head that its file's lines share."""
    if isinstance(record, Mention):
        return {"layer": "mention", "kind": record.kind.value, **_encode(record)}
    layer = "entity" if isinstance(record, Entity) else "statement"
    return {"layer": layer, "kind": _KIND_OF[type(record)], **_encode(record)}


def _encode(record: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the record types
    item: dict[str, Any] = {}
    for name, key in _KEYS[type(record)].items():
        value = getattr(record, name)
        if isinstance(value, Evidence):
            item.update(_place(value))
        else:
            item[key] = _plain(value)
    return item


def _place(evidence: Evidence) -> dict[str, Any]:
    place: dict[str, Any] = {"start": evidence.start, "end": evidence.end, "text": evidence.text}
    if len(evidence.spans) > 1:
        place["spans"] = [[span.start, span.end] for span in evidence.spans]
    place["paragraph"] = evidence.paragraph
    return place


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of a field
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Attribution | Precept):
        return _encode(value)
    return whole_number(value) if isinstance(value, float) else value


def whole_number(value: float) -> int | float:
    """`437.0` as `437`; what is not whole, or too large to tell, as it is."""
    return int(value) if abs(value) < _WHOLE and value == int(value) else value


def _decode(cls: type[_Record], item: dict[str, Any]) -> _Record:
    values: dict[str, Any] = {}
    for name, key, required, decode in _DECODERS[cls]:
        if decode is _evidence:
            values[name] = _evidence(item)
        elif key in item:
            try:
                values[name] = decode(item[key])
            except (TypeError, ValueError) as error:
                raise ValueError(f"{key}: {error}") from error
        elif required:
            raise KeyError(key)
    return cls(**values)


def _decoder(hint: Any) -> _Decode:  # noqa: ANN401 - a type expression
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = [arg for arg in args if arg is not type(None)]
        some = _decoder(inner[0])
        return lambda value: None if value is None else some(value)
    if origin is tuple:
        each = _decoder(args[0])
        return lambda value: tuple(each(part) for part in _of(list, value))
    if origin is Literal:
        return lambda value: _one_of(args, value)
    if hint is Evidence:
        return _evidence
    if hint in (Attribution, Precept):
        return lambda value: _decode(hint, _of(dict, value))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return {str: _text, int: _integer, float: _number, bool: lambda value: _of(bool, value)}[hint]


def _evidence(item: dict[str, Any]) -> Evidence:
    spans = item.get("spans") or [[item["start"], item["end"]]]
    paragraph = item.get("paragraph")
    return Evidence(
        spans=tuple(Span(_integer(start), _integer(end)) for start, end in _of(list, spans)),
        text=_text(item["text"]),
        paragraph=None if paragraph is None else _integer(paragraph),
    )


def _of(cls: type[_Record], value: object) -> _Record:
    if not isinstance(value, cls):
        raise TypeError(f"{value!r} is no {cls.__name__}")
    return value


def _text(value: object) -> str:
    return _of(str, value)


def _integer(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{value!r} is no integer")
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{value!r} is no number")
    return float(value)


def _one_of(values: tuple[Any, ...], value: object) -> object:
    if value not in values:
        raise ValueError(f"{value!r} is none of {', '.join(map(str, values))}")
    return value


def _decoders(cls: type[Any]) -> tuple[tuple[str, str, bool, _Decode], ...]:
    hints = get_type_hints(cls)
    return tuple(
        (field.name, _KEYS[cls][field.name], field.default is MISSING, _decoder(hints[field.name]))
        for field in fields(cls)
    )


_DECODERS = {cls: _decoders(cls) for cls in _RECORDS}
