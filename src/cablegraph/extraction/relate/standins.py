"""Words that stand for somebody named elsewhere: "he", "it", "we", "the minister", "the unit".

Each is taken only where it can mean one alone, or where readers take the last one so named.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.document import Document
from cablegraph.extraction.relate.standing_words import BODY_KINDS, Sort, Word
from cablegraph.extraction.tokens import Sentence
from cablegraph.ontology.language_tables import places
from cablegraph.records.annotations import Body, EntityId, MentionKind, Person, Place, Post

_NOT_OF = re.compile(r"(?! of\b)")
# "The province's", "the province has drawn up": it stands for its government.
_POSSESSIVE = re.compile(
    r"(?=['’]s | (?:has |have |had |also |recently )*(?:dr[ae]w|adopt|based|model|pattern|"
    r"develop|issue|launch|"
    r"approv|set up|open|establish"
    r"|creat|unveil|draft|prepar|announc|maintain|operat|run|ran)\w* )"
)
# "Embassy officers", "post's staff"
_MISSION_STAFF = re.compile(
    r"(?:['’]s)? (?:officers?|officials?|personnel|staff|staffers|reps?|representatives?)\b"
)
_AT_OPENING = re.compile(r"(?:^|[.;:)\n-] ?|\b(?:[Tt]he|[Oo]ur|[Aa]n|[Uu]\.?[Ss]\.?) )\Z")
_MISSION_BEFORE = re.compile(
    r"\b(?:told|tells|informed|advised|assured|briefed|asked|with|to|by|thanked|urged|reminded|and) "
    r"(?:the |our |U\.?S\.? )?\Z"
)
_MISSION_ACTS = re.compile(
    r" (?:(?:has|have|had|also|recently|then|subsequently|separately) )*(?:met|spoke|delivered|raised|called"
    r"|told|urged|asked|briefed|contacted|discussed|hosted|informed|visited|demarched|pressed|thanked"
    r"|conveyed"
    r"|reminded|received|followed up|approached|engaged|presented|passed|works?|worked|trained|provid\w+)\b"
)
_MISSION_BEHIND = re.compile(
    r"(?= (?:that|on|of|about|in|at|during|to|for|and|this|last|how|why)\b|[.,;]|\Z)"
)
# "met him", "told her that": an object, no possessive
_OBJECT_BEFORE = re.compile(
    r"\b(?:met|told|tells|with|informed|assured|briefed|urged|asked|pressed|reminded|received|thanked|saw"
    r"|telephoned|phoned|summoned|approached|contacted|visited|on|invited|demarched|for|by|to) \Z"
)
_HER_ALONE = re.compile(
    r"(?= (?:that|on|in|at|during|about|to|and|for|this|last|again|whether|if)\b|[.,;]|\Z)"
)
_ALONE = re.compile(r"(?! (?:of|for|to|in|at|general|[A-Z]))")
_OPENING = ("the", "The", "THE")
_TITLE_HEADS = ("deputy", "vice", "prime", "foreign")


@dataclass(frozen=True)
class Antecedents:
    """What is known when a word that stands for an actor is read.

    Attributes:
        subjects: Whom the first "he" or "she" of a sentence means, by the sentence's start.
    """

    document: Document
    actors: Actors
    subjects: dict[int, EntityId | None] = field(default_factory=dict)

    @cached_property
    def holders(self) -> Mapping[str, set[EntityId]]:
        """The people in offices, by every short form of their titles."""
        found: dict[str, set[EntityId]] = {}
        for statement in self.actors.posts:
            post = self.actors.get(statement.post, Post)
            if post and statement.holder and self.actors.get(statement.holder, Person):
                for title in short_titles(post.title.lower()):
                    found.setdefault(title, set()).add(statement.holder)
        return found

    @cached_property
    def bodies(self) -> Mapping[str, frozenset[EntityId]]:
        """The bodies by the last words of their names."""
        found: dict[str, set[EntityId]] = {}
        for entity in self.actors.entities.values():
            if isinstance(entity, Body):
                for name in (entity.name, *entity.aliases):
                    found.setdefault(name.rsplit(" ", 1)[-1].lower(), set()).add(entity.id)
        return {noun: frozenset(ids) for noun, ids in found.items()}

    def only(self, start: int, end: int, kind: MentionKind) -> EntityId | None:
        """The one entity of a kind that is named in a range; None when there are none or more."""
        entities = {mention.entity for mention in self.actors.within(max(start, end - _FAR), end, kind)}
        return entities.pop() if len(entities) == 1 else None

    def covered(self, start: int, end: int) -> bool:
        """Whether a mention reaches into the range."""
        near = self.actors.within(max(start - _LONGEST, 0), end + _LONGEST)
        return any(mention.start < end and mention.end > start for mention in near)


_VERB_BEHIND = re.compile(
    r"(?: \([^()\n]{1,40}\))?(?:, [^,\n]{1,60},)? (?:is|was|has|had|are|were|works?|maintains?|"
    r"runs?|operates?)\b"
)
_OPENING_WORDS = 5
_FAR = 6000  # code points within which an antecedent is looked for
_JOINED = re.compile(r"\s?(?:,|,? (?:and|or|&))\s?(?:the )?")
_LONGEST = 120  # code points of a mention


def stand_ins(document: Document, actors: Actors, found: list[Word]) -> Iterator[Placed]:
    """The mentions that words of the third person and bare nouns make.

    "He" or "she" is the one person that its paragraph names before it; "it" at the head of a sentence the
    one body that the sentence before names; "the minister" the person last named who is in an office of that
    title; "the unit" the body last named in the paragraph whose name ends so; "the province's" the
    place last named.
    """
    known = Antecedents(document, actors)
    readers = {
        Sort.PERSON: _person,
        Sort.OBJECT: _object,
        Sort.IT: _it,
        Sort.BODY: _body,
        Sort.PLACE: _place,
        Sort.TITLE: _title,
        Sort.MISSION: _mission,
    }
    for word in found:
        reader = readers.get(word.sort)
        if reader is not None:
            mention = reader(known, word)
            if mention is not None:
                yield mention


def ourselves(actors: Actors, found: list[Word]) -> Iterator[Placed]:
    """ "We" and "us": the mission that reports."""
    for word in found:
        if word.sort is Sort.OURSELVES and actors.mission is not None:
            yield Placed(word.start, word.end, MentionKind.BODY, actors.mission, "ourselves", 0.9)


def _person(known: Antecedents, word: Word) -> Placed | None:
    person = _whom(known, word)
    sentence = known.document.sentence_at(word.start)
    if sentence is not None:
        known.subjects.setdefault(sentence.start, person)
    return Placed(word.start, word.end, MentionKind.PERSON, person, "one-antecedent", 0.7) if person else None


def _whom(known: Antecedents, word: Word) -> EntityId | None:
    """The person whom "he" or "she" means.

    The one whom the paragraph names before; else the subject of the sentence before (its own pronoun's
    antecedent, the one person named there, or the one with whom it opens).
    """
    block = known.document.block_at(word.start)
    person = known.only(block.start, word.start, MentionKind.PERSON) if block else None
    if person:
        return person
    sentence, before = known.document.sentence_at(word.start), _sentence_before(known, word)
    if not sentence or not before or known.actors.within(sentence.start, word.start, MentionKind.PERSON):
        return None
    if before.start in known.subjects:
        return known.subjects[before.start]
    person = known.only(before.start, before.end, MentionKind.PERSON)
    return person or _opening(known, before, MentionKind.PERSON)


def _sentence_before(known: Antecedents, word: Word) -> Sentence | None:
    """The sentence before the word's, in the same block."""
    document = known.document
    sentence = document.sentence_at(word.start)
    before = document.sentence_at(sentence.start - 2) if sentence and sentence.start > 1 else None
    return before if before and sentence and before.block == sentence.block else None


def _opening(known: Antecedents, sentence: Sentence, kind: MentionKind) -> EntityId | None:
    """The actor with whom a sentence opens (its subject), an article or title before the name."""
    found = known.actors.within(sentence.start, sentence.end, kind)
    if not found or found[0].start - sentence.start > _OPENING_WORDS:
        return None
    if len(found) > 1 and _JOINED.fullmatch(known.document.text, found[0].end, found[1].start):
        return None
    return found[0].entity


def _subject(known: Antecedents, sentence: Sentence) -> EntityId | None:
    """The one body of a sentence that a finite verb follows."""
    bodies = {
        mention.entity
        for mention in known.actors.within(sentence.start, sentence.end, MentionKind.BODY)
        if _VERB_BEHIND.match(known.document.text, mention.end)
    }
    return bodies.pop() if len(bodies) == 1 else None


def _it(known: Antecedents, word: Word) -> Placed | None:
    sentence = known.document.sentence_at(word.start)
    before = _sentence_before(known, word)
    if sentence is None or sentence.start != word.start or before is None:
        return None
    body = known.only(before.start, before.end, MentionKind.BODY)
    body = body or _opening(known, before, MentionKind.BODY) or _subject(known, before)
    if body is None:
        return None
    return Placed(word.start, word.end, MentionKind.BODY, body, "one-antecedent", 0.7)


def _body(known: Antecedents, word: Word) -> Placed | None:
    so_named = known.bodies.get(known.document.text[word.start : word.end].lower(), frozenset())
    if not _has_article(known, word, _NOT_OF):
        return None
    block = known.document.block_at(word.start)
    before = known.actors.within(_from(word, block.start if block else 0), word.start, MentionKind.BODY)
    body = next((mention.entity for mention in reversed(before) if mention.entity in so_named), None)
    body = body or _so_called(known, word, block.start if block else 0)
    return Placed(word.start, word.end, MentionKind.BODY, body, "last-so-named", 0.7) if body else None


def _so_called(known: Antecedents, word: Word, start: int) -> EntityId | None:
    """The one body of a kind that the paragraph names before "the party", "the plant"."""
    kind = BODY_KINDS.get(known.document.text[word.start : word.end].lower())
    if kind is None:
        return None
    found = known.actors.within(_from(word, start), word.start, MentionKind.BODY)
    bodies = [
        body for mention in found if (body := known.actors.get(mention.entity, Body)) and body.kind == kind
    ]
    return bodies[-1].id if len({body.id for body in bodies}) == 1 else None


def _mission(known: Antecedents, word: Word) -> Placed | None:
    """ "The embassy", "Embassy officers", "told post": the mission that reports."""
    if known.actors.mission is None or known.covered(word.start, word.end):
        return None
    text = known.document.text
    staff = _MISSION_STAFF.match(text, word.end)
    word_ = text[word.start : word.end].lower()
    if staff is None and word_ in ("embassy", "consulate") and _has_article(known, word, _NOT_OF):
        return Placed(word.start, word.end, MentionKind.BODY, known.actors.mission, "the-mission", 0.7)
    before = text[max(word.start - 24, 0) : word.start]
    behind = staff is not None or (_MISSION_ACTS if _AT_OPENING.search(before) else _MISSION_BEHIND).match(
        text, word.end
    )
    if not behind or not (_AT_OPENING.search(before) or _MISSION_BEFORE.search(before)):
        return None
    end = staff.end() if staff else word.end
    return Placed(word.start, end, MentionKind.BODY, known.actors.mission, "the-mission", 0.7)


def _object(known: Antecedents, word: Word) -> Placed | None:
    """ "Him": the one person whom the paragraph names before the sentence, or the sentence before does."""
    text, document = known.document.text, known.document
    if text[word.start : word.end] == "her" and not _HER_ALONE.match(text, word.end):
        return None
    if not _OBJECT_BEFORE.search(text, max(word.start - 24, 0), word.start):
        return None
    block, sentence = document.block_at(word.start), document.sentence_at(word.start)
    if block is None or sentence is None:
        return None
    here = {mention.entity for mention in known.actors.within(sentence.start, word.start, MentionKind.PERSON)}
    person = known.only(block.start, sentence.start, MentionKind.PERSON)
    if person is None:
        before = _sentence_before(known, word)
        person = known.only(before.start, before.end, MentionKind.PERSON) if before else None
    if person is None or here:
        return None
    return Placed(word.start, word.end, MentionKind.PERSON, person, "one-antecedent", 0.7)


def _place(known: Antecedents, word: Word) -> Placed | None:
    if not _has_article(known, word, _POSSESSIVE):
        return None
    for mention in reversed(
        known.actors.within(_from(word), word.start, MentionKind.PLACE, MentionKind.GOVERNMENT)
    ):
        place = known.actors.get(mention.entity, Place)
        if place and not _is_country(place):
            return Placed(word.start, word.end, MentionKind.PLACE, place.id, "last-place", 0.6)
    return None


def _is_country(place: Place) -> bool:
    entry = places().get(place.name.casefold())
    return entry is not None and entry.kind == "country"


def _title(known: Antecedents, word: Word) -> Placed | None:
    tokens, first = known.document.tokens, word.token
    if first and tokens[first - 1].text.lower() in _TITLE_HEADS:
        first -= 1
    start = tokens[first].start
    title = known.document.text[start : word.end].lower()
    if not first or tokens[first - 1].text not in _OPENING or not _ALONE.match(known.document.text, word.end):
        return None
    people = known.holders.get(title, set())
    if not people or known.covered(start, word.end):
        return None
    last = next(
        (
            each.entity
            for each in reversed(known.actors.within(_from(word), start, MentionKind.PERSON))
            if each.entity in people
        ),
        None,
    )
    person = last or (next(iter(people)) if len(people) == 1 else None)
    return Placed(start, word.end, MentionKind.PERSON, person, "title-of-last", 0.7) if person else None


def _from(word: Word, start: int = 0) -> int:
    """Where to begin to look for an antecedent."""
    return max(start, word.start - _FAR)


def _has_article(known: Antecedents, word: Word, behind: re.Pattern[str]) -> bool:
    """Whether "the" stands before it, the right words behind it, and no mention covers it."""
    tokens = known.document.tokens
    if not word.token or tokens[word.token - 1].text not in _OPENING:
        return False
    return bool(behind.match(known.document.text, word.end)) and not known.covered(word.start, word.end)


def short_titles(title: str) -> Iterator[str]:
    """What a title may be called afterwards: "deputy minister of trade" "deputy minister" and "minister"."""
    parts = title.split(" of ")[0].split(" for ")[0].split()
    for first in range(len(parts)):
        yield " ".join(parts[first:])
