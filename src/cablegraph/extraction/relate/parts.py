"""Bodies above and below one another: what is a part, unit or branch of what."""

import re
from collections.abc import Iterator, Mapping

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, O, P, U, pattern
from cablegraph.records.annotations import Body, EntityId, MentionKind, TieKind

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
_UNIT_ENDING = re.compile(
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


def _unit_of(scene: Scene, subject: End, object_: End) -> bool:
    unit = fits.body(scene, subject)
    return unit is not None and unit.kind not in _WHOLES and fits.bodies(scene, subject, object_)


def _named_unit(scene: Scene, subject: End, object_: End) -> bool:
    unit = fits.body(scene, subject)
    return (
        unit is not None
        and (unit.kind == "unit" or bool(_UNIT_ENDING.search(unit.name)))
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
_PREFIXED = re.compile(
    r"(?:committee|sub-?committee|council|board|secretariat|directorate|commission|league|section|department"
    r"|division|unit|office|bureau|executive|organi[sz]ation|agency|programme|program|task force|wing|branch"
    r"|conference|fund|working group|action group|parliamentary group|caucus|academy)\Z",
    re.IGNORECASE,
)
_PARTIES_OWN = re.compile(
    r"(?:league|committee|council|board|executive|wing|secretariat|bureau)\Z", re.IGNORECASE
)


def _prefixed(scene: Scene, subject: End, object_: End) -> bool:
    """A unit by its name behind the body it is of: "Harbour League Safety Committee"."""
    unit, whole = fits.body(scene, subject), fits.body(scene, object_)
    if unit is None or whole is None or not _PREFIXED.search(unit.name) or whole.kind == "diplomatic-post":
        return False
    return whole.kind != "party" or bool(_PARTIES_OWN.search(unit.name))


def _inside(scene: Scene, subject: End, object_: End) -> bool:
    """Two bodies, neither of which sends the telegram or is one of its addressees."""
    return fits.bodies(scene, subject, object_)


_WING = re.compile(r"(?:wing|arm|organ|branch|unit|agency|subsidiary|mouthpiece|service)\Z", re.IGNORECASE)


def _named_wing(scene: Scene, subject: End, object_: End) -> bool:
    """A body named behind "its armed wing"."""
    between = scene.mentions(object_.at + 1, subject.at)
    wings = [body for _, mention in between if (body := scene.actors.get(mention.entity, Body))]
    return fits.bodies(scene, subject, object_) and all(_WING.search(body.name) for body in wings)


def _own_acronym(scene: Scene, subject: End, object_: End) -> bool:
    """Two bodies, the acronym before the slash being the first one's own."""
    own = scene.mention(object_.at - 2)
    return own.entity == subject.entity and fits.bodies(scene, subject, object_)


def _of_house(scene: Scene, subject: End, object_: End) -> bool:
    """A committee, and a house of parliament."""
    unit, house = fits.body(scene, subject), fits.body(scene, object_)
    return bool(
        unit
        and house
        and _HOUSE.search(house.name)
        and re.search(r"(?:committee|commission|subcommittee|caucus)\Z", unit.name, re.IGNORECASE)
    )


RULES = (
    TieRule(
        "wing-in-apposition",
        TieKind.PART_OF,
        (f"{B}'s {B}, ", f"{B}'s "),
        pattern(
            rf"{{object:body}}(?P<on>'s?(?: {{few}}{B}| {{few}}{UNIT_NOUNS})),"
            rf" (?:the )?{{subject:body}}(?=[,.;)\n])"
        ),
        _named_wing,
        confidence=0.8,
        nominal=True,
    ),
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
        _unit_of,
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
        _inside,
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
        _inside,
        confidence=0.8,
        nominal=True,
    ),
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
        "and-its-unit",
        TieKind.PART_OF,
        (f"{B} and its ", f"{B} or its "),
        pattern(
            r"{object:body}(?: \([^()\n]{1,30}\))?(?P<on>,? (?:and|or) its) (?:own )?{few}{subject:body}(?!')"
        ),
        _inside,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "owned",
        TieKind.PART_OF,
        (f"{B}-owned", f"{B}-run", f"{B}-controlled"),
        pattern(r"{object:body}(?P<on>-(?:owned|run|controlled)) {few}{subject:body}"),
        _inside,
        confidence=0.8,
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
        _unit_of,
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
        _named_unit,
        confidence=0.8,
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
        "its-unit",
        TieKind.PART_OF,
        (f"{B} and its {B}", f"{B} and the {B}", f"through its {B}", f" its {B}"),
        pattern(
            rf"{{object:body}}(?: \([^()\n]{{1,30}}\))?(?P<on>(?:,? and| {{aux}}(?:through|via|by)|(?:"
            rf" [^\n;:.,{P}{B}{U}]{{1,50}}?) (?:through|via)) its) (?:own )?{{few}}{{subject:body}}(?!')"
        ),
        _named_unit,
        confidence=0.8,
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
        _named_unit,
    ),
    TieRule(
        "under-first",
        TieKind.PART_OF,
        ("under ", "within "),
        pattern(
            r"\n(?P<on>(?:under|within)) {the}{object:body}(?: \([^()\n]{1,40}\))?,"
            r" {the}{few}{subject:body}(?!')"
        ),
        _named_unit,
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
    TieRule(
        "possessive-unit",
        TieKind.PART_OF,
        (f"{B}'",),
        pattern(r"{object:body}(?P<on>'s?) {subject:body}"),
        _unit_of,
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
        _named_unit,
        confidence=0.8,
        nominal=True,
    ),
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of bodies to the bodies that they are parts or branches of."""
    yield from apply(RULES, scene)
    yield from _called_after(scene)


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
        if whole is not None and whole.id != unit.id and _UNIT_ENDING.search(" ".join(words[cut:])):
            return whole
    return None
