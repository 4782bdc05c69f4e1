"""Names of bodies that their neighbours make: clans, small letters, newspapers.

"The Z clan", "the national ports agency", "an Economist poll".
"""

from collections.abc import Iterator, Sequence
from functools import cache

from cablegraph.extraction.find.acronyms import is_acronym
from cablegraph.extraction.find.found import BodyFound, Range
from cablegraph.extraction.find.lexicon import CAPITAL, COMMON, FUNCTION, GIVEN, TIME, UPPER, WORD
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology import header_tables
from cablegraph.ontology.language_tables import known_bodies, reporting_verbs
from cablegraph.records.annotations import BodyKind


def country_forces(scan: Scan, taken: Sequence[int]) -> Iterator[BodyFound]:
    """A country's forces in small letters: "the Y armed forces"."""
    for at, (behind, _) in scan.hits["demonym"].items():
        small = scan.texts[behind : behind + 2] == ["armed", "forces"]
        if small and _has_the(scan, at) and scan.same_sentence(at, behind + 1) and not taken[at]:
            yield _found(Range(at, behind + 2), "military", "country-forces")


def _has_the(scan: Scan, at: int) -> bool:
    return at > 0 and scan.lows[at - 1] in ("the", "this") and scan.same_sentence(at - 1, at)


# Small words for groups of criminals or fighters behind the name that they are known by.
_BANDS = word_set("clan clans syndicate syndicates cartel cartels mafia militia militias gang gangs warband")
# These are bodies only in a text that speaks of crime.
_FAMILIES = word_set(
    "family families organization organizations network networks crew crews faction factions"
)
_CRIME = (
    "mafia",
    "mob",
    "underworld",
    "syndicate",
    "syndicates",
    "cartel",
    "cartels",
    "clan",
    "clans",
    "gangland",
)


def clans(scan: Scan, taken: Sequence[int]) -> Iterator[BodyFound]:
    """Crime families, cartels, militias: "the X clan", "the X, Y and Z families", "the Xs"."""
    crime = any(word in scan.positions for word in _CRIME)
    names: dict[str, bool] = {}
    for at in scan.places_of(_BANDS | _FAMILIES if crime else _BANDS):
        for found, listed in _before_band(scan, at, taken):
            name = scan.texts[found.at.first]
            names[name] = names.get(name, False) or listed
            yield found
    for name in names:
        for at in scan.where.get(name + "s", ()):
            if at and scan.lows[at - 1] == "the" and not taken[at]:
                yield _found(Range(at, at + 1), "other", "clan-plural")


def _before_band(scan: Scan, noun: int, taken: Sequence[int]) -> Iterator[tuple[BodyFound, bool]]:
    """The names directly before a band's noun: the last with the noun, the others of a list alone."""
    if taken[noun - 1] or not _names_band(scan, noun - 1) or not scan.same_sentence(noun - 1, noun):
        return
    last, members = noun - 1, [noun - 1]
    at = last - 1
    while at > 0 and scan.texts[at] in (",", "and") and scan.same_sentence(at, noun):
        at -= scan.texts[at - 1] == ","
        if not _names_band(scan, at - 1) or taken[at - 1]:
            break
        members.append(at - 1)
        at -= 2
    start = members[-1]
    if (
        start == 0
        or (scan.capital(start - 1) and scan.lows[start - 1] != "the")
        or (scan.lows[start - 1] != "the" and len(members) == 1)
    ):
        return
    if len(members) == 1:
        yield _found(Range(last, noun + 1), "other", "clan"), False
        return
    for member in members:
        yield _found(Range(member, member + 1), "other", "clan-of-several"), True


def _names_band(scan: Scan, at: int) -> bool:
    bits = scan.bits[at]
    if not bits & CAPITAL or bits & (FUNCTION | TIME | COMMON) or scan.caps[at] or not bits & WORD:
        return False
    if is_acronym(scan.texts[at]):
        return False
    return not any(at in scan.hits[kind] for kind in ("demonym", "noun", "title", "known", "place"))


_OWN = word_set("national state federal")
_NATIONAL = word_set(
    "agency company corporation authority commission committee council assembly police guard service"
)
_WITHOUT_FIELD = word_set("police guard assembly")
_COUNTERS = word_set("passport visa immigration customs tax post prosecutor's land registry patent census")
_DETERMINERS = word_set("the its their his her this our")


def small_bodies(scan: Scan, taken: Sequence[int]) -> Iterator[BodyFound]:
    """Bodies in small letters alone: "the national ports agency", "the passport office"."""
    chamberless = not any(name in scan.where for name in _CHAMBERS)
    for at in scan.places_of(_CLOSING):
        text = scan.texts[at]
        if at < 2 or taken[at]:
            continue
        if text in _NATIONAL:
            first = _national(scan, at)
            if first and not taken[first]:
                yield _found(Range(first, at + 1), "government", "small-national-body", lower=True)
        elif text == "ministry":
            first = _field(scan, at)
            if first and not taken[first]:
                yield _found(Range(first, at + 1), "government", "small-ministry", lower=True)
        elif text == "parliament":
            if chamberless and _is_parliament(scan, at):
                yield _found(Range(at, at + 1), "government", "small-parliament", lower=True)
        elif text == "jury":
            yield from _grand_jury(scan, at, taken)
        elif scan.texts[at - 1] in _COUNTERS and scan.lows[at - 2] == "the":
            yield _found(Range(at - 1, at + 1), "unit", "small-office", lower=True)
        else:
            yield from _office_of(scan, at, taken)


_CLOSING = _NATIONAL | {"ministry", "parliament", "jury", "office"}
# Where one of these is named, "the parliament" is that chamber.
_CHAMBERS = (
    *("Assembly", "Bundestag", "Bundesrat", "Chamber", "Commons", "Congress", "Duma", "Knesset"),
    *("Majlis", "Rada", "Riksdag", "Sejm", "Senate", "Storting"),
)
_TO_PARLIAMENT = word_set("the in to by of from")


def _is_parliament(scan: Scan, at: int) -> bool:
    return scan.lows[at - 1] in _TO_PARLIAMENT and not _qualifies(scan, at)


_OF_PARLIAMENT = word_set("building buildings election elections seat seats house hall compound -")


def _qualifies(scan: Scan, at: int) -> bool:
    """Whether the word only qualifies the next: "the parliament building"."""
    return scan.same_sentence(at, at + 1) and scan.lows[at + 1] in _OF_PARLIAMENT


def _field(scan: Scan, noun: int) -> int:
    """Where the field before "ministry" begins: "the health ministry"; 0 where no known one stands there."""
    for first in (noun - 1, noun - 2, noun - 3):
        hit = scan.hits["portfolio"].get(first) if first > 0 else None
        if hit is not None and hit[0] == noun:
            before = scan.lows[first - 1]
            owned = before in _DETERMINERS or before in ("'s", "’s") or first - 1 in scan.hits["demonym"]
            return first if owned else 0
    return 0


def _office_of(scan: Scan, at: int, taken: Sequence[int]) -> Iterator[BodyFound]:
    """Offices of officers: "the office of the Prime Minister", "the Lima Prosecutor's office"."""
    hits = scan.hits["title"]
    if scan.lows[at + 1 : at + 3] == ["of", "the"] and scan.same_sentence(at, at + 3):
        title = next((k for k in range(at + 3, min(at + 6, scan.count)) if k in hits), None)
        named = title is not None and all(scan.capital(k) for k in range(at + 3, title + 1))
        if title is not None and named and not hits[title][1].plural:
            yield _found(Range(at, hits[title][0]), "government", "office-of-officer", lower=True)
    elif scan.texts[at - 1] in ("'s", "’s"):
        rows = range(max(0, at - 5), at - 1)
        title = next((k for k in rows if k in hits and hits[k][0] == at - 1), None)
        if title is not None and scan.capital(title) and not taken[title]:
            places, before = scan.hits["place"], range(max(0, title - 3), title)
            first = next((k for k in before if k in places and places[k][0] == title), title)
            yield _found(Range(first, at + 1), "government", "office-of-officer", lower=True)


def _national(scan: Scan, noun: int) -> int:
    """Where "national", "state" begins a body's name of two to four small words; 0 where none does."""
    if noun + 1 < scan.count and (scan.texts[noun + 1] in _NATIONAL or scan.texts[noun + 1] == "-"):
        return 0
    for first in range(noun - 1, max(1, noun - 4), -1):
        text, bits = scan.texts[first], scan.bits[first]
        if text in _OWN:
            before = scan.lows[first - 1]
            fits = noun - first > 1 or scan.texts[noun] in _WITHOUT_FIELD
            owned = before in _DETERMINERS or before in ("'s", "’s") or first - 1 in scan.hits["demonym"]
            return first if fits and owned and scan.same_sentence(first - 1, noun) else 0
        if not text.islower() or bits & FUNCTION or not bits & COMMON:
            return 0
    return 0


def _grand_jury(scan: Scan, at: int, taken: Sequence[int]) -> Iterator[BodyFound]:
    """The grand jury here, with the capitalised court or district before it."""
    if scan.texts[at - 1] != "grand":
        return
    first = at - 1
    while first > 0 and scan.capital(first - 1) and not taken[first - 1] and at - first < 7:
        if not scan.same_sentence(first - 1, at) or scan.bits[first - 1] & FUNCTION:
            break
        first -= 1
        if first > 1 and scan.lows[first - 1] in ("of", "for") and scan.capital(first - 2):
            first -= 1
    if first < at - 1 or scan.lows[first - 1] in _DETERMINERS or scan.lows[first - 1] in ("'s", "’s", "a"):
        yield _found(Range(first, at + 1), "government", "grand-jury", lower=first == at - 1)


_FIRMS = word_set("company firm airline conglomerate corporation")
_MEDIA = word_set("newspaper daily tabloid weekly magazine broadcaster")


def numbered_and_called(scan: Scan, taken: Sequence[int]) -> Iterator[BodyFound]:
    """ "Canal 7"; and names before a small word for their kind: "the Y satellite company"."""
    for word in scan.where.keys() & {"Channel", "Canal", "Kanal"}:
        for at in scan.where[word]:
            numbered = scan.same_sentence(at, at + 1) and scan.texts[at + 1].isdigit()
            if numbered and not taken[at] and not scan.heading[at] and not scan.caps[at]:
                yield _found(Range(at, at + 2), "media", "numbered-channel")
    for noun in scan.places_of(_FIRMS | _MEDIA):
        at = noun - 1
        while at > 0 and noun - at < 4 and _small_word(scan, at):
            at -= 1
        named = at > 0 and scan.lows[at - 1] == "the" and _names_band(scan, at)
        if named and not taken[at] and not scan.bits[at] & GIVEN and scan.same_sentence(at, noun):
            kind: BodyKind = "company" if scan.texts[noun] in _FIRMS else "media"
            yield _found(Range(at, at + 1), kind, "name-before-kind")


def _small_word(scan: Scan, at: int) -> bool:
    bits = scan.bits[at]
    return bool(bits & COMMON) and not bits & (CAPITAL | FUNCTION)


_PRESS = word_set(
    """
    article articles editorial editorials column columnist columnists reporter reporters correspondent
    correspondents interview journalist journalists editor story stories poll newspaper op-ed headline
    headlines cartoon interviewer commentator
    """
)


@cache
def _press_without_article() -> frozenset[str]:
    """Newspapers of one word less their article: "Economist" of "The Economist"."""
    names = {entry.name for entry in known_bodies().values() if entry.kind == "media"}
    return frozenset(name[4:] for name in names if name.startswith("The ") and " " not in name[4:])


def press_names(scan: Scan, taken: Sequence[int]) -> Iterator[BodyFound]:
    """Newspapers whose article is in small letters or left out: "the Times", "an Economist interview"."""
    press = _press_without_article()
    for at in sorted(at for word in press & scan.where.keys() for at in scan.where[word]):
        if taken[at] or at == 0 or scan.heading[at] or scan.caps[at]:
            continue
        behind = at + 1
        inside = behind < scan.count and scan.same_sentence(at, behind)
        follows = scan.lows[behind] if inside else ""
        if (
            follows in _PRESS
            or _leans(scan.lows[at - 1])
            or (_has_the(scan, at) and _may_end(scan, at, behind if inside else 0))
        ):
            yield _found(Range(at, behind), "media", "press-name")


def _leans(low: str) -> bool:
    """Whether a word says where a newspaper stands: "left-leaning", "pro-government"."""
    return low.endswith(("-leaning", "-oriented", "-wing", "-circulation")) or low in ("daily", "weekly")


_DOUBTFUL = word_set(
    "national nation sun star age citizen post herald state punch standard mirror australian"
)


def _may_end(scan: Scan, at: int, behind: int) -> bool:
    """Whether a newspaper's name can stand before the word at `behind` (0: nothing follows)."""
    if scan.lows[at] in _DOUBTFUL:
        return False
    if not behind:
        return True
    bits = scan.bits[behind]
    return not bits & CAPITAL and (
        not bits & WORD or bool(bits & FUNCTION) or scan.lows[behind] in reporting_verbs()
    )


def office_symbols(scan: Scan, taken: Sequence[int]) -> Iterator[BodyFound]:
    """Office symbols of the Department in running text: "Doe (ISN/NESS)"."""
    for at in (slash - 1 for slash in scan.positions.get("/", ()) if slash):
        if scan.heading[at] or scan.caps[at] or taken[at] or not scan.bits[at] & UPPER:
            continue
        if at and scan.texts[at - 1] == "/":
            continue
        bureau = header_tables.office(scan.texts[at])
        end = at + 1
        while end + 1 < scan.count and scan.texts[end] == "/" and scan.texts[end + 1].isupper():
            end += 2
        if bureau is not None and bureau.listed and end > at + 1 and not any(taken[at:end]):
            yield _found(Range(at, end), "unit", "office-symbol")


def _found(at: Range, kind: BodyKind, rule: str, *, lower: bool = False) -> BodyFound:
    return BodyFound(at=at, kind=kind, rule=rule, confidence=0.7, lower=lower)
