"""What an office leads, as far as its title and the words around it tell."""

from collections.abc import Mapping

from cablegraph.ontology.leading import leads_body, leads_place
from cablegraph.records.annotations import Body, Entity, EntityId, Place, Post, PostStatement

# "a Director in the ministry" is one of several there, "the Director of the ministry" is not.
_WITHIN = frozenset({"in", "at", "within", "inside", "with", "for", "from", "on"})


def led_by(statement: PostStatement, entities: Mapping[EntityId, Entity]) -> EntityId | None:
    """The body or place that the post of a statement leads; None: it leads nothing, as said here."""
    post = entities[statement.post]
    if not isinstance(post, Post) or post.count > 1:
        return None
    of = entities.get(post.body or post.place or "")
    if isinstance(of, Body):
        leads = any(leads_body(post.title, name) for name in (of.name, *of.aliases))
    elif isinstance(of, Place):
        leads = leads_place(post.title, of.name)
    else:
        return None
    if not leads or _is_within(post.title, statement.evidence.text):
        return None
    return of.id


def _is_within(title: str, words: str) -> bool:
    """Whether the words go on after the title with one that makes it one of several."""
    behind = words.casefold().partition(title.casefold())[2].split(maxsplit=1)
    return bool(behind) and behind[0] in _WITHIN
