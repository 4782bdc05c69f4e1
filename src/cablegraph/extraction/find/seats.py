"""In what members sit: chambers, and the American state in the bracket behind a name: "(R-IL)"."""

from cablegraph.extraction.find.found import BodyFound, PlaceFound
from cablegraph.extraction.find.name_index import Names
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set

_PARTY_STATES = ("R-", "D-", "I-")


def seat_behind(scan: Scan, at: int, names: Names) -> PlaceFound | None:
    """The state in the bracket behind an American member's name: "(R-IL)"."""
    if at + 2 < scan.count and scan.texts[at] == "(" and scan.texts[at + 1][:2] in _PARTY_STATES:
        return names.places_from.get(at + 1)
    return None


_CHAMBERS = word_set(
    """
    parliament assembly senate congress house knesset duma bundestag sejm majlis riksdag storting rada ep
    lords commons council folketing sabha dewan bundesrat cortes diet legislature althing eduskunta
    saeima seimas
    skupstina sobranie storthing dail landtag shura mejlis vouli
    """
)


def is_chamber(scan: Scan, body: BodyFound) -> bool:
    """Whether a body is one that members sit in by office: a parliament, a chamber, a city's council."""
    return any(low in _CHAMBERS for low in scan.lows[body.at.first : body.at.last])
