"""People whom the text calls after a body: "A of Reef Watch", "A (Reef Watch)", lists of both."""

from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, O, P, U, pattern
from cablegraph.records.annotations import MentionKind, Post, TieKind

_CALLED = r"(?! (?:candidate|member|activist|deputy|mp|mep|mk|senator|official|leader|spokes(?:wo)?man)\b)"
_HONORIFIC = rf"(?:and )?(?:(?:dr|mr|mrs|ms|sir|prof|professor|rt hon|hon|lord|lady|{O})\.? )?"
_HONORIFICS = frozenset(
    {"professor", "prof", "prof.", "dr", "dr.", "sir", "mr", "mr.", "ms", "ms.", "mrs", "lord"}
)
_COURTESIES = _HONORIFICS - {"professor", "prof", "prof."}
# What people are called who hold no office in the body that they are of.
_EXPERT = (
    r"(?:researcher|economist|analyst|expert|scientist|scholar|fellow|lecturer|lawyer|attorney|activist|organizer"
    r"|militant|fighter|operative|member|contact|staffer|employee|engineer|physician|specialist|journalist"
    r"|reporter|correspondent|columnist|blogger|commentator|pollster|ecologist|biologist|sociologist"
    r"|anthropologist|historian|political scientist|volunteer|consultant|agronomist|geologist)"
)
_SPOKE = (
    r"said|told|argued|noted|added|stated|talked|spoke|urged|warned|claimed|asked|agreed|emphasized|stressed"
    r"|explained|believed|believes|says|argues|called|complained|suggested|reported|commented|observed|insisted"
    r"|predicted|described|outlined|pointed|highlighted|expressed|thought|opined|opened|chaired|presented"
    r"|attended|countered|questioned|remarked|replied|responded|confirmed|discussed"
)


def _title(scene: Scene, person: End, courtesies: frozenset[str] = _HONORIFICS) -> str | None:
    """The title directly before a name, but for these: "Professor" and "Dr" are no offices."""
    at = person.at - 2
    if at < 0 or scene.text[at : at + 2] not in (f"{O} ", f" {O}"):
        return None
    post = scene.actors.get(scene.mention(at if scene.text[at] == O else at + 1).entity, Post)
    return None if post is None or post.title.lower() in courtesies else post.title


def _untitled(scene: Scene, subject: End, object_: End) -> bool:
    """A person whose name has no title before it ("Professor Ruiz of Coast College" holds an office there).

    A party's members may have one.
    """
    if not fits.person_and_body(scene, subject, object_):
        return False
    if fits.person_and_party(scene, subject, object_):
        return True
    within = scene.actors.within(subject.mention.start, subject.mention.end, MentionKind.POST)
    return not within and _title(scene, subject, _COURTESIES) is None


def _offices(scene: Scene, person: End) -> Iterator[Post]:
    """The offices that the text gives a person; "Professor" is none."""
    for statement in scene.actors.posts:
        if statement.holder == person.entity:
            post = scene.actors.get(statement.post, Post)
            if post is not None and post.title.lower() not in _HONORIFICS:
                yield post


def _scholar(scene: Scene, subject: End, object_: End) -> bool:
    """A person in no office that the text names, and a body."""
    return (
        fits.person_and_body(scene, subject, object_)
        and _title(scene, subject) is None
        and all(post.body != object_.entity for post in _offices(scene, subject))
    )


def _opens_item(scene: Scene, subject: End, object_: End) -> bool:
    """A person whose name opens an item: behind a bracket, a semicolon, or "and" behind one."""
    before = scene.text[max(subject.at - 6, 0) : subject.at]
    return fits.person_and_body(scene, subject, object_) and before.endswith(("(", "; ", "; and "))


def _staff(scene: Scene, subject: End, object_: End) -> bool:
    """A person called only after a body ("Reef Watch's Ana Ruiz"); heads of government own parties' names."""
    return _scholar(scene, subject, object_) and not any(_offices(scene, subject))


RULES = (
    TieRule(
        "expert-at",
        TieKind.MEMBER_OF,
        tuple(f" {word} {the}{B}" for word in ("at", "with", "for", "from", "of") for the in ("", "the ")),
        pattern(
            rf"{{subject:person}}(?P<on>(?:, | \(| - | -- )(?:an? |the )?{{few}}{_EXPERT}"
            rf" (?:at|with|for|from|of|in)) (?:the )?{{few}}{{object:body}}"
        ),
        _untitled,
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "expert-before-name",
        TieKind.MEMBER_OF,
        (f"{B} ", f"{B}'s "),
        pattern(
            rf"{{object:body}}(?:'s)?(?P<on> (?:(?:senior|former|local|veteran|leading|chief|staff) )?"
            rf"{_EXPERT}) {{subject:person}}"
        ),
        _untitled,
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "listed-with-body",
        TieKind.MEMBER_OF,
        (f"{P}, {B}", f"{P} ({B})", f"{P} - {B}", f"{P}, the {B}"),
        pattern(
            rf"(?:(?<=[;:(] )|(?<=[;:(])|(?<=; and )){_HONORIFIC}{{subject:person}}(?P<on>,| -)"
            rf" (?:the )?{{object:body}}"
            rf"(?: (?:plc|inc|ltd|llc)\b\.?)?(?=[;)\n]|\.\n|, {B}[;)\n.]| \({B}\)[;)\n.])"
        ),
        _scholar,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "pairs-listed",
        TieKind.MEMBER_OF,
        (f"{B}, {P}, {B}", f"{B}, and {P}, {B}", f"{B} and {P}, {B}", f"{P}, {B}, "),
        pattern(
            rf"(?:(?<={B}, )|(?<={B}, and )|(?<={B} and )"
            rf"|(?={_HONORIFIC}{P}, {B},? (?:and )?{_HONORIFIC}{P}, {B}))"
            rf"{_HONORIFIC}{{subject:person}}(?P<on>,) {{object:body}}(?=[,.\n]| and )"
        ),
        _scholar,
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "body-in-apposition",
        TieKind.MEMBER_OF,
        (f"{P}, {B}, ", f"{P}, {B} ("),
        pattern(
            rf"\n(?:[\w' -]{{1,40}}, )?{_HONORIFIC}{{subject:person}}(?P<on>,) {{object:body}}(?: \({B}\))?,"
            rf" (?:also |then |recently )?(?:{_SPOKE})\b"
        ),
        _scholar,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "from-described-body",
        TieKind.MEMBER_OF,
        (f"{P}, from ", f"{P}, of ", f"{P} from ", f"{P}, with ", f"{P}, at "),
        pattern(
            r"{subject:person}(?P<on>,? (?:from|of|with|at)) (?:(?:the|an?) )?(?:[a-z][a-z-]+ ){0,3}?"
            r"(?:company|firm|group|organization|organisation|agency|think ?tank|ngo|institute|charity"
            r"|newspaper|daily|giant|union|consultancy|bank|university|association|foundation|watchdog)"
            r" {object:body}"
        ),
        _untitled,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "works-for",
        TieKind.MEMBER_OF,
        ("works for", "worked for", "works at", "worked at", "working for", "working at", "employed by"),
        pattern(
            r"(?P<on>(?:,? who)? {aux}(?:works|worked|working|employed)(?: as an? {few}[\w-]+)?"
            r" (?:for|at|by))"
            r" {the}{few}{object:body}(?!')"
        ),
        _untitled,
        confidence=0.8,
    ),
    TieRule(
        "staff-in-brackets",
        TieKind.MEMBER_OF,
        (f" ({P}", f"; {P}", f"; and {P}"),
        pattern(
            rf"{{object:body}}(?:'s)? {{few}}(?:experts|officials|officers|staff|scientists|researchers"
            rf"|members|agents|representatives|employees|advisors|advisers|[{U}{O}])(?P<on> \()"
            rf"(?P<subject>{P}[^()\n]{{0,400}})\)"
        ),
        _opens_item,
        confidence=0.8,
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
        pattern(rf"{{object:body}}(?P<on>'s?) {{subject:person}}{_CALLED}(?!')"),
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
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of people to the bodies that they are named after."""
    yield from apply(RULES, scene)
