"""The sending mission in the text: "the Embassy", "Post"; and governments that a name leads."""

from collections.abc import Sequence

from cablegraph.extraction.find.found import Finds, Range
from cablegraph.extraction.find.lexicon import CAPITAL
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.resolve.groups import Bodies, Group
from cablegraph.extraction.resolve.people import Somebody

_WORDS = (
    "Embassy",
    "Post",
    "Mission",
    "Consulate",
    "Consulate General",
    "AmEmbassy",
    "EMBASSY",
    "POST",
)
_SHORT = ("AmEmb", "Amemb", "AmConsul", "Amconsul", "AmCon", "ConGen", "Congen")

_LONE = frozenset({"Embassy", "Consulate", "Mission"})


def _goes_on(scan: Scan, at: int) -> bool:
    """Whether the word opens a longer name ("Mission X") or is of somebody ("Mission of X")."""
    if at + 1 >= scan.count or not scan.same_sentence(at, at + 1):
        return False
    return bool(scan.bits[at + 1] & CAPITAL) or scan.lows[at + 1] == "of"


_LED = frozenset({"government", "administration", "cabinet", "regime"})


def led_governments(scan: Scan, bodies: Bodies, people: Sequence[Somebody]) -> None:
    """ "The X government" of a person X is a body."""
    for somebody in people:
        for at, *_ in somebody.places:
            noun, before = at.last, at.first - 1
            if noun >= scan.count or scan.lows[noun] not in _LED or not scan.same_sentence(at.first, noun):
                continue
            if before < 0 or scan.lows[before] != "the" or at.last - at.first > 1:
                continue
            whole = Range(at.first, noun + 1)
            name = scan.words(whole)
            group = bodies.find(name) or bodies.new("government", name)
            group.places.append((whole, "led-by-name", 0.7))


def lone_embassy(scan: Scan, bodies: Bodies, taken: list[int]) -> None:
    """The sending post of a telegram without a FM line, when the text speaks of "the Embassy", "Mission"."""
    for at in scan.capitals:
        word = scan.texts[at]
        if word in _LONE and not taken[at] and not scan.heading[at] and not scan.caps[at]:
            before = scan.bits[at - 1] if at and scan.same_sentence(at - 1, at) else 0
            if not before & CAPITAL or scan.begins[at - 1]:
                if _goes_on(scan, at):
                    continue
                group = bodies.find(word) or bodies.new("diplomatic-post", word)
                group.places.append((Range(at, at + 1), "mission-word", 0.7))


def own_names(mission: Group) -> list[str]:
    """What texts call the sending mission besides its name: "U.S. Embassy", "Embassy X"."""
    name = next(iter(mission.names))
    kind = "Consulate" if "CON" in name.upper().split()[0] else "Embassy"
    city = " ".join(name.split()[1:]).title()
    names = [f"{country} {kind}" for country in ("U.S.", "US", "American", "United States")]
    return [*names, f"{kind} {city}", f"Am{kind} {city}", f"U.S. {kind} {city}"]


def mission_words(scan: Scan, bodies: Bodies, mission: Group, finds: Finds) -> None:
    """ "Embassy", "Post" alone with a capital mean the sending mission."""
    if mission.kind != "diplomatic-post":
        return
    inside = {token for body in finds.bodies if not body.short for token in range(*body.at)}
    inside |= {token for person in finds.people for token in range(*person.at)}
    for body in finds.bodies:
        if body.short and body.kind == "diplomatic-post":
            bodies.call(mission, scan.words(body.at))
            mission.places.append((body.at, "mission-word", 0.8))
    inside |= {place[0].first for place in mission.places}
    city = next(iter(mission.names)).lower().split()[1:]
    for word in _SHORT:
        for at in scan.where.get(word, ()):
            end = at + 1 + len(city)
            if city and at not in inside and list(scan.lows[at + 1 : end]) == city:
                bodies.call(mission, scan.words(Range(at, end)))
                mission.places.append((Range(at, end), "mission-by-city", 0.9))
    for at in scan.capitals:
        text = scan.texts[at]
        if text not in _WORDS or at in inside or scan.caps[at] or scan.heading[at]:
            continue
        before = scan.texts[at - 1] if at else ""
        behind = scan.bits[at + 1] if at + 1 < scan.count and scan.same_sentence(at, at + 1) else 0
        if before[:1].isupper() and not scan.begins[at - 1]:
            continue
        if text == "Post" and (scan.begins[at] and behind == 0):
            continue
        bodies.call(mission, text)
        mission.places.append((Range(at, at + 1), "mission-word", 0.9))
