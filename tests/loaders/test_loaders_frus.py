"""Volumes of FRUS: documents, persons and terms out of their TEI."""

import io
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablegraph.loaders import read, read_record
from cablegraph.loaders.streams import sources_in
from cablegraph.loaders.tei import volume_sources
from cablegraph.records.frus import HistoricalDocument, ListedPerson, ListedTerm
from cablegraph.records.frus_json import frus_json
from cablegraph.text import SourceError, SourceText

TELEGRAM = """<div type="document" n="7" xml:id="d7" frus:doc-dateTime-min="1965-03-04">
  <pb n="12" xml:id="pg_12"/>
  <head>7. Telegram From the <gloss type="from">Consulate in Belmopan</gloss> to the
    <gloss type="to" target="#t_DS1">Department of State</gloss><note n="1" xml:id="d7fn1"
    type="source">Source: State Archive, Box 3. Secret; Priority; Limdis. Repeated to Mexico.</note></head>
  <dateline><placeName>Belmopan</placeName>, <date when="1965-03-04T15:00:00">March 4,
    1965, 3 p.m.</date></dateline>
  <list type="subject"><head>SUBJECT</head><item>Tidal <hi rend="italic">Mill</hi></item></list>
  <p>321. <persName corresp="#p_TI1">Tull</persName> said the mill&#x2019;s sec<pb n="13" xml:id="pg_13"/>ond
    wheel turns.<note n="2" xml:id="d7fn2"><persName corresp="#p_OM1">Oldacre</persName> was told.</note></p>
  <p rend="center">More</p>
  <list><item>One wheel &amp; two</item><item><p>Three</p></item></list>
  <closer><signed><persName corresp="#p_TM1">Tremayne</persName></signed></closer>
</div>"""
MEMORANDUM = """<div type="document" n="8" xml:id="d8">
  <head>8. Memorandum From the Director of the Harbour Office
    (<persName corresp="#p_TI1" type="from">Tull</persName>) to Secretary
    <persName corresp="#p_OM1" type="to">Oldacre</persName></head>
  <dateline><date from="1965-03" to="1965-04">March-April 1965</date></dateline>
  <list type="participants"><item>Ines <persName>Tull</persName></item><item>Others</item></list>
  <p>Text.</p>
</div>"""
ORDER = """<div type="document" n="9" xml:id="d9">
  <head>9. Action Memorandum 4</head><list type="to"><item>The Harbour Master</item></list>
  <p>Act.</p></div>"""
LISTS = """<div type="section" xml:id="persons"><head>Persons</head><list type="names">
  <item>Note. All titles are local.</item>
  <item><hi rend="strong"><persName xml:id="p_TI1">Tull, Ines
    M.</persName>,</hi> Secretary of the Board until 1966</item>
  <item><persName xml:id="p_OM2">Old, M.</persName>, <hi>see</hi>
    <ref target="#p_OM1">Oldacre, M.</ref></item>
  <item><persName xml:id="p_OM1">Oldacre, M.</persName></item>
  </list></div><div type="section" xml:id="terms"><list type="terms">
  <item><term xml:id="t_DS1">DS</term>, Department of State</item></list></div>"""


def volume(*documents: str, lists: str = LISTS) -> str:
    return (
        '<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://example.org/ns">'
        f"<text><front>{lists}</front><body><div type='chapter'>{''.join(documents)}"
        "</div></body></text></TEI>"
    )


def records(text: str) -> list[object]:
    """Records and errors of a volume, in order."""
    found: list[object] = []
    for one in sources_in("box/1965v1.xml", io.BytesIO(text.encode()), records=True):
        try:
            found.append(one if isinstance(one, SourceError) else read_record(one))
        except SourceError as error:
            found.append(error)
    return found


def document(text: str) -> HistoricalDocument:
    (found,) = records(volume(text, lists=""))
    assert isinstance(found, HistoricalDocument)
    return found


def test_a_volume_gives_entries_and_documents_in_order_of_place() -> None:
    found = records(volume(TELEGRAM, MEMORANDUM))
    assert [(type(one), getattr(one, "ref", None)) for one in found] == [
        (ListedPerson, "p_TI1"), (ListedPerson, "p_OM2"), (ListedPerson, "p_OM1"), (ListedTerm, "t_DS1"),
        (HistoricalDocument, "d7"), (HistoricalDocument, "d8"),
    ]  # fmt: skip


def test_a_telegram_with_all_its_fields() -> None:
    found = document(TELEGRAM)
    assert (found.source, found.volume, found.ref, found.number) == ("box/1965v1.xml#d7", "1965v1", "d7", "7")
    assert found.kind == "telegram"
    assert found.heading is not None
    assert found.heading.text == "Telegram From the Consulate in Belmopan to the Department of State"
    assert [(one.text, one.ref) for one in (*found.senders, *found.receivers)] == [
        ("Consulate in Belmopan", None), ("Department of State", "t_DS1"),
    ]  # fmt: skip
    assert found.place is not None
    assert found.date is not None
    assert (found.place.text, found.date.text, found.date.when) == (
        "Belmopan", "March 4, 1965, 3 p.m.", "1965-03-04T15:00:00",
    )  # fmt: skip
    assert found.source_note is not None
    assert (found.source_note.classification, found.source_note.handling) == (
        "SECRET",
        ("Priority", "Limdis"),
    )
    assert found.telegram_number is not None
    assert found.subject is not None
    assert (found.telegram_number.text, found.subject.text) == ("321", "Tidal Mill")
    assert [(one.text, one.heading) for one in found.paragraphs] == [
        ("321. Tull said the mill\u2019s second wheel turns.", False), ("More", True),
        ("One wheel & two", False), ("Three", False),
    ]  # fmt: skip
    assert [one.text for one in found.signers] == ["Tremayne"]
    assert [(one.number, one.text) for one in found.footnotes][1] == ("2", "Oldacre was told.")
    assert [(one.text, one.ref, one.in_note) for one in found.persons] == [
        ("Tull", "p_TI1", False), ("Oldacre", "p_OM1", True), ("Tremayne", "p_TM1", False),
    ]  # fmt: skip


def test_a_memorandum_names_offices_with_persons() -> None:
    found = document(MEMORANDUM)
    assert found.kind == "memorandum"
    assert [(one.text, one.ref, one.office) for one in (*found.senders, *found.receivers)] == [
        ("Tull", "p_TI1", "Director of the Harbour Office"), ("Oldacre", "p_OM1", "Secretary"),
    ]  # fmt: skip
    assert found.date is not None
    assert (found.date.when, found.date.not_before, found.date.not_after) == (None, "1965-03", "1965-04")
    assert [one.text for one in found.participants] == ["Ines Tull", "Others"]
    assert [one.text for one in found.paragraphs] == ["Text."]


def test_receivers_in_a_list() -> None:
    assert [one.text for one in document(ORDER).receivers] == ["The Harbour Master"]


@pytest.mark.parametrize(
    ("heading", "kind", "senders", "receivers"),
    [
        ("1. Telegram From the Embassy in Oslo to the Department of State", "telegram", ["Embassy in Oslo"],
         ["Department of State"]),
        ("2. Memorandum of Conversation", "memorandum of conversation", [], []),
        ("3. Editorial Note", "editorial note", [], []),
        ("4. Minutes of a Harbour Board Meeting", "minutes", [], []),
        ("5. Letter From President Tull to African Heads", "letter", ["President Tull"], ["African Heads"]),
        ("6. Address by the Harbour Master", "other", [], []),
        ("7. National Intelligence Estimate", "report", [], []),
        ("8. Paper Prepared in the Harbour Office", "paper", [], []),
    ],
)  # fmt: skip
def test_what_a_heading_says(heading: str, kind: str, senders: list[str], receivers: list[str]) -> None:
    found = document(f'<div type="document" xml:id="d1"><head>{heading}</head><p>x</p></div>')
    assert (found.kind, [one.text for one in found.senders], [one.text for one in found.receivers]) == (
        kind, senders, receivers,
    )  # fmt: skip


def test_places_are_those_of_the_piece() -> None:
    sources = list(sources_in("v.xml", io.BytesIO(volume(TELEGRAM).encode()), records=True))
    piece = sources[-1]
    assert isinstance(piece, SourceText)
    assert piece.text == TELEGRAM
    found = read_record(piece)
    assert isinstance(found, HistoricalDocument)
    assert [piece.text[one.start : one.end] for one in found.persons] == ["Tull", "Oldacre", "Tremayne"]
    assert found.telegram_number is not None
    assert piece.text[found.telegram_number.start : found.telegram_number.end] == "321"


def test_listed_persons_and_terms() -> None:
    tull, old, oldacre, term = records(volume())
    assert isinstance(tull, ListedPerson)
    assert isinstance(old, ListedPerson)
    assert isinstance(oldacre, ListedPerson)
    assert isinstance(term, ListedTerm)
    assert tull.description is not None
    assert (tull.name.text, tull.description.text) == ("Tull, Ines M.", "Secretary of the Board until 1966")
    assert (old.see, old.see_ref) == ("Oldacre, M", "p_OM1")
    assert oldacre.description is None
    assert term.meaning is not None
    assert (term.term.text, term.meaning.text) == ("DS", "Department of State")
    assert frus_json(tull)["record"] == "person"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (TELEGRAM.replace("</closer>", ""), "not well-formed"),
        (TELEGRAM.replace("Belmopan<", "&place;<"), "not well-formed: Entity 'place' not"),
        (TELEGRAM.replace("321.", "<hi>" * 300 + "321." + "</hi>" * 300), "not well-formed"),
    ],
)  # fmt: skip
def test_a_bad_document_is_one_error_and_the_rest_goes_on(text: str, reason: str) -> None:
    found = records(volume(MEMORANDUM, text, lists=""))
    assert isinstance(found[0], HistoricalDocument)
    assert isinstance(found[1], SourceError)
    assert found[1].source == "box/1965v1.xml#d7"
    assert found[1].reason.startswith(reason)


def test_a_volume_that_is_cut_off_has_a_last_document_without_end() -> None:
    first, last = records(volume(MEMORANDUM, TELEGRAM, lists="").partition("321.")[0])
    assert isinstance(first, HistoricalDocument)
    assert isinstance(last, SourceError)
    assert (last.source, last.reason) == ("box/1965v1.xml#d7", "cut off: it has no end")


def test_an_entity_of_the_file_is_never_put_in() -> None:
    bomb = '<!DOCTYPE TEI [<!ENTITY place SYSTEM "file:///etc/hostname">]>'
    text = volume(TELEGRAM.replace("Belmopan<", "&place;<"), lists="").replace("<TEI", f"{bomb}<TEI", 1)
    (found,) = records(text)
    assert isinstance(found, SourceError)


@pytest.mark.parametrize("hidden", ["<!-- {} -->", "<![CDATA[ {} ]]>", "<?note {} ?>"])
def test_what_is_no_mark_up_is_not_taken_for_it(hidden: str) -> None:
    inside = hidden.format("</div><div type='document' xml:id='dx'>")
    found = document(TELEGRAM.replace("<p>321.", f"{inside}<p>321."))
    assert [one.text for one in found.signers] == ["Tremayne"]


def test_without_leave_for_records_a_volume_is_one_error() -> None:
    (found,) = sources_in("v.xml", io.BytesIO(volume(TELEGRAM).encode()))
    assert isinstance(found, SourceError)
    assert found.reason == "holds no telegrams; `cablegraph read` prints what it holds"


def test_a_document_is_no_telegram() -> None:
    (found,) = volume_sources("v.xml", io.BytesIO(volume(TELEGRAM, lists="").encode()))
    assert isinstance(found, SourceText)
    with pytest.raises(SourceError, match="no telegram"):
        read(found)


_BITS = st.sampled_from(
    ["<div type='document' xml:id='d1'>", "<div>", "</div>", "<item>", "</item>", "<persName xml:id='p'>",
     "</persName>", "<term xml:id='t'/>", "<p>", "</p>", "<note n='1'>", "</note>", "<head>", "</head>", "<",
     ">", "&amp;", "&x;", "<!--", "-->", "<![CDATA[", "]]>", "word ", "a:b='c'", "'", '"', "<dateline>",
     "</dateline>", "<date when='x'>", "</date>"]
)  # fmt: skip


@given(st.lists(_BITS, max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_any_volume_gives_records_and_errors(bits: str) -> None:
    for record in records(volume(bits, lists=bits)):
        assert isinstance(record, HistoricalDocument | ListedPerson | ListedTerm | SourceError)


@pytest.mark.parametrize(
    "unit",
    [
        "<div ",
        "<div type='document'>",
        "<item>",
        "<!--",
        "<![CDATA[",
        "<?",
        "<div a='",
        "</div>",
        "<persName xml:id='",
    ],
)
def test_cost_grows_with_the_length_and_no_faster(unit: str) -> None:
    def seconds(size: int) -> float:
        data = io.BytesIO(volume(unit * (size // len(unit))).encode())
        start = time.process_time()
        list(volume_sources("x", data))
        return time.process_time() - start

    if (large := seconds(1_000_000)) > 0.25:
        assert large < 12 * max(seconds(250_000), 0.004)
