"""Which actors and statements of a network count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import get_args

from cablegraph.networks.errors import NetworkError
from cablegraph.records.annotations import TieKind
from cablegraph.view import ActorKind

KINDS: tuple[str, ...] = get_args(ActorKind)
# What a statement may be besides `present`, as `to_networkx` says it in `status`.
STATUSES = ("former", "planned", "hedged", "denied", "doubted", "predicted", "proposed", "asked")
WINDOW = 366
# Every tie that a network may have: those of two actors, of offices, and meetings.
TIES: tuple[str, ...] = tuple(sorted((*TieKind, "holds", "postIn", "ofPlace", "metWith")))


@dataclass(frozen=True, slots=True)
class Filters:
    """What counts; by default everything that is affirmed, unhedged and present, whenever it was said.

    Attributes:
        kinds: Only actors of these kinds (`person`, `body`, `post`, `place`, `programme`, `unnamed`).
        ties: Only these ties, of `TIES`: `partOf`, `worksWith`, `holds` ...
        as_of: Only what held on this day, see `cablegraph.networks.times`.
        window: Days between a statement without times of its own and `as_of`, at most.
        also: Statements of these statuses count too: `former`, `planned`, `hedged`, `denied` ...

    Raises:
        NetworkError: No such kind, tie or status, or a window below 0.
    """

    kinds: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()
    as_of: date | None = None
    window: int = WINDOW
    also: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _known("kind of actor", self.kinds, KINDS)
        _known("tie", self.ties, TIES)
        _known("status", self.also, STATUSES)
        if self.window < 0:
            raise NetworkError(f"a window is a number of days from 0, not {self.window}")


def _known(what: str, given: Iterable[str], known: Iterable[str]) -> None:
    there = tuple(known)
    for one in given:
        if one not in there:
            raise NetworkError(f"no {what} {one!r}; there are: {', '.join(there) or 'none'}")
