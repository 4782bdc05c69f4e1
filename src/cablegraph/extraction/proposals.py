"""Proposals by name, as a model gives them, become entities, mentions and statements, each with its words."""

from collections.abc import Iterator, Mapping
from datetime import date
from math import isfinite
from typing import Any

from cablegraph.extraction.find.numbers_in import is_printed
from cablegraph.extraction.merge import free_id, names_of
from cablegraph.extraction.quotes import QuoteError, Quotes
from cablegraph.records.annotations import (
    Attribution,
    Body,
    Entity,
    EntityId,
    Evidence,
    Meeting,
    Mention,
    MentionKind,
    Person,
    Place,
    Post,
    PostStatement,
    QuantityClaim,
    Statement,
    Tense,
    Tie,
    TieKind,
)

Json = Mapping[str, Any]

_TIES = {
    "part_of": TieKind.PART_OF,
    "branch_of": TieKind.BRANCH_OF,
    "chairs": TieKind.CHAIRS,
    "heads": TieKind.HEADS,
    "member_of": TieKind.MEMBER_OF,
    "works_with": TieKind.WORKS_WITH,
    "created": TieKind.CREATED,
    "represents": TieKind.REPRESENTS,
    "reports_to": TieKind.REPORTS_TO,
    "advises": TieKind.ADVISES,
    "succeeded": TieKind.SUCCEEDED,
    "owns": TieKind.OWNS,
}
_BODIES = {"part_of", "branch_of", "works_with", "reports_to"}
_BODY_OBJECT = {*_BODIES, "chairs", "heads", "member_of", "created", "owns"}
_LEADING = {"chairs", "heads"}
_CONFIDENCE = 0.5  # what a model says without saying how sure it is


class Proposals:
    """The proposals of one extractor on one telegram, those of them that the text bears out.

    Attributes:
        entities: By id.
    """

    def __init__(self, quotes: Quotes, rule: str) -> None:
        self.entities: dict[EntityId, Entity] = {}
        self.mentions: list[Mention] = []
        self.statements: list[Statement] = []
        self._quotes = quotes
        self._rule = rule
        self._ids: set[str] = set()
        self._by_name: dict[str, Entity] = {}

    def add(self, kind: str, item: Json) -> None:
        """Take one item of the contract in.

        Args:
            kind: `person`, `organization`, `post`, `relation` or `claim`.

        Raises:
            QuoteError: The text does not bear it out, or it names whom no item before lists.
        """
        evidence = self._quotes.find(item["quote"], item.get("start"))
        if kind in ("person", "organization"):
            self._actor(kind, item, evidence)
        elif kind == "post":
            self._post(item, evidence)
        elif kind == "relation":
            self._relation(item, evidence)
        else:
            self._claim(item, evidence)

    def _common(self, item: Json) -> dict[str, Any]:
        return {"rule": self._rule, "confidence": float(item.get("confidence", _CONFIDENCE))}

    def _said(self, item: Json) -> dict[str, Any]:
        """What all statements have in common."""
        speaker, found = item.get("speaker"), Attribution()
        if speaker is not None:
            if self._quotes.first(speaker) is None:
                raise QuoteError(f"the speaker {speaker!r} does not stand in the text")
            known = self._by_name.get(" ".join(speaker.split()))
            is_agent = known is not None and not isinstance(known, Post)
            found = Attribution(speaker=known.id if known and is_agent else None, words=speaker)
        return {
            **self._common(item),
            "attribution": found,
            "negated": bool(item.get("negated", False)),
            "hedged": bool(item.get("hedged", False)),
            "tense": Tense(item.get("tense", "present")),
        }

    def _actor(self, kind: str, item: Json, evidence: Evidence) -> None:
        names = [" ".join(name.split()) for name in (item["name"], *item.get("aliases", ()))]
        place = self._quotes.within(names[0], evidence)
        if place is None:
            raise QuoteError(f"the name {names[0]!r} does not stand in the quotation")
        for name in (*names, *([item["acronym"]] if item.get("acronym") else [])):
            if self._quotes.first(name) is None:
                raise QuoteError(f"the name {name!r} does not stand in the text")
        common = {"name": names[0], "aliases": tuple(dict.fromkeys(names[1:])), **self._common(item)}
        if kind == "person":
            made: Entity = Person(id=self._id("person", place), evidence=place, **common)
            self._add(made, MentionKind.PERSON, place)
        else:
            acronym = item.get("acronym")
            made = Body(
                id=self._id("body", place),
                evidence=place,
                kind=item.get("kind", "other"),
                acronym=acronym,
                **common,
            )
            self._add(made, MentionKind.BODY, place)

    def _id(self, kind: str, evidence: Evidence) -> str:
        return free_id(f"{kind}/{evidence.start}", self._ids)

    def _add(self, entity: Entity, kind: MentionKind, place: Evidence) -> None:
        self.entities[entity.id] = entity
        for name in names_of(entity):
            self._by_name.setdefault(name, entity)
        self.mentions.append(
            Mention(
                id=self._id("mention", place),
                kind=kind,
                evidence=place,
                entity=entity.id,
                rule=self._rule,
                confidence=entity.confidence,
            )
        )

    def _listed(self, name: str, *types: type[Entity]) -> Entity:
        found = self._by_name.get(" ".join(name.split()))
        if not isinstance(found, types):
            kinds = " or ".join(cls.__name__.lower() for cls in types)
            raise QuoteError(f"{name!r} is no {kinds} of the lists that the text bears out")
        return found

    def _place_of(self, name: str, evidence: Evidence) -> Place:
        """The place of a name; a new one where it is first named."""
        known = self._by_name.get(" ".join(name.split()))
        if isinstance(known, Place):
            return known
        place = self._quotes.within(name, evidence) or self._quotes.first(name)
        if place is None:
            raise QuoteError(f"the place {name!r} does not stand in the text")
        made = Place(
            id=self._id("place", place),
            name=" ".join(name.split()),
            evidence=place,
            rule=self._rule,
            confidence=_CONFIDENCE,
        )
        self._add(made, MentionKind.PLACE, place)
        return made

    def _post(self, item: Json, evidence: Evidence) -> None:
        said = self._said(item)
        title = " ".join(item["title"].split())
        place = self._quotes.within(title, evidence)
        if place is None:
            raise QuoteError(f"the title {title!r} does not stand in the quotation")
        holder = self._listed(item["holder"], Person) if item.get("holder") else None
        body = self._listed(item["org"], Body) if item.get("org") else None
        where = self._place_of(item["place"], evidence) if body is None else None
        ends = body.id if body else None, where.id if where else None
        post = next((one for one in self._posts(title) if (one.body, one.place) == ends), None)
        if post is None:
            post = Post(
                id=self._id("post", place),
                name=title,
                title=title,
                body=ends[0],
                place=ends[1],
                evidence=place,
                **self._common(item),
            )
            self._add(post, MentionKind.POST, place)
        self.statements.append(
            PostStatement(
                id=self._id("post-statement", evidence),
                evidence=evidence,
                post=post.id,
                holder=holder.id if holder else None,
                **said,
            )
        )

    def _posts(self, title: str) -> Iterator[Post]:
        return (one for one in self.entities.values() if isinstance(one, Post) and one.title == title)

    def _relation(self, item: Json, evidence: Evidence) -> None:
        said, predicate = self._said(item), item["predicate"]
        subject, target = self._ends(item, predicate, evidence)
        if subject.id == target.id:
            raise QuoteError("both ends are the same")
        if predicate == "met_with":
            sides = ((subject.id,), (target.id,))
            made: Statement = Meeting(
                id=self._id("meeting", evidence), evidence=evidence, sides=sides, **said
            )
        else:
            made = Tie(
                id=self._id("tie", evidence),
                evidence=evidence,
                subject=subject.id,
                kind=_TIES[predicate],
                object=target.id,
                **said,
            )
        self.statements.append(made)

    def _ends(self, item: Json, predicate: str, evidence: Evidence) -> tuple[Entity, Entity]:
        """Subject and object, each of a type that the tie can have."""
        posts = list(self._posts(" ".join(item["subject"].split()))) if predicate in _LEADING else []
        if len(posts) > 1:
            raise QuoteError(f"{item['subject']!r} is the title of {len(posts)} posts")
        if posts:
            subject: Entity = posts[0]
        elif predicate in _BODIES:
            subject = self._listed(item["subject"], Body)
        elif predicate in _LEADING:
            subject = self._listed(item["subject"], Person)
        else:
            subject = self._listed(item["subject"], Person, Body)
        if predicate in _BODY_OBJECT:
            return subject, self._listed(item["object"], Body)
        if predicate == "represents" and " ".join(item["object"].split()) not in self._by_name:
            return subject, self._place_of(item["object"], evidence)
        if predicate == "succeeded":
            return subject, self._listed(item["object"], type(subject))
        return subject, self._listed(
            item["object"], Person, Body, *([Place] if predicate == "represents" else [])
        )

    def _claim(self, item: Json, evidence: Evidence) -> None:
        said = self._said(item)
        value, lower, upper = (
            None if item.get(key) is None else float(item[key]) for key in ("value", "lower", "upper")
        )
        given = [one for one in (lower, value, upper) if one is not None]
        if not all(isfinite(one) for one in given):
            raise QuoteError("a figure has no end")
        if given != sorted(given):
            raise QuoteError("the bounds do not hold the value")
        for one in given:
            if not is_printed(one, evidence.text):
                raise QuoteError(f"the figure {one:.15g} does not stand in the quotation")
        place = self._place_of(item["place"], evidence) if item.get("place") else None
        self.statements.append(
            QuantityClaim(
                id=self._id("quantity", evidence),
                evidence=evidence,
                value=value,
                lower=lower,
                upper=upper,
                unit=item["unit"],
                measure=item.get("measure"),
                period=_period(item.get("period")),
                place=place.id if place else None,
                place_name=place.name if place else None,
                **said,
            )
        )


def _period(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        first, last = map(date.fromisoformat, text.split("/"))
    except ValueError as error:
        raise QuoteError(f"no period: {text!r}") from error
    if first > last:
        raise QuoteError(f"the period ends before it begins: {text!r}")
    return text
