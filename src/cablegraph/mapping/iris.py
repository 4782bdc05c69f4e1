"""IRIs of a document and of what it holds: by its hash and places, never by a name alone."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from cablegraph.text import Span

BASE = "https://w3id.org/cablegraph/"
VOCABULARIES_GRAPH = f"{BASE}graph/vocabularies"
ONTOLOGY_GRAPH = f"{BASE}graph/ontology"

_HASH_DIGITS = 16
_WORDS = re.compile(r"\w+")
_PLAIN = re.compile(r"[A-Za-z0-9._~/-]*")


def segment(text: str) -> str:
    """A part of an IRI made from text: all but unreserved characters percent-encoded."""
    return quote(text, safe="", errors="replace")


def path(text: str) -> str:
    """Parts of an IRI parted by slashes, each encoded."""
    return text if _PLAIN.fullmatch(text) else quote(text, safe="/", errors="replace")


def telegram_iri(identifier: str) -> str:
    """The telegram of this canonical message reference number."""
    return f"{BASE}telegram/{segment(identifier)}"


def volume_iri(volume: str) -> str:
    """A volume of historical documents, by its file's name without ending."""
    return f"{BASE}volume/{segment(volume)}"


def record_iri(identifier: str) -> str:
    """A telegram by its number; a volume's document or entry by `VOLUME#REF`, below its volume."""
    volume, in_volume, ref = identifier.partition("#")
    return f"{volume_iri(volume)}/{segment(ref)}" if in_volume else telegram_iri(identifier)


def extractor_iri(name: str, version: str) -> str:
    """The extractor of this name and version, a `prov:SoftwareAgent`."""
    return f"{BASE}extractor/{segment(name)}/{segment(version)}"


@dataclass(frozen=True)
class DocumentIris:
    """IRIs below one document.

    Attributes:
        sha256: Hexadecimal hash of the source's bytes.
        telegram_id: Canonical message reference number, or `VOLUME#REF`; None or empty: it has none.
    """

    sha256: str
    telegram_id: str | None

    @cached_property
    def document(self) -> str:
        """The source file."""
        return f"{BASE}document/{self.sha256[:_HASH_DIGITS]}"

    @cached_property
    def text(self) -> str:
        """Its decoded text."""
        return f"{BASE}text/{self.sha256[:_HASH_DIGITS]}"

    @cached_property
    def telegram(self) -> str:
        """The telegram, or the piece of a volume, that it is a record of."""
        return record_iri(self.telegram_id) if self.telegram_id else f"{self.document}/telegram"

    @cached_property
    def statements_graph(self) -> str:
        """The graph of all that the document says."""
        return f"{self.document}/graph/statements"

    @cached_property
    def ties_graph(self) -> str:
        """The graph of the plain ties derived from it."""
        return f"{self.document}/graph/ties"

    @cached_property
    def extraction(self) -> str:
        """The extractor's run over it."""
        return f"{self.document}/extraction"

    def part(self, identifier: str) -> str:
        """What an annotation's or a header part's local id names: `person/812`, `addressee/120`."""
        return f"{self.document}/{path(identifier)}"

    def evidence(self, spans: Iterable[Span]) -> str:
        """Places in the text, as a fragment of RFC 5147."""
        return self.text + "#" + ";".join(f"char={span.start},{span.end}" for span in spans)

    def role(self, title: str) -> str:
        """The role that a post's title names: its words in small letters."""
        plain = unicodedata.normalize("NFC", title).casefold()
        return f"{self.document}/role/{segment('-'.join(_WORDS.findall(plain)) or 'untitled')}"
