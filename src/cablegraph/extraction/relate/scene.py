"""The text as the rules that relate read it: every mention one sign, so that a rule is a short pattern.

"The Port Board is chaired by a Deputy Mayor." is read as "the ␢ is chaired by a ␠." where ␢ is the sign of
bodies and ␠ that of posts (`signs`). Letter case and curly quotation marks are gone, every sentence is a
line of its own, so no pattern that excludes the line end reaches over one. Every place in the scene has one
in the reading view.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.document import Document
from cablegraph.extraction.relate.cues import Cues
from cablegraph.extraction.relate.signs import AGENT, AGENTS, ALL_SIGNS, SIGNS, B, G, O, P, S, U
from cablegraph.extraction.relate.standing_words import Word
from cablegraph.extraction.relate.standins import ourselves, short_titles, stand_ins
from cablegraph.records.annotations import EntityId, MentionKind, Person, Post, Tense, UnnamedHolder

# Marks that cables print in several ways, and signs that a hostile text might hold, one for one.
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "\u00a0": " ", "\n": " ", "\t": " "}
    | {chr(code): "?" for code in range(0xE000, 0xE010)}
)

# Words that finding takes for titles and that say a tie, or only that somebody belongs to a body.
_NO_OFFICES = frozenset(
    f"{word}{ending}"
    for word in (
        "member",
        "founding member",
        "founder",
        "candidate",
        "politician",
        "official",
        "chair",
        "head",
        "lead",
        "adviser",
        "advisor",
        "aide",
        "senior adviser",
        "senior advisor",
        "policy adviser",
        "policy advisor",
        "political adviser",
        "political advisor",
    )
    for ending in ("", "s")
) - {"chair", "head", "lead"} | {"representatives", "authorities"}
_MEMBERSHIPS = ("member of ", "members of ", "founding member of ", "adviser to ", "advisor to ", "aide to ")

_PARTISAN = re.compile(
    rf"{B}(?: \([^()\n]{{1,20}}\))? (?:party|candidates?|voters?|militants?|backbenchers?|lawmakers?|"
    r"parliamentarians?|senators?|caucus|ticket|primary)\b"
)


class Phrase(NamedTuple):
    """An agent or a list of agents in the scene, with titles and asides."""

    start: int
    end: int


@dataclass(frozen=True)
class Scene:
    """The annotated text.

    Attributes:
        text: Lower case; every outermost mention one sign; a line a sentence.
        document, actors: What it was made from.
        cues: Where each cue of the rules stands.
    """

    text: str
    document: Document
    actors: Actors
    cues: Mapping[str, Sequence[int]]
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

    @cached_property
    def _holders(self) -> dict[EntityId, EntityId]:
        """The one person in an office now, by office."""
        people: dict[EntityId, set[EntityId]] = {}
        for statement in self.actors.posts:
            if (
                statement.holder
                and statement.tense is Tense.PRESENT
                and self.actors.get(statement.holder, Person)
            ):
                people.setdefault(statement.post, set()).add(statement.holder)
        return {post: next(iter(found)) for post, found in people.items() if len(found) == 1}

    def in_office(self, person: EntityId, body: EntityId) -> bool:
        """Whether the text gives a person an office of a body."""
        return (person, body) in self._titles

    @cached_property
    def _titles(self) -> Mapping[tuple[EntityId, EntityId], tuple[str, ...]]:
        """The titles of the offices that each is or was in, by holder and body."""
        found: dict[tuple[EntityId, EntityId], tuple[str, ...]] = {}
        for statement in self.actors.posts:
            post = self.actors.get(statement.post, Post)
            if statement.holder and post and post.body:
                key = (statement.holder, post.body)
                found[key] = (*found.get(key, ()), post.title)
        return found

    def titles_in(self, person: EntityId, body: EntityId) -> tuple[str, ...]:
        """The titles of the offices of a body that the text gives a person."""
        return self._titles.get((person, body), ())

    @cached_property
    def partisan(self) -> frozenset[EntityId]:
        """The bodies that the text treats as parties, whatever their names are."""
        return frozenset(self.mention(found.start()).entity for found in _PARTISAN.finditer(self.text))

    def meant(self, mention: Placed) -> EntityId:
        """Whom a mention means: of an office with one named holder, the holder."""
        post = self.actors.get(mention.entity, Post)
        if post is not None and post.rule == "bare-title":
            people = self._by_title.get(post.title.lower(), set())
            return next(iter(people)) if len(people) == 1 else mention.entity
        return self._holders.get(mention.entity, mention.entity)

    @cached_property
    def _by_title(self) -> dict[str, set[EntityId]]:
        """The named people in offices now by the short forms of their titles: "minister"."""
        found: dict[str, set[EntityId]] = {}
        for statement in self.actors.posts:
            post = self.actors.get(statement.post, Post)
            if (
                post
                and statement.holder
                and statement.tense is Tense.PRESENT
                and self.actors.get(statement.holder, Person)
            ):
                for title in short_titles(post.title.lower()):
                    found.setdefault(title, set()).add(statement.holder)
        return found

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Agents and lists of agents in order of their ends; also each name alone that an aside follows."""
        found: dict[int, Phrase] = {}
        end = 0
        for at, mention in self._slots:
            if at >= end and (match := AGENTS.match(self.text, at)):
                end = match.end()
                found[end] = Phrase(at, end)
            if mention.kind in (MentionKind.PERSON, MentionKind.BODY):
                found.setdefault(at + 1, Phrase(at, at + 1))
        return tuple(found[end] for end in sorted(found))

    @cached_property
    def _phrase_ends(self) -> list[int]:
        return [phrase.end for phrase in self.phrases]

    def phrases_before(self, at: int, within: int = 100) -> Iterator[Phrase]:
        """The phrases that end at most `within` code points before `at` in its sentence."""
        index = bisect_right(self._phrase_ends, at) - 1
        opening = max(self.text.rfind("\n", 0, at), at - within)
        while index >= 0 and self.phrases[index].end > opening:
            yield self.phrases[index]
            index -= 1

    def heads(self, start: int, end: int) -> Iterator[tuple[int, Placed]]:
        """The agents that a list in the scene range `start` to `end` names, each with its offset.

        Of "the board's chief, Ana Ruiz" the person counts; of "the board's chief" the office; titles,
        bodies and places in asides do not.
        """
        for found in AGENT.finditer(self.text, start, end):
            at = self._head(*found.span())
            yield at, self.mention(at)

    def _head(self, start: int, end: int) -> int:
        for signs in (P, O, U, B + G + S):
            for at in range(start, end):
                if self.text[at] in signs:
                    paired = signs == O and self.text[at + 1 : at + 3] == " " + O  # "deputy prefects"
                    return at + 2 if paired else at
        raise ValueError(f"no agent in {start}-{end}")

    def to_view(self, at: int) -> int:
        """Where the scene's offset `at` begins in the view."""
        scene, view = self._pieces[bisect_right(self._pieces, at, key=_first) - 1]
        return view + at - scene

    def view_range(self, start: int, end: int) -> tuple[int, int]:
        """The view's words for the scene's `start` to `end`, mentions whole, outer white space off."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if start >= end:
            raise ValueError(f"no words in {start}-{end}")
        last = max((mention.end for _, mention in self.mentions(start, end)), default=0)
        first = min(
            (mention.start for _, mention in self.mentions(start, end)), default=len(self.document.text)
        )
        behind = self.to_view(end - 1) + 1 if self.text[end - 1] not in ALL_SIGNS else 0
        return min(first, self.to_view(start)), max(last, behind)

    def sentences(self, positions: Iterable[int]) -> Iterator[tuple[int, int]]:
        """The ranges of the sentences that hold these offsets (in order), each once, line end included."""
        done = -1
        for at in positions:
            if at >= done:
                start = self.text.rfind("\n", 0, at) + 1
                end = self.text.find("\n", at)
                done = len(self.text) if end < 0 else end + 1
                yield start, done

    def sentence(self, at: int) -> tuple[int, int]:
        """The scene range of the sentence that holds `at`."""
        end = self.text.find("\n", at)
        return self.text.rfind("\n", 0, at) + 1, len(self.text) if end < 0 else end


def _first(pair: tuple[int, object]) -> int:
    return pair[0]


class _Seen(NamedTuple):
    """A mention, its sign, and the view range that the sign stands for."""

    start: int
    end: int
    sign: str
    mention: Placed


def stage(
    document: Document, actors: Actors, more: Iterable[Placed], standing: list[Word], cues: Cues
) -> Scene:
    """The scene of a document.

    Args:
        document, actors: The text and whom it names.
        more: Further mentions (of programmes ...).
        standing: Words that may stand for an actor.
        cues: The cues to look for.
    """
    parts: list[str] = ["\n"]
    pieces: list[tuple[int, int]] = [(0, 0)]
    slots: list[tuple[int, Placed]] = []
    length = 1
    text = _lowered(document.text)
    named = (*actors.placed, *stand_ins(document, actors, standing), *more)
    signed = (_seen(mention, document, actors) for mention in named if mention.kind in SIGNS)
    seen = [one for one in signed if one]
    seen += [_Seen(mention.start, mention.end, S, mention) for mention in ourselves(actors, standing)]
    mentions = _outermost(seen)
    waiting = next(mentions, None)
    for sentence in document.sentences:
        at = sentence.start
        while waiting and waiting.start < sentence.end:
            one, waiting = waiting, next(mentions, None)
            if one.start < at or one.end > sentence.end:
                continue
            if one.start > at:
                pieces.append((length, at))
                parts.append(_mended(text[at : one.start], parts[-1]))
                length += one.start - at
            pieces.append((length, one.start))
            slots.append((length, one.mention))
            parts.append(one.sign)
            length += 1
            at = one.end
        pieces.append((length, at))
        parts.append(_mended(text[at : sentence.end], parts[-1]) + "\n")
        length += sentence.end - at + 1
    staged = "".join(parts)
    return Scene(staged, document, actors, cues.positions(staged), tuple(pieces), tuple(slots))


def _seen(mention: Placed, document: Document, actors: Actors) -> _Seen | None:
    """An office's sign stands for its title alone, so that the body and place beside it stay in sight.

    "Member" says a tie, not an office: it stays a word.
    """
    sign = SIGNS[mention.kind]
    if mention.kind is MentionKind.POST and (post := actors.get(mention.entity, Post)):
        title = post.title.lower().removeprefix("former ")
        if title in _NO_OFFICES or title.startswith(_MEMBERSHIPS) or title.endswith(" member"):
            return None
        at = document.text.find(post.title, mention.start, mention.end)
        if at >= 0:
            end = at + len(post.title)
            plural = end < mention.end and document.text[end] == "s"  # one title of several people
            return _Seen(at, end + plural, sign, mention)
    if mention.kind is MentionKind.UNNAMED and (somebody := actors.get(mention.entity, UnnamedHolder)):
        at = document.text.find(somebody.title, mention.start, mention.end)
        if at >= 0:
            return _Seen(at, at + len(somebody.title), sign, mention)
    return _Seen(mention.start, mention.end, sign, mention)


def _outermost(mentions: Iterable[_Seen]) -> Iterator[_Seen]:
    """Mentions that lie in no other, in order; of two that overlap the longer, then the first."""
    last: _Seen | None = None
    for seen in sorted(mentions, key=lambda seen: (seen.start, -seen.end)):
        if last is None or seen.start >= last.end:
            if last is not None:
                yield last
            last = seen
        elif seen.end > last.end and seen.end - seen.start > last.end - last.start:
            last = seen
    if last is not None:
        yield last


def _mended(words: str, before: str) -> str:
    """The words behind a mention; ",s" there is a possessive whose apostrophe a system has turned."""
    return "'s" + words[2:] if words.startswith(",s ") and before in ALL_SIGNS else words


def _lowered(text: str) -> str:
    """Lower case with plain quotation marks, code point for code point."""
    plain = text.translate(_PLAIN)
    plain = plain.replace(",s ", "'s ")  # so some systems print an apostrophe
    quick = plain.lower()
    if len(quick) == len(plain):
        return quick
    return "".join(low if len(low := char.lower()) == 1 else char for char in plain)
