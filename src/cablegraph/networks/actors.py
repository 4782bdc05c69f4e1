"""Actors across cables: the nodes of several documents that are one by name.

Nobody has decided yet who is who; until then, by these rules:

- A person of a full name (two words or more), a body, a programme and a place are one in all cables by
  name and kind, without regard to letter case, accents and articles.
- A surname alone is of its cable; so is a body or programme that is described, not named: one without a
  capital letter ("regional waste strategy").
- An office and an unnamed person ("an embassy officer") are of their cable too: a region may have several
  Deputy Governors, so an office is never joined with the like-named office of another cable.
- Two people, bodies or programmes of one name that a document holds apart stay apart, and so does that
  name between cables.
- Two documents of one telegram are one cable.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from cablegraph.networks.multigraph import Network
from cablegraph.view import folded_words

_BY_NAME = ("person", "body", "programme")
_Key = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class NetworkActor:
    """Somebody or something that ties end in.

    Attributes:
        label: Its name; of an office its title.
        kind: `person`, `body`, `post`, `place`, `programme` or `unnamed`.
        of: An office's body or place.
        cables: The telegrams that name it, sorted; a document's IRI where it has no reference number.
        iris: Its nodes in `to_networkx`, one a document and sorted.
    """

    label: str
    kind: str
    of: str | None
    cables: tuple[str, ...]
    iris: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its name; an office's with its body or place."""
        return f"{self.label} ({self.of})" if self.of else self.label


@dataclass(frozen=True, slots=True)
class Actors:
    """All actors of a network.

    Attributes:
        all: In order of kind and name.
        numbers: By IRI of a node: the actor's place in `all`.
    """

    all: tuple[NetworkActor, ...]
    numbers: Mapping[str, int]


def join_actors(network: Network) -> Actors:
    """The actors behind the nodes of a network."""
    offices = _bodies_of_offices(network)
    apart = _held_apart(network)
    groups: dict[_Key, list[str]] = defaultdict(list)
    seen: Counter[_Key] = Counter()
    for iri in sorted(network, key=lambda node: (len(node), node)):  # in order of place in a document
        held = network.nodes[iri]
        name = folded_words(held["label"])
        key: _Key = (held["kind"], name)
        if not _is_one_by_name(held["kind"], held["label"]) or key in apart:
            key = (*key, _source(held, iri), offices.get(iri))
            place = (*key, _document(iri))
            seen[place] += 1
            key = (*key, seen[place])
        groups[key].append(iri)
    found = sorted(
        (_actor(network, iris, offices) for iris in groups.values()),
        key=lambda actor: (actor.kind, actor.label.casefold(), actor.of or "", actor.cables, actor.iris),
    )
    numbers = {iri: number for number, actor in enumerate(found) for iri in actor.iris}
    return Actors(tuple(found), numbers)


def _is_one_by_name(kind: str, label: str) -> bool:
    match kind:
        case "person":
            return len(folded_words(label)) > 1
        case "body" | "programme":
            return label != label.lower()
        case "place":
            return bool(folded_words(label))
    return False


def _held_apart(network: Network) -> set[_Key]:
    """Kinds and names that one document gives to several."""
    counts = Counter(
        (held["kind"], folded_words(held["label"]), _document(iri))
        for iri, held in network.nodes(data=True)
        if held["kind"] in _BY_NAME
    )
    return {(kind, name) for (kind, name, _), count in counts.items() if count > 1}


def _bodies_of_offices(network: Network) -> dict[str, str]:
    """Name of the body, else the place, of each office."""
    found: dict[str, str] = {}
    for tie in ("ofPlace", "postIn"):  # a body goes before a place
        for post, of, held in network.edges(data="tie"):
            if held == tie:
                found[post] = network.nodes[of]["label"]
    return found


def _actor(network: Network, iris: list[str], offices: Mapping[str, str]) -> NetworkActor:
    labels = {network.nodes[iri]["label"] for iri in iris}
    return NetworkActor(
        min(labels, key=lambda label: (label.isupper(), label)),  # printed as names are, if it ever is
        network.nodes[iris[0]]["kind"],
        offices.get(iris[0]),
        tuple(sorted({_source(network.nodes[iri], iri) for iri in iris})),
        tuple(sorted(iris)),
    )


def _source(held: Mapping[str, str], iri: str) -> str:
    return held.get("cable") or _document(iri)


def _document(iri: str) -> str:
    """The IRI of the document that a node lies below: without its kind and place."""
    return iri.rsplit("/", 2)[0]
