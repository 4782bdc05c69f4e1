"""Bodies whose own name says what they are part or a branch of.

"UN Harbour Committee" is part of the UN, "Office of Dives of the Presidency" of the Presidency; "Reef Watch
Peru", "PSB/Lugo" and "the PSB Lugo director" name territorial branches.
"""

from collections.abc import Iterator, Mapping

from cablegraph.extraction.find.acronyms import is_acronym
from cablegraph.extraction.find.bodies import ALONE
from cablegraph.extraction.find.found import Range
from cablegraph.extraction.find.lexicon import CAPITAL
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.resolve.groups import Bodies, Group
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import known_bodies

# Last words of names that a body's parts have.
_UNITS = word_set(
    """
    committee subcommittee sub-committee council board secretariat directorate commission league section
    department division unit office bureau executive organization organisation agency programme program
    branch taskforce wing caucus academy institute fund conference inspectorate
    """
)
# First nouns of names that go on with "of the" body that they are part of.
_HEADS = word_set(
    """
    office committee subcommittee department division directorate section secretariat bureau commission
    board unit branch faculty service council
    """
)
_PARTIES_OWN = word_set("committee council board secretariat bureau league executive wing")
_OF = frozenset({"of", "for"})
_SEATS = word_set("office branch chapter section director representative spokesman spokeswoman mission")
_SPREAD = ("ngo", "federation")
_CHARTERED = ("international", "party", "federation", "ngo")
"""Kinds that are named whole where only a part of theirs is printed: "the UN Harbour Committee"."""


def wholes(scan: Scan, bodies: Bodies) -> None:
    """Add to the bodies of a text the ones that their names begin or end with, and the branches."""
    places = {place[0]: group for group in bodies.groups for place in group.places}
    firsts = {at.first: at for at in sorted(places, key=lambda at: at.last)}
    for at, group in sorted(places.items()):
        if group.header:
            continue
        if at.last - at.first > 1:
            _first_word(scan, bodies, at, group)
            _behind_of(scan, bodies, at, group, firsts)
    for at, group in sorted(places.items()):
        for end in _placed(scan, at, group):
            _branch(scan, bodies, at, end, group)


def _first_word(scan: Scan, bodies: Bodies, at: Range, group: Group) -> None:
    """The acronym with which a unit's name begins."""
    word = scan.texts[at.first]
    if not is_acronym(word) or scan.caps[at.first] or scan.lows[at.last - 1] not in _UNITS:
        return
    whole = bodies.find(word)
    entry = known_bodies().get(word)
    if word == "EU" or _own(scan, at):
        return
    kind = whole.kind if whole is not None else entry.kind if entry is not None else None
    if whole is group or kind in (None, "diplomatic-post", "unit"):
        return
    if kind == "party" and scan.lows[at.last - 1] not in _PARTIES_OWN:
        return
    if whole is None and entry is not None and entry.kind in _CHARTERED:
        whole = bodies.new(entry.kind, word)
    if whole is None:
        return
    _contain(group, whole, Range(at.first, at.first + 1), at)


def _own(scan: Scan, at: Range) -> bool:
    """Whether the acronym stands for the words behind it: all their initials are in it, in order."""
    letters = iter(scan.texts[at.first])
    return all(scan.texts[k][0] in letters for k in range(at.first + 1, at.last) if scan.bits[k] & CAPITAL)


def _behind_of(scan: Scan, bodies: Bodies, at: Range, group: Group, firsts: Mapping[int, Range]) -> None:
    """The body that closes a unit's name behind "of": "Office of Dives of the Presidency"."""
    if scan.lows[at.first] not in _HEADS and not any(low in _HEADS for low in scan.lows[at.first : at.last]):
        return
    for of in range(at.last - 2, at.first, -1):
        if scan.lows[of] not in _OF:
            continue
        first = of + 2 if scan.lows[of + 1] == "the" else of + 1
        if first >= at.last:
            continue
        tail = Range(first, at.last)
        words = scan.words(tail)
        whole = bodies.find(words)
        alone = tail.last - tail.first == 1 and scan.lows[first] in ALONE
        if whole is None and (alone or (is_acronym(words) and words in known_bodies())):
            entry = known_bodies().get(words)
            whole = bodies.new(entry.kind if entry is not None else "government", words)
        if whole is not None and whole is not group and whole.kind not in ("unit", "diplomatic-post"):
            _contain(group, whole, tail, at)
        return


def _contain(group: Group, whole: Group, words: Range, says: Range) -> None:
    if all(place[0] != words for place in whole.places):
        whole.places.append((words, "whole-in-name", 0.8))
    group.parents.append((words, says))


def _branch(scan: Scan, bodies: Bodies, at: Range, end: int, group: Group) -> None:
    """A place directly behind a body; the whole counts where the text names it without a place too."""
    whole = Range(at.first, end)
    name = scan.words(whole)
    branch = bodies.find(name)
    if branch is group:
        return
    if branch is None:
        branch = bodies.new("unit" if group.kind not in _SPREAD else group.kind, name)
    branch.places.append((whole, "branch-by-place", 0.8))
    alone = [place for place in group.places if not any(_placed(scan, place[0], group))]
    if alone or group.fields:
        branch.branches.append((at, whole))
    else:
        group.places = [place for place in group.places if place[0] != at]
        if not group.places:
            bodies.groups.remove(group)


def _placed(scan: Scan, at: Range, group: Group) -> Iterator[int]:
    """Where the place behind a body ends, if both together name a branch."""
    end = at.last
    if end + 1 >= scan.count or scan.heading[at.first]:
        return
    slash = scan.texts[end] == "/"
    place = scan.hits["place"].get(end + 1 if slash else end)
    if place is None or not scan.same_sentence(at.first, place[0] - 1) or scan.caps[at.first]:
        return
    if scan.lows[place[0] - 1] in ("mission", "of") or group.kind in ("diplomatic-post", "international"):
        return
    behind = place[0]
    if slash:
        if is_acronym(scan.words(at)):
            yield behind
        return
    known = scan.hits["known"].get(at.first)
    if group.kind in _SPREAD and known is not None and place[1].kind == "country":
        yield behind
    elif is_acronym(scan.words(at)) and behind < scan.count and scan.same_sentence(at.first, behind):
        title = scan.hits["title"].get(behind)
        leads = title is not None and title[1].title_class in ("head", "deputy") and not title[1].plural
        if leads or scan.lows[behind] in _SEATS:
            yield behind
