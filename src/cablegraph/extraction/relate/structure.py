"""Who made, owned, preceded a body."""

from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.parts import UNIT_NOUNS
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import pattern
from cablegraph.records.annotations import TieKind


def _alike(scene: Scene, subject: End, object_: End) -> bool:
    return fits.people(scene, subject, object_) or fits.bodies(scene, subject, object_)


RULES = (
    TieRule(
        "created",
        TieKind.CREATED,
        ("created", "established", "founded", "set up", "formed", "launched", "opened"),
        pattern(
            rf"(?P<on>,? (?:who |which |that )?{{aux}}"
            r"(?:created|established|founded|co-founded|set up|formed|launched)) "
            rf"{{the}}{{few}}(?:{UNIT_NOUNS},? (?:called|named|known as|dubbed)"
            rf" {{the}}\"?)?{{object:body}}(?!'s)"
        ),
        fits.agent_and_body,
    ),
    TieRule(
        "created-by",
        TieKind.CREATED,
        ("created", "established", "founded", "set up", "formed", "started"),
        pattern(
            r"{object:body}{aside}(?P<on>{gap}\b(?:created|established|founded|co-founded|set"
            r" up|formed|started)"
            r"(?: (?:in|on) [\w ]{3,20}?)? (?:jointly )?by) {the}(?:[\w./-]+ ){0,2}?{subject:agents}"
        ),
        fits.agent_and_body,
    ),
    TieRule(
        "owns",
        TieKind.OWNS,
        (" owns ", "owned by"),
        pattern(
            r"(?P<on>,? (?:who |which |that )?{aux}owns)"
            r" {the}{few}{object:body}"
        ),
        fits.agent_and_body,
    ),
    TieRule(
        "owned-by",
        TieKind.OWNS,
        ("owned by",),
        pattern(r"{object:body}{aside}(?P<on>{gap}\bowned by) {subject:agents}"),
        fits.agent_and_body,
    ),
    TieRule(
        "replaced",
        TieKind.SUCCEEDED,
        ("replace", "succee", "took over from", "taken over from"),
        pattern(
            r"(?P<on>,? (?:who |which )?{aux}"
            r"(?:replaced|replaces|succeeded|succeeds|took over from|taken over from)) {object:agent}"
        ),
        _alike,
    ),
    TieRule(
        "replaced-by",
        TieKind.SUCCEEDED,
        ("replaced by", "succeeded by"),
        pattern(
            r"{object:agent}(?P<on>,? (?:who |which )?(?:was|were|has been|had been|is)(?:"
            r" \w+ly)? (?:replaced|succeeded)"
            r"(?: (?:in|on) [\w ,]{3,20}?)? by) {subject:agent}"
        ),
        _alike,
    ),
    TieRule(
        "successor-to",
        TieKind.SUCCEEDED,
        ("successor", "predecessor"),
        pattern(
            r"{subject:any}(?P<on>,? (?:which |who |is |was |the |an? |as )*successor (?:to|of))"
            r" {the}{object:any}"
        ),
        _alike,
    ),
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of bodies to who made, owned or preceded them."""
    yield from apply(RULES, scene)
