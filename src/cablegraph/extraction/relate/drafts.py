"""Rules as rows of a table, and what they hand on: a tie and the scene's words that say so."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from re import Match, Pattern

from cablegraph.extraction.actors import Placed
from cablegraph.extraction.relate.scene import Scene
from cablegraph.records.annotations import EntityId, Tense, TieKind

Range = tuple[int, int]
# "the board, (jointly) chaired by": a participle beside its noun says in passing what it says.
_REDUCED = re.compile(r"[ ,]*(?:\w+ly )?[a-z]+(?: up)? by")


@dataclass(frozen=True, slots=True)
class End:
    """One end of a tie: an entity, and the mention that stands for it at the scene's offset `at`."""

    entity: EntityId
    at: int
    mention: Placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A tie as a rule found it. Offsets are the scene's.

    Attributes:
        start, end: The words that say so, both ends included.
        on: The predicate's words; what negates, hedges or reports them does so to the tie.
        tense: What the rule itself knows; what the clause says is added to it.
        nominal: It is said in passing, by a name or apposition: what the clause denies, doubts or plans is
            something else.
    """

    subject: End
    kind: TieKind
    object: End
    start: int
    end: int
    on: Range
    rule: str
    confidence: float = 0.9
    tense: Tense = Tense.PRESENT
    nominal: bool = False


Fits = Callable[[Scene, End, End], bool]


@dataclass(frozen=True, slots=True)
class TieRule:
    """One pattern that says one tie.

    Attributes:
        name: What it is called in every statement that it makes.
        kind: The tie.
        cues: Lower-case words of which one stands in every match (looked for first, for speed).
        words: Pattern with groups `subject`, `object` and `on`, the predicate. Where it has only one of
            the two ends, the other is the agent or list of agents right before the match.
        fits: What the two ends must be.
        nominal, tense: See `Draft`.
    """

    name: str
    kind: TieKind
    cues: tuple[str, ...]
    words: Pattern[str]
    fits: Fits
    confidence: float = 0.9
    nominal: bool = False
    tense: Tense = Tense.PRESENT


def apply(rules: Sequence[TieRule], scene: Scene) -> Iterator[Draft]:
    """All ties that a table of rules finds in a scene."""
    for rule in rules:
        for found, first in matches(scene, rule.cues, rule.words, "subject", "object"):
            yield from _drafts(rule, scene, found, first)


def matches(
    scene: Scene, cues: Sequence[str], words: Pattern[str], *groups: str
) -> Iterator[tuple[Match[str], Range]]:
    """The matches of a pattern, each with the range of the agents before it.

    Only sentences that hold a cue are looked at. A pattern that has all of `groups` is looked for in the
    whole sentence, and its match comes with its own range; another is tried right behind the agents that
    stand shortly before a cue.
    """
    present = scene.cues.keys() & cues
    if not present:
        return
    positions = sorted({at for cue in present for at in scene.cues[cue]})
    if all(group in words.groupindex for group in groups):
        for start, end in scene.sentences(positions):
            for found in words.finditer(scene.text, max(start - 1, 0), end):
                yield found, found.span()
        return
    tried: set[int] = set()
    for at in positions:
        for phrase in scene.phrases_before(at + 1):
            if phrase.end not in tried:
                tried.add(phrase.end)
                behind = words.match(scene.text, phrase.end)
                if behind:
                    yield behind, phrase


def _drafts(rule: TieRule, scene: Scene, found: Match[str], first: Range) -> Iterator[Draft]:
    for subject in _group(scene, found, "subject", first):
        for object_ in _group(scene, found, "object", first):
            if subject.entity != object_.entity and rule.fits(scene, subject, object_):
                yield Draft(
                    subject=subject,
                    kind=rule.kind,
                    object=object_,
                    start=min(found.start(), subject.at, object_.at),
                    end=found.end(),
                    on=found.span("on"),
                    rule=rule.name,
                    confidence=rule.confidence,
                    tense=rule.tense,
                    nominal=rule.nominal or bool(_REDUCED.fullmatch(scene.text, *found.span("on"))),
                )


def _group(scene: Scene, found: Match[str], name: str, first: Range) -> tuple[End, ...]:
    return ends(scene, *(found.span(name) if name in found.re.groupindex else first))


def ends(scene: Scene, start: int, end: int) -> tuple[End, ...]:
    """The agents that a range of the scene names: one sign, or a list; each entity once."""
    if end - start == 1:
        mention = scene.mention(start)
        return (End(scene.meant(mention), start, mention),)
    found: dict[EntityId, End] = {}
    for at, mention in scene.heads(start, end):
        entity = scene.meant(mention)
        found.setdefault(entity, End(entity, at, mention))
    return tuple(found.values())
