"""Places and the adjectives of places, outside names of bodies and people."""

from collections.abc import Iterator

from cablegraph.extraction.find.found import PlaceFound, Range
from cablegraph.extraction.find.lexicon import FUNCTION, INITIAL
from cablegraph.extraction.find.scan import Scan
from cablegraph.ontology.language_tables import reporting_verbs


def places(scan: Scan, taken: list[int]) -> Iterator[PlaceFound]:
    """Places in order; a token of `taken` is in another name."""
    last = 0
    for at in sorted(set(scan.hits["place"]) | set(scan.hits["demonym"])):
        if at < last or taken[at] or not _stands(scan, at):
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
                regional=entry.kind in ("region", "city"),
                government=speaks,
            )
        elif demonym is not None:
            behind, entry = demonym
            yield PlaceFound(at=Range(at, behind), name=entry.label, country=entry.country, adjective=True)
        else:
            continue
        last = behind


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
