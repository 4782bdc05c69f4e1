"""The header's actors: sender, addressees, attention lines, who classified, who signed, person TAGS."""

import re
from dataclasses import dataclass, field

from cablegraph.extraction.find.attention import Part, attention_parts
from cablegraph.extraction.find.attention_lines import is_department
from cablegraph.extraction.resolve.groups import Bodies, Group
from cablegraph.extraction.resolve.names import key, words
from cablegraph.extraction.resolve.register import Register
from cablegraph.ontology import header_tables
from cablegraph.ontology.language_tables import known_bodies
from cablegraph.records.annotations import BodyKind, Evidence
from cablegraph.records.telegram import Addressee, ClassifiedBy, Originator, Telegram

_CAPITAL_CITY = re.compile(
    r"[ ,]+(?:WASHDC|WASHINGTON,? ?D\.?C\.?|WASHDC//.*|WASHINGTON)\s*\Z", re.IGNORECASE
)
# Departments of the United States: the word of attention lines, and the short names of addressees.
_SHORT_DEPARTMENTS = {
    "interior": ("DOI",),
    "justice": ("DOJ",),
    "commerce": ("USDOC", "DOC"),
    "energy": ("DOE", "USDOE"),
    "agriculture": ("USDA",),
    "labor": ("DOL",),
    "defense": ("DOD", "SECDEF", "OSD"),
    "homeland security": ("DHS",),
    "transportation": ("DOT",),
}
_HEADQUARTERS = frozenset({"HQ", "HQS", "HEADQUARTERS"})
_OFFICES = re.compile(r"//.*\Z")
_DEPARTMENT_OF = re.compile(r"(?:US )?(?:DEPT|DEPARTMENT) OF (?:THE )?", re.IGNORECASE)


@dataclass
class HeaderPerson:
    """A person that the header names.

    Attributes:
        body: For whom the attention line that names the person is; none where it gives a title too.
        says: The line's words from that body to the person.
    """

    name: str
    evidence: Evidence
    rule: str
    title: str | None = None
    signer: bool = False
    body: Group | None = None
    says: Evidence | None = None


@dataclass
class HeaderTitle:
    """An office that an attention line names without a holder."""

    title: str
    evidence: Evidence
    body: Group | None


@dataclass
class Header:
    """What the header gives to resolving."""

    mission: Group | None = None
    people: list[HeaderPerson] = field(default_factory=list)
    titles: list[HeaderTitle] = field(default_factory=list)


def read_header(register: Register, bodies: Bodies) -> Header:
    """Make the header's bodies, and list its people."""
    telegram = register.document.telegram
    header = Header()
    if telegram.originator is not None:
        header.mission = _station(register, bodies, telegram.originator, "originator")
    for addressee in (*telegram.action_addressees, *telegram.info_addressees):
        _station(register, bodies, addressee, "addressee")
    for line in telegram.attention:
        receiver: Group | None = None
        since = 0
        for part in attention_parts(line.text):
            evidence = register.part_evidence(line, part.start, part.end)
            if part.kind == "person":
                says = register.part_evidence(line, since, part.end)
                own = None if part.titled else receiver
                header.people.append(HeaderPerson(part.text, evidence, "attention-name", body=own, says=says))
            elif part.kind == "title":
                header.titles.append(HeaderTitle(part.text, evidence, receiver))
            else:
                receiver, since = _named(bodies, part), part.start
                receiver.fields.append((evidence, f"attention-{part.kind}"))
    _people(register, header, telegram)
    return header


def _station(register: Register, bodies: Bodies, entry: Originator | Addressee, rule: str) -> Group:
    name = " ".join(entry.name.split())
    group = bodies.find(name)
    if group is None:
        group = bodies.new(header_tables.addressee_kind(name), name)
        group.header = True
    short = _CAPITAL_CITY.sub("", _OFFICES.sub("", name))
    if short != name and len(short) > 1:
        bodies.call(group, short, printed=False)
    for form in _less_city(short):
        if bodies.find(form) is None:
            bodies.call(group, form, printed=False)
    if "SECSTATE" in name.upper():
        for own in (
            "State Department",
            "Department of State",
            "U.S. Department of State",
            "U.S. State Department",
        ):
            bodies.call(group, own, printed=False)
    if _DEPARTMENT_OF.match(short):
        bodies.call(group, "Department of " + _DEPARTMENT_OF.sub("", short), printed=False)
        bodies.call(group, "Department of the " + _DEPARTMENT_OF.sub("", short), printed=False)
        bodies.call(group, _DEPARTMENT_OF.sub("", short) + " Department", printed=False)
    start = max(entry.text.find(entry.name), 0)
    end = start + len(entry.name) if entry.text.startswith(entry.name, start) else len(entry.text)
    group.fields.append((register.part_evidence(entry, start, end), rule))
    return group


def _less_city(name: str) -> list[str]:
    """An addressee's known acronym less headquarters and city: "HQ XYZ", "XYZ HQS SOMEWHERE"."""
    words = [word for word in name.split() if word.upper() not in _HEADQUARTERS]
    if words and len(words) < len(name.split()) and words[0].isupper() and words[0] in known_bodies():
        return [words[0]]
    return []


def _named(bodies: Bodies, part: Part) -> Group:
    """The body of a unit, agency, post or receiver of an attention line."""
    text = part.text
    if part.kind == "receiver":
        group = _addressed(bodies, text)
        if group is not None:
            bodies.call(group, text)
            return group
    found = bodies.find(text)
    if found is not None:
        return found
    return bodies.new(_kind(part), text)


def _addressed(bodies: Bodies, text: str) -> Group | None:
    """The addressee that a receiver's short name means: STATE, JUSTICE, a city."""
    if is_department(text):
        own = next((g for g in bodies.groups if "secstate" in " ".join(g.keys)), None)
        found = (bodies.find(word) for word in ("STATE", "DEPT", "DEPARTMENT", "STATE DEPARTMENT"))
        return own or next((group for group in found if group is not None), None)
    exact = bodies.find(text)
    if exact is not None:
        return exact
    form = key(text)
    if not form:
        return None
    for short in _SHORT_DEPARTMENTS.get(form, ()):
        group = bodies.find(short)
        if group is not None:
            return group
    for group in bodies.groups:
        if group.header and any(
            f"dept of {form}" in name or f"department of {form}" in name for name in group.keys
        ):
            return group
    for group in bodies.groups:
        if group.header and any(name.endswith(" " + form) for name in group.keys):
            return group
    return None


def _kind(part: Part) -> BodyKind:
    office = header_tables.office(part.text)
    if office is not None and part.text not in known_bodies():
        return "unit"
    entry = known_bodies().get(part.text)
    if entry is not None:
        return entry.kind
    station = header_tables.station_by_name(part.text)
    if station is not None:
        return station.kind
    return "unit" if part.kind == "unit" else "government"


def _people(register: Register, header: Header, telegram: Telegram) -> None:
    for one in telegram.classified_by:
        header.people.append(_classifier(register, one))
    for tag in telegram.tags:
        if tag.kind == "person":
            header.people.append(HeaderPerson(tag.text, register.document.header_evidence(tag), "tag-person"))
    for signer in telegram.signers:
        evidence = register.document.header_evidence(signer)
        header.people.append(HeaderPerson(signer.text, evidence, "signer", signer=True))


def _classifier(register: Register, one: ClassifiedBy) -> HeaderPerson:
    start = one.text.find(one.name)
    evidence = (
        register.part_evidence(one, start, start + len(one.name))
        if start >= 0
        else register.document.header_evidence(one)
    )
    return HeaderPerson(one.name, evidence, "classified-by", title=one.title)


def same_header_person(name: str, parts: tuple[str, ...]) -> bool:
    """Whether a header's name ("J. DOE", "DOE", "DOE, JANE") can be the person of these words."""
    own = words(name)
    if "," in name:
        family, _, given = name.partition(",")
        own = words(f"{given} {family}")
    if not own or own[-1] != parts[-1]:
        return False
    return len(own) == 1 or own[0][:1] == parts[0][:1]
