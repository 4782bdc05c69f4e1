"""CSV of nodes and of relationships, as `neo4j-admin database import full` takes them.

Two formats, a file each: `--nodes=nodes.csv --relationships=relationships.csv --id-type=string`. Lines end
in LF, no cell holds a line break, and a cell that a spreadsheet would run is defused by `'`.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, BinaryIO

from cablegraph.exports.characters import defused
from cablegraph.exports.selection import WHOLE, Selection
from cablegraph.exports.subnetwork import select
from cablegraph.networks import Network
from cablegraph.view import View

NODE_COLUMNS = ("iri:ID", "label", "kind", "cable", ":LABEL")
_EDGE_TEXTS = ("tie", "status", "said_by", "quotation", "cable")
_EDGE_NUMBERS = ("paragraph", "start", "end")
EDGE_COLUMNS = (
    ":START_ID",
    ":END_ID",
    ":TYPE",
    "from:IGNORE",
    "to:IGNORE",
    "statement",
    *_EDGE_TEXTS,
    *(f"{name}:int" for name in _EDGE_NUMBERS),
)


def write_nodes(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write a row an actor; its kind is its Neo4j label: `Person`, `Body`, `Post` ..."""
    network = select(view, selection)
    rows = (
        (node, held["label"], held["kind"], held.get("cable", ""), held["kind"].capitalize())
        for node, held in network.nodes(data=True)
    )
    _write(stream, NODE_COLUMNS, rows)


def write_relationships(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write a row a tie; its type is the tie's name in capitals: `WORKS_WITH`, `HOLDS` ...

    The names of its ends are there for people; Neo4j leaves them out.
    """
    network = select(view, selection)
    rows = (_edge(network, *edge) for edge in network.edges(keys=True, data=True))
    _write(stream, EDGE_COLUMNS, rows)


def _edge(network: Network, one: str, other: str, key: str, held: Mapping[str, Any]) -> list[Any]:
    kind = re.sub("(?<=[a-z])(?=[A-Z])", "_", held["tie"]).upper()
    names = (network.nodes[end]["label"] for end in (one, other))
    return [one, other, kind, *names, key, *(held.get(name, "") for name in (*_EDGE_TEXTS, *_EDGE_NUMBERS))]


def _write(stream: BinaryIO, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([defused(" ".join(cell.split())) if isinstance(cell, str) else cell for cell in row])
        stream.write(out.getvalue().encode())
        out.seek(0)
        out.truncate()
    stream.write(out.getvalue().encode())
