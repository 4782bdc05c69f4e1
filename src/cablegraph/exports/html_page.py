"""One HTML page of a network that opens from disk without a net: look, search, click, read the words.

Names and quotations are data: JSON with `<`, `>` and `&` escaped, which the page's own script puts in as
text. A content security policy allows that one script by its hash and nothing from outside.
"""

from collections.abc import Mapping
from html import escape
from typing import Any, BinaryIO

from pyoxigraph import Literal, NamedNode

from cablegraph.exports import figure
from cablegraph.exports.characters import xml_text
from cablegraph.exports.notes import notes
from cablegraph.exports.palette import COLOURS, WORDS
from cablegraph.exports.picture import as_svg, left_out
from cablegraph.exports.selection import WHOLE, Selection
from cablegraph.exports.sources import listed, read_sources
from cablegraph.exports.subnetwork import select
from cablegraph.exports.web_page import filled, json_text, part, policy
from cablegraph.exports.wording import names_in, words_of
from cablegraph.networks import Network
from cablegraph.view import MARKER, View

Json = Any

_MENTIONS = """
SELECT DISTINCT ?actor ?quotation ?cable ?paragraph ?start ?end WHERE {
  ?actor cg:mention/oa:hasTarget ?evidence .
  ?evidence cg:quotation ?quotation ; cg:start ?start ; cg:end ?end ; prov:wasQuotedFrom ?telegram .
  OPTIONAL { ?telegram dcterms:identifier ?cable }
  OPTIONAL { ?evidence cg:paragraphNumber ?paragraph }
}
ORDER BY ?cable ?start ?end
"""
_NAMES = "SELECT ?actor ?name WHERE { ?actor skos:altLabel|cg:acronym ?name } ORDER BY ?name"
_MOST_MENTIONS = 8


def write(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write the page; all of it is in memory, for at most a thousand actors."""
    network, without = figure.drawn(select(view, selection))
    sources = read_sources(view, network)
    svg = as_svg(figure.drawing(network, sources, None), "Who is tied to whom")
    script = part("page.js")
    parts = {
        "policy": policy(script),
        "title": escape(xml_text(figure.title(network, sources))),
        "css": part("page.css"),
        "legend": _legend(network),
        "remarks": escape(" ".join((*left_out(without), *notes(view)))),
        "svg": _focusable(svg),
        "lines": escape(figure.READING),
        "cables": "".join(f"<li>{escape(name)}</li>" for name in listed(sources.names, most=500)),
        "data": json_text(_data(view, network)),
        "script": script,
    }
    stream.write(filled("page.html", parts).encode())


def _focusable(svg: str) -> str:
    """The drawing as a part of the page that keys and pointers move: no longer one image."""
    return svg.replace('role="img"', 'role="group"', 1).replace("<svg ", '<svg id="view" tabindex="0" ', 1)


def _legend(network: Network) -> str:
    kinds = {kind for _, kind in network.nodes(data="kind")}
    return "".join(
        f'<span class="key" style="background:{COLOURS[kind]}"></span>{escape(word)}'
        for kind, word in WORDS.items()
        if kind in kinds
    )


def _data(view: View, network: Network) -> Json:
    """Actors and ties by the ids that the drawing has."""
    names, ids = names_in(network), {node: f"n{index}" for index, node in enumerate(network)}
    mentions, others = _mentions(view, network), _others(view, network)
    return {
        "actors": {
            ids[node]: {
                "name": names[node],
                "kind": WORDS[held["kind"]],
                "others": others.get(node, []),
                "mentioned": len(mentions.get(node, ())),
                "mentions": mentions.get(node, [])[:_MOST_MENTIONS],
            }
            for node, held in network.nodes(data=True)
        },
        "ties": {
            line.id: {
                "from": ids[line.one],
                "to": ids[line.other],
                "words": words_of(line.tie),
                "status": line.status,
                "said": [_said(held) for _, held in line.statements],
            }
            for line in figure.lines(network)
        },
    }


def _said(held: Mapping[str, Any]) -> Json:
    wanted = ("quotation", "cable", "paragraph", "start", "end", "said_by")
    return {name: held[name] for name in wanted if name in held}


def _mentions(view: View, network: Network) -> dict[str, list[Json]]:
    found: dict[str, list[Json]] = {}
    solutions = view.select(_MENTIONS)
    for actor, *row in solutions.rows:
        if isinstance(actor, NamedNode) and actor.value in network:
            held = {
                name: int(term.value) if name in ("paragraph", "start", "end") else term.value
                for name, term in zip(solutions.variables[1:], row, strict=True)
                if isinstance(term, Literal)
            }
            found.setdefault(actor.value, []).append(held)
    return found


def _others(view: View, network: Network) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for actor, name in view.select(_NAMES).rows:
        if not isinstance(actor, NamedNode) or not isinstance(name, Literal) or actor.value not in network:
            continue
        if name.value != MARKER:
            found.setdefault(actor.value, []).append(name.value)
    return found
