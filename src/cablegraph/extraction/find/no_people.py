"""Capitalised words that look like a person's name, and that the words beside them show to be none."""

from functools import lru_cache

from cablegraph.extraction.find.lexicon import CAPITAL, COMMON, FUNCTION, GIVEN, SURNAME, WORD
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import demonyms, places

# Things and places that are called after people.
NAMED_AFTER = word_set(
    """
    award prize medal school street avenue road boulevard river lake island islands square building center
    museum hotel park tower bridge airport stadium hospital library palace cathedral church mosque day
    week era affair doctrine list amendment commission effect model case murder crisis scandal
    """
)
# Small or capitalised words behind a name that make it a place's or a building's: "X International Airport".
_PLACES_NAMED = word_set(
    """
    airport airfield airbase street avenue road boulevard highway river lake island islands square building
    museum hotel park tower bridge stadium hospital library cathedral mosque dam canal port harbor harbour
    terminal station province district region valley mountains desert peninsula strait bay theater theatre
    refinery pipeline mine mines barracks prison jail cemetery monument memorial plaza mall
    """
)
_BETWEEN = word_set(
    "international domestic regional national nuclear hydroelectric state railway train metro"
)
# Words at the end of a run of capitals that name water, land, or a feast.
_LAST = word_set(
    """
    darya river lake sea gulf bay island islands mount mountain mountains valley desert strait straits canal
    peninsula ball gala dinner parade festival avenue street road boulevard square plaza bridge airport
    """
)
_SHIPS = word_set("hms uss usns usnavship uscgc rms ss mv m/v hmas hmcs ins")
# "the town of X", "the village of X".
_TOWNS = word_set(
    """
    town village city community municipality district department province region port valley island hamlet
    neighborhood neighbourhood suburb settlement river lake gulf bay mountains mount canton county parish
    commune oblast barrio township
    """
)
_STREETS = word_set("rue calle avenida avenue plaza paseo rua via ulitsa jalan")
_ARTICLES = frozenset({"el", "la", "los", "las", "il", "lo", "o", "os", "le", "les"})
_SURE = ("title-name", "title-comma-name", "name-comma-title", "initial-surname", "kin-name")


def is_no_person(scan: Scan, first: int, end: int, rule: str) -> bool:
    """Whether what stands beside the words shows that they name a place, a thing or a people.

    Args:
        scan: The document.
        first: The name's first token.
        end: Behind its last.
        rule: The rule that took it for a person's.
    """
    if _names_a_place(scan, end) or (scan.lows[end - 1] in _LAST and end - first > 1):
        return rule not in _SURE
    if first == 0 or not scan.same_sentence(first - 1, first):
        return False
    before, text = scan.lows[first - 1], scan.texts[first - 1]
    if (before in _SHIPS and text.isupper()) or (before in _STREETS and scan.capital(first - 1)):
        return True
    if rule in _SURE:
        return False
    if before == "of" and first > 1 and scan.lows[first - 2] in _TOWNS and not scan.capital(first - 2):
        return True
    if before in _ARTICLES and scan.bits[first - 1] & CAPITAL and not _plain_given(scan, first):
        return True
    if before == "in" and not _plain_given(scan, first) and end - first > 1 and not scan.caps[first]:
        return True
    return before == "the" and _stands_as_thing(scan, first, end)


def _plain_given(scan: Scan, at: int) -> bool:
    return bool(scan.bits[at] & GIVEN) and not scan.bits[at] & COMMON


def _names_a_place(scan: Scan, end: int) -> bool:
    """Whether "Airport", "International Airport", "Street" and the like follow."""
    at = end
    while at < scan.count and at - end < 2 and scan.lows[at] in _BETWEEN:
        at += 1
    return at < scan.count and scan.lows[at] in _PLACES_NAMED and scan.same_sentence(end - 1, at)


def _stands_as_thing(scan: Scan, first: int, end: int) -> bool:
    """Whether "the" before several words is a thing's: no noun follows that the name qualifies."""
    if end - first < 2 or scan.heading[first] or scan.caps[first]:
        return False
    if _plain_given(scan, first) and scan.bits[end - 1] & SURNAME and not scan.bits[end - 1] & COMMON:
        return False
    if end >= scan.count or not scan.same_sentence(first, end):
        return True
    bits = scan.bits[end]
    return not bits & WORD or bool(bits & FUNCTION)


@lru_cache(4096)
def joins_places(low: str) -> bool:
    """Whether a hyphened word joins names of places: "peru-chile"."""
    parts = [part for part in low.split("-") if part]
    return len(parts) > 1 and all(part in places() or part in demonyms() for part in parts)
