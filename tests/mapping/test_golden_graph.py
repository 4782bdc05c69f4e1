"""The invented telegram's whole graph, as reviewed. `make golden` rewrites it; review the diff."""

import os
from pathlib import Path

from made_cable import Maker, made_annotations, made_telegram
from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse

from cablegraph.mapping import map_document

GOLDEN = Path(__file__).parents[1] / "golden" / "made-cable.nq"


def canonical(nquads: bytes) -> Dataset:
    made = Dataset(parse(nquads, RdfFormat.N_QUADS))
    made.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return made


def test_golden_graph_of_the_made_cable() -> None:
    make = Maker()
    mapped = map_document(make.source, made_telegram(make), made_annotations(make))
    if os.environ.get("CABLEGRAPH_GOLDEN") == "write":
        GOLDEN.write_bytes(mapped.nquads)
    assert canonical(mapped.nquads) == canonical(GOLDEN.read_bytes())
