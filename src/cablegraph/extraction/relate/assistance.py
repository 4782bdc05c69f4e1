"""Bodies that help one another: who funds, trains, equips, supplies whom, with whose support."""

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import TieRule
from cablegraph.extraction.relate.signs import B, G, O, P, S, U, pattern
from cablegraph.records.annotations import TieKind

_HELP = (
    r"(?:assistance|support|aid|help|funding|funds?|training|weapons?|arms|money|equipment|advice|expertise"
    r"|grants?"
    r"|loans?|financing|backing|sanctuary|safe haven|shelter|logistics|ammunition|supplies|sponsorship|cash"
    r"|guidance"
    r"|technical cooperation|intelligence|manpower|instruction)"
)
_HELPS = (
    "assist",
    "support",
    " aid",
    "help",
    "fund",
    "train",
    "weapon",
    " arms",
    "money",
    "equipment",
    "advice",
    "expertise",
    "grant",
    "loan",
    "financ",
    "backing",
    "sanctuary",
    "haven",
    "shelter",
    "logistic",
    "ammunition",
    "supplies",
    "sponsor",
    "cash",
    "guidance",
    "intelligence",
    "manpower",
)
_SORT = rf"(?:[\w,'/{G}-]+ ){{0,5}}?"
_MORE = rf"(?:,? (?:and|or) (?:[\w-]+ ){{0,2}}?{_HELP})?"
_GIVE = (
    r"(?:provid(?:es?|ed|ing)|gives?|gave|giving|given|offers|offered|offering|suppl(?:ies|ied|ying)"
    r"|extends|extended"
    r"|channels|channeled|channelled|delivers|donates|donated|grants|granted|supplying|lends|lent|contributed"
    r"|contributes|furnish(?:es|ed)|allocated|award(?:s|ed)|sends|sent|funnels|funneled)"
)
_GET = (
    r"(?:receives?|received|receiving|gets?|got|obtains?|obtained|enjoys|enjoyed|accepted|relies on|rely on"
    r"|relied on"
    r"|depends on|depend on|depended on|benefits from|benefited from|won|secured|draws on|drew on)"
)
_HELPED = (
    r"(?:fund(?:s|ed)|financ(?:es|ed)|train(?:s|ed)|equip(?:s|ped)|arm(?:s|ed)|assist(?:s|ed)|aid(?:s|ed)"
    r"|sponsor(?:s|ed)|subsidi[sz](?:es|ed)|bankroll(?:s|ed)|back(?:s|ed)|mentor(?:s|ed)"
    r"|underwr(?:ites|ote)|suppl(?:ies|ied))"
)
_HELPING = r"(?:fund|financ|train|equip|arm|assist|aid|sponsor|subsidi[sz]|mentor|help|support)ing"
_PASSIVE = (
    r"(?:funded|financed|trained|equipped|armed|assisted|aided|sponsored|subsidi[sz]ed|bankrolled|backed"
    r"|advised|mentored"
    r"|supported|supplied|helped|underwritten)"
)
_OBJECT = r"{such}{object:agents}(?!'s?\b)"
_WHO = r"{aside}(?P<on>(?:,? (?:who|which|that))? {aux}"

_GIVES = (
    "provid",
    " give",
    " gave ",
    "offer",
    "suppl",
    "extend",
    "channel",
    "deliver",
    "donat",
    "grant",
    " lend",
    " lent ",
    "contribut",
    "furnish",
    "allocat",
    "award",
    " sends ",
    " sent ",
    "funnel",
)
_GETS = (
    "receiv",
    " get",
    " got ",
    "obtain",
    "enjoy",
    "accepted",
    "relies on",
    "rely on",
    "relied on",
    "depend",
    "benefit",
    " won ",
    "secured",
    "draws on",
    "drew on",
)

RULES = (
    TieRule(
        "gives-help-to",
        TieKind.WORKS_WITH,
        _GIVES,
        pattern(
            rf"{_WHO}{_GIVE} {_SORT}{_HELP}{_MORE}(?: (?:worth|of|valued at) [^\n;:.{P}{B}{U}]{{2,30}}?)?"
            rf" to) {_OBJECT}"
        ),
        fits.helpers,
        confidence=0.8,
    ),
    TieRule(
        "gives-them-help",
        TieKind.WORKS_WITH,
        _GIVES,
        pattern(
            rf"{_WHO}(?:provid(?:es?|ed|ing)|suppl(?:ies|ied|ying)|furnish(?:es|ed)|gives?|gave|lent))"
            rf" {{the}}{{few}}(?P<object>[{P}{B}]) (?:with )?{_SORT}(?:{_HELP}|services|goods|parts|food)\b"
        ),
        fits.helpers,
        confidence=0.7,
    ),
    TieRule(
        "gets-help-from",
        TieKind.WORKS_WITH,
        _GETS,
        pattern(rf"{_WHO}{_GET} {_SORT}{_HELP}{_MORE}(?: [^\n;:.,{P}{B}{U}]{{2,30}}?)? from) {_OBJECT}"),
        fits.helpers,
        confidence=0.8,
    ),
    TieRule(
        "relies-on-help",
        TieKind.WORKS_WITH,
        ("relies on", "rely on", "relied on", "depends on", "relying on"),
        pattern(
            rf"(?P<on>(?:[ )][^\n;:{P}{B}{U}{S}{O}]{{0,120}}?)? (?:relies|relied|rely|relying|depends"
            rf"|depended) on"
            rf" {_SORT}{_HELP} from) {_OBJECT}"
        ),
        fits.helpers,
        confidence=0.8,
    ),
    TieRule(
        "helps",
        TieKind.WORKS_WITH,
        (
            *_HELPS,
            "equip",
            "mentor",
            "advis",
            "bankroll",
            "subsid",
            "backs",
            "backed",
            " armed",
            "underwr",
            "suppl",
        ),
        pattern(
            rf"{_WHO}(?:{_HELPED}|(?:is|are|was|were|been) (?:also |now |currently )?{_HELPING}"
            rf"|mission (?:is to|includes) (?:assist(?:ing)?|train(?:ing)?|support(?:ing)?|help(?:ing)?))"
            rf"(?: and \w+)?) {{the}}(?:\d+ )?(?:[a-z-]+ ){{0,2}}?(?:(?:officials|officers|staff|members"
            rf"|personnel|employees"
            rf"|troops|soldiers|police) (?:of|from|at) )?{_OBJECT}"
        ),
        fits.helpers,
        confidence=0.7,
    ),
    TieRule(
        "mission-is-to-help",
        TieKind.WORKS_WITH,
        ("mission",),
        pattern(
            rf"{{subject:body}}['’,]?s? (?:[a-z]+ )?(?P<on>(?:mission|mandate|task|role|job) (?:is to|is"
            rf"|includes|was to"
            rf"|included) (?:also )?(?:assist(?:ing)?|train(?:ing)?|support(?:ing)?|help(?:ing)?|advis(?:e"
            rf"|ing))) {_OBJECT}"
        ),
        fits.helpers,
        confidence=0.8,
    ),
    TieRule(
        "supports-body",
        TieKind.WORKS_WITH,
        (" supports ", " supported ", " helps ", " helped "),
        pattern(
            rf"{_WHO}(?:supports|supported|helps|helped)) {_OBJECT}"
            rf" (?:through|with|by (?:provid|fund|train)\w+|financially|logistically|to (?:build|develop"
            rf"|train|improve|run"
            rf"|strengthen|create|establish|implement|set up|combat|fight|conduct|prepare|modernize|reform"
            rf"|manage))\b"
        ),
        fits.helpers,
        confidence=0.7,
    ),
    TieRule(
        "helped-by",
        TieKind.WORKS_WITH,
        tuple(
            f"{verb} by"
            for verb in (
                "funded",
                "financed",
                "trained",
                "equipped",
                "armed",
                "assisted",
                "aided",
                "sponsored",
                "subsidized",
                "bankrolled",
                "backed",
                "advised",
                "mentored",
                "supported",
                "supplied",
                "helped",
                "underwritten",
            )
        ),
        pattern(
            rf"{_WHO}(?:(?:is|was|are|were|been|being) )?(?:\w+ly )?(?:{_PASSIVE}(?:,? (?:and|or)"
            rf" ))?{_PASSIVE} by)"
            rf" {_OBJECT}"
        ),
        fits.helpers,
        confidence=0.8,
    ),
    TieRule(
        "with-help-of",
        TieKind.WORKS_WITH,
        _HELPS,
        pattern(
            rf"{{aside}}(?P<on>(?:,| [^\n;:.{P}{B}{U}{S}{O}]{{2,110}}?,?)? (?:with|thanks to|through|using"
            rf"|under)"
            rf" (?:the )?{_SORT}{_HELP}{_MORE} (?:of|from|by|provided by|through)) {_OBJECT}"
        ),
        fits.helpers,
        confidence=0.7,
    ),
    TieRule(
        "with-help-first",
        TieKind.WORKS_WITH,
        _HELPS,
        pattern(
            rf"\n(?P<on>(?:with|thanks to|under|through)(?: the)? {_SORT}{_HELP}{_MORE} (?:of|from|by))"
            rf" {{the}}{{few}}{{object:agents}}(?: [^\n;:.,{P}{B}{U}{S}{O}]{{2,60}}?)?,"
            rf" {{the}}{{few}}{{subject:actor}}(?!'s?\b)(?= )"
        ),
        fits.helpers,
        confidence=0.8,
    ),
    TieRule(
        "with-their-help-first",
        TieKind.WORKS_WITH,
        _HELPS,
        pattern(
            rf"\n(?P<on>(?:with|thanks to|using|under)(?: the)?) (?P<object>{B})(?:'s?)? (?:[\w-]+"
            rf" ){{0,2}}?{_HELP}"
            rf"(?: [^\n;:.,{P}{B}{U}{S}{O}]{{2,60}}?)?, {{the}}{{few}}{{subject:actor}}(?!'s?\b)(?= )"
        ),
        fits.helpers,
        confidence=0.7,
    ),
    TieRule(
        "trades-with",
        TieKind.WORKS_WITH,
        (
            "purchases",
            "purchased",
            " buys ",
            " bought ",
            "supplies",
            " sells ",
            "exports",
            "imports",
            "supplied",
        ),
        pattern(
            rf"{_WHO}(?:(?:purchases|buys|imports|sources|obtains) [^\n;:.,{P}{B}{U}{S}{O}]{{2,70}}? from"
            rf"|(?:sells|exports|supplies) [^\n;:.,{P}{B}{U}{S}{O}]{{2,70}}? to)) {_OBJECT}"
        ),
        fits.bodies,
        confidence=0.7,
    ),
)
