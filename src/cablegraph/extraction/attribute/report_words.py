"""The closed classes of words round a reporting verb, and small tests of them on one sentence."""

from cablegraph.extraction.attribute import subjects, words
from cablegraph.extraction.attribute.lexicon import Form
from cablegraph.extraction.attribute.speakers import Passage, Speaker
from cablegraph.extraction.attribute.words import word_set
from cablegraph.records.annotations import Stance

DETERMINERS = word_set(
    """
    the a an this these those his her its their our my no any some each every such 's ’s recent new latest
    press
    """
)
NOUN_FOLLOWERS = word_set("of on about from by and or for in at is are was were with to has have , . ; ) :")
OPEN_QUOTES = frozenset(('"', "“", "'", "‘"))
CLOSE_QUOTES = frozenset(('"', "”", "'", "’"))
ENDS = frozenset((",", ".", ";", ")", "?", "!", ":", "--", "-", "–", "—"))
BE = word_set("is are was were be been being")
SUBJECTLESS = frozenset(
    (",", "and", "but", "by", "while", "in", ")", "--", "-", ";", "when", "after", "before")
)
HEARER_OPENERS = word_set("on to in at during earlier later")
STATES_OF = word_set("member united gulf nation baltic")  # "member states"
DENIABLE = words.UTTERANCES | word_set(
    "allegation allegations accusation accusations charge charges rumor rumors rumour rumours suggestion "
    "suggestions assertion assertions notion idea"
)
CONCESSIONS = word_set("despite although though but while whereas however notwithstanding")
# Verbs that stand before their subject: "..., said X".
INVERTED = word_set(
    "say report write note add claim comment explain observe reply argue assert insist conclude"
)
TELLING = frozenset((Stance.SAID, Stance.CLAIMED, Stance.CONFIRMED))
OF_A_NOUN = word_set("of with as from against into through")  # prepositions that no clause begins with
WITH_PREPOSITIONS = word_set("warn complain boast speak caution argue advise protest")
COLLECTIVES = word_set("media press police people many some few most men women youth data")
QUANTIFIERS = word_set("several many some most few others another both")
PHRASE_OPENERS = word_set(
    "the a an his her its their this these those no not he she it they we there some many most all only"
)
MARKS_BEFORE = frozenset(('"', "“", "'", "‘", "(", "-", "--", "–", "—", "”", "’"))
COUNTS = word_set("estimates figures statistics data numbers")
FIGURES = word_set("number figure total toll cost value count it losses loss damage share")
HUMAN_VERBS = word_set("say tell report claim complain admit allege recall argue explain")
NUMBERING = word_set("put suggest show indicate vary reveal point say")
RANGES = word_set("are is range ranges vary put")
CITING = word_set("cited cites quoted quotes referenced presented produced")
CITING_TO = word_set("pointed points referred refers alluded")
OPENING = 3  # tokens of "As announced" at a sentence's start
FARTHEST_CITING = 12  # tokens between "cited" and "showing"
FARTHEST_THAT = 14  # tokens between a verb and its "that": a hearer, a date


def nobody_says(passage: Passage, index: int) -> bool:
    """Whether the subject is "no one" or "nobody"."""
    at = index - 1
    while at > index - 4 and passage.word(at) in words.FINITE:
        at -= 1
    return passage.word(at) in ("nobody", "none", "neither") or (
        passage.word(at) == "one" and passage.word(at - 1) == "no"
    )


def as_before(passage: Passage, index: int) -> bool:
    """ "as announced by", "as previously reported by"."""
    at = index - 1 - passage.word(index - 1).endswith(("ly", "earlier", "also"))
    return passage.word(at) == "as"


def in_a_name(passage: Passage, index: int) -> bool:
    """Whether the word is part of a name or an address: "State Secretary", "www.state.gov"."""
    tokens = passage.tokens
    if index == 0:
        return False
    if tokens[index - 1].end == tokens[index].start and tokens[index - 1].text not in MARKS_BEFORE:
        return True
    return tokens[index].text[0].isupper() and not passage.all_capitals


def of_a_report(passage: Passage, after: int) -> bool:
    """ "rejected press reports that ...": what is denied is what they say."""
    for at in range(after, min(after + 6, len(passage.lower) - 1)):
        if passage.lower[at] in DENIABLE and passage.lower[at + 1] == "that":
            return True
    return False


def cited(passage: Passage, index: int) -> Speaker | None:
    """Who cites the paper that says so: "X cited a study showing that", "X pointed to figures"."""
    for at in range(index - 1, max(index - FARTHEST_CITING, -1), -1):
        word = passage.lower[at]
        if word in CITING or (word == "to" and passage.word(at - 1) in CITING_TO):
            return subjects.before(passage, at - (word == "to"))
        if word in words.FINITE or word in (",", ";", ":", "that"):
            return None
    return None


def quote_opens(passage: Passage, at: int) -> bool:
    """Whether a quotation begins here; an apostrophe that closes a word is none."""
    tokens = passage.tokens
    return passage.word(at) in OPEN_QUOTES and (at == 0 or tokens[at - 1].end < tokens[at].start)


def that_follows(passage: Passage, after: int, form: Form) -> bool:
    """Whether a that-clause follows, behind at most a hearer and a date."""
    opening = passage.word(after)
    if form.stance is Stance.DENIED and of_a_report(passage, after):
        return True
    if not form.addressee and not _may_stand_between(opening):
        return False  # an object, or a clause without "that"
    for at in range(after, min(after + FARTHEST_THAT, len(passage.lower))):
        word = passage.lower[at]
        if word == "that":
            return passage.lower[at - 1] not in words.PREPOSITIONS
        if quote_opens(passage, at):
            return at <= after + 2
        if word in words.FINITE or word in (";", "."):
            return False
    return False


def concession(passage: Passage, after: int) -> int | None:
    """Where a concession begins that a denial does not reach: ", despite", ", although"."""
    for at in range(after + 2, len(passage.lower)):
        if passage.lower[at] in CONCESSIONS and passage.lower[at - 1] == ",":
            return passage.tokens[at - 1].start
    return None


def _may_stand_between(word: str) -> bool:
    """Whether a word may open what stands between a verb and its "that": "on May 3", "to us", "again"."""
    if word in ("that", ",", "again", "also", "earlier", "later", "once", "further"):
        return True
    return word in words.PREPOSITIONS or word in words.MONTHS or word in words.DAYS or word.endswith("ly")


def head(passage: Passage, speaker: Speaker) -> int:
    """Token of the head noun: before the first "of" or "from" ("statistics of the Board")."""
    for at in range(speaker.first + 1, speaker.last):
        if passage.lower[at] in ("of", "from", "in", "at", "by"):
            return at - 1
    return speaker.last


def puts_a_figure(passage: Passage, form: Form, after: int) -> bool:
    """ "X put the number at 231"."""
    words_behind = passage.lower[after : after + 6]
    return form.lemma == "put" and "at" in words_behind and any(word in FIGURES for word in words_behind)
