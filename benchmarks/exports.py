"""Time and peak memory of each export, on the graph of a thousand generated telegrams.

    python benchmarks/exports.py [--count N] [--format NAME ...]

The cables are made up by `generated_cables.py`. Each export runs in a process of its own that opens the
graph and writes to a file; its peak is the process's resident memory, Python and the graph's pages
included, or that of Graphviz when that is more. Pictures and pages are for at most a thousand actors: they
draw the first cables that make about 200.
"""

import argparse
import os
import resource
import sys
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path

from generated_cables import write_cables

from cablegraph.exports import FORMATS, Selection
from cablegraph.pipeline import Graph, build

_DRAWN = ("dot", "svg", "png", "chart-svg", "chart-png", "html")
_MOST_BYTES = 1_000_000_000


def measure(folder: str, form: str, selection: Selection, target: str) -> tuple[float, int, int]:
    """Seconds, peak bytes, and size of the file of one export; in a fresh process."""
    start = time.perf_counter()
    Graph.open(folder).export(form, target, selection)
    seconds = time.perf_counter() - start
    return seconds, max(_own_peak(), _peak(resource.RUSAGE_CHILDREN)), os.path.getsize(target)


def _own_peak() -> int:
    """Of this process since it was started; Linux counts what was there before its start otherwise."""
    status = Path("/proc/self/status")
    if not status.exists():
        return _peak(resource.RUSAGE_SELF)
    (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


def _peak(who: int) -> int:
    return resource.getrusage(who).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def drawn(graph: Graph, about: int = 200) -> Selection:
    """The first cables that have about so many actors with ties."""
    rows = graph.view.select("SELECT DISTINCT ?id WHERE { ?t dcterms:identifier ?id } ORDER BY ?id").rows
    ids = [term.value for (term,) in rows if term is not None]
    network = graph.to_networkx()
    tied: dict[str, int] = {}
    for node, held in network.nodes(data=True):
        if network.degree(node):
            tied[held.get("cable", "")] = tied.get(held.get("cable", ""), 0) + 1
    chosen: list[str] = []
    for id_ in ids:
        if sum(tied.get(one, 0) for one in chosen) >= about:
            break
        chosen.append(id_)
    return Selection(cables=tuple(chosen))


def main() -> int:
    """Measure and print one line a format; 1 when one needs more than a gigabyte."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--format", action="append", choices=list(FORMATS))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write_cables(folder / "cables", options.count)
        report = build([str(folder / "cables")], folder / "graph")
        for fault in report.faults[:5]:
            print(fault, file=sys.stderr)
        graph = Graph.open(folder / "graph")
        network = graph.to_networkx()
        size = f"{len(network):,} actors, {network.number_of_edges():,} ties, {len(graph.view):,} quads"
        print(f"{options.count:,} generated telegrams: {size}")
        part = drawn(graph)
        print(f"pictures: {len(part.cables)} of them")
        print(f"{'format':14}{'seconds':>9}{'peak MB':>9}{'file MB':>9}")
        worst = 0
        for form in options.format or FORMATS:
            selection = part if form in _DRAWN else Selection()
            with get_context("spawn").Pool(1) as pool:
                arguments = (str(folder / "graph"), form, selection, str(folder / f"out.{form}"))
                seconds, peak, written = pool.apply(measure, arguments)
            worst = max(worst, peak)
            print(f"{form:14}{seconds:9.2f}{peak / 1e6:9.0f}{written / 1e6:9.2f}")
    return 1 if worst > _MOST_BYTES else 0


if __name__ == "__main__":
    sys.exit(main())
