"""Checkpoints: every finished batch as a store of its own that readers open and nobody writes."""

import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pyoxigraph import Store

from cablegraph.store.layout import Layout, StoreError, replace_file

KEPT = 2  # a reader that opened the one before the current one still finds its files


class Withhold(Protocol):
    """Removes from a copy of the store what must not be seen without the operator's flag."""

    def __call__(self, path: Path, full: Path, changed: Collection[str] | None) -> int:
        """Remove it, and say how much that was.

        Args:
            path: The copy.
            full: The same store with everything in it.
            changed: IRIs of the documents in `path` that this was not done to yet; None: any.
        """
        ...


class Change(Protocol):
    """Writes one batch into a store."""

    def __call__(self, store: Store) -> None:
        """Write it."""
        ...


def current_number(layout: Layout) -> int | None:
    """Number of the checkpoint that readers open; None when none was ever published.

    Raises:
        StoreError: The pointer cannot be read, or holds no number.
    """
    try:
        return int(layout.current.read_text(encoding="ascii"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise StoreError(layout.folder, f"damaged: {layout.current.name}: {error}") from error


@dataclass(frozen=True)
class Batch:
    """What a checkpoint has that the one before has not.

    Attributes:
        change: Writes it into a store.
        documents: IRIs of the documents that are new; None: others were changed too.
    """

    change: Change
    documents: Collection[str] | None


def publish(layout: Layout, live: Store, batch: Batch, number: int, withhold: Withhold) -> None:
    """Make a checkpoint of the live store, and let readers see it.

    Where something was withheld, readers see a copy without it by default. That copy is made from the
    last one and the batch, so that a batch costs what it brings, not what is there.

    Args:
        layout: The folder.
        live: The live store, with the batch in it.
        batch: What is new.
        number: The new checkpoint's number.
        withhold: Takes out of a copy what must not be seen.

    Raises:
        OSError: The checkpoint cannot be written; readers go on seeing the one before.
    """
    partial = layout.checkpoints / "partial"
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    full, open_ = partial / "full", partial / "open"
    live.backup(full)
    last = current_number(layout)
    before = layout.checkpoint(last) / "open" if last is not None else None
    if before is not None and before.is_dir() and batch.documents is not None:
        Store.read_only(str(before)).backup(open_)
        batch.change(Store(str(open_)))
        withheld = withhold(open_, full, batch.documents)
    else:
        live.backup(open_)
        withheld = withhold(open_, full, None)
    if withheld == 0:
        shutil.rmtree(open_)
    target = layout.checkpoint(number)
    shutil.rmtree(target, ignore_errors=True)  # left by a writer that was killed before the swap
    partial.rename(target)
    replace_file(layout.current, f"{number}\n")
    _prune(layout, number)


def _prune(layout: Layout, number: int) -> None:
    for entry in layout.checkpoints.iterdir():
        if entry.name.isdigit() and not number - KEPT < int(entry.name) <= number:
            shutil.rmtree(entry, ignore_errors=True)


def restore(layout: Layout) -> None:
    """Put the live store back to the current checkpoint. Nobody may have it open.

    Raises:
        OSError: It cannot be written; the checkpoint stays as it is.
    """
    number = current_number(layout)
    new = layout.live.with_name("live.new")
    shutil.rmtree(new, ignore_errors=True)
    if number is not None:
        Store.read_only(str(layout.checkpoint(number) / "full")).backup(new)
    shutil.rmtree(layout.live, ignore_errors=True)
    if number is not None:
        new.rename(layout.live)


def checkpoint_path(layout: Layout, *, include_protected: bool) -> Path:
    """Where readers find the current checkpoint's store.

    Raises:
        StoreError: No checkpoint was ever published.
    """
    number = current_number(layout)
    if number is None:
        raise StoreError(layout.folder, "an empty graph: nothing was built into it yet")
    checkpoint = layout.checkpoint(number)
    open_ = checkpoint / "open"
    return open_ if open_.is_dir() and not include_protected else checkpoint / "full"


def open_current(folder: Path, *, include_protected: bool = False) -> Store:
    """The last whole batch of a graph's folder as a read-only store.

    Args:
        folder: The graph's folder.
        include_protected: With what is withheld by default. Only on the operator's explicit word.

    Raises:
        StoreError: The folder holds no graph, or is damaged.
    """
    layout = Layout(folder)
    layout.check()
    try:
        try:
            return _read_only(layout, include_protected)
        except FileNotFoundError:  # a writer has published twice since the pointer was read
            return _read_only(layout, include_protected)
    except OSError as error:
        raise StoreError(folder, f"damaged: {error}") from error


def _read_only(layout: Layout, include_protected: bool) -> Store:
    return Store.read_only(str(checkpoint_path(layout, include_protected=include_protected)))
