"""Plans, campaigns, information systems and contact channels: finding their names in the text.

Finding is generous: a name in lower case ("the regional waste strategy") is found too. Whether the text
says enough of it to make it a programme of the graph is decided where its ties are known (`undertakings`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from cablegraph.extraction.document import Document
from cablegraph.extraction.relate.programme_names import (
    ARTICLE_BEFORE,
    SCOPES,
    Noun,
    half_named,
    introduced,
    is_proper,
    is_verb,
    many_capitals,
    name_end,
    name_start,
    purpose_end,
    word_list,
)
from cablegraph.records.annotations import ProgrammeKind

_NOUNS: dict[str, ProgrammeKind] = {
    **dict.fromkeys(
        word_list("action plan, action plans, plan of action, programme of action, program of action"),
        "action-plan",
    ),
    **dict.fromkeys(
        word_list("""
            plan, plans, strategy, strategies, program, programs, programme, programmes, initiative,
            initiatives, roadmap, road map, blueprint, white paper, white papers, green paper,
            strategy paper, scheme, schemes
        """),
        "plan",
    ),
    **dict.fromkeys(
        word_list("campaign, campaigns, drive, drives, courses, workshops, seminars"), "campaign"
    ),
    **dict.fromkeys(
        word_list("""
            databank, databanks, data bank, data banks, database, databases, data base, registry,
            registries, register, registers, clearinghouse, information system, tracking system,
            monitoring system, alert system, computer system, registration system, early warning system,
            dna bank, identification system, reporting system, case management system, data system
        """),
        "system",
    ),
    **dict.fromkeys(
        word_list("""
            hotline, hotlines, hot line, hot lines, helpline, helplines, help line, tip line, tip lines,
            telephone line, telephone lines, phone line, phone lines, toll-free number, toll-free line,
            telephone number, phone number, call center, call centre, e-mail address, e-mail addresses,
            email address, email addresses, e-mail hotline, e-mail hotlines, email hotline, e-mail box,
            e-mail account, email account, website, websites, web site, web sites, web page, text line,
            sms line, sms service, short code, mailbox
        """),
        "channel",
    ),
}
# Nouns of names only: "the Common Fisheries Policy", "the Rural Water Project", "Agenda for Growth".
_PROPER_ONLY: dict[str, ProgrammeKind] = dict.fromkeys(
    word_list("policy, project, agenda, model, compact"), "plan"
)
_NOUNS |= _PROPER_ONLY
_LONGEST_FIRST = sorted(_NOUNS, key=len, reverse=True)
_AUTOMATON = AhoCorasick(_LONGEST_FIRST, matchkind=MatchKind.LeftmostLongest)
_QUOTED = re.compile(r"[\"“]([A-Z0-9][^\"“”\n]{3,90}?)[,.;]?[\"”]")
_QUOTED_SMALL = re.compile(
    r"[\"“]([a-z][a-z-]+ (?:[a-z-]+ )?(?:initiative|plan|strategy|programme?|campaign|roadmap))[\"”]"
)
_SOME_NOUN = "(?P<noun>" + "|".join(map(re.escape, _LONGEST_FIRST)) + ")"
_NOUN_BEHIND = re.compile(rf" (?:[a-z-]+ ){{0,3}}?{_SOME_NOUN}\b", re.IGNORECASE)
_NOUN_BEFORE = re.compile(
    rf"\b{_SOME_NOUN},? (?:consisting of|called|named|entitled|titled|dubbed|known as|under the"
    rf" (?:name|title|slogan|motto)(?: of)?|"
    r"with the (?:name|title|slogan|motto)|whose (?:name|slogan|motto) is)?,? ?(?:the |its )?\Z",
    re.IGNORECASE,
)
# Programmes that are no plan of policy: of arms and reactors, of studies, on the air.
_NO_PLANS = re.compile(
    r"\b(?:nuclear|missile|missiles|weapons?|enrichment|ballistic|atomic|uranium|space|degree|masters?"
    r"|master's"
    r"|doctoral|graduate|stud(?:y|ies)|academic|language|mba|television|tv|radio|presidential|re-?election)"
    r" (?:power |energy |development |research )?(?:program(?:me)?s?|plans?|campaigns?|project|policy"
    r"|agenda|model)\Z",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:program|programme|plan|initiative|campaign|strategy|scheme|operation|drive|project)s?,? "
    r"(?:called|named|dubbed|entitled|titled|known as|code-?named) (?:the )?"
    r"([A-Z][\w'’-]+(?: (?:(?:of|for|and|the|de|da|do|to|in) )?(?:[A-Z][\w'’-]+|All|\d{4})){0,5})"
)
_CALLED_WORDS = (
    " called ",
    " named ",
    " dubbed ",
    " entitled ",
    " titled ",
    " known as ",
    "codenamed ",
    "code-named ",
)
_VERBS_TOO = frozenset(word_list("register, registers, plan, plans"))
_CALENDAR_YEAR = re.compile(r"(?:19|20)\d\d")
_OFFICE_NEAR = re.compile(
    r" ?\b(?:Director|General|Minister|Secretary|Commissioner|Officer|Advis[eo]r|Chief|Head|Unit|Division"
    r"|Department"
    r"|Bureau|Counselor|Manager|Coordinator|Planning|Committee|Council|Institute|Center|Centre|Group)\b"
)
_OPERATION = re.compile(
    r"\b(Operation|Project|Plan|Program|Programme|Initiative|Campaign|Agenda|Vision)"
    r" (?!(?:Manager|Director|Officer|Coordinator|Center|Office|Section|Unit|Assistant"
    r"|Committee|Commission|Team)\b)"
    r"(?:(?:19|20)\d\d\b|(?<=Operation )(?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)*"
    r"|(?<=Project )[A-Z][\w'’-]+|(?<=Plan )[A-Z][a-z][\w'’-]+(?: [A-Z][a-z]+)*)"
)
_OPERATION_WORDS = (
    "Operation ",
    "Project ",
    "Plan ",
    "Program ",
    "Programme ",
    "Initiative ",
    "Campaign ",
    "Agenda ",
    "Vision ",
)
_LISTED_NOUNS = ("programs", "programmes", "initiatives", "campaigns", "plans", "schemes")
_LIST_OPENING = re.compile(
    r"\b(?:programs|programmes|initiatives|campaigns|plans|schemes)(?: \([^()\n]{1,30}\))?"
    r"(?: (?:[a-z'’-]+ ){0,7}?(?:include|included|includes|were|are))?"
    r"(?: such as| like|,? including|:| --| -|(?<=include)|(?<=included)|(?<=includes)) (?:the"
    r" )?(?=[\"“]?[A-Z][a-z])"
)
_LISTED_NAME = re.compile(
    r"(?:the )?[\"“]?((?:[A-Z][\w'’-]*[a-z])(?: (?:(?:of|for|and|the|de|da|do) )?[A-Z][\w'’-]+){1,5})[\"”]?"
    r"(?: \([^()\n]{1,50}\))?(?P<on>, (?:and )?| and )?"
)
_SHOWS = ("program", "programme", "programs", "programmes")
_BROADCAST = re.compile(
    r"\b(?:television|tv|radio|broadcast|network|channel|talk show|newscast)\b", re.IGNORECASE
)
_MOST_LISTED = 12
_JOINED = re.compile(r"\b((?:tele)?phone) and \Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ProgrammeWords:
    """Words of the view that may name a programme.

    Attributes:
        start, end: The name, without article and quotation marks.
        kind: What its noun makes it; a name in quotation marks alone is a campaign.
        year: The year in the name.
        scope: How far it reaches, as printed in or before the name.
        named: It has a proper name, or stands in quotation marks beside a noun that says what it is.
        plural: Its noun is in the plural.
        quoted: It stands in quotation marks.
        half: Its noun is a common one behind a word with a capital: "the Green Belt initiative".
    """

    start: int
    end: int
    kind: ProgrammeKind
    year: int | None
    scope: str | None
    named: bool
    plural: bool = False
    quoted: bool = False
    half: bool = False


def find_programmes(document: Document) -> tuple[ProgrammeWords, ...]:
    """All words that may name a programme, in order; none overlap. Headings and the subject name none."""
    text = document.text
    quoted, described = list(_operations(text)), set()
    quoted += _listed(text)
    quoted += _called(text)
    quoted += _quoted_small(text)
    for words, noun_end in _quoted(text):
        quoted.append(words)
        described.add(noun_end)  # "a strategy called the ...": the noun is the quoted one's
    nouns = [words for words in _nouns(text) if words.end not in described]
    kept: list[ProgrammeWords] = []
    for words in sorted([*quoted, *nouns], key=lambda words: (words.start, -words.end)):
        block = document.block_at(words.start)
        if block and block.kind == "paragraph" and (not kept or words.start >= kept[-1].end):
            kept.append(words)
    return tuple(kept)


def _noun_words(text: str, start: int, end: int) -> Iterator[Noun]:
    """The nouns in a range, as whole words."""
    low = text[start:end].lower()
    if len(low) != end - start:  # a letter whose small form is longer
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text[start:end])
    for index, first, last in _AUTOMATON.find_matches_as_indexes(low):
        before = low[first - 1] if first else " "
        if not (before.isalnum() or low[last : last + 1].isalnum()):
            yield Noun(start + first, start + last, _LONGEST_FIRST[index])


def _nouns(text: str) -> Iterator[ProgrammeWords]:
    for found in _noun_words(text, 0, len(text)):
        start = name_start(text, found.start)
        end = name_end(text, found.end, text[start].isupper() and text[found.start].isupper())
        name = text[start:end]
        if start == found.start and text[start].islower():
            end = purpose_end(text, end)
            name = text[start:end]
        proper = is_proper(text, start, found.start, found.end, end)
        if found.word in _VERBS_TOO and not proper and is_verb(text, found, start, end):
            continue
        if _NO_PLANS.search(name):
            continue
        year = _CALENDAR_YEAR.search(name)
        if found.word in _PROPER_ONLY:
            end, proper = found.end, proper and start < found.start
            name = text[start:end]
            if not (proper and many_capitals(text, start, end) and introduced(text, start)):
                continue
            if _OFFICE_NEAR.match(text, end) or _OFFICE_NEAR.search(name):
                continue
        if (
            start == found.start
            and end == found.end
            and not proper
            and _NOUNS[found.word] not in ("system", "channel")
        ):
            continue  # "the plan", "a campaign": nothing to know it by
        scope = SCOPES.search(name)
        yield ProgrammeWords(
            start,
            end,
            _NOUNS[found.word],
            int(year[0]) if year else None,
            scope[0] if scope else None,
            proper,
            plural=found.word.endswith("s") and not found.word.endswith("ss"),
            half=not proper and start < found.start and half_named(text, start, found.start),
        )
        joined = _JOINED.search(text, max(start - 16, 0), start)
        if joined and _NOUNS[found.word] == "channel":  # "telephone and e-mail hotlines"
            yield ProgrammeWords(*joined.span(1), "channel", None, None, False)


def _where(text: str, form: re.Pattern[str], words: Sequence[str]) -> Iterator[re.Match[str]]:
    """The matches of a pattern, tried only where one of the words stands with which it begins."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            found = form.match(text, at)
            if found:
                yield found
            at = text.find(word, at + len(word))


def _operations(text: str) -> Iterator[ProgrammeWords]:
    """ "Operation Clean Harbour", "Project Lighthouse", "Agenda 2010", "Vision 2030"."""
    for found in _where(text, _OPERATION, _OPERATION_WORDS):
        year = _CALENDAR_YEAR.search(found[0])
        kind: ProgrammeKind = "campaign" if found[1] == "Operation" else "plan"
        yield ProgrammeWords(*found.span(), kind, int(year[0]) if year else None, None, named=True)


def _listed(text: str) -> Iterator[ProgrammeWords]:
    """The names behind "programs such as": a list of capitalised names is a list of programmes."""
    for opening in _where(text, _LIST_OPENING, _LISTED_NOUNS):
        at = opening.end()
        for _ in range(_MOST_LISTED):
            name = _LISTED_NAME.match(text, at)
            if name is None:
                break
            yield ProgrammeWords(*name.span(1), "plan", None, None, named=True)
            at = name.end()
            if not name["on"]:
                break


def _called(text: str) -> Iterator[ProgrammeWords]:
    """ "A program called Healthy Rivers"."""
    for word in _CALLED_WORDS:
        at = text.find(word)
        while at >= 0:
            found = _CALLED.search(text, max(at - 20, 0), at + 120)
            if found and found.start() < at:
                yield ProgrammeWords(*found.span(1), "plan", None, None, named=True)
            at = text.find(word, at + len(word))


def _quoted_small(text: str) -> Iterator[ProgrammeWords]:
    """ "The "open harbours" initiative"."""
    for found in _QUOTED_SMALL.finditer(text):
        if ARTICLE_BEFORE.search(text, max(found.start() - 6, 0), found.start()):
            yield ProgrammeWords(*found.span(1), "plan", None, None, named=True, quoted=True)


def _quoted(text: str) -> Iterator[tuple[ProgrammeWords, int]]:
    """Names in quotation marks, each with where the noun ends that says what it is (-1: none beside it).

    `the "Clean Rivers" campaign`, `a campaign called "Clean Rivers"`.
    """
    for found in _QUOTED.finditer(text):
        start, end = found.span(1)
        if " " not in found[1]:
            continue
        behind = _NOUN_BEHIND.match(text, found.end())
        before = _NOUN_BEFORE.search(text, max(found.start() - 80, 0), found.start())
        beside = behind or before
        inner = next(
            (noun for noun in _noun_words(text, start, end) if noun.end == end or noun.start == start), None
        )
        if inner is not None and inner.word in _PROPER_ONLY and text[inner.start].islower():
            continue  # "the "Nordic model"": a way of doing
        noun = inner.word if inner else beside["noun"] if beside else None
        if noun in _SHOWS and _BROADCAST.search(text, max(found.start() - 80, 0), found.start()):
            continue
        year = _CALENDAR_YEAR.search(text, start, end)
        words = ProgrammeWords(
            start,
            end,
            _NOUNS[noun.lower()] if noun else "campaign",
            int(year[0]) if year else None,
            None,
            named=beside is not None
            or (inner is not None and found[1][0].isupper() and inner.word != "register"),
            quoted=True,
        )
        yield words, beside.end("noun") if beside else -1
