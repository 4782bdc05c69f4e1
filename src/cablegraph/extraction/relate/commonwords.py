"""Actors called by a common word alone, where resolving has none: "the DCM", "the central government"."""

import re
from collections.abc import Callable, Iterator

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.document import Document
from cablegraph.records.annotations import Body, Evidence, MentionKind, UnnamedHolder

_OFFICER = re.compile(
    r"\b(?:Ambassador|AMBASSADOR|Chargé?(?: d['’][Aa]ffaires)?|CHARGE|DCM|Deputy Chief of Mission"
    r"|Principal Officer|Consul General"
    r"|(?:Political|Economic|Commercial|Consular|Public Affairs|Labor|Science|Cultural Affairs)"
    r" (?:Counselor|Officer|Attach[eé])"
    r"|(?:Pol|Econ|Em|Con|Sci|Lab|Cons)(?:-?[Ee]con)?-?[Oo]ff(?:s|icers?)?|POLOFF|ECONOFF|EMBOFF)\b"
    r"(?! (?:[A-Z][a-z]|of\b|to\b|in\b|-designate))"
)
_LEVEL = re.compile(
    r"\b(?:central|federal|national|provincial|regional|state|local|municipal|city|county|cantonal|interim"
    r"|transitional) government\b",
    re.IGNORECASE,
)
LEVEL_RULE = "level-of-government"
_LONGEST = 120  # code points of a mention
NewId = Callable[[str, Evidence], str]


def officers(
    document: Document, actors: Actors, new_id: NewId
) -> tuple[dict[str, UnnamedHolder], list[Placed]]:
    """The mission's officers by their title: one unnamed holder a title, and every mention."""
    made: dict[str, UnnamedHolder] = {}
    placed: list[Placed] = []
    for found in _uncovered(_OFFICER, document, actors):
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


def levels(document: Document, actors: Actors, new_id: NewId) -> tuple[dict[str, Body], list[Placed]]:
    """Levels of government ("the federal government"): one body a level, and every mention."""
    made: dict[str, Body] = {}
    placed: list[Placed] = []
    for found in _uncovered(_LEVEL, document, actors):
        key = found[0].casefold()
        if key not in made:
            words = document.evidence(*found.span())
            made[key] = Body(
                id=new_id("body", words),
                name=found[0],
                evidence=words,
                rule=LEVEL_RULE,
                confidence=0.7,
                kind="government",
            )
        placed.append(Placed(*found.span(), MentionKind.GOVERNMENT, made[key].id, LEVEL_RULE, 0.7))
    return {body.id: body for body in made.values()}, placed


def _uncovered(form: re.Pattern[str], document: Document, actors: Actors) -> Iterator[re.Match[str]]:
    """The matches into which no mention reaches."""
    for found in form.finditer(document.text):
        near = actors.within(max(found.start() - _LONGEST, 0), found.end() + _LONGEST)
        if not any(mention.start < found.end() and mention.end > found.start() for mention in near):
            yield found
