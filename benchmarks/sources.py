"""The Cablegate CSV streamed with flat memory, published pages, and FRUS volumes: rows, cables, MB a second.

    python benchmarks/sources.py csv [--rows N] [--cut-only]
    python benchmarks/sources.py pages [FOLDER]
    python benchmarks/sources.py frus [FOLDER] [--build]

`csv` reads N generated rows (default 250,000, each with header and body of its own size) from a stream that
makes them as they are asked for, and prints the largest memory of the process after every tenth: it stays
where it is after the first. `--cut-only` leaves the reading of the telegrams out. `pages` and `frus` take
the development data beside the checkout by default. One process. With `--build` each volume also becomes a
graph of its own: read, extracted, mapped, checked and stored.
"""

import argparse
import io
import random
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from cablegraph.loaders import read, read_record
from cablegraph.loaders.files import read_sources
from cablegraph.loaders.streams import sources_in
from cablegraph.pipeline import build
from cablegraph.text import SourceText

SHARED = Path(__file__).parents[2] / "shared"
STATIONS = ("OSLO", "BELMOPAN", "GABORONE", "APIA", "MASERU")
WORDS = [
    *("the", "harbour", "board", "said", "that", "its", "mill", "turns", "two", "wheels", "and", "would"),
    *('"soon"', "open", "a", "third,", "R&D\\permits"),
]


def row(number: int, chance: random.Random) -> bytes:
    """One generated row: between 5 and 60 lines of body, with quotation marks and backslashes."""
    station, serial = chance.choice(STATIONS), chance.randrange(1, 9999)
    day, month = chance.randrange(1, 29), chance.randrange(1, 10)
    header = (
        f"VZCZCXRO{number % 10000:04d}\nRR RUEHAA\nDE RUEHAB #{serial:04d}/01 1340402\nZNR UUUUU ZZH\n"
        f"R {day:02d}0402Z MAY 0{month}\nFM AMEMBASSY {station}\nTO RUEHC/SECSTATE WASHDC {serial:04d}\n"
        "INFO RUEHOO/ISTHMUS POSTS COLLECTIVE"
    )
    lines = [" ".join(chance.choices(WORDS, k=11)) for _ in range(chance.randrange(5, 60))]
    paragraphs = [f"¶{n}. (U) {line.capitalize()}." if n else "" for n, line in enumerate(lines)]
    body = (
        f"UNCLAS {station} {serial:06d}\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PGOV, ENRG\n"
        f"SUBJECT: MILL {number}\n\n" + "\n\n".join(paragraphs[1:]) + "\nTREMAYNE"
    )
    created, identity = f"5/{day}/200{month} 4:02", f"0{month}{station}{serial}"
    cells = (str(number), created, identity, f"Embassy {station.title()}", "UNCLASSIFIED", "", header, body)
    return (",".join('"' + c.replace("\\", "\\\\").replace('"', '\\"') + '"' for c in cells) + "\n").encode()


class Generated(io.RawIOBase):
    """A stream of generated rows; `size`: how many bytes were asked for so far."""

    def __init__(self, rows: int) -> None:
        chance = random.Random(1)
        self._rows: Iterator[bytes] = (row(number, chance) for number in range(1, rows + 1))
        self._left = b""
        self.size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what BufferedReader gives
        if not self._left:
            self._left = next(self._rows, b"")
        taken = self._left[: len(buffer)]
        self._left = self._left[len(taken) :]
        buffer[: len(taken)] = taken
        self.size += len(taken)
        return len(taken)


def memory() -> float:
    """The most memory that this process has held so far, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def csv(rows: int, *, cut_only: bool) -> None:
    """Stream generated rows."""
    generated = Generated(rows)
    stream = cast(BinaryIO, io.BufferedReader(generated, 2**16))
    start, failed = time.perf_counter(), 0
    print(f"before: {memory():.0f} MB")
    for number, source in enumerate(sources_in("generated.csv", stream), start=1):
        if not isinstance(source, SourceText) or (not cut_only and read(source).subject is None):
            failed += 1
        if number % max(rows // 10, 1) == 0:
            took = time.perf_counter() - start
            print(
                f"{number:>8,} rows  {memory():5.0f} MB held at most  {number / took:8,.0f} rows/s  "
                f"{generated.size / took / 2**20:6.1f} MB/s  {failed} failed",
                flush=True,
            )


def pages(folder: Path) -> None:
    """Read pages over and over."""
    sources = [one for one in read_sources(str(folder)) if isinstance(one, SourceText)]
    times = 20
    start = time.perf_counter()
    for _ in range(times):
        for source in sources:
            read(source)
    took, size = time.perf_counter() - start, sum(len(source.text) for source in sources)
    rate, flow = len(sources) * times / took, size * times / took / 2**20
    print(f"{len(sources)} pages: {rate:,.0f} pages/s, {flow:.1f} MB/s")


def frus(folder: Path, *, build_too: bool) -> None:
    """Read every volume of a folder; with `build_too` make a graph of each."""
    for path in sorted(folder.glob("*.xml")):
        start = time.perf_counter()
        kinds = Counter(
            type(read_record(one)).__name__
            for one in read_sources(str(path), records=True)
            if isinstance(one, SourceText)
        )
        took = time.perf_counter() - start
        flow = path.stat().st_size / took / 2**20
        print(f"{path.stem}: {took:.2f} s, {flow:.1f} MB/s, {dict(sorted(kinds.items()))}", flush=True)
        if build_too:
            built(path)
    print(f"{memory():.0f} MB held at most")


def built(path: Path) -> None:
    """Make a graph of one volume, in this process."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        report = build(path, Path(folder) / "graph", workers=1)
        took = time.perf_counter() - start
    flow = path.stat().st_size / took / 2**20
    rate = report.counts["HistoricalDocument"] / took
    held = f"{report.counts['quads']:,} quads, {len(report.faults)} faults"
    print(f"  as a graph: {took:.0f} s, {flow:.2f} MB/s, {rate:.0f} documents/s, {held}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    what = parser.add_subparsers(dest="what", required=True)
    rows = what.add_parser("csv")
    rows.add_argument("--rows", type=int, default=250_000)
    rows.add_argument("--cut-only", action="store_true")
    what.add_parser("pages").add_argument("folder", type=Path, nargs="?", default=SHARED / "cables" / "pages")
    volumes = what.add_parser("frus")
    volumes.add_argument("folder", type=Path, nargs="?", default=SHARED / "frus")
    volumes.add_argument("--build", action="store_true")
    options = parser.parse_args()
    if options.what == "csv":
        csv(options.rows, cut_only=options.cut_only)
    elif options.what == "pages":
        pages(options.folder)
    else:
        frus(options.folder, build_too=options.build)


if __name__ == "__main__":
    main()
