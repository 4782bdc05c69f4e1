"""Records of a volume of *Foreign Relations of the United States*: documents, persons, terms.

Offsets are code points of the record's own source, a piece of the volume's TEI XML: one document, or one
entry of a list. Texts have mark-up and footnotes out, entities decoded and white space folded.
"""

from dataclasses import dataclass
from typing import Literal

from cablegraph.records.telegram import DateTimeGroup, Field

DocumentKind = Literal[
    "telegram", "memorandum", "memorandum of conversation", "letter", "minutes", "paper", "report",
    "editorial note", "other",
]  # fmt: skip
"""What a document is, by its heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPerson(Field):
    """One `persName`: a name that the historians marked.

    Attributes:
        ref: Of the entry in the volume's list of persons, without `#`; None when it leads nowhere.
        role: `from` or `to` when the person sends or receives.
        in_note: Whether it stands in a footnote.
    """

    ref: str | None = None
    role: str | None = None
    in_note: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Field):
    """Who sends or receives: a body, an office or a person, as the heading names it.

    Attributes:
        role: `from` or `to`.
        ref: The entry in the list of persons or terms that the words lead to.
        office: The office that the heading names with a person.
    """

    role: Literal["from", "to"]
    ref: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDate(Field):
    """The date line's date; values as encoded (ISO 8601, a day or a moment), None when it has none."""

    when: str | None = None
    not_before: str | None = None
    not_after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDay(DateTimeGroup):
    """A date-time group of which only the day is known; `utc` is its midnight, which nobody printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNote(Field):
    """The note that says where the document is kept.

    Attributes:
        classification: `SECRET` and the like, as the note says it of the document; else None.
        handling: What it says behind the classification: `Priority`, `Nodis`, `Limit Distribution` ...
    """

    classification: str | None = None
    handling: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentParagraph(Field):
    """One paragraph of the document; `heading`: it is set as a title."""

    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote(Field):
    """One of the historians' footnotes; `number` as printed."""

    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoricalDocument:
    """One document of a volume.

    Attributes:
        source: Name of its source, `VOLUME.xml#REF`.
        encoding: Of the volume's file.
        volume: The volume's name, as its file's.
        ref: Its `xml:id`.
        number: Its number in the volume as printed, without full stop.
        telegram_number: The telegram's serial, which stands before its first words.
        heading: Its title, without number and notes.
        place: Where it was written.
        persons: Every marked name in heading, text and notes, in order of place.
    """

    source: str
    encoding: str
    volume: str
    ref: str
    number: str | None = None
    kind: DocumentKind = "other"
    heading: Field | None = None
    senders: tuple[Party, ...] = ()
    receivers: tuple[Party, ...] = ()
    place: Field | None = None
    date: DocumentDate | None = None
    telegram_number: Field | None = None
    subject: Field | None = None
    participants: tuple[Field, ...] = ()
    source_note: SourceNote | None = None
    paragraphs: tuple[DocumentParagraph, ...] = ()
    signers: tuple[Field, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    persons: tuple[NamedPerson, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPerson:
    """An entry of a volume's list of persons.

    Attributes:
        source, encoding, volume: As for documents.
        ref: Its `xml:id`, to which the names in the documents lead.
        name: As printed, last name first.
        description: Offices with dates, as printed.
        see: The name of another entry that this one only leads to.
        see_ref: That entry's `xml:id`, when the text links to it.
    """

    source: str
    encoding: str
    volume: str
    ref: str
    name: Field
    description: Field | None = None
    see: str | None = None
    see_ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedTerm:
    """An entry of a volume's list of abbreviations and terms; `meaning` as printed."""

    source: str
    encoding: str
    volume: str
    ref: str
    term: Field
    meaning: Field | None = None
