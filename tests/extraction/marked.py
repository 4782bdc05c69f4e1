"""Documents with actors made by hand, from text that marks its mentions.

`[The Port Board|body] is chaired by [a Deputy Mayor|post].` marks a body and an office. `[the board|body=Port
Board]` is a second mention of a body of that name; without `=` the words without article are the name. A
kind of body may stand for `body`: `party`, `unit`, `media`, `federation` ...; `state` is a place that
stands for its government. Marks may nest, as in
`[Deputy Head of the [Port Board|body]|post]`: an office takes body or place from the mark inside it, and
its title from the words before "of", "in" or behind "'s". Paragraphs are parted by an empty line.
"""

import hashlib
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import get_args

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.attribute import attribute
from cablegraph.extraction.document import Document
from cablegraph.extraction.relate import Related, relate
from cablegraph.extraction.tokens import sentences, tokenise
from cablegraph.loaders.reading import Block, Reading
from cablegraph.records.annotations import (
    Body,
    BodyKind,
    Entity,
    Evidence,
    Meeting,
    MentionKind,
    Person,
    Place,
    Post,
    Programme,
    Tie,
    UnnamedHolder,
)
from cablegraph.records.telegram import DateTimeGroup, Telegram
from cablegraph.text import SourceText, Span
from cablegraph.text.view import ViewBuilder

SENT = datetime(2011, 3, 16, 9, 30, tzinfo=UTC)
MISSION = "body/mission"
_MARK = re.compile(r"\[|\|([a-z-]+)(?:=([^\]|]+))?\]")
_ARTICLE = re.compile(r"(?:(?:the|an?|its|his|her|their|one of the) )(?:own )?", re.IGNORECASE)
_BODY_KINDS = (*get_args(BodyKind), "body")
_KINDS = {
    "person": MentionKind.PERSON,
    "post": MentionKind.POST,
    "unnamed": MentionKind.UNNAMED,
    "place": MentionKind.PLACE,
    "state": MentionKind.GOVERNMENT,
}


@dataclass
class _Marked:
    text: str
    placed: list[Placed] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)


def document(text: str) -> Document:
    """A document whose view is the text."""
    source = SourceText("marked", text, "utf-8", hashlib.sha256(text.encode()).hexdigest())
    builder = ViewBuilder(source)
    builder.keep(0, len(text))
    blocks = tuple(
        Block(found.start(), found.end(), "paragraph", number)
        for number, found in enumerate(re.finditer(r"[^\n](?:[^\n]|\n(?!\n))*", text), start=1)
    )
    tokens = tokenise(text)
    return Document(
        telegram=Telegram(
            source="marked",
            encoding="utf-8",
            date_time_group=DateTimeGroup(start=0, end=0, text="", utc=SENT),
        ),
        source=source,
        reading=Reading(builder.build(), blocks),
        tokens=tokens,
        sentences=sentences(tokens, [(block.start, block.end) for block in blocks]),
    )


def staged(marked: str) -> tuple[Document, Actors]:
    """The document and the actors of a marked text."""
    made = _read(marked)
    mission = Body(
        id=MISSION,
        name="MISSION",
        evidence=_evidence(0, 1, "x"),
        rule="test",
        confidence=1,
        kind="diplomatic-post",
    )
    made.entities[MISSION] = mission
    placed = sorted(made.placed, key=lambda each: (each.start, -each.end))
    return document(made.text), Actors(tuple(placed), (), made.entities, mission=MISSION)


def related(marked: str) -> Related:
    """What relating finds in a marked text."""
    doc, actors = staged(marked)
    return relate(doc, actors, attribute(doc, actors))


@dataclass(frozen=True)
class Named:
    """Statements of a marked text by the names of their ends."""

    ties: list[tuple[str, str, str]]
    flagged: list[tuple[str, str, str]]
    meetings: list[tuple[tuple[tuple[str, ...], ...], str | None]]
    unreal: list[tuple[tuple[str, ...], ...]]
    programmes: list[Programme]


def named(marked: str) -> Named:
    """Ties and meetings that hold, those that do not (denied, hedged, planned, former), and programmes."""
    doc, actors = staged(marked)
    found = relate(doc, actors, attribute(doc, actors))
    entities = {**actors.entities, **{entity.id: entity for entity in found.entities}}

    def name(id_: str) -> str:
        entity = entities[id_]
        return entity.title if isinstance(entity, Post | UnnamedHolder) else entity.name

    out = Named([], [], [], [], [entity for entity in found.entities if isinstance(entity, Programme)])
    for statement in found.statements:
        if isinstance(statement, Tie):
            tie = (name(statement.subject), str(statement.kind), name(statement.object))
            (out.ties if statement.holds else out.flagged).append(tie)
        elif isinstance(statement, Meeting):
            sides = tuple(tuple(map(name, side)) for side in statement.sides)
            if statement.holds:
                out.meetings.append((sides, statement.date))
            else:
                out.unreal.append(sides)
    return out


def _read(marked: str) -> _Marked:
    made = _Marked("")
    open_marks: list[int] = []
    at = 0
    for found in _MARK.finditer(marked):
        made.text += marked[at : found.start()]
        at = found.end()
        if found[0] == "[":
            open_marks.append(len(made.text))
        else:
            _mark(made, open_marks.pop(), len(made.text), found[1], found[2])
    made.text += marked[at:]
    return made


def _mark(made: _Marked, start: int, end: int, kind: str, name: str | None) -> None:
    words = made.text[start:end]
    article = _ARTICLE.match(words)
    if article:
        start += article.end()
        words = words[article.end() :]
    name = name or words
    evidence = _evidence(start, end, words)
    inside = [each for each in made.placed if start <= each.start and each.end <= end]
    if kind in _BODY_KINDS:
        body_kind = "government" if kind == "body" else kind
        entity: Entity = Body(
            id=f"body/{name}",
            name=name,
            evidence=evidence,
            rule="test",
            confidence=1,
            kind=body_kind,  # type: ignore[arg-type]
        )
        mention = MentionKind.BODY
    else:
        mention = _KINDS[kind]
        body = next((each.entity for each in inside if each.kind is MentionKind.BODY), None)
        place = next((each.entity for each in inside if each.kind is MentionKind.PLACE), None)
        common = {"name": name, "evidence": evidence, "rule": "test", "confidence": 1.0}
        if mention is MentionKind.PERSON:
            entity = Person(id=f"person/{name}", **common)  # type: ignore[arg-type]
        elif mention is MentionKind.POST:
            title = re.split(r" (?:of|in|at|for) ", words)[0].split("'s ")[-1]
            entity = Post(id=f"post/{start}", title=title, body=body, place=place, **common)  # type: ignore[arg-type]
        elif mention is MentionKind.UNNAMED:
            entity = UnnamedHolder(id=f"unnamed/{start}", title=name, body=body, **common)  # type: ignore[arg-type]
        else:
            entity = Place(id=f"place/{name}", government=mention is MentionKind.GOVERNMENT, **common)  # type: ignore[arg-type]
    made.entities.setdefault(entity.id, entity)
    made.placed.append(Placed(start, end, mention, entity.id, "test", 1.0))


def _evidence(start: int, end: int, words: str) -> Evidence:
    return Evidence(spans=(Span(start, end),), text=words)
