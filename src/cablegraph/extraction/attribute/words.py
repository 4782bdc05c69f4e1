"""Closed classes of words that attribution reads: auxiliaries, clause openers, negations, hedges, plans.

Open classes (reporting verbs and what stance each makes) are data: `ontology/vocabularies`.
"""


def word_set(words: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(words.split())


AUXILIARIES = word_set(
    """
    is are was were be been being am has have had having do does did done isn't aren't wasn't weren't
    hasn't haven't hadn't doesn't don't didn't
    """
)
MODALS = word_set(
    """
    will would shall should can could may might must cannot won't wouldn't couldn't can't shouldn't
    mustn't
    """
)
FINITE = AUXILIARIES | MODALS

# Pasts without "-ed" that often follow a subject.
PASTS = word_set(
    """
    said told met made took gave held saw led found sent put wrote brought called won had has went came ran
    spoke left began became
    """
)

# Words that open a clause of its own; what a cue says does not reach over them.
CLAUSE_OPENERS = word_set(
    """
    but while whilst although though whereas because unless when whenever until after before once
    whether if yet lest
    """
)
# Those that make their clause hang on another; the comma behind such a clause ends it.
SUBORDINATORS = CLAUSE_OPENERS - word_set("but yet once")
RELATIVES = word_set("which who whom whose where")
COORDINATORS = word_set("and or nor")

PREPOSITIONS = word_set(
    """
    of in from at for with by to on about against among between into over under through during within
    without despite near along across around above behind below beneath beside beside beyond down except
    inside like off onto outside past toward towards throughout upon via amid per
    """
)

NEGATIONS = word_set(
    """
    not never neither nor none nobody cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't
    don't didn't won't wouldn't couldn't can't shouldn't mustn't n't
    """
)
# "no" before one of these counts or compares and negates nothing.
COUNTING_AFTER_NO = word_set("more fewer less later doubt other longer matter wonder earlier")
AFTER_NOT = word_set("only just merely least surprisingly yet more fewer less")
# Verbs that say that their infinitive did not happen.
FAILING = word_set(
    """
    failed fails fail failing refused refuses refuse refusing declined declines decline unable lacked
    lacks lack lacking without rejected rejects
    """
)

HEDGES = word_set(
    """
    may might reportedly allegedly apparently supposedly seemingly perhaps possibly probably
    presumably likely unlikely potentially conceivably ostensibly purportedly rumored rumoured alleged
    suspected purported could possible rumors rumours unconfirmed hypothetical theoretically
    """
)
# Hedges when "to" follows: "appears to work with", "hopes to join".
HEDGES_BEFORE_TO = word_set(
    """
    appear appears appeared seem seems seemed hope hopes hoped hoping want wants wanted wish wishes
    wished tend believed thought said rumored rumoured reported alleged known considering tried try
    tries trying attempted attempting offered
    """
)
# Those among them that hedge only in the passive: "is believed to", "are said to".
PASSIVE_HEDGES = word_set("believed thought said rumored rumoured reported alleged")
# Hedges when "that", "if" or "whether" follows.
HEDGES_BEFORE_THAT = word_set(
    """
    hope hopes hoped hoping possible likely unclear speculated fears feared doubt
    """
)

PLANS = word_set(
    """
    will shall won't would upcoming forthcoming planned proposed prospective
    """
)
PLANS_BEFORE_TO = word_set(
    """
    plan plans planned planning intend intends intended intending expected scheduled set due aim aims
    aimed aiming slated about propose proposes proposed going agreed prepared preparing poised ready
    expects expect
    """
)
# Those among them that plan only after a form of "be": "is due to", "was set to".
PASSIVE_PLANS = word_set("expected scheduled set due slated about going prepared poised ready")

FORMER = word_set("former formerly ex previously erstwhile defunct disbanded then-")

THE_POST = word_set("we post embassy consulate mission i us")
PERSON_PRONOUNS = word_set("he she him her")
GROUP_PRONOUNS = word_set("they them")

# Nouns of things that speak for whoever made them: "the Institute's report", "a Ministry statement".
UTTERANCES = word_set(
    """
    report reports statement statements article articles study studies poll polls survey surveys
    estimate estimates figures figure data statistics statistic communique declaration announcement
    document documents account accounts release releases remarks comments claim claims numbers
    information memo memorandum letter modeling modelling model models analysis analyses research findings
    calculations projections forecast forecasts records testimony presentation
    """
)
MONTHS = word_set(
    """
    january february march april may june july august september october november december jan feb mar
    apr jun jul aug sept sep oct nov dec
    """
)
DAYS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today
    """
)
