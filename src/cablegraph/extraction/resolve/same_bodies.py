"""Bodies that go by several forms of one name: clans, names cut short."""

from collections.abc import Sequence

from cablegraph.extraction.resolve.groups import Bodies, Group
from cablegraph.extraction.resolve.names import key

_COMPARED = 200  # bodies that are compared with one another; more only hostile text has
_CLANS = ("clan", "clan-of-several", "clan-plural")


def one_clan(bodies: Bodies) -> None:
    """ "The X clan", "the X family" and "the Xs" are one, by the name that they share."""
    by_name: dict[str, Group] = {}
    for group in list(bodies.groups):
        if group not in bodies or not any(rule in _CLANS for _, rule, _ in group.places):
            continue
        name = min(group.keys, key=len).split()[0]
        plural = all(rule == "clan-plural" for _, rule, _ in group.places)
        name = name.removesuffix("s") if plural else name
        first = by_name.setdefault(name, group)
        if first is not group:
            bodies.merge(first, group)


def abridged(bodies: Bodies) -> None:
    """A name cut short is the one body's whose name it shortens: "Tax Service" of "Federal Tax Service".

    The short form has two words or more; it is the end of the longer, or lacks one word in its middle.
    """
    named = [(group, _words(group)) for group in bodies.groups if not group.header][:_COMPARED]
    by_last: dict[str, list[tuple[Group, list[Sequence[str]]]]] = {}
    for group, names in named:
        for last in {words[-1] for words in names}:
            by_last.setdefault(last, []).append((group, names))
    for group, shorts in named:
        if not shorts or group not in bodies:
            continue
        fits = [
            one
            for one, longs in by_last[shorts[0][-1]]
            if one is not group
            and one in bodies
            and one.kind == group.kind
            and all(any(_shortens(short, long) for long in longs) for short in shorts)
        ]
        if len(fits) == 1 and not _own_acronym(group, fits[0]):
            bodies.merge(fits[0], group)


def _own_acronym(group: Group, other: Group) -> bool:
    return bool(group.acronym and other.acronym and group.acronym != other.acronym)


def _words(group: Group) -> list[Sequence[str]]:
    """The printed names of several words, as compared."""
    return [words for words in (key(name).split() for name in group.names) if len(words) > 1]


def _shortens(short: Sequence[str], long: Sequence[str]) -> bool:
    if len(short) >= len(long) or short[-1] != long[-1]:
        return False
    if len(long) - len(short) <= 2 and len(short) > 1 and list(long[-len(short) :]) == list(short):
        return not {"of", "for", "and", "'s"} & set(long[: -len(short)])
    if len(short) < 4 or len(long) - len(short) > 1:
        return False
    rest = iter(long)
    return short[0] == long[0] and all(word in rest for word in short)
