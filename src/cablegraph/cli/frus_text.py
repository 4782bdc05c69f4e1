"""Records of a volume of historical documents as text for people."""

from collections.abc import Iterator

from rich.text import Text

from cablegraph.records.frus import HistoricalDocument, ListedPerson, ListedTerm, Party

_LABEL = 16


def frus_text(record: HistoricalDocument | ListedPerson | ListedTerm) -> Text:
    """An entry of a list on one line; a document with its fields, paragraphs and footnotes."""
    if isinstance(record, ListedPerson):
        return _entry(record.name.text, record.description.text if record.description else "", record.ref)
    if isinstance(record, ListedTerm):
        return _entry(record.term.text, record.meaning.text if record.meaning else "", record.ref)
    out = Text()
    out.append(
        f"{record.number or record.ref}. {record.heading.text if record.heading else ''}", style="bold"
    )
    out.append(f"  {record.source}\n", style="dim")
    for label, value in _fields(record):
        out.append(label.ljust(_LABEL), style="cyan")
        out.append(f"{value}\n")
    for paragraph in record.paragraphs:
        out.append(f"\n{paragraph.text}\n", style="bold" if paragraph.heading else "")
    for note in record.footnotes:
        out.append(f"\n[{note.number or '*'}] {note.text}\n", style="dim")
    return out


def _entry(name: str, says: str, ref: str) -> Text:
    out = Text()
    out.append(name, style="bold")
    out.append(f"  {says}")
    out.append(f"  #{ref}", style="dim")
    return out


def _fields(record: HistoricalDocument) -> Iterator[tuple[str, str]]:
    yield "kind", record.kind
    for label, parties in (("from", record.senders), ("to", record.receivers)):
        for party in parties:
            yield label, _party(party)
    if record.place:
        yield "place", record.place.text
    if record.date:
        yield "date", record.date.text
    if record.telegram_number:
        yield "telegram", record.telegram_number.text
    if record.subject:
        yield "subject", record.subject.text
    for one in record.participants:
        yield "participant", one.text
    if record.source_note and record.source_note.classification:
        yield "classification", ", ".join((record.source_note.classification, *record.source_note.handling))
    for signer in record.signers:
        yield "signed", signer.text
    marked = {person.ref for person in record.persons if person.ref}
    yield "names marked", f"{len(record.persons)}, of {len(marked)} persons of the list"


def _party(party: Party) -> str:
    office = f", {party.office}" if party.office else ""
    return party.text + office + (f"  #{party.ref}" if party.ref else "")
