"""Where American members sit, in the bracket behind their names: "(R-IL)"."""

from cablegraph.extraction.find.found import PlaceFound
from cablegraph.extraction.find.name_index import Names
from cablegraph.extraction.find.scan import Scan

_PARTY_STATES = ("R-", "D-", "I-")


def seat_behind(scan: Scan, at: int, names: Names) -> PlaceFound | None:
    """The state in the bracket behind an American member's name: "(R-IL)"."""
    if at + 2 < scan.count and scan.texts[at] == "(" and scan.texts[at + 1][:2] in _PARTY_STATES:
        return names.places_from.get(at + 1)
    return None
