"""What no field covers: every non-space character of a source lies in some span or is reported here."""

import re
from collections.abc import Iterable, Iterator
from operator import attrgetter

from cablegraph.text import Span

_PLACE = attrgetter("start", "end")
_RUN = re.compile(r"\S(?:[^\n]*\S)?")


def uncovered(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The stretches of a line, from first to last word, that lie in no span."""
    at = 0
    for span in sorted(spans, key=_PLACE):
        if span.start > at:
            yield from _runs(text, at, span.start)
        at = max(at, span.end)
    if at < len(text):
        yield from _runs(text, at, len(text))


def _runs(text: str, start: int, end: int) -> Iterator[Span]:
    if text[start:end].isspace():
        return
    for found in _RUN.finditer(text, start, end):
        yield Span(found.start(), found.end())
