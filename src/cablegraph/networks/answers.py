"""Answers of each kind, in words and rows."""

from collections.abc import Collection
from itertools import pairwise

from cablegraph.networks.actor_network import ActorNetwork
from cablegraph.networks.answer import Entry, NetworkAnswer, Step, example_of, step_of
from cablegraph.networks.centrality import RANKED, SAMPLES, brokers, central, cores
from cablegraph.networks.communities import communities
from cablegraph.networks.counted import Counted
from cablegraph.networks.paths import ego, shortest_ways
from cablegraph.networks.projections import MOST, Projection, Shared


def answer_path(network: ActorNetwork, one: int, other: int, most: int = 5) -> NetworkAnswer:
    """The shortest ways from one actor to another, with all that is said on each step."""
    found = shortest_ways(network, one, other, most)
    ends = f"{network[one].name} to {network[other].name}"
    if found.steps is None:
        return NetworkAnswer(network, f"{ends}: no way", ("way",), ())
    entries = [
        Entry(
            f"{number}. " + " – ".join(network[actor].name for actor in way),
            (number,),
            tuple(step_of(network, *pair) for pair in pairwise(way)),
        )
        for number, way in enumerate(found.ways, 1)
    ]
    notes = ("there are more ways as short: ask for them by --ways",) if found.more else ()
    title = f"{ends}: {_count(found.steps, 'step')}, {_count(len(entries), 'way')}"
    return NetworkAnswer(network, title, ("way",), tuple(entries), notes)


def answer_ego(
    network: ActorNetwork, centre: int, radius: int = 1, counted: Collection[Counted] = ()
) -> NetworkAnswer:
    """Who is within some steps of an actor, and every tie between these."""
    found = ego(network, centre, radius)
    entries = []
    for near, far in found.lines:
        steps = found.distances[far]
        text = f"{network[near].name} – {network[far].name}  {_count(steps, 'step')}"
        if found.distances[near] == steps:
            text += " each"
        entries.append(Entry(text, (steps,), (step_of(network, near, far),)))
    notes = [
        f"counted, not named: {one.text}, says {one.said_by}: “{one.evidence.quotation}” "
        f"[{one.evidence.cable or 'no reference number'} ¶{one.evidence.paragraph or '–'}]"
        for one in counted
    ]
    others = _count(len(found.distances) - 1, "other")
    title = f"{network[centre].name}: {others} within {_count(radius, 'step')}"
    return NetworkAnswer(network, title, ("distance",), tuple(entries), tuple(notes))


def answer_central(
    network: ActorNetwork, kinds: Collection[str] = RANKED, samples: int = SAMPLES
) -> NetworkAnswer:
    """Actors by betweenness; each with the latest that ties it to the best tied of its neighbours."""
    found = central(network, kinds, samples)
    entries = []
    for rank, one in enumerate(found, 1):
        actor = network[one.actor]
        text = (
            f"{rank}. {actor.name} ({actor.kind})  betweenness {one.betweenness:.3f}, "
            f"{_count(one.neighbours, 'neighbour')}"
        )
        cells = (rank, actor.name, actor.kind, one.neighbours, one.telegrams, one.betweenness, one.sampled)
        entries.append(Entry(text, cells, example_of(network, one.actor, network.neighbours(one.actor))))
    notes = (f"betweenness is estimated from {samples} actors",) if found and found[0].sampled else ()
    own = ("rank", "name", "kind", "neighbours", "telegrams", "betweenness", "sampled")
    return NetworkAnswer(network, "Who lies between the others", own, tuple(entries), notes)


def answer_brokers(network: ActorNetwork, kinds: Collection[str] = RANKED) -> NetworkAnswer:
    """Actors without whom the network falls apart, with a tie into each piece."""
    entries = []
    for rank, one in enumerate(brokers(network, kinds), 1):
        actor = network[one.actor]
        text = (
            f"{rank}. {actor.name} ({actor.kind})  holds {one.pieces} pieces together, "
            f"cuts off {_count(one.cut_off, 'actor')}, effective size {one.effective_size:.1f}"
        )
        cells = (
            rank,
            actor.name,
            actor.kind,
            one.pieces,
            one.cut_off,
            one.neighbours,
            round(one.effective_size, 6),
        )
        steps = tuple(step for near in one.joins for step in example_of(network, one.actor, (near,)))
        entries.append(Entry(text, cells, steps))
    own = ("rank", "name", "kind", "pieces", "cutOff", "neighbours", "effectiveSize")
    return NetworkAnswer(network, "Who holds parts of the network together", own, tuple(entries))


def answer_communities(network: ActorNetwork, resolution: float = 1.0) -> NetworkAnswer:
    """Who belongs together; each member with the latest that ties it to another of its community."""
    found = communities(network, resolution)
    entries = []
    for number, members in enumerate(found.parts, 1):
        steps = tuple(step for member in members for step in example_of(network, member.actor, member.inside))
        names = ", ".join(network[member.actor].name for member in members)
        text = f"{number}. {_count(len(members), 'actor')}: {names}"
        entries.append(Entry(text, (number, len(members)), steps))
    title = f"{_count(len(entries), 'community', 'communities')}, modularity {found.modularity:.3f}"
    return NetworkAnswer(network, title, ("community", "size"), tuple(entries))


def answer_cores(network: ActorNetwork, kinds: Collection[str] = RANKED) -> NetworkAnswer:
    """Actors by core, each with the latest that ties it to the best tied other of its core."""
    entries = []
    for rank, one in enumerate(cores(network, kinds), 1):
        actor = network[one.actor]
        inside = _count(len(one.inside), "other")
        text = f"{rank}. {actor.name} ({actor.kind})  core {one.core}, tied to {inside} in it"
        cells = (rank, actor.name, actor.kind, one.core, len(one.inside))
        entries.append(Entry(text, cells, example_of(network, one.actor, one.inside)))
    own = ("rank", "name", "kind", "core", "inside")
    return NetworkAnswer(network, "Who is deepest inside the network", own, tuple(entries))


def answer_projection(
    network: ActorNetwork, title: str, projection: Projection, most: int = MOST
) -> NetworkAnswer:
    """Pairs of a projection, each with whom they share and in which words."""
    notes = [
        f"{network[number].name} is shared by more than {most}: no pairs made; --most 0 makes them"
        for number in projection.left_out
    ]
    entries = tuple(_pair(network, number, pair) for number, pair in enumerate(projection.pairs, 1))
    return NetworkAnswer(network, title, ("pair", "one", "other", "shared"), entries, tuple(notes))


def _pair(network: ActorNetwork, number: int, pair: Shared) -> Entry:
    one, other = network[pair.one].name, network[pair.other].name
    steps: list[Step] = []
    middles = [network[middle].name for middle, *_ in pair.through if middle is not None]
    for middle, of_one, of_other in pair.through:
        if middle is None:
            steps.append(Step(pair.one, pair.other, of_one))
        else:
            steps += [Step(pair.one, middle, of_one), Step(middle, pair.other, of_other)]
    what = f"share {', '.join(middles)}" if middles else f"met by {_count(len(pair.through), 'telegram')}"
    return Entry(f"{number}. {one} – {other}  {what}", (number, one, other, len(pair.through)), tuple(steps))


def _count(number: int, one: str, several: str | None = None) -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"
