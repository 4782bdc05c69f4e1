"""Quantity claims: every figure that somebody gives, with unit, measure, period, place and speaker."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cablegraph.extraction.actors import Actors
from cablegraph.extraction.attribute import Attributions, SpokenSentence
from cablegraph.extraction.claims import phrases, setting
from cablegraph.extraction.claims.countable import countable
from cablegraph.extraction.claims.ids import Ids
from cablegraph.extraction.claims.members import MemberCount, member_count
from cablegraph.extraction.claims.phrases import Unit
from cablegraph.extraction.claims.setting import Surroundings
from cablegraph.extraction.document import Document
from cablegraph.extraction.find.quantities import Figure, figures
from cablegraph.extraction.find.times import TimeFound, times
from cablegraph.loaders.reading import Block
from cablegraph.records.annotations import Place, QuantityClaim

_OF_ANTECEDENT = ("them", "which", "whom", "these", "those")
_COUNTING_NOUNS = {"population": "people", "toll": "deaths", "attendance": "people", "membership": "members"}


@dataclass(slots=True)
class _Draft:
    """A claim before its words are cut out."""

    figure: Figure
    unit: str
    head: str
    unit_end: int  # token index
    measure: str | None
    verb: int | None  # token index of the verb that it is the object of
    end: int  # token index behind all that belongs to it
    rate: str | None = None
    share_of: str | None = None
    member: MemberCount | None = None
    part: bool = False


def quantity_claims(
    document: Document, actors: Actors, attributions: Attributions, ids: Ids
) -> list[QuantityClaim]:
    """Every figure of the body's paragraphs that is a claim, in order."""
    sent = document.telegram.date_time_group.utc.date() if document.telegram.date_time_group else None
    claims: list[QuantityClaim] = []
    around = Surroundings()
    for sentence in attributions.sentences:
        block_index, block = _block(document, sentence)
        if block is None or block.kind != "paragraph":
            continue
        around.enter(block_index)
        if not _may_count(sentence):
            continue
        claims += _of_sentence(document, actors, attributions, ids, sentence, block, around, sent, claims)
    return claims


def _block(document: Document, sentence: SpokenSentence) -> tuple[int, Block | None]:
    found = document.sentence_at(sentence.start)
    return (found.block, document.reading.blocks[found.block]) if found else (-1, None)


def _may_count(sentence: SpokenSentence) -> bool:
    return True


def _of_sentence(
    document: Document,
    actors: Actors,
    attributions: Attributions,
    ids: Ids,
    sentence: SpokenSentence,
    block: Block,
    around: Surroundings,
    sent: date | None,
    earlier: Sequence[QuantityClaim],
) -> list[QuantityClaim]:
    found = figures(sentence.tokens, sentence.lower)
    if not found:
        around.listing = False
        return []
    when = times(sentence.tokens, sentence.lower, sent)
    drafts = list(_drafts(document.text, sentence, found, when, actors, earlier))
    if not drafts:
        return []
    claims: list[QuantityClaim] = []
    own = False
    for index, draft in enumerate(drafts):
        start, end = _words(sentence, drafts, index)
        time = setting.period(draft.figure, sentence, when)
        own |= time is not None
        if time is None and around.listing:
            time = around.period
        where = setting.place(draft.figure, sentence, (block.start, block.end), actors, around)
        judgement = attributions.at(draft.figure.start, draft.figure.end)
        place = actors.get(where.entity, Place) if where else None
        part_of = _whole(claims or earlier, draft) if draft.part else None
        claims.append(
            QuantityClaim(
                id=ids.new("claim", document.evidence(start, end).start),
                evidence=document.evidence(start, end),
                attribution=judgement.attribution,
                negated=judgement.negated,
                hedged=judgement.hedged,
                tense=judgement.tense,
                rule="figure" if draft.member is None else "member-count",
                confidence=0.9,
                value=draft.figure.value,
                lower=draft.figure.lower,
                upper=draft.figure.upper,
                qualifier=draft.figure.qualifier,
                unit=draft.unit,
                measure=draft.measure,
                period=time.interval.iso() if time and time.interval else None,
                place=place.id if place else None,
                place_name=document.text[where.start : where.end] if where else None,
                rate=draft.rate,
                share_of=draft.share_of,
                member_count_of=draft.member.body if draft.member else None,
                part_of=part_of,
            )
        )
        if where is not None:
            around.place = where
        if time is not None:
            around.period = time
    around.listing = own or around.listing
    return claims


def _drafts(
    text: str,
    sentence: SpokenSentence,
    found: Sequence[Figure],
    when: Sequence[TimeFound],
    actors: Actors,
    earlier: Sequence[QuantityClaim],
) -> Iterator[_Draft]:
    tokens, lower = sentence.tokens, sentence.lower
    previous: _Draft | None = None
    for figure in found:
        unit = _unit(text, sentence, figure)
        if not countable(figure, unit, tokens, lower, when):
            continue
        member = member_count(figure, unit, tokens, lower, actors)
        if member is not None and (member.body is None or unit is None):
            continue
        draft = _draft(text, sentence, figure, unit, previous, earlier)
        if draft is None:
            continue
        draft.member = member
        yield draft
        previous = draft


def _unit(text: str, sentence: SpokenSentence, figure: Figure) -> Unit | None:
    if figure.unit:
        behind = phrases.unit_behind(text, sentence.tokens, sentence.lower, figure)
        end = behind.end if behind else figure.last
        return Unit(figure.unit + "s", figure.unit + "s", end)
    return phrases.unit_behind(text, sentence.tokens, sentence.lower, figure)


def _draft(
    text: str,
    sentence: SpokenSentence,
    figure: Figure,
    unit: Unit | None,
    previous: _Draft | None,
    earlier: Sequence[QuantityClaim],
) -> _Draft | None:
    tokens, lower = sentence.tokens, sentence.lower
    share, part = None, False
    end = unit.end if unit else figure.last
    if figure.currency or figure.percent or figure.fraction:
        words = figure.currency or ("percent" if figure.percent else "fraction")
        head, end = words, figure.last
        if not figure.currency:
            share, end = phrases.share_behind(text, tokens, lower, figure.last)
    elif unit is not None:
        words, head = unit.words, unit.head
        part = _of_which(lower, figure)
    else:
        antecedent = _antecedent(lower, figure, previous, earlier)
        if antecedent is None:
            return None
        words, head, part = antecedent
        if (
            figure.last + 1 < len(lower)
            and lower[figure.last] == "of"
            and lower[figure.last + 1] in _OF_ANTECEDENT
        ):
            end = figure.last + 2
    rate, after_rate = phrases.rate_behind(lower, end)
    if rate and lower[end : end + 1] in (["per"], ["a"]):
        words = text[tokens[figure.last].start : tokens[after_rate - 1].end] if unit else words
    end = max(end, after_rate)
    measure, verb = _measure(text, sentence, figure, end, previous)
    return _Draft(figure, words, head, end, measure, verb, end, rate, share, None, part)


def _of_which(lower: Sequence[str], figure: Figure) -> bool:
    first = figure.first
    return first >= 2 and lower[first - 2] == "of" and lower[first - 1] in _OF_ANTECEDENT


def _antecedent(
    lower: Sequence[str], figure: Figure, previous: _Draft | None, earlier: Sequence[QuantityClaim]
) -> tuple[str, str, bool] | None:
    """The unit that a figure without one takes over, and whether it counts a part of what came before."""
    first, last = figure.first, figure.last
    following = lower[last] if last < len(lower) else "."
    of_them = following == "of" and last + 1 < len(lower) and lower[last + 1] in _OF_ANTECEDENT
    part = of_them or _of_which(lower, figure)
    for at in range(first - 1, max(first - 9, -1), -1):
        if lower[at] in _COUNTING_NOUNS:
            noun = _COUNTING_NOUNS[lower[at]]
            return noun, noun, False
        if lower[at] == "number" and at + 1 < len(lower) and lower[at + 1] == "of":
            names = [word for word in lower[at + 2 : first] if word.isalpha()]
            noun = next((word for word in names if phrases.plural(word)), names[0] if names else "")
            return (noun, noun, False) if noun else None
    if previous is not None and not (
        previous.figure.percent or previous.figure.currency or previous.figure.fraction
    ):
        return previous.unit, previous.head, part or previous.part
    if part and earlier:
        last_claim = next((c for c in reversed(earlier) if c.unit not in ("percent", "fraction")), None)
        if last_claim is not None:
            return last_claim.unit, last_claim.unit.split()[-1].lower(), True
    if figure.last < len(lower) and lower[last] in ("of", "percent"):
        return None
    if earlier and figure.value is not None and not figure.small:
        return earlier[-1].unit, earlier[-1].unit.split()[-1].lower(), False
    return None


def _whole(claims: Sequence[QuantityClaim], draft: _Draft) -> str | None:
    """The claim that a part is of: the last one of its unit that is no part itself."""
    for claim in reversed(claims):
        if claim.unit == draft.unit and claim.part_of is None:
            return claim.id
    return None


def _measure(
    text: str, sentence: SpokenSentence, figure: Figure, end: int, previous: _Draft | None
) -> tuple[str | None, int | None]:
    """What happened to what is counted: the verb before it, else the predicate behind it."""
    tokens, lower = sentence.tokens, sentence.lower
    floor = previous.unit_end if previous else 0
    verb = phrases.verb_before(lower, figure.first, floor)
    if previous is not None and verb is None and _coordinated(lower, previous.end, figure.first):
        behind = phrases.predicate_behind(text, tokens, lower, end)
        if behind is None:
            return previous.measure, previous.verb
    if verb is not None and lower[verb] not in ("is", "are", "was", "were"):
        return tokens[verb].text, verb
    behind = phrases.predicate_behind(text, tokens, lower, end)
    if behind is not None:
        noun = _possessed(lower, figure.first)
        return (f"{noun} {behind[0]}" if noun else behind[0]), None
    if verb is not None:
        return tokens[verb].text, verb
    return None, None


def _possessed(lower: Sequence[str], first: int) -> str | None:
    """The noun of "parents of 16 children": what the predicate is about."""
    return (
        lower[first - 2] if first >= 2 and lower[first - 1] == "of" and lower[first - 2].isalpha() else None
    )


def _coordinated(lower: Sequence[str], previous_end: int, first: int) -> bool:
    between = lower[previous_end:first]
    return len(between) <= 3 and all(word in (",", "and", "or", "another", "some", "the") for word in between)


def _words(sentence: SpokenSentence, drafts: Sequence[_Draft], index: int) -> tuple[int, int]:
    """The view range of the words that say a claim: its part of the clause, with its verb."""
    tokens, lower = sentence.tokens, sentence.lower
    draft = drafts[index]
    floor = drafts[index - 1].end if index else 0
    ceiling = drafts[index + 1].figure.first if index + 1 < len(drafts) else len(tokens)
    first = draft.figure.first
    shared = index > 0 and draft.verb is not None and draft.verb < floor
    if shared and draft.verb is not None:
        first = draft.verb
    else:
        while first > floor and lower[first - 1] not in (";", ":", ".") and draft.figure.first - first < 24:
            first -= 1
        while first < draft.figure.first and (
            lower[first] in ("and", "or", "but", ",", ")", "(", "that", "while", "though")
            or not lower[first][0].isalnum()
        ):
            first += 1
    last = draft.end
    while (
        last < ceiling
        and lower[last]
        not in (",", ";", ":", ".", "(", ")", "--", "while", "but", "though", "although", "because")
        and last - draft.end < 14
    ):
        last += 1
    while last > draft.end and (
        lower[last - 1] in ("and", "or", "of", "the", "a") or not lower[last - 1][0].isalnum()
    ):
        last -= 1
    return tokens[first].start, tokens[last - 1].end
