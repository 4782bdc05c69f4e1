"""Closed classes of words that attribution reads: auxiliaries, clause openers, negations, hedges, plans.

Open classes (reporting verbs and what stance each makes) are data: `ontology/vocabularies`.
"""

AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did done isn't aren't wasn't weren't "
    "hasn't haven't hadn't doesn't don't didn't".split()
)
MODALS = frozenset(
    "will would shall should can could may might must cannot won't wouldn't couldn't can't "
    "shouldn't mustn't".split()
)
FINITE = AUXILIARIES | MODALS

# Words that open a clause of its own; what a cue says does not reach over them.
CLAUSE_OPENERS = frozenset(
    "but while whilst although though whereas because unless when whenever until after before once "
    "whether if yet lest".split()
)
RELATIVES = frozenset("which who whom whose where".split())
COORDINATORS = frozenset("and or nor".split())
SUBJECT_PRONOUNS = frozenset("he she it they we i there this these those that".split())

PREPOSITIONS = frozenset(
    "of in from at for with by to on about against among between into over under through during "
    "within without despite near".split()
)

NEGATIONS = frozenset(
    "not never neither nor none nobody cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't "
    "don't didn't won't wouldn't couldn't can't shouldn't mustn't n't".split()
)
# "no" before one of these counts or compares and negates nothing.
COUNTING_AFTER_NO = frozenset("more fewer less later doubt other longer matter wonder earlier".split())
AFTER_NOT = frozenset("only just merely least surprisingly yet more fewer less".split())
# Verbs that say that their infinitive did not happen.
FAILING = frozenset(
    "failed fails fail failing refused refuses refuse refusing declined declines decline unable "
    "lacked lacks lack lacking without rejected rejects".split()
)

HEDGES = frozenset(
    "may might reportedly allegedly apparently supposedly seemingly perhaps possibly probably "
    "presumably likely unlikely potentially conceivably ostensibly purportedly rumored rumoured "
    "alleged suspected purported could possible rumors rumours unconfirmed hypothetical "
    "theoretically".split()
)
# Hedges when "to" follows: "appears to work with", "hopes to join".
HEDGES_BEFORE_TO = frozenset(
    "appear appears appeared seem seems seemed hope hopes hoped hoping want wants wanted wish wishes "
    "wished tend believed thought said rumored rumoured reported alleged known considering "
    "tried try tries trying attempted attempting offered".split()
)
# Those among them that hedge only in the passive: "is believed to", "are said to".
PASSIVE_HEDGES = frozenset("believed thought said rumored rumoured reported alleged".split())
# Hedges when "that", "if" or "whether" follows.
HEDGES_BEFORE_THAT = frozenset("hope hopes hoped hoping possible likely unclear speculated fears feared doubt".split())

PLANS = frozenset("will shall won't would upcoming forthcoming planned proposed prospective".split())
PLANS_BEFORE_TO = frozenset(
    "plan plans planned planning intend intends intended intending expected scheduled set due aim aims "
    "aimed aiming slated about propose proposes proposed going agreed prepared preparing "
    "poised ready expects expect".split()
)
# Those among them that plan only after a form of "be": "is due to", "was set to".
PASSIVE_PLANS = frozenset("expected scheduled set due slated about going prepared poised ready".split())

FORMER = frozenset("former formerly ex previously erstwhile defunct disbanded then-".split())

THE_POST = frozenset("we post embassy consulate mission i us".split())
PERSON_PRONOUNS = frozenset("he she him her".split())
GROUP_PRONOUNS = frozenset("they them".split())

# Nouns of things that speak for whoever made them: "the Institute's report", "a Ministry statement".
UTTERANCES = frozenset(
    "report reports statement statements article articles study studies poll polls survey surveys "
    "estimate estimates figures figure data statistics statistic communique declaration announcement "
    "document documents account accounts release releases remarks comments claim claims numbers "
    "information memo memorandum letter".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sept sep oct nov dec".split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())
