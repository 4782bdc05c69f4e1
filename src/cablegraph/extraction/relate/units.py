"""Parts by the shape of their names: "the Ministry's Dive Unit", "Blue Party Youth League", "its armed wing".

The name of the whole stands before the part's as a possessive or a noun, behind it in brackets or after
"of"; what only stands beside another body is no part of it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.parts import UNIT_ENDING, UNIT_NOUNS, named_unit, unit_of
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, O, P, U, pattern
from cablegraph.records.annotations import Body, EntityId, MentionKind, TieKind

_PREFIXED = re.compile(
    r"(?:committee|sub-?committee|council|board|secretariat|directorate|commission|league|section|department"
    r"|division|unit|office|bureau|executive|organi[sz]ation|agency|programme|program|task force|wing|branch"
    r"|conference|fund|working group|action group|parliamentary group|caucus|academy)\Z",
    re.IGNORECASE,
)
_PARTIES_OWN = re.compile(
    r"(?:league|committee|council|board|executive|wing|secretariat|bureau)\Z", re.IGNORECASE
)
_WING = re.compile(
    r"(?:wing|arm|organ|branch|unit|agency|subsidiary|mouthpiece|service|directorate|department"
    r"|division|brigade"
    r"|bureau|cent(?:er|re)|office|command|school|institute|league|committee|fund|bank|newspaper"
    r"|daily|squad)\Z",
    re.IGNORECASE,
)
# "the police's dive directorate, MARLIN": the noun only says what MARLIN is.
_NOT_CALLED = rf"(?!,? {B}[,.;)\n])"

_SPREAD = ("international", "ngo", "federation", "party")
_BRANCH = re.compile(
    r"\b(?:(?:Regional|Country|Field|Local|Provincial|District) (?:Office|Bureau|Branch|Committee"
    r"|Organi[sz]ation)"
    r"|[Cc]hapter|(?:state|regional|local) (?:unit|branch|chapter|office))\b"
)


def _prefixed(scene: Scene, subject: End, object_: End) -> bool:
    """A unit by its name behind the body it is of: "Harbour League Safety Committee"."""
    unit, whole = fits.body(scene, subject), fits.body(scene, object_)
    if unit is None or whole is None or not _PREFIXED.search(unit.name) or whole.kind == "diplomatic-post":
        return False
    return whole.kind != "party" or bool(_PARTIES_OWN.search(unit.name))


def _named_wing(scene: Scene, subject: End, object_: End) -> bool:
    """A body named behind "its armed wing"."""
    between = scene.mentions(object_.at + 1, subject.at)
    wings = [body for _, mention in between if (body := scene.actors.get(mention.entity, Body))]
    return fits.bodies(scene, subject, object_) and all(_WING.search(body.name) for body in wings)


def _own_acronym(scene: Scene, subject: End, object_: End) -> bool:
    """Two bodies, the acronym before the slash being the first one's own."""
    own = scene.mention(object_.at - 2)
    return own.entity == subject.entity and fits.bodies(scene, subject, object_)


RULES = (
    TieRule(
        "whole-before-unit",
        TieKind.PART_OF,
        (f"{B} {B}", f"{B} ({B}) {B}", f"{B}'s {B}", f"{B} "),
        pattern(rf"{{object:body}}(?: \({B}\))?(?P<on> )(?:\d{{1,4}} )?{{subject:body}}(?!')"),
        _prefixed,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "possessive-with-aside",
        TieKind.PART_OF,
        (f"{B}'s (", f"{B}) {B}", f")'s {B}", f"{B}'s "),
        pattern(
            rf"{{object:body}}(?:'s? \({B}\)| \({B}\)'s?|'s?)(?P<on> )(?:\d{{1,4}} )?{{subject:body}}(?!')"
        ),
        unit_of,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "possessive-unit",
        TieKind.PART_OF,
        (f"{B}'",),
        pattern(rf"{{object:body}}(?P<on>'s?) {{subject:body}}{_NOT_CALLED}"),
        unit_of,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "possessive-described-unit",
        TieKind.PART_OF,
        (f"{B}'",),
        pattern(
            r"{object:body}(?: \([^()\n]{1,20}\))?(?P<on>'s?) "
            r"(?:(?!(?:with|of|and|to|for|in|on|against|by|from|over|or)\b)[a-z][\w-]+ ){1,3}{subject:body}"
        ),
        named_unit,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "whole-behind-slash",
        TieKind.PART_OF,
        (f"({B}/{B})",),
        pattern(rf"{{subject:body}} \((?P<own>{B})(?P<on>/){{object:body}}\)"),
        _own_acronym,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "wing-of",
        TieKind.PART_OF,
        (" wing", " arm", " front", " branch", " offshoot", " unit", " subsidiary", " affiliate", " organ"),
        pattern(
            r"{object:body}(?:'s)?(?P<on> {few}(?:(?:front|affiliate|daughter)"
            r" (?:group|organization|company|party)|(?:political|armed|military|youth|student|women's|legal"
            r"|parliamentary|charitable|commercial|investment|media|intelligence)"
            r" (?:wing|arm|branch|league|organ)|subsidiary|front|mouthpiece|organ|offshoot)),?"
            r" {subject:body}(?!')"
        ),
        fits.bodies,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "wing-of-named",
        TieKind.PART_OF,
        (
            "wing of",
            "arm of",
            "organ of",
            "subsidiary of",
            "unit of",
            "branch of",
            "offshoot of",
            "front for",
        ),
        pattern(
            r"\b(?P<on>(?:wing|arm|organ|subsidiary|unit|branch|offshoot) of) {the}{object:body}"
            r"(?: \([^()\n]{1,20}\))?(?:,| --| -|,? (?:called|known as|named)) (?:the )?\"?{subject:body}"
        ),
        fits.bodies,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "wing-in-apposition",
        TieKind.PART_OF,
        (f"{B}'s {B}, ", f"{B}'s "),
        pattern(
            rf"{{object:body}}(?P<on>'s?(?: {{few}}{B}| {{few}}{UNIT_NOUNS})),?"
            rf" (?:the )?\"?{{subject:body}}(?=[,.;)\n\"])"
        ),
        _named_wing,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "and-its-unit",
        TieKind.PART_OF,
        (f"{B} and its ", f"{B} or its "),
        pattern(
            r"{object:body}(?: \([^()\n]{1,30}\))?(?P<on>,? (?:and|or) its) (?:own )?{few}{subject:body}(?!')"
        ),
        _prefixed,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "its-unit",
        TieKind.PART_OF,
        (f"{B} and its {B}", f"{B} and the {B}", f"through its {B}", f" its {B}"),
        pattern(
            rf"{{object:body}}(?: \([^()\n]{{1,30}}\))?(?P<on>(?:,? and| {{aux}}(?:through|via|by)|(?:"
            rf" [^\n;:.,{P}{B}{U}]{{1,50}}?) (?:through|via)) its) (?:own )?{{few}}{{subject:body}}(?!')"
        ),
        named_unit,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "owned",
        TieKind.PART_OF,
        (f"{B}-owned", f"{B}-run", f"{B}-controlled"),
        pattern(r"{object:body}(?P<on>-(?:owned|run|controlled)) {few}{subject:body}"),
        fits.bodies,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "unit-in-house",
        TieKind.PART_OF,
        tuple(f" {word} {the}{B}" for word in ("in", "at", "of", "within") for the in ("", "the ")),
        pattern(
            rf"{{subject:body}}(?: \([^()\n]{{1,30}}\))?(?: (?:{O}|spokesman|spokeswoman|leader"
            rf"|chairman|chair|"
            rf"member))?(?P<on> (?:in|at|of|within)) (?:the )?{{object:body}}"
        ),
        named_unit,
        confidence=0.8,
        nominal=True,
    ),
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of units to the bodies whose parts their names say they are."""
    for draft in (*apply(RULES, scene), *_called_after(scene)):
        yield as_branch(scene, draft)


def as_branch(scene: Scene, draft: Draft) -> Draft:
    """The draft, a branch instead of a part where the name says a territory of a body that has many."""
    unit, whole = fits.body(scene, draft.subject), fits.body(scene, draft.object)
    territorial = unit and whole and whole.kind in _SPREAD and _BRANCH.search(unit.name)
    return replace(draft, kind=TieKind.BRANCH_OF) if territorial else draft


def _called_after(scene: Scene) -> Iterator[Draft]:
    """ "The Harbour Ministry Dive Unit" is part of the Harbour Ministry that the text names elsewhere."""
    bodies = [entity for entity in scene.actors.entities.values() if isinstance(entity, Body)]
    wholes = {name.casefold(): body for body in bodies for name in (body.name, *body.aliases) if " " in name}
    done: set[EntityId] = set()
    for at, mention in scene.mentions(0, len(scene.text)):
        unit = scene.actors.get(mention.entity, Body)
        if unit is None or mention.kind is not MentionKind.BODY or unit.id in done:
            continue
        done.add(unit.id)
        whole = _whole_in_name(unit, wholes)
        if whole is not None:
            yield Draft(
                subject=End(unit.id, at, mention),
                kind=TieKind.PART_OF,
                object=End(whole.id, at, mention),
                start=at,
                end=at + 1,
                on=(at, at + 1),
                rule="called-after",
                confidence=0.7,
                nominal=True,
            )


def _whole_in_name(unit: Body, wholes: Mapping[str, Body]) -> Body | None:
    """The body with whose name a unit's begins, the longest; what follows must say that it is a unit."""
    if unit.kind not in ("unit", "government", "leading-group", "other"):
        return None
    words = unit.name.split()
    for cut in range(len(words) - 1, 1, -1):
        whole = wholes.get(" ".join(words[:cut]).casefold())
        if whole is not None and whole.id != unit.id and UNIT_ENDING.search(" ".join(words[cut:])):
            return whole
    return None
