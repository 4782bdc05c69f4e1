"""One source through the rooms: read, extracted, mapped, checked. What a worker process does."""

import re
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from pyoxigraph import RdfFormat, parse

from cablegraph.loaders import read_record
from cablegraph.loaders.historical import as_telegram
from cablegraph.mapping import MappedDocument, map_document
from cablegraph.pipeline.condition import condition
from cablegraph.pipeline.faults import Fault
from cablegraph.pipeline.recipe import Recipe, stamp
from cablegraph.records.annotations import Annotations
from cablegraph.records.telegram import Telegram
from cablegraph.shapes import Report, Result, check_batch, check_quotations
from cablegraph.text import CablegraphError, SourceError, SourceText

# An evidence is named by its span, a part of a document by the place where it begins.
_PLACE = re.compile(r"(?:#char=|/document/[0-9a-f]+/[a-z-]+/)(\d{1,12})")


@dataclass(frozen=True)
class Taken:
    """What became of one source.

    Attributes:
        source: The source.
        mapped: Its graphs; None when it could not be taken in.
        faults: What is wrong with it.
        sections: Numbers of the telegram's sections that it prints a mark of.
        id_line: Line of its reference number; 0 when it prints none.
    """

    source: SourceText
    mapped: MappedDocument | None
    faults: tuple[Fault, ...] = ()
    sections: frozenset[int] = frozenset()
    id_line: int = 0


def take_in(sources: Sequence[SourceText], recipe: Recipe) -> list[Taken]:
    """Read, extract, map and check sources, each alone; one's failure leaves the others be."""
    taken = [_map(source, recipe) for source in sources]
    quads = [
        quad
        for one in taken
        if one.mapped is not None
        for quad in parse(one.mapped.nquads, RdfFormat.N_QUADS)
    ]
    texts = {source.sha256: source for source in sources}
    report = Report.of((*check_batch(quads).results, *check_quotations(quads, texts.get).results))
    return [_checked(one, report) if report.failing else one for one in taken]


def _map(source: SourceText, recipe: Recipe) -> Taken:
    try:
        record = read_record(source)
        telegram = record if isinstance(record, Telegram) else as_telegram(record, source)
        annotations, remarks = recipe.annotate(record, telegram, source)
        more = () if isinstance(record, Telegram) else (record,)
        mapped = map_document(source, telegram, annotations, *more)
        mapped = replace(
            mapped,
            extractor=stamp(recipe.extractors, recipe.corrections.get(source.sha256)),
            counts={**mapped.counts, **_told(annotations)},
        )
    except SourceError as error:
        return Taken(source, None, (Fault.of(error),))
    except CablegraphError as error:
        return Taken(source, None, (Fault(source.name, 0, str(error)),))
    except Exception as error:  # noqa: BLE001 - a rule's mistake on one cable must not lose all others
        return Taken(source, None, (_mistake(source, error),))
    faults = condition(source, telegram) if isinstance(record, Telegram) else ()
    number = telegram.reference_number
    return Taken(
        source,
        mapped,
        (*faults, *(Fault(source.name, 0, one, stored=True) for one in remarks)),
        frozenset(section.number for section in telegram.sections),
        source.line_of(number.start) if number else 0,
    )


def _told(annotations: Annotations) -> dict[str, int]:
    """How many corrections were made, and how many proposals of extractors refused; where there are any."""
    told = annotations.provenance
    counts = {"corrections": len(told.corrections), "refused proposals": len(told.refused)}
    return {what: number for what, number in counts.items() if number}


def _mistake(source: SourceText, error: Exception) -> Fault:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{PurePath(frame.filename).name}:{frame.lineno}"
    return Fault(
        source.name, 0, f"mistake in cablegraph, please report: {type(error).__name__} at {where}: {error}"
    )


def _checked(one: Taken, report: Report) -> Taken:
    """The same, without its graphs when they do not fit the shapes."""
    if one.mapped is None or one.mapped.document not in report.failing:
        return one
    broken: dict[str, list[Result]] = {}
    for result in report.results:
        if result.document == one.mapped.document and result.severity == "Violation":
            broken.setdefault(str(result.shape), []).append(result)
    misfits = (_misfit(one.source, results) for results in broken.values())
    return replace(one, mapped=None, faults=(*(replace(f, stored=False) for f in one.faults), *misfits))


def _misfit(source: SourceText, results: Sequence[Result]) -> Fault:
    """One shape that a document does not fit: the first place, and how many more there are."""
    first = results[0]
    shape = first.shape.rpartition("#")[2]
    value = f" ({first.value})" if first.value is not None else ""
    more = f", and {len(results) - 1} more" if len(results) > 1 else ""
    place = _PLACE.search(str(first.focus))
    line = source.line_of(int(place[1])) if place else 0
    reason = f"does not fit shape {shape}: {first.message} {first.focus}{value}{more}"
    return Fault(source.name, line, reason)
