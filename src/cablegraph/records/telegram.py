"""The telegram record: one telegram's header and body, each field with its place in the source.

Words are those of the Foreign Affairs Handbook on telegrams, 5 FAH-2. Every `Field` has `start` and
`end` (code points of the decoded source) and `text` (the words as read: page-break lines out, entities
decoded, white space folded). What a source does not hold is None or an empty tuple.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

ParagraphKind = Literal["body", "summary", "comment", "note", "bio", "action"]
TagKind = Literal["subject", "geo", "person", "program", "org", "unknown"]
ReferenceKind = Literal[
    "telegram", "email", "telephone", "fax", "memo", "meeting", "report", "book", "web", "unknown"
]
PrecedenceName = Literal["FLASH", "NIACT IMMEDIATE", "IMMEDIATE", "PRIORITY", "ROUTINE"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Something read from the source, and where."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TransmissionId(Field):
    """The transmission identification line, `VZCZC...`; without one the line `DE RUEHXX #0123/01 2720610`.

    Attributes (read off the routing lines below it, which the telegram's `routing` holds):
        routing_indicator: The sending station's, after DE.
        station_serial: Digits after `#`, zeros kept.
        julian_day: Day of the year, 1 to 366.
        time: `HHMM`, UTC.
        security_prosign: The ZNR or ZNY line's letter group (`UUUUU`, `CCCCC` ...).
    """

    routing_indicator: str | None = None
    station_serial: str | None = None
    julian_day: int | None = None
    time: str | None = None
    security_prosign: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTimeGroup(Field):
    """The date-time group; `utc` to the minute."""

    utc: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedence(Field):
    """Precedence for action and info addressees."""

    action: PrecedenceName | None = None
    info: PrecedenceName | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Originator(Field):
    """The FM line: who sends."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee(Field):
    """One TO or INFO addressee.

    Attributes:
        routing_indicator: Such as `RUEHC`; None when the line has none.
        name: The addressee as printed, without indicator, precedence and serial.
        precedence: Of this addressee alone, when its line says so.
        serial: The originator's serial to this addressee, zeros kept.
        excluded: Names after XMT (stations of a collective that do not get it).
    """

    routing_indicator: str | None = None
    name: str
    precedence: PrecedenceName | None = None
    serial: str | None = None
    excluded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification(Field):
    """The classification line; `level` spelt close: `CONFIDENTIAL`, `UNCLASSIFIED` ..."""

    level: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Field):
    """One section mark: `SECTION 01 OF 02`."""

    number: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExecutiveOrder(Field):
    """The E.O. line: the order's number, when to declassify, or on which event."""

    order: str | None = None
    declassify_on: date | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Field):
    """One of the TAGS (Traffic Analysis by Geography and Subject)."""

    code: str
    kind: TagKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject(Field):
    """The subject without its portion mark."""

    portion_mark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Field):
    """One document that the telegram refers to; `id` is canonical and for telegrams only."""

    label: str | None = None
    kind: ReferenceKind = "unknown"
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassifiedBy(Field):
    """Who classified, with title and reasons."""

    name: str
    title: str | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Field):
    """One paragraph, whole.

    Attributes:
        number: Its true number; None when unnumbered.
        portion_mark: `U`, `SBU`, `C`, `S` ..., without brackets.
        kind: What it is: body, summary, comment, note, bio or action request.
        content_start: Where its words begin, behind number and portion mark (source code point).
        printed_number: The number as printed, `11.`; None when unnumbered.
        correction: How a misprinted number was put right, in words; None when it stands as printed.
    """

    number: int | None = None
    portion_mark: str | None = None
    kind: ParagraphKind = "body"
    content_start: int
    printed_number: str | None = None
    correction: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Field):
    """A block inside a paragraph, `(Note: ... End Note.)`; `kind` as for paragraphs."""

    kind: ParagraphKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection(Field):
    """A "(protect)" or "(strictly protect)" mark and the name that it protects.

    Attributes:
        level: `protect` or `strictly protect`.
        name: The protected name as printed; None when none could be told.
        name_start, name_end: Where that name stands.
    """

    level: Literal["protect", "strictly protect"]
    name: str | None = None
    name_start: int | None = None
    name_end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute(Field):
    """What a publisher or an archive says about the telegram beside its text, name by name.

    Attributes:
        name: As printed: `Draft Date`, `Reference ID` ...
        value: As printed; None when empty or `n/a`.
    """

    name: str
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeCopies(Field):
    """One office of the Department's distribution, `EUR-25`.

    Attributes:
        role: `action`, `info`, or `origin` in an outgoing telegram.
        office: Its symbol.
        copies: How many copies it got; None when the number is missing.
    """

    role: Literal["action", "info", "origin"]
    office: str
    copies: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearance(Field):
    """Who drafted, approved or cleared an outgoing telegram, `NEA/RA:JQDOE:AB`.

    Attributes:
        office: Office symbol or department; None when only a name is printed.
        name: As printed, without title; None when only an office is.
        title: `MR`, `MS`, `AMB` ... as printed, without full stop.
        typist: Initials of who typed, behind a drafter's name.
        form: How it was cleared, as printed in brackets: `DRAFT`, `SUBS`, `PHONE`, `INFO` ...
    """

    office: str | None = None
    name: str | None = None
    title: str | None = None
    typist: str | None = None
    form: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telegram:
    """What `cablegraph read` prints, field by field (docs: the telegram record).

    Attributes:
        source: Path as walked.
        encoding: utf-8, cp1252 or latin-1.
        id: Canonical message reference number: `YY` + station + serial without zeros.
        notes: Blocks inside paragraphs (notes, comments) with spans.
        routing: Routing and security lines round the date-time group, operating signals, `NNNN`, `BT`.
        marks: What belongs to no value: field labels, commas between tags, rules of dashes, Markdown
            marks, header lines that later sections repeat.
        publisher_lines: What a publisher added ("This record is a partial extract ...", a dated line).
        distribution: Offices that got it within the Department (electronic files of 1973-79).
        drafted_by: Who drafted it; `approved_by`, `clearances`: who approved and cleared it.
        attributes: What the page's table, the row's columns or the archive's list say about it. Where
            they contradict the text both stay, and a remark says so.
        remarks: What the reader put right or could not square, in words (Julian day against date ...).
        unparsed: What no other field covers.
    """

    source: str
    encoding: str
    id: str | None = None
    reference_number: Field | None = None
    transmission_id: TransmissionId | None = None
    date_time_group: DateTimeGroup | None = None
    precedence: Precedence | None = None
    originator: Originator | None = None
    action_addressees: tuple[Addressee, ...] = ()
    info_addressees: tuple[Addressee, ...] = ()
    classification: Classification | None = None
    captions: tuple[Field, ...] = ()
    attention: tuple[Field, ...] = ()
    sections: tuple[Section, ...] = ()
    executive_order: ExecutiveOrder | None = None
    tags: tuple[Tag, ...] = ()
    subject: Subject | None = None
    references: tuple[Reference, ...] = ()
    classified_by: tuple[ClassifiedBy, ...] = ()
    signers: tuple[Field, ...] = ()
    summary: Field | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    headings: tuple[Field, ...] = ()
    notes: tuple[Note, ...] = ()
    page_breaks: tuple[Field, ...] = ()
    redactions: tuple[Field, ...] = ()
    protections: tuple[Protection, ...] = ()
    routing: tuple[Field, ...] = ()
    marks: tuple[Field, ...] = ()
    publisher_lines: tuple[Field, ...] = ()
    distribution: tuple[OfficeCopies, ...] = ()
    drafted_by: tuple[Clearance, ...] = ()
    approved_by: tuple[Clearance, ...] = ()
    clearances: tuple[Clearance, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    unparsed: tuple[Field, ...] = ()
    remarks: tuple[str, ...] = ()
