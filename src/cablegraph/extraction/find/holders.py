"""Who holds an office: the person beside a title phrase, before it, behind it, or in the office before."""

from collections.abc import Iterator
from dataclasses import replace

from cablegraph.extraction.find.found import PersonFound, PostFound, Range
from cablegraph.extraction.find.lexicon import CAPITAL, COMMON, FUNCTION, UPPER, WORD
from cablegraph.extraction.find.name_index import Names, behind_bracket
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.find.seats import seat_behind
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import reporting_verbs

_POSSESSIVE = ("'s", "’s", "'", "’")


_BETWEEN = word_set(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth last only current new newly youngest
    the a an currently now also formerly previously then who is was himself herself today serving serves
    served as became both our his her its their one of
    """
)


# Words by which a person comes to an office that "as" then names.
_MADE = word_set(
    """
    pick choice tapped named appointed nominated elected chosen selected installed served serves serving
    role tenure position sworn resigned stepped reappointed confirmed reelected re-elected appointment
    identified described nomination election job capacity hired picked promoted dismissed sacked fired
    """
)


_APPOINTED = word_set(
    "named appointed nominated chosen selected picked installed tapped promoted confirmed hired"
)


# Words of coming to an office before "to": "confirmed to the Counselor" is said to him.
_TO_OFFICES = word_set(
    """
    named appointed nominated elected promoted elevated sworn reelected re-elected
    appointment nomination election
    """
)
_APPOINTING = _APPOINTED | {"elected", "re-elected", "reelected", "made", "proclaimed"}
_PASSIVE = frozenset({"was", "were", "been", "be", "is", "being", "got", "and", "later", "recently", "then"})


# Verbs of seeing somebody as something, which give no office.
_SEEN_AS = word_set(
    """
    see sees saw seen view views viewed regard regards regarded describe describes described know known
    consider
    considers considered treat treats treated dismissed dismiss rumored mentioned tipped touted candidate
    candidates offered proposed suggested wants want wanted
    """
)
_ARTICLES = frozenset({"the", "a", "an", "most", "its", "his", "her", "their"})
_POSTNOMINALS = frozenset({"MP", "MEP", "MSP", "MLA", "TD"})
_LED = frozenset({"government", "administration", "cabinet", "regime", "era"})


_COPULAS = frozenset({"is", "was", "became", "as", "remains", "serves", "served", "be"})


def is_opinion(scan: Scan, start: int, first: int) -> bool:
    """Whether a verb of seeing or proposing stands before the person at `start`: "describe X as T"."""
    at = start - 1
    while at >= 0 and start - at < 12 and scan.same_sentence(at, first):
        if scan.lows[at] in _SEEN_AS:
            return True
        at -= 1
    return False


def listed_holders(scan: Scan, post: PostFound, names: Names) -> Iterator[PostFound]:
    """The holders of an office in the plural: "Senators A, B and C"."""
    at = post.at.last
    while at < scan.count and at - post.at.last < 60:
        person = names.people_from.get(at)
        if person is None or not scan.same_sentence(post.at.first, at):
            return
        seat = seat_behind(scan, person.at.last, names)
        yield replace(
            post,
            at=Range(at, person.at.last),
            holder=person.at,
            place=seat.at if seat is not None else post.place,
            rule="offices-of-several",
            confidence=0.85,
        )
        at = behind_bracket(scan, person.at.last)
        while at < scan.count and scan.lows[at] in (",", "and", ";"):
            at += 1


def is_next(scan: Scan, at: int, names: Names) -> bool:
    """Whether a person's name follows the title."""
    return at in names.people_from and scan.same_sentence(at - 1, at)


def behind_rank(scan: Scan, at: int) -> int:
    """Behind the ranks and forms of address at `at`: "Commander General X", "Director Dr. X"."""
    while at in scan.hits["title"] and scan.hits["title"][at][1].title_class in ("rank", "honorific"):
        at = scan.hits["title"][at][0]
    return at


def holder_next(scan: Scan, at: int, names: Names) -> Range | None:
    """The person whose name follows the phrase directly, or behind a bracket."""
    for start in (behind_rank(scan, at), behind_rank(scan, behind_bracket(scan, at))):
        person = names.people_from.get(start)
        if person is not None and scan.same_sentence(at - 1, start):
            return person.at
    return None


def holder_behind_comma(scan: Scan, at: int, names: Names, definite: bool) -> Range | None:
    """The person whose name follows the whole phrase behind a comma: "the head of Y, X, spoke"."""
    if at + 1 < scan.count and scan.texts[at] == ",":
        person = names.people_from.get(behind_rank(scan, at + 1))
        if person is not None and len(range(*person.at)) > 1 and scan.same_sentence(at, at + 1):
            behind = scan.lows[person.at.last] if person.at.last < scan.count else ""
            listed = behind == "and" or (behind == "," and scan.lows[person.at.last + 1] == "and")
            if definite or not listed:
                return person.at
    return None


def enclosed_behind(scan: Scan, at: int, names: Names) -> Range | None:
    """The full name between commas behind a definite office: "the judge, X, said"."""
    holder = holder_behind_comma(scan, at, names, definite=True)
    if holder is None or holder.last >= scan.count:
        return None
    end = behind_bracket(scan, holder.last)
    closed = scan.texts[end] == "," if scan.same_sentence(at, end) else True
    return holder if closed and scan.lows[min(end + 1, scan.count - 1)] != "and" else None


def holder_before(scan: Scan, first: int, names: Names) -> Range | None:
    """The person before the phrase: "X, the ...", "X (...", "X -- ...", "X is the ...", "X as ..."."""
    named = names.people_to.get(first)
    if named is not None and _is_line(scan, named, first):
        return named.at  # a line of a list: "X Director General"
    if named is not None and named.at.last == first and scan.texts[first] in _POSTNOMINALS:
        return named.at  # "X MP"
    if named is not None and named.at.last == first and scan.lows[named.at.first - 1] in _APPOINTING:
        return named.at  # "elected X Secretary General"
    at = first - 1
    copula = False
    while at >= 0 and first - at < 7 and scan.same_sentence(at, first) and _is_between(scan, at):
        copula = copula or scan.lows[at] in _COPULAS
        at -= 1
    if at < 1 or not scan.same_sentence(at, first):
        return None
    mark = scan.texts[at]
    if mark in (",", "(", "--", "-", ":"):
        person = names.people_to.get(at)
        if person is None and mark == "(" and scan.texts[at - 1] in _POSSESSIVE:
            person = names.people_to.get(at - 1)
        if person is not None and scan.same_sentence(person.at.first, first):
            return person.at
        if mark == "," and at >= 2 and scan.texts[at - 1] in ('"', "”"):
            person = names.people_to.get(at - 1)
            return person.at if person is not None else None
        return None
    if copula:
        person = names.people_to.get(at + 1)
        only_as = scan.lows[at + 1] == "as" and person is not None
        if person is not None and not (only_as and is_opinion(scan, person.whole.first, first)):
            return person.at
    return _made(scan, first, names)


def acts_itself(scan: Scan, holder: Range, first: int, last: int) -> bool:
    """Whether an office behind a name and a comma is somebody else, who acts: "X, the Mayor ran"."""
    if scan.lows[holder.last : first] != [",", "the"] or last >= scan.count:
        return False
    return bool(scan.bits[last] & WORD) and not scan.bits[last] & (CAPITAL | FUNCTION)


def _is_line(scan: Scan, person: PersonFound, first: int) -> bool:
    """Whether a name opens its line and a title with capitals follows it directly, as in lists of people."""
    if person.at.last != first or not scan.same_sentence(person.at.first, first):
        return False
    if not scan.capital(first) or scan.bits[first] & UPPER:
        return False
    at = person.whole.first
    while at > 0 and scan.sentence[at - 1] == scan.sentence[first] and person.whole.first - at < 4:
        if at - 1 not in scan.hits["title"] and scan.bits[at - 1] & WORD:
            return False
        at -= 1
    return scan.sentence[at - 1] != scan.sentence[first] if at else True


def _is_between(scan: Scan, at: int) -> bool:
    """Whether a word may stand between a name and its office: "X, the", "X, a leftist", "X, then the"."""
    low, bits = scan.lows[at], scan.bits[at]
    if low in _BETWEEN:
        return True
    if bits & (CAPITAL | FUNCTION) or not bits & COMMON or low in reporting_verbs() or low.endswith("ing"):
        return False
    return at > 0 and (scan.lows[at - 1] in _ARTICLES or scan.texts[at - 1] == ",")


def _made(scan: Scan, first: int, names: Names) -> Range | None:
    """The person "named", "elected", "an odd pick as" the office: the last one before a word of _MADE."""
    at = first - 1
    while at >= 0 and scan.lows[at] in ("the", "a", "an", "its", "their", "new"):
        at -= 1
    if at < 0 or not scan.same_sentence(at, first):
        return None
    if scan.lows[at] != "as" and scan.lows[at] not in _MADE and scan.lows[at] != "to":
        return None
    if scan.lows[at] == "to" and scan.lows[at - 1] not in _TO_OFFICES:
        return None
    if scan.lows[at] in _APPOINTED and (at == 0 or scan.lows[at - 1] not in _PASSIVE):
        return None  # who appoints stands before it
    made, person = False, None
    while at >= 0 and first - at < 25 and scan.same_sentence(at, first):
        if scan.lows[at] in ("him", "her", "them", "me", "us"):
            return None
        made = made or scan.lows[at] in _MADE
        found = names.people_to.get(at + 1)
        led = at + 1 < scan.count and scan.lows[at + 1].rstrip("s") in _LED
        if found is not None and found.at.last == at + 1 and not led:
            person = found.at if person is None else person
            if made:
                return person
            if scan.lows[first - 1] == "as" or scan.lows[at + 1] == "as":
                at = found.at.first
                made = any(
                    scan.lows[k] in _MADE for k in range(max(0, at - 12), at) if scan.same_sentence(k, first)
                )
                return person if made else None
        at -= 1
    return None


_CHAINS = frozenset(
    {"name-comma-office", "office-and-office", "name-verb-office", "name-as-office", "offices-of-several"}
)


def chained_holder(scan: Scan, first: int, previous: PostFound | None) -> Range | None:
    """The holder of the office before, when "and" or a comma joins the two: "head of A and member of B"."""
    if previous is None or previous.holder is None or previous.rule not in _CHAINS:
        return None
    at = first - 1
    while at >= previous.at.last and scan.lows[at] in (
        "the",
        "a",
        "an",
        "former",
        "also",
        "then",
        "current",
        "now",
    ):
        at -= 1
    joined = at >= previous.at.last and scan.lows[at] in ("and", ",", ";", "&")
    if joined and scan.lows[at] == "and" and at - 1 >= previous.at.last and scan.lows[at - 1] == ",":
        at -= 1
    return (
        previous.holder
        if joined and behind_bracket(scan, previous.at.last) >= at and at - previous.at.last < 12
        else None
    )
