"""How one statement reads as a line."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cablegraph.queries.values import Value

Row = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a line rests on, and where they stand.

    Attributes:
        cable: The telegram's message reference number; None when it has none.
        paragraph: True paragraph number; None in a header or an unnumbered paragraph.
        start, end: Code points of the decoded source.
    """

    quotation: str
    cable: str | None
    paragraph: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sheet.

    Attributes:
        text: What is said; empty for a mention, which its words say.
        status: Why it is no plain fact: `denied`, `hedged`, `former`, a stance other than said.
        said_by: Who says so; None: the telegram itself.
    """

    text: str
    status: tuple[str, ...]
    said_by: str | None
    evidence: Evidence


def status(row: Row) -> tuple[str, ...]:
    """What keeps a statement from being a plain fact."""
    found = ["denied"] if row["negated"] else []
    found += ["hedged"] if row["hedged"] else []
    found += [str(row["tense"])] if row["tense"] != "present" else []
    found += [str(row["stance"])] if row["stance"] not in ("said", *found) else []
    return tuple(found)


def _office(rows: Sequence[Row]) -> str:
    row = rows[0]
    of = row["body"] or row["place"]
    return f"{row['holder'] or '(unnamed)'}: {row['title']}" + (f", {of}" if of else "")


def _tie(rows: Sequence[Row]) -> str:
    row = rows[0]
    kind = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", str(row["kind"])).lower()
    of = f" ({row['subjectOf']})" if row["subjectOf"] else ""
    return f"{row['subject']}{of} — {kind} — {row['object']}"


def _meeting(rows: Sequence[Row]) -> str:
    sides: dict[Value, list[str]] = {}
    for row in rows:
        people = sides.setdefault(row["side"], [])
        if str(row["participant"]) not in people:
            people.append(str(row["participant"]))
    first = rows[0]
    text = f"{first['form']}: " + " with ".join(", ".join(people) for people in sides.values())
    text += f", {first['date']}" if first["date"] else ""
    return text + (f", in {first['place']}" if first["place"] else "")


def _programme(rows: Sequence[Row]) -> str:
    first = rows[0]
    text = f"{first['kind']}: {first['name']}" + (f" ({first['year']})" if first["year"] else "")
    for row in rows:
        if row["number"] is not None:
            rules = (f"do {row['do']}" if row["do"] else "", f"don't {row['dont']}" if row["dont"] else "")
            text += f"\n  {row['number']}. " + "; ".join(rule for rule in rules if rule)
    return text


def _figure(rows: Sequence[Row]) -> str:
    row = rows[0]
    text = f"{amount(row['value'], row['lower'], row['upper'])} {row['unit']}"
    if row["rate"] and f"per {row['rate']}" not in str(row["unit"]):
        text += f" per {row['rate']}"
    for lead, key in (
        (" of ", "shareOf"),
        (" ", "measure"),
        (", members of ", "membersOf"),
        (", in ", "place"),
    ):
        text += f"{lead}{row[key]}" if row[key] else ""
    return text + (f", {row['from'] or '…'} to {row['until'] or '…'}" if row["from"] or row["until"] else "")


def amount(exact: Value, lower: Value, upper: Value) -> str:
    """A figure in words: exact, or by its bounds."""
    if exact is not None:
        return f"{exact:,}" if isinstance(exact, int | float) else str(exact)
    if lower is not None and upper is not None:
        return f"{lower} to {upper}"
    return f"at least {lower}" if lower is not None else f"at most {upper}"


def _words(rows: Sequence[Row]) -> str:
    row = rows[0]
    if row["term"] is None:
        return str(row["content"])
    text = f"definition: {row['term']}" + (f", by {row['definedBy']}" if row["definedBy"] else "")
    for lead, key in (("includes", "includes"), ("leaves out", "excludes"), ("unlike", "differsFrom")):
        said = sorted({str(row[key]) for row in rows if row[key]})
        text += f", {lead} {'; '.join(said)}" if said else ""
    return text


# Title of a section, its query, and how its rows read.
SECTIONS: tuple[tuple[str, str, Callable[[Sequence[Row]], str]], ...] = (
    ("Offices", "offices", _office),
    ("Ties", "ties", _tie),
    ("Meetings", "meetings", _meeting),
    ("Plans and programmes", "programmes", _programme),
    ("Figures", "figures", _figure),
    ("Definitions and words", "words", _words),
)
