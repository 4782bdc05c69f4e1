"""The page on vocabularies: what each list holds, how it is laid out, where it is from."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from rdflib import RDF, SKOS, Graph, Node
from rdflib.namespace import DCTERMS

from cablegraph.ontology.graphs import vocabularies_graph
from cablegraph.ontology.pages.markdown import HEAD, table


def vocabularies_page() -> str:
    """The concept schemes (Turtle) and the word lists (tab-separated)."""
    lines = [HEAD, "# Vocabularies", "", "## Concept schemes", ""]
    lines += [*table(("scheme", "holds", "concepts", "source"), _schemes()), "", "## Word lists", ""]
    for file in _lists():
        lines += [f"### {file.name}", "", *_list(file), ""]
    return "\n".join(lines).rstrip() + "\n"


def _schemes() -> Iterator[tuple[str, ...]]:
    graph = vocabularies_graph()
    for scheme in sorted(graph.subjects(RDF.type, SKOS.ConceptScheme), key=str):
        size = len(list(graph.subjects(SKOS.inScheme, scheme)))
        yield (
            _first(graph, scheme, SKOS.prefLabel) or _first(graph, scheme, DCTERMS.title),
            _first(graph, scheme, SKOS.definition) or _first(graph, scheme, DCTERMS.description),
            about(size),
            "; ".join(sorted(str(source).rstrip(".") for source in graph.objects(scheme, DCTERMS.source))),
        )


def _first(graph: Graph, scheme: Node, predicate: Node) -> str:
    return min((str(value) for value in graph.objects(scheme, predicate)), default="")


def about(count: int) -> str:
    """A count to two figures: pages need not change with every word that is added.

    >>> about(1531), about(87)
    ('about 1,500', 'about 87')
    """
    digits = max(0, len(str(count)) - 2)
    return f"about {round(count, -digits):,}"


def _lists() -> list[Traversable]:
    folder = files("cablegraph.ontology").joinpath("vocabularies")
    return sorted(
        (file for file in folder.iterdir() if file.name.endswith(".tsv")), key=lambda file: file.name
    )


def _list(file: Traversable) -> Iterator[str]:
    """The head comment as it stands, and about how many rows there are."""
    lines = file.read_text(encoding="utf-8").splitlines()
    head = [line.removeprefix("#").strip() for line in lines if line.startswith("#")]
    rows = sum(bool(line) and not line.startswith("#") for line in lines) - 1
    yield f"{about(rows)[0].upper()}{about(rows)[1:]} rows."
    yield ""
    yield "```text"
    yield from head
    yield "```"
