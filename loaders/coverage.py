"""What no field covers: every non-space character of a source lies in some span or is reported here."""

import re
from collections.abc import Iterable, Iterator

from cablegraph.text import Span

_RUN = re.compile(r"\S(?:[^\n]*\S)?")


def uncovered(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """The stretches of a line, from first to last word, that lie in no span (pairs of start and end)."""
    at = 0
    for start, end in sorted(spans):
        if start > at and not text[at:start].isspace():
            yield from _runs(text, at, start)
        if end > at:
            at = end
    if at < len(text) and not text[at:].isspace():
        yield from _runs(text, at, len(text))


def _runs(text: str, start: int, end: int) -> Iterator[Span]:
    for found in _RUN.finditer(text, start, end):
        yield Span(found.start(), found.end())
