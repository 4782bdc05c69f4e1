"""Tokens and sentences of a reading view."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark of the view."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the view; `block` is the index of its block in the reading."""

    start: int
    end: int
    block: int
