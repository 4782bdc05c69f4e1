"""Plans, campaigns, information systems and contact channels: finding their names in the text.

Finding is generous: a name in lower case ("the regional waste strategy") is found too. Whether the text
says enough of it to make it a programme of the graph is decided where its ties are known (`undertakings`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from cablegraph.extraction.document import Document
from cablegraph.records.annotations import ProgrammeKind


def _words(text: str) -> list[str]:
    """The words of a list, one a comma."""
    return [word.strip() for word in text.split(",") if word.strip()]


_NOUNS: dict[str, ProgrammeKind] = {
    **dict.fromkeys(
        _words("action plan, action plans, plan of action, programme of action, program of action"),
        "action-plan",
    ),
    **dict.fromkeys(
        _words("""
            plan, plans, strategy, strategies, program, programs, programme, programmes, initiative,
            initiatives, roadmap, road map, blueprint, white paper, white papers, green paper,
            strategy paper, scheme, schemes
        """),
        "plan",
    ),
    **dict.fromkeys(_words("campaign, campaigns, drive, drives, courses, workshops, seminars"), "campaign"),
    **dict.fromkeys(
        _words("""
            databank, databanks, data bank, data banks, database, databases, data base, registry,
            registries, register, registers, clearinghouse, information system, tracking system,
            monitoring system, alert system, computer system, registration system, early warning system,
            dna bank, identification system, reporting system, case management system, data system
        """),
        "system",
    ),
    **dict.fromkeys(
        _words("""
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
    _words("policy, project, agenda, model, compact"), "plan"
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
_PURPOSE = re.compile(
    r" (?:against|for (?=\w+ing\b)|to (?:combat|fight|counter|prevent|reduce|end|curb|stop))"
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
_VERBS_TOO = frozenset(_words("register, registers, plan, plans"))
_INTRODUCTION = re.compile(
    r"(?:\b(?:the|an?|its|his|her|their|our|this|that|of|in|own|into|on|runs?|new)|['’]s?) \Z", re.IGNORECASE
)
_BEHIND_ADJECTIVE = re.compile(r"(?:\b(?:the|its|his|their|own|an?)|['’]s) [a-z]+ \Z")
_OFFICE_OF = re.compile(
    r"\b(?:director|head|chief|manager|coordinator|secretary|officer) (?:of|for) (?:the )?\Z", re.IGNORECASE
)
_YEAR = re.compile(r"(?:(?:19|20)\d\d(?:[-/](?:\d\d){1,2})?|FY ?\d\d(?:\d\d)?)\Z")
_CALENDAR_YEAR = re.compile(r"(?:19|20)\d\d")
_ARTICLE_BEFORE = re.compile(r"(?:\b(?:[Tt]he|[Aa]|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|['’]s) \Z")
_OFFICE_NEAR = re.compile(
    r" ?\b(?:Director|General|Minister|Secretary|Commissioner|Officer|Advis[eo]r|Chief|Head|Unit|Division"
    r"|Department"
    r"|Bureau|Counselor|Manager|Coordinator|Planning|Committee|Council|Institute|Center|Centre|Group)\b"
)
_PAPER = re.compile(
    r"[Pp]apers? on ([a-z-]+(?: (?:and )?[a-z-]+)?)(?= (?:in|on|at|was|is|which|that|to|by|and)\b|[.,;\n]|\Z)"
)
_MONTHS = frozenset(
    _words("january, february, march, april, may, june, july, august, september, october, november, december")
)
_ACRONYM_BEHIND = re.compile(r" \([A-Z]{2,8}\)")
_OPENS = re.compile(r"(?:[.:\n)] ?|\A)\Z")
_WORD = re.compile(r"[\w'’&/.-]+")
_VERB_LIKE = re.compile(r"^[a-z]+(?:ly|ing|ed)$")
_NOUNS_IN_ING = frozenset(
    _words(
        "training, lending, spending, feeding, housing, planning, breeding, recycling, fishing,"
        " mining, farming"
    )
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
_LONGEST = 7  # words before the noun
_LONGEST_BEHIND = 12  # words of a proper name behind the noun
# Words that never belong to a programme's name: a name begins behind them.
_STOPS = frozenset(
    _words("""
        january, february, march, april, may, june, july, august, september, october, november, december,
        a, an, the, its, his, her, their, our, my, this, that, these, those, such, any, some, each,
        every, another, other, no, own, and, or, but, of, in, on, at, to, for, from, with, by, under,
        over, into, through, via, after, before, during, about, against, between, than, as, is, are,
        was, were, be, been, being, has, have, had, having, will, would, may, might, could, should, can,
        do, does, did, not, also, only, which, who, whose, what, when, where, while, there, it, they,
        he, she, we, you, i, said, says, told, promotes, promoted, promoting, launch, launches,
        launched, launching, announced, develop, develops, developed, developing, adopts, adopted,
        adopting, issues, issued, issuing, approved, unveiled, released, drafted, drew, up, published,
        introduced, implement, implements, implemented, implementing, conduct, conducts, conducted,
        conducting, run, runs, ran, running, organizes, organized, organizing, organises, organised,
        organising, hold, holds, held, holding, sponsors, sponsored, sponsoring, use, uses, used, using,
        maintains, maintained, operates, operated, opened, opens, established, set, sets, created,
        creates, support, supports, supported, supporting, include, includes, including, new, first,
        second, third, one, two, three, four, five, six, several, many, most, more, recent, existing,
        current, various, previous, same, ambitious, excellent, successful, effective, massive, major,
        large, mainly, regularly, carry, carries, carried, out, follows, mirrors, called, named,
        entitled, dubbed, began, begun, start, starts, started, joint, jointly, fund, funded, funding,
        financed, financing, receives, received, receiving, discuss, discusses, discussed, discussing,
        dedicated, similar, special, separate, so-called, stages, staged, offers, offered, leads, led,
        mounted, mounts, opening, keeps, kept, drawing, drawn
    """)
)
_SCOPES = re.compile(
    r"\b(nationwide|countrywide|(?:nation|country|region|city|district)-wide|national|"
    r"province-wide|provincewide|provincial|regional|statewide|state-wide|"
    r"citywide|city-wide|municipal|local|federal|central|international|global|worldwide|cross-border)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b((?:tele)?phone) and \Z", re.IGNORECASE)
_SCOPE_BEFORE = re.compile(_SCOPES.pattern + r" \Z", re.IGNORECASE)
_CONNECTIVES = frozenset(["of", "for", "on", "and", "the", "to", "in", "against", "de"])


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


class _Noun(NamedTuple):
    """A programme's noun in the view."""

    start: int
    end: int
    word: str


def _noun_words(text: str, start: int, end: int) -> Iterator[_Noun]:
    """The nouns in a range, as whole words."""
    low = text[start:end].lower()
    if len(low) != end - start:  # a letter whose small form is longer
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text[start:end])
    for index, first, last in _AUTOMATON.find_matches_as_indexes(low):
        before = low[first - 1] if first else " "
        if not (before.isalnum() or low[last : last + 1].isalnum()):
            yield _Noun(start + first, start + last, _LONGEST_FIRST[index])


def _nouns(text: str) -> Iterator[ProgrammeWords]:
    for found in _noun_words(text, 0, len(text)):
        start = _name_start(text, found.start)
        end = _name_end(text, found.end, text[start].isupper() and text[found.start].isupper())
        name = text[start:end]
        if start == found.start and text[start].islower():
            end = _purpose_end(text, end)
            name = text[start:end]
        proper = _is_proper(text, start, found.start, found.end, end)
        if found.word in _VERBS_TOO and not proper and _is_verb(text, found, start, end):
            continue
        if _NO_PLANS.search(name):
            continue
        year = _CALENDAR_YEAR.search(name)
        if found.word in _PROPER_ONLY:
            end, proper = found.end, proper and start < found.start
            name = text[start:end]
            if not (proper and _many_capitals(text, start, end) and _introduced(text, start)):
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
        scope = _SCOPES.search(name)
        yield ProgrammeWords(
            start,
            end,
            _NOUNS[found.word],
            int(year[0]) if year else None,
            scope[0] if scope else None,
            proper,
            plural=found.word.endswith("s") and not found.word.endswith("ss"),
            half=not proper and start < found.start and _half_named(text, start, found.start),
        )
        joined = _JOINED.search(text, max(start - 16, 0), start)
        if joined and _NOUNS[found.word] == "channel":  # "telephone and e-mail hotlines"
            yield ProgrammeWords(*joined.span(1), "channel", None, None, False)


def _is_verb(text: str, noun: _Noun, start: int, end: int) -> bool:
    """Whether "plan", "register" are verbs: nothing introduces them as nouns, or "to" follows "plans"."""
    to = text.startswith(" to ", end)
    if _introduced(text, start):
        return to and noun.word == "plans"
    return to or not _BEHIND_ADJECTIVE.search(text, max(start - 24, 0), start)


def _name_start(text: str, noun: int) -> int:
    """Where the name begins whose noun begins at `noun`: behind the article or verb before it."""
    start = noun
    capital = text[noun].isupper()
    for _ in range(_LONGEST):
        if start < 2 or text[start - 1] != " " or text[start - 2] in ',;:.()"“”':
            break
        at = start - 1
        while at > 0 and not text[at - 1].isspace() and text[at - 1] not in '"“”(),;:':
            at -= 1
        word = text[at : start - 1]
        low = word.lower()
        if low.endswith(("'s", "’s", "s'", "s’")) or not _WORD.fullmatch(word):
            break
        if low in _STOPS and not _ordinal_name(word, capital) and not _joins(text, at, low, start, capital):
            break
        verb_like = low not in _NOUNS_IN_ING and _VERB_LIKE.search(low)
        if not capital and start == noun and verb_like and not _introduced(text, at):
            break  # "promising campaigns": a verb or an opinion, no name
        start = at
        if _YEAR.match(word):
            break
    return start


def _ordinal_name(word: str, capital: bool) -> bool:
    """ "The Third National Plan": an ordinal with a capital."""
    return capital and word in ("First", "Second", "Third", "One", "New", "National")


def _joins(text: str, at: int, low: str, start: int, capital: bool) -> bool:
    """ "Growth and Jobs Strategy": an "and" between words with capitals, behind no finite verb or"
    " preposition."""
    if low != "and" or not capital or not text[start].isupper() or at < 2:
        return False
    before = text.rfind(" ", 0, at - 1) + 1
    word = text[before : at - 1]
    opened = _ARTICLE_BEFORE.search(text, max(before - 6, 0), before)
    return word[:1].isupper() and word.isalpha() and word[1:].islower() and bool(opened)


def _many_capitals(text: str, start: int, end: int) -> bool:
    """Three words with capitals or more, or two and an acronym in brackets behind."""
    capitals = sum(word[0][0].isupper() for word in _WORD.finditer(text, start, end))
    return capitals >= 3 or (capitals == 2 and bool(_ACRONYM_BEHIND.match(text, end)))


def _half_named(text: str, start: int, noun: int) -> bool:
    """Whether a word with a capital and small letters stands in a name whose noun is a common one."""
    return any(
        word[0][0].isupper()
        and not word[0].isupper()
        and not _OPENS.search(text, max(word.start() - 3, 0), word.start())
        for word in _WORD.finditer(text, start, noun)
    )


def _name_end(text: str, end: int, proper: bool) -> int:
    """A proper name goes on through "for", "of", "on" to further capitals: "Action Plan for Clean Rivers"."""
    paper = _PAPER.match(text, end - 5) if text[end - 5 : end].lower() == "paper" else None
    if paper:
        return paper.end()
    if not proper:
        return end
    last, at = end, end
    following = _WORD.match(text, end + 1)
    if following and following[0] not in _CONNECTIVES and not text.startswith("Plan", end - 4):
        return end  # "Plan Verde" is a name, "Campaign Finance" is not
    for _ in range(_LONGEST_BEHIND):
        word = _WORD.match(text, at + 1) if at < len(text) and text[at] == " " else None
        if word is None:
            break
        if word[0].lower().rstrip(".") in _MONTHS:
            break
        at = word.end()
        if word[0][0].isupper() or _YEAR.match(word[0]):
            last = at
            if word[0][-1] == ".":
                return at - 1
        elif word[0] not in _CONNECTIVES:
            break
    return last


def _purpose_end(text: str, end: int) -> int:
    """A bare noun goes on through what it is for: "strategy against child labor"."""
    purpose = _PURPOSE.match(text, end)
    if purpose is None:
        return end
    last = purpose.end()
    for _ in range(3):
        word = _WORD.match(text, last + 1) if text[last : last + 1] == " " else None
        if word is None or word[0].lower() in _STOPS or word[0].lower().endswith("s'"):
            break
        last = word.end()
        if word[0][-1] == ".":
            return last - 1
    return last if last > purpose.end() else end


def _introduced(text: str, start: int) -> bool:
    """Whether an article, possessive or preposition before the name shows that its noun is no verb."""
    return bool(_INTRODUCTION.search(text, max(start - 12, 0), start)) or bool(
        _SCOPES.match(text, start) or _SCOPE_BEFORE.search(text, max(start - 16, 0), start)
    )


def _is_proper(text: str, start: int, noun: int, noun_end: int, end: int) -> bool:
    """Whether it is a proper name: its noun has a capital and another word of it too."""
    if not text[noun].isupper() or text[noun:noun_end].isupper() or text[noun_end - 1] == "s":
        return False
    if _OFFICE_OF.search(text, max(start - 24, 0), start):
        return False  # "Director of Programs": a field of work
    return any(word[0][0].isupper() for word in _WORD.finditer(text, start, end) if word.start() != noun)


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
        if _ARTICLE_BEFORE.search(text, max(found.start() - 6, 0), found.start()):
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
