"""What no list knows and the text itself introduces: "Zorba Province", "a new unit called Falcon 7"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.document import Document
from cablegraph.extraction.relate.standins import Antecedents
from cablegraph.records.annotations import Body, BodyKind, Entity, MentionKind, Place

_REGIONS = (
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
_REGION = re.compile(rf"\b((?:[A-Z][\w'’-]+ ){{1,2}})(?:{'|'.join(_REGIONS)})\b")
_NO_NAMES = frozenset(
    ("the", "this", "each", "every", "no", "our", "central", "eastern", "western", "northern", "southern")
)
_KINDS: dict[str, BodyKind] = {
    **dict.fromkeys(
        ("unit", "division", "department", "section", "office", "team", "task force", "squad", "brigade"),
        "unit",
    ),
    **dict.fromkeys(("company", "firm", "factory", "plant", "enterprise"), "company"),
    **dict.fromkeys(("foundation", "charity", "ngo", "association", "organization", "organisation"), "ngo"),
    **dict.fromkeys(("newspaper", "daily", "weekly", "magazine", "broadcaster"), "media"),
    **dict.fromkeys(("agency", "authority", "commission", "directorate", "bureau"), "government"),
    "party": "party",
    "federation": "federation",
    "council": "leading-group",
    "committee": "leading-group",
}
_NAME = r"[A-Z][\w'’-]*(?: (?:(?:of|for|and|the|de) )?[A-Z0-9][\w'’-]*){0,6}"
_CALLED = re.compile(
    rf"\b({'|'.join(_KINDS)})(?: in [A-Z]\w+)?,? (?:called|named|known as|dubbed) (?:the )?[\"“']?({_NAME})"
)
_VERBS = (" called ", " named ", " known as ", " dubbed ")
_BEFORE, _BEHIND = 40, 100
_QUOTED = re.compile(
    rf"[\"“]({_NAME})[,.]?[\"”](?: \([^()\n]{{1,60}}\))? (?:state )?(enterprise|company|firm|"
    rf"factory|plant|foundation|association"
    r"|organization|newspaper|party|agency|complex)\b",
    re.IGNORECASE,
)
NewId = Callable[[str, int], str]


def with_introduced(
    document: Document, actors: Actors, new_id: NewId
) -> tuple[Actors, dict[str, Entity], list[Placed]]:
    """The actors with what the text introduces; that alone, by id; and its mentions."""
    known = Antecedents(document, actors)
    found = [*_regions(document, known, new_id), *_called(document, known, new_id)]
    if not found:
        return actors, {}, []
    placed = [
        Placed(*span, kind, entity.id, entity.rule, entity.confidence)
        for entity, kind, spans in found
        for span in spans
    ]
    fresh = {entity.id: entity for entity, _, _ in found}
    everywhere = sorted((*actors.placed, *placed), key=lambda mention: (mention.start, -mention.end))
    return replace(actors, placed=tuple(everywhere), entities={**actors.entities, **fresh}), fresh, placed


_Introduced = tuple[Entity, MentionKind, list[tuple[int, int]]]


def _regions(document: Document, known: Antecedents, new_id: NewId) -> Iterator[_Introduced]:
    """Provinces, districts and the like, each with the view ranges of its mentions."""
    text = document.text
    if not any(kind in text for kind in _REGIONS):
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
            id=new_id("place", words.start),
            name=name,
            aliases=(text[start : found.end()],),
            evidence=words,
            rule="called-a-region",
            confidence=0.7,
        )
        yield place, MentionKind.PLACE, list(_mentions(text, name, rf"(?: (?:{'|'.join(_REGIONS)}))?", known))


def _called(document: Document, known: Antecedents, new_id: NewId) -> Iterator[_Introduced]:
    """Bodies that are called so and so, each with the view ranges of its mentions."""
    done: set[str] = set()
    for start, name, noun in _callings(document.text):
        if name in done or known.covered(start, start + len(name)):
            continue
        done.add(name)
        words = document.evidence(start, start + len(name))
        body = Body(
            id=new_id("body", words.start),
            name=name,
            evidence=words,
            rule="called-so",
            confidence=0.7,
            kind=_KINDS.get(noun, "company"),
        )
        yield body, MentionKind.BODY, list(_mentions(document.text, name, "", known))


def _callings(text: str) -> Iterator[tuple[int, str, str]]:
    """Where a name begins, the name, and the noun that it is called by."""
    for quoted in _QUOTED.finditer(text):
        if quoted[1][0].isupper():
            yield quoted.start(1), quoted[1], quoted[2].lower()
    for verb in _VERBS:
        at = text.find(verb)
        while at >= 0:
            found = _CALLED.search(text, max(at - _BEFORE, 0), at + _BEHIND)
            if found:
                yield found.start(2), found[2].rstrip("'’"), found[1]
            at = text.find(verb, at + len(verb))


def _mentions(text: str, name: str, ending: str, known: Antecedents) -> Iterator[tuple[int, int]]:
    for found in re.finditer(rf"(?<!\w){re.escape(name)}{ending}(?!\w)", text):
        if not known.covered(*found.span()):
            yield found.span()
