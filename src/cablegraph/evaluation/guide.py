"""The annotation guide's JSON, one object a cable, as types: what gold and system are compared by.

A list's entry that is no object is passed over, an absent key is None or empty; `claims`, `disagreements` and
`negatives` are None where the file has no such key, for then they are not judged.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cablegraph.records.json_input import parse_json
from cablegraph.text import CablegraphError

Json = Mapping[str, Any]


class GoldError(CablegraphError):
    """A gold file cannot be read; the message names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Base of what is compared. `rule`: what made it, when a system says so."""

    quote: str = ""
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Item):
    """A person or an organisation."""

    name: str
    aliases: tuple[str, ...] = ()
    signer: bool = False
    kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Item):
    """That an office exists, and who holds it."""

    title: str | None
    org: str | None = None
    place: str | None = None
    holder: str | None = None
    former: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Item):
    """A tie of two actors, by name."""

    subject: str | None
    predicate: str
    object: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Item):
    """A plan, programme, campaign or strategy."""

    name: str | None
    issuer: str | None = None
    year: int | None = None
    modelled_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Item):
    """A figure that somebody gives."""

    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    unit: str | None = None
    measure: str | None = None
    speaker: str | None = None
    period: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement(Item):
    """Two claims that cannot both hold, by their quotations."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Negative:
    """A passage in which no tie holds, and why one might think so."""

    quote: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cable:
    """All that the guide records of one cable."""

    id: str
    persons: tuple[Actor, ...] = ()
    organizations: tuple[Actor, ...] = ()
    posts: tuple[Office, ...] = ()
    relations: tuple[Relation, ...] = ()
    plans: tuple[Plan, ...] = ()
    claims: tuple[Figure, ...] | None = None
    disagreements: tuple[Disagreement, ...] = ()
    negatives: tuple[Negative, ...] | None = None


def read_cable(found: Json, id_: str = "") -> Cable:
    """One object of the guide.

    Args:
        found: The object, as JSON gives it. Entries may have a key `rule`; a third member of a
            disagreement is its rule.
        id_: The cable's id when the object has none.
    """
    return Cable(
        id=str(found.get("id") or id_),
        persons=tuple(_actor(x) for x in _objects(found, "persons")),
        organizations=tuple(_actor(x) for x in _objects(found, "organizations")),
        posts=tuple(
            Office(
                title=_text(x, "title"),
                org=_text(x, "org"),
                place=_text(x, "place"),
                holder=_text(x, "holder"),
                former=bool(x.get("former")),
                **_common(x),
            )
            for x in _objects(found, "posts")
        ),
        relations=tuple(
            Relation(
                subject=_text(x, "subject"),
                predicate=_text(x, "predicate") or "",
                object=_text(x, "object"),
                **_common(x),
            )
            for x in _objects(found, "relations")
        ),
        plans=tuple(
            Plan(
                name=_text(x, "name"),
                issuer=_text(x, "issuer"),
                year=x.get("year"),
                modelled_on=_text(x, "modelled_on"),
                **_common(x),
            )
            for x in _objects(found, "plans")
        ),
        claims=tuple(_figure(x) for x in _objects(found, "claims")) if "claims" in found else None,
        disagreements=tuple(
            Disagreement(one=str(x[0]), other=str(x[1]), rule=str(x[2]) if len(x) > 2 else None)
            for x in found.get("disagreements") or ()
        ),
        negatives=tuple(
            Negative(_text(x, "quote") or "", _text(x, "why") or "") for x in _objects(found, "negatives")
        )
        if "negatives" in found
        else None,
    )


def read_gold(folder: Path) -> dict[str, Cable]:
    """Every gold cable of a folder of `ID.json`, by id, in order of file name.

    Raises:
        GoldError: There is no such folder, no file in it, or a file is no object of the guide.
    """
    files = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if not files:
        raise GoldError(f"{folder}: no gold: no folder with files named ID.json")
    cables = [_read_file(file) for file in files]
    return {cable.id: cable for cable in cables}


_KEYS = {"id", "persons", "organizations", "posts", "relations", "plans", "claims", "negatives"}


def _read_file(file: Path) -> Cable:
    try:
        found = parse_json(file.read_text(encoding="utf-8"))
        if not isinstance(found, dict):
            raise GoldError(f"{file}: not one JSON object")
        if not found.keys() & _KEYS:
            raise GoldError(f"{file}: not of the guide's form: none of its keys")
        return read_cable(found, file.stem)
    except OSError as error:
        raise GoldError(f"{file}: cannot be read: {error.strerror or error}") from error
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise GoldError(f"{file}: not of the guide's form: {error}") from error


def _objects(found: Json, key: str) -> Iterator[Json]:
    return (item for item in found.get(key) or () if isinstance(item, dict))


def _text(item: Json, key: str) -> str | None:
    held = item.get(key)
    return None if held is None else str(held)


def _common(item: Json) -> dict[str, Any]:
    return {"quote": _text(item, "quote") or "", "rule": _text(item, "rule")}


def _actor(item: Json) -> Actor:
    return Actor(
        name=_text(item, "name") or "",
        aliases=tuple(str(alias) for alias in item.get("aliases") or ()),
        signer=bool(item.get("signer")),
        kind=_text(item, "kind"),
        **_common(item),
    )


def _figure(item: Json) -> Figure:
    value, lower, upper = (
        None if item.get(key) is None else float(item[key]) for key in ("value", "lower", "upper")
    )
    return Figure(
        value=value,
        lower=lower,
        upper=upper,
        unit=_text(item, "unit"),
        measure=_text(item, "measure"),
        speaker=_text(item, "speaker"),
        period=_text(item, "period"),
        place=_text(item, "place"),
        **_common(item),
    )
