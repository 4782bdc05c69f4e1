"""Words that stand for somebody named elsewhere: "he", "it", "we", "the minister", "the Ambassador".

Each is taken only where it can mean one alone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.document import Document
from cablegraph.records.annotations import Body, EntityId, MentionKind, Person, Post

_PERSONAL = re.compile(r"\b(?:[Hh]e|[Ss]he|HE|SHE)\b")
_OPENING_IT = re.compile(r"(?:It|IT|The (?:group|body|organi[sz]ation|unit|office)) ")
_OURSELVES = re.compile(r"\b(?:[Ww]e|us)\b")
_BARE_BODY = re.compile(
    r"\b[Tt]he (agency|association|authority|board|branch|bureau|centre|center|chapter|"
    r"commission|committee|company|council|"
    r"department|directorate|division|federation|foundation|fund|inspectorate|institute|"
    r"ministry|network|office|"
    r"organi[sz]ation|party|section|secretariat|service|society|task force|unit|union)\b(?! of\b)"
)
_BARE_PLACE = re.compile(
    r"\b[Tt]he (province|region|state|city|county|district|municipality|prefecture|canton|"
    r"oblast|island)(?=['’]s )"
)
_BARE_TITLE = re.compile(
    r"\b[Tt]he ((?:[Dd]eputy |[Vv]ice |[Pp]rime |[Ff]oreign )?(?:[Mm]inister|[Pp]resident|"
    r"[Gg]overnor|[Mm]ayor|[Cc]hancellor|"
    r"[Cc]ommissioner|[Cc]hairman|[Cc]hairwoman|[Dd]irector"
    r"|[Ss]enator|[Gg]eneral|[Aa]mbassador|"
    r"[Ss]ecretary|[Cc]hief))\b"
    r"(?! (?:of|for|to|in|at|general|[A-Z]))"
)


def ourselves(document: Document, actors: Actors) -> Iterator[Placed]:
    """ "We" and "us": the mission that reports."""
    if actors.mission is not None:
        for found in _OURSELVES.finditer(document.text):
            yield Placed(*found.span(), MentionKind.BODY, actors.mission, "ourselves", 0.9)


def pronouns(document: Document, actors: Actors) -> Iterator[Placed]:
    """Pronouns of the third person and bare titles whose antecedent is beyond doubt.

    "He" or "she" is the one person that its paragraph names before it; "it" at the head of a sentence the
    one body that the sentence before names; "the minister" the one person of the document in an office of
    that title. With two to choose from there is none.
    """
    for block in document.reading.blocks:
        for found in _PERSONAL.finditer(document.text, block.start, block.end):
            person = _only(actors, block.start, found.start(), MentionKind.PERSON)
            if person:
                yield Placed(*found.span(), MentionKind.PERSON, person, "one-antecedent", 0.7)
    for before, sentence in zip(document.sentences, document.sentences[1:], strict=False):
        opening = _OPENING_IT.match(document.text, sentence.start, sentence.end)
        if opening and before.block == sentence.block:
            body = _only(actors, before.start, before.end, MentionKind.BODY)
            if body:
                yield Placed(sentence.start, opening.end() - 1, MentionKind.BODY, body, "one-antecedent", 0.7)
    yield from _bare_titles(document, actors)
    yield from _bare_bodies(document, actors)
    for found in _BARE_PLACE.finditer(document.text):
        places = actors.within(0, found.start(), MentionKind.PLACE, MentionKind.GOVERNMENT)
        if places:
            yield Placed(*found.span(1), MentionKind.PLACE, places[-1].entity, "last-place", 0.6)


def _only(actors: Actors, start: int, end: int, kind: MentionKind) -> EntityId | None:
    """The one entity of a kind that is named in a range; None when there are none or more."""
    entities = {mention.entity for mention in actors.within(start, end, kind)}
    return entities.pop() if len(entities) == 1 else None


def _bare_titles(document: Document, actors: Actors) -> Iterator[Placed]:
    holders: dict[str, set[EntityId]] = {}
    for statement in actors.posts:
        post = actors.get(statement.post, Post)
        if post and statement.holder and actors.get(statement.holder, Person):
            for title in _tails(post.title.lower()):
                holders.setdefault(title, set()).add(statement.holder)
    starts = [mention.start for mention in actors.placed]
    for found in _BARE_TITLE.finditer(document.text):
        people = holders.get(found[1].lower(), set())
        index = bisect_left(starts, found.start(1))
        marked = index < len(starts) and starts[index] < found.end()
        if len(people) == 1 and not marked:
            (person,) = people
            yield Placed(*found.span(1), MentionKind.PERSON, person, "title-of-one", 0.7)


def _bare_bodies(document: Document, actors: Actors) -> Iterator[Placed]:
    """ "The unit" is the body last named before it in its paragraph whose name ends so."""
    starts = [mention.start for mention in actors.placed]
    for found in _BARE_BODY.finditer(document.text):
        index = bisect_left(starts, found.start(1))
        block = document.block_at(found.start())
        if block is None or (index < len(starts) and starts[index] < found.end()):
            continue
        for mention in reversed(actors.within(block.start, found.start(), MentionKind.BODY)):
            body = actors.get(mention.entity, Body)
            if body and any(name.lower().endswith(found[1]) for name in (body.name, *body.aliases)):
                yield Placed(*found.span(1), MentionKind.BODY, body.id, "last-so-named", 0.7)
                break


def _tails(title: str) -> Iterator[str]:
    """What a title may be called afterwards: "deputy minister of trade" "deputy minister" and "minister"."""
    words = title.split(" of ")[0].split(" for ")[0].split()
    for first in range(len(words)):
        yield " ".join(words[first:])
