"""How names and ties read in a picture: in words, in lines short enough for a box."""

import re
import textwrap
import unicodedata

from cablegraph.exports.characters import xml_text
from cablegraph.networks import Network

LINE = 26  # characters in a line of a box
_BLANKS = re.compile("[ \t\n\r\f\v]+")
_NARROW = frozenset("iljtfrI.,:;'|!()[] \u00a0")


def words_of(tie: str) -> str:
    """A tie in words.

    >>> words_of("worksWith")
    'works with'
    """
    if tie == "postIn":
        return "office in"
    if tie == "ofPlace":
        return "office of"
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", tie).lower()


def lines_of(text: str, width: int = LINE) -> list[str]:
    """The text in lines; nothing of it is left out."""
    return textwrap.wrap(_BLANKS.sub(" ", xml_text(text)).strip(), width) or ["(no name)"]


def inches(line: str, size: float) -> float:
    """About how wide a line is in Arial, never less: Graphviz takes letters beyond ASCII for blanks."""
    ems = sum(
        1.05 if unicodedata.east_asian_width(sign) in "WF" else 0.34 if sign in _NARROW else 0.68
        for sign in line
    )
    return ems * size / 72


def box_width(lines: list[str], size: float) -> float | None:
    """The least width in inches that a box of these lines must have; None when Graphviz knows itself."""
    if all(line.replace("\u00a0", " ").isascii() for line in lines):
        return None
    return max(inches(line, size) for line in lines) + 0.2


def names_in(network: Network) -> dict[str, str]:
    """A label for each actor; where actors of several cables are called the same, with the cable of each."""
    cables: dict[tuple[str, str], set[str]] = {}
    for _, held in network.nodes(data=True):
        key = held["kind"], held["label"].casefold()
        cables.setdefault(key, set()).add(held.get("cable", ""))
    found = {}
    for node, held in network.nodes(data=True):
        shared = len(cables[held["kind"], held["label"].casefold()]) > 1
        found[node] = f"{held['label']} ({held['cable']})" if shared and "cable" in held else held["label"]
    return found
