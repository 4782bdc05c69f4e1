"""Stations: posts, agencies, commands and address collectives by name and by routing indicator."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from cablegraph.ontology.station_names import (
    folded_forms,
    one_edit_away,
    squeeze,
    without_capital,
    without_prefix,
)
from cablegraph.ontology.table_files import concept_iri, header_table

BodyKind = Literal["diplomatic-post", "government", "military", "collective", "international", "other"]

_SAFE_TO_MEND = 6  # letters that a station's name needs before one slip in it is mended
_LONGEST_NAME = 40
_LONGEST_LINE = 200  # no addressee is longer


@dataclass(frozen=True, slots=True)
class Station:
    """Who sends or gets telegrams: a post, agency, command or address collective.

    Attributes:
        code: The station part of a message reference number: `ADDISABABA`, `STATE`.
        printed_name: As headers print it behind the prefix: `ADDIS ABABA`.
        label: For people: `Addis Ababa`.
        kind: What kind of body.
        country: ISO 3166 alpha-2 code of the country where it is.
        geographic_tag: That country's TAG.
        city: Where it is.
        first_year, last_year: Years under this name, where known.
        replaces: Code of the post's former name, or of the post that it took over from.
        prefixes: `AMEMBASSY`, `AMCONSUL` ...
        routing_indicators: `RUEHDS` ...
    """

    code: str
    printed_name: str
    label: str
    kind: BodyKind
    country: str | None = None
    geographic_tag: str | None = None
    city: str | None = None
    first_year: int | None = None
    last_year: int | None = None
    replaces: str | None = None
    prefixes: tuple[str, ...] = ()
    routing_indicators: tuple[str, ...] = ()

    @property
    def iri(self) -> str:
        """The IRI of the station, as in `vocabularies/stations.ttl`."""
        return station_iri(self.code)


@cache
def _station(code: str) -> Station | None:
    row = header_table("stations")["entries"].get(code)
    if row is None:
        return None
    printed, label, kind, country, geographic_tag, city, first, last, former, prefixes, routing = row
    place = (country, geographic_tag, city)
    return Station(code, printed, label, kind, *place, first, last, former, tuple(prefixes), tuple(routing))


def station_by_name(text: str, *, mend: bool = True) -> Station | None:
    """The station of a name as printed, whatever its case, blanks and prefix.

    Args:
        text: A name, as of an addressee or in a message reference number.
        mend: Put one slip of the keys right in a name of six letters or more, when only one station is
            near. No other letter is put for the first one: that may be the name of a person.

    >>> station_by_name("AMEMBASSY Addis Ababa").code
    'ADDISABABA'
    """
    return _find(text, mend) if len(text) <= _LONGEST_LINE else None


@lru_cache(8192)
def _find(text: str, mend: bool) -> Station | None:
    names = header_table("stations")["names"]
    forms = list(folded_forms(text))
    for form in forms:
        if form in names:
            return _station(names[form])
    place = forms[-1]
    return _with_country(place, names) or (_mended(place, names) if mend else None)


def _with_country(place: str, names: dict[str, str]) -> Station | None:
    """`VIENNA AU`: the TAG of the country behind the name."""
    station = _station(names.get(place[:-2], ""))
    return station if station is not None and station.geographic_tag == place[-2:] else None


def _mended(place: str, names: dict[str, str]) -> Station | None:
    if not _SAFE_TO_MEND <= len(place) <= _LONGEST_NAME:
        return None
    near = {
        names[word]
        for word in one_edit_away(place)
        if word in names and len(word) >= _SAFE_TO_MEND and not _other_initial(place, word)
    }
    return _station(near.pop()) if len(near) == 1 else None


def _other_initial(printed: str, meant: str) -> bool:
    return printed[0].isalpha() and printed[0] != meant[0] and printed[1:] == meant[1:]


def station_by_routing(routing_indicator: str) -> Station | None:
    """The station of a routing indicator; None for one that is unknown or that many share.

    >>> station_by_routing("RUEHLO").code
    'LONDON'
    """
    code = header_table("stations")["routing"].get(routing_indicator.strip().upper())
    return None if code is None else _station(code)


def canonical_station(text: str, year: int | None = None) -> str:
    """The station part of a message reference number; unknown names only lose blanks and prefixes.

    Args:
        text: A name as printed.
        year: Of the telegram, four digits: chooses between a post's former and later name.

    >>> canonical_station("SECSTATE WASHDC"), canonical_station("AMCONSUL Port Nowhere")
    ('STATE', 'PORTNOWHERE')
    """
    station = station_by_name(text)
    if station is None:
        return without_prefix(without_capital(squeeze(text)))
    return station.code if year is None else _named_in(station, year).code


def _named_in(station: Station, year: int) -> Station:
    """The former or later name of the post, when this one was not yet or no longer in use that year."""
    if station.replaces and station.first_year is not None and year < station.first_year:
        return _station(station.replaces) or station
    if station.last_year is not None and year > station.last_year:
        later = _station(_successors().get(station.code, ""))
        return later or station
    return station


@cache
def _successors() -> dict[str, str]:
    entries: dict[str, list[object]] = header_table("stations")["entries"]
    stations = (station for code in entries if (station := _station(code)) is not None)
    return {station.replaces: station.code for station in stations if station.replaces}


def station_iri(code: str) -> str:
    """The IRI for a station code, listed or not."""
    return concept_iri("station", code)
