"""Who is a member of what: people of parties, parliaments and committees, bodies of alliances."""

import re
from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, G, L, O, P, U, pattern
from cablegraph.records.annotations import MentionKind, Post, TieKind

_FORMER = r"(?:former |ex-|long-?time |then-|leading |senior |prominent )?"
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
_ITEM = rf"(?:the )?(?:{B}|[\w .'{P}{O}{G}{L}-]{{1,40}})"  # a member that finding knows, or not
_SERVED = re.compile(
    r"(?:government|cabinet|administration|coalition|parliament|senate|congress|assembly|bundestag|duma|army"
    r"|navy|air force|armed forces|forces|committee|council|commission|board|court)\Z",
    re.IGNORECASE,
)
_BOARD = re.compile(r"(?:board|committee|council|commission|panel|task force)\Z", re.IGNORECASE)
_LEADERS = ("leader", "president", "chairman", "chairwoman", "chair", "head", "chief")


def _member(scene: Scene, subject: End, object_: End) -> bool:
    return fits.person_and_body(scene, subject, object_) or fits.bodies(scene, subject, object_)


def _follower(scene: Scene, subject: End, object_: End) -> bool:
    """A party's member by what the words between call the person; its leader is in an office of it."""
    between = scene.mentions(object_.at, subject.at)
    titles = [
        post.title.lower() for _, mention in between if (post := scene.actors.get(mention.entity, Post))
    ]
    led = any(word in title.split() for title in titles for word in _LEADERS)
    return fits.person_and_party(scene, subject, object_) and not led


def _untitled(scene: Scene, subject: End, object_: End) -> bool:
    """A person whose name has no title before it; a party's members may have one."""
    if not fits.person_and_body(scene, subject, object_):
        return False
    if fits.person_and_party(scene, subject, object_):
        return True
    mention = subject.mention
    if mention is None or scene.actors.within(mention.start, mention.end, MentionKind.POST):
        return False
    before = scene.text[max(subject.at - 2, 0) : subject.at]
    return O not in before


def _follower_described(scene: Scene, subject: End, object_: End) -> bool:
    """A party's member by the description behind the name; its leader is in an office of it."""
    behind = scene.mentions(object_.at + 1, object_.at + 60)
    titles = [
        post.title.lower() for _, mention in behind[:1] if (post := scene.actors.get(mention.entity, Post))
    ]
    led = any(word in title.split() for title in titles for word in _LEADERS)
    return fits.person_and_party(scene, subject, object_) and not led


def _staff(scene: Scene, subject: End, object_: End) -> bool:
    """A person called only after a body ("Reef Watch's Ana Ruiz"); heads of government own parties' names."""
    return _untitled(scene, subject, object_) and not scene.in_any_office(subject.entity)


def _several(scene: Scene, subject: End, object_: End) -> bool:
    """A party's members behind a title in the plural, which goes for all of them; else for the first."""
    between = scene.mentions(object_.at + 1, subject.at)
    titles = [post.title for _, mention in between if (post := scene.actors.get(mention.entity, Post))]
    return _follower(scene, subject, object_) and all(title.endswith("s") for title in titles)


def _formed(scene: Scene, subject: End, object_: End) -> bool:
    """Two bodies, the second an alliance by its name."""
    return fits.bodies(scene, subject, object_) and fits.is_alliance(scene, object_)


def _allied(scene: Scene, subject: End, object_: End) -> bool:
    """Two bodies, the second an alliance by its name, or the first a party."""
    return fits.bodies(scene, subject, object_) and (
        fits.is_alliance(scene, object_) or fits.parties(scene, subject, object_)
    )


def _served(scene: Scene, subject: End, object_: End) -> bool:
    """A person, and a cabinet, house, committee or army; elsewhere a title says what they did."""
    served = fits.body(scene, object_)
    return (
        served is not None
        and bool(_SERVED.search(served.name))
        and fits.person_and_body(scene, subject, object_)
    )


def _on_board(scene: Scene, subject: End, object_: End) -> bool:
    """A person, body or government, and a board or committee."""
    board = fits.body(scene, object_)
    return (
        board is not None and bool(_BOARD.search(board.name)) and fits.agent_and_body(scene, subject, object_)
    )


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
        "body-in-brackets",
        TieKind.MEMBER_OF,
        (f"{P} ({B})",),
        pattern(r"{subject:person}(?P<on> \({object:body}\))"),
        _staff,
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "name-of-body-named",
        TieKind.MEMBER_OF,
        (f"{B}'",),
        pattern(rf"{{object:body}}(?P<on>'s?) {{subject:person}}(?! {_PARTISAN}\b)(?!')"),
        _staff,
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "with-body",
        TieKind.MEMBER_OF,
        (f"{P} with ", f"{P} at ", f"{P}, of ", f"{P}, from ", f"{P}, with ", f"{P}, at "),
        pattern(r"{subject:person}(?P<on>,? (?:of|from|with|at)) (?:the )?{object:body}(?=[,;.)\n])"),
        _untitled,
        confidence=0.7,
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
        "members-named",
        TieKind.MEMBER_OF,
        (" member", " affiliate", " partners "),
        pattern(
            r"{object:body}(?: \([^()\n]{1,20}\))?(?:'s)?(?P<on> (?:coalition |alliance |founding |leading )*"
            r"(?:members?|affiliates?|partners|member (?:parties|organizations|companies|groups))"
            r"(?:,? (?:including|such as|like))?) {subject:agents}"
        ),
        fits.bodies,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "coalition-of",
        TieKind.MEMBER_OF,
        ("coalition", "alliance", "umbrella", "bloc", "grouping", "federation", "network", "consortium"),
        pattern(
            r"{object:body}{aside}(?:,? (?:which )?(?:is|was)|,| \()(?P<on> ?(?:an?"
            r"|the) {few}(?:coalition|alliance"
            r"|umbrella|umbrella group|bloc|grouping|federation|network|consortium) (?:of|between|comprising"
            r"|uniting|for|that includes|including)) {few}{subject:agents}"
        ),
        fits.bodies,
        nominal=True,
    ),
    TieRule(
        "coalition-in-brackets",
        TieKind.MEMBER_OF,
        ("coalition", "alliance"),
        pattern(
            r"(?:coalition|alliance)(?: government)?(?P<on> (?:of|between|formed by)) {subject:agents}"
            r" \((?:the )?\"?{object:body}\"?(?: coalition| alliance)?\)"
        ),
        fits.bodies,
        nominal=True,
    ),
    TieRule(
        "formed-alliance",
        TieKind.MEMBER_OF,
        ("formed", "make up", "made up", "form the", "comprise"),
        pattern(
            r"(?P<on> {aux}(?:formed|form|make up|made up|comprise|comprised)) {the}{few}{object:body}(?!')"
        ),
        _formed,
    ),
    TieRule(
        "two-houses",
        TieKind.MEMBER_OF,
        (f"{B} {B} ", f"{B} member of", f"{B} mep", f"{B} mp"),
        pattern(
            rf"{{object:body}}(?P<on> (?:[{B}] )?(?:members?|meps?|mps?)(?: of (?:the )?{B})?)"
            rf"(?: of (?:the )?{B})?,? {{subject:person}}"
        ),
        fits.untitled_in,
        nominal=True,
    ),
    TieRule(
        "member-of-house",
        TieKind.MEMBER_OF,
        (f"{B} member of", f"{B} {B} member"),
        pattern(
            rf"{B}(?P<on> (?:members? of (?:the )?|(?={B} members?\b))){{object:body}}(?: members?)?,?"
            rf" {{subject:person}}"
        ),
        fits.untitled_in,
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
        "served-in",
        TieKind.MEMBER_OF,
        ("served ", "serves ", "sat ", "serve "),
        pattern(
            r"(?P<on>,? (?:who )?{aux}(?:served?|serves|sat|sits) (?:in|on)) {the}{few}{object:body}(?!')"
        ),
        _served,
    ),
    TieRule(
        "party-in-coalition",
        TieKind.MEMBER_OF,
        ("coalition", "alliance", f" in the {B}", f"of the {B}"),
        pattern(
            r"(?P<on>(?: {aux}(?:is|are|was|were|remains|remained|sits?|become|became)(?: also| now)*|,)"
            r"(?: part of| in| within| inside)) {the}{few}{object:body}"
        ),
        _allied,
    ),
    TieRule(
        "on-the-board",
        TieKind.MEMBER_OF,
        (" on the ", " on its "),
        pattern(r"(?P<on> {aux}(?:is|are|was|sits|sit|has a seat|serves) on) {the}{few}{object:body}(?!')"),
        _on_board,
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
        "name-of-body",
        TieKind.MEMBER_OF,
        (f"{P} of ", f"{P} from "),
        pattern(
            r"{subject:person}(?P<on> (?:of|from)) (?:(?:the|an?) )?(?:[a-z][\w-]+ ){0,3}?{object:body}(?!')"
        ),
        _untitled,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "names-of-body",
        TieKind.MEMBER_OF,
        (f"and {P} of ", f"and {P} from ", f"and {P}, both ", f"and {P}, all "),
        pattern(
            rf"(?P<subject>{P}(?:, {P}){{0,6}},? and {P})(?P<on>,? (?:both |all )?(?:of|from))"
            rf" (?:(?:the|an?) )?(?:[a-z][\w-]+ ){{0,3}}?{{object:body}}(?!')"
        ),
        _untitled,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "member-of",
        TieKind.MEMBER_OF,
        ("member",),
        pattern(
            rf"(?P<on>(?:,| \(|,? (?:who |which )?{{aux}}(?:is|are|was|were|been|became|remains|remained))"
            rf"(?: both| also| now| not| never)*(?: as)? ?(?:an? |the |one of the )?"
            rf"{_FORMER}{{few}}(?:members? (?:of|in)|members? on(?= the (?:board|council|"
            rf"committee)))) {{the}}{{few}}{{object:body}}"
        ),
        _member,
    ),
    TieRule(
        "as-member",
        TieKind.MEMBER_OF,
        ("member",),
        pattern(
            r"{subject:person}(?P<on>(?: [^\n;:.\ue000\ue002\ue003]{0,60}?)?"
            r" as (?:an? )?(?:\w+ ){0,2}?members? of) {the}{few}{object:body}"
        ),
        fits.person_and_body,
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
        "election-of",
        TieKind.MEMBER_OF,
        ("election of",),
        pattern(r"(?P<on>\belection of) {the}{few}{subject:person} to (?:the )?{object:body}"),
        fits.person_and_body,
    ),
    TieRule(
        "member-before-name",
        TieKind.MEMBER_OF,
        ("member",),
        pattern(rf"(?P<on>{_FORMER}members? of) {{the}}{{object:body}},? {{subject:agents}}"),
        fits.person_and_body,
        nominal=True,
    ),
    TieRule(
        "joined",
        TieKind.MEMBER_OF,
        ("joined", "belongs to", "sits on", "serves on", "sat on", "elected to", "a seat on"),
        pattern(
            r"(?P<on>,? (?:who |which )?(?:has |had |have |also |was |were |recently"
            r" )*(?:joined|belongs to|sits on|sat on|serves on|"
            r"served on|elected to|appointed to|has a seat on)) {the}{few}{object:body}(?!')"
        ),
        _member,
    ),
    TieRule(
        "body-lists-members",
        TieKind.MEMBER_OF,
        (
            "members",
            "composed of",
            "made up of",
            "comprises",
            "comprising",
            "consists of",
            "consisting of",
            "brings together",
        ),
        pattern(
            r"{object:body}{aside}(?P<on>(?:'s?)?,? (?:which |whose |has |is |was |are"
            r" )*(?:members (?:are|include)|composed of|made up of|comprises|comprising|"
            r"consists of|consisting of|brings together)) {subject:agents}"
        ),
        fits.bodies,
    ),
    TieRule(
        "body-brackets-members",
        TieKind.MEMBER_OF,
        (f"({B}, ", f"(the {B}, "),
        pattern(
            rf"{{object:body}}(?P<on> \()(?P<subject>(?:the )?{B}(?:, {_ITEM}){{1,11}},? (?:and|&) {_ITEM})\)"
        ),
        fits.bodies,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "of-which-member",
        TieKind.MEMBER_OF,
        ("of which", "of whom"),
        pattern(
            r"{object:body},? \(?of wh(?:ich|om) {the}{subject:body}(?P<on> (?:is|was) (?:an?"
            r" )?(?:\w+ ){0,2}?member)\b"
        ),
        fits.bodies,
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
    """Ties of members to their bodies. How many members a body counts is the business of the claims."""
    yield from apply(RULES, scene)
