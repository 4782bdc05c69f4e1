"""Documents, persons and terms of a volume of *Foreign Relations of the United States* (FRUS), from its TEI.

The historians' mark-up is taken as it is: `persName` with `corresp` (or `ref`) to the list of persons,
senders and receivers with `type`, the date line, the source note and the footnotes.
"""

import re
from collections.abc import Iterator
from pathlib import PurePath

from lxml import etree

from cablegraph.loaders.frus_view import piece_view
from cablegraph.loaders.registry import Loader
from cablegraph.loaders.tei import Piece, parse
from cablegraph.records.frus import (
    DocumentDate,
    DocumentKind,
    DocumentParagraph,
    Footnote,
    HistoricalDocument,
    ListedPerson,
    ListedTerm,
    NamedPerson,
    Party,
    SourceNote,
)
from cablegraph.records.telegram import Field
from cablegraph.text import SourceError, SourceText, Span

_PIECE = re.compile(r"<(?:div(?=\s)[^<>]*\stype\s*=\s*[\"']document[\"']|item[\s>])")
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_KINDS: tuple[tuple[DocumentKind, re.Pattern[str]], ...] = (
    ("editorial note", re.compile(r"Editorial Note\b", re.IGNORECASE)),
    ("telegram", re.compile(r"\b(?:Tele|Air)gram\b|\bBackchannel Message\b", re.IGNORECASE)),
    (
        "memorandum of conversation",
        re.compile(
            r"\b(?:Memorandum|Memoranda|Record|Transcript) of (?:a |an |the )?(?:\w+ )?Conversation"
            r"|\bConversation (?:Between|Among)\b"
        ),
    ),
    ("minutes", re.compile(r"\b(?:Minutes|Notes|Record|Summary) of\b", re.IGNORECASE)),
    ("memorandum", re.compile(r"\bMemorand(?:um|a)\b", re.IGNORECASE)),
    ("letter", re.compile(r"\b(?:Letter|Message|Note|Instruction) (?:From|to)\b")),
    ("report", re.compile(r"\b(?:Report|Estimate|Despatch|Intelligence|Study|Assessment)\b", re.IGNORECASE)),
    ("paper", re.compile(r"\bPaper\b", re.IGNORECASE)),
)
_HEADING_NUMBER = re.compile(r"\[?\d{1,4}[a-z]?\.\]?\s*")
_ROUTE = re.compile(r"\bFrom (?P<sender>.{1,300}?) [Tt]o (?P<receiver>.{1,300})\Z")
_ARTICLE = re.compile(r"\A(?:the|a|an)\s+", re.IGNORECASE)
_TELEGRAM_NUMBER = re.compile(r"(?:[A-Z]\w{2,9}\s)?\d{1,6}(?=[./]\s?\S)")
_LEVELS = re.compile(
    r"[.;]\s+(?P<level>Top Secret|Secret|Confidential|Unclassified|Limited Official Use|Official Use Only"
    r"|No classification marking)(?P<rest>(?:; [^.;()]{1,40}){0,6})"
)
_OUTSIDE = {"note", "head", "dateline", "closer", "opener"}


def is_frus(source: SourceText) -> bool:
    """Whether a source is one document, or one entry of a list, of a volume."""
    return source.text.startswith("<") and _PIECE.match(source.text) is not None


def read_frus(source: SourceText) -> HistoricalDocument | ListedPerson | ListedTerm:
    """Read one document or one entry.

    Raises:
        SourceError: The piece is not well-formed, or an entry names neither a person nor a term.
    """
    piece = parse(source)
    if _name(piece.root) != "item":
        return _document(piece)
    for element in piece.root.iter("*"):
        if element.get(_ID) and _name(element) == "persName":
            return _listed_person(piece, element)
        if element.get(_ID) and _name(element) == "term":
            return _listed_term(piece, element)
    raise SourceError(source.name, 1, "an entry that names neither a person nor a term")


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _words(element: etree._Element, *, without: etree._Element | None = None) -> str:
    """An element's words, white space folded, without footnotes and the element `without`."""
    parts: list[str] = []
    _collect(element, without, parts)
    return " ".join("".join(parts).split())


def _collect(element: etree._Element, without: etree._Element | None, parts: list[str]) -> None:
    """Depth is bounded: libxml2 takes no more than 256."""
    parts.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child is not without and _name(child) != "note":
            if _name(child) in {"lb", "p", "item", "cell", "row", "head"}:
                parts.append(" ")
            _collect(child, without, parts)
            if _name(child) in {"p", "item", "cell", "row", "head"}:
                parts.append(" ")
        parts.append(child.tail or "")


def _field(piece: Piece, element: etree._Element) -> Field:
    place = piece.place(element)
    return Field(start=place.start, end=place.end, text=_words(element))


def _volume(source: SourceText) -> str:
    return PurePath(source.name.rpartition("#")[0].replace("\\", "/")).stem


def _document(piece: Piece) -> HistoricalDocument:
    root = piece.root
    head = next((child for child in root if child.tag is not etree.Comment and _name(child) == "head"), None)
    heading = _heading(piece, head) if head is not None else None
    kind = _kind(heading.text) if heading else "other"
    parties = list(_parties(piece, head, heading)) if head is not None and heading else []
    parties += _addressed(piece)
    paragraphs = tuple(_paragraphs(piece))
    subject = _listed(piece, "subject")
    return HistoricalDocument(
        source=piece.source.name,
        encoding=piece.source.encoding,
        volume=_volume(piece.source),
        ref=root.get(_ID) or piece.source.name.rpartition("#")[2],
        number=root.get("n"),
        kind=kind,
        heading=heading,
        senders=tuple(party for party in parties if party.role == "from"),
        receivers=tuple(party for party in parties if party.role == "to"),
        place=_first(piece, "dateline", "placeName"),
        date=_date(piece),
        telegram_number=_telegram_number(piece, paragraphs) if kind == "telegram" else None,
        subject=subject[0] if subject else None,
        participants=tuple(_listed(piece, "participants")),
        source_note=_source_note(piece, head) if head is not None else None,
        paragraphs=paragraphs,
        signers=tuple(_field(piece, one) for one in root.iter("*") if _name(one) == "signed"),
        footnotes=tuple(_footnotes(piece)),
        persons=tuple(_persons(piece)),
    )


def _kind(heading: str) -> DocumentKind:
    return next((kind for kind, pattern in _KINDS if pattern.search(heading)), "other")


def _heading(piece: Piece, head: etree._Element) -> Field:
    field = _field(piece, head)
    number = _HEADING_NUMBER.match(field.text)
    return Field(start=field.start, end=field.end, text=field.text[number.end() if number else 0 :])


def _parties(piece: Piece, head: etree._Element, heading: Field) -> Iterator[Party]:
    """Senders and receivers: what is marked in the heading, else its words behind From and to."""
    route = _ROUTE.search(heading.text)
    marked: set[str] = set()
    for element in head.iter("*"):
        role = element.get("type")
        if role not in {"from", "to"} or _in_note(element):
            continue
        marked.add(role)
        place, words = piece.place(element), _words(element)
        phrase = route["sender" if role == "from" else "receiver"] if route else ""
        yield Party(
            start=place.start,
            end=place.end,
            text=words,
            role="from" if role == "from" else "to",
            ref=_ref(element),
            office=_office(phrase, words) if _name(element) == "persName" else None,
        )
    for role, group in (("from", "sender"), ("to", "receiver")):
        if route and role not in marked:
            words = _ARTICLE.sub("", route[group])
            yield Party(
                start=heading.start, end=heading.end, text=words, role="from" if role == "from" else "to"
            )


def _office(phrase: str, name: str) -> str | None:
    """`Director of the Harbour Office (Tull)` or `Secretary Tull` without the name."""
    at = phrase.find(name)
    if at < 0:
        return None
    return _ARTICLE.sub("", phrase[:at].rstrip(" (,")) or None


def _addressed(piece: Piece) -> Iterator[Party]:
    """The lists TO and FROM of a memorandum."""
    for role in ("from", "to"):
        for item in _listed_items(piece, role):
            field = _field(piece, item)
            person = next((one for one in item.iter("*") if _name(one) == "persName"), None)
            ref = _ref(person) if person is not None else None
            yield Party(
                start=field.start, end=field.end, text=field.text, ref=ref,
                role="from" if role == "from" else "to",
            )  # fmt: skip


def _listed_items(piece: Piece, kind: str) -> Iterator[etree._Element]:
    for element in piece.root.iter("*"):
        if _name(element) == "item" and not _in_note(element):
            parent = element.getparent()
            if parent is not None and parent.get("type") == kind:
                yield element


def _listed(piece: Piece, kind: str) -> list[Field]:
    return [_field(piece, item) for item in _listed_items(piece, kind)]


def _in_note(element: etree._Element) -> bool:
    return any(_name(above) == "note" for above in element.iterancestors())


def _ref(element: etree._Element) -> str | None:
    """Where an element leads to in the volume's lists."""
    target = element.get("corresp") or element.get("ref") or element.get("target")
    return target.rpartition("#")[2] or None if target else None


def _first(piece: Piece, outer: str, inner: str) -> Field | None:
    for element in piece.root.iter("*"):
        if _name(element) == inner and any(_name(above) == outer for above in element.iterancestors()):
            return _field(piece, element)
    return None


def _date(piece: Piece) -> DocumentDate | None:
    for element in piece.root.iter("*"):
        if _name(element) == "date" and any(_name(above) == "dateline" for above in element.iterancestors()):
            field = _field(piece, element)
            return DocumentDate(
                start=field.start,
                end=field.end,
                text=field.text,
                when=element.get("when"),
                not_before=element.get("from") or element.get("notBefore"),
                not_after=element.get("to") or element.get("notAfter"),
            )
    return None


def _telegram_number(piece: Piece, paragraphs: tuple[DocumentParagraph, ...]) -> Field | None:
    if not paragraphs:
        return None
    first = paragraphs[0]
    found = _TELEGRAM_NUMBER.match(first.text)
    if found is None or not piece.source.text.startswith(found.group(), first.start):
        return None
    return Field(start=first.start, end=first.start + found.end(), text=found.group())


def _source_note(piece: Piece, head: etree._Element) -> SourceNote | None:
    notes = [one for one in head.iter("*") if _name(one) == "note"]
    note = next((one for one in notes if one.get("type") == "source"), None)
    if note is None:
        note = next((one for one in notes if _words(one).startswith("Source:")), None)
    if note is None:
        return None
    place, words = piece.place(note), _words(note)
    level = _LEVELS.search(words)
    handling = (part.strip() for part in level["rest"].split(";")) if level else ()
    return SourceNote(
        start=place.start,
        end=place.end,
        text=words,
        classification=level["level"].upper() if level else None,
        handling=tuple(part for part in handling if part),
    )


def _paragraphs(piece: Piece) -> Iterator[DocumentParagraph]:
    """What the text is made of: paragraphs, and the entries of lists and tables that hold none."""
    for element in piece.root.iter("*"):
        name = _name(element)
        if name not in {"p", "item", "cell"} or (name != "p" and _holds_text(element)):
            continue
        above = [*element.iterancestors()]
        if any(_name(one) in _OUTSIDE for one in above) or any(
            one.get("type") in {"subject", "participants", "to", "from"}
            for one in above
            if one is not piece.root
        ):
            continue
        if any(_name(one) == "p" for one in above):
            continue  # its words are in the paragraph round it
        field = _field(piece, element)
        if field.text:
            rend = element.get("rend") or ""
            heading = rend.startswith("sectiontitle") or rend == "center"
            yield DocumentParagraph(start=field.start, end=field.end, text=field.text, heading=heading)


def _holds_text(element: etree._Element) -> bool:
    """Whether an entry holds paragraphs or entries, which are looked at by themselves."""
    return any(one is not element and _name(one) in {"p", "item"} for one in element.iter("*"))


def _footnotes(piece: Piece) -> Iterator[Footnote]:
    for element in piece.root.iter("*"):
        if _name(element) == "note":
            field = _field(piece, element)
            yield Footnote(start=field.start, end=field.end, text=field.text, number=element.get("n"))


def _persons(piece: Piece) -> Iterator[NamedPerson]:
    for element in piece.root.iter("*"):
        if _name(element) == "persName":
            field = _field(piece, element)
            yield NamedPerson(
                start=field.start,
                end=field.end,
                text=field.text,
                ref=_ref(element),
                role=element.get("type"),
                in_note=_in_note(element),
            )


def _listed_person(piece: Piece, name: etree._Element) -> ListedPerson:
    description = _rest(piece, name)
    see = description.text[4:].strip(" .") if description and description.text.startswith("see ") else None
    targets = (_ref(one) for one in piece.root.iter("*") if one is not name)
    return ListedPerson(
        source=piece.source.name,
        encoding=piece.source.encoding,
        volume=_volume(piece.source),
        ref=name.get(_ID) or "",
        name=_field(piece, name),
        description=description,
        see=see or None,
        see_ref=next((ref for ref in targets if ref), None) if see else None,
    )


def _listed_term(piece: Piece, term: etree._Element) -> ListedTerm:
    return ListedTerm(
        source=piece.source.name,
        encoding=piece.source.encoding,
        volume=_volume(piece.source),
        ref=term.get(_ID) or "",
        term=_field(piece, term),
        meaning=_rest(piece, term),
    )


def _rest(piece: Piece, name: etree._Element) -> Field | None:
    """What an entry says behind its name."""
    words = _words(piece.root, without=name)
    bare = words.lstrip(" ,;:–—-")
    if not bare:
        return None
    place = Span(piece.place(name).end, piece.place(piece.root).end)
    return Field(start=place.start, end=place.end, text=bare)


LOADER = Loader(read_frus, is_frus, piece_view)
