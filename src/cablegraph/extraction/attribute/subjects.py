"""The subject of a verb: the noun phrase before it, behind adverbs, asides, dates and appositions."""

from cablegraph.extraction.attribute import words
from cablegraph.extraction.attribute.speakers import (
    AGENTS,
    LONGEST,
    PEOPLE,
    Passage,
    Speaker,
    noun_phrase_ending,
    noun_phrase_of,
)
from cablegraph.extraction.attribute.words import word_set
from cablegraph.records.annotations import MentionKind

_BEFORE_VERB = word_set(
    """
    also then has have had further again later subsequently instead once first recently did does do is
    was are were be been would will could may might can all both
    already long always now just even therefore thus still soon
    """
)
_ASIDES = frozenset((
    ("however",), ("meanwhile",), ("therefore",), ("nevertheless",), ("nonetheless",), ("too",),
    ("moreover",),
    ("instead",), ("likewise",), ("though",), ("in", "turn"), ("for", "his", "part"), ("for", "her", "part"),
    ("for", "its", "part"), ("for", "their", "part"), ("on", "the", "other", "hand"), ("by", "contrast"),
    ("in", "contrast"), ("in", "response"), ("in", "particular"), ("among", "others"), ("in", "fact"),
))  # fmt: skip


def before(passage: Passage, verb: int) -> Speaker | None:
    """The noun phrase right before the verb at `verb`, adverbs and an apposition between."""
    last = _skip_back(passage, verb - 1)
    if last < 0:
        return None
    adjacent = last == verb - 1
    if passage.lower[last] == "that" and not adjacent:
        return None  # "a law that would deny": a relative clause about a thing
    if passage.lower[last] in words.RELATIVES or passage.lower[last] == "that":
        last -= 1
        while last >= 0 and passage.lower[last] == ",":
            last -= 1
        return noun_phrase_ending(passage, last)
    if passage.lower[last] in words.COORDINATORS:
        return None
    if passage.lower[last] == ",":
        aside = _aside_opening(passage, last)
        if aside is not None:
            return noun_phrase_ending(passage, aside - 1)
        named = _named_in_apposition(passage, last)
        if named is not None:
            return named
        opening = _apposition_opening(passage, last)
        if opening is None:
            return None
        last = opening - 1
    return noun_phrase_ending(passage, last)


def _skip_back(passage: Passage, at: int) -> int:
    """Step back over adverbs, auxiliaries and a date ("on Tuesday", "March 3")."""
    lower = passage.lower
    while at >= 0:
        word = lower[at]
        if word in _BEFORE_VERB or (
            word.endswith("ly") and len(word) > 4 and passage.tokens[at].text[0].islower()
        ):
            at -= 1
        elif word in words.DAYS or (word.isdigit() and at and lower[at - 1] in words.MONTHS):
            at -= 1 if word in words.DAYS else 2
            if at >= 0 and lower[at] == "on":
                at -= 1
        else:
            break
    return at


def _aside_opening(passage: Passage, closing: int) -> int | None:
    """The comma before ", however," and ", for his part," that the comma at `closing` ends."""
    for length in (1, 2, 3, 4):
        opening = closing - length - 1
        if opening > 0 and passage.lower[opening] == ",":
            return opening if tuple(passage.lower[opening + 1 : closing]) in _ASIDES else None
    return None


def _named_in_apposition(passage: Passage, closing: int) -> Speaker | None:
    """The person whose name alone stands between two commas: "the board's lawyer, A. B., said"."""
    end = passage.tokens[closing - 1].end if closing else 0
    for one in passage.mentions:
        if one.kind is MentionKind.PERSON and one.end >= end - 1 and one.end <= end:
            first = next(at for at, token in enumerate(passage.tokens) if token.end > one.start)
            if first > 1 and passage.lower[first - 1] == "," and passage.lower[first - 2] not in words.MONTHS:
                return noun_phrase_of(passage, first, closing - 1)
    return None


def _apposition_opening(passage: Passage, closing: int) -> int | None:
    """The comma that opens what the comma at `closing` closes, when a name stands before it."""
    for at in range(closing - 1, max(closing - LONGEST, 0), -1):
        if passage.lower[at] in (";", ":"):
            return None
        if passage.lower[at] == ",":
            ends_at = passage.tokens[at - 1].end
            if passage.lower[at - 1] in PEOPLE or any(
                one.end >= ends_at - 2
                for one in passage.within(max(at - 8, 0), at - 1)
                if one.kind in AGENTS[:4]
            ):
                return at
    return None
