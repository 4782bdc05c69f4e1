"""What the lookups of telegram headers answer, and what they leave alone."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.ontology import header_tables as tables
from cablegraph.ontology.generate import header
from cablegraph.ontology.station_names import one_edit_away, squeeze
from cablegraph.ontology.table_files import header_table

VOCABULARIES = Path(header.__file__).parents[1] / "vocabularies"
ALL_TAGS = sorted(header_table("tags"))
ALL_STATIONS = sorted(header_table("stations")["entries"])
ALL_OFFICES = sorted(header_table("offices")["entries"])


# --- TAGS


@pytest.mark.parametrize(
    ("code", "kind", "meaning"),
    [
        ("PREL", "subject", "External Political Relations"),
        ("pgov", "subject", "Internal Governmental Affairs"),
        ("PFOR", "subject", "Foreign Policy and Relations"),
        ("KWMN", "program", "Women's Issues"),
        ("NO", "geo", "Norway"),
        ("CH", "geo", "China"),
        ("UN", "org", "United Nations"),
        ("UNGA/C-3", "org", "UN General Assembly, Third Committee"),
    ],
)
def test_a_code_has_its_kind_and_meaning(code: str, kind: str, meaning: str) -> None:
    entry = tables.tag(code)
    assert entry is not None
    assert (entry.kind, entry.meaning, entry.code) == (kind, meaning, code.upper())


def test_geographic_codes_are_not_those_of_iso() -> None:
    countries = {code: entry.country for code in ALL_TAGS if (entry := tables.tag(code)) and entry.country}
    assert countries["CH"] == "CN"
    assert countries["SZ"] == "CH"
    assert countries["AU"] == "AT"
    assert countries["AS"] == "AU"


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("PHUM", "subject"),
        ("KQQQ", "program"),  # four letters with K: a programme, listed or not
        ("KQQ", "unknown"),  # three letters are none
        ("XQ", "geo"),  # X: a region
        ("QQ", "unknown"),
        ("DOE, JANE", "person"),
        ("NATO", "org"),
        ("QQC-3", "org"),  # numbered: one of several of that acronym
        ("QQC-33", "unknown"),
        ("", "unknown"),
    ],
)
def test_the_kind_of_a_code(code: str, kind: str) -> None:
    assert tables.tag_kind(code) == kind


@pytest.mark.parametrize(
    ("misspelt", "meant", "why"),
    [
        ("PHMU", "PHUM", "letters swapped"),
        ("PGOVV", "PGOV", "letter doubled"),
        ("PGO", "PGOV", "letter lost"),
        ("PGOB", "PGOV", "letter replaced"),
        ("KT1P", "KTIP", "a digit for a letter"),
        ("PREL", None, "right as it is"),
        ("PINX", None, "PINR or PINS"),
        ("KABC", None, "may be a programme that is not listed"),
        ("QQQQ", None, "nothing near"),
        ("NX", None, "too short to tell"),
        ("PQXV", None, "two slips"),
        ("SEC", None, "an organisation"),
    ],
)
def test_a_misspelt_code_is_put_right_only_when_one_is_meant(
    misspelt: str, meant: str | None, why: str
) -> None:
    assert tables.correct_tag(misspelt) == meant, why


@given(st.sampled_from(ALL_TAGS), st.data())
def test_a_correction_is_a_listed_topic_one_slip_away(code: str, data: st.DataObject) -> None:
    slip = data.draw(st.sampled_from(sorted(set(one_edit_away(code)))))
    mended = tables.correct_tag(slip)
    if mended is not None:
        assert tables.tag(slip) is None
        assert tables.tag_kind(mended) in ("subject", "program")
        assert mended in set(one_edit_away(slip))


@pytest.mark.parametrize(
    ("run", "codes"),
    [
        ("PGOVPREL", ("PGOV", "PREL")),
        ("ECONEAIRDA", ("ECON", "EAIR", "DA")),
        ("PGOVKDEMPRELNO", ("PGOV", "KDEM", "PREL", "NO")),
        ("PRELUNGAEUN", ("PREL", "UNGA", "EUN")),
        ("KQQQPREL", ("KQQQ", "PREL")),  # a programme that is not listed
        ("PGOV", ()),  # one code is no run
        ("PGOVQQQQ", ()),  # a part is unknown
        ("NOSWDA", ()),  # countries alone: as likely a word
        ("UNESCO", ()),  # listed whole
        ("PREL" * 200, ()),  # no line of TAGS
    ],
)
def test_codes_run_together_are_told_apart(run: str, codes: tuple[str, ...]) -> None:
    assert tables.split_tags(run) == codes


@given(st.lists(st.sampled_from(["PREL", "ECON", "KDEM", "SENV", "NO", "DA"]), min_size=2, max_size=8))
def test_a_run_that_is_split_spells_the_run(codes: list[str]) -> None:
    run = "".join(codes)
    assert "".join(tables.split_tags(run)) in ("", run)


# --- Precedence


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("O", "IMMEDIATE"),
        ("OO", "IMMEDIATE"),
        ("ZZ", "FLASH"),
        ("P", "PRIORITY"),
        ("R", "ROUTINE"),
        ("niact immediate", "NIACT IMMEDIATE"),
        ("NIACT", "NIACT IMMEDIATE"),
        ("Priorty", "PRIORITY"),
        ("OP", None),  # one letter for action and one for info: two precedences
        ("Q", None),
        ("", None),
    ],
)
def test_precedence_of_a_letter_or_word(printed: str, name: str | None) -> None:
    found = tables.precedence(printed)
    assert (found and found.name) == name


def test_precedences_have_an_order() -> None:
    names = ["FLASH", "NIACT IMMEDIATE", "IMMEDIATE", "PRIORITY", "ROUTINE"]
    ranks = [found.rank for name in names if (found := tables.precedence(name))]
    assert ranks == [1, 2, 3, 4, 5]


# --- Stations


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("AMEMBASSY ADDIS ABABA", "ADDISABABA"),
        ("addisababa", "ADDISABABA"),
        ("Amconsul Port-of-Spain", "PORTOFSPAIN"),
        ("AMEMBASSY VIENNA AU", "VIENNA"),  # with the TAG of its country
        ("USMISSION USNATO", "USNATO"),
        ("USMISSION USUN NEW YORK", "USUNNEWYORK"),
        ("AMEMBASSY BRUSSELS", "BRUSSELS"),
        ("USEU BRUSSELS", "USEUBRUSSELS"),
        ("TELAV", "TELAVIV"),  # six places of the name
        ("WELLINGOTN", "WELLINGTON"),
        ("COPENHAGNE", "COPENHAGEN"),  # one slip that no list holds
        ("AMEMBASSY YAOUNDÉ", "YAOUNDE"),
        ("SECSTATE WASHDC", "STATE"),
        ("State", "STATE"),
        ("SECSATTE", "STATE"),
        ("DEPARTMENT OF LABOR WASHDC", "LABOR"),
        ("DEPT OF THE TREASURY WASHINGTON DC", "TREASURY"),
        ("FBI WASHDC//CT WATCH//", "FBI"),
        ("HQ USAFRICOM STUTTGART GE", "AFRICOM"),
        ("OECD POSTS COLLECTIVE", "OECDPOSTSCOLLECTIVE"),
        ("ATLANTIS", None),
        ("WASHDC", None),  # a city, no addressee
        ("ROMA", None),  # too short to mend
        ("0TTAWA", "OTTAWA"),  # a digit for the first letter
        ("ARACAS", "CARACAS"),  # the first letter torn off
        ("BISBON", None),  # another first letter: as likely a user's name
        ("AMEMBASSY", None),
        ("", None),
        ("OSLO " * 1000, None),
    ],
)
def test_a_station_is_known_by_its_printed_names(printed: str, code: str | None) -> None:
    found = tables.station_by_name(printed)
    assert (found and found.code) == code


def test_slips_stand_when_the_caller_wants_names_as_printed() -> None:
    assert tables.station_by_name("COPENHAGNE", mend=False) is None
    assert tables.station_by_name("WELLINGOTN", mend=False) is not None  # a listed misprint


@pytest.mark.parametrize("code", ALL_STATIONS)
def test_every_station_is_found_by_code_and_with_its_prefixes(code: str) -> None:
    station = tables.station_by_name(code)
    assert station is not None
    assert station.code == code or station.replaces == code
    for prefix in station.prefixes:
        assert tables.station_by_name(f"{prefix} {station.printed_name}") == station
    for indicator in station.routing_indicators:
        assert tables.station_by_routing(indicator) == station


@pytest.mark.parametrize(
    ("indicator", "code"),
    [
        ("RUEHC", "STATE"),
        ("ruehlo", "LONDON"),
        ("RUEHNY", "OSLO"),
        ("RUCNDT", "USUNNEWYORK"),
        ("RHMFIUU", None),  # a relay that many share
        ("RUEHQQQ", None),
    ],
)
def test_a_station_is_known_by_its_routing_indicator(indicator: str, code: str | None) -> None:
    found = tables.station_by_routing(indicator)
    assert (found and found.code) == code


def test_routing_indicators_have_their_form() -> None:
    indicators = header_table("stations")["routing"]
    assert len(indicators) > 250
    assert all(4 <= len(one) <= 7 and one[0] == "R" and one.isalnum() for one in indicators)


@pytest.mark.parametrize(
    ("printed", "year", "code"),
    [
        ("SECSTATE", None, "STATE"),
        ("AMCONSUL Port Nowhere", None, "PORTNOWHERE"),
        ("DEPT OF WEATHER WASHDC", None, "DEPTOFWEATHER"),
        ("TAIPEI", None, "AITTAIPEI"),
        ("TAIPEI", 1975, "TAIPEI"),  # an embassy then
        ("DACCA", 1975, "DACCA"),
        ("DACCA", 1995, "DHAKA"),  # the old name in a later year
        ("DHAKA", 1975, "DACCA"),
        ("DHAKA", 1995, "DHAKA"),
    ],
)
def test_the_station_part_of_a_message_number(printed: str, year: int | None, code: str) -> None:
    assert tables.canonical_station(printed, year) == code


@given(st.text(max_size=60))
def test_any_text_has_a_station_part_of_capitals_and_digits(text: str) -> None:
    part = tables.canonical_station(text)
    assert part == squeeze(part)


# --- Addressees


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("AMEMBASSY OSLO", "diplomatic-post"),
        ("AMCONSUL PORT NOWHERE", "diplomatic-post"),
        ("USDEL FISHERIES TALKS", "diplomatic-post"),
        ("SECSTATE WASHDC", "government"),
        ("DEPT OF WEATHER", "government"),
        ("BUREAU OF BRIDGES WASHDC", "government"),
        ("FISHERY POSTS COLLECTIVE", "collective"),
        ("ALL DIPLOMATIC AND CONSULAR POSTS", "collective"),
        ("CDR USPACOM HONOLULU HI", "military"),
        ("CDR 9TH BDE FT NOWHERE KY", "military"),
        ("USDAO OSLO NO", "military"),  # attachés, though at a post
        ("DET 7 NOWHERE AB NO", "military"),
        ("UNHCR NOWHERE", "international"),
        ("GROCER", "other"),
        ("COMMANDER OF THE FAITH", "other"),  # a word that only begins like a command
        ("", "other"),
        ("X" * 100_000, "other"),
    ],
)
def test_the_kind_of_an_addressee(name: str, kind: str) -> None:
    assert tables.addressee_kind(name) == kind


# --- Offices


@pytest.mark.parametrize(
    ("symbol", "name", "parent", "department"),
    [
        ("EUR/NB", "Office of Nordic and Baltic Affairs", "EUR", "STATE"),
        ("eur / nb", "Office of Nordic and Baltic Affairs", "EUR", "STATE"),
        ("EUR", "Bureau of European and Eurasian Affairs", None, "STATE"),
        ("CA/VO/L/A", "Advisory Opinions Division", "CA/VO/L", "STATE"),
        ("AFMLS", "Asset Forfeiture and Money Laundering Section", None, "JUSTICE"),
        ("J5", "Directorate for Strategic Plans and Policy", None, "JCS"),
        ("EUR/QQ", None, "EUR", "STATE"),  # unlisted, under a listed one
        ("EUR/QQ/Z", None, "EUR/QQ", "STATE"),
    ],
)
def test_an_office_by_its_symbol(symbol: str, name: str | None, parent: str | None, department: str) -> None:
    found = tables.office(symbol)
    assert found is not None
    assert (found.name, found.parent, found.department) == (name, parent, department)
    assert found.listed == (name is not None)


@pytest.mark.parametrize("symbol", ["QQ", "QQ/EUR", "", "/", "N/A", "EUR/" * 10_000])
def test_what_is_no_office_symbol(symbol: str) -> None:
    assert tables.office(symbol) is None


@pytest.mark.parametrize("symbol", ALL_OFFICES)
def test_every_office_leads_up_to_a_bureau_of_a_known_department(symbol: str) -> None:
    found = tables.office(symbol)
    seen = []
    while found is not None and found.parent is not None:
        assert found.symbol not in seen
        seen.append(found.symbol)
        found = tables.office(found.parent)
    assert found is not None
    assert found.department in ALL_STATIONS


# --- IRIs and tables


def test_iris_are_made_of_notations() -> None:
    base = "https://w3id.org/cablegraph/"
    assert tables.tag_iri("PREL") == f"{base}tag/PREL"
    assert tables.station_iri("LONDON") == f"{base}station/LONDON"
    office, precedence = tables.office("EUR/NB"), tables.precedence("NIACT")
    assert office is not None
    assert office.iri == f"{base}office/EUR-NB"
    assert precedence is not None
    assert precedence.iri == f"{base}precedence/NIACT-IMMEDIATE"


def test_no_two_entries_share_an_iri() -> None:
    iris = [tables.tag_iri(code) for code in ALL_TAGS] + [tables.station_iri(code) for code in ALL_STATIONS]
    iris += [found.iri for symbol in ALL_OFFICES if (found := tables.office(symbol))]
    assert len(set(iris)) == len(iris)


def test_the_tables_are_those_of_the_vocabularies() -> None:
    for name, text in header.tables(VOCABULARIES).items():
        assert (VOCABULARIES.parent / "tables" / name).read_text(encoding="utf-8") == text
        assert json.loads(text)


def test_two_stations_of_one_name_are_refused(tmp_path: Path) -> None:
    for path in VOCABULARIES.glob("*.ttl"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    with (tmp_path / "stations.ttl").open("a", encoding="utf-8") as stations:
        stations.write(
            '\nstation:NOWHERE a skos:Concept ; skos:notation "NOWHERE" ; skos:prefLabel "Nowhere"@en ;'
            ' cg:printedName "OSLO" ; cg:bodyKind "diplomatic-post" .\n'
        )
    with pytest.raises(header.VocabularyError, match="OSLO"):
        header.tables(tmp_path)


def test_an_iri_that_does_not_fit_its_notation_is_refused(tmp_path: Path) -> None:
    for path in VOCABULARIES.glob("*.ttl"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    with (tmp_path / "tags.ttl").open("a", encoding="utf-8") as tags:
        tags.write('\ntag:AAAA a skos:Concept ; skos:notation "BBBB" ; skos:prefLabel "Nothing"@en .\n')
    with pytest.raises(header.VocabularyError, match="BBBB"):
        header.tables(tmp_path)


def test_reading_every_table_takes_no_noticeable_time() -> None:
    header_table.cache_clear()
    begin = time.process_time()
    tables.load()
    assert time.process_time() - begin < 0.2  # measured: a fortieth of that


# --- Corpus


@pytest.mark.corpus
def test_the_senders_of_the_development_cables_are_known_by_both_name_and_indicator(shared: Path) -> None:
    known = 0
    for path in sorted((shared / "cables" / "dev").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()[:12]
        sender = next((line[3:] for line in lines if line.startswith("FM ")), None)
        route = next((line.split()[1] for line in lines if line.startswith("DE R")), None)
        if sender is None or route is None:
            continue
        by_name, by_route = tables.station_by_name(sender), tables.station_by_routing(route)
        assert by_name is not None
        assert by_name == by_route
        assert path.stem[2:].startswith(by_name.code)
        known += 1
    assert known > 30
