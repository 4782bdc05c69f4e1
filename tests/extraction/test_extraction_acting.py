"""An office never speaks: its one holder does, else an unnamed one."""

import pytest

from cablegraph.extraction.acting import with_holders
from cablegraph.records.annotations import (
    Attribution,
    Evidence,
    Person,
    Post,
    PostStatement,
    Proposition,
    Statement,
    Tense,
    UnnamedHolder,
)
from cablegraph.text import Span

WORDS = Evidence(spans=(Span(4, 9),), text="words")


def entity(cls: type, id_: str, **more: object) -> object:
    return cls(id=id_, name=id_, evidence=WORDS, rule="r", confidence=1.0, **more)


def holds(holder: str, tense: Tense = Tense.PRESENT) -> PostStatement:
    return PostStatement(
        id=f"statement/{holder}",
        evidence=WORDS,
        rule="r",
        confidence=1.0,
        post="post/1",
        holder=holder,
        tense=tense,
    )


SAID = Proposition(
    id="proposition/1",
    evidence=WORDS,
    rule="r",
    confidence=1.0,
    content="it rained",
    attribution=Attribution(speaker="post/1", words="the governor"),
)
ENTITIES = {
    one.id: one
    for one in (
        entity(Post, "post/1", title="governor"),
        entity(Person, "person/1"),
        entity(Person, "person/2"),
    )
}


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ([holds("person/1")], "person/1"),
        ([], "unnamed/4"),  # nobody named
        ([holds("person/1"), holds("person/2")], "unnamed/4"),  # two: which one spoke cannot be told
        ([holds("person/1", Tense.FORMER)], "unnamed/4"),  # no longer in office
    ],
)
def test_who_speaks_for_an_office(told: list[Statement], speaker: str) -> None:
    entities, statements = with_holders(ENTITIES, [*told, SAID])
    assert statements[-1].attribution.speaker == speaker
    assert statements[-1].attribution.words == "the governor"
    assert isinstance(entities[speaker], Person | UnnamedHolder)


def test_an_unnamed_holder_that_stands_already_speaks() -> None:
    stands = entity(UnnamedHolder, "unnamed/77", title="governor")
    entities, statements = with_holders({**ENTITIES, "unnamed/77": stands}, [SAID])
    assert statements[0].attribution.speaker == "unnamed/77"
    assert len(entities) == len(ENTITIES) + 1


def test_people_who_speak_stay_as_they_are() -> None:
    said = Proposition(
        id="p",
        evidence=WORDS,
        rule="r",
        confidence=1.0,
        content="c",
        attribution=Attribution(speaker="person/1"),
    )
    assert with_holders(ENTITIES, [said]) == (ENTITIES, [said])
