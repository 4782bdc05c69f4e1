"""What a model of the user's own found, by the JSON contract: `--extractor json:FILE`.

The form is `contract.schema.json`; what it means is told in the documentation of extractors. Every item has
a quotation, which is looked for in the telegram, and names, which must stand in it. What does not is refused,
item by item, with a reason.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path, PurePath
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from cablegraph.extraction.document import prepare
from cablegraph.extraction.extractors import ExtractorError, extractor
from cablegraph.extraction.proposals import Proposals
from cablegraph.extraction.quotes import QuoteError, Quotes
from cablegraph.records.annotations import Annotations
from cablegraph.records.json_input import parse_json
from cablegraph.records.provenance import Provenance, Refusal
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceText

Json = Mapping[str, Any]
# In this order, so that whoever is named by an item was listed before it.
_LISTS = {
    "persons": "person",
    "organizations": "organization",
    "posts": "post",
    "relations": "relation",
    "claims": "claim",
}


@dataclass(frozen=True)
class Contracted:
    """The findings of a file as an extractor: it finds in a telegram what the file says of it.

    Attributes:
        model, version: As the file gives them.
        cables: Its findings by the id they are said of.
    """

    model: str
    version: str
    cables: Mapping[str, Json]

    @property
    def name(self) -> str:
        """`json:MODEL`, also the rule of all that it finds."""
        return f"json:{self.model}"

    def __call__(self, telegram: Telegram, source: SourceText) -> Annotations:
        """What the file says of a telegram (by number, else by file name) and the text bears out."""
        stem = PurePath(source.name).stem
        found = self.cables.get(telegram.id or stem) or self.cables.get(stem) or {}
        proposals = Proposals(Quotes(prepare(telegram, source)), self.name)
        refused: list[Refusal] = []
        for place, kind, item in _items(found):
            try:
                _check(kind, item)
                proposals.add(kind, item)
            except QuoteError as error:
                quote = item.get("quote") if isinstance(item, dict) else item
                refused.append(
                    Refusal(by=self.name, item=place, quote=str(quote or "")[:200], reason=str(error))
                )
        return Annotations(
            source=telegram.source,
            extractor=self.name,
            version=self.version,
            mentions=tuple(proposals.mentions),
            entities=tuple(proposals.entities.values()),
            statements=tuple(proposals.statements),
            provenance=Provenance(refused=tuple(refused)),
        )


def _items(found: Json) -> Iterator[tuple[str, str, Any]]:
    for name, kind in _LISTS.items():
        for number, item in enumerate(found.get(name) or ()):
            yield f"{name}[{number}]", kind, item


def contract(argument: str | None) -> Contracted:
    """The findings of one file.

    Raises:
        ExtractorError: No file is named, it cannot be read, or it is not of the contract's form.
    """
    if argument is None:
        raise ExtractorError("name the file: json:FILE")
    path = Path(argument)
    try:
        state = path.stat()
        return _read(path, state.st_mtime_ns, state.st_size)
    except OSError as error:
        raise ExtractorError(f"{path}: cannot be read: {error.strerror or error}") from error


def unused_ids(name: str, known: Collection[str]) -> tuple[str, ...]:
    """Ids of a file of the contract that are none of the known ones, in the file's order.

    Args:
        name: Of an extractor; only `json:FILE` has ids.
        known: Message reference numbers, and names of files without their endings.
    """
    found = extractor(name)
    if not isinstance(found, Contracted):
        return ()
    return tuple(one for one in found.cables if one not in known)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int, _size: int) -> Contracted:
    """Read a file, once for each state of it."""
    try:
        content = path.read_text(encoding="utf-8")
        found = parse_json(content)
    except ValueError as error:
        raise ExtractorError(f"{path}: no JSON: {error}") from error
    fault = best_match(_validator("file").iter_errors(found))
    if fault is not None:
        raise ExtractorError(
            f"{path}: not of the contract's form: {fault.json_path}: {_short(fault.message)}"
        )
    cables: dict[str, Json] = {}
    for cable in found["cables"]:
        if cable["id"] in cables:
            raise ExtractorError(f"{path}: two entries for {cable['id']}")
        cables[cable["id"]] = cable
    # The version alone is the model's word; the findings themselves tell whether they are the same.
    return Contracted(
        found["extractor"], f"{found['version']}, {sha256(content.encode()).hexdigest()[:12]}", cables
    )


def schema() -> dict[str, Any]:
    """The contract's JSON Schema."""
    text = files("cablegraph.extraction").joinpath("contract.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@cache
def _validator(kind: str) -> Draft202012Validator:
    """Checks one item of a kind; `file`: everything around the items, which are checked one by one."""
    whole = schema()
    if kind != "file":
        return Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": whole["$defs"]})
    lists = {name: {"type": "array"} for name in _LISTS}
    cable = whole["$defs"]["cable"]
    whole["$defs"]["cable"] = {**cable, "properties": {**cable["properties"], **lists}}
    return Draft202012Validator(whole)


def _check(kind: str, item: object) -> None:
    fault = best_match(_validator(kind).iter_errors(item))
    if fault is not None:
        raise QuoteError(f"not of the contract's form: {fault.json_path}: {_short(fault.message)}")


def _short(message: str) -> str:
    return message if len(message) <= 200 else message[:197] + "..."
