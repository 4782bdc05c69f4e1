"""The network of a selection."""

from cablegraph.exports.selection import Selection, SelectionError, chosen_actors, chosen_documents
from cablegraph.mapping.iris import BASE
from cablegraph.networks import Network, to_networkx
from cablegraph.view import View

_DOCUMENT = f"{BASE}document/"


def select(view: View, selection: Selection) -> Network:
    """The part of the network that a selection wants, its nodes and ties in the order of the whole.

    Ties are chosen first (by tie, cable, date), then actors (by kind, cable), then what lies within the
    radius of the actors named. Actors without any tie stay when no tie, radius or date chose.

    Raises:
        SelectionError: No such tie or cable.
        CatalogueError: No such question or parameter.
        UnknownNameError: A name is found nowhere.
    """
    network = to_networkx(view)
    if selection.whole:
        return network
    documents = chosen_documents(view, selection)
    kept = _ties(network, selection, documents)
    nodes = [node for node in network if _is_wanted(node, network, kept, selection, documents)]
    found = kept.subgraph(nodes)
    actors = chosen_actors(view, selection)
    if actors is not None:
        found = found.subgraph(_within(found, actors, selection.radius))
    return _copy(network, found)


def document_of(iri: str) -> str | None:
    """The document that an IRI lies below.

    >>> document_of("https://w3id.org/cablegraph/document/00aa/tie/7")
    'https://w3id.org/cablegraph/document/00aa'
    """
    if not iri.startswith(_DOCUMENT):
        return None
    return _DOCUMENT + iri.removeprefix(_DOCUMENT).partition("/")[0]


def _ties(network: Network, selection: Selection, documents: frozenset[str] | None) -> Network:
    """All nodes, and the ties that are wanted."""
    known = {tie for *_, tie in network.edges(data="tie")}
    unknown = [tie for tie in selection.ties if tie not in known]
    if unknown:
        has = f"there are: {', '.join(sorted(known))}" if known else "there are none"
        raise SelectionError(f"no tie {unknown[0]!r} in the graph; {has}")

    def wanted(one: str, other: str, key: str) -> bool:
        if selection.ties and network.edges[one, other, key]["tie"] not in selection.ties:
            return False
        return documents is None or document_of(key) in documents

    found: Network = network.__class__()
    found.add_nodes_from(network.nodes(data=True))
    found.add_edges_from(
        (one, other, key, held)
        for one, other, key, held in network.edges(keys=True, data=True)
        if wanted(one, other, key)
    )
    return found


def _is_wanted(
    node: str, network: Network, kept: Network, selection: Selection, documents: frozenset[str] | None
) -> bool:
    if selection.kinds and network.nodes[node]["kind"] not in selection.kinds:
        return False
    if kept.degree(node):
        return True
    # A node of no document is of all: only its ties can say where it stands.
    return not selection.ties and (documents is None or document_of(node) in documents)


def _within(network: Network, actors: frozenset[str], radius: int) -> set[str]:
    """Nodes at most so many steps from an actor, in any direction."""
    found = reached = {node for node in actors if node in network}
    for _ in range(radius):
        reached = {
            near for node in reached for near in (*network.successors(node), *network.predecessors(node))
        } - found
        if not reached:
            break
        found = found | reached
    return found


def _copy(network: Network, part: Network) -> Network:
    """A network of its own, in the order of the whole."""
    found: Network = network.__class__()
    found.add_nodes_from((node, held) for node, held in network.nodes(data=True) if node in part)
    found.add_edges_from(
        edge for edge in network.edges(keys=True, data=True) if part.has_edge(edge[0], edge[1], edge[2])
    )
    return found
