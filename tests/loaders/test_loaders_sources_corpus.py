"""The development pages, CSV, electronic files and volumes: one record whatever the form, nothing lost."""

from pathlib import Path

import pytest
from lxml import etree
from pyoxigraph import RdfFormat, parse
from source_forms import check_read, words

from cablegraph.extraction import extract
from cablegraph.loaders import read, read_record
from cablegraph.loaders.files import read_sources
from cablegraph.mapping import map_document
from cablegraph.records.frus import HistoricalDocument, ListedPerson, ListedTerm
from cablegraph.records.guide_json import guide
from cablegraph.shapes import check_quotations
from cablegraph.text import SourceText

pytestmark = pytest.mark.corpus

PAGES = [
    "05BRASILIA1660", "06PARIS7884", "08LONDON1176", "08VLADIVOSTOK68", "09STATE100153", "09TELAVIV1098",
    "72TEHRAN1164",
]  # fmt: skip
ROWS = ["05BRASILIA1660", "08LONDON1176", "09TELAVIV1098", "72TEHRAN1164", "06PARIS7884", "09STATE100153"]
TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
VOLUMES = [  # documents, listed persons, listed terms, names marked in the documents
    ("frus1955-57v03", 305, 118, 161, 3832),
    ("frus1958-60v19", 404, 81, 131, 5421),
    ("frus1964-68v30", 346, 103, 194, 4245),
    ("frus1969-76v28", 239, 230, 160, 7707),
    ("frus1977-80v21", 212, 276, 210, 7087),
]


def only(path: Path) -> SourceText:
    (found,) = read_sources(str(path))
    assert isinstance(found, SourceText)
    return found


def plain(shared: Path, identity: str) -> SourceText:
    return only(shared / "cables" / "dev" / f"{identity}.txt")


def forms(shared: Path) -> list[tuple[str, SourceText]]:
    """Every page and row, with its number."""
    pages = [(identity, only(shared / "cables" / "pages" / f"{identity}.html")) for identity in PAGES]
    rows = list(read_sources(str(shared / "cables" / "formats" / "cables.csv")))
    assert [isinstance(row, SourceText) for row in rows] == [True] * len(ROWS)
    return pages + list(zip(ROWS, rows, strict=True))  # type: ignore[arg-type]


def test_a_page_and_a_row_give_the_record_of_the_plain_text(shared: Path) -> None:
    for identity, source in forms(shared):
        telegram = check_read(source)
        assert telegram.id == identity
        assert words(telegram) == words(read(plain(shared, identity))), source.name
        assert (telegram.unparsed, telegram.remarks) == ((), ())


def test_a_page_and_a_row_give_the_actors_of_the_plain_text_with_quotations_of_their_own(
    shared: Path,
) -> None:
    for identity, source in forms(shared):
        telegram, base = read(source), plain(shared, identity)
        found = extract(telegram, source)
        record = read(base)
        assert guide(telegram, found) == guide(record, extract(record, base))
        mapped = map_document(source, telegram, found)
        quads = list(parse(mapped.nquads, RdfFormat.N_QUADS))
        assert check_quotations(quads, {source.sha256: source}.get).results == ()


def test_the_electronic_file_of_an_incoming_telegram(shared: Path) -> None:
    telegram = check_read(only(shared / "cables" / "formats" / "1974SAMPLE0417.txt"))
    assert telegram.id == "74LISBON417"
    assert [p.number for p in telegram.paragraphs] == [1, 2, 3]
    assert [one.office for one in telegram.distribution if one.role == "action"] == ["EUR"]
    assert len(telegram.distribution) == 12
    assert len(telegram.attributes) == 40
    assert [one.number for one in telegram.sections] == [1]
    assert len(telegram.page_breaks) == 2
    assert [signer.text for signer in telegram.signers] == ["FELDMAN"]
    assert (telegram.unparsed, telegram.remarks) == ((), ())


def test_the_electronic_file_of_an_outgoing_telegram(shared: Path) -> None:
    source = only(shared / "cables" / "formats" / "1976SAMPLE1290.txt")
    telegram = check_read(source)
    assert telegram.id == "76STATE1290"
    assert [p.number for p in telegram.paragraphs] == [1, 2]
    assert [(one.office, one.name, one.typist) for one in telegram.drafted_by] == [
        ("ARA/ECP", "TRHALVORSEN", "MD")
    ]
    assert [(one.office, one.form) for one in telegram.clearances] == [
        ("L/ARA", "DRAFT"), ("AGRICULTURE", "SUBS"), ("STR", None),
    ]  # fmt: skip
    assert [signer.text for signer in telegram.signers] == ["INGERSOLL"]
    assert (telegram.unparsed, telegram.remarks) == ((), ())
    last = telegram.paragraphs[1]
    assert "PAGE" in source.text[last.start : last.end]
    assert "PAGE" not in last.text


@pytest.mark.parametrize(("volume", "documents", "persons", "terms", "names"), VOLUMES)
def test_everything_of_a_volume_is_read(
    shared: Path, volume: str, documents: int, persons: int, terms: int, names: int
) -> None:
    path = shared / "frus" / f"{volume}.xml"
    found = [read_record(one) for one in read_sources(str(path), records=True) if isinstance(one, SourceText)]
    told = [one for one in found if isinstance(one, HistoricalDocument)]
    listed = [one for one in found if isinstance(one, ListedPerson)]
    meant = [one for one in found if isinstance(one, ListedTerm)]
    marked = sum(len(one.persons) for one in told)
    assert (len(told), len(listed), len(meant), marked) == (documents, persons, terms, names)
    tree = etree.parse(path)
    divs = [div for div in tree.iter(f"{TEI}div") if div.get("type") == "document"]
    assert [one.ref for one in told] == [div.get(ID) for div in divs]
    assert marked == sum(1 for div in divs for _ in div.iter(f"{TEI}persName"))
    assert {one.ref for one in listed} == {one.get(ID) for one in tree.iter(f"{TEI}persName") if one.get(ID)}
    assert {one.ref for one in meant} == {one.get(ID) for one in tree.iter(f"{TEI}term") if one.get(ID)}
    assert [len(one.footnotes) for one in told] == [sum(1 for _ in div.iter(f"{TEI}note")) for div in divs]


def test_every_name_in_a_document_leads_to_the_list(shared: Path) -> None:
    for volume, *_ in VOLUMES:
        path = shared / "frus" / f"{volume}.xml"
        found = [read_record(o) for o in read_sources(str(path), records=True) if isinstance(o, SourceText)]
        listed = {one.ref for one in found if isinstance(one, ListedPerson)}
        refs = {p.ref for one in found if isinstance(one, HistoricalDocument) for p in one.persons if p.ref}
        assert len(refs - listed) <= 1, refs - listed
