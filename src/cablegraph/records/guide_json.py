"""Actors, offices, ties, plans and claims of one telegram as one plain JSON object, by name.

The form of an annotation guide for people: no identifiers, names as printed, a short quotation each.
It leaves out what only a graph needs: spans, rules, addressees' numbers, denied and hedged ties.
"""

import re
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import PurePath
from typing import Any

from cablegraph.records.annotations import (
    Annotations,
    Body,
    Entity,
    EntityId,
    Meeting,
    Person,
    Place,
    Post,
    PostStatement,
    Programme,
    ProgrammeStatement,
    QuantityClaim,
    Stance,
    Statement,
    Tense,
    Tie,
    TieKind,
    UnnamedHolder,
)
from cablegraph.records.annotations_json import whole_number
from cablegraph.records.telegram import Telegram

Json = dict[str, Any]

_QUOTE = 200
_PREDICATES = {
    TieKind.PART_OF: "part_of",
    TieKind.BRANCH_OF: "branch_of",
    TieKind.CHAIRS: "chairs",
    TieKind.HEADS: "heads",
    TieKind.MEMBER_OF: "member_of",
    TieKind.WORKS_WITH: "works_with",
    TieKind.CREATED: "created",
    TieKind.MODELLED_ON: "modelled_on",
    TieKind.REPRESENTS: "represents",
}
_SYMMETRIC = {"works_with", "met_with"}
# "PolOff", "EconOffs": the guide holds them to be no actors; the graph keeps their meetings.
_OFFICER_LABEL = re.compile(r"[A-Z][A-Za-z/]*[Oo][Ff][Ff]s?|[A-Z/]{2,}OFFS?")
_PLURAL = re.compile(r"[A-Z]?[a-z -]+s")
_NAMED_SYSTEM = re.compile(r"[A-Z][\w-]+ (?:[\w-]+ )*(?i:alert|tracking|warning) (?i:system)\Z")
_FAR_REACHING = re.compile(r"(?:nationwide|national) (?:[\w-]+ ){2,}(?:campaign|program|plan|strategy)\Z")
_PLANS = {"plan", "action-plan", "campaign"}
_ISSUING = (TieKind.ISSUED_BY, TieKind.PROMOTED_BY, TieKind.OPERATED_BY)  # the first that is stated wins
_AFFIRMED = {Stance.SAID, Stance.CLAIMED, Stance.CONFIRMED}


def guide(telegram: Telegram, annotations: Annotations, *, rules: bool = False) -> Json:
    """The guide's JSON object of one telegram.

    Args:
        rules: Also say which rule made each entry: a key `rule`, in a disagreement a third member.

    Returns:
        `id` (the telegram's; else the stem of its source), `persons`, `organizations`, `posts`,
        `relations`, `plans`, `claims`, `disagreements`, each in order of the annotations. Redacted
        people have no name to give: they are left out, and a post of theirs has no holder.
    """
    names = _Names(annotations)
    found = _with_rules(telegram, annotations, names)
    return (
        found
        if rules
        else {key: _without_rules(held) if isinstance(held, list) else held for key, held in found.items()}
    )


class _Names:
    """Entities by id, and the name by which the guide knows them."""

    def __init__(self, annotations: Annotations) -> None:
        self._entities = {entity.id: entity for entity in annotations.entities}

    def entity(self, id_: EntityId | None) -> Entity | None:
        return self._entities.get(id_) if id_ else None

    def __call__(self, id_: EntityId | None) -> str | None:
        """A person's, body's, place's, programme's name; an office's or unnamed agent's title."""
        entity = self.entity(id_)
        if entity is None or _redacted(entity):
            return None
        if isinstance(entity, UnnamedHolder) and entity.body and _PLURAL.fullmatch(entity.title):
            return self(entity.body)  # "Port Board officials": the guide names the body
        return entity.title if isinstance(entity, Post | UnnamedHolder) else entity.name


def _redacted(entity: Entity) -> bool:
    return isinstance(entity, Person) and entity.protected == "redacted"


def _without_rules(items: list[Any]) -> list[Any]:
    return [
        item[:2] if isinstance(item, list) else {key: held for key, held in item.items() if key != "rule"}
        for item in items
    ]


def _with_rules(telegram: Telegram, annotations: Annotations, names: _Names) -> Json:
    return {
        "id": telegram.id or PurePath(telegram.source).stem,
        "persons": [
            {
                "name": person.name,
                "aliases": list(person.aliases),
                "signer": person.signer,
                "rule": person.rule,
            }
            for person in annotations.entities
            if isinstance(person, Person) and not _redacted(person)
        ],
        "organizations": [
            _organization(body)
            for body in annotations.entities
            if isinstance(body, Body) and body.rule != "level-of-government"  # "the federal government"
        ],
        "posts": _unique(_posts(annotations, names), "title", "org", "place", "holder"),
        "relations": _relations(annotations, names),
        "plans": list(_plans(annotations, names)),
        "claims": [_claim(claim, names) for claim in _claims(annotations)],
        "disagreements": list(_disagreements(annotations)),
    }


def _quote(text: str) -> str:
    if len(text) <= _QUOTE:
        return text
    cut = text.rfind(" ", 0, _QUOTE + 1)
    return text[: cut if cut > 0 else _QUOTE]


def _affirmed(statement: Statement) -> bool:
    """Said to be so, now or once: not denied, hedged, asked, proposed, foretold or planned."""
    return (
        not statement.negated
        and not statement.hedged
        and statement.tense is not Tense.PLANNED
        and statement.attribution.stance in _AFFIRMED
    )


def _unique(items: Iterator[Json], *keys: str) -> list[Json]:
    first: dict[tuple[Any, ...], Json] = {}
    for item in items:
        first.setdefault(tuple(item[key] for key in keys), item)
    return list(first.values())


def _organization(body: Body) -> Json:
    aliases = list(body.aliases)
    if body.acronym and body.acronym not in (body.name, *aliases):
        aliases.append(body.acronym)
    return {"name": body.name, "aliases": aliases, "kind": body.kind, "rule": body.rule}


def _posts(annotations: Annotations, names: _Names) -> Iterator[Json]:
    for statement in annotations.statements:
        if not isinstance(statement, PostStatement) or not _affirmed(statement):
            continue
        post = names.entity(statement.post)
        if not isinstance(post, Post):
            continue
        holder = names.entity(statement.holder)
        org = names(post.body)
        yield {
            "title": post.title,
            "org": org,
            "place": None if org else names(post.place),
            "holder": names(holder.id) if isinstance(holder, Person) else None,
            "former": statement.tense is Tense.FORMER,
            "quote": _quote(statement.evidence.text),
            "rule": statement.rule,
        }


def _relations(annotations: Annotations, names: _Names) -> list[Json]:
    seen: set[tuple[str, ...]] = set()
    relations: list[Json] = []
    for statement in filter(_affirmed, annotations.statements):
        for subject, predicate, object_ in _pairs(statement):
            ends = names(subject), names(object_)
            if ends[0] is None or ends[1] is None or subject == object_:
                continue
            if any(_OFFICER_LABEL.fullmatch(end) for end in ends if end):
                continue
            pair = sorted((subject, object_)) if predicate in _SYMMETRIC else [subject, object_]
            if (predicate, *pair) in seen:
                continue
            seen.add((predicate, *pair))
            relations.append(
                {
                    "subject": ends[0],
                    "predicate": predicate,
                    "object": ends[1],
                    "quote": _quote(statement.evidence.text),
                    "rule": statement.rule,
                }
            )
    return relations


def _pairs(statement: Statement) -> Iterator[tuple[EntityId, str, EntityId]]:
    if isinstance(statement, Tie) and statement.kind in _PREDICATES:
        yield statement.subject, _PREDICATES[statement.kind], statement.object
    elif isinstance(statement, Meeting):
        for side, other in combinations(statement.sides, 2):
            for one, two in product(side, other):
                yield one, "met_with", two


def _plans(annotations: Annotations, names: _Names) -> Iterator[Json]:
    spoken: dict[EntityId, list[ProgrammeStatement]] = {}
    ties: dict[tuple[EntityId, TieKind], EntityId] = {}
    for statement in annotations.statements:
        if isinstance(statement, ProgrammeStatement):
            spoken.setdefault(statement.programme, []).append(statement)
        elif isinstance(statement, Tie) and _affirmed(statement):
            ties.setdefault((statement.subject, statement.kind), statement.object)
    for entity in annotations.entities:
        if not isinstance(entity, Programme) or not (
            entity.kind in _PLANS or _NAMED_SYSTEM.search(entity.name)
        ):
            continue
        statements = spoken.get(entity.id, [])
        existing = [statement for statement in statements if not statement.negated]
        if statements and not existing:
            continue
        issuer = next((ties[entity.id, kind] for kind in _ISSUING if (entity.id, kind) in ties), None)
        small = entity.name == entity.name.lower() and not _FAR_REACHING.match(entity.name)
        if issuer is None and entity.year is None and small:
            continue  # "education campaigns": nothing to know one by
        yield {
            "name": entity.name,
            "issuer": names(issuer),
            "year": entity.year,
            "modelled_on": names(ties.get((entity.id, TieKind.MODELLED_ON))),
            "quote": _quote((existing[0] if existing else entity).evidence.text),
            "rule": entity.rule,
        }


def _claims(annotations: Annotations) -> Iterator[QuantityClaim]:
    for statement in annotations.statements:
        if isinstance(statement, QuantityClaim) and statement.member_count_of is None:
            yield statement


def _claim(claim: QuantityClaim, names: _Names) -> Json:
    speaker = names.entity(claim.attribution.speaker)
    named = isinstance(speaker, Person | Body | Place)
    return {
        "value": _number(claim.value),
        "lower": _number(claim.lower),
        "upper": _number(claim.upper),
        "unit": claim.unit,
        "measure": claim.measure,
        "speaker": (names(claim.attribution.speaker) if named else None)
        or claim.attribution.words
        or names(claim.attribution.speaker),
        "period": claim.period,
        "place": names(claim.place) or claim.place_name,
        "quote": _quote(claim.evidence.text),
        "rule": claim.rule,
    }


def _number(value: float | None) -> int | float | None:
    return None if value is None else whole_number(value)


def _disagreements(annotations: Annotations) -> Iterator[list[str]]:
    quotes = {claim.id: _quote(claim.evidence.text) for claim in _claims(annotations)}
    for link in annotations.links:
        if link.kind == "disagrees":
            for part in link.parts:
                if link.whole in quotes and part in quotes:
                    yield [quotes[link.whole], quotes[part], link.rule]
