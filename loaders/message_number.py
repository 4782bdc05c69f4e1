"""Canonical message reference numbers: `YY` + station + serial without zeros (`99NOWHERE12`).

Stations and their spellings come from the vocabulary (`ontology/vocabularies/stations`); here are the
rules that take a printed number apart and put it together again.

| printed | rule |
|---|---|
| `SECSTATE 12`, `AMEMBASSY OSLO 12` | office prefixes are the vocabulary's: STATE, OSLO |
| `OSLO 000012`, `OSLO12` | zeros and spaces carry nothing |
| `99 OSLO 12`, `1999 OSLO 12`, `'99 OSLO 12`, `(99) OSLO 12` | a year before the station is the number's |
| `OSLO 12` | the year is that of the telegram that refers, or the year before (see `Own.year_of`) |
| `OSLO 12 (99)`, `OSLO 0012/99` | so is one behind the serial |
| `SECTION 01 OF 02 OSLO 12`, `01 OF 02 OSLO 12` | a section count run into the station is cut off |
| `OSLO NO. 12`, `OSLO: 12`, `OSLO-12`, `OSLO #12` | words and signs before the serial carry nothing |
| `OSLOO 12`, `SECSATE 12` | one slip in a name of six letters or more is the vocabulary's to mend |
| `SATE 12`, `STAET 12` | one letter of STATE lost, doubled or swapped; none is put for another |
| `EMBTEL 12`, `DEPTEL 12` | in the manner of the 1960s: the sender's own telegram; the Department's |
| `SECTO 12`, `TOSEC 12` | series of a travelling Secretary, kept as printed |
"""

import re
from dataclasses import dataclass

from cablegraph.loaders.dates import full_year
from cablegraph.ontology.header_tables import canonical_station

# More telegrams a day than stations send: the busiest posts number some 25 a day, the Department some 500.
_DAILY = 40
_DAILY_STATE = 800
_ID = re.compile(r"(?P<year>\d{2}|\d{4})(?P<station>[A-Z][A-Z.'-]{1,30})0*(?P<serial>\d{1,8})")
_SERIES = frozenset({"SECTO", "TOSEC"})
_EMBASSY_TELEGRAM = re.compile(r"(?:EMB|CON|MISSION)TELS?\Z")
_DEPARTMENT_TELEGRAM = re.compile(r"DEPT?TELS?\Z")
_STATE_WITH_A_SLIP = re.compile(r"TATE|SATE|STTE|STAE|STAT|TSATE|SATTE|STTAE|STAET|S+T+A+T+E+|STATES")
_SERIAL = re.compile(r"\d{1,8}\Z")
_NOT_IN_STATION = re.compile(r"[^A-Za-z.'’()/ -]")
_NUMBER_WORD = re.compile(r"[ ](?:NO|NR)\Z")
_TORN = re.compile(
    r"(?:SECTION[ ]?)?\d{1,2}[ ]?OF[ ]?\d{1,2}[ ]?|SECTION(?:S)?[ ]|(?<=[A-Z])\d{1,2}OF\d{1,2}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class MessageNumber:
    """A message reference number. `year` in four digits; `station` canonical (capitals, no spaces)."""

    year: int | None
    station: str
    serial: int

    @property
    def id(self) -> str | None:
        """Canonical form, or None without a year."""
        return None if self.year is None else f"{self.year % 100:02d}{self.station}{self.serial}"


def read_number(printed: str, year: int | None, own: "Own | None" = None) -> MessageNumber | None:
    """The number that the words of a classification line or reference print, without its year.

    Args:
        printed: Station and serial.
        year: The year, when known.
        own: For a reference: what the telegram that refers knows of itself.
    """
    words = _TORN.sub("", printed).strip()
    serial = _SERIAL.search(words)
    if serial is None:
        return None
    name = _NUMBER_WORD.sub("", words[: serial.start()].rstrip(" .:#-"))
    name = _NOT_IN_STATION.split(name)[-1].strip(" .'’()/-")
    station = _station(name, year, own) if name else ""
    return MessageNumber(year, station, int(serial.group())) if station else None


def _station(printed: str, year: int | None, own: "Own | None") -> str:
    word = printed.upper()
    if word in _SERIES:
        return word
    if _STATE_WITH_A_SLIP.fullmatch(word) or _DEPARTMENT_TELEGRAM.match(word):
        return "STATE"
    if own is not None and own.number is not None and _EMBASSY_TELEGRAM.match(word):
        return own.number.station
    return canonical_station(printed, year)


def is_series(name: str) -> bool:
    """Whether a name in capitals stands for a series of numbers or a misprinted Department, not a place.

    >>> is_series("SECTO"), is_series("STAET"), is_series("OSLO")
    (True, True, False)
    """
    return (
        name in _SERIES
        or _STATE_WITH_A_SLIP.fullmatch(name) is not None
        or _EMBASSY_TELEGRAM.match(name) is not None
        or _DEPARTMENT_TELEGRAM.match(name) is not None
    )


def read_id(printed: str) -> MessageNumber | None:
    """A number written in one word, as in a file's name; None when the words are none.

    >>> read_id("harbour notes") is None
    True
    """
    found = _ID.fullmatch(printed.upper())
    if found is None:
        return None
    year = full_year(found["year"])
    return MessageNumber(year, canonical_station(found["station"], year), int(found["serial"]))


@dataclass(frozen=True, slots=True)
class Own:
    """What a telegram knows of itself when it completes the numbers that it refers to.

    Attributes:
        number: Its own number, or None.
        year: Its year, four digits, or None.
        day: Its day of the year, 1 to 366, or None.
    """

    number: MessageNumber | None
    year: int | None
    day: int | None

    def year_of(self, station: str, serial: int) -> int | None:
        """The year of a number printed without one; a telegram refers to earlier ones.

        A number that cannot be of this year yet is of the year before: a serial of the telegram's own
        station above its own, or more than stations send up to that day.
        """
        if self.year is None:
            return None
        if self.number is not None and self.number.station == station:
            return self.year - 1 if serial > self.number.serial else self.year
        if self.day is not None:
            daily = _DAILY_STATE if station == "STATE" else _DAILY
            if serial > daily * (self.day + 1):
                return self.year - 1
        return self.year
