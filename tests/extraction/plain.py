"""A document made of plain paragraphs, for tables of cases."""

from cablegraph.extraction.actors import Actors
from cablegraph.extraction.document import Document, prepare
from cablegraph.extraction.find import find
from cablegraph.extraction.resolve import resolve
from cablegraph.loaders.cable import read_telegram
from cablegraph.records.annotations import Body, Entity, Person, Post, Tense
from cablegraph.text import decode

HEADER = """R 111345Z JUN 07
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC 1902

UNCLAS LIMA 000143

E.O. 12958: N/A
TAGS: PGOV, PE
SUBJECT: A TEST

1. (U) {text}

NOBODY
"""


def document_of(text: str) -> Document:
    """A telegram of an embassy whose one paragraph is `text`."""
    source = decode("plain", HEADER.replace("{text}", text).encode("utf-8", "replace"))
    return prepare(read_telegram(source), source)


def actors_of(text: str) -> Actors:
    """The actors of that telegram."""
    document = document_of(text)
    return resolve(document, *find(document))


def named(actors: Actors, kind: type[Entity]) -> list[str]:
    """Names of the entities that the paragraph mentions, in order."""
    shown = {mention.entity for mention in actors.placed}
    entities = [
        entity for entity in actors.entities.values() if isinstance(entity, kind) and entity.id in shown
    ]
    return [entity.name for entity in sorted(entities, key=lambda entity: entity.evidence.start)]


def people_in(text: str) -> list[str]:
    return named(actors_of(text), Person)


def bodies_in(text: str) -> list[str]:
    return named(actors_of(text), Body)


def offices_in(text: str) -> list[tuple[str, str | None, str | None, bool]]:
    """Title, body or place, holder, former: of every stated office."""
    actors = actors_of(text)
    found = []
    for statement in actors.posts:
        post = actors.entities[statement.post]
        assert isinstance(post, Post)
        where = actors.entities.get(post.body or post.place or "")
        holder = actors.entities.get(statement.holder or "")
        former = statement.tense is Tense.FORMER
        found.append((post.title, where.name if where else None, holder.name if holder else None, former))
    return sorted(found, key=str)
