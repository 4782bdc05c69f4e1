"""Extractors by name: the grammar, a statistical recogniser, a model of the user's own; several at once.

Each is found through the entry points of the group `cablegraph.extractors`: a name leads to a factory,
which gets what stands behind the colon of `NAME:ARGUMENT`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import entry_points, version
from typing import Protocol

from cablegraph.extraction import EXTRACTOR
from cablegraph.extraction import extract as extract_by_grammar
from cablegraph.extraction.merge import merged
from cablegraph.records.annotations import Annotations
from cablegraph.records.telegram import Telegram
from cablegraph.text import CablegraphError, SourceText

GROUP = "cablegraph.extractors"
GRAMMAR = ("grammar",)


class Extractor(Protocol):
    """What finds annotations in a telegram.

    Attributes:
        name: How it is called in annotations and in the graph.
        version: Changes whenever it may find something else.
    """

    @property
    def name(self) -> str: ...  # noqa: D102 - see the class

    @property
    def version(self) -> str: ...  # noqa: D102 - see the class

    def __call__(self, telegram: Telegram, source: SourceText) -> Annotations:
        """Annotate one telegram; spans are of `source`, proposals that it does not bear out are refused."""
        ...


Factory = Callable[[str | None], Extractor]
"""Makes an extractor; the argument is what stands behind the colon of its name, or None."""


class ExtractorError(CablegraphError):
    """An extractor is not known, or cannot be had: a model or a package is missing, a file is not right."""


@dataclass(frozen=True)
class Grammar:
    """The built-in rules as an extractor."""

    name: str = EXTRACTOR
    version: str = version("cablegraph")

    def __call__(self, telegram: Telegram, source: SourceText) -> Annotations:
        """Annotate one telegram."""
        return extract_by_grammar(telegram, source)


def grammar(argument: str | None) -> Grammar:
    """The built-in rules; they take no argument."""
    if argument is not None:
        raise ExtractorError(f"the grammar takes no argument: {argument!r}")
    return Grammar()


def extractor(name: str) -> Extractor:
    """The extractor of a name: `grammar`, `spacy`, `spacy:MODEL`, `json:FILE`, or what others registered.

    Raises:
        ExtractorError: There is none of this name, or it cannot be had.
    """
    if name == EXTRACTOR:
        return Grammar()
    kind, _, argument = name.partition(":")
    known = {point.name: point for point in entry_points(group=GROUP)}
    if kind not in known:
        raise ExtractorError(f"no extractor {kind!r}; there are: {', '.join(sorted(known))}")
    factory: Factory = known[kind].load()
    return factory(argument or None)


def label(names: Sequence[str]) -> str:
    """Names and versions of extractors in one string: where it is the same, so is what they find."""
    return " + ".join(f"{one.name} {one.version}" for one in map(extractor, dict.fromkeys(names)))


def extract_by(names: Sequence[str]) -> Callable[[Telegram, SourceText], Annotations]:
    """One function for several extractors: the first is heard first, the others add what it lacks.

    Raises:
        ExtractorError: One is not known, or cannot be had.
    """
    chosen = [extractor(name) for name in dict.fromkeys(names)]
    if len(chosen) == 1:
        return chosen[0]

    def extract(telegram: Telegram, source: SourceText) -> Annotations:
        found = chosen[0](telegram, source)
        for other in chosen[1:]:
            found = merged(found, other(telegram, source))
        return found

    return extract
