"""One HTML page of cables with all that is found in them: click words, read rule, confidence and speaker.

It opens from disk without a net. Words of the cables are data: JSON in the page, which the page's own
script puts in as text.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from cablegraph.exports.characters import xml_text
from cablegraph.exports.said import flags, what_it_says
from cablegraph.exports.web_page import filled, json_text, part, policy
from cablegraph.records.annotations import Annotations, Evidence, Proposition, Statement
from cablegraph.records.annotations_json import item_of
from cablegraph.text import Span

Json = dict[str, Any]


@dataclass(frozen=True)
class Explained:
    """One cable with what may be seen of it.

    Attributes:
        name: Its reference number, else its file.
        text: What is shown of it.
        annotations: What was found, without what is withheld.
        place: Where a span of the source stands in `text`; None: it is not shown.
        people, statements: How many are withheld.
    """

    name: str
    text: str
    annotations: Annotations
    place: Callable[[Span], tuple[int, int] | None]
    people: int = 0
    statements: int = 0

    @property
    def withheld(self) -> str:
        """What is withheld, as a sentence; empty: nothing."""
        if not self.people:
            return ""
        people = "1 protected person is" if self.people == 1 else f"{self.people} protected people are"
        statements = "1 statement" if self.statements == 1 else f"{self.statements} statements"
        return f"{people} withheld, with {statements}."


def explained_page(cables: Sequence[Explained]) -> str:
    """The page."""
    script = part("explained.js")
    title = cables[0].name if len(cables) == 1 else f"{len(cables)} cables"
    parts = {
        "policy": policy(script),
        "title": escape(xml_text(title)),
        "css": part("explained.css"),
        "data": json_text([_data(cable) for cable in cables]),
        "script": script,
    }
    return filled("explained.html", parts)


def _data(cable: Explained) -> Json:
    found = cable.annotations
    origins = [
        (found.extractor, found.version),
        *((one.name, one.version) for one in found.provenance.origins),
    ]
    return {
        "name": cable.name,
        "text": cable.text,
        "extractors": [" ".join(one) for one in origins],
        "withheld": cable.withheld,
        "items": [*_mentions(cable), *_statements(cable)],
        "refused": [
            {"item": one.item, "quote": one.quote, "reason": one.reason, "by": one.by}
            for one in found.provenance.refused
        ],
    }


def _mentions(cable: Explained) -> Iterator[Json]:
    names = {entity.id: entity.name for entity in cable.annotations.entities}
    for one in cable.annotations.mentions:
        yield {
            "layer": "mention",
            "kind": one.kind.value,
            "says": names.get(one.entity or "", one.evidence.text),
            **_found(cable, one.evidence, one.rule, one.confidence),
        }


def _statements(cable: Explained) -> Iterator[Json]:
    names = {entity.id: entity for entity in cable.annotations.entities}
    for one in cable.annotations.statements:
        yield {
            "layer": "statement",
            "kind": item_of(one)["kind"],
            "says": one.content if isinstance(one, Proposition) else what_it_says(one, names),
            "flags": list(flags(one)),
            "by": _speaker(one, names.get(one.attribution.speaker or "")),
            **_found(cable, one.evidence, one.rule, one.confidence),
        }


def _speaker(one: Statement, speaker: Any) -> str:  # noqa: ANN401 - an entity or None
    """On whose word it stands, with the verb where there is one."""
    told = one.attribution
    if speaker is None and told.words is None:
        return "the telegram"
    name = speaker.name if speaker is not None else None
    who = told.words or name
    known = f" ({name})" if name and told.words and name != told.words else ""
    verb = f", “{told.verb}”" if told.verb else ""
    return f"{who}{known}{verb}, {told.stance}"


def _found(cable: Explained, evidence: Evidence, rule: str, confidence: float) -> Json:
    places = [place for span in evidence.spans if (place := cable.place(span)) is not None]
    return {
        "quote": evidence.text,
        "spans": places,
        "paragraph": evidence.paragraph,
        "start": evidence.start,
        "end": evidence.end,
        "rule": rule,
        "confidence": confidence,
    }
