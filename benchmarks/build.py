"""Cables a second, processor time and peak memory of whole builds, on generated telegrams.

    python benchmarks/build.py [COUNT ...] [--protected PERCENT] [--workers N]

The cables are made up by `generated_cables.py`. Each build runs in a process of its own. With --protected,
so many of a hundred cables mark a name "(protect)" that many others share, so that it is withheld in all of
them. Memory is that of the largest process, the graph's pages that it holds included.
"""

import argparse
import resource
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from generated_cables import write_cables

from cablegraph.pipeline import build
from cablegraph.view import View

_COUNTS = (1_000, 5_000)


def measure(cables: str, graph: str, workers: int | None) -> tuple[float, float, int, int, int]:
    """Seconds, processor seconds, peak bytes, faults, and people withheld of one build."""
    start = time.perf_counter()
    report = build(cables, graph, workers=workers)
    seconds = time.perf_counter() - start
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    peak = max(one.ru_maxrss for one in used) * (1 if sys.platform == "darwin" else 1024)
    processor = sum(one.ru_utime + one.ru_stime for one in used)
    return seconds, processor, peak, len(report.faults), View.open(Path(graph)).withheld


def main() -> None:
    """Measure and print one line a build."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("counts", nargs="*", type=int, default=list(_COUNTS), metavar="COUNT")
    parser.add_argument("--protected", type=int, default=0, metavar="PERCENT")
    parser.add_argument("--workers", type=int)
    options = parser.parse_args()
    print(f"{'cables':>8}{'seconds':>9}{'cables/s':>10}{'CPU s':>8}{'peak MB':>9}{'withheld':>10}")
    for count in options.counts:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            write_cables(folder / "cables", count, shared_protected=options.protected)
            # No multiprocessing.Pool: a process of one may have no worker processes of its own.
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
                arguments = (str(folder / "cables"), str(folder / "graph"), options.workers)
                seconds, processor, peak, faults, withheld = pool.submit(measure, *arguments).result()
            line = f"{count:8,}{seconds:9.1f}{count / seconds:10.1f}{processor:8.0f}{peak / 1e6:9.0f}"
            print(f"{line}{withheld:10,}" + (f"  {faults} faults" if faults else ""), flush=True)


if __name__ == "__main__":
    main()
