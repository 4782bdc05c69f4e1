"""The ontology and the header's vocabularies, as they are loaded into every graph's folder."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from cablegraph.mapping.iris import ONTOLOGY_GRAPH, VOCABULARIES_GRAPH

# Only what instances point to; words that extraction looks for are no part of a graph.
_VOCABULARIES = ("office-symbols.ttl", "precedence.ttl", "stations.ttl", "tags.ttl")


@cache
def reference_digest() -> str:
    """Hash of all reference data: changes when a new version of the package brings other data."""
    digest = hashlib.sha256()
    for graph, source in _sources():
        digest.update(graph.encode() + source.read_bytes())
    return digest.hexdigest()


def reference_quads() -> list[Quad]:
    """All reference data, each file's triples in its graph."""
    return [
        Quad(triple.subject, triple.predicate, triple.object, NamedNode(graph))
        for graph, source in _sources()
        for triple in parse(source.read_bytes(), RdfFormat.TURTLE)
    ]


def reference_graphs() -> tuple[NamedNode, ...]:
    """The graphs that hold it."""
    return NamedNode(ONTOLOGY_GRAPH), NamedNode(VOCABULARIES_GRAPH)


def _sources() -> list[tuple[str, Traversable]]:
    room = files("cablegraph.ontology")
    ontology = [room, room.joinpath("imports")]
    turtle = [
        entry
        for folder in ontology
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".ttl")
    ]
    vocabularies = [room.joinpath("vocabularies", name) for name in _VOCABULARIES]
    return [(ONTOLOGY_GRAPH, entry) for entry in turtle] + [
        (VOCABULARIES_GRAPH, entry) for entry in vocabularies
    ]
