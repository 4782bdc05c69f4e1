"""Addressees: the TO and INFO lines, taken apart into indicator, name, precedence, serial, exemptions."""

import re

from cablegraph.ontology.header_tables import station_by_name
from cablegraph.records.telegram import Addressee, PrecedenceName

INDICATOR = r"(?:[RYUZ][A-Z]{3,8}|ZEN)"  # ZEN: delivered by other means (ACP 131)
_INDICATOR = re.compile(rf"(?P<indicator>{INDICATOR})[ ]?/[ ]?(?=[^\s/])")
_EXEMPT = re.compile(r"(?<![ ])[ ]++\(?XMT\b:?[ ]*", re.IGNORECASE)
_WORDS = "NIACT|FLASH|IMMED(?:IATE)?|PRIORITY|ROUTINE"
_PRECEDENCE = re.compile(rf"(?:[ ]+|(?<=//))(?P<words>(?:{_WORDS})(?:[ /]+(?:{_WORDS}))?)\Z")
_SERIAL = re.compile(r"(?<![ ])[ ]++(?P<serial>\d{1,6})\Z")
_STATION = re.compile(r"(?:AM?EMB|AMCON|SEC(?:STATE|DEF)|USMISSION|USINT|USUN|USEU|USLO|DEPT? OF|DEPARTMENT)")
_NEXT_STATION = re.compile(
    r"(?<![ ])[ ]*+[,;/][ ]*|(?<![ ])[ ]++(?=(?:AMEMBASSY|AMCONSUL|USMISSION|USINT|USLO|USEU|AMEMB)\b)"
)
_AGENCY = re.compile(r"\b(?:WASH|[A-Z]{2}//|CINC|COM|USS)|//")
_BLANKS = re.compile(r"[ /]+")
_RANKS: tuple[PrecedenceName, ...] = ("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE")


def precedence_named(words: str) -> PrecedenceName | None:
    """The precedence that words name; the higher of two, NIACT with IMMEDIATE.

    >>> precedence_named("NIACT IMMEDIATE"), precedence_named("PRIORITY ROUTINE")
    ('NIACT IMMEDIATE', 'PRIORITY')
    """
    found = set(_BLANKS.split(words))
    if "NIACT" in found:
        return "NIACT IMMEDIATE"
    if "IMMED" in found:
        return "IMMEDIATE"
    return next((rank for rank in _RANKS if rank in found), None)


def read_addressee(words: str, start: int, end: int) -> Addressee:
    """Take one addressee apart.

    Args:
        words: Its line or lines as read, without TO or INFO.
        start: Where it begins in the source.
        end: Where it ends.
    """
    indicator = _INDICATOR.match(words)
    name = words[indicator.end() :] if indicator else words
    excluded: tuple[str, ...] = ()
    exempt = _EXEMPT.search(name) if "XMT" in name.upper() else None
    if exempt:
        names = name[exempt.end() :].rstrip(" )")
        excluded = tuple(part for part in _NEXT_STATION.split(names) if part)
        name = name[: exempt.start()]
    name, precedence, serial = _tail(name)
    if excluded:
        last, late_precedence, late_serial = _tail(excluded[-1])
        excluded = (*excluded[:-1], last)
        precedence, serial = precedence or late_precedence, serial or late_serial
    return Addressee(
        start=start,
        end=end,
        text=words,
        routing_indicator=indicator["indicator"] if indicator else None,
        name=name,
        precedence=precedence,
        serial=serial,
        excluded=excluded,
    )


def completes_name(above: str, text: str) -> bool:
    """Whether a line goes on with the name above it in a list whose addressees have routing indicators.

    It does when it is no station's name by itself, or makes one together with what stands above.
    """
    name, _, _ = _tail(text)
    above, above_rank, above_serial = _tail(above.partition("/")[2].strip())
    if above_rank or above_serial:
        return False
    if station_by_name(name, mend=False) is None:
        return not _AGENCY.search(name)
    return station_by_name(above, mend=False) is None and (
        station_by_name(f"{above} {name}", mend=False) is not None
    )


def _tail(name: str) -> tuple[str, PrecedenceName | None, str | None]:
    """Cut precedence and serial off a name's end, in either order."""
    precedence: PrecedenceName | None = None
    serial: str | None = None
    for _ in range(2):
        found = _SERIAL.search(name)
        if found and serial is None and _is_serial(name[: found.start()], found["serial"]):
            serial, name = found["serial"], name[: found.start()].rstrip()
        ranked = _PRECEDENCE.search(name)
        if ranked and precedence is None:
            precedence, name = precedence_named(ranked["words"]), name[: ranked.start()].rstrip()
    return name, precedence, serial


def _is_serial(name: str, digits: str) -> bool:
    """Serials have four digits; shorter ones count only behind a mission, a department or a rank."""
    if len(digits) >= 4:
        return True
    return bool(_STATION.match(name) or _PRECEDENCE.search(name))
