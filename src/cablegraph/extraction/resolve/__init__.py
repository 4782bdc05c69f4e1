"""Resolving: mentions become people, bodies, places, offices and unnamed agents of the document."""

from collections.abc import Iterator, Sequence

from cablegraph.extraction.actors import Actors
from cablegraph.extraction.document import Document
from cablegraph.extraction.find.found import BodyFound, Finds, PersonFound, Range, UnnamedFound
from cablegraph.extraction.find.name_index import index
from cablegraph.extraction.find.places import places as find_places
from cablegraph.extraction.find.posts import posts as find_posts
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.find.unnamed import unnamed_agents
from cablegraph.extraction.resolve.belongs import Context
from cablegraph.extraction.resolve.bodies import resolve_bodies
from cablegraph.extraction.resolve.delegations import delegations
from cablegraph.extraction.resolve.groups import Bodies, Group
from cablegraph.extraction.resolve.header import Header, read_header
from cablegraph.extraction.resolve.mission import led_governments, lone_embassy, mission_words, own_names
from cablegraph.extraction.resolve.party_words import party_words
from cablegraph.extraction.resolve.people import Somebody, resolve_people
from cablegraph.extraction.resolve.persons import make_persons
from cablegraph.extraction.resolve.places import Places
from cablegraph.extraction.resolve.posts import Posts
from cablegraph.extraction.resolve.register import Register
from cablegraph.extraction.resolve.small_names import small_names
from cablegraph.extraction.resolve.wholes import wholes
from cablegraph.records.annotations import (
    Body,
    EntityId,
    Evidence,
    MentionKind,
    Tie,
    TieKind,
    UnnamedHolder,
)


def resolve(document: Document, scan: Scan, finds: Finds) -> Actors:
    """Everybody and everything of one document."""
    register = Register(document, scan)
    bodies = Bodies(scan)
    header = read_header(register, bodies)
    if header.mission is not None and header.mission.kind == "diplomatic-post":
        for name in own_names(header.mission):
            bodies.call(header.mission, name, printed=False)
    resolve_bodies(scan, finds, bodies)
    small_names(scan, bodies, finds)
    wholes(scan, bodies)
    if header.mission is not None:
        mission_words(scan, bodies, header.mission, finds)
    taken = _taken(scan, bodies)
    delegations(scan, bodies, taken)
    party_words(scan, bodies, taken)
    taken = _taken(scan, bodies)
    people = resolve_people(scan, finds.people, finds.titles, taken)
    if header.mission is None:
        lone_embassy(scan, bodies, taken)
    led_governments(scan, bodies, people)
    ids = {id(group): _body(register, group) for group in bodies.groups}
    body_at = {place[0]: ids[id(group)] for group in bodies.groups for place in group.places}
    persons = make_persons(register, people, header)
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
        ties=(*_ties(register, bodies, ids), *_header_ties(register, bodies, header, ids, persons)),
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
        said = [(*parent, TieKind.PART_OF) for parent in group.parents]
        said += [(*parent, TieKind.BRANCH_OF) for parent in group.branches]
        for parent_at, says, kind in said:
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
                kind=kind,
                object=ends[1],
            )
    return list(ties.values())


def _header_ties(
    register: Register,
    bodies: Bodies,
    header: Header,
    ids: dict[int, EntityId],
    persons: dict[int, EntityId],
) -> Iterator[Tie]:
    """Of which office people are whom an attention line names: "STATE FOR EUR/NB (RUIZ)"."""
    done: set[tuple[EntityId, EntityId]] = set()
    for named in header.people:
        if named.body is None or named.says is None:
            continue
        ends = persons[id(named)], ids[id(bodies.current(named.body))]
        if ends not in done:
            done.add(ends)
            yield Tie(
                id=register.ids.new("tie", named.says.start),
                evidence=named.says,
                rule="attention-name",
                confidence=0.8,
                subject=ends[0],
                kind=TieKind.MEMBER_OF,
                object=ends[1],
            )


__all__ = ["resolve"]
