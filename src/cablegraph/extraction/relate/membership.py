"""Who is a member of what: people of parties, parliaments and committees, bodies of alliances."""

import re
from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, G, L, O, P, U, pattern
from cablegraph.records.annotations import MentionKind, TieKind

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


def _staff(scene: Scene, subject: End, object_: End) -> bool:
    """A person called only after a body ("Reef Watch's Ana Ruiz"); heads of government own parties' names."""
    return _untitled(scene, subject, object_) and not scene.in_any_office(subject.entity)


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
        "served-in",
        TieKind.MEMBER_OF,
        ("served ", "serves ", "sat ", "serve "),
        pattern(
            r"(?P<on>,? (?:who )?{aux}(?:served?|serves|sat|sits) (?:in|on)) {the}{few}{object:body}(?!')"
        ),
        _served,
    ),
    TieRule(
        "on-the-board",
        TieKind.MEMBER_OF,
        (" on the ", " on its "),
        pattern(r"(?P<on> {aux}(?:is|are|was|sits|sit|has a seat|serves) on) {the}{few}{object:body}(?!')"),
        _on_board,
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
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of members to their bodies. How many members a body counts is the business of the claims."""
    yield from apply(RULES, scene)
