"""The field behind a title: "of Finance", "for Tax Policy", "on legal affairs", "for labor issues"."""

from cablegraph.extraction.find.lexicon import CAPITAL, COMMON, FUNCTION, GIVEN, SURNAME, TIME, UPPER, WORD
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import Title

# What closes a field in small letters: "labor market policy".
_SMALL_TAILS = word_set(
    "policy policies affairs issues relations operations matters services programs market"
)
# Titles of people who work on a field rather than for it.
_ON = word_set(
    """
    spokesman spokeswoman spokesperson adviser advisor negotiator expert counselor envoy rapporteur consultant
    coordinator representative specialist
    """
)


def field_behind(scan: Scan, at: int, taken: list[int], entry: Title) -> int:
    """End of "of Finance", "for Tax Policy", "of Foreign Affairs and Trade" behind the title."""
    end = at
    links = ("of", "for", "on") if scan.lows[at - 1] in _ON else ("of", "for")
    if scan.lows[at - 2] == "of" and _joins_field(scan, at, taken):
        end = _field(
            scan, at + 1, taken, entry, wide=False
        )  # "Minister of Economy" of the table, "and Finance"
    while end + 1 < scan.count and scan.lows[end] in links and scan.same_sentence(at - 1, end + 1):
        first = end + 1
        if scan.lows[first] == "the" and first + 1 < scan.count:
            first += 1
        reached = _field(scan, first, taken, entry, wide=scan.lows[end] != "of")
        if reached == first:
            break
        end = reached
    return end


def _joins_field(scan: Scan, at: int, taken: list[int]) -> bool:
    """Whether "and" and another field follow at `at`, and no title of its own."""
    if at + 1 >= scan.count or scan.lows[at] not in ("and", "&"):
        return False
    return _field_goes_on(scan, at + 1, taken) and not _leads_to_title(scan, at + 1)


def _field(scan: Scan, first: int, taken: list[int], entry: Title, *, wide: bool) -> int:
    """End of the words of a field that begin at `first`; `first` when there are none.

    Args:
        wide: Any ordinary words with capitals name a field: "Counsel for Policy".
    """
    at = first
    while at < scan.count and scan.same_sentence(first, at):
        low, bits = scan.lows[at], scan.bits[at]
        portfolio = scan.hits["portfolio"].get(at)
        listed = portfolio is not None and at > first and portfolio[0] > at + 1
        if taken[at] and not listed:
            break
        if portfolio is not None and (listed or not any(taken[at : portfolio[0]])):
            at = portfolio[0]
            continue
        if at > first and low in ("and", "&", ",") and _field_goes_on(scan, at + 1, taken):
            at += 1 if scan.lows[at + 1] not in ("and", "&") else 2
            at += scan.lows[at] == "the"
            continue
        if at > first and low in _SMALL_TAILS and not bits & CAPITAL:
            at += 1
            continue
        if at > first and scan.capital(at + 1) and _opens_name(scan, at, at + 1):
            break  # "Minister of Culture Angeles X"
        if (
            not bits & CAPITAL
            or bits & (FUNCTION | TIME | UPPER)
            or not _may_be_field(bits, entry, wide=wide)
        ):
            break
        noun = scan.hits["noun"].get(at)
        if noun is not None and noun[1].kind != "company":
            break
        if any(at in scan.hits[kind] for kind in ("title", "place", "demonym", "known")):
            break
        at += 1
    return at


def _may_be_field(bits: int, entry: Title, *, wide: bool) -> bool:
    """Whether a capitalised word of these bits may name a field behind this title."""
    if not bits & COMMON:
        name = bits & (GIVEN | SURNAME)
        state = "portfolio" in entry.takes and "body" not in entry.takes
        return not name and state and entry.title_class != "diplomat"
    return "portfolio" in entry.takes or wide or entry.takes != {"body"}


def _field_goes_on(scan: Scan, at: int, taken: list[int]) -> bool:
    if at < scan.count and scan.lows[at] in ("and", "&"):
        at += 1
    if at + 1 < scan.count and scan.lows[at] == "the" and scan.lows[at - 1] in ("and", "&"):
        at += 1
        if _leads_to_title(scan, at):
            return False
    if at >= scan.count or not scan.same_sentence(at - 1, at):
        return False
    portfolio = scan.hits["portfolio"].get(at)
    if taken[at]:
        return portfolio is not None and portfolio[0] > at + 1 and scan.capital(at)
    bits = scan.bits[at]
    noun = scan.hits["noun"].get(at)
    if (
        at in scan.hits["title"]
        or at in scan.hits["place"]
        or (noun is not None and noun[1].kind != "company")
    ):
        return False
    if bits & CAPITAL:
        plain = not bits & (FUNCTION | GIVEN | SURNAME | UPPER) or bits & COMMON
        return at in scan.hits["portfolio"] or bool(plain and bits & WORD and not bits & FUNCTION)
    if scan.caps[at]:
        return at in scan.hits["portfolio"]
    return _small_field(scan, at)


def _small_field(scan: Scan, at: int) -> bool:
    """Whether a field in small letters goes on: a word of government, closed by a mark, a tail or the end."""
    hit = scan.hits["portfolio"].get(at)
    if hit is None:
        return False
    end = hit[0]
    return (
        end >= scan.count
        or not scan.bits[end] & COMMON
        or bool(scan.bits[end] & FUNCTION)
        or (scan.lows[end] in _SMALL_TAILS)
    )


def _leads_to_title(scan: Scan, at: int) -> bool:
    """Whether the capitalised words from `at` end in a title: "and the Finance Minister"."""
    while at < scan.count and scan.capital(at):
        if at in scan.hits["title"]:
            return True
        at += 1
    return False


def _opens_name(scan: Scan, at: int, behind: int) -> bool:
    """Whether a given name, or a word of no list, stands before a word that is no ordinary one."""
    first, second = scan.bits[at], scan.bits[behind]
    joined = scan.lows[at - 1] in ("and", "&", ",", "of", "the")
    named = first & (GIVEN | SURNAME) or not first & COMMON
    return bool(named) and not joined and not second & (COMMON | FUNCTION)
