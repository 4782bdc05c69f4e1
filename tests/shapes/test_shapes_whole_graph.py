"""A whole graph is checked document by document, and pySHACL finds the same in it."""

from collections.abc import Iterable

import pyoxigraph as ox
import pytest
from shape_faults import CONCERNS, PREFIXES, Fault

from cablegraph.pipeline.validation import validate_view
from cablegraph.view import View

# Each fault alone stands in test_shapes.py; here every third, a document each, in one graph.
PLANTED = {concern: faults[::3] for concern, faults in CONCERNS.items()}


def planted(harbor: Iterable[ox.Quad], fault: Fault, number: int) -> list[ox.Quad]:
    """The document that fits with a fault, as the statements of a document of this number."""
    store = ox.Store()
    store.extend(ox.Quad(*quad.triple) for quad in harbor)
    store.update(PREFIXES + fault.edit)
    graph = ox.NamedNode(f"https://w3id.org/cablegraph/document/{number:016x}/graph/statements")
    return [ox.Quad(*quad.triple, graph) for quad in store]


def graph_of(harbor: Iterable[ox.Quad], faults: Iterable[Fault]) -> View:
    store = ox.Store()
    for number, fault in enumerate(faults):
        store.extend(planted(harbor, fault, number))
    return View(store)


@pytest.mark.parametrize("concern", PLANTED)
def test_the_reference_finds_the_same_in_a_graph_with_faults(harbor, harbor_text, concern):
    view = graph_of(harbor, PLANTED[concern])
    texts = {harbor_text.sha256: harbor_text}
    quick, full = validate_view(view, texts.get), validate_view(view, texts.get, full=True)
    assert quick == full
    assert {result.document for result in quick.results} == {document for document, _ in view.documents()}


def test_a_graph_without_faults_fits_both_ways(harbor, harbor_text):
    store = ox.Store()
    store.extend(harbor)
    texts = {harbor_text.sha256: harbor_text}
    for full in (False, True):
        assert validate_view(View(store), texts.get, full=full).results == ()


def test_progress_is_told_after_every_document(harbor):
    told: list[tuple[int, int]] = []
    view = graph_of(harbor, PLANTED["telegram"])
    validate_view(view, {}.get, progress=lambda done, total: told.append((done, total)))
    count = len(PLANTED["telegram"])
    assert told == [(done, count) for done in range(1, count + 1)]


def test_what_stands_in_no_document_is_checked_too(harbor):
    store = ox.Store()
    store.extend(ox.Quad(*quad.triple) for quad in planted(harbor, CONCERNS["telegram"][0], 1))
    for full in (False, True):
        report = validate_view(View(store), {}.get, full=full)
        assert "Document-sha256" in {result.shape.rpartition("#")[2] for result in report.results}
