"""What a body is made up of, by the list behind its verb: people and bodies as members, units as parts.

"The Port Board has four members: A, mayor of Lugo; B; and C", "the ministry is divided into X and Y". The
list goes on to the end of the sentence; where it has semicolons they part its items, else commas and "and".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import Pattern

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End
from cablegraph.extraction.relate.parts import UNIT_ENDING
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import AGENT, B, G, L, O, P, U, pattern
from cablegraph.records.annotations import Body, Person, TieKind

_BRACKET = r"(?: \([^()\n]{1,40}\))?"
_LINK = r"(?:,? (?:which|that|who))?"
_NUMBER = r"(?:an? |the |\d+ |one |two |three |four |five |six |seven |eight |nine |ten |several |many |all )"
_COLLECTIVE = re.compile(
    r"(?:delegation|codel|staffdel|team|committee|commission|council|board|panel|bureau|presidium"
    r"|cabinet|group"
    r"|task force|government|secretariat|front|assembly|caucus|jury|troika)\b",
    re.IGNORECASE,
)
_LONGEST_LIST = 900
_MOST_ITEMS = 20
_ITEM = re.compile(
    r"\s*(?:and |as well as |plus |also )?(?:(?:the|an?|its|their|mr\.?|mrs\.?|ms\.?|dr\.?|prof\.?|rep\.?"
    rf"|sen\.?|representatives?|messrs\.?) )*(?:(?!(?:is|was|has|had|will|said|that|which|who|to|in"
    rf"|of|for|with|by)"
    rf"\b)[\w'-]+ ){{0,4}}?(?=[{P}{B}{O}{G}{L}{U}])"
)
_COMMAS = re.compile(r",? and |, (?:and )?|,? as well as |,? plus ")
_SEMICOLONS = re.compile(r"; ?(?:and )?")
_STOP = re.compile(
    r",? (?:but|while|whereas|although|which|who|where|when|because|since|after|before|that)\b"
)


@dataclass(frozen=True, slots=True)
class Listing:
    """One way to open a list of what a body is made up of.

    Attributes:
        name: The rule's name in every statement.
        cues: Lower-case words of which one stands in every match.
        words: Pattern with groups `object` (where the words name the body) and `on`; the list follows it.
        parts: Whether the words say parts: "is divided into". Else bodies may be members or parts.
    """

    name: str
    cues: tuple[str, ...]
    words: Pattern[str]
    parts: bool = False


LISTINGS = (
    Listing(
        "made-up-of",
        (
            "consist",
            "composed of",
            "made up of",
            "compris",
            "includ",
            "groups ",
            "brings together",
            "brought together",
            "unites",
        ),
        pattern(
            rf"{{object:body}}{_BRACKET}(?P<on>(?:,? [^;:\n{P}{B}{U}]{{0,60}}?)?(?:,|{_LINK}) ?{{aux}}"
            r"(?:consist(?:s|ed|ing)(?: of)|composed of|made up of|compris(?:es|ed|ing)|include[sd]?|groups"
            r"|brings together|brought together|unites))(?=[ :])"
        ),
    ),
    Listing(
        "among-which",
        ("among which", "among them", "among whom"),
        pattern(
            rf"{{object:body}}{_BRACKET}(?P<on>(?:, [^;:\n]{{3,60}},)?{_LINK} {{aux}}(?:unites"
            rf"|groups|has|includes|brings"
            r" together|counts|links) [^;:,\n]{3,40}, among (?:which|them|whom)(?: are| is)?)(?= )"
        ),
    ),
    Listing(
        "has-members",
        (" members: ", " member parties: ", " affiliates: ", " constituents: "),
        pattern(
            rf"{{object:body}}[^;:\n]{{0,80}}?(?P<on> (?:has|had|with|counts|and) {_NUMBER}?(?:\w+"
            rf" ){{0,2}}(?:members"
            r"|member parties|affiliates|constituents):)"
        ),
    ),
    Listing(
        "whose-members-are",
        ("members are", "members include", "members were", "members included", "affiliates are"),
        pattern(
            rf"{{object:body}}(?P<on>{_BRACKET}[^\n]{{0,80}}?(?:'s|;| whose| its|\. its) (?:\w+"
            rf" ){{0,2}}?(?:members"
            r"|affiliates) (?:are|include|were|included):?)(?= )"
        ),
    ),
    Listing(
        "members-of-are",
        ("members of", "members on"),
        pattern(
            r"\n(?:[\w ,]{0,20})(?P<on>(?:the |its )?(?:\w+ ){0,2}?members (?:of|on) {the}{few}{object:body}"
            rf"{_BRACKET} (?:are|were|include|included|is|was):?)(?= )"
        ),
    ),
    Listing(
        "divided-into",
        ("divided into", "divides ", "split into", "organized into", "subdivided into"),
        pattern(
            rf"{{object:body}}{_BRACKET}(?P<on>{_LINK} {{aux}}(?:in turn )?(?:sub)?(?:divided|divides|split"
            r"|organized)(?: in turn)? into)(?= )"
        ),
        parts=True,
    ),
    Listing(
        "has-units",
        tuple(
            f"{noun}: "
            for noun in ("directorates", "departments", "divisions", "units", "branches", "offices")
        )
        + tuple(
            f"{noun}: "
            for noun in ("battalions", "brigades", "bureaus", "committees", "sections", "agencies")
        ),
        pattern(
            rf"{{object:body}}{_BRACKET}(?P<on>{_LINK} {{aux}}(?:has|had|have|includes|comprises"
            rf"|operates|oversees"
            rf"|consists of|with) {_NUMBER}?(?:\w+ ){{0,3}}(?:directorates|departments|divisions"
            rf"|units|branches"
            r"|offices|battalions|brigades|bureaus|committees|sections|agencies):)"
        ),
        parts=True,
    ),
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of members and parts to the bodies that are said to be made up of them."""
    for listing in LISTINGS:
        positions = sorted({at for cue in listing.cues for at in scene.cues.get(cue, ())})
        for start, end in scene.sentences(positions):
            for found in listing.words.finditer(scene.text, max(start - 1, 0), end):
                at = found.start("object")
                mention = scene.mention(at)
                whole = End(scene.meant(mention), at, mention)
                yield from _listed(scene, listing, whole, found.span("on"), found.end(), end)


def _listed(
    scene: Scene, listing: Listing, whole: End, on: tuple[int, int], start: int, end: int
) -> Iterator[Draft]:
    """One tie for every item of a list that fits the whole."""
    kinds: type[Person] | type[Body] | None = None
    for item in _items(scene, start, min(end, start + _LONGEST_LIST)):
        entity = scene.actors.entities.get(item.entity)
        if not isinstance(entity, Person | Body) or item.entity == whole.entity:
            continue
        kinds = kinds or type(entity)
        tie = _tie(scene, listing, item, whole) if isinstance(entity, kinds) else None
        if tie is not None:
            yield Draft(
                subject=item,
                kind=tie,
                object=whole,
                start=min(whole.at, on[0]),
                end=item.at + 1,
                on=on,
                rule=listing.name,
                confidence=0.8,
            )


def _tie(scene: Scene, listing: Listing, item: End, whole: End) -> TieKind | None:
    """What an item is of the whole: a member, a part, or nothing that can be told."""
    body = fits.body(scene, whole)
    if body is None:
        return None
    unit = fits.body(scene, item)
    if unit is None:
        return TieKind.MEMBER_OF if not listing.parts and _COLLECTIVE.search(body.name) else None
    if fits.is_alliance(scene, whole) or (body.kind == "federation" and unit.kind != "unit"):
        return TieKind.MEMBER_OF
    if listing.parts or unit.kind == "unit" or UNIT_ENDING.search(unit.name):
        return TieKind.PART_OF
    return TieKind.MEMBER_OF if "members" in listing.name or _COLLECTIVE.search(body.name) else None


def _items(scene: Scene, start: int, end: int) -> Iterator[End]:
    """The agents that head the items of a list, as far as it goes on as one."""
    spans = _split(scene.text, start, end, _SEMICOLONS)
    by_semicolons = len(spans) > 1 and bool(_ITEM.match(scene.text, spans[1][0], spans[1][1]))
    if not by_semicolons:
        first_end = spans[0][1]
        stop = _STOP.search(scene.text, start + 1, first_end)
        spans = _split(scene.text, start, stop.start() if stop else first_end, _COMMAS)
    for first, last in spans[:_MOST_ITEMS]:
        opening = _ITEM.match(scene.text, first, last)
        if opening is None:
            if not by_semicolons and last - first > 60:
                return
            continue
        agent = AGENT.match(scene.text, opening.end(), last)
        if agent is not None:
            at, mention = next(scene.heads(*agent.span()))
            if not scene.text.startswith("'", at + 1):  # of "the bank's office" the office is the item
                yield End(scene.meant(mention), at, mention)


def _split(text: str, start: int, end: int, separator: Pattern[str]) -> Sequence[tuple[int, int]]:
    """The ranges between the separators, none inside brackets."""
    spans, first = [], start
    for found in separator.finditer(text, start, end):
        opened = text.count("(", first, found.start()) - text.count(")", first, found.start())
        if opened <= 0:
            spans.append((first, found.start()))
            first = found.end()
    spans.append((first, end))
    return spans


RULES = LISTINGS
"""For the cues; the drafts are made by `ties`."""
