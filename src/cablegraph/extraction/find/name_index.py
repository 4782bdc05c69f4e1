"""Names found so far, by the tokens where they begin and end."""

from collections.abc import Sequence
from dataclasses import dataclass

from cablegraph.extraction.find.found import BodyFound, PersonFound, PlaceFound
from cablegraph.extraction.find.scan import Scan


@dataclass(frozen=True)
class Names:
    """Names found so far, by the token where they begin and by the token behind them."""

    bodies_from: dict[int, BodyFound]
    bodies_to: dict[int, BodyFound]
    people_from: dict[int, PersonFound]
    people_to: dict[int, PersonFound]
    places_from: dict[int, PlaceFound]
    places_to: dict[int, PlaceFound]
    parties: dict[str, BodyFound]


def index(
    scan: Scan, bodies: Sequence[BodyFound], people: Sequence[PersonFound], places: Sequence[PlaceFound]
) -> Names:
    """Names by their ends; a name ends again behind an acronym in brackets."""
    bodies_to = {body.at.last: body for body in bodies}
    places_to = {place.at.last: place for place in places}
    people_to = {person.at.last: person for person in people}
    for ends in (bodies_to, places_to, people_to):
        for last, found in list(ends.items()):
            behind = behind_bracket(scan, last)
            if behind != last:
                ends.setdefault(behind, found)  # type: ignore[arg-type]
    return Names(
        {body.at.first: body for body in reversed(bodies)},
        bodies_to,
        {person.at.first: person for person in people},
        people_to,
        {place.at.first: place for place in places},
        places_to,
        _parties(scan, bodies),
    )


def _parties(scan: Scan, bodies: Sequence[BodyFound]) -> dict[str, BodyFound]:
    """Parties by the first words of their names: "Liberal Democrat" of "the Liberal Democrat Party"."""
    parties: dict[str, BodyFound] = {}
    for body in bodies:
        if body.kind == "party" and body.at.last - body.at.first > 1:
            words = scan.lows[body.at.first : body.at.last]
            if words[0] == "the":
                continue
            parties.setdefault(" ".join(words[:-1]), body)
        elif body.kind == "party":
            parties.setdefault(scan.lows[body.at.first].removesuffix("s"), body)
    return parties


def behind_bracket(scan: Scan, at: int) -> int:
    """Behind the short bracket that opens at `at`; `at` when none does."""
    if at < scan.count and scan.texts[at] == "(":
        for close in range(at + 2, min(at + 9, scan.count)):
            if scan.texts[close] == ")":
                return close + 1
    return at
