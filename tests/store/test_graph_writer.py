"""Batches are seen whole or not at all, whatever happens to the writer."""

import signal
import subprocess
import sys
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

import pytest
from made_cable import TEXT, Maker, made_annotations, made_telegram
from pyoxigraph import NamedNode, Quad, Store

from cablegraph.mapping import MappedDocument, map_document
from cablegraph.mapping.iris import ONTOLOGY_GRAPH, VOCABULARIES_GRAPH
from cablegraph.store import Entry, Failure, GraphWriter, StoreError, open_current, read_journal, read_text
from cablegraph.store.checkpoints import Withhold
from cablegraph.store.layout import Layout


def nothing(path: Path, full: Path, changed: Collection[str] | None) -> int:
    return 0


def made(number: int = 0, version: str = "1") -> Entry:
    """One of many documents: the made cable with another last line."""
    make = Maker(TEXT + f"{number}\n", name=f"cable-{number}.txt")
    annotations = replace(made_annotations(make), version=version)
    telegram = replace(made_telegram(make), id=f"07OSLO{number}")
    return Entry(map_document(make.source, telegram, annotations), make.source.text)


def write(folder: Path, *entries: Entry, withhold: Withhold = nothing) -> None:
    with GraphWriter(folder, withhold) as writer:
        writer.write_batch(entries)


def documents(store: Store) -> dict[str, bytes]:
    """Sorted lines of every document's graphs in a store, by document."""
    found: dict[str, list[str]] = {}
    for line in str(store).splitlines(keepends=True):
        graph = line.rsplit("<", 1)[1]
        if "/document/" in graph:
            found.setdefault(graph.partition("/graph/")[0], []).append(line)
    return {document: "".join(sorted(lines)).encode() for document, lines in found.items()}


def expected(*entries: Entry) -> dict[str, bytes]:
    return {entry.mapped.document: entry.mapped.nquads for entry in entries}


def test_what_is_written_is_what_readers_see(tmp_path: Path) -> None:
    write(tmp_path / "g", made(1), made(2))
    assert documents(open_current(tmp_path / "g")) == expected(made(1), made(2))


def test_ontology_and_vocabularies_are_there_once(tmp_path: Path) -> None:
    write(tmp_path / "g")
    store = open_current(tmp_path / "g")
    assert {graph.value for graph in store.named_graphs()} == {ONTOLOGY_GRAPH, VOCABULARIES_GRAPH}
    count = len(store)
    write(tmp_path / "g", made(1))
    assert len(open_current(tmp_path / "g")) == count + made(1).mapped.counts["quads"]


def test_a_document_that_is_there_is_skipped_and_says_under_which_name(tmp_path: Path) -> None:
    copy = replace(made(1), mapped=replace(made(1).mapped, file_name="copy.txt"))
    with GraphWriter(tmp_path / "g", nothing) as writer:
        first = writer.write_batch([made(1), copy, made(2)])
        second = writer.write_batch([copy])
    assert [mapped.file_name for mapped in first.added] == ["cable-1.txt", "cable-2.txt"]
    assert first.skipped == second.skipped == ((copy.mapped, "cable-1.txt"),)
    assert second.checkpoint == first.checkpoint, "nothing was written, nothing is published"


def test_another_version_of_the_extractor_replaces_the_document_whole(tmp_path: Path) -> None:
    write(tmp_path / "g", made(1), made(2))
    newer = made(1, version="2")
    with GraphWriter(tmp_path / "g", nothing) as writer:
        result = writer.write_batch([newer])
    assert (result.added, result.replaced) == ((), (newer.mapped,))
    assert documents(open_current(tmp_path / "g")) == expected(newer, made(2))


def test_the_journal_tells_documents_and_failures(tmp_path: Path) -> None:
    with GraphWriter(tmp_path / "g", nothing) as writer:
        writer.record_failures([Failure("cable-1.txt", "cut off"), Failure("b.bin", "binary, not text")])
        writer.write_batch([made(1)])
        assert writer.stored(made(1).mapped.document) is not None
        assert writer.stored(made(2).mapped.document) is None
    entries, failures = read_journal(tmp_path / "g")
    (entry,) = entries.values()
    mapped = made(1).mapped
    assert (entry.document, entry.sha256, entry.file_name) == (mapped.document, mapped.sha256, "cable-1.txt")
    assert (entry.telegram_id, entry.extractor) == ("07OSLO1", "by-hand 1")
    assert failures == (Failure("b.bin", "binary, not text"),), "cable-1.txt was mended since"


def test_the_text_of_a_document_is_kept_code_point_by_code_point(tmp_path: Path) -> None:
    make = Maker(TEXT.replace("\n", "\r\n") + "\ufeff\x1a\n")
    telegram, annotations = made_telegram(Maker()), replace(made_annotations(Maker()), mentions=())
    mapped = map_document(make.source, telegram, annotations)
    write(tmp_path / "g", Entry(mapped, make.source.text))
    assert read_text(tmp_path / "g", mapped.sha256) == make.source.text
    with pytest.raises(StoreError, match="no text"):
        read_text(tmp_path / "g", "0" * 64)


def test_a_reader_keeps_its_batch_while_others_are_written(tmp_path: Path) -> None:
    write(tmp_path / "g", made(1))
    reader = open_current(tmp_path / "g")
    write(tmp_path / "g", made(2))
    assert documents(reader) == expected(made(1))
    assert documents(open_current(tmp_path / "g")) == expected(made(1), made(2))


def test_old_checkpoints_go_and_two_stay(tmp_path: Path) -> None:
    with GraphWriter(tmp_path / "g", nothing) as writer:
        numbers = [writer.write_batch([made(n)]).checkpoint for n in range(4)]
    kept = sorted(entry.name for entry in (tmp_path / "g" / "checkpoints").iterdir())
    assert kept == [f"{number:06d}" for number in numbers[-2:]]


class Hiding:
    """Hides one document's statements, and notes what it was told."""

    def __init__(self, hidden: MappedDocument) -> None:
        self.graph = NamedNode(hidden.statements_graph)
        self.told: list[Collection[str] | None] = []

    def __call__(self, path: Path, full: Path, changed: Collection[str] | None) -> int:
        self.told.append(changed)
        Store(str(path)).remove_graph(self.graph)
        return int(Store.read_only(str(full)).contains_named_graph(self.graph))


def test_readers_see_the_copy_from_which_something_was_withheld(tmp_path: Path) -> None:
    hiding = Hiding(made(1).mapped)
    write(tmp_path / "g", made(1), made(2), withhold=hiding)
    assert not open_current(tmp_path / "g").contains_named_graph(hiding.graph)
    assert documents(open_current(tmp_path / "g", include_protected=True)) == expected(made(1), made(2))
    write(tmp_path / "g", made(3), withhold=hiding)
    assert not open_current(tmp_path / "g").contains_named_graph(hiding.graph)
    assert documents(open_current(tmp_path / "g"))[made(3).mapped.document] == made(3).mapped.nquads
    assert (
        documents(open_current(tmp_path / "g", include_protected=True)).keys()
        == expected(made(1), made(2), made(3)).keys()
    )


def test_withholding_is_told_what_is_new_unless_it_must_see_all(tmp_path: Path) -> None:
    hiding = Hiding(made(1).mapped)
    with GraphWriter(tmp_path / "g", hiding) as writer:
        writer.write_batch([made(1)])
        writer.write_batch([made(2), made(3)])
        writer.write_batch([made(2, version="2")])
    new = [made(2).mapped.document, made(3).mapped.document]
    assert hiding.told == [None, None, new, None], "all: for the first time, and when something is replaced"


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    with GraphWriter(tmp_path / "g", nothing), pytest.raises(StoreError, match="another process is writing"):
        GraphWriter(tmp_path / "g", nothing)
    write(tmp_path / "g", made(1))  # the lock is free again


@pytest.mark.parametrize("error", [OSError("No space left on device"), KeyboardInterrupt()])
def test_a_batch_that_fails_leaves_the_graph_as_it_was(tmp_path: Path, error: BaseException) -> None:
    failing = False

    def withhold(path: Path, full: Path, changed: Collection[str] | None) -> int:
        if failing:
            raise error
        return 0

    with GraphWriter(tmp_path / "g", withhold) as writer:
        writer.write_batch([made(1)])
        failing = True
        with pytest.raises((StoreError, KeyboardInterrupt), match=r"No space left|^$"):
            writer.write_batch([made(1, version="2"), made(2)])
        failing = False
        assert documents(open_current(tmp_path / "g")) == expected(made(1))
        writer.write_batch([made(3)])
    assert documents(open_current(tmp_path / "g")) == expected(made(1), made(3))
    assert len(read_journal(tmp_path / "g")[0]) == 2


def test_quads_that_no_parser_takes_fail_the_whole_batch(tmp_path: Path) -> None:
    broken = replace(
        made(2), mapped=replace(made(2).mapped, nquads=made(2).mapped.nquads + b"<x> nonsense\n")
    )
    with GraphWriter(tmp_path / "g", nothing) as writer:
        writer.write_batch([made(1)])
        with pytest.raises(StoreError, match="batch could not be written"):
            writer.write_batch([made(3), broken])
    assert documents(open_current(tmp_path / "g")) == expected(made(1))


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path[:0] = {paths!r}
from test_graph_writer import made, nothing
from cablegraph.store import GraphWriter
from cablegraph.store import writer as module

def kill(*args):
    os.kill(os.getpid(), signal.SIGKILL)

point = {point!r}
writer = GraphWriter(Path({folder!r}), nothing)
if point == "store":
    module.publish = kill
elif point == "checkpoint":
    writer._withhold = kill
elif point == "text":
    module.keep_text = kill
elif point == "journal":
    writer._journal.finish = kill
writer.write_batch([made(1, version="2"), made(2)])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize(
    ("point", "whole"),
    [
        ("text", False),  # begun, nothing written
        ("store", False),  # written, not published
        ("checkpoint", False),  # published by half
        ("journal", True),  # published, not yet in the journal
    ],
)
def test_a_writer_killed_at_any_point_leaves_all_or_nothing(tmp_path: Path, point: str, whole: bool) -> None:
    folder = tmp_path / "g"
    write(folder, made(1))
    here = Path(__file__).parent
    script = KILLED.format(paths=[str(here), str(here.parent)], point=point, folder=str(folder))
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, cwd=here)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()

    after = expected(made(1, version="2"), made(2)) if whole else expected(made(1))
    assert documents(open_current(folder)) == after, "readers see a whole batch at once"
    with GraphWriter(folder, nothing) as writer:
        assert documents(open_current(folder)) == after
        writer.write_batch([made(3)])
    assert documents(open_current(folder)) == {**after, **expected(made(3))}
    assert set(read_journal(folder)[0]) == {*after, made(3).mapped.document}


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("years of work")
    with pytest.raises(StoreError, match=r"holds other files \(thesis.doc\)"):
        GraphWriter(tmp_path, nothing)
    assert (tmp_path / "thesis.doc").read_text() == "years of work"
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"], "not even a lock is left"


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (lambda g: (g / "format").write_text("99"), "format '99'"),
        (lambda g: (g / "format").unlink(), "no graph"),
        (lambda g: (g / "current").write_text("soon"), "damaged"),
        (lambda g: (g / "current").write_text("77"), "damaged"),
        (lambda g: (g / "current").unlink(), "empty graph"),
    ],
)
def test_a_damaged_folder_is_named_to_readers(
    tmp_path: Path, damage: Callable[[Path], object], reason: str
) -> None:
    write(tmp_path / "g", made(1))
    damage(tmp_path / "g")
    with pytest.raises(StoreError, match=reason) as caught:
        open_current(tmp_path / "g")
    assert str(caught.value).startswith(str(tmp_path / "g"))


def test_a_damaged_journal_is_named(tmp_path: Path) -> None:
    write(tmp_path / "g", made(1))
    Layout(tmp_path / "g").journal.write_bytes(b"no database" * 100)
    with pytest.raises(StoreError, match="journal"):
        read_journal(tmp_path / "g")
    with pytest.raises(StoreError, match="journal"):
        GraphWriter(tmp_path / "g", nothing)


def test_a_lost_live_store_comes_back_from_the_checkpoint(tmp_path: Path) -> None:
    write(tmp_path / "g", made(1))
    live = Layout(tmp_path / "g").live
    live.rename(tmp_path / "gone")
    write(tmp_path / "g", made(2))
    assert documents(open_current(tmp_path / "g")) == expected(made(1), made(2))


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such folder"):
        open_current(tmp_path / "nowhere")
    file = tmp_path / "file"
    file.write_text("x")
    with pytest.raises(StoreError):
        GraphWriter(file, nothing)
    with pytest.raises(StoreError):
        open_current(file)


def test_readers_cannot_write(tmp_path: Path) -> None:
    write(tmp_path / "g", made(1))
    node = NamedNode("https://a.example/x")
    with pytest.raises(RuntimeError):
        open_current(tmp_path / "g").add(Quad(node, node, node))


def test_the_order_of_batches_leaves_the_stored_quads_alone(tmp_path: Path) -> None:
    write(tmp_path / "one", made(1), made(2), made(3))
    for number in (3, 1, 2):
        write(tmp_path / "two", made(number))
    one, two = (sorted(str(open_current(tmp_path / name)).splitlines()) for name in ("one", "two"))
    assert [line for line in one if "/document/" in line] == [line for line in two if "/document/" in line]
