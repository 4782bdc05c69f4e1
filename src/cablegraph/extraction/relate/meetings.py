"""Who met whom: meetings, calls and visits with their sides and date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from re import Match, Pattern
from typing import Literal

from cablegraph.extraction.relate.dates import Sent, nearest_date
from cablegraph.extraction.relate.drafts import End, Range, ends, matches
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, L, O, S, U, pattern
from cablegraph.records.annotations import Body, MentionKind, Post, Tense

Form = Literal["meeting", "call", "visit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDraft:
    """A meeting as a rule found it; offsets are the scene's."""

    sides: tuple[tuple[End, ...], ...]
    date: str | None
    form: Form
    start: int
    end: int
    on: tuple[int, int]
    rule: str
    confidence: float
    negated: bool = False
    tense: Tense = Tense.PRESENT


@dataclass(frozen=True, slots=True)
class MeetingRule:
    """A pattern with groups `one` and `other` (the sides) and `on` (the predicate).

    A side that the pattern lacks is the list of agents right before it; without either the list's agents
    met one another.
    """

    name: str
    form: Form
    cues: tuple[str, ...]
    words: Pattern[str]
    confidence: float = 0.9
    negated: bool = False
    tense: Tense = Tense.PRESENT


_REACH = 400  # code points in which a date is looked for
_CANNOT_MEET = ("media", "collective")
# "who", "visited the valley and"
_WHO = (
    rf"(?:,? who |, | (?:visited|traveled to|travelled to|toured|flew to|drove to) (?:the )?[\w"
    rf" ,{L}{B}]{{1,40}} (?:and|to) )?"
)
_HAS = (
    r"(?:has |had |have |also |recently |twice |separately |later |then |briefly |privately |earlier"
    r" |first |personally )*"
)
_OTHER = r"{other:agents}"
# "September 24", "for an hour on March 3", "on the margins of the summit"
_WHEN = r"(?: (?!(?:that|and|to|but|because|while) )[\w,'/.-]+){0,9}?"
_DAY = (
    r"(?: (?:separately|briefly|privately|again|also|on|in|[a-z]+\.? \d{1,2}|\d{1,2} [a-z]+|\d{4}|"
    r"\d[\d/-]+))*"
)
_NOUN = (
    r"(?:meetings?|talks|conversations?|discussions?|lunch|dinner|breakfast|luncheon|call|exchange|"
    r"interview|briefing|consultations)"
)
_SORT = r"(?:(?!(?:through|for|in|on|of|with|about|that|to|at|over|and)\b)[\w,'\"/-]+ ){0,5}?"
_SPOKE = r"(?:spoke|spoken|talked|conferred|consulted|chatted|lunched|dined|breakfasted)"
_HELD = r"(?:held|had|having|conducted)"
_RECEIVED = (
    r"(?:received|hosted|welcomed|greeted|convoked|summoned|saw|convened|visited|debriefed|briefed|"
    r"interviewed|phoned|telephoned)"
)

_RULES = (
    MeetingRule(
        "met",
        "meeting",
        (" met", "sat down", "got together", " meets", " meeting"),
        pattern(
            rf"(?P<on>{_WHO} ?{_HAS}(?:met|meets|is meeting|was meeting|sat down|got together)(?: up)?)"
            rf"{_WHEN} with (?!his |her ){_OTHER}(?!'s?\b)"
        ),
    ),
    MeetingRule(
        "met-somebody",
        "meeting",
        (" met",),
        pattern(rf"(?P<on>{_WHO} ?{_HAS}(?:met|meets)){_DAY} (?!his |her |its |their ){_OTHER}(?!'s?\b)"),
    ),
    MeetingRule(
        "went-to-meet",
        "meeting",
        ("to meet",),
        pattern(
            rf"(?P<on>,? (?:traveled|travelled|went|flew|drove|returned) to (?:the )?[\w"
            rf" ,{L}{B}-]{{1,60}}? to meet)"
            rf"(?: with)? {_OTHER}(?!'s?\b)"
        ),
    ),
    MeetingRule(
        "met-each-other",
        "meeting",
        (" met",),
        pattern(
            rf"(?P<on>,? {_HAS}(?:met|held talks|held a meeting|spoke))\b(?! (?:[^\n;.]{{0,40}}"
            rf" )?with\b)(?! {{agent}})"
        ),
    ),
    MeetingRule(
        "called-on",
        "call",
        ("called on", "paid a", "call on"),
        pattern(
            rf"(?P<on>{_WHO} ?{_HAS}(?:called on|paid an? (?:[\w-]+ ){{0,3}}(?:call|visit) (?:on|"
            rf"to)|made an? (?:[\w-]+ ){{0,3}}call on)) {_OTHER}(?! to \w)"
        ),
    ),
    MeetingRule(
        "received",
        "meeting",
        (
            "receiv",
            "host",
            "welcom",
            "greet",
            "convo",
            "summon",
            "saw",
            "convened",
            "visited",
            "brief",
            "interviewed",
            "phoned",
        ),
        pattern(rf"(?P<on>{_WHO} ?{_HAS}{_RECEIVED}) {_OTHER}(?!'s?\b)"),
        confidence=0.8,
    ),
    MeetingRule(
        "received-by",
        "meeting",
        (
            "received by",
            "hosted by",
            "welcomed by",
            "greeted by",
            "convoked by",
            "summoned by",
            "briefed by",
            "called in by",
        ),
        pattern(
            rf"(?P<on>,? (?:was|were|been)(?: \w+ly)? (?:received|hosted|welcomed|greeted|"
            rf"convoked|summoned|called in|briefed){_WHEN} by) {_OTHER}"
        ),
    ),
    MeetingRule(
        "and-was-received-by",
        "meeting",
        ("received by", "hosted by", "welcomed by", "briefed by"),
        pattern(
            r"\n(?:[^\n;:\ue000-\ue007]{0,60})(?P<one>[\ue002\ue003\ue007])[^\n;:]{5,250}?,? and"
            r"(?P<on> (?:was|were) (?:received|hosted|welcomed|briefed) by) {other:agents}"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "held-talks",
        "meeting",
        (
            "meeting",
            "talks",
            "convers",
            "discussion",
            "lunch",
            "dinner",
            "breakfast",
            "call",
            "exchange",
            "interview",
            "briefing",
            "consult",
        ),
        pattern(rf"(?P<on>{_WHO} ?{_HAS}{_HELD} {_SORT}{_NOUN}){_WHEN} with {_OTHER}"),
    ),
    MeetingRule(
        "spoke",
        "call",
        ("spoke", "talked", "conferred", "consulted", "chatted", "lunched", "dined", "breakfasted"),
        pattern(rf"(?P<on>{_WHO} ?{_HAS}{_SPOKE}){_WHEN} (?:with|to) {_OTHER}"),
        confidence=0.8,
    ),
    MeetingRule(
        "discussed-with",
        "meeting",
        ("discuss", "raised", "exchanged", "reviewed"),
        pattern(
            rf"(?P<on>{_WHO} ?{_HAS}(?:discussed|raised|exchanged|reviewed))(?:"
            rf" [^\n;:.\ue002\ue003]{{1,70}}?)? with {_OTHER}(?!'s?\b)"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "delivered-to",
        "meeting",
        ("demarche", "nonpaper", "non-paper", "talking points", "reftel points", "aide memoire"),
        pattern(
            rf"(?P<on>{_WHO} ?{_HAS}(?:delivered|presented|handed|passed|conveyed|gave|raised)"
            rf" [\w ,'/-]{{0,60}}?(?:demarche|nonpaper|non-paper|points|aide memoire)[\w"
            rf" ,'/-]{{0,40}}? (?:to|with)) {_OTHER}"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "meeting-with",
        "meeting",
        ("meeting", "talks", "lunch", "dinner", "breakfast", "conversation", "discussion"),
        pattern(rf"(?P<on>'s? {_SORT}{_NOUN}){_WHEN} with {_OTHER}(?!'s?\b)"),
        confidence=0.8,
    ),
    MeetingRule(
        "meeting-between",
        "meeting",
        ("between",),
        pattern(
            rf"\b(?:during|at|after|following|over|held) (?:an?|the|their|recent)?"
            rf" ?{_SORT}(?P<on>{_NOUN}){_WHEN}"
            rf" between {{one:agent}} and {_OTHER}"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "during-meeting",
        "meeting",
        ("meeting", "talks", "lunch", "dinner", "breakfast", "conversation", "call"),
        pattern(
            rf"\n(?:in|during|at|over|following|after) {_SORT}(?P<on>{_NOUN}){_WHEN} with"
            rf" {_OTHER},{_WHEN} {{one:agent}} (?:[a-z]+)"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "told-behind-aside",
        "meeting",
        (" told ",),
        pattern(
            rf"(?<!to )(?<!with )(?<!by )(?<!of )(?<!and ){{one:person}},"
            rf" [^\n;:]{{3,170}},(?P<on> (?:has |had |also )*told)"
            rf" (?:the )?(?P<other>[{S}{U}{O}])"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "told",
        "meeting",
        (" told ", " tell", " briefed ", " informed ", " advised ", " assured ", " confided "),
        pattern(
            rf"(?P<on>{_WHO} ?{_HAS}(?:told|tells?|informed|assured|briefed|advised|reminded|asked|"
            rf"confided to|complained to|explained to|admitted to"
            rf"|confirmed to|said to|noted to|reported to|told to)){_WHEN} {_OTHER}(?!'s?\b)"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "visited",
        "visit",
        (" visited ", " toured ", "visit to "),
        pattern(rf"(?P<on>{_WHO} ?{_HAS}(?:visited|toured)) {{the}}{{few}}{{other:agent}}(?!'s?\b)"),
        confidence=0.7,
    ),
)

# The same with what makes it no fact: a plan, a wish, a refusal.
_UNREAL = (
    MeetingRule(
        "will-meet",
        "meeting",
        (" meet",),
        pattern(
            rf"(?P<on>,? (?:who )?(?:will|would|may|might|should|is to|are to|plans? to|planned"
            rf" to|hopes? to|intends? to|wants? to|is scheduled to|"
            rf"is expected to|expects to|agreed to|is due to)(?: also)? meet){_WHEN} (?:with"
            rf" )?{_OTHER}(?!'s?\b)"
        ),
        tense=Tense.PLANNED,
    ),
    MeetingRule(
        "did-not-meet",
        "meeting",
        (" met", " meet"),
        pattern(
            rf"(?P<on>,? (?:who )?(?:did not|didn't|has not|had not|hasn't|have not|never|refused"
            rf" to|declined to|has never|has yet to|failed to|was unable to)"
            rf"(?: yet)? (?:meet|met)){_WHEN} (?:with )?{_OTHER}(?!'s?\b)"
        ),
        negated=True,
    ),
)


RULES = (*_RULES, *_UNREAL)

COMPANY = ("accompanied",)
_ACCOMPANIED = pattern(r",? (?:was |were |is )?(?:also )?accompanied by {guests:agents}")
_ACCOMPANIES = pattern(r",? (?:also )?accompanied {host:agent}")


def encounters(scene: Scene, sent: Sent | None) -> Iterator[MeetingDraft]:
    """Meetings, calls and visits of a scene.

    Args:
        scene: The annotated text.
        sent: When the telegram was sent, for dates without a year.
    """
    drafts = [
        _draft(rule, scene, found, sides, sent)
        for rule in RULES
        for found, first in matches(scene, rule.cues, rule.words, "one", "other")
        if (sides := _sides(scene, found, first))
    ]
    yield from _with_company(scene, drafts)


def _draft(
    rule: MeetingRule, scene: Scene, found: Match[str], sides: tuple[tuple[End, ...], ...], sent: Sent | None
) -> MeetingDraft:
    on = found.span("on")
    return MeetingDraft(
        sides=sides,
        date=_date(scene, on, sent),
        form=rule.form,
        start=min(found.start(), *(end.at for side in sides for end in side)),
        end=found.end(),
        on=on,
        rule=rule.name,
        confidence=rule.confidence,
        negated=rule.negated,
        tense=rule.tense,
    )


def _date(scene: Scene, on: Range, sent: Sent | None) -> str | None:
    """The date nearest to the predicate in its sentence."""
    start, end = scene.sentence(on[0])
    return nearest_date(scene.text, max(start, on[0] - _REACH), min(end, on[1] + _REACH), on, sent)


def _sides(scene: Scene, found: Match[str], first: Range) -> tuple[tuple[End, ...], ...] | None:
    """The sides; None when fewer than two are left of those who can meet, each on one side only."""
    groups = found.re.groupindex
    one = _able(scene, ends(scene, *(found.span("one") if "one" in groups else first)))
    if "other" not in groups:
        return tuple((end,) for end in one) if len(one) > 1 else None
    names = {end.entity for end in one}
    other = tuple(end for end in _able(scene, ends(scene, *found.span("other"))) if end.entity not in names)
    return (one, other) if one and other else None


def _able(scene: Scene, found: tuple[End, ...]) -> tuple[End, ...]:
    """Those who can meet: no place that stands for its government, no paper or broadcaster."""
    able = []
    for end in found:
        body = scene.actors.get(end.entity, Body)
        if end.mention.kind is MentionKind.GOVERNMENT or (body is not None and body.kind in _CANNOT_MEET):
            continue
        block = scene.document.block_at(end.mention.start)
        if block is not None and block.kind != "paragraph" and scene.actors.get(end.entity, Post):
            continue  # a heading's bare title: the text names the person
        able.append(end)
    return tuple(able)


def _with_company(scene: Scene, drafts: Iterable[MeetingDraft]) -> Iterator[MeetingDraft]:
    """The meetings, and once more with those who accompanied one side where the text says so nearby.

    "The Minister was accompanied by ..." belongs to the last meeting of the Minister before it in the
    document.
    """
    drafts = sorted(drafts, key=lambda draft: draft.start)
    yield from drafts
    for form in (_ACCOMPANIED, _ACCOMPANIES):
        for found, first in matches(scene, COMPANY, form, "host", "guests"):
            hosts = ends(scene, *(found.span("host") if "host" in form.groupindex else first))
            guests = _able(
                scene, ends(scene, *(found.span("guests") if "guests" in form.groupindex else first))
            )
            for host in hosts:
                met = [
                    draft for draft in drafts if draft.start <= found.end() and host.entity in _present(draft)
                ]
                if met:
                    here = _present(met[-1])
                    fresh = tuple(guest for guest in guests if guest.entity not in here)
                    yield from _joined(met[-1], host, fresh, (first[0], found.end()))


def _present(draft: MeetingDraft) -> set[str]:
    return {end.entity for side in draft.sides for end in side}


def _joined(draft: MeetingDraft, host: End, guests: tuple[End, ...], on: Range) -> Iterator[MeetingDraft]:
    sides = tuple(guests if any(end.entity == host.entity for end in side) else side for side in draft.sides)
    if guests:
        yield replace(draft, sides=sides, start=on[0], end=on[1], on=on, rule="accompanied")
