"""Who chairs and who heads a body: a named person, or an office whose holder the text does not name."""

import re
from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, O, pattern
from cablegraph.records.annotations import Post, TieKind

# "one of the department's deputy chiefs", "two of its vice presidents"
LEADER = r"(?P<subject>(?:(?:(?:either |any )?one|two|three|several|some|members?) of )?{agents})"
_CLOSE = 60
_CHAIR = re.compile(r"(?<!vice )(?<!deputy )\bchair(?:man|woman|person)?\b")
_HEAD = re.compile(r"\b(?:head|director|leader|chief|commander|manager)\b")
_DEPUTY = re.compile(r"\b(?:deputy|vice|assistant)\b")
_WHO = r"(?:,? who |,? which |,)?(?:,? [^,;:\n\ue000-\ue007]{3,50}, )?"

_WHEN = r"(?: (?:until|since|in|from|now|then|currently)(?: [\w-]+){0,3}?)?"
# "the cabinet committee", "the union's branch in the port": led is a part that has no name of its own.
_ITS_PART = re.compile(
    r"(?: \([^()\n]{1,40}\))?(?:'s?)? (?:[a-z][\w'-]* ){0,3}?(?:branch|chapter|wing|arm|section|unit|office"
    r"|department|division|faction|committee|subcommittee|panel|delegation|team|group|monitors"
    r"|contingent|cell"
    r"|secretariat|secretariats|council|board|troops|negotiators|observers|inspectors|workers"
    r"|lawyers|staff)\b"
)

_PART_OF_IT = re.compile(
    r"\b(?:branch|chapter|wing|arm|section|unit|office|department|division|faction|committee"
    r"|subcommittee|panel"
    r"|delegation|team|group|members?|majority|part|offices|cell|council|board) (?:of|in|at|within|from)"
    r" (?:the |its |an? )?\Z"
)


def leads(scene: Scene, subject: End, object_: End) -> bool:
    """A person or an office, and a body; not "the branch of the body" or "the body's branch": other ones."""
    before = scene.text[max(object_.at - _CLOSE, 0) : object_.at]
    return (
        fits.leads(scene, subject, object_)
        and not _PART_OF_IT.search(before)
        and not _ITS_PART.match(scene.text, object_.at + 1)
    )


def _title_before(scene: Scene, subject: End, end: int | None) -> str:
    """The office or words that "is" leads to the subject: "chairman" of "the board's chairman is ...".

    Given an `end`, the title is the last one between the subject's mention and there.
    """
    start = max(scene.sentence(subject.at)[0], subject.at - _CLOSE)
    verb = max(scene.text.rfind(" is ", start, subject.at), scene.text.rfind(" was ", start, subject.at))
    if end is not None:
        start, verb = subject.at, min(end, scene.sentence(subject.at)[1])
    posts = [
        post.title.lower()
        for _, mention in scene.mentions(start, verb)
        if (post := scene.actors.get(mention.entity, Post))
    ]
    return posts[-1] if posts else scene.text[start:verb]


def chairs_by_title(scene: Scene, subject: End, object_: End, end: int | None = None) -> bool:
    """A body, and a leader whose title before the subject (or from there to `end`) is a chairman's."""
    return fits.leads(scene, subject, object_) and bool(_CHAIR.search(_title_before(scene, subject, end)))


def heads_by_title(scene: Scene, subject: End, object_: End) -> bool:
    """A body, and a leader whose title before the subject is a head's, no chairman's and no deputy's."""
    title = _title_before(scene, subject, None)
    leads = fits.leads(scene, subject, object_) and _HEAD.search(title)
    return bool(leads and not _CHAIR.search(title) and not _DEPUTY.search(title))


_PASSIVE = (
    TieRule(
        "chaired-by",
        TieKind.CHAIRS,
        ("chaired ", "presided over "),
        pattern(
            rf"{{object:body}}{{aside}}(?P<on>{{gap}}\b(?:co-?chaired|chaired|presided over)(?:"
            rf" jointly)?{_WHEN} by) {LEADER}"
        ),
        leads,
    ),
    TieRule(
        "under-chairmanship",
        TieKind.CHAIRS,
        ("chairmanship of", "presidency of", "chaired-by"),
        pattern(
            rf"{{object:body}}{{aside}}(?P<on>{{gap}}\bunder the (?:rotating |joint |general"
            rf" )?(?:chairmanship|presidency) of) {LEADER}"
        ),
        leads,
    ),
    TieRule(
        "headed-by",
        TieKind.HEADS,
        ("headed", "led by", "run by", " led ", " run ", "directed ", "managed ", "commanded "),
        pattern(
            rf"{{object:body}}{{aside}}(?P<on>{{gap}}\b(?:headed(?: up)?|led|run|directed|managed|commanded)"
            rf"(?: day[- ]to[- ]day| jointly| directly)?{_WHEN} by) {LEADER}"
        ),
        leads,
    ),
    TieRule(
        "under-leadership",
        TieKind.HEADS,
        ("leadership of", "command of", "direction of", "helm"),
        pattern(
            rf"{{object:body}}{{aside}}(?P<on>{{gap}}\bunder the (?:direct |overall |personal )?"
            rf"(?:leadership|command|direction) of) {LEADER}"
        ),
        leads,
    ),
    TieRule(
        "whose-chairman",
        TieKind.CHAIRS,
        ("chairman", "chairwoman", "chairperson", "chair is", "president is"),
        pattern(
            rf"{{object:body}}{{aside}}(?P<on>,? (?:whose|with)(?: current)? (?:chairman|"
            rf"chairwoman|chairperson|chair) (?:is|being|was)?) {LEADER}"
        ),
        leads,
    ),
    TieRule(
        "with-as-chairman",
        TieKind.CHAIRS,
        ("as chairman", "as its chairman", "as chair", "as its chair", "as the chair"),
        pattern(
            rf"{{object:body}}{{aside}},? with {LEADER}(?P<on> (?:serving |acting )?as (?:its |"
            rf"the )?(?:chairman|chairwoman|chairperson|chair))\b"
        ),
        leads,
    ),
    TieRule(
        "with-at-head",
        TieKind.HEADS,
        (
            "at its head",
            "at the helm",
            "in charge",
            "as head",
            "as its head",
            "as director",
            "as its director",
        ),
        pattern(
            rf"{{object:body}}{{aside}},? with {LEADER}(?P<on> (?:at (?:its|the) (?:head|helm)|"
            rf"in charge|as (?:its |the )?(?:head|director|leader)))\b"
        ),
        leads,
    ),
)

_INVERTED = (
    TieRule(
        "chairing-is",
        TieKind.CHAIRS,
        ("chairing",),
        pattern(
            rf"(?P<on>\b(?:co-)?chairing) {{the}}{{few}}{{object:body}}(?: \([^()\n]{{1,40}}\))? is {LEADER}"
        ),
        leads,
    ),
    TieRule(
        "heading-is",
        TieKind.HEADS,
        ("heading", "leading", "running"),
        pattern(
            rf"\n(?P<on>(?:heading|leading|running)) {{the}}{{few}}{{object:body}}(?:"
            rf" \([^()\n]{{1,40}}\))? is {LEADER}"
        ),
        leads,
    ),
    TieRule(
        "chairman-is",
        TieKind.CHAIRS,
        (
            f"{O} is ",
            f"{O} was ",
            "chairman is",
            "chair is",
            "chairwoman is",
            "chairperson is",
            "chairman was",
        ),
        pattern(
            rf"{{object:body}}(?:'s?)? (?:{{few}}(?:chair|chairman|chairwoman|chairperson)|"
            rf"(?P<title>{O}))(?P<on> (?:is|was)) {LEADER}"
        ),
        chairs_by_title,
    ),
    TieRule(
        "chairman-of-is",
        TieKind.CHAIRS,
        (f"{B} is ", f"{B} was "),
        pattern(
            rf"(?:\b(?:chair|chairman|chairwoman|chairperson)|(?P<title>{O})) of"
            rf" {{the}}{{object:body}}(?P<on> (?:is|was)) {LEADER}"
        ),
        chairs_by_title,
    ),
    TieRule(
        "head-is",
        TieKind.HEADS,
        (f"{O} is ", f"{O} was ", "head is", "director is", "leader is", "chief is"),
        pattern(
            rf"{{object:body}}(?:'s?)? (?:{{few}}(?:head|director|leader|chief)|{O})(?P<on>"
            rf" (?:is|was)) {LEADER}"
        ),
        heads_by_title,
    ),
    TieRule(
        "head-of-is",
        TieKind.HEADS,
        (f"{B} is ", f"{B} was "),
        pattern(rf"(?:\b(?:head|leader)|{O}) of {{the}}{{object:body}}(?P<on> (?:is|was)) {LEADER}"),
        heads_by_title,
    ),
    TieRule(
        "at-whose-head",
        TieKind.HEADS,
        ("head of which", "helm of which"),
        pattern(
            rf"{{object:body}}(?: \([^()\n]{{1,40}}\))?(?P<on>, at the (?:head|helm) of which"
            rf" (?:is|stands|sits)) {LEADER}"
        ),
        leads,
    ),
    TieRule(
        "has-as-chairman",
        TieKind.CHAIRS,
        ("as chairman", "as its chairman", "as chair", "as its chair", "as the chair", "as a chair"),
        pattern(
            rf"{{object:body}}(?P<on> {{aux}}(?:has|had)) {LEADER} as (?:its |the |a"
            rf" )?(?:chairman|chairwoman|chairperson|chair)\b"
        ),
        leads,
    ),
    TieRule(
        "has-as-head",
        TieKind.HEADS,
        ("as head", "as its head", "as director", "as its director", "as its leader", "as the head"),
        pattern(
            rf"{{object:body}}(?P<on> {{aux}}(?:has|had)) {LEADER} as (?:its |the )?(?:head|"
            rf"director|leader)\b"
        ),
        leads,
    ),
)

_ACTIVE = (
    TieRule(
        "serves-as-chairman",
        TieKind.CHAIRS,
        ("as chairman of", "as chair of", "as the chair of", "as the chairman of", "as chairperson of"),
        pattern(
            r"(?P<on>,? (?:who )?{aux}(?:serves|served|acts|acted|sits) as (?:the )?(?:chairman|"
            r"chairwoman|chairperson|chair) of)"
            r" {the}{few}{object:body}"
        ),
        leads,
    ),
    TieRule(
        "serves-as-head",
        TieKind.HEADS,
        ("as head of", "as the head of", "as director of", "as the director of"),
        pattern(
            r"(?P<on>,? (?:who )?{aux}(?:serves|served|acts|acted) as (?:the )?(?:head|director|leader) of)"
            r" {the}{few}{object:body}"
        ),
        leads,
    ),
    TieRule(
        "chairs",
        TieKind.CHAIRS,
        ("chair", "presid"),
        pattern(
            rf"(?P<on>{_WHO} ?{{aux}}(?:co-?chairs|co-?chaired|chairs|chaired|chair|is chairing|"
            rf"presides over|presided over|is (?:the |now )?chair(?:man|woman|person)? of)) "
            r"{the}{few}{object:body}(?! (?:meeting|session|hearing))"
        ),
        leads,
    ),
    TieRule(
        "heads",
        TieKind.HEADS,
        ("head", " lead", " led ", " runs ", " ran ", "direct", "command", "in charge of"),
        pattern(
            rf"(?P<on>{_WHO} ?{{aux}}(?:heads?(?: up)?|headed(?: up)?|is heading|leads?|led|is"
            rf" leading|runs|ran|directs|directed|commands|commanded|"
            r"(?:is |was )?(?:put )?in charge of|at the head of|at the helm of)) {the}{few}{object:body}"
            r"(?! (?:delegation|mission to|team|effort|efforts|talks|campaign|to)\b)(?!'s)"
        ),
        leads,
    ),
)

RULES = (*_PASSIVE, *_INVERTED, *_ACTIVE)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of people and offices to the bodies that they chair or head."""
    yield from apply(RULES, scene)
