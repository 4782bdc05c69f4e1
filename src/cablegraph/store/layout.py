"""What lies where in a graph's folder, and whether a folder is one.

GRAPH/format                     version of this layout
GRAPH/lock                       held by the one process that writes
GRAPH/live/                      the store that is written
GRAPH/checkpoints/000012/full/   the last whole batches, for readers
GRAPH/checkpoints/000012/open/   the same without what is protected; absent when nothing is
GRAPH/current                    number of the checkpoint that readers open
GRAPH/journal.sqlite             which documents are stored, from which files, and what went wrong
GRAPH/texts/ab/abcd....txt       the decoded sources, by hash
GRAPH/corrections/ab/abcd...json what people corrected in a source, by its hash
"""

import os
from dataclasses import dataclass
from pathlib import Path

from cablegraph.text import CablegraphError

FORMAT = "1"


class StoreError(CablegraphError):
    """A graph's folder cannot be opened, read or written: names the folder and the reason.

    Attributes:
        folder: The folder as the user gave it.
        reason: What is wrong, in words.
    """

    def __init__(self, folder: Path, reason: str) -> None:
        self.folder = folder
        self.reason = reason
        super().__init__(f"{folder}: {reason}")


@dataclass(frozen=True)
class Layout:
    """Paths inside a graph's folder."""

    folder: Path

    @property
    def format(self) -> Path:
        """The file that makes a folder a graph's."""
        return self.folder / "format"

    @property
    def lock(self) -> Path:
        """The file whose lock the writer holds."""
        return self.folder / "lock"

    @property
    def live(self) -> Path:
        """The store that is written; never opened by readers."""
        return self.folder / "live"

    @property
    def checkpoints(self) -> Path:
        """The folder of checkpoints."""
        return self.folder / "checkpoints"

    @property
    def current(self) -> Path:
        """The file that holds the number of the checkpoint to be read."""
        return self.folder / "current"

    @property
    def journal(self) -> Path:
        """The journal's database."""
        return self.folder / "journal.sqlite"

    def checkpoint(self, number: int) -> Path:
        """The folder of one checkpoint."""
        return self.checkpoints / f"{number:06d}"

    def text(self, sha256: str) -> Path:
        """The decoded text of one source."""
        return self.folder / "texts" / sha256[:2] / f"{sha256}.txt"

    def corrections(self, sha256: str) -> Path:
        """What people corrected in one source."""
        return self.folder / "corrections" / sha256[:2] / f"{sha256}.json"

    def check(self) -> None:
        """Check that the folder holds a graph of this format.

        Raises:
            StoreError: It does not.
        """
        try:
            found = self.format.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            reason = "no graph (build one first)" if self.folder.exists() else "no such folder"
            raise StoreError(self.folder, reason) from None
        except (OSError, UnicodeDecodeError) as error:
            raise StoreError(self.folder, f"cannot be read: {error}") from error
        if found != FORMAT:
            raise StoreError(
                self.folder, f"a graph of format {found!r}; this version reads {FORMAT!r}: build it anew"
            )

    def create(self) -> None:
        """Make the folder a graph's, unless it is one.

        Raises:
            StoreError: It holds other things, or cannot be written.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if self.format.exists():
                self.check()
                return
            foreign = [entry.name for entry in self.folder.iterdir() if entry.name != self.lock.name]
            if foreign:
                raise StoreError(self.folder, f"holds other files ({sorted(foreign)[0]}): give a new folder")
            replace_file(self.format, FORMAT + "\n")
        except OSError as error:
            raise StoreError(self.folder, f"cannot be written: {error}") from error


def replace_file(path: Path, content: str) -> None:
    """Write a file so that a reader sees the old content or the new, never a part of either."""
    new = path.with_name(path.name + ".new")
    with new.open("w", encoding="utf-8", newline="") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
