"""Who belongs to what, by relative clauses, by nouns that say membership, and by coming from or leaving.

"The board, on which Ruiz sits", "a founding affiliate of the federation", "Ruiz, once an officer of the
guard", "the party, whose treasurer Ruiz ...". Lists of members are the matter of `composition`.
"""

import re
from collections.abc import Iterator

from cablegraph.extraction.relate import fits
from cablegraph.extraction.relate.drafts import Draft, End, TieRule, apply
from cablegraph.extraction.relate.scene import Scene
from cablegraph.extraction.relate.signs import B, G, L, O, P, U, pattern
from cablegraph.records.annotations import Tense, TieKind

_BRACKET = r"(?: \([^()\n]{1,40}\))?"
_COUNCIL = re.compile(
    r"(?:board|committee|council|commission|panel|task force|team|cabinet|government|delegation|presidium"
    r"|politburo|junta|directorate|assembly|parliament|congress|senate|house|synod|shura|bureau|caucus|duma"
    r"|sabha|folketing|knesset|court|academy|chapter|secretariat|choir|order|lodge|club)\b",
    re.IGNORECASE,
)
_UNIONS = re.compile(r"\b(?:(?:Congress|Council|Federation) of .*Unions|Federation)\b")
_FEDERATED = ("federation", "international", "ngo", "party", "collective", "other")
_THE = rf"{{the}}(?:{{few}}[{B}{L}{G}]'s? )?{{few}}"
_MEMBER_NOUN = (
    r"(?:members?|affiliates?|constituents?|components?|signator(?:y|ies)|partners?|member (?:party"
    r"|parties|union"
    r"|unions|organi[sz]ations?|states?)|founders?|founder members?|observers?)"
)
_ONE_OF = (
    r"(?:an? |the |one of the |both |all |each |now |also |still |not |once |formerly |itself |part of )*"
)
_SITS = (
    r"(?:sits?|sat|serves?|served|(?:has|have|had|holds?|held) (?:an? )?(?:\w+ )?(?:seats?|places?|votes?))"
)
_SERVED = (
    r"(?:officer|official|staffer|employee|agent|operative|fellow|novice|student|monk|soldier"
    rf"|[{O}{U}])"
)
_RANKED = re.compile(
    r"(?:colonel|lieutenant|general|major|captain|commander|admiral|sergeant|brigadier|commodore"
    r"|inspector|father"
    r"|pastor|bishop|rabbi|imam|sheikh|engineer|lawyer|attorney|dr|mr|mrs|ms)\b",
    re.IGNORECASE,
)

_NO_OFFICE = re.compile(
    rf"(?:{_RANKED.pattern} ?)+\Z|(?:[\w-]+ )*(?:officer|official|staffer|employee|agent|fellow|novice"
    r"|student|monk|soldier|member)\Z",
    re.IGNORECASE,
)


def _council(scene: Scene, subject: End, object_: End) -> bool:
    """A person, and a board, council, house or party; or a body, and a body of bodies."""
    whole = fits.body(scene, object_)
    if whole is None:
        return False
    if fits.person_and_body(scene, subject, object_):
        return bool(_COUNCIL.search(whole.name)) or (
            fits.is_party(scene, object_) and not fits.is_alliance(scene, object_)
        )
    return _federated(scene, subject, object_) or (
        bool(_COUNCIL.search(whole.name)) and fits.bodies(scene, subject, object_)
    )


def _federated(scene: Scene, subject: End, object_: End) -> bool:
    """Two bodies, the second of a kind that bodies join; not a unit and its house."""
    one, whole = fits.body(scene, subject), fits.body(scene, object_)
    return bool(
        one
        and whole
        and one.kind != "unit"
        and (fits.is_alliance(scene, object_) or whole.kind in _FEDERATED or _UNIONS.search(whole.name))
        and (whole.kind != "party" or fits.is_alliance(scene, object_))
    )


def _member(scene: Scene, subject: End, object_: End) -> bool:
    return fits.person_and_body(scene, subject, object_) or _federated(scene, subject, object_)


def _untitled(scene: Scene, subject: End, object_: End) -> bool:
    """A person whom the text gives no office in the body but a rank or "officer", "fellow" and the like."""
    low, high = sorted((subject.at, object_.at))
    between = [
        scene.document.text[mention.start : mention.end]
        for at, mention in scene.mentions(low + 1, high)
        if scene.text[at] == O
    ]
    return fits.person_and_body(scene, subject, object_) and all(
        _NO_OFFICE.match(title.partition(" of ")[0])
        for title in (*between, *scene.titles_in(subject.entity, object_.entity))
    )


def _ranked(scene: Scene, subject: End, object_: End) -> bool:
    """A person behind a rank or form of address, which is no office of the body named behind the name."""
    words = scene.document.text[max(subject.mention.start - 30, 0) : subject.mention.start]
    title = words.rstrip().rpartition("\n")[2].split(" ")[-1].strip(".")
    return bool(_RANKED.match(title)) and _untitled(scene, subject, object_)


RULES = (
    TieRule(
        "of-which-a-member",
        TieKind.MEMBER_OF,
        ("of which ", "of whom ", "to which "),
        pattern(
            rf"{{object:body}}{_BRACKET},? (?:of|in) which (?:{{subject:agents}}|the {{few}}(?P<other>{B}))"
            rf"(?P<on> {{aux}}{_ONE_OF}{{few}}{_MEMBER_NOUN})\b"
        ),
        _member,
    ),
    TieRule(
        "to-which-belongs",
        TieKind.MEMBER_OF,
        ("to which ",),
        pattern(
            rf"{{object:body}}{_BRACKET},? to which {{subject:agents}}(?P<on> {{aux}}(?:belongs?"
            rf"|belonged|adheres?))\b"
        ),
        _member,
    ),
    TieRule(
        "on-which-sits",
        TieKind.MEMBER_OF,
        ("on which ", "in which ", ", where "),
        pattern(
            rf"{{object:body}}{_BRACKET},? (?:on which|in which|where) {{subject:agents}}(?P<on>"
            rf" (?:both |all )?{{aux}}"
            rf"{_SITS})\b"
        ),
        _council,
    ),
    TieRule(
        "affiliate-of",
        TieKind.MEMBER_OF,
        tuple(
            f"{noun} {word} "
            for noun in (
                "member",
                "members",
                "affiliate",
                "affiliates",
                "constituent",
                "constituents",
                "partner",
                "partners",
                "component",
                "signatory",
                "founder",
                "founder member",
            )
            for word in ("of", "in")
        ),
        pattern(
            rf"(?P<on>(?:,? (?:which |who |that )?{{aux}}(?:is|are|was|were|became|remains?)|,|"
            rf" \()(?:, with [^;:\n]{{3,60}}?,)?"
            rf" ?{_ONE_OF}{{few}}{_MEMBER_NOUN} (?:of|in)) {{the}}{{few}}{{object:body}}(?!')"
        ),
        _federated,
    ),
    TieRule(
        "federations-affiliate",
        TieKind.MEMBER_OF,
        (f"{B} affiliate", f"{B} member", f"{B} union", f"{B} constituent"),
        pattern(
            r"(?P<on>(?:,? (?:which |that )?(?:is|are|was|were)|,)) ?(?:an?|both|the) (?:largest "
            r"|founding )?"
            r"{object:body} (?:affiliates?|members?|unions?|constituents?|member"
            r" unions?)(?=[,.;)\n]| (?:with|which|that|and)\b)"
        ),
        _federated,
    ),
    TieRule(
        "federation-of-members",
        TieKind.MEMBER_OF,
        (f"{B} affiliate", f"{B} affiliates", f"{B}'s largest", f"{B}'s biggest"),
        pattern(
            rf"(?:,| and| with)(?P<on> (?:[^;:\n{P}{B}{U}]{{0,60}} )?)(?P<object>{B})'s? (?:largest"
            rf"|biggest|oldest"
            r"|smallest|most \w+) (?:union|affiliate|member|party)\b"
        ),
        _federated,
        nominal=True,
    ),
    TieRule(
        "elected-onto",
        TieKind.MEMBER_OF,
        (" to the ", " onto the ", " to its ", f" to {B}", " entered the "),
        pattern(
            r"(?P<on>,? (?:who )?{aux}(?:(?:named|nominated|co-?opted|appointed|elected"
            r"|re-?elected|admitted"
            r"|returned|promoted|voted) (?:on)?to|entered)) {the}{few}{object:body}(?!')"
        ),
        lambda scene, subject, object_: (
            fits.person_and_body(scene, subject, object_) and _council(scene, subject, object_)
        ),
    ),
    TieRule(
        "sits-with-others",
        TieKind.MEMBER_OF,
        ("sits ", "sat ", "serves ", "served "),
        pattern(
            rf"(?P<on>,? (?:who )?{{aux}}(?:sits|sat|serves|served)(?: with [^;:\n]{{2,70}}?)? (?:on|in))"
            rf" (?:{_THE}|[^;:\n{P}{B}{U}{O}]{{0,40}}'s ){{object:body}}(?!')"
        ),
        _council,
    ),
    TieRule(
        "only-one-on",
        TieKind.MEMBER_OF,
        (" on the ", " on its "),
        pattern(
            rf"(?P<on>(?:,| \() ?(?:the|an?|one of the) [^;:,\n{P}{B}]{{2,40}} on)"
            rf" {{the}}{{few}}{{object:body}}(?!')"
        ),
        lambda scene, subject, object_: (
            fits.person_and_body(scene, subject, object_) and _council(scene, subject, object_)
        ),
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "left-council",
        TieKind.MEMBER_OF,
        (
            " left ",
            " quit ",
            "resigned from",
            "stepped down from",
            "expelled from",
            "withdrew from",
            "walked out of",
        ),
        pattern(
            r"(?P<on>,? (?:who |which )?{aux}(?:left|quit|resigned(?: in \w+)?|stepped down(?: in"
            r" \w+)?|expelled"
            r"|withdrew|walked out)(?: from| of)?(?: the \w+ of)?) {the}{few}{object:body}(?!')"
        ),
        _council,
        confidence=0.8,
        tense=Tense.FORMER,
    ),
    TieRule(
        "comes-from",
        TieKind.MEMBER_OF,
        (
            " comes from ",
            " came from ",
            " hails from ",
            " is with ",
            " was with ",
            "served with",
            "serves with",
            "works for",
            "worked for",
        ),
        pattern(
            r"(?P<on>,? (?:who )?{aux}(?:comes from|came from|hails from|is with|was with|serves"
            r" with|served with"
            rf"|works for|worked for)) {_THE}{{object:body}}(?!')"
        ),
        _untitled,
        confidence=0.8,
    ),
    TieRule(
        "once-of",
        TieKind.MEMBER_OF,
        ("formerly ", "previously ", "once ", "onetime ", "former ", "himself a ", "herself a "),
        pattern(
            r"{subject:person}(?P<on>(?:,| \()(?: (?:himself|herself))? ?(?:an? )?(?:formerly"
            r"|previously|once|onetime"
            rf"|former|until \w+)(?: once)? ?(?:(?:an? |the )?{{few}}{_SERVED} )?(?:of|with|at|in))"
            r" (?:{person}'s? |[^;:,\n\ue000\ue001\ue003]{0,30}'s )?{the}{few}{object:body}(?!')"
        ),
        _untitled,
        confidence=0.8,
        tense=Tense.FORMER,
        nominal=True,
    ),
    TieRule(
        "bracketed-of",
        TieKind.MEMBER_OF,
        (" (of ", " (from ", " (with ", " (an ", " (a "),
        pattern(
            rf"{{subject:person}}(?P<on> \((?:(?:an? ){{few}}{_SERVED} )?(?:of|from|with|at|in))"
            rf" (?:the )?{{few}}{{object:body}}{_BRACKET}\)"
        ),
        _untitled,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "two-of-body",
        TieKind.MEMBER_OF,
        (f"and {P}, of the ", f"and {P}, of ", f"and {P}, from "),
        pattern(
            rf"(?P<subject>{P} and {P})(?P<on>, (?:both |all )?(?:of|from|with))"
            rf" {{the}}(?:[a-z][\w-]+ ){{0,3}}?"
            r"{object:body}(?!')"
        ),
        _untitled,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "ranked-of-body",
        TieKind.MEMBER_OF,
        (f"{P} of ", f"{P}, of ", f"{P}, from ", f"{P} from ", f"{P}, with "),
        pattern(r"{subject:person}(?P<on>,? (?:of|from|with)) (?:the )?{few}{object:body}(?!')"),
        _ranked,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "bodys-doctor",
        TieKind.MEMBER_OF,
        (f"{B}'s dr", f"{B}'s mr", f"{B}'s mrs", f"{B}'s ms", f"{B}'s prof"),
        pattern(r"{object:body}(?P<on>'s?) (?:dr|mrs?|ms|prof)\.? {subject:person}(?!')"),
        _untitled,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "party-led-alliance",
        TieKind.MEMBER_OF,
        (f"{B}-led ",),
        pattern(r"{subject:body}(?P<on>-(?:led|dominated)) {few}{object:body}"),
        _federated,
        confidence=0.8,
        nominal=True,
    ),
    TieRule(
        "members-before-names",
        TieKind.MEMBER_OF,
        (f"{B} members ", f"{B} member "),
        pattern(
            rf"{{object:body}}(?P<on> (?:\w+ )?members?) (?P<subject>(?:{O} )?{P}(?:(?:,| and|,"
            rf" and) (?:{O} )?{P}){{0,6}})"
        ),
        fits.untitled_in,
        nominal=True,
    ),
)


def ties(scene: Scene) -> Iterator[Draft]:
    """Ties of members to what they belong to."""
    yield from apply(RULES, scene)
