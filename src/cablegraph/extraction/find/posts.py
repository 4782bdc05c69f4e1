"""Offices: a title phrase with the body or place it is of, and the person who stands beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cablegraph.extraction.find.found import BodyFound, PlaceFound, PostFound, Range, TitleFound
from cablegraph.extraction.find.holders import (
    chained_holder,
    holder_before,
    holder_behind_comma,
    holder_next,
    is_next,
    listed_holders,
)
from cablegraph.extraction.find.lexicon import CAPITAL, NUMBER
from cablegraph.extraction.find.name_index import Names, behind_bracket
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.find.tenure import ended_behind, tenures
from cablegraph.extraction.find.titles import NO_OFFICES, PROFESSIONS
from cablegraph.extraction.word_sets import word_set

_POSSESSIVE = ("'s", "’s", "'", "’")
_OF = frozenset({"of", "for", "to", "in", "at", "with", "within", "from", "on"})
_ARTICLES = {"the": "the", "a": "a", "an": "a", "its": "possessive", "his": "possessive", "her": "possessive",
             "their": "possessive", "our": "possessive"}  # fmt: skip
_SIT = frozenset({"deputy", "senator", "mp", "councilman", "councilor", "legislator", "mep"})
_FORMER = frozenset({"former", "ex", "ex-", "then", "late", "ousted", "deposed"})
_STATE = frozenset({"minister", "governor", "mayor", "premier", "chancellor", "prefect"})
_OF_PARTIES = word_set(
    """
    leader leaders chairman chairwoman chairperson chair president secretary spokesman spokeswoman
    spokesperson treasurer head whip member director chief coordinator co-leader co-chair organizer
    founder general representative
    """
)
_BEFORE_NAMES = word_set("the a our its his their daily weekly newspaper magazine state-run state-owned")
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


def posts(scan: Scan, titles: Sequence[TitleFound], names: Names) -> Iterator[PostFound]:
    """Every title phrase with what it is of; the holder when one stands beside it."""
    previous: PostFound | None = None
    titles_from = {title.at.first: title for title in titles}
    last = 0
    for title in titles:
        if title.at.first < last or title.entry.label in NO_OFFICES:
            continue
        if title.entry.title_class == "rank" and previous is not None and previous.at.last >= title.at.first:
            continue  # "Chief of the Y Police General X": the rank only stands before the name
        end = _inner_title(scan, title.at.last, titles_from)
        if end != title.at.last:
            title = replace(title, at=Range(title.at.first, end))
            last = end
        found = _post(scan, title, names, previous)
        if found.holder is None and not title.entry.plural:
            joined = _joined_holder(scan, found, titles_from, names)
            found = replace(found, holder=joined, rule="office-and-office") if joined is not None else found
        if found.holder is None and title.entry.title_class == "mission-officer":
            continue
        employed = title.entry.title_class == "rank" or title.entry.label in PROFESSIONS
        placed = found.body is not None or (found.place is not None and found.place.first > found.title.first)
        if title.entry.label == "member" and _is_private(found, names):
            previous = found
            continue  # a member of a party or a club holds no office
        if employed and (found.holder is None or not placed):
            continue  # a rank without its service, a profession without an employer, is no office
        for previous in _held(scan, found, names):
            yield previous
        if title.entry.plural:
            yield from listed_holders(scan, previous or found, names)


def _held(scan: Scan, post: PostFound, names: Names) -> Iterator[PostFound]:
    """The office once for each who comes to it or leaves it, as the verbs around say; else as it stands."""
    beside = post.rule == "office-before-name" and post.holder is not None
    told = (
        ()
        if beside and post.holder is not None and post.holder.last == post.at.last
        else tenures(scan, post, names)
    )
    for tenure in told:
        yield replace(
            post,
            holder=tenure.holder,
            former=post.former or tenure.former,
            rule=tenure.rule,
            confidence=0.85,
        )
    if not told:
        ended = post.holder is not None and ended_behind(scan, post.at.last)
        yield replace(post, former=True) if ended else post


def _joined_holder(
    scan: Scan, post: PostFound, titles_from: Mapping[int, TitleFound], names: Names
) -> Range | None:
    """The holder of two offices before a name: "Deputy Premier and Foreign Minister X"."""
    at = post.at.last
    if at + 1 >= scan.count or scan.lows[at] not in ("and", "&") or not scan.same_sentence(at - 1, at + 1):
        return None
    other = titles_from.get(at + 1)
    if other is None or other.entry.plural or not scan.capital(other.at.first) or not scan.capital(at - 1):
        return None
    return holder_next(scan, other.at.last, names) if scan.lows[post.at.first - 1] != "the" else None


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


@dataclass(frozen=True, slots=True)
class _Whose:
    """What a title phrase is of: from `first` to `last`, the printed title, body and place, former or not."""

    first: int
    last: int
    title: Range
    body: BodyFound | None
    place: PlaceFound | None
    party: bool
    former: bool


def _post(scan: Scan, title: TitleFound, names: Names, previous: PostFound | None) -> PostFound:
    whose = _whose(scan, title, names)
    article, count = _article(scan, whose.first)
    holder, rule = _holder(scan, title, whose, names, previous, article)
    body, last = whose.body, whose.last
    if (
        body is None
        and whose.place is None
        and whose.first
        and scan.lows[whose.first - 1] in ("its", "their")
    ):
        body = _last_body(scan, whose.first, names)
    if body is None and holder is not None and holder.last <= whose.first:
        behind = _body_behind_comma(scan, last, names)
        if behind is not None:
            body, last = behind, behind.at.last
    place = whose.place
    if body is None and place is None and holder is not None and holder.first >= last:
        body, place = _behind_name(scan, holder, names)
        joined = previous is not None and previous.holder == holder and previous.body is not None
        if body is None and place is None and joined and previous is not None and previous.body is not None:
            body = names.bodies_from.get(previous.body.first)
    return PostFound(
        at=Range(whose.first, max(last, title.at.last)),
        title=whose.title,
        entry=title.entry,
        rule=rule,
        confidence=0.9 if holder is not None else 0.7,
        body=body.at if body is not None else None,
        place=place.at if place is not None else None,
        holder=holder,
        article=article,
        former=whose.former,
        party=whose.party,
        count=count,
    )


def _whose(scan: Scan, title: TitleFound, names: Names) -> _Whose:
    """The body or place before the title, else the one behind it."""
    first, body, place = _before(scan, title, names)
    last, title_last = title.at.last, title.at.last
    after_last, after_body, after_place, to_place = _after(scan, title, names)
    if body is not None and body.kind == "party" and _of_state(scan, title):
        body = None
    if title.entry.label == "member" and after_body is not None:
        body, title_last = None, after_last  # "Member of the European Parliament"
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
        title_last, last = after_last, max(last, after_last)
    if body is None and place is None and is_next(scan, last, names):
        body = _employer_before(scan, first, names)
    former = title.former or (first < title.first and scan.lows[first - 1] in _FORMER)
    printed = Range(first if _of_union(scan, title, body) else title.at.first, title_last)
    return _Whose(first, last, printed, body, place, party, former)


def _holder(
    scan: Scan, title: TitleFound, whose: _Whose, names: Names, previous: PostFound | None, article: str
) -> tuple[Range | None, str]:
    """The holder beside the phrase, and the rule that saw them."""
    last = whose.last
    owns = last == title.at.last and last < scan.count and scan.texts[last] in _POSSESSIVE[:2]
    if title.entry.plural or owns:
        return None, "office-alone"
    holder = holder_next(scan, last, names)
    if holder is not None:
        return holder, "office-before-name"
    holder = holder_before(scan, whose.first, names)
    if holder is not None:
        return holder, "name-comma-office"
    if whose.body is not None or whose.place is not None:
        holder = holder_behind_comma(scan, last, names, article in ("the", "possessive"))
        if holder is not None:
            return holder, "office-before-name"
    holder = chained_holder(scan, whose.first, previous)
    return holder, "office-and-office" if holder is not None else "office-alone"


def _behind_name(scan: Scan, holder: Range, names: Names) -> tuple[BodyFound | None, PlaceFound | None]:
    """The body or place behind the holder's name: "Judge X of the Y Court", "Bishop X of Y"."""
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


def _body_behind_comma(scan: Scan, at: int, names: Names) -> BodyFound | None:
    """The body behind the phrase and a comma: "X, Director, the Y Office"."""
    if at + 1 >= scan.count or scan.texts[at] != ",":
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
    while start < scan.count and start - at < 4 and scan.lows[start] in _BEFORE_NAMES:
        start += 1
    body = names.bodies_from.get(start)
    if body is not None:
        while True:
            mark = body.at.last
            inner = names.bodies_from.get(mark + 1)
            if inner is None or mark >= scan.count or scan.texts[mark] not in _POSSESSIVE:
                break
            body = inner
        return behind_bracket(scan, body.at.last), body, None, envoy
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
