"""Attention lines that stand behind one another on one line: "INTERIOR FOR A: RUIZ JUSTICE FOR B: SOL".

Published texts have lost line breaks; each line begins anew at a department or agency that a cue follows.
"""

import re
from collections.abc import Iterator

from cablegraph.extraction.find.lexicon import COMMON, GIVEN, INITIAL, SURNAME, bits_of
from cablegraph.ontology.language_tables import known_bodies

DEPARTMENT = frozenset({"STATE", "DEPT", "DEPARTMENT", "SECSTATE", "WASHDC", "STATE DEPARTMENT"})
"""What attention lines call the Department of State."""

_DEPARTMENTS = DEPARTMENT - {"WASHDC", "STATE DEPARTMENT"} | {
    "AGRICULTURE",
    "COMMERCE",
    "DEFENSE",
    "EDUCATION",
    "ENERGY",
    "INTERIOR",
    "JUSTICE",
    "LABOR",
    "TRANSPORTATION",
    "TREASURY",
}
_CUE = r"(?:PLEASE |PLS |ALSO )?(?:PASS|FOR)\b"
_RECEIVER = re.compile(rf"(?<=[\w.)] )([A-Z][A-Z&.]+)(?:(?P<cue>(?= {_CUE}))|(?=(?: [A-Z]+){{0,3}}: ?[A-Z]))")
# A name behind one of these goes on with the line that it stands in.
_GOING_ON = re.compile(r"(?:\b(?:PASS|FOR|TO|AND|FROM|ALSO|THE|OF|PLEASE|PLS)|[,;:/&(-]) ?\Z", re.IGNORECASE)
_LETTERS = 5  # of an acronym
_FIRST_CUE = re.compile(r"\b(?:PASS|FOR)\b|:")


def is_department(text: str) -> bool:
    """Whether the words mean the Department of State."""
    return text.upper().rstrip(".") in DEPARTMENT


def department_first(text: str) -> int:
    """How many characters a department's name takes before further words of a receiver; 0 without one."""
    first, space, _ = text.partition(" ")
    return len(first) if space and first in _DEPARTMENTS else 0


def single_lines(line: str) -> Iterator[tuple[int, int]]:
    """The ranges of the attention lines that one printed line holds.

    >>> line = "INTERIOR FOR FWS: ANA SOL JUSTICE FOR OIA"
    >>> [line[start:end] for start, end in single_lines(line)]
    ['INTERIOR FOR FWS: ANA SOL', 'JUSTICE FOR OIA']
    """
    start = 0
    for found in _RECEIVER.finditer(line):
        name, before = found[1], line[start : found.start()]
        known = name in _DEPARTMENTS or name in known_bodies()
        strange = found["cue"] is not None and _is_acronym(name)
        if (known or strange) and _FIRST_CUE.search(before) and not _GOING_ON.search(before):
            yield start, found.start() - 1
            start = found.start()
    yield start, len(line)


def _is_acronym(name: str) -> bool:
    """Whether a few letters are no word and no name."""
    return len(name) <= _LETTERS and not bits_of(name) & (COMMON | GIVEN | INITIAL | SURNAME)
