"""The language tables as one index of phrases, and what single words are (function word, given name ...)."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

from cablegraph.extraction.tokens import tokenise
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology import language_tables as tables

PhraseKind = Literal["title", "modifier", "noun", "place", "demonym", "known", "portfolio"]

# What a single word is, as bits.
CAPITAL = 1  # begins with a capital letter
UPPER = 2  # two letters or more, all capitals
WORD = 4  # begins with a letter
INITIAL = 8  # a single capital, with or without its full stop
GIVEN = 16  # a given name that is nothing else
SURNAME = 32  # a surname that is nothing else
AMBIGUOUS = 64  # a name that is also an English word or a place
COMMON = 128  # an English word
FUNCTION = 256  # article, pronoun, preposition, conjunction, auxiliary
TIME = 512  # a month or a day of the week
NUMBER = 1024
REDACTED = 2048

_FUNCTION_WORDS = word_set(
    """
    a about above according across after again against all almost along already also although always among
    an and another any are around as at away back be because been before behind being below besides
    between beyond both but by can could despite did do does doing done down due during each either else
    enough especially etc even ever every except few for from further furthermore given had has have
    having he hence her here hers herself him himself his how however i if in indeed instead into is it
    its itself just last later least less like likely many may maybe me meanwhile might mine more moreover
    most much must my near nearly neither never nevertheless next no nobody none nonetheless nor not
    nothing now of off often on once one only onto or other others otherwise our ours out over own perhaps
    quite rather re regarding several shall she should since so some somebody something soon still such
    than that the their theirs them then there thereby therefore these they this those though through
    throughout thus to together too toward towards under unless unlike until up upon us very via was we
    well were what whatever when whenever where whereas whether which while who whom whose why will with
    within without would yes yet you your yours separately recently finally asked note comment summary end
    begin subject ref reftel septel paragraph para bio action classified reason reasons dear today
    yesterday tomorrow tonight
    """
)
_PREFIXES = word_set(
    "anti pro non neo pre post inter intra ex vice co self semi sub trans ultra pan multi counter"
)
_TIMES = word_set(
    """
    january february march april may june july august september october november december jan feb mar apr
    jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed
    thu fri sat sun
    """
)


class Phrase(NamedTuple):
    """One form of a lexicon: the words behind its first, its kind, and the table's entry."""

    rest: tuple[str, ...]
    kind: PhraseKind
    exact: bool
    entry: Any


class Forms(NamedTuple):
    """The phrases that begin with one word: those of that word alone, the others by their second word."""

    single: tuple[Phrase, ...]
    longer: Mapping[str, tuple[Phrase, ...]]


@cache
def phrases() -> Mapping[str, Forms]:
    """Every phrase of the tables by its first word and its second, the longest first.

    Forms that count only as printed stand under their words as printed, others under them casefolded.
    """
    index: dict[str, list[Phrase]] = {}
    for key, kind, entry in _entries():
        words = key.split(" ") if key.replace(" ", "").isalnum() else [t.text for t in tokenise(key)]
        exact = key != key.casefold()
        if key.endswith("-"):
            words = [key]  # a prefix is a token of its own
        index.setdefault(words[0], []).append(Phrase(tuple(words[1:]), kind, exact, entry))
    return {word: _forms(found) for word, found in index.items()}


def _forms(found: list[Phrase]) -> Forms:
    longer: dict[str, list[Phrase]] = {}
    for phrase in sorted(found, key=lambda phrase: -len(phrase.rest)):
        if phrase.rest:
            longer.setdefault(phrase.rest[0], []).append(phrase)
    single = tuple(phrase for phrase in found if not phrase.rest)
    return Forms(single, {word: tuple(phrases_) for word, phrases_ in longer.items()})


def _entries() -> Iterator[tuple[str, PhraseKind, Any]]:
    sources: tuple[tuple[PhraseKind, Mapping[str, Any]], ...] = (
        ("title", tables.titles()),
        ("modifier", tables.title_modifiers()),
        ("noun", tables.organisation_nouns()),
        ("place", tables.places()),
        ("demonym", tables.demonyms()),
        ("known", tables.known_bodies()),
        ("portfolio", dict.fromkeys(tables.portfolios(), True)),
    )
    for kind, table in sources:
        for key, entry in table.items():
            if key.strip("- "):
                yield key, kind, entry
                if kind == "known" and "'" in key:
                    yield key.replace("'", "’"), kind, entry


_BITS: dict[str, int] = {}
_CACHED_WORDS = 200_000


def bits_of(text: str) -> int:
    """What the word is, as printed in ordinary letter case."""
    found = _BITS.get(text)
    if found is None:
        if len(_BITS) >= _CACHED_WORDS:
            _BITS.clear()
        found = _BITS[text] = _classify(text)
    return found


def bits_of_all(texts: Sequence[str]) -> list[int]:
    """`bits_of` of every word."""
    known = _BITS
    return [known[text] if text in known else bits_of(text) for text in texts]


def _classify(text: str) -> int:
    first = text[0]
    if not first.isalpha():
        return NUMBER if first.isdigit() else 0
    word = text.casefold()
    bits = WORD
    if first.isupper():
        bits |= CAPITAL
        letters = text.rstrip(".")
        if len(letters) == 1:
            bits |= INITIAL
        elif text.isupper():
            bits |= UPPER
    if len(text) > 3 and not word.strip("x"):
        return WORD | REDACTED
    if word in _FUNCTION_WORDS:
        bits |= FUNCTION
    tail = text.rpartition("-")[2]
    if tail != text and tail.islower() and tail in tables.common_words():
        return bits | COMMON  # "Lima-based"
    if word.rstrip(".") in _TIMES:
        bits |= TIME
    return bits | _lexical(word)


def _lexical(word: str) -> int:
    bits = _simple(word)
    if not bits and "-" in word:
        if word.partition("-")[0] in _PREFIXES:
            return COMMON
        parts = [_simple(part) for part in word.split("-") if part]
        if parts:
            if all(part & COMMON for part in parts):
                return COMMON
            if all(part & (GIVEN | AMBIGUOUS) for part in parts):
                return GIVEN
            if any(part & (SURNAME | GIVEN) for part in parts):
                return SURNAME
    return bits


def _simple(word: str) -> int:
    bits = COMMON if word in tables.common_words() or word in _FUNCTION_WORDS else 0
    given, surname = word in tables.given_names(), word in tables.surnames()
    if (given or surname) and (bits or word in tables.ambiguous_names()):
        bits |= AMBIGUOUS
    if given:
        bits |= GIVEN
    if surname:
        bits |= SURNAME
    return bits
