"""Attributes: what a publisher or an archive says about a telegram, beside what the telegram says itself.

Where the text has no value of its own, the attribute's stands in the field, with its place. Where both
have one and they differ, the text's stands, the attribute stays among the attributes, and a remark says so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cablegraph.loaders.classification import read_classification_line
from cablegraph.loaders.dates import find_date
from cablegraph.loaders.eo_tags import read_tags
from cablegraph.loaders.message_number import read_id
from cablegraph.records.telegram import Attribute, Classification, Subject, Telegram

# The same matter under its names in a page's table, the Cablegate CSV and the archives' Message Attributes.
_IDS = ("Reference ID", "Document Number")
_CLASSIFICATIONS = ("Original Classification", "Classification")
_SUBJECTS = ("Subject",)
_TAGS = ("TAGS",)
_DATES = ("Created", "Draft Date")
_NOT_LETTERS = re.compile(r"[^A-Z]+")


def with_attributes(telegram: Telegram, attributes: Sequence[Attribute]) -> Telegram:
    """The record with its attributes: gaps filled from them, contradictions said."""
    if not attributes:
        return telegram
    filled = replace(telegram, attributes=tuple(attributes))
    filled = _with_classification(_with_id(filled))
    filled = _with_tags(_with_subject(filled))
    return replace(filled, remarks=(*filled.remarks, *_contradictions(telegram, attributes)))


def attribute(attributes: Sequence[Attribute], names: Sequence[str]) -> Attribute | None:
    """The first attribute of one of these names that has a value."""
    for name in names:
        for one in attributes:
            if one.name == name and one.value:
                return one
    return None


def _with_id(telegram: Telegram) -> Telegram:
    found = attribute(telegram.attributes, _IDS)
    number = read_id(found.value or "") if found is not None and telegram.id is None else None
    return replace(telegram, id=number.id) if number is not None else telegram


def _with_classification(telegram: Telegram) -> Telegram:
    found = attribute(telegram.attributes, _CLASSIFICATIONS)
    if found is None or telegram.classification is not None:
        return telegram
    level = _level(found.value or "")
    if level is None:
        return telegram
    line = Classification(start=found.start, end=found.end, text=found.text, level=level)
    return replace(telegram, classification=line)


def _with_subject(telegram: Telegram) -> Telegram:
    found = attribute(telegram.attributes, _SUBJECTS)
    if found is None or telegram.subject is not None:
        return telegram
    return replace(telegram, subject=Subject(start=found.start, end=found.end, text=found.text))


def _with_tags(telegram: Telegram) -> Telegram:
    found = attribute(telegram.attributes, _TAGS)
    if found is None or telegram.tags:
        return telegram
    tags = read_tags(found.text, 0, len(found.text), ())
    placed = (replace(tag, start=found.start + tag.start, end=found.start + tag.end) for tag in tags)
    return replace(telegram, tags=tuple(placed))


def _contradictions(telegram: Telegram, attributes: Sequence[Attribute]) -> Iterator[str]:
    """What an attribute says otherwise than the text does."""
    found = attribute(attributes, _IDS)
    number = read_id(found.value or "") if found is not None else None
    if found and number and telegram.reference_number and telegram.id and number.id != telegram.id:
        yield f"{found.name} {found.value} is not the text's message number, {telegram.id}"
    found = attribute(attributes, _CLASSIFICATIONS)
    level = _level(found.value or "") if found is not None else None
    if found and level and telegram.classification and level != telegram.classification.level:
        yield f"{found.name} {found.value} is not the text's, {telegram.classification.level}"
    found = attribute(attributes, _DATES)
    day = find_date(found.value or "") if found is not None else None
    sent = telegram.date_time_group
    if found and day and sent and abs((day - sent.utc.date()).days) > 1:  # a day: local time, midnight
        yield f"{found.name} {found.value} is not the day of the date-time group, {sent.utc:%Y-%m-%d}"
    found = attribute(attributes, _SUBJECTS)
    if found and telegram.subject and not _begins_alike(found.text, telegram.subject.text):
        yield f"{found.name} among the attributes is not the text's"
    found = attribute(attributes, _TAGS)
    if found and telegram.tags:
        known = {tag.code for tag in telegram.tags}
        codes = {tag.code for tag in read_tags(found.text, 0, len(found.text), ())}
        if codes != known:
            differ = ", ".join(sorted(codes ^ known))
            yield f"TAGS among the attributes are not the text's: {differ}"


def _level(printed: str) -> str | None:
    """The level that an attribute prints: of `CONFIDENTIAL//NOFORN` the first words."""
    line = read_classification_line(printed.split("//")[0].strip().upper(), 0)
    return line.level if line is not None else None


def _begins_alike(one: str, other: str) -> bool:
    """Whether two subjects are the same, one of them perhaps cut off."""
    first, second = _letters(one), _letters(other)
    return first.startswith(second) or second.startswith(first)


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text.upper())
