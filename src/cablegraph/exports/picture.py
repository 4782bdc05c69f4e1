"""Pictures of a network or of an org chart, as SVG and PNG, by Graphviz."""

import re
from html import escape
from typing import BinaryIO

from cablegraph.exports import figure, org_chart
from cablegraph.exports.drawing import Drawing
from cablegraph.exports.graphviz import FONT
from cablegraph.exports.notes import notes
from cablegraph.exports.selection import WHOLE, Selection
from cablegraph.exports.sources import read_sources
from cablegraph.exports.subnetwork import select
from cablegraph.view import View

# Readers who lack the font get one whose letters are as wide.
_FAMILY = f"{FONT}, 'Liberation Sans', Arial, Helvetica, sans-serif"
_HEAD = re.compile(r"\A.*?(?=<svg )", re.DOTALL)
_COMMENT = re.compile(r"<!--[^<>]*-->\n")
_OWN_TITLE = re.compile(r"<title>(?:n\d+(?:&#45;&gt;n\d+)?|cablegraph)</title>\n")
_TOOLTIP = re.compile(r'<a xlink:title="([^"]*)">')


def write_dot(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write the picture of the network in the DOT language; quotations are its tooltips."""
    stream.write(network_drawing(view, selection).text().encode())


def write_svg(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write the picture of the network as SVG."""
    stream.write(as_svg(network_drawing(view, selection), "Who is tied to whom").encode())


def write_png(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write the picture of the network as PNG."""
    stream.write(network_drawing(view, selection).rendered("png"))


def write_chart_svg(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write the org chart as SVG."""
    stream.write(as_svg(chart_drawing(view, selection), "Org chart").encode())


def write_chart_png(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write the org chart as PNG."""
    stream.write(chart_drawing(view, selection).rendered("png"))


def network_drawing(view: View, selection: Selection) -> Drawing:
    """The picture of a selection's network, with its margin."""
    network, without = figure.drawn(select(view, selection))
    return figure.drawing(network, read_sources(view, network), (*left_out(without), *notes(view)))


def left_out(count: int) -> tuple[str, ...]:
    """A sentence on actors that are not drawn; none when all are."""
    if not count:
        return ()
    return (f"Not drawn: {count} {'actor' if count == 1 else 'actors'} without a tie.",)


def chart_drawing(view: View, selection: Selection) -> Drawing:
    """The org chart of a selection, with its margin."""
    network = select(view, selection)
    return org_chart.drawing(network, read_sources(view, network), notes(view))


def as_svg(drawing: Drawing, title: str) -> str:
    """The drawing as SVG that says what it is, without the program's own head."""
    svg = _HEAD.sub("", drawing.rendered("svg").decode())
    # Names of Graphviz's own make way for what browsers show when the pointer rests: the quotation.
    svg = _COMMENT.sub("", _OWN_TITLE.sub("", svg))
    svg = _TOOLTIP.sub(r"<g><title>\1</title>", svg).replace("</a>", "</g>")
    svg = svg.replace(f'font-family="{FONT}"', f'font-family="{_FAMILY}"')
    return svg.replace(">", f' role="img" aria-label="{escape(title)}">', 1)
