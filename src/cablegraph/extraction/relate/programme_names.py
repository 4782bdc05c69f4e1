"""How far the name of a programme reaches around its noun, and whether it is a name."""

import re
from typing import NamedTuple


def word_list(text: str) -> list[str]:
    """The words of a list, one a comma."""
    return [word.strip() for word in text.split(",") if word.strip()]


_PURPOSE = re.compile(
    r" (?:against|for (?=\w+ing\b)|to (?:combat|fight|counter|prevent|reduce|end|curb|stop))"
)
_INTRODUCTION = re.compile(
    r"(?:\b(?:the|an?|its|his|her|their|our|this|that|of|in|own|into|on|runs?|new)|['’]s?) \Z", re.IGNORECASE
)
_BEHIND_ADJECTIVE = re.compile(r"(?:\b(?:the|its|his|their|own|an?)|['’]s) [a-z]+ \Z")
_OFFICE_OF = re.compile(
    r"\b(?:director|head|chief|manager|coordinator|secretary|officer) (?:of|for) (?:the )?\Z", re.IGNORECASE
)
_YEAR = re.compile(r"(?:(?:19|20)\d\d(?:[-/](?:\d\d){1,2})?|FY ?\d\d(?:\d\d)?)\Z")
ARTICLE_BEFORE = re.compile(r"(?:\b(?:[Tt]he|[Aa]|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|['’]s) \Z")
_PAPER = re.compile(
    r"[Pp]apers? on ([a-z-]+(?: (?:and )?[a-z-]+)?)(?= (?:in|on|at|was|is|which|that|to|by|and)\b|[.,;\n]|\Z)"
)
_MONTHS = frozenset(
    word_list(
        "january, february, march, april, may, june, july, august, september, october, november, december"
    )
)
_ACRONYM_BEHIND = re.compile(r" \([A-Z]{2,8}\)")
_OPENS = re.compile(r"(?:[.:\n)] ?|\A)\Z")
_WORD = re.compile(r"[\w'’&/.-]+")
_VERB_LIKE = re.compile(r"^[a-z]+(?:ly|ing|ed)$")
_NOUNS_IN_ING = frozenset(
    word_list(
        "training, lending, spending, feeding, housing, planning, breeding, recycling, fishing,"
        " mining, farming"
    )
)
_LONGEST = 7  # words before the noun
_LONGEST_BEHIND = 12  # words of a proper name behind the noun
# Words that never belong to a programme's name: a name begins behind them.
_STOPS = frozenset(
    word_list("""
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
SCOPES = re.compile(
    r"\b(nationwide|countrywide|(?:nation|country|region|city|district)-wide|national|"
    r"province-wide|provincewide|provincial|regional|statewide|state-wide|"
    r"citywide|city-wide|municipal|local|federal|central|international|global|worldwide|cross-border)\b",
    re.IGNORECASE,
)
_SCOPE_BEFORE = re.compile(SCOPES.pattern + r" \Z", re.IGNORECASE)
_CONNECTIVES = frozenset(["of", "for", "on", "and", "the", "to", "in", "against", "de"])


class Noun(NamedTuple):
    """A programme's noun in the view."""

    start: int
    end: int
    word: str


def is_verb(text: str, noun: Noun, start: int, end: int) -> bool:
    """Whether "plan", "register" are verbs: nothing introduces them as nouns, or "to" follows "plans"."""
    to = text.startswith(" to ", end)
    if introduced(text, start):
        return to and noun.word == "plans"
    return to or not _BEHIND_ADJECTIVE.search(text, max(start - 24, 0), start)


def name_start(text: str, noun: int) -> int:
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
        if not capital and start == noun and verb_like and not introduced(text, at):
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
    opened = ARTICLE_BEFORE.search(text, max(before - 6, 0), before)
    return word[:1].isupper() and word.isalpha() and word[1:].islower() and bool(opened)


def many_capitals(text: str, start: int, end: int) -> bool:
    """Three words with capitals or more, or two and an acronym in brackets behind."""
    capitals = sum(word[0][0].isupper() for word in _WORD.finditer(text, start, end))
    return capitals >= 3 or (capitals == 2 and bool(_ACRONYM_BEHIND.match(text, end)))


def half_named(text: str, start: int, noun: int) -> bool:
    """Whether a word with a capital and small letters stands in a name whose noun is a common one."""
    return any(
        word[0][0].isupper()
        and not word[0].isupper()
        and not _OPENS.search(text, max(word.start() - 3, 0), word.start())
        for word in _WORD.finditer(text, start, noun)
    )


def name_end(text: str, end: int, proper: bool) -> int:
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


def purpose_end(text: str, end: int) -> int:
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


def introduced(text: str, start: int) -> bool:
    """Whether an article, possessive or preposition before the name shows that its noun is no verb."""
    return bool(_INTRODUCTION.search(text, max(start - 12, 0), start)) or bool(
        SCOPES.match(text, start) or _SCOPE_BEFORE.search(text, max(start - 16, 0), start)
    )


def is_proper(text: str, start: int, noun: int, noun_end: int, end: int) -> bool:
    """Whether it is a proper name: its noun has a capital and another word of it too."""
    if not text[noun].isupper() or text[noun:noun_end].isupper() or text[noun_end - 1] == "s":
        return False
    if _OFFICE_OF.search(text, max(start - 24, 0), start):
        return False  # "Director of Programs": a field of work
    return any(word[0][0].isupper() for word in _WORD.finditer(text, start, end) if word.start() != noun)
