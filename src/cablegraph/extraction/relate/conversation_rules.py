"""The patterns that say that people spoke to one another: by what they told, asked, handed over."""

from cablegraph.extraction.relate.meeting_words import (
    HAS,
    OTHER,
    SPOKE,
    WHEN,
    WHO,
    WHO_ACTS,
    MeetingRule,
)
from cablegraph.extraction.relate.signs import B, G, L, O, P, S, U, pattern

_PAPER = (
    r"(?:demarche|nonpaper|non-paper|points|aide[- ]memoire|letter|note|message"
    r"|copy|copies|invitation|petition|list|documents?|paper|proposal|credentials"
    r"|draft|request|reply|response|protest|text|memorandum|report)"
)

_SAID = (
    "described explained outlined replied responded suggested proposed stressed emphasized out indicated"
    " mentioned"
    " stated repeated reiterated insisted conceded predicted underscored boasted hinted maintained argued"
    " protested"
    " recounted read revealed apologized lamented volunteered opined disclosed vented griped whispered"
)

RULES = (
    MeetingRule(
        "shared-with-us",
        "meeting",
        tuple(f"{to} {the}{sign}" for to in ("to", "with") for the in ("", "the ") for sign in (S, U, O)),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:shared|expressed|confirmed|complained|admitted|acknowledged|explained|"
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
            rf"(?P<on>{WHO} ?{HAS}(?:asked|urged|thanked|pressed|reminded|warned|cautioned"
            rf"|showed|gave|approached"
            rf"|queried|congratulated|reassured|welcomed|invited|lectured|challenged|briefed|surprised"
            rf"|greeted))"
            rf" (?P<other>{S}|the [{U}{O}]|{U}"
            rf"|{O})(?! {P})(?!'s?\b)(?! of\b)"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "mission-addressed",
        "meeting",
        (" asked ", " urged ", " thanked ", " pressed ", " reminded ", " warned ", " congratulated "),
        pattern(
            rf"(?P<one>[{S}{U}{O}])(?P<on> {HAS}(?:asked|urged|thanked|pressed|reminded|warned"
            rf"|congratulated)) "
            rf"(?P<other>(?:the )?(?:[{B}{G}{L}] )?(?:{O} )?{P})(?!'s?\b)(?!-)"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "in-response-to",
        "meeting",
        ("response to", "asked by", "pressed by", "reply to", "replying to", "questioned by", "answer to"),
        pattern(
            rf"\n(?:in (?:response|reply|answer) to|when|replying to|responding to|asked|pressed|questioned)"
            rf"(?P<on>(?: an?|the)?(?: \w+){{0,2}}? ?"
            rf"(?:questions?|quer(?:y|ies)|asked|pressed|questioned|inquir(?:y|ies)|))"
            rf" (?:from|by|of) {OTHER}"
            rf"[^\n;:{P}{U}{S}{B}]{{0,90}}, {{one:agent}} (?:[a-z]+)"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "in-response-to-whose",
        "meeting",
        ("response to", "reply to", "answer to", "replying to", "responding to"),
        pattern(
            rf"\n(?:in (?:response|reply|answer) to|replying to|responding to) (?P<on>)"
            rf"(?:the )?(?P<other>[{O}{U}{S}{P}])'s? (?:[a-z]+ )?"
            rf"(?:questions?|quer(?:y|ies)|inquir(?:y|ies)|points?|request|comments?|remarks?|concerns?)"
            rf"[^\n;:{P}{U}{S}{B}]{{0,90}}, {{one:subjects}} (?:[a-z]+)"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "when-they-asked",
        "meeting",
        ("when ", "after "),
        pattern(
            rf"(?:\n(?:when|after)|, when) (?:the )?(?P<other>[{O}{U}{S}])"
            rf"(?P<on> {HAS}(?:asked|pressed|raised|noted|inquired|mentioned|queried|suggested|pointed out"
            rf"|expressed|observed|explained|probed|pushed|commented|remarked|said|told|urged|described)\b)"
            rf"(?:[^\n;:.,{P}{U}{S}{O}]{{0,160}}|[^\n;:.{P}{U}{S}{O}]{{0,160}}), {{one:subjects}}{WHO_ACTS}"
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
            rf"(?P<on>{WHO} ?{HAS}(?:told|tells?|informed|assured|briefed|advised|reminded|asked|"
            rf"commented to|remarked to|acknowledged to|conceded to|expressed to|lamented to"
            rf"|confided in|telling|confided to|complained to|explained to|admitted to"
            rf"|confirmed to|said to|noted to|reported to|told to)){WHEN} {OTHER}(?!'s?\b)"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "raised-issue-with",
        "meeting",
        ("raised with", "discussed with", "reviewed with", "went over with", "shared with"),
        pattern(rf"(?P<on>{WHO} ?{HAS}(?:raised|discussed|reviewed|went over|shared) with) {OTHER}(?!'s?\b)"),
        confidence=0.8,
    ),
    MeetingRule(
        "discussed-with",
        "meeting",
        ("discuss", "raised", "exchanged", "reviewed"),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:discussed|raised|exchanged|reviewed))(?:"
            rf" [^\n;:.\ue002\ue003]{{1,70}}?)? with {OTHER}(?!'s?\b)"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "spoke",
        "call",
        ("spoke", "talked", "conferred", "consulted", "chatted", "lunched", "dined", "breakfasted"),
        pattern(rf"(?P<on>{WHO} ?{HAS}{SPOKE}){WHEN} (?:with|to) {OTHER}"),
        confidence=0.8,
    ),
    MeetingRule(
        "delivered-to",
        "meeting",
        (
            "deliver",
            "handed",
            "passed",
            "presented",
            " gave ",
            "convey",
            " left ",
            "shared",
            "provided",
            "raised",
        ),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:delivered|left|shared|provided|presented|handed(?: over)?|passed"
            rf"|conveyed|gave|raised|submitted)"
            rf" (?:[\w ,'/{L}{B}{G}\"()-]{{0,80}}? )?{_PAPER}\b(?: [\w ,'/{L}{B}{G}\"()-]{{0,80}}?)?"
            rf" (?:to|with)) {OTHER}(?!'s?\b)"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "gave-them-paper",
        "meeting",
        ("handed", "presented", " gave ", "provided", " left ", "showed"),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:handed|presented|gave|provided|showed))"
            rf" (?P<other>(?:the )?[{O}{U}{S}]|(?:[{B}{G}{L}] )?(?:{O} )?{P})"
            rf" (?:with )?(?:[\w-]+ ){{0,5}}?{_PAPER}\b"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "demarched",
        "meeting",
        (
            "demarched",
            "approached",
            "buttonholed",
            "engaged",
            "lobbied",
            "debriefed",
        ),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:demarched|approached|buttonholed|lobbied|debriefed)) (?:with"
            rf" )?"
            rf"(?P<other>(?:the )?(?:[{B}{G}{L}](?:'s?)? )*(?:{O} )?[{P}{O}{U}{S}])(?!'s?\b)"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "called-by-telephone",
        "call",
        (" called ", "reached ", " rang ", "contacted "),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:called(?: in| up)?|rang|reached|contacted)) (?!on\b|for\b|by\b)"
            rf"{OTHER}(?= (?:in|on|late|early|again|yesterday|today|this|last|several|after|at|personally"
            rf"|by (?:tele)?phone|(?:to|and) (?:say|report|ask|tell|inform|complain|protest|express|request"
            rf"|discuss"
            rf"|convey|thank|urge|apologi[sz]e|explain|offer|invite|make)|(?:from|via|through)|[a-z]+\.?"
            rf" \d)\b"
            rf"|[,;]? (?:who|saying|asking)\b|\.?(?:\n|\Z))"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "was-called-in",
        "meeting",
        (
            "called in",
            "called to",
            "summoned to",
            "invited to",
            "contacted by",
            "approached by",
            "telephoned by",
            "phoned by",
            "visited by",
            "called by",
            "told by",
            "informed by",
            "assured by",
            "asked by",
            "advised by",
            "approached by",
            "urged by",
        ),
        pattern(
            rf"(?P<on>,? (?:was|were|had been|has been|been)(?: \w+ly)? (?:(?:called|summoned)(?: in)?"
            rf"(?: to [\w {B}{L}']{{2,40}}?)?|contacted|approached|(?:tele)?phoned|visited|told|informed"
            rf"|assured"
            rf"|advised)(?: [\w ]{{2,20}}?)? by) {OTHER}(?!'s?\b)"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "said-to",
        "meeting",
        tuple(f"{verb} to " for verb in _SAID.split()),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:described|explained|outlined|replied|responded|suggested|proposed"
            rf"|stressed"
            rf"|emphasi[sz]ed|pointed out|indicated|mentioned|stated|repeated|reiterated|insisted|conceded"
            rf"|predicted|underscored|boasted|hinted|maintained|argued|protested|recounted|read|revealed"
            rf"|predicted|apologi[sz]ed|lamented|volunteered|opined|disclosed|vented|griped|whispered)"
            rf"(?: \w+ly)? to) (?P<other>(?:the )?[{S}{U}{O}])(?! (?:of|for|in|whose)\b)(?!'s?\b)"
        ),
        confidence=0.8,
    ),
    MeetingRule(
        "agreed-with",
        "meeting",
        (
            "agreed with",
            "followed up with",
            "sat next to",
            "seated next to",
            "sat with",
            "checked with",
            "in touch with",
            "pleaded with",
            "shook hands with",
            "dined with",
            "joined",
        ),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:agreed with|followed up with|checked with|met up with|sat with|(?:was"
            rf" )?seated"
            rf" next to|sat (?:next to|beside)|shook hands with)) (?P<other>(?:the )?[{S}{U}{O}]"
            rf"|(?:[{B}{G}{L}](?:'s?)? )*(?:{O} )?{P})(?!'s?\b)(?= (?:that|on|about|at|in|during|by|to)\b"
            rf"|[.,;\n])"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "toured-with",
        "visit",
        (" toured ", " visited ", " traveled ", " inspected "),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:toured|inspected|visited) [^\n;:.,{P}{U}{S}{O}]{{2,50}}? (?:with"
            rf"|accompanied"
            rf" by|in the company of)) {OTHER}(?!'s?\b)"
        ),
        confidence=0.7,
    ),
    MeetingRule(
        "called-on",
        "call",
        ("called on", "paid a", "call on"),
        pattern(
            rf"(?P<on>{WHO} ?{HAS}(?:called on|paid an? (?:[\w-]+ ){{0,3}}(?:call|visit) (?:on|"
            rf"to)|made an? (?:[\w-]+ ){{0,3}}call on)) {OTHER}(?! to \w)"
        ),
    ),
)
