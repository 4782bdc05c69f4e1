"""One process writes to a folder: by a lock that the system takes back however the process ends."""

import sys
from pathlib import Path
from typing import IO

from cablegraph.store.layout import StoreError

if sys.platform == "win32":
    import msvcrt

    def _seize(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """Held from making it to `release`, or to the end of the process.

    Raises:
        StoreError: Another process (or another writer of this one) holds it, or it cannot be made.
    """

    def __init__(self, folder: Path, path: Path) -> None:
        self._path = path
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file = path.open("a", encoding="ascii")
        except OSError as error:
            raise StoreError(folder, f"cannot be written: {error}") from error
        try:
            _seize(self._file)
        except OSError as error:
            self._file.close()
            raise StoreError(folder, "another process is writing to it; wait until it has ended") from error

    def release(self, *, remove: bool = False) -> None:
        """Let others write.

        Args:
            remove: The lock's file goes too: the folder turned out to be no graph's.
        """
        if remove:
            self._path.unlink(missing_ok=True)
        self._file.close()
