"""The words around a figure: the noun phrase that it counts, the verb that it belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass

from cablegraph.extraction.attribute.words import (
    CLAUSE_OPENERS,
    COORDINATORS,
    FINITE,
    PREPOSITIONS,
    RELATIVES,
    word_set,
)
from cablegraph.extraction.find.figure_words import figure_words
from cablegraph.extraction.find.quantities import Figure
from cablegraph.extraction.tokens import Token

_DETERMINERS = word_set(
    """
    the a an this that these those his her its their our all both each every another
    """
)
_SKIPPED = word_set(
    """
    such more additional other further new different separate total extra fewer
    """
)
_IRREGULAR_PASTS = word_set(
    """
    made held sent took taken built found lost killed came went fled sold bought brought caught cost
    gave given got grew grown hit kept laid led left met paid put ran saw seen set shot spent stood
    struck taught told won wrote written fell fallen rose risen began begun became drew drawn drove
    driven fought flew forgot froze hid hurt knew known lent let meant read rode sang shut slept spoke
    spoken stole stolen swore swam threw thrown understood woke wore worn underwent bore born
    """
)
_IRREGULAR_PLURALS = word_set(
    """
    people women men children police persons personnel staff percent youth cattle troops
    """
)
_SINGULARS = word_set("series news gas bus's its his this was has")
_ADVERBS = word_set(
    """
    also only just now still already currently recently annually monthly daily weekly then too yet so
    far together not never often nationwide worldwide overall alone instead here there abroad
    altogether approximately about down out up away ahead back off
    """
)
_PASTS_TOO = word_set(
    """
    cost set cut lost stolen hidden known found broken written drawn led lead left lent
    """
)  # also nouns, participles
_SETS = [["the"], ["its"], ["their"], ["his"], ["our"]]
DURATIONS = word_set(
    "day days week weeks month months year years decade decades hour hours minute minutes century centuries"
)
_TIME_NOUNS = DURATIONS | word_set("spring summer fall autumn winter quarter monday tuesday friday")
_HURT = word_set("wounded injured displaced detained accused convicted unemployed disabled registered")
_QUOTES = frozenset(('"', "“"))
_LONGEST_UNIT = 5
_RATE_NOUNS = word_set(
    """
    day week month year hour minute second annum quarter person capita family household head unit
    """
)
_RATE_ADVERBS = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}


@dataclass(frozen=True, slots=True)
class Unit:
    """What a figure counts.

    Attributes:
        words: As printed.
        head: Its head noun in small letters.
        end: Token index behind it.
    """

    words: str
    head: str
    end: int


def looks_like_verb(lower: Sequence[str], at: int) -> bool:
    """Whether a word is (probably) a verb in a finite or past form."""
    word = lower[at]
    return (
        word in FINITE
        or word in _IRREGULAR_PASTS
        or (word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST)
    )


_NOT_PAST = word_set(
    """
    need speed seed feed indeed hundred breed exceed proceed succeed agreed embed unprecedented united
    alleged
    """
)


def plural(word: str) -> bool:
    """Whether a noun (probably) stands in the plural."""
    if word in _IRREGULAR_PLURALS:
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _SINGULARS


def unit_behind(text: str, tokens: Sequence[Token], lower: Sequence[str], figure: Figure) -> Unit | None:
    """The noun phrase right behind a figure: up to a preposition, verb, clause or mark."""
    begin = figure.last
    if lower[begin : begin + 2] == ["or", "so"]:
        begin += 2
    while begin < len(lower) and lower[begin] in _SKIPPED:
        begin += 1
    quoted = begin + 1 < len(lower) and lower[begin] in _QUOTES
    begin += quoted
    if begin == len(lower):
        return None
    if lower[begin] in DURATIONS:
        return Unit(tokens[begin].text, lower[begin], begin + 1)
    at = begin
    while at < len(lower) and at - begin < _LONGEST_UNIT:
        if lower[at] == "(" and at > begin and not plural(lower[at - 1]) and lower[at + 2 : at + 3] == [")"]:
            at += 3  # a gloss inside the phrase: "two field (hockey) clubs"
            continue
        possessive = lower[at] in ("'s", "’s") and at > begin
        if not (possessive or lower[at][0].isalpha()) or _ends_phrase(lower, begin, at, tokens):
            break
        at += 1
    at = max(at, _long_unit(lower, begin))
    while at > begin + 1 and (lower[at - 1] in _ADVERBS or lower[at - 1] in ("'s", "’s")):
        at -= 1
    if at == begin or (at == begin + 1 and lower[begin] in _ADVERBS):
        return None
    return Unit(text[tokens[begin].start : tokens[at - 1].end], lower[at - 1], at)


def unit_of_set(text: str, tokens: Sequence[Token], lower: Sequence[str], figure: Figure) -> Unit | None:
    """The noun phrase of "seven of the new ministers": what is counted out of a set."""
    at = figure.last
    if lower[at : at + 1] != ["of"]:
        return None
    counted = at + 1 < len(lower) and is_number(lower[at + 1])
    if lower[at + 1 : at + 2][:1] not in _SETS and not counted:
        return None
    begin = at + 2
    while begin < len(lower) and is_number(lower[begin]):
        begin += 1
    end = begin
    while end < len(lower) and end - begin < _LONGEST_UNIT and lower[end][0].isalpha():
        if _ends_phrase(lower, begin, end, tokens):
            break
        end += 1
    if end == begin or not plural(lower[end - 1]):
        return None
    return Unit(text[tokens[begin].start : tokens[end - 1].end], lower[end - 1], end)


def is_number(word: str) -> bool:
    """Whether a word is a number, in digits or letters."""
    return word[0].isdigit() or word in figure_words().numbers


def _ends_phrase(lower: Sequence[str], begin: int, at: int, tokens: Sequence[Token]) -> bool:
    word = lower[at]
    if word in PREPOSITIONS or word in FINITE or word in RELATIVES or word in COORDINATORS:
        return True
    if (
        word in CLAUSE_OPENERS
        or word in _DETERMINERS
        or word in ("than", "as", "per", "he", "she", "they", "it", "we", "each")
    ):
        return True
    if word in ("last", "next", "previous") and lower[at + 1 : at + 2] and lower[at + 1] in _TIME_NOUNS:
        return True
    if at == begin:
        if _is_intransitive(lower, at):
            return True
        return word in _ADVERBS or (word in _IRREGULAR_PASTS and word not in _PASTS_TOO)
    before = lower[at - 1]
    if word in _ADVERBS:
        return True
    if plural(before) and (looks_like_verb(lower, at) or word.endswith(("ing", "ly"))):
        return True
    if (
        plural(before)
        and not tokens[at].text[0].isupper()
        and not plural(word)
        and before in _IRREGULAR_PLURALS
    ):
        return True
    following = lower[at + 1] if at + 1 < len(lower) else ""
    if plural(before) and not plural(word) and (following in _DETERMINERS or following in ("it", "them")):
        return True  # a verb in its base form: "two prefects lead its task force"
    if tokens[at].text[0].isupper() and not tokens[at - 1].text[0].isupper():
        return plural(before) or not _noun_follows(lower, at + 1)  # a name begins: "12 ships Monday"
    return word in _IRREGULAR_PASTS and word not in _PASTS_TOO


def _is_intransitive(lower: Sequence[str], at: int) -> bool:
    """Whether a past stands where the noun could, and no noun follows it: "only 12 remained"."""
    word = lower[at]
    if not word.endswith("ed") or word in _NOT_PAST or word in _HURT:
        return False
    following = lower[at + 1] if at + 1 < len(lower) else "."
    return not following[0].isalnum() or following in PREPOSITIONS or following in _DETERMINERS


def _noun_follows(lower: Sequence[str], at: int) -> bool:
    """Whether a plural noun follows within two words ("four key French [officials]")."""
    return any(word.isalpha() and plural(word) for word in lower[at : at + 2])


def _long_unit(lower: Sequence[str], at: int) -> int:
    """Where a unit of several words ends ("metric tons", "square kilometers"); `at` when there is none."""
    for length in (3, 2):
        words = tuple(lower[at : at + length])  # fewer at the end of a sentence
        if words in figure_words().units:
            return at + len(words)
    return at


def rate_behind(lower: Sequence[str], at: int) -> tuple[str | None, int]:
    """The rate behind a unit ("per month", "a year", "annually"), and the token index behind it."""
    for index in range(at, min(at + 7, len(lower))):
        word = lower[index]
        if word in (".", ",", ";", "(", ")", "and") and index > at:
            break
        following = lower[index + 1] if index + 1 < len(lower) else ""
        if word in ("per", "/") and following in _RATE_NOUNS:
            return following, index + 2
        if (
            word in ("a", "each", "every")
            and index == at
            and following in ("day", "week", "month", "year", "hour")
        ):
            return following, index + 2
        if word in _RATE_ADVERBS:
            return _RATE_ADVERBS[word], index + 1
    return None, at


def share_behind(text: str, tokens: Sequence[Token], lower: Sequence[str], at: int) -> tuple[str | None, int]:
    """What a percentage or fraction is a share of ("of the electorate"), and the index behind it."""
    if at >= len(lower) or lower[at] != "of":
        if at < len(lower) and lower[at] in ("the", "its", "their"):
            begin = at
        else:
            return None, at
    else:
        begin = at + 1
    end = begin
    while end < len(lower) and end - begin < 9:
        word = lower[end]
        if (
            word[0] in ",.;:()"
            or word in FINITE
            or word in RELATIVES
            or word in ("and", "or", "that", "to")
            or (end > begin and (word in CLAUSE_OPENERS or (word in PREPOSITIONS and word != "of")))
        ):
            break
        if end > begin + 1 and looks_like_verb(lower, end) and _is_verb_here(tokens, lower, end):
            break
        end += 1
    if end == begin:
        return None, at
    return text[tokens[begin].start : tokens[end - 1].end], end


def _is_verb_here(tokens: Sequence[Token], lower: Sequence[str], at: int) -> bool:
    """Whether a word that looks like a past is one here, and no participle before its noun."""
    if lower[at - 1] in ("'s", "’s"):
        return False
    following = lower[at + 1] if at + 1 < len(lower) else "."
    closes = not following[0].isalnum() or following in _DETERMINERS
    return closes or plural(lower[at - 1]) or tokens[at - 1].text[0].isupper()


def verb_before(lower: Sequence[str], first: int, floor: int) -> int | None:
    """The verb that a figure is the object of: the nearest one before it in its clause."""
    for at in range(first - 1, floor - 1, -1):
        word = lower[at]
        if word in FINITE:
            return at if word in ("is", "are", "was", "were", "has", "have", "had") else None
        if word in ("(", ")", ";", ":", "--") or word in RELATIVES or word in CLAUSE_OPENERS:
            return None
        if looks_like_verb(lower, at) and not _modifies_noun(lower, at):
            return at
        if at == first - 1 and word.isalpha() and _may_be_present_verb(lower, at):
            return at
        if word.endswith("ing") and at >= first - 3 and len(word) > 5 and word not in ("including", "during"):
            return at
        if at and lower[at - 1] == "to" and word.isalpha() and word not in _DETERMINERS and at >= first - 4:
            return at
        if (
            at
            and lower[at - 1] in FINITE
            and word.isalpha()
            and word not in _NO_VERBS
            and not word.endswith("ly")
        ):
            return at
    return None


_NO_VERBS = PREPOSITIONS | _ADVERBS | _DETERMINERS | word_set("as like and or so such very more most")


def _may_be_present_verb(lower: Sequence[str], at: int) -> bool:
    word = lower[at]
    return (
        word not in PREPOSITIONS
        and word not in _DETERMINERS
        and word not in COORDINATORS
        and word not in _ADVERBS
        and (
            word.endswith("s")
            or (at > 0 and (plural(lower[at - 1]) or lower[at - 1] in ("they", "we", "to")))
        )
    )


def _modifies_noun(lower: Sequence[str], at: int) -> bool:
    """Whether a participle stands before its noun ("the planned 30 schools")."""
    return at > 0 and lower[at - 1] in _DETERMINERS


def behind_adjunct(lower: Sequence[str], at: int) -> int:
    """Where the auxiliary stands behind "from the coast" and the like; `at` when none follows soon."""
    if at < len(lower) and lower[at] in PREPOSITIONS and lower[at] != "of":
        for index in range(at + 1, min(at + 6, len(lower))):
            if lower[index] in FINITE:
                return index
            if not lower[index][0].isalnum() or lower[index] in RELATIVES or lower[index] in CLAUSE_OPENERS:
                break
    return at


def predicate_behind(text: str, tokens: Sequence[Token], lower: Sequence[str], at: int) -> str | None:
    """The predicate of a figure that is a subject ("144 cases [involved children]"), auxiliaries left out."""
    index = at
    while index < len(lower) and (
        lower[index] in FINITE or lower[index] in _ADVERBS or lower[index].endswith("ly")
    ):
        index += 1
    helped = index > at
    if index >= len(lower) or not lower[index].isalpha():
        return None
    if not helped and not (looks_like_verb(lower, index) or lower[index].endswith("ing")):
        return None
    end = index + 1
    while end < len(lower) and end - index < 6:
        word = lower[end]
        if (
            not word[0].isalnum()
            or word in CLAUSE_OPENERS
            or word in RELATIVES
            or word in ("and", "or", "that", "by")
        ):
            break
        end += 1
    while end > index + 1 and (lower[end - 1] in PREPOSITIONS or lower[end - 1] in _DETERMINERS):
        end -= 1
    return text[tokens[index].start : tokens[end - 1].end]
