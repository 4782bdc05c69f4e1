"""N-Quads: one quad a line, graph by graph, sorted within each."""

from typing import BinaryIO

from cablegraph.exports.quads import by_graph
from cablegraph.view import View


def write(view: View, stream: BinaryIO) -> None:
    """Write every document's graphs, one graph in memory at a time."""
    for _, quads in by_graph(view):
        stream.write("".join(sorted(f"{quad} .\n" for quad in quads)).encode())
