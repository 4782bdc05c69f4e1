"""Which clause of its sentence a word stands in, and how far a negation, a hedge or a plan reaches.

A full parse is not needed: commas, brackets, relatives and conjunctions part a sentence well enough to
keep what is denied in one clause from touching another.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cablegraph.extraction.attribute import words
from cablegraph.extraction.tokens import Token

_ENDS = frozenset(",;:()")
_DASHES = frozenset(("-", "--", "---", "–", "—"))
_ADVERBS_OF_A_VERB = frozenset(("also", "instead", "now", "then", "still", "only", "therefore"))


class CueKind(StrEnum):
    """What a cue does to the words it reaches."""

    NEGATION = "negation"
    HEDGE = "hedge"
    PLAN = "plan"
    FORMER = "former"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that changes how a statement holds.

    Attributes:
        word: View offset of the word.
        start: View offset from which it counts: the word, or its clause where an adverb may stand anywhere.
        reach: View ranges that it bears on.
    """

    kind: CueKind
    word: int
    start: int
    reach: tuple[tuple[int, int], ...]

    def touches(self, start: int, end: int) -> bool:
        """Whether it bears on a statement whose words are `start` to `end`: on their last word."""
        last = end - 1
        return self.start < end and any(first <= last < stop for first, stop in self.reach)


def clause_numbers(tokens: Sequence[Token], lower: Sequence[str]) -> list[int]:
    """The number of the clause that each token of a sentence stands in.

    A bracket and a relative clause between commas are clauses of their own, behind which the clause
    around them goes on under its own number.
    """
    numbers: list[int] = []
    current, fresh = 0, 0
    outer: list[tuple[str, int]] = []  # what closes the inner clause, and the number to go back to
    for index, word in enumerate(lower):
        if word == "(":
            fresh += 1
            outer.append((")", current))
            current = fresh
        elif word == ")":
            while outer:
                closer, back = outer.pop()
                current = back
                if closer == ")":
                    break
            numbers.append(current)
            continue
        elif word in (";", ":") or word in _DASHES:
            fresh += 1
            current = fresh
            outer = [pair for pair in outer if pair[0] == ")"]
        elif word == ",":
            following = lower[index + 1] if index + 1 < len(lower) else ""
            if following in words.RELATIVES:
                fresh += 1
                outer.append((",", current))
                current = fresh
            elif outer and outer[-1][0] == ",":
                current = outer.pop()[1]
            elif _clause_follows(lower, index + 1):
                fresh += 1
                current = fresh
        elif word in words.SUBORDINATORS and (index == 0 or lower[index - 1] == ","):
            fresh += 1
            outer.append((",", current))  # its own comma ends it
            current = fresh
        elif word in words.CLAUSE_OPENERS or (
            word in words.COORDINATORS and _verb_phrase_follows(lower, index + 1)
        ):
            if index and not (lower[index - 1] == "," and numbers[-1] == current and current == fresh > 0):
                fresh += 1
                current = fresh
        elif word in words.RELATIVES and index and lower[index - 1] != "," and word != "whose":
            fresh += 1
            outer.append((",", current))
            current = fresh
        numbers.append(current)
    return numbers


def _clause_follows(lower: Sequence[str], index: int) -> bool:
    """Whether the words up to the next mark hold a finite verb (a list's items hold none)."""
    for word in lower[index:]:
        if word in _ENDS or word in words.RELATIVES:
            return False
        if word in words.FINITE or word in words.CLAUSE_OPENERS:
            return True
    return False


def _verb_phrase_follows(lower: Sequence[str], index: int) -> bool:
    """Whether a coordinator joins a verb or a clause here, not a noun."""
    if index >= len(lower):
        return False
    word = lower[index]
    if word in _ADVERBS_OF_A_VERB and index + 1 < len(lower):
        index += 1
        word = lower[index]
    if word in words.FINITE or word in ("he", "she", "they", "it", "we", "i", "there", "that"):
        return True
    following = lower[index + 1] if index + 1 < len(lower) else ""
    complement = following in words.PREPOSITIONS or following in (
        "that",
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
    )
    return complement and word.isalpha() and word.endswith(("ed", "s")) and word not in ("its", "his", "as")


def cues(tokens: Sequence[Token], lower: Sequence[str]) -> tuple[Cue, ...]:
    """The cues of one sentence with their reach."""
    kinds = [
        (index, kind)
        for index in range(len(lower))
        if lower[index] in _ANY_CUE and not _in_a_name(tokens, index)
        for kind in _kinds_at(lower, index)
    ]
    if not kinds:
        return ()
    numbers = clause_numbers(tokens, lower)
    return tuple(_cue(tokens, lower, numbers, index, kind) for index, kind in kinds)


def _in_a_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a cue is printed as part of a name ("the Nets Not Kids drive")."""
    text = tokens[index].text
    return index > 0 and text[0].isupper() and not text.isupper() and tokens[index - 1].text[0].isupper()


def _kinds_at(lower: Sequence[str], index: int) -> tuple[CueKind, ...]:
    word = lower[index]
    before = lower[index - 1] if index else ""
    after = lower[index + 1] if index + 1 < len(lower) else ""
    found = []
    if _negates(word, before, after, lower, index):
        found.append(CueKind.NEGATION)
    if _hedges(word, before, after, lower, index):
        found.append(CueKind.HEDGE)
    if _plans(word, before, after, lower, index):
        found.append(CueKind.PLAN)
    if (
        word in words.FORMER
        or (word == "longer" and before == "no")
        or (word == "used" and after == "to" and before not in words.AUXILIARIES)
    ):
        found.append(CueKind.FORMER)
    return tuple(found)


def _negates(word: str, before: str, after: str, lower: Sequence[str], index: int) -> bool:
    if word == "no":
        return after not in words.COUNTING_AFTER_NO and after.isalpha()
    if word == "not":
        return after not in words.AFTER_NOT and before != "or"  # "whether or not"
    if word in words.FAILING:
        return (
            word in ("without", "lacked", "lacks", "lack", "lacking", "rejected", "rejects") or after == "to"
        )
    return word in words.NEGATIONS


def _hedges(word: str, before: str, after: str, lower: Sequence[str], index: int) -> bool:
    if word == "may":
        return not after.isdigit() and before not in (
            "in",
            "since",
            "on",
            "of",
            "until",
            "by",
            "from",
            "last",
            "early",
            "late",
        )
    if word == "if":
        return before not in ("even", "as", "asked")
    if word in ("whether", "unless"):
        return True
    if word in words.HEDGES:
        return word not in ("alleged", "suspected") or before not in words.AUXILIARIES or after != "to"
    if word in words.HEDGES_BEFORE_TO and after == "to":
        return word not in words.PASSIVE_HEDGES or before in words.AUXILIARIES
    return word in words.HEDGES_BEFORE_THAT and after == "that"


def _plans(word: str, before: str, after: str, lower: Sequence[str], index: int) -> bool:
    if word in ("will", "would"):
        return before not in ("the", "a", "political", "his", "its") and after not in ("like", "have")
    if word in words.PLANS:
        return word not in ("planned", "proposed") or before not in words.AUXILIARIES
    if word in words.PLANS_BEFORE_TO and after == "to":
        return (
            word not in words.PASSIVE_PLANS or before in words.AUXILIARIES or before in ("not", "also", "now")
        )
    return False


def _cue(
    tokens: Sequence[Token], lower: Sequence[str], numbers: Sequence[int], index: int, kind: CueKind
) -> Cue:
    word = start = tokens[index].start
    if kind is CueKind.FORMER and lower[index] in words.FORMER:
        return Cue(kind, word, start, ((start, _noun_phrase_end(tokens, lower, index)),))
    if kind is CueKind.HEDGE and lower[index] in ("if", "unless"):
        whole = range(len(numbers))  # the condition and what hangs on it
        return Cue(kind, word, tokens[0].start, _ranges(tokens, whole))
    members = [at for at, number in enumerate(numbers) if number == numbers[index]]
    if kind is CueKind.HEDGE and lower[index].endswith("ly") and lower[index] not in ("likely", "unlikely"):
        return Cue(kind, word, tokens[members[0]].start, _ranges(tokens, members))
    members = [at for at in members if at >= index]
    if lower[index] in _INTO_COMPLEMENT or "that" in lower[index + 1 : index + 4]:
        last = members[-1]
        members += [at for at in range(index, len(numbers)) if at > last]
    return Cue(kind, word, start, _ranges(tokens, members))


def _noun_phrase_end(tokens: Sequence[Token], lower: Sequence[str], index: int) -> int:
    """Where the noun phrase of an adjective ends: at a mark, a verb or a relative."""
    at = index + 1
    while at < len(lower) and not _ends_noun_phrase(lower[at]):
        at += 1
    return tokens[at - 1].end


def _ends_noun_phrase(word: str) -> bool:
    if word in _ENDS or word in ".!?" or word in words.RELATIVES or word == "that":
        return True
    return word in words.FINITE or word in words.PASTS or word.endswith("ed")


def _ranges(tokens: Sequence[Token], members: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The view ranges of tokens, neighbours joined."""
    ranges: list[tuple[int, int]] = []
    previous = -2
    for at in members:
        if at == previous + 1:
            ranges[-1] = (ranges[-1][0], tokens[at].end)
        else:
            ranges.append((tokens[at].start, tokens[at].end))
        previous = at
    return tuple(ranges)


_INTO_COMPLEMENT = frozenset(("hope", "hopes", "hoped", "hoping", "whether", "possible"))
_ANY_CUE = (
    words.NEGATIONS
    | words.FAILING
    | words.HEDGES
    | words.HEDGES_BEFORE_TO
    | words.HEDGES_BEFORE_THAT
    | words.PLANS
    | words.PLANS_BEFORE_TO
    | words.FORMER
    | frozenset(("no", "if", "unless", "whether", "longer", "used"))
)
