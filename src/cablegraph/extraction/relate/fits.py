"""What the two ends of a tie must be for a rule to hold."""

import re

from cablegraph.extraction.actors import Placed
from cablegraph.extraction.relate.drafts import End
from cablegraph.extraction.relate.scene import Scene
from cablegraph.records.annotations import Body, MentionKind, Person, Place, Post, UnnamedHolder

_AGENTS = (Person, Body, UnnamedHolder)
_ALLIANCE = re.compile(
    r"\b(?:coalition|alliance|alianza|alian[cç]a|bloc|front|league|union|confederation|network"
    r"|consortium|group"
    r" of \d+|G-?\d+|movement)\b",
    re.IGNORECASE,
)
_CAUCUS = re.compile(r"\b(?:caucus|faction|parliamentary group|fraktion)\Z", re.IGNORECASE)
_PARTY = re.compile(
    r"\AParty of\b|\bParty\Z|\A(?:Partido|Parti|Partito|Partei|Partia|Partij)\b", re.IGNORECASE
)
_SPREAD = ("federation", "ngo", "party", "international", "other")
"""Kinds of body that have territorial branches; a ministry's branch is a part of it."""


def body(scene: Scene, end: End) -> Body | None:
    """The body that an end is, if it is one."""
    return scene.actors.get(end.entity, Body)


def bodies(scene: Scene, subject: End, object_: End) -> bool:
    """Both are bodies."""
    return bool(body(scene, subject) and body(scene, object_))


def spread(scene: Scene, subject: End, object_: End) -> bool:
    """Both are bodies, one of a kind that has territorial branches."""
    one, other = body(scene, subject), body(scene, object_)
    return bool(one and other and (one.kind in _SPREAD or other.kind in _SPREAD))


def one_house(scene: Scene, subject: End, object_: End) -> bool:
    """Both are bodies, and of kinds that have parts rather than branches."""
    return bodies(scene, subject, object_) and not spread(scene, subject, object_)


def leads(scene: Scene, subject: End, object_: End) -> bool:
    """A person or an office, and a body."""
    entity = scene.actors.entities.get(subject.entity)
    return isinstance(entity, Person | Post) and body(scene, object_) is not None


def agent_and_body(scene: Scene, subject: End, object_: End) -> bool:
    """An agent or a place that stands for its government, and a body."""
    entity = scene.actors.entities.get(subject.entity)
    return isinstance(entity, (*_AGENTS, Place)) and body(scene, object_) is not None


def person_and_body(scene: Scene, subject: End, object_: End) -> bool:
    """A named person and a body."""
    return scene.actors.get(subject.entity, Person) is not None and body(scene, object_) is not None


def person_and_party(scene: Scene, subject: End, object_: End) -> bool:
    """A named person and a party: a body of that kind, or one that the text calls so."""
    return scene.actors.get(subject.entity, Person) is not None and is_party(scene, object_)


def is_party(scene: Scene, end: End) -> bool:
    """Whether a body is a party or its group in a house: by kind, by name, or called so in the text."""
    found = body(scene, end)
    return found is not None and (
        found.kind == "party"
        or found.id in scene.partisan
        or bool(_CAUCUS.search(found.name))
        or (found.kind in ("other", "federation", "ngo") and bool(_PARTY.search(found.name)))
    )


def is_alliance(scene: Scene, end: End) -> bool:
    """Whether a body is by its name one that bodies join: a coalition, an alliance."""
    found = body(scene, end)
    return found is not None and bool(_ALLIANCE.search(found.name))


def allies(scene: Scene, subject: End, object_: End) -> bool:
    """Two bodies, the second an alliance by its name."""
    return bodies(scene, subject, object_) and is_alliance(scene, object_)


def untitled_in(scene: Scene, subject: End, object_: End) -> bool:
    """A named person and a body in which the text gives the person no office."""
    return person_and_body(scene, subject, object_) and not scene.in_office(subject.entity, object_.entity)


def parties(scene: Scene, subject: End, object_: End) -> bool:
    """A party, and a body that is no company and no paper: a coalition, a government."""
    whole = body(scene, object_)
    return (
        is_party(scene, subject)
        and whole is not None
        and whole.kind not in ("party", "company", "media", "diplomatic-post")
    )


def people(scene: Scene, subject: End, object_: End) -> bool:
    """Two named people."""
    return all(scene.actors.get(end.entity, Person) is not None for end in (subject, object_))


def agent_and_any(scene: Scene, subject: End, object_: End) -> bool:
    """A person or body, and a person, body or government (a deputy who represents a district is none)."""
    entities = scene.actors.entities
    other = entities.get(object_.entity)
    stands = isinstance(other, _AGENTS) or object_.mention.kind is MentionKind.GOVERNMENT
    return isinstance(entities.get(subject.entity), Person | Body) and stands


def agents(scene: Scene, subject: End, object_: End) -> bool:
    """A person or body, and another."""
    entities = scene.actors.entities
    return all(isinstance(entities.get(end.entity), Person | Body) for end in (subject, object_))


def organised(scene: Scene, subject: End, object_: End) -> bool:
    """Two agents of which the second is a body, or both are people: what links are stated of."""
    return agents(scene, subject, object_) and (
        body(scene, object_) is not None or people(scene, subject, object_)
    )


def helpers(scene: Scene, subject: End, object_: End) -> bool:
    """Two bodies, neither a paper or broadcaster: who helps whom."""
    one, other = body(scene, subject), body(scene, object_)
    return one is not None and other is not None and "media" not in (one.kind, other.kind)


def is_sign(mention: Placed | None, *kinds: MentionKind) -> bool:
    """Whether a mention is of one of these kinds."""
    return mention is not None and mention.kind in kinds
