"""What stands above a picture: title, legend, remarks, and the cables it rests on."""

from collections.abc import Iterable, Sequence
from html import escape

from cablegraph.exports.characters import xml_text
from cablegraph.exports.sources import Sources, listed

_WIDE = 110  # characters in a line of the list of cables


def margin(
    title: str,
    legend: Sequence[tuple[str, str]],
    sources: Sources,
    reading: str,
    remarks: Iterable[str],
) -> str:
    """An HTML-like label of Graphviz.

    Args:
        title: In words.
        legend: Colour and kind of each sort of box.
        sources: The cables.
        reading: How lines are to be read.
        remarks: Further sentences: what is left out, what is withheld.
    """
    rows = [f'<TR><TD ALIGN="LEFT"><FONT POINT-SIZE="16"><B>{safe(title)}</B></FONT></TD></TR>']
    if legend:
        rows.append(f'<TR><TD ALIGN="LEFT">{_swatches(legend)}</TD></TR>')
    rows.append(_row(reading))
    rows += [_row(remark) for remark in remarks]
    rows += [_row(line) for line in _cables(sources)]
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3">{"".join(rows)}</TABLE>'


def safe(text: str) -> str:
    """The text as it stands in an HTML-like label."""
    # Graphviz would put a node's name for `\N`, also in labels that are like HTML.
    return escape(xml_text(text)).replace("\\", "\\\\")


def _row(text: str) -> str:
    return f'<TR><TD ALIGN="LEFT"><FONT POINT-SIZE="10">{safe(text)}</FONT></TD></TR>'


def _swatches(legend: Iterable[tuple[str, str]]) -> str:
    return "".join(
        f'<FONT POINT-SIZE="12" COLOR="{colour}">■</FONT><FONT POINT-SIZE="10"> {safe(word)}    </FONT>'
        for colour, word in legend
    )


def _cables(sources: Sources) -> list[str]:
    if not sources.names:
        return []
    found = ["Cable: " if len(sources.names) == 1 else "Cables: "]
    for name in listed(sources.names):
        if len(found[-1]) + len(name) > _WIDE:
            found.append("")
        found[-1] += f"{name}   "
    return [line.rstrip() for line in found]
