"""Who is of which party: by brackets, by what the party calls them, by the office that it gives them."""

from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, G, L, O, P, U, pattern
from cablegraph.records.annotations import Post, Tense, TieKind

_PARTISAN = (
    r"(?:candidate|nominee|hopeful|member|activist|militant|politician|parliamentarian|"
    r"legislator|lawmaker|deputy"
    r"|mp|mep|mk|senator|congressman|congresswoman|councilman|councill?or|stalwart|ally|"
    r"official|operative|figure"
    r"|veteran|insider|backbencher|representative|delegate|strategist|founder|heavyweight|"
    r"dissident|rebel|co-founder|treasurer|loyalist|maverick|moderate|hardliner|colleague|star|running mate|"
    r"parliamentary candidate|spokesman|spokeswoman|spokesperson|whip|pundit|bigwig|boss)"
)
_IS_PARTISAN = rf"(?:(?:{_PARTISAN}|[{O}{U}])(?: and (?:{_PARTISAN}|[{O}{U}]))?)"
_YEARS = r"(?:, (?:age )?\d\d)?"
_LISTED = r"(?:,? (?:including|such as|like|among them|notably)|: )"
# Words that may stand between a party and what it calls somebody; verbs may not: "Blue Party briefed Ruiz".
_ADJECTIVES_LIKE_VERBS = (
    r"(?:embattled|disgraced|exiled|jailed|imprisoned|retired|seasoned|elected|re-elected|designated|respected"
    r"|defeated|ousted|suspended|outspoken|wheelchair-bound|based)"
)
_VERBS = (
    r"(?:backs|supports|names|nominates|wants|sees|calls|asks|fears|opposes|blames|accuses|urges|attacks|likes"
    r"|met|meets|chose|chooses|picks|elects|beat|beats|made|makes|put|puts|sent|sends|saw|lost|won|wins|gave"
    r"|gives|took|takes|brought|found|left|let|allows?|under|against|over|into|than|without|before|after|about"
    r"|during|between|since)"
)
_FEW = (
    rf"(?:(?!{_VERBS}\b)(?!(?!{_ADJECTIVES_LIKE_VERBS}\b)[a-z-]+ed\b)"
    rf"(?!(?:said|told|says|with|to|in|for|that|who|which|by|from|at|on|of|is|was|are|were|has|had|have|will"
    rf"|would|may|and|or|but|while|when|as|not|where|whose|because|if)\b)[\w'-]+ ){{0,3}}?"
)
# Names in a row, each perhaps behind a title and before brackets: "Senator A, B (the elder) and C".
_NAMED = rf"(?:{O} )?&?{P}(?: \([^()\n]{{1,30}}\))?"
_NAMES = rf"{_NAMED}(?:(?:,? and|,) {_NAMED}){{0,8}}"
_FELLOWS = rf"(?:{_PARTISAN}s?|leaders?|leadership|figures|bosses|mps|meps|ministers|barons|[{O}{U}])"
_SOME = r"(?:(?:several|many|most|some|a few|two|three|a number of|the) )?"
_WHERE = rf"(?: (?:in|from|of|at|on) (?:the )?(?:[{L}{G}{B}]|[\w-]+))?"


def _its_own(scene: Scene, subject: End, object_: End) -> bool:
    """A party and one of its people; "the Blue Party's Minister Ruiz" too, since parties own no ministers."""
    return fits.person_and_party(scene, subject, object_)


def _leavers(scene: Scene, subject: End, object_: End) -> bool:
    """A person or party that leaves a party or an alliance of parties."""
    return fits.person_and_party(scene, subject, object_) or (
        fits.is_party(scene, subject)
        and fits.bodies(scene, subject, object_)
        and fits.is_alliance(scene, object_)
    )


def _several(scene: Scene, subject: End, object_: End) -> bool:
    """A party's members behind a title in the plural, which goes for all of them; else for the first."""
    between = scene.mentions(object_.at + 1, subject.at)
    titles = [post.title for _, mention in between if (post := scene.actors.get(mention.entity, Post))]
    return fits.person_and_party(scene, subject, object_) and all(title.endswith("s") for title in titles)


RULES = (
    TieRule(
        "people-from-party",
        TieKind.MEMBER_OF,
        (" including ", " such as ", ", like ", ", notably ", ", among them "),
        pattern(
            rf"(?<!\w)(?:{_FELLOWS.replace(U, '')}|people)(?P<on> (?:from|of|in|within))"
            rf" (?:the )?{_FEW}{{object:body}}"
            rf"(?: \([^()\n]{{1,20}}\))?{_LISTED} (?P<subject>{_NAMES})"
        ),
        fits.person_and_party,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "and-other-partisans",
        TieKind.MEMBER_OF,
        ("other ",),
        pattern(
            rf"(?P<subject>{_NAMES})(?P<on>,? (?:and|or|as well as|along with|among)"
            rf" {_SOME}other {{few}}){{object:body}}(?: \([^()\n]{{1,20}}\))? {_FEW}{_FELLOWS}(?!\w)"
        ),
        fits.person_and_party,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "fellow-partisan",
        TieKind.MEMBER_OF,
        ("fellow ",),
        pattern(
            rf"(?P<on>\bfellow ){{object:body}}(?: (?:party )?{_FEW}{_FELLOWS})?,? (?P<subject>{_NAMES})"
        ),
        fits.person_and_party,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "party-of-leader",
        TieKind.MEMBER_OF,
        (f"{B} of ", f"{B} party of ", "led by"),
        pattern(
            rf"{{object:body}}(?: party)?(?: \([^()\n]{{1,20}}\))?"
            rf"(?P<on>,? (?:of|led by|founded by|chaired by)"
            rf" (?:the )?{{few}}(?:[{O}{U}]|leader|candidate|founder|strongman|veteran)) {{subject:person}}"
        ),
        fits.person_and_party,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "party-led",
        TieKind.MEMBER_OF,
        (f"{P}-led ",),
        pattern(r"{subject:person}(?P<on>-led) {few}{object:body}"),
        fits.person_and_party,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "party-owns-names",
        TieKind.MEMBER_OF,
        (f"{B}'",),
        pattern(rf"{{object:body}}(?: \([^()\n]{{1,20}}\))?(?P<on>'s?) {_FEW}(?P<subject>{_NAMES})(?!')"),
        _its_own,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "left-party",
        TieKind.MEMBER_OF,
        (
            " left ",
            " quit ",
            "broke with",
            "broken with",
            "resigned from",
            "expelled from",
            "defected from",
            "departure from",
            "resignation from",
        ),
        pattern(
            r"(?P<on>,? (?:who |which )?(?:has |had |have |also |was |were |recently |then |later )*"
            r"(?:left|quit|broke with|broken with|resigned from|expelled from|defected from)) "
            r"(?:the |his |her |their )?(?:own |old |ruling )?{few}{object:body}(?!')"
        ),
        _leavers,
        confidence=0.8,
        tense=Tense.FORMER,
    ),
    TieRule(
        "changed-party",
        TieKind.MEMBER_OF,
        ("for the ", "to the ", "to join", "for "),
        pattern(
            r"(?P<on>,? (?:who |which )?(?:has |had |have |also |recently |then |later )*"
            r"(?:left|quit|defected|switched|moved|deserted)(?: (?:the |his |her )?{few}{body})?"
            r"(?: in [\w ]{3,14}?)? (?:for|to join|to))"
            r" (?:the |rival |ruling |opposition )*{object:body}(?!')"
        ),
        _leavers,
        confidence=0.8,
    ),
    TieRule(
        "on-the-ticket",
        TieKind.MEMBER_OF,
        (" ticket", " list", " slate", " banner"),
        pattern(
            r"(?P<on>,? (?:who )?{aux}(?:ran|run|running|elected|stood|standing|campaigned)"
            r"[^\n;:,\ue000\ue001]{0,60}? (?:on|under) (?:the|an?)) {object:body}(?:'s)? {few}"
            r"(?:ticket|list|slate|banner)"
        ),
        fits.person_and_party,
        confidence=0.8,
    ),
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
        (f"{B} ", f"{B}'"),
        pattern(
            rf"{{subject:person}}{_YEARS}(?P<on>(?:,? (?:who |himself |herself |itself )*(?:is"
            rf"|was|became|remains"
            rf"|has been|had been)|,| \()"
            rf"(?: also| now| himself| herself| once)* (?!not |never |no )(?:an?|the|then"
            rf"|one of the)? ?{_FEW})(?P<object>{B})"
            rf"(?: \([^()\n]{{1,20}}\))?(?:'s)? {_FEW}{_IS_PARTISAN}(?!\w)(?! {P})"
        ),
        fits.person_and_party,
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
            rf"|one of the) {_FEW}(?:{_PARTISAN}s?|leader|chairman|chief) (?:of|in|from|for))"
            rf" {{the}}{_FEW}{{object:body}}"
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
            rf"{{object:body}}(?: \([^()\n]{{1,20}}\))?(?P<on> {_FEW}{_PARTISAN}"
            rf"(?: (?:for|of|from|in|on) (?:the )?(?:[\w-]+ ){{0,2}}[{L}{G}{B}])?(?: \([^()\n]{{1,30}}\))?,)"
            rf" {{subject:person}}"
        ),
        fits.person_and_party,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "partisans-listed",
        TieKind.MEMBER_OF,
        (f"{B} ",),
        pattern(
            rf"{{object:body}}(?: \([^()\n]{{1,20}}\))?(?:'s)?(?P<on> {_FEW}(?:{_PARTISAN}s?"
            rf"|leaders?|mps|meps"
            rf"|figures|members|ministers|leadership|[{O}{U}]){_WHERE}"
            rf"{_LISTED}) (?P<subject>{_NAMES})"
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
            rf"{{object:body}}(?: \([^()\n]{{1,20}}\))?(?P<on> {_FEW}(?:{_PARTISAN}s|mps|meps|[{O}{U}]))"
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
            rf"{{object:body}}(?: \([^()\n]{{1,20}}\))?(?P<on> (?:[{B}{L}] )?{_FEW}"
            rf"(?:(?:{_PARTISAN} and )?[{O}{U}](?:(?: and|,) {_FEW}[{O}{U}])?(?: (?:for|of|from) (?:the"
            rf" )?[{L}{G}{B}])?|"
            rf"{_PARTISAN})) {{subject:person}}"
        ),
        fits.person_and_party,
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
        ("candidate", "nominee", f" as the {B}", f" as a {B}", f" as {B}", f" as an {B}"),
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
