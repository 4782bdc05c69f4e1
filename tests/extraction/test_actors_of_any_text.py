"""Whatever the text, finding and resolving give actors whose places cut their words out of it."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plain import document_of

from cablegraph.extraction.find import find
from cablegraph.extraction.resolve import resolve
from cablegraph.records.annotations import Post

WORDS = """
    Rosa Quispe Minister of Ports and Fisheries the Harbor Board ( HPB ) , . ; : 's ’s " “ ” - -- /
    & Director Deputy General Gen. J. de la Lima Peruvian PSB NGO XXXXXXXX was named as its own
    night patrol section head who Embassy Post Senators former EU Commissioner SUMMARY: On Monday 12
    replaced told Office Ministry in to by one a Partido do Povo daily X Province Dr. Jr. III his
    brother Paris said Act Ambassador CEO Acme spokesman government
"""


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=40))
def test_any_row_of_words_gives_actors(words: list[str]) -> None:
    document = document_of(" ".join(words))
    actors = resolve(document, *find(document))
    for mention in actors.placed:
        assert document.text[mention.start : mention.end].strip()
        assert mention.entity in actors.entities
    for statement in actors.posts:
        post = actors.entities[statement.post]
        assert isinstance(post, Post)
        assert post.body or post.place or statement.holder
        assert {post.body, post.place, statement.holder} - {None} <= set(actors.entities)
    for tie in actors.ties:
        assert {tie.subject, tie.object} <= set(actors.entities)
        assert tie.subject != tie.object


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_any_text_gives_actors(text: str) -> None:
    document = document_of(text.replace("\0", " "))
    actors = resolve(document, *find(document))
    assert all(0 <= one.start < one.end <= len(document.text) for one in actors.placed)
