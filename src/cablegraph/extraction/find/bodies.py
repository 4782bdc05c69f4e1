"""Names of bodies by their head noun: "Y Ministry", "Ministry of X and Z", "Instituto Nacional de X".

Left of the noun stand capitalised words; right of it an of-complement. A possessive before the name, or a
body inside the complement, is the body it is part of.
"""

from collections.abc import Iterator

from cablegraph.extraction.find.beside_nouns import heads_a_thing, is_numbered, is_venue
from cablegraph.extraction.find.complements import complement, title_in_name
from cablegraph.extraction.find.found import BodyFound, Range
from cablegraph.extraction.find.lexicon import (
    CAPITAL,
    COMMON,
    FUNCTION,
    INITIAL,
    NUMBER,
    REDACTED,
    TIME,
    UPPER,
)
from cablegraph.extraction.find.romance import ROMANCE, romance_follows, romance_name
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.find.titles import NO_OFFICES, PROFESSIONS
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import OrganisationNoun
from cablegraph.records.annotations import BodyKind

_POSSESSIVE = ("'s", "’s", "'S", "’S")
_APOSTROPHES = ("'", "’")
# Groups of people who have federations, parties and funds: their possessive is part of the name.
_OWNERS = word_set(
    """
    women children men people peoples workers farmers peasants employers employees veterans teachers
    students lawyers physicians doctors citizens consumers writers journalists nurses pensioners
    manufacturers producers growers exporters importers hauliers miners artists fishermen landowners
    mothers prisoners victims patients parents businessmen businesswomen girls boys traders merchants
    bankers judges attorneys engineers travelers sailors seamen seafarers youth president minister
    ministers governor governors mayor mayors general defender ombudsman prosecutor taxpayers tenants
    refugees settlers drivers owners members builders brewers shareholders master queen king prince
    """
)
# Owners that are officers: an office of theirs is no federation.
_OFFICERS = word_set(
    """
    president minister ministers governor governors mayor mayors general defender ombudsman prosecutor
    judges attorneys master queen king prince people peoples victims
    """
)
# Nouns that name a body when they stand alone with a capital; the others are short forms.
ALONE = word_set(
    """
    parliament senate congress cabinet chancellery kremlin knesset duma majlis bundestag bundesrat sejm
    diet riksdag storting folketing gendarmerie presidency politburo judiciary vatican
    """
)
# In a block of capitals only these ordinary words may stand before the noun of a name.
_CAPS_WORDS = word_set(
    """
    national central supreme federal state royal imperial provincial regional public security foreign
    general united international european first second third military naval air defense defence chief
    joint intelligence economic people's socialist communist democratic republican liberal labor labour
    christian islamic revolutionary planning
    """
)
# Ordinary words that open a sentence, or stand before a name, and are no part of it.
NOT_FIRST = word_set(
    """
    local former senior new current several some many most other all both two three four five six seven
    eight nine ten acting deputy key top leading asked following using today's dear according regarding
    concerning mr mrs ms visiting meeting ambassador poloff econoff emboff emboffs poloffs econoffs
    embassy post
    """
)
# Nouns of the table that name a kind of thing rather than a body, even with capitals.
_NO_NAMES = frozenset(
    {
        "sector",
        "civil society",
        "community",
        "initiative",
        "political-list",
        "program",
        "programme",
        "media",
        "paper",
        "base",
        "airbase",
        "airport",
        "government",
        "project",
        "roundtable",
    }
)
_LONGEST = 9
_RECURRENCES = 50  # places of a name's first word that are looked at


def noun_bodies(scan: Scan) -> Iterator[BodyFound]:
    """Capitalised names that a noun of the lexicon heads."""
    behind_last = 0
    for at in sorted(scan.hits["noun"]):
        behind, noun = scan.hits["noun"][at]
        if not (scan.capital(at) or scan.caps[at]) or behind <= behind_last:
            continue
        if (scan.caps[at] and scan.heading[at]) or not _ends_in_capital(scan, at, behind):
            continue
        if scan.lows[behind - 1] == "society" and scan.lows[behind - 2] == "civil":
            continue
        if noun.label in _NO_NAMES or scan.lows[behind - 1] in _NO_NAMES:
            continue
        if scan.bits[at] & REDACTED or (noun.plural and not _plural_name(scan, at, behind)):
            continue
        if noun.exact and scan.texts[at].isupper() and len(scan.texts[at]) > 1 and not scan.caps[at]:
            continue  # an acronym: the acronym rules, or the titles, see to it
        first = noun.position == "first" or romance_follows(scan, behind)
        found = romance_name(scan, at, behind, noun) if first else _english(scan, at, behind, noun)
        if found is not None:
            behind_last = found.at.last if found.parent is None else behind
            yield found


def _ends_in_capital(scan: Scan, at: int, behind: int) -> bool:
    """Whether the noun's last word has a capital: "Jewish community" is no name."""
    return bool(scan.caps[at]) or scan.capital(behind - 1) or scan.lows[behind - 1] in ROMANCE


def _plural_name(scan: Scan, at: int, behind: int) -> bool:
    """Whether a plural noun still names one body: "Armed Forces", "Council of Social Services"."""
    return scan.lows[behind - 1] in (
        "forces",
        "guards",
        "rangers",
        "marines",
        "brothers",
        "nations",
    )


def _english(scan: Scan, at: int, behind: int, noun: OrganisationNoun) -> BodyFound | None:
    start, owner = _left(scan, at)
    closes = noun.position == "last" or (noun.kind == "company" and noun.position == "any")
    if (closes or noun.position == "suffix") and start == at:
        return None
    if closes and (not _is_name(scan, start, at, behind) or _goes_on(scan, behind)):
        return None
    end, inner = behind, None
    if noun.of_complement or behind - at > 1:
        end, inner = complement(scan, behind)
    if end == behind and heads_a_thing(scan, behind):
        return None
    if noun.label == "hotel" and is_venue(scan, start):
        return None
    if noun.label == "front" and scan.lows[max(0, start - 2) : start] == ["on", "the"]:
        return None
    if _followed_by_noun(scan, end) or (end == behind and _serves_another(scan, behind)):
        return None  # the later noun heads the name
    place = scan.hits["place"].get(start)
    if place is not None and place[0] >= end:
        return None
    if end == behind and is_numbered(scan, behind):
        return BodyFound(
            at=Range(start, end + 1),
            kind="media" if noun.kind == "media" else "military",
            rule="body-and-number",
            confidence=0.85,
        )
    if noun.label in _TERRITORIES and _only_place(scan, start, at, behind, end):
        return None
    if noun.plural and start == at:
        return None
    if noun.label == "conference" and end > behind:
        return None  # an event
    modified = start < at or (behind - at > 1 and noun.kind != "diplomatic-post")
    if inner is not None and not modified:
        end, inner = inner.last, None  # "Office of the Z Ministry": the chain is the name
    elif inner is not None:
        end = behind
    alone = not modified and end == behind
    if alone and scan.lows[at] in ALONE:
        alone = False
    if alone and (scan.begins[at] or scan.heading[at] or scan.caps[at]) and owner is None:
        return None
    if start == at and behind - at == 1 and scan.begins[at] and end == behind:
        return None
    return BodyFound(
        at=Range(start, end),
        kind=_kind(scan, noun, start, at, end),
        rule="body-noun-head" if end == behind else "body-noun-of",
        confidence=0.6 if alone else 0.9,
        parent=owner if owner is not None else inner,
        short=alone,
    )


_TERRITORIES = frozenset({"department", "administration"})
_PLACE_OPENERS = frozenset({"la", "santa", "san", "el", "los", "las", "saint", "sao", "puerto"})


def _only_place(scan: Scan, start: int, at: int, behind: int, end: int) -> bool:
    """Whether all other words are a place's: "Department of X", "X Department" are no bodies."""
    words = [*range(start, at), *range(behind + 1, end)]
    first = words[0] if words else at
    if not words or scan.lows[first] == "the":
        return False
    placed = (
        first in scan.hits["place"] or first in scan.hits["demonym"] or scan.lows[first] in _PLACE_OPENERS
    )
    return placed and len(words) <= 3


def _left(scan: Scan, at: int) -> tuple[int, Range | None]:
    """First token of the name whose noun begins at `at`, and the possessor before it."""
    start, floor = at, max(0, at - _LONGEST)
    while start > floor and scan.same_sentence(start - 1, at):
        before = start - 1
        low, bits = scan.lows[before], scan.bits[before]
        if low in _POSSESSIVE:
            if before > floor and scan.lows[before - 1] in _OWNERS and scan.capital(before - 1):
                start = before - 1
                continue
            return start, _owner(scan, before)
        if low in _APOSTROPHES and before > floor and scan.lows[before - 1] in _OWNERS:
            start = before - 1
            continue
        if low in ("and", "&") and _joins(scan, before, floor):
            start = before - 1
            continue
        if not _before_noun(scan, before, bits):
            break
        start = before
    while start < at and (
        scan.lows[start] in NOT_FIRST or scan.bits[start] & FUNCTION or _adjoins(scan, start)
    ):
        start += 1
    return start, None


def _adjoins(scan: Scan, at: int) -> bool:
    """Whether the word stands beside the name: "X-owned", or an acronym before a whole name."""
    text = scan.texts[at]
    if scan.bits[at] & FUNCTION:
        return True
    if scan.begins[at] and scan.lows[at].endswith(("ing", "ed")) and scan.bits[at] & COMMON:
        return True  # "Reforming X", "Visited X"
    if "-" in text and text.rpartition("-")[2].islower():
        return True
    if not scan.bits[at] & UPPER or at in scan.hits["place"] or scan.caps[at]:
        return False
    noun, known = scan.hits["noun"].get(at + 1), scan.hits["known"].get(at + 1)
    return (noun is not None and noun[0] > at + 2) or known is not None


def _before_noun(scan: Scan, before: int, bits: int) -> bool:
    """Whether the word may stand in a name before its noun."""
    low = scan.lows[before]
    if scan.caps[before]:
        if before in scan.hits["place"]:
            return False
        return bool(bits & CAPITAL) or low in _CAPS_WORDS or before in scan.hits["demonym"]
    if not bits & CAPITAL or bits & (FUNCTION | TIME | REDACTED):
        return False
    if _inside_title(scan, before):
        return False
    title = scan.hits["title"].get(before)
    if (
        title is not None
        and title[1].label not in NO_OFFICES | PROFESSIONS
        and scan.lows[before + 1] not in ("university", "college")
        and not title_in_name(scan, before)
    ):
        return False
    if bits & COMMON and scan.begins[before] and low in NOT_FIRST:
        return False
    return not (bits & INITIAL and scan.texts[before].endswith("."))


def _inside_title(scan: Scan, at: int) -> bool:
    """Whether a title of several words that begins before holds the word: "Director General"."""
    return any(k in scan.hits["title"] and scan.hits["title"][k][0] > at for k in (at - 1, at - 2) if k >= 0)


def _joins(scan: Scan, conjunction: int, floor: int) -> bool:
    """Whether "and" lies inside the name: "Science and Technology Ministry", not "Spain and Z Ministry"."""
    before = conjunction - 1
    if before < floor or not scan.same_sentence(before, conjunction):
        return False
    bits = scan.bits[before]
    if not bits & CAPITAL or not bits & COMMON or scan.begins[before] or scan.caps[before]:
        return False
    if not scan.bits[conjunction + 1] & COMMON:
        return False
    return (
        not any(before in scan.hits[kind] for kind in ("noun", "title", "place", "known"))
        and not bits & UPPER
    )


def _owner(scan: Scan, mark: int) -> Range | None:
    """The capitalised words before a possessive mark."""
    start = mark
    while start > 0 and scan.same_sentence(start - 1, mark) and scan.bits[start - 1] & CAPITAL:
        if scan.bits[start - 1] & FUNCTION:
            break
        start -= 1
    return Range(start, mark) if start < mark else None


# Words that make a coalition or an alliance one of politicians.
_POLITICAL = word_set(
    """
    democratic national people's popular patriotic liberal socialist social opposition electoral progressive
    republican conservative christian islamic communist left right labor labour unity united freedom
    """
)


def _kind(scan: Scan, noun: OrganisationNoun, start: int, at: int, end: int) -> BodyKind:
    """What kind of body the name makes it, where the noun alone would say another."""
    if noun.kind in _LOOSE and _of_people(scan, start, at):
        return "federation"
    known = scan.hits["known"].get(start)
    if known is not None and known[1].kind == "international" and noun.kind in _PARTS:
        return "international"
    words = scan.lows[start:end]
    if noun.label in ("coalition", "alliance") and not _POLITICAL & set(words) and noun.kind == "party":
        return "federation"
    if noun.kind == "company" and scan.lows[at] == "group" and end > at + 1:
        return "other"  # "Group for X"
    return noun.kind


_PARTS = ("leading-group", "government", "company")
_LOOSE = ("leading-group", "unit", "government", "other")


def _of_people(scan: Scan, start: int, at: int) -> bool:
    """Whether a group of people owns the body: "Women's Council", "Hauliers' Chamber"."""
    marks = [k for k in range(start, at) if scan.texts[k] in (*_POSSESSIVE, *_APOSTROPHES)]
    return any(scan.lows[k - 1] in _OWNERS and scan.lows[k - 1] not in _OFFICERS for k in marks)


def _is_name(scan: Scan, start: int, at: int, behind: int) -> bool:
    """Whether the words before a noun that only closes names look like a name's: not all ordinary words."""
    if scan.heading[at]:
        return False
    if any(not scan.bits[k] & COMMON and k not in scan.hits["demonym"] for k in range(start, at)):
        return True
    if start > 0 and scan.lows[start - 1] in ("daily", "weekly", "newspaper", "magazine"):
        return True
    row = scan.texts[start:behind]
    places = scan.where.get(row[0], ())[:_RECURRENCES]
    return sum(scan.texts[k : k + len(row)] == row for k in places if not scan.heading[k]) > 1


def _goes_on(scan: Scan, at: int) -> bool:
    return scan.capital(at) and scan.same_sentence(at - 1, at) and not scan.bits[at] & FUNCTION


def _serves_another(scan: Scan, at: int) -> bool:
    """Whether a number or a plural follows that the noun only qualifies: "Service Providers"."""
    if at >= scan.count or not scan.same_sentence(at - 1, at):
        return False
    bits, low = scan.bits[at], scan.lows[at]
    if bits & NUMBER:
        return scan.lows[at - 1] in ("section", "division", "branch")
    plural = bits & CAPITAL and bits & COMMON and low.endswith("s") and not low.endswith("ss")
    return bool(plural) and not any(at in scan.hits[kind] for kind in ("title", "noun"))


def _followed_by_noun(scan: Scan, end: int) -> bool:
    """Whether capitalised words lead on to a later noun: "Y Assembly Z Committee"."""
    at = end
    while at < scan.count and at - end < 5 and scan.same_sentence(end - 1, at):
        hit = scan.hits["noun"].get(at)
        if hit is not None and scan.capital(at) and not scan.caps[at] and not hit[1].plural:
            return hit[1].position != "first" and not (hit[1].exact and scan.texts[at].isupper())
        bits = scan.bits[at]
        if (
            not bits & CAPITAL
            or bits & FUNCTION
            or not bits & COMMON
            or at in scan.hits["title"]
            or bits & UPPER
        ):
            return False
        at += 1
    return False
