"""Bodies above and below one another: what is a part, unit or branch of what."""

import re
from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, pattern
from cablegraph.records.annotations import TieKind

_UNITS = (
    "agency",
    "arm",
    "chamber",
    "house",
    "body",
    "bureau",
    "cell",
    "center",
    "centre",
    "command",
    "committee",
    "component",
    "department",
    "desk",
    "directorate",
    "division",
    "element",
    "entity",
    "group",
    "institute",
    "institution",
    "laboratory",
    "office",
    "organ",
    "organization",
    "organisation",
    "part",
    "service",
    "subcommittee",
    "subsidiary",
    "sub-unit",
    "unit",
    "wing",
)
UNIT_NOUNS = rf"(?:{'|'.join(_UNITS)})"
"""What bodies call their parts, as a pattern."""

_UNIT_CUES = tuple(
    f"{noun} {preposition}" for noun in _UNITS for preposition in ("of", "in", "within", "under")
)
UNIT_ENDING = re.compile(
    r"\b(?:Committee|Subcommittee|Commission|Section|Office|Department|Division|Unit|"
    r"Directorate|Secretariat|Branch|Desk"
    r"|Bureau|Group|Team|Task Force|Inspectorate|[Cc]aucus|Faction|Laboratory|Faculty|Wing|Subsidiary|"
    r"[Bb]oard|[Ss]ection|[Oo]ffice|[Uu]nit|[Dd]epartment|[Cc]ommittee|[Dd]ivision)\Z"
)
_BRANCH_NOUNS = r"(?:branch|section|chapter|affiliate|local|subdivision)"
_IS_A = (
    r"(?:(?:(?:,? (?:which|that))? (?:is|was|remains|became)|,)(?: now| also| itself| formally)*"
    r" (?:an?|the|one of the) | \((?:an? |the )?)"
)
_DESCRIBED = r"(?:[\w'-]+,? ){0,4}?"
_UNDER = (
    r"(?:(?:falls?|fell|comes?|came|operates?|operated|works?|worked|sits?|placed|housed|"
    r"located|standing|functions?) )?"
    r"(?:directly |now |formally |administratively )?(?:under|within|inside)"
    r"(?: the (?:direct |overall |administrative )?(?:control|jurisdiction|authority|purview|"
    r"umbrella|supervision|aegis|auspices"
    r"|command|remit|direction) of)?"
)
_THAT = r"(?:,? (?:which|that) (?:also )?|,? )"

_GOVERNING = ("party", "other", "media", "collective")
_WHOLES = ("party", "company", "media", "international")
"""Kinds of body that are not named after a body that they are part of: "the ministry's Example Oil"."""


def named_unit(scene: Scene, subject: End, object_: End) -> bool:
    """A body that is a unit by kind or name, and one that can have units."""
    unit = fits.body(scene, subject)
    return (
        unit is not None
        and (unit.kind == "unit" or bool(UNIT_ENDING.search(unit.name)))
        and _under(scene, subject, object_)
    )


def _under(scene: Scene, subject: End, object_: End) -> bool:
    """A body under another one; "under a coalition" says who governs."""
    above = fits.body(scene, object_)
    return above is not None and above.kind not in _GOVERNING and fits.body(scene, subject) is not None


def _in_house(scene: Scene, subject: End, object_: End) -> bool:
    """Two bodies; a party or a member of an alliance is a member of it, no part."""
    return (
        fits.bodies(scene, subject, object_)
        and not fits.is_alliance(scene, object_)
        and not fits.parties(scene, subject, object_)
    )


_HOUSE = re.compile(
    r"(?:parliament|congress|senate|assembly|bundestag|bundesrat|duma|knesset|riksdag|storting|folketing|majlis"
    r"|sejm|diet|cortes|chamber|house(?: of \w+)?|council)\Z",
    re.IGNORECASE,
)


def _of_house(scene: Scene, subject: End, object_: End) -> bool:
    """A committee, and a house of parliament."""
    unit, house = fits.body(scene, subject), fits.body(scene, object_)
    return bool(
        unit
        and house
        and _HOUSE.search(house.name)
        and re.search(r"(?:committee|commission|subcommittee|caucus)\Z", unit.name, re.IGNORECASE)
    )


def unit_of(scene: Scene, subject: End, object_: End) -> bool:
    """Two bodies, the first of a kind that is named after what it is part of."""
    unit = fits.body(scene, subject)
    return unit is not None and unit.kind not in _WHOLES and fits.bodies(scene, subject, object_)


RULES = (
    TieRule(
        "committee-where",
        TieKind.PART_OF,
        (", where ",),
        pattern(
            r"{object:body}(?: \([^()\n]{1,40}\))?(?P<on>, where) [^\n;:]{2,120}? (?:of|on|in|chairs|heads)"
            r" (?:the |its |an? )?{subject:body}"
        ),
        _of_house,
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "enterprise-under",
        TieKind.PART_OF,
        (" under ", " within ", " part of "),
        pattern(
            rf"{{subject:body}}\"?(?: \([^()\n]{{1,60}}\))? (?:enterprise|company|firm|group|concern|plant"
            rf"|factory|agency|complex|corporation|conglomerate)(?P<on>,? (?:which |that )?{{aux}}"
            rf"(?:{_UNDER}|is (?:a )?part of)) {{the}}{{object:body}}"
        ),
        _under,
    ),
    TieRule(
        "part-described",
        TieKind.PART_OF,
        _UNIT_CUES,
        pattern(
            rf"{{subject:body}}{{aside}}{_IS_A}{_DESCRIBED}(?P<on>{UNIT_NOUNS} (?:of|in|"
            rf"within|under)) {{the}}{{object:body}}"
        ),
        fits.bodies,
        nominal=True,
    ),
    TieRule(
        "branch-of-federation",
        TieKind.BRANCH_OF,
        ("branch", "section", "chapter", "affiliate", "local", "subdivision"),
        pattern(
            rf"{{subject:body}}{{aside}}{_IS_A}{_DESCRIBED}(?P<on>{_BRANCH_NOUNS} of)"
            rf" {{the}}{{object:body}}"
        ),
        fits.spread,
        nominal=True,
    ),
    TieRule(
        "branch-of-house",
        TieKind.PART_OF,
        ("branch", "section", "chapter", "affiliate", "subdivision"),
        pattern(
            rf"{{subject:body}}{{aside}}{_IS_A}{_DESCRIBED}(?P<on>{_BRANCH_NOUNS} of)"
            rf" {{the}}{{object:body}}"
        ),
        fits.one_house,
        nominal=True,
    ),
    TieRule(
        "branch-possessive",
        TieKind.BRANCH_OF,
        ("branch", "chapter", "affiliate"),
        pattern(
            rf"{{subject:body}}{{aside}}(?:(?:,? (?:which|that))? (?:is|was) |, | \()(?:the )?{{object:body}}"
            rf"'s?(?P<on> {_DESCRIBED}{_BRANCH_NOUNS})\b"
        ),
        fits.spread,
        nominal=True,
    ),
    TieRule(
        "whose-described-unit",
        TieKind.PART_OF,
        tuple(f"{B}{ending} " for ending in ("'s", "'", ",s")),
        pattern(
            rf"{{subject:body}}(?: \([^()\n]{{1,40}}\))?(?:(?:,? (?:which|that))? (?:is|was) |, "
            rf"| \()(?:the )?"
            rf"{{object:body}}(?: \([^()\n]{{1,20}}\))?(?:'s?|,s)(?P<on> (?:(?!said|told|is|was"
            rf"|has)[\w'/-]+,? ){{0,6}}?"
            rf"{UNIT_NOUNS})(?=[,;:.)\n]| (?:for|in|on|and|that|which|is|was|has|said|told)\b)"
        ),
        unit_of,
        nominal=True,
    ),
    TieRule(
        "within-first",
        TieKind.PART_OF,
        ("within ", "inside "),
        pattern(
            r"\n(?P<on>(?:within|inside)) {the}{object:body}(?: \([^()\n]{1,40}\))?,"
            r" the {subject:body}(?= (?:\(|(?:is|was|has|had|handles|plays|works|leads|runs"
            r"|serves|coordinates)\b))"
        ),
        _under,
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "belongs-to",
        TieKind.PART_OF,
        ("part of", "subordinate", "belongs to", "attached to", "answerable to", "component of"),
        pattern(
            r"{subject:body}{aside}(?P<on>,? (?:which |that )?{aux}(?:remains |became )?"
            r"(?:an? (?:integral |independent )?)?(?:administratively |directly |formally )?"
            r"(?:part of|subordinated? to|attached to|a component of|belongs? to)) {the}{few}{object:body}"
        ),
        _in_house,
    ),
    TieRule(
        "under",
        TieKind.PART_OF,
        (" under ", " within ", " inside "),
        pattern(rf"{{subject:body}}{{aside}}{_THAT}(?P<on>{{aux}}{_UNDER}) {{the}}{{object:body}}(?! law)"),
        _under,
    ),
    TieRule(
        "has-its-own",
        TieKind.PART_OF,
        ("its own", "their own", "own "),
        pattern(
            r"{object:body}{aside}(?P<on> {aux}(?:maintains|has|had|keeps|runs|"
            r"operates|fields|retains|set up|"
            r"established|created|opened|formed)) (?:its|their) own {few}{subject:body}"
        ),
        fits.bodies,
    ),
    TieRule(
        "has-a-unit",
        TieKind.PART_OF,
        (" has a", " have a", " had a", " includes a", " contains a"),
        pattern(r"{object:body}{aside}(?P<on> {aux}(?:has|includes|contains|had)) an? {few}{subject:body}"),
        named_unit,
    ),
    TieRule(
        "under-first",
        TieKind.PART_OF,
        ("under ", "within "),
        pattern(
            r"\n(?P<on>(?:under|within)) {the}{object:body}(?: \([^()\n]{1,40}\))?,"
            r" {the}{few}{subject:body}(?!')"
        ),
        named_unit,
        nominal=True,
    ),
    TieRule(
        "new-unit",
        TieKind.PART_OF,
        (" new ", "special ", "specialized "),
        pattern(
            r"{object:body}(?P<on> {aux}(?:set up|established|created|"
            r"formed|opened|launched)) an? "
            rf"{{few}}{UNIT_NOUNS},? (?:called|named|known as|dubbed|the)"
            rf" {{the}}\"?{{subject:body}}"
        ),
        fits.bodies,
    ),
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of bodies to the bodies that they are parts or branches of."""
    yield from apply(RULES, scene)
