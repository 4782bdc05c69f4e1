"""Names compared: what differs only in writing is one name, and whom a name of one cable means."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from cablegraph.evaluation.guide import Actor

_POSSESSIVE = re.compile(r"['’`]s\b")
_JOINED = re.compile(r"['’`.]")
_BETWEEN = re.compile(r"[\W_]+")
_ARTICLES = ("the", "a", "an")

Meaning = tuple[str, int] | tuple[str, str]


@lru_cache(maxsize=20_000)
def folded(name: str | None) -> str:
    """A name without case, accents, punctuation, possessive and leading articles.

    >>> folded("The  Ministry of Ports' Élan Office")
    'ministry of ports elan office'
    """
    parts = unicodedata.normalize("NFKD", name or "")
    plain = "".join(c for c in parts if not unicodedata.combining(c)).casefold()
    plain = _JOINED.sub("", _POSSESSIVE.sub("", plain))
    words = _BETWEEN.sub(" ", plain).split()
    while len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    return " ".join(words)


def forms(actor: Actor) -> frozenset[str]:
    """Every form under which an actor is known, folded."""
    return frozenset(folded(form) for form in (actor.name, *actor.aliases)) - {""}


def contained(one: str, other: str) -> bool:
    """Whether the words of one folded name lie in a row in the other."""
    return bool(one and other) and (f" {one} " in f" {other} " or f" {other} " in f" {one} ")


class Directory:
    """Whom a name means within one cable: a person or body of it by number, else the words themselves."""

    def __init__(
        self,
        actors: Mapping[str, Sequence[Actor]],
        numbers: Mapping[str, Mapping[int, int]] | None = None,
    ) -> None:
        """Args:
        actors: Lists by kind (`persons`, `organizations`).
        numbers: For a system's lists, by kind, the number of the gold's actor that each was matched
            with: so its names mean the gold's actors. None: the lists are the gold's.
        """
        self._known: dict[str, tuple[Meaning, bool]] = {}
        for kind, items in actors.items():
            for index, actor in enumerate(items):
                known = index if numbers is None else numbers[kind].get(index)
                meaning: Meaning = (kind, known) if known is not None else ("unmatched " + kind, index)
                for form in (actor.name, *actor.aliases):
                    self._add(folded(form), meaning, by_name=form is actor.name)

    def _add(self, form: str, meaning: Meaning, *, by_name: bool) -> None:
        """The first to be known by a form has it, but a name goes before an alias."""
        held = self._known.get(form)
        if held is None or (by_name and not held[1]):
            self._known[form] = (meaning, by_name)

    def __call__(self, name: str | None) -> Meaning | None:
        """What a name means; None when there is none."""
        if not name:
            return None
        form = folded(name)
        return self._known[form][0] if form in self._known else ("words", form)


def same(one: Meaning | None, other: Meaning | None, *, lenient: bool) -> bool:
    """Whether two names mean the same; leniently, words that are no actor's may lie in each other."""
    if one == other:
        return True
    if not lenient or one is None or other is None or (one[0], other[0]) != ("words", "words"):
        return False
    return contained(str(one[1]), str(other[1]))
