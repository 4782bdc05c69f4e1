"""A person's corrections put into what the extractor finds now: what the person touched wins.

An item of the edited file counts as corrected when it differs from what the file's base line says that it
was, as added when the base line lacks it, as rejected when the base line has it and the file does not. The
others are as the extractor finds them now. An item found now is the one that was corrected when it has the
same id, or says the same on overlapping words.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from cablegraph.extraction.edited import Edited, Item
from cablegraph.extraction.merge import free_id, in_place
from cablegraph.extraction.quotes import QuoteError, Quotes
from cablegraph.records.annotations import (
    Annotations,
    Entity,
    EntityId,
    Evidence,
    Mention,
    Post,
    PostStatement,
    QuantityClaim,
    Statement,
)
from cablegraph.records.annotations_json import read_item
from cablegraph.records.provenance import Correction
from cablegraph.records.references import references, with_references
from cablegraph.records.signature import Record, Signature, key, records, signature, signatures

RULE = "correction"
_LAYERS = ("entity", "mention", "statement")


def corrected(fresh: Annotations, edited: Edited, quotes: Quotes) -> tuple[Annotations, list[str]]:
    """The annotations with the corrections of a file, and what is wrong with those that could not be made.

    Args:
        fresh: What the extractor finds now.
        edited: The file's word on this source.
        quotes: Of the source.

    Returns:
        The annotations; a line for each refused correction, naming file, item and reason.
    """
    work = _Work(fresh, edited, quotes)
    work.read()
    work.take_out()
    work.put_in()
    return work.result(), work.problems


@dataclass
class _Work:
    """One source's corrections under way. Keys are `layer:id`."""

    fresh: Annotations
    edited: Edited
    quotes: Quotes
    problems: list[str] = field(default_factory=list)
    new: dict[str, Record] = field(default_factory=dict)
    what: dict[str, str] = field(default_factory=dict)
    held: dict[str, Record] = field(default_factory=dict)
    counterpart: dict[str, str] = field(default_factory=dict)
    found: dict[str, Record] = field(default_factory=dict)
    rejected: dict[str, Signature] = field(default_factory=dict)
    rejected_now: set[str] = field(default_factory=set)
    made: set[str] = field(default_factory=set)

    def refuse(self, item: str, reason: str) -> None:
        self.problems.append(f"{self.edited.file}: {item}: {reason}")

    def read(self) -> None:
        """Sort the file's items into those that stay as found, are changed, are added; find the rejected."""
        self.found = {key(one): one for one in records(self.fresh)}
        now = signatures(self.fresh)
        base = self.edited.base if self.edited.base is not None else now
        seen: set[str] = set()
        for number, item in enumerate(self.edited.items, 1):
            if item.get("layer") not in _LAYERS:
                continue
            name = f"{item['layer']}:{item.get('id') or f'number {number} of the file'}"
            if name in seen:
                self.refuse(name, "a second item of this id")
                continue
            seen.add(name)
            try:
                record = self._record(item)
            except KeyError as error:
                self.refuse(name, f"lacks or does not know {error}")
                continue
            except (TypeError, ValueError, QuoteError) as error:
                self.refuse(name, str(error))
                continue
            self._sort(key(record), record, base)
        if self.edited.base is not None:
            self.rejected = {name: one for name, one in self.edited.base.items() if name not in seen}
        self._match(base, now)

    def _sort(self, name: str, record: Record, base: Mapping[str, Signature]) -> None:
        self.held[name] = record
        before = base.get(name)
        if before is not None and signature(record, {}).digest == before.digest:
            return
        if not self.quotes.fits(record.evidence):
            del self.held[name]
            self.refuse(name, _misplaced(record.evidence, self.quotes))
            return
        self.new[name] = replace(record, rule=RULE, confidence=1.0)
        self.what[name] = "added" if before is None else "changed"

    def _record(self, item: Item) -> Record:
        """The record of an item; what a person need not write is put in."""
        full: dict[str, Any] = {"rule": RULE, "confidence": 1.0, **item}
        if (
            full.get("text") is None
            and isinstance(full.get("start"), int)
            and isinstance(full.get("end"), int)
        ):
            full["text"] = self.quotes.between(full["start"], full["end"])
        if full.get("start") is None:
            found = self.quotes.find(str(item.get("text") or ""))
            full |= {"start": found.start, "end": found.end, "text": found.text}
            full["spans"] = [[span.start, span.end] for span in found.spans]
            full["paragraph"] = found.paragraph
        if not full.get("id"):
            prefix = full["layer"] if full["layer"] == "mention" else full["kind"]
            full["id"] = free_id(f"{prefix}/{full['start']}-by-hand", self.made)
        if full["layer"] == "mention":
            full.setdefault("entity", None)
        record = read_item(full)
        assert isinstance(record, Mention | Entity | Statement)
        return record

    def _match(self, base: Mapping[str, Signature], now: Mapping[str, Signature]) -> None:
        """For every item of the base: which of those found now it is."""
        by_words: dict[str, list[str]] = {}
        for name, one in now.items():
            by_words.setdefault(one.says, []).append(name)
        for name, before in base.items():
            if name in now:
                self.counterpart[name] = name
                continue
            for other in by_words.get(before.says, ()):
                if now[other].start < before.end and before.start < now[other].end:
                    self.counterpart[name] = other
                    break

    def take_out(self) -> None:
        """Take out what is rejected, with all that cannot stand without it."""
        self.rejected_now = {self.counterpart[name] for name in self.rejected if name in self.counterpart}
        for name in self.rejected_now:
            self.found.pop(name, None)

    def put_in(self) -> None:
        """Put in what is changed or added, entities first; each names entities as they are called now."""
        ids = self._ids()
        wanted = self._with_needed(ids)
        for name, record in sorted(wanted.items(), key=lambda one: _LAYERS.index(one[0].partition(":")[0])):
            target = self.counterpart.get(name, name)
            missing = [one for one in references(record) if ids(one) is None]
            if missing:
                self.refuse(name, f"names {missing[0]!r}, which is not there")
                self.new.pop(name, None)
                continue
            renamed = with_references(record, ids)
            if renamed is None:
                self.refuse(name, "has no second side")
                self.new.pop(name, None)
                continue
            self.found[target] = replace(renamed, id=target.partition(":")[2])

    def _ids(self) -> Callable[[EntityId], EntityId | None]:
        """From the ids of the file to those of now; None: there is no such entity."""
        known = {name for name in (*self.found, *self.held) if name.startswith("entity:")}
        known -= set(self.rejected)

        def ids(one: EntityId) -> EntityId | None:
            name = f"entity:{one}"
            if name not in known or (name in self.rejected_now and name not in self.new):
                return None
            return self.counterpart.get(name, name).partition(":")[2]

        return ids

    def _with_needed(self, ids: Callable[[EntityId], EntityId | None]) -> dict[str, Record]:
        """The corrected items, and the file's entities that they name and that are not found any more."""
        wanted, waiting = dict(self.new), list(self.new.values())
        while waiting:
            for one in references(waiting.pop()):
                name = f"entity:{one}"
                lost = name in self.held and name not in wanted and f"entity:{ids(one)}" not in self.found
                if lost and self.quotes.fits(self.held[name].evidence):
                    wanted[name] = self.held[name]
                    waiting.append(self.held[name])
        return wanted

    def result(self) -> Annotations:
        """All together, without what names an entity that is gone."""
        entities = self._entities()
        by_id = {one.id: one for one in entities}
        kept = by_id.keys()

        def there(one: EntityId) -> EntityId | None:
            return one if one in kept else None

        mentions = _standing((one for one in self.found.values() if isinstance(one, Mention)), there)
        statements = [
            one
            for one in _standing((one for one in self.found.values() if isinstance(one, Statement)), there)
            if not isinstance(one, PostStatement) or isinstance(by_id.get(one.post), Post)
        ]
        ids = {one.id for one in statements}
        statements = [
            replace(one, part_of=None) if isinstance(one, QuantityClaim) and one.part_of not in ids else one
            for one in statements
        ]
        return replace(
            self.fresh,
            mentions=in_place(mentions),
            entities=in_place(entities),
            statements=in_place(statements),
            links=tuple(link for link in self.fresh.links if {link.whole, *link.parts} <= ids),
            provenance=replace(self.fresh.provenance, corrections=tuple(self._told())),
        )

    def _entities(self) -> list[Entity]:
        entities = {one.id: one for one in self.found.values() if isinstance(one, Entity)}
        kept: list[Entity] = []
        for one in entities.values():
            found = with_references(one, lambda id_: id_ if id_ in entities else None)
            had = isinstance(one, Post) and (one.body or one.place)
            if found is None or (had and isinstance(found, Post) and not (found.body or found.place)):
                continue  # an office of nothing is none
            kept.append(found)
        return kept

    def _told(self) -> Iterator[Correction]:
        names = {one.id: one.name for one in (*self.fresh.entities, *_entities_of(self.held.values()))}
        by, on = self.edited.by, self.edited.on
        for name, record in self.new.items():
            target = self.counterpart.get(name, name)
            what = "changed" if self.what[name] == "changed" else "added"
            says = signature(record, names).says
            yield Correction(item=target, what=what, by=by, on=on, says=says)  # type: ignore[arg-type]
        for name, before in self.rejected.items():
            target = self.counterpart.get(name, name)
            yield Correction(item=target, what="rejected", by=by, on=on, says=before.says)


def _entities_of(held: Iterable[Record]) -> Iterator[Entity]:
    return (one for one in held if isinstance(one, Entity))


def _standing(found: Iterable[Any], there: Callable[[EntityId], EntityId | None]) -> list[Any]:
    renamed = (with_references(one, there) for one in found)
    return [one for one in renamed if one is not None]


def _misplaced(evidence: Evidence, quotes: Quotes) -> str:
    where = f"{evidence.start}-{evidence.end}"
    try:
        place = quotes.find(evidence.text)
    except QuoteError:
        return f"its words {evidence.text[:80]!r} do not stand at {where}"
    return f"its words {evidence.text[:80]!r} do not stand at {where}, but at {place.start}-{place.end}"
