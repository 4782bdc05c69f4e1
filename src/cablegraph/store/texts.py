"""What a folder keeps beside the graph: decoded sources, by which quotations are checked, and corrections."""

from pathlib import Path

from cablegraph.store.layout import Layout, StoreError, replace_file


def keep_text(layout: Layout, sha256: str, text: str) -> None:
    """Keep the decoded text of a source, line ends as they are.

    Raises:
        OSError: It cannot be written.
    """
    path = layout.text(sha256)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, text)


def read_text(folder: Path, sha256: str) -> str:
    """The decoded text of a stored document, whose code points its evidence counts.

    Raises:
        StoreError: No such text is kept, or it cannot be read.
    """
    try:
        with Layout(folder).text(sha256).open(encoding="utf-8", newline="") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(folder, f"no text of the source {sha256[:16]}: {error}") from error


def keep_corrections(layout: Layout, sha256: str, text: str) -> None:
    """Keep what people corrected in a source, instead of what was kept before.

    Raises:
        OSError: It cannot be written.
    """
    path = layout.corrections(sha256)
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, text)


def read_corrections_of(folder: Path, sha256: str) -> str | None:
    """What people corrected in a source; None: nothing.

    Raises:
        StoreError: It cannot be read.
    """
    try:
        return Layout(folder).corrections(sha256).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(folder, f"corrections of the source {sha256[:16]}: {error}") from error
