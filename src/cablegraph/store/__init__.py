"""The store: a graph's folder with one writer, a journal, and checkpoints for readers."""

from cablegraph.store.checkpoints import open_current
from cablegraph.store.journal import Failure, JournalEntry, Remark, read_journal
from cablegraph.store.layout import StoreError
from cablegraph.store.texts import read_corrections_of, read_text
from cablegraph.store.writer import BatchResult, Entry, GraphWriter

__all__ = [
    "BatchResult",
    "Entry",
    "Failure",
    "GraphWriter",
    "JournalEntry",
    "Remark",
    "StoreError",
    "open_current",
    "read_corrections_of",
    "read_journal",
    "read_text",
]
