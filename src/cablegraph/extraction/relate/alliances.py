"""Bodies as members of other bodies: of coalitions, alliances, federations, networks."""

from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, G, L, O, P, pattern
from cablegraph.records.annotations import TieKind

_ITEM = rf"(?:the )?(?:{B}|[\w .'{P}{O}{G}{L}-]{{1,40}})"  # a member that finding knows, or not


def _allied(scene: Scene, subject: End, object_: End) -> bool:
    """Two bodies, the second an alliance by its name, or the first a party."""
    return fits.bodies(scene, subject, object_) and (
        fits.is_alliance(scene, object_) or fits.parties(scene, subject, object_)
    )


RULES = (
    TieRule(
        "members-named",
        TieKind.MEMBER_OF,
        (" member", " affiliate", " partners "),
        pattern(
            r"{object:body}(?: \([^()\n]{1,20}\))?(?:'s)?(?P<on> (?:coalition |alliance |founding |leading )*"
            r"(?:members?|affiliates?|partners|member (?:parties|organizations|companies|groups))"
            r"(?:,? (?:including|such as|like))?) {subject:agents}"
        ),
        fits.bodies,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "coalition-of",
        TieKind.MEMBER_OF,
        ("coalition", "alliance", "umbrella", "bloc", "grouping", "federation", "network", "consortium"),
        pattern(
            r"{object:body}{aside}(?:,? (?:which )?(?:is|was)|,| \()(?P<on> ?(?:an?"
            r"|the) {few}(?:coalition|alliance"
            r"|umbrella|umbrella group|bloc|grouping|federation|network|consortium) (?:of|between|comprising"
            r"|uniting|for|that includes|including)) {few}{subject:agents}"
        ),
        fits.bodies,
        nominal=True,
    ),
    TieRule(
        "coalition-in-brackets",
        TieKind.MEMBER_OF,
        ("coalition", "alliance"),
        pattern(
            r"(?:coalition|alliance)(?: government)?(?P<on> (?:of|between|formed by)) {subject:agents}"
            r" \((?:the )?\"?{object:body}\"?(?: coalition| alliance)?\)"
        ),
        fits.bodies,
        nominal=True,
    ),
    TieRule(
        "formed-alliance",
        TieKind.MEMBER_OF,
        ("formed", "make up", "made up", "form the", "comprise"),
        pattern(
            r"(?P<on> {aux}(?:formed|form|make up|made up|comprise|comprised)) {the}{few}{object:body}(?!')"
        ),
        fits.allies,
    ),
    TieRule(
        "party-in-coalition",
        TieKind.MEMBER_OF,
        ("coalition", "alliance", f" in the {B}", f"of the {B}"),
        pattern(
            r"(?P<on>(?: {aux}(?:is|are|was|were|remains|remained|sits?|become|became)(?: also| now)*|,)"
            r"(?: part of| in| within| inside)) {the}{few}{object:body}"
        ),
        _allied,
    ),
    TieRule(
        "body-lists-members",
        TieKind.MEMBER_OF,
        (
            "members",
            "composed of",
            "made up of",
            "comprises",
            "comprising",
            "consists of",
            "consisting of",
            "brings together",
        ),
        pattern(
            r"{object:body}{aside}(?P<on>(?:'s?)?,? (?:which |whose |has |is |was |are"
            r" )*(?:members (?:are|include)|composed of|made up of|comprises|comprising|"
            r"consists of|consisting of|brings together)) {subject:agents}"
        ),
        fits.bodies,
    ),
    TieRule(
        "body-brackets-members",
        TieKind.MEMBER_OF,
        (f"({B}, ", f"(the {B}, "),
        pattern(
            rf"{{object:body}}(?P<on> \()(?P<subject>(?:the )?{B}(?:, {_ITEM}){{1,11}},? (?:and|&) {_ITEM})\)"
        ),
        fits.bodies,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "of-which-member",
        TieKind.MEMBER_OF,
        ("of which", "of whom"),
        pattern(
            r"{object:body},? \(?of wh(?:ich|om) {the}{subject:body}(?P<on> (?:is|was) (?:an?"
            r" )?(?:\w+ ){0,2}?member)\b"
        ),
        fits.bodies,
    ),
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of bodies to the bodies that they are members of."""
    yield from apply(RULES, scene)
