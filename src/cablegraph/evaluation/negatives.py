"""Passages that hold no tie: what a system claims on their words is false."""

import re

_WORD = re.compile(r"[a-z0-9]+")
_RUN = 8  # words in a row that make a quotation one of the passage


def plain_words(text: str) -> list[str]:
    """The words of a text, without case and punctuation."""
    return _WORD.findall(text.lower())


def touches(quote: str, passage: str) -> bool:
    """Whether two quotations share eight words in a row, or one lies whole in the other."""
    ours, theirs = plain_words(quote), plain_words(passage)
    if not ours or not theirs:
        return False
    one, other = f" {' '.join(ours)} ", f" {' '.join(theirs)} "
    if one in other or other in one:
        return True
    return bool(_runs(ours) & _runs(theirs))


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}
