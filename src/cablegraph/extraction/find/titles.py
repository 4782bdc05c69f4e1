"""Title phrases: the title as printed, with its modifiers and the field that completes it.

"Deputy Minister of Finance for Tax Policy", "Political Director", "legal advisor to the Minister of Culture".
"""

from collections.abc import Iterator

from cablegraph.extraction.find.found import Range, TitleFound
from cablegraph.extraction.find.lexicon import (
    CAPITAL,
    COMMON,
    FUNCTION,
    GIVEN,
    NUMBER,
    SURNAME,
    TIME,
    UPPER,
    WORD,
)
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import Title

# Titles that say what somebody is or does. They are offices only of a body that employs them ...
PROFESSIONS = frozenset(
    {
        "Analyst", "Anchor", "Author", "Columnist", "Detective", "Economist", "Engineer", "Expert", "Guard",
        "Journalist", "Lawyer", "Monitor", "Organizer", "Physician", "Policeman", "Pollster", "Researcher",
        "Teacher", "Union Leader", "official",
    }
)  # fmt: skip
# ... and these never.
NO_OFFICES = frozenset(
    {
        "Activist", "Bureaucrat", "Candidate", "Community Leader", "Contact", "Entrepreneur",
        "Ministry Official", "Politician", "Shareholder", "Student", "Warlord",
    }
)  # fmt: skip
# They say when somebody holds the office; the office is the same.
_WHEN = word_set(
    """
    new current outgoing departing incoming then- present newly long-time longtime veteran
    recently-appointed newly-appointed influential prominent powerful popular embattled controversial late
    noted
    """
)
# Modifiers of the table that are prepositions and adjectives of their own in small letters.
_NO_MODIFIERS = frozenset({"under", "pro", "sub", "past", "last", "co"})
# Titles that are ordinary words in small letters.
_CAPITAL_ONLY = word_set(
    """
    charge charges prior general generals major majors private privates captain father brother sister
    mother justice don page elder elders canon master miss count principal principals fellow chair lead
    guide guard guards champion pilot host agent agents partner partners patron reader scholar student
    students teacher teachers driver clerk marshal sheikh lord lords dame bishop sir steward scout warden
    worker workers leaders author authors lead leads
    """
)
_STILL_HELD = frozenset({"outgoing", "departing", "longtime", "long-time", "founding"})
# Lower-case words that are titles only where a body, an article or a person stands beside them.
# Words that say of which party somebody is.
_PARTY_WORDS = word_set(
    "conservative labour labor liberal democrat democratic socialist republican communist green tory"
)
_TITLE_WORDS_IN_CAPITALS_BEFORE = 7


def titles(scan: Scan, taken: list[int]) -> Iterator[TitleFound]:
    """Title phrases outside names of bodies, in order; of overlapping ones the first and longest."""
    last = 0
    for at in sorted(scan.hits["title"]):
        behind, entry = scan.hits["title"][at]
        if at < last or taken[at] or entry.title_class == "honorific":
            continue
        if entry.title_class == "mission-officer" and (scan.caps[at] or not scan.capital(behind)):
            continue  # an agent without a name
        if (
            behind == at + 1
            and scan.lows[at] in _CAPITAL_ONLY
            and not scan.bits[at] & CAPITAL
            and not scan.caps[at]
        ):
            continue
        if _is_name_here(scan, at, behind, entry, last):
            continue
        if behind == at + 1 and at in scan.hits["modifier"] and _office_follows(scan, behind):
            continue  # "Deputy" of "Deputy Prefect" belongs to the title behind
        if behind - at > 1 and any(taken[at:behind]):
            continue
        first, start, former = _before(scan, at, taken, last, entry.exact)
        end = _portfolio(scan, behind, taken, entry)
        last = end
        yield TitleFound(at=Range(start, end), first=first, entry=entry, former=former)


def _office_follows(scan: Scan, at: int) -> bool:
    """Whether an office follows, over at most two capitalised words: "[Deputy] Regional Minister"."""
    for ahead in range(at, min(at + 3, scan.count)):
        hit = scan.hits["title"].get(ahead)
        if hit is not None:
            return hit[1].title_class not in ("rank", "honorific") and scan.same_sentence(at - 1, ahead)
        if not _capital_word(scan, ahead) or not scan.bits[at - 1] & CAPITAL:
            return False
    return False


def _is_name_here(scan: Scan, at: int, behind: int, entry: Title, last: int) -> bool:
    """Whether a word that may be a title is a name, or no title, at this place."""
    if behind - at > 1:
        return False
    bits = scan.bits[at]
    if (
        at == last
        and last
        and bits & CAPITAL
        and bits & (SURNAME | GIVEN)
        and entry.title_class == "royal-religious"
    ):
        return True  # "Administrator Shah"
    if entry.title_class != "royal-religious":
        return False
    named = scan.capital(behind) and scan.same_sentence(at, behind)
    if not bits & CAPITAL and not scan.caps[at]:
        return True  # "his brother"
    return bool(bits & GIVEN) and named  # "Amir X"


def _before(scan: Scan, at: int, taken: list[int], floor: int, exact: bool) -> tuple[int, int, bool]:
    """Where the phrase begins, where the title begins, and whether it is former."""
    start, former = at, False
    capital = bool(scan.bits[at] & CAPITAL or scan.caps[at]) and not exact
    while (
        start > floor and start > at - _TITLE_WORDS_IN_CAPITALS_BEFORE and scan.same_sentence(start - 1, at)
    ):
        before = start - 1
        if taken[before]:
            break
        modifier = _modifier(scan, before, floor)
        if modifier is not None and modifier[1] in ("deputy", "rank", "acting"):
            if scan.lows[modifier[0]] in _WHEN or _is_verb(scan, modifier[0], floor):
                break
            start = modifier[0]
            continue
        if scan.texts[before] == "government" and scan.lows[at] == "minister":
            start = before
            continue
        if (
            capital
            and scan.texts[before] == "and"
            and before - 1 > floor
            and _joined(scan, before - 1, taken)
        ):
            start = before - 1
            continue
        if not capital or modifier is not None or not _capital_word(scan, before):
            break
        start = before
    first = start
    while first > floor and scan.same_sentence(first - 1, at) and not taken[first - 1]:
        modifier = _modifier(scan, first - 1, floor)
        low = scan.lows[first - 1]
        if modifier is None and low not in _WHEN:
            break
        if modifier is not None and modifier[1] == "former" and low not in _STILL_HELD:
            former = True
        first = modifier[0] if modifier is not None else first - 1
    return first, start, former


_VERBS_TOO = frozenset({"appointed", "elected"})
_BEFORE_VERBS = word_set("is was were been be being has had have and who newly recently")


def _is_verb(scan: Scan, at: int, floor: int) -> bool:
    """Whether a modifier is the verb here: "was appointed Director", not "the appointed Director"."""
    before = scan.lows[at - 1] if at > floor and scan.same_sentence(at - 1, at) else ""
    return scan.lows[at] in _VERBS_TOO and before in _BEFORE_VERBS


def _modifier(scan: Scan, at: int, floor: int) -> tuple[int, str] | None:
    """The modifier that ends with the token at `at`: where it begins and its effect."""
    for start in (at - 1, at):
        if start >= floor:
            hit = scan.hits["modifier"].get(start)
            if hit is not None and hit[0] == at + 1 and scan.texts[start] not in _NO_MODIFIERS:
                return start, hit[1].effect
    return None


def _capital_word(scan: Scan, at: int) -> bool:
    """Whether a capitalised ordinary word stands here that may qualify a title: "Energy", "Regional"."""
    bits = scan.bits[at]
    if scan.caps[at]:
        return at in scan.hits["portfolio"]
    if (
        not bits & CAPITAL
        or bits & (FUNCTION | TIME | UPPER | NUMBER)
        or (scan.begins[at] and not _opens_title(scan, at))
    ):
        return False
    if any(at in scan.hits[kind] for kind in ("demonym", "known")):
        return False
    if scan.lows[at] in _PARTY_WORDS:
        return False
    place = scan.hits["place"].get(at)
    if place is not None and (place[0] > at + 1 or not place[1].ambiguous):
        return False
    return bool(bits & COMMON)


def _joined(scan: Scan, at: int, taken: list[int]) -> bool:
    """Whether "X and" belongs to the field of the title behind: "Trade and Energy Secretary"."""
    if taken[at] or any(at in scan.hits[kind] for kind in ("title", "noun")) or scan.bits[at] & GIVEN:
        return False
    given = at > 0 and scan.bits[at - 1] & GIVEN
    return _capital_word(scan, at) and not scan.begins[at] and not given


def _opens_title(scan: Scan, at: int) -> bool:
    return any(at in scan.hits[kind] for kind in ("portfolio", "modifier", "noun"))


def _portfolio(scan: Scan, at: int, taken: list[int], entry: Title) -> int:
    """End of "of Finance", "for Tax Policy", "of Foreign Affairs and Trade" behind the title."""
    end = at
    while end + 1 < scan.count and scan.lows[end] in ("of", "for") and scan.same_sentence(at - 1, end + 1):
        first = end + 1
        if scan.lows[first] == "the" and first + 1 < scan.count:
            first += 1
        reached = _field(scan, first, taken, entry)
        if reached == first:
            break
        end = reached
    return end


def _field(scan: Scan, first: int, taken: list[int], entry: Title) -> int:
    """End of the words of a field of government that begin at `first`; `first` when there are none."""
    at = first
    while at < scan.count and scan.same_sentence(first, at) and not taken[at]:
        low, bits = scan.lows[at], scan.bits[at]
        portfolio = scan.hits["portfolio"].get(at)
        if portfolio is not None and not any(taken[at : portfolio[0]]):
            at = portfolio[0]
            continue
        if at > first and low in ("and", "&", ",") and _field_goes_on(scan, at + 1, taken):
            at += 1 if scan.lows[at + 1] not in ("and", "&") else 2
            continue
        if not bits & CAPITAL or (bits & (FUNCTION | TIME | UPPER | GIVEN | SURNAME) and not bits & COMMON):
            break
        if bits & (FUNCTION | TIME | UPPER):
            break
        if "portfolio" not in entry.takes and (not bits & COMMON or entry.takes == {"body"}):
            break
        if not bits & COMMON and entry.title_class == "diplomat":
            break
        noun = scan.hits["noun"].get(at)
        if noun is not None and noun[1].kind != "company":
            break
        if any(at in scan.hits[kind] for kind in ("title", "place", "demonym", "known")):
            break
        at += 1
    return at


def _field_goes_on(scan: Scan, at: int, taken: list[int]) -> bool:
    if at < scan.count and scan.lows[at] in ("and", "&"):
        at += 1
    if at >= scan.count or taken[at] or not scan.same_sentence(at - 1, at):
        return False
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
    return bool(scan.caps[at]) and at in scan.hits["portfolio"]
