"""The way through: find programmes, set the scene, let every subject's rules speak, state what they found."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.attribute import Attributions
from cablegraph.extraction.document import Document
from cablegraph.extraction.ids import Ids
from cablegraph.extraction.relate import (
    alliances,
    assemble,
    belonging,
    composition,
    cooperation,
    counsel,
    founding,
    gatherings,
    leadership,
    leading,
    meetings,
    membership,
    offices,
    partisans,
    parts,
    party_seats,
    staff,
    structure,
    subordination,
    undertakings,
    units,
)
from cablegraph.extraction.relate.chosen import chosen, existence, of_chosen
from cablegraph.extraction.relate.commonwords import CommonWords
from cablegraph.extraction.relate.cues import Cues
from cablegraph.extraction.relate.dates import Sent, sent_in
from cablegraph.extraction.relate.introduced import with_introduced
from cablegraph.extraction.relate.naming import candidates
from cablegraph.extraction.relate.programmes import find_programmes
from cablegraph.extraction.relate.scene import stage
from cablegraph.extraction.relate.standing_words import words
from cablegraph.records.annotations import Entity, EntityId, Meeting, Statement, Tie

_SUBJECTS = (
    parts,
    units,
    structure,
    leadership,
    leading,
    belonging,
    party_seats,
    composition,
    subordination,
    counsel,
    membership,
    staff,
    partisans,
    alliances,
    cooperation,
    founding,
    undertakings,
)
_CUES = Cues(
    [cue for subject in (*_SUBJECTS, meetings) for rule in subject.RULES for cue in rule.cues]
    + [*gatherings.CUES, *membership.ATTENDED]
)


@dataclass(frozen=True, slots=True)
class Related:
    """What relating adds to the actors.

    Attributes:
        entities: Programmes, unnamed holders, what the text introduces; offices of the actors under their
            own id, made fuller.
        mentions: Of all these and of actors that common words name, in order of place.
        statements: Ties, meetings, offices and programmes, in order of place.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[Placed, ...]
    statements: tuple[Statement, ...]


def relate(document: Document, actors: Actors, attributions: Attributions) -> Related:
    """Relate the actors of a document by the words between them."""
    ids = Ids([*actors.entities, *(tie.id for tie in actors.ties), *(post.id for post in actors.posts)])
    actors, introduced, introductions = with_introduced(document, actors, ids.new)
    possible = candidates(document, find_programmes(document))
    standing = words(document)
    common = CommonWords(document, actors, ids.new)
    common.read(standing)
    programmes = {each.programme.id: each.programme for each in possible}
    everybody = replace(actors, entities={**actors.entities, **common.entities, **programmes})
    called = [*common.mentions, *(mention for each in possible for mention in each.mentions)]
    scene = stage(document, everybody, called, standing, _CUES)

    found = [draft for subject in _SUBJECTS for draft in subject.ties(scene)]
    kept = chosen(possible, scene, found)
    drafts = of_chosen(found, everybody, kept)
    holders = offices.Holders(scene, ids)
    encounters = [holders.acting(draft) for draft in meetings.encounters(scene, _sent(document))]
    statements: list[Statement] = [
        *assemble.ties(scene, attributions, drafts, actors.ties, ids),
        *assemble.meetings(scene, attributions, encounters, ids),
        *offices.statements(scene, drafts, ids),
        *existence(scene, attributions, kept, drafts, ids),
    ]
    acting = _acting(common.entities, statements)
    known = {
        *acting,
        *(holder.id for holder in holders.made),
        *introduced,
        *(each.programme.id for each in kept),
    }
    return Related(
        entities=(
            *introduced.values(),
            *(each.programme for each in kept),
            *holders.made,
            *acting.values(),
            *offices.completed(scene, drafts),
        ),
        mentions=_mentions([*introductions, *called, *holders.mentions], known),
        statements=tuple(sorted(statements, key=lambda statement: (statement.evidence.start, statement.id))),
    )


def _sent(document: Document) -> Sent | None:
    """The day of the date-time group, else the year of the telegram's number."""
    telegram = document.telegram
    if telegram.date_time_group is not None:
        return Sent(telegram.date_time_group.utc.date())
    year = telegram.id[:2] if telegram.id else ""
    return sent_in(int(year)) if year.isdecimal() else None


def _acting(entities: dict[str, Entity], statements: Iterable[Statement]) -> dict[EntityId, Entity]:
    """Those of the entities that take part in a statement."""
    parts: set[EntityId] = set()
    for statement in statements:
        if isinstance(statement, Tie):
            parts |= {statement.subject, statement.object}
        elif isinstance(statement, Meeting):
            parts |= {part for side in statement.sides for part in side}
    return {id_: entity for id_, entity in entities.items() if id_ in parts}


def _mentions(called: Iterable[Placed], entities: set[EntityId]) -> tuple[Placed, ...]:
    return tuple(sorted((each for each in called if each.entity in entities), key=lambda each: each.start))
