"""Plain ties: what follows from the statements that hold, by the rules of `ontology/rules`."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from pyoxigraph import Quad, QueryTriples, RdfFormat, Store


@cache
def rules() -> tuple[str, ...]:
    """The CONSTRUCT queries in order of their file names; a later one sees what earlier ones derived."""
    folder = files("cablegraph.ontology").joinpath("rules")
    found = sorted((entry.name, entry) for entry in folder.iterdir() if entry.name.endswith(".rq"))
    return tuple(entry.read_text(encoding="utf-8") for _, entry in found)


def derive(facts: Iterable[str], graph: str) -> set[str]:
    """Derive the plain ties of one document.

    Args:
        facts: N-Quads lines of its statements graph, those that the rules read.
        graph: IRI of its graph of ties.

    Returns:
        N-Quads lines of the graph of ties.
    """
    store = Store()
    store.load("".join(facts), RdfFormat.N_QUADS, lenient=True)
    lines: set[str] = set()
    for rule in rules():
        derived = store.query(rule, use_default_graph_as_union=True)
        assert isinstance(derived, QueryTriples), "a rule is a CONSTRUCT query"
        triples = list(derived)
        store.extend(Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
        lines.update(f"{triple} <{graph}> .\n" for triple in triples)
    return lines
