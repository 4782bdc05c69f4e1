"""Names of bodies by their head noun: "Y Ministry", "Ministry of X and Z", "Instituto Nacional de X".

Left of the noun stand capitalised words; right of it an of-complement. A possessive before the name, or a
body inside the complement, is the body it is part of.
"""

from collections.abc import Iterator, Sequence

from cablegraph.extraction.find.found import BodyFound, Range, TitleFound
from cablegraph.extraction.find.lexicon import (
    AMBIGUOUS,
    CAPITAL,
    COMMON,
    FUNCTION,
    GIVEN,
    INITIAL,
    NUMBER,
    REDACTED,
    TIME,
    UPPER,
    WORD,
)
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
_OF = frozenset({"of", "for", "on", "against", "to"})
_INSIDE = frozenset(
    {"of", "the", "for", "and", "&", "on", "in", "to", "against", "de", "del", "la", "do", "da", "e"}
)
_ROMANCE = word_set(
    """
    de del la las los el do da dos das di della delle dello dei degli du des le les l' d' y e et en a al
    para por pour pela pelo em no na van voor der die für fur und zu och og för for til i za o w
    """
)
# Nouns that name a body when they stand alone with a capital; the others are short forms.
_ALONE = word_set(
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
_NOT_FIRST = word_set(
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
        "base",
        "airbase",
        "airport",
        "government",
        "project",
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
        first = noun.position == "first" or _romance_follows(scan, behind)
        found = _romance(scan, at, behind, noun) if first else _english(scan, at, behind, noun)
        if found is not None:
            behind_last = found.at.last if found.parent is None else behind
            yield found


def _ends_in_capital(scan: Scan, at: int, behind: int) -> bool:
    """Whether the noun's last word has a capital: "Jewish community" is no name."""
    return bool(scan.caps[at]) or scan.capital(behind - 1) or scan.lows[behind - 1] in _ROMANCE


def _romance_follows(scan: Scan, at: int) -> bool:
    """Whether "de", "do", "della" and a capitalised word stand behind the noun."""
    small = at + 1 < scan.count and scan.texts[at] in (
        "de",
        "del",
        "do",
        "da",
        "dos",
        "das",
        "du",
        "des",
        "della",
        "der",
    )
    return small and scan.capital(at + 1) and scan.same_sentence(at, at + 1)


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
    if _followed_by_noun(scan, end):
        return None  # the later noun heads the name
    place = scan.hits["place"].get(start)
    if place is not None and place[0] >= end:
        return None
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
    if alone and scan.lows[at] in _ALONE:
        alone = False
    if alone and (scan.begins[at] or scan.heading[at] or scan.caps[at]) and owner is None:
        return None
    if start == at and behind - at == 1 and scan.begins[at] and end == behind:
        return None
    return BodyFound(
        at=Range(start, end),
        kind="federation" if noun.kind in _LOOSE and _of_people(scan, start, at) else noun.kind,
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
        scan.lows[start] in _NOT_FIRST or scan.bits[start] & FUNCTION or _adjoins(scan, start)
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
    title = scan.hits["title"].get(before)
    if (
        title is not None
        and title[1].label not in NO_OFFICES | PROFESSIONS
        and not _title_in_name(scan, before)
    ):
        return False
    if bits & COMMON and scan.begins[before] and low in _NOT_FIRST:
        return False
    return not (bits & INITIAL and scan.texts[before].endswith("."))


def _title_in_name(scan: Scan, at: int) -> bool:
    """Words that are titles alone but adjectives in names: "General Staff", "State Secretary's Office"."""
    return scan.lows[at] in (
        "general",
        "chief",
        "major",
        "minor",
        "justice",
        "king",
        "queen",
        "prince",
        "judge",
        "guard",
    )


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


def complement(scan: Scan, at: int) -> tuple[int, Range | None]:
    """End of the of-complement that begins at `at` (or `at`), and the body inside it."""
    if at + 1 >= scan.count or scan.lows[at] not in _OF or not scan.same_sentence(at - 1, at + 1):
        return at, None
    first = at + 1
    if scan.lows[first] in ("the", "a") and first + 1 < scan.count:
        first += 1
    if not _in_complement(scan, first):
        return at, None
    hit = scan.hits["title"].get(first)
    if hit is not None:
        return (hit[0], None) if scan.lows[at] == "of" and not hit[1].plural else (at, None)
    end = _consume(scan, first)
    inner = _inner_body(scan, first, end)
    if scan.lows[at] in ("to", "on", "against") and inner is not None:
        return at, None
    return end, inner


def _in_complement(scan: Scan, at: int) -> bool:
    if at >= scan.count:
        return False
    bits = scan.bits[at]
    if scan.caps[at]:
        return bool(bits & CAPITAL) or any(at in scan.hits[kind] for kind in ("portfolio", "place", "noun"))
    return bool(bits & CAPITAL) and not bits & (TIME | REDACTED) and not (bits & FUNCTION)


def _consume(scan: Scan, first: int) -> int:
    """End of the capitalised words from `first`, over small words between them."""
    at = first
    while at < scan.count and scan.same_sentence(first, at):
        portfolio = scan.hits["portfolio"].get(at)
        place = scan.hits["place"].get(at)
        if scan.caps[at]:
            ends = [hit[0] for hit in (portfolio, place) if hit]
            if ends:
                at = max(ends)
            elif scan.bits[at] & CAPITAL:
                at += 1
            else:
                break
            continue
        if scan.bits[at] & CAPITAL and not scan.bits[at] & (TIME | FUNCTION):
            hit = scan.hits["title"].get(at)
            if hit is not None and at > first and not _title_in_name(scan, at):
                break
            if place is not None and place[0] > at + 1:
                at = place[0]
                continue
            if at > first and scan.bits[at] & GIVEN and not scan.bits[at] & (COMMON | AMBIGUOUS):
                break
            at += 1
            continue
        step = _small_words(scan, at, first)
        if step == at:
            break
        at = step
    return at


def _small_words(scan: Scan, at: int, first: int) -> int:
    """End of the small words at `at` that lead on to another capitalised word of the name; else `at`."""
    low = scan.lows[at]
    if low == "," and _is_list(scan, at):
        return at + 1
    if low not in _INSIDE:
        return at
    behind = at + 1
    while behind < scan.count and scan.lows[behind] in ("the", "of", "for") and behind - at < 3:
        behind += 1
    if behind >= scan.count or not _in_complement(scan, behind) or not scan.same_sentence(at, behind):
        return at
    bits = scan.bits[behind]
    if low in ("and", "&"):
        blocked = any(behind in scan.hits[kind] for kind in ("title", "known", "place"))
        blocked = blocked or (behind in scan.hits["demonym"] and not _adjective(scan, behind))
        noun = scan.hits["noun"].get(behind)
        if (
            blocked
            or bits & UPPER
            or not bits & COMMON
            or (noun and not noun[1].plural and noun[1].kind != "company")
            or _leads_to_noun(scan, behind)
        ):
            return at
    elif (low in ("in", "to") and bits & COMMON == 0) or (low == "for" and behind in scan.hits["title"]):
        return at
    return behind


def _adjective(scan: Scan, at: int) -> bool:
    """Whether a people's name is the adjective of an ordinary word of the name: "and African Studies"."""
    behind = at + 1
    return behind < scan.count and bool(scan.bits[behind] & CAPITAL and scan.bits[behind] & COMMON)


def _leads_to_noun(scan: Scan, at: int) -> bool:
    """Whether capitalised words from `at` end in a noun of their own: "... and Z Committee"."""
    while at < scan.count and scan.bits[at] & CAPITAL:
        hit = scan.hits["noun"].get(at)
        if hit is not None and not hit[1].plural:
            return True
        at += 1
    return False


def _is_list(scan: Scan, comma: int) -> bool:
    """Whether ", X and Y" closes a list of ordinary words: "Ministry of Labor, Health and Welfare"."""
    at, seen = comma + 1, False
    while at < scan.count and at - comma < 8 and scan.same_sentence(comma, at):
        low, bits = scan.lows[at], scan.bits[at]
        if low in ("and", "&"):
            following = scan.bits[at + 1] if at + 1 < scan.count else 0
            return (
                seen and bool(following & CAPITAL and following & COMMON) and at + 1 not in scan.hits["place"]
            )
        if low == ",":
            at += 1
            continue
        if not (bits & CAPITAL and bits & COMMON) or at in scan.hits["place"] or at in scan.hits["noun"]:
            return False
        seen = True
        at += 1
    return False


def _inner_body(scan: Scan, first: int, end: int) -> Range | None:
    """A body inside an of-complement: an acronym, a known name, or words with a noun of their own."""
    if (
        end - first == 1
        and scan.bits[first] & UPPER
        and not scan.caps[first]
        and first not in scan.hits["place"]
    ):
        return Range(first, end)
    known = scan.hits["known"].get(first)
    if known is not None and known[0] == end:
        return Range(first, end)
    for at in range(first, end):
        hit = scan.hits["noun"].get(at)
        if hit is not None and not hit[1].plural and not hit[1].exact:
            whole = hit[0] == end or scan.lows[hit[0]] in _OF if hit[0] < scan.count else True
            if whole and (at > first or scan.lows[min(hit[0], scan.count - 1)] in _OF):
                return Range(first, end)
    return None


def _romance(scan: Scan, at: int, behind: int, noun: OrganisationNoun) -> BodyFound | None:
    """A noun that stands before its complement: "Partido dos X", "Cour de X"."""
    end = behind
    while end < scan.count and scan.same_sentence(at, end):
        bits = scan.bits[end]
        if bits & CAPITAL and not bits & (FUNCTION | TIME) and end not in scan.hits["title"]:
            end += 1
            continue
        ahead = end
        while ahead < scan.count and scan.lows[ahead] in _ROMANCE and ahead - end < 3:
            ahead += 1
        if (
            ahead == end
            or ahead >= scan.count
            or not scan.bits[ahead] & CAPITAL
            or scan.bits[ahead] & FUNCTION
        ):
            break
        end = ahead
    if end == behind and behind - at == 1:
        return None
    if scan.bits[at] & GIVEN and scan.bits[behind] & CAPITAL:
        return None  # a person's given name
    return BodyFound(at=Range(at, end), kind=noun.kind, rule="body-noun-first", confidence=0.9)


def _over_romance(scan: Scan, end: int) -> int:
    """Behind "del Sur", "do Povo" and the like at the end of a name."""
    while _romance_follows(scan, end):
        end += 1
        while scan.capital(end) and scan.same_sentence(end - 1, end):
            end += 1
    return end


def _upper(scan: Scan, at: int) -> bool:
    return scan.texts[at].isupper() and not scan.caps[at]


_UNITS = frozenset({"section", "caucus", "board", "office", "unit", "division", "staff"})


def mixed_units(scan: Scan, taken: Sequence[int]) -> Iterator[BodyFound]:
    """Units whose noun is in small letters: "Public Affairs section", "the XYZ caucus"."""
    for at in range(1, scan.count):
        if scan.texts[at] not in _UNITS or taken[at]:
            continue
        start = at
        while start > 0 and _names_unit(scan, start - 1) and scan.same_sentence(start - 1, at):
            start -= 1
        while start < at and (
            scan.begins[start] or scan.bits[start] & FUNCTION or scan.texts[start] in ("/", "-")
        ):
            start += 1
        if start < at and not scan.heading[at]:
            yield BodyFound(at=Range(start, at + 1), kind="unit", rule="body-and-small-noun", confidence=0.7)


_MISSION_SECTIONS = frozenset({"consular", "political", "economic", "commercial", "visa", "affairs"})


def small_units(scan: Scan) -> Iterator[BodyFound]:
    """Bodies named in small letters alone: "the consular section", "the Lima district court"."""
    for at in range(2, scan.count):
        if scan.texts[at] == "section" and scan.texts[at - 1] in _MISSION_SECTIONS:
            first = at - 2 if scan.texts[at - 1] == "affairs" else at - 1
            if scan.texts[first].islower() and first > 0 and scan.lows[first - 1] == "the":
                yield BodyFound(
                    at=Range(first, at + 1), kind="unit", rule="small-section", confidence=0.7, lower=True
                )
    for at in sorted(scan.hits["place"]):
        last = scan.hits["place"][at][0]
        noun = scan.hits["noun"].get(last)
        if noun is None or scan.capital(last) or scan.caps[last] or not scan.capital(at):
            continue
        if scan.lows[noun[0] - 1] in ("court", "council", "assembly", "legislature", "tribunal"):
            yield BodyFound(
                at=Range(at, noun[0]), kind=noun[1].kind, rule="place-and-small-noun", confidence=0.7
            )


def _names_unit(scan: Scan, at: int) -> bool:
    bits = scan.bits[at]
    if scan.caps[at] or any(at in scan.hits[kind] for kind in ("place", "demonym", "title")):
        return False
    if bits & CAPITAL and not bits & (FUNCTION | TIME | REDACTED | GIVEN) and (bits & (COMMON | UPPER)):
        return True
    return scan.texts[at] == "/" and bool(scan.bits[at - 1] & UPPER)


# Small words for a kind of body that stand directly before its name: "daily X", "power giant X".
_KINDS_BEFORE: dict[str, BodyKind] = {
    **dict.fromkeys(
        ("company", "firm", "airline", "conglomerate", "giant", "manufacturer", "retailer"), "company"
    ),
    **dict.fromkeys(("newspaper", "daily", "weekly", "magazine", "tabloid", "broadcaster"), "media"),
    **dict.fromkeys(("ngo", "charity", "nonprofit"), "ngo"),
}


def names_behind_kinds(scan: Scan, taken: Sequence[int]) -> Iterator[BodyFound]:
    """Capitalised words behind a small word for their kind: "the daily X", "power giant X"."""
    for at in range(scan.count - 1):
        kind = _KINDS_BEFORE.get(scan.texts[at] if scan.texts[at] == "NGO" else scan.lows[at])
        if kind is None or (scan.bits[at] & CAPITAL and scan.texts[at] != "NGO"):
            continue
        end = at + 1
        while end < scan.count and _employs(scan, end, taken) and scan.same_sentence(at, end):
            end += 1
        end = _over_romance(scan, end) if end > at + 1 else end
        first = scan.bits[at + 1]
        if end > at + 1 and not (first & GIVEN and not first & COMMON) and at + 1 not in scan.hits["place"]:
            yield BodyFound(at=Range(at + 1, end), kind=kind, rule="kind-before-name", confidence=0.75)


def employers_of_officers(
    scan: Scan, taken: Sequence[int], titles: Sequence[TitleFound]
) -> Iterator[BodyFound]:
    """Capitalised words before a title of companies alone name a company: "Acme CEO X"."""
    for title in titles:
        if title.entry.takes != {"body"} or not title.entry.exact or title.first != title.at.first:
            continue
        start = title.at.first
        while (
            start > 0 and _employs(scan, start - 1, taken) and scan.same_sentence(start - 1, title.at.first)
        ):
            start -= 1
        if start < title.at.first:
            at = Range(start, title.at.first)
            yield BodyFound(at=at, kind="company", rule="name-before-officer", confidence=0.8)


def _employs(scan: Scan, at: int, taken: Sequence[int]) -> bool:
    bits = scan.bits[at]
    if not bits & CAPITAL or bits & (FUNCTION | TIME | REDACTED) or taken[at] or at in scan.hits["title"]:
        return False
    return not (scan.begins[at] and scan.lows[at] in _NOT_FIRST)


def known_bodies(scan: Scan) -> Iterator[BodyFound]:
    """Names that general knowledge has, with their capitals."""
    for at, (behind, entry) in sorted(scan.hits["known"].items()):
        if (
            scan.caps[at]
            and not scan.bits[at] & CAPITAL
            and behind - at == 1
            and not scan.texts[at].isupper()
        ):
            continue
        if (
            not (scan.capital(at) or scan.caps[at])
            or scan.bits[at] & (INITIAL | NUMBER)
            or not scan.bits[at] & WORD
        ):
            continue
        if scan.lows[at] == "the" and behind < scan.count and scan.bits[behind] & CAPITAL:
            continue  # "the National" before "Assembly"
        if (
            behind == at + 1
            and scan.bits[at] & COMMON
            and scan.lows[at] not in _ALONE
            and not _upper(scan, at)
        ):
            continue  # "Aid", "Liberation" are words first
        if behind == at + 1 and at and scan.texts[at - 1] == "(" and scan.texts[at] in ("SBU", "FOUO", "NF"):
            continue  # a portion mark
        if behind - at > 1 and not all(
            scan.bits[k] & CAPITAL or not scan.bits[k] & WORD or scan.lows[k] in _INSIDE or scan.caps[k]
            for k in range(at, behind)
        ):
            continue
        end = _over_romance(scan, behind) if entry.kind == "media" else behind
        yield BodyFound(at=Range(at, end), kind=entry.kind, rule="known-body", confidence=0.95)
