"""Who chairs and who heads a body: a named person, or an office whose holder the text does not name."""

from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import pattern
from cablegraph.records.annotations import TieKind

# "one of the department's deputy chiefs", "two of its vice presidents"
_LEADER = r"(?P<subject>(?:(?:(?:either |any )?one|two|three|several|some|members?) of )?{agents})"
_WHO = r"(?:,? who |,? which |,)?(?:,? [^,;:\n\ue000-\ue007]{3,50}, )?"
_PASSIVE = (
    TieRule(
        "chaired-by",
        TieKind.CHAIRS,
        ("chaired by", "presided over by", "co-chaired by"),
        pattern(
            rf"{{object:body}}{{aside}}(?P<on>{{gap}}\b(?:co-?chaired|chaired|presided over)(?:"
            rf" jointly)? by) {_LEADER}"
        ),
        fits.leads,
    ),
    TieRule(
        "under-chairmanship",
        TieKind.CHAIRS,
        ("chairmanship of", "presidency of", "chaired-by"),
        pattern(
            rf"{{object:body}}{{aside}}(?P<on>{{gap}}\bunder the (?:rotating |joint |general"
            rf" )?(?:chairmanship|presidency) of) {_LEADER}"
        ),
        fits.leads,
    ),
    TieRule(
        "headed-by",
        TieKind.HEADS,
        ("headed", "led by", "run by", "directed by", "managed by", "commanded by"),
        pattern(
            rf"{{object:body}}{{aside}}(?P<on>{{gap}}\b(?:headed(?: up)?|led|run|directed|managed|commanded)"
            rf"(?: day[- ]to[- ]day| jointly| directly)? by) {_LEADER}"
        ),
        fits.leads,
    ),
    TieRule(
        "under-leadership",
        TieKind.HEADS,
        ("leadership of", "command of", "direction of", "helm"),
        pattern(
            rf"{{object:body}}{{aside}}(?P<on>{{gap}}\bunder the (?:direct |overall |personal )?"
            rf"(?:leadership|command|direction) of) {_LEADER}"
        ),
        fits.leads,
    ),
    TieRule(
        "whose-chairman",
        TieKind.CHAIRS,
        ("chairman", "chairwoman", "chairperson", "chair is", "president is"),
        pattern(
            rf"{{object:body}}{{aside}}(?P<on>,? (?:whose|with)(?: current)? (?:chairman|"
            rf"chairwoman|chairperson|chair) (?:is|being|was)?) {_LEADER}"
        ),
        fits.leads,
    ),
    TieRule(
        "with-as-chairman",
        TieKind.CHAIRS,
        ("as chairman", "as its chairman", "as chair", "as its chair", "as the chair"),
        pattern(
            rf"{{object:body}}{{aside}},? with {_LEADER}(?P<on> (?:serving |acting )?as (?:its |"
            rf"the )?(?:chairman|chairwoman|chairperson|chair))\b"
        ),
        fits.leads,
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
            rf"{{object:body}}{{aside}},? with {_LEADER}(?P<on> (?:at (?:its|the) (?:head|helm)|"
            rf"in charge|as (?:its |the )?(?:head|director|leader)))\b"
        ),
        fits.leads,
    ),
)

_ACTIVE = (
    TieRule(
        "chairs",
        TieKind.CHAIRS,
        ("chair", "presid"),
        pattern(
            rf"(?P<on>{_WHO} ?{{aux}}(?:co-?chairs|co-?chaired|chairs|chaired|chair|is chairing|"
            rf"presides over|presided over|is (?:the |now )?chair(?:man|woman|person)? of)) "
            r"{the}{few}{object:body}(?! (?:meeting|session|hearing))"
        ),
        fits.leads,
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
        fits.leads,
    ),
)

RULES = (*_PASSIVE, *_ACTIVE)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of people and offices to the bodies that they chair or head."""
    yield from apply(RULES, scene)
