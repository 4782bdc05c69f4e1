"""How long checking takes: the reference, a build's way, and the quotations, on the same documents.

    python benchmarks/shapes.py [FOLDER] [--repeat N] [--reference N]

FOLDER holds cables as plain text (default: the development cables beside the checkout). They are read,
extracted and mapped once, outside the clock. `validate` is pySHACL and slow, so it checks only the first
N documents by size (`--reference`, default 5); what it finds there is compared with `check_batch`. One
process, held to one core where the system can do so.
"""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph

from cablegraph.extraction import extract
from cablegraph.loaders import read
from cablegraph.mapping import map_document
from cablegraph.shapes import Report, check_batch, check_quotations, validate
from cablegraph.text import SourceText, decode

DEVELOPMENT = Path(__file__).parents[2] / "shared" / "cables" / "dev"


@dataclass(frozen=True)
class Document:
    """One cable with its graph, in the forms that the checks take."""

    source: SourceText
    quads: tuple[ox.Quad, ...]
    graph: Graph


def mapped(path: Path) -> Document:
    """Read, extract and map a cable."""
    source = decode(path.name, path.read_bytes())
    telegram = read(source)
    nquads = map_document(source, telegram, extract(telegram, source)).nquads
    quads = tuple(ox.parse(nquads, format=ox.RdfFormat.N_QUADS))
    triples = ox.serialize((quad.triple for quad in quads), format=ox.RdfFormat.N_TRIPLES)
    return Document(source, quads, Graph().parse(data=triples, format="nt"))


def median_seconds(work: Callable[[], object], repeat: int) -> float:
    """Median wall time of `repeat` runs."""
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def found(reports: Iterable[Report]) -> set[tuple[object, ...]]:
    """What reports say, without the order."""
    return {
        (result.shape, result.focus, str(result.value)) for report in reports for result in report.results
    }


def main() -> int:
    """Measure and print a line a check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=DEVELOPMENT)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--reference", type=int, default=5, metavar="N")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    paths = sorted(options.folder.rglob("*.txt"), key=lambda path: (path.stat().st_size, path.name))
    if not paths:
        print(f"no cables below {options.folder}", file=sys.stderr)
        return 2
    documents = [mapped(path) for path in paths]
    quads = [quad for document in documents for quad in document.quads]
    texts = {document.source.sha256: document.source for document in documents}
    few = documents[: options.reference]
    print(f"{len(documents)} documents, {len(quads)} triples, median of {options.repeat} runs, one core")
    print(f"{'check':44}{'documents':>10}{'ms each':>9}{'triples/s':>11}")

    def report(check: str, of: list[Document], seconds: float) -> None:
        size = sum(len(document.quads) for document in of)
        print(f"{check:44}{len(of):10}{1000 * seconds / len(of):9.2f}{size / seconds:11.0f}")

    check_batch(documents[0].quads)  # compiles the shapes, once a process
    report("check_batch, all at once", documents, median_seconds(lambda: check_batch(quads), options.repeat))
    report(
        "check_batch, one by one",
        documents,
        median_seconds(lambda: [check_batch(document.quads) for document in documents], options.repeat),
    )
    report(
        "check_quotations",
        documents,
        median_seconds(lambda: check_quotations(quads, texts.get), options.repeat),
    )
    if few:
        report(
            f"validate (pySHACL {version('pyshacl')})",
            few,
            median_seconds(lambda: [validate(document.graph) for document in few], 1),
        )
        agree = found(validate(document.graph) for document in few) == found(
            check_batch(document.quads) for document in few
        )
        print(f"validate and check_batch find {'the same' if agree else 'DIFFERENT THINGS'} there")
        return 0 if agree else 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
