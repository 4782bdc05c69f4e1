"""Annotation files that a person has edited: read, sorted by source, kept as they stand until a source comes.

A file holds the JSON lines of `cablegraph annotate --format jsonl`, or W3C Web Annotations (JSON-LD).
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any

from cablegraph.records.json_input import parse_json
from cablegraph.records.signature import Signature
from cablegraph.records.web_annotation import WebAnnotationError, items_of
from cablegraph.text import CablegraphError

Item = Mapping[str, Any]

_HASH = 16  # digits by which a document's IRI names it


class EditedError(CablegraphError):
    """A file of annotations cannot be read; the message names it."""


@dataclass(frozen=True)
class Edited:
    """What a file says of one source.

    Attributes:
        file: The file's name, for messages.
        source: The source's name, as the file gives it.
        sha256: Hash of the source's bytes, if the file gives it.
        items: The annotations' JSON objects, not yet looked at.
        base: What they were before; None: the file does not say, and nothing counts as taken out.
        by: Who edited it.
        on: ISO 8601 date, or None.
    """

    file: str
    source: str
    by: str
    on: str | None = None
    sha256: str | None = None
    items: tuple[Item, ...] = ()
    base: Mapping[str, Signature] | None = None

    @property
    def digest(self) -> str:
        """Changes with whatever changes what comes of it; the file's own name does not."""
        return sha256(json.dumps(asdict(self) | {"file": ""}, sort_keys=True).encode()).hexdigest()[:12]

    def written(self) -> str:
        """As text, for `restored`."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def restored(text: str) -> Edited:
    """What `Edited.written` wrote.

    Raises:
        EditedError: The text is none.
    """
    try:
        found = parse_json(text)
        if found["base"] is not None:
            found["base"] = {name: Signature(**one) for name, one in found["base"].items()}
        return Edited(**{**found, "items": tuple(found["items"])})
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise EditedError(f"stored corrections cannot be read: {error}") from error


def read_edited(path: Path, *, by: str | None, on: str | None) -> list[Edited]:
    """Everything below a path, file by file in order of name, source by source.

    Args:
        path: A file, or a folder whose `.json`, `.jsonl` and `.jsonld` files are read.
        by: Who edited; None: the files say so (`corrected_by`), else nobody knows.
        on: When, as ISO 8601 date; None: the files say so (`corrected_on`), else nobody knows.

    Raises:
        EditedError: There is no such file, or one is not of either form.
    """
    if path.is_dir():
        files = sorted(one for one in path.rglob("*") if one.suffix in (".json", ".jsonl", ".jsonld"))
        if not files:
            raise EditedError(f"{path}: no .json, .jsonl or .jsonld file below it")
    else:
        files = [path]
    return [one for file in files for one in _read(file, by, on)]


@dataclass
class _Collected:
    items: list[Item] = field(default_factory=list)
    base: dict[str, Any] | None = None
    by: str | None = None
    on: str | None = None


def _read(file: Path, by: str | None, on: str | None) -> Iterator[Edited]:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EditedError(f"{file}: cannot be read: {error}") from error
    found: dict[str, _Collected] = {}
    for item in _items(file, text):
        source = item.get("source")
        if not isinstance(source, str):
            raise EditedError(f"{file}: an annotation without its source: {json.dumps(item)[:120]}")
        part = found.setdefault(source, _Collected())
        part.by, part.on = part.by or item.get("corrected_by"), part.on or item.get("corrected_on")
        if item.get("layer") == "base":
            part.base = dict(item)
        else:
            part.items.append(item)
    for source, part in found.items():
        yield Edited(
            file=str(file),
            source=source,
            by=by or part.by or "unknown",
            on=_day(file, on or part.on),
            sha256=part.base.get("sha256") if part.base else _hash_in(source),
            items=tuple(part.items),
            base=_base(file, part.base),
        )


def _items(file: Path, text: str) -> Iterable[Item]:
    """The annotations of a file: of its lines, or of the one JSON value that it is."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    try:
        whole = parse_json(text)
    except ValueError:
        whole = None
    values: list[Any] = whole if isinstance(whole, list) else [whole]
    if whole is None:
        values = [_line(file, number, line) for number, line in lines]
    items: list[Item] = []
    marks: list[Item] = []  # annotations of a tool's bare list, which link each other
    for value in values:
        if not isinstance(value, dict):
            raise EditedError(f"{file}: not of JSON objects")
        if value.get("type") == "Annotation":
            marks.append(value)
        elif "@context" in value:
            items += _web(file, value)
        else:
            items.append(value)
    if marks:
        items += _web(file, {"type": "AnnotationPage", "items": marks})
    return items


def _web(file: Path, value: Item) -> list[dict[str, Any]]:
    try:
        return items_of(value)
    except WebAnnotationError as error:
        raise EditedError(f"{file}: {error}") from error


def _line(file: Path, number: int, line: str) -> Any:  # noqa: ANN401 - any JSON value
    try:
        return parse_json(line)
    except ValueError as error:
        raise EditedError(f"{file}: line {number} is no JSON: {error}") from error


def _hash_in(source: str) -> str | None:
    """The hash in the IRI of a text, by which a tool may name its source."""
    found = source.removeprefix("https://w3id.org/cablegraph/text/")
    return found if found != source else None


def _day(file: Path, text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except (TypeError, ValueError) as error:
        raise EditedError(f"{file}: no ISO 8601 date: {text!r}") from error


def _base(file: Path, item: Item | None) -> dict[str, Signature] | None:
    if item is None:
        return None
    try:
        return {str(name): Signature(*one) for name, one in item["items"].items()}
    except (KeyError, TypeError, AttributeError) as error:
        raise EditedError(f"{file}: its line of layer base is damaged: {error}") from error


@dataclass(frozen=True)
class EditedSet:
    """Edited annotations by the source they are of.

    Attributes:
        by_hash: Those whose files give the source's hash.
        by_name: All, by the name of the source and by the name of its file alone (where that is one's only).
    """

    by_hash: Mapping[str, Edited] = field(default_factory=dict)
    by_name: Mapping[str, Edited] = field(default_factory=dict)

    @classmethod
    def of(cls, edited: Iterable[Edited]) -> "EditedSet":
        """Sort them.

        Raises:
            EditedError: Two files are of one source.
        """
        by_hash: dict[str, Edited] = {}
        by_name: dict[str, Edited] = {}
        short: dict[str, list[Edited]] = {}
        for one in edited:
            twin = by_name.get(one.source) or by_hash.get((one.sha256 or "")[:_HASH])
            if twin is not None:
                raise EditedError(f"{one.file}: annotations of {one.source} are in {twin.file} too")
            by_name[one.source] = one
            if one.sha256:
                by_hash[one.sha256[:_HASH]] = one
            short.setdefault(PurePath(one.source).name, []).append(one)
        for name, several in short.items():
            if len(several) == 1:
                by_name.setdefault(name, several[0])
        return cls(by_hash, by_name)

    def of_source(self, name: str, digest: str) -> Edited | None:
        """The annotations of a source: by its hash, else by its name."""
        return (
            self.by_hash.get(digest[:_HASH])
            or self.by_name.get(name)
            or self.by_name.get(PurePath(name).name)
        )

    @property
    def all(self) -> list[Edited]:
        """All of them, each once."""
        return list({id(one): one for one in self.by_name.values()}.values())
