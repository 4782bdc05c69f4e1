"""Telegrams as plain text: header, body, signature, into one record."""

from cablegraph.loaders.body import read_body
from cablegraph.loaders.labels import read_labels
from cablegraph.loaders.lines import read_sheet
from cablegraph.loaders.signature import read_signature
from cablegraph.records.telegram import Field, Subject, Telegram
from cablegraph.text import SourceText, Span


def read_telegram(source: SourceText) -> Telegram:
    """Read a telegram, whole or in part."""
    sheet = read_sheet(source)
    labels = read_labels(sheet, 0)
    begin = labels.end
    signature = read_signature(sheet, begin, len(source.text))
    body = read_body(sheet, begin, signature.body_end, (), from_one=bool(labels.zones))
    subject = next((z for z in labels.zones if z.kind == "subject"), None)
    field = lambda s: Field(start=s.start, end=s.end, text=sheet.words(s.start, s.end))
    return Telegram(
        source=source.name,
        encoding=source.encoding,
        subject=Subject(start=subject.start, end=subject.end, text=sheet.words(subject.start, subject.end)) if subject else None,
        paragraphs=body.paragraphs,
        headings=body.headings,
        signers=tuple(map(field, signature.signers)),
        marks=tuple(map(field, body.marks)),
        page_breaks=tuple(map(field, sheet.breaks)),
    )
