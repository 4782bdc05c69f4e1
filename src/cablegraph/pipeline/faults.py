"""What was wrong with a source, as one line that names it."""

from dataclasses import dataclass

from cablegraph.text import SourceError


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong with a source.

    Attributes:
        source: Its name, as walked.
        line: Line number from 1; 0 when no line can be named.
        reason: What is wrong, in words.
        stored: Whether the source was taken in all the same.
    """

    source: str
    line: int
    reason: str
    stored: bool = False

    @classmethod
    def of(cls, error: SourceError) -> "Fault":
        """The fault of a source that could not be read."""
        return cls(error.source, error.line, error.reason)

    def __str__(self) -> str:
        where = f"{self.source}:{self.line}" if self.line else self.source
        return f"{where}: {' '.join(self.reason.split())}" + (" (loaded)" if self.stored else "")
