"""How well two persons, or two bodies, fit: under one of their forms, or leniently by its words."""

from cablegraph.evaluation.guide import Actor
from cablegraph.evaluation.matching import Score
from cablegraph.evaluation.names import contained, folded, forms

# Words that alone are no body's name: "the Ministry" may be any.
_GENERIC_WORDS = """
agency assembly association authority bank board bureau cabinet center centre collective commission committee
company congress consulate council court department directorate embassy federation force forces foundation
government group institute ministry mission office parliament party police post secretariat senate service
state union university unit
"""
_GENERIC = frozenset(_GENERIC_WORDS.split())


def actor_score(kind: str, *, lenient: bool) -> Score[Actor]:
    """The score of pairs of `persons` or of `organizations`.

    Strictly a form of one is a form of the other; the more forms they share the better, and the same name
    is best. Leniently, and behind all those, a form of one lies in a form of the other.
    """
    near = _near_person if kind == "persons" else _near_body

    def score(one: Actor, other: Actor) -> float:
        ours, theirs = forms(one), forms(other)
        names = folded(one.name), folded(other.name)
        if shared := ours & theirs:
            return 2 + len(shared) / len(ours | theirs) + (names[0] == names[1])
        if lenient and any(near(a, b) for a in ours for b in theirs):
            return 1 + len(set(names[0].split()) & set(names[1].split())) / 100
        return 0

    return score


def _near_person(one: str, other: str) -> bool:
    """The last word is the same, and no word of the shorter is missing in the longer."""
    short, long = sorted((one.split(), other.split()), key=len)
    return short[-1] == long[-1] and set(short) <= set(long)


def _near_body(one: str, other: str) -> bool:
    """One lies in the other, and is not short or generic."""
    short = min(one, other, key=len)
    telling = (" " in short or len(short) > 3) and not set(short.split()) <= _GENERIC
    return telling and contained(one, other)
