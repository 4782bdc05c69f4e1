"""The writer of a graph's folder: whole batches, each seen whole by readers or not at all."""

import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from cablegraph.mapping import MappedDocument
from cablegraph.ontology.terms import CG
from cablegraph.store.checkpoints import Batch, Withhold, current_number, publish, restore
from cablegraph.store.journal import Failure, Journal, JournalEntry, Remark
from cablegraph.store.layout import Layout, StoreError
from cablegraph.store.lock import WriterLock
from cablegraph.store.reference_data import reference_digest, reference_graphs, reference_quads
from cablegraph.store.texts import keep_corrections, keep_text

_REFERENCE = "reference"


@dataclass(frozen=True)
class Entry:
    """One document to be stored, with the decoded text that its quotations are cut from.

    `corrections`: what people corrected in it, to be kept for later builds; None: nothing.
    """

    mapped: MappedDocument
    text: str
    corrections: str | None = None


@dataclass(frozen=True)
class BatchResult:
    """What became of a batch.

    Attributes:
        added: Documents that were not there before.
        replaced: Documents that another version of the extractor had read before.
        skipped: Documents that are there already, byte for byte, by the same extractor; each with the
            name of the file that they were stored from.
        checkpoint: Number of the checkpoint that holds the batch.
    """

    added: tuple[MappedDocument, ...]
    replaced: tuple[MappedDocument, ...]
    skipped: tuple[tuple[MappedDocument, str], ...]
    checkpoint: int


class GraphWriter:
    """The one writer of a folder, from opening to `close` (or the end of a `with` block).

    Opening makes the folder a graph's if it is new, and puts right what a killed writer left: a batch
    is either wholly there, with its checkpoint, or not at all.

    Args:
        folder: The graph's folder; made when it is not there.
        withhold: Removes from a copy of the store what must not be seen without the operator's flag,
            and says how much that was (room `view` has it).

    Raises:
        StoreError: The folder holds other things, is damaged, cannot be written, or another process
            is writing to it.
    """

    def __init__(self, folder: Path, withhold: Withhold) -> None:
        self._layout = Layout(folder)
        self._withhold = withhold
        self._live: Store | None = None
        self._lock = WriterLock(folder, self._layout.lock)
        try:
            self._layout.create()
        except BaseException:
            self._lock.release(remove=not self._layout.format.exists())
            raise
        try:
            self._journal = Journal(self._layout)
            self._recover()
            self._load_reference_data()
        except BaseException:
            self._lock.release()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let others write. The graph stays as the last whole batch left it."""
        self._live = None
        self._journal.close()
        self._lock.release()

    def stored(self, document: str) -> JournalEntry | None:
        """The journal's entry of a document (by IRI); None when it is not stored."""
        return self._journal.entry(document)

    def record_failures(self, failures: Iterable[Failure]) -> None:
        """Note sources that could not be taken in."""
        self._journal.record_failures(failures)

    def documents_of_key(self, key: str) -> Iterator[str]:
        """IRIs of the stored documents that have this key, by which copies of one telegram meet."""
        for quad in self._store().quads_for_pattern(None, NamedNode(CG.matchKey), Literal(key)):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject.value

    def statements_of(self, document: str) -> Iterator[Quad]:
        """The quads of a stored document's statements graph."""
        known = self.stored(document)
        if known is not None:
            yield from self._store().quads_for_pattern(None, None, None, NamedNode(known.statements_graph))

    def remarks(self, document: str) -> tuple[Remark, ...]:
        """What was wrong with the source of a stored document (by IRI)."""
        return self._journal.remarks(document)

    def record_remarks(self, documents: Iterable[str], remarks: Iterable[Remark]) -> None:
        """Note what is wrong with the sources of documents that are about to be stored."""
        self._journal.record_remarks(documents, remarks)

    def write_batch(self, entries: Sequence[Entry], links: Mapping[str, bytes] | None = None) -> BatchResult:
        """Store documents, all or none, and let readers see them.

        A document that is there already by the same extractor is skipped; by another one it is
        replaced whole.

        Args:
            entries: The documents.
            links: Graphs (by IRI, as N-Quads) that say how these documents stand to each other and to stored
                ones; those of a replaced document that are not among them go.

        Raises:
            StoreError: The batch could not be written; the graph is as it was before.
        """
        added, replaced, skipped = self._sort_out(entries)
        number = self._current()
        if added or replaced:
            number += 1
            entries = [*added, *replaced]
            new = None if replaced else [entry.mapped.document for entry in added]
            for entry in entries:
                self._keep(entry)
            batch = Batch(lambda store: _load(store, entries, replaced, links or {}), new)
            self._commit(number, [_row(entry.mapped, number) for entry in entries], batch)
        return BatchResult(
            tuple(entry.mapped for entry in added), tuple(entry.mapped for entry in replaced), skipped, number
        )

    def _sort_out(
        self, entries: Sequence[Entry]
    ) -> tuple[list[Entry], list[Entry], tuple[tuple[MappedDocument, str], ...]]:
        added: list[Entry] = []
        replaced: list[Entry] = []
        skipped: list[tuple[MappedDocument, str]] = []
        taken: dict[str, str] = {}
        for entry in entries:
            mapped = entry.mapped
            known = self._journal.entry(mapped.document)
            if mapped.document in taken:
                skipped.append((mapped, taken[mapped.document]))
                continue
            if known is not None and known.extractor == mapped.extractor:
                skipped.append((mapped, known.file_name))
                continue
            taken[mapped.document] = mapped.file_name
            (added if known is None else replaced).append(entry)
        return added, replaced, tuple(skipped)

    def _current(self) -> int:
        return current_number(self._layout) or 0

    def _store(self) -> Store:
        if self._live is None:
            raise StoreError(self._layout.folder, "the writer is closed")
        return self._live

    def _keep(self, entry: Entry) -> None:
        try:
            keep_text(self._layout, entry.mapped.sha256, entry.text)
            if entry.corrections is not None:
                keep_corrections(self._layout, entry.mapped.sha256, entry.corrections)
        except OSError as error:
            raise StoreError(self._layout.folder, f"the batch could not be written: {error}") from error

    def _commit(self, number: int, rows: list[JournalEntry], batch: Batch) -> None:
        """Journal, store, checkpoint, journal: the checkpoint's swap is what decides."""
        self._journal.begin(number, rows)
        try:
            batch.change(self._store())
            publish(self._layout, self._store(), batch, number, self._withhold)
        except BaseException as error:
            # A store with half a batch is never written to again; the traceback's frames hold it too.
            traceback.clear_frames(error.__traceback__)
            self._live = None
            if self._recover():
                return  # the checkpoint was published before it failed
            if isinstance(error, OSError | SyntaxError | ValueError | RuntimeError):
                raise StoreError(self._layout.folder, f"the batch could not be written: {error}") from error
            raise
        self._journal.finish()

    def _recover(self) -> bool:
        """Finish or undo what was begun, and open the live store; whether a batch was finished."""
        pending = self._journal.pending()
        try:
            published = pending is not None and pending == current_number(self._layout)
            if published:
                self._journal.finish()
            elif pending is not None or not self._layout.live.exists():
                restore(self._layout)
                self._journal.drop()
            self._live = Store(str(self._layout.live))
        except OSError as error:
            raise StoreError(self._layout.folder, f"damaged, or cannot be written: {error}") from error
        return published

    def _load_reference_data(self) -> None:
        """Load ontology and vocabularies, once for each version of them."""
        digest = reference_digest()
        if self._journal.loaded(_REFERENCE) == digest and current_number(self._layout) is not None:
            return
        self._commit(self._current() + 1, [], Batch(_load_reference, []))
        self._journal.note_loaded(_REFERENCE, digest)


def _row(mapped: MappedDocument, checkpoint: int) -> JournalEntry:
    return JournalEntry(
        document=mapped.document,
        sha256=mapped.sha256,
        file_name=mapped.file_name,
        telegram_id=mapped.telegram_id,
        extractor=mapped.extractor,
        checkpoint=checkpoint,
        statements_graph=mapped.statements_graph,
        ties_graph=mapped.ties_graph,
    )


def _load(store: Store, entries: list[Entry], replaced: list[Entry], links: Mapping[str, bytes]) -> None:
    for entry in replaced:
        for graph in _links_of(store, NamedNode(entry.mapped.document)):
            store.clear_graph(graph)
        store.clear_graph(NamedNode(entry.mapped.statements_graph))
        store.clear_graph(NamedNode(entry.mapped.ties_graph))
    nquads = [*(entry.mapped.nquads for entry in entries), *links.values()]
    store.bulk_load(b"".join(nquads), RdfFormat.N_QUADS)


def _links_of(store: Store, document: NamedNode) -> set[NamedNode]:
    """The graphs that say how a document stands to others."""
    return {
        quad.graph_name
        for end in (CG.matchLeft, CG.matchRight)
        for quad in store.quads_for_pattern(None, NamedNode(end), document)
        if isinstance(quad.graph_name, NamedNode)
    }


def _load_reference(store: Store) -> None:
    for graph in reference_graphs():
        store.clear_graph(graph)
    store.bulk_extend(reference_quads())
