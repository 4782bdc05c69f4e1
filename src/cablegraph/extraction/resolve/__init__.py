"""Resolving: mentions become people, bodies, places, offices and unnamed agents of the document."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cablegraph.extraction.actors import Actors
from cablegraph.extraction.document import Document
from cablegraph.extraction.find.found import BodyFound, Finds, PersonFound, Range, UnnamedFound
from cablegraph.extraction.find.lexicon import CAPITAL
from cablegraph.extraction.find.places import places as find_places
from cablegraph.extraction.find.posts import index
from cablegraph.extraction.find.posts import posts as find_posts
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.find.unnamed import unnamed_agents
from cablegraph.extraction.resolve.belongs import Context
from cablegraph.extraction.resolve.bodies import Bodies, Group, resolve_bodies
from cablegraph.extraction.resolve.header import Header, HeaderPerson, read_header, same_header_person
from cablegraph.extraction.resolve.names import key, words
from cablegraph.extraction.resolve.people import Somebody, resolve_people
from cablegraph.extraction.resolve.places import Places
from cablegraph.extraction.resolve.posts import Posts
from cablegraph.extraction.resolve.register import Register
from cablegraph.extraction.resolve.small_names import small_names
from cablegraph.records.annotations import (
    Body,
    EntityId,
    Evidence,
    MentionKind,
    Person,
    Protected,
    Tie,
    TieKind,
    UnnamedHolder,
)

_MISSION_WORDS = (
    "Embassy",
    "Post",
    "Mission",
    "Consulate",
    "Consulate General",
    "AmEmbassy",
    "EMBASSY",
    "POST",
)


def resolve(document: Document, scan: Scan, finds: Finds) -> Actors:
    """Everybody and everything of one document."""
    register = Register(document, scan)
    bodies = Bodies(scan)
    header = read_header(register, bodies)
    if header.mission is not None and header.mission.kind == "diplomatic-post":
        for name in _own_names(header.mission):
            bodies.call(header.mission, name, printed=False)
    resolve_bodies(scan, finds, bodies)
    small_names(scan, bodies, finds)
    if header.mission is not None:
        _mission_words(scan, bodies, header.mission, finds)
    taken = _taken(scan, bodies)
    people = resolve_people(scan, finds.people, finds.titles, taken)
    if header.mission is None:
        _lone_embassy(scan, bodies, taken)
    _led_governments(scan, bodies, people)
    ids = {id(group): _body(register, group) for group in bodies.groups}
    body_at = {place[0]: ids[id(group)] for group in bodies.groups for place in group.places}
    persons = _persons(register, people, header)
    person_at = {place[0]: persons[id(somebody)] for somebody in people for place in somebody.places}
    for somebody in people:
        for at, *_ in somebody.places:
            taken[at.first : at.last] = [1] * (at.last - at.first)
    found_places = tuple(find_places(scan, taken))
    places = Places(register)
    places.read(found_places)
    body_mentions = _body_mentions(bodies)
    offices = find_posts(
        scan, finds.titles, index(scan, body_mentions, _person_mentions(people), found_places)
    )
    mission = ids[id(header.mission)] if header.mission is not None else None
    named = [group for group in bodies.groups if not group.header]
    names = [(register.entities[ids[id(group)]], frozenset(group.keys)) for group in named]
    context = Context(
        register,
        places,
        person_at.get,
        body_at.get,
        [(body, forms) for body, forms in names if isinstance(body, Body)],
        mission,
        places.mission_country(),
    )
    posts = Posts(context)
    found_posts = tuple(offices)
    _header_posts(posts, header, ids, persons, mission)
    posts.read(found_posts)
    _agents(register, tuple(unnamed_agents(scan, body_mentions, found_posts)), body_at)
    return Actors(
        placed=tuple(sorted(register.placed, key=lambda one: (one.start, -one.end))),
        header=tuple(register.header),
        entities=register.entities,
        posts=tuple(posts.statements),
        ties=tuple(_ties(register, bodies, ids)),
        mission=mission,
    )


def _body_mentions(bodies: Bodies) -> list[BodyFound]:
    """Every place of every body, the wider of nested ones first."""
    places = [(at, group.kind, rule, sure) for group in bodies.groups for at, rule, sure in group.places]
    places.sort(key=lambda place: (place[0].first, -place[0].last))
    return [BodyFound(at=at, kind=kind, rule=rule, confidence=sure) for at, kind, rule, sure in places]


def _person_mentions(people: Sequence[Somebody]) -> list[PersonFound]:
    return [
        PersonFound(at=at, whole=whole, rule=rule, confidence=sure)
        for somebody in people
        for at, whole, rule, sure in somebody.places
    ]


_LED = frozenset({"government", "administration", "cabinet", "regime"})


def _led_governments(scan: Scan, bodies: Bodies, people: Sequence[Somebody]) -> None:
    """ "The X government" of a person X is a body."""
    for somebody in people:
        for at, *_ in somebody.places:
            noun, before = at.last, at.first - 1
            if noun >= scan.count or scan.lows[noun] not in _LED or not scan.same_sentence(at.first, noun):
                continue
            if before < 0 or scan.lows[before] != "the" or at.last - at.first > 1:
                continue
            whole = Range(at.first, noun + 1)
            name = scan.words(whole)
            group = bodies.find(name) or bodies.new("government", name)
            group.places.append((whole, "led-by-name", 0.7))


def _lone_embassy(scan: Scan, bodies: Bodies, taken: list[int]) -> None:
    """The sending embassy of a telegram without a FM line, when the text speaks of "the Embassy"."""
    group: Group | None = None
    for at in scan.capitals:
        if scan.texts[at] == "Embassy" and not taken[at] and not scan.heading[at]:
            before = scan.bits[at - 1] if at and scan.same_sentence(at - 1, at) else 0
            if not before & CAPITAL or scan.begins[at - 1]:
                group = group or bodies.new("diplomatic-post", "Embassy")
                group.places.append((Range(at, at + 1), "mission-word", 0.7))


def _own_names(mission: Group) -> list[str]:
    """What texts call the sending mission besides its name: "U.S. Embassy", "Embassy X"."""
    name = next(iter(mission.names))
    kind = "Consulate" if "CON" in name.upper().split()[0] else "Embassy"
    city = " ".join(name.split()[1:]).title()
    names = [f"{country} {kind}" for country in ("U.S.", "US", "American", "United States")]
    return [*names, f"{kind} {city}", f"Am{kind} {city}", f"U.S. {kind} {city}"]


def _mission_words(scan: Scan, bodies: Bodies, mission: Group, finds: Finds) -> None:
    """ "Embassy", "Post" alone with a capital mean the sending mission."""
    if mission.kind != "diplomatic-post":
        return
    inside = {token for body in finds.bodies if not body.short for token in range(*body.at)}
    inside |= {token for person in finds.people for token in range(*person.at)}
    for body in finds.bodies:
        if body.short and body.kind == "diplomatic-post":
            bodies.call(mission, scan.words(body.at))
            mission.places.append((body.at, "mission-word", 0.8))
    inside |= {place[0].first for place in mission.places}
    for at in scan.capitals:
        text = scan.texts[at]
        if text not in _MISSION_WORDS or at in inside or scan.caps[at] or scan.heading[at]:
            continue
        before = scan.texts[at - 1] if at else ""
        behind = scan.bits[at + 1] if at + 1 < scan.count and scan.same_sentence(at, at + 1) else 0
        if before[:1].isupper() and not scan.begins[at - 1]:
            continue
        if text == "Post" and (scan.begins[at] and behind == 0):
            continue
        bodies.call(mission, text)
        mission.places.append((Range(at, at + 1), "mission-word", 0.9))


def _body(register: Register, group: Group) -> EntityId:
    group.places.sort()
    evidence = group.fields[0][0] if group.fields else register.evidence(group.places[0][0])
    rule = group.fields[0][1] if group.fields else group.places[0][1]
    confidence = max((place[2] for place in group.places), default=0.95)
    id_ = register.ids.new("body", evidence.start)
    name = next(iter(group.names)) if group.header else group.fullest
    acronym = group.acronym
    register.entities[id_] = Body(
        id=id_,
        name=name,
        aliases=tuple(form for form in group.names if form != name),
        evidence=evidence,
        rule=rule,
        confidence=confidence,
        kind=group.kind,
        acronym=acronym,
    )
    for field_evidence, field_rule in group.fields:
        register.in_header(field_evidence, MentionKind.BODY, id_, field_rule)
    for at, place_rule, sure in group.places:
        register.place(at, MentionKind.BODY, id_, place_rule, sure)
    return id_


def _taken(scan: Scan, bodies: Bodies) -> list[int]:
    taken = [0] * (scan.count + 1)
    for group in bodies.groups:
        for at, rule, _ in group.places:
            if rule not in ("owner-and-name",):
                taken[at.first : at.last] = [1] * (at.last - at.first)
    return taken


@dataclass
class _Together:
    """A person of the view with what the header says about them."""

    somebody: Somebody | None
    header: list[HeaderPerson] = field(default_factory=list)


def _persons(register: Register, people: Sequence[Somebody], header: Header) -> dict[int, EntityId]:
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


def _header_posts(
    posts: Posts,
    header: Header,
    ids: dict[int, EntityId],
    persons: dict[int, EntityId],
    mission: EntityId | None,
) -> None:
    for named in header.people:
        if named.title:
            office = posts.new(named.evidence, named.title, mission, None, "classified-by", 0.9)
            posts.state(office, persons[id(named)], named.evidence, "classified-by", 0.9)
    for title in header.titles:
        body = ids.get(id(title.body)) if title.body is not None else None
        office = posts.new(title.evidence, title.title, body, None, "attention-title", 0.8)
        posts.state(office, None, title.evidence, "attention-title", 0.8)


def _agents(register: Register, found: Sequence[UnnamedFound], body_at: dict[Range, EntityId]) -> None:
    """Unnamed agents; never merged, but for the mission's own officers of one label."""
    labels: dict[str, EntityId] = {}
    for agent in found:
        title = register.scan.words(agent.title)
        label = title.casefold() if agent.rule == "unnamed-mission-officer" else ""
        id_ = labels.get(label) if label else None
        if id_ is None:
            evidence = register.evidence(agent.at)
            id_ = register.ids.new("unnamed", evidence.start)
            register.entities[id_] = UnnamedHolder(
                id=id_,
                name=register.scan.words(agent.at),
                title=title,
                body=body_at.get(agent.body) if agent.body is not None else None,
                evidence=evidence,
                rule=agent.rule,
                confidence=agent.confidence,
            )
            if label:
                labels[label] = id_
        register.place(agent.at, MentionKind.UNNAMED, id_, agent.rule, agent.confidence)


def _ties(register: Register, bodies: Bodies, ids: dict[int, EntityId]) -> list[Tie]:
    """Parts of bodies that names say."""
    ties: dict[tuple[EntityId, EntityId], Tie] = {}
    of_range = {place[0]: group for group in bodies.groups for place in group.places}
    for group in bodies.groups:
        for parent_at, says in group.parents:
            parent = of_range.get(parent_at)
            if parent is None or parent is group:
                continue
            ends = ids[id(group)], ids[id(parent)]
            if ends in ties or ends[::-1] in ties:
                continue
            evidence: Evidence = register.evidence(says)
            ties[ends] = Tie(
                id=register.ids.new("tie", evidence.start),
                evidence=evidence,
                rule="owner-and-name",
                confidence=0.9,
                subject=ends[0],
                kind=TieKind.PART_OF,
                object=ends[1],
            )
    return list(ties.values())


__all__ = ["resolve"]
