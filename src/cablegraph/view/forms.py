"""The forms in which a protected name may stand in print, and whether a text holds one of them."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick

from cablegraph.ontology.language_tables import particles
from cablegraph.view.addresses import Addresses

BLACK = "\N{FULL BLOCK}"

# Beside the particles of names: words that stand in names and in most texts.
_COMMON = frozenset({"a", "an", "and", "for", "in", "of", "on", "st", "the", "to"})
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TORN = re.compile(r"(?<=\w)-\s+(?=\w)")
_MIDDLE_INITIAL = re.compile(r"(?<=[^\W\d_]{2} )[A-Z]\.? (?=[A-Z])")
_PREFIXED = re.compile(r"(?:[AaEe][lrsnd]|[Aa]sh|[Uu]l|[Aa][tz])[-'’ ](?P<stem>[^\W\d_]{3,})")


def _small(word: str) -> bool:
    """No name by itself: to withhold every text that holds it would withhold them all."""
    return word in _COMMON or word in particles()


def folded(text: str) -> str:
    """Text without accents, with single blanks, words torn at a line's end joined; case stays."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_TORN.sub("-", text).split())


def folded_with_places(text: str) -> tuple[str, list[int]]:
    """The same as `folded`, with the offset in `text` of each character; the length of `text` is last.

    One blank may stand behind the last word.
    """
    plain = [
        (one, at)
        for at, character in enumerate(text)
        for one in (character if character.isascii() else unicodedata.normalize("NFKD", character))
        if not unicodedata.combining(one)
    ]
    whole = "".join(one for one, _ in plain)
    torn = {at for found in _TORN.finditer(whole) for at in range(found.start() + 1, found.end())}
    letters: list[str] = []
    places: list[int] = []
    for number, (one, at) in enumerate(plain):
        if not one.isspace():
            letters.append(one)
        elif number not in torn and letters and letters[-1] != " ":
            letters.append(" ")
        else:
            continue
        places.append(at)
    return "".join(letters), [*places, len(text)]


class NameForms:
    """Every form of some people's names.

    Case counts (a person called Rice does not withhold every text with rice in it), but capitals and
    small letters behind a capital both count as the name's own.

    Args:
        names: Names and aliases, as printed.
        single_words: Whether each word of a name that begins with a capital counts by itself. Right
            inside the document that protects the name; too much in any other.
        beside: Forms that count too.
    """

    def __init__(
        self, names: Iterable[str], *, single_words: bool, beside: "NameForms | None" = None
    ) -> None:
        names = [folded(name) for name in names]
        forms: set[str] = set()
        for name in names:
            words = [word for word in _WORD.findall(name) if word[0].isupper()]
            if " " in name or single_words:
                forms.add(name)
            if len(words) > 1:
                forms.add(f"{words[-1]}, {' '.join(words[:-1])}")  # as a tag gives a person
                forms.add(_MIDDLE_INITIAL.sub("", name))
            if single_words:
                words += [found["stem"] for found in _PREFIXED.finditer(name)]  # "al-Tull" as "Tull"
                forms.update(word for word in words if len(word) > 1 and not _small(word.casefold()))
        variants = {variant for form in forms if form for variant in (form, form.upper(), form.title())}
        # An automaton, not a pattern: a text costs its length, however many names are protected.
        self._automaton = AhoCorasick(sorted(variants)) if variants else None
        self._addresses = Addresses(names, single_words=single_words)
        self._beside = beside or None

    def __bool__(self) -> bool:
        return self._automaton is not None or self._beside is not None

    def stand_in(self, text: str) -> bool:
        """Whether the text holds a form, whole words only."""
        return bool(self) and self._in_folded(folded(text))

    def _in_folded(self, text: str) -> bool:
        return any(True for _ in self._places(text))

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where forms stand in folded text; they may overlap."""
        if self._automaton is not None:
            yield from self._whole_words(text)
            yield from self._over_initials(text)
            yield from self._addresses.places(text)
        if self._beside is not None:
            yield from self._beside._places(text)

    def _whole_words(self, text: str) -> Iterator[tuple[int, int]]:
        assert self._automaton is not None
        for _, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if not (start and _in_word(text[start - 1])) and not _in_word(text[end : end + 1]):
                yield start, end

    def _over_initials(self, text: str) -> Iterator[tuple[int, int]]:
        """The same in the text without middle initials, which a name may have here and not there."""
        initials = [*_MIDDLE_INITIAL.finditer(text)]
        if not initials:
            return
        short = _MIDDLE_INITIAL.sub("", text)
        cuts, lost = [0], 0  # where the shortened text goes on behind each initial, and what is lost so far
        shifts = [0]
        for found in initials:
            cuts.append(found.start() - lost)
            lost += found.end() - found.start()
            shifts.append(lost)
        for start, end in self._whole_words(short):
            first = start + shifts[bisect_right(cuts, start) - 1]
            last = end - 1 + shifts[bisect_right(cuts, end - 1) - 1] + 1
            if last - first > end - start:
                yield first, last

    def masked(self, text: str) -> str:
        """The text with every form of a name blackened, letter by letter: places stay what they are."""
        if not self:
            return text
        plain, places = folded_with_places(text)
        letters = list(text)
        for start, end in self._places(plain):
            for at in range(places[start], places[end - 1] + 1):
                if not letters[at].isspace():
                    letters[at] = BLACK
        return "".join(letters)


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
