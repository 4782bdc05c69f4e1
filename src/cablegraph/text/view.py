"""Reading views: text as a reader sees it, with a map back to the source and its inverse."""

import html
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cablegraph.text.source import SourceText, Span


class _Piece(NamedTuple):
    """A run of the view made from the source's `start` to `end`.

    `exact`: code point by code point; else the whole run stands for the whole span (a folded wrap).
    A tuple, since a view of a long text has tens of thousands.
    """

    view_start: int
    view_end: int
    start: int
    end: int
    exact: bool


@dataclass(frozen=True)
class TextView:
    """What a reader of the source sees: page breaks gone, wraps folded, scan artefacts put right.

    `to_source` and `to_view` are inverse to each other on everything that the view shows.

    Attributes:
        text: The reading text.
        source: Where it came from.
    """

    text: str
    source: SourceText = field(repr=False)
    _pieces: tuple[_Piece, ...] = field(repr=False)
    _starts: tuple[int, ...] = field(repr=False)
    _source_starts: tuple[int, ...] = field(repr=False)

    def to_source(self, start: int, end: int) -> tuple[Span, ...]:
        """The ordered source spans of the view's words `start` to `end` (half-open).

        Neighbouring pieces that only white space parts in the source come as one span; what the
        view left out (a page-break line) parts them.

        Raises:
            ValueError: The range is empty, holds only white space or lies outside the view.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no range of the view: {start}-{end}")
        spans: list[Span] = []
        index = bisect_right(self._starts, start) - 1
        first = self._pieces[index]
        inside = first.exact and end <= first.view_end  # most ranges lie in one line
        if inside and not (self.text[start].isspace() or self.text[end - 1].isspace()):
            begin = first.start + start - first.view_start
            return (Span(begin, begin + end - start),)
        while index < len(self._pieces) and self._pieces[index].view_start < end:
            piece = self._pieces[index]
            index += 1
            if piece.exact:
                lead = max(start - piece.view_start, 0)
                tail = max(piece.view_end - end, 0)
                span = Span(piece.start + lead, piece.end - tail)
            elif self.text[piece.view_start : piece.view_end].isspace():
                continue  # a fold: whether it parts two spans, the source between them decides
            else:
                span = Span(piece.start, piece.end)
            if spans and _only_space(self.source.text[spans[-1].end : span.start]):
                spans[-1] = Span(spans[-1].start, span.end)
            else:
                spans.append(span)
        text = self.source.text
        trimmed = [_strip(text, span) for span in spans]
        kept = tuple(span for span in trimmed if len(span))
        if not kept:
            raise ValueError(f"only white space in the view: {start}-{end}")
        return kept

    def to_view(self, offset: int) -> int | None:
        """Where the source's code point at `offset` stands in the view; None if the view leaves it out."""
        index = bisect_right(self._source_starts, offset) - 1
        if index < 0:
            return None
        piece = self._pieces[index]
        if not piece.start <= offset < piece.end:
            return None
        return piece.view_start + (offset - piece.start) if piece.exact else piece.view_start

    def to_source_whole(self, start: int, end: int) -> Span:
        """One span of the source, from the first to the last of what the view's words stand for.

        What the view leaves out between them lies inside it; an empty range gives an empty span.

        Raises:
            ValueError: The range lies outside the view.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"no range of the view: {start}-{end}")
        first = bisect_right(self._starts, start) - 1
        if first < 0:
            return Span(0, 0)
        piece = self._pieces[first]
        inside = piece.exact and start < piece.view_end
        begin = piece.start + start - piece.view_start if inside else piece.start
        if start >= piece.view_end:
            begin = piece.end
        if start == end:
            return Span(begin, begin)
        piece = self._pieces[bisect_right(self._starts, end - 1) - 1]
        return Span(begin, piece.start + end - piece.view_start if piece.exact else piece.end)

    def to_view_whole(self, span: Span) -> tuple[int, int] | None:
        """Start and end of all that the view shows of a source span; None where it shows nothing of it."""
        first = max(bisect_right(self._source_starts, span.start) - 1, 0)
        while first < len(self._pieces) and self._pieces[first].end <= span.start:
            first += 1
        last = bisect_right(self._source_starts, span.end - 1) - 1
        if first > last or last < 0:
            return None
        head, tail = self._pieces[first], self._pieces[last]
        start = head.view_start + (max(span.start - head.start, 0) if head.exact else 0)
        end = tail.view_end - (max(tail.end - span.end, 0) if tail.exact else 0)
        return start, end

    def over(self, outer: "TextView") -> "TextView":
        """This view of another view's text, led back to that view's source.

        Args:
            outer: The view whose `text` this view's source holds.

        Raises:
            ValueError: The texts are not the same.
        """
        if self.source.text != outer.text:
            raise ValueError("a view lies only over the view that shows its source")
        pieces: list[_Piece] = []
        for piece in self._pieces:
            if piece.exact:
                pieces += outer._exact_pieces(Span(piece.start, piece.end), piece.view_start)
            else:
                whole = outer.to_source_whole(piece.start, piece.end)
                pieces.append(_Piece(piece.view_start, piece.view_end, whole.start, whole.end, exact=False))
        return _view(self.text, outer.source, pieces)

    def _exact_pieces(self, shown: Span, at: int) -> Iterator[_Piece]:
        """The pieces that this view's `shown` is made of, moved so that the first stands at `at`."""
        shift = at - shown.start
        index = bisect_right(self._starts, shown.start) - 1
        while index < len(self._pieces) and self._pieces[index].view_start < shown.end:
            piece = self._pieces[index]
            index += 1
            start, end = max(piece.view_start, shown.start), min(piece.view_end, shown.end)
            first, last = piece.start, piece.end
            if piece.exact:
                first, last = first + start - piece.view_start, last - (piece.view_end - end)
            yield _Piece(start + shift, end + shift, first, last, piece.exact)


def _view(text: str, source: SourceText, pieces: Sequence[_Piece]) -> TextView:
    return TextView(
        text,
        source,
        tuple(pieces),
        tuple(piece.view_start for piece in pieces),
        tuple(piece.start for piece in pieces),
    )


def _only_space(between: str) -> bool:
    """Whether nothing but white space stands between two words, be it spelt as `&#x000A;`."""
    return not between.strip() or ("&" in between and not html.unescape(between).strip())


def _strip(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


class ViewBuilder:
    """Builds a view from left to right: keep words, put others in a span's place, or leave them out."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._parts: list[str] = []
        self._pieces: list[_Piece] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    @property
    def ends_in_space(self) -> bool:
        """Whether the view is empty or its last code point is white space."""
        return not self._parts or self._parts[-1][-1].isspace()

    def keep(self, start: int, end: int) -> None:
        """Show the source's code points `start` to `end` as they stand."""
        if end > start:
            self._add(self._source.text[start:end], start, end, exact=True)

    def put(self, text: str, start: int, end: int) -> None:
        """Show `text` in the place of the source's `start` to `end` (a wrap as one space, a mended mark)."""
        if text:
            self._add(text, start, end, exact=False)

    def fold(self, start: int, end: int) -> None:
        """Show `start` to `end` with every run of white space as one space, none at a space already there."""
        text, at = self._source.text, start
        while at < end:
            word_end = at
            if text[at].isspace():
                while word_end < end and text[word_end].isspace():
                    word_end += 1
                if not self.ends_in_space:
                    if word_end - at == 1 and text[at] == " ":
                        self.keep(at, word_end)
                    else:
                        self.put(" ", at, word_end)
            else:
                while word_end < end and not text[word_end].isspace():
                    word_end += 1
                self.keep(at, word_end)
            at = word_end

    def _add(self, text: str, start: int, end: int, *, exact: bool) -> None:
        pieces, at = self._pieces, self._length
        last = pieces[-1] if pieces else None
        if end < start or (last is not None and start < last.end):
            raise ValueError("a view is built from left to right")
        self._length = behind = at + len(text)
        self._parts.append(text)
        if exact and last is not None and last.exact and last.end == start:
            pieces[-1] = _Piece(last.view_start, behind, last.start, end, True)
        else:
            pieces.append(_Piece(at, behind, start, end, exact))

    def build(self) -> TextView:
        """The finished view."""
        return _view("".join(self._parts), self._source, self._pieces)
