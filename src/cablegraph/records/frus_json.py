"""Records of a volume as JSON, key by key, each with its `record`: document, person or term."""

from dataclasses import fields

from cablegraph.records.frus import HistoricalDocument, ListedPerson, ListedTerm
from cablegraph.records.telegram_json import Json, value_json

_NAMES = {HistoricalDocument: "document", ListedPerson: "person", ListedTerm: "term"}


def frus_json(record: HistoricalDocument | ListedPerson | ListedTerm) -> Json:
    """The record as an object that `json` can write; fields as in a telegram's."""
    keys = {field.name: value_json(getattr(record, field.name)) for field in fields(record)}
    return {"record": _NAMES[type(record)], **keys}
