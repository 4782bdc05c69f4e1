"""Sheets: all that the graph holds about one actor or one cable, each line with its words and place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from cablegraph.queries.ask import UnknownNameError, near
from cablegraph.queries.catalogue import bind_values
from cablegraph.queries.copies import copy_facts
from cablegraph.queries.lines import SECTIONS, Evidence, Line, status
from cablegraph.queries.values import Value, value
from cablegraph.view import Actor, Cable, Names, View, read_names

Row = dict[str, Value]


@dataclass(frozen=True)
class Section:
    """Lines of one kind."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Sheet:
    """All about one actor or one cable.

    Attributes:
        title: Its name.
        kind: `person`, `body` ..., or `cable`.
        facts: Label and value of what has no words of its own: other names, a cable's header.
    """

    title: str
    kind: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]


def sheets(view: View, name: str, names: Names | None = None) -> tuple[Sheet, ...]:
    """What the graph holds about whoever or whatever a name means.

    Entries of one name and kind in several cables are one sheet (nobody has yet decided whether they
    are one; each line names its cable). People whom a volume's historians lead to one entry of their list
    are one sheet, by whatever name a document calls them.

    Args:
        view: What may be seen.
        name: A cable's message reference number or file name, or an actor's name, other name or IRI.
        names: All names of the view, where they have been read already.

    Raises:
        UnknownNameError: The graph has nobody and nothing of this name.
    """
    names = names or read_names(view)
    cables = names.find_cable(name)
    if cables:
        telegrams = dict.fromkeys(cable.iri for cable in cables)
        return tuple(_cable(view, iri, [c for c in cables if c.iri == iri]) for iri in telegrams)
    groups: dict[tuple[str, str], list[Actor]] = {}
    found = names.find_actor(name)
    listed = {
        str(row["actor"]): str(row["entry"]) for row in _rows(view, "listed", "actor", [a.iri for a in found])
    }
    for actor in found:
        key = listed.get(actor.iri, actor.label.casefold())
        groups.setdefault((actor.kind, key), []).append(actor)
    if not groups:
        raise UnknownNameError(name, near(names, name))
    return tuple(_actor(view, actors) for actors in groups.values())


def _actor(view: View, actors: Sequence[Actor]) -> Sheet:
    iris = [actor.iri for actor in actors]
    entries = _rows(view, "listed", "actor", iris)
    if entries:
        same = _rows(view, "listed-people", "entry", sorted({str(row["entry"]) for row in entries}))
        iris = list(dict.fromkeys([*iris, *(str(row["actor"]) for row in same)]))
    aliases = _rows(view, "other-names", "actor", iris)
    facts = [("also", "; ".join(str(row["name"]) for row in aliases))] if aliases else []
    facts.append(("in", ", ".join(sorted({actor.cable for actor in actors}))))
    mentions = [Line("", (), None, _evidence(row)) for row in _rows(view, "mentions", "actor", iris)]
    statements = [str(row["statement"]) for row in _rows(view, "about-actor", "actor", iris)]
    described = dict.fromkeys(Line(str(row["name"]), (), None, _evidence(row)) for row in entries)
    sections = (
        Section("In the historians' list", tuple(described)),
        *_sections(view, statements),
        Section("Mentions", tuple(mentions)),
    )
    return Sheet(actors[0].label, actors[0].kind, tuple(facts), _filled(sections))


def _cable(view: View, iri: str, documents: Sequence[Cable]) -> Sheet:
    facts = [("file", ", ".join(cable.file_name for cable in documents))]
    facts += [(str(row["label"]), str(row["value"])) for row in _rows(view, "header", "telegram", [iri])]
    facts += copy_facts(_rows(view, "copies", "telegram", [iri]))
    first: dict[Value, Row] = {}  # mention of each
    for row in _rows(view, "actors-of-cable", "telegram", [iri]):
        first.setdefault(row["actor"], row)
    named = first.values()
    statements = [str(row["statement"]) for row in _rows(view, "in-cable", "telegram", [iri])]
    people, bodies = (
        tuple(Line(str(row["name"]), (), None, _evidence(row)) for row in named if row["class"] == kind)
        for kind in ("person", "body")
    )
    sections = (Section("People", people), Section("Bodies", bodies), *_sections(view, statements))
    return Sheet(documents[0].id or documents[0].file_name, "cable", tuple(facts), _filled(sections))


def _filled(sections: Iterable[Section]) -> tuple[Section, ...]:
    return tuple(section for section in sections if section.lines)


def _sections(view: View, statements: Sequence[str]) -> list[Section]:
    """Lines of statements, by kind of statement, in order of cable and place."""
    if not statements:
        return []
    common = _rows(view, "statements", "statement", statements)
    sections: list[Section] = []
    for title, query, text in SECTIONS:
        rows: dict[str, list[Row]] = {}
        for row in _rows(view, query, "statement", statements):
            rows.setdefault(str(row["statement"]), []).append(row)
        lines = [
            Line(text(rows[str(one["statement"])]), status(one), _speaker(one), _evidence(one))
            for one in common
            if str(one["statement"]) in rows
        ]
        sections.append(Section(title, tuple(dict.fromkeys(lines))))
    return sections


def _speaker(row: Row) -> str | None:
    said_by, words = row["saidBy"], row["words"]
    return str(said_by or words) if said_by or words else None


def _evidence(row: Row) -> Evidence:
    def number(name: str) -> int | None:
        found = row[name]
        return found if isinstance(found, int) else None

    cable = row["cable"]
    return Evidence(
        quotation=str(row["quotation"]),
        cable=None if cable is None else str(cable),
        paragraph=number("paragraph"),
        start=number("start") or 0,
        end=number("end") or 0,
    )


def _rows(view: View, query: str, parameter: str, iris: Sequence[str]) -> list[Row]:
    found = view.select(bind_values(_text(query), parameter, iris))
    return [dict(zip(found.variables, map(value, row), strict=True)) for row in found.rows]


@cache
def _text(query: str) -> str:
    return files("cablegraph.queries").joinpath("sheets", f"{query}.rq").read_text(encoding="utf-8")
