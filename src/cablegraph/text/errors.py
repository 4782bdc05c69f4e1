"""What can go wrong, as classes; one base, so that the command line catches one."""

# C0 and C1 control characters but tab and line feed: a terminal would obey them. Likewise what turns the
# direction of writing (UAX #9): words would be shown in another order than they stand in.
_DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if code not in (9, 10)}
_CONTROLS |= {code: f"\\u{code:04x}" for code in _DIRECTIONS}
_CONTROL_PICTURES = {
    code: chr(0x2400 + code) if code < 32 else "\N{REPLACEMENT CHARACTER}" for code in _CONTROLS
}


def visible_name(name: str) -> str:
    """The name of a file as one line can show it: line ends, control characters and stray bytes escaped.

    >>> visible_name("a\\x1b[2J\\n.txt")
    'a\\\\x1b[2J\\\\n.txt'
    """
    whole = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return whole.translate(_CONTROLS).replace("\n", "\\n").replace("\t", "\\t")


def visible_text(text: str) -> str:
    """Text of a source as a terminal can show it: each control character as its picture, one for one.

    What turns the direction of writing is shown as U+FFFD.
    """
    return text.translate(_CONTROL_PICTURES)


class CablegraphError(Exception):
    """Base of every error that is meant for a user's eyes: one line, no traceback."""


class SourceError(CablegraphError):
    """A source cannot be read: names the file, the line and the reason.

    Attributes:
        source: Path or name of the source as the user gave it, control characters escaped.
        line: Line number from 1; 0 when no line can be named.
        reason: What is wrong, in words.
    """

    def __init__(self, source: str, line: int, reason: str) -> None:
        self.source = source = visible_name(source)
        self.line = line
        self.reason = reason
        where = f"{source}:{line}" if line else source
        super().__init__(f"{where}: {reason}")
