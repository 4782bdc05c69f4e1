"""What the text says of programmes: who issued, runs, promotes them, on what they are modelled."""

from collections.abc import Iterator
from dataclasses import replace

from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.press import known_through
from cablegraph.extraction.relate.programme_ends import (
    conducts,
    of_kind,
    owner,
    two_bodies,
    two_programmes,
    whose,
)
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, G, L, M, U, pattern
from cablegraph.records.annotations import (
    MentionKind,
    Programme,
    ProgrammeKind,
    TieKind,
)

_PLANS: tuple[ProgrammeKind, ...] = ("plan", "action-plan")
_TOOLS: tuple[ProgrammeKind, ...] = ("system", "channel")

_OWNER = (
    rf"(?P<object>[{B}{G}{L}{U}])(?: \([^()\n]{{1,40}}\))?(?: (?:officials?|authorities|police|"
    rf"leaders|government|administration))?"
)
_HAVE = r"(?:(?:,? (?:which |that |who )| ){aux})"
_ABOUT = r"(?: (?:of|for|on|against|about) [^\n;:,.\ue000-\ue006]{2,40}?)?"
_WITH_NAME = (
    r"(?:(?:an?|the|its|their) [^,.;\n\ue000-\ue004]{3,60}? (?:consisting of|called|named|"
    r"entitled|titled|dubbed|known as|"
    r"under the (?:name|title|slogan|motto)(?: of)?|with the (?:title|slogan|motto)) (?:the )?)?"
)
_THING = rf"{_WITH_NAME}{{the}}{{few}}\"?{{subject:programme}}"
# A second thing in a row: "a phone line and an e-mail address".
_AND_THING = r"(?:(?:,|,? and|,? as well as) {the}{few}{subject:programme})"
_ISSUE = (
    r"(?:developed?|develops|issued?|issues|adopted|adopts|approved|unveiled|released|drafted|"
    r"drew up|drawn up|prepared|"
    r"published|introduced|announced|launched|put in place|set out|formulated|devised|passed|"
    r"enacted|presented|implemented|"
    r"implements|implementing|crafted|produced|established|wrote|written|designed|created|based|"
    r"modell?ed|patterned|drew|runs?|ran|running|operates|oversees|manages|administers|coordinates|sponsors"
    r"|sponsored"
    r"|funds|funded|finances|financed|initiated|began|started|inaugurated|rolled out|kicked off|finalized"
    r"|completed"
    r"|outlined|endorsed|proposed|ran|carries out|conducts|set up)"
)
_PROMOTE = (
    r"(?:promot(?:es?|ed|ing)|launch(?:es|ed|ing)?|kicked off|publiciz(?:es|ed|ing)|"
    r"advertis(?:es|ed|ing)|"
    r"started|introduced|unveiled|rolled out|rolling out|spreads?|spreading|champion(?:s|ed|"
    r"ing)|pushing|backs)"
)
_CONDUCT = (
    r"(?:conduct(?:s|ed|ing)?|run|runs|ran|running|organi[sz](?:es?|ed|ing)|carr(?:y|ies|ied|"
    r"ying) out|hold|holds|held|holding|"
    r"stag(?:es?|ed|ing)|lead|leads|leading|mount(?:s|ed|ing)?|offer(?:s|ed|ing)?|responsible for)"
)
_OPERATE = (
    r"(?:operat(?:es?|ed|ing)|run|runs|ran|running|maintain(?:s|ed|ing)?|manag(?:es?|ed|ing)|"
    r"administer(?:s|ed|ing)?|set up|"
    r"opened|established|launched|created|introduced|installed|built|keeps|hosts|staffs|"
    r"activated|inaugurated|"
    r"provid(?:es|ed|ing)|publiciz(?:es|ed|ing)|developed|has|have)"
)
_MODELLED = (
    r"(?:(?:loosely|closely|largely|partly|directly|explicitly)[- ]+)*(?:model+ed|patterned|"
    r"based|styled|fashioned|built)"
    r"(?: (?:on|after|upon|along|from))(?: the (?:lines|example|pattern|model|template) of)?"
    r"|(?:follows|followed|following|copies|copied|mirrors|mirrored|replicates|takes as its"
    r" model)(?: the (?:lines|example|pattern|model|template) of)?"
    r"|(?:along|on) (?:the )?(?:same )?(?:lines|basis|example|pattern|model|template) (?:of|as)|"
    r"(?:takes|took) (?:as )?its (?:model|cue|inspiration) from"
    r"|inspired by"
)
_IS_MADE = (
    r"(?:,? (?:which|that|whose [\w ]{3,40}?))?(?: (?:is|was|are|were|has been|will be|being|"
    r"itself))* (?:[^\n;:.\ue000-\ue006]{0,70}?\b)?"
)
_MODEL = rf"{{the}}(?:[{B}{G}{L}](?:'s?)? )*(?:[\w'-]+ ){{0,4}}?(?P<object>[{B}{M}])"


_WHOSE = (f"{B}'", f"{G}'", f"{L}'")
RULES = (
    TieRule(
        "whose-plan",
        TieKind.ISSUED_BY,
        _WHOSE,
        pattern(
            rf"(?P<object>[{B}{G}{L}])(?: \([^()\n]{{1,20}}\))?(?P<on>'s?)(?: own)?"
            rf" {{few}}\"?{{subject:programme}}"
        ),
        whose(*_PLANS),
        nominal=True,
    ),
    TieRule(
        "whose-campaign",
        TieKind.PROMOTED_BY,
        _WHOSE,
        pattern(rf"(?P<object>[{B}{G}{L}])(?P<on>'s?)(?: own)? {{few}}\"?{{subject:programme}}"),
        whose("campaign"),
        nominal=True,
    ),
    TieRule(
        "whose-system",
        TieKind.OPERATED_BY,
        _WHOSE,
        pattern(rf"(?P<object>[{B}{G}{L}])(?P<on>'s?)(?: own)? {{few}}{{subject:programme}}"),
        whose(*_TOOLS),
        nominal=True,
    ),
    TieRule(
        "for-their-plan",
        TieKind.ISSUED_BY,
        (M,),
        pattern(
            rf"(?P<object>[{B}{G}{L}])(?P<on>,? (?:for|in|with|to (?:support|fund|implement)|and|through"
            rf"|under) (?:its|their)|(?: [^\n;:.\ue000-\ue007]{{1,90}})? (?:its|their) own)"
            rf"(?: own| new)? {{few}}\"?{{subject:programme}}"
        ),
        of_kind(*_PLANS),
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "plan-after-body",
        TieKind.ISSUED_BY,
        (f"{B} ",),
        pattern(r"{object:body}(?: \([^()\n]{1,20}\))?(?P<on> ){subject:programme}"),
        of_kind(*_PLANS),
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "issued",
        TieKind.ISSUED_BY,
        (M,),
        pattern(rf"{_OWNER}(?P<on>{_HAVE} ?{_ISSUE}) {_THING}"),
        of_kind(*_PLANS),
    ),
    TieRule(
        "issued-by",
        TieKind.ISSUED_BY,
        (M,),
        pattern(
            rf"{{subject:programme}}\"?{_ABOUT}{{aside}}(?P<on>,?{_HAVE} ?{_ISSUE}(?: (?:in|on) [\w"
            rf" ,]{{3,20}}?)? by) {{the}}{_OWNER}"
        ),
        of_kind(*_PLANS),
    ),
    TieRule(
        "promotes",
        TieKind.PROMOTED_BY,
        (M,),
        pattern(rf"{_OWNER}(?P<on>{_HAVE} ?{_PROMOTE}) {_THING}"),
        of_kind("campaign", "plan"),
        confidence=0.8,
    ),
    TieRule(
        "promoted-by",
        TieKind.PROMOTED_BY,
        (M,),
        pattern(
            rf"{{subject:programme}}\"?{_ABOUT}{{aside}}(?P<on>{_HAVE} ?(?:promoted|launched|run|"
            rf"publicized|advertised|championed|spread|rolled out|sponsored|conducted|introduced|"
            rf"started)"
            rf"(?: (?:in|on) [\w ,]{{3,20}}?)? by) {{the}}{_OWNER}"
        ),
        of_kind("campaign"),
    ),
    TieRule(
        "conducts",
        TieKind.CONDUCTS,
        (M,),
        pattern(
            rf"{{subject:body}}{{aside}}(?P<on>(?:,? whose \w+ {{aux}}|{_HAVE}| \w+ [\w"
            rf" -]{{3,40}}? and ) ?{_CONDUCT})"
            rf" {{the}}{{few}}{{object:programme}}"
        ),
        conducts,
    ),
    TieRule(
        "operates",
        TieKind.OPERATED_BY,
        (M,),
        pattern(rf"{_OWNER}(?P<on>{_HAVE} ?{_OPERATE}) {_THING}"),
        of_kind(*_TOOLS),
    ),
    TieRule(
        "operates-both",
        TieKind.OPERATED_BY,
        (M,),
        pattern(rf"{_OWNER}(?P<on>{_HAVE} ?{_OPERATE}) {{the}}{{few}}{M}{_AND_THING}"),
        of_kind(*_TOOLS),
    ),
    TieRule(
        "operated-by",
        TieKind.OPERATED_BY,
        (M,),
        pattern(
            rf"{{subject:programme}}{_ABOUT}{{aside}}(?P<on>{_HAVE} ?(?:operated|run|maintained|managed|"
            rf"administered|set up|opened|established|launched|hosted|"
            rf"staffed|kept|created|introduced)(?: (?:in|on) [\w ,]{{3,20}}?)? by) {{the}}{_OWNER}"
        ),
        of_kind(*_TOOLS),
    ),
    TieRule(
        "reached-through",
        TieKind.OPERATED_BY,
        ("via", "through", "by means of"),
        pattern(
            rf"{_OWNER}(?P<on>{_HAVE} ?[^\n;:.\ue000-\ue004\ue006]{{3,110}}? (?:via|through|by"
            rf" means of)) {{the}}{{few}}{{subject:programme}}"
        ),
        of_kind("channel"),
        confidence=0.8,
    ),
    TieRule(
        "reached-through-both",
        TieKind.OPERATED_BY,
        ("via", "through", "by means of"),
        pattern(
            rf"{_OWNER}(?P<on>{_HAVE} ?[^\n;:.\ue000-\ue004\ue006]{{3,110}}? (?:via|through|by"
            rf" means of)) {{the}}{{few}}{M}{_AND_THING}"
        ),
        of_kind("channel"),
        confidence=0.8,
    ),
    TieRule(
        "modelled-on",
        TieKind.MODELLED_ON,
        (M,),
        pattern(rf"{{subject:programme}}\"?{{aside}}(?P<on>{_IS_MADE}(?:{_MODELLED})) {_MODEL}"),
        two_programmes,
    ),
    TieRule(
        "models-its",
        TieKind.MODELLED_ON,
        ("based ", "model", "patterned", "styled", "fashioned"),
        pattern(
            rf"[{B}{G}{L}{U}](?P<on> {{aux}}(?:based|model+ed|patterned|styled|fashioned))"
            rf" {{the}}{{few}}{{subject:programme}}"
            rf" (?:on|after|upon)(?: the (?:lines|example|pattern|model) of)? {_MODEL}"
        ),
        two_programmes,
    ),
    TieRule(
        "as-its-model",
        TieKind.MODELLED_ON,
        ("as a ", "as its ", "as the "),
        pattern(
            rf"{{subject:programme}}\"?{{aside}}(?P<on>[^\n;:.{M}]{{0,70}}?\b(?:using|taking|"
            rf"with|takes|took|uses|used|has))"
            rf" {{the}}(?:[{B}{G}{L}](?:'s?)? )*{{few}}(?P<object>{M}) as (?:an?|its|the)"
            rf" (?:model|template|basis|blueprint|pattern)"
        ),
        two_programmes,
    ),
    TieRule(
        "served-as-model",
        TieKind.MODELLED_ON,
        ("model for", "template for", "basis for", "blueprint for", "pattern for"),
        pattern(
            rf"(?P<object>{M})\"?{{aside}}(?P<on> {{aux}}(?:served|serves|used|provided|provides|"
            rf"is|was)(?: as)?) (?:an?|the)"
            rf" (?:model|template|basis|blueprint|pattern) for {{the}}(?:[{B}{G}{L}](?:'s?)?"
            rf" )*{{few}}{{subject:programme}}"
        ),
        two_programmes,
    ),
    TieRule(
        "that-they-run",
        TieKind.OPERATED_BY,
        (M,),
        pattern(
            rf"{{subject:programme}}{_ABOUT},? (?:which|that) {{the}}{_OWNER}(?P<on> {{aux}}{_OPERATE})\b"
        ),
        of_kind(*_TOOLS),
    ),
    TieRule(
        "that-they-issued",
        TieKind.ISSUED_BY,
        (M,),
        pattern(rf"{{subject:programme}}{_ABOUT},? (?:which|that) {{the}}{_OWNER}(?P<on> {{aux}}{_ISSUE})\b"),
        of_kind(*_PLANS),
    ),
    TieRule(
        "a-campaign-of",
        TieKind.PROMOTED_BY,
        (M,),
        pattern(
            rf"{{subject:programme}}\"?,?\"? an? (?:\w+ ){{0,3}}?(?P<on>(?:launched|promoted|run|"
            rf"organi[sz]ed|sponsored|started) by)"
            rf" {{the}}{_OWNER}"
        ),
        of_kind("campaign"),
    ),
    TieRule(
        "that-they-promote",
        TieKind.PROMOTED_BY,
        (M,),
        pattern(rf"{{subject:programme}}\"?,?\"? (?:which|that) {{the}}{_OWNER}(?P<on> {{aux}}{_PROMOTE})\b"),
        of_kind("campaign"),
    ),
    TieRule(
        "body-modelled-on",
        TieKind.MODELLED_ON,
        ("model", "patterned", "lines of"),
        pattern(
            rf"{{subject:body}}{{aside}}(?P<on>{_IS_MADE}(?:(?:loosely|closely|largely|partly)[-"
            rf" ]+)*(?:model+ed|patterned)(?: (?:on|after|upon|along))"
            rf"(?: the (?:lines|example|pattern|model) of)?) {_MODEL}"
        ),
        two_bodies,
    ),
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of programmes to who issued, promotes, runs and conducts them, to models and to media."""
    for draft in apply(RULES, scene):
        named = owner(scene, draft.object)
        if draft.kind in _OWNED and named is not None:
            draft = replace(draft, object=replace(draft.object, entity=named))
        yield draft
    yield from _latter(scene)
    yield from _named_after(scene)
    yield from known_through(scene)


_OWNED = (TieKind.ISSUED_BY, TieKind.PROMOTED_BY, TieKind.OPERATED_BY)
_LATTER = pattern(rf"\bthe latter(?P<on>,? (?:[\w-]+ly )?{_CONDUCT}) {{the}}{{few}}{{object:programme}}")


def _named_after(scene: Scene) -> Iterator[Draft]:
    """ "A Reef Watch feeding program": the body with whose name it begins runs it."""
    for at, mention in scene.mentions(0, len(scene.text)):
        if mention.kind is not MentionKind.PROGRAMME:
            continue
        programme = scene.actors.get(mention.entity, Programme)
        if programme is None or programme.kind not in _PLANS or mention.end - mention.start <= _SHORT:
            continue
        inside = scene.actors.within(mention.start, mention.end, MentionKind.BODY)
        if inside and inside[0].start == mention.start and inside[0].end < mention.end:
            yield Draft(
                subject=End(programme.id, at, mention),
                kind=TieKind.ISSUED_BY,
                object=End(inside[0].entity, at, inside[0]),
                start=at,
                end=at + 1,
                on=(at, at + 1),
                rule="plan-named-after-body",
                confidence=0.7,
                nominal=True,
            )


_SHORT = 8


def _latter(scene: Scene) -> Iterator[Draft]:
    """ "..., the latter mainly conducting education campaigns": the body named last, not in brackets."""
    for found in _LATTER.finditer(scene.text) if "the latter" in scene.text else ():
        opening = scene.sentence(found.start())[0]
        before = _unbracketed_bodies(scene, opening, found.start())
        if before:
            mention = scene.mention(found.start("object"))
            subject, object_ = before[-1], End(mention.entity, found.start("object"), mention)
            if conducts(scene, subject, object_):
                yield Draft(
                    subject=subject,
                    kind=TieKind.CONDUCTS,
                    object=object_,
                    start=subject.at,
                    end=found.end(),
                    on=found.span("on"),
                    rule="the-latter-conducts",
                    confidence=0.8,
                )


def _unbracketed_bodies(scene: Scene, start: int, end: int) -> list[End]:
    found = []
    for at, mention in scene.mentions(start, end):
        depth = scene.text.count("(", start, at) - scene.text.count(")", start, at)
        if mention.kind is MentionKind.BODY and depth == 0:
            found.append(End(mention.entity, at, mention))
    return found
