"""What the extractor finds in the cables that the gold is of, in the gold's form."""

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from cablegraph.evaluation.guide import Cable, read_cable
from cablegraph.extraction import extract
from cablegraph.loaders import read
from cablegraph.loaders.files import read_sources
from cablegraph.records.annotations import Annotations
from cablegraph.records.guide_json import guide
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceError, SourceText

Extractor = Callable[[Telegram, SourceText], Annotations]


@dataclass(frozen=True, slots=True)
class Found:
    """The cables that were found below a folder.

    Attributes:
        cables: By id.
        remarks: What could not be read, and copies that were passed over, a line each.
        failed: Whether something could not be read.
    """

    cables: dict[str, Cable] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    failed: bool = False


@dataclass(frozen=True, slots=True)
class FoundTelegrams:
    """The like of telegrams only, by id."""

    telegrams: dict[str, tuple[SourceText, Telegram]]
    remarks: tuple[str, ...]
    failed: bool


def half_of(id_: str) -> int:
    """0 or 1: which half a cable belongs to, by its id alone, so that halves never change.

    The parity of the last byte of the SHA-256 of the id.
    """
    return hashlib.sha256(id_.encode()).digest()[-1] % 2


def telegrams_of(folder: Path, wanted: Collection[str]) -> FoundTelegrams:
    """Read the telegrams of these ids below a folder; of two with one id the first by path.

    A telegram is known by its reference number; one whose number is not wanted, by its file's stem.
    """
    found: dict[str, tuple[SourceText, Telegram]] = {}
    remarks: list[str] = []
    failed = False
    for source in read_sources(str(folder)):
        try:
            if isinstance(source, SourceError):
                raise source
            telegram = read(source)
        except SourceError as error:
            failed = True
            remarks.append(str(error))
            continue
        id_ = telegram.id if telegram.id and telegram.id in wanted else PurePath(source.name).stem
        if id_ in found:
            remarks.append(f"{source.name}: passed over: {found[id_][0].name} is {id_} too")
        elif id_ in wanted:
            found[id_] = source, telegram
    return FoundTelegrams(found, tuple(remarks), failed)


def extracted(folder: Path, wanted: Collection[str], extractor: Extractor = extract) -> Found:
    """Read the cables of these ids below a folder and extract from them, with the rules' names."""
    read_ = telegrams_of(folder, wanted)
    cables = {
        id_: read_cable({**guide(telegram, extractor(telegram, source), rules=True), "id": id_})
        for id_, (source, telegram) in read_.telegrams.items()
    }
    return Found(cables, read_.remarks, read_.failed)
