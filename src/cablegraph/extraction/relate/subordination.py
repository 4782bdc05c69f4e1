"""Units of houses, by where the text puts them: "a bureau under", "whose press office", "through its arm".

`parts` reads the plain statements ("is part of", "falls under"), `units` the shapes of names; this module
reads nouns, relative clauses and inversions, and the mission's own sections.
"""

import re
from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.parts import UNIT_NOUNS, named_unit
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, P, U, pattern
from cablegraph.extraction.relate.units import as_branch
from cablegraph.records.annotations import Body, TieKind

_BRACKET = r"(?: \([^()\n]{1,40}\))?"
_HOUSED = re.compile(
    r"(?:agency|service|programme?|commission|cent(?:er|re)|faculty|institute|authority|project"
    r"|school|college"
    r"|directorate general|brigade|battalion|squad|police|corps|inspectorate|registry|laborator(?:y"
    r"|ies)|hospital"
    r"|academy|archive|library|team|task force|committee|subcommittee|office|department|division|unit|section"
    r"|bureau|directorate|secretariat|branch|desk|board|wing|council)\Z",
    re.IGNORECASE,
)
_HOUSES = ("government", "university", "international", "military", "company", "federation")
_ARM = rf"(?:arm|wing|unit|subsidiary|affiliate|vehicle|daughter company|front|organ|mouthpiece|{UNIT_NOUNS})"
_HOLDS = (
    r"(?:wholly|fully|entirely|100 percent)(?:[- ]"
    r"|-and )?(?:owned|held|controlled)"
)


def _house(scene: Scene, subject: End, object_: End) -> bool:
    """A body named like a unit, and one of a kind that houses units."""
    unit, house = fits.body(scene, subject), fits.body(scene, object_)
    return bool(
        unit
        and house
        and house.kind in _HOUSES
        and unit.kind not in ("party", "federation", "diplomatic-post")
        and _HOUSED.search(re.sub(r" (?:of|for|on|to|against) .*", "", unit.name))
    )


def _companies(scene: Scene, subject: End, object_: End) -> bool:
    return fits.bodies(scene, subject, object_) and not fits.is_alliance(scene, object_)


RULES = (
    TieRule(
        "noun-under",
        TieKind.PART_OF,
        (" under ", " within ", " inside "),
        pattern(
            rf"{{subject:body}}{_BRACKET}(?P<on>(?:,|,? (?:which )?(?:is|was)) (?:an?|the|one of"
            rf" the) (?:[\w'-]+ ){{1,4}}?"
            rf"(?:under|within|inside)(?: the (?:umbrella|authority|control|aegis|roof) of)?)"
            rf" {{the}}{{few}}{{object:body}}"
        ),
        fits.bodies,
        nominal=True,
    ),
    TieRule(
        "unit-of-house",
        TieKind.PART_OF,
        tuple(
            f"{before} {word} {the}{B}"
            for before in (B, ")")
            for word in ("of", "at")
            for the in ("", "the ")
        ),
        pattern(rf"{{subject:body}}{_BRACKET}(?P<on> (?:of|at)) (?:the )?{{object:body}}"),
        _house,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "whose-unit",
        TieKind.PART_OF,
        (" whose ",),
        pattern(rf"{{object:body}}{_BRACKET}(?P<on>,? whose) (?:own )?{{few}}{{subject:body}}(?!')"),
        named_unit,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "lodged-in",
        TieKind.PART_OF,
        (" housed ", " lodged ", " embedded ", " nested ", " placed "),
        pattern(
            rf"{{subject:body}}{_BRACKET}(?P<on>,? (?:which )?{{aux}}(?:housed|lodged|embedded|nested|placed)"
            r" (?:in|inside|at|with|administratively under|formally under)) {the}{few}{object:body}(?!')"
        ),
        _house,
    ),
    TieRule(
        "belongs-inverted",
        TieKind.PART_OF,
        (" that the ", f" that {B}"),
        pattern(
            rf"\b(?P<on>to) {{the}}{{few}}{{object:body}} that {{the}}{{few}}{{subject:body}}{_BRACKET}"
            r"(?:, [^;:\n]{3,60},)? (?:belongs?|belonged|reports?|is subordinated?)\b"
        ),
        fits.bodies,
    ),
    TieRule(
        "belongs-however",
        TieKind.PART_OF,
        ("belong to", "belongs to", "part of"),
        pattern(
            rf"{{subject:body}}\)?{_BRACKET}, [\w ]{{3,20}},(?P<on> {{aux}}(?:belongs? to|part of))"
            rf" {{the}}{{few}}"
            r"{object:body}(?!')"
        ),
        _house,
    ),
    TieRule(
        "through-its-arm",
        TieKind.PART_OF,
        (" through its ", " via its ", " and its ", " with its ", " by its ", " its "),
        pattern(
            rf"{{object:body}}{_BRACKET}(?P<on>[^;:\n{P}{B}{U}]{{0,60}} (?:through|via|and|with|by"
            rf"|,) its {{few}}{_ARM}),?"
            rf" {{subject:body}}(?!')"
        ),
        _companies,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "is-its-wing",
        TieKind.PART_OF,
        (f"{B}'s {B}", f"{B}' {B}"),
        pattern(
            rf"{{subject:body}}{_BRACKET}(?:,? (?:which )?(?:is|was)|,) (?:the"
            rf" )?{{object:body}}'s?(?P<on> (?P<wing>{B}))"
            r"(?=[,.;)\n])"
        ),
        lambda scene, subject, object_: _companies(scene, subject, object_) and _called_wing(scene, object_),
        nominal=True,
    ),
    TieRule(
        "telegraphic-arm",
        TieKind.PART_OF,
        tuple(
            f"{noun} of"
            for noun in ("arm", "wing", "subsidiary", "organ", "unit", "part", "division", "branch")
        ),
        pattern(
            rf"{{subject:body}}{_BRACKET},? (?:which )?(?:is|was)(?P<on> (?:[\w'-]+ ){{0,3}}?(?:arm"
            rf"|wing|subsidiary|organ"
            rf"|unit|part|division|branch) of) {{the}}{{object:body}}"
        ),
        _companies,
    ),
    TieRule(
        "wholly-owned",
        TieKind.PART_OF,
        ("owned by", "held by", "controlled by", "owned subsidiary of"),
        pattern(
            rf"{{subject:body}}{_BRACKET}(?P<on>,? {{aux}}{_HOLDS}(?: subsidiary of| by))"
            rf" {{the}}{{object:body}}"
        ),
        _companies,
    ),
)

_OUR = re.compile(rf"\bour (?:own )?(?P<subject>{B})(?!')")
_OWN = re.compile(r"(?:section|office|unit|team)\Z", re.IGNORECASE)


def _called_wing(scene: Scene, object_: End) -> bool:
    """Whether the body behind the possessive is only a noun: "labor wing"."""
    wing = scene.mentions(object_.at + 1, object_.at + 6)
    named = scene.actors.get(wing[0][1].entity, Body) if wing else None
    return named is not None and bool(re.search(rf"\b{_ARM}\Z", named.name)) and named.name.islower()


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of units to their houses, and of "our" sections to the mission."""
    yield from (as_branch(scene, draft) for draft in apply(RULES, scene))
    yield from _ours(scene)


def _ours(scene: Scene) -> Iterator[Draft]:
    """ "Our Dive Section": a section of the mission that reports."""
    mission = scene.actors.get(scene.actors.mission, Body) if scene.actors.mission else None
    if mission is None:
        return
    for found in _OUR.finditer(scene.text):
        at = found.start("subject")
        mention = scene.mention(at)
        unit = scene.actors.get(mention.entity, Body)
        if unit is not None and unit.id != mission.id and _OWN.search(unit.name):
            yield Draft(
                subject=End(unit.id, at, mention),
                kind=TieKind.PART_OF,
                object=End(mission.id, at, mention),
                start=found.start(),
                end=found.end(),
                on=(found.start(), at),
                rule="our-section",
                confidence=0.8,
                nominal=True,
            )
