"""Who represents whom: lawyers and their clients, envoys, those who speak for others."""

import re
from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import O, U, pattern
from cablegraph.records.annotations import TieKind

_LAWYERS = r"(?:lawyer|attorney|counsel|barrister|advocate|solicitor|agent|proxy|representative)"
_LAWYER = re.compile(rf"(?:{_LAWYERS}|(?:special )?envoy)s?\Z", re.IGNORECASE)
_TITLED = rf"(?:\w+ )?(?:{_LAWYERS}|[{O}{U}])"


def _counsel(scene: Scene, subject: End, object_: End) -> bool:
    """Two agents; a title between them says that the one acts for the other."""
    low, high = sorted((subject.at, object_.at))
    titles = [
        scene.document.text[mention.start : mention.end]
        for at, mention in scene.mentions(low + 1, high)
        if scene.text[at] in (O, U)
    ]
    return fits.agent_and_any(scene, subject, object_) and all(_LAWYER.search(title) for title in titles)


def _agents(scene: Scene, subject: End, object_: End) -> bool:
    return fits.agent_and_any(scene, subject, object_)


RULES = (
    TieRule(
        "whose-lawyer",
        TieKind.REPRESENTS,
        ("'s ", "' "),
        pattern(
            rf"{{object:any}}(?P<on>'s? (?:(?:then|court-appointed|defen[cs]e|chief|special|own)"
            rf" )*{_TITLED},?)"
            r" {subject:person}"
        ),
        lambda scene, subject, object_: (
            fits.people(scene, subject, object_) and _counsel(scene, subject, object_)
        ),
        nominal=True,
    ),
    TieRule(
        "lawyer-of",
        TieKind.REPRESENTS,
        (" for ", " of ", f"{O} for", f"{O} of", f"{U} for"),
        pattern(
            rf"{{subject:person}}(?P<on>, (?:an? |the )?(?:\w+ )?(?:{_LAWYERS}|[{O}{U}]) (?:for"
            rf"|of)) {{the}}{{object:any}}"
        ),
        lambda scene, subject, object_: (
            _counsel(scene, subject, object_)
            and (fits.people(scene, subject, object_) or "counsel" in _between(scene, subject, object_))
        ),
        nominal=True,
    ),
    TieRule(
        "lawyer-in-apposition",
        TieKind.REPRESENTS,
        ("'s ", "' "),
        pattern(rf"{{subject:person}}(?P<on>, ){{object:person}}'s? {_TITLED}(?=[,.;)\n])"),
        lambda scene, subject, object_: _lawyer_behind(scene, object_) and _agents(scene, subject, object_),
        nominal=True,
    ),
    TieRule(
        "defended-by",
        TieKind.REPRESENTS,
        ("defended by", "represented by"),
        pattern(
            r"{object:any}(?P<on>,? {aux}(?:defended|represented)(?: [\w ]{1,20}?)? by) {subject:agents}"
        ),
        _agents,
    ),
    TieRule(
        "speaks-for",
        TieKind.REPRESENTS,
        (
            "speaks for",
            "spoke for",
            "speaking for",
            "on behalf of",
            "acts for",
            "acting for",
            "counsel for",
            "defends",
        ),
        pattern(
            r"(?P<on>,? (?:who |which )?{aux}(?:speaks? for|spoke for|speaking for|on behalf of|acts? for"
            r"|acting for|defends|defended|(?:is )?counsel (?:for|to))) (?:the )?{object:agents}"
        ),
        _agents,
    ),
)


def _between(scene: Scene, subject: End, object_: End) -> str:
    """The view's words between two ends, lower case."""
    low, high = sorted((subject.mention, object_.mention), key=lambda mention: mention.start)
    return scene.document.text[low.end : high.start].lower()


def _lawyer_behind(scene: Scene, object_: End) -> bool:
    """Whether the possessive behind a name owns a lawyer."""
    words = scene.document.text[object_.mention.end : object_.mention.end + 40].lower()
    return bool(re.match(rf"['’]s? (?:\w+ )?{_LAWYERS}\b", words))


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of those who act or speak for others."""
    yield from apply(RULES, scene)
