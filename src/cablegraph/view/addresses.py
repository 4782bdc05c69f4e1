"""Addresses of electronic mail that are made of a protected name: "zquince@...", "orsolya.quince@..."."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick

_ADDRESS = re.compile(r"(?P<box>[\w.+-]{1,64}+)@[\w.-]{1,255}+")
_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 4  # letters of a word that does not stand in other words by chance


class Addresses:
    """Finds the addresses whose part before "@" holds a name, in any case.

    Args:
        names: Names in folded text.
        single_words: Whether one word of a name is enough; else its last word must stand there with
            the first letter of another of its words beginning the address.
    """

    def __init__(self, names: Iterable[str], *, single_words: bool) -> None:
        initials: dict[str, set[str]] = defaultdict(set)
        for name in names:
            words = [word.casefold() for word in _WORD.findall(name) if len(word) >= 2]
            counted = words if single_words else words[-1:] if len(words) > 1 else []
            for word in counted:
                if len(word) >= _LEAST:
                    initials[word] |= {""} if single_words else {other[0] for other in words[:-1]}
        self._initials = [tuple(initials[word]) for word in initials]
        self._automaton = AhoCorasick([*initials]) if initials else None

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where such addresses stand in a text."""
        if self._automaton is None or "@" not in text:
            return
        for found in _ADDRESS.finditer(text):
            box = found["box"].casefold()
            matches = self._automaton.find_matches_as_indexes(box, overlapping=True)
            if any(box.startswith(self._initials[number]) for number, _, _ in matches):
                yield found.span()
