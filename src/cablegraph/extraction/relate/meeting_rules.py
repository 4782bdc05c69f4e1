"""The patterns that say that people met."""

from dataclasses import dataclass
from re import Pattern
from typing import Literal

from cablegraph.extraction.relate.signs import B, G, L, O, P, S, U, pattern
from cablegraph.records.annotations import Tense

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


# "who", "visited the valley and"
_WHO = (
    rf"(?:,? who |, | (?:visited|traveled to|travelled to|toured|flew to|drove to) (?:the )?[\w"
    rf" ,{L}{B}]{{1,40}} (?:and|to) )?"
)
_HAS = (
    r"(?:has |had |have |also |recently |twice |separately |later |then |briefly |privately |earlier"
    r" |first |personally |next |subsequently |repeatedly |frequently |regularly |also |again |jointly |all"
    r" |both |confidentially )*"
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
_PEOPLE_OF = (
    r"(?:officials|officers|representatives|leaders|leadership|executives|staff|members|management|contacts"
    r"|delegates|experts|employees|personnel|commanders)"
)
_HELD = r"(?:held|had|having|conducted)"
_RECEIVED = (
    r"(?:received|hosted|welcomed|greeted|convoked|summoned|saw|convened|debriefed|briefed|"
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
        "met-people-of",
        "meeting",
        (" met", " meets", " spoke", "held "),
        pattern(
            rf"(?P<on>{_WHO} ?{_HAS}(?:met|meets|spoke|held talks|held a meeting"
            rf"|held meetings)){_WHEN} (?:with|to) "
            rf"(?:the )?{{few}}(?P<other>{B})(?:'s?)? (?:[a-z]+ )?{_PEOPLE_OF}\b"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "met-people-from",
        "meeting",
        (" met", " meets", " spoke", " talked", "held ", " discussed"),
        pattern(
            rf"(?P<on>{_WHO} ?{_HAS}(?:met|meets|spoke|talked|held talks|held a meeting"
            rf"|held meetings|discussed [\w ]{{1,40}}))"
            rf"{_WHEN} (?:with|to) (?:the |an? )?{{few}}{_PEOPLE_OF} (?:of|from"
            rf"|at) {{the}}{{few}}(?P<other>{B})"
        ),
        confidence=0.7,
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
            "brief",
            "interviewed",
            "phoned",
        ),
        pattern(rf"(?P<on>{_WHO} ?{_HAS}{_RECEIVED}) {_OTHER}(?!'s?\b)"),
        confidence=0.8,
    ),
    MeetingRule(
        "hosted-meal-for",
        "meeting",
        ("hosted ", "held a ", "gave a ", "organized a "),
        pattern(
            rf"(?P<on>{_WHO} ?{_HAS}(?:hosted|hosts|held|gave|organized) (?:an?"
            rf"|the) {_SORT}(?:{_NOUN}|reception"
            rf"|roundtable|round table)){_WHEN} (?:for|attended by|in honor of) {_OTHER}(?!'s?\b)"
        ),
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
        "raised-issue-with",
        "meeting",
        ("raised with", "discussed with", "reviewed with", "went over with", "shared with"),
        pattern(
            rf"(?P<on>{_WHO} ?{_HAS}(?:raised|discussed|reviewed|went over|shared) with) {_OTHER}(?!'s?\b)"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "shared-with-us",
        "meeting",
        tuple(f"{to} {the}{sign}" for to in ("to", "with") for the in ("", "the ") for sign in (S, U, O)),
        pattern(
            rf"(?P<on>{_WHO} ?{_HAS}(?:shared|expressed|confirmed|complained|admitted|acknowledged|explained|"
            rf"conceded|noted|commented|remarked|confided|lamented|stressed|emphasized|said"
            rf"|outlined|described|"
            rf"suggested|indicated|reported|stated|repeated|mentioned|revealed|vented)"
            rf"(?: [^\n;:.,{P}{U}{S}]{{1,60}}?)? (?:to|with)) (?:the )?(?P<other>[{S}{U}{O}])"
            rf"(?! (?:of|for|in|whose)\b)(?!'s?\b)"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "addressed",
        "meeting",
        (
            " asked ",
            " urged ",
            " thanked ",
            " pressed ",
            " reminded ",
            " warned ",
            " cautioned ",
            " invited ",
            " showed ",
            " gave ",
            " approached ",
            " queried ",
            " greeted ",
            " congratulated ",
            " reassured ",
        ),
        pattern(
            rf"(?P<on>{_WHO} ?{_HAS}(?:asked|urged|thanked|pressed|reminded|warned|cautioned"
            rf"|showed|gave|approached"
            rf"|queried|congratulated|reassured)) (?P<other>{S}|the [{U}{O}]|{U}"
            rf"|{O})(?! {P})(?!'s?\b)(?! of\b)"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "mission-addressed",
        "meeting",
        (" asked ", " urged ", " thanked ", " pressed ", " reminded ", " warned ", " congratulated "),
        pattern(
            rf"(?P<one>[{S}{U}{O}])(?P<on> {_HAS}(?:asked|urged|thanked|pressed|reminded|warned"
            rf"|congratulated)) "
            rf"(?P<other>(?:the )?(?:[{B}{G}{L}] )?(?:{O} )?{P})(?!'s?\b)(?!-)"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "in-response-to",
        "meeting",
        ("response to", "asked by", "pressed by", "replying to", "in reply to", "questioned by"),
        pattern(
            rf"\n(?:in (?:response|reply) to|when|replying to|responding to)(?P<on>(?: an?"
            rf"| the)?(?: \w+){{0,2}}? ?"
            rf"(?:questions?|quer(?:y|ies)|asked|pressed|questioned|inquir(?:y|ies))) (?:from|by|of) {_OTHER}"
            rf"[^\n;:{P}{U}{S}{B}]{{0,90}}, {{one:agent}} (?:[a-z]+)"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "delivered-to",
        "meeting",
        ("demarche", "nonpaper", "non-paper", "talking points", "reftel points", "aide memoire"),
        pattern(
            rf"(?P<on>{_WHO} ?{_HAS}(?:delivered|left|shared|provided|presented|handed|passed"
            rf"|conveyed|gave|raised)"
            rf" [\w ,'/{L}-]{{0,60}}?(?:demarche|nonpaper|non-paper|points|aide memoire)[\w"
            rf" ,'/{L}-]{{0,60}}? (?:to|with)) {_OTHER}"
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
        ("meeting", "talks", "lunch", "dinner", "breakfast", "conversation", "call", "discussion"),
        pattern(
            rf"\n(?:[^\n;:.,{P}{B}{U}{O}]{{0,40}}, )?(?:in|during|at|over|following|after|on) {_SORT}"
            rf"(?P<on>{_NOUN}){_WHEN} with {_OTHER}(?:,|(?= {P})){_WHEN} {{one:agent}} (?:[a-z]+)"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "said-in-meeting-with",
        "meeting",
        (
            "meeting with",
            "talks with",
            "lunch with",
            "dinner with",
            "conversation with",
            "discussion with",
            "breakfast with",
            "call with",
            "discussions with",
            "conversations with",
            "meetings with",
        ),
        pattern(
            rf"(?P<on>,? {_HAS}(?:[a-z]+ed|said|told|made|gave|spoke|took|used|began|opened|sought|laid)"
            rf"(?: [^\n;:.{P}{U}{S}{O}]{{1,120}}?)? (?:in|during|at|over|following|after) (?:an?"
            rf"|the|his|her|their|several|recent|separate"
            rf"|\w+ \d+)? ?{_SORT}{_NOUN}){_WHEN} with {_OTHER}(?!'s?\b)"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "aside-in-meeting-with",
        "meeting",
        ("in a ", "during a", "in an ", "at a "),
        pattern(
            rf"(?P<on>, (?:in|during|at|over) (?:an?|the|his|her|their"
            rf"|recent) {_SORT}{_NOUN}){_WHEN} with {_OTHER}"
            rf"(?:,| (?:said|told|noted))"
        ),
        confidence=0.7,
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
            rf"commented to|remarked to|acknowledged to|conceded to|expressed to|lamented to"
            rf"|confided in|telling|confided to|complained to|explained to|admitted to"
            rf"|confirmed to|said to|noted to|reported to|told to)){_WHEN} {_OTHER}(?!'s?\b)"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "visited",
        "visit",
        (" visited ", " toured ", "visit to "),
        pattern(
            rf"(?P<on>{_WHO} ?{_HAS}(?:visited|toured)) (?:an? [\w -]{{3,40}}?(?: in {L})?,?"
            rf" (?:called|named) \"?)?"
            rf"{{the}}{{few}}(?P<other>[{B}{U}{O}])(?!'s?\b)"
        ),
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
