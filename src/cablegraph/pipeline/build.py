"""From files to a graph: walk, read, extract, map, check, store; faults are reported, the rest goes on."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from os import PathLike, fspath
from pathlib import Path, PurePath

from cablegraph.extraction.contract import unused_ids
from cablegraph.extraction.edited import Edited, EditedSet, restored
from cablegraph.extraction.extractors import GRAMMAR
from cablegraph.mapping import MappedDocument
from cablegraph.mapping.iris import DocumentIris
from cablegraph.pipeline.copies import CopyFinder
from cablegraph.pipeline.document import Taken
from cablegraph.pipeline.faults import Fault
from cablegraph.pipeline.progress import Progress
from cablegraph.pipeline.recipe import Recipe, read_corrections, stamp
from cablegraph.pipeline.sources import count_files, same_file, sources_below
from cablegraph.pipeline.workers import take_in_all
from cablegraph.store import (
    BatchResult,
    Entry,
    Failure,
    GraphWriter,
    Remark,
    read_corrections_of,
    read_journal,
)
from cablegraph.text import SourceError, SourceText
from cablegraph.view.withholding import Withholding

BATCH = 256
_NAMED = 5  # cables of a model's file that did not come: so many are named


@dataclass(frozen=True)
class BuildReport:
    """What a build did.

    Attributes:
        files: Sources that were walked.
        added: Documents stored that were not there before.
        replaced: Documents that an earlier version had read otherwise.
        unchanged: Files that were there already.
        telegrams: Telegrams that the stored documents of this build are records of.
        counts: What the stored documents hold: entities and statements by type, `quads`, `ties`.
        faults: Everything wrong with a source, in order of the walk.
    """

    files: int
    added: int
    replaced: int
    unchanged: int
    telegrams: int
    counts: Mapping[str, int]
    faults: tuple[Fault, ...]

    @property
    def refused(self) -> int:
        """How many sources were not taken in."""
        return len({fault.source for fault in self.faults if not fault.stored})


def build(
    paths: Iterable[str | PathLike[str]] | str | PathLike[str],
    into: str | PathLike[str],
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    extractors: Sequence[str] = GRAMMAR,
    annotations: Iterable[str | PathLike[str]] = (),
    corrected_by: str | None = None,
    corrected_on: str | None = None,
) -> BuildReport:
    """Read cables into a graph's folder.

    What is there already stays; a source that cannot be read or does not fit the shapes is reported and
    left out, and the rest goes on. The same sources give the same graph whatever the workers.

    Args:
        paths: Files and folders; `-` is standard input.
        into: The graph's folder; made when it is not there.
        workers: Processes that read; None: one a processor when there are many sources. With more than
            one, a script that calls this needs the usual `if __name__ == "__main__":`.
        progress: Told after every source.
        extractors: `grammar`, `spacy`, `spacy:MODEL`, `json:FILE`; the first is heard first.
        annotations: Files and folders of annotations that a person has edited: what was touched wins, now
            and in every later build of this folder.
        corrected_by: Who edited them; None: the files say so.
        corrected_on: When, as ISO 8601 date; None: the files say so, else today.

    Raises:
        ExtractorError: An extractor is not known, or cannot be had.
        EditedError: Annotations cannot be read.
        StoreError: The folder cannot be written, or holds other things.
        WorkerError: A worker process was killed; what was stored before stays.
    """
    given = read_corrections(annotations, corrected_by, corrected_on)
    stamp(extractors, None)  # what cannot be had is said before anything is written
    named = [paths] if isinstance(paths, str | PathLike) else paths
    names, folder = [fspath(path) for path in named], Path(into)
    with GraphWriter(folder, Withholding()) as writer:
        total = count_files(names) if progress else 0
        run = _Run(writer, folder, _known_telegrams(folder), progress, total, tuple(extractors), given)
        taken = take_in_all(run.new(sources_below(names, folder)), workers, run.recipe)
        run.store_all(taken)
        run.tell_unused()
        run.tell_unmatched()
    return run.report()


def _known_telegrams(folder: Path) -> dict[str, tuple[str, str]]:
    entries, _ = read_journal(folder)
    return {
        entry.telegram_id: (entry.document, entry.file_name)
        for entry in entries.values()
        if entry.telegram_id is not None
    }


@dataclass
class _Run:
    """One build under way."""

    writer: GraphWriter
    folder: Path
    telegrams: dict[str, tuple[str, str]]
    progress: Progress | None
    total: int
    extractors: tuple[str, ...]
    given: EditedSet
    corrections: dict[str, Edited] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    files: int = 0
    done: int = 0
    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    stored_telegrams: set[str] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[int, Fault]] = field(default_factory=list)
    seen: dict[str, str] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    sections: dict[str, frozenset[int]] = field(default_factory=dict)

    def new(self, sources: Iterable[SourceText | SourceError]) -> Iterator[SourceText]:
        """The sources that are not stored yet; the others are settled here."""
        for source in sources:
            self.files += 1
            if isinstance(source, SourceError):
                self.places.setdefault(source.source, self.files)
                self._settle(source.source, Fault.of(source))
                continue
            self.places.setdefault(source.name, self.files)
            self.ids.add(PurePath(source.name).stem)
            document = DocumentIris(source.sha256, None).document
            known = self.writer.stored(document)
            edited = self._edited(source)
            if document in self.seen:
                self._again(source, self.seen[document])
            elif known is not None and known.extractor == stamp(self.extractors, edited):
                self.ids.add(known.telegram_id or "")
                self._again(source, known.file_name)
            else:
                self.seen[document] = source.name
                if edited is not None:
                    self.corrections[source.sha256] = edited
                yield source

    @property
    def recipe(self) -> Recipe:
        """How sources are annotated; corrections come in as their sources do."""
        return Recipe(self.extractors, self.corrections)

    def _edited(self, source: SourceText) -> Edited | None:
        """The corrections of a source: those given now, else those that the folder keeps."""
        given = self.given.of_source(source.name, source.sha256)
        if given is not None:
            self.used.add(given.source)
            return given
        kept = read_corrections_of(self.folder, source.sha256)
        return None if kept is None else restored(kept)

    def tell_unused(self) -> None:
        """Report annotations whose source did not come."""
        for one in self.given.all:
            if one.source not in self.used:
                reason = f"annotations of {one.source}, which is not among the sources"
                self.faults.append((self.files + 1, Fault(one.file, 0, reason, stored=True)))

    def tell_unmatched(self) -> None:
        """Report what files of the JSON contract say of cables that did not come."""
        for name in self.extractors:
            ids = unused_ids(name, self.ids)
            if ids:
                more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
                reason = f"findings of {', '.join(ids[:_NAMED])}{more}: no cable of this build"
                self.faults.append((self.files + 1, Fault(name, 0, reason, stored=True)))

    def _again(self, source: SourceText, first: str) -> None:
        """A source whose very bytes are there already: from this file, or from another one."""
        if same_file(source.name, first):
            self.unchanged += 1
            self._settle(source.name, *self._still_wrong(source))
        else:
            self._settle(source.name, Fault(source.name, 1, f"byte for byte the same file as {first}"))

    def _still_wrong(self, source: SourceText) -> Iterator[Fault]:
        """What the build that stored a source said of it: it is as true today."""
        for remark in self.writer.remarks(DocumentIris(source.sha256, None).document):
            yield Fault(source.name, remark.line, remark.reason, stored=True)

    def _settle(self, source: str, *faults: Fault) -> None:
        """Done with a source."""
        self.faults.extend((self.places[source], fault) for fault in faults)
        self.writer.record_failures(Failure(f.source, f.reason) for f in faults if not f.stored)
        self.done += 1
        if self.progress:
            self.progress(self.done, max(self.total, self.done))

    def store_all(self, taken: Iterable[Taken]) -> None:
        """Store what was taken in, batch by batch."""
        batch: list[Taken] = []
        for one in taken:
            batch.append(one)
            if len(batch) >= BATCH:
                self._store(batch)
                batch = []
        self._store(batch)

    def _store(self, batch: Sequence[Taken]) -> None:
        self.ids.update(one.mapped.telegram_id or "" for one in batch if one.mapped is not None)
        entries = [self._entry(one.mapped, one.source) for one in batch if one.mapped is not None]
        faults = [(one, (*one.faults, *self._telegram_twice(one))) for one in batch]
        # Before the batch: a build that is killed between the two reads these sources again.
        self.writer.record_remarks(
            [one.mapped.document for one, _ in faults if one.mapped is not None],
            [
                Remark(one.mapped.document, fault.line, fault.reason)
                for one, found in faults
                if one.mapped is not None
                for fault in found
                if fault.stored
            ],
        )
        self._count(self.writer.write_batch(entries, CopyFinder(self.folder, self.writer).links(entries)))
        for one, found in faults:
            self._settle(one.source.name, *found)

    def _entry(self, mapped: MappedDocument, source: SourceText) -> Entry:
        edited = self.corrections.pop(source.sha256, None)
        return Entry(mapped, source.text, None if edited is None else edited.written())

    def _count(self, result: BatchResult) -> None:
        self.added += len(result.added)
        self.replaced += len(result.replaced)
        for mapped in (*result.added, *result.replaced):
            self.counts.update(mapped.counts)
            if not mapped.of_volume:
                self.stored_telegrams.add(mapped.telegram_id or mapped.document)

    def _telegram_twice(self, one: Taken) -> Iterator[Fault]:
        """Whether another document is a record of the same telegram, or of the same sections of it."""
        if one.mapped is None or one.mapped.telegram_id is None:
            return
        identifier = one.mapped.telegram_id
        document, name = self.telegrams.setdefault(identifier, (one.mapped.document, one.source.name))
        if document == one.mapped.document:
            self.sections[identifier] = one.sections
            return
        before = self.sections.get(identifier, frozenset())
        self.sections[identifier] = before | one.sections
        if not before or not one.sections or before & one.sections:
            reason = f"telegram {identifier} again, with other words than in {name}"
            yield Fault(one.source.name, one.id_line, reason, stored=True)

    def report(self) -> BuildReport:
        """What was done."""
        return BuildReport(
            files=self.files,
            added=self.added,
            replaced=self.replaced,
            unchanged=self.unchanged,
            telegrams=len(self.stored_telegrams),
            counts=dict(sorted(self.counts.items())),
            faults=tuple(fault for _, fault in sorted(self.faults, key=lambda placed: placed[0])),
        )
