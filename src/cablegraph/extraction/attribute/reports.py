"""Reporting words of one sentence: who says, with which verb, and how far the saying reaches."""

from dataclasses import replace

from cablegraph.extraction.attribute import speakers, words
from cablegraph.extraction.attribute.lexicon import Form, forms
from cablegraph.extraction.attribute.nouns import SAYING_NOUNS, said_by_noun
from cablegraph.extraction.attribute.saying import Report, Style
from cablegraph.extraction.attribute.speakers import Passage, Speaker
from cablegraph.extraction.attribute.telling import NAMING, told_of
from cablegraph.extraction.attribute.words import word_set
from cablegraph.records.annotations import MentionKind, Stance

_DETERMINERS = word_set(
    """
    the a an this these those his her its their our my no any some each every such 's ’s recent new latest
    press
    """
)
_NOUN_FOLLOWERS = word_set("of on about from by and or for in at is are was were with to has have , . ; ) :")
_OPEN_QUOTES = frozenset(('"', "“", "'", "‘"))
_CLOSE_QUOTES = frozenset(('"', "”", "'", "’"))
_ENDS = frozenset((",", ".", ";", ")", "?", "!", ":", "--", "-", "–", "—"))
_BE = word_set("is are was were be been being")
_SUBJECTLESS = frozenset(
    (",", "and", "but", "by", "while", "in", ")", "--", "-", ";", "when", "after", "before")
)
_HEARER_OPENERS = word_set("on to in at during earlier later")
_STATES_OF = word_set("member united gulf nation baltic")  # "member states"
_DENIABLE = words.UTTERANCES | word_set(
    "allegation allegations accusation accusations charge charges rumor rumors rumour rumours suggestion "
    "suggestions assertion assertions notion idea"
)
_CONCESSIONS = word_set("despite although though but while whereas however notwithstanding")
# Verbs that stand before their subject: "..., said X".
_INVERTED = word_set(
    "say report write note add claim comment explain observe reply argue assert insist conclude"
)
_TELLING = frozenset((Stance.SAID, Stance.CLAIMED, Stance.CONFIRMED))
_OF_A_NOUN = word_set("of with as from against into through")  # prepositions that no clause begins with
_WITH_PREPOSITIONS = word_set("warn complain boast speak caution argue advise protest")
_COLLECTIVES = word_set("media press police people many some few most men women youth data")
_QUANTIFIERS = word_set("several many some most few others another both")
_PHRASE_OPENERS = word_set(
    "the a an his her its their this these those no not he she it they we there some many most all only"
)
_MARKS_BEFORE = frozenset(('"', "“", "'", "‘", "(", "-", "--", "–", "—", "”", "’"))
_COUNTS = word_set("estimates figures statistics data numbers")
_FIGURES = word_set("number figure total toll cost value count it losses loss damage share")
_HUMAN_VERBS = word_set("say tell report claim complain admit allege recall argue explain")
_NUMBERING = word_set("put suggest show indicate vary reveal point say")
_RANGES = word_set("are is range ranges vary put")
_CITING = word_set("cited cites quoted quotes referenced presented produced")
_CITING_TO = word_set("pointed points referred refers alluded")
_OPENING = 3  # tokens of "As announced" at a sentence's start
_FARTHEST_CITING = 12  # tokens between "cited" and "showing"
_FARTHEST_THAT = 14  # tokens between a verb and its "that": a hearer, a date


def reports(passage: Passage) -> tuple[Report, ...]:
    """The sayings of one sentence, in order."""
    lexicon = forms()
    hits = [index for index, word in enumerate(passage.lower) if word in lexicon or word in SAYING_NOUNS]
    if not hits:
        return ()
    reader = _Reader(passage)
    for index in hits:
        if passage.lower[index] in SAYING_NOUNS:
            noun = said_by_noun(passage, index)
            if noun is not None:
                reader.found.append(noun)
                continue
            if passage.lower[index] not in lexicon:
                continue
        for form in lexicon[passage.lower[index]]:
            if not form.rest or tuple(passage.lower[index + 1 : index + 1 + len(form.rest)]) == form.rest:
                report = reader.read(index, form)
                if report is not None:
                    reader.found.append(report)
                    break
    return tuple(reader.found)


class _Reader:
    """Reads the reporting words of a sentence from left to right."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._lower = passage.lower
        self._word = passage.word
        self.found: list[Report] = []

    def read(self, index: int, form: Form) -> Report | None:
        """The saying whose reporting words begin at `index`, if they report here."""
        after, previous = index + 1 + len(form.rest), self._word(index - 1)
        if form.before_speaker:
            return self._source(index, after, form)
        if form.aside:
            whose = Speaker(
                self._passage.tokens[index + 1].text, None, "person", index + 1, index + 1, True, False
            )
            return self._report(form, whose, Style.SOURCE, index, after)
        noun = previous in _DETERMINERS and not (
            previous == "press" and not form.base and form.text != "reports"
        )
        if noun or previous == "to" or (previous in _BE and form.gerund):
            return None
        if self._in_a_name(index) or self._nobody_says(index):
            return None
        if self._word(after) == "by" and self._as_before(index):
            return self._as_announced(index, after, form)
        if form.gerund:
            return self._gerund(index, after, form)
        if previous in _BE or (previous in ("also", "not") and self._word(index - 2) in _BE):
            return self._passive(index, after, form)
        return (
            self._inverted(index, after, form)
            or self._finite(index, after, form)
            or told_of(self._passage, index, after, form)
        )

    def _finite(self, index: int, after: int, form: Form) -> Report | None:
        """ "X said that ...", "..., X said, ..."."""
        following = self._word(after) or "."
        if form.lemma in NAMING or (form.text in _COUNTS and following in _NUMBERING):
            return None  # "Board estimates put the number at"
        said = following in ("that", ":") or self._quote_opens(after)
        that = said or self._that_follows(after, form)
        if form.text in ("state", "states") and not said:
            return None  # "X state", "member states": hardly ever a verb
        if not that and following not in _ENDS and self._cannot_report(form, after):
            return None
        speaker = speakers.before(self._passage, index)
        if speaker is None:
            return self._coordinated(index, after, form, said)
        if self._word(index - 1) == "that" and not said:
            return None
        if self._only_told_of(speaker, index, that) or self._own_thought(speaker, form):
            return None
        if form.base and not self._agrees(index, speaker):
            return None  # "an ETA suspect": a single subject takes another form
        speaker = self._made_by(speaker)
        end = self._apart_end(speaker.first, after, form)
        if end is not None:
            apart = speaker.speaks or (speaker.proper and not form.weak)
            return self._report(form, speaker, Style.APART, speaker.first, end) if apart else None
        if not that and (
            self._counts_only(speaker) or (form.noun and not self._verb_after_all(speaker, after))
        ):
            return None
        if form.weak and not that and not self._puts_a_figure(form, after):
            return None
        counts = self._word(index) in _COUNTS and speaker.proper
        if following == "by" or not (speaker.speaks or counts or self._only_people_do(speaker, form, said)):
            return None
        return self._report(
            form, speaker, Style.BEFORE, speaker.first, after, main=self._opens_clause(speaker.first)
        )

    def _only_told_of(self, speaker: Speaker, index: int, that: bool) -> bool:
        """Whether a saying is itself what somebody says or supposes: "X said managers may have warned them".

        People without name, article or number ("managers", "officers") speak only where a sentence is theirs.
        """
        if speaker.proper or speaker.pronoun:
            return False
        told = any(report.style is Style.BEFORE and report.end <= index for report in self.found)
        bare = speaker.first == speaker.last and speaker.words.islower() and speaker.words.endswith("s")
        supposed = self._word(index - 1) == "have" and self._word(index - 2) in words.MODALS
        return (bare and told and not that) or (supposed and (bare or told))

    def _own_thought(self, speaker: Speaker, form: Form) -> bool:
        """Whether a saying only tells what those who speak think: "officials said they believe"."""
        before = self._word(speaker.first - 1)
        return (
            speaker.pronoun == "group"
            and form.stance is Stance.CLAIMED
            and (before == "that" or before in forms())
        )

    def _quote_opens(self, at: int) -> bool:
        """Whether a quotation begins here; an apostrophe that closes a word is none."""
        tokens = self._passage.tokens
        return self._word(at) in _OPEN_QUOTES and (at == 0 or tokens[at - 1].end < tokens[at].start)

    def _cannot_report(self, form: Form, after: int) -> bool:
        """Whether a form does not report without "that" and between other words (a quick test)."""
        following = self._word(after)
        if following in _HEARER_OPENERS:
            return False  # ", X said on March 3,"
        if form.weak:
            return not self._puts_a_figure(form, after)
        if following in _OF_A_NOUN:
            return form.lemma not in _WITH_PREPOSITIONS
        return form.noun and following in _NOUN_FOLLOWERS and following not in _RANGES

    def _in_a_name(self, index: int) -> bool:
        """Whether the word is part of a name or an address: "State Secretary", "www.state.gov"."""
        tokens = self._passage.tokens
        if index == 0:
            return False
        if tokens[index - 1].end == tokens[index].start and tokens[index - 1].text not in _MARKS_BEFORE:
            return True
        return tokens[index].text[0].isupper() and not self._passage.all_capitals

    def _counts_only(self, speaker: Speaker) -> bool:
        """Whether the subject is but a number of what follows ("several suspected members")."""
        return speaker.first == speaker.last and self._lower[speaker.last] in _QUANTIFIERS

    def _puts_a_figure(self, form: Form, after: int) -> bool:
        """ "X put the number at 231"."""
        words_behind = self._lower[after : after + 6]
        return form.lemma == "put" and "at" in words_behind and any(word in _FIGURES for word in words_behind)

    def _made_by(self, speaker: Speaker) -> Speaker:
        """A report that says something speaks for the sentence's subject, who made it."""
        if speaker.entity is not None or speaker.first == 0 or not speaker.words.startswith(("a ", "an ")):
            return speaker
        if any(word in words.UTTERANCES for word in self._lower[speaker.first : speaker.last + 1]):
            return self._subject() or speaker
        return speaker

    def _agrees(self, index: int, speaker: Speaker) -> bool:
        """Whether a subject takes the base form: a plural, or any behind "may", "did" and the like."""
        if (
            speaker.pronoun in ("own", "group")
            or self._word(index - 1) in words.FINITE
            or speaker.last < index - 2
        ):
            return True
        last = self._word(self._head(speaker))
        return last.endswith("s") or last in _COLLECTIVES or " and " in speaker.words

    def _only_people_do(self, speaker: Speaker, form: Form, said: bool) -> bool:
        """Whether the verb alone shows that its subject speaks, whoever that is: "shopkeepers said"."""
        opens = speaker.first == 0 or self._word(speaker.first - 1) == ","
        if not opens or self._word(speaker.first).endswith("ing"):
            return False
        if form.lemma in _HUMAN_VERBS:
            return said or form.lemma in ("say", "tell")
        return said and speaker.proper and not form.weak

    def _head(self, speaker: Speaker) -> int:
        """Token of the head noun: before the first "of" or "from" ("statistics of the Board")."""
        for at in range(speaker.first + 1, speaker.last):
            if self._lower[at] in ("of", "from", "in", "at", "by"):
                return at - 1
        return speaker.last

    def _verb_after_all(self, speaker: Speaker, after: int) -> bool:
        """Whether a form that is also a noun is a verb here, though no "that" follows."""
        following = self._word(after)
        if following in _RANGES and self._word(speaker.last + 1) in _COUNTS:
            return speaker.proper  # "the Institute's estimates are between ..."
        last = self._word(speaker.last)
        if following in _NOUN_FOLLOWERS or last in _STATES_OF:
            return False
        if not (speaker.pronoun or self._ends_named(speaker)):
            opens = (
                following in _PHRASE_OPENERS
                or self._passage.tokens[min(after, len(self._lower) - 1)].text[0].isupper()
            )
            return speaker.voice and opens
        return True

    def _ends_named(self, speaker: Speaker) -> bool:
        """Whether a known name ends the noun phrase."""
        end = self._passage.tokens[speaker.last].end
        return any(one.end >= end - 1 for one in self._passage.within(speaker.first, speaker.last))

    def _source(self, index: int, after: int, form: Form) -> Report | None:
        """ "according to X"."""
        if after >= len(self._lower):
            return None
        speaker = speakers.noun_phrase_starting(self._passage, after)
        if speaker is None or (form.text == "per" and speaker.entity is None):
            return None
        return self._report(form, speaker, Style.SOURCE, index, speaker.last + 1)

    def _nobody_says(self, index: int) -> bool:
        """Whether the subject is "no one" or "nobody"."""
        at = index - 1
        while at > index - 4 and self._word(at) in words.FINITE:
            at -= 1
        return self._word(at) in ("nobody", "none", "neither") or (
            self._word(at) == "one" and self._word(at - 1) == "no"
        )

    def _as_before(self, index: int) -> bool:
        """ "as announced by", "as previously reported by"."""
        at = index - 1 - self._word(index - 1).endswith(("ly", "earlier", "also"))
        return self._word(at) == "as"

    def _as_announced(self, index: int, after: int, form: Form) -> Report | None:
        """ "..., as announced by X"."""
        if form.stance not in _TELLING or after + 1 >= len(self._lower):
            return None
        speaker = speakers.noun_phrase_starting(self._passage, after + 1)
        if speaker is None or not (speaker.speaks or speaker.proper):
            return None
        report = self._report(form, speaker, Style.SOURCE, index, speaker.last + 1)
        return report if index < _OPENING else replace(report, scope=report.scope[:1])

    def _inverted(self, index: int, after: int, form: Form) -> Report | None:
        """ "..., said X"."""
        previous, following = self._word(index - 1), self._word(after)
        if form.lemma not in _INVERTED or not (previous in _CLOSE_QUOTES or previous == ","):
            return None
        if not following or following in _ENDS or following == "that":
            return None
        speaker = speakers.noun_phrase_starting(self._passage, after)
        if speaker is None or speaker.pronoun == "own":
            return None
        named = self._passage.tokens[after].text[0].isupper()
        behind = self._word(speaker.last + 1)
        closed = not behind or behind in _ENDS or behind in _CLOSE_QUOTES or previous in _CLOSE_QUOTES
        if not closed or not (speaker.speaks or named):
            return None
        return self._report(form, speaker, Style.APART, index, speaker.last + 1)

    def _gerund(self, index: int, after: int, form: Form) -> Report | None:
        """ "..., adding that ...", "reports suggesting ..."."""
        following, previous = self._word(after), self._word(index - 1)
        clause = following == "that" or following in _OPEN_QUOTES
        cited = self._cited(index) if clause else None
        if cited is not None:
            return self._report(form, cited, Style.BEFORE, cited.first, after)
        if not clause and ((form.weak and following != ",") or following in _NOUN_FOLLOWERS - {","}):
            return None
        if previous and previous not in _SUBJECTLESS:
            own = speakers.before(self._passage, index)
            told = own is not None and own.speaks and (self._ends_named(own) or own.voice)
            if own is None or not told or (following != "that" and form.noun):
                return None
            return self._report(form, own, Style.BEFORE, own.first, after, main=False)
        speaker = next((report.speaker for report in reversed(self.found) if report.speaker), None)
        if speaker is None and index:
            speaker = self._subject()
        if speaker is None or (speaker.first >= index and not self.found):
            return None
        return self._report(form, speaker, Style.BEFORE, index, after, main=False)

    def _cited(self, index: int) -> Speaker | None:
        """Who cites the paper that says so: "X cited a study showing that", "X pointed to figures"."""
        for at in range(index - 1, max(index - _FARTHEST_CITING, -1), -1):
            word = self._lower[at]
            if word in _CITING or (word == "to" and self._word(at - 1) in _CITING_TO):
                return speakers.before(self._passage, at - (word == "to"))
            if word in words.FINITE or word in (",", ";", ":", "that"):
                return None
        return None

    def _passive(self, index: int, after: int, form: Form) -> Report | None:
        """ "was told by X that", "it is estimated that": by whom the text says, if it does."""
        following = self._word(after)
        if following == "by" and after + 1 < len(self._lower):
            if form.weak or form.stance not in _TELLING:
                return None
            speaker = speakers.noun_phrase_starting(self._passage, after + 1)
            if speaker and speaker.speaks:
                return self._report(form, speaker, Style.BEFORE, index, speaker.last + 1)
            return None
        subject = next(
            (at for at in range(index - 1, max(index - 4, -1), -1) if self._lower[at] == "it"), None
        )
        if subject is None or following != "that":
            return None
        return self._report(form, None, Style.BEFORE, subject, after)

    def _coordinated(self, index: int, after: int, form: Form, said: bool) -> Report | None:
        """ "X said A and claimed B": the speaker before goes on."""
        before = [word for word in self._lower[max(index - 3, 0) : index] if word != ","]
        if before and before[-1] in ("also", "then", "further"):
            before.pop()
        if not before or before[-1] not in ("and", "but") or ((form.weak or form.noun) and not said):
            return None
        speaker = next((report.speaker for report in reversed(self.found) if report.speaker), None)
        speaker = speaker or self._subject()
        if speaker is None:
            return None
        return self._report(form, speaker, Style.BEFORE, index, after)

    def _subject(self) -> Speaker | None:
        """The subject of the sentence, when it can speak."""
        speaker = speakers.noun_phrase_starting(self._passage, 0)
        if speaker is None:
            return None
        if speaker.entity is None:
            makers = [
                one
                for one in self._passage.within(speaker.first, speaker.last)
                if one.kind in (MentionKind.PERSON, MentionKind.BODY, MentionKind.UNNAMED)
            ]
            if makers:
                printed = self._passage.text[makers[0].start : makers[0].end]
                speaker = replace(speaker, entity=makers[0].entity, words=printed, pronoun="")
        return speaker if speaker.speaks else None

    def _apart_end(self, first: int, after: int, form: Form) -> int | None:
        """Where subject and verb end that stand between marks (", X said," or last); else None.

        A few words to the hearer may stand between: ", X told us,", ", X said on March 3."
        """
        opening = self._word(first - 1)
        if opening not in _ENDS and opening not in _CLOSE_QUOTES:
            return None
        at = after
        while at < len(self._lower) and at - after < 8:
            word = self._lower[at]
            if word in _ENDS or word in _OPEN_QUOTES:
                break
            if word == "that" or word in words.FINITE:
                return None
            at += 1
        if at == after:
            return at
        if at == len(self._lower) or form.weak or self._lower[at] not in _ENDS:
            return None
        return at if form.addressee or self._word(after) in _HEARER_OPENERS else None

    def _that_follows(self, after: int, form: Form) -> bool:
        """Whether a that-clause follows, behind at most a hearer and a date."""
        opening = self._word(after)
        if form.stance is Stance.DENIED and self._of_a_report(after):
            return True
        if not form.addressee and not _may_stand_between(opening):
            return False  # an object, or a clause without "that"
        for at in range(after, min(after + _FARTHEST_THAT, len(self._lower))):
            word = self._lower[at]
            if word == "that":
                return self._lower[at - 1] not in words.PREPOSITIONS
            if self._quote_opens(at):
                return at <= after + 2
            if word in words.FINITE or word in (";", "."):
                return False
        return False

    def _of_a_report(self, after: int) -> bool:
        """ "rejected press reports that ...": what is denied is what they say."""
        for at in range(after, min(after + 6, len(self._lower) - 1)):
            if self._lower[at] in _DENIABLE and self._lower[at + 1] == "that":
                return True
        return False

    def _opens_clause(self, first: int) -> bool:
        """Whether a main clause begins with this subject: at the sentence's start or behind an adjunct."""
        before = self._word(first - 1)
        return before not in words.RELATIVES | words.SUBORDINATORS and before != "that"

    def _concession(self, after: int) -> int | None:
        """Where a concession begins that a denial does not reach: ", despite", ", although"."""
        for at in range(after + 2, len(self._lower)):
            if self._lower[at] in _CONCESSIONS and self._lower[at - 1] == ",":
                return self._passage.tokens[at - 1].start
        return None

    def _comma(self, after: int) -> int | None:
        """Where the next comma stands, which ends what is said in a clause of concession."""
        commas = (at for at in range(after, len(self._lower)) if self._lower[at] == ",")
        return next((self._passage.tokens[at].start for at in commas), None)

    def _report(
        self, form: Form, speaker: Speaker | None, style: Style, first: int, after: int, *, main: bool = True
    ) -> Report:
        tokens = self._passage.tokens
        start, end = tokens[first].start, tokens[min(after, len(tokens)) - 1].end
        sentence_start, sentence_end = tokens[0].start, tokens[-1].end
        if form.stance is Stance.DENIED:
            sentence_end = self._concession(after) or sentence_end
        if style is Style.BEFORE and self._word(first - 1) in _CONCESSIONS:
            sentence_end = self._comma(after) or sentence_end
        if style is Style.BEFORE:
            sentence_end = min(sentence_end, self._passage.closing(first) or sentence_end)
        scope: tuple[tuple[int, int], ...] = ((end, sentence_end),)
        if style is not Style.BEFORE:
            scope = ((sentence_start, start), (end, sentence_end))
        verb = form.text
        if not form.before_speaker and not form.aside:
            printed = next(at for at in range(first, after) if self._lower[at] == form.text.split()[0])
            verb = " ".join(token.text for token in tokens[printed : printed + 1 + len(form.rest)])
        return Report(speaker, form, verb, style, start, end, scope, main)


def _may_stand_between(word: str) -> bool:
    """Whether a word may open what stands between a verb and its "that": "on May 3", "to us", "again"."""
    if word in ("that", ",", "again", "also", "earlier", "later", "once", "further"):
        return True
    return word in words.PREPOSITIONS or word in words.MONTHS or word in words.DAYS or word.endswith("ly")
