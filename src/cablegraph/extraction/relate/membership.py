"""Who is a member of what: people of parties, parliaments and committees, bodies of alliances."""

from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, G, L, O, P, pattern
from cablegraph.records.annotations import MentionKind, Post, TieKind

_FORMER = r"(?:former |ex-|long-?time |then-|leading |senior |prominent )?"
_PARTISAN = (
    r"(?:candidate|nominee|hopeful|member|activist|militant|politician|parliamentarian|"
    r"legislator|lawmaker|deputy"
    r"|mp|mep|mk|senator|congressman|congresswoman|councilman|councill?or|stalwart|ally|"
    r"official|operative|figure"
    r"|veteran|insider|backbencher|representative|delegate|strategist|founder|heavyweight|"
    r"dissident|treasurer)"
)
_ITEM = rf"(?:the )?(?:{B}|[\w .'-]{{2,40}})"  # a member that finding knows, or not
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


RULES = (
    TieRule(
        "party-in-brackets",
        TieKind.MEMBER_OF,
        (f"{P} ({B}",),
        pattern(r"{subject:person}(?P<on> \({object:body}(?:[-/,] ?[\w .{place}]{1,20})?\))"),
        fits.person_and_party,
        nominal=True,
    ),
    TieRule(
        "party-before-name",
        TieKind.MEMBER_OF,
        (f"{B} ",),
        pattern(
            rf"{{object:body}}(?: \([^()\n]{{1,20}}\))?(?P<on> (?:[{B}{L}] )?{{few}}"
            rf"(?:(?:{_PARTISAN} and )?{O}(?:(?: and|,) {{few}}{O})?(?: (?:for|of|from) (?:the"
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
        pattern(r"{subject:person}(?P<on> (?:of|from)) (?:the )?{object:body}(?!')"),
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
            r"(?: \([^()\n]{1,20}\))? {few}(?:candidate|nominee)"
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
