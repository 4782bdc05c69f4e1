"""Offices: a title phrase with the body or place it is of, and the person who stands beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from cablegraph.extraction.find.found import BodyFound, PersonFound, PlaceFound, PostFound, Range, TitleFound
from cablegraph.extraction.find.lexicon import CAPITAL, NUMBER
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.find.titles import NO_OFFICES, PROFESSIONS
from cablegraph.extraction.word_sets import word_set

_POSSESSIVE = ("'s", "’s", "'", "’")
_OF = frozenset({"of", "for", "to", "in", "at", "with", "within", "from", "on"})
_ARTICLES = {"the": "the", "a": "a", "an": "a", "its": "possessive", "his": "possessive", "her": "possessive",
             "their": "possessive", "our": "possessive"}  # fmt: skip
_BETWEEN = word_set(
    """
    the a an currently now also formerly previously then who is was himself herself today serving serves
    served as became our his her its their one of
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
_PASSIVE = frozenset({"was", "were", "been", "be", "is", "being", "got", "and", "later", "recently", "then"})
_LED = frozenset({"government", "administration", "cabinet", "regime", "era"})
_SIT = frozenset({"deputy", "senator", "mp", "councilman", "councilor", "legislator", "mep"})
_SUCCEEDS = word_set("replaced replaces replace replacing succeeded succeeds succeed succeeding")
_STATE = frozenset({"minister", "governor", "mayor", "premier", "chancellor", "prefect"})
_LED = frozenset({"government", "administration", "cabinet", "regime", "era"})
_OF_PARTIES = word_set(
    """
    leader leaders chairman chairwoman chairperson chair president secretary spokesman spokeswoman
    spokesperson treasurer head whip member director chief coordinator co-leader co-chair organizer
    founder general representative
    """
)
_COPULAS = frozenset({"is", "was", "became", "as", "remains", "serves", "served", "be"})
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


@dataclass(frozen=True)
class Names:
    """Names found so far, by the token where they begin and by the token behind them."""

    bodies_from: dict[int, BodyFound]
    bodies_to: dict[int, BodyFound]
    people_from: dict[int, PersonFound]
    people_to: dict[int, PersonFound]
    places_from: dict[int, PlaceFound]
    places_to: dict[int, PlaceFound]
    parties: dict[str, BodyFound]


def index(
    scan: Scan, bodies: Sequence[BodyFound], people: Sequence[PersonFound], places: Sequence[PlaceFound]
) -> Names:
    """Names by their ends; a name ends again behind an acronym in brackets."""
    bodies_to = {body.at.last: body for body in bodies}
    places_to = {place.at.last: place for place in places}
    people_to = {person.at.last: person for person in people}
    for ends in (bodies_to, places_to, people_to):
        for last, found in list(ends.items()):
            behind = _bracket(scan, last)
            if behind != last:
                ends.setdefault(behind, found)  # type: ignore[arg-type]
    return Names(
        {body.at.first: body for body in reversed(bodies)},
        bodies_to,
        {person.at.first: person for person in people},
        people_to,
        {place.at.first: place for place in places},
        places_to,
        _parties(scan, bodies),
    )


def _parties(scan: Scan, bodies: Sequence[BodyFound]) -> dict[str, BodyFound]:
    """Parties by the first words of their names: "Liberal Democrat" of "the Liberal Democrat Party"."""
    parties: dict[str, BodyFound] = {}
    for body in bodies:
        if body.kind == "party" and body.at.last - body.at.first > 1:
            words = scan.lows[body.at.first : body.at.last]
            parties.setdefault(" ".join(words[:-1]), body)
        elif body.kind == "party":
            parties.setdefault(scan.lows[body.at.first].removesuffix("s"), body)
    return parties


def _bracket(scan: Scan, at: int) -> int:
    """Behind the short bracket that opens at `at`; `at` when none does."""
    if at < scan.count and scan.texts[at] == "(":
        for close in range(at + 2, min(at + 9, scan.count)):
            if scan.texts[close] == ")":
                return close + 1
    return at


def posts(scan: Scan, titles: Sequence[TitleFound], names: Names) -> Iterator[PostFound]:
    """Every title phrase with what it is of; the holder when one stands beside it."""
    previous: PostFound | None = None
    titles_from = {title.at.first: title for title in titles}
    last = 0
    for title in titles:
        if title.at.first < last or title.entry.label in NO_OFFICES:
            continue
        end = _inner_title(scan, title.at.last, titles_from)
        if end != title.at.last:
            title = replace(title, at=Range(title.at.first, end))
            last = end
        found = _post(scan, title, names, previous)
        if found.holder is None and title.entry.title_class == "mission-officer":
            continue
        employed = title.entry.title_class == "rank" or title.entry.label in PROFESSIONS
        placed = found.body is not None or (found.place is not None and found.place.first > found.title.first)
        if title.entry.label == "member" and _is_private(found, names):
            continue  # a member of a party or a club holds no office
        if employed and (found.holder is None or not placed):
            continue  # a rank without its service, a profession without an employer, is no office
        before = _succession(scan, found, names)
        if before is not None:
            yield replace(found, holder=before.holder, former=True, rule="predecessor")
            found = replace(found, holder=before.place, rule="successor")
        previous = found
        yield found
        if title.entry.plural:
            yield from _listed(scan, found, names)


def _is_private(post: PostFound, names: Names) -> bool:
    """Whether the body of a membership is none of the state's."""
    body = names.bodies_from.get(post.body.first) if post.body is not None else None
    return body is None or body.kind in (
        "party",
        "ngo",
        "federation",
        "other",
        "company",
        "media",
        "military",
    )


class _Succession(NamedTuple):
    """Who held the office before, and who has taken their place."""

    holder: Range
    place: Range


def _succession(scan: Scan, post: PostFound, names: Names) -> _Succession | None:
    """ "X replaced Y as TITLE", "X took over from Y as TITLE": Y is the holder that the words show."""
    old = post.holder
    if old is None or old.last > post.at.first or scan.lows[post.at.first - 1] not in ("as", "the", "its"):
        return None
    if scan.lows[old.first - 1] not in _SUCCEEDS and scan.lows[old.first - 2 : old.first] != ["over", "from"]:
        return None
    for end in range(old.first - 1, max(0, old.first - 20), -1):
        if not scan.same_sentence(end - 1, old.first):
            return None
        new = names.people_to.get(end)
        if new is not None:
            return _Succession(old, new.at)
    return None


def _listed(scan: Scan, post: PostFound, names: Names) -> Iterator[PostFound]:
    """The holders of an office in the plural: "Senators A, B and C"."""
    at = post.at.last
    while at < scan.count and at - post.at.last < 60:
        person = names.people_from.get(at)
        if person is None or not scan.same_sentence(post.at.first, at):
            return
        yield replace(
            post, at=Range(at, person.at.last), holder=person.at, rule="offices-of-several", confidence=0.85
        )
        at = _bracket(scan, person.at.last)
        while at < scan.count and scan.lows[at] in (",", "and", ";"):
            at += 1


def _post(scan: Scan, title: TitleFound, names: Names, previous: PostFound | None) -> PostFound:
    first, body, place = _before(scan, title, names)
    last, title_last = title.at.last, title.at.last
    after_last, after_body, after_place, to_place = _after(scan, title, names)
    if to_place:
        title_last = after_last
    if body is not None and body.kind == "party" and _of_state(scan, title):
        body = None
    sits = title.entry.title_class == "member" or scan.lows[title.at.last - 1] in _SIT
    party = sits and body is not None and body.kind in ("party", "other")
    if party and after_place is not None:
        place = after_place
    if body is None and after_body is not None:
        body, last = after_body, after_last
    elif place is None and body is None and after_place is not None:
        place, last = after_place, after_last
    elif after_body is not None or after_place is not None:
        last = after_last
    if to_place:
        last = max(last, after_last)
    owns = last == title.at.last and last < scan.count and scan.texts[last] in _POSSESSIVE[:2]
    single = not title.entry.plural and not owns
    if body is None and place is None and _holder_is_next(scan, last, names):
        body = _employer_before(scan, first, names)
    article, count = _article(scan, first)
    complete = body is not None or place is not None
    definite = article in ("the", "possessive")
    rule = "office-before-name"
    holder = _holder_next(scan, last, names) if single else None
    beside = _holder_before(scan, first, names) if single and holder is None else None
    if beside is None and holder is None and single and complete:
        holder = _holder_behind_comma(scan, last, names, definite)
    if holder is None and single:
        holder, rule = beside, "name-comma-office"
        if holder is None:
            holder, rule = _chained(scan, first, previous), "office-and-office"
    if body is None and place is None and first and scan.lows[first - 1] in ("its", "their"):
        body = _last_body(scan, first, names)
    if holder is None:
        rule = "office-alone"
    if (
        body is None
        and holder is not None
        and holder.last <= first
        and scan.texts[min(last, scan.count - 1)] == ","
    ):
        start = last + 2 if scan.lows[min(last + 1, scan.count - 1)] == "the" else last + 1
        behind = names.bodies_from.get(start)
        if behind is not None and scan.same_sentence(first, start):
            body, last = behind, behind.at.last
    return PostFound(
        at=Range(first, max(last, title.at.last)),
        title=Range(title.at.first, title_last),
        entry=title.entry,
        rule=rule,
        confidence=0.9 if holder is not None else 0.7,
        body=body.at if body is not None else None,
        place=place.at if place is not None else None,
        holder=holder,
        article=article,
        former=title.former,
        party=party,
        count=count,
    )


def _holder_is_next(scan: Scan, at: int, names: Names) -> bool:
    """Whether a person's name follows the title."""
    return at in names.people_from and scan.same_sentence(at - 1, at)


def _employer_before(scan: Scan, first: int, names: Names) -> BodyFound | None:
    """The newspaper, university or company before a comma: "writing in the daily Y, columnist X"."""
    if first < 2 or scan.texts[first - 1] != ",":
        return None
    body = names.bodies_to.get(first - 1)
    return body if body is not None and body.kind in ("media", "university", "ngo") else None


def _of_state(scan: Scan, title: TitleFound) -> bool:
    """Whether the office is the state's: a party's name before it says whose member the holder is."""
    return any(scan.lows[at] in _STATE for at in range(*title.at))


def _last_body(scan: Scan, at: int, names: Names) -> BodyFound | None:
    """The body named last before "its" in the sentence."""
    for end in range(at - 1, max(0, at - 25), -1):
        if not scan.same_sentence(end, at):
            return None
        body = names.bodies_to.get(end)
        if body is not None:
            return body
    return None


def _before(scan: Scan, title: TitleFound, names: Names) -> tuple[int, BodyFound | None, PlaceFound | None]:
    """Where the phrase begins, and the body or place that stands before the title."""
    first = title.first
    mark = first - 1
    if mark >= 0 and scan.texts[mark] in _POSSESSIVE and scan.same_sentence(mark, first):
        body, place = names.bodies_to.get(mark), names.places_to.get(mark)
        if body is not None:
            return body.at.first, body, None
        if place is not None:
            return place.at.first, None, place
    if title.entry.title_class == "mission-officer":
        return first, None, None
    body, place = names.bodies_to.get(first), names.places_to.get(first)
    if body is not None and scan.same_sentence(body.at.first, first):
        return body.at.first, body, None
    if place is not None and scan.same_sentence(place.at.first, first):
        return place.at.first, None, place
    for size in (2, 1):
        party = names.parties.get(" ".join(scan.lows[max(0, first - size) : first]))
        if party is not None and scan.capital(first - size) and scan.same_sentence(first - size, first):
            return first - size, party, None
    return first, None, None


_ADVISES = (
    "adviser",
    "advisor",
    "assistant",
    "aide",
    "deputy",
    "counselor",
    "secretary",
    "spokesman",
    "envoy",
)


def _inner_title(scan: Scan, at: int, titles_from: Mapping[int, TitleFound]) -> int:
    """End of "to the Minister of X" behind the title of somebody who advises; `at` when there is none."""
    if at + 2 < scan.count and scan.lows[at] in ("to", "of") and scan.lows[at - 1] in _ADVISES:
        start = at + 2 if scan.lows[at + 1] == "the" else at + 1
        inner = titles_from.get(start)
        if inner is not None and scan.same_sentence(at, start) and scan.bits[start] & CAPITAL:
            return inner.at.last
    return at


def _after(
    scan: Scan, title: TitleFound, names: Names
) -> tuple[int, BodyFound | None, PlaceFound | None, bool]:
    """End of the complement, the body or place in it, and whether it belongs to the title ("to the U.N.")."""
    at = title.at.last
    if at + 1 >= scan.count or scan.lows[at] not in _OF or not scan.same_sentence(at - 1, at + 1):
        return at, None, None, False
    envoy = title.entry.title_class == "diplomat" and scan.lows[at] == "to"
    start = at + 1
    while start < scan.count and start - at < 4 and scan.lows[start] in ("the", "a", "our", "its", "his"):
        start += 1
    body = names.bodies_from.get(start)
    if body is not None:
        while True:
            mark = body.at.last
            inner = names.bodies_from.get(mark + 1)
            if inner is None or mark >= scan.count or scan.texts[mark] not in _POSSESSIVE:
                break
            body = inner
        return _bracket(scan, body.at.last), body, None, envoy
    place = names.places_from.get(start)
    if place is None:
        return at, None, None, False
    mark = place.at.last
    body = names.bodies_from.get(mark + 1) if mark < scan.count and scan.texts[mark] in _POSSESSIVE else None
    if body is not None:
        return body.at.last, body, None, envoy
    if place.adjective and not envoy:
        return at, None, None, False
    if scan.lows[at] not in ("of", "for", "to", "in"):
        return at, None, None, False
    return place.at.last, None, None if envoy else place, envoy


def _behind_rank(scan: Scan, at: int) -> int:
    """Behind the ranks and forms of address at `at`: "Commander General X", "Director Dr. X"."""
    while at in scan.hits["title"] and scan.hits["title"][at][1].title_class in ("rank", "honorific"):
        at = scan.hits["title"][at][0]
    return at


def _holder_next(scan: Scan, at: int, names: Names) -> Range | None:
    """The person whose name follows the phrase directly, or behind a bracket."""
    for start in (_behind_rank(scan, at), _behind_rank(scan, _bracket(scan, at))):
        person = names.people_from.get(start)
        if person is not None and scan.same_sentence(at - 1, start):
            return person.at
    return None


def _holder_behind_comma(scan: Scan, at: int, names: Names, definite: bool) -> Range | None:
    """The person whose name follows the whole phrase behind a comma: "the head of Y, X, spoke"."""
    if at + 1 < scan.count and scan.texts[at] == ",":
        person = names.people_from.get(_behind_rank(scan, at + 1))
        if person is not None and len(range(*person.at)) > 1 and scan.same_sentence(at, at + 1):
            behind = scan.lows[person.at.last] if person.at.last < scan.count else ""
            listed = behind == "and" or (behind == "," and scan.lows[person.at.last + 1] == "and")
            if definite or not listed:
                return person.at
    return None


def _holder_before(scan: Scan, first: int, names: Names) -> Range | None:
    """The person before the phrase: "X, the ...", "X (...", "X -- ...", "X is the ...", "X as ..."."""
    at = first - 1
    copula = False
    while at >= 0 and scan.lows[at] in _BETWEEN and scan.same_sentence(at, first) and first - at < 7:
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
        if person is not None:
            return person.at
    return _made(scan, first, names)


def _made(scan: Scan, first: int, names: Names) -> Range | None:
    """The person "named", "elected", "an odd pick as" the office: the last one before a word of _MADE."""
    at = first - 1
    while at >= 0 and scan.lows[at] in ("the", "a", "an", "its", "their", "new"):
        at -= 1
    if at < 0 or not scan.same_sentence(at, first):
        return None
    if scan.lows[at] != "as" and scan.lows[at] not in _MADE and scan.lows[at] != "to":
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


def _chained(scan: Scan, first: int, previous: PostFound | None) -> Range | None:
    """The holder of the office before, when "and" or a comma joins the two: "head of A and member of B"."""
    if (
        previous is None
        or previous.holder is None
        or previous.rule not in ("name-comma-office", "office-and-office")
    ):
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
        if joined and _bracket(scan, previous.at.last) >= at and at - previous.at.last < 12
        else None
    )


def _article(scan: Scan, first: int) -> tuple[str, int]:
    """What introduces the phrase, and how many it speaks of."""
    if first == 0 or not scan.same_sentence(first - 1, first):
        return "", 1
    before = scan.lows[first - 1]
    if before in _COUNTS:
        return "a", _COUNTS[before]
    if scan.bits[first - 1] & NUMBER and before.isdigit():
        return "a", min(int(before), 1000)
    if (
        before in ("the", "its", "his", "her", "their")
        and first >= 3
        and scan.lows[first - 3 : first - 1] == ["one", "of"]
    ):
        return "a", 1
    if before in _POSSESSIVE:
        return "possessive", 1
    return _ARTICLES.get(before, ""), 1


__all__ = ["Names", "index", "posts"]
