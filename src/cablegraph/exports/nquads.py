"""N-Quads: one quad a line, graph by graph, sorted within each."""

from typing import BinaryIO

from cablegraph.exports.selected_quads import selected_by_graph
from cablegraph.exports.selection import WHOLE, Selection
from cablegraph.view import View


def write(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write every document's graphs, one graph in memory at a time."""
    for _, quads in selected_by_graph(view, selection):
        stream.write("".join(sorted(f"{quad} .\n" for quad in quads)).encode())
