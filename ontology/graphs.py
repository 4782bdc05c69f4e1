"""The ontology and the vocabularies as rdflib graphs."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from rdflib import Graph


def ontology_files() -> tuple[Traversable, ...]:
    """The Turtle files of the ontology: its own terms, the reused ones' declarations, the alignments."""
    root = files("cablegraph.ontology")
    imports = sorted(root.joinpath("imports").iterdir(), key=lambda file: file.name)
    found = (root.joinpath("cablegraph.ttl"), root.joinpath("alignments.ttl"), *imports)
    return tuple(file for file in found if file.name.endswith(".ttl"))


def vocabulary_files() -> tuple[Traversable, ...]:
    """The Turtle files of the vocabularies."""
    folder = files("cablegraph.ontology").joinpath("vocabularies")
    found = sorted(folder.iterdir(), key=lambda file: file.name)
    return tuple(file for file in found if file.name.endswith(".ttl"))


def parse_all(sources: tuple[Traversable, ...]) -> Graph:
    """One graph of several Turtle files."""
    graph = Graph()
    for source in sources:
        graph.parse(data=source.read_text(encoding="utf-8"), format="turtle")
    return graph


@cache
def ontology_graph() -> Graph:
    """The ontology with its imports and alignments; shared, so not to be changed."""
    return parse_all(ontology_files())


@cache
def vocabularies_graph() -> Graph:
    """All vocabularies; shared, so not to be changed."""
    return parse_all(vocabulary_files())
