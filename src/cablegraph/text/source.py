"""The decoded text of a source, kept as it came, and spans of it."""

import codecs
import hashlib
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from cablegraph.text.errors import SourceError, visible_name

# Control bytes that no text holds; bell, back space, tab, line and page ends, SUB and ESC may stand in one.
_CONTROLS = bytes(c for c in range(32) if c not in {7, 8, 9, 10, 11, 12, 13, 26, 27})
_LOOKED_AT = 1024  # bytes that tell UTF-16 without its mark


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `start` included, `end` not (as Python slices).

    Raises:
        ValueError: `start` is negative or lies behind `end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: {self.start}-{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class SourceText:
    """A source decoded once. Offsets are code points of `text`; line ends are as they came.

    Attributes:
        name: Path or name, as walked; for messages and the record's `source`.
        text: The whole decoded text; never rewritten.
        encoding: `utf-8`, `cp1252` or `latin-1`.
        sha256: Hexadecimal hash of the bytes; names the document.
    """

    name: str
    text: str = field(repr=False)
    encoding: str
    sha256: str

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def line_of(self, offset: int) -> int:
        """Line number, from 1, in which the code point at `offset` stands."""
        return bisect_right(self._line_starts, offset)

    def cut(self, span: Span) -> str:
        """The words of one span, exactly as they stand.

        Raises:
            SourceError: The span reaches past the end of the text.
        """
        if span.end > len(self.text):
            raise SourceError(self.name, 0, f"no such span: {span.start}-{span.end}")
        return self.text[span.start : span.end]

    def quote(self, spans: Iterable[Span]) -> str:
        """The quotation of an ordered list of spans: their texts joined by one space."""
        return " ".join(self.cut(span) for span in spans)


def decode(name: str, data: bytes) -> SourceText:
    """Decode a source's bytes: UTF-8, then Windows-1252, then Latin-1 (which takes any bytes).

    A byte-order mark stays in the text, so that offsets count every code point.

    Raises:
        SourceError: The source is empty, or binary (it holds NUL bytes, or too many control bytes).
    """
    name = visible_name(name)
    if not data.strip():
        raise SourceError(name, 0, "empty file")
    nul = data.find(b"\0")
    if nul >= 0:
        if _is_utf_16(data):
            raise SourceError(name, 1, "UTF-16, which is not read: convert it to UTF-8")
        raise SourceError(name, data.count(b"\n", 0, nul) + 1, "binary, not text: a NUL byte")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls * 20 > len(data):
        raise SourceError(name, 1, "binary, not text: too many control bytes")
    digest = hashlib.sha256(data).hexdigest()
    for encoding in ("utf-8", "cp1252"):
        try:
            return SourceText(name, data.decode(encoding), encoding, digest)
        except UnicodeDecodeError:
            continue
    return SourceText(name, data.decode("latin-1"), "latin-1", digest)


def _is_utf_16(data: bytes) -> bool:
    """Whether bytes with a NUL among them are text in UTF-16: by its mark, or by every other byte."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    start = data[:_LOOKED_AT]
    halves = (start[::2], start[1::2])
    return len(start) >= 8 and any(
        one.count(0) * 10 >= len(one) * 9 and other.count(0) == 0 for one, other in (halves, halves[::-1])
    )
