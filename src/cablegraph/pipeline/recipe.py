"""How sources become annotations in a build: by which extractors, and with whose corrections."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from os import PathLike
from pathlib import Path

from cablegraph.extraction.corrected import corrected
from cablegraph.extraction.document import prepare
from cablegraph.extraction.edited import Edited, EditedSet, read_edited
from cablegraph.extraction.extractors import GRAMMAR, extract_by, label
from cablegraph.extraction.historians import extract_historical
from cablegraph.extraction.quotes import Quotes
from cablegraph.loaders import Record
from cablegraph.records.annotations import Annotations
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceText


@dataclass(frozen=True)
class Recipe:
    """How sources are annotated; worker processes get it with each chunk.

    Attributes:
        extractors: Their names, the first heard first.
        corrections: By the hash of the source's bytes.
    """

    extractors: tuple[str, ...] = GRAMMAR
    corrections: Mapping[str, Edited] = field(default_factory=dict)

    def only(self, sources: Iterable[SourceText]) -> "Recipe":
        """The recipe for some sources alone."""
        hashes = {source.sha256 for source in sources}
        return replace(self, corrections={sha: one for sha, one in self.corrections.items() if sha in hashes})

    def annotate(
        self, record: Record, telegram: Telegram, source: SourceText
    ) -> tuple[Annotations, list[str]]:
        """The annotations of a source, and what is wrong with proposals and corrections, a line each.

        Args:
            record: What was read from the source.
            telegram: The same in the telegram's form.

        Raises:
            ExtractorError: An extractor cannot be had.
        """
        extract = extract_by(self.extractors)
        if isinstance(record, Telegram):
            found = extract(telegram, source)
        else:
            found = extract_historical(record, telegram, source, extract)
        remarks = [str(one) for one in found.provenance.refused]
        edited = self.corrections.get(source.sha256)
        if edited is not None:
            found, problems = corrected(found, edited, Quotes(prepare(telegram, source)))
            remarks += problems
        return found, remarks


def stamp(extractors: Iterable[str], edited: Edited | None) -> str:
    """What the journal holds of how a document was read: where it is the same, so is the document's graph.

    Raises:
        ExtractorError: An extractor cannot be had.
    """
    name = label(tuple(extractors))
    return name if edited is None else f"{name}; corrections {edited.digest}"


def read_corrections(paths: Iterable[str | PathLike[str]], by: str | None, on: str | None) -> EditedSet:
    """Edited annotations of files and folders, by source; without a date of their own they are of today.

    Raises:
        EditedError: A file cannot be read, or two are of one source.
    """
    found = (one for path in paths for one in read_edited(Path(path), by=by, on=on))
    return EditedSet.of(replace(one, on=one.on or date.today().isoformat()) for one in found)
