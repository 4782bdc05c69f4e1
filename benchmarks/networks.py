"""Seconds of each question to the network, on the graph of a thousand generated telegrams.

    python benchmarks/networks.py [--count N] [--repeat N]

The cables are made up by `generated_cables.py`; their graph is held in memory. What every command does first
(reading the network, joining actors) is measured apart. Names are those of the best tied actors.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable

from catalogue import graph_of

from cablegraph.networks import (
    actor_network,
    answer_brokers,
    answer_central,
    answer_communities,
    answer_cores,
    answer_ego,
    answer_path,
    answer_projection,
    to_networkx,
)
from cablegraph.networks.projections import bodies, meetings, people
from cablegraph.view import read_names


def main() -> int:
    """Measure, and print a line a question."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--repeat", type=int, default=3)
    arguments = parser.parse_args()
    view = graph_of(arguments.count)
    print(f"{arguments.count} telegrams, {len(view):,} quads")
    whole = to_networkx(view)
    network = actor_network(whole)
    print(
        f"{len(whole):,} nodes and {whole.size():,} edges; of actors across cables: "
        f"{len(network.graph):,} with {network.graph.size():,} lines"
    )
    ranked = sorted(network.graph, key=network.rank)
    one, other = ranked[0], ranked[len(ranked) // 2]
    questions: dict[str, Callable[[], object]] = {
        "to_networkx": lambda: to_networkx(view),
        "joining actors": lambda: actor_network(whole),
        "names": lambda: read_names(view),
        "path": lambda: list(answer_path(network, one, other).rows()),
        "ego, radius 2": lambda: list(answer_ego(network, one, 2).rows()),
        "central, 200 samples": lambda: list(answer_central(network).rows()),
        "brokers": lambda: list(answer_brokers(network).rows()),
        "communities": lambda: list(answer_communities(network).rows()),
        "cores": lambda: list(answer_cores(network).rows()),
        "projection people": lambda: list(answer_projection(network, "", people(network)).rows()),
        "projection bodies": lambda: list(answer_projection(network, "", bodies(network)).rows()),
        "projection meetings": lambda: list(answer_projection(network, "", meetings(network)).rows()),
    }
    for name, question in questions.items():
        times = []
        for _ in range(arguments.repeat):
            start = time.process_time()  # others may use the machine: what it costs, not how long it waits
            question()
            times.append(time.process_time() - start)
        print(f"{name:24} {statistics.median(times):6.2f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
