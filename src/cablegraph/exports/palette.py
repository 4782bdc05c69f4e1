"""Colours and forms of actors and ties: told apart without colour too.

Source:
    Okabe & Ito (2008), "Color Universal Design": eight colours that every kind of colour vision parts.
"""

from collections.abc import Mapping
from types import MappingProxyType

SKY, ORANGE, YELLOW = "#56B4E9", "#E69F00", "#F0E442"
GREEN, PURPLE, VERMILLION, GREY = "#009E73", "#CC79A7", "#D55E00", "#999999"

COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "person": SKY,
        "body": ORANGE,
        "post": YELLOW,
        "place": GREEN,
        "programme": PURPLE,
        "unnamed": GREY,
    }
)
# What readers call the kinds.
WORDS: Mapping[str, str] = MappingProxyType(
    {
        "person": "person",
        "body": "body",
        "post": "office",
        "place": "place",
        "programme": "plan or programme",
        "unnamed": "person without a name",
    }
)


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, each 0 to 255.

    >>> rgb("#E69F00")
    (230, 159, 0)
    """
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def tint(colour: str, share: float = 0.35) -> str:
    """The colour on white: so much of it, 0 to 1."""
    return "#" + "".join(f"{round(255 - (255 - part) * share):02X}" for part in rgb(colour))
