"""The figures of one sentence with what each counts, before speaker, time and place are known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cablegraph.extraction.actors import Actors
from cablegraph.extraction.attribute import SpokenSentence
from cablegraph.extraction.attribute.words import FINITE, PREPOSITIONS, word_set
from cablegraph.extraction.claims import phrases
from cablegraph.extraction.claims.countable import countable
from cablegraph.extraction.claims.ellipsis import (
    COUNTED,
    elliptic,
    of_them,
    of_which,
    part_named,
    runs_to,
)
from cablegraph.extraction.claims.members import MemberCount, member_count
from cablegraph.extraction.claims.phrases import Unit
from cablegraph.extraction.find.quantities import Figure
from cablegraph.extraction.find.times import TimeFound

# Nouns that say what a figure without a unit counts: "a population of 2.1 million".
_COUNTING_NOUNS = {
    "population": "people",
    "toll": "deaths",
    "attendance": "people",
    "membership": "members",
    "circulation": "copies",
    "turnout": "people",
    "workforce": "people",
}
_OPENING = frozenset((";", ":", ".", "though", "although", "while", "whereas", "because", "but"))
_JOINING = frozenset(("and", "or", "but", ",", ")", "(", "that", "while", "though", "although"))
_CLOSING_WORDS = frozenset(
    (",", ";", ":", ".", "(", ")", "--", "while", "but", "though", "although", "because")
)
_LONGEST_BEFORE, _LONGEST_BEHIND = 24, 14  # tokens of a quotation on either side of the figure
_ESTIMATES = word_set("estimates estimate figure figures share percentage proportion number total toll")
_SAYING = word_set("are is was were range ranges ranged put puts")
_PARTICLES = word_set("back out up down off away over in")
_BEFALLING = word_set(
    """
    killed wounded injured arrested detained sentenced convicted died executed imprisoned jailed deported
    evacuated hospitalized kidnapped drowned perished
    """
)
_BEFORE_NOUNS = word_set(
    "the a an these those both all same other latter former and or to no nos number phase"
)
_BEHIND_GAPS = ([","], ["."], [";"], ["as"], ["and"], ["while"], ["but"])
_COPULAS = frozenset(("is", "are", "was", "were"))


@dataclass(frozen=True, slots=True)
class Counting:
    """A unit known from an earlier figure: its words and head, and whether a part of it is counted."""

    words: str
    head: str
    part: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure and what it counts. Indices are of the sentence's tokens, ends half-open.

    Attributes:
        unit, head: What is counted, as printed, and its head noun.
        end: Behind the last word that belongs to it (unit, rate, share).
        measure: What happened to it, as printed, or None.
        verb: The verb that it is the object of, or None.
        part: It counts a part of what the figure before counts ("of which 290").
        estimate: It is another estimate of what the figure before says ("X's estimates are 20 percent").
        habitual: Its verb stands in the present: it says what holds, not what happened.
        first, last: The words that say so.
    """

    figure: Figure
    unit: str
    head: str
    end: int
    measure: str | None
    verb: int | None
    rate: str | None
    share_of: str | None
    part: bool
    estimate: bool = False
    habitual: bool = False
    member: MemberCount | None = None
    first: int = 0
    last: int = 0


def drafts(
    text: str,
    sentence: SpokenSentence,
    found: Sequence[Figure],
    when: Sequence[TimeFound],
    actors: Actors,
    before: Counting | None,
) -> list[Draft]:
    """The figures of a sentence that are claims.

    Args:
        text: The view's text.
        sentence: The sentence.
        found: Its figures.
        when: Its times.
        actors: Who is known.
        before: What the last figure of the sentences before counts.
    """
    drafted = list(_drafts(text, sentence, found, when, actors, before))
    return [_with_words(sentence, drafted, index) for index in range(len(drafted))]


def _drafts(
    text: str,
    sentence: SpokenSentence,
    found: Sequence[Figure],
    when: Sequence[TimeFound],
    actors: Actors,
    before: Counting | None,
) -> Iterator[Draft]:
    previous: Draft | None = None
    for at, figure in enumerate(found):
        unit = _unit(text, sentence, figure)
        if unit is None and at + 1 < len(found) and runs_to(sentence.lower, figure, found[at + 1]):
            shared = _unit(text, sentence, found[at + 1])
            unit = replace(shared, end=figure.last) if shared else None
        if part_named(sentence.lower, figure) or _spread(sentence.lower, figure, unit, previous):
            continue
        if not _gapped(sentence.lower, figure, unit, previous) and not countable(
            figure, unit, sentence.tokens, sentence.lower, when
        ):
            continue
        member = member_count(figure, unit, sentence.tokens, sentence.lower, actors)
        if member is not None and (member.body is None or unit is None):
            continue
        draft = _draft(text, sentence, figure, unit, previous, before)
        if draft is not None:
            previous = replace(draft, member=member)
            yield previous


def _gapped(lower: Sequence[str], figure: Figure, unit: Unit | None, previous: Draft | None) -> bool:
    """Whether a small number leaves out the noun of the one before it: "A holds six seats, B holds five"."""
    if unit is not None or not figure.small or figure.value == 1 or previous is None or not figure.bare:
        return False
    if not previous.figure.bare or previous.head in phrases.DURATIONS:
        return False
    before, behind = lower[figure.first - 1 : figure.first], lower[figure.last : figure.last + 1]
    verb = (
        bool(before)
        and before[0].isalpha()
        and before[0] not in _BEFORE_NOUNS
        and before[0] not in PREPOSITIONS
    )
    gap = (
        before == [","]
        and lower[figure.first - 2] not in phrases.DURATIONS
        and lower[figure.first - 2].isalpha()
    )
    return (verb and behind in _BEHIND_GAPS) or (gap and behind in (["."], [";"]))


def _spread(lower: Sequence[str], figure: Figure, unit: Unit | None, previous: Draft | None) -> bool:
    """Whether a length of time only says over how long a sum is spent: "$8 million over five years"."""
    if previous is None or unit is None or not previous.figure.currency:
        return False
    over = lower[previous.end : figure.first] == ["over"] or lower[figure.first] == "over"
    return over and unit.head in phrases.DURATIONS and figure.first - previous.end <= 1


def _unit(text: str, sentence: SpokenSentence, figure: Figure) -> Unit | None:
    behind = phrases.unit_behind(text, sentence.tokens, sentence.lower, figure)
    if figure.unit:
        return Unit(figure.unit + "s", figure.unit + "s", behind.end if behind else figure.last)
    return behind or phrases.unit_of_set(text, sentence.tokens, sentence.lower, figure)


def _draft(
    text: str,
    sentence: SpokenSentence,
    figure: Figure,
    unit: Unit | None,
    previous: Draft | None,
    before: Counting | None,
) -> Draft | None:
    tokens, lower = sentence.tokens, sentence.lower
    share, end = None, unit.end if unit else figure.last
    if not figure.bare:
        words = figure.currency or ("percent" if figure.percent else "fraction")
        counting, end = Counting(words, words), figure.last
        if not figure.currency:
            share, end = phrases.share_behind(text, tokens, lower, figure.last)
    elif unit is not None:
        counting = Counting(unit.words, unit.head, of_which(lower, figure))
    else:
        known = _antecedent(lower, figure, previous, before)
        if known is None:
            return None
        counting, end = known, figure.last + 2 * of_them(lower, figure)
    rate, after_rate = phrases.rate_behind(lower, end)
    if rate and figure.bare and lower[end] in ("per", "a"):
        counting = replace(counting, words=f"{counting.words} {lower[end]} {rate}")
    end = max(end, after_rate)
    measure, verb = _measure(text, sentence, figure, end, previous)
    if unit is None and figure.bare and _rated(lower, figure) is not None:
        measure, verb = None, None  # what comes is the subject; the verb before may be another clause's
    restated = unit is None and figure.first > 0 and lower[figure.first - 1] in COUNTED
    estimate = share is None and (restated or _estimates(lower, figure.first))
    return Draft(
        figure=figure,
        unit=counting.words,
        head=counting.head,
        end=end,
        measure=measure,
        verb=verb,
        rate=rate,
        share_of=share,
        part=counting.part,
        estimate=estimate,
        habitual=_habitual(lower, end, verb),
    )


def _habitual(lower: Sequence[str], end: int, verb: int | None) -> bool:
    """Whether the figure's verb stands in the simple present."""
    if verb is None:
        return end < len(lower) and lower[end] in ("is", "are", "do", "does")
    word = lower[verb]
    return word in ("is", "are") or (word.endswith("s") and not phrases.looks_like_verb(lower, verb))


def _estimates(lower: Sequence[str], first: int) -> bool:
    """Whether a figure is what somebody's estimates say: "estimates are", "the figure is"."""
    window = lower[max(first - 5, 0) : first]
    if "of" in window:
        return False  # "the number of X is 12" says itself what it counts
    return any(word in _ESTIMATES for word in window) and any(word in _SAYING for word in window)


def _antecedent(
    lower: Sequence[str], figure: Figure, previous: Draft | None, before: Counting | None
) -> Counting | None:
    """What a figure without a unit counts: by a counting noun, else what the figure before it counts."""
    named = _counting_noun(lower, figure.first)
    if named is not None:
        return named
    part = of_them(lower, figure) or of_which(lower, figure)
    numbered = figure.first > 0 and lower[figure.first - 1] in (")", "x", "paras", "para")
    rated = _rated(lower, figure)
    if rated is not None:
        return rated
    if previous is not None and previous.figure.bare and not numbered:
        return Counting(previous.unit, previous.head, part or previous.part)
    taken_up = part or elliptic(lower, figure) or _estimates(lower, figure.first)
    if before is not None and not numbered and taken_up:
        return replace(before, part=part)
    if any(word in _BEFALLING for word in lower[figure.last : figure.last + 3]):
        return Counting("people", "people")  # "at least seven were killed"
    return None


def _rated(lower: Sequence[str], figure: Figure) -> Counting | None:
    """ "calls come in at a rate of 5 to 8 a week": what comes is named before the verb."""
    rate, _ = phrases.rate_behind(lower, figure.last)
    if rate is None or lower[figure.last] not in ("a", "per"):
        return None
    for at in range(figure.first - 1, max(figure.first - 12, -1), -1):
        if lower[at] in (",", ";", "."):
            break
        if phrases.plural(lower[at]) and lower[at].isalpha():
            return Counting(lower[at], lower[at])
    return None


def _counting_noun(lower: Sequence[str], first: int) -> Counting | None:
    for at in range(first - 1, max(first - 9, -1), -1):
        if lower[at] in _COUNTING_NOUNS:
            noun = _COUNTING_NOUNS[lower[at]]
            return Counting(noun, noun)
        if lower[at] == "number" and lower[at + 1] == "of":
            names = [word for word in lower[at + 2 : first] if word.isalpha()]
            chosen = next((word for word in names if phrases.plural(word)), None)
            return Counting(chosen, chosen) if chosen else None
    return None


def _measure(
    text: str, sentence: SpokenSentence, figure: Figure, end: int, previous: Draft | None
) -> tuple[str | None, int | None]:
    """What happened to what is counted: the verb before it, else the predicate behind it."""
    tokens, lower = sentence.tokens, sentence.lower
    verb = phrases.verb_before(lower, figure.first, previous.end if previous else 0)
    behind = phrases.predicate_behind(text, tokens, lower, phrases.behind_adjunct(lower, end))
    opens = figure.first > 0 and lower[figure.first - 1] in ("and", ",", "but", "while")
    helped = (
        phrases.behind_adjunct(lower, end) < len(lower)
        and lower[phrases.behind_adjunct(lower, end)] in FINITE
    )
    if behind is not None and (verb is None or opens or helped):
        noun = _possessed(lower, figure.first)
        return (f"{noun} {behind}" if noun else behind), None
    if verb is not None and lower[verb] not in _COPULAS:
        particle = lower[verb + 1] in _PARTICLES and verb + 1 < figure.first
        return text[tokens[verb].start : tokens[verb + particle].end], verb
    if previous is not None and _joined(lower, previous.end, figure.first):
        return previous.measure, previous.verb
    return (tokens[verb].text, verb) if verb is not None else (None, None)


def _possessed(lower: Sequence[str], first: int) -> str | None:
    """The noun of "parents of 16 children": what the predicate is about."""
    found = first >= 2 and lower[first - 1] == "of" and lower[first - 2].isalpha()
    return lower[first - 2] if found else None


def _joined(lower: Sequence[str], end: int, first: int) -> bool:
    """Whether only "and" or a comma stands between two figures."""
    between = lower[end:first]
    return len(between) <= 3 and all(word in (",", "and", "or", "another", "some", "the") for word in between)


def _with_words(sentence: SpokenSentence, drafted: Sequence[Draft], index: int) -> Draft:
    """The draft with the range of the words that say so: its part of the clause, with its verb."""
    lower, draft = sentence.lower, drafted[index]
    floor = drafted[index - 1].end if index else 0
    ceiling = _ceiling(draft, drafted[index + 1] if index + 1 < len(drafted) else None, len(lower))
    first = draft.figure.first
    if draft.verb is not None and draft.verb < floor:
        first = draft.verb  # a verb that an earlier figure shares
    else:
        if not draft.estimate:
            floor = max(floor, _behind_report(sentence, draft.figure.start))
        stops = _OPENING if draft.verb is not None or not index else _OPENING | {",", "and"}
        begin = max(floor, draft.figure.first - _LONGEST_BEFORE)
        while first > begin and lower[first - 1] not in stops:
            first -= 1
        while first < draft.figure.first and (lower[first] in _JOINING or not lower[first][0].isalnum()):
            first += 1
    last = draft.end
    while last < ceiling and lower[last] not in _CLOSING_WORDS and last - draft.end < _LONGEST_BEHIND:
        last += 1
    while last > draft.end and (
        lower[last - 1] in ("and", "or", "of", "the", "a") or not lower[last - 1][0].isalnum()
    ):
        last -= 1
    return replace(draft, first=first, last=last)


def _ceiling(draft: Draft, following: Draft | None, count: int) -> int:
    """How far the words of a figure may go: to the next figure, or to the verb that it begins with."""
    if following is None:
        return count
    own_verb = following.verb is not None and following.verb >= draft.end
    return following.verb if own_verb and following.verb is not None else following.figure.first


def _behind_report(sentence: SpokenSentence, offset: int) -> int:
    """Token index behind the last reporting words before a figure, and behind their "that"."""
    ends = [said.report.end for said in sentence.said if said.report.end <= offset]
    if not ends:
        return 0
    index = next((at for at, token in enumerate(sentence.tokens) if token.start >= max(ends)), 0)
    for at in range(index, min(index + 14, len(sentence.lower))):
        if sentence.lower[at] == "that" and sentence.tokens[at].start < offset:
            return at + 1
    return index
