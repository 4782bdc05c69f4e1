"""Places and the adjectives of places, outside names of bodies and people."""

from collections.abc import Iterator

from cablegraph.extraction.find.found import PlaceFound, Range
from cablegraph.extraction.find.lexicon import CAPITAL, COMMON, FUNCTION, INITIAL, TIME
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import reporting_verbs


def places(scan: Scan, taken: list[int]) -> Iterator[PlaceFound]:
    """Places in order; a token of `taken` is in another name."""
    last = 0
    provinces = _provinces(scan, taken)
    seats = _seats(scan)
    for at in sorted(set(scan.hits["place"]) | set(scan.hits["demonym"]) | set(provinces) | set(seats)):
        if at < last or taken[at] or not _stands(scan, at):
            continue
        if at in seats:
            last = at + 1
            yield PlaceFound(at=Range(at, last), name=seats[at], country="US", adjective=True)
            continue
        if at in provinces:
            last = provinces[at].last
            yield PlaceFound(
                at=provinces[at], name=scan.words(provinces[at]), country=None, adjective=False, level=2
            )
            continue
        place, demonym = scan.hits["place"].get(at), scan.hits["demonym"].get(at)
        if place is not None and (demonym is None or place[0] >= demonym[0]):
            behind, entry = place
            speaks = entry.kind in ("country", "capital") and _speaks(scan, behind)
            if entry.ambiguous and scan.begins[at] and not (speaks or _placed(scan, at)):
                continue
            yield PlaceFound(
                at=Range(at, behind),
                name=entry.label,
                country=entry.country,
                adjective=False,
                level=_LEVELS.get(entry.kind, 0),
                government=speaks,
            )
        elif demonym is not None:
            behind, entry = demonym
            yield PlaceFound(at=Range(at, behind), name=entry.label, country=entry.country, adjective=True)
        else:
            continue
        last = behind


def _seats(scan: Scan) -> dict[int, str]:
    """States in brackets behind the names of American members: "(R-IL)"."""
    return {
        at: word[2:]
        for word, places in scan.where.items()
        if word[1:2] == "-" and word[0] in "RDI" and word[2:3].isupper()
        for at in places
        if at and scan.texts[at - 1] == "("
    }


_LEVELS = {"region": 2, "city": 1}
_TERRITORIES = word_set("province county oblast prefecture governorate canton krai voivodeship district")
_LONGEST = 3


def _provinces(scan: Scan, taken: list[int]) -> dict[int, Range]:
    """Names that "Province", "County" and the like show to be a region's, at all their places."""
    names: set[tuple[str, ...]] = set()
    for at in scan.capitals:
        if scan.lows[at] not in _TERRITORIES or scan.caps[at] or scan.heading[at]:
            continue
        start = at
        while (
            start > 0
            and at - start < _LONGEST
            and _in_name(scan, start - 1)
            and scan.same_sentence(start - 1, at)
        ):
            start -= 1
        if start < at and start not in scan.hits["place"] and start not in scan.hits["demonym"]:
            names.add(tuple(scan.texts[start:at]))
    found: dict[int, Range] = {}
    for name in names:
        for at in scan.where.get(name[0], ()):
            behind = at + len(name)
            if tuple(scan.texts[at:behind]) == name and not any(taken[at:behind]):
                found[at] = Range(at, behind)
    return found


def _in_name(scan: Scan, at: int) -> bool:
    bits = scan.bits[at]
    return bool(bits & CAPITAL) and not bits & (FUNCTION | TIME | COMMON | INITIAL)


def _speaks(scan: Scan, behind: int) -> bool:
    """Whether a reporting verb follows: "Paris said" is its government."""
    if behind >= scan.count or not scan.same_sentence(behind - 1, behind):
        return False
    verb = reporting_verbs().get(scan.lows[behind])
    return verb is not None and verb.position == "verb" and verb.inflection in ("past", "third")


def _stands(scan: Scan, at: int) -> bool:
    bits = scan.bits[at]
    return (scan.capital(at) or bool(scan.caps[at])) and not bits & (FUNCTION | INITIAL)


def _placed(scan: Scan, at: int) -> bool:
    """Whether a preposition of place or a possessive mark stands beside an ambiguous name."""
    before = scan.lows[at - 1] if at else ""
    after = scan.texts[at + 1] if at + 1 < scan.count else ""
    return before in ("in", "from", "to", "near", "of") or after in ("'s", "’s")
