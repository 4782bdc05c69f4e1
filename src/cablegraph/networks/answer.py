"""What a question to the network is answered with: entries, each with the statements that it rests on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cablegraph.networks.actor_network import ActorNetwork
from cablegraph.networks.statements import Statement

Cell = str | int | float | bool | None

STEP = ("step", "from", "fromKind", "to", "toKind", "direction", "deniedIn")
SAID = (
    "tie", "office", "status", "saidBy", "asOf", "inferred",
    "quotation", "cable", "paragraph", "start", "end",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """From one actor to another.

    Attributes:
        one, other: Their numbers, in the order of reading; a statement may go the other way.
        said: The statements that tie them.
        denials: Statements that deny that they are tied.
    """

    one: int
    other: int
    said: tuple[Statement, ...]
    denials: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an answer.

    Attributes:
        text: It in words.
        cells: A value for each of the answer's own columns.
        steps: What it rests on.
    """

    text: str
    cells: tuple[Cell, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class NetworkAnswer:
    """An answer.

    Attributes:
        network: Where the actors' numbers are from.
        title: What is answered, in words.
        own: Names of the columns before those of steps and statements.
        entries: The answer, in order.
        notes: What must be known besides: what was left out, or estimated.
    """

    network: ActorNetwork
    title: str
    own: tuple[str, ...]
    entries: tuple[Entry, ...]
    notes: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of all columns."""
        return (*self.own, *STEP, *SAID)

    def rows(self, top: int | None = None) -> Iterator[tuple[Cell, ...]]:
        """A row a statement; an entry that rests on none has one row. Only of the first `top` entries."""
        for entry in self.entries[:top]:
            if not entry.steps:
                yield (*entry.cells, *(None for _ in (*STEP, *SAID)))
            for number, step in enumerate(entry.steps, 1):
                for said in step.said:
                    yield (*entry.cells, number, *_step_cells(self.network, step, said), *_said_cells(said))


def step_of(network: ActorNetwork, one: int, other: int) -> Step:
    """The step between two neighbours, with all that is said."""
    return Step(one, other, network.said(one, other), network.denials(one, other))


def example_of(network: ActorNetwork, one: int, others: Sequence[int]) -> tuple[Step, ...]:
    """The step to the first of some neighbours, with the latest that is said; none without neighbours."""
    return tuple(Step(one, near, network.said(one, near)[-1:]) for near in others[:1])


def tie_words(said: Statement) -> str:
    """A tie in words: `worksWith` is "works with"; an office with its title."""
    words = re.sub("(?<=[a-z])(?=[A-Z])", " ", said.tie).lower()
    return f"{words} ({said.office})" if said.office else words


def direction(step: Step, said: Statement) -> str:
    """Whether a statement goes the way of a step: `forward`, `backward`, or `mutual`."""
    if said.mutual:
        return "mutual"
    return "forward" if said.one == step.one else "backward"


def _step_cells(network: ActorNetwork, step: Step, said: Statement) -> tuple[Cell, ...]:
    one, other = network[step.one], network[step.other]
    denied = "; ".join(sorted({denial.source for denial in step.denials if denial.tie == said.tie}))
    return one.name, one.kind, other.name, other.kind, direction(step, said), denied or None


def _said_cells(said: Statement) -> tuple[Cell, ...]:
    return (
        said.tie,
        said.office,
        said.status,
        said.said_by,
        said.as_of,
        said.inferred,
        said.quotation,
        said.cable,
        said.paragraph,
        said.start,
        said.end,
    )
