"""What a network falls into without one of its actors, for all actors in one pass.

Blocks (parts that no single actor can cut) and the actors where they meet form a tree; the sizes of the
pieces are sums over its branches (Hopcroft and Tarjan, CACM 16/6, 1973).
"""

from collections import defaultdict
from dataclasses import dataclass

import networkx as nx


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of what is left.

    Attributes:
        size: How many are in it.
        neighbours: Those in it whom the one taken out is tied to.
    """

    size: int
    neighbours: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Tree:
    """Blocks by number, as a tree a part of the network.

    Attributes:
        sizes: Of each block: how many in it cut nothing.
        cuts: Of each block: who in it cuts the network.
        blocks: By these: the blocks that they are in.
        order: Each block behind the one above it.
        above: Of each block: who joins it to the one above; None at a top.
        top: Of each block: the block at the top of its tree.
    """

    sizes: list[int]
    cuts: list[list[int]]
    blocks: dict[int, list[int]]
    order: list[int]
    above: dict[int, int | None]
    top: dict[int, int]


def pieces_without(graph: nx.Graph) -> dict[int, tuple[Piece, ...]]:
    """By each actor that cuts the network: the pieces that its part falls into without it."""
    members: list[set[int]] = []
    near: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place, lines in enumerate(nx.biconnected_component_edges(graph)):
        members.append(set())
        for one, other in lines:
            members[place].update((one, other))
            near[one, place].append(other)
            near[other, place].append(one)
    tree = _tree(members)
    sizes = _sizes_beyond(tree)
    return {
        cut: tuple(Piece(sizes[cut, place], tuple(sorted(near[cut, place]))) for place in tree.blocks[cut])
        for cut in sorted(tree.blocks)
    }


def _tree(members: list[set[int]]) -> _Tree:
    of_actor: dict[int, list[int]] = defaultdict(list)
    for place, block in enumerate(members):
        for number in sorted(block):
            of_actor[number].append(place)
    blocks = {number: places for number, places in of_actor.items() if len(places) > 1}
    cuts = [sorted(number for number in block if number in blocks) for block in members]
    order: list[int] = []
    above: dict[int, int | None] = {}
    top: dict[int, int] = {}
    for first in range(len(members)):
        if first in above:
            continue
        above[first], top[first] = None, first
        waiting = [first]
        while waiting:
            place = waiting.pop()
            order.append(place)
            for cut in cuts[place]:
                if cut == above[place]:
                    continue
                for other in blocks[cut]:
                    if other != place:
                        above[other], top[other] = cut, first
                        waiting.append(other)
    sizes = [len(block) - len(inside) for block, inside in zip(members, cuts, strict=True)]
    return _Tree(sizes, cuts, blocks, order, above, top)


def _sizes_beyond(tree: _Tree) -> dict[tuple[int, int], int]:
    """How many are reached from a cutting actor through one of its blocks, itself not counted."""
    down = list(tree.sizes)  # of a block and all that hangs below it, without the actor above it
    for place in reversed(tree.order):
        for cut in tree.cuts[place]:
            if cut != tree.above[place]:
                down[place] += 1 + sum(down[other] for other in tree.blocks[cut] if other != place)
    found: dict[tuple[int, int], int] = {}
    for cut, places in tree.blocks.items():
        rest = down[tree.top[places[0]]] - 1
        for place in places:
            if tree.above[place] == cut:
                found[cut, place] = down[place]
                rest -= down[place]
        upper = next(place for place in places if tree.above[place] != cut)
        found[cut, upper] = rest
    return found
