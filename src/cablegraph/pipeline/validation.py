"""Checking a whole graph, a document at a time: memory stays that of one document."""

from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import Graph, URIRef

from cablegraph.ontology.terms import CG
from cablegraph.pipeline.progress import Progress
from cablegraph.shapes import Report, Result, Texts, check_batch, check_quotations, validate
from cablegraph.view import MARKER, View

_WITHHELD = ox.NamedNode(CG.withheld)


def validate_view(
    view: View, texts: Texts, *, full: bool = False, progress: Progress | None = None
) -> Report:
    """Check every document of a view against the shapes, and its quotations against its source.

    Args:
        view: What is checked, as it may be seen.
        texts: Finds the source of a document by the SHA-256 of its bytes.
        full: By pySHACL instead of the compiled shapes.
        progress: Told after every document.
    """
    return Report.of(_results(view, texts, full=full, progress=progress))


def _results(view: View, texts: Texts, *, full: bool, progress: Progress | None) -> Iterator[Result]:
    total = sum(name.value.endswith("/statements") for name in view.graphs())
    for done, (document, quads) in enumerate(view.documents(), start=1):
        withheld = {URIRef(q.subject.value) for q in quads if q.predicate == _WITHHELD}  # type: ignore[union-attr]
        report = validate(_in_rdflib(document, quads)) if full else check_batch(quads)
        quotations = check_quotations(quads, texts, withheld=MARKER)
        for result in (*report.results, *quotations.results):
            if result.focus not in withheld:
                yield result
        if progress:
            progress(done, max(done, total))


def _in_rdflib(document: str, quads: list[ox.Quad]) -> Graph:
    """One document as the reference reads it: a dataset of its graphs; a plain graph if it has no name."""
    store = ox.Store()
    store.extend(quads)
    dataset = View(store).to_rdflib()
    return dataset if document else dataset.default_graph
