"""What the ends of a programme's ties must be, and whom an end stands for."""

from cablegraph.extraction.relate.drafts import End, Fits
from cablegraph.extraction.relate.scene import Scene
from cablegraph.records.annotations import (
    Body,
    EntityId,
    MentionKind,
    Place,
    Programme,
    ProgrammeKind,
    UnnamedHolder,
)

_TOO_COMMON = ("websites", "web sites", "website", "web site", "databases", "phone numbers")


def of_kind(*kinds: ProgrammeKind) -> Fits:
    """Subject a programme of these kinds, object a body, a place, or somebody of one."""

    def fits(scene: Scene, subject: End, object_: End) -> bool:
        programme = scene.actors.get(subject.entity, Programme)
        if programme is None or programme.name.lower() in _TOO_COMMON:
            return False
        return programme.kind in kinds and owner(scene, object_) is not None

    return fits


def whose(*kinds: ProgrammeKind) -> Fits:
    """The same, where only a possessive says so: too little for quoted words and for web sites."""

    def fits(scene: Scene, subject: End, object_: End) -> bool:
        programme = scene.actors.get(subject.entity, Programme)
        if programme is None or (programme.kind == "channel" and "web" in programme.name.lower()):
            return False
        sure = programme.kind != "campaign" or programme.rule == "programme-name"
        return sure and of_kind(*kinds)(scene, subject, object_)

    return fits


def two_programmes(scene: Scene, subject: End, object_: End) -> bool:
    """Both are programmes."""
    return all(scene.actors.get(end.entity, Programme) is not None for end in (subject, object_))


def two_bodies(scene: Scene, subject: End, object_: End) -> bool:
    """Both are bodies."""
    return all(scene.actors.get(end.entity, Body) is not None for end in (subject, object_))


def conducts(scene: Scene, subject: End, object_: End) -> bool:
    """A body and a campaign."""
    programme = scene.actors.get(object_.entity, Programme)
    return (
        programme is not None
        and programme.kind == "campaign"
        and scene.actors.get(subject.entity, Body) is not None
    )


def owner(scene: Scene, end: End) -> EntityId | None:
    """The body or place that an end stands for: itself, or whom "regional officials" belong to."""
    entity = scene.actors.entities.get(end.entity)
    if isinstance(entity, Body | Place):
        return entity.id
    if not isinstance(entity, UnnamedHolder):
        return None
    if entity.body is not None:
        return entity.body
    places = scene.actors.within(
        end.mention.start, end.mention.end, MentionKind.PLACE, MentionKind.GOVERNMENT
    )
    return places[0].entity if places else None
