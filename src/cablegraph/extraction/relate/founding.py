"""Who founded a body, and after which other it is made."""

from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, G, L, O, P, S, U, pattern
from cablegraph.records.annotations import TieKind

_MAKER = r"(?:co-?)?(?:founders?|creators?|organi[sz]ers?|initiators?)"
_MADE = (
    r"(?:model+ed|patterned|styled|fashioned|based|structured|organi[sz]ed|designed|built|set up"
    r"|established|created"
    r"|formed|drawn up)"
)
_MODEL = rf"{{the}}(?:[{G}{L}](?:'s?)? )*{{few}}(?P<object>{B})"

RULES = (
    TieRule(
        "founder-of",
        TieKind.CREATED,
        ("founder", "creator", "organizer", "initiator"),
        pattern(
            rf"{{aside}}(?P<on>,?(?: (?:who )?(?:\w+ly )?(?:is|was|being|as|became))?(?: also)?"
            rf"(?: (?:the|an?|one of (?:the|its)|among the))? (?:[\w-]+ ){{0,3}}?{_MAKER}"
            rf"(?: and (?:[\w-]+ ){{1,3}}?)? of) {{the}}{{few}}{{object:body}}(?!'s?\b)"
        ),
        fits.person_and_body,
    ),
    TieRule(
        "its-founder",
        TieKind.CREATED,
        ("founder", "creator"),
        pattern(
            rf"(?P<object>{B})(?:'s?)?(?: \([^()\n]{{1,30}}\))?(?P<on> (?:[\w-]+ ){{0,2}}?{_MAKER}(?: and"
            rf" [\w-]+)?),?"
            rf" (?:{O} )?(?P<subject>{P})"
        ),
        fits.person_and_body,
    ),
    TieRule(
        "went-on-to-found",
        TieKind.CREATED,
        (
            "founded",
            "to found",
            "established",
            "helped found",
            "helped create",
            "helped establish",
            "created",
        ),
        pattern(
            rf"{{aside}}(?P<on>(?:,? [^\n;:.{P}{B}{U}{S}{O}]{{0,90}}?)?(?: and|,|, and)? (?:then |later "
            rf"|subsequently )?"
            rf"(?:co-?founded|founded|helped (?:to )?(?:found|create|establish|set up|organi[sz]e|launch)"
            rf"|(?:went|going) on to (?:found|create|establish|set up|form)|left to (?:found|form)"
            rf"|resigned to (?:found|form)|was instrumental in (?:founding|creating|establishing|forming)))"
            rf" (?!no\b|any\b)(?:(?:the|an?|his|her|their|its) )?(?:own )?(?:[\w'-]+"
            rf" ){{0,4}}?\"?{{object:body}}(?!'s?\b)"
        ),
        fits.agent_and_body,
    ),
    TieRule(
        "body-made-after",
        TieKind.MODELLED_ON,
        (
            "model",
            "pattern",
            "lines of",
            "copied",
            "copies",
            "copy of",
            "replica",
            "emulat",
            "template",
            "similar to",
            "mirror",
            "inspired by",
            "example of",
        ),
        pattern(
            rf"{{subject:body}}{{aside}}(?P<on>(?:,|,? (?:which|that))?(?: (?:is|was|are|were|has been|will"
            rf" be|being|it"
            rf"self))*(?: [^\n;:.{P}{B}{U}{S}{O}]{{0,60}}?)?,?"
            rf" (?:(?:[\w-]+ly[ -]+)*(?:{_MADE} )?(?:on|after|upon|along|from|using|in)"
            rf"(?: the)? (?:basic )?(?:lines|example|pattern|model|template|image|style|structure|format)"
            rf" (?:of|as)"
            rf"|(?:[\w-]+ly[ -]+)*(?:model+ed|patterned|styled|fashioned) (?:on|after|upon|along|from)"
            rf"(?: the (?:lines|example|pattern|model|structure) of)?"
            rf"|(?:copie[sd]|mirror(?:s|ed)|replicate[sd]|emulate[sd]|imitate[sd]|a (?:copy|replica) of"
            rf"|inspired by)"
            rf"(?: (?:the )?(?:[\w-]+ ){{0,2}}?of)?)) {_MODEL}(?!'s?\b)"
        ),
        fits.bodies,
        confidence=0.8,
    ),
    TieRule(
        "based-on-its-model",
        TieKind.MODELLED_ON,
        ("model", "example", "pattern"),
        pattern(
            rf"{{subject:body}}{{aside}}(?P<on>(?:,|,? (?:which|that))?(?: (?:is|was|are|were|has been"
            rf"|being))*"
            rf" (?:[\w-]+ly )?(?:based|built|organi[sz]ed|structured|founded|designed|established|created"
            rf"|set up)"
            rf" (?:up)?on) {_MODEL}(?:'s)? (?:model|example|pattern|template)\b"
        ),
        fits.bodies,
        confidence=0.8,
    ),
    TieRule(
        "formed-similar-to",
        TieKind.MODELLED_ON,
        ("similar to", "analogous to", "akin to"),
        pattern(
            rf"\b(?P<on>(?:created|established|formed|founded|set up|formation of|creation of|establishment"
            rf" of))"
            rf" (?:the |an? )?{{few}}{{subject:body}}(?: \([^()\n]{{1,30}}\))?,? (?:similar|analogous|akin)"
            rf" to {_MODEL}(?!'s?\b)"
        ),
        fits.bodies,
        confidence=0.7,
    ),
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of bodies to who founded them and to what they are modelled on."""
    yield from apply(RULES, scene)
