"""What stands beside the noun of a body's name: a number, a thing that it qualifies, a place word."""

from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set

_NUMBERED = word_set("force battalion brigade regiment squadron channel")


def is_numbered(scan: Scan, at: int) -> bool:
    """Whether a force's or a channel's number follows: "Task Force 12", "Channel 7"."""
    if at >= scan.count or scan.lows[at - 1] not in _NUMBERED:
        return False
    return scan.texts[at].isdigit() and scan.same_sentence(at - 1, at) and scan.capital(at - 1)


_THINGS_OF_BODIES = word_set("system act law agreement treaty accord convention protocol initiative bill")


def heads_a_thing(scan: Scan, at: int) -> bool:
    """Whether the noun only qualifies a thing that follows with a capital: "Harbor Command System"."""
    if at >= scan.count or not scan.capital(at) or scan.caps[at] or not scan.same_sentence(at - 1, at):
        return False
    return scan.lows[at] in _THINGS_OF_BODIES and at not in scan.hits["title"]


def is_venue(scan: Scan, start: int) -> bool:
    """Whether the words say where something happens: "at the Y Hotel"."""
    before = scan.lows[start - 1] if start else ""
    if before == "the" and start > 1:
        before = scan.lows[start - 2]
    return before in ("at", "in", "from", "near", "to", "outside", "inside", "into")
