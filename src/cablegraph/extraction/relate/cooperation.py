"""Bodies that work together, that report to one another; who represents and who advises whom."""

from collections.abc import Iterator

from cablegraph.extraction.relate import assistance, fits, partners
from cablegraph.extraction.relate.drafts import Draft, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, M, P, U, pattern
from cablegraph.records.annotations import TieKind

_DEGREE = (
    r"(?:an? |very |extremely |quite |particularly |close |good |strong |excellent |tight |solid |"
    r"regular |constant |direct |productive |cordial |effective |especially |and |, )*"
)
_RELATIONS = (
    r"(?:relations|relationships?|ties|cooperation|collaboration|contacts?|links|partnerships?|"
    r"coordination|liaison)"
)
_PACT = (
    r"(?:agreements?|accords?|contracts?|deals?|mous?|memorand(?:um|a) of (?:understanding|"
    r"cooperation)|protocols?|pacts?|partnerships?|alliances?|joint ventures?)"
)
_WITH = r"{object:agents}"
_CLOSED = r"(?:signed|struck|reached|concluded|entered into|formed|negotiated|sealed|inked|finalized)"

_WORK = (
    TieRule(
        "works-with",
        TieKind.WORKS_WITH,
        ("work", "cooperat", "collaborat", "partner", "coordinat", "liais", "teams up", "teamed"),
        pattern(
            rf"{{subject:body}}{{aside}}(?P<on>,? (?:which |that )?{{aux}}(?:works?|worked|"
            rf"working|cooperates?|cooperated|cooperating|"
            r"collaborates?|collaborated|collaborating|coordinates?|coordinated|liaises?|"
            r"partners|partnered|partnering|teams up|teamed up)"
            rf"(?: (?:very |extremely )?(?:closely|together|well|directly|regularly|jointly|hand"
            rf" in hand|side by side|hand in glove))*"
            rf"(?: (?:on|in|to) {{gap}})?(?: closely)? with) {_WITH}"
        ),
        fits.bodies,
    ),
    TieRule(
        "working-relations",
        TieKind.WORKS_WITH,
        ("relation", "ties", "cooperat", "collaborat", "contact", "links", "partner", "coordinat", "liaison"),
        pattern(
            rf"{{subject:body}}{{aside}}(?P<on>,? (?:which |that )?{{aux}}(?:maintains?|"
            rf"maintained|has|have|enjoys?|enjoyed|keeps?|kept|built|developed|established|"
            rf"forged)"
            rf" {_DEGREE}(?:working |operational |day-to-day |cooperative |institutional"
            rf" )*{_RELATIONS} with) {_WITH}"
        ),
        fits.bodies,
    ),
    TieRule(
        "programme-with",
        TieKind.WORKS_WITH,
        (
            "program with",
            "programme with",
            "project with",
            "projects with",
            "exchange with",
            f"{M} with",
            "programs with",
            "venture with",
            "study with",
            "contract with",
            "agreement with",
        ),
        pattern(
            rf"{{subject:body}}(?:'s?)?(?: \([^()\n]{{1,160}}\))?(?P<on> (?:{{aux}}(?:has|have|had|runs?|ran"
            rf"|operates?|conducts?|conducted|won|began|started|launched|completed|implements?"
            rf"|implemented) (?!no ){{the}}{{few}}|(?:(?!\w+ed |an? |the "
            rf"|no )[\w-]+ ){{0,2}})(?:{M}|programs?|programmes?|projects?|exchanges?"
            rf"|joint ventures?"
            rf"|study|contracts?"
            rf"|agreements?) with) {{the}}{{few}}{_WITH}"
        ),
        fits.bodies,
        confidence=0.8,
    ),
    TieRule(
        "is-a-partner-of",
        TieKind.WORKS_WITH,
        ("partner",),
        pattern(
            rf"{{subject:body}}(?: \([^()\n]{{1,40}}\))?(?P<on> (?:has |had )?(?:is|was|been"
            rf"|remains) (?:an?|the|one"
            rf" of) {{few}})(?P<object>{B})(?:'s?)? (?:\w+ ){{0,2}}?partners?\b"
        ),
        fits.bodies,
    ),
    TieRule(
        "is-a-partner-to",
        TieKind.WORKS_WITH,
        ("partner of", "partner to", "partner for"),
        pattern(
            rf"{{subject:body}}(?: \([^()\n]{{1,40}}\))?(?P<on>(?: (?:has |had )?(?:is|was|been"
            rf"|remains)|,) (?:an?|the"
            rf"|one of)(?: \w+){{0,3}} partner (?:of|to|for)) {{the}}{_WITH}"
        ),
        fits.bodies,
    ),
    TieRule(
        "held-jointly",
        TieKind.WORKS_WITH,
        ("jointly",),
        pattern(
            r"(?:(?:carried out|undertaken|organi[sz]ed|sponsored|run|conducted|hosted|funded|launched"
            r"|produced"
            r"|prepared|managed|signed"
            r"|led|implemented)(?P<on> jointly) by )"
            r"{the}{few}{subject:body}(?: \([^()\n]{1,40}\))? (?:and|together with"
            r"|with) {the}{few}"
            r"{object:body}(?!')"
        ),
        fits.bodies,
        confidence=0.7,
    ),
    TieRule(
        "cooperation-between",
        TieKind.WORKS_WITH,
        (
            "cooperation between",
            "collaboration between",
            "coordination between",
            "partnership between",
            "agreement between",
            "contract between",
            "joint venture between",
            "alliance between",
            "relationship between",
        ),
        pattern(
            r"\b(?<!lack of )(?<!no )(?<!better )(?<!more )(?<!greater )(?<!improve )(?<!new )"
            r"(?<!an )(?<!\ba )"
            r"(?P<on>(?:cooperation|collaboration|coordination|partnership|agreement|contract"
            r"|joint venture|alliance"
            r"|relationship) between) {the}{few}{subject:body}(?: \([^()\n]{1,40}\))? and {the}{few}"
            r"{object:body}(?! (?:is|was|are|were) (?:poor|weak|bad|minimal|nonexistent"
            r"|lacking|limited))(?! (?:has |had |have )?(?:collapsed|ended|broke|failed|fell|dissolved))(?!')"
        ),
        fits.bodies,
        confidence=0.7,
    ),
    TieRule(
        "in-contact-with",
        TieKind.WORKS_WITH,
        ("contact with", "touch with", "liaison with"),
        pattern(
            rf"{{subject:body}}{{aside}}(?P<on> {{aux}}(?:is|are|was|were|stays?|keeps?|remains?) in"
            rf" (?:\w+ ){{0,2}}?(?:contact|touch|liaison) with) {_WITH}"
        ),
        fits.bodies,
    ),
    TieRule(
        "in-partnership-with",
        TieKind.WORKS_WITH,
        (
            "partnership with",
            "cooperation with",
            "collaboration with",
            "coordination with",
            "conjunction with",
            "tandem with",
            "concert with",
            "alliance with",
            "jointly with",
        ),
        pattern(
            rf"{{subject:body}}{{aside}}(?P<on>(?: [^\n;:.\ue000-\ue004]{{0,80}}?)?,? (?:in"
            rf" (?:close |active |full )?(?:partnership|cooperation|collaboration|"
            rf"coordination|conjunction|tandem|concert|alliance)|jointly) with) {_WITH}"
        ),
        fits.bodies,
        confidence=0.8,
    ),
    TieRule(
        "together-with",
        TieKind.WORKS_WITH,
        (
            "together with",
            "coordination with",
            "concert with",
            "conjunction with",
            "alongside",
            "jointly with",
        ),
        pattern(
            r"{subject:body}(?: \([^()\n]{1,40}\))?(?P<on>,? (?:working )?(?:together with|in (?:close"
            r" )?"
            r"(?:coordination|concert|conjunction|cooperation|partnership) with|jointly with|working"
            r" alongside))"
            r" {the}{few}{object:body}(?!')"
        ),
        fits.bodies,
        confidence=0.7,
        nominal=True,
    ),
    TieRule(
        "signed-with",
        TieKind.WORKS_WITH,
        (
            "agreement",
            "accord",
            "contract",
            "deal",
            "mou",
            "memorand",
            "protocol",
            "pact",
            "partnership",
            "alliance",
            "venture",
        ),
        pattern(
            rf"{{subject:body}}{{aside}}(?P<on>(?: (?!(?:to|not|will|would|may|could)"
            rf" )[\w,]+){{0,4}}? {_CLOSED}|"
            rf" (?:[a-z]+ ){{0,4}}to strike) {{the}}{{few}}{_PACT}(?: {{gap}})?"
            rf" (?:with|between it and) {_WITH}"
        ),
        fits.bodies,
    ),
    TieRule(
        "signed-together",
        TieKind.WORKS_WITH,
        (
            "agreement",
            "accord",
            "contract",
            "deal",
            "mou",
            "memorand",
            "protocol",
            "pact",
            "partnership",
            "alliance",
            "venture",
        ),
        pattern(
            rf"{{subject:body}}(?: \([^()\n]{{1,40}}\))? and {{the}}{{few}}{{object:body}}(?:"
            rf" \([^()\n]{{1,40}}\))?"
            rf"(?P<on> (?:have |had |recently |also )*{_CLOSED}) {{the}}{{few}}{_PACT}\b"
        ),
        fits.bodies,
    ),
    TieRule(
        "work-together",
        TieKind.WORKS_WITH,
        ("together", "jointly", "cooperate", "collaborate", "closely"),
        pattern(
            r"{subject:body}(?: \([^()\n]{1,40}\))? and {the}{few}{object:body}(?:"
            r" \([^()\n]{1,40}\))?"
            r"(?P<on> {aux}(?:work(?:ed|ing)? (?:very )?(?:closely |well )?together|"
            r"cooperated?|collaborated?|jointly \w+|work (?:very )?closely))\b(?! with)"
        ),
        fits.bodies,
    ),
    TieRule(
        "relations-of-two",
        TieKind.WORKS_WITH,
        ("relation", "ties", "cooperat", "contact", "links", "partner"),
        pattern(
            rf"{{subject:body}}(?: \([^()\n]{{1,40}}\))? and {{the}}{{few}}{{object:body}}(?:"
            rf" \([^()\n]{{1,40}}\))?"
            rf"(?P<on> {{aux}}(?:have|has|had|maintain|enjoy|keep)) {_DEGREE}(?:working |"
            rf"operational )*{_RELATIONS}\b(?! with)"
        ),
        fits.bodies,
    ),
    TieRule(
        "working-with-first",
        TieKind.WORKS_WITH,
        ("working", "cooperating", "in partnership", "in cooperation", "together with", "in close"),
        pattern(
            r"\n(?P<on>(?:working|cooperating)(?: (?:very |closely |together |jointly ))*with|"
            r"together with|in (?:close )?"
            r"(?:partnership|cooperation|collaboration) with) {the}{few}{object:body}(?: \([^()\n]{1,40}\))?,"
            r" {the}{few}{subject:body}(?!'s?\b)(?= )"
        ),
        fits.bodies,
        confidence=0.8,
    ),
    TieRule(
        "partner-is",
        TieKind.WORKS_WITH,
        ("partner", "ally"),
        pattern(
            rf"{{subject:body}}'s? (?:\w+ ){{0,2}}?(?:partner|ally|counterpart)(?P<on> (?:is|was)) {_WITH}"
        ),
        fits.bodies,
    ),
    TieRule(
        "alliance-with",
        TieKind.WORKS_WITH,
        ("alliance", "allied", "partner"),
        pattern(
            rf"{{subject:body}}(?P<on>(?:'s?)? (?:"
            rf"(?:(?!to |not |should |could |would |will |may |might )[\w-]+ ){{0,3}}?(?:alliance|partnership"
            rf"|joint venture|coalition)|(?:is |was |are |also |has |been )*(?:allied|partnered"
            rf"|partnering)) with)"
            rf" (?:(?:the )?[^\n;:.,{P}{B}{U}]{{3,40}}, )?{_WITH}"
        ),
        fits.bodies,
        nominal=True,
    ),
)

_LINES = (
    TieRule(
        "reports-to",
        TieKind.REPORTS_TO,
        ("report", "answers ", "answerable", "accountable"),
        pattern(
            r"{subject:body}{aside}(?P<on>,? (?:which |that )?(?:also |now |who"
            r" )*(?:(?:reports?|reported|answers?)(?: directly| only| jointly| back)? to|"
            rf"(?:is |are |was )(?:directly )?(?:answerable|accountable) to)) {_WITH}"
        ),
        fits.bodies,
    ),
    TieRule(
        "represents",
        TieKind.REPRESENTS,
        ("represent", "on behalf of", "on instruction"),
        pattern(
            r"(?P<on>,? (?:who )?(?:also |now |has |is |was )*(?:represents|represented|"
            r"representing|speaking on behalf of|"
            r"on instructions? (?:of|from)|acting on behalf of)) {the}{few}{object:any}"
        ),
        fits.agent_and_any,
    ),
    TieRule(
        "advises",
        TieKind.ADVISES,
        ("advise", "adviser to", "advisor to"),
        pattern(
            r"(?P<on>,? (?:who )?(?:also |now |has |is |was )*(?:advises|is advising|(?:an? |the"
            r" |as )?(?:\w+ ){0,3}?advis[eo]r to)) "
            r"{the}{object:agent}(?! (?:that|to)\b)(?!')"
        ),
        fits.agents,
    ),
)

RULES = (*_WORK, *_LINES, *partners.RULES, *assistance.RULES)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties between bodies that work together or report, and of those who represent or advise."""
    yield from apply(RULES, scene)
