"""What is said of two actors: the statements of a network, with offices as ties of their holders.

An office is no agent. "Jane Doe, Director of the Board" ties Doe to the Board by one statement, `holds`
with the office's title. An office stands in the network as a node of its own only

- where nobody is its holder in a statement that counts: it is tied to its body or place (`postIn`,
  `ofPlace`) and to what it chairs or heads, and ways may pass through it;
- where something is said of the office itself ("a Deputy Governor chairs the council"): then its holder,
  if the same cable names one, is tied to the office too.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cablegraph.networks.actors import Actors
from cablegraph.networks.multigraph import Network

MUTUAL = frozenset({"metWith", "worksWith"})
_OF_OFFICES = ("postIn", "ofPlace")


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement that ties two actors, from one to the other.

    Attributes:
        iri: The statement's; a meeting of several has one a pair.
        one, other: The two actors' numbers.
        tie: `partOf`, `worksWith`, `holds` ...
        office: The office's title, for a holder tied to its body or place.
        status: `present`, `former`, `planned`, `denied`, `hedged` or a stance.
        said_by: A speaker's name, or "the telegram".
        as_of: When it was said (ISO 8601, UTC); None when unknown.
        since, until: Days that the text gives.
        inferred: Whether it counts for a day though the text gives no times.
        quotation, cable, paragraph, start, end: The words and where they stand; code points.
        number: Of the office's actor, where the statement is about an office.
    """

    iri: str
    one: int
    other: int
    tie: str
    office: str | None
    status: str
    said_by: str
    as_of: str | None
    since: str | None
    until: str | None
    quotation: str
    cable: str | None
    paragraph: int | None
    start: int
    end: int
    number: int | None = None
    inferred: bool = False

    @property
    def source(self) -> str:
        """The telegram: two copies of one count once. Its document where it has no reference number."""
        return self.cable or self.iri.rsplit("/", 2)[0]

    @property
    def mutual(self) -> bool:
        """Whether the tie has no direction: what is said either way round is the same."""
        return self.tie in MUTUAL


def read_statements(network: Network, actors: Actors) -> list[Statement]:
    """Every statement of a network between two different actors, of every status, in order of time.

    What two copies of one telegram say in the same words of the same paragraph is one statement.
    """
    edges: dict[str, list[tuple[str, str, dict[str, Any]]]] = defaultdict(list)
    for one, other, key, held in network.edges(keys=True, data=True):
        edges[key].append((one, other, held))
    found = [
        statement
        for key, said in edges.items()
        for statement in (_office(key, said, actors) if _is_office(said) else _ties(key, said, actors))
    ]
    found.sort(key=lambda s: (s.as_of or "", s.source, s.start, s.end, s.iri, s.one, s.other))
    once = {_said_once(said): said for said in reversed(found) if said.one != said.other}
    return list(reversed(once.values()))


def _said_once(said: Statement) -> Hashable:
    """What two copies of one telegram say alike, wherever it stands in them."""
    ends, told = (said.one, said.other, said.number), (said.tie, said.office, said.status, said.said_by)
    return said.source, ends, told, said.paragraph, said.quotation


def without_idle_offices(statements: Iterable[Statement]) -> list[Statement]:
    """Statements that count, without those on offices that stand for nobody and nothing.

    Call it when the rest is chosen: whether somebody holds an office depends on what counts.
    """
    kept = list(statements)
    held = {s.number for s in kept if s.office is not None}
    spoken_of = {end for s in kept if s.number is None for end in (s.one, s.other)}

    def stands(statement: Statement) -> bool:
        if statement.number is None or statement.office is not None or statement.number in spoken_of:
            return True
        return statement.tie != "holds" and statement.number not in held

    return [statement for statement in kept if stands(statement)]


def _is_office(said: list[tuple[str, str, dict[str, Any]]]) -> bool:
    return any(held["tie"] in ("holds", *_OF_OFFICES) for *_, held in said)


def _ties(key: str, said: list[tuple[str, str, dict[str, Any]]], actors: Actors) -> Iterator[Statement]:
    for one, other, held in said:
        yield _statement(key, actors.numbers[one], actors.numbers[other], held)


def _office(key: str, said: list[tuple[str, str, dict[str, Any]]], actors: Actors) -> Iterator[Statement]:
    """Of one statement on an office: its holder tied to where it is, and the office itself as a node."""
    holders = [(one, post, held) for one, post, held in said if held["tie"] == "holds"]
    places = [(post, of, held) for post, of, held in said if held["tie"] in _OF_OFFICES]
    for post, of, held in places:
        number = actors.numbers[post]
        yield _statement(key, number, actors.numbers[of], held, number=number)
    for holder, post, held in holders:
        one, number = actors.numbers[holder], actors.numbers[post]
        # An office of no body or place is all that its holder is tied to.
        yield _statement(key, one, number, held, number=number if places else None)
        for _, of, _ in places:
            title = actors.all[number].label
            yield _statement(key, one, actors.numbers[of], held, number=number, office=title)


def _statement(
    key: str,
    one: int,
    other: int,
    held: Mapping[str, Any],
    *,
    number: int | None = None,
    office: str | None = None,
) -> Statement:
    return Statement(
        iri=key,
        one=one,
        other=other,
        tie=held["tie"],
        office=office,
        status=held["status"],
        said_by=held["said_by"],
        as_of=held.get("as_of"),
        since=held.get("since"),
        until=held.get("until"),
        quotation=held["quotation"],
        cable=held.get("cable"),
        paragraph=held.get("paragraph"),
        start=held["start"],
        end=held["end"],
        number=number,
    )
