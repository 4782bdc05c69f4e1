"""Offices: a title phrase with the body or place it is of, and the person who stands beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cablegraph.extraction.find.cabinet_lists import cabinet_posts
from cablegraph.extraction.find.careers import chained_career, replaced_behind
from cablegraph.extraction.find.found import PostFound, Range, TitleFound
from cablegraph.extraction.find.holders import (
    acts_itself,
    chained_holder,
    enclosed_behind,
    holder_before,
    holder_behind_comma,
    holder_next,
    listed_holders,
)
from cablegraph.extraction.find.holders_told import labelled, named_as, subject_before, subject_behind
from cablegraph.extraction.find.lexicon import CAPITAL, COMMON, FUNCTION, WORD
from cablegraph.extraction.find.name_index import Names
from cablegraph.extraction.find.office_years import behind_years, ended_behind
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.find.seats import is_chamber
from cablegraph.extraction.find.tenure import tenures
from cablegraph.extraction.find.titles import NO_OFFICES, PROFESSIONS
from cablegraph.extraction.find.unheld import unheld
from cablegraph.extraction.find.whose import (
    Whose,
    article,
    behind_name,
    body_behind_mark,
    inner_title,
    last_body,
    whose_office,
)

_POSSESSIVE = ("'s", "’s")
_OF_BODIES = frozenset({"Founder", "Owner"})  # of a named company or group only
_TEACHERS = frozenset({"Professor", "Lecturer"})


def posts(scan: Scan, titles: Sequence[TitleFound], names: Names) -> Iterator[PostFound]:
    """Every title phrase with what it is of; the holder when one stands beside it."""
    cabinet = tuple(cabinet_posts(scan, names))
    yield from cabinet
    fields = {at for post in cabinet for at in range(*post.at)}
    previous: PostFound | None = None
    titles_from = {title.at.first: title for title in titles}
    last = 0
    for title in titles:
        if title.at.first < last or title.entry.label in NO_OFFICES - _OF_BODIES or title.at.first in fields:
            continue
        if title.entry.title_class == "rank" and previous is not None and previous.at.last >= title.at.first:
            continue  # "Chief of the Y Police General X": the rank only stands before the name
        end = inner_title(scan, title.at.last, titles_from)
        if end != title.at.last:
            title = replace(title, at=Range(title.at.first, end))
            last = end
        found = _post(scan, title, names, previous, titles_from)
        if found.holder is None and not title.entry.plural:
            joined = _joined_holder(scan, found, titles_from, names)
            found = replace(found, holder=joined, rule="office-and-office") if joined is not None else found
        profession = title.entry.label in PROFESSIONS | _TEACHERS and scan.lows[title.at.first] != "chief"
        employed = title.entry.title_class == "rank" or profession
        placed = found.body is not None or (found.place is not None and found.place.first > found.title.first)
        if title.entry.label == "member" and _is_private(scan, found, names):
            previous = found
            continue  # a member of a party or a club holds no office
        if title.entry.label in _OF_BODIES and (found.holder is None or found.body is None or found.party):
            previous = found
            continue
        told = found.holder is not None or (employed and placed and tenures(scan, found, names))
        if employed and not (placed and told):
            continue  # a rank without its service, a profession without an employer, is no office
        if unheld(scan, found.at.first) and found.rule != "office-before-name":
            yield from _predecessors(scan, found, names)
            previous = None
            continue
        earlier, said = previous, found
        for said in _held(scan, found, names, earlier):
            yield said
        yield from _predecessors(scan, said, names)
        previous = said
        if title.entry.plural:
            yield from listed_holders(scan, said, names)


def _held(scan: Scan, post: PostFound, names: Names, previous: PostFound | None) -> Iterator[PostFound]:
    """The office once for each who comes to it or leaves it, as the verbs around say; else as it stands."""
    holder = post.holder
    beside = post.rule == "office-before-name" and holder is not None
    inside = beside and holder is not None and holder.last == post.at.last
    owns = post.at.last < scan.count and scan.texts[post.at.last] in _POSSESSIVE
    told = () if inside or owns else tenures(scan, post, names)
    for tenure in told:
        yield replace(
            post,
            holder=tenure.holder,
            former=post.former or tenure.former,
            rule=tenure.rule,
            confidence=0.85,
        )
    if told:
        return
    ended = _is_over(scan, post)
    listed = chained_career(scan, post.at.first, previous) if not beside else None
    if listed is not None:
        post = replace(post, holder=listed.holder, rule=listed.rule, confidence=0.8)
        ended = ended or (listed.former and not _says_now(scan, post))
    elif post.rule == "office-and-office" and previous is not None and previous.former:
        ended = ended or (previous.holder == post.holder and not _says_now(scan, post))
    yield replace(post, former=post.former or ended)


def _is_over(scan: Scan, post: PostFound) -> bool:
    """Whether years behind the phrase or the holder's name say that the time in office is over."""
    if post.holder is None:
        return False
    ends = {post.at.last} | {at.last for at in (post.holder, post.place, post.body) if at is not None}
    return any(ended_behind(scan, at) for at in ends if at >= post.at.last)


def _says_now(scan: Scan, post: PostFound) -> bool:
    """Whether the phrase of a list says that it is of now, or begins anew with an article."""
    before = scan.lows[max(0, post.at.first - 2) : post.at.first]
    return any(low in ("now", "current", "currently", "is", "the") for low in before)


def _predecessors(scan: Scan, post: PostFound, names: Names) -> Iterator[PostFound]:
    """Those whom the holder replaced in the office."""
    if post.entry.plural:
        return
    at = max(post.at.last, post.holder.last if post.holder is not None else 0)
    for person in replaced_behind(scan, behind_years(scan, at), names):
        yield replace(post, holder=person, former=True, rule="predecessor", confidence=0.85)


def _joined_holder(
    scan: Scan, post: PostFound, titles_from: Mapping[int, TitleFound], names: Names
) -> Range | None:
    """The holder of two offices before a name: "Deputy Premier and Foreign Minister X"."""
    at = post.at.last
    if at + 1 >= scan.count or scan.lows[at] not in ("and", "&") or not scan.same_sentence(at - 1, at + 1):
        return None
    other = titles_from.get(at + 1)
    if other is None or other.entry.plural or not scan.capital(at - 1):
        return None
    if not scan.capital(other.at.first) and other.entry.label not in NO_OFFICES:
        return None  # "Chief of Staff and presidential candidate X" are one person
    return holder_next(scan, other.at.last, names) if scan.lows[post.at.first - 1] != "the" else None


def _is_private(scan: Scan, post: PostFound, names: Names) -> bool:
    """Whether the body of a membership is no chamber: only in those a member holds an office."""
    body = names.bodies_from.get(post.body.first) if post.body is not None else None
    return body is None or not is_chamber(scan, body)


def _post(
    scan: Scan,
    title: TitleFound,
    names: Names,
    previous: PostFound | None,
    titles_from: Mapping[int, TitleFound],
) -> PostFound:
    whose = whose_office(scan, title, names, titles_from)
    introducing, count = article(scan, whose.first)
    holder, rule = _holder(scan, title, whose, names, previous, introducing)
    body, last = whose.body, whose.last
    if (
        body is None
        and whose.place is None
        and whose.first
        and scan.lows[whose.first - 1] in ("its", "their")
    ):
        body = last_body(scan, whose.first, names)
    if body is None and holder is not None and holder.last <= whose.first:
        behind = body_behind_mark(scan, last, names)
        if behind is not None:
            body, last = behind, behind.at.last
    place = whose.place
    if body is None and place is None and holder is not None and holder.first >= last:
        body, place = behind_name(scan, holder, names)
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
        article=introducing,
        former=whose.former,
        party=whose.party,
        count=count,
        owner=whose.owner,
    )


def _is_unknown_name(scan: Scan, at: int) -> bool:
    """Whether a capitalised word that is no ordinary one follows the whole phrase directly."""
    unknown = CAPITAL | WORD
    bits = scan.bits[at] if at < scan.count else 0
    return scan.same_sentence(at - 1, at) and bits & unknown == unknown and not bits & (COMMON | FUNCTION)


def _holder(
    scan: Scan, title: TitleFound, whose: Whose, names: Names, previous: PostFound | None, article: str
) -> tuple[Range | None, str]:
    """The holder beside the phrase, and the rule that saw them."""
    last = whose.last
    owns = last == title.at.last and last < scan.count and scan.texts[last] in _POSSESSIVE
    if title.entry.plural or owns:
        return None, "office-alone"
    holder = holder_next(scan, last, names)
    if holder is not None:
        return holder, "office-before-name"
    holder = holder_before(scan, whose.first, names)
    if holder is not None and last > title.at.last and _is_unknown_name(scan, last):
        return None, "office-alone"  # "X, Ambassador to Y Z": Z is the ambassador
    if holder is not None and not acts_itself(scan, holder, whose.first, last):
        return holder, "name-comma-office"
    for rule, told in (
        ("office-verb-name", subject_behind(scan, last, names)),
        ("office-label-name", labelled(scan, whose.first, last, names)),
        ("name-verb-office", subject_before(scan, whose.first, names)),
        ("name-as-office", named_as(scan, whose.first, names)),
    ):
        if told is not None:
            return told, rule
    theirs = whose.first > 0 and scan.lows[whose.first - 1] in ("its", "whose", "their")
    if whose.body is not None or whose.place is not None or whose.owner or theirs:
        holder = holder_behind_comma(scan, last, names, article in ("the", "possessive"))
        if holder is not None:
            return holder, "office-before-name"
    elif article == "the":
        holder = enclosed_behind(scan, last, names)
        if holder is not None:
            return holder, "office-before-name"
    holder = chained_holder(scan, whose.first, previous)
    return holder, "office-and-office" if holder is not None else "office-alone"
