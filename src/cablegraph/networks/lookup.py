"""Which actor of a network a name means."""

from collections.abc import Sequence

from cablegraph.networks.actor_network import ActorNetwork
from cablegraph.networks.errors import NetworkError
from cablegraph.queries import UnknownNameError
from cablegraph.queries.ask import near
from cablegraph.view import Names

_MOST = 5


class AmbiguousNameError(NetworkError):
    """A name that several actors have.

    Attributes:
        name: The name.
        candidates: Each of them, in words, with an IRI that means it alone.
    """

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        self.name = name
        self.candidates = tuple(candidates)
        shown = "; ".join(self.candidates[:_MOST])
        more = f"; and {len(candidates) - _MOST} more" if len(candidates) > _MOST else ""
        super().__init__(f"{name!r} may mean {len(candidates)}: {shown}{more}. Give a full name or an IRI")


class UntiedError(NetworkError):
    """An actor that is in the graph, but no tie of it counts: what is asked of it has an empty answer.

    Attributes:
        label: The actor's name.
    """

    def __init__(self, label: str) -> None:
        self.label = label
        super().__init__(f"{label!r} is in the graph, but no tie of it counts here")


def find_actor(network: ActorNetwork, names: Names, text: str) -> int:
    """The number of the actor that a name means, found as `cablegraph show` finds it.

    Only who has a tie that counts is meant. Of these, exact names go before other names, and these before
    words of a name.

    Args:
        network: The network.
        names: All names of the view.
        text: A name, another name of the same, words of one, or an IRI.

    Raises:
        UnknownNameError: The graph has nobody and nothing of this name.
        AmbiguousNameError: Several are called so.
        UntiedError: Nobody called so has a tie that counts.
    """
    found = names.find_actor(text)
    if not found:
        raise UnknownNameError(text, near(names, text))
    tied: list[int] = []
    for fit in ("label", "alias", "words"):
        meant = dict.fromkeys(network.actors.numbers[actor.iri] for actor in found if actor.fit == fit)
        tied = tied or [number for number in meant if number in network.graph]
    if not tied:
        raise UntiedError(found[0].label)
    if len(tied) > 1:
        raise AmbiguousNameError(text, [_candidate(network, number) for number in tied])
    return tied[0]


def _candidate(network: ActorNetwork, number: int) -> str:
    actor = network[number]
    cables = ", ".join(actor.cables[:3]) + (" …" if len(actor.cables) > 3 else "")
    return f"{actor.name} ({actor.kind} in {cables}) <{actor.iris[0]}>"
