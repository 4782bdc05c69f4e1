"""Characters and cells that the formats cannot hold as they are."""

import re

# Whatever XML 1.0 (2.2) has no place for, even as a reference.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Cells that begin so are run as formulas (OWASP, "CSV Injection"), also behind blanks and in full width.
_FORMULA = re.compile("\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


def xml_text(text: str) -> str:
    """The text with U+FFFD for every character that XML 1.0 cannot hold."""
    return _NO_XML.sub("\ufffd", text)


def defused(cell: str) -> str:
    """A text cell that no spreadsheet runs: one that it would take for a formula begins with `'`.

    >>> defused("=1+1"), defused("a=b")
    ("'=1+1", 'a=b')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell
