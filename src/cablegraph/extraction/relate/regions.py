"""Provinces, districts and the like that no list of places knows: "Bagmati Province", then "Bagmati"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.document import Document
from cablegraph.extraction.relate.standins import Antecedents
from cablegraph.records.annotations import Evidence, MentionKind, Place

_KINDS = (
    "Province",
    "Region",
    "Oblast",
    "District",
    "County",
    "Prefecture",
    "Governorate",
    "Krai",
    "Canton",
    "Voivodeship",
)
NewId = Callable[[str, Evidence], str]
_REGION = re.compile(rf"\b((?:[A-Z][\w'’-]+ ){{1,2}})(?:{'|'.join(_KINDS)})\b")
_NO_NAMES = frozenset(
    ("the", "this", "each", "every", "no", "our", "central", "eastern", "western", "northern", "southern")
)


def with_regions(
    document: Document, actors: Actors, new_id: NewId
) -> tuple[Actors, list[Place], list[Placed]]:
    """The actors with the regions that the text calls so; those regions, and their mentions."""
    found = list(_regions(document, Antecedents(document, actors), new_id))
    if not found:
        return actors, [], []
    placed = [
        Placed(*span, MentionKind.PLACE, place.id, place.rule, place.confidence)
        for place, spans in found
        for span in spans
    ]
    places = [place for place, _ in found]
    everywhere = sorted((*actors.placed, *placed), key=lambda mention: (mention.start, -mention.end))
    entities = {**actors.entities, **{place.id: place for place in places}}
    return replace(actors, placed=tuple(everywhere), entities=entities), places, placed


def _regions(
    document: Document, known: Antecedents, new_id: NewId
) -> Iterator[tuple[Place, list[tuple[int, int]]]]:
    """Each region with the view ranges of its mentions."""
    text = document.text
    if not any(kind in text for kind in _KINDS):
        return
    done: set[str] = set()
    for found in _REGION.finditer(text):
        name = found[1].strip()
        first, _, rest = name.partition(" ")
        name = rest if first.lower() in _NO_NAMES or first.endswith(("'s", "’s")) else name
        start = found.end(1) - 1 - len(name)
        if not name or name in done or name.lower() in _NO_NAMES or known.covered(start, found.end()):
            continue
        done.add(name)
        words = document.evidence(start, found.end())
        place = Place(
            id=new_id("place", words),
            name=name,
            aliases=(text[start : found.end()],),
            evidence=words,
            rule="called-a-region",
            confidence=0.7,
        )
        yield place, list(_mentions(text, name, known))


def _mentions(text: str, name: str, known: Antecedents) -> Iterator[tuple[int, int]]:
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?: (?:{'|'.join(_KINDS)}))?(?!\w)", text):
        if not known.covered(*found.span()):
            yield found.span()
