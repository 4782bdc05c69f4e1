"""Reporting words of one sentence: who says, with which verb, and how far the saying reaches."""

from dataclasses import replace

from cablegraph.extraction.attribute import speakers, subjects, words
from cablegraph.extraction.attribute.lexicon import Form, forms
from cablegraph.extraction.attribute.nouns import SAYING_NOUNS, said_by_noun
from cablegraph.extraction.attribute.report_words import (
    BE,
    CLOSE_QUOTES,
    COLLECTIVES,
    CONCESSIONS,
    COUNTS,
    DETERMINERS,
    ENDS,
    HEARER_OPENERS,
    HUMAN_VERBS,
    INVERTED,
    NOUN_FOLLOWERS,
    NUMBERING,
    OF_A_NOUN,
    OPEN_QUOTES,
    OPENING,
    PHRASE_OPENERS,
    QUANTIFIERS,
    RANGES,
    STATES_OF,
    SUBJECTLESS,
    TELLING,
    WITH_PREPOSITIONS,
    as_before,
    cited,
    concession,
    head,
    in_a_name,
    nobody_says,
    puts_a_figure,
    quote_opens,
    that_follows,
)
from cablegraph.extraction.attribute.saying import Report, Style
from cablegraph.extraction.attribute.speakers import Passage, Speaker
from cablegraph.extraction.attribute.telling import NAMING, told_of
from cablegraph.records.annotations import MentionKind, Stance


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
        noun = previous in DETERMINERS and not (
            previous == "press" and not form.base and form.text != "reports"
        )
        if noun or previous == "to" or (previous in BE and form.gerund):
            return None
        if in_a_name(self._passage, index) or nobody_says(self._passage, index):
            return None
        if self._word(after) == "by" and as_before(self._passage, index):
            return self._as_announced(index, after, form)
        if form.gerund:
            return self._gerund(index, after, form)
        if previous in BE or (previous in ("also", "not") and self._word(index - 2) in BE):
            return self._passive(index, after, form)
        return (
            self._inverted(index, after, form)
            or self._finite(index, after, form)
            or told_of(self._passage, index, after, form)
        )

    def _finite(self, index: int, after: int, form: Form) -> Report | None:
        """ "X said that ...", "..., X said, ..."."""
        following = self._word(after) or "."
        if form.lemma in NAMING or (form.text in COUNTS and following in NUMBERING):
            return None  # "Board estimates put the number at"
        said = following in ("that", ":") or quote_opens(self._passage, after)
        that = said or that_follows(self._passage, after, form)
        if form.text in ("state", "states") and not said:
            return None  # "X state", "member states": hardly ever a verb
        if not that and following not in ENDS and self._cannot_report(form, after):
            return None
        speaker = subjects.before(self._passage, index)
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
        if form.weak and not that and not puts_a_figure(self._passage, form, after):
            return None
        counts = self._word(index) in COUNTS and speaker.proper
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

    def _cannot_report(self, form: Form, after: int) -> bool:
        """Whether a form does not report without "that" and between other words (a quick test)."""
        following = self._word(after)
        if following in HEARER_OPENERS:
            return False  # ", X said on March 3,"
        if form.weak:
            return not puts_a_figure(self._passage, form, after)
        if following in OF_A_NOUN:
            return form.lemma not in WITH_PREPOSITIONS
        return form.noun and following in NOUN_FOLLOWERS and following not in RANGES

    def _counts_only(self, speaker: Speaker) -> bool:
        """Whether the subject is but a number of what follows ("several suspected members")."""
        return speaker.first == speaker.last and self._lower[speaker.last] in QUANTIFIERS

    def _made_by(self, speaker: Speaker) -> Speaker:
        """A report that says something speaks for the sentence's subject, who made it."""
        if speaker.entity is not None or speaker.first == 0 or not speaker.words.startswith(("a ", "an ")):
            return speaker
        if any(word in words.UTTERANCES for word in self._lower[speaker.first : speaker.last + 1]):
            return self._subject() or self._maker_unknown() or speaker
        return speaker

    def _maker_unknown(self) -> Speaker | None:
        """A name that opens the sentence and means nobody known: "Datos Lima conducted a poll that found"."""
        opener = speakers.noun_phrase_starting(self._passage, 0)
        named = opener is not None and opener.proper and opener.last < 4
        return replace(opener, voice=True) if opener is not None and named else None

    def _agrees(self, index: int, speaker: Speaker) -> bool:
        """Whether a subject takes the base form: a plural, or any behind "may", "did" and the like."""
        if (
            speaker.pronoun in ("own", "group")
            or self._word(index - 1) in words.FINITE
            or speaker.last < index - 2
        ):
            return True
        last = self._word(head(self._passage, speaker))
        return last.endswith("s") or last in COLLECTIVES or " and " in speaker.words

    def _only_people_do(self, speaker: Speaker, form: Form, said: bool) -> bool:
        """Whether the verb alone shows that its subject speaks, whoever that is: "shopkeepers said"."""
        opens = speaker.first == 0 or self._word(speaker.first - 1) == ","
        if not opens or self._word(speaker.first).endswith("ing"):
            return False
        if form.lemma in HUMAN_VERBS:
            return said or form.lemma in ("say", "tell")
        return said and speaker.proper and not form.weak

    def _verb_after_all(self, speaker: Speaker, after: int) -> bool:
        """Whether a form that is also a noun is a verb here, though no "that" follows."""
        following = self._word(after)
        if following in RANGES and self._word(speaker.last + 1) in COUNTS:
            return speaker.proper  # "the Institute's estimates are between ..."
        last = self._word(speaker.last)
        if following in NOUN_FOLLOWERS or last in STATES_OF:
            return False
        if not (speaker.pronoun or self._ends_named(speaker)):
            opens = (
                following in PHRASE_OPENERS
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

    def _as_announced(self, index: int, after: int, form: Form) -> Report | None:
        """ "..., as announced by X"."""
        if form.stance not in TELLING or after + 1 >= len(self._lower):
            return None
        speaker = speakers.noun_phrase_starting(self._passage, after + 1)
        if speaker is None or not (speaker.speaks or speaker.proper):
            return None
        report = self._report(form, speaker, Style.SOURCE, index, speaker.last + 1)
        return report if index < OPENING else replace(report, scope=report.scope[:1])

    def _inverted(self, index: int, after: int, form: Form) -> Report | None:
        """ "..., said X"."""
        previous, following = self._word(index - 1), self._word(after)
        if form.lemma not in INVERTED or not (previous in CLOSE_QUOTES or previous == ","):
            return None
        if not following or following in ENDS or following == "that":
            return None
        speaker = speakers.noun_phrase_starting(self._passage, after)
        if speaker is None or speaker.pronoun == "own":
            return None
        named = self._passage.tokens[after].text[0].isupper()
        behind = self._word(speaker.last + 1)
        closed = not behind or behind in ENDS or behind in CLOSE_QUOTES or previous in CLOSE_QUOTES
        if not closed or not (speaker.speaks or named):
            return None
        return self._report(form, speaker, Style.APART, index, speaker.last + 1)

    def _gerund(self, index: int, after: int, form: Form) -> Report | None:
        """ "..., adding that ...", "reports suggesting ..."."""
        following, previous = self._word(after), self._word(index - 1)
        clause = following == "that" or following in OPEN_QUOTES
        citer = cited(self._passage, index) if clause else None
        if citer is not None:
            return self._report(form, citer, Style.BEFORE, citer.first, after)
        if not clause and ((form.weak and following != ",") or following in NOUN_FOLLOWERS - {","}):
            return None
        if previous and previous not in SUBJECTLESS:
            own = subjects.before(self._passage, index)
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

    def _passive(self, index: int, after: int, form: Form) -> Report | None:
        """ "was told by X that", "it is estimated that": by whom the text says, if it does."""
        following = self._word(after)
        if following == "by" and after + 1 < len(self._lower):
            if form.weak or form.stance not in TELLING:
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
        if opening not in ENDS and opening not in CLOSE_QUOTES:
            return None
        at = after
        while at < len(self._lower) and at - after < 8:
            word = self._lower[at]
            if word in ENDS or word in OPEN_QUOTES:
                break
            if word == "that" or word in words.FINITE:
                return None
            at += 1
        if at == after:
            return at
        if at == len(self._lower) or form.weak or self._lower[at] not in ENDS:
            return None
        return at if form.addressee or self._word(after) in HEARER_OPENERS else None

    def _opens_clause(self, first: int) -> bool:
        """Whether a main clause begins with this subject: at the sentence's start or behind an adjunct."""
        before = self._word(first - 1)
        return before not in words.RELATIVES | words.SUBORDINATORS and before != "that"

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
            sentence_end = concession(self._passage, after) or sentence_end
        if style is Style.BEFORE and self._word(first - 1) in CONCESSIONS:
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
