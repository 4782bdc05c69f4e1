"""What a negation, hedge, plan or "former" reaches, and what stands in another clause."""

import pytest
from marked import document, staged

from cablegraph.extraction.attribute import Judgement, attribute
from cablegraph.records.annotations import Tense


def judge(marked: str) -> Judgement:
    """The judgement of the words between braces."""
    start, end = marked.index("{"), marked.index("}") - 1
    doc, actors = staged(marked.replace("{", "").replace("}", ""))
    return attribute(doc, actors).at(start, end)


@pytest.mark.parametrize(
    "text",
    [
        "The council does not {work with} the union.",
        "The council has never {worked with} the union.",
        "Neither the council {works with} the union.",
        "The council doesn't {work with} the union.",
        "The council refused to {work with} the union.",
        "The council failed to {meet} the mayor.",
        "No minister {chairs} the council.",
        "It is not true that the mayor {chairs} the council.",
        "The council, which met in May, does not {work with} the union.",
        "The council does not work with the union, the guild or the {chamber}.",
    ],
)
def test_a_negation_reaches_the_words_behind_it_in_its_clause(text: str) -> None:
    assert judge(text).negated


@pytest.mark.parametrize(
    "text",
    [
        "The council, which is not a ministry, {works with} the union.",  # of the relative clause
        "The mayor was not there, but the council {works with} the union.",
        "The council {works with} the union, although it does not like it.",
        "The council does not pay and {works with} the union.",
        "Not only the council {works with} the union.",
        "No more than 20 men {work with} the union.",  # counts
        "The council works no later than Friday {with} the union.",
        "The council (it is not new) {works with} the union.",
        "The mayor, who never met the press, {chairs} the council.",
        "Because the mayor did not come, the council {met} alone.",
        "The council launched its Nets Not Kids {drive}.",  # part of a name
    ],
)
def test_a_negation_in_another_clause_touches_nothing(text: str) -> None:
    assert not judge(text).negated


@pytest.mark.parametrize(
    "text",
    [
        "The council may {work with} the union.",
        "The council reportedly {works with} the union.",
        "The council {works with} the union, if the mayor agrees.",
        "If the mayor agrees, the council {works with} the union.",
        "The council appears to {work with} the union.",
        "The council is said to {work with} the union.",
        "The council hopes to {work with} the union.",
        "It is possible that the council {works with} the union.",
        "Whether the council {works with} the union is open.",
    ],
)
def test_what_is_only_possible_is_hedged(text: str) -> None:
    assert judge(text).hedged


@pytest.mark.parametrize(
    "text",
    [
        "In May 2009 the council {worked with} the union.",  # a month
        "The council {works with} the union, but it may stop.",
        "The guild, which might close, {works with} the union.",
        "The council said it {works with} the union.",  # said by it, not "is said to"
        "The council {works with} the union even if the mayor objects.",
    ],
)
def test_a_hedge_of_another_clause_touches_nothing(text: str) -> None:
    assert not judge(text).hedged


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The council will {work with} the union.", Tense.PLANNED),
        ("The council plans to {work with} the union.", Tense.PLANNED),
        ("The council is expected to {meet} the mayor.", Tense.PLANNED),
        ("The council is due to {meet} the mayor.", Tense.PLANNED),
        ("The {former mayor} spoke.", Tense.FORMER),
        ("The council no longer {works with} the union.", Tense.FORMER),
        ("The council used to {work with} the union.", Tense.FORMER),
        ("The council {works with} the union.", Tense.PRESENT),
        ("The council is used to {work with} the union.", Tense.PRESENT),
        ("The former mayor said that the council {works with} the union.", Tense.PRESENT),
        ("The will {of} the council is strong.", Tense.PRESENT),
        ("The council {works with} the union, and it will go on.", Tense.PRESENT),
    ],
)
def test_plans_and_the_past_are_told_from_the_present(text: str, tense: Tense) -> None:
    assert judge(text).tense is tense


def test_a_denial_by_the_verb_negates_and_by_two_affirms() -> None:
    denied = judge("[Ana Ruiz|person] denied that the council {works with} the union.")
    assert denied.negated
    twice = judge("[Ana Ruiz|person] denied that the council does not {work with} the union.")
    assert not twice.negated


def test_a_denial_does_not_reach_its_concession() -> None:
    judged = judge("[Ana Ruiz|person] denied that food was sold, despite papers that {described a market}.")
    assert not judged.negated
    assert judged.attribution.speaker is None


def test_words_outside_any_sentence_are_judged_plain() -> None:
    doc = document("A board met.\n\nIt spoke.")
    _, actors = staged("A board met.\n\nIt spoke.")
    judged = attribute(doc, actors).at(13, 14)
    assert (judged.negated, judged.hedged, judged.tense) == (False, False, Tense.PRESENT)
