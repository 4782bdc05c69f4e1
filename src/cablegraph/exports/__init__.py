"""Exports: a module a format, each writing what a view shows."""

from cablegraph.exports.registry import FORMATS, ExportError, Format, export

__all__ = ["FORMATS", "ExportError", "Format", "export"]
