"""Reading views: text as a reader sees it, with a map back to the source and its inverse."""

from bisect import bisect_right
from dataclasses import dataclass, field

from cablegraph.text.source import SourceText, Span


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of the view made from one span of the source.

    `exact`: code point by code point; else the whole run stands for the whole span (a folded wrap).
    """

    view_start: int
    view_end: int
    source: Span
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
        while index < len(self._pieces) and self._pieces[index].view_start < end:
            piece = self._pieces[index]
            index += 1
            if piece.exact:
                lead = max(start - piece.view_start, 0)
                tail = max(piece.view_end - end, 0)
                span = Span(piece.source.start + lead, piece.source.end - tail)
            elif self.text[piece.view_start : piece.view_end].isspace():
                continue  # a fold: whether it parts two spans, the source between them decides
            else:
                span = piece.source
            if spans and not self.source.text[spans[-1].end : span.start].strip():
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
        if not piece.source.start <= offset < piece.source.end:
            return None
        return piece.view_start + (offset - piece.source.start) if piece.exact else piece.view_start


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
            self._add(self._source.text[start:end], Span(start, end), exact=True)

    def put(self, text: str, start: int, end: int) -> None:
        """Show `text` in the place of the source's `start` to `end` (a wrap as one space, a mended mark)."""
        if text:
            self._add(text, Span(start, end), exact=False)

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

    def _add(self, text: str, source: Span, *, exact: bool) -> None:
        if self._pieces and source.start < self._pieces[-1].source.end:
            raise ValueError("a view is built from left to right")
        last = self._pieces[-1] if self._pieces else None
        if exact and last and last.exact and last.source.end == source.start:
            self._pieces[-1] = _Piece(
                last.view_start, self._length + len(text), Span(last.source.start, source.end), True
            )
        else:
            self._pieces.append(_Piece(self._length, self._length + len(text), source, exact))
        self._parts.append(text)
        self._length += len(text)

    def build(self) -> TextView:
        """The finished view."""
        return TextView(
            "".join(self._parts),
            self._source,
            tuple(self._pieces),
            tuple(piece.view_start for piece in self._pieces),
            tuple(piece.source.start for piece in self._pieces),
        )
