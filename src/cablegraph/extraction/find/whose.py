"""What an office is of: the body or place before the title, behind it, or behind the holder's name."""

from collections.abc import Mapping
from dataclasses import dataclass

from cablegraph.extraction.find.found import BodyFound, PlaceFound, Range, TitleFound
from cablegraph.extraction.find.holders import is_next
from cablegraph.extraction.find.lexicon import CAPITAL, COMMON, FUNCTION, NUMBER, UPPER
from cablegraph.extraction.find.name_index import Names, behind_bracket
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.find.seats import is_chamber, seat_behind
from cablegraph.extraction.word_sets import word_set

_POSSESSIVE = ("'s", "’s", "'", "’")
_OF = frozenset({"of", "for", "to", "in", "at", "with", "within", "from", "on"})
_ARTICLES = {"the": "the", "a": "a", "an": "a", "its": "possessive", "his": "possessive", "her": "possessive",
             "their": "possessive", "our": "possessive"}  # fmt: skip
_SIT = frozenset({"deputy", "senator", "mp", "councilman", "councilor", "legislator", "mep"})
_PARTISAN = frozenset({"party", "other", "military", "collective", "ngo"})
_FORMER = frozenset({"former", "former-", "ex", "ex-", "then", "then-", "late", "ousted", "deposed"})
_STATE = frozenset({"minister", "governor", "mayor", "premier", "chancellor", "prefect"})
_BEFORE_NAMES = word_set("the a our its his their daily weekly newspaper magazine state-run state-owned")
_TERRITORIES = word_set(
    "city state province municipality town department region county republic district island"
)
_MOST_BEFORE_NAMES = 6  # words between "of" and a name
_MARKS = (",", "(", "-", "--", "–", ")")  # some transmissions garble a dash into a closing bracket
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


@dataclass(frozen=True, slots=True)
class Whose:
    """What a title phrase is of: from `first` to `last`, the printed title, body and place, former or not."""

    first: int
    last: int
    title: Range
    body: BodyFound | None
    place: PlaceFound | None
    party: bool
    former: bool
    owner: str = ""


def whose_office(scan: Scan, title: TitleFound, names: Names, titles_from: Mapping[int, TitleFound]) -> Whose:
    """The body or place before the title, else the one behind it."""
    first, body, place = _before(scan, title, names)
    last, title_last = title.at.last, title.at.last
    after_last, after_body, after_place, to_place = _after(scan, title, names)
    if body is not None and body.kind == "party" and _of_state(scan, title):
        body = None
    if title.entry.label == "member" and after_body is not None and is_chamber(scan, after_body):
        body, title_last = None, after_last  # "Member of the European Parliament"
    inner = names.bodies_to.get(title.at.last)
    if inner is not None and inner.at.first > title.at.first:
        body = inner  # the vocabulary's "Member of the European Parliament" holds the chamber
    sits = title.entry.title_class == "member" or scan.lows[title.at.last - 1] in _SIT
    party = sits and body is not None and body.kind in _PARTISAN and not is_chamber(scan, body)
    if party and after_place is not None:
        place = after_place
    if body is None and after_body is not None:
        body, last = after_body, after_last
    elif place is None and body is None and after_place is not None:
        place, last = after_place, after_last
    elif after_body is not None or after_place is not None:
        last = after_last
    elif body is None and place is None:
        body, place, last = _beside(scan, title, names, titles_from)
    if to_place:
        title_last, last = after_last, max(last, after_last)
    if body is None and place is None and is_next(scan, last, names):
        body = _employer_before(scan, first, names)
    former = title.former or (first < title.first and scan.lows[first - 1] in _FORMER)
    printed = Range(_printed_from(scan, title, body, first), title_last)
    owner = _owner(scan, first, title.at.last) if body is None and place is None else ""
    return Whose(first, last, printed, body, place, party, former, owner)


def _printed_from(scan: Scan, title: TitleFound, body: BodyFound | None, first: int) -> int:
    """Where the printed title begins, when the body before it is part of it.

    "EU Commissioner", "City Council member", "deputy XYZ chairperson".
    """
    if body is None or body.at.last != title.at.first or first != body.at.first:
        return title.at.first
    if _of_union(scan, title, body):
        return first
    if title.entry.label == "member" and is_chamber(scan, body):
        return first
    before = scan.hits["modifier"].get(first - 1) if first else None
    graded = (
        before is not None
        and before[0] == first
        and before[1].effect == "deputy"
        and scan.lows[first - 1] != "under"
    )
    if graded and scan.same_sentence(first - 1, first) and not scan.capital(first - 1):
        return first - 1
    return title.at.first


def _owner(scan: Scan, first: int, last: int) -> str:
    """The small noun of a body named before: "the company's director", "the leader of the group"."""
    if first > 1 and scan.texts[first - 1] in _POSSESSIVE and scan.same_sentence(first - 2, first):
        return _noun_of_body(scan, first - 2)
    if last + 2 < scan.count and scan.lows[last : last + 2] in (
        ["of", "the"],
        ["of", "this"],
        ["of", "that"],
    ):
        behind = last + 3
        whole = (
            behind >= scan.count or not scan.bits[behind] & (CAPITAL | COMMON) or scan.bits[behind] & FUNCTION
        )
        return _noun_of_body(scan, last + 2) if whole and scan.same_sentence(last, last + 2) else ""
    return ""


_NOUNS = word_set(
    """
    company firm corporation bank ministry department agency institute party group movement organization
    organisation association foundation union federation coalition council committee board newspaper daily
    magazine channel station network university school college complex enterprise institution society
    cooperative militia ngo charity center centre fund office bureau unit directorate commission
    """
)


def _noun_of_body(scan: Scan, at: int) -> str:
    small = not scan.bits[at] & CAPITAL and not scan.caps[at]
    return scan.lows[at] if small and scan.lows[at] in _NOUNS else ""


def _beside(
    scan: Scan, title: TitleFound, names: Names, titles_from: Mapping[int, TitleFound]
) -> tuple[BodyFound | None, PlaceFound | None, int]:
    """What two titles share, or a bracket gives: "Chairman and CEO of the Y Board", "Minister of Z (MOZ)"."""
    at = title.at.last
    if at + 1 >= scan.count or not scan.same_sentence(at - 1, at + 1):
        return None, None, at
    if scan.texts[at] == "(":
        body = names.bodies_from.get(at + 1)
        closes = body is not None and behind_bracket(scan, at) == body.at.last + 1
        return (body, None, body.at.last + 1) if body is not None and closes else (None, None, at)
    start = at + 1
    if scan.texts[at] == "," and scan.lows[start] in ("and", "&"):
        start += 1
    joined = scan.lows[at] in ("and", "&", "/") or start > at + 1
    if joined and title.entry.title_class != "member":
        other = titles_from.get(start)
        if other is not None and not other.entry.plural:
            _, body, place, to_place = _after(scan, other, names)
            return (body, place, at) if not to_place else (None, None, at)
    return None, None, at


def behind_name(scan: Scan, holder: Range, names: Names) -> tuple[BodyFound | None, PlaceFound | None]:
    """The body or place behind the holder: "Judge X of the Y Court", "Bishop X of Y", "X (Y Board)"."""
    seat = seat_behind(scan, holder.last, names)
    if seat is not None:
        return None, seat
    given = _given_behind(scan, holder.last, names)
    if given is not None:
        return given, None
    at = behind_bracket(scan, holder.last)
    if (
        at + 1 >= scan.count
        or scan.lows[at] not in ("of", "from", "at")
        or not scan.same_sentence(at - 1, at + 1)
    ):
        return None, None
    start = at + 2 if scan.lows[at + 1] == "the" else at + 1
    body, place = names.bodies_from.get(start), names.places_from.get(start)
    if body is not None:
        return (body if body.kind != "party" else None), None
    return None, place if place is not None and not place.adjective and scan.lows[at] == "of" else None


def _given_behind(scan: Scan, at: int, names: Names) -> BodyFound | None:
    """The employer behind a name, in a bracket or at the end: "Director X (Y Board); Head Z, W Board"."""
    if at + 1 >= scan.count or scan.texts[at] not in ("(", ","):
        return None
    body = names.bodies_from.get(at + 2 if scan.lows[at + 1] == "the" else at + 1)
    if body is None or body.kind == "party" or not scan.same_sentence(at, body.at.first):
        return None
    end = body.at.last
    if scan.texts[at] == "(":
        return body if scan.same_sentence(at, end) and scan.texts[end] == ")" else None
    stop = end >= scan.count or not scan.same_sentence(at, end) or scan.texts[end] == ";"
    return body if stop or (scan.texts[end] == "." and not scan.same_sentence(end, end + 1)) else None


def body_behind_mark(scan: Scan, at: int, names: Names) -> BodyFound | None:
    """The body behind the phrase and a mark: "X, Director, the Y Office", "X, Director (Y Office)"."""
    if at + 1 >= scan.count or scan.texts[at] not in _MARKS:
        return None
    start = at + 2 if scan.lows[at + 1] == "the" else at + 1
    return names.bodies_from.get(start) if scan.same_sentence(at, start) else None


def _employer_before(scan: Scan, first: int, names: Names) -> BodyFound | None:
    """The newspaper, university or company before a comma: "writing in the daily Y, columnist X"."""
    if first < 2 or scan.texts[first - 1] != ",":
        return None
    body = names.bodies_to.get(first - 1)
    return body if body is not None and body.kind in ("media", "university", "ngo") else None


def _of_union(scan: Scan, title: TitleFound, body: BodyFound | None) -> bool:
    """Whether "EU" before a commissioner's title belongs to it."""
    before = (
        body is not None
        and body.at.last == title.at.first
        and scan.texts[body.at.first] in ("EU", "European")
    )
    return before and scan.lows[title.at.last - 1] == "commissioner"


def _of_state(scan: Scan, title: TitleFound) -> bool:
    """Whether the office is the state's: a party's name before it says whose member the holder is."""
    return any(scan.lows[at] in _STATE for at in range(*title.at))


def last_body(scan: Scan, at: int, names: Names) -> BodyFound | None:
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


def _behind_place(scan: Scan, at: int, names: Names) -> int:
    """Behind the place of a body: "of the state of X", "in X"; `at` when none follows."""
    if at + 1 >= scan.count or scan.lows[at] not in ("of", "in") or not scan.same_sentence(at - 1, at + 1):
        return at
    start = at + 1
    while start + 1 < scan.count and start - at < 5 and scan.lows[start] in ("the", "of", *_TERRITORIES):
        start += 1
    place = names.places_from.get(start)
    return place.at.last if place is not None and not place.adjective else at


_NO_QUALIFIERS = word_set("government administration cabinet board committee council team group staff")
_THINGS = word_set("government administration")


def _qualifies(scan: Scan, at: int, names: Names) -> bool:
    """Whether a word between "of" and a name only qualifies the name: "the ruling", "the city of"."""
    low, bits = scan.lows[at], scan.bits[at]
    if low in _BEFORE_NAMES:
        return True
    if low in _TERRITORIES and scan.lows[at + 1] == "of":
        return True
    if bits & UPPER and scan.lows[at + 1] in _NOUNS and at + 2 in names.bodies_from:
        return True  # "for the IT company Y"
    if at in names.bodies_from:
        return False
    place = names.places_from.get(at)
    if place is not None:
        adjective = place.adjective and place.at.last == at + 1
        return adjective and (at + 1 in names.bodies_from or not scan.bits[at + 1] & (CAPITAL | FUNCTION))
    if bits & (CAPITAL | FUNCTION | NUMBER) or not bits & COMMON or low in _NO_QUALIFIERS:
        return "-" in low and not bits & CAPITAL and bool(bits & COMMON)
    if low in _NOUNS and at + 1 in names.bodies_from:
        return True  # "for the sugar company Y"
    if any(at in scan.hits[kind] for kind in ("title", "noun")) or (
        low.endswith(("ing", "ly")) and low != "ruling"
    ):
        return False
    return scan.same_sentence(at - 1, at + 1)


def inner_title(scan: Scan, at: int, titles_from: Mapping[int, TitleFound]) -> int:
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
    while start + 1 < scan.count and start - at < _MOST_BEFORE_NAMES and _qualifies(scan, start, names):
        start += 2 if scan.lows[start] in _TERRITORIES else 1
    body = names.bodies_from.get(start)
    if body is not None:
        while True:
            mark = body.at.last
            inner = names.bodies_from.get(mark + 1)
            if inner is None or mark >= scan.count or scan.texts[mark] not in _POSSESSIVE:
                break
            body = inner
        return _behind_place(scan, behind_bracket(scan, body.at.last), names), body, None, envoy
    place = names.places_from.get(start)
    if place is None or scan.lows[start - 1] in _THINGS:
        return at, None, None, False
    mark = place.at.last
    body = names.bodies_from.get(mark + 1) if mark < scan.count and scan.texts[mark] in _POSSESSIVE else None
    if body is None and mark + 1 < scan.count and scan.lows[mark] in _TERRITORIES:
        body = names.bodies_from.get(mark + 1)  # "of the X state Y Company"
    if body is not None:
        return body.at.last, body, None, envoy
    if mark + 2 < scan.count and scan.lows[mark] in _TERRITORIES:
        inner_place = names.places_from.get(mark + (2 if scan.lows[mark + 1] == "of" else 1))
        if inner_place is not None and not inner_place.adjective:
            place, mark = inner_place, inner_place.at.last  # "of the X Sea town of Y"
    if _name_goes_on(scan, mark, names) and scan.same_sentence(at, mark):
        return at, None, None, False
    if place.adjective and not envoy:
        return at, None, None, False
    if scan.lows[at] not in ("of", "for", "to", "in"):
        return at, None, None, False
    return place.at.last, None, None if envoy else place, envoy


def _is_adjective(scan: Scan, at: int) -> bool:
    """Whether an ordinary word in small letters stands here, or "X-based"."""
    bits = scan.bits[at]
    tail = "-" in scan.texts[at] and scan.texts[at].rpartition("-")[2].islower()
    return bool(bits & COMMON) and (tail or not bits & CAPITAL) and not bits & FUNCTION


def _name_goes_on(scan: Scan, at: int, names: Names) -> bool:
    """Whether the place before is the first word of a name that finding does not know: "the X National Y"."""
    if at >= scan.count or scan.caps[at] or at in names.people_from:
        return False
    return bool(scan.bits[at] & CAPITAL and scan.bits[at] & COMMON)


def article(scan: Scan, first: int) -> tuple[str, int]:
    """What introduces the phrase, and how many it speaks of."""
    if first == 0 or not scan.same_sentence(first - 1, first):
        return "", 1
    before = scan.lows[first - 1]
    if first > 1 and _is_adjective(scan, first - 1) and scan.lows[first - 2] in _ARTICLES:
        return article(scan, first - 1)  # "the local Y commander"
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
