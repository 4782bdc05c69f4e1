"""Nouns that say something: "X's claim that ...", "the assertion by X that ...", "Y's warnings that ..."."""

from collections.abc import Mapping

from cablegraph.extraction.attribute import speakers, words
from cablegraph.extraction.attribute.lexicon import Form
from cablegraph.extraction.attribute.saying import Report, Style
from cablegraph.extraction.attribute.speakers import Passage, Speaker
from cablegraph.extraction.attribute.words import word_set
from cablegraph.records.annotations import Stance

_BY_STANCE: Mapping[Stance, frozenset[str]] = {
    Stance.SAID: word_set(
        "statement statements remark remarks announcement announcements comment comments report reports "
        "declaration declarations explanation account accounts observation testimony reminder note message"
    ),
    Stance.CLAIMED: word_set(
        "claim claims assertion assertions contention argument arguments allegation allegations "
        "assessment "
        "estimate estimates accusation accusations charge charges belief view complaint complaints "
        "conviction opinion judgment judgement suggestion assurance assurances"
    ),
    Stance.CONFIRMED: word_set("admission acknowledgment acknowledgement confirmation concession"),
    Stance.PREDICTED: word_set("prediction predictions forecast pledge promise promises warning warnings"),
    Stance.PROPOSED: word_set("demand demands recommendation recommendations proposal insistence"),
    Stance.DENIED: word_set("denial denials"),
    Stance.DOUBTED: word_set("doubt doubts"),
}
_STANCES = {noun: stance for stance, nouns in _BY_STANCE.items() for noun in nouns}
SAYING_NOUNS = frozenset(_STANCES)
_POSSESSIVES = frozenset(("'s", "’s", "'", "’", "s"))
_POSSESSIVE_PRONOUNS = {"his": "person", "her": "person", "their": "group"}
_OWNER_OPENERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "this"))
_LONGEST_OWNER = 6  # tokens of a possessor
_LONGEST_BY = 14  # tokens between "by" and "that"


def said_by_noun(passage: Passage, at: int) -> Report | None:
    """The saying whose noun stands at a token, if it says something and somebody's name is with it."""
    lower = passage.lower
    if passage.word(at + 1) == "that":
        speaker, first = _owner(passage, at)
        that = at + 1
    elif passage.word(at + 1) in ("by", "from") and "that" in lower[at + 2 : at + 2 + _LONGEST_BY]:
        speaker, first = speakers.noun_phrase_starting(passage, at + 2), at
        that = lower.index("that", at + 2)
        if speaker is None or speaker.last != that - 1:
            return None
    else:
        return None
    if speaker is None or not (speaker.speaks or speaker.proper):
        return None
    if passage.word(that + 1) in words.FINITE:
        return None  # "claims that are false": a relative clause
    tokens = passage.tokens
    return Report(
        speaker=speaker,
        form=_form(lower[at]),
        verb=tokens[at].text,
        style=Style.BEFORE,
        start=tokens[min(first, at)].start,
        end=tokens[that].end,
        scope=((tokens[that].end, tokens[-1].end),),
        main=False,
    )


def _owner(passage: Passage, at: int) -> tuple[Speaker | None, int]:
    """Whose noun it is: "the Board's claim", "his claim", also with an adjective before the noun."""
    for back in (at - 1, at - 2):
        word = passage.word(back)
        if word in _POSSESSIVE_PRONOUNS:
            printed = passage.tokens[back].text
            kind = _POSSESSIVE_PRONOUNS[word]
            return Speaker(printed, None, kind, back, back, kind == "person", False), back
        if word in _POSSESSIVES and back > 0:
            return _named_before(passage, back - 1), back - 1
        if not word.isalpha():
            break
    return None, at


def _named_before(passage: Passage, last: int) -> Speaker | None:
    """The possessor that ends at a token: the name known there, else the words behind an article."""
    first = last
    while first > max(last - _LONGEST_OWNER, 0) and passage.lower[first] not in _OWNER_OPENERS:
        if passage.lower[first - 1] in words.PREPOSITIONS or not passage.lower[first - 1][0].isalnum():
            break
        first -= 1
    end = passage.tokens[last].end
    known = [one for one in passage.within(first, last) if one.end >= end - 1]
    if known:
        begin = min(one.start for one in known)
        first = next(at for at in range(first, last + 1) if passage.tokens[at].end > begin)
    return speakers.noun_phrase_of(passage, first, last)


def _form(noun: str) -> Form:
    return Form(
        text=noun,
        rest=(),
        lemma=noun,
        stance=_STANCES[noun],
        hedged=False,
        addressee=False,
        weak=False,
        noun=True,
        gerund=False,
        base=False,
        before_speaker=False,
        aside=False,
    )
