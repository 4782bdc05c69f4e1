"""Which names a mark of protection means: right before it, behind it, or before the office it follows."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cablegraph.loaders.protect_marks import Mark
from cablegraph.ontology.language_tables import organisation_nouns, titles
from cablegraph.text import Span

_PARTICLE = r"(?:de|del|da|dos|van|von|der|den|bin|ibn|al|el|la|le|y|ul|zu)"
_PREFIX = r"(?:(?:a[lzrsnd]|ash|el|ul|bin|d|o)[-'’])?"  # "al-", as an Arabic name begins in small letters
_PLAIN = rf"{_PREFIX}[^\W\d_a-z][\w'’-]{{0,30}}"
_SHORT = r"(?:(?:[^\W\d_a-z]\.){1,4}|[^\W\d_a-z]\w{0,2}\.|(?:Capt|Prof|Brig|Insp|Supt|Pres|Hon)\.)"
_QUOTED = r"[\"“'‘][^\W\d_a-z][\w-]{0,20}[\"”'’]"
_NAME = rf"(?:{_PLAIN}|{_SHORT}{_PLAIN}|{_SHORT}|[Xx]{{5,30}})"
_NAME_BEFORE = re.compile(
    rf"(?<![^\W_])(?P<name>{_NAME}(?:[ \n]{{1,2}}(?:{_NAME}|{_PARTICLE}|{_QUOTED})){{0,5}})"
    r"[\"”*_]{0,2}[,;]?[\"”]?\s{0,3}\Z"
)
_NAME_AFTER = re.compile(
    rf"[ ]?\n?(?P<name>{_PLAIN}(?:[ \n](?:{_NAME}|{_PARTICLE})){{0,5}}(?<!\.))(?!\w|:|[ \n]?--)"
)
_NAME_IN_SENTENCE = re.compile(
    rf"(?<![^\W_])(?<![^\W_]-)(?P<name>{_NAME}(?:[ \n]{{1,2}}(?:{_NAME}|{_PARTICLE}|{_QUOTED})){{0,5}})"
    r"[\"”]?(?=,|[ \n]\(|[ \n](?:of|from|at|who)\b)"
)
_TITLE = re.compile(
    r"(?:(?:MR|MRS|MS|DR|GEN|COL|MAJ|LT|CAPT|AMB|PROF|SEN|REP|GOV|PRESIDENT|MINISTER|DIRECTOR"
    r"|DEPUTY|AMBASSADOR|GENERAL|COLONEL"
    r"|SECRETARY|OFFICER|PROFESSOR|DOCTOR|CONTACT|SOURCE|THE|AND|THAT|BY|WITH|FROM|TO|OF|A"
    r"|ADVISER|ADVISOR|CHIEF|HEAD|MFA|EMBOFF|POLOFF|ECONOFF|CONOFF|POLCOUNS|ECONCOUNS|DCM|CHARGE)\.?\s+)+",
    re.IGNORECASE,
)
_FUNCTION = re.compile(
    r"(?:WITH|FROM|TO|BY|FOR|AND|OF|THE|IN|ON|AT|MET|MEETS|SAW|SAID|TOLD|THAT|CALLED|CONTACT|SOURCE)\Z"
)
_DAY = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august"
    r"|(?:septem|octo|novem|decem)ber)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:accordingly|sources?|identity|identities|embassy|consulate|mission|post|the|this|these|all|both"
    r"|us|u\.s|american|names?|contacts?)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"(?:[.!?:][)\"”]?|\([A-Z/]{1,8}\))\Z")
_SENTENCE_INSIDE = re.compile(
    r"(?:(?<=[^\W\d_]{4})|(?<=\d)|(?<=[)\"”]))[.!?][)\"”]?\s|\n[ \t]?\n|\([A-Z]{1,4}\)\s"
    r"|\n(?=[A-Z][A-Za-z. ]{1,20}:)"
)
_JOINED = re.compile(
    r"(?:\([^()\n]{0,40}\))?(?:,|[ \n]and|,[ \n]?and)[ \n]?\Z|[ \n]and[ \n]\Z", re.IGNORECASE
)
_BEHIND_PREPOSITION = re.compile(
    r"(?:\b(?P<before>[^\W\d_]{2,30})[ \n])?\b(?:(?:of|at)[ \n](?P<the>the[ \n])?|(?P<only>the[ \n]))\Z",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"\b(?P<which>all|both)\b", re.IGNORECASE)
_REACH = 90
_SENTENCE_REACH = 220
_MOST_NAMES = 12


def names_of_mark(text: str, mark: Mark, start: int, end: int) -> list[Span]:
    """The names that a mark protects, looked for between `start` and `end`.

    The name that it opens or asks for; else the one right before it, or all of a list there; else, behind
    an office ("Ana Sol, Head of the Mint (protect)"), the person of that office; else the one right behind.
    In doubt both the words before the mark and the person of the office.
    """
    if mark.asked or _opens_sentence(text, max(start, mark.start - _REACH), mark.start):
        behind = _name_behind(text, mark, end)
        if behind or mark.asked:
            return behind
    before = _name_before(text, max(start, mark.start - _REACH), mark.start)
    if before is not None and not _may_be_office(text, before, start):
        return _with_list(text, mark, before, start)
    behind = _name_behind(text, mark, end)
    if behind and not text[mark.end : mark.end + 1].isspace():
        behind = []
    limit = before.start if before else mark.start
    bearer = _bearer_before(text, max(start, limit - _SENTENCE_REACH), limit)
    found = [*([bearer] if bearer else []), *behind]
    if before is None:
        return behind or found
    if not found:
        body = _is_body_word(text[before.start : before.end].split()[-1])
        return [] if body and _is_office(text, before, start) else [before]
    return found if _is_office(text, before, start) else [before, *found]


def _name_behind(text: str, mark: Mark, end: int) -> list[Span]:
    found = _NAME_AFTER.match(text, mark.end, min(end, mark.end + _REACH))
    if found is None:
        return []
    span = _stripped(text, *found.span("name"))
    if span is None:
        return []
    name = text[span.start : span.end]
    if _DAY.match(name) or (not mark.sure and (len(name.split()) < 2 or _NO_NAME.match(name))):
        return []
    return [span]


def _with_list(text: str, mark: Mark, last: Span, start: int) -> list[Span]:
    """The name before a mark, with those that a list joins to it where the mark says so."""
    of_all = _OF_ALL.search(mark.words)
    most = {"all": _MOST_NAMES, "both": 2}[of_all["which"].lower()] if of_all else 1
    names, name = [last], last
    while len(names) < most:
        joint = _JOINED.search(text, max(start, name.start - _REACH), name.start)
        before = _name_before(text, max(start, joint.start() - _REACH), joint.start()) if joint else None
        if before is None:
            break
        names.append(before)
        name = before
    return names


def _opens_sentence(text: str, start: int, end: int) -> bool:
    """Whether what stands at `end` begins a sentence or paragraph."""
    before = text[start:end].rstrip()
    gap = text[start + len(before) : end]
    return not before or gap.count("\n") > 1 or _SENTENCE_END.search(before[-12:]) is not None


def _name_before(text: str, start: int, end: int) -> Span | None:
    found = _NAME_BEFORE.search(text, start, end)
    return _stripped(text, *found.span("name")) if found else None


def _stripped(text: str, start: int, end: int) -> Span | None:
    """A name without titles and what else stands before it; None: nothing is left."""
    title = _TITLE.match(text, start, end)
    if title:
        start = title.end()
    words = [*_WORD.finditer(text, start, end)]
    for word, following in reversed([*pairwise(words)]):
        if _FUNCTION.match(word.group()):  # in small letters such a word stands in no name
            start = following.start()
            break
    start = _behind_titles(text, start, end)
    if text[start:end].casefold() in titles() or _FUNCTION.match(text[start:end]):
        return None
    if text[end - 2 : end] in ("'s", "’s"):
        end -= 2
    return Span(start, end) if start < end else None


def _behind_titles(text: str, start: int, end: int) -> int:
    """Where a name begins behind its bearer's titles, if two words are left of it."""
    words = [*_WORD.finditer(text, start, end)]
    for index in range(len(words) - 3, -1, -1):
        if words[index].group().casefold() in titles():
            return words[index + 1].start()
    return start


def _may_be_office(text: str, name: Span, start: int) -> bool:
    """Whether the words before a mark may be an office or body: so it seems, or "of" stands before."""
    last = text[name.start : name.end].split()[-1]
    place = _BEHIND_PREPOSITION.search(text, max(start, name.start - _REACH), name.start)
    return place is not None or _is_body_word(last)


def _is_office(text: str, name: Span, start: int) -> bool:
    """Whether they surely are none of a person: "of the Water Board", "Director of Mines"."""
    words = text[name.start : name.end].split()
    place = _BEHIND_PREPOSITION.search(text, max(start, name.start - _REACH), name.start)
    if place is None:
        return len(words) > 2 and _is_body_word(words[-1])
    return (
        bool(place["the"] or place["only"])
        or _is_body_word(words[-1])
        or (place["before"] or "").casefold() in titles()
    )


def _is_body_word(word: str) -> bool:
    return word.casefold() in titles() or word.casefold() in organisation_nouns()


def _bearer_before(text: str, start: int, end: int) -> Span | None:
    """The person whose office the words up to `end` belong to: the nearest full name of the sentence."""
    for cut in _SENTENCE_INSIDE.finditer(text, start, end):
        start = cut.end()
    found = [*_people(text, start, end)]
    full = [one for one in found if len(text[one.start : one.end].split()) > 1]
    people = full or found
    return people[-1] if people else None


def _people(text: str, start: int, end: int) -> Iterator[Span]:
    for found in _NAME_IN_SENTENCE.finditer(text, start, end):
        span = _stripped(text, *found.span("name"))
        if span is None or _is_office(text, span, start):
            continue
        if span.start > start and text[span.start - 4 : span.start].casefold() == "the ":
            continue
        if not _is_body_word(text[span.start : span.end].split()[-1]):
            yield span
