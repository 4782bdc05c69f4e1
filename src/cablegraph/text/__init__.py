"""Source texts, spans of them and reading views that map back. Imports nothing of the other rooms."""

from cablegraph.text.errors import CablegraphError, SourceError, visible_name, visible_text
from cablegraph.text.source import SourceText, Span, decode
from cablegraph.text.view import TextView, ViewBuilder

__all__ = [
    "CablegraphError",
    "SourceError",
    "SourceText",
    "Span",
    "TextView",
    "ViewBuilder",
    "decode",
    "visible_name",
    "visible_text",
]
