"""The subject of a reporting verb: the noun phrase that speaks, and the entity it means."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.attribute import words
from cablegraph.extraction.attribute.words import word_set
from cablegraph.extraction.tokens import Token
from cablegraph.ontology.language_tables import titles
from cablegraph.records.annotations import EntityId, MentionKind

LONGEST = 28  # tokens of one noun phrase
_STOPS = frozenset((";", ":", "(", '"', "“", "”", "--", "-", "–", "—", "!", "?"))
_HARD_WORDS = (
    words.CLAUSE_OPENERS | words.FINITE | word_set("that who which whom whose where to and or as since")
)
PEOPLE = word_set(
    """
    official officials officer officers spokesman spokeswoman spokesperson spokesmen source sources
    contact contacts interlocutor interlocutors minister ministers director directors deputy ambassador
    chief head president chairman chairwoman governor mayor secretary member members leader leaders
    representative representatives observer observers analyst analysts expert experts commentator
    commentators columnist columnists economist economists journalist journalists reporter reporters
    editor diplomat diplomats poloff econoff emboff emboffs conoff lawyer lawyers activist activists
    critics supporters participants residents villagers prosecutor prosecutors judge judges businessman
    businessmen academic academics scholar scholars professor manager managers colleague colleagues
    counterpart counterparts host person people some many most several others another both locals
    queen king prince princess pope sheikh emir sultan consultant consultants adviser advisers advisor
    advisors commander commanders attorney attorneys candidate candidates farmers workers pundits
    """
)
_BODIES = word_set(
    """
    press media paper papers newspaper newspapers daily weekly magazine broadcaster radio television
    outlets outlet wire wires services government administration opposition ministry embassy party
    council committee commission court parliament authorities headlines website websites police law
    agency organization union bank company firm institute
    """
)
AGENTS = (
    MentionKind.PERSON,
    MentionKind.UNNAMED,
    MentionKind.POST,
    MentionKind.BODY,
    MentionKind.GOVERNMENT,
    MentionKind.PLACE,
)
_HUMAN = frozenset((MentionKind.PERSON, MentionKind.UNNAMED, MentionKind.POST))
_EMPTY_SUBJECTS = word_set("it there this that these those which what one")


@dataclass(frozen=True)
class Passage:
    """One sentence as the rules read it.

    Attributes:
        text: The view's text.
        tokens: The sentence's tokens.
        lower: Their words in small letters.
        actors: Who is known.
    """

    text: str
    tokens: Sequence[Token]
    lower: Sequence[str]
    actors: Actors

    def word(self, at: int) -> str:
        """The word of a token in small letters; empty beyond the ends."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    @cached_property
    def all_capitals(self) -> bool:
        """Whether it is printed in capitals throughout."""
        return not any(token.text.islower() for token in self.tokens)

    @cached_property
    def mentions(self) -> tuple[Placed, ...]:
        """Agents and places of the sentence, in order."""
        return self.actors.within(self.tokens[0].start, self.tokens[-1].end, *AGENTS)

    def closing(self, at: int) -> int | None:
        """View offset of the bracket that closes round the token at `at`; None outside brackets."""
        for index in range(at - 1, -1, -1):
            if self.lower[index] == ")":
                return None
            if self.lower[index] == "(":
                return next((one.start for one in self.tokens[at:] if one.text == ")"), None)
        return None

    def within(self, first: int, last: int) -> list[Placed]:
        """Mentions that lie wholly in the tokens `first` to `last`, the last included."""
        start, end = self.tokens[first].start, self.tokens[last].end
        return [one for one in self.mentions if start <= one.start and one.end <= end]

    def joined(self, mark: int) -> bool:
        """Whether a mention runs over the token at `mark`."""
        at = self.tokens[mark].start
        return any(one.start < at < one.end - 1 for one in self.mentions)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks.

    Attributes:
        words: As printed; empty when the telegram itself speaks ("we believe").
        entity: Whom the words mean; None when nothing was resolved.
        pronoun: `person`, `group`, `utterance` ("the report"), `their` ("their figures") or `own` (the
            mission itself); empty:
            the words name somebody.
        first, last: Token range of the noun phrase in its sentence, `last` included.
        personal: Whether it is a human being (named or not), not a body or a paper.
        voice: Whether its head word is one that speaks, though nothing was resolved.
        proper: Whether it ends in a word with a capital.
    """

    words: str
    entity: EntityId | None
    pronoun: str
    first: int
    last: int
    personal: bool
    voice: bool
    proper: bool = False

    @property
    def speaks(self) -> bool:
        """Whether such a subject can speak at all."""
        return self.entity is not None or bool(self.pronoun) or self.voice


def noun_phrase_ending(passage: Passage, last: int) -> Speaker | None:
    """The noun phrase whose last token is `last`."""
    if last < 0:
        return None
    lower, end = passage.lower, last
    if lower[last] == ")":  # an acronym or a gloss behind the name
        last = _bracket_opening(lower, last) - 1
        if last < 0:
            return None
    if _pronoun(lower[last]):
        return _speaker(passage, last, last)
    first = last
    while first > 0 and last - first < LONGEST:
        word = lower[first - 1]
        if word == ")":
            first = max(_bracket_opening(lower, first - 1), 0)
            continue
        if word in _STOPS or word in _HARD_WORDS or (word == "," and not passage.joined(first - 1)):
            break
        if lower[first] in _ARTICLES and (word.endswith("ed") or word in words.PASTS):
            break  # the verb that the phrase is the object of
        first -= 1
    while first < last and (_leads_in(lower, first)):
        first += 1
    return _speaker(passage, first, end)


def _leads_in(lower: Sequence[str], at: int) -> bool:
    """Whether a word before a noun phrase is none of it: a preposition, or the verb before it."""
    word = lower[at]
    if word in words.PREPOSITIONS or word in (",", "also", "then"):
        return True
    return word.endswith("ed") and lower[at + 1] in _ARTICLES


def _bracket_opening(lower: Sequence[str], closing: int) -> int:
    at = closing
    while at > 0 and lower[at] != "(":
        at -= 1
    return at


def noun_phrase_starting(passage: Passage, first: int) -> Speaker | None:
    """The noun phrase whose first token is `first`: up to a mark, a clause or a finite verb."""
    lower, last = passage.lower, first
    if first < len(lower) and _pronoun(lower[first]):
        return _speaker(passage, first, first)
    while last < len(lower) and last - first < LONGEST:
        word = lower[last]
        if word == "(" and last > first:
            closing = next((at for at in range(last, min(last + 7, len(lower))) if lower[at] == ")"), None)
            if closing is None:
                break
            last = closing + 1
            continue
        if word in (",", ".", ")") or word in _STOPS:
            if word == "," and last > first and passage.joined(last):
                last += 1
                continue
            break
        if last > first and (word in words.FINITE or word in words.CLAUSE_OPENERS or word in _PHRASE_ENDS):
            break
        if last > first + 1 and (word in words.PASTS or _verb_behind_a_name(passage, last)):
            break
        if last > first and _time_opens(lower, last):
            break
        last += 1
    return _speaker(passage, first, last - 1) if last > first else None


def _verb_behind_a_name(passage: Passage, at: int) -> bool:
    """Whether a past in "-ed" stands behind a name with a preposition behind it ("A. B. talked about")."""
    word, token = passage.lower[at], passage.tokens[at]
    if not word.endswith("ed") or not token.text.islower() or not passage.tokens[at - 1].text[0].isupper():
        return False
    return passage.word(at + 1) in words.PREPOSITIONS or passage.word(at + 1) in _ARTICLES


def _time_opens(lower: Sequence[str], at: int) -> bool:
    """Whether a time begins that is no part of a name: "last week", "yesterday", "earlier"."""
    word, following = lower[at], lower[at + 1] if at + 1 < len(lower) else ""
    if word in ("last", "this", "next", "earlier", "late"):
        return following in _TIMES or following in words.MONTHS or word == "earlier"
    return word in words.DAYS


def noun_phrase_of(passage: Passage, first: int, last: int) -> Speaker | None:
    """The noun phrase of exactly these tokens, `last` included."""
    return _speaker(passage, first, last)


_IN_TITLES = word_set("the a an of and for 's ’s his her its their our then former deputy vice acting")
_NO_OPENERS = frozenset(("to", "not", "and", "or", "s", "no", "nobody", "none", "neither"))
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "its", "their", "this", "these"))
_DEFINITE = frozenset(("the", "this", "his", "her", "its", "their"))
_TIMES = word_set("day week month year spring summer fall autumn winter quarter")
_OWNED_BY = {"his": "person", "her": "person", "their": "their"}  # "his figures": who speaks by them
_PHRASE_ENDS = frozenset(("that", "who", "which", "as"))


def _pronoun(word: str) -> str:
    if word in words.PERSON_PRONOUNS:
        return "person"
    return "group" if word in words.GROUP_PRONOUNS else ""


def _speaker(passage: Passage, first: int, last: int) -> Speaker | None:
    lower, tokens = passage.lower, passage.tokens
    if not _may_speak(passage, first, last):
        return None
    if all(word in words.THE_POST or word in ("the", "all") for word in lower[first : last + 1]):
        return Speaker("", None, "own", first, last, False, False)
    phrase = passage.text[tokens[first].start : tokens[last].end]
    pronoun = _pronoun(lower[last]) if first == last else ""
    if pronoun:
        return Speaker(phrase, None, pronoun, first, last, pronoun == "person", False)
    mentions = passage.within(first, last)
    cut = _first_preposition(passage, first, last, mentions)
    head = _head_word(lower, first, cut if cut is not None else last + 1)
    mention = _head_mention(passage, first, last, cut, head, mentions)
    if mention is None and last == first + 1 and head in words.UTTERANCES and lower[first] in _DEFINITE:
        pronoun = _OWNED_BY.get(lower[first], "utterance")
    if mention is not None and mention.kind is MentionKind.PERSON:
        phrase = _with_title(passage, first, last, mention, phrase)
    human = (
        head in PEOPLE or head in titles() or _called(passage, first, cut if cut is not None else last + 1)
    )
    return Speaker(
        words=phrase,
        entity=mention.entity if mention else None,
        pronoun=pronoun,
        first=first,
        last=last,
        personal=mention.kind in _HUMAN if mention else human,
        voice=human or head in _BODIES or head in words.UTTERANCES,
        proper=tokens[last].text[0].isupper(),
    )


def _with_title(passage: Passage, first: int, last: int, person: Placed, phrase: str) -> str:
    """The person's name with the title before it; without words that only happen to stand before."""
    before = [at for at in range(first, last + 1) if passage.tokens[at].end <= person.start]
    for at in before:
        word = passage.lower[at]
        if passage.tokens[at].text.islower() and word not in _IN_TITLES and word not in PEOPLE:
            return passage.text[person.start : person.end]
    return phrase


def _called(passage: Passage, first: int, stop: int) -> bool:
    """Whether a title stands before a name that nothing was resolved to ("spokesman A. B.")."""
    at = stop - 1
    while at >= first and passage.tokens[at].text[0].isupper():
        at -= 1
    title = passage.lower[at] if at >= first else passage.lower[first]
    return at < stop - 1 and stop - 1 > first and title in PEOPLE


def _may_speak(passage: Passage, first: int, last: int) -> bool:
    """Whether words are a noun phrase at all, and not one that stands for nobody ("it", "there")."""
    lower = passage.lower
    if first == last and lower[last] in _EMPTY_SUBJECTS:
        return False
    if lower[first] in _NO_OPENERS or lower[last] in words.PREPOSITIONS:
        return False
    if last > first and lower[last].endswith("ed") and passage.tokens[last].text.islower():
        return False  # "the board rejected": a verb ends it
    if passage.word(first - 1) == "to" and passage.word(first + 1) in _ARTICLES:
        return False  # "to create a council"
    return any(token.text[0].isalnum() for token in passage.tokens[first : last + 1])


def _first_preposition(passage: Passage, first: int, last: int, mentions: Sequence[Placed]) -> int | None:
    """Token index of the first preposition of the phrase that is not inside a name."""
    for at in range(first + 1, last + 1):
        token = passage.tokens[at]
        if passage.lower[at] in words.PREPOSITIONS and not any(
            one.start < token.start and token.end < one.end for one in mentions
        ):
            return at
    return None


def _head_word(lower: Sequence[str], first: int, stop: int) -> str:
    at = stop - 1
    if lower[at] == ")":
        at = _bracket_opening(lower, at) - 1
    while at >= first and (not lower[at][0].isalpha() or lower[at] == "s"):
        at -= 1
    return lower[at] if at >= first else ""


def _head_mention(
    passage: Passage, first: int, last: int, cut: int | None, head: str, mentions: Sequence[Placed]
) -> Placed | None:
    """The mention that the phrase is about: a person at its end, else what ends its head.

    "the director of the Port Board" is about the director, "a Port Board official" about the official,
    "the Port Board's report" about the Board (papers speak for their makers).
    """
    end = passage.tokens[last].end
    stop = passage.tokens[cut - 1].end if cut is not None else end
    for one in mentions:
        governed = cut is not None and passage.tokens[cut].end >= one.start - 1
        if one.kind is MentionKind.PERSON and one.end >= end - 1 and not governed:
            return one
    heads = [one for one in mentions if one.start < stop and not _ends_a_longer_name(passage, first, one)]
    for kind in (MentionKind.PERSON, MentionKind.UNNAMED, MentionKind.POST, None):
        for one in heads:
            closes = one.end >= stop - 2 or kind is MentionKind.PERSON
            if closes and one.kind is (kind or one.kind):
                return one
    if head in words.UTTERANCES:
        makers = [one for one in mentions if one.kind in (MentionKind.BODY, MentionKind.PERSON)]
        return makers[-1] if makers else None
    return None


def _ends_a_longer_name(passage: Passage, first: int, mention: Placed) -> bool:
    """Whether a place only ends the name of something else ("Oxfam Kenya")."""
    if mention.kind not in (MentionKind.PLACE, MentionKind.GOVERNMENT):
        return False
    before = [token for token in passage.tokens[first:] if token.end <= mention.start]
    return any(token.text[0].isupper() and token.text not in ("The", "A") for token in before)
