"""Header fields against a table made by hand: of how many telegrams each field is exactly right.

The table holds facts and offsets and no words, so that it can go where the telegrams cannot: a subject is
its length and the first twelve hexadecimal digits of the SHA-256 of its words, an attention line its length.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cablegraph.evaluation.guide import GoldError
from cablegraph.records.json_input import parse_json
from cablegraph.records.telegram import Telegram

Header = Mapping[str, Any]


def _precedences(telegram: Telegram) -> list[str | None]:
    """Those that are printed: for action, and for information where it is another word."""
    ranks = telegram.precedence
    printed: list[str | None] = [ranks.action, ranks.info] if ranks else []
    return printed[: len(ranks.text.split())] if ranks else []


def _serials(telegram: Telegram) -> list[str]:
    return [a.serial for a in (*telegram.action_addressees, *telegram.info_addressees) if a.serial]


def _subject(telegram: Telegram) -> list[int | str] | None:
    if telegram.subject is None:
        return None
    words = telegram.subject.text
    return [len(words), hashlib.sha256(words.encode()).hexdigest()[:12]]


def _kinds(telegram: Telegram) -> dict[str, list[int]]:
    """By kind, the indices of the paragraphs that are no plain body."""
    kinds: dict[str, list[int]] = {}
    for index, paragraph in enumerate(telegram.paragraphs):
        if paragraph.kind != "body":
            kinds.setdefault(paragraph.kind, []).append(index)
    return kinds


def _sent(telegram: Telegram) -> str | None:
    group = telegram.date_time_group
    return group.utc.strftime("%Y-%m-%dT%H:%MZ") if group else None


def _declassify_on(telegram: Telegram) -> str | None:
    order = telegram.executive_order
    return order.declassify_on.isoformat() if order and order.declassify_on else None


# Field of the table → what the reader made of it, in the table's form.
_FIELDS: dict[str, Callable[[Telegram], Any]] = {
    "id": lambda telegram: telegram.id,
    "number": lambda telegram: telegram.reference_number and telegram.reference_number.text,
    "dtg": _sent,
    "precedence": _precedences,
    "originator": lambda telegram: telegram.originator and telegram.originator.name,
    "action": lambda telegram: len(telegram.action_addressees),
    "info": lambda telegram: len(telegram.info_addressees),
    "serials": _serials,
    "classification": lambda telegram: telegram.classification and telegram.classification.level,
    "captions": lambda telegram: [caption.text for caption in telegram.captions],
    "attention": lambda telegram: [len(entry.text) for entry in telegram.attention],
    "section": lambda telegram: (
        [telegram.sections[0].number, telegram.sections[0].of] if telegram.sections else None
    ),
    "order": lambda telegram: telegram.executive_order and telegram.executive_order.order,
    "declassify_on": _declassify_on,
    "tags": lambda telegram: [tag.code for tag in telegram.tags],
    "subject": _subject,
    "subject_start": lambda telegram: telegram.subject and telegram.subject.start,
    "references": lambda telegram: [[found.label, found.kind, found.id] for found in telegram.references],
    "signers": lambda telegram: [signer.text for signer in telegram.signers],
    "paragraphs": lambda telegram: [paragraph.number for paragraph in telegram.paragraphs],
    "kinds": _kinds,
    "headings": lambda telegram: [heading.start for heading in telegram.headings],
    "notes": lambda telegram: len(telegram.notes),
    "page_breaks": lambda telegram: len(telegram.page_breaks),
    "redactions": lambda telegram: len(telegram.redactions),
    "unparsed": lambda telegram: len(telegram.unparsed),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that is read otherwise than the table says."""

    telegram: str
    field: str
    gold: Any
    read: Any


@dataclass(frozen=True, slots=True)
class FieldScore:
    """Of how many telegrams a field is exactly right, of those whose gold has it."""

    field: str
    exact: int
    of: int

    @property
    def share(self) -> float:
        """`exact` of `of`, 0 to 1."""
        return self.exact / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class HeaderEvaluation:
    """All fields.

    Attributes:
        telegrams: Ids that are judged.
        absent: Those of them that were not found: all their fields are wrong.
        fields: In the order of the table.
        whole: Telegrams of which every field is right.
    """

    telegrams: tuple[str, ...]
    absent: tuple[str, ...]
    fields: tuple[FieldScore, ...]
    whole: int
    differences: tuple[Difference, ...]


def header_facts(telegram: Telegram) -> dict[str, Any]:
    """What the reader made of every field, in the table's form."""
    return {name: read(telegram) for name, read in _FIELDS.items()}


def evaluate_headers(read: Mapping[str, Telegram], gold: Mapping[str, Header]) -> HeaderEvaluation:
    """Compare the telegrams that were read with the table, both by id.

    Raises:
        GoldError: The table has a field that is not known.
    """
    exact: dict[str, int] = {}
    of: dict[str, int] = {}
    differences: list[Difference] = []
    for id_, wanted in gold.items():
        facts = header_facts(read[id_]) if id_ in read else {}
        for name, value in wanted.items():
            if name not in _FIELDS:
                raise GoldError(f"{id_}: the header gold has a field that is not known: {name}")
            of[name] = of.get(name, 0) + 1
            if name in facts and facts[name] == value:
                exact[name] = exact.get(name, 0) + 1
            else:
                differences.append(Difference(id_, name, value, facts.get(name)))
    return HeaderEvaluation(
        telegrams=tuple(gold),
        absent=tuple(id_ for id_ in gold if id_ not in read),
        fields=tuple(FieldScore(name, exact.get(name, 0), of[name]) for name in _FIELDS if name in of),
        whole=len(gold) - len({difference.telegram for difference in differences}),
        differences=tuple(differences),
    )


def read_header_gold(file: Path) -> dict[str, Header]:
    """The table: a JSON array of one object a telegram, each with its `id`.

    Raises:
        GoldError: The file cannot be read or is of another form.
    """
    try:
        rows: Sequence[Header] = parse_json(file.read_text(encoding="utf-8"))
        if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
            raise GoldError(f"{file}: not a JSON array of one object a telegram")
        return {str(row["id"]): row for row in rows}
    except OSError as error:
        raise GoldError(f"{file}: cannot be read: {error.strerror or error}") from error
    except KeyError as error:
        raise GoldError(f"{file}: a telegram without id") from error
    except ValueError as error:
        raise GoldError(f"{file}: not JSON: {error}") from error
