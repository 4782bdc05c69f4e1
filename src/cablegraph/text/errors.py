"""What can go wrong, as classes; one base, so that the command line catches one."""


class CablegraphError(Exception):
    """Base of every error that is meant for a user's eyes: one line, no traceback."""


class SourceError(CablegraphError):
    """A source cannot be read: names the file, the line and the reason.

    Attributes:
        source: Path or name of the source as the user gave it.
        line: Line number from 1; 0 when no line can be named.
        reason: What is wrong, in words.
    """

    def __init__(self, source: str, line: int, reason: str) -> None:
        self.source = source
        self.line = line
        self.reason = reason
        where = f"{source}:{line}" if line else source
        super().__init__(f"{where}: {reason}")
