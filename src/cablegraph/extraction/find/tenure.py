"""How somebody comes to an office and leaves it: appointments, successions, resignations, years.

"X replaced Y as T", "X took over from Y as T", "X was appointed T", "X resigned as T", "X's predecessor as T,
Y": the words around a title phrase say who holds it now and who held it before.
"""

from collections.abc import Sequence
from typing import NamedTuple

from cablegraph.extraction.find.antecedents import PRONOUNS, SUBJECTS, only_before
from cablegraph.extraction.find.careers import career, told_by_verb
from cablegraph.extraction.find.found import PersonFound, PostFound, Range
from cablegraph.extraction.find.lexicon import CAPITAL, FUNCTION, NUMBER, TIME, WORD
from cablegraph.extraction.find.name_index import Names
from cablegraph.extraction.find.office_years import taken_up_long_ago
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set

_POSSESSIVE = ("'s", "’s", "'", "’")
_REACH = 22  # tokens before the title in which the governing verb is looked for
_DETERMINERS = word_set(
    """
    the a an its their his her new next first second post position job office of role
    non-executive independent founding
    """
)
_BE = word_set("is was were been be being are got")
_SUCCEEDS = word_set("replaced replaces replace replacing succeeded succeeds succeed succeeding")
_LEAVES = word_set(
    """
    resigned resigns resigning resign quit retired retires retiring ousted removed dismissed sacked fired
    deposed relieved toppled impeached
    """
)
_RAISED = frozenset({"promoted", "elevated", "sworn", "inaugurated", "installed"})
_STEPS = frozenset({"down", "aside"})
_APPOINTS = word_set(
    """
    named names appointed appoints nominated nominates chosen chose selected picked installed tapped
    promoted confirmed hired assigned elected re-elected reelected reappointed made proclaimed designated
    """
)
_OVER = word_set("took takes take taking taken")
_NOT_SUBJECTS = word_set("of by with from for against under between")  # before a name that is no subject
_ENDED = frozenset({"until", "formerly", "previously", "once", "erstwhile"})
_LED = word_set("government administration cabinet regime era")
_RELATIVES = frozenset({"who", "whom"})


class Tenure(NamedTuple):
    """Somebody who holds or held the office of a title phrase."""

    holder: Range
    former: bool
    rule: str


def tenures(scan: Scan, post: PostFound, names: Names) -> Sequence[Tenure]:
    """Who holds the office by the verbs and times around its words; empty when those say nothing."""
    first, last = post.at.first, post.at.last
    link = first - 1
    while link > 0 and scan.lows[link] in _DETERMINERS and first - link < 6:
        link -= 1
    if link > 1 and scan.texts[link] in _POSSESSIVE:
        link = _behind_owner(scan, link)
    if link < 1 or not scan.same_sentence(link, first):
        return ()
    word = scan.lows[link]
    told = [Tenure(*one) for one in career(scan, post, names, link)]
    if told:
        return told
    if word in ("as", "from") or (word == "be" and scan.lows[link - 1] == "to"):
        return _related(scan, names, link, last) or _governed(scan, names, link, last)
    if word == ":" and scan.lows[link - 1] in ("positions", "posts", "roles", "jobs", "offices"):
        return _governed(scan, names, link, last)
    if word == "to" and scan.lows[link - 1] in _RAISED | {"elected", "appointed", "nominated", "named"}:
        return _governed(scan, names, link, last)
    if word in _APPOINTS or word in PRONOUNS:
        return _governed(scan, names, link + 1, last)
    return _ended(scan, names, first, last)


def _behind_owner(scan: Scan, mark: int) -> int:
    """The token before the owner of an office: "as" of "as the Chancellor's chief of staff"."""
    at = mark - 1
    while at > 0 and mark - at < 5 and scan.bits[at] & CAPITAL and scan.same_sentence(at, mark):
        at -= 1
    while at > 0 and scan.lows[at] in _DETERMINERS and mark - at < 7:
        at -= 1
    return at


def _related(scan: Scan, names: Names, link: int, last: int) -> Sequence[Tenure]:
    """ "Y, X's predecessor as T", "X's predecessor as T, Y"; a successor the other way round."""
    noun = scan.lows[link - 1]
    if noun not in ("predecessor", "successor") or link < 2:
        return ()
    owner, start = None, link - 2
    if scan.texts[start] in _POSSESSIVE:
        found = names.people_to.get(start)
        if found is None:
            return ()
        owner, start = found.at, found.whole.first - 1
    elif scan.lows[start] in ("his", "her"):
        start -= 1
    other = None
    if start > 0 and scan.texts[start] in (",", "(", "--"):
        other = names.people_to.get(start)
    if other is None and last + 1 < scan.count and scan.texts[last] in (",", "("):
        other = names.people_from.get(last + 1)
    before = noun == "predecessor"
    found_ = [(other.at if other is not None else None, before), (owner, not before)]
    return [
        Tenure(holder, former, "predecessor" if former else "successor")
        for holder, former in found_
        if holder is not None
    ]


def _governed(scan: Scan, names: Names, link: int, last: int) -> Sequence[Tenure]:
    """The holders by the verb that governs the words before a title phrase."""
    for verb in range(link - 1, max(0, link - _REACH), -1):
        if not scan.same_sentence(verb, link) or scan.texts[verb] == ";":
            return ()
        low = scan.lows[verb]
        if low in _SUCCEEDS or (low in _OVER and scan.lows[verb + 1] == "over"):
            return _succeeded(scan, names, verb, link, last)
        steps = low in ("stepped", "stepping", "steps") and scan.lows[verb + 1] in _STEPS
        if low in ("role", "capacity"):
            return ()
        past = told_by_verb(scan, names, verb, last)
        if past is not None:
            return _one(_subject(scan, names, verb), former=past, rule="served")
        if low in _LEAVES or steps:
            return _one(_subject(scan, names, verb), former=True, rule="left-office")
        if low in _APPOINTS or low in _RAISED:
            over = taken_up_long_ago(scan, last)
            return [one._replace(former=over) for one in _appointed(scan, names, verb, link)]
    return ()


def _one(holder: Range | None, *, former: bool, rule: str) -> Sequence[Tenure]:
    return [Tenure(holder, former, rule)] if holder is not None else []


def _succeeded(scan: Scan, names: Names, verb: int, link: int, last: int) -> Sequence[Tenure]:
    subject = _subject(scan, names, verb)
    between = _people(names, verb + 1, link)
    over = scan.lows[verb] in _OVER
    if not over and _passive(scan, verb):
        old, new = subject, between[0].at if between else _behind(scan, names, last, "by")
    else:
        old = between[0].at if between else (_behind(scan, names, last, "from") if over else None)
        new = subject
    if old is None and (new is None or not over):
        return ()
    return [*_one(old, former=True, rule="predecessor"), *_one(new, former=False, rule="successor")]


def _behind(scan: Scan, names: Names, last: int, word: str) -> Range | None:
    """The person behind "from" or "by" that follows the phrase: "was succeeded as T by X"."""
    if last + 1 < scan.count and scan.lows[last] == word and scan.same_sentence(last - 1, last + 1):
        found = next(iter(_people(names, last + 1, last + 6)), None)
        return found.at if found is not None and found.whole.first <= last + 2 else None
    return None


def _appointed(scan: Scan, names: Names, verb: int, link: int) -> Sequence[Tenure]:
    between = [one for one in _people(names, verb + 1, link) if scan.lows[one.whole.first - 1] != "by"]
    if _passive(scan, verb):
        return _one(_subject(scan, names, verb), former=False, rule="appointed")
    if between and between[0].whole.first == verb + 1:
        return _one(between[0].at, former=False, rule="appointed")
    if scan.lows[verb + 1] in PRONOUNS:
        return _one(_other_than_subject(scan, names, verb), former=False, rule="appointed")
    return ()


def _passive(scan: Scan, verb: int) -> bool:
    if scan.lows[verb].endswith("ing"):
        return False
    at = verb - 1
    while at > 0 and (scan.lows[at].endswith("ly") or scan.lows[at] in ("then", "also", "later", "first")):
        at -= 1
    return scan.lows[at] in _BE or scan.texts[at] == ","


def _people(names: Names, first: int, last: int) -> list[PersonFound]:
    return [names.people_from[at] for at in range(first, last) if at in names.people_from]


def _subject(scan: Scan, names: Names, verb: int) -> Range | None:
    """The person before a verb: the nearest one that no preposition governs; "he" means the one before."""
    at = verb
    while at > 0 and scan.lows[at - 1] in ("then", "also", "later", "has", "had"):
        at -= 1
    if scan.lows[at - 1] in ("and", "but"):
        return _first(scan, names, verb)
    relative = False
    while at > 0 and scan.same_sentence(at - 1, verb) and verb - at < _REACH:
        at -= 1
        if scan.lows[at] in SUBJECTS:
            return only_before(scan, names, at)
        relative = relative or scan.lows[at] in _RELATIVES
        found = names.people_to.get(at + 1)
        if found is None or scan.lows[found.at.last] in _LED:
            continue
        before = found.whole.first - 1
        while before > 0 and found.whole.first - before < 3 and _is_small(scan, before):
            before -= 1
        governed = before >= 0 and scan.lows[before] in _NOT_SUBJECTS and scan.same_sentence(before, verb)
        if governed and not relative:
            continue
        return found.at
    return None


def _is_small(scan: Scan, at: int) -> bool:
    """Whether an ordinary word in small letters stands here: "of leftist leader X"."""
    return bool(scan.bits[at] & WORD) and not scan.bits[at] & (CAPITAL | FUNCTION)


def _first(scan: Scan, names: Names, verb: int) -> Range | None:
    """The first person of the sentence: the subject of verbs that "and" joins."""
    start = verb
    while start > 0 and scan.same_sentence(start - 1, verb) and verb - start < 2 * _REACH:
        start -= 1
    found = next(iter(_people(names, start, verb)), None)
    return found.at if found is not None else None


def _other_than_subject(scan: Scan, names: Names, verb: int) -> Range | None:
    """Whom "appointed him" means: the only person named before who does not appoint."""
    subject = _subject(scan, names, verb)
    return only_before(scan, names, verb, but=subject)


def _ended(scan: Scan, names: Names, first: int, last: int) -> Sequence[Tenure]:
    """ "X, until January T", "X, once T": the time in office is over."""
    at = first - 1
    while at > 0 and scan.lows[at] in ("the", "a", "an", "its", "was"):
        at -= 1
    mark = at
    while mark > 0 and (
        scan.bits[mark] & (TIME | NUMBER) or scan.lows[mark] in ("last", "this", "year", "recently")
    ):
        mark -= 1
    if scan.lows[mark] not in _ENDED or not scan.same_sentence(mark, first):
        return ()
    comma = mark - 1
    while comma > 0 and scan.lows[comma] in ("who", "was", "had", "been"):
        comma -= 1
    person = names.people_to.get(comma)
    if scan.texts[comma] not in (",", "(") and comma + 1 < mark:
        person = names.people_to.get(comma + 1)
    return _one(person.at if person is not None else None, former=True, rule="office-ended")
