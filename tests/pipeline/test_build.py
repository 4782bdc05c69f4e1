"""Files become a graph; what is wrong with one is said in one line, and the rest goes on."""

import os
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest

from cablegraph.extraction import extract
from cablegraph.mapping import MappedDocument
from cablegraph.pipeline import BuildReport, Fault, Graph, build, document, recipe
from cablegraph.pipeline.workers import WorkerError, take_in_all
from cablegraph.records.annotations import Annotations
from cablegraph.records.telegram import Telegram
from cablegraph.store import read_journal
from cablegraph.text import SourceText, decode

GOOD = """\
R 141005Z MAR 07
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 4410
UNCLAS OSLO 000044

SUBJECT: HARBOR SAFETY

1. (U) On March 9 Econoff met Lars Vik, Director of the Port Safety
Office. Vik said that 14 ships were inspected.

WHITNEY
"""
OTHER = GOOD.replace("000044", "000045").replace("HARBOR SAFETY", "FERRY SAFETY")


def folder_of(path: Path, **contents: str | bytes) -> Path:
    """A folder with these files, `name=content`, each ending `.txt`."""
    path.mkdir(exist_ok=True)
    for name, content in contents.items():
        data = content.encode() if isinstance(content, str) else content
        (path / f"{name}.txt").write_bytes(data)
    return path


def said(report: BuildReport, folder: Path) -> list[str]:
    """Faults as lines, without the folder."""
    return [str(fault).replace(f"{folder}{os.sep}", "") for fault in report.faults]


def cables(graph: Path) -> list[str | None]:
    return sorted(str(entry.telegram_id) for entry in read_journal(graph)[0].values())


def test_the_sample_becomes_a_graph(tmp_path: Path) -> None:
    sample = Path(str(files("cablegraph") / "sample"))
    report = build(sorted(sample.glob("*.txt")), tmp_path / "g")
    assert report.faults == ()
    assert (report.files, report.added, report.telegrams) == (3, 3, 3)
    assert report.counts["Person"] >= 8
    assert cables(tmp_path / "g") == ["07KRAKOW143", "08KRAKOW57", "08WARSAW412"]


# name, bytes, the line that is printed
BAD = [
    ("empty", b"", "bad.txt: empty file"),
    ("only blanks", b" \n\n\t ", "bad.txt: empty file"),
    ("an image", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "bad.txt:3: binary, not text: a NUL byte"),
    ("UTF-16", GOOD.encode("utf-16"), "bad.txt:1: UTF-16, which is not read: convert it to UTF-8"),
    ("no word", b"=====\n-----\n", "bad.txt:1: nothing of a telegram: no letter and no digit"),
    ("one line of 50 MB", b"x" * (50 * 2**20), "bad.txt:1: a line longer than 4 MB"),
    (
        "a line of 5 MB after others",
        GOOD.encode() + b"x" * (5 * 2**20),
        "bad.txt:12: a line longer than 4 MB",
    ),
]


@pytest.mark.parametrize(("name", "data", "line"), BAD, ids=[name for name, *_ in BAD])
def test_what_cannot_be_read_is_one_line_and_the_rest_is_loaded(
    tmp_path: Path, name: str, data: bytes, line: str
) -> None:
    folder = folder_of(tmp_path / "in", bad=data, good=GOOD)
    report = build(folder, tmp_path / "g")
    assert said(report, folder) == [line]
    assert cables(tmp_path / "g") == ["07OSLO44"]
    assert (report.files, report.added, report.refused) == (2, 1, 1)
    (failure,) = read_journal(tmp_path / "g")[1]
    assert failure.source.endswith("bad.txt")


HEADER = GOOD[: GOOD.index("1. (U)")].rstrip() + "\n"
CUT = GOOD[: GOOD.index(" ships were")]
# name, bytes, the line that is printed; loaded all the same
ODD = [
    (
        "Windows-1252",
        OTHER.replace("Vik", "Vïk").encode("cp1252"),
        "odd.txt:8: not UTF-8: read as cp1252 (loaded)",
    ),
    (
        "a header without a body",
        HEADER.replace("44", "45").encode(),
        "odd.txt:6: a header without a body (loaded)",
    ),
    (
        "cut off in mid-paragraph",
        CUT.replace("000044", "000045").encode(),
        "odd.txt:9: cut off in mid-paragraph: paragraph 1 has no end (loaded)",
    ),
    (
        "cut off in mid-word, a line's last word alone",
        OTHER.replace("ships were inspected.\n\nWHITNEY", "ships\nwer").encode(),
        "odd.txt:9: cut off in mid-paragraph: paragraph 1 has no end (loaded)",
    ),
    (
        "an ellipsis where the rest was",
        OTHER.replace(" were inspected.\n\nWHITNEY\n", "…").encode(),
        "odd.txt:9: cut off in mid-paragraph: paragraph 1 ends in an ellipsis (loaded)",
    ),
    (
        "three full stops where the rest was",
        OTHER.replace(" were inspected.\n\nWHITNEY\n", " ...\n").encode(),
        "odd.txt:9: cut off in mid-paragraph: paragraph 1 ends in an ellipsis (loaded)",
    ),
    (
        "a number, and no paragraph behind it",
        OTHER.replace("WHITNEY\n", "2. ").encode(),
        "odd.txt:11: cut off in mid-paragraph: paragraph 2 has no end (loaded)",
    ),
    (
        "the same telegram twice",
        GOOD.replace("14 ships", "15 ships").encode(),
        "odd.txt:4: telegram 07OSLO44 again, with other words than in good.txt (loaded)",
    ),
]


@pytest.mark.parametrize(("name", "data", "line"), ODD, ids=[name for name, *_ in ODD])
def test_what_is_odd_is_one_line_and_loaded(tmp_path: Path, name: str, data: bytes, line: str) -> None:
    folder = folder_of(tmp_path / "in", good=GOOD, odd=data)
    report = build(folder, tmp_path / "g")
    assert said(report, folder) == [line]
    assert (report.added, report.refused) == (2, 0)
    again = build(folder, tmp_path / "g")
    assert said(again, folder) == [line], "as true the second time"
    assert (again.added, again.unchanged) == (0, 2)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a whole one", GOOD),
        ("an ellipsis of its own, then a signature", GOOD.replace("inspected.", "inspected...")),
        (
            "an ellipsis in a quotation",
            GOOD.replace("inspected.", 'inspected: "all..."').removesuffix("\nWHITNEY\n"),
        ),
        (
            "words left out inside brackets",
            GOOD.replace("inspected.", "inspected (...)").removesuffix("\nWHITNEY\n"),
        ),
        ("no signature, but a full stop", GOOD.removesuffix("\nWHITNEY\n")),
        (
            "a quotation at its end",
            GOOD.replace("were inspected.", "were 'inspected.'").removesuffix("\nWHITNEY\n"),
        ),
        ("a table before the signature", GOOD.replace("inspected.", "inspected in\n  Oslo 7")),
        ("a fragment: one line of the header", "SUBJECT: HARBOR SAFETY\n\n1. All is well.\n"),
    ],
)
def test_nothing_is_said_of_a_cable_that_is_whole(tmp_path: Path, name: str, text: str) -> None:
    assert build(folder_of(tmp_path / "in", a=text), tmp_path / "g").faults == ()


def test_a_byte_identical_file_is_said_once_and_not_loaded(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", a=GOOD, b=GOOD)
    report = build(folder, tmp_path / "g")
    assert said(report, folder) == ["b.txt:1: byte for byte the same file as a.txt"]
    assert report.added == 1


def test_two_sections_of_one_telegram_are_no_repetition(tmp_path: Path) -> None:
    first = GOOD.replace("UNCLAS OSLO", "UNCLAS SECTION 01 OF 02 OSLO")
    second = OTHER.replace("UNCLAS OSLO 000045", "UNCLAS SECTION 02 OF 02 OSLO 000044")
    report = build(folder_of(tmp_path / "in", a=first, b=second), tmp_path / "g")
    assert report.faults == ()
    assert (report.added, report.telegrams) == (2, 1)


def test_a_telegram_of_an_earlier_build_is_known(tmp_path: Path) -> None:
    build(folder_of(tmp_path / "one", a=GOOD), tmp_path / "g")
    report = build(folder_of(tmp_path / "two", b=GOOD + "\n"), tmp_path / "g")
    first = tmp_path / "one" / "a.txt"
    assert [fault.reason for fault in report.faults] == [
        f"telegram 07OSLO44 again, with other words than in {first}"
    ]


def test_an_unreadable_folder_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = folder_of(tmp_path / "in", good=GOOD)
    closed = folder_of(folder / "closed", other=OTHER)
    scandir = os.scandir

    def refused(path: str | Path) -> Iterator[os.DirEntry[str]]:
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    report = build(folder, tmp_path / "g")
    assert said(report, folder) == ["closed: cannot be read: Permission denied"]
    assert cables(tmp_path / "g") == ["07OSLO44"]


def test_a_path_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    report = build([tmp_path / "none.txt", folder_of(tmp_path / "in", a=GOOD)], tmp_path / "g")
    assert [fault.reason for fault in report.faults] == ["cannot be read: No such file or directory"]
    assert report.added == 1


def test_what_was_stored_stays_whatever_comes_later(tmp_path: Path) -> None:
    build(folder_of(tmp_path / "in", a=GOOD), tmp_path / "g")
    before = set(Graph.open(tmp_path / "g").view.quads())
    build(folder_of(tmp_path / "bad", b=b"\0"), tmp_path / "g")
    assert set(Graph.open(tmp_path / "g").view.quads()) == before
    build(folder_of(tmp_path / "more", c=OTHER), tmp_path / "g")
    assert set(Graph.open(tmp_path / "g").view.quads()) > before


def test_a_second_build_of_the_same_files_changes_nothing(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", a=GOOD, b=OTHER)
    build(folder, tmp_path / "g")
    report = build([os.path.relpath(folder)], tmp_path / "g")
    assert report.faults == ()
    assert (report.files, report.added, report.unchanged) == (2, 0, 2)


def test_a_file_that_was_mended_is_no_failure_any_more(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", a=b"")
    build(folder, tmp_path / "g")
    build(folder_of(folder, a=GOOD), tmp_path / "g")
    assert read_journal(tmp_path / "g")[1] == ()


def test_the_graphs_own_folder_is_no_source(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", a=GOOD)
    build(folder, folder / "g")
    report = build(folder, folder / "g")
    assert (report.files, report.unchanged, report.faults) == (1, 1, ())


def test_a_rules_mistake_on_one_cable_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(telegram: Telegram, source: SourceText) -> Annotations:
        if "FERRY" in source.text:
            raise KeyError("body/12")
        return extract(telegram, source)

    monkeypatch.setattr(recipe, "extract_by", lambda _: faulty)
    report = build(folder_of(tmp_path / "in", a=GOOD, b=OTHER), tmp_path / "g")
    (fault,) = report.faults
    assert fault.reason.startswith("mistake in cablegraph, please report: KeyError at test_build.py:")
    assert cables(tmp_path / "g") == ["07OSLO44"]


def test_a_document_that_does_not_fit_is_named_with_its_shape_and_not_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_document = document.map_document

    def nameless(source: SourceText, telegram: Telegram, annotations: Annotations) -> MappedDocument:
        mapped = map_document(source, telegram, annotations)
        if "FERRY" not in source.text:
            return mapped
        lines = mapped.nquads.decode().splitlines(keepends=True)
        kept = [line for line in lines if "foaf/0.1/name" not in line]
        return replace(mapped, nquads="".join(kept).encode())

    monkeypatch.setattr(document, "map_document", nameless)
    folder = folder_of(tmp_path / "in", a=GOOD, b=OTHER)
    report = build(folder, tmp_path / "g")
    assert {line.partition(":")[0] for line in said(report, folder)} == {"b.txt"}
    assert any("does not fit shape Person-name" in fault.reason for fault in report.faults)
    assert any(fault.line == 8 for fault in report.faults)
    assert cables(tmp_path / "g") == ["07OSLO44"]


def test_words_that_the_source_does_not_have_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_document = document.map_document

    def inventing(source: SourceText, telegram: Telegram, annotations: Annotations) -> MappedDocument:
        mapped = map_document(source, telegram, annotations)
        return replace(mapped, nquads=mapped.nquads.replace(b'"Lars Vik"', b'"Lars Wik"'))

    monkeypatch.setattr(document, "map_document", inventing)
    report = build(folder_of(tmp_path / "in", a=GOOD), tmp_path / "g")
    assert any("does not fit shape Evidence-" in fault.reason for fault in report.faults)
    assert report.added == 0


def many(path: Path, count: int) -> Path:
    """A folder of cables that all differ, one of them empty."""
    numbered = {f"c{n:03d}": GOOD.replace("000044", f"{n + 100:06d}") for n in range(count)}
    return folder_of(path, **numbered, empty="")


def test_the_graph_is_the_same_whatever_the_workers(tmp_path: Path) -> None:
    folder = many(tmp_path / "in", 40)
    reports = [build(folder, tmp_path / f"g{workers}", workers=workers) for workers in (1, 3)]
    assert reports[0] == reports[1]
    assert reports[0].added == 40
    graphs = [sorted(map(str, Graph.open(tmp_path / f"g{workers}").view.quads())) for workers in (1, 3)]
    assert graphs[0] == graphs[1]


def test_progress_is_told_of_every_file(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    build(many(tmp_path / "in", 5), tmp_path / "g", progress=lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == [1, 2, 3, 4, 5, 6]
    assert {total for _, total in told} == {6}


class Deadly(SourceText):
    """Ends the process that unpickles it, as the system does that has no memory left."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (9,)


def test_a_worker_that_is_killed_is_an_error_of_one_line() -> None:
    source = decode("a.txt", GOOD.encode())
    deadly = Deadly(source.name, source.text, source.encoding, source.sha256)
    with pytest.raises(WorkerError, match="a worker process was killed"):
        list(take_in_all([deadly] * 40, 2, recipe.Recipe()))


def test_a_fault_is_one_line() -> None:
    assert str(Fault("a.txt", 3, "two\nlines")) == "a.txt:3: two lines"
    assert str(Fault("a.txt", 0, "gone", stored=True)) == "a.txt: gone (loaded)"
