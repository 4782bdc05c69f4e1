"""What kind of body an addressee is, also when no table lists it."""

import re
from functools import lru_cache

from cablegraph.ontology.stations import BodyKind, station_by_name

_LONGEST_LINE = 200  # no addressee is longer
_COLLECTIVE = re.compile(
    r"\b(?:COLLECTIVE|COLL|(?:CONSULAR|DIPL|DIPLOMATIC|MEMBER|EUROPEAN|ALL\b.{0,40}) POSTS)\b"
)
_POST = re.compile(
    r"^(?:AMEMB\w*|AMCON\w*|EMBASSY|CONSULATE|US ?MISSION|USDEL\w*|USLO|USINT|USOFFICE)\b"
    r"|^(?:AIT|REO|RRT|USUN|USEU)\b"
)
_MILITARY = re.compile(
    r"\b(?:CDR\w*|COMUS\w*|COM(?:NAV|SUB|SIXTH|SEVENTH|FIFTH|THIRD|SECOND|PAC|LANT|SOC|JTF)\w*|(?:US)?CINC\w*"
    r"|HQ|AFB|AB|ARB|RAF|DET|AFOSI|USDAO|DAO|DATT|ODC|MAAG|JUSMAG\w*|US?MILGP|MILGRP|JTF|CJTF|CTF|MNF|MNFI|ISAF|KFOR"
    r"|SFOR|IFOR|POLAD|USAF\w*|USAREUR|USMC|USNR|USNMR|USS|NAS|NAVSTA|NAVSUP\w*|JIATF\w*|DIRJIATF|JICCENT|JAC|JICPAC"
    r"|AFLO|SACEUR|SACLANT|CJCS|JCS|COGARD|USCG|CFC|CSTC|NORAD|\w*COM(?:POLAD)|US(?:CENT|EUR|PAC|SOUTH|AFRI)COM)\b"
)
_GOVERNMENT = re.compile(
    r"^(?:US ?)?(?:DEPT|DEPARTMENT)\b|\b(?:WASHDC|WASHINGTON DC)$"
    r"|\b(?:AGENCY|ADMINISTRATION|BUREAU|COMMISSION)\b"
)
_INTERNATIONAL = re.compile(
    r"^(?:UN|UNITED NATIONS|UNHCR|UNICEF|UNDP|UNESCO)\b"
    r"|^(?:WHO|FAO|ILO|IAEA|IMF|IBRD|WORLD BANK|NATO|OAS|OECD|WTO|ICAO)\b"
)
_KINDS_BY_WORDS: tuple[tuple[re.Pattern[str], BodyKind], ...] = (
    (_COLLECTIVE, "collective"),
    (_POST, "diplomatic-post"),
    (_MILITARY, "military"),
    (_GOVERNMENT, "government"),
    (_INTERNATIONAL, "international"),
)


def addressee_kind(name: str) -> BodyKind:
    """What kind of body an addressee is: by the table of stations, else by its words.

    >>> addressee_kind("AMCONSUL PORT NOWHERE"), addressee_kind("CDR 9TH BDE FT NOWHERE KY")
    ('diplomatic-post', 'military')
    """
    station = station_by_name(name)
    if station is not None:
        return station.kind
    return _kind_by_words(" ".join(name[:_LONGEST_LINE].upper().split()))


@lru_cache(8192)
def _kind_by_words(words: str) -> BodyKind:
    return next((kind for pattern, kind in _KINDS_BY_WORDS if pattern.search(words)), "other")
