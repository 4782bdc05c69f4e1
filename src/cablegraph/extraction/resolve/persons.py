"""Persons as entities: those of the text together with those of the header."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cablegraph.extraction.resolve.header import Header, HeaderPerson, same_header_person
from cablegraph.extraction.resolve.names import key, words
from cablegraph.extraction.resolve.people import Somebody
from cablegraph.extraction.resolve.register import Register
from cablegraph.records.annotations import (
    EntityId,
    MentionKind,
    Person,
    Protected,
)


@dataclass
class _Together:
    """A person of the view with what the header says about them."""

    somebody: Somebody | None
    header: list[HeaderPerson] = field(default_factory=list)


def make_persons(register: Register, people: Sequence[Somebody], header: Header) -> dict[int, EntityId]:
    """Make the persons; returns the identifier of every one of the view's, by `id()` of the record."""
    everybody = [_Together(somebody) for somebody in people]
    for named in header.people:
        together = _same(everybody, named)
        if together is None:
            together = _Together(None)
            everybody.append(together)
        together.header.append(named)
    ids: dict[int, EntityId] = {}
    for together in everybody:
        id_ = _person(register, together)
        if together.somebody is not None:
            ids[id(together.somebody)] = id_
        for named in together.header:
            ids[id(named)] = id_
    return ids


def _same(everybody: Sequence[_Together], named: HeaderPerson) -> _Together | None:
    """Who of the people so far the header's name means; the signer only an officer of the mission."""
    for together in everybody:
        if named.rule == "attention-name":
            if _is_the_only(everybody, together, named):
                return together
            if together.somebody is None and any(
                key(other.name) == key(named.name) and other.rule == named.rule for other in together.header
            ):
                return together
            continue
        if named.signer:
            if any(
                one.rule in ("classified-by", "signer") and same_header_person(named.name, words(one.name))
                for one in together.header
            ):
                return together
            if together.somebody is not None and _signs(together.somebody, named):
                return together
            continue
        if together.somebody is not None and same_header_person(named.name, together.somebody.parts):
            return together
    return None


def _is_the_only(everybody: Sequence[_Together], together: _Together, named: HeaderPerson) -> bool:
    """Whether an attention line's initial and surname ("A.DOE") can be this person's of the text alone."""
    if together.somebody is None or "." not in named.name[:-1]:
        return False
    name = named.name.replace(".", ". ")
    if len(words(name)) < 2 or not same_header_person(name, together.somebody.parts):
        return False
    fits = [one for one in everybody if one.somebody is not None and _fits(name, one.somebody)]
    return len(fits) == 1 and len(together.somebody.parts) > 1


def _fits(name: str, somebody: Somebody) -> bool:
    return same_header_person(name, somebody.parts)


def _signs(somebody: Somebody, named: HeaderPerson) -> bool:
    """Whether the signer is this person: the surname, and a title of the mission's own."""
    if not same_header_person(named.name, somebody.parts):
        return False
    titled = any(
        word in name.casefold()
        for name in somebody.names
        for word in ("ambassador", "charge", "consul general", "dcm", "principal officer")
    )
    return titled


def _person(register: Register, together: _Together) -> EntityId:
    somebody, named = together.somebody, together.header
    if somebody is not None:
        first = somebody.places[0]
        evidence, rule = register.evidence(first[0]), first[2]
        name, names = somebody.fullest, list(somebody.names)
        confidence = max(place[3] for place in somebody.places)
    else:
        evidence, rule, confidence = named[0].evidence, named[0].rule, 0.95
        name = max((one.name for one in named), key=lambda text: (len(text.split()), not text.isupper()))
        names = []
    id_ = register.ids.new("person", evidence.start)
    names += [one.name for one in named if one.name not in names]
    register.entities[id_] = Person(
        id=id_,
        name=name,
        aliases=tuple(form for form in names if form != name),
        evidence=evidence,
        rule=rule,
        confidence=confidence,
        signer=any(one.signer for one in named),
        protected=_protected(register, somebody),
    )
    for one in named:
        register.in_header(one.evidence, MentionKind.PERSON, id_, one.rule)
    if somebody is not None:
        for at, _, place_rule, sure in somebody.places:
            register.place(at, MentionKind.PERSON, id_, place_rule, sure)
    return id_


def _protected(register: Register, somebody: Somebody | None) -> Protected | None:
    """The mark of protection that the telegram puts behind one of the person's mentions."""
    if somebody is None:
        return None
    view = register.document.reading.view
    for mark in register.document.telegram.protections:
        if mark.name_start is None or mark.name_end is None:
            continue
        start, end = view.to_view(mark.name_start), view.to_view(mark.name_end - 1)
        if start is None or end is None:
            continue
        for at, *_ in somebody.places:
            first, last = register.scan.view(at)
            if first <= end and start < last:
                return mark.level
    return None
