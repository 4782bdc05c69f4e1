"""Exports: a module a format, each writing what a view shows, or a selection of it."""

from cablegraph.exports.characters import defused
from cablegraph.exports.errors import ExportError
from cablegraph.exports.registry import FORMATS, Format, export
from cablegraph.exports.selection import KEYS, WHOLE, Selection, SelectionError, parse_selection

__all__ = [
    "FORMATS",
    "KEYS",
    "WHOLE",
    "ExportError",
    "Format",
    "Selection",
    "SelectionError",
    "defused",
    "export",
    "parse_selection",
]
