"""Who is of which party, by offices and seats in it: its treasurer, its deputies with their districts.

`partisans` reads what parties call their people; this module reads what people are in or for a party.
"""

import re
from collections.abc import Iterator, Mapping

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, G, L, O, P, U, pattern
from cablegraph.records.annotations import Body, TieKind

_BRACKET = r"(?: \([^()\n]{1,40}\))?"

RULES = (
    TieRule(
        "member-of-its-committee",
        TieKind.MEMBER_OF,
        ("member of", "members of"),
        pattern(
            rf"(?P<on>(?:,| \(|,? (?:who )?{{aux}}(?:is|was|became)) ?(?:an? |the ){{few}}members?"
            rf" of) {{the}}{{few}}{B}"
            rf"{_BRACKET} of {{the}}{{object:body}}"
        ),
        fits.person_and_party,
        confidence=0.8,
    ),
    TieRule(
        "sits-for",
        TieKind.MEMBER_OF,
        (" for the ", f" for {B}"),
        pattern(
            r"(?P<on>,? (?:who )?{aux}(?:sits|sat|ran|stood|runs|was elected|is a candidate)"
            rf"(?: (?:in|on|to) [^;:,\n{P}]{{2,40}}?)? for) {{the}}{{few}}{{object:body}}(?!')"
        ),
        fits.person_and_party,
    ),
    TieRule(
        "party-officer",
        TieKind.MEMBER_OF,
        (
            *(f" {word} {the}{B}" for word in ("of", "in", "for") for the in ("", "the ")),
            " of the ruling ",
            " of the opposition ",
        ),
        pattern(
            rf"{{subject:person}}(?P<on>(?:,| \(|,? (?:who )?(?:is|was)) ?(?:(?:an?|the|once|now"
            rf"|also|former|then) )*{{few}}(?:number (?:two"
            rf"|three)|treasurer|deputy|mp|[{O}{U}])(?: (?:for|in|from) [^;:,\n{P}{B}]{{2,30}})?"
            rf" (?:of|in|for))"
            rf" {{the}}{{few}}{{object:body}}(?!')"
        ),
        fits.person_and_party,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "whose-officer",
        TieKind.MEMBER_OF,
        (" whose ",),
        pattern(
            rf"{{object:body}}{_BRACKET}(?P<on>,? whose) {{few}}(?:[{L}{G}] )?(?:vice |deputy )?"
            rf"(?:[{O}{U}]|mp|mps|leader|deputy|senator|spokesman) {{subject:person}}"
        ),
        fits.person_and_party,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "party-of-somebody",
        TieKind.MEMBER_OF,
        (" party of ", " party led by ", " movement of "),
        pattern(
            rf"{{object:body}}{_BRACKET},(?P<on> (?:the|an?) {{few}}(?:party|movement) (?:of|led by"
            rf"|founded by))"
            rf" (?:{{few}}{O} )?{{subject:person}}"
        ),
        fits.person_and_body,
        confidence=0.8,
        nominal=True,
    ),
)

_DISTRICT = re.compile(
    rf"(?P<subject>{P})(?P<on> \()(?P<name>[a-z][a-z&]{{1,7}}(?:\([a-z]{{1,3}}\))?|{B}(?:\([a-z]{{1,3}}\))?)-"
    rf"(?=[\w .'{L}{G}{B}{P}-]{{2,30}}[,)])"
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of people to the parties in which they hold office or for which they sit."""
    yield from apply(RULES, scene)
    yield from _districts(scene)


def _districts(scene: Scene) -> Iterator[Draft]:
    """ "Ruiz (BHP-Northport)": a deputy's party, by its acronym, and district."""
    if f"{P} (" not in scene.text:
        return
    known: Mapping[str, Body] | None = None
    for found in _DISTRICT.finditer(scene.text):
        known = _acronyms(scene) if known is None else known
        party = known.get(found["name"])
        at = found.start("subject")
        person = scene.mention(at)
        if found["name"] in B:
            party = scene.actors.get(scene.mention(found.start("name")).entity, Body)
        if party is not None and party.kind != "diplomatic-post":
            yield Draft(
                subject=End(scene.meant(person), at, person),
                kind=TieKind.MEMBER_OF,
                object=End(party.id, at, person),
                start=at,
                end=scene.text.find(")", found.end()) + 1,
                on=found.span("on"),
                rule="party-and-district",
                nominal=True,
            )


def _acronyms(scene: Scene) -> Mapping[str, Body]:
    """Bodies by their one-word names in capitals, in lower case; none that two bodies share."""
    found: dict[str, Body] = {}
    shared: set[str] = set()
    for entity in scene.actors.entities.values():
        if isinstance(entity, Body):
            for name in {entity.name, *entity.aliases}:
                if name.isupper() and " " not in name:
                    shared |= {name.lower()} if name.lower() in found else set()
                    found[name.lower()] = entity
    return {name: body for name, body in found.items() if name not in shared}
