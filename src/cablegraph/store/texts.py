"""The decoded sources that a graph's folder keeps, so that quotations can be checked and shown."""

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
