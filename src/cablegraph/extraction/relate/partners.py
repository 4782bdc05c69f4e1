"""People, parties and armed groups that act together: allies, close advisers, deals, coalitions, links."""

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import TieRule
from cablegraph.extraction.relate.signs import B, M, O, P, S, U, pattern
from cablegraph.records.annotations import TieKind

_WITH = r"{such}{object:agents}(?!'s?\b)"
_WHO = r"{aside}(?P<on>(?:,? (?:who|which|that))? {aux}"
_NEAR = (
    r"(?:(?:very|extremely|closely|directly|secretly|openly|jointly|tacitly|actively|together|regularly) )*"
)
_PACT = (
    r"(?:coalition|alliance|partnership|deal|pact|accord|agreement|contract|union|merger|joint venture"
    r"|power-sharing agreement|working relationship|collaboration|cooperation|affiliation|front"
    r"|understanding|ticket|truce|electoral list|memorand(?:um|a) of (?:understanding|cooperation)|mou)"
)
_PACTS = (
    "coalition",
    "alliance",
    "partnership",
    " deal",
    " pact",
    "accord",
    "agreement",
    "contract",
    "union",
    "merger",
    "venture",
    "relationship",
    "collaboration",
    "cooperation",
    "affiliation",
    " front",
    "understanding",
    "ticket",
    "truce",
    "memorand",
    " mou",
)
_FRIEND = (
    r"(?:advis[eo]rs?|aides?|all(?:y|ies)|confidante?s?|associates?|collaborators?|lieutenants?|proteges?"
    r"|right-hand man|partners?|running mate|henchm[ae]n|cronies|crony|allies)"
)
_FRIENDS = (
    "adviser",
    "advisor",
    " aide",
    " ally",
    " allies",
    "confidant",
    "associate",
    "collaborator",
    "lieutenant",
    "protege",
    "right-hand",
    "partner",
    "running mate",
    "hench",
    "cron",
)
_DEAL_WITH = (
    r"(?:signed|struck|reached|concluded|entered into|entered|formed|forged|negotiated|sealed|inked|made|cut"
    r"|joined|built|brokered|announced|established|finalized|has|had|have|maintains?|maintained|cemented)"
)

RULES = (
    TieRule(
        "made-pact-with",
        TieKind.WORKS_WITH,
        _PACTS,
        pattern(
            rf"{_WHO}{_DEAL_WITH}) (?!no\b|any\b)(?:(?:in|into) )?{{the}}{{few}}{_PACT}"
            rf"(?: (?:of|for|on|to|in) [^\n;:.,{P}{B}{U}{S}{O}]{{2,50}}?)? with {_WITH}"
        ),
        fits.agents,
        confidence=0.8,
    ),
    TieRule(
        "its-pact-with",
        TieKind.WORKS_WITH,
        _PACTS,
        pattern(
            rf"(?P<on>,? (?:who |which )?(?!that |to |and |but )[a-z][^\n;:.{P}{B}{U}{S}{O}]{{0,90}}?"
            rf" (?:its|their|his|her|in) (?:own |first |last |previous |former |current |new |old |grand"
            rf" )*{{few}}"
            rf"{_PACT}) with {_WITH}"
        ),
        fits.agents,
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "whose-pact-with",
        TieKind.WORKS_WITH,
        _PACTS,
        pattern(rf"{{subject:actor}}(?P<on>'s? {{few}}{_PACT}) with {_WITH}"),
        fits.agents,
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "acts-with",
        TieKind.WORKS_WITH,
        (
            "collaborat",
            "cooperat",
            "collud",
            "conspir",
            "partner",
            " allied",
            "joined forces",
            "closely with",
            "common cause",
            "teamed",
            "trained with",
            "fought alongside",
            "fought with",
            "ran with",
            "linked up",
            "sided with",
            "side by side",
            "together with",
            "hand in hand",
            "hand in glove",
            "worked with",
        ),
        pattern(
            rf"{_WHO}(?:{_NEAR}(?:collaborat(?:ed|es|ing)|cooperat(?:ed|es|ing)|collud(?:ed|es|ing)"
            rf"|conspir(?:ed|es|ing)|partner(?:ed|s|ing)|allied (?:himself|herself|itself|themselves)"
            rf"|allied|joined forces|made common cause|teamed(?: up)?|teams up|trained|linked up|fought"
            rf" alongside"
            rf"|sided|work(?:s|ed|ing) (?:very |quite |so |most )?(?:closely|hand in hand|side by side|hand"
            rf" in glove"
            rf"|in tandem|in concert|in lockstep))"
            rf"(?: (?:closely|secretly|directly|openly|on|in|to) ?(?:[\w'-]+ ){{0,5}}?)?) ?(?:with )?)"
            rf"(?<=with ){_WITH}"
        ),
        fits.agents,
        confidence=0.8,
    ),
    TieRule(
        "is-their-friend",
        TieKind.WORKS_WITH,
        _FRIENDS,
        pattern(
            rf"(?P<on>(?: (?:\w+ly )?(?:also )?(?:is|was|has been|remains|became|being)(?: also| now| still)?"
            rf"|,)(?: (?:among|one of))?) (?:the )?(?P<object>[{P}{B}])'s? (?:(?!former )[\w-]+"
            rf" ){{0,4}}?{_FRIEND}\b"
        ),
        fits.agents,
        confidence=0.8,
    ),
    TieRule(
        "is-friend-of",
        TieKind.WORKS_WITH,
        _FRIENDS,
        pattern(
            rf"(?P<on>(?: (?:\w+ly )?(?:also )?(?:is|was|has been|remains|became)(?: also| now| still)?(?:"
            rf" considered)?"
            rf"|,|, (?:who|which) (?:is|was)) (?:an?|the|one of (?:the|his|her)|among the)"
            rf" (?:(?:close|closest|key|trusted|top|long-?time|senior|leading|main|chief|principal"
            rf"|political|personal"
            rf"|important|staunch|loyal|strong|major|business|coalition|junior|\w+ly|policy) )+{_FRIEND}"
            rf" (?:of|to|with)) {{the}}{{object:agent}}(?!'s?\b)"
        ),
        fits.agents,
        confidence=0.8,
    ),
    TieRule(
        "called-his-friend",
        TieKind.WORKS_WITH,
        _FRIENDS,
        pattern(
            rf"(?P<on> {{aux}}(?:described|named|called|considers?|regards|regarded|chose|picked|appointed))"
            rf" {{object:agent}} (?:as |to be )?(?:his|her|its|their) (?:[\w-]+ ){{0,3}}?{_FRIEND}\b"
        ),
        fits.agents,
        confidence=0.7,
    ),
    TieRule(
        "linked-to",
        TieKind.WORKS_WITH,
        (
            "linked to",
            "linked with",
            "tied to",
            "affiliated with",
            "aligned with",
            "allied with",
            "allied to",
            "associated with",
            "connected to",
            "connected with",
            "in league with",
            "affiliated to",
            "loyal to",
        ),
        pattern(
            rf"{{subject:actor}}(?: \([^()\n]{{1,40}}\))?(?P<on>(?:,? (?:which|that|who))?(?: (?:is|was|are"
            rf"|were|has been"
            rf"|remains?|also|still|now|long))*,? (?:(?!not |un)[\w-]+ly )?(?:(?:linked|tied|connected"
            rf"|affiliated|aligned"
            rf"|allied|associated|in league) (?:to|with))) {_WITH}"
        ),
        fits.organised,
        confidence=0.8,
    ),
    TieRule(
        "has-links-to",
        TieKind.WORKS_WITH,
        (
            "links to",
            "links with",
            "ties to",
            "ties with",
            "connections to",
            "connections with",
            "contacts with",
            "relationship with",
            "relations with",
        ),
        pattern(
            rf"{_WHO}(?:has|have|had|maintains?|maintained|established|developed|forged|built|kept|enjoys?"
            rf"|enjoyed)"
            rf" (?!no |better |poor |bad |strained |tense )(?:[\w-]+,? ){{0,4}}?"
            rf"(?:links|ties|connections|working relations|working relationship) (?:to|with))"
            rf" {_WITH}"
        ),
        fits.organised,
        confidence=0.8,
    ),
    TieRule(
        "affiliated",
        TieKind.WORKS_WITH,
        (
            "-affiliated",
            "-linked",
            "-aligned",
            "-allied",
            "-backed",
            "-funded",
            "-sponsored",
            "-supported",
            "-trained",
        ),
        pattern(
            rf"(?P<object>{B})(?P<on>-(?:affiliated|linked|aligned|allied|backed|funded|sponsored|supported"
            rf"|trained))"
            rf" (?:[\w-]+ ){{0,3}}?(?:[\w-]+,? (?:such as|including|like|called)"
            rf" )?{{the}}{{few}}{{subject:actor}}(?!')"
        ),
        fits.agents,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "agreed-to-help",
        TieKind.WORKS_WITH,
        (
            "agreed to",
            "went so far as to",
            "offered protection",
            "gave sanctuary",
            "gave refuge",
            "negotiated with",
        ),
        pattern(
            r"(?P<on>,? {aux}(?:agreed|went so far as|arranged|conspired|undertook) to (?:help|assist"
            r"|protect|support"
            r"|finance|fund|arm|supply|cooperate with|work with|collaborate with|join forces with|shelter"
            r"|share"
            r" [\w ]{2,40}? with)) {the}{few}{object:agents}(?!'s?\b)"
        ),
        fits.agents,
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "two-agreed",
        TieKind.WORKS_WITH,
        (
            "agreed to",
            "have agreed",
            "joint",
            "signed",
            "formed",
            "allied",
            "coalition",
            "alliance",
            "collaborat",
            "cooperat",
            "partner",
            "joined forces",
            "teamed up",
            "merged",
            "merger",
            "work together",
            "program",
        ),
        pattern(
            r"{subject:actor}(?: \([^()\n]{1,40}\))? and (?:the )?(?:[\w-]+ )?{object:actor}(?:"
            r" \([^()\n]{1,40}\))?"
            r"(?P<on> {aux}(?:(?:conduct(?:ed|s)? |held |ran |launched |carried out |staged |organi[sz]ed "
            r"|produced |run "
            r"|mounted )?"
            r"(?:an? |the |some |several )?(?:[\w-]+ )?(?:(?:joint|collaborative|cooperative) \w+"
            rf"|{M})"
            r"|(?:allies|allied|partners|cooperating|collaborating|working together|in a coalition)"
            r"|form(?:ed)? (?:an?|the) (?:[\w-]+ )?(?:coalition|alliance|partnership|joint venture"
            r"|government)"
            r"|joined forces|teamed up|cooperated?\b|collaborated?\b|merged\b|work together|worked together))"
        ),
        fits.agents,
        confidence=0.8,
    ),
    TieRule(
        "two-agreed-to-share",
        TieKind.WORKS_WITH,
        ("agreed to",),
        pattern(
            r"{subject:actor}(?: \([^()\n]{1,40}\))? and (?:the )?(?:[\w-]+ )?{object:actor}(?:"
            r" \([^()\n]{1,40}\))?"
            r"(?P<on>(?: (?:have|had|has|also|recently))* agreed) to (?:share|cooperate|work|jointly|form"
            r"|create|establish"
            r"|exchange|coordinate|build|develop|collaborate|set up|launch|merge)\b"
        ),
        fits.agents,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "activities-with",
        TieKind.WORKS_WITH,
        (
            "joint",
            "activities with",
            "operations with",
            "exercises with",
            "training with",
            "patrols with",
            "struggle with",
            "information with",
            "intelligence with",
            "data with",
        ),
        pattern(
            rf"{_WHO}(?:(?:conduct|held|hold|stag|carri|engag|organi[sz]|plann|run|ran|launch|participat"
            rf"|undert|took"
            rf"|mount|coordinat|shar|exchang)\w*)(?: (?:out|in|part in))?"
            rf" (?:[\w,'-]+ ){{0,5}}?(?:activities|operations?|exercises?|training|patrols|raids?|projects?"
            rf"|programs?"
            rf"|maneuvers|campaigns?|research|events?|information|intelligence|data|seminars?|workshops?"
            rf"|attacks?)) with {_WITH}"
        ),
        fits.agents,
        confidence=0.7,
    ),
    TieRule(
        "represented-in-talks",
        TieKind.REPRESENTS,
        ("negotiat", "worked out", "bargained", "spoke for"),
        pattern(
            rf"(?P<on>,? (?:who )?(?:{{aux}})(?:negotiat\w+|worked out|bargained)(?:"
            rf" [^\n;:.{P}{B}{U}{S}{O}]{{1,90}})?"
            rf" (?:for|on behalf of)) (?:the )?(?P<object>{B})(?=[.,;\n])"
        ),
        fits.person_and_body,
        confidence=0.7,
    ),
)
