"""Which mentions of bodies mean one body: equal names, acronyms, names less their country, short forms."""

from bisect import bisect_left
from collections.abc import Iterable

from cablegraph.extraction.find.acronyms import is_acronym
from cablegraph.extraction.find.found import BodyFound, Finds, Range
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.resolve.groups import VAGUE, Bodies, Group
from cablegraph.extraction.resolve.names import key
from cablegraph.extraction.resolve.same_bodies import abridged, one_clan
from cablegraph.ontology.language_tables import KnownBody, known_bodies

_MINISTRIES = 100  # that are compared with one another; more only hostile text has


def resolve_bodies(scan: Scan, finds: Finds, bodies: Bodies) -> None:
    """Put every body's mention into its group.

    Args:
        scan: The document.
        finds: What finding saw.
        bodies: Groups that the header made; the text's join them.
    """
    of_range: dict[Range, Group] = {}
    for found in finds.bodies:
        if not found.short and not _is_acronym(scan, found):
            of_range[found.at] = _add(scan, bodies, found)
    for long, short in finds.glosses:
        _define(scan, bodies, of_range, long, short)
    for found in finds.bodies:
        if _is_acronym(scan, found) and not found.short and found.at not in of_range:
            of_range[found.at] = _add(scan, bodies, found)
    for merge in (_known_pairs, _initials, _same_ministry, one_clan, abridged):
        bodies.settle()
        merge(bodies)
    bodies.settle()
    _less_owner(bodies)
    antecedents = Antecedents(bodies.groups)
    for found in finds.bodies:
        if found.short:
            _short(scan, bodies, antecedents, found)
    _nouns_alone(scan, antecedents)
    for found in finds.bodies:
        group = of_range.get(found.at)
        if found.parent is not None and group is not None:
            _parent(bodies, scan, bodies.current(group), found)


def _is_acronym(scan: Scan, found: BodyFound) -> bool:
    return found.at.last - found.at.first == 1 and is_acronym(scan.texts[found.at.first])


def _add(scan: Scan, bodies: Bodies, found: BodyFound) -> Group:
    name = scan.words(found.at)
    group = bodies.find(name)
    bare = _less_country(scan, found.at)
    if group is None and bare is not None:
        group = bodies.find(scan.words(bare))
    if group is None:
        group = _longer(scan, bodies, found, name)
    if group is None:
        group = bodies.new(found.kind, name)
    group.places.append((_with_country(scan, found, group), found.rule, found.confidence))
    bodies.call(group, name)
    at = group.places[-1][0]
    if at != found.at:
        bodies.call(group, scan.words(at))
    if bare is not None:
        bodies.call(group, scan.words(bare), printed=False)
    if group.kind in VAGUE and found.kind not in VAGUE:
        group.kind = found.kind
    return group


def _less_country(scan: Scan, at: Range) -> Range | None:
    """The name without the country or people that stands first in it, when two words are left."""
    for kind in ("demonym", "place"):
        hit = scan.hits[kind].get(at.first)
        if hit is not None and at.last - hit[0] >= 2 and scan.lows[hit[0]] not in ("of", "for", "'s", "’s"):
            return Range(hit[0], at.last)
    return None


def _longer(scan: Scan, bodies: Bodies, found: BodyFound, name: str) -> Group | None:
    """The one group whose name is this name behind a country: "Tax Authority" of "Zambian Tax Authority"."""
    if found.at.last - found.at.first < 2:
        return None
    fits = [group for group in bodies.longer_by_a_word(name) if not group.header and group in bodies]
    return fits[0] if len(fits) == 1 else None


def _with_country(scan: Scan, found: BodyFound, group: Group) -> Range:
    """The mention with the place before it, where an acronym stands for a name with that place in it."""
    first = found.at.first
    if not _is_acronym(scan, found) or first == 0 or not scan.same_sentence(first - 1, first):
        return found.at
    for kind in ("place", "demonym"):
        for start in (first - 1, first - 2):
            hit = scan.hits[kind].get(start)
            if (
                hit is not None
                and hit[0] == first
                and any(scan.lows[start] in name.casefold() for name in group.names)
            ):
                return Range(start, found.at.last)
    return found.at


def _define(scan: Scan, bodies: Bodies, of_range: dict[Range, Group], long: Range, short: Range) -> None:
    group = of_range.get(long)
    if group is None:
        return
    group = bodies.current(group)
    acronym = scan.words(short)
    other = bodies.find(acronym)
    if other is not None and other is not group:
        group = bodies.merge(group, other)
    bodies.call(group, acronym)
    group.acronym = group.acronym or acronym
    group.places.append((short, "acronym-in-brackets", 0.95))
    of_range[short] = group


def _less_owner(bodies: Bodies) -> None:
    """A unit also has its name without the acronym of its owner: "Anti-Fraud Office" of "PSB Anti-..."."""
    for group in bodies.groups:
        for name in list(group.names):
            first, _, rest = name.partition(" ")
            owner = bodies.find(first) if " " in rest and is_acronym(first) else None
            if owner is not None and owner is not group and bodies.find(rest) in (None, group):
                group.asides.add(rest)
                bodies.call(group, rest)


def _known_pairs(bodies: Bodies) -> None:
    """Acronyms and names that general knowledge pairs, when the text prints both."""
    table = known_bodies()
    for group in list(bodies.groups):
        if group.header:
            continue
        for name in list(group.names):
            entry = table.get(name) or table.get(name.casefold()) or _less_known_owner(name)
            if entry is None or entry.acronym is None:
                continue
            for form in (entry.name, entry.acronym):
                other = bodies.find(form)
                if other is not None and other is not group and not other.header and group in bodies:
                    bodies.merge(other, group)
                    group = other
            if entry.acronym in group.names:
                group.acronym = group.acronym or entry.acronym


def _less_known_owner(name: str) -> KnownBody | None:
    """The known body whose name stands behind its owner: "UN Postal Union"."""
    owner, _, rest = name.partition(" ")
    return known_bodies().get(rest.casefold()) if owner in ("UN", "U.N.", "UNSC", "U.S.", "US") else None


def _initials(bodies: Bodies) -> None:
    """Acronyms that nothing defines, where the initials of one name of the text make them."""
    small = ("of", "the", "for", "and", "de", "la", "do", "da", "del")
    by_initials: dict[str, list[Group]] = {}
    for group in bodies.groups:
        for form in {
            "".join(w[0] for w in key(n).split() if w not in small) for n in group.names if " " in n
        }:
            by_initials.setdefault(form, []).append(group)
    for group in list(bodies.groups):
        if group.header or len(group.names) != 1 or not all(rule == "acronym" for _, rule, _ in group.places):
            continue
        name = next(iter(group.names))
        fits = [one for one in by_initials.get(name.casefold(), []) if one is not group and one in bodies]
        if len(fits) == 1 and not fits[0].acronym:
            bodies.merge(fits[0], group).acronym = name


def _same_ministry(bodies: Bodies) -> None:
    """ "Z Ministry" is the "Ministry of Y and Z" when only one has that field."""
    ministries = [group for group in bodies.groups if any("ministry" in name.split() for name in group.keys)]
    del ministries[_MINISTRIES:]
    for group in ministries:
        fields = [_field_of(key(name)) for name in group.names if key(name).endswith("ministry")]
        if not fields or not all(fields) or group not in bodies:
            continue
        others = [other for other in ministries if other is not group and other in bodies]
        fits = [other for other in others if any(field <= wide for field in fields for wide in _wide(other))]
        if len(fits) == 1:
            bodies.merge(fits[0], group)


def _wide(group: Group) -> list[frozenset[str]]:
    """The fields of a group's names of the form "Ministry of Y and Z"."""
    return [_field_of(name) for name in group.keys if name.startswith(("ministry of", "ministry for"))]


def _field_of(name: str) -> frozenset[str]:
    return frozenset(name.split()) - {"ministry", "of", "for", "the", "and"}


def _short(scan: Scan, bodies: Bodies, antecedents: "Antecedents", found: BodyFound) -> None:
    """ "The Bureau": the last body before that is one, by its noun."""
    group = antecedents.of(scan.lows[found.at.last - 1], found.at.first)
    if group is not None:
        group.places.append((found.at, "short-form", 0.7))
        bodies.call(group, scan.words(found.at))


def _nouns_alone(scan: Scan, antecedents: "Antecedents") -> None:
    """ "The unit", "this council" in small letters: a mention of the body meant, but no name of it."""
    for at, (behind, noun) in scan.hits["noun"].items():
        if behind != at + 1 or noun.plural or noun.kind in ("company", "party", "media", "military"):
            continue
        if (
            scan.lows[at] == "government"
            or scan.texts[at] != scan.lows[at]
            or at == 0
            or scan.lows[at - 1] not in ("the", "this")
        ):
            continue
        follows = scan.lows[behind] if behind < scan.count else ""
        if follows in ("of", "for") or behind in scan.hits["noun"] or behind in scan.hits["title"]:
            continue
        group = antecedents.of(scan.lows[at], at)
        if group is not None and not group.header:
            group.places.append((Range(at, behind), "noun-alone", 0.6))


class Antecedents:
    """Bodies by the words of their names, in order of place."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._places: dict[str, list[tuple[int, Group]]] = {}
        for group in groups:
            nouns = {word for name in group.keys if " " in name for word in name.split()}
            for noun in nouns:
                self._places.setdefault(noun, []).extend((place[0].first, group) for place in group.places)
        for places in self._places.values():
            places.sort(key=lambda place: place[0])

    def of(self, noun: str, before: int) -> Group | None:
        """The body that a noun alone means at a token: the one of that noun mentioned last before it."""
        places = self._places.get(noun, [])
        index = bisect_left(places, before, key=lambda place: place[0])
        return places[index - 1][1] if index else None


def _parent(bodies: Bodies, scan: Scan, group: Group, found: BodyFound) -> None:
    assert found.parent is not None
    parent = bodies.find(scan.words(found.parent))
    if parent is not None and parent is not group:
        says = Range(min(found.parent.first, found.at.first), max(found.parent.last, found.at.last))
        group.parents.append((found.parent, says))
        if found.parent.first < found.at.first:
            group.places.append((says, "owner-and-name", 0.8))
            group.asides.add(scan.words(says))
            bodies.call(group, scan.words(says))
