"""The way through: find programmes, set the scene, let every subject's rules speak, state what they found."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.attribute import Attributions, judged
from cablegraph.extraction.document import Document
from cablegraph.extraction.relate import assemble, offices
from cablegraph.extraction.relate.commonwords import levels, officers
from cablegraph.extraction.relate.cooperation import cooperation
from cablegraph.extraction.relate.drafts import Draft
from cablegraph.extraction.relate.leadership import leadership
from cablegraph.extraction.relate.meetings import meetings
from cablegraph.extraction.relate.membership import membership
from cablegraph.extraction.relate.naming import Candidate, candidates
from cablegraph.extraction.relate.precepts import precepts
from cablegraph.extraction.relate.programmes import find_programmes
from cablegraph.extraction.relate.scene import Scene, stage
from cablegraph.extraction.relate.structure import structure
from cablegraph.extraction.relate.undertakings import undertakings
from cablegraph.records.annotations import (
    Entity,
    EntityId,
    Evidence,
    Meeting,
    MentionKind,
    Programme,
    ProgrammeStatement,
    Statement,
    Tie,
)

_LONGEST_QUOTE = 400


@dataclass(frozen=True, slots=True)
class Related:
    """What relating adds to the actors.

    Attributes:
        entities: Programmes and unnamed holders; offices of the actors under their own id, made fuller.
        mentions: Of programmes, in order of place.
        statements: Ties, meetings, offices and programmes, in order of place.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[Placed, ...]
    statements: tuple[Statement, ...]


def relate(document: Document, actors: Actors, attributions: Attributions) -> Related:
    """Relate the actors of a document by the words between them."""
    possible = candidates(document, find_programmes(document))
    ids = assemble.Ids(
        [*actors.entities, *(tie.id for tie in actors.ties), *(post.id for post in actors.posts)]
    )
    titled, called = officers(document, actors, ids.new)
    governments, governing = levels(document, actors, ids.new)
    called += governing
    more: dict[str, Entity] = {
        **titled,
        **governments,
        **{each.programme.id: each.programme for each in possible},
    }
    everybody = replace(actors, entities={**actors.entities, **more})
    scene = stage(
        document, everybody, [*called, *(mention for each in possible for mention in each.mentions)]
    )
    drafts = [
        *structure(scene),
        *leadership(scene),
        *membership(scene),
        *cooperation(scene),
        *undertakings(scene),
    ]
    ids = assemble.Ids(
        [*actors.entities, *(tie.id for tie in actors.ties), *(post.id for post in actors.posts)]
    )
    holders = offices.Holders(scene, ids)
    encounters = [holders.acting(draft) for draft in meetings(scene, _sent(document))]
    programmes = [_with_precepts(document, each) for each in possible if _is_one(each, scene, drafts)]
    known = {each.programme.id for each in programmes}
    drafts = [draft for draft in drafts if _is_known(draft, everybody, known)]
    statements: list[Statement] = [
        *assemble.ties(scene, attributions, drafts, actors.ties, ids),
        *assemble.meetings(scene, attributions, encounters, ids),
        *offices.statements(scene, drafts, ids),
        *_exist(scene, attributions, programmes, drafts, ids),
    ]
    acting = [each for each in (*titled.values(), *governments.values()) if _takes_part(each.id, statements)]
    return Related(
        entities=(
            *(each.programme for each in programmes),
            *holders.made,
            *acting,
            *offices.completed(scene, drafts),
        ),
        mentions=tuple(sorted((place for each in programmes for place in each.mentions), key=_start)),
        statements=tuple(sorted(statements, key=lambda statement: (statement.evidence.start, statement.id))),
    )


def _takes_part(id_: EntityId, statements: Iterable[Statement]) -> bool:
    return any(
        (isinstance(statement, Tie) and id_ in (statement.subject, statement.object))
        or (isinstance(statement, Meeting) and any(id_ in side for side in statement.sides))
        for statement in statements
    )


def _start(place: Placed) -> int:
    return place.start


def _sent(document: Document) -> date | None:
    group = document.telegram.date_time_group
    return group.utc.date() if group else None


def _is_known(draft: Draft, actors: Actors, programmes: set[str]) -> bool:
    """Whether both ends are more than words that might have named a programme."""
    return all(
        actors.get(end.entity, Programme) is None or end.entity in programmes
        for end in (draft.subject, draft.object)
    )


def _is_one(candidate: Candidate, scene: Scene, drafts: Sequence[Draft]) -> bool:
    """Whether the text says enough: a proper name, or a tie to somebody; systems and hotlines just exist."""
    if not _seen(candidate, scene):
        return False
    if candidate.stands:
        return True
    id_ = candidate.programme.id
    return any(id_ in (draft.subject.entity, draft.object.entity) for draft in drafts)


def _seen(candidate: Candidate, scene: Scene) -> bool:
    """Whether its words are not part of a body's or a person's name throughout."""
    inside = scene.actors.within
    return any(
        not any(
            place.start <= mention.start and mention.end <= place.end
            for place in inside(
                max(mention.start - 80, 0), mention.end + 80, MentionKind.BODY, MentionKind.PERSON
            )
        )
        for mention in candidate.mentions
    )


def _with_precepts(document: Document, candidate: Candidate) -> Candidate:
    """The candidate with the numbered rules that follow its name in its paragraph: then it is a campaign."""
    if candidate.programme.rule == "programme-words" or candidate.programme.kind in ("system", "channel"):
        return candidate
    for mention in candidate.mentions:
        rules = precepts(document, mention.end, _paragraph_end(document, mention.end))
        if rules:
            return replace(candidate, programme=replace(candidate.programme, kind="campaign", precepts=rules))
    return candidate


def _paragraph_end(document: Document, at: int) -> int:
    """Where the paragraph that holds the view's `at` ends."""
    block = document.block_at(at)
    if block is None:
        return at
    end = block.end
    for following in document.reading.blocks:
        if (
            following.start >= end
            and following.paragraph is not None
            and following.paragraph == block.paragraph
        ):
            end = following.end
    return end


def _exist(
    scene: Scene,
    attributions: Attributions,
    programmes: Iterable[Candidate],
    drafts: Sequence[Draft],
    ids: assemble.Ids,
) -> Iterator[ProgrammeStatement]:
    """That each programme is spoken of: its first tie's words, else the sentence of its first mention."""
    for candidate in programmes:
        id_ = candidate.programme.id
        ties = [draft for draft in drafts if id_ in (draft.subject.entity, draft.object.entity)]
        mention = candidate.mentions[0]
        if ties:
            first = min(ties, key=lambda draft: draft.start)
            words = assemble.evidence(scene, first.start, first.end)
            judgement = attributions.at(*scene.view_range(first.start, first.end))
        else:
            words = _sentence_of(scene, mention)
            judgement = attributions.at(mention.start, mention.end)
        yield judged(
            ProgrammeStatement(
                id=ids.new("programme-statement", words),
                evidence=words,
                rule=candidate.programme.rule,
                confidence=candidate.programme.confidence,
                programme=id_,
            ),
            judgement,
        )


def _sentence_of(scene: Scene, mention: Placed) -> Evidence:
    sentence = scene.document.sentence_at(mention.start)
    if sentence is None or sentence.end - sentence.start > _LONGEST_QUOTE:
        return scene.document.evidence(mention.start, mention.end)
    return scene.document.evidence(sentence.start, sentence.end)
