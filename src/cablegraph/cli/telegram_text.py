"""A telegram record as text for people."""

from collections.abc import Iterator

from rich.text import Text

from cablegraph.records.telegram import Addressee, Field, Paragraph, Telegram

_LABEL = 16


def telegram_text(telegram: Telegram) -> Text:
    """The record, field by field, then headings and paragraphs in order of place; labels in colour."""
    out = Text()
    out.append(telegram.id or "(no reference number)", style="bold")
    out.append(f"  {telegram.source}\n", style="dim")
    for label, value in _fields(telegram):
        out.append(label.ljust(_LABEL), style="cyan")
        out.append(f"{value}\n")
    for remark in telegram.remarks:
        out.append("remark".ljust(_LABEL), style="yellow")
        out.append(f"{remark}\n")
    for part in sorted((*telegram.headings, *telegram.paragraphs), key=lambda part: part.start):
        out.append("\n")
        _body_part(out, part)
    for region in telegram.unparsed:
        out.append("\nnot understood".ljust(_LABEL + 1), style="yellow")
        out.append(f"{region.start}-{region.end}: {region.text}\n")
    return out


def _fields(telegram: Telegram) -> Iterator[tuple[str, str]]:
    if telegram.date_time_group:
        yield "sent", f"{telegram.date_time_group.utc:%Y-%m-%d %H:%MZ}"
    if telegram.precedence:
        action, info = telegram.precedence.action, telegram.precedence.info
        yield "precedence", f"{action}, info {info}" if info and info != action else str(action)
    if telegram.originator:
        yield "from", telegram.originator.name
    for label, addressees in (("to", telegram.action_addressees), ("info", telegram.info_addressees)):
        for addressee in addressees:
            yield label, _addressee(addressee)
    if telegram.classification:
        yield "classification", _join((telegram.classification, *telegram.captions))
    for line in telegram.attention:
        yield "attention", line.text
    if telegram.sections:
        yield "sections", str(max(section.of for section in telegram.sections))
    if order := telegram.executive_order:
        when = order.declassify_on or order.event
        yield "E.O.", " ".join(str(part) for part in (order.order, when) if part)
    if telegram.tags:
        yield "TAGS", ", ".join(tag.code for tag in telegram.tags)
    if telegram.subject:
        mark = f"({telegram.subject.portion_mark}) " if telegram.subject.portion_mark else ""
        yield "subject", mark + telegram.subject.text
    for reference in telegram.references:
        label = f"{reference.label}. " if reference.label else ""
        known = f"  = {reference.id}" if reference.id else f"  ({reference.kind})"
        yield "reference", label + reference.text + known
    for person in telegram.classified_by:
        yield "classified by", ", ".join(part for part in (person.name, person.title) if part)
    for signer in telegram.signers:
        yield "signed", signer.text
    for role in ("action", "origin", "info"):
        offices = [one.text for one in telegram.distribution if one.role == role]
        if offices:
            yield f"offices, {role}", " ".join(offices)
    parties = (("drafted", telegram.drafted_by), ("approved", telegram.approved_by))
    for label, drafters in (*parties, ("cleared", telegram.clearances)):
        for party in drafters:
            yield label, party.text
    for attribute in telegram.attributes:
        if attribute.value is not None:
            yield "attribute", f"{attribute.name}: {attribute.value}"


def _addressee(addressee: Addressee) -> str:
    parts = (addressee.routing_indicator, addressee.name, addressee.precedence, addressee.serial)
    excluded = f" (not to {', '.join(addressee.excluded)})" if addressee.excluded else ""
    return " ".join(part for part in parts if part) + excluded


def _join(fields: tuple[Field, ...]) -> str:
    return ", ".join(field.text for field in fields)


def _body_part(out: Text, part: Field) -> None:
    if not isinstance(part, Paragraph):
        out.append(f"{part.text}\n", style="bold")
        return
    number = f"{part.number}." if part.number is not None else "-"
    mark = f" ({part.portion_mark})" if part.portion_mark else ""
    kind = f" [{part.kind}]" if part.kind != "body" else ""
    out.append(f"{number}{mark}{kind} ", style="cyan")
    out.append(f"{_content(part)}\n")
    if part.correction:
        out.append(f"   printed {part.printed_number!r}: {part.correction}\n", style="yellow")


def _content(paragraph: Paragraph) -> str:
    """The paragraph's words without number and portion mark, which the line already shows."""
    words = paragraph.text
    for lead in (paragraph.printed_number, f"({paragraph.portion_mark})" if paragraph.portion_mark else None):
        if lead and words.startswith(lead):
            words = words[len(lead) :].lstrip()
    return words
