"""The language of the rules that say that people met: what a rule is, and the phrases of which it is made."""

import re
from dataclasses import dataclass, replace
from re import Pattern
from typing import Literal

from cablegraph.extraction.relate.drafts import End
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, L
from cablegraph.records.annotations import Body, MentionKind, Post, Tense, UnnamedHolder

Form = Literal["meeting", "call", "visit"]


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


_CANNOT_MEET = ("media", "collective")
_OFFICES = re.compile(
    r"(?:.* )?(?:\w+(?:ers|ors)|chiefs|heads|presidents|deputies|consuls|secretaries)", re.IGNORECASE
)
_PLURAL = re.compile(r"[A-Z]?[a-z ]+s")  # "sources", "experts"; an officer's title is printed otherwise


def able(scene: Scene, found: tuple[End, ...]) -> tuple[End, ...]:
    """Those who can meet: no place that stands for its government, no paper or broadcaster, no "sources"."""
    able = []
    for end in found:
        body = scene.actors.get(end.entity, Body)
        if end.mention.kind is MentionKind.GOVERNMENT or (body is not None and body.kind in _CANNOT_MEET):
            continue
        somebody = scene.actors.get(end.entity, UnnamedHolder)
        if somebody is not None and somebody.body is None and _PLURAL.fullmatch(somebody.title):
            if somebody.rule == "unnamed-mission-officer" and scene.actors.mission is not None:
                able.append(replace(end, entity=scene.actors.mission))  # "Embassy officers"
            continue
        block = scene.document.block_at(end.mention.start)
        if block is not None and block.kind != "paragraph" and scene.actors.get(end.entity, Post):
            continue  # a heading's bare title: the text names the person
        office = scene.actors.get(end.entity, Post)
        if office is not None and _OFFICES.fullmatch(office.title):
            continue
        able.append(end)
    return tuple(able)


# "who", "visited the valley and"
WHO = (
    rf"(?:,? who |, | (?:visited|traveled to|travelled to|toured|flew to|drove to) (?:the )?[\w"
    rf" ,{L}{B}]{{1,40}} (?:and|to) )?"
)
HAS = (
    r"(?:has |had |have |also |recently |twice |separately |later |then |briefly |privately |earlier"
    r" |first |personally |next |subsequently |repeatedly |frequently |regularly |also |again |jointly |all"
    r" |both |confidentially )*"
)
OTHER = r"{other:agents}"
# "September 24", "for an hour on March 3", "on the margins of the summit"
WHEN = r"(?: (?!(?:that|and|to|but|because|while) )[\w,'/.-]+){0,9}?"
DAY = (
    r"(?: (?:separately|briefly|privately|again|also|on|in|[a-z]+\.? \d{1,2}|\d{1,2} [a-z]+|\d{4}|"
    r"\d[\d/-]+))*"
)
NOUN = (
    r"(?:meetings?|talks?|conversations?|discussions?|lunch|dinner|breakfast|luncheon|calls?|exchanges?"
    r"|interview|briefings?|consultations|get-together|telcon|tete-a-tete|chat|tour d'horizon"
    r"|session|encounter|sit-down|roundtable|round table|coffee|reception|drinks)"
)
# The same as cues.
NOUNS = (
    "meeting",
    "talk",
    "convers",
    "discussion",
    "lunch",
    "dinner",
    "breakfast",
    " call",
    "exchange",
    "interview",
    "briefing",
    "consult",
    "get-together",
    "telcon",
    "tete-a-tete",
    " chat",
    "horizon",
    "session",
    "encounter",
    "sit-down",
    "roundtable",
    "round table",
    "coffee",
    "reception",
    "drinks",
)
# "a call on", "a telephone call to", "a meeting with"
TO_WHOM = r"(?:with|to|on)"
SORT = r"(?:(?!(?:through|for|in|on|of|with|about|that|to|at|over|and)\b)[\w,'\"/-]+ ){0,5}?"
SPOKE = r"(?:spoke|spoken|talked|conferred|consulted|chatted|lunched|dined|breakfasted)"
PEOPLE_OF = (
    r"(?:officials|officers|representatives|leaders|leadership|executives|staff|members|management|contacts"
    r"|delegates|delegations?|experts|employees|personnel|commanders|delegation members)"
)
HELD = r"(?:held|had|having|conducted)"
RECEIVED = (
    r"(?:received|hosted|welcomed|greeted|convoked|summoned|saw|convened|debriefed|briefed|"
    r"interviewed|phoned|telephoned)"
)
# What is said of a meeting behind its sides and makes it none.
HAPPENED = (
    r"(?![^\n;.]{0,30}?\b(?:cancell?ed|postponed|called off|put off|did not take place|never took place"
    r"|fell through|scheduled|planned|rescheduled|would|will)\b)"
)
# The subject of the main clause, behind the words that speak of the meeting.
WHO_ACTS = r"(?=,| (?:[a-z]|\"))"
# How a clause begins that tells of the meeting at which something was said.
OPENING = r"(?:\n(?:[^\n;:.\ue000\ue001\ue003\ue007]{0,40}, )?|\bthat |; )"
