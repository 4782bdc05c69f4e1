"""The subject of a reporting verb: the noun phrase that speaks, and the entity it means."""

from collections.abc import Sequence
from dataclasses import dataclass

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.attribute import words
from cablegraph.extraction.attribute.words import word_set
from cablegraph.extraction.tokens import Token
from cablegraph.records.annotations import EntityId, MentionKind

_LONGEST = 28  # tokens of one noun phrase
_STOPS = frozenset((";", ":", "(", '"', "“", "”", "--", "-", "–", "—", "!", "?"))
_HARD_WORDS = (
    words.CLAUSE_OPENERS | words.FINITE | frozenset(("that", "who", "which", "whom", "whose", "where", "to"))
)
_BEFORE_VERB = word_set(
    """
    also then has have had further again later subsequently instead once first recently did does do is
    was are were be been would will could may might can all both
    """
)
_SPEAKING = (
    MentionKind.PERSON,
    MentionKind.UNNAMED,
    MentionKind.POST,
    MentionKind.BODY,
    MentionKind.GOVERNMENT,
    MentionKind.PLACE,
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks.

    Attributes:
        words: As printed; empty when the telegram itself speaks ("we believe").
        entity: Whom the words mean; None when nothing was resolved.
        pronoun: `person`, `group` or `own` (the mission itself), or empty: the words name somebody.
        first, last: Token range of the noun phrase in its sentence, `last` included.
        personal: Whether it is a human being (named or not), not a body or a paper.
    """

    words: str
    entity: EntityId | None
    pronoun: str
    first: int
    last: int
    personal: bool


def before(
    text: str, tokens: Sequence[Token], lower: Sequence[str], verb: int, actors: Actors
) -> Speaker | None:
    """The noun phrase that ends right before the verb at `verb`, adverbs and an apposition between."""
    last = _skip_back(tokens, lower, verb - 1)
    if last < 0:
        return None
    if lower[last] in words.RELATIVES:
        last -= 1
        while last >= 0 and lower[last] == ",":
            last -= 1
        return noun_phrase_ending(text, tokens, lower, last, actors)
    if lower[last] == ",":
        opening = _apposition_opening(tokens, lower, last, actors)
        if opening is None:
            return None
        last = opening - 1
    return noun_phrase_ending(text, tokens, lower, last, actors)


def _skip_back(tokens: Sequence[Token], lower: Sequence[str], at: int) -> int:
    """Step back over adverbs, auxiliaries and a date ("on Tuesday", "March 3")."""
    while at >= 0:
        word = lower[at]
        if word in _BEFORE_VERB or (word.endswith("ly") and len(word) > 4 and tokens[at].text[0].islower()):
            at -= 1
        elif word in words.DAYS or (word.isdigit() and at and lower[at - 1] in words.MONTHS):
            at -= 1 if word in words.DAYS else 2
            if at >= 0 and lower[at] == "on":
                at -= 1
        else:
            break
    return at


def _apposition_opening(
    tokens: Sequence[Token], lower: Sequence[str], closing: int, actors: Actors
) -> int | None:
    """The comma that opens what the comma at `closing` closes, when a name stands before it."""
    for at in range(closing - 1, max(closing - _LONGEST, 0), -1):
        if lower[at] in (";", ":"):
            return None
        if lower[at] == ",":
            ends_at = tokens[at - 1].end
            for mention in actors.within(tokens[max(at - 8, 0)].start, ends_at, *_SPEAKING[:4]):
                if mention.end >= ends_at - 2:
                    return at
    return None


def noun_phrase_ending(
    text: str, tokens: Sequence[Token], lower: Sequence[str], last: int, actors: Actors
) -> Speaker | None:
    """The noun phrase whose last token is `last`."""
    if last < 0:
        return None
    end = last
    if lower[last] == ")":  # an acronym or a gloss behind the name
        while last > 0 and lower[last] != "(":
            last -= 1
        last -= 1
        if last < 0:
            return None
    pronoun = _pronoun(lower[last])
    if pronoun:
        return _speaker(text, tokens, lower, last, last, actors)
    first = last
    while first > 0 and last - first < _LONGEST:
        word = lower[first - 1]
        if word == ")":
            while first > 0 and lower[first - 1] != "(":
                first -= 1
            first = max(first - 1, 0)
            continue
        if word in _STOPS or word in _HARD_WORDS or word in ("and", "or"):
            break
        if word == "," and not _inside_a_mention(tokens, first, actors):
            break
        first -= 1
    while first < last and (lower[first] in words.PREPOSITIONS or lower[first] in (",", "also", "then")):
        first += 1
    return _speaker(text, tokens, lower, first, end, actors)


def noun_phrase_starting(
    text: str, tokens: Sequence[Token], lower: Sequence[str], first: int, actors: Actors
) -> Speaker | None:
    """The noun phrase whose first token is `first`: up to a mark, a clause or a finite verb."""
    last = first
    count = len(tokens)
    while last < count and last - first < _LONGEST:
        word = lower[last]
        if word == "(" and last > first:
            close = last
            while close < count and lower[close] != ")":
                close += 1
            if close < count and close - last <= 6:
                last = close + 1
                continue
            break
        if word in (",", ".", ")") or word in _STOPS:
            if last > first and word in (",", ".") and last + 1 < count and _joined(tokens, last, actors):
                last += 1
                continue
            break
        if last > first and (
            word in words.FINITE or word in words.CLAUSE_OPENERS or word in ("that", "who", "which", "as")
        ):
            break
        last += 1
    if last == first:
        return None
    return _speaker(text, tokens, lower, first, last - 1, actors)


def _joined(tokens: Sequence[Token], mark: int, actors: Actors) -> bool:
    """Whether a mention runs over this mark."""
    start = tokens[max(mark - 6, 0)].start
    stop = tokens[min(mark + 6, len(tokens) - 1)].end
    at = tokens[mark].start
    return any(mention.start < at < mention.end - 1 for mention in actors.within(start, stop))


def _inside_a_mention(tokens: Sequence[Token], index: int, actors: Actors) -> bool:
    return _joined(tokens, index - 1, actors)


def _pronoun(word: str) -> str:
    if word in words.PERSON_PRONOUNS:
        return "person"
    if word in words.GROUP_PRONOUNS:
        return "group"
    return ""


def _speaker(
    text: str, tokens: Sequence[Token], lower: Sequence[str], first: int, last: int, actors: Actors
) -> Speaker | None:
    word = lower[last]
    if first == last and word in ("it", "there", "this", "that", "these", "those", "which", "what"):
        return None
    if not any(token.text[0].isalnum() for token in tokens[first : last + 1]):
        return None
    pronoun = _pronoun(word) if first == last else ""
    head = last
    own = all(item in words.THE_POST or item in ("the", "all") for item in lower[first : last + 1])
    if own:
        return Speaker("", None, "own", first, last, False)
    start, end = tokens[first].start, tokens[last].end
    phrase = text[start:end]
    if pronoun:
        return Speaker(phrase, None, pronoun, first, last, pronoun == "person")
    mention = _head_mention(tokens, lower, first, head, actors)
    personal = mention is not None and mention.kind in (
        MentionKind.PERSON,
        MentionKind.UNNAMED,
        MentionKind.POST,
    )
    return Speaker(phrase, mention.entity if mention else None, "", first, last, personal)


def _head_mention(
    tokens: Sequence[Token], lower: Sequence[str], first: int, last: int, actors: Actors
) -> Placed | None:
    """The mention that the phrase is about: a person at its end, else what ends its head.

    "the director of the Port Board" is about the director, "a Port Board official" about the official,
    "the Port Board's report" about the Board (papers speak for their makers).
    """
    start, end = tokens[first].start, tokens[last].end
    mentions = actors.within(start, end, *_SPEAKING)
    if not mentions:
        return None
    cut = next(
        (
            at
            for at in range(first + 1, last + 1)
            if lower[at] in words.PREPOSITIONS and not _within(tokens[at], mentions)
        ),
        None,
    )
    persons = [mention for mention in mentions if mention.kind is MentionKind.PERSON]
    for person in persons:
        if person.end >= end - 1 and not (
            cut is not None and tokens[cut].end >= person.start - 1 and cut > first
        ):
            return person
    head_end = tokens[cut - 1].end if cut is not None else end
    heads = [mention for mention in mentions if mention.start < head_end]
    if persons and persons[0] in heads:
        return persons[0]
    for kind in _SPEAKING[1:3]:
        for mention in heads:
            if mention.kind is kind and mention.end >= head_end - 2:
                return mention
    closing = [mention for mention in heads if mention.end >= head_end - 2]
    if closing:
        return closing[0]
    head_word = next(
        (
            lower[at]
            for at in range((cut or last + 1) - 1, first - 1, -1)
            if lower[at].isalpha() and lower[at] != "s"
        ),
        "",
    )
    if head_word in words.UTTERANCES:
        inner = [mention for mention in mentions if mention.kind in (MentionKind.BODY, MentionKind.PERSON)]
        return inner[-1] if inner else None
    return None


def _within(token: Token, mentions: Sequence[Placed]) -> bool:
    return any(mention.start < token.start and token.end < mention.end for mention in mentions)
