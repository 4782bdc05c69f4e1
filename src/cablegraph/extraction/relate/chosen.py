"""Which of the words that may name a programme do, and what the document says of each as a whole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.attribute import Attributions, judged
from cablegraph.extraction.document import Document
from cablegraph.extraction.ids import Ids
from cablegraph.extraction.relate.assemble import evidence, predicate_words
from cablegraph.extraction.relate.drafts import Draft
from cablegraph.extraction.relate.naming import Candidate
from cablegraph.extraction.relate.precepts import precepts
from cablegraph.extraction.relate.scene import Scene
from cablegraph.records.annotations import EntityId, Evidence, MentionKind, Programme, ProgrammeStatement

_LONGEST_NAME = 80
_LONGEST_QUOTE = 400
_LONGEST_RULES = 6000
_MOST_MENTIONS = 20


def chosen(possible: Iterable[Candidate], scene: Scene, drafts: Sequence[Draft]) -> list[Candidate]:
    """The candidates of which the text says enough, campaigns with their precepts."""
    tied = {end.entity for draft in drafts for end in (draft.subject, draft.object)}
    return [
        _with_precepts(scene.document, each)
        for each in possible
        if (each.stands or each.programme.id in tied or (each.half and _own_name(each, scene.actors)))
        and not _inside_names(each, scene.actors)
    ]


def of_chosen(drafts: Iterable[Draft], actors: Actors, programmes: Iterable[Candidate]) -> list[Draft]:
    """The drafts whose ends are more than words that might have named a programme."""
    known = {each.programme.id for each in programmes}
    return [
        draft
        for draft in drafts
        if all(
            actors.get(end.entity, Programme) is None or end.entity in known
            for end in (draft.subject, draft.object)
        )
    ]


def _inside_names(candidate: Candidate, actors: Actors) -> bool:
    """Whether its words are part of a body's or a person's name throughout."""
    return all(
        any(
            place.start <= mention.start and mention.end <= place.end
            for place in actors.within(
                max(mention.start - _LONGEST_NAME, 0),
                mention.end + _LONGEST_NAME,
                MentionKind.BODY,
                MentionKind.PERSON,
            )
        )
        for mention in candidate.mentions
    )


def _own_name(candidate: Candidate, actors: Actors) -> bool:
    """Whether some mention holds no name of a person, body or place: "the Green Belt initiative"."""
    return any(
        not any(
            place.start < mention.end and mention.start < place.end
            for place in actors.within(max(mention.start - _LONGEST_NAME, 0), mention.end + _LONGEST_NAME)
        )
        for mention in candidate.mentions[:_MOST_MENTIONS]
    )


def _with_precepts(document: Document, candidate: Candidate) -> Candidate:
    """The candidate with the numbered rules that follow its name in its paragraph: then it is a campaign."""
    if candidate.programme.rule == "programme-words" or candidate.programme.kind in ("system", "channel"):
        return candidate
    for mention in candidate.mentions[:_MOST_MENTIONS]:
        end = min(_paragraph_end(document, mention.end), mention.end + _LONGEST_RULES)
        rules = precepts(document, mention.end, end)
        if rules:
            return replace(candidate, programme=replace(candidate.programme, kind="campaign", precepts=rules))
    return candidate


def _paragraph_end(document: Document, at: int) -> int:
    """Where the numbered paragraph that holds the view's `at` ends; else its block."""
    block = document.block_at(at)
    if block is None:
        return at
    same = (each.end for each in document.reading.blocks if each.paragraph == block.paragraph is not None)
    return max((block.end, *same))


def existence(
    scene: Scene,
    attributions: Attributions,
    programmes: Iterable[Candidate],
    drafts: Sequence[Draft],
    ids: Ids,
) -> Iterator[ProgrammeStatement]:
    """That each programme is spoken of: its first tie's words, else the sentence of its first mention."""
    first_ties: dict[EntityId, Draft] = {}
    for draft in sorted(drafts, key=lambda draft: draft.start):
        first_ties.setdefault(draft.subject.entity, draft)
        first_ties.setdefault(draft.object.entity, draft)
    for candidate in programmes:
        first = first_ties.get(candidate.programme.id)
        mention = candidate.mentions[0]
        if first:
            words = evidence(scene, first.start, first.end)
            judgement = attributions.at(*predicate_words(scene, first.on))
        else:
            words = _sentence_of(scene, mention)
            judgement = attributions.at(mention.start, mention.end)
        yield judged(
            ProgrammeStatement(
                id=ids.new("programme-statement", words.start),
                evidence=words,
                rule=candidate.programme.rule,
                confidence=candidate.programme.confidence,
                programme=candidate.programme.id,
            ),
            judgement,
        )


def _sentence_of(scene: Scene, mention: Placed) -> Evidence:
    sentence = scene.document.sentence_at(mention.start)
    if sentence is None or sentence.end - sentence.start > _LONGEST_QUOTE:
        return scene.document.evidence(mention.start, mention.end)
    return scene.document.evidence(sentence.start, sentence.end)
