"""A telegram's source with every field of its record marked: in colour on a terminal, else in brackets."""

from collections.abc import Iterator
from dataclasses import fields

from rich.text import Text

from cablegraph.cli.bracketed import bracketed
from cablegraph.cli.output import one_for_one
from cablegraph.records.telegram import Field, Telegram
from cablegraph.text import SourceText

_STYLES = {
    "reference_number": "bold cyan",
    "transmission_id": "cyan",
    "date_time_group": "bold cyan",
    "precedence": "cyan",
    "originator": "bold blue",
    "action_addressees": "blue",
    "info_addressees": "blue",
    "classification": "bold red",
    "captions": "red",
    "attention": "magenta",
    "sections": "cyan",
    "executive_order": "red",
    "tags": "yellow",
    "subject": "bold green",
    "references": "green",
    "classified_by": "bold magenta",
    "signers": "bold magenta",
    "summary": "italic",
    "headings": "bold",
    "notes": "italic",
    "protections": "bold red",
    "redactions": "red",
    "page_breaks": "dim",
    "routing": "dim",
    "marks": "dim",
    "publisher_lines": "dim",
    "distribution": "blue",
    "drafted_by": "magenta",
    "approved_by": "magenta",
    "clearances": "magenta",
    "attributes": "italic cyan",
    "unparsed": "reverse yellow",
}


def explained_text(telegram: Telegram, source: SourceText, *, colour: bool) -> Text:
    """The source as it stands, mark-up and all, each field marked with its key in the telegram record.

    Args:
        telegram: The record read from `source`.
        source: The same source.
        colour: Mark by colour, with a legend below; else by brackets with the key, `[words|key]`.
    """
    text = one_for_one(source.text)
    spans = list(_spans(telegram))
    if not colour:
        return Text(bracketed(text, spans))
    out = Text(text)
    for start, end, key in sorted(spans, key=lambda span: span[0] - span[1]):  # the innermost last
        out.stylize(_STYLES.get(key, ""), start, end)
    out.append("\n\n")
    for key in dict.fromkeys(key for _, _, key in spans if key in _STYLES):
        out.append(f"{key} ", style=_STYLES[key])
    return out


def _spans(telegram: Telegram) -> Iterator[tuple[int, int, str]]:
    """Start, end and key of each field; a page's mark-up has no words."""
    for slot in fields(telegram):
        value = getattr(telegram, slot.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Field) and part.text:
                yield part.start, part.end, slot.name
