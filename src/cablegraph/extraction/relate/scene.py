"""The text as the rules that relate read it: every mention one sign, so that a rule is a short pattern.

"The Port Board is chaired by a Deputy Mayor." is read as "the ␢ is chaired by a ␠." where ␢ is the sign of
bodies and ␠ that of posts. A rule is a regular expression over signs and lower-case words; `pattern` lets
it say `{board:body}` for "a body, call it board". Sentences stand on lines of their own, so no rule that
excludes the line end reaches over one. Words in the scene keep their length, hence every place in it has
one in the reading view.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.document import Document
from cablegraph.records.annotations import MentionKind

SIGNS = {
    MentionKind.PERSON: "\ue000",
    MentionKind.BODY: "\ue001",
    MentionKind.POST: "\ue002",
    MentionKind.UNNAMED: "\ue003",
    MentionKind.GOVERNMENT: "\ue004",
    MentionKind.PLACE: "\ue005",
    MentionKind.PROGRAMME: "\ue006",
}
_CLASSES = {
    "person": "\ue000",
    "body": "\ue001",
    "post": "\ue002",
    "unnamed": "\ue003",
    "government": "\ue004",
    "place": "\ue005",
    "programme": "\ue006",
    "group": "[\ue001\ue004]",  # a body, or a place that stands for its government
    "owner": "[\ue001\ue004\ue005]",  # who may have a programme: a body or a place
    "leader": "[\ue000\ue002]",
    "agent": "[\ue000-\ue004]",
    "any": "[\ue000-\ue006]",
}
# Marks that cables print in several ways, and signs that a hostile text might hold, one for one.
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "\u00a0": " ", "\n": " ", "\t": " "}
    | {chr(code): "?" for code in range(0xE000, 0xE010)}
)
_NAMED_SLOT = re.compile(r"\{(\w+):([a-z]+)\}|\{([a-z]+)\}")
# Words without an agent, a colon or the end of a clause in between; never longer than a short aside.
_GAP = r"[^\n;:\ue000-\ue004\ue006]"
_FRAGMENTS = {
    "gap": _GAP + "{0,60}?",
    "aside": r"(?:, (?!(?:and|or|but) )" + _GAP + r"{1,60},|,? \([^()\n]{1,80}\),?)?",
    "the": r"(?:(?:the|an?|its|his|her|their|our|some|another|all|both) (?:own )?)?",
}


def pattern(text: str) -> re.Pattern[str]:
    """Compile a rule's pattern: `{name:kind}` a mention to be looked up, `{kind}` one that is only passed.

    Kinds are person, body, post, unnamed, government, place, programme, and the groups `group`, `owner`,
    `leader`, `agent`, `any`. `{gap}` is a short run of words without an agent, `{aside}` an optional aside
    between commas or brackets, `{the}` an optional article or possessive.
    """

    def expand(found: re.Match[str]) -> str:
        name, kind, alone = found.groups()
        if name:
            return f"(?P<{name}>{_CLASSES[kind]})"
        return _FRAGMENTS[alone] if alone in _FRAGMENTS else _CLASSES[alone]

    return re.compile(_NAMED_SLOT.sub(expand, text))


@dataclass(frozen=True)
class Scene:
    """The annotated text.

    Attributes:
        text: Lower case; every outermost mention one sign; a line a sentence.
        document, actors: What it was made from.
    """

    text: str
    document: Document
    actors: Actors
    _pieces: tuple[tuple[int, int], ...] = field(repr=False)  # scene offset, view offset
    _slots: tuple[tuple[int, Placed], ...] = field(repr=False)

    def mention(self, at: int) -> Placed:
        """The mention whose sign stands at the scene's offset `at`."""
        index = bisect_left(self._slots, at, key=_first)
        if index == len(self._slots) or self._slots[index][0] != at:
            raise ValueError(f"no mention at {at}")
        return self._slots[index][1]

    def mentions(self, start: int, end: int) -> tuple[tuple[int, Placed], ...]:
        """The mentions whose signs stand between two scene offsets, each with its offset."""
        first = bisect_left(self._slots, start, key=_first)
        last = bisect_left(self._slots, end, key=_first)
        return self._slots[first:last]

    def to_view(self, at: int) -> int:
        """Where the scene's offset `at` begins in the view."""
        scene, view = self._pieces[bisect_right(self._pieces, at, key=_first) - 1]
        return view + at - scene

    def view_range(self, start: int, end: int) -> tuple[int, int]:
        """The view's words for the scene's `start` to `end`, mentions whole, outer white space off."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        return self.to_view(start), self._end(end)

    def _end(self, end: int) -> int:
        if self.text[end - 1] in _ALL_SIGNS:
            return self.mention(end - 1).end
        return self.to_view(end - 1) + 1

    def sentence(self, at: int) -> tuple[int, int]:
        """The scene range of the sentence that holds `at`."""
        end = self.text.find("\n", at)
        return self.text.rfind("\n", 0, at) + 1, len(self.text) if end < 0 else end


_ALL_SIGNS = frozenset(SIGNS.values())


def _first(pair: tuple[int, object]) -> int:
    return pair[0]


def stage(document: Document, actors: Actors, more: Iterable[Placed] = ()) -> Scene:
    """The scene of a document: its outermost mentions, and `more` of them (programmes) where none stands."""
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    slots: list[tuple[int, Placed]] = []
    length = 0
    text = _lowered(document.text)
    mentions = _outermost(actors.placed, more)
    waiting = next(mentions, None)
    for sentence in document.sentences:
        at = sentence.start
        while waiting and waiting.start < sentence.end:
            mention, waiting = waiting, next(mentions, None)
            if mention.start < at or mention.end > sentence.end:
                continue
            if mention.start > at:
                pieces.append((length, at))
                parts.append(text[at : mention.start])
                length += mention.start - at
            pieces.append((length, mention.start))
            slots.append((length, mention))
            parts.append(SIGNS[mention.kind])
            length += 1
            at = mention.end
        pieces.append((length, at))
        parts.append(text[at : sentence.end] + "\n")
        length += sentence.end - at + 1
    return Scene("".join(parts), document, actors, tuple(pieces), tuple(slots))


def _outermost(placed: Iterable[Placed], more: Iterable[Placed]) -> Iterator[Placed]:
    """Mentions that have a sign and lie in no other, in order; of two that overlap the longer, then the first."""
    found = sorted(
        (mention for mention in (*placed, *more) if mention.kind in SIGNS),
        key=lambda mention: (mention.start, -mention.end),
    )
    last: Placed | None = None
    for mention in found:
        if last is None or mention.start >= last.end:
            if last is not None:
                yield last
            last = mention
        elif mention.end > last.end and mention.end - mention.start > last.end - last.start:
            last = mention
    if last is not None:
        yield last


def _lowered(text: str) -> str:
    """Lower case with plain quotation marks, code point for code point."""
    lowered = text.translate(_PLAIN)
    quick = lowered.lower()
    if len(quick) == len(lowered):
        return quick
    return "".join(low if len(low := char.lower()) == 1 else char for char in lowered)
