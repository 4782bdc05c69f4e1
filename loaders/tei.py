"""TEI by its tags: a volume cut into pieces with their offsets, and a piece parsed with each element's place.

A piece is a document or an entry of a list, exactly as it stands in the file. It is parsed by lxml with
entities, network and document types off and libxml2's limits on size and depth on. lxml gives no
offsets; the start tags of a well-formed piece, in order, are those of its elements.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import BinaryIO

from lxml import etree

from cablegraph.loaders.registry import Container
from cablegraph.loaders.streams import read_whole
from cablegraph.text import SourceError, SourceText, Span

_NAMESPACE = b"http://www.tei-c.org/ns/1.0"
# An attribute's value holds no "<", so a tag that is none ends at the next one: cost is linear.
_REST = r"(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+>"
_OPENS = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>"}
_SKIPPED = r"<!--|<!\[CDATA\[|<\?"
_PARTS = re.compile(rf"{_SKIPPED}|<(?P<close>/?)(?P<name>div|item|persName|term)(?=[\s/>]){_REST}")
_TAGS = re.compile(rf"{_SKIPPED}|<(?P<close>/?)(?P<name>[A-Za-z_][\w.:-]*+){_REST}")
_DOCUMENT = re.compile(r"\stype\s*=\s*[\"']document[\"']")
_REF = re.compile(r"\sxml:id\s*=\s*[\"']([^\"'<>\s]{1,200})[\"']")
_PREFIX = re.compile(r"[\s<]/?([A-Za-z_][\w.-]{0,40}):[A-Za-z_]")


def is_volume(name: str, head: bytes) -> bool:
    """Whether a file begins as TEI."""
    return b"<TEI" in head and _NAMESPACE in head


def volume_sources(name: str, stream: BinaryIO) -> Iterator[SourceText | SourceError]:
    """The documents of a volume and the entries of its lists of persons and terms, in order of place."""
    volume = read_whole(name, stream)
    if isinstance(volume, SourceError):
        yield volume
        return
    for ref, start, end in _cut(volume.text):
        if end is None:
            yield SourceError(f"{name}#{ref}", volume.line_of(start), "cut off: it has no end")
            continue
        piece = volume.text[start:end]
        yield SourceText(f"{name}#{ref}", piece, volume.encoding, _digest(name, ref, piece))


def _digest(name: str, ref: str, piece: str) -> str:
    """A piece is known by its volume and name too: entries of one wording stand in many volumes."""
    volume = PurePath(name.replace("\\", "/")).stem
    return hashlib.sha256(f"{volume}#{ref}\n{piece}".encode()).hexdigest()


def _tags(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The tags of a text, without those in comments and the like."""
    at = 0
    while (found := pattern.search(text, at)) is not None:
        at = found.end()
        closing = _OPENS.get(found.group())
        if closing is None:
            yield found
        else:
            behind = text.find(closing, at)
            at = behind + len(closing) if behind >= 0 else len(text)


def _cut(text: str) -> Iterator[tuple[str, int, int | None]]:
    """Name, start and end of each document and entry; an end of None for a document that is cut off."""
    depth = 0
    document: tuple[str, int, int] | None = None  # name, start, depth
    items: list[tuple[int, str | None]] = []
    for found in _tags(_PARTS, text):
        tag, name = found.group(), found["name"]
        if tag.endswith("/>"):
            continue
        if name == "div" and found["close"]:
            if document is not None and document[2] == depth:
                yield document[0], document[1], found.end()
                document = None
            depth = max(depth - 1, 0)
        elif name == "div":
            depth += 1
            if document is None and _DOCUMENT.search(tag):
                ref = _REF.search(tag)
                document = (ref[1] if ref else f"char={found.start()}", found.start(), depth)
                items.clear()
        elif document is not None:
            continue
        elif name == "item" and not found["close"]:
            items.append((found.start(), None))
        elif name == "item" and items:
            start, entry = items.pop()
            if entry is not None:
                yield entry, start, found.end()
        elif items and not found["close"] and items[-1][1] is None:
            ref = _REF.search(tag)
            if ref:
                items[-1] = (items[-1][0], ref[1])
    if document is not None:
        yield document[0], document[1], None


@dataclass(frozen=True, slots=True)
class Piece:
    """A parsed piece.

    Attributes:
        source: What it was parsed from.
        root: Its element; names are local ones where the volume's root declares the namespace.
        places: The inside of each element, white space cut off, by the element.
    """

    source: SourceText
    root: etree._Element
    places: dict[etree._Element, Span] = field(repr=False)

    def place(self, element: etree._Element) -> Span:
        """Where an element's inside stands in the source."""
        return self.places[element]


def parse(source: SourceText) -> Piece:
    """Parse one piece.

    Raises:
        SourceError: It is not well-formed, names an entity, or is larger or deeper than libxml2 allows.
    """
    prefixes = sorted(set(_PREFIX.findall(source.text)) - {"xml", "xmlns"})
    declared = "".join(f' xmlns:{prefix}="urn:{prefix}"' for prefix in prefixes)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        wrapper = etree.fromstring(f"<piece{declared}>{source.text}</piece>".encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0) or 0
        raise SourceError(source.name, line, f"not well-formed: {getattr(error, 'msg', error)}") from error
    if len(wrapper) != 1 or wrapper.getroottree().docinfo.doctype:
        raise SourceError(source.name, 0, "not well-formed: more than one element")
    elements = list(wrapper[0].iter("*"))
    return Piece(source, wrapper[0], dict(zip(elements, _insides(source.text), strict=True)))


def _insides(text: str) -> list[Span]:
    spans: list[Span] = []
    open_: list[int] = []
    for found in _tags(_TAGS, text):
        if found["close"]:
            index = open_.pop()
            spans[index] = _stripped(text, spans[index].start, found.start())
        else:
            spans.append(Span(found.end(), found.end()))
            if not found.group().endswith("/>"):
                open_.append(len(spans) - 1)
    return spans


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


VOLUME = Container(is_volume, volume_sources, holds="records")
