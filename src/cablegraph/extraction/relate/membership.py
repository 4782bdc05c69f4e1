"""Who is a member of what: people of parties, parliaments and committees, bodies of alliances."""

import re
from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply, ends
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, O, P, pattern
from cablegraph.records.annotations import Body, TieKind

_FORMER = r"(?:former |ex-|long-?time |then-|leading |senior |prominent )?"
_SERVED = re.compile(
    r"(?:government|cabinet|administration|coalition|parliament|senate|congress|assembly|bundestag|duma|army"
    r"|navy|air force|armed forces|forces|committee|council|commission|board|court)\Z",
    re.IGNORECASE,
)
_NAMED = (
    rf"(?:(?:{O}|representatives?|senators?|congress(?:m[ae]n|woman|women)|mr\.?|mrs\.?|ms\.?) )?"
    rf"{P}(?: \([^()\n]{{1,30}}\))?"
)
_NAMES = rf"{_NAMED}(?:(?:,? and|,) {_NAMED}){{0,10}}"
ATTENDED = (
    "\nparticipants",
    "\nmembers",
    "\nother members",
    "\nthe delegation",
    "\nthe group",
    "\nattendees",
)
_PARTICIPANTS = re.compile(
    rf"\n[a-z ]{{5,40}}?(?P<on> (?:included|include|were|are|consisted of|comprised)) (?P<subject>{_NAMES})"
)
_COUNCIL = re.compile(
    r"(?:board|committee|council|commission|panel|task force|team|cabinet|government|delegation|presidium"
    r"|politburo|junta|directorate|assembly|parliament|congress|senate)\Z",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(r"(?:government|cabinet|administration)\Z", re.IGNORECASE)
_GROUP = re.compile(
    r"(?:delegation|codel|staffdel|team|committee|commission|council|board|panel|mission|cabinet|junta"
    r"|task force|working group|troika)\b|\bcodel\b",
    re.IGNORECASE,
)
_BOARD = re.compile(r"(?:board|committee|council|commission|panel|task force)\Z", re.IGNORECASE)
_LEADERS = ("leader", "president", "chairman", "chairwoman", "chair", "head", "chief")


def _member(scene: Scene, subject: End, object_: End) -> bool:
    return fits.person_and_body(scene, subject, object_) or fits.bodies(scene, subject, object_)


def _untitled_or_member(scene: Scene, subject: End, object_: End) -> bool:
    return fits.untitled_in(scene, subject, object_) or fits.allies(scene, subject, object_)


def _on_council(scene: Scene, subject: End, object_: End) -> bool:
    """A person, and a board, council or house."""
    council = fits.body(scene, object_)
    return (
        council is not None
        and bool(_COUNCIL.search(council.name))
        and fits.person_and_body(scene, subject, object_)
    )


def _in_government(scene: Scene, subject: End, object_: End) -> bool:
    """A person, and a government or cabinet."""
    government = fits.body(scene, object_)
    return (
        government is not None
        and bool(_GOVERNMENT.search(government.name))
        and fits.person_and_body(scene, subject, object_)
    )


def _in_group(scene: Scene, subject: End, object_: End) -> bool:
    """A person, and a delegation, team or committee."""
    group = fits.body(scene, object_)
    return (
        group is not None
        and bool(_GROUP.search(group.name))
        and fits.person_and_body(scene, subject, object_)
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
        "recruited-into",
        TieKind.MEMBER_OF,
        (
            "recruit",
            "enlist",
            "induct",
            "admitted",
            "enrol",
            "re-join",
            "rejoin",
            "affiliated with",
            "belong",
        ),
        pattern(
            r"(?P<on>,? (?:who |which )?{aux}(?:recruited (?:into|to|by)|enlisted (?:in|into)|inducted into"
            r"|admitted (?:to|into)|enrolled in|re-?joined|affiliated with)) "
            r"(?:the |an? )?{few}{object:body}(?!')"
        ),
        _untitled_or_member,
    ),
    TieRule(
        "took-part-in",
        TieKind.MEMBER_OF,
        ("participated in", "took part in", "seat on", "seat in", "sits in", "position on", "served on"),
        pattern(
            r"(?P<on>,? (?:who )?{aux}(?:participated in|took part in|(?:has|had|won|held|holds|took)"
            r" an? (?:seat|position|place) (?:on|in))) {the}{few}{object:body}(?!')"
        ),
        _on_council,
    ),
    TieRule(
        "joined-both",
        TieKind.MEMBER_OF,
        (f"{B} and its {B}", f"{B} and the {B}", f"{B} and later the {B}", f"{B} and {B}"),
        pattern(
            rf"(?P<on>,? (?:who |which )?{{aux}}joined) {{the}}{{few}}{B}(?: \([^()\n]{{1,20}}\))?,?"
            rf" and (?:later |then )?(?:its |the )?{{few}}{{object:body}}(?!')"
        ),
        _member,
    ),
    TieRule(
        "minister-in-government",
        TieKind.MEMBER_OF,
        (f" in the {B}", f" of the {B}", f" under the {B}"),
        pattern(
            rf"{{subject:person}}(?P<on>, (?:an? |the )?(?:(?:former|then|ex-)[ -]?)?{{few}}"
            rf"(?:minister|{O})[^\n;:{P}]{{0,100}} in) the {{object:body}}"
        ),
        _in_government,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "group-includes",
        TieKind.MEMBER_OF,
        ("includ", "compris", "consist", "made up of", "composed of"),
        pattern(
            rf"{{object:body}}(?: \([^()\n]{{1,40}}\))?(?P<on>(?:,? (?:led|headed) by [^\n;:]{{2,60}}?,)?"
            rf" (?:will |also )?(?:include[sd]?|comprise[sd]?|consist(?:s|ed) of|was made up of"
            rf"|was composed of))"
            rf" (?P<subject>{_NAMES})"
        ),
        _in_group,
        confidence=0.8,
    ),
    TieRule(
        "on-the-delegation",
        TieKind.MEMBER_OF,
        (f" on the {B}", f" in the {B}", f"member {B}", "delegate"),
        pattern(
            rf"(?P<on>(?:{O}|member|advis[eo]r|expert|delegate|participant|negotiator)"
            rf" (?:on|in|to|with|of) (?:the )?)"
            rf"{{object:body}}(?: delegation)?, {{few}}(?:{O} )?{{subject:person}}"
        ),
        _in_group,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "and-other-members",
        TieKind.MEMBER_OF,
        (f" other {B}", " other members of"),
        pattern(
            rf"(?P<subject>{_NAMES})(?P<on>,? (?:and|or|as well as)"
            rf" (?:(?:several|many|some|two|three) )?other (?:members of (?:the )?(?={B}(?!'))"
            rf"|(?={B} (?:members|activists|militants|fighters|veterans))))"
            rf"{{object:body}}"
        ),
        fits.person_and_body,
        confidence=0.8,
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
        pattern(rf"(?P<on>{_FORMER}members? of) {{the}}{{object:body}},? (?P<subject>{_NAMES})"),
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
            r"served on|elected to|appointed to|has a seat on)) (?:{person}'s? |{the}){few}{object:body}(?!')"
        ),
        _member,
    ),
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of members to their bodies. How many members a body counts is the business of the claims."""
    yield from apply(RULES, scene)
    yield from _participants(scene)


def _participants(scene: Scene) -> Iterator[Draft]:
    """ "Participants included A and B", behind a sentence that names one delegation: they are its members."""
    for at in sorted(at for cue in ATTENDED for at in scene.cues.get(cue, ())):
        found = _PARTICIPANTS.match(scene.text, at)
        if found is None:
            continue
        start, end = scene.sentence(at - 1)
        groups = [
            End(mention.entity, place, mention)
            for place, mention in scene.mentions(start, end)
            if (body := scene.actors.get(mention.entity, Body)) and _GROUP.search(body.name)
        ]
        if len({group.entity for group in groups}) != 1:
            continue
        for person in ends(scene, *found.span("subject")):
            if fits.person_and_body(scene, person, groups[0]):
                yield Draft(
                    subject=person,
                    kind=TieKind.MEMBER_OF,
                    object=groups[0],
                    start=at + 1,
                    end=found.end(),
                    on=found.span("on"),
                    rule="participants",
                    confidence=0.8,
                )
