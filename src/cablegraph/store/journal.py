"""The journal: which documents are stored, from which files, and which sources could not be read.

Times and machines have no place in the graph and none here either. A batch is written into the journal
before the store is touched (`begin`) and closed after its checkpoint is published (`finish`); what a
killed writer left open tells the next one what to do.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from cablegraph.store.layout import Layout, StoreError

_TABLES = """
CREATE TABLE IF NOT EXISTS documents (
    document TEXT PRIMARY KEY, sha256 TEXT NOT NULL, file_name TEXT NOT NULL, telegram_id TEXT,
    extractor TEXT NOT NULL, checkpoint INTEGER NOT NULL,
    statements_graph TEXT NOT NULL, ties_graph TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS failures (source TEXT PRIMARY KEY, reason TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS remarks (document TEXT NOT NULL, line INTEGER NOT NULL, reason TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS remarks_of ON remarks (document);
CREATE TABLE IF NOT EXISTS pending (checkpoint INTEGER PRIMARY KEY, batch TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS loaded (name TEXT PRIMARY KEY, hash TEXT NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One stored document.

    Attributes:
        document: IRI of the document.
        file_name: The source's name as it was given.
        extractor: Name and version of the extractor that read it.
        checkpoint: Number of the batch's checkpoint.
    """

    document: str
    sha256: str
    file_name: str
    telegram_id: str | None
    extractor: str
    checkpoint: int
    statements_graph: str
    ties_graph: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be taken in, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong with a source that was taken in all the same.

    Attributes:
        document: IRI of the document.
        line: Line number from 1; 0 when none can be named.
    """

    document: str
    line: int
    reason: str


class Journal:
    """The journal of one folder."""

    def __init__(self, layout: Layout, *, read_only: bool = False) -> None:
        self._folder = layout.folder
        path = layout.journal.absolute()
        with self._errors():
            uri = f"{path.as_uri()}?mode={'ro' if read_only else 'rwc'}"
            self._database = sqlite3.connect(uri, uri=True, timeout=30)
            if not read_only:
                self._database.executescript(_TABLES)

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(self._folder, f"journal: {error}") from error

    def entries(self) -> dict[str, JournalEntry]:
        """Every stored document by IRI, in order of file names."""
        columns = ", ".join(JournalEntry.__slots__)
        with self._errors():
            rows = self._database.execute(f"SELECT {columns} FROM documents ORDER BY file_name, document")
            return {row[0]: JournalEntry(*row) for row in rows}

    def entry(self, document: str) -> JournalEntry | None:
        """The entry of one document; None when it is not stored."""
        columns = ", ".join(JournalEntry.__slots__)
        with self._errors():
            query = f"SELECT {columns} FROM documents WHERE document = ?"
            row = self._database.execute(query, (document,)).fetchone()
        return None if row is None else JournalEntry(*row)

    def failures(self) -> tuple[Failure, ...]:
        """Sources that could not be taken in, in order of their names."""
        with self._errors():
            rows = self._database.execute("SELECT source, reason FROM failures ORDER BY source")
            return tuple(Failure(*row) for row in rows)

    def record_failures(self, failures: Iterable[Failure]) -> None:
        """Note sources that could not be taken in; a source's newer reason replaces an older one."""
        with self._errors(), self._database as database:
            rows = [(failure.source, failure.reason) for failure in failures]
            database.executemany("INSERT OR REPLACE INTO failures VALUES (?, ?)", rows)

    def remarks(self, document: str) -> tuple[Remark, ...]:
        """What was wrong with a stored document's source, in the order of its lines."""
        with self._errors():
            query = "SELECT document, line, reason FROM remarks WHERE document = ? ORDER BY line, rowid"
            return tuple(Remark(*row) for row in self._database.execute(query, (document,)))

    def record_remarks(self, documents: Iterable[str], remarks: Iterable[Remark]) -> None:
        """Note what is wrong with the sources of these documents, instead of what was noted before."""
        with self._errors(), self._database as database:
            database.executemany("DELETE FROM remarks WHERE document = ?", [(one,) for one in documents])
            rows = [(remark.document, remark.line, remark.reason) for remark in remarks]
            database.executemany("INSERT INTO remarks VALUES (?, ?, ?)", rows)

    def begin(self, checkpoint: int, entries: Iterable[JournalEntry]) -> None:
        """Note what is about to be written, before it is."""
        batch = json.dumps([asdict(entry) for entry in entries])
        with self._errors(), self._database as database:
            database.execute("INSERT INTO pending VALUES (?, ?)", (checkpoint, batch))

    def pending(self) -> int | None:
        """Number of the checkpoint of a batch that was begun and neither finished nor dropped."""
        with self._errors():
            row = self._database.execute("SELECT max(checkpoint) FROM pending").fetchone()
        return None if row is None or row[0] is None else int(row[0])

    def finish(self) -> None:
        """The batch that was begun is published: its documents are stored, their old failures are past."""
        with self._errors(), self._database as database:
            row = database.execute("SELECT batch FROM pending").fetchone()
            entries = [JournalEntry(**entry) for entry in json.loads(row[0])]
            places = ", ".join("?" for _ in JournalEntry.__slots__)
            rows = [tuple(asdict(entry).values()) for entry in entries]
            database.executemany(f"INSERT OR REPLACE INTO documents VALUES ({places})", rows)
            names = [(entry.file_name,) for entry in entries]
            database.executemany("DELETE FROM failures WHERE source = ?", names)
            database.execute("DELETE FROM pending")

    def drop(self) -> None:
        """The batch that was begun is not to be."""
        with self._errors(), self._database as database:
            database.execute("DELETE FROM pending")

    def loaded(self, name: str) -> str | None:
        """Hash of a body of reference data as it was last loaded; None: never."""
        with self._errors():
            row = self._database.execute("SELECT hash FROM loaded WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def note_loaded(self, name: str, digest: str) -> None:
        """Note that a body of reference data is loaded."""
        with self._errors(), self._database as database:
            database.execute("INSERT OR REPLACE INTO loaded VALUES (?, ?)", (name, digest))


def read_journal(folder: Path) -> tuple[dict[str, JournalEntry], tuple[Failure, ...]]:
    """Documents (by IRI) and failures of a graph's folder.

    Raises:
        StoreError: The folder holds no graph, or its journal cannot be read.
    """
    layout = Layout(folder)
    layout.check()
    journal = Journal(layout, read_only=True)
    try:
        return journal.entries(), journal.failures()
    finally:
        journal.close()
