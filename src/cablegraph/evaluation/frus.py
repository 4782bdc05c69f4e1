"""Recall of people on the historians' mark-up of a volume, with what kind of name was missed.

The mark-up covers the people of the volume's list, not every name: an unmarked name that was found is no
error, so there is no precision. Only names in the document's own text count, not those in its heading or in
footnotes, which the extractor does not read.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cablegraph.evaluation.system import Extractor
from cablegraph.evaluation.tables import Listing, Table
from cablegraph.extraction import extract
from cablegraph.loaders import read_record
from cablegraph.loaders.files import read_sources
from cablegraph.loaders.historical import as_telegram
from cablegraph.loaders.reading import reading_view
from cablegraph.ontology.language_tables import titles
from cablegraph.records.annotations import Annotations, MentionKind
from cablegraph.records.frus import HistoricalDocument, NamedPerson
from cablegraph.text import SourceError, SourceText, Span, TextView

_BEFORE = 40
_SHOWN = 12
_LAST_WORD = re.compile(r"([A-Za-z]+)\.?[’']?\s*\Z")
_HONORIFICS = frozenset({"mr", "mrs", "miss", "ms", "messrs", "dr", "sir", "lord"})


@dataclass(frozen=True, slots=True)
class Missed:
    """One marked name that nobody was found in.

    Attributes:
        document: `VOLUME#REF`.
        name: As printed.
        kind: What kind of miss it is.
    """

    document: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class VolumeRecall:
    """How many of a volume's marked names were found.

    Attributes:
        volume: Its name.
        documents: How many were read.
        names: Marked names in their texts.
        found: Those that share a code point with a person's mention.
        whole: Those that lie wholly inside one.
        missed: The others, in order of place.
        remarks: What could not be read.
    """

    volume: str
    documents: int
    names: int
    found: int
    whole: int
    missed: tuple[Missed, ...]
    remarks: tuple[str, ...]

    @property
    def recall(self) -> float:
        """Share of the marked names that were found; 0 without any."""
        return self.found / self.names if self.names else 0.0


def frus_recall(path: Path, limit: int | None = None, extractor: Extractor = extract) -> VolumeRecall:
    """Measure recall on one volume.

    Args:
        path: The volume's file.
        limit: How many documents, evenly spread over the volume; None: all.
        extractor: What finds people.

    Raises:
        SourceError: The file is no volume: it holds no document of one.
    """
    documents = names = found = whole = 0
    missed: list[Missed] = []
    sources, remarks = _documents(path)
    if not sources:
        reason = remarks[0].removeprefix(f"{path}: ") if remarks else "it holds none of its documents"
        raise SourceError(str(path), 0, f"no volume of historical documents (TEI): {reason}")
    for source, record in _spread(sources, limit):
        documents += 1
        telegram = as_telegram(record, source)
        annotations = extractor(telegram, source)
        view = reading_view(telegram, source).view
        people = _spans(annotations, {MentionKind.PERSON})
        for name in record.persons:
            place = view.to_view_whole(Span(name.start, name.end)) if _counts(name) else None
            if place is None or not view.text[slice(*place)].strip():
                continue
            names += 1
            own = [span for span in people if span.start < name.end and name.start < span.end]
            found += bool(own)
            whole += any(span.start <= name.start and name.end <= span.end for span in own)
            if not own:
                kind = _kind(name, view, place, annotations)
                missed.append(Missed(telegram.id or source.name, name.text, kind))
    return VolumeRecall(path.stem, documents, names, found, whole, tuple(missed), tuple(remarks))


def frus_parts(volumes: Sequence[VolumeRecall], *, lists: bool = True) -> list[str | Table | Listing]:
    """Recall by volume; misses by class; and, if wanted, the names that are missed most often."""
    rows = [_row(one.volume, (one,)) for one in volumes]
    if len(volumes) > 1:
        rows.append(_row("all", volumes))
    columns = ("volume", "documents", "marked names", "found", "whole", "recall")
    parts: list[str | Table | Listing] = [
        Table("recall of people on the historians' mark-up", columns, tuple(rows))
    ]
    kinds = Counter(miss.kind for one in volumes for miss in one.missed)
    names = sum(one.names for one in volumes)
    classes = tuple((kind, str(n), f"{100 * n / names:.1f} %") for kind, n in kinds.most_common())
    parts.append(Table("misses by class", ("class", "missed", "of all names"), classes))
    if lists:
        forms = Counter((miss.name, miss.kind) for one in volumes for miss in one.missed)
        often = tuple((name, kind, str(n)) for (name, kind), n in forms.most_common(_SHOWN))
        parts.append(Table("missed most often", ("name", "class", "times"), often, words=2))
    return parts


def frus_json(volumes: Sequence[VolumeRecall]) -> dict[str, object]:
    """The same as JSON values."""
    return {
        "volumes": [
            {
                "volume": one.volume, "documents": one.documents, "names": one.names, "found": one.found,
                "whole": one.whole, "recall": round(one.recall, 4),
                "classes": dict(Counter(miss.kind for miss in one.missed).most_common()),
            }
            for one in volumes
        ],
        "missed": [
            {"document": miss.document, "name": miss.name, "class": miss.kind}
            for one in volumes
            for miss in one.missed
        ],
    }  # fmt: skip


def _row(name: str, volumes: Iterable[VolumeRecall]) -> tuple[str, ...]:
    volumes = tuple(volumes)
    documents, names, found, whole = (
        sum(values)
        for values in zip(*((v.documents, v.names, v.found, v.whole) for v in volumes), strict=True)
    )
    recall = f"{found / names:.3f}" if names else "-"
    return name, str(documents), str(names), str(found), str(whole), recall


def _documents(path: Path) -> tuple[list[tuple[SourceText, HistoricalDocument]], list[str]]:
    held: list[tuple[SourceText, HistoricalDocument]] = []
    remarks: list[str] = []
    for source in read_sources(str(path), records=True):
        try:
            if isinstance(source, SourceError):
                raise source
            record = read_record(source)
        except SourceError as error:
            remarks.append(str(error))
            continue
        if isinstance(record, HistoricalDocument):
            held.append((source, record))
    return held, remarks


def _spread(
    documents: Sequence[tuple[SourceText, HistoricalDocument]], limit: int | None
) -> Iterator[tuple[SourceText, HistoricalDocument]]:
    """So many documents, evenly over the volume: its parts speak of different people."""
    if limit is None or limit >= len(documents):
        yield from documents
        return
    for number in range(limit):
        yield documents[number * len(documents) // limit]


def _counts(name: NamedPerson) -> bool:
    return name.ref is not None and not name.in_note and name.start < name.end


def _spans(annotations: Annotations, kinds: set[MentionKind]) -> list[Span]:
    return [
        span for mention in annotations.mentions if mention.kind in kinds for span in mention.evidence.spans
    ]


def _kind(name: NamedPerson, view: TextView, place: tuple[int, int], annotations: Annotations) -> str:
    """What kind of miss it is: taken for another thing, else what the name looks like."""
    for mention in annotations.mentions:
        if any(span.start < name.end and name.start < span.end for span in mention.evidence.spans):
            return f"taken for a {mention.kind.value}"
    words = name.text.split()
    if name.text.isupper() and len(name.text) > 1:
        return "in capitals"
    if len(words) > 1:
        return "full name or name with title"
    last = _LAST_WORD.search(view.text[max(place[0] - _BEFORE, 0) : place[0]])
    if last and last[1].casefold() in _title_words():
        return "one word behind a title"
    return "one word alone"


@cache
def _title_words() -> frozenset[str]:
    """Last words of titles: what stands before a name."""
    return frozenset(title.split()[-1].casefold() for title in titles()) | _HONORIFICS
