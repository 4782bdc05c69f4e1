"""A text with spans of it marked by brackets, for terminals and pipes without colour."""

from collections.abc import Iterable


def bracketed(text: str, spans: Iterable[tuple[int, int, str]]) -> str:
    """`text` with each span as `[words|name]`; one that would cross an open one is left unmarked.

    Args:
        text: The whole text.
        spans: Start, end and name; in any order. Of two that begin together the longer one is outside.

    >>> bracketed("a mill", [(2, 6, "noun")])
    'a [mill|noun]'
    """
    parts: list[str] = []
    open_spans: list[tuple[int, str]] = []
    at = 0

    def close_until(limit: int) -> int:
        done = at
        while open_spans and open_spans[-1][0] <= limit:
            end, name = open_spans.pop()
            parts.append(text[done:end] + f"|{name}]")
            done = end
        return done

    for start, end, name in sorted(spans, key=lambda span: (span[0], -span[1])):
        at = close_until(start)
        if open_spans and end > open_spans[-1][0]:
            continue
        parts.append(text[at:start] + "[")
        at = start
        open_spans.append((end, name))
    at = close_until(len(text))
    return "".join(parts) + text[at:]
