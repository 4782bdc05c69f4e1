"""The picture of a network, as Graphviz draws it: a box an actor, a line a tie, with its place in the cable.

Lines between the same two of the same kind and status are one, with all its places.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cablegraph.exports.drawing import Drawing, Edge
from cablegraph.exports.errors import ExportError
from cablegraph.exports.graphviz import label, quoted
from cablegraph.exports.margin import margin
from cablegraph.exports.palette import COLOURS, VERMILLION, WORDS, tint
from cablegraph.exports.sources import Sources
from cablegraph.exports.wording import box_width, lines_of, names_in, words_of
from cablegraph.networks import Network

MOST_ACTORS = 1_000
_SIZE = 11.0
READING = (
    "Solid line: said as a fact.  Dashed: former, planned or predicted.  "
    "Dotted: denied, doubted, hedged or asked.  ¶: paragraph of the cable."
)
# Form by kind, so that colour is never needed to tell kinds apart.
_FORMS: Mapping[str, str] = {
    "person": 'shape=box,style="filled,rounded"',
    "body": 'shape=box,style="filled"',
    "post": 'shape=box,style="filled,diagonals"',
    "place": 'shape=ellipse,style="filled"',
    "programme": 'shape=note,style="filled"',
    "unnamed": 'shape=box,style="filled,rounded,dashed"',
}
_DASHED = frozenset({"former", "planned", "predicted", "proposed"})
_MOST_MARKS = 4


@dataclass(frozen=True)
class Line:
    """A line of a picture: statements of one tie and status between two actors.

    Attributes:
        id: What the drawing calls it.
        statements: IRI and attributes of each.
    """

    id: str
    one: str
    other: str
    tie: str
    status: str
    statements: tuple[tuple[str, Mapping[str, Any]], ...]


def lines(network: Network) -> list[Line]:
    """The lines of a network's picture."""
    found: dict[tuple[str, str, str, str], list[tuple[str, Mapping[str, Any]]]] = {}
    for one, other, key, held in network.edges(keys=True, data=True):
        found.setdefault((one, other, held["tie"], held["status"]), []).append((key, held))
    return [Line(f"e{number}", *ends, tuple(held)) for number, (ends, held) in enumerate(found.items())]


def drawn(network: Network) -> tuple[Network, int]:
    """What is drawn of a network: the actors with ties, and how many without are left out.

    When nobody has a tie, all are drawn.

    Raises:
        ExportError: More actors than a picture can show, or none.
    """
    tied = [node for node in network if network.degree(node)]
    part = network.subgraph(tied) if tied else network
    if len(part) > MOST_ACTORS:
        raise ExportError(
            f"a picture of {len(part):,} actors cannot be read (at most {MOST_ACTORS:,}); "
            "select fewer, by actor, cable, kind or tie"
        )
    if not len(part):
        raise ExportError("nobody to draw: the selection is empty")
    found: Network = network.__class__()
    found.add_nodes_from((node, held) for node, held in network.nodes(data=True) if node in part)
    found.add_edges_from(network.edges(keys=True, data=True))
    return found, len(network) - len(found)


def drawing(network: Network, sources: Sources, remarks: tuple[str, ...] | None) -> Drawing:
    """The picture of a network.

    Args:
        network: What is drawn.
        sources: Its cables.
        remarks: What the heading says besides legend and sources; None: there is no heading.
    """
    names = names_in(network)
    id_ = {node: f"n{index}" for index, node in enumerate(network)}
    heading = None
    if remarks is not None:
        heading = margin(title(network, sources), _legend(network), sources, READING, remarks)
    return Drawing(
        graph="ranksep=0.3,nodesep=0.18",
        node=f'fontsize={_SIZE:g},margin="0.12,0.06",penwidth=1.4',
        edge='fontsize=9,color="#444444",fontcolor="#222222",arrowsize=0.7',
        nodes={id_[node]: _node(node, held, names) for node, held in network.nodes(data=True)},
        edges=[
            Edge(line.id, id_[line.one], id_[line.other], ",".join(_edge(line, sources)))
            for line in lines(network)
        ],
        heading=heading,
    )


def _node(node: str, held: Mapping[str, Any], names: Mapping[str, str]) -> str:
    wrapped = lines_of(names[node])
    wide = box_width(wrapped, _SIZE)
    colour = COLOURS[held["kind"]]
    parts = [
        f"label={label(chr(10).join(wrapped))}",
        _FORMS[held["kind"]],
        f'color="{colour}"',
        f'fillcolor="{tint(colour)}"',
        f"tooltip={label(WORDS[held['kind']] + ': ' + held['label'])}",
        f"iri={quoted(node)}",
    ]
    return ",".join([*parts, f"width={wide:.2f}"] if wide else parts)


def _edge(line: Line, sources: Sources) -> Iterator[str]:
    marks = list(dict.fromkeys(sources.mark(key, held) for key, held in line.statements))
    marks = [mark for mark in marks if mark]
    more = [f"+{len(marks) - _MOST_MARKS}"] if len(marks) > _MOST_MARKS else []
    status = "" if line.status == "present" else f"{line.status}: "
    text = f"{status}{words_of(line.tie)}"
    where = "; ".join([*marks[:_MOST_MARKS], *more])
    yield f"label={label(f' {text} {where} '.rstrip() + ' ')}"
    quotations = dict.fromkeys(f"“{held['quotation']}”" for _, held in line.statements)
    yield f"tooltip={label(chr(10).join(quotations))}"
    yield f"labeltooltip={label(chr(10).join(quotations))}"
    if line.tie == "metWith" or line.tie == "worksWith":
        yield "dir=none"
    if line.status in _DASHED:
        yield "style=dashed"
    elif line.status != "present":
        yield f'style=dotted,penwidth=1.6,color="{VERMILLION}",fontcolor="#A04000"'


def title(network: Network, sources: Sources) -> str:
    """What is shown, in numbers."""
    actors = "1 actor" if len(network) == 1 else f"{len(network)} actors"
    ties = network.number_of_edges()
    cables = "1 cable" if len(sources.names) == 1 else f"{len(sources.names)} cables"
    return f"{actors}, {ties} {'tie' if ties == 1 else 'ties'}, from {cables}"


def _legend(network: Network) -> list[tuple[str, str]]:
    kinds = {held["kind"] for _, held in network.nodes(data=True)}
    return [(COLOURS[kind], word) for kind, word in WORDS.items() if kind in kinds]
