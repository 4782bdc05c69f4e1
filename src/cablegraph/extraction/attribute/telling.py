"""Verbs with an object of which somebody speaks: "X outlined the plan", "X called the offer small"."""

from cablegraph.extraction.attribute import subjects, words
from cablegraph.extraction.attribute.lexicon import Form
from cablegraph.extraction.attribute.saying import Report, Style
from cablegraph.extraction.attribute.speakers import Passage
from cablegraph.extraction.attribute.words import word_set

# With an object these open an account: the sentences behind it are the speaker's.
NARRATING = frozenset((
    "brief", "describe", "detail", "elaborate", "expound", "lay out", "list", "outline", "recount",
    "relate", "relay", "spell out", "summarize", "summarise",
))  # fmt: skip
# With an object these say what somebody thinks of it; the account does not go on.
_JUDGING = frozenset((
    "attribute", "blame", "characterise", "characterize", "cite", "credit", "criticise", "criticize",
    "condemn", "decry", "denounce", "deplore", "dismiss", "highlight", "lament", "portray", "praise",
    "quote", "welcome",
))  # fmt: skip
# What a court does by saying so.
RULING = frozenset(("condemn", "convict", "declare", "find", "fine", "acquit", "sentence", "rule", "order"))
_COURTS = word_set("court courts tribunal judge judges jury magistrate magistrates")
# With an object and a quotation: "X called the offer 'small'".
NAMING = frozenset(("call", "dub", "label"))
TELLING = NARRATING | _JUDGING | NAMING
_QUOTES = frozenset(('"', "“"))
_OBJECT_OPENERS = word_set(
    "a an the his her its their this these those some several many two three four five how what why which "
    "plans efforts problems steps measures details"
)


def told_of(passage: Passage, index: int, after: int, form: Form) -> Report | None:
    """The saying of a verb with an object, when a human being or a body is its subject."""
    ruling = form.lemma in RULING
    if not (form.lemma in TELLING or ruling) or form.gerund or form.base:
        return None
    following = passage.word(after)
    named = after < len(passage.tokens) and passage.tokens[after].text[0].isupper()
    if not (ruling or following in _OBJECT_OPENERS or named or (form.addressee and _hearer(following))):
        return None
    if form.lemma in NAMING and not any(word in _QUOTES for word in passage.lower[after + 1 :]):
        return None
    if passage.word(index - 1) == "that" or passage.word(index - 1) in words.RELATIVES:
        return None
    speaker = subjects.before(passage, index)
    if speaker is None or not speaker.speaks or speaker.pronoun == "own":
        return None
    court = not _COURTS.isdisjoint(passage.lower[speaker.first : speaker.last + 1])
    if not (court or speaker.personal or speaker.pronoun or speaker.entity):
        return None
    if ruling and form.lemma not in TELLING and not court:
        return None
    before = passage.word(speaker.first - 1)
    if before in words.RELATIVES or before in words.CLAUSE_OPENERS or before == "that":
        return None
    tokens = passage.tokens
    return Report(
        speaker=speaker,
        form=form,
        verb=" ".join(token.text for token in tokens[index:after]),
        style=Style.OBJECT,
        start=tokens[speaker.first].start,
        end=tokens[after - 1].end,
        scope=((tokens[after - 1].end, passage.closing(index) or tokens[-1].end),),
        main=True,
    )


def court_speaks(report: Report) -> bool:
    """Whether a court or a judge speaks."""
    return report.speaker is not None and not _COURTS.isdisjoint(report.speaker.words.lower().split())


def _hearer(word: str) -> bool:
    return word in ("us", "poloff", "econoff", "emboff", "ambassador", "charge", "dcm")
