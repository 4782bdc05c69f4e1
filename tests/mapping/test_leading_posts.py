"""A post leads its body where title and words say so."""

import pytest

from cablegraph.mapping.leading import led_by
from cablegraph.records.annotations import (
    Attribution,
    Body,
    Entity,
    Evidence,
    Place,
    Post,
    PostStatement,
)
from cablegraph.text import Span


def statement(words: str) -> PostStatement:
    return PostStatement(
        id="post-statement/0",
        post="post/0",
        evidence=Evidence(spans=(Span(0, len(words)),), text=words),
        attribution=Attribution(),
        rule="by-hand",
        confidence=1.0,
    )


def entities(post: Post) -> dict[str, Entity]:
    body = Body(
        id="body/1",
        name="Coastal Board",
        kind="government",
        evidence=post.evidence,
        rule="by-hand",
        confidence=1.0,
    )
    place = Place(id="place/1", name="Bergen", evidence=post.evidence, rule="by-hand", confidence=1.0)
    return {post.id: post, body.id: body, place.id: place}


@pytest.mark.parametrize(
    ("words", "title", "of", "count", "led"),
    [
        ("Lars Vik, Director of the Coastal Board", "Director", "body/1", 1, "body/1"),
        ("Coastal Board Director Lars Vik", "Director", "body/1", 1, "body/1"),
        ("Mayor of Bergen", "Mayor", "place/1", 1, "place/1"),
        ("a Director in the Coastal Board", "Director", "body/1", 1, None),  # one of several there
        ("Deputy Director of the Coastal Board", "Deputy Director", "body/1", 1, None),
        ("three Directors of the Coastal Board", "Director", "body/1", 3, None),  # none of the three leads
        ("the Director", "Director", None, 1, None),  # of what, nobody says
    ],
)
def test_a_post_leads(words: str, title: str, of: str | None, count: int, led: str | None) -> None:
    said = statement(words)
    post = Post(
        id="post/0",
        name=title,
        title=title,
        body=of if of == "body/1" else None,
        place=of if of == "place/1" else None,
        count=count,
        evidence=said.evidence,
        rule="by-hand",
        confidence=1.0,
    )
    assert led_by(said, entities(post)) == led
