"""A volume's records in the form of a telegram, so that one way leads from every source to the graph.

What the historians say beside the text (volume, kind, source note, the telegram's number) stands in
`attributes`. Footnotes are not the document's words and have no part in it.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from cablegraph.loaders import shown_text
from cablegraph.loaders.message_number import read_number
from cablegraph.records.frus import DocumentDay, HistoricalDocument, ListedPerson, ListedTerm, Party
from cablegraph.records.telegram import (
    Addressee,
    Attribute,
    Classification,
    Field,
    Originator,
    Paragraph,
    Subject,
    Telegram,
)
from cablegraph.text import SourceText, Span

TELEGRAM_NUMBER = "telegram number"
_SERIAL = re.compile(r"\d{1,6}\Z")
_BODY = re.compile(
    r"\b(?:Embassy|Legation|Consulate|Mission|Delegation|Department|Office|Agency|Council|Bureau|Staff"
    r"|Committee|Interests Section|Government|Headquarters|Command|Task Force|Ministry)\b"
)
_LONGEST = 120
_LEFT_OUT = re.compile(r"\[[^\[\]]{1,100}\bnot\s+declassified[^\[\]]{0,40}\]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LEAD = " ,;:\u2013\u2014-.()"


def as_telegram(record: HistoricalDocument | ListedPerson | ListedTerm, source: SourceText) -> Telegram:
    """The record of a document or an entry in the telegram's fields.

    The id is `VOLUME#REF`, which no telegram has. A date line without a time of day that a zone could
    be told of gives a `DocumentDay`.

    Args:
        record: What was read from `source`.
        source: The same source.
    """
    if isinstance(record, HistoricalDocument):
        return _document(record, source)
    said = record.description if isinstance(record, ListedPerson) else record.meaning
    span = _behind_name(source, said) if said is not None else None
    return Telegram(
        source=record.source,
        encoding=record.encoding,
        id=f"{record.volume}#{record.ref}",
        paragraphs=() if said is None or span is None else (_paragraph(said, span.start, span.end),),
    )


def _document(record: HistoricalDocument, source: SourceText) -> Telegram:
    note = record.source_note
    level = note.classification if note else None
    senders = [
        Originator(start=one.start, end=one.end, text=one.text, name=one.text)
        for one in _bodies(record, record.senders)
    ]
    return Telegram(
        source=record.source,
        encoding=record.encoding,
        id=f"{record.volume}#{record.ref}",
        date_time_group=_day(record),
        originator=senders[0] if senders else None,
        action_addressees=tuple(
            Addressee(start=one.start, end=one.end, text=one.text, name=one.text)
            for one in _bodies(record, record.receivers)
        ),
        classification=Classification(start=note.start, end=note.end, text=level, level=level)
        if note and level
        else None,
        subject=Subject(start=record.subject.start, end=record.subject.end, text=record.subject.text)
        if record.subject
        else None,
        paragraphs=tuple(sorted(_paragraphs(record), key=lambda one: one.start)),
        headings=tuple(one for one in record.paragraphs if one.heading),
        signers=record.signers,
        redactions=tuple(_redactions(source)),
        attributes=tuple(_attributes(record)),
    )


def _bodies(record: HistoricalDocument, parties: tuple[Party, ...]) -> Iterator[Party]:
    """The parties that are bodies and have words of their own: no persons, no whole headings."""
    whole = (record.heading.start, record.heading.end) if record.heading else None
    people = {(one.start, one.end) for one in record.persons}
    for one in parties:
        place = (one.start, one.end)
        if place != whole and place not in people and len(one.text) <= _LONGEST and _BODY.search(one.text):
            yield one


def _redactions(source: SourceText) -> Iterator[Field]:
    """What the volume leaves out: `[2 lines not declassified]`."""
    view = shown_text(source)
    for found in _LEFT_OUT.finditer(view.text) if view else ():
        place = view.to_source_whole(*found.span()) if view else Span(0, 0)
        yield Field(start=place.start, end=place.end, text=" ".join(found.group().split()))


def _paragraphs(record: HistoricalDocument) -> Iterator[Paragraph]:
    for one in record.participants:
        yield _paragraph(one, one.start, one.end)
    number = record.telegram_number
    for paragraph in record.paragraphs:
        if not paragraph.heading:
            behind = number is not None and paragraph.start <= number.start < number.end < paragraph.end
            start = number.end if number is not None and behind else paragraph.start
            yield _paragraph(paragraph, start, paragraph.end)


def _paragraph(field: Field, start: int, end: int) -> Paragraph:
    return Paragraph(start=start, end=end, text=field.text, content_start=start)


def _day(record: HistoricalDocument) -> DocumentDay | None:
    date = record.date
    printed = _DAY.match(date.when or date.not_before or "") if date else None
    if date is None or printed is None:
        return None
    try:
        day = datetime.fromisoformat(printed.group()).replace(tzinfo=UTC)
    except ValueError:  # no day of the calendar: the printed words stay
        return None
    return DocumentDay(start=date.start, end=date.end, text=date.text, utc=day)


def _attributes(record: HistoricalDocument) -> Iterator[Attribute]:
    number = message_number(record)
    if number is not None and record.telegram_number is not None:
        field = record.telegram_number
        yield Attribute(start=field.start, end=field.end, text=field.text, name=TELEGRAM_NUMBER, value=number)


def message_number(record: HistoricalDocument) -> str | None:
    """The canonical number of the telegram that a document prints, as far as its lines tell.

    The serial stands before the first words, the station is that of the date line's place (Washington:
    the Department), the year is the date's.
    """
    field, day = record.telegram_number, _day(record)
    if field is None or day is None or record.place is None:
        return None
    serial = _SERIAL.search(field.text)
    if serial is None or serial.start() != 0:
        return None  # a series of its own: Secto, Topol, Depcirtel
    place = record.place.text.partition(",")[0]
    station = "STATE" if place.casefold() == "washington" else place
    number = read_number(f"{station} {serial.group()}", day.utc.year)
    return number.id if number else None


def _behind_name(source: SourceText, field: Field) -> Span | None:
    """The words of an entry behind its name, without the comma between."""
    view = shown_text(source)
    place = view.to_view_whole(Span(field.start, field.end)) if view is not None else None
    if view is None or place is None:
        return None
    start, end = place
    while start < end and (view.text[start].isspace() or view.text[start] in _LEAD):
        start += 1
    return view.to_source_whole(start, end) if start < end else None
