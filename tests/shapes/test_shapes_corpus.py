"""On real cables both validations find the same, and the founding cable's graph fits."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from test_shapes import in_rdflib

from cablegraph.extraction import extract
from cablegraph.loaders import read
from cablegraph.mapping import map_document
from cablegraph.shapes import check_batch, check_quotations, validate
from cablegraph.text import SourceText, decode

pytestmark = pytest.mark.corpus


def quads_of(path: Path) -> tuple[SourceText, list[ox.Quad]]:
    source = decode(path.name, path.read_bytes())
    telegram = read(source)
    mapped = map_document(source, telegram, extract(telegram, source))
    return source, list(ox.parse(mapped.nquads, format=ox.RdfFormat.N_QUADS))


def test_the_founding_cable_fits(shared):
    source, quads = quads_of(shared / "cables" / "09CHENGDU208.txt")
    assert check_batch(quads).conforms
    assert check_quotations(quads, {source.sha256: source}.get).results == ()


def test_both_find_the_same_on_real_cables(shared):
    cables = sorted(
        (shared / "cables" / "dev").glob("*.txt"), key=lambda path: (path.stat().st_size, path.name)
    )
    for path in cables[:6:2]:
        _, quads = quads_of(path)
        report = validate(in_rdflib(quads))
        found = {(result.shape, result.focus, result.value) for result in check_batch(quads).results}
        assert found == {(result.shape, result.focus, result.value) for result in report.results}, path.name
