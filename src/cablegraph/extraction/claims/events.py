"""What a quantity claim measures, in a form in which "made 437 arrests" and "arrested 427 people" are one."""

from dataclasses import dataclass

from cablegraph.extraction.attribute.words import word_set
from cablegraph.records.annotations import QuantityClaim

# Verbs that leave it to their noun to say what happened: "made arrests", "imposed fines".
_ACTING = word_set(
    """
    made make makes making conducted carried recorded effected imposed issued levied handed passed delivered
    granted performed executed
    """
)
_LIGHT = _ACTING | word_set(
    """
    registered reported had has have was were is are saw logged seen been tallied counted
    """
)
_PEOPLE = word_set("people persons individuals person individual")
# Nouns that are derived from their verb by more than an ending.
_DERIVED = {
    "detention": "detain",
    "destruction": "destroy",
    "death": "die",
    "abduction": "abduct",
    "expulsion": "expel",
    "extradition": "extradite",
    "repatriation": "repatriate",
    "deportation": "deport",
    "kidnapping": "kidnap",
    "dead": "die",
    "sale": "sell",
    "theft": "steal",
    "arrival": "arrive",
    "seizure": "seize",
}
_ENDINGS = (
    "ations", "ation", "ments", "ment", "ions", "ion", "ures", "ure", "ings", "ing", "als", "al", "ed",
    "es", "s", "e",
)  # fmt: skip
_SHORTEST_STEM = 3
_EMPTY = word_set(
    "the a an of in to into by been be was were have has had its their some all from for at on with and"
)


@dataclass(frozen=True, slots=True)
class Event:
    """What is measured.

    Attributes:
        stem: Of the verb, or of the noun that a light verb leaves it to.
        rest: Stems of the predicate's other words ("involved [children]").
        units: Stems of the unit's words; empty where the noun itself says what happened ("arrests").
        people: It counts people, whatever they are called.
    """

    stem: str
    rest: frozenset[str]
    units: frozenset[str]
    people: bool

    def same(self, other: "Event") -> bool:
        """Whether two claims measure one thing."""
        if self.stem != other.stem or self.rest != other.rest:
            return False
        if not self.units or not other.units or (self.people and other.people):
            return True
        return bool(self.units & other.units) and (self.units <= other.units or other.units <= self.units)


def stem(word: str) -> str:
    """A word without the endings of inflection and of nouns made from verbs.

    >>> stem("arrests") == stem("arrested"), stem("seizure") == stem("seized")
    (True, True)
    """
    word = word.lower()
    singular = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    word = _DERIVED.get(word, _DERIVED.get(singular, word))
    if word.endswith(("ied", "ies")):
        return word[:-3] + "y"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def event(claim: QuantityClaim) -> Event | None:
    """What a claim measures; None when its words do not say."""
    units = [word for word in claim.unit.lower().split() if word.isalpha() and word not in _EMPTY]
    measure = [
        word for word in (claim.measure or "").lower().split() if word.isalpha() and word not in _EMPTY
    ]
    if not units:
        return None
    if claim.unit in ("percent", "fraction"):
        share = frozenset(stem(word) for word in (claim.share_of or "").lower().split() if word not in _EMPTY)
        return (
            Event("share", frozenset(stem(word) for word in measure), share, people=False) if share else None
        )
    if not measure or (len(measure) == 1 and measure[0] in _LIGHT):
        if not measure or measure[0] not in _ACTING:
            return None
        return Event(stem(units[-1]), frozenset(), frozenset(), people=False)
    return Event(
        stem(measure[0]),
        frozenset(stem(word) for word in measure[1:]),
        frozenset(stem(word) for word in units),
        people=len(units) == 1 and units[0] in _PEOPLE,
    )
