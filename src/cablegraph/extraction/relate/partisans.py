"""Who is of which party: by brackets, by what the party calls them, by the office that it gives them."""

from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, G, L, O, P, U, pattern
from cablegraph.records.annotations import Post, TieKind

_PARTISAN = (
    r"(?:candidate|nominee|hopeful|member|activist|militant|politician|parliamentarian|"
    r"legislator|lawmaker|deputy"
    r"|mp|mep|mk|senator|congressman|congresswoman|councilman|councill?or|stalwart|ally|"
    r"official|operative|figure"
    r"|veteran|insider|backbencher|representative|delegate|strategist|founder|heavyweight|"
    r"dissident|treasurer|loyalist|maverick|moderate|hardliner|colleague|star|running mate|"
    r"parliamentary candidate|spokesman|spokeswoman|spokesperson|whip|pundit|bigwig|boss)"
)
_IS_PARTISAN = rf"(?:(?:{_PARTISAN}|[{O}{U}])(?: and (?:{_PARTISAN}|[{O}{U}]))?)"
_YEARS = r"(?:, (?:age )?\d\d)?"
_LISTED = r"(?:,? (?:including|such as|like|among them|notably)|: )"
_LEADERS = ("leader", "president", "chairman", "chairwoman", "chair", "head", "chief")


def _follower(scene: Scene, subject: End, object_: End) -> bool:
    """A party's member by what the words between call the person; its leader is in an office of it."""
    between = scene.mentions(object_.at, subject.at)
    titles = [
        post.title.lower() for _, mention in between if (post := scene.actors.get(mention.entity, Post))
    ]
    led = any(word in title.split() for title in titles for word in _LEADERS)
    return fits.person_and_party(scene, subject, object_) and not led


def _follower_described(scene: Scene, subject: End, object_: End) -> bool:
    """A party's member by the description behind the name; its leader is in an office of it."""
    behind = scene.mentions(object_.at + 1, object_.at + 60)
    titles = [
        post.title.lower() for _, mention in behind[:1] if (post := scene.actors.get(mention.entity, Post))
    ]
    led = any(word in title.split() for title in titles for word in _LEADERS)
    return fits.person_and_party(scene, subject, object_) and not led


def _several(scene: Scene, subject: End, object_: End) -> bool:
    """A party's members behind a title in the plural, which goes for all of them; else for the first."""
    between = scene.mentions(object_.at + 1, subject.at)
    titles = [post.title for _, mention in between if (post := scene.actors.get(mention.entity, Post))]
    return _follower(scene, subject, object_) and all(title.endswith("s") for title in titles)


RULES = (
    TieRule(
        "party-in-brackets",
        TieKind.MEMBER_OF,
        (f"{P} ({B}", f" ({B}"),
        pattern(
            r"{subject:person}(?:, \d\d,?)?(?P<on> \((?:\d\d, ?)?(?:the )?{object:body}"
            r"(?:[-/,] ?[\w .{place}]{1,20})?(?:,? and [^()\n]{1,40})?\))"
        ),
        fits.person_and_party,
        nominal=True,
    ),
    TieRule(
        "both-in-brackets",
        TieKind.MEMBER_OF,
        (f"(both {B}", f"(all {B}", f"both of {B}", f"both of the {B}"),
        pattern(
            rf"(?P<subject>{P}(?:, {P}){{0,6}},? and {P})(?P<on>,? \(?(?:both"
            rf"|all)(?: of)?(?: the)?) {{object:body}}[),]"
        ),
        fits.person_and_party,
        nominal=True,
    ),
    TieRule(
        "partisan-described",
        TieKind.MEMBER_OF,
        (f"{B} ",),
        pattern(
            rf"{{subject:person}}{_YEARS}(?P<on>(?:,? (?:who |himself |herself |itself )*(?:is"
            rf"|was|became|remains"
            rf"|has been|had been)|,| \()"
            rf"(?: also| now| himself| herself| once)* (?!not |never |no )(?:an?|the|then"
            rf"|one of the)? ?{{few}})(?P<object>{B})"
            rf"(?: \([^()\n]{{1,20}}\))?(?:'s)? {{few}}{_IS_PARTISAN}(?!\w)(?! {P})"
        ),
        _follower_described,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "partisan-of",
        TieKind.MEMBER_OF,
        (f" of the {B}", f" of {B}", f" in the {B}", f" in {B}", f" from {B}", f" from the {B}"),
        pattern(
            rf"(?P<on>(?:,? (?:who )?(?:is|was|became|remains|has been|had been)|,)"
            rf"(?: (?!not |never |no )[\w,'-]+){{0,8}}? (?:an?|the"
            rf"|one of the) {{few}}{_PARTISAN}s? (?:of|in|from|for))"
            rf" {{the}}{{few}}{{object:body}}"
        ),
        fits.person_and_party,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "partisan-with-place",
        TieKind.MEMBER_OF,
        (f"{B} ",),
        pattern(
            rf"{{object:body}}(?: \([^()\n]{{1,20}}\))?(?P<on> {{few}}{_PARTISAN}"
            rf"(?: (?:for|of|from|in|on) (?:the )?(?:[\w-]+ ){{0,2}}[{L}{G}{B}])?(?: \([^()\n]{{1,30}}\))?,)"
            rf" {{subject:person}}"
        ),
        _follower,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "partisans-listed",
        TieKind.MEMBER_OF,
        (f"{B} ",),
        pattern(
            rf"{{object:body}}(?: \([^()\n]{{1,20}}\))?(?:'s)?(?P<on> {{few}}(?:{_PARTISAN}s?"
            rf"|leaders?|mps|meps"
            rf"|figures|members|ministers|leadership|[{O}{U}])(?: (?:in|from|of) {{the}}[{L}{G}{B}])?"
            rf"{_LISTED}) {{subject:agents}}"
        ),
        fits.person_and_party,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "partisans-before-names",
        TieKind.MEMBER_OF,
        (f"{B} ",),
        pattern(
            rf"{{object:body}}(?: \([^()\n]{{1,20}}\))?(?P<on> {{few}}(?:{_PARTISAN}s|mps|meps|[{O}{U}]))"
            rf" {{subject:agents}}"
        ),
        _several,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "colleagues",
        TieKind.MEMBER_OF,
        ("colleague", "fellow "),
        pattern(
            r"(?P<on>\n(?:[\w ,-]{0,40}) ?(?:among|unlike|like|with) (?:his|her|many of his|most of his)"
            r" {few}){object:body} colleagues, {subject:person}"
        ),
        fits.person_and_party,
        nominal=True,
    ),
    TieRule(
        "party-before-name",
        TieKind.MEMBER_OF,
        (f"{B} ",),
        pattern(
            rf"{{object:body}}(?: \([^()\n]{{1,20}}\))?(?P<on> (?:[{B}{L}] )?{{few}}"
            rf"(?:(?:{_PARTISAN} and )?[{O}{U}](?:(?: and|,) {{few}}[{O}{U}])?(?: (?:for|of|from) (?:the"
            rf" )?[{L}{G}{B}])?|"
            rf"{_PARTISAN})) {{subject:person}}"
        ),
        _follower,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "whose-party",
        TieKind.MEMBER_OF,
        (f"{P}'",),
        pattern(r"{subject:person}(?P<on>'s?(?: own| ruling| center-right| center-left)?) {object:body}"),
        fits.person_and_party,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "runs-as-candidate",
        TieKind.MEMBER_OF,
        ("candidate", "nominee"),
        pattern(
            r"{subject:person}(?P<on>[^\n;:.\ue000\ue003]{0,60}? as) (?:the |an? )?{object:body}(?:'s?)?"
            r"(?: \([^()\n]{1,20}\))? {few}(?:candidate|nominee|[{unnamed}{post}])"
        ),
        fits.person_and_party,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "his-party",
        TieKind.MEMBER_OF,
        (" his ", " her "),
        pattern(
            r"{subject:person}(?P<on>[^\n;:.\ue000\ue002\ue003]{0,60}? (?:his|her) (?:own |"
            r"ruling |governing )?){object:body}"
        ),
        fits.person_and_party,
        confidence=0.8,
        nominal=True,
    ),
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of people to their parties."""
    yield from apply(RULES, scene)
