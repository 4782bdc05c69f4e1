"""From the text that a reader of a page or a row sees back to the source: a record's offsets moved."""

from collections.abc import Iterator
from dataclasses import fields, replace

from cablegraph.loaders.cable import read_telegram
from cablegraph.records.telegram import Field, Paragraph, Protection, Telegram
from cablegraph.text import SourceError, SourceText, Span, TextView


def read_shown(view: TextView, name: str) -> Telegram:
    """Read the telegram that a view shows; offsets are those of the view's source.

    Args:
        view: The telegram's text.
        name: A message number, for a text that prints none; or the source's name.

    Raises:
        SourceError: The view shows nothing of a telegram.
    """
    source = view.source
    try:
        telegram = read_telegram(SourceText(name, view.text, source.encoding, source.sha256))
    except SourceError as error:
        raise SourceError(source.name, 0, error.reason) from error
    return moved(replace(telegram, source=source.name), view)


def moved(telegram: Telegram, view: TextView) -> Telegram:
    """A record read from a view's text, with every offset led back to the view's source."""
    changed: dict[str, object] = {}
    for slot in fields(telegram):
        value = getattr(telegram, slot.name)
        if isinstance(value, Field):
            changed[slot.name] = _moved(value, view)
        elif isinstance(value, tuple) and value and isinstance(value[0], Field):
            changed[slot.name] = tuple(_moved(part, view) for part in value)
    return replace(telegram, **changed)  # type: ignore[arg-type]  # every value is of its field's own type


def _moved(field: Field, view: TextView) -> Field:
    whole = view.to_source_whole(field.start, field.end)
    if isinstance(field, Paragraph):
        if field.content_start >= field.end:
            content = whole.end
        else:
            content = view.to_source_whole(field.content_start, field.content_start + 1).start
        return replace(field, start=whole.start, end=whole.end, content_start=content)
    if isinstance(field, Protection) and field.name_start is not None and field.name_end is not None:
        name = view.to_source_whole(field.name_start, field.name_end)
        return replace(field, start=whole.start, end=whole.end, name_start=name.start, name_end=name.end)
    return replace(field, start=whole.start, end=whole.end)


def covered(telegram: Telegram) -> Iterator[Span]:
    """The span of every field."""
    for slot in fields(telegram):
        value = getattr(telegram, slot.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Field):
                yield Span(part.start, part.end)


def with_markup(telegram: Telegram, text: str) -> Telegram:
    """The record, with all that none of its fields covers noted as marks without words.

    For sources whose view leaves out only mark-up; what a reader sees lies in a field already.
    """
    markup = (Field(start=span.start, end=span.end, text="") for span in gaps(text, telegram))
    return replace(telegram, marks=tuple(sorted((*telegram.marks, *markup), key=lambda mark: mark.start)))


def gaps(text: str, telegram: Telegram) -> Iterator[Span]:
    """Stretches, from first word to last, that no field of a record covers."""
    at = 0
    for span in sorted([*covered(telegram), Span(len(text), len(text))]):
        if span.start > at:
            words = text[at : span.start]
            if words.strip():
                start = at + len(words) - len(words.lstrip())
                yield Span(start, start + len(words.strip()))
        at = max(at, span.end)
