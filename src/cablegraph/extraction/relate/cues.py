"""Where the words stand without which no rule can match: looked for once, for all rules together."""

from collections.abc import Iterable, Mapping

from ahocorasick_rs import AhoCorasick


class Cues:
    """The cues of many rules as one automaton."""

    def __init__(self, cues: Iterable[str]) -> None:
        self._cues = sorted(set(cues))
        self._automaton = AhoCorasick(self._cues)

    def positions(self, text: str) -> Mapping[str, list[int]]:
        """Where each cue begins in a text, in order; cues that are not there have no entry."""
        found: dict[str, list[int]] = {}
        for index, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            found.setdefault(self._cues[index], []).append(start)
        return found
