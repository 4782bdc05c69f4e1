"""Copies: documents of one telegram find each other by number, and by station and date-time group."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from cablegraph.loaders import read_record
from cablegraph.loaders.historical import as_telegram
from cablegraph.loaders.sameness import same_telegram
from cablegraph.mapping import MappedDocument
from cablegraph.mapping.copies import Copy, copies_graph, copies_nquads
from cablegraph.mapping.repeats import claims_of
from cablegraph.records.telegram import Telegram
from cablegraph.store import Entry, GraphWriter, JournalEntry, read_text
from cablegraph.text import SourceText

_WORTH_KEEPING = 0.05  # below it nothing but the key speaks for it


class CopyFinder:
    """Compares the documents of a batch with each other and with what is stored, pair by pair.

    Only documents that share a key are compared, so a batch costs what it brings.

    Args:
        folder: The graph's folder.
        writer: Its writer, which looks keys up in the store.
    """

    def __init__(self, folder: Path, writer: GraphWriter) -> None:
        self._folder = folder
        self._writer = writer

    def links(self, entries: Sequence[Entry]) -> dict[str, bytes]:
        """The graphs of the pairs that a batch makes, by IRI."""
        batch = {entry.mapped.document: entry for entry in entries}
        copies: dict[str, Copy] = {}
        found: dict[str, bytes] = {}
        for one, other in self._pairs(entries, batch):
            left, right = (self._copy(iri, batch, copies) for iri in (one, other))
            sameness = same_telegram(left.telegram, right.telegram)
            if sameness.same or sameness.score >= _WORTH_KEEPING:
                found[copies_graph(one, other)] = copies_nquads(left, right, sameness)
        return found

    def _pairs(self, entries: Sequence[Entry], batch: dict[str, Entry]) -> Iterator[tuple[str, str]]:
        """Each two documents that share a key, at least one of the batch; each pair once."""
        by_key: dict[str, list[str]] = defaultdict(list)
        seen: set[tuple[str, str]] = set()
        for entry in entries:
            document = entry.mapped.document
            for key in entry.mapped.match_keys:
                stored = (iri for iri in self._writer.documents_of_key(key) if iri not in batch)
                for other in (*by_key[key], *stored):
                    pair = (min(document, other), max(document, other))
                    if pair not in seen:
                        seen.add(pair)
                        yield pair
                by_key[key].append(document)

    def _copy(self, document: str, batch: dict[str, Entry], known: dict[str, Copy]) -> Copy:
        if document not in known:
            entry = batch.get(document)
            known[document] = self._new(entry) if entry is not None else self._stored(document)
        return known[document]

    def _new(self, entry: Entry) -> Copy:
        mapped = entry.mapped
        quads = (
            quad
            for quad in parse(mapped.nquads, RdfFormat.N_QUADS)
            if str(quad.graph_name) == f"<{mapped.statements_graph}>"
        )
        return Copy(mapped.document, _telegram(mapped, entry.text), claims_of(quads))

    def _stored(self, document: str) -> Copy:
        known = self._writer.stored(document)
        assert known is not None, "what has a key in the store is in its journal"
        text = read_text(self._folder, known.sha256)
        return Copy(document, _telegram(known, text), claims_of(self._writer.statements_of(document)))


def _telegram(of: MappedDocument | JournalEntry, text: str) -> Telegram:
    """The telegram of a document, read once more: comparing needs its fields, and copies are few."""
    source = SourceText(of.file_name, text, "utf-8", of.sha256)
    record = read_record(source)
    return record if isinstance(record, Telegram) else as_telegram(record, source)
