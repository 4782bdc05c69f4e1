"""The org chart of a network: a box a body, its offices, holders and heads in it, its parts to the right."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cablegraph.exports.drawing import Drawing, Edge
from cablegraph.exports.errors import ExportError
from cablegraph.exports.figure import MOST_ACTORS
from cablegraph.exports.graphviz import label, quoted
from cablegraph.exports.margin import margin, safe
from cablegraph.exports.palette import COLOURS, GREY, tint
from cablegraph.exports.sources import Sources
from cablegraph.exports.wording import box_width, lines_of, names_in
from cablegraph.networks import Network

# Ties that set one body below another: part → whole.
_BELOW = {"partOf": "", "branchOf": "branch"}
_LEADERS = {
    "heads": "headed by",
    "chairs": "chaired by",
    "memberOf": "member",
    "represents": "represented by",
}
_LINE = 36
_READING = (
    "Parts stand to the right of what they belong to, or below it.  "
    "Dashed: former, planned, denied or unsure.  ¶: paragraph of the cable."
)


@dataclass
class _Box:
    """A body or place with what is in it: text and status of each row."""

    rows: dict[str, list[str]] = field(default_factory=dict)

    def add(self, text: str, status: str, mark: str) -> None:
        shown = text if status == "present" else f"{text} ({status})"
        marks = self.rows.setdefault(shown, [])
        if mark and mark not in marks:
            marks.append(mark)


def drawing(network: Network, sources: Sources, remarks: Iterable[str]) -> Drawing:
    """The chart.

    Bodies (and places that have offices) are drawn when they have a part, a whole, an office, a head or a
    member; how many have none is said.

    Raises:
        ExportError: No body has any of these, or too many have.
    """
    names = names_in(network)
    boxes = _boxes(network, sources, names)
    below = [edge for edge in network.edges(keys=True, data=True) if _is_below(network, edge)]
    for one, other, *_ in below:
        boxes.setdefault(one, _Box())
        boxes.setdefault(other, _Box())
    if not boxes:
        raise ExportError("no org chart: no body in the selection has parts, offices or members")
    if len(boxes) > MOST_ACTORS:
        raise ExportError(f"an org chart of {len(boxes):,} bodies cannot be read; select fewer")
    bodies = sum(1 for _, kind in network.nodes(data="kind") if kind == "body")
    number = {node: f"n{index}" for index, node in enumerate(node for node in network if node in boxes)}
    kinds = {network.nodes[node]["kind"] for node in boxes}
    head = margin(
        f"Org chart: {len(boxes)} {'body' if len(boxes) == 1 else 'bodies'}",
        [(COLOURS[kind], kind) for kind in ("body", "place") if kind in kinds],
        sources,
        _READING,
        (*_left_out(bodies - sum(network.nodes[node]["kind"] == "body" for node in boxes)), *remarks),
    )
    return Drawing(
        graph="ranksep=0.3,nodesep=0.2",
        node="fontsize=11,shape=plain",
        edge='fontsize=9,dir=none,color="#444444"',
        nodes={
            id_: f"label=<{_table(names[node], network.nodes[node]['kind'], boxes[node])}>,iri={quoted(node)}"
            for node, id_ in number.items()
        },
        edges=list(_lines(below, number, sources)),
        heading=head,
    )


def _is_below(network: Network, edge: tuple[str, str, str, Mapping[str, Any]]) -> bool:
    one, other, _, held = edge
    kinds = {network.nodes[one]["kind"], network.nodes[other]["kind"]}
    return held["tie"] in _BELOW and kinds <= {"body", "place"}


def _boxes(network: Network, sources: Sources, names: Mapping[str, str]) -> dict[str, _Box]:
    """Bodies and places by what they hold: offices with their holders, heads, members."""
    boxes: dict[str, _Box] = {}
    holders: dict[str, list[tuple[str, str, str]]] = {}
    for one, other, key, held in network.edges(keys=True, data=True):
        if held["tie"] == "holds":
            holders.setdefault(other, []).append((names[one], held["status"], sources.mark(key, held)))
    for one, other, key, held in network.edges(keys=True, data=True):
        tie, status, mark = held["tie"], held["status"], sources.mark(key, held)
        if tie in ("postIn", "ofPlace"):
            box, title = boxes.setdefault(other, _Box()), network.nodes[one]["label"]
            for name, how, where in holders.get(one, ()):
                box.add(f"{title}: {name}", how, where)
            if one not in holders:
                box.add(f"{title}: nobody named", status, mark)
        elif tie in _LEADERS and network.nodes[other]["kind"] == "body":
            boxes.setdefault(other, _Box()).add(f"{_LEADERS[tie]}: {names[one]}", status, mark)
    return boxes


def _table(name: str, kind: str, box: _Box) -> str:
    """A box: its name above, a row for each office."""
    colour = COLOURS.get(kind, GREY)
    rows = [_cell(name, tint(colour, 0.5), bold=True)]
    rows += [
        _cell(f"{text}  {'; '.join(marks[:4])}{' …' if len(marks) > 4 else ''}".rstrip(), "#FFFFFF")
        for text, marks in box.rows.items()
    ]
    return (
        f'<TABLE BORDER="1" COLOR="{colour}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="4" '
        f'BGCOLOR="#FFFFFF">{"".join(rows)}</TABLE>'
    )


def _cell(text: str, colour: str, *, bold: bool = False) -> str:
    lines = lines_of(text, _LINE)
    shown = "".join(f'{safe(line)}<BR ALIGN="LEFT"/>' for line in lines)
    shown = f"<B>{shown}</B>" if bold else shown
    wide = box_width(lines, 11)
    width = f' WIDTH="{wide * 72:.0f}"' if wide else ""
    return f'<TR><TD ALIGN="LEFT" BALIGN="LEFT" BGCOLOR="{colour}"{width}>{shown}</TD></TR>'


def _lines(
    below: Iterable[tuple[str, str, str, Mapping[str, Any]]], number: Mapping[str, str], sources: Sources
) -> Iterator[Edge]:
    """A line from each whole to its part, with its kind when it is no plain part."""
    marks: dict[tuple[str, str, str, str], list[str]] = {}
    quotations: dict[tuple[str, str, str, str], list[str]] = {}
    for one, other, key, held in below:
        ends = (other, one, held["tie"], held["status"])
        mark = sources.mark(key, held)
        if mark not in marks.setdefault(ends, []):
            marks[ends].append(mark)
        quotations.setdefault(ends, []).append(f"“{held['quotation']}”")
    for index, (ends, places) in enumerate(marks.items()):
        whole, part, tie, status = ends
        words = [_BELOW[tie], "" if status == "present" else f"({status})", "; ".join(places[:4])]
        style = "" if status == "present" else ",style=dashed"
        said = label("\n".join(dict.fromkeys(quotations[ends])))
        text = label(f" {' '.join(filter(None, words))} ")
        attributes = f"label={text},tooltip={said},labeltooltip={said}{style}"
        yield Edge(f"e{index}", number[whole], number[part], attributes)


def _left_out(count: int) -> tuple[str, ...]:
    if count < 1:
        return ()
    return (f"Not drawn: {count} {'body' if count == 1 else 'bodies'} without parts, offices or members.",)
