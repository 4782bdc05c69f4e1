"""Members that are counted, not named: figures beside a network, never part of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cablegraph.queries import Evidence
from cablegraph.queries.catalogue import bind, question
from cablegraph.queries.lines import amount
from cablegraph.queries.values import answer
from cablegraph.view import View


@dataclass(frozen=True, slots=True)
class Counted:
    """How many members a body is said to have.

    Attributes:
        text: The figure with its unit: "14 county offices".
        said_by: Who says so; "the telegram" itself.
        evidence: In which words.
    """

    text: str
    said_by: str
    evidence: Evidence


def counted_members(view: View, body: Sequence[str]) -> list[Counted]:
    """What is said of the number of a body's members, in order of cable.

    Args:
        view: What may be seen.
        body: IRIs of the body, one a document.
    """
    asked = question("members")
    rows = answer(asked.columns, view.select(bind(asked, {"body": body})).rows)
    found = []
    for row in rows:
        figure = (row["count"], row["atLeast"], row["atMost"])
        if figure != (None, None, None) and row["status"] == "present":
            evidence = Evidence(
                quotation=str(row["quotation"]),
                cable=None if row["cable"] is None else str(row["cable"]),
                paragraph=row["paragraph"] if isinstance(row["paragraph"], int) else None,
                start=int(str(row["start"])),
                end=int(str(row["end"])),
            )
            text = f"{amount(*figure)} {row['unit'] or ''}".strip()
            found.append(Counted(text, str(row["saidBy"]), evidence))
    return sorted(found, key=lambda one: (one.evidence.cable or "", one.evidence.start))
