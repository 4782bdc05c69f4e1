"""The patterns that say that people met, talked over a meal, received or visited one another."""

from cablegraph.extraction.relate.meeting_words import (
    DAY,
    HAPPENED,
    HAS,
    HELD,
    NOUN,
    NOUNS,
    OPENING,
    OTHER,
    PEOPLE_OF,
    RECEIVED,
    SORT,
    TO_WHOM,
    WHEN,
    WHO,
    WHO_ACTS,
    MeetingRule,
)
from cablegraph.extraction.relate.signs import B, G, L, O, P, S, U, pattern
from cablegraph.records.annotations import Tense

_MET = (
    MeetingRule(
        "met",
        "meeting",
        (" met", "sat down", "got together", " meets", " meeting"),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:met|meets|is meeting|was meeting|sat down|got together)(?: up)?)"
            rf"{WHEN} with (?!his |her ){OTHER}(?!'s?\b)"
        ),
    ),
    MeetingRule(
        "met-people-of",
        "meeting",
        (" met", " meets", " spoke", "held "),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:met|meets|spoke|held talks|held a meeting"
            rf"|held meetings)){WHEN} (?:with|to) "
            rf"(?:the )?{{few}}(?P<other>{B})(?:'s?)? (?:[a-z]+ )?{PEOPLE_OF}\b"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "met-people-from",
        "meeting",
        (" met", " meets", " spoke", " talked", "held ", " discussed"),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:met|meets|spoke|talked|held talks|held a meeting"
            rf"|held meetings|discussed [\w ]{{1,40}}))"
            rf"{WHEN} (?:with|to) (?:the |an? )?{{few}}{PEOPLE_OF} (?:of|from"
            rf"|at) {{the}}{{few}}(?P<other>{B})"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "met-somebody",
        "meeting",
        (" met",),
        pattern(rf"(?P<on>{WHO} ?{HAS}(?:met|meets)){DAY} (?!his |her |its |their ){OTHER}(?!'s?\b)"),
    ),
    MeetingRule(
        "went-to-meet",
        "meeting",
        ("to meet",),
        pattern(
            rf"(?P<on>,? (?:traveled|travelled|went|flew|drove|returned) to (?:the )?[\w"
            rf" ,{L}{B}-]{{1,60}}? to meet)"
            rf"(?: with)? {OTHER}(?!'s?\b)"
        ),
    ),
    MeetingRule(
        "met-each-other",
        "meeting",
        (" met",),
        pattern(
            rf"(?P<on>,? {HAS}(?:met|held talks|held a meeting|spoke))\b(?! (?:[^\n;.]{{0,40}}"
            rf" )?with\b)(?! {{agent}})"
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
        pattern(rf"(?P<on>{WHO} ?{HAS}{RECEIVED}) {OTHER}(?!'s?\b)(?! as\b)"),
        confidence=0.8,
    ),
    MeetingRule(
        "hosted-meal-for",
        "meeting",
        ("hosted ", "hosts ", "held a", "gave a", "organized a", "held the", "hosting "),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:hosted|hosts|held|gave|organized) (?:an?"
            rf"|the) {SORT}(?:{NOUN}|event|forum"
            rf"|seminar|working group)){WHEN} (?:for|attended by|in honor of|including|which included|with)"
            rf" {OTHER}(?!'s?\b)"
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
            rf"convoked|summoned|called in|briefed){WHEN} by) {OTHER}"
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
        NOUNS,
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:{HELD}|held|hosted|chaired|convened|attended|joined|paid|made)"
            rf" {SORT}{NOUN})"
            rf"{WHEN} {TO_WHOM} {OTHER}{HAPPENED}"
        ),
    ),
    MeetingRule(
        "meeting-with",
        "meeting",
        NOUNS,
        pattern(rf"(?P<on>'s? {SORT}{NOUN}){WHEN} {TO_WHOM} {OTHER}(?!'s?\b){HAPPENED}"),
        confidence=0.8,
    ),
    MeetingRule(
        "own-meeting-with",
        "meeting",
        NOUNS,
        pattern(
            rf"(?P<on>,? (?:who )?(?!(?:that|to|and|but|in|on|of|for|with|by|at|from|as|whose|which)"
            rf" )[a-z][^\n;:.,{P}{U}{S}{O}]{{0,80}}? (?:his|her|their)"
            rf" (?:own )?{SORT}{NOUN}){WHEN}"
            rf" {TO_WHOM} {OTHER}(?!'s?\b){HAPPENED}"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "meeting-between",
        "meeting",
        ("between",),
        pattern(
            rf"(?:\b(?:during|at|after|following|over|held|the|their|recent|first|second|series of|set of"
            rf"|several|two|\d{{1,2}}) |\n)(?:an? |the |their |recent )?"
            rf"{SORT}(?P<on>{NOUN}){WHEN}"
            rf" between {{one:subjects}} and {OTHER}(?!'s?\b){HAPPENED}"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "during-meeting",
        "meeting",
        NOUNS,
        pattern(
            rf"{OPENING}(?:in|during|at|over|following|after|on) {SORT}"
            rf"(?P<on>{NOUN}){WHEN} {TO_WHOM} {OTHER}"
            rf"(?:(?: (?:on|in|at|to|about|of|last|this|[a-z]+ \d)[^\n;:.,{P}{U}{S}{O}]{{0,60}}?)?,{WHEN}"
            rf"|(?= {P}))"
            rf" {{one:subjects}}{WHO_ACTS}"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "at-meeting-hosted-by",
        "meeting",
        ("hosted by", "given by", "organized by", "chaired by", "hosted at"),
        pattern(
            rf"{OPENING}(?:in|during|at|over|following|after) {SORT}"
            rf"(?P<on>{NOUN}){WHEN} (?:hosted|given|organized|chaired) by {OTHER}"
            rf"(?: [^\n;:.,{P}{U}{S}{O}]{{2,60}}?)?,{WHEN} {{one:subjects}}{WHO_ACTS}"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "during-whose-meeting",
        "meeting",
        ("'s meeting", "'s call", "'s lunch", "'s dinner", "'s courtesy", "'s breakfast", "'s conversation"),
        pattern(
            rf"{OPENING}(?:in|during|at|over) (?:the )?(?P<one>[{P}{O}{U}{S}])"
            rf"(?P<on>'s (?:courtesy |farewell |introductory |initial |first )?{NOUN})"
            rf"(?: [^\n;:.,{P}{U}{S}{O}]{{2,60}}?)?, {{other:subjects}}{WHO_ACTS}"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "counterpart",
        "meeting",
        ("counterpart",),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:met|meets|received|hosted|saw|telephoned|phoned|spoke|talked"
            rf"|held [a-z ]{{0,20}}?(?:talks|meetings?|discussions))"
            rf"{WHEN}(?: (?:with|to))? (?:his|her|their|its) (?:[\w{L}{B}{G}'-]+ ){{0,3}}?counterparts?,?)"
            rf" {OTHER}(?!'s?\b)"
        ),
    ),
    MeetingRule(
        "went-for-talks",
        "meeting",
        (" for talks", " for a meeting", " for meetings", " for consult", " to hold", " for discussions"),
        pattern(
            rf"(?P<on>,? {HAS}(?:traveled|travelled|went|flew|drove|returned|came|arrived) (?:to|in) (?:the"
            rf" )?"
            rf"[\w {L}{B}-]{{1,60}}? (?:for|to hold) {SORT}{NOUN}){WHEN} with {OTHER}(?!'s?\b)"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "joined-in-meeting",
        "meeting",
        ("joined by", "accompanied by", "along with", "together with"),
        pattern(
            rf"(?P<on>,? (?:(?:was|were) )?(?:joined|accompanied) by {{agents}},? (?:in|at|for|during|to)"
            rf" {SORT}{NOUN}){WHEN} with {OTHER}(?!'s?\b)"
        ),
    ),
    MeetingRule(
        "people-of-met",
        "meeting",
        (" met", " held", " spoke", " talked", " briefed", " visited", " called on"),
        pattern(
            rf"(?:\b{PEOPLE_OF}|{U}) (?:(?:of|from|at) {{the}}{{few}}(?P<one>{B})(?: \([^()\n]{{1,30}}\))?"
            rf")(?P<on> {HAS}(?:(?:met|held talks|held a meeting|held meetings|spoke|talked){WHEN} (?:with"
            rf"|to)"
            rf"|briefed|visited|called on)) (?:{PEOPLE_OF} (?:of|from|at) )?{{the}}{OTHER}(?!'s?\b)"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "its-people-met",
        "meeting",
        (" met", " held", " spoke", " talked", " briefed", " visited", " called on", " told"),
        pattern(
            rf"(?P<one>{B})(?:'s?)?(?: \([^()\n]{{1,30}}\))? (?:[a-z]+ )?{PEOPLE_OF}"
            rf"(?P<on> {HAS}(?:(?:met|held talks|held a meeting|held meetings|spoke|talked){WHEN} (?:with|to)"
            rf"|briefed|visited|called on|told)) (?:{PEOPLE_OF} (?:of|from|at) )?{{the}}{OTHER}(?!'s?\b)"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "speech-to",
        "meeting",
        (" speech to", " address to", " remarks to", " presentation to", " addressed "),
        pattern(
            rf"(?P<on>'s (?:[\w,]+ ){{0,4}}?(?:speech|address|remarks|presentation) to|,? {HAS}addressed)"
            rf" {{the}}{{few}}(?P<other>{B})(?!'s?\b)"
        ),
        confidence=0.6,
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
            rf"(?P<on>,? {HAS}(?:[a-z]+ed|said|told|made|gave|spoke|took|used|began|opened|sought|laid)"
            rf"(?: [^\n;:.{P}{U}{S}{O}]{{1,120}}?)? (?:in|during|at|over|following|after) (?:an?"
            rf"|the|his|her|their|several|recent|separate"
            rf"|\w+ \d+)? ?{SORT}{NOUN}){WHEN} with {OTHER}(?!'s?\b)"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "aside-in-meeting-with",
        "meeting",
        ("in a ", "during a", "in an ", "at a "),
        pattern(
            rf"(?P<on>, (?:in|during|at|over) (?:an?|the|his|her|their"
            rf"|recent) {SORT}{NOUN}){WHEN} with {OTHER}"
            rf"(?:,| (?:said|told|noted))"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "visited",
        "visit",
        (" visited ", " toured ", "visit to "),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:visited|toured)) (?:an? [\w -]{{3,40}}?(?: in {L})?,?"
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
            rf"is expected to|expects to|agreed to|is due to)(?: also)? meet){WHEN} (?:with"
            rf" )?{OTHER}(?!'s?\b)"
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
            rf"(?: yet)? (?:meet|met)){WHEN} (?:with )?{OTHER}(?!'s?\b)"
        ),
        negated=True,
    ),
)


RULES = (*_MET, *_UNREAL)
