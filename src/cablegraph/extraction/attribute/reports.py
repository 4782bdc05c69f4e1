"""Reporting words of one sentence: who says, with which verb, and how far the saying reaches."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cablegraph.extraction.actors import Actors
from cablegraph.extraction.attribute import speakers, words
from cablegraph.extraction.attribute.lexicon import Form, forms
from cablegraph.extraction.attribute.speakers import Speaker
from cablegraph.extraction.attribute.words import word_set
from cablegraph.extraction.tokens import Token
from cablegraph.records.annotations import MentionKind

_DETERMINERS = word_set(
    """
    the a an this that these those his her its their our my no any some each every such 's ’s recent
    new latest press initial final
    """
)
_NOUN_FOLLOWERS = word_set(
    """
    of on about from by and or for in at is are was were with to has have , . ; ) :
    """
)
_OPEN_QUOTES = frozenset(('"', "“", "'", "‘"))
_CLOSE_QUOTES = frozenset(('"', "”", "'", "’"))
_ENDS = frozenset((",", ".", ";", ")", "?", "!", ":", "--", "-", "–", "—"))
_BE = word_set("is are was were be been being")
_PEOPLE = word_set(
    """
    official officials officer officers spokesman spokeswoman spokesperson spokesmen source sources
    contact contacts interlocutor interlocutors minister ministers director deputy ambassador chief
    head president chairman chairwoman governor mayor secretary member members leader leaders
    representative representatives observer observers analyst analysts expert experts commentator
    commentators columnist columnists economist economists journalist journalists reporter reporters
    editor diplomat diplomats poloff econoff emboff emboffs conoff lawyer lawyers activist activists
    critics supporters participants residents villagers police prosecutor prosecutors judge
    businessman businessmen academic academics scholar scholars professor manager managers colleague
    colleagues counterpart counterparts host person people one some many most several others another
    both
    """
)
_VOICES = (
    _PEOPLE
    | words.UTTERANCES
    | word_set(
        """
    press media paper papers newspaper newspapers daily weekly magazine broadcaster radio television
    outlets outlet wire wires government administration opposition ministry embassy party council
    committee commission court parliament authorities pundits headlines website websites memo law
    agency organization union bank company firm institute
    """
    )
)


class Style(StrEnum):
    """Where the reporting words stand."""

    BEFORE = "before"  # "X said that ..."
    APART = "apart"  # "..., X said" and "..., X said, ...", "according to X"


@dataclass(frozen=True, slots=True)
class Report:
    """One saying.

    Attributes:
        speaker: Who; None when nobody in particular ("it is estimated that").
        form: The reporting verb or phrase.
        verb: It as printed.
        style: Where it stands.
        start, end: View range of subject and verb.
        scope: View ranges of what is said.
        main: Whether it governs the whole sentence, not a clause inside it.
    """

    speaker: Speaker | None
    form: Form
    verb: str
    style: Style
    start: int
    end: int
    scope: tuple[tuple[int, int], ...]
    main: bool


def reports(text: str, tokens: Sequence[Token], lower: Sequence[str], actors: Actors) -> tuple[Report, ...]:
    """The sayings of one sentence, in order.

    Args:
        text: The view's text.
        tokens: The sentence's tokens.
        lower: Their words in small letters.
        actors: Who is known.
    """
    found: list[Report] = []
    index = 0
    lexicon = forms()
    while index < len(lower):
        report = None
        for form in lexicon.get(lower[index], ()):
            if form.rest and tuple(lower[index + 1 : index + 1 + len(form.rest)]) != form.rest:
                continue
            report = _report(text, tokens, lower, actors, index, form, found)
            if report is not None:
                found.append(report)
                break
        index += 1
    return tuple(found)


def _report(
    text: str,
    tokens: Sequence[Token],
    lower: Sequence[str],
    actors: Actors,
    index: int,
    form: Form,
    earlier: Sequence[Report],
) -> Report | None:
    after = index + 1 + len(form.rest)
    if form.before_speaker:
        return _according(text, tokens, lower, actors, index, after, form)
    if form.aside:
        speaker = Speaker(tokens[index + 1].text, None, "person", index + 1, index + 1, True)
        return _make(tokens, form, speaker, Style.APART, index, after, main=True)
    previous = lower[index - 1] if index else ""
    following = lower[after] if after < len(lower) else "."
    said = following == "that" or following in _OPEN_QUOTES
    if previous in _DETERMINERS or previous == "to" or (previous in _BE and form.gerund):
        return None
    if form.gerund:
        return _gerund(text, tokens, lower, actors, index, after, form, earlier)
    if previous in _BE or (previous in ("also", "not") and index > 1 and lower[index - 2] in _BE):
        return _passive(text, tokens, lower, actors, index, after, form)
    inverted = index == 0 or previous in _CLOSE_QUOTES or previous == ","
    if inverted and following not in _ENDS and following != "that":
        speaker = speakers.noun_phrase_starting(text, tokens, lower, after, actors)
        if (
            speaker
            and _speaks(speaker, lower)
            and (previous in _CLOSE_QUOTES or _closes(lower, speaker.last + 1))
        ):
            return _make(tokens, form, speaker, Style.APART, index, speaker.last + 1, main=True)
    speaker = speakers.before(text, tokens, lower, index, actors)
    if speaker is None:
        return _coordinated(tokens, lower, index, after, form, earlier, said)
    apart = _stands_apart(lower, speaker.first, after, form)
    if apart:
        if not (form.weak and not _speaks(speaker, lower)):
            return _make(tokens, form, speaker, Style.APART, speaker.first, after, main=True)
        return None
    that = said or _that_follows(lower, after, form)
    if (
        form.noun
        and not that
        and not (_adjacent(tokens, speaker, actors) and following not in _NOUN_FOLLOWERS)
    ):
        return None
    if form.weak and not that:
        return None
    if following == "by" or not _speaks(speaker, lower):
        return None
    return _make(
        tokens, form, speaker, Style.BEFORE, speaker.first, after, main=_opens_clause(lower, speaker.first)
    )


def _according(
    text: str,
    tokens: Sequence[Token],
    lower: Sequence[str],
    actors: Actors,
    index: int,
    after: int,
    form: Form,
) -> Report | None:
    if after >= len(tokens):
        return None
    speaker = speakers.noun_phrase_starting(text, tokens, lower, after, actors)
    if speaker is None or (form.text == "per" and speaker.entity is None):
        return None
    return _make(tokens, form, speaker, Style.APART, index, speaker.last + 1, main=True)


def _gerund(
    text: str,
    tokens: Sequence[Token],
    lower: Sequence[str],
    actors: Actors,
    index: int,
    after: int,
    form: Form,
    earlier: Sequence[Report],
) -> Report | None:
    following = lower[after] if after < len(lower) else "."
    if form.weak and following != "that" and following not in _OPEN_QUOTES and following != ",":
        return None
    previous = lower[index - 1] if index else ""
    if previous and previous not in (
        ",",
        "and",
        "but",
        "by",
        "while",
        "in",
        ")",
        "--",
        "-",
        ";",
        "when",
        "after",
    ):
        speaker = speakers.before(text, tokens, lower, index, actors)
        if speaker and _speaks(speaker, lower) and (following == "that" or not form.noun):
            return _make(tokens, form, speaker, Style.BEFORE, speaker.first, after, main=False)
    speaker = next((report.speaker for report in reversed(earlier) if report.speaker), None)
    if speaker is None and index:
        speaker = _sentence_subject(text, tokens, lower, actors)
    if speaker is None or (speaker.first >= index and not earlier):
        return None
    return _make(tokens, form, speaker, Style.BEFORE, index, after, main=False)


def _passive(
    text: str,
    tokens: Sequence[Token],
    lower: Sequence[str],
    actors: Actors,
    index: int,
    after: int,
    form: Form,
) -> Report | None:
    """ "was told by X that", "it is estimated that": by whom the text says, if it does."""
    following = lower[after] if after < len(lower) else "."
    if following == "by" and after + 1 < len(lower):
        speaker = speakers.noun_phrase_starting(text, tokens, lower, after + 1, actors)
        if speaker and _speaks(speaker, lower):
            return _make(tokens, form, speaker, Style.BEFORE, index, speaker.last + 1, main=True)
        return None
    subject = next((at for at in range(index - 1, max(index - 4, -1), -1) if lower[at] == "it"), None)
    if subject is not None and following == "that":
        return _make(tokens, form, None, Style.BEFORE, subject, after, main=True)
    return None


def _coordinated(
    tokens: Sequence[Token],
    lower: Sequence[str],
    index: int,
    after: int,
    form: Form,
    earlier: Sequence[Report],
    said: bool,
) -> Report | None:
    """ "X said A and claimed B": the speaker before goes on."""
    previous = [word for word in lower[max(index - 3, 0) : index] if word != ","]
    joined = bool(previous) and (
        previous[-1] in ("and", "but")
        or (
            len(previous) > 1
            and previous[-2] in ("and", "but")
            and previous[-1] in ("also", "then", "further")
        )
    )
    speaker = next((report.speaker for report in reversed(earlier) if report.speaker), None)
    if not joined or speaker is None or ((form.weak or form.noun) and not said):
        return None
    return _make(tokens, form, speaker, Style.BEFORE, index, after, main=True)


def _sentence_subject(
    text: str, tokens: Sequence[Token], lower: Sequence[str], actors: Actors
) -> Speaker | None:
    speaker = speakers.noun_phrase_starting(text, tokens, lower, 0, actors)
    if speaker is None:
        return None
    mentions = actors.within(
        tokens[0].start, tokens[speaker.last].end, MentionKind.PERSON, MentionKind.BODY, MentionKind.UNNAMED
    )
    if speaker.entity is None and mentions:
        speaker = replace(speaker, entity=mentions[0].entity, words=text[mentions[0].start : mentions[0].end])
    return speaker if _speaks(speaker, lower) else None


def _speaks(speaker: Speaker, lower: Sequence[str]) -> bool:
    """Whether such a subject can speak: somebody known, a pronoun, people or papers."""
    if speaker.entity or speaker.pronoun:
        return True
    return any(word in _VOICES for word in lower[speaker.first : speaker.last + 1])


def _closes(lower: Sequence[str], index: int) -> bool:
    return (
        index >= len(lower)
        or lower[index] in _ENDS
        or lower[index] in _CLOSE_QUOTES
        or lower[index] in ("in", "on", "at", "during", "to", "after")
    )


def _stands_apart(lower: Sequence[str], first: int, after: int, form: Form) -> bool:
    """Whether subject and verb stand between marks: ", X said," or at the end."""
    if first == 0 or (lower[first - 1] not in _ENDS and lower[first - 1] not in _CLOSE_QUOTES):
        return False
    at = after
    while at < len(lower) and at - after < 8 and lower[at] not in _ENDS and lower[at] not in _OPEN_QUOTES:
        if lower[at] == "that" or lower[at] in words.FINITE:
            return False
        at += 1
    if at == len(lower):
        return at == after
    # a few words to the hearer may stand between: ", X told us,", ", X said on March 3."
    return at == after or (
        lower[at] in _ENDS
        and (form.addressee or lower[after] in ("on", "to", "in", "at", "during", "earlier", "later"))
    )


def _that_follows(lower: Sequence[str], after: int, form: Form) -> bool:
    """Whether a that-clause follows, behind at most a hearer and a date."""
    for at in range(after, min(after + 14, len(lower))):
        if lower[at] == "that":
            return lower[at - 1] not in words.PREPOSITIONS
        if lower[at] in _OPEN_QUOTES:
            return True
        if lower[at] in words.FINITE or lower[at] in (";", "."):
            return False
    return False


def _adjacent(tokens: Sequence[Token], speaker: Speaker, actors: Actors) -> bool:
    """Whether a known name ends the noun phrase."""
    end = tokens[speaker.last].end
    start = tokens[speaker.first].start
    return bool(speaker.pronoun) or any(mention.end >= end - 1 for mention in actors.within(start, end))


def _opens_clause(lower: Sequence[str], first: int) -> bool:
    """Whether a main clause begins with this subject: at the sentence's start or behind an adjunct."""
    if first == 0:
        return True
    return lower[first - 1] not in words.RELATIVES and lower[first - 1] not in (
        "that",
        "if",
        "because",
        "whether",
    )


def _make(
    tokens: Sequence[Token],
    form: Form,
    speaker: Speaker | None,
    style: Style,
    first: int,
    after: int,
    *,
    main: bool,
) -> Report:
    start, end = tokens[first].start, tokens[min(after, len(tokens)) - 1].end
    sentence = tokens[0].start, tokens[-1].end
    scope: tuple[tuple[int, int], ...] = ((end, sentence[1]),)
    if style is Style.APART:
        scope = ((sentence[0], start), (end, sentence[1]))
    verb = (
        " ".join(token.text for token in tokens[after - 1 - len(form.rest) : after])
        if not form.before_speaker
        else form.text
    )
    return Report(speaker, form, verb, style, start, end, scope, main)
