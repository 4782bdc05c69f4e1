"""What follows the noun of a name: "of X and Z", "for the Y of Z", and the body inside it."""

from cablegraph.extraction.find.found import Range
from cablegraph.extraction.find.lexicon import (
    AMBIGUOUS,
    CAPITAL,
    COMMON,
    FUNCTION,
    GIVEN,
    REDACTED,
    TIME,
    UPPER,
)
from cablegraph.extraction.find.scan import Scan

_OF = frozenset({"of", "for", "on", "against", "to"})


INSIDE = frozenset(
    {"of", "the", "for", "and", "&", "on", "in", "to", "against", "de", "del", "la", "do", "da", "e"}
)


_GIVEN_TO = frozenset({"assistance", "aid", "support", "relief", "help", "solidarity", "access"})


def title_in_name(scan: Scan, at: int) -> bool:
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
    if end == first and scan.caps[first] and scan.bits[first] & COMMON and not scan.bits[first] & FUNCTION:
        end = first + 1  # in a block of capitals one ordinary word is the field
    if end == first:
        return at, None
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
            if hit is not None and at > first and not hit[1].plural and not title_in_name(scan, at):
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
    if low not in INSIDE:
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
    elif low == "to" and scan.lows[at - 1] in _GIVEN_TO:
        return behind  # "Committee for ... Assistance to Y"
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
        if hit is not None and not hit[1].plural and hit[1].kind != "company":
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
