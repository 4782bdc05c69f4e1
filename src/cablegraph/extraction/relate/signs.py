"""The language in which rules are written: signs for mentions, and phrases made of them.

A rule's pattern is a regular expression over a scene (see `scene`). `{name:kind}` is a mention or phrase
to be looked up under `name`, `{kind}` one that is only passed over.

| kind | what it stands for |
|---|---|
| person, body, post, unnamed, place, programme | one mention |
| group | a body, or a place that stands for its government |
| owner | a body or place |
| agent, agents | one agent with its title and aside; a list of such |
| subjects | a list of agents that a verb may follow |
| actor | a person or body |
| gap | a short run of words without an agent |
| aside | an optional aside between commas or brackets |
| few | up to three words that may stand before a name: adjectives, nouns |
| aux | auxiliaries, negations and adverbs before a verb; attribution judges what they make of it |
| such | an optional article, country and few words before a name |
| the | an optional article or possessive with its space |
"""

import re

from cablegraph.records.annotations import MentionKind

P, B, O, U, G, L, M, S = (chr(code) for code in range(0xE000, 0xE008))  # noqa: E741  one letter a sign
"""Person, body, office (post), unnamed agent, government, place, programme, and S: "we", "us"."""

SIGNS = {
    MentionKind.PERSON: P,
    MentionKind.BODY: B,
    MentionKind.POST: O,
    MentionKind.UNNAMED: U,
    MentionKind.GOVERNMENT: G,
    MentionKind.PLACE: L,
    MentionKind.PROGRAMME: M,
}
ALL_SIGNS = frozenset((*SIGNS.values(), S))

_NO_LABEL = (
    r"(?!(?:said|told|says|with|to|in|for|that|who|which|met|by|from|at|on|of|is|was|are|were|"
    r"has|had|have|will|would|and|or|"
    r"but|while|when|as|not|where|whose|because|if)\b)"
)
_LEAD = rf"(?:(?:the|an?|its|his|her|their|our|both) )?(?:{_NO_LABEL}[\w'/.-]+ ){{0,3}}"
_OWNERS = rf"(?:[{B}{G}{L}](?:'s?)?(?: \([^()\n]{{1,20}}\))? ){{0,2}}"
_COUNT = r"(?:(?:two|three|four|five|six|several|many) )?"
_OFFICE = (
    rf"{_COUNT}(?:{O} )?{O}(?: \([^()\n]{{1,30}}\))?"
    rf"(?:,? (?:of|in|at|for|to|from|with) (?:the |its )?{_OWNERS}[{B}{G}{L}])?"
)
_NEXT = r"(?=[,.;:)\n]| (?:and|told|said|met|who)\b|\Z)"
_ASIDE = (
    rf"(?: \([^()\n]{{1,80}}\)"
    rf"| (?:of|from) (?:the )?{_OWNERS}{B}(?: \([^()\n]{{1,40}}\))?"
    rf"|,? (?:the |an? |its )?(?:{_NO_LABEL}[\w'-]+ ){{0,2}}{_OWNERS}{_OFFICE}(?:,? and"
    rf" {_OFFICE})?(?: \([^()\n]{{1,40}}\))?{_NEXT}"
    rf"|, (?:the |an? |its )?(?:{_NO_LABEL}[\w'{O}-]+ ){{1,5}}(?:of|in|at|for|with) (?:the |its"
    rf" )?{_OWNERS}[{B}{G}{L}]{_NEXT}"
    rf"|, (?:an?|the|its|himself|herself) [^,;:()\n{P}{U}{S}]{{3,70}}(?=, |\Z))?"
)
# What stands between a body and the name of one of its people: "Blue Party leaders Ruiz and Vega".
_ROLES = (
    r"(?:(?:(?:senior|former|leading|prominent|local) )?(?:leaders?|members?|deput(?:y|ies)"
    r"|senators?|m[ep]?ps?"
    r"|officials?|representatives?|spokes(?:man|woman|person)|activists?|candidates?|lawyers?|attorneys?"
    r"|advis[eo]rs?|experts?|executives?|contacts?|economists?|analysts?|reporters?|journalists?|lawmakers?"
    r"|legislators?|professors?|researchers?|directors?|counsels?) )?"
)
_AGENT = (
    rf"(?:{_OWNERS}(?:{_OFFICE},? )?{P}{_ASIDE}"
    rf"|{B}(?: \([^()\n]{{1,20}}\))? {_ROLES}{P}{_ASIDE}"
    rf"|{_OWNERS}{_OFFICE}"
    rf"|{_OWNERS}{U} (?:in|at|of|from|with) (?:the )?{_OWNERS}[{B}{G}{L}]"
    rf"|(?:[{B}{G}](?:'s?)? ){U}"
    rf"|[{U}{B}{G}](?: \([^()\n]{{1,80}}\)|, (?:an?|the) [^,;:()\n{P}{U}{S}{B}{O}]{{3,60}}(?=, |\Z))?"
    rf"|{S})"
)
_AND = r"(?:and|as well as|along with|together with|accompanied by)"
_AGENTS = rf"{_AGENT}(?:(?:, {_LEAD}{_AGENT}){{0,6}},? {_AND} {_LEAD}{_AGENT})?"
# A list after a predicate stops before the subject of the next clause: "works with A, and B said".
_ENDED = r"(?! (?:said|says|told|is|was|are|were|has|had|have|will|would|may|could|noted|added)\b)"
# "met with the Ruiz campaign", "met a Ruiz adviser": the name only says whose.
_ATTRIBUTE = (
    r"(?! (?:advis[eo]rs?|aides?|allies|ally|supporters?|critics?|loyalists?|administration|"
    r"government|family|campaign|case"
    r"|claim|visit|team|staff|representatives?|officials?)\b)"
)
_OBJECTS = rf"(?:{_LEAD}{_AGENTS}{_ENDED}|{_LEAD}{_AGENT}(?!\w)){_ATTRIBUTE}"
_ASIDE_WORD = rf"[^\n;:,{P}{O}{U}{M}{S}]"
_GAP = rf"[^\n;:{P}-{G}{M}{S}]"

AGENT = re.compile(_AGENT)
AGENTS = re.compile(_AGENTS)

_KINDS = {
    "person": P,
    "body": B,
    "post": O,
    "unnamed": U,
    "place": L,
    "programme": M,
    "group": f"[{B}{G}]",
    "owner": f"[{B}{G}{L}]",
    "any": f"[{P}{B}{U}{G}{L}{M}]",
    "agent": _LEAD + _AGENT,
    "agents": _OBJECTS,
    "subjects": _LEAD + _AGENTS,
    "actor": f"[{P}{B}]",
    "gap": _GAP + "{0,60}?",
    "aside": (
        rf"\"?(?:, {_AGENT} (?:\w+ly )?\w+(?:, )?,"
        rf"|, (?!(?:and|or|but|who|which|that|is|was|are|has|had) ){_ASIDE_WORD}{{1,80}},"
        r"| \([^()\n]{1,80}\),?|,? (?:which|who|that) [^\n;:,]{3,90},)?"
        r"(?:(?!, (?:is|was|are|were|has|had)\b)|(?<=, .)|(?<=, the .))"
    ),
    "aux": (
        r"(?:(?:has|had|have|is|are|was|were|been|be|being|does|do|did|will|would|may|might|"
        r"could|can|cannot|not"
        r"|never|no longer|also|now|currently|still|then|once|both|often|just|already|first|"
        r"since|later|long|twice"
        r"|well|himself|herself|itself|[a-z]+ly) )*"
    ),
    "few": rf"(?:{_NO_LABEL}[\w'-]+ ){{0,3}}?",
    "such": rf"(?:(?:the|an?|its|his|her|their) )?(?:[{G}{L}](?:'s?)? )?(?:{_NO_LABEL}[\w'-]+ ){{0,3}}?",
    "the": r"(?:(?:the|an?|its|his|her|their|our|some|another|all|both) (?:own )?)?",
}
_SLOT = re.compile(r"\{(\w+):([a-z]+)\}|\{([a-z]+)\}")


def pattern(text: str) -> re.Pattern[str]:
    """Compile a rule's pattern, written in the language of this module."""

    def expand(found: re.Match[str]) -> str:
        name, kind, alone = found.groups()
        return f"(?P<{name}>{_KINDS[kind]})" if name else _KINDS[alone]

    return re.compile(_SLOT.sub(expand, text))
