"""Who heads or chairs what, by verbs and phrases of taking, holding and giving charge.

What `leadership` reads by "heads", "is chaired by" and titles, this module reads by the phrases of three
tables: for taking or holding charge ("took command of"), for giving it ("was entrusted to") and for where
the leader stands ("with her in the chair"). One pattern is made of each table for each order of the words.
"""

from collections.abc import Iterator

from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.leadership import LEADER, chairs_by_title, heads_by_title, leads
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, G, L, O, P, U, pattern
from cablegraph.records.annotations import TieKind

_CHARGE = r"(?:command|charge|control|leadership|direction|the (?:helm|reins|leadership|command|direction))"
_TO_HEAD = r"(?:head(?: up)?|lead|run|direct|command|manage|take over|take charge of)"
_CHOSEN = (
    r"(?:named|appointed|chosen|picked|elected|selected|tapped|asked|called|sent|promoted|brought"
    r" in|designated"
    r"|recruited|hired)"
)
_HOLDS_CHARGE = (
    rf"(?:(?:took|takes|taken|assumed|assumes|holds?|held|has|had)(?: over)? {_CHARGE} of"
    rf"|(?:took|takes|taken) over(?: as (?:the )?(?:new |acting )?(?:head|director|leader|{O}) of)?"
    rf"|(?:is|was|are|remains|stands|sits) (?:at the (?:head|helm|{O}) of|(?:the )?in charge of)"
    rf"|(?:is|was) (?:running|heading|leading|directing|commanding|managing)|manages?|managed"
    rf"|(?:has|had|have) (?:{{aux}})?run|{_CHOSEN} to {_TO_HEAD}"
    rf"|(?:founded|created|set up|established|owns) and {{aux}}(?:heads|headed|leads|led|runs|ran|directs))"
)
_HOLDS_CHAIR = (
    r"(?:presid(?:es|ed|ing)(?: as well| also)? (?:over|at)|convenes?|convened|(?:is|was) in the chair of"
    r"|(?:took|takes|taken|holds?|held|assumed|assumes|has|had)(?: over)? the (?:chair|chairmanship"
    r"|presidency|"
    rf"gavel) of|{_CHOSEN} to (?:co-)?chair|(?:founded|created|set up) and {{aux}}chairs)"
)
_FINITE_HEAD = r"(?:heads|headed|leads|led|runs|ran|directs|directed|commands|commanded|manages|managed)"
_FINITE_CHAIR = r"(?:(?:co-?)?chairs|(?:co-?)?chaired|presides over|presided over|convenes)"
_GIVEN = (
    r"(?:(?:is|was|are|were|has been|remains|still|now|lies|rests|,)? ?{aux}(?:in the (?:capable "
    r"|safe |firm )?hands"
    r" of|entrusted to|the (?:fief|fiefdom|domain|creature|preserve) of|given to|handed to|under"
    r" the (?:care|baton"
    r"|stewardship|supervision) of))"
)
_WHO = (
    rf"(?:(?:,| \()? ?(?:who|and) |,? (?:an?|the|himself|herself|once) [^,;:\n{P}{B}]{{1,60}}?,?"
    rf" (?:who|and) |,)?"
)
_BRACKET = r"(?: \([^()\n]{1,40}\))?"
# What may not follow a body's name that is only an owner's: "chairs the cabinet's committee".
_NOUN = r"(?! (?:meeting|session|hearing|talks|trade|exports|market)\b)"
_THE = rf"{{the}}(?:{{few}}[{B}{L}{G}]'s? )?{{few}}"
_HEADSHIP = r"(?:leadership|command|direction|stewardship|management|headship)"
_ROLE = r"(?:its |the |a )?(?:head|director|leader|chief|commander)"
_CHAIR = r"(?:its |the )?(?:chair|chairman|chairwoman|chairperson)"
_CHARGE_CUES = (
    " command of",
    " charge of",
    " control of",
    " leadership of",
    " direction of",
    " over ",
    f" at the {O}",
    " at the h",
    "the helm of",
    " the reins",
    " running",
    " heading",
    " leading",
    " directing",
    " commanding",
    " manag",
    " run ",
    " to head",
    " to lead",
    " to run",
    " to direct",
    " to command",
    " to manage",
    " to take ",
    "founded and ",
    "created and ",
    "set up and ",
    "established and ",
    "owns and ",
)


def _under(scene: Scene, subject: End, object_: End) -> bool:
    """A body led by somebody behind "under": not the body in or for which something was done under them."""
    before = scene.text[max(object_.at - 40, 0) : object_.at].removesuffix("the ").rstrip()
    done_in = (" in", " at", " of", " to", " for", " from", " with", " by", " on", " as", " into", " joined")
    return leads(scene, subject, object_) and not before.endswith(done_in)


_CHARGED = (
    TieRule(
        "takes-charge",
        TieKind.HEADS,
        _CHARGE_CUES,
        pattern(rf"(?P<on>{_WHO} ?{{aux}}{_HOLDS_CHARGE}) ?{_THE}{{object:body}}(?!'){_NOUN}"),
        leads,
    ),
    TieRule(
        "runs-described",
        TieKind.HEADS,
        (" who heads", " who leads", " who runs", " who headed", " who led", " who directs", " who commands"),
        pattern(
            rf"(?P<on>,? (?:an?|the|himself|herself|once) [^,;:\n{P}{B}]{{1,60}}?,? who"
            rf" {{aux}}{_FINITE_HEAD})"
            rf" {_THE}{{object:body}}(?!'){_NOUN}"
        ),
        leads,
    ),
    TieRule(
        "takes-the-chair",
        TieKind.CHAIRS,
        ("presid", "conven", " the chair", "the presidency", "the gavel", "chair ", " and chairs"),
        pattern(rf"(?P<on>{_WHO} ?{{aux}}{_HOLDS_CHAIR}) {_THE}{{object:body}}(?!'){_NOUN}"),
        leads,
    ),
    TieRule(
        "appointed-to-head",
        TieKind.HEADS,
        (" to head", " to lead", " to run", " to direct", " to command", " to manage", " to take "),
        pattern(
            rf"\b(?:named|appointed|chose|picked|elected|sent|hired|promoted|designated|tapped)"
            rf" (?:{{few}}{O} )?{{subject:person}}(?P<on> to {_TO_HEAD}) {_THE}{{object:body}}(?!'){_NOUN}"
        ),
        leads,
        confidence=0.8,
    ),
    TieRule(
        "as-chairman-of",
        TieKind.CHAIRS,
        (" as chair", f" as {O} of", f" as the {O} of", " as the chair"),
        pattern(
            rf"{{subject:person}}(?P<on>, as (?:the )?(?:chair(?:man|woman|person)?|{O}) of)"
            r" {the}{few}{object:body}(?!')"
        ),
        lambda scene, subject, object_: chairs_by_title(scene, subject, object_, object_.at),
        nominal=True,
    ),
)

_RELATIVE = (
    TieRule(
        "which-somebody-heads",
        TieKind.HEADS,
        tuple(
            f" {verb}"
            for verb in ("heads", "headed", "leads", "led", "runs", "directs", "commands", "managed")
        ),
        pattern(
            rf"{{object:body}}{_BRACKET},? (?:which|that|whom) {{subject:agents}}(?P<on>"
            rf" {{aux}}{_FINITE_HEAD})"
            r"(?=[,.;)\n]| (?:since|until|from|in|with|and|has|is|was|met)\b)"
        ),
        leads,
    ),
    TieRule(
        "which-somebody-chairs",
        TieKind.CHAIRS,
        (" chairs", " chaired", " presides", " presided", " convenes"),
        pattern(
            rf"{{object:body}}{_BRACKET},?(?: [\w -]{{1,40}}?)? (?:which|that|whom) {{subject:agents}}"
            rf"(?P<on> {{aux}}{_FINITE_CHAIR})(?=[,.;)\n]| (?:since|until|from|in|with|and|has|is|was|met)\b)"
        ),
        leads,
    ),
    TieRule(
        "given-to",
        TieKind.HEADS,
        ("hands of", "entrusted to", "fief", "domain of", "preserve of", "care of", "stewardship of"),
        pattern(rf"{{object:body}}{_BRACKET}(?P<on>(?:,? [^;:\n{P}{B}{U}]{{0,50}}?)? {_GIVEN}) {LEADER}"),
        leads,
    ),
    TieRule(
        "presided-by",
        TieKind.CHAIRS,
        ("presided by", "convened by", "held by"),
        pattern(
            rf"(?:chair(?:manship)? of {{the}})?{{object:body}}{_BRACKET}(?P<on>,?"
            rf" {{aux}}(?:presided|convened"
            rf"|(?<=chair of .)held) by) {LEADER}"
        ),
        leads,
    ),
    TieRule(
        "elected-chairman",
        TieKind.CHAIRS,
        (f"{P} its {O}", f"{P} {O}", f"{P} as its {O}", f"{P} as {O}", " chair"),
        pattern(
            rf"{{object:body}}{_BRACKET}(?P<on> {{aux}}(?:elected|chose|re-?elected|named|picked))"
            rf" (?P<subject>{P})(?: as)?(?: its| the)? (?:chair(?:man|woman|person)?|{O})\b"
        ),
        lambda scene, subject, object_: chairs_by_title(scene, subject, object_, subject.at + 20),
    ),
    TieRule(
        "under-somebody",
        TieKind.HEADS,
        (" under ",),
        pattern(
            rf"{{object:body}}{_BRACKET}(?P<on>(?:,| continues| continued| has continued| operates|"
            rf" now)? under)"
            rf" (?:{{the}}{{few}}(?:[{B}{G}{L}](?:'s)? )?{O} |(?:[{B}{G}{L}](?:'s)? )(?:dr\.? )?"
            rf"|dr\.? |{{the}}{{few}})?(?:\"[\w ]{{1,15}}\" )?"
            rf"{{subject:person}}(?!')(?! (?:administration|government|regime|years|era)\b)"
        ),
        _under,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "under-somebodys-leadership",
        TieKind.HEADS,
        ("leadership", "command", "direction", "stewardship", "management", "headship"),
        pattern(
            rf"{{object:body}}{_BRACKET}(?P<on>[^;:\n{P}{B}{U}]{{0,60}} under) {{subject:person}}'s?"
            rf" (?:\w+ )?{_HEADSHIP}\b"
        ),
        leads,
        confidence=0.8,
    ),
    TieRule(
        "somebodys-leadership-first",
        TieKind.HEADS,
        ("leadership", "command", "direction", "stewardship", "management", "headship"),
        pattern(
            rf"\n(?P<on>under) (?:{{subject:person}}'s? (?:\w+ )?{_HEADSHIP}), {{the}}{{few}}{{object:body}}"
            rf"(?!'){_NOUN}"
        ),
        leads,
        confidence=0.8,
        nominal=True,
    ),
)

_STANDING = (
    TieRule(
        "with-in-the-chair",
        TieKind.CHAIRS,
        ("in the chair", "in the chair's"),
        pattern(rf"{{object:body}}{_BRACKET},? with {LEADER}(?P<on> {{aux}}in the (?:{O}|chair))\b"),
        leads,
        nominal=True,
    ),
    TieRule(
        "with-at-the-head",
        TieKind.HEADS,
        (f"at its {O}", f"at the {O}", f"as its {O}", "at its helm", "at the helm"),
        pattern(
            rf"{{object:body}}{_BRACKET},? with {LEADER}(?P<on> {{aux}}at (?:its|the) (?:head|helm|{O})"
            rf"(?: of its {B})?)"
        ),
        leads,
        nominal=True,
    ),
    TieRule(
        "at-the-head-of-its-board",
        TieKind.CHAIRS,
        (f"at the {O} of its {B}", f"at the head of its {B}"),
        pattern(
            rf"with (?:{{few}}{O} )?{{subject:person}}(?P<on> at the (?:head|{O}) of its)"
            rf" {{few}}{{object:body}}"
        ),
        leads,
        nominal=True,
    ),
    TieRule(
        "head-stands",
        TieKind.HEADS,
        (f"at the {O} of", "at the head of", "at the helm of"),
        pattern(
            rf"\n(?P<on>at the (?:head|helm|{O}) of) {{the}}{{few}}{{object:body}}{_BRACKET}"
            rf" (?:is|was|stands|stood|sits) {LEADER}"
        ),
        leads,
    ),
    TieRule(
        "whose-head-is",
        TieKind.HEADS,
        (f"whose {O} is", "whose head is", f"whose {O} was"),
        pattern(rf"{{object:body}}{_BRACKET}(?P<on>,? whose (?:{{few}}{O}|head) (?:is|was)) {LEADER}"),
        heads_by_title,
    ),
)

RULES = (*_CHARGED, *_RELATIVE, *_STANDING)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of people and offices to bodies of which they have, take or are given charge."""
    yield from apply(RULES, scene)
