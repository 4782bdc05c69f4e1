"""The REF line: one entry a document, lettered or not, telegrams with their canonical numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cablegraph.loaders.dates import full_year, month_number
from cablegraph.loaders.message_number import MessageNumber, Own, is_series, read_number
from cablegraph.loaders.words import read_words, runs
from cablegraph.ontology.header_tables import canonical_station, station_by_name
from cablegraph.records.telegram import Reference, ReferenceKind
from cablegraph.text import Span

_LABEL = re.compile(
    r"(?:(?<![\w'’])|(?<=\d)(?=[B-Z][.)])|(?<=\bREF)(?=A:))(?:REF(?:TEL)?S?[ :/]{0,2})?"
    r"(?:[(\[]?(?P<letter>[A-Za-z])\.?[)\]][.:]?|(?P<point>[A-Za-z])(?:[.:](?![A-Za-z]\.)|[ ]?[-–](?=[ ])))"
    r"(?:[ \t\r\n]+|(?=\d\d[ ]|[A-Z]{3}))",
)
# Letters without any mark, "A STATE 1 B PARIS 2", or with a stroke or comma; only where A begins the line.
_BARE_LABEL = re.compile(
    r"(?<![\w'’.,/-])(?P<letter>[A-Z])[/,]?[ \t\r\n]+(?=(?:(?:19|20)?\d\d[ ])?[A-Z]{3})(?P<point>)"
)
_ITEM = re.compile(r"(?:\(?(?P<digits>[1-9])\)|(?P<bare>[1-9])[.](?!\d))[ \t\n]*(?=[A-Z])")
_TELEGRAM = re.compile(
    r"(?:(?P<year>\b(?:19|20)\d\d|(?<![\d/.])['’]?\d\d|\((?:19|20)?\d\d\))[ \t\n]*[-/]?[ ]?)?"
    r"(?P<station>(?<![A-Za-z])[A-Za-z][A-Za-z.'’]{1,24}(?:[ \n-]{1,2}(?!AND\b"
    r"|OR\b)[A-Za-z][A-Za-z.'’]{0,24}){0,4})"
    r"[ \t\n]{0,4}(?:#|[:-](?=[ ]?\d))?[ \t\n]{0,4}(?P<serial>\d{1,8})(?![^\W_]|[/.:-]\d{1,2}[/.:-]\d)"
    r"(?P<behind>[ ]?\((?:19|20)?\d\d\)|[ ](?:OF|of)[ ](?:19|20)\d\d(?!\d)|[/.:]\d{1,2}(?!\d))?"
)
# A year between station and serial, "STATE 98 1234", "STATE 1998-12".
_BEHIND_YEAR = re.compile(
    r"(?:[ ](?=\d{3})|-(?=\d{3})|(?<=\b0\d)-|(?<=\d{4})[ -])(?P<serial>\d{1,8})(?![\w/-])"
)
_YEAR = re.compile(r"(?:19|20)?\d\d")
_WORD = re.compile(r"[^\s-]+")
_NUMBER_WORD = re.compile(r"[ \n-]{1,4}(?:NO|NR|NUMBER)\.?\Z", re.IGNORECASE)
_ANOTHER = re.compile(
    r"(?:[ \t\n]*(?:,[ \t\n]*(?:AND\b)?|(?:AND|THROUGH|THRU)\b|&|/|\+|-)[ \t\n]*)(?P<serial>\d{1,8})(?!\w"
    r"|[/.:]\d{1,2}(?!\d)|[ \t\n]+(?!AND\b|OR\b)[A-Z][A-Za-z]{2,}[ \t\n.A-Za-z-]{0,30}\d)"
    r"|[ \t]{1,3}(?P<beside>(?!(?:19|20)\d\d(?!\d))\d{3,6})(?=[,;]|[ \t]*(?:[\r\n]|\Z)|[ \t]+AND\b)",
    re.IGNORECASE,
)
NO_REFERENCE = re.compile(r"(?:NONE|N[/.]?A|NIL|NO REFS?)\.?", re.IGNORECASE)
_PARTS = re.compile(r"[;]|(?<!DTG):(?=\s)|,(?=\s)(?!\s+(?:19|20)\d\d\b)|\n(?=¶?[A-Z])")
_CUES: tuple[tuple[ReferenceKind, str], ...] = (
    ("web", r"https?://|www\.|\bWEB ?(?:SITE|PAGE)\b"),
    ("email", r"\bE-?MAILS?\b|\S@\S|\bOPENNET\b"),
    (
        "telephone",
        r"\bTEL(?:E)?CONS?\b|\bTELEPHONE\b|\bTELCALL\b|\bPHONE(?:[ -]?CONS?)?\b|\bFON(?:ECON)?\b|\bPHONCON\b",
    ),
    ("fax", r"\bFAX(?:ED|ES)?\b|\bFACSIMILE\b|\bTELEFAX\b"),
    ("memo", r"\bMEM(?:O(?:RANDUM|RANDA|S)?|CONS?|OCONS?)\b|\bAIRGRAM\b|\bLETTER\b|\bA-\d{1,4}\b"),
    ("meeting", r"\bMEETINGS?\b|\bCONVERSATIONS?\b|\bDISCUSSIONS?\b|\bMTG\b"),
    (
        "report",
        r"\bREPORTS?\b|\bIIR\b|\bTDX?\b|\bTD-?\d|\bSITREP\b|\bNEWSLETTER\b|\bBRIEFS?\b|\bARTICLE\b|\bPRESS\b",
    ),
    ("book", r"\bBOOK\b|\bFAM\b|\bFAH\b|\bHANDBOOK\b|\bMANUAL\b|\bISBN\b"),
)
_KINDS = tuple((kind, re.compile(cue, re.IGNORECASE)) for kind, cue in _CUES)
_NO_STATION = re.compile(
    r"(?:PARA(?:GRAPH)?S?|DATED?|NO|NR|NUMBER|SECTIONS?|PART|PAGES?|ARTICLE|CHAPTER|VOL(?:UME)?"
    r"|IIR|TD|OF|ON|AT|FROM|TO"
    r"|UNSCR?|RESOLUTION|EXECUTIVE ORDER|EO|PL|PUBLIC LAW|DTG|FAM|FAH|EMAIL|E-MAIL|MEMO|FAX"
    r"|TELCON|REPORT|BULLETIN|AND|IN|YOUR|OUR|MY)\Z",
    re.IGNORECASE,
)
_JOINING = re.compile(r"[\W_]|\b(?:AND|IN|SEE|ALSO|PER|CF|FURTHER TO)\b", re.IGNORECASE)
_REF = re.compile(r"[\s¶(]*(?:REF(?:TEL)?S?)?[\s:(.]*", re.IGNORECASE)
_LEAD = re.compile(r"(?:REF(?:TEL)?S?[ :]{1,3}|\([A-Z]\)[ ]{1,3})(?=\S)", re.IGNORECASE)
_OFFICE = re.compile(r"(?:NOTAL|EXDIS|NODIS|SIPDIS|NOFORN)\b", re.IGNORECASE)
_OF_NUMBER = re.compile(
    r"(?:NOTAL|EXDIS|NODIS|PARAS?|PARAGRAPHS?|SECTIONS?|AND PREVIOUS|PREVIOUS|ET SEQ|ET AL|DTG"
    r"|(?:(?:DATED|OF|ON|FROM)\s+)?(?:\d|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?\s+\d))",
    re.IGNORECASE,
)
_AND = re.compile(r"AND\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]S\Z")
_AIRGRAM = re.compile(r"[ \n]A\Z")
_WITH_OWN_TIME = re.compile(r"\d{6}Z|BULLETIN", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Entry:
    label: str | None
    start: int
    end: int


def read_references(text: str, start: int, end: int, out: Sequence[Span], own: Own) -> list[Reference]:
    """Read the references between `start` and `end`.

    Args:
        text: The source's text.
        start: Behind the label REF.
        end: Where the line ends.
        out: Page breaks.
        own: What this telegram's own number and date say about numbers printed without a year.
    """
    found: list[Reference] = []
    for run in _bare_runs(text, start, end, out):
        for entry in _lettered(text, run.start, run.end):
            found += _read_entry(text, entry, out, own)
    return found


def _bare_runs(text: str, start: int, end: int, out: Sequence[Span]) -> Iterator[Span]:
    """The line without page breaks at its edges; one inside it is read over."""
    pieces = [(first, last) for first, last in runs(start, end, out) if text[first:last].strip()]
    if pieces:
        yield Span(pieces[0][0], pieces[-1][1])


def _lettered(text: str, start: int, end: int) -> Iterator[_Entry]:
    """Cut at the letters A, B, C ... in their order; a letter printed twice ("A. (A)") counts once."""
    if _ITEM.match(text, *_strip(text, start, end)):
        yield from _itemised(text, start, end)
        return
    label: str | None = None
    begin = at = start
    expected = "A"
    letters = _BARE_LABEL if _BARE_LABEL.match(text, *_strip(text, start, end)) else _LABEL
    while True:
        found = letters.search(text, at, end)
        if found is None:
            break
        letter = (found["letter"] or found["point"]).upper()
        place = found.start()
        if letter == label and not text[begin:place].strip(" \t\r\n(.:¶"):
            begin = at = found.end()
            continue
        if letter != expected and not (label is not None and expected < letter <= chr(ord(expected) + 2)):
            at = max(found.end() - 1, at + 1)
            continue
        if text[begin:place].strip(" \t\r\n(.:;,¶") and _is_ref(text[begin:place]):
            yield _Entry(label, begin, place)
        label, begin, at = letter, found.end(), max(found.end() - 1, place + 1)
        expected = chr(ord(letter) + 1)
    if begin < end:
        yield _Entry(label, begin, end)


def _itemised(text: str, start: int, end: int) -> Iterator[_Entry]:
    """Cut at the numbers 1, 2, 3 ... in their order."""
    label: str | None = None
    begin, expected = start, "1"
    for found in _ITEM.finditer(text, start, end):
        if (found["digits"] or found["bare"]) != expected:
            continue
        if label is not None:
            yield _Entry(label, begin, found.start())
        label, begin, expected = expected, found.end(), chr(ord(expected) + 1)
    yield _Entry(label, begin, end)


def _is_ref(words: str) -> bool:
    return _REF.fullmatch(words) is None


def _read_entry(text: str, entry: _Entry, out: Sequence[Span], own: Own) -> list[Reference]:
    start, end = _strip(text, entry.start, entry.end)
    named = _LEAD.match(text, start, end)
    if named:
        start = _strip(text, named.end(), end)[0]
    if start >= end or NO_REFERENCE.fullmatch(text, start, end):
        return []
    telegrams = list(_telegrams(text, start, end, out, own))
    if not telegrams:
        return list(_others(text, entry.label, start, end, out))
    references = [
        _other(text, entry.label, piece.start, piece.end, out)
        for piece in _plain_parts(text, start, telegrams[0][0].start)
    ]
    for index, (span, number) in enumerate(telegrams):
        stop = telegrams[index + 1][0].start if index + 1 < len(telegrams) else end
        tail_start, tail_end = _strip(text, span.end, stop)
        last = span.end
        parts = list(_plain_parts(text, tail_start, tail_end))
        while parts and _belongs(text, last, parts[0]):
            last = _strip(text, span.start, parts[0].end)[1]
            parts = parts[1:]
        references.append(
            Reference(
                start=span.start,
                end=last,
                text=read_words(text, span.start, last, out).rstrip(" ,;:."),
                label=entry.label,
                kind="telegram",
                id=number.id,
            )
        )
        references += [_other(text, entry.label, part.start, part.end, out) for part in parts]
    return references


def _belongs(text: str, end: int, part: Span) -> bool:
    """Whether words behind a number are its own: a paragraph, a date, a handling word, what it is about.

    Another document is told by its kind ("AND ROE LETTER"), a semicolon, a line of its own or its own time.
    """
    words = text[part.start : part.end]
    if _OF_NUMBER.match(words):
        return True
    beside = text[end : part.start].strip(" \t\r")
    if not beside.strip("\n("):
        return _AND.match(words) is None or _kind(words) == "unknown"
    return beside in {",", "-", "--"} and _kind(words) == "unknown" and not _WITH_OWN_TIME.search(words)


def _telegrams(
    text: str, start: int, end: int, out: Sequence[Span], own: Own
) -> Iterator[tuple[Span, MessageNumber]]:
    at = start
    while True:
        found = _TELEGRAM.search(text, at, end)
        if found is None:
            return
        over = next((span for span in out if span.start < found.end() and found.start() < span.end), None)
        if over is not None:
            at = max(over.end, at + 1)
            continue
        station, begin, known = _station(found)
        number = read_number(f"{station} {found['serial']}", None, own) if station else None
        behind = _year_behind(found, own)
        if number is None or (not known and found["behind"] and not behind):
            at = max(found.end("station"), at + 1)
            continue
        printed = found["year"] if begin == found.start("station") else None
        serial = _behind_year(text, found, end, own) if known and not printed else None
        if serial is not None:
            at = serial.end()
            behind_year = MessageNumber(None, number.station, int(serial["serial"]))
            yield Span(begin, at), _dated(behind_year, full_year(found["serial"]), own)
            continue
        first = found.start("year") if printed else begin
        which = full_year(_digits(printed)) if printed else behind
        last = found.end() if which and which == behind else found.end("serial")
        yield Span(first, last), _dated(number, which, own)
        at = last
        while another := _ANOTHER.match(text, at, end):
            group = "serial" if another["serial"] else "beside"
            same = MessageNumber(None, number.station, int(another[group]))
            yield Span(another.start(group), another.end()), _dated(same, which, own)
            at = another.end()


def _behind_year(text: str, found: re.Match[str], end: int, own: Own) -> re.Match[str] | None:
    """The serial behind what seems one, when that is one of the last years."""
    if found["behind"] or not _YEAR.fullmatch(found["serial"]) or own.year is None:
        return None
    recent = own.year - 10 < full_year(found["serial"]) <= own.year
    return _BEHIND_YEAR.match(text, found.end("serial"), end) if recent else None


def _digits(words: str) -> str:
    return "".join(filter(str.isdigit, words))


def _year_behind(found: re.Match[str], own: Own) -> int | None:
    """The year printed behind a serial, `44 (07)` or `0044/07`; after a stroke only one of the last years."""
    behind = found["behind"]
    if not behind or behind[0] in ".:":
        return None
    year = full_year(_digits(behind))
    if behind[0] == "/" and (len(behind) < 3 or own.year is None or not own.year - 4 < year <= own.year):
        return None
    return year


def _dated(number: MessageNumber, which: int | None, own: Own) -> MessageNumber:
    given = which if which is not None else own.year_of(number.station, number.serial)
    fixed = given is None or is_series(number.station)
    station = number.station if fixed else canonical_station(number.station, given)
    return MessageNumber(given, station, number.serial)


def _station(found: re.Match[str]) -> tuple[str | None, int, bool]:
    """The station before a serial, where it begins, and whether it is known.

    It is the longest tail of the words that is a known one; else all of them, when they look like a name.
    """
    printed = found["station"]
    number = _NUMBER_WORD.search(printed)
    words = list(_WORD.finditer(printed, 0, number.start() if number else len(printed)))
    if _AIRGRAM.search(printed) and found.string[found.end("station")] == "-":
        return None, 0, False
    for first in range(len(words)):
        name = _POSSESSIVE.sub("", " ".join(word.group() for word in words[first:]))
        if station_by_name(name) is not None or is_series(name):
            return name, found.start("station") + words[first].start(), True
    last = words[-1].group()
    if (
        _NO_STATION.match(last)
        or (month_number(last) and len(last) <= 9 and not last.upper().startswith("MARS"))
        or _OFFICE.match(last)
    ):
        return None, 0, False
    if len(words) > 2 or not printed.isupper() or len(last) < 3:
        return None, 0, False
    return printed[: words[-1].end()], found.start("station"), False


def _plain_parts(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for gap in _PARTS.finditer(text, start, end):
        first, last = _strip(text, at, gap.start())
        if first < last:
            yield Span(first, last)
        at = gap.end()
    first, last = _strip(text, at, end)
    if first < last and _JOINING.sub("", text[first:last]):
        yield Span(first, last)


def _others(text: str, label: str | None, start: int, end: int, out: Sequence[Span]) -> Iterator[Reference]:
    if label is not None:
        yield _other(text, label, start, end, out)
        return
    at = start
    for part in [*text[start:end].split(";")]:
        first, last = _strip(text, at, at + len(part))
        at += len(part) + 1
        if first < last:
            yield _other(text, None, first, last, out)


def _other(text: str, label: str | None, start: int, end: int, out: Sequence[Span]) -> Reference:
    words = read_words(text, start, end, out)
    return Reference(start=start, end=end, text=words, label=label, kind=_kind(words))


def _kind(words: str) -> ReferenceKind:
    return next((kind for kind, cue in _KINDS if cue.search(words)), "unknown")


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\r\n\f\v,;:.¶\xa0-":
        start += 1
    while end > start and text[end - 1] in " \t\r\n\f\v,;:\xa0-":
        end -= 1
    return start, end
