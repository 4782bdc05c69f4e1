"""Coherence of a header: what can be checked against something else it prints, said in words."""

import re
from collections.abc import Iterator

from cablegraph.loaders.header import Header
from cablegraph.loaders.lines import Sheet

_PAGES = re.compile(r"[Oo][Ff][ \t]+(?P<of>\d{3})\Z")


def check_header(sheet: Sheet, header: Header) -> Iterator[str]:
    """Remarks on Julian day against date-time group, serial against reference number, section counts."""
    sent, identity = header.date_time_group, header.transmission_id
    if sent is not None and identity is not None and identity.julian_day is not None:
        day = sent.utc.timetuple().tm_yday
        if day != identity.julian_day:
            yield f"Julian day {identity.julian_day:03d} is not the date-time group's day, which is {day:03d}"
    if header.number is not None and identity is not None and identity.station_serial is not None:
        serial = identity.station_serial
        if int(serial) != header.number.serial % 10 ** len(serial):
            yield f"station serial {serial} is not the message reference number's, {header.number.serial}"
    counts = {section.of for section in header.sections}
    for span in sheet.breaks:
        found = _PAGES.search(sheet.text, span.start, span.end)
        if found:
            counts.add(int(found["of"]))
    if len(counts) > 1:
        yield f"section counts differ: {', '.join(map(str, sorted(counts)))}"
    for section in header.sections:
        if section.number > section.of:
            yield f"section {section.number} of only {section.of}"
