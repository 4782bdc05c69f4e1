"""Who else had a part in the annotations of a telegram: further extractors, correctors, refused proposals."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A further extractor whose findings stand beside those of the first.

    Attributes:
        name, version: The extractor's.
        items: What it found and the first did not: `layer:id`, as `statement:tie/1208`.
    """

    name: str
    version: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person did to one annotation.

    Attributes:
        item: `layer:id`.
        what: A `rejected` item was found and is not to be found again.
        by: The corrector's name.
        on: ISO 8601 date, or None when nobody said.
        says: The item in words: layer, kind, names.
    """

    item: str
    what: Literal["added", "changed", "rejected"]
    by: str
    on: str | None = None
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A proposal of an extractor that the text does not bear out.

    Attributes:
        by: The extractor.
        item: Which of its proposals, as `persons[2]`.
        quote: The words it gave for it.
        reason: Why it is refused.
    """

    by: str
    item: str
    quote: str
    reason: str

    def __str__(self) -> str:
        return f"{self.by}: {self.item} refused: {self.reason}: {self.quote!r}"


@dataclass(frozen=True, slots=True)
class Provenance:
    """All that is to be said beside the first extractor's name; empty where it worked alone."""

    origins: tuple[Origin, ...] = ()
    corrections: tuple[Correction, ...] = ()
    refused: tuple[Refusal, ...] = ()


ALONE = Provenance()
