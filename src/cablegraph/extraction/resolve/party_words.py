"""Parties by the word that says whose somebody is: "Conservative MP Ruiz", "the Socialists", "(PT-SP)"."""

import re
from collections.abc import Mapping

from cablegraph.extraction.find.found import Range
from cablegraph.extraction.find.lexicon import CAPITAL, COMMON, FUNCTION
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.resolve.groups import Bodies, Group
from cablegraph.extraction.resolve.names import key
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import known_bodies

# Words of creeds that name a party wherever they stand before what a party calls its people.
_CREEDS = (
    "Conservative",
    "Labour",
    "Labor",
    "Socialist",
    "Communist",
    "Republican",
    "Democrat",
    "Democratic",
    "Liberal",
    "Liberal Democrat",
    "Social Democrat",
    "Social Democratic",
    "Christian Democrat",
    "Christian Democratic",
    "Green",
    "Peronist",
    "Sandinista",
)
_CALLED = word_set(
    """
    leader leaders candidate candidates nominee mp mps mep meps senator senators congressman congresswoman
    representative representatives deputy deputies member members activist activists spokesman spokeswoman
    spokesperson politician politicians legislator legislators lawmaker lawmakers councilor councilors
    councillor councillors backbencher backbenchers governor mayor president premier chairman chairwoman
    opposition government bench benches whip peer peers ticket stalwart stalwarts strategist
    militant militants voters supporters frontbencher colleague colleagues headquarters
    """
)
_MINISTERIAL = word_set("labour labor")  # fields of government too
_STATE = re.compile(r"([A-Z][A-Za-z]{1,6})-[A-Z]{2}\Z")
_TAIL = ("party", "union", "front", "movement")
_ENDINGS = {"democratic": "democrat", "social democratic": "social democrat"}


def party_words(scan: Scan, bodies: Bodies, taken: list[int]) -> None:
    """Add the mentions of parties that one word makes.

    Args:
        scan: The document.
        bodies: Takes them in.
        taken: Per token, whether a body's name holds it already.
    """
    _in_brackets(scan, bodies)
    named = _adjectives(bodies)
    for words in dict.fromkeys((*named, *_CREEDS)):
        parts = words.split()
        for plural in (False, True):
            form = [*parts[:-1], parts[-1] + "s"] if plural else parts
            for first in scan.where.get(form[0], ()):
                at = Range(first, first + len(form))
                if list(scan.texts[at.first : at.last]) != form or any(taken[at.first : at.last]):
                    continue
                if _calls(scan, at, plural=plural):
                    _take(scan, bodies, named, words, at)


def _adjectives(bodies: Bodies) -> Mapping[str, Group | None]:
    """The parties of the text by the words before "Party" in their names; None where two have them."""
    found: dict[str, Group | None] = {}
    for group in bodies.groups:
        if group.kind != "party":
            continue
        for name in group.names:
            *words, last = name.split()
            if last.lower() not in _TAIL or not words or not words[-1][0].isupper():
                continue
            for creed in {" ".join(words[-2:]), words[-1]}:
                low = creed.lower()
                if last.lower() == "party" and (creed in _CREEDS or len(words) == 1):
                    short = creed[: len(_ENDINGS[low])] if low in _ENDINGS else creed
                    for form in {creed, short}:
                        found[form] = group if found.get(form, group) is group else None
    return found


def _calls(scan: Scan, at: Range, *, plural: bool) -> bool:
    """Whether the words say whose somebody is: what a party calls its people follows, or it is plural."""
    first, behind = at
    if scan.caps[first] or scan.heading[first]:
        return False
    before = first - 1
    inside = before >= 0 and not scan.begins[first] and scan.same_sentence(before, first)
    opens = inside and scan.begins[before] and scan.bits[before] & (COMMON | FUNCTION)
    if inside and scan.bits[before] & CAPITAL and not opens:
        return False  # the end of a longer name
    if plural:
        return not scan.begins[first] or (before >= 0 and scan.lows[before] == "the")
    if behind >= scan.count or not scan.same_sentence(first, behind):
        return False
    low = scan.lows[behind]
    if low in ("'s", "’s"):
        return scan.capital(behind + 1) if behind + 1 < scan.count else False
    if low in _CALLED:
        return True
    title = scan.hits["title"].get(behind)
    return title is not None and scan.lows[first] not in _MINISTERIAL and title[1].title_class != "rank"


def _take(scan: Scan, bodies: Bodies, named: Mapping[str, Group | None], words: str, at: Range) -> None:
    group = named.get(words)
    if words in named and group is None:
        return
    if group is None:
        known = bodies.find(words)
        group = known if known is not None and known.kind == "party" else None
        group = group or next(
            (one for one in bodies.groups if one.kind == "party" and f"{key(words)} party" in one.keys),
            None,
        )
    if group is None:
        group = bodies.new("party", words)
    group.places.append((at, "party-word", 0.7))
    group.asides.add(scan.words(at))
    bodies.call(group, scan.words(at))


def _in_brackets(scan: Scan, bodies: Bodies) -> None:
    """ "(PT-SP)": the party of a member, with the state that elected them."""
    for text, places in scan.where.items():
        found = _STATE.match(text) if "-" in text else None
        if found is None:
            continue
        prefix, whole = found[1], bodies.find(text)
        entry = known_bodies().get(prefix)
        group = bodies.find(prefix)
        if group is None and entry is not None and entry.kind == "party":
            group = bodies.new("party", prefix)
        for at in places:
            if (
                group is None
                or scan.texts[at - 1] != "("
                or at + 1 >= scan.count
                or scan.texts[at + 1] != ")"
            ):
                continue
            if whole is None:
                group.places.append((Range(at, at + 1), "party-and-state", 0.8))
        if group is not None and whole is not None and whole is not group:
            bodies.merge(group, whole)
            group.asides.add(text)
            bodies.settle()
