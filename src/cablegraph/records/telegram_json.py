"""The telegram record as JSON, key by key as the record's design names them.

Every field is an object with `start`, `end` (code points of the decoded source) and `text`; what is
absent is null or an empty list. Dates are ISO 8601; the date-time group is to the minute, `Z`.
"""

from dataclasses import fields
from datetime import date, datetime

from cablegraph.records.telegram import Field, Telegram

Json = dict[str, object]


def telegram_json(telegram: Telegram) -> Json:
    """The record as an object that `json` can write, keys in the record's order.

    >>> telegram_json(Telegram(source="a.txt", encoding="utf-8"))["subject"] is None
    True
    """
    return {field.name: value_json(getattr(telegram, field.name)) for field in fields(telegram)}


def error_json(source: str, error: str) -> Json:
    """What stands in a record's place when a source cannot be read."""
    return {"source": source, "error": error}


def value_json(value: object) -> object:
    """A value of a record as JSON: fields and tuples part by part, dates in ISO 8601."""
    if isinstance(value, Field):
        return {field.name: value_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [value_json(part) for part in value]
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%MZ")
    if isinstance(value, date):
        return value.isoformat()
    return value
