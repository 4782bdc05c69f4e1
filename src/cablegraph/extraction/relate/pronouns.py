"""Pronouns that can mean only one: "he" and "she" with one person before them, "it" with one body, "we"."""

import re
from collections.abc import Iterator

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.document import Document
from cablegraph.records.annotations import EntityId, MentionKind

_PERSONAL = re.compile(r"\b(?:[Hh]e|[Ss]he|HE|SHE)\b")
_OPENING_IT = re.compile(r"(?:It|IT|The (?:group|body|organi[sz]ation|unit|office)) ")
_OURSELVES = re.compile(r"\b(?:[Ww]e|us)\b")


def ourselves(document: Document, actors: Actors) -> Iterator[Placed]:
    """ "We" and "us": the mission that reports."""
    if actors.mission is not None:
        for found in _OURSELVES.finditer(document.text):
            yield Placed(*found.span(), MentionKind.BODY, actors.mission, "ourselves", 0.9)


def pronouns(document: Document, actors: Actors) -> Iterator[Placed]:
    """Pronouns of the third person whose antecedent is beyond doubt.

    "He" or "she" is the one person that its paragraph names before it; "it" at the head of a sentence the
    one body that the sentence before names. With two to choose from there is none.
    """
    for block in document.reading.blocks:
        for found in _PERSONAL.finditer(document.text, block.start, block.end):
            person = _only(actors, block.start, found.start(), MentionKind.PERSON)
            if person:
                yield Placed(*found.span(), MentionKind.PERSON, person, "one-antecedent", 0.7)
    for before, sentence in zip(document.sentences, document.sentences[1:], strict=False):
        found_it = _OPENING_IT.match(document.text, sentence.start, sentence.end)
        if found_it and before.block == sentence.block:
            body = _only(actors, before.start, before.end, MentionKind.BODY)
            if body:
                yield Placed(
                    sentence.start, found_it.end() - 1, MentionKind.BODY, body, "one-antecedent", 0.7
                )


def _only(actors: Actors, start: int, end: int, kind: MentionKind) -> EntityId | None:
    """The one entity of a kind that is named in a range; None when there are none or more."""
    entities = {mention.entity for mention in actors.within(start, end, kind)}
    return entities.pop() if len(entities) == 1 else None
