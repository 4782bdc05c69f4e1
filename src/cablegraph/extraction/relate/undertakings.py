"""What the text says of programmes: who issued, runs, promotes them, on what they are modelled."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cablegraph.extraction.relate.drafts import Draft, End, Fits, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, G, L, M, U, pattern
from cablegraph.records.annotations import (
    Body,
    EntityId,
    MentionKind,
    Place,
    Programme,
    ProgrammeKind,
    TieKind,
    UnnamedHolder,
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
    r"modell?ed|patterned|drew)"
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


_TOO_COMMON = ("websites", "web sites", "website", "web site", "databases", "phone numbers")


def _fits(*kinds: ProgrammeKind) -> Fits:
    def fits(scene: Scene, subject: End, object_: End) -> bool:
        """A programme of these kinds, and a body, a place, or somebody of one."""
        programme = scene.actors.get(subject.entity, Programme)
        if programme is None or programme.name.lower() in _TOO_COMMON:
            return False
        return programme.kind in kinds and owner(scene, object_) is not None

    return fits


def _whose(*kinds: ProgrammeKind) -> Fits:
    def fits(scene: Scene, subject: End, object_: End) -> bool:
        """The same; a bare possessive is too little for words in quotation marks and for web sites."""
        programme = scene.actors.get(subject.entity, Programme)
        if programme is None or (programme.kind == "channel" and "web" in programme.name.lower()):
            return False
        sure = programme.kind != "campaign" or programme.rule == "programme-name"
        return sure and _fits(*kinds)(scene, subject, object_)

    return fits


def _programmes(scene: Scene, subject: End, object_: End) -> bool:
    return all(scene.actors.get(end.entity, Programme) is not None for end in (subject, object_))


def _bodies(scene: Scene, subject: End, object_: End) -> bool:
    return all(scene.actors.get(end.entity, Body) is not None for end in (subject, object_))


def _conducts(scene: Scene, subject: End, object_: End) -> bool:
    programme = scene.actors.get(object_.entity, Programme)
    return (
        programme is not None
        and programme.kind == "campaign"
        and scene.actors.get(subject.entity, Body) is not None
    )


def owner(scene: Scene, end: End) -> EntityId | None:
    """The body or place that an end stands for: itself, or whom "regional officials" belong to."""
    entity = scene.actors.entities.get(end.entity)
    if isinstance(entity, Body | Place):
        return entity.id
    if not isinstance(entity, UnnamedHolder):
        return None
    if entity.body is not None:
        return entity.body
    places = scene.actors.within(
        end.mention.start, end.mention.end, MentionKind.PLACE, MentionKind.GOVERNMENT
    )
    return places[0].entity if places else None


_WHOSE = (f"{B}'", f"{G}'", f"{L}'")
RULES = (
    TieRule(
        "whose-plan",
        TieKind.ISSUED_BY,
        _WHOSE,
        pattern(rf"(?P<object>[{B}{G}{L}])(?P<on>'s?)(?: own)? {{few}}{{subject:programme}}"),
        _whose(*_PLANS),
        nominal=True,
    ),
    TieRule(
        "whose-campaign",
        TieKind.PROMOTED_BY,
        _WHOSE,
        pattern(rf"(?P<object>[{B}{G}{L}])(?P<on>'s?)(?: own)? {{few}}\"?{{subject:programme}}"),
        _whose("campaign"),
        nominal=True,
    ),
    TieRule(
        "whose-system",
        TieKind.OPERATED_BY,
        _WHOSE,
        pattern(rf"(?P<object>[{B}{G}{L}])(?P<on>'s?)(?: own)? {{few}}{{subject:programme}}"),
        _whose(*_TOOLS),
        nominal=True,
    ),
    TieRule(
        "plan-after-body",
        TieKind.ISSUED_BY,
        (f"{B} ",),
        pattern(r"{object:body}(?: \([^()\n]{1,20}\))?(?P<on> ){subject:programme}"),
        _fits(*_PLANS),
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "issued",
        TieKind.ISSUED_BY,
        (M,),
        pattern(rf"{_OWNER}(?P<on>{_HAVE} ?{_ISSUE}) {_THING}"),
        _fits(*_PLANS),
    ),
    TieRule(
        "issued-by",
        TieKind.ISSUED_BY,
        (M,),
        pattern(
            rf"{{subject:programme}}\"?{_ABOUT}{{aside}}(?P<on>{_HAVE} ?{_ISSUE}(?: (?:in|on) [\w"
            rf" ,]{{3,20}}?)? by) {{the}}{_OWNER}"
        ),
        _fits(*_PLANS),
    ),
    TieRule(
        "promotes",
        TieKind.PROMOTED_BY,
        (M,),
        pattern(rf"{_OWNER}(?P<on>{_HAVE} ?{_PROMOTE}) {_THING}"),
        _fits("campaign", "plan"),
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
        _fits("campaign"),
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
        _conducts,
    ),
    TieRule(
        "operates",
        TieKind.OPERATED_BY,
        (M,),
        pattern(rf"{_OWNER}(?P<on>{_HAVE} ?{_OPERATE}) {_THING}"),
        _fits(*_TOOLS),
    ),
    TieRule(
        "operates-both",
        TieKind.OPERATED_BY,
        (M,),
        pattern(rf"{_OWNER}(?P<on>{_HAVE} ?{_OPERATE}) {{the}}{{few}}{M}{_AND_THING}"),
        _fits(*_TOOLS),
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
        _fits(*_TOOLS),
    ),
    TieRule(
        "reached-through",
        TieKind.OPERATED_BY,
        ("via", "through", "by means of"),
        pattern(
            rf"{_OWNER}(?P<on>{_HAVE} ?[^\n;:.\ue000-\ue004\ue006]{{3,110}}? (?:via|through|by"
            rf" means of)) {{the}}{{few}}{{subject:programme}}"
        ),
        _fits("channel"),
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
        _fits("channel"),
        confidence=0.8,
    ),
    TieRule(
        "modelled-on",
        TieKind.MODELLED_ON,
        (M,),
        pattern(rf"{{subject:programme}}\"?{{aside}}(?P<on>{_IS_MADE}(?:{_MODELLED})) {_MODEL}"),
        _programmes,
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
        _programmes,
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
        _programmes,
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
        _programmes,
    ),
    TieRule(
        "that-they-run",
        TieKind.OPERATED_BY,
        (M,),
        pattern(
            rf"{{subject:programme}}{_ABOUT},? (?:which|that) {{the}}{_OWNER}(?P<on> {{aux}}{_OPERATE})\b"
        ),
        _fits(*_TOOLS),
    ),
    TieRule(
        "that-they-issued",
        TieKind.ISSUED_BY,
        (M,),
        pattern(rf"{{subject:programme}}{_ABOUT},? (?:which|that) {{the}}{_OWNER}(?P<on> {{aux}}{_ISSUE})\b"),
        _fits(*_PLANS),
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
        _fits("campaign"),
    ),
    TieRule(
        "that-they-promote",
        TieKind.PROMOTED_BY,
        (M,),
        pattern(rf"{{subject:programme}}\"?,?\"? (?:which|that) {{the}}{_OWNER}(?P<on> {{aux}}{_PROMOTE})\b"),
        _fits("campaign"),
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
        _bodies,
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
    yield from _known_through(scene)


_OWNED = (TieKind.ISSUED_BY, TieKind.PROMOTED_BY, TieKind.OPERATED_BY)
_LATTER = pattern(rf"\bthe latter(?P<on>,? (?:[\w-]+ly )?{_CONDUCT}) {{the}}{{few}}{{object:programme}}")


def _latter(scene: Scene) -> Iterator[Draft]:
    """ "..., the latter mainly conducting education campaigns": the body named last, not in brackets."""
    for found in _LATTER.finditer(scene.text) if "the latter" in scene.text else ():
        opening = scene.sentence(found.start())[0]
        before = _unbracketed_bodies(scene, opening, found.start())
        if before:
            mention = scene.mention(found.start("object"))
            subject, object_ = before[-1], End(mention.entity, found.start("object"), mention)
            if _conducts(scene, subject, object_):
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


_PRESS = re.compile(
    r"\b(?:Post|Times|News|Herald|Courier|Tribune|Gazette|Journal|Daily|Network|Radio|TV|"
    r"Television|Chronicle|Observer"
    r"|Press|Review|Telegraph|Guardian|Broadcasting|Newspaper)\b"
)
_SAID_IN = re.compile(
    r"\b(?:according to|(?:reported|printed|published|carried|described|covered|featured|"
    r"announced) (?:in|by|on)"
    r"|as seen in) (?:the |an? )?(?:[\w-]+ ){0,3}\Z"
)
_THE_CAMPAIGN = re.compile(
    r"\b(?:the|its|this|these) (?:[\w-]+ ){0,2}?(?:campaign|drive|strategy|initiative|"
    r"programme?|rules|precepts|slogans?)\b"
)
_NEAR = 600
_SAYS = re.compile(
    r"(?:'s?)?(?: \([^()\n]{1,20}\))?(?:,[^,\n]{1,30},)?(?: (?:which|also|recently|first|has|had))*"
    r" (?:reports?|reported|printed|published|carried|covered|described|featured|ran|quoted|"
    r"wrote|article|story)\b"
)


def _known_through(scene: Scene) -> Iterator[Draft]:
    """A named programme in a sentence that a newspaper or broadcaster is said to have reported."""
    for at, outlet in scene.mentions(0, len(scene.text)):
        if outlet.kind is not MentionKind.BODY or not _is_press(scene, outlet.entity):
            continue
        before = _SAID_IN.search(scene.text, max(at - 60, 0), at)
        behind = _SAYS.match(scene.text, at + 1)
        if before is None and behind is None:
            continue
        media = End(outlet.entity, at, outlet)
        start = before.start() if before else at
        end = behind.end() if behind else at + 1
        first, last = scene.sentence(at)
        first, last = max(first, at - _NEAR), min(last, at + _NEAR)
        spoken = _named_at(scene, first, last) or _named_before(scene, first, last)
        for subject in spoken:
            yield Draft(
                subject=subject,
                kind=TieKind.KNOWN_THROUGH,
                object=media,
                start=min(start, subject.at) if subject.at > first else start,
                end=max(end, subject.at + 1),
                on=(start, end),
                rule="known-through",
                confidence=0.8,
            )


def _named_at(scene: Scene, start: int, end: int) -> list[End]:
    """The programmes with a name of their own in a range."""
    return [
        End(mention.entity, at, mention)
        for at, mention in scene.mentions(start, end)
        if (programme := scene.actors.get(mention.entity, Programme))
        and programme.rule in ("programme-name", "programme-in-quotes")
    ]


def _named_before(scene: Scene, start: int, end: int) -> list[End]:
    """The programme last named before a sentence that speaks of "the campaign" or its rules."""
    if not _THE_CAMPAIGN.search(scene.text, start, end):
        return []
    return _named_at(scene, max(start - _NEAR, 0), start)[-1:]


def _is_press(scene: Scene, id_: EntityId) -> bool:
    body = scene.actors.get(id_, Body)
    return body is not None and (body.kind == "media" or bool(_PRESS.search(body.name)))
