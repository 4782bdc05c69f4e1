"""Telegrams as plain text: header, body and signature into one record."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import attrgetter

from cablegraph.loaders.body import Body, read_body
from cablegraph.loaders.checks import check_header
from cablegraph.loaders.coverage import uncovered
from cablegraph.loaders.header import Header, read_header
from cablegraph.loaders.lines import BYTE_ORDER_MARK, Sheet, read_sheet
from cablegraph.loaders.notes import read_notes, read_summary
from cablegraph.loaders.protection import read_protections, read_redactions
from cablegraph.loaders.sections import Repeats, read_repeats
from cablegraph.loaders.signature import Signature, read_signature
from cablegraph.records.telegram import Field, Section, Telegram
from cablegraph.text import SourceError, SourceText, Span

_PLACE = attrgetter("start", "end")  # as spans are ordered, without a call of Python code a comparison
_ATTRIBUTES = re.compile(r"^Message Attributes[ \t]*$", re.MULTILINE)


def read_telegram(source: SourceText) -> Telegram:
    """Read a telegram, whole or in part, from plain text.

    Whole telegrams, publishers' pages as text and fragments (a header, a body, one labelled line, the last
    lines) are legal; what is absent is None or empty. Never fails on a text with words in it.

    Raises:
        SourceError: The text holds no letter or digit, so that there is nothing of a telegram.
    """
    if not any(map(str.isalnum, source.text)):
        raise SourceError(source.name, 1, "nothing of a telegram: no letter and no digit")
    sheet = read_sheet(source)
    header = read_header(sheet)
    end = _end(source.text)
    signature = read_signature(sheet, header.end, end)
    subject = header.subject.text if header.subject else None
    serial = header.number.serial if header.number else None
    repeats = read_repeats(sheet, header.end, signature.body_end, subject=subject, serial=serial)
    first = header.sections[0].number if header.sections else 1
    body = read_body(
        sheet, header.end, signature.body_end, tuple(repeats.spans), from_one=header.found and first == 1
    )
    return _record(sheet, header, repeats, body, signature)


def _end(text: str) -> int:
    """Where the telegram's text ends: before the attributes that the archives' electronic files add."""
    attributes = _ATTRIBUTES.search(text) if "Message Attributes" in text else None
    return attributes.start() if attributes else len(text)


def _record(sheet: Sheet, header: Header, repeats: Repeats, body: Body, signature: Signature) -> Telegram:
    source = sheet.source
    out = sorted([*sheet.breaks, *repeats.spans, *body.marks], key=_PLACE)
    page_breaks = tuple(
        Field(start=s.start, end=s.end, text=" ".join(source.cut(s).split())) for s in sheet.breaks
    )
    sections = (*header.sections, *(_section(sheet, *mark) for mark in repeats.sections))
    captions = (*header.captions, *_fields(sheet, repeats.captions))
    routing = (*header.routing, *_fields(sheet, (s for s in signature.closing if s not in sheet.breaks)))
    signers = _fields(sheet, signature.signers)
    values: list[Field] = [
        *page_breaks, *sections, *captions, *routing, *signers, *header.attention, *header.tags,
        *header.references, *header.classified_by, *header.publisher, *header.action, *header.info,
        *body.paragraphs, *body.headings,
    ]  # fmt: skip
    values += [
        part
        for part in (
            header.reference_number, header.transmission_id, header.date_time_group, header.precedence,
            header.originator, header.classification, header.executive_order, header.subject,
        )
        if part is not None
    ]  # fmt: skip
    order = {Span(0, 1)} if source.text.startswith(BYTE_ORDER_MARK) else set()
    marks = sorted({*order, *header.marks, *repeats.marks, *body.marks, *signature.marks}, key=_PLACE)
    covered = chain(((v.start, v.end) for v in values), ((mark.start, mark.end) for mark in marks))
    return Telegram(
        source=source.name,
        encoding=source.encoding,
        id=header.number.id if header.number else None,
        reference_number=header.reference_number,
        transmission_id=header.transmission_id,
        date_time_group=header.date_time_group,
        precedence=header.precedence,
        originator=header.originator,
        action_addressees=header.action,
        info_addressees=header.info,
        classification=header.classification,
        captions=captions,
        attention=tuple(header.attention),
        sections=sections,
        executive_order=header.executive_order,
        tags=tuple(header.tags),
        subject=header.subject,
        references=tuple(header.references),
        classified_by=tuple(header.classified_by),
        signers=signers,
        summary=read_summary(sheet, body.paragraphs, body.headings, out),
        paragraphs=body.paragraphs,
        headings=body.headings,
        notes=read_notes(sheet, body.paragraphs),
        page_breaks=page_breaks,
        redactions=read_redactions(sheet, 0, len(source.text)),
        protections=read_protections(sheet, 0, len(source.text)),
        routing=routing,
        marks=_fields(sheet, marks),
        publisher_lines=tuple(header.publisher),
        unparsed=_fields(sheet, uncovered(source.text, covered)),
        remarks=tuple(_remarks(sheet, header, body)),
    )


def _fields(sheet: Sheet, spans: Iterable[Span]) -> tuple[Field, ...]:
    return tuple(Field(start=s.start, end=s.end, text=sheet.words(s.start, s.end)) for s in spans)


def _section(sheet: Sheet, span: Span, number: int, of: int) -> Section:
    return Section(
        start=span.start, end=span.end, text=sheet.words(span.start, span.end), number=number, of=of
    )


def _remarks(sheet: Sheet, header: Header, body: Body) -> Iterator[str]:
    yield from header.remarks
    yield from check_header(sheet, header)
    counted = Counter(p.number for p in body.paragraphs if p.number is not None)
    twice = sorted(number for number, times in counted.items() if times > 1)
    if twice:
        yield f"paragraph numbers that stand twice: {', '.join(map(str, twice))}"
    mended = [p for p in body.paragraphs if p.correction]
    if mended:
        numbers = ", ".join(f"{p.printed_number or 'none'} for {p.number}" for p in mended[:3])
        yield f"{len(mended)} paragraph numbers put right ({numbers}{' ...' if len(mended) > 3 else ''})"
