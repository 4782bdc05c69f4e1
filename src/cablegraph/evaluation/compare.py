"""One cable's items of a system set against the gold's, kind by kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cablegraph.evaluation.actors import actor_score
from cablegraph.evaluation.claims import match_disagreements, match_figures, same_speaker
from cablegraph.evaluation.guide import Actor, Cable, Item
from cablegraph.evaluation.matching import matched
from cablegraph.evaluation.names import Directory
from cablegraph.evaluation.negatives import plain_words, touches
from cablegraph.evaluation.ties import office_score, plan_score, relation_score

KINDS = ("persons", "organizations", "posts", "relations", "plans", "claims", "disagreements")
Pairs = Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Compared:
    """The items of one kind in one cable.

    Attributes:
        strict, lenient: Index of a system's item → index of the gold's that it is.
    """

    kind: str
    system: Sequence[Item]
    gold: Sequence[Item]
    strict: Pairs
    lenient: Pairs


@dataclass(frozen=True, slots=True)
class Passages:
    """A cable's passages without ties.

    Attributes:
        count, words: How many passages there are, and how long they are together.
        false: The reason of a passage and the tie that the system claims on its words.
        unquoted: Ties of the system that no passage can judge, for want of a quotation.
    """

    count: int
    words: int
    false: tuple[tuple[str, Item], ...]
    unquoted: int


def compare(system: Cable, gold: Cable) -> dict[str, Compared]:
    """Compare one cable; claims and disagreements only where the gold has claims."""
    ties = {lenient: _actors_and_ties(system, gold, lenient=lenient) for lenient in (False, True)}
    items: dict[str, tuple[Sequence[Item], Sequence[Item]]] = {
        kind: (getattr(system, kind), getattr(gold, kind)) for kind in ties[False]
    }
    found = {
        kind: Compared(kind, *items[kind], strict=ties[False][kind], lenient=ties[True][kind])
        for kind in items
    }
    if gold.claims is None:
        return found
    figures = system.claims or ()
    pairs = match_figures(figures, gold.claims)
    spoken = {i: j for i, j in pairs.items() if same_speaker(figures[i], gold.claims[j])}
    both = match_disagreements(system.disagreements, gold.disagreements)
    return {
        **found,
        "claims": Compared("claims", figures, gold.claims, strict=spoken, lenient=pairs),
        "disagreements": Compared("disagreements", system.disagreements, gold.disagreements, both, both),
    }


def _actors_and_ties(system: Cable, gold: Cable, *, lenient: bool) -> dict[str, Pairs]:
    ours: dict[str, Sequence[Actor]] = {"persons": system.persons, "organizations": system.organizations}
    theirs: dict[str, Sequence[Actor]] = {"persons": gold.persons, "organizations": gold.organizations}
    actors = {kind: matched(ours[kind], theirs[kind], actor_score(kind, lenient=lenient)) for kind in ours}
    names = Directory(ours, actors), Directory(theirs)
    return {
        **actors,
        "posts": matched(system.posts, gold.posts, office_score(*names, lenient=lenient)),
        "relations": matched(system.relations, gold.relations, relation_score(*names, lenient=lenient)),
        "plans": matched(system.plans, gold.plans, plan_score(lenient=lenient)),
    }


def passages(system: Cable, gold: Cable) -> Passages:
    """The system's ties on the gold's passages without ties; none where the gold has no such passages."""
    if gold.negatives is None:
        return Passages(0, 0, (), 0)
    return Passages(
        count=len(gold.negatives),
        words=sum(len(plain_words(passage.quote)) for passage in gold.negatives),
        false=tuple(
            (passage.why, tie)
            for passage in gold.negatives
            for tie in system.relations
            if tie.quote and touches(tie.quote, passage.quote)
        ),
        unquoted=sum(not tie.quote for tie in system.relations),
    )
