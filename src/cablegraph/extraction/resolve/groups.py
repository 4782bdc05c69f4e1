"""Bodies while resolving: the mentions and names of each, found by any of their forms."""

from dataclasses import dataclass, field

from cablegraph.extraction.find.found import Range
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.resolve.names import key
from cablegraph.records.annotations import BodyKind, Evidence

VAGUE: tuple[BodyKind, ...] = ("other",)


@dataclass
class Group:
    """A body while resolving.

    Attributes:
        keys: Compared forms of its names.
        places: Mentions in the view: range, rule, confidence.
        names: Printed forms, the first seen first.
        asides: Forms with the owner before the name, or in small letters.
        header: An addressee or the sender.
        fields: Mentions in the header, with their rules.
        parents: Ranges of bodies that names of it say it is part of, with the range of the words that say so.
        branches: The same, of bodies that it is a territorial branch of.
    """

    kind: BodyKind
    keys: set[str] = field(default_factory=set)
    places: list[tuple[Range, str, float]] = field(default_factory=list)
    names: dict[str, None] = field(default_factory=dict)
    asides: set[str] = field(default_factory=set)
    acronym: str | None = None
    parents: list[tuple[Range, Range]] = field(default_factory=list)
    branches: list[tuple[Range, Range]] = field(default_factory=list)
    header: bool = False
    fields: list[tuple[Evidence, str]] = field(default_factory=list)

    @property
    def fullest(self) -> str:
        """The longest printed form, in mixed letters if one is; those in `asides` only without others."""
        plain = [name for name in self.names if name not in self.asides]
        whole = [name for name in self.names if "'s " not in name and "’s " not in name]
        return max(
            plain or whole or list(self.names),
            key=lambda name: (" " in name, " " in name and not name.isupper(), len(name)),
        )


class Bodies:
    """Groups of mentions, and the group of every form."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.groups: list[Group] = []
        self._gone: dict[int, Group] = {}
        self._by_key: dict[str, Group] = {}
        self._by_tail: dict[str, list[Group]] = {}

    def find(self, name: str) -> Group | None:
        """The group that has this form."""
        return self._by_key.get(key(name))

    def new(self, kind: BodyKind, name: str) -> Group:
        """A group of its own for this name."""
        group = Group(kind)
        self.groups.append(group)
        self.call(group, name)
        return group

    def call(self, group: Group, name: str, *, printed: bool = True) -> None:
        """Give a group one more form; the first owner of a form keeps it."""
        form = key(name)
        if printed:
            group.names.setdefault(name)
        if self._by_key.setdefault(form, group) is group and form not in group.keys:
            group.keys.add(form)
            self._by_tail.setdefault(form.partition(" ")[2], []).append(group)

    def longer_by_a_word(self, name: str) -> list[Group]:
        """Groups of which a form is this name behind one more word."""
        groups = {id(group): group for group in self._by_tail.get(key(name), ())}
        return [group for group in groups.values() if key(name) not in group.keys]

    def merge(self, one: Group, other: Group) -> Group:
        """Make two groups one; the first takes the other in."""
        if one is other:
            return one
        one.places += other.places
        one.names |= other.names
        one.asides |= other.asides
        one.keys |= other.keys
        one.parents += other.parents
        one.branches += other.branches
        one.acronym = one.acronym or other.acronym
        one.header = one.header or other.header
        one.fields += other.fields
        if one.kind in VAGUE:
            one.kind = other.kind
        for form in other.keys:
            self._by_key[form] = one
            self._by_tail.setdefault(form.partition(" ")[2], []).append(one)
        self._gone[id(other)] = one
        return one

    def current(self, group: Group) -> Group:
        """The group that has taken this one in, or itself."""
        while id(group) in self._gone:
            group = self._gone[id(group)]
        return group

    def __contains__(self, group: Group) -> bool:
        return id(group) not in self._gone

    def settle(self) -> None:
        """Drop the groups that others took in."""
        self.groups = [group for group in self.groups if group in self]
