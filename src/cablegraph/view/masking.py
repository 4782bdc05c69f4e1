"""Protected names blackened in a cable's text, and their bearers taken out of its annotations.

For what is shown of a file itself, before any graph: the same rules as for a graph. Who bears a mark is
withheld with mentions and statements; the name is black in the text in every form, and in all cables that
are shown together where it has more than one word.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from cablegraph.mapping.protection import with_protections
from cablegraph.records.annotations import Annotations, Entity, Person, Statement
from cablegraph.records.provenance import Provenance
from cablegraph.records.references import references
from cablegraph.records.telegram import Telegram
from cablegraph.view.forms import NameForms

_T = TypeVar("_T")
# Fields that are no words of the cable.
_KEPT = {
    "id",
    "rule",
    "entity",
    "source",
    "extractor",
    "version",
    "body",
    "place",
    "post",
    "holder",
    "subject",
}
_KEPT |= {"object", "programme", "speaker", "member_count_of", "part_of", "whose", "sides", "item", "whole"}


@dataclass(frozen=True)
class Masked:
    """What may be seen of one cable.

    Attributes:
        annotations: Without the people who are withheld.
        forms: Of the names that are blackened; None: of none.
        people: How many people are withheld.
        statements: How many statements are.
    """

    annotations: Annotations
    forms: NameForms | None = None
    people: int = 0
    statements: int = 0


def mask(cables: Sequence[tuple[Telegram, Annotations]]) -> list[Masked]:
    """What may be seen of cables that are shown together, in their order."""
    found = [with_protections(telegram, annotations) for telegram, annotations in cables]
    protected = [[one for one in annotations.entities if _protected(one)] for annotations in found]
    full = {name for people in protected for one in people for name in _names(one) if " " in name}
    marked = [mark.name for telegram, _ in cables for mark in telegram.protections if mark.name]
    full |= {" ".join(name.split()) for name in marked if " " in name.strip()}
    return [_masked(*pair, full) for pair in zip(found, protected, strict=True)]


def _protected(entity: Entity) -> bool:
    return isinstance(entity, Person) and entity.protected is not None


def _names(entity: Entity) -> list[str]:
    return [" ".join(name.split()) for name in (entity.name, *entity.aliases)]


def _masked(annotations: Annotations, people: Iterable[Entity], full: set[str]) -> Masked:
    own = {name for one in people for name in _names(one)}
    forms = NameForms({*own, *full}, single_words=bool(own)) if own else NameForms(full, single_words=False)
    everywhere = NameForms(full, single_words=False)
    gone = {one.id for one in people}
    gone |= {
        one.id
        for one in annotations.entities
        if isinstance(one, Person) and any(map(everywhere.stand_in, _names(one)))
    }
    statements = tuple(one for one in annotations.statements if not _about(one, gone))
    kept = {one.id for one in statements}
    seen = replace(
        annotations,
        mentions=tuple(one for one in annotations.mentions if one.entity not in gone),
        entities=tuple(one for one in annotations.entities if one.id not in gone),
        statements=statements,
        links=tuple(one for one in annotations.links if {one.whole, *one.parts} <= kept),
    )
    black = replace(
        seen,
        mentions=_black(seen.mentions, forms),
        entities=_black(seen.entities, forms),
        statements=_black(seen.statements, forms),
        provenance=Provenance(
            seen.provenance.origins,
            _black(seen.provenance.corrections, forms),
            _black(seen.provenance.refused, forms),
        ),
    )
    return Masked(black, forms, len(gone), len(annotations.statements) - len(statements))


def _about(statement: Statement, gone: set[str]) -> bool:
    return any(one in gone for one in references(statement))


def _black(value: _T, forms: NameForms) -> _T:
    """A value with every name in its words blackened."""
    found: Any = value
    if not forms:
        return value
    if isinstance(found, str) and not isinstance(found, Enum):
        found = forms.masked(found)
    elif isinstance(found, tuple):
        found = tuple(_black(one, forms) for one in found)
    elif is_dataclass(found) and not isinstance(found, type):
        words = {
            one.name: _black(getattr(found, one.name), forms)
            for one in fields(found)
            if one.name not in _KEPT
        }
        found = replace(found, **words)
    return found  # type: ignore[no-any-return]  # of the same type as it was
