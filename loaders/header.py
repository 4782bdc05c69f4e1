"""The header: routing lines, classification line, captions, attention and labelled lines put together."""

import re
from dataclasses import dataclass, field, replace

from cablegraph.loaders.addressees import read_addressee
from cablegraph.loaders.classification import read_captions, strokes_between
from cablegraph.loaders.classified_by import read_classified_by
from cablegraph.loaders.dates import full_year
from cablegraph.loaders.eo_tags import is_tags_line, read_order, read_tags
from cablegraph.loaders.labels import Labels, Zone, read_labels
from cablegraph.loaders.lines import Sheet, rule_start
from cablegraph.loaders.message_number import MessageNumber, Own, read_id, read_number
from cablegraph.loaders.numbering import PORTION
from cablegraph.loaders.references import NO_REFERENCE, read_references
from cablegraph.loaders.transmission import ATTENTION, Top, read_top
from cablegraph.records.telegram import (
    Addressee,
    Classification,
    ClassifiedBy,
    DateTimeGroup,
    ExecutiveOrder,
    Field,
    Originator,
    Precedence,
    Reference,
    Section,
    Subject,
    Tag,
    TransmissionId,
)
from cablegraph.text import Span

_PUBLISHED = re.compile(r"\d{4}(?=,|\Z)")
_LEAD = re.compile(
    r"(?:FOR|FROM|PASS|PLEASE PASS|STATE|DEPT|DEPARTMENT|EMBASSY"
    r"|[A-Z]{2,12}(?:/[A-Z]{1,6})+)\b.*\b(?:FOR|PASS)\b",
    re.DOTALL,
)
_CODE_REST = re.compile(
    r"[\W_]*(?:(?:AND|IN|SEE|ALSO|PER|CF|FURTHER TO|THROUGH|THRU|REF(?:TEL)?S?[A-Z]?|[A-Z]|[1-9])[\W_]+)*",
    re.IGNORECASE,
)
_SUBJECT_AGAIN = re.compile(r"SUBJ(?:ECT)?[ ]?:[ ]*", re.IGNORECASE)
_PORTION_BEFORE = re.compile(r"(?P<mark>\((?:U|SBU|C|S|LOU)\))[ ]{0,2}\Z", re.IGNORECASE)
_STEM = re.compile(r"(?P<stem>[^/\\.]*)(?:\.[^/\\.]*)?\Z")
_BEFORE_LABEL = "¶>*# \t"


@dataclass(slots=True)
class Header:
    """What a header holds; fields as in the telegram record. The body begins at `end`."""

    number: MessageNumber | None = None
    reference_number: Field | None = None
    transmission_id: TransmissionId | None = None
    date_time_group: DateTimeGroup | None = None
    precedence: Precedence | None = None
    originator: Originator | None = None
    action: tuple[Addressee, ...] = ()
    info: tuple[Addressee, ...] = ()
    classification: Classification | None = None
    captions: list[Field] = field(default_factory=list)
    attention: list[Field] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    executive_order: ExecutiveOrder | None = None
    tags: list[Tag] = field(default_factory=list)
    subject: Subject | None = None
    references: list[Reference] = field(default_factory=list)
    classified_by: list[ClassifiedBy] = field(default_factory=list)
    routing: list[Field] = field(default_factory=list)
    marks: list[Span] = field(default_factory=list)
    publisher: list[Field] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    found: bool = False
    end: int = 0


def read_header(sheet: Sheet) -> Header:
    """Read a telegram's header, whole or in part; a text without one gives an empty header."""
    labels = read_labels(sheet, 0)
    top = read_top(sheet, labels.first, labelled=bool(labels.zones))
    header = Header(end=labels.end if labels.zones else top.end, found=bool(labels.zones) or _has_lines(top))
    _add_top(sheet, header, top)
    year = _add_number(sheet, header, top)
    _add_zones(sheet, header, labels, year)
    _add_lead(sheet, header)
    return header


def _has_lines(top: Top) -> bool:
    return bool(top.group or top.classification or top.originator or top.action or top.info or top.sender)


def _field(sheet: Sheet, span: Span) -> Field:
    return Field(start=span.start, end=span.end, text=sheet.words(span.start, span.end))


def _add_top(sheet: Sheet, header: Header, top: Top) -> None:
    header.marks += top.marks
    header.remarks += top.remarks
    header.publisher = [_field(sheet, span) for span in top.publisher]
    header.attention = [_field(sheet, span) for span in top.attention]
    header.captions = [_field(sheet, span) for span in top.captions]
    _add_transmission(sheet, header, top)
    if top.group and top.instant:
        group = _field(sheet, top.group)
        header.date_time_group = DateTimeGroup(
            start=group.start, end=group.end, text=group.text, utc=top.instant
        )
    if top.originator:
        origin = _field(sheet, top.originator)
        header.originator = Originator(start=origin.start, end=origin.end, text=origin.text, name=origin.text)
    header.action = tuple(_addressee(sheet, span) for span in top.action)
    header.info = tuple(_addressee(sheet, span) for span in top.info)
    if top.ranks:
        ranks = _field(sheet, top.ranks)
        info = top.info_rank or (top.action_rank if header.info else None)
        header.precedence = Precedence(
            start=ranks.start, end=ranks.end, text=ranks.text, action=top.action_rank, info=info
        )
    if top.classification:
        line = top.classification
        words = _field(sheet, line.words)
        header.classification = Classification(
            start=words.start, end=words.end, text=words.text, level=line.level
        )
        header.sections = [
            Section(
                start=span.start, end=span.end, text=sheet.words(span.start, span.end), number=number, of=of
            )
            for span, number, of in line.sections
        ]
        header.marks += line.strokes
    for earlier in top.earlier:
        header.marks += [
            earlier.words,
            *([earlier.number] if earlier.number else []),
            *earlier.strokes,
            *(s for s, _, _ in earlier.sections),
        ]


def _addressee(sheet: Sheet, span: Span) -> Addressee:
    return read_addressee(sheet.words(span.start, span.end), span.start, span.end)


def _add_transmission(sheet: Sheet, header: Header, top: Top) -> None:
    routing = list(top.routing)
    span = top.transmission
    if span is None and top.sender is not None:
        sender = top.sender.string
        span = next((s for s in routing if sheet.text[s.start : s.end] == sender), None)
        routing = [s for s in routing if s != span]
    header.routing = [_field(sheet, s) for s in routing]
    if span is None:
        return
    sender_match = top.sender
    header.transmission_id = TransmissionId(
        start=span.start,
        end=span.end,
        text=sheet.words(span.start, span.end),
        routing_indicator=sender_match["indicator"] if sender_match else None,
        station_serial=sender_match["serial"] if sender_match else None,
        julian_day=int(sender_match["day"]) if sender_match else None,
        time=sender_match["time"] if sender_match else None,
        security_prosign=top.prosign,
    )


def _add_number(sheet: Sheet, header: Header, top: Top) -> int | None:
    """The message reference number and the telegram's year: the text's, else the file name's."""
    stem = read_id(_STEM.search(sheet.source.name)["stem"])  # type: ignore[index]  # it fits every name
    year = header.date_time_group.utc.year if header.date_time_group else None
    if year is None and stem is not None:
        year = stem.year
    if year is None:
        published = (_PUBLISHED.search(line.text) for line in header.publisher)
        year = next((full_year(found.group()) for found in published if found), None)
    printed = top.classification.number if top.classification else None
    if printed is None:
        printed = next((line.number for line in reversed(top.earlier) if line.number), None)
    if printed is not None:
        header.reference_number = _field(sheet, printed)
        header.number = read_number(header.reference_number.text, year)
    if header.number is None:
        header.number = stem
    return year


def _add_zones(sheet: Sheet, header: Header, labels: Labels, year: int | None) -> None:
    zones = list(labels.zones)
    has_subject = any(zone.kind == "subject" for zone in zones)
    for index, zone in enumerate(zones):
        following = zones[index + 1] if index + 1 < len(zones) else None
        lead, portion = _before_label(sheet.text, zone.label)
        if zone.kind != "order":
            header.marks.append(Span(lead, zone.start))
        elif sheet.text[lead : zone.label].strip():
            header.marks.append(Span(lead, zone.label))
        end = zone.end
        if zone.kind == "tags" and not has_subject:
            end = _cut_subject(sheet, header, zone, following)
        _add_zone(sheet, header, Zone(zone.kind, zone.label, zone.start, end), year)
        if zone.kind == "subject" and portion and header.subject and header.subject.portion_mark is None:
            header.subject = replace(header.subject, portion_mark=portion)
        if following is not None:
            behind = header.subject.end if header.subject and header.subject.start >= end else zone.end
            _add_gap(sheet, header, max(zone.end, behind), following.label)


def _before_label(text: str, label: int) -> tuple[int, str | None]:
    """Where the marks before a label begin (Markdown's, a pilcrow, a portion mark), and the portion mark."""
    near = ")" in text[max(label - 3, 0) : label]
    portion = _PORTION_BEFORE.search(text, max(label - 16, 0), label) if near else None
    lead = portion.start() if portion else label
    while lead and text[lead - 1] in _BEFORE_LABEL:
        lead -= 1
    return lead, portion["mark"] if portion else None


def _add_zone(sheet: Sheet, header: Header, zone: Zone, year: int | None) -> None:
    text, start, end = sheet.text, zone.start, zone.end
    if start >= end and zone.kind != "order":
        return
    if zone.kind == "order":
        sent = header.date_time_group.utc.date() if header.date_time_group else None
        if header.executive_order is None:
            header.executive_order = read_order(sheet.words(zone.label, end), zone.label, end, sent)
        else:
            header.marks.append(Span(zone.label, end))
    elif zone.kind == "tags":
        known = {tag.code for tag in header.tags}
        captions = _captions_inside(sheet, start, end)
        header.captions += [_field(sheet, span) for span in captions]
        out = tuple(sorted([*sheet.breaks, *captions])) if captions else sheet.breaks
        header.tags += [tag for tag in read_tags(text, start, end, out) if tag.code not in known]
        header.marks += _words_between(text, start, end, [Span(tag.start, tag.end) for tag in header.tags])
    elif zone.kind == "subject":
        _add_subject(sheet, header, start, end)
    elif zone.kind == "references":
        references = read_references(text, start, end, sheet.breaks, _own(header, year))
        header.references += references
        if references:
            _mark_rest(text, header, start, end, [Span(ref.start, ref.end) for ref in references])
        elif NO_REFERENCE.fullmatch(text[start:end].strip()):
            header.marks.append(Span(start, end))
    else:
        _add_classified(sheet, header, zone)


def _captions_inside(sheet: Sheet, start: int, end: int) -> list[Span]:
    """Captions on lines of their own among the TAGS."""
    spans: list[Span] = []
    for line in sheet.lines[sheet.line_at(start) :]:
        if line.start >= end:
            break
        captions, at = read_captions(line.text, line.start)
        if captions and at >= len(line.text):
            spans += captions
    return spans


def _own(header: Header, year: int | None) -> Own:
    sent = header.date_time_group
    return Own(header.number, year, sent.utc.timetuple().tm_yday if sent else None)


def _add_classified(sheet: Sheet, header: Header, zone: Zone) -> None:
    label = sheet.text[zone.label : zone.start].upper()
    if " BY" in label or label.startswith("CLASSIFIED"):
        who = read_classified_by(sheet.words(zone.label, zone.end), zone.label, zone.end)
        header.classified_by += who
        if who:
            return
    elif header.classified_by and label.startswith("REASON"):
        last = header.classified_by[-1]
        whole = read_classified_by(sheet.words(last.start, zone.end), last.start, zone.end)
        if whole:
            header.classified_by = [one for one in header.classified_by if one.start != last.start] + whole
            return
    header.marks.append(Span(zone.label, zone.end))


def _add_subject(sheet: Sheet, header: Header, start: int, end: int) -> None:
    text = sheet.text
    again = _SUBJECT_AGAIN.match(text, start, end)
    if again:
        header.marks.append(Span(start, again.end()))
        start = again.end()
    mark = PORTION.match(text, start, end)
    printed = mark.group() if mark else None
    if mark:
        header.marks.append(Span(mark.start(), mark.end()))
        start = mark.end()
    else:
        behind = PORTION.search(text, max(end - 8, start), end)
        if behind and behind.end() == end and behind["mark"].isupper():
            printed = behind.group()
            header.marks.append(Span(behind.start(), behind.end()))
            end = behind.start()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end and header.subject is None:
        header.subject = Subject(start=start, end=end, text=sheet.words(start, end), portion_mark=printed)


def _cut_subject(sheet: Sheet, header: Header, zone: Zone, following: Zone | None) -> int:
    """Without SUBJECT, the lines between the TAGS and the next label are the subject; where TAGS end."""
    end = zone.end
    lines = [line for line in sheet.lines[sheet.line_at(zone.start) :] if line.text and line.end <= zone.end]
    for line in lines:
        above = sheet.text[zone.start : line.start]
        if line.start > zone.start and not is_tags_line(line.text) and above.count("(") <= above.count(")"):
            end = line.start
            break
    stop = zone.end
    if end == zone.end:
        if following is None or following.kind not in {"references", "classified"}:
            return end
        stop = following.label
    words = sheet.text[end:stop].strip()
    if not words or words.count("\n") > 3 or read_captions(words, 0)[0] or ATTENTION.match(words):
        return zone.end
    begin = sheet.text.index(words[0], end)
    _add_subject(sheet, header, begin, begin + len(words))
    return end


def _add_gap(sheet: Sheet, header: Header, start: int, end: int) -> None:
    """Lines between two labelled values: captions and attention lines; what is neither stays unparsed."""
    for line in sheet.lines[sheet.line_at(start) :]:
        if line.start >= end:
            break
        if not line.text or sheet.is_break(line) or line.end > end:
            continue
        span = Span(line.start, line.end)
        captions, at = read_captions(line.text, line.start)
        if captions and at >= len(line.text):
            header.captions += [_field(sheet, caption) for caption in captions]
            header.marks += strokes_between(sheet.text, captions)
        elif rule_start(line) == line.start:
            header.marks.append(span)
        elif ATTENTION.search(line.text) and len(line.text) < 200:
            header.attention.append(_field(sheet, span))


def _add_lead(sheet: Sheet, header: Header) -> None:
    """An attention line behind the labelled ones: "FROM THE DIRECTOR FOR THE AMBASSADOR"."""
    if not header.found:
        return
    block: list[Span] = []
    for line in sheet.lines[sheet.line_at(header.end) :]:
        if (
            line.text
            and not sheet.is_break(line)
            and line.text.isupper()
            and len(block) < 3
            and len(line.text) < 120
        ):
            block.append(Span(line.start, line.end))
        elif block or (line.text and not sheet.is_break(line)):
            if line.text:
                return
            break
    if (
        block
        and _LEAD.match(sheet.text[block[0].start : block[-1].end])
        and sheet.text[block[-1].end - 1] not in ".:"
    ):
        span = Span(block[0].start, block[-1].end)
        header.attention.append(_field(sheet, span))
        header.end = span.end


def _words_between(text: str, start: int, end: int, known: list[Span]) -> list[Span]:
    """What stands between the TAGS: commas, brackets, a code that is printed twice."""
    spans: list[Span] = []
    at = start
    for span in [*sorted(known), Span(end, end)]:
        if span.start > at and text[at : span.start].strip():
            spans.append(Span(at, span.start))
        at = max(at, span.end)
    return spans


def _mark_rest(text: str, header: Header, start: int, end: int, known: list[Span]) -> None:
    """Punctuation and list letters between the values of a line belong to no value."""
    at = start
    for span in [*sorted(known), Span(end, end)]:
        if span.start > at and text[at : span.start].strip() and _CODE_REST.fullmatch(text, at, span.start):
            header.marks.append(Span(at, span.start))
        at = max(at, span.end)
