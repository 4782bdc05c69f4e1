"""The annotated text that the rules read: signs, sentences, and the way back to the view."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import document, staged

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.attribute import attribute
from cablegraph.extraction.relate import relate
from cablegraph.extraction.relate.cues import Cues
from cablegraph.extraction.relate.scene import Scene, stage
from cablegraph.extraction.relate.signs import ALL_SIGNS, B, O, P, S, pattern
from cablegraph.extraction.relate.standing_words import words
from cablegraph.records.annotations import MentionKind


def _scene(marked: str) -> Scene:
    doc, actors = staged(marked)
    return stage(doc, actors, (), words(doc), Cues(["chair"]))


def test_every_outermost_mention_is_one_sign_and_every_sentence_a_line() -> None:
    scene = _scene("[The Port Board|body] is chaired by [a Deputy Mayor|post]. [Ana Ruiz|person] told us.")
    assert scene.text == f"\nthe {B} is chaired by a {O}.\n{P} told {S}.\n"
    assert scene.cues == {"chair": [scene.text.index("chair")]}


def test_the_body_beside_an_office_stays_in_sight() -> None:
    scene = _scene("[Deputy Head of [the Port Board|body]|post] left.")
    assert scene.text == f"\n{O} of the {B} left.\n"


@pytest.mark.parametrize(
    ("marked", "agents"),
    [
        ("[Ana Ruiz|person], [Head of [the Port Board|body]|post], left.", ["Ana Ruiz"]),
        ("[Ana Ruiz|person] and [Luis Vega|person] left.", ["Ana Ruiz", "Luis Vega"]),
        ("[Port Board|body] [chief|post] [Ana Ruiz|person] left.", ["Ana Ruiz"]),
        ("[Head of [the Port Board|body]|post] left.", ["Head of the Port Board"]),
        (
            "[Ana Ruiz|person], [Luis Vega|person], and [the Port Board|body] left.",
            ["Ana Ruiz", "Luis Vega", "Port Board"],
        ),
    ],
)
def test_titles_and_asides_are_no_agents_of_their_own(marked: str, agents: list[str]) -> None:
    scene = _scene(marked)
    phrase = scene.phrases[-1]
    heads = [scene.actors.entities[mention.entity].name for _, mention in scene.heads(*phrase)]
    assert heads == agents


def test_a_pattern_names_its_slots() -> None:
    found = pattern("{board:body} meets {person}").search(f"the {B} meets {P}")
    assert found is not None
    assert found.span("board") == (4, 5)


@given(st.text(max_size=80), st.data())
def test_every_place_of_the_scene_leads_back_to_its_words(text: str, data: st.DataObject) -> None:
    doc = document("Ana met Luis. " + text)
    start = data.draw(st.integers(0, len(doc.text) - 1))
    end = data.draw(st.integers(start + 1, len(doc.text)))
    _, known = staged("[Ana|person] met.")
    actors = Actors((Placed(start, end, MentionKind.PERSON, "person/Ana", "test", 1.0),), (), known.entities)
    scene = stage(doc, actors, (), [], Cues(["x"]))
    for at, char in enumerate(scene.text):
        if char not in ALL_SIGNS and char != "\n" and char.isascii() and char.isalnum():
            assert doc.text[scene.to_view(at)].lower() == char


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("\ue000\ue001\ue002\ue006 aB.,'\"\n()1-"), max_size=200))
def test_a_text_that_holds_the_signs_itself_fools_nobody(text: str) -> None:
    doc = document(text or "x")
    actors = Actors((), (), {})
    found = relate(doc, actors, attribute(doc, actors))
    assert not [statement for statement in found.statements if hasattr(statement, "subject")]


def test_the_cost_grows_with_the_length() -> None:
    sentence = '[The Port Board|body], (a, b, c and works with 1) 2) who said that of the plan "X Y" '
    spent = []
    for times in (200, 1600):
        doc, actors = staged(sentence * times)
        said = attribute(doc, actors)
        begun = time.process_time()
        relate(doc, actors, said)
        spent.append(time.process_time() - begun)
    assert spent[1] < 40 * max(spent[0], 0.01)  # eight times the text; quadratic would be 64 times
