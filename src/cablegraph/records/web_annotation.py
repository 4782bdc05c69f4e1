"""Annotations as W3C Web Annotation (JSON-LD) and back, for tools that people mark texts with.

A mention is an annotation with motivation `tagging`, an entity `identifying`, a statement `classifying`; a
tie is `linking` and has the annotations of its two ends as targets. Places are text positions (code
points), the exact words beside them. A body of format `application/json` has the whole record, so that
nothing is lost; where a tool has changed the place, the tags or the targets, these count, not the record.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from itertools import pairwise
from typing import Any, get_args

from cablegraph.records.annotations import Annotations, BodyKind, Entity, Mention, MentionKind, Tie, TieKind
from cablegraph.records.annotations_json import ENTITY_KINDS, item_of
from cablegraph.records.json_input import parse_json
from cablegraph.records.signature import Record, base_item, records
from cablegraph.text.errors import CablegraphError
from cablegraph.text.source import SourceText, Span

Json = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
EXCHANGE = "https://w3id.org/cablegraph/exchange#"
_AROUND = 24  # characters before and after the words
_MOTIVATIONS = {"mention": "tagging", "entity": "identifying", "statement": "classifying"}


class WebAnnotationError(CablegraphError):
    """A web annotation is not one, or says nothing that annotations can say."""


def web_annotations(annotations: Annotations, source: SourceText, document: str, text: str) -> Json:
    """The annotations of one source as an annotation collection.

    Args:
        document, text: IRIs of the source and of its text, as in the graph.
    """
    ids = {one.id: _iri(document, one) for one in annotations.entities}
    software = {"type": "Software", "name": f"{annotations.extractor} {annotations.version}"}
    items = [
        {
            "id": _iri(document, one),
            "type": "Annotation",
            **_annotation(one, source, document, text, ids),
            "generator": software,
        }
        for one in records(annotations)
    ]
    return {
        "@context": [CONTEXT, {"cgx": EXCHANGE}],
        "id": f"{document}/annotations",
        "type": "AnnotationCollection",
        "label": annotations.source,
        "total": len(items),
        "cgx:base": json.dumps(base_item(annotations, source.sha256), ensure_ascii=False),
        "first": {"id": f"{document}/annotations/1", "type": "AnnotationPage", "items": items},
    }


def _iri(document: str, record: Record) -> str:
    layer = item_of(record)["layer"]
    return f"{document}/annotation/{layer}/{record.id}"


def _annotation(record: Record, source: SourceText, document: str, text: str, ids: Mapping[str, str]) -> Json:
    item = item_of(record)
    whole = {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "application/json",
        "value": json.dumps(item, ensure_ascii=False),
    }
    places = [_target(text, source, span) for span in record.evidence.spans]
    if isinstance(record, Tie):
        targets = [{"id": ids[end], "type": "Annotation"} for end in (record.subject, record.object)]
        words = [place | {"purpose": "describing"} for place in places]
        return {"motivation": "linking", "body": [_tag(record.kind), whole, *words], "target": targets}
    bodies: list[Json] = []
    if isinstance(record, Mention):
        bodies.append(_tag(item["kind"]))
    elif isinstance(record, Entity):
        bodies += [_tag(item["kind"], "classifying"), _tag(record.name)]
    else:
        bodies.append(_tag(item["kind"], "classifying"))
    entity = record.entity if isinstance(record, Mention) else record.id
    if isinstance(record, Mention | Entity) and entity:
        bodies.append(
            {"type": "SpecificResource", "purpose": "identifying", "source": f"{document}/{entity}"}
        )
    return {
        "motivation": _MOTIVATIONS[item["layer"]],
        "body": [*bodies, whole],
        "target": places if len(places) > 1 else places[0],
    }


def _tag(value: str, purpose: str = "tagging") -> Json:
    return {"type": "TextualBody", "purpose": purpose, "value": str(value)}


def _target(text: str, source: SourceText, span: Span) -> Json:
    return {
        "type": "SpecificResource",
        "source": text,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": source.cut(span),
                "prefix": source.text[max(0, span.start - _AROUND) : span.start],
                "suffix": source.text[span.end : span.end + _AROUND],
            },
        ],
    }


def offline_context() -> Json:
    """The terms of the Web Annotation context that these files use, for readers without a net."""
    name = "web-annotation-terms.jsonld"
    text = files("cablegraph.records").joinpath(name).read_text(encoding="utf-8")
    found: Json = json.loads(text)["@context"]
    return found


def items_of(found: Mapping[str, Any]) -> list[Json]:
    """The JSON objects of annotations (as `annotation_objects` gives them) that a file's value holds.

    Args:
        found: A collection, a page, or one annotation.

    Raises:
        WebAnnotationError: It is none of them, or an annotation in it is not whole.
    """
    annotations = list(_annotations(found))
    layers = {str(one.get("id")): _Read(one) for one in annotations}
    items = [item for one in layers.values() for item in one.items(layers)]
    label = found.get("label")
    base = found.get("cgx:base")
    if isinstance(base, str):
        try:
            items.insert(0, json.loads(base))
        except ValueError as error:
            raise WebAnnotationError(f"its base is damaged: {error}") from error
    for item in items:
        if isinstance(label, str):
            item["source"] = label
    return items


def _annotations(found: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    kinds = _list(found.get("type"))
    if "Annotation" in kinds:
        yield found
    elif "AnnotationPage" in kinds or "AnnotationCollection" in kinds:
        page = found.get("first") if "AnnotationCollection" in kinds else found
        held = page.get("items") if isinstance(page, Mapping) else None
        for one in _list(held):
            if not isinstance(one, Mapping):
                raise WebAnnotationError("an annotation is no object")
            yield one
    else:
        raise WebAnnotationError(f"neither annotation, page nor collection: {found.get('type')!r}")


def _list(value: Any) -> list[Any]:  # noqa: ANN401 - any JSON value
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


class _Read:
    """One annotation as a tool gives it back."""

    def __init__(self, found: Mapping[str, Any]) -> None:
        self.name = str(found.get("id"))
        self._found = found
        bodies = [one for one in _list(found.get("body")) if isinstance(one, Mapping)]
        self._bodies = bodies
        self._item = self._whole(bodies)
        self._motivation = str(found.get("motivation") or self._by_item())

    def _whole(self, bodies: Iterable[Mapping[str, Any]]) -> Json:
        for body in bodies:
            if body.get("format") == "application/json":
                try:
                    item = parse_json(str(body.get("value")))
                except ValueError as error:
                    raise WebAnnotationError(f"{self.name}: its record is damaged: {error}") from error
                if isinstance(item, dict):
                    return item
        return {}

    def _by_item(self) -> str:
        if any(
            isinstance(one, Mapping) and "selector" not in one for one in _list(self._found.get("target"))
        ):
            return "linking"
        return _MOTIVATIONS.get(str(self._item.get("layer")), "tagging")

    def _tags(self, *purposes: str) -> list[str]:
        return [
            str(body.get("value"))
            for body in self._bodies
            if body.get("purpose", "tagging") in purposes
            and body.get("format") != "application/json"
            and "value" in body
        ]

    @property
    def entity_id(self) -> str | None:
        """The entity that the annotation stands for, as the end of a link."""
        if self._item.get("layer") == "mention":
            return self._item.get("entity")
        if self._item.get("layer") == "entity":
            return str(self._item["id"])
        return self._new_id() if self._motivation != "linking" and not self._item else None

    def _new_id(self) -> str:
        return f"{self._kind()[0]}/{_at(self._place())}-by-hand"

    def items(self, others: Mapping[str, "_Read"]) -> list[Json]:
        """Its JSON objects: one, or entity and mention where a tool has marked something new."""
        told = self._told()
        if self._motivation == "linking":
            return [{**told, **self._link(others)}]
        place = self._place()
        if self._item:
            return [{**told, **self._changed(), **place}]
        kind, more = self._kind()
        name = " ".join(place["text"].split())
        entity = {"layer": "entity", "kind": kind, "id": self._new_id(), "name": name, **more, **place}
        mention = {"layer": "mention", "kind": kind, "entity": entity["id"], **place}
        mention["id"] = f"mention/{_at(place)}-by-hand"
        return [{**told, **entity}, {**told, **mention}]

    def _told(self) -> Json:
        """Source, and who made or changed it when."""
        sources = [
            str(one["source"])
            for one in (*_list(self._found.get("target")), *self._bodies)
            if isinstance(one, Mapping) and "selector" in one and "source" in one
        ]
        creator = next(iter(_list(self._found.get("creator"))), None)
        when = self._found.get("modified") or self._found.get("created")
        by = creator.get("name") if isinstance(creator, Mapping) else creator
        told = {"source": sources[0] if sources else "", "corrected_by": by}
        return told | {"corrected_on": str(when)[:10] if when else None}

    def _kind(self) -> tuple[str, Json]:
        """Kind of a new entity, by its tag, with the fields that it must have."""
        tags = [tag.strip().lower() for tag in self._tags("tagging", "classifying")]
        for tag in tags:
            if tag in get_args(BodyKind):
                return "body", {"body_kind": tag}
            if tag in ("body", "organization", "organisation"):
                return "body", {"body_kind": "other"}
            if tag in ("person", "place"):
                return tag, {}
        raise WebAnnotationError(f"{self.name}: no tag that says what it is: person, body, place: {tags}")

    def _changed(self) -> Json:
        """Its record, with the tags as they are now."""
        item = dict(self._item)
        if item.get("layer") == "entity":
            classes, names = self._tags("classifying"), self._tags("tagging")
            item["name"] = names[0] if names else item["name"]
            if classes and classes[0] != item["kind"] and classes[0] in ENTITY_KINDS:
                names_kept = ("layer", "id", "name", "aliases")
                kept: Json = {name: item[name] for name in names_kept if name in item}
                more: dict[str, Json] = {
                    "body": {"body_kind": "other"},
                    "programme": {"programme_kind": "plan"},
                }
                titled = {"title": item["name"]} if classes[0] in ("post", "unnamed") else {}
                return {**kept, "kind": classes[0], **more.get(classes[0], {}), **titled}
        elif item.get("layer") == "mention":
            kinds = [tag for tag in self._tags("tagging") if tag in set(MentionKind)]
            item["kind"] = kinds[0] if kinds else item["kind"]
        return item

    def _link(self, others: Mapping[str, "_Read"]) -> Json:
        """The tie that a link is: kind by its tag, ends by its targets, words by its record or its bodies."""
        targets = [
            str(one.get("id") if isinstance(one, Mapping) else one)
            for one in _list(self._found.get("target"))
        ]
        marked = [others[target] for target in targets if target in others]
        ends = [one.entity_id for one in marked]
        if len(targets) != 2 or len(ends) != 2 or None in ends:
            raise WebAnnotationError(f"{self.name}: a link has two annotations as targets, not {targets}")
        tags = [_tie_kind(tag) for tag in self._tags("tagging", "classifying")]
        kind = next((tag for tag in tags if tag), self._item.get("tie"))
        if kind is None:
            raise WebAnnotationError(f"{self.name}: no tag that is a kind of tie")
        item = {**self._item, "layer": "statement", "kind": "tie", "tie": kind}
        item |= {"subject": ends[0], "object": ends[1]}
        words = [body for body in self._bodies if "selector" in body]
        if words:
            return item | self._place_in(words)
        if "start" not in item:  # drawn with a tool: all from the one end to the other
            places = [place for one in marked if (place := one._place())["start"] is not None]
            item |= {"text": None, "source": next((one._told()["source"] for one in marked), "")}
            item["start"] = min((place["start"] for place in places), default=None)
            item["end"] = max((place["end"] for place in places), default=None)
        return item

    def _place(self) -> Json:
        return self._place_in([one for one in _list(self._found.get("target")) if isinstance(one, Mapping)])

    def _place_in(self, targets: Iterable[Mapping[str, Any]]) -> Json:
        """Place and words by the selectors; the record's own words where it has the same place."""
        spans: list[list[int]] = []
        exact: list[str] = []
        for target in targets:
            for selector in _list(target.get("selector")):
                if selector.get("type") == "TextPositionSelector":
                    spans.append([selector.get("start"), selector.get("end")])
                elif selector.get("type") == "TextQuoteSelector":
                    exact.append(str(selector.get("exact")))
        held = self._item.get("spans") or [[self._item.get("start"), self._item.get("end")]]
        if spans and spans == held:
            return {
                name: self._item[name]
                for name in ("start", "end", "text", "spans", "paragraph")
                if name in self._item
            }
        if not exact:
            raise WebAnnotationError(f"{self.name}: no words: a target needs a text quote selector")
        text = " ".join(" ".join(exact).split())
        whole = all(isinstance(one, int) for span in spans for one in span)
        if not spans or not whole or any(a[1] > b[0] for a, b in pairwise(spans)):
            return {"start": None, "end": None, "text": text}
        place: Json = {"start": spans[0][0], "end": spans[-1][1], "text": text, "paragraph": None}
        return place | ({"spans": spans} if len(spans) > 1 else {})


def _at(place: Json) -> str:
    """What an id says of a place: where it is, else its words."""
    return "-".join(place["text"].split()) if place["start"] is None else str(place["start"])


def _tie_kind(tag: str) -> str | None:
    """`worksWith` of "works with", "works_with" or itself."""
    letters = tag.replace(" ", "").replace("_", "").replace("-", "").lower()
    return next((kind.value for kind in TieKind if kind.value.lower() == letters), None)
