"""One saying: who, with which verb, where the reporting words stand, and how far they reach."""

from dataclasses import dataclass
from enum import StrEnum

from cablegraph.extraction.attribute.lexicon import Form
from cablegraph.extraction.attribute.speakers import Speaker


class Style(StrEnum):
    """Where the reporting words stand."""

    BEFORE = "before"  # "X said that ..."
    APART = "apart"  # "..., X said" and "..., X said, ..."
    SOURCE = "source"  # "according to X"
    OBJECT = "object"  # "X described the plan": what he speaks of, no clause


@dataclass(frozen=True, slots=True)
class Report:
    """One saying.

    Attributes:
        speaker: Who; None when nobody in particular ("it is estimated that").
        form: The reporting verb or phrase.
        verb: It as printed.
        style: Where it stands.
        start, end: View range of subject and verb.
        scope: View ranges of what is said.
        main: Whether it governs the whole sentence, not a clause inside it.
    """

    speaker: Speaker | None
    form: Form
    verb: str
    style: Style
    start: int
    end: int
    scope: tuple[tuple[int, int], ...]
    main: bool
