"""The mission's unnamed officers by their title ("the Ambassador", "the DCM") where resolving has none."""

import re
from bisect import bisect_left
from collections.abc import Callable

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.document import Document
from cablegraph.records.annotations import Evidence, MentionKind, UnnamedHolder

_OFFICER = re.compile(
    r"\b(?:Ambassador|AMBASSADOR|Chargé?(?: d['’][Aa]ffaires)?|CHARGE|DCM|Deputy Chief of Mission"
    r"|Principal Officer|Consul General"
    r"|(?:Political|Economic|Commercial|Consular|Public Affairs|Labor|Science|Cultural Affairs)"
    r" (?:Counselor|Officer|Attach[eé])"
    r"|(?:Pol|Econ|Em|Con|Sci|Lab|Cons)(?:-?[Ee]con)?-?[Oo]ff(?:s|icers?)?|POLOFF|ECONOFF|EMBOFF)\b"
    r"(?! (?:[A-Z][a-z]|of\b|to\b|in\b|-designate))"
)


def officers(
    document: Document, actors: Actors, new_id: Callable[[str, Evidence], str]
) -> tuple[dict[str, UnnamedHolder], list[Placed]]:
    """Officers whom no mention covers: one unnamed holder a title, and every mention."""
    made: dict[str, UnnamedHolder] = {}
    placed: list[Placed] = []
    starts = [mention.start for mention in actors.placed]
    for found in _OFFICER.finditer(document.text):
        near = actors.placed[
            max(bisect_left(starts, found.start()) - 3, 0) : bisect_left(starts, found.end())
        ]
        if any(mention.end > found.start() for mention in near):
            continue
        key = found[0].casefold()
        if key not in made:
            words = document.evidence(*found.span())
            made[key] = UnnamedHolder(
                id=new_id("unnamed", words),
                name=found[0],
                evidence=words,
                rule="officer-title",
                confidence=0.8,
                title=found[0],
                body=actors.mission,
            )
        placed.append(Placed(*found.span(), MentionKind.UNNAMED, made[key].id, "officer-title", 0.8))
    return {holder.id: holder for holder in made.values()}, placed
